"""Offers a passage the sentences of other sources that may be about the same act and the same thing.

Passages that contradict each other share hardly a word, so no score of likeness finds them. What they do
share is an act, denied on one side or with another outcome on the other, and the thing that it befell. That
is what is looked for here: which of the two is true, and whether they speak of one occasion, is the reader's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from convoy_tui.articles.model import Article
from convoy_tui.comparison.alignment.corrections import LinkCorrections
from convoy_tui.comparison.alignment.story_index import StoryIndex
from convoy_tui.comparison.model import Comparison, Denial, Link, Offer, SentenceKey
from convoy_tui.comparison.offers.asking import Asked, asked_by
from convoy_tui.comparison.offers.fates import OTHER_OUTCOME, Fates
from convoy_tui.comparison.offers.matching import Match, offer_of, turned
from convoy_tui.comparison.offers.mentions import Family, MentionReader, Mentions, Telling, acts_of
from convoy_tui.comparison.offers.negation import Negation
from convoy_tui.comparison.offers.outcomes import act_families, fate_lines, own_acts
from convoy_tui.comparison.witnesses import Witnesses, witness_of

MAX_OFFERS = 5
"""So many sentences are offered for a passage at most."""

MAX_PER_SOURCE = 3
"""So many of them stand in one source at most."""

MIN_SCORE = 0.34
"""What is less alike is not offered."""

MIN_UNKNOWN = 0.7
"""The same for a word that is in no table of acts, which may be no act at all."""

SAME_STEM, SAME_ACT, RELATED = 1.0, 0.9, 0.7
"""What the same verb counts, another verb for the same act, and one that is only related."""

TAKING_TURNS = 0.85
"""Each further sentence of one source counts so much less, that others have their turn."""


def find_offers(comparison: Comparison, key: SentenceKey) -> tuple[Offer, ...]:
    """Give what is offered for one passage, the best first."""
    return tuple(offer for offer in comparison.offers if offer.a == key)


def make_offers(
    articles: Sequence[Article],
    index: StoryIndex,
    denials: Sequence[tuple[Denial, Negation]],
    links: Iterable[Link],
    corrections: LinkCorrections,
    witnesses: Witnesses,
) -> tuple[Offer, ...]:
    """Give the offers of a story in order of the passage, the best first.

    A passage that denies an act is offered sentences about that act and one of its things; each of these is
    offered the passage in turn. Two sentences that tell other outcomes of one thing are offered to each
    other. Sentences that are linked already, or held apart by the reader, are not, nor are those of copies of
    one text. Costs a pass over the tokens and the pairs that share act and thing, which are few.
    """
    if len(articles) < 2:
        return ()
    tokens = {
        (article.id, number): vector.tokens
        for article in sorted(articles, key=lambda article: article.id)
        for number, vector in enumerate(index.articles[article.id].sentences)
    }
    by_id = {article.id: article for article in articles}
    texts = {key: by_id[key[0]].sentence_text(key[1]) for key in tokens}
    reader = MentionReader(index)
    asked: list[Asked] = []
    for denial, negation in denials:
        key = denial.article, denial.sentence
        things = reader.things(tokens[key], texts[key])
        asked += asked_by(denial, negation, acts_of(tokens[key]), things, texts[key])
    denied: dict[SentenceKey, set[int]] = {}
    for one in asked:
        denied.setdefault(one.key, set()).add(one.act.place)
    asked = [one for one in asked if one.core]
    wanted = _wanted(asked)
    mentions, fates = Mentions(wanted), Fates()
    lines = fate_lines() | wanted.keys()
    stems = {one.act.stem for one in asked}
    stems |= {own for own, places in act_families().items() if any(line in lines for line, _ in places)}
    for key, held in tokens.items():
        acts = acts_of(held, stems)
        if acts:
            things = reader.things(held, texts[key])
            mentions.add(key, acts, things)
            fates.add(key, acts, things)
    witness = witness_of(by_id, witnesses)
    settled = {pair for link in links for pair in ((link.a, link.b), (link.b, link.a))}
    settled |= {pair for a, b in corrections.apart for pair in ((a, b), (b, a))}

    def may_offer(a: SentenceKey, b: SentenceKey) -> bool:
        return witness[a[0]] != witness[b[0]] and (a, b) not in settled

    found: dict[tuple[SentenceKey, SentenceKey], Offer] = {}
    for one in asked:
        for offer in _about(one, mentions, texts, denied):
            if may_offer(offer.a, offer.b):
                _keep(found, offer)
                _keep(found, turned(offer))
    for offer in fates.offers(may_offer, denied, texts):
        if offer.score >= MIN_SCORE:
            _keep(found, offer)
            _keep(found, turned(offer))
    by_passage: dict[SentenceKey, list[Offer]] = {}
    for offer in found.values():
        by_passage.setdefault(offer.a, []).append(offer)
    return tuple(offer for key in sorted(by_passage) for offer in _best(by_passage[key], witness))


def _wanted(asked: Iterable[Asked]) -> dict[Family, set[str]]:
    """Give for each act that is asked about the keys of the things that are asked about with it."""
    wanted: dict[Family, set[str]] = {}
    for one in asked:
        keys = {thing_key for thing, _ in one.things for thing_key, _ in thing.keys}
        families: tuple[Family, ...] = (one.act.stem, *(line for line, _ in one.act.families))
        for family in families:
            wanted.setdefault(family, set()).update(keys)
    return wanted


def _about(
    one: Asked,
    mentions: Mentions,
    texts: Mapping[SentenceKey, str],
    denied: Mapping[SentenceKey, set[int]],
) -> Iterator[Offer]:
    """Give the sentences of other articles about the act of a denial and one of its things."""
    matches: dict[tuple[SentenceKey, int], Match] = {}
    families: tuple[tuple[Family, int], ...] = ((one.act.stem, 0), *one.act.families)
    for family, side in families:
        for thing, weight in one.things:
            for thing_key, share in thing.keys:
                for telling in mentions.of(family, thing_key):
                    alike, outcome = _alike(one, side, telling)
                    if telling.key[0] == one.key[0] or alike == 0:
                        continue
                    match = matches.setdefault(
                        (telling.key, telling.act.place), Match(one.act, telling.act, alike, outcome)
                    )
                    if alike > match.share:
                        match.share, match.outcome = alike, outcome
                    match.take(thing, telling.thing, weight * share)
    least = MIN_SCORE if one.act.stem in own_acts() else MIN_UNKNOWN
    best: dict[SentenceKey, Offer] = {}
    for (key, place), match in sorted(matches.items(), key=lambda item: item[0]):
        score = match.score()
        if score < least or one.core.isdisjoint(match.things):
            continue
        if key not in best or score > best[key].score:
            best[key] = offer_of(one.key, key, match, texts, (True, place in denied.get(key, ())))
    yield from best.values()


def _alike(one: Asked, side: int, telling: Telling) -> tuple[float, bool]:
    """Give how far another sentence names the act that is denied, and whether as another outcome.

    A verb that this table does not know is not the noun that is spelled like it (unable to move, the move).
    """
    own = own_acts()
    if telling.act.stem == one.act.stem:
        bare = telling.act.nominal and not one.act.nominal and one.act.stem not in own
        return (0.0 if bare else SAME_STEM), False
    if telling.side != side:
        return OTHER_OUTCOME, True
    return (SAME_ACT if telling.act.stem in own and one.act.stem in own else RELATED), False


def _keep(found: dict[tuple[SentenceKey, SentenceKey], Offer], offer: Offer) -> None:
    """Keep the better of two offers of one sentence; of equal ones that which is about the same act."""
    known = found.get((offer.a, offer.b))
    if known is None or (offer.score, known.outcome) > (known.score, offer.outcome):
        found[offer.a, offer.b] = offer


def _best(offers: Sequence[Offer], witness: Mapping[str, str]) -> list[Offer]:
    """Give the best offers for a passage, each source having its turn."""
    told: dict[str, int] = {}
    ranked = []
    for offer in sorted(offers, key=lambda o: (-o.score, o.b)):
        source = witness[offer.b[0]]
        told[source] = told.get(source, 0) + 1
        if told[source] <= MAX_PER_SOURCE:
            ranked.append((-offer.score * TAKING_TURNS ** (told[source] - 1), offer.b, offer))
    return [offer for _, _, offer in sorted(ranked, key=lambda r: r[:2])[:MAX_OFFERS]]
