"""Concepts learned from the story itself: what its reports call by different words in the same place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from convoy_tui.articles.model import Article
from convoy_tui.comparison.alignment.word_forms import STOP_WORDS
from convoy_tui.comparison.model import (
    Concept,
    Counterparts,
    Form,
    Link,
    Mention,
    Place,
    SentenceKey,
)
from convoy_tui.comparison.terms.mentions import MentionReader
from convoy_tui.comparison.terms.same_compound import same_compounds
from convoy_tui.comparison.terms.same_post import same_posts
from convoy_tui.comparison.terms.same_slot import TokensOf, same_slots

_LOOK = 40
_BEFORE = re.compile(r"([^\W_]+)['’]?s?[ -]$")
_BEHIND = re.compile(r"[ -]([^\W_]+)")


def find_learned(
    articles: Sequence[Article], concepts: Sequence[Concept], links: Sequence[Link], tokens_of: TokensOf
) -> tuple[Concept, ...]:
    """Find what articles seem to name in different words, beside what lexicon and spelling join.

    Three ways, each silent where it is not sure: one word in the same frame of linked sentences
    (``same_slot``), a post of one person named more and less fully (``same_post``), and a compound whose
    noun news exchanges (``same_compound``).

    Args:
        articles: in any order; the outcome does not depend on it.
        concepts: those found already; what they join is not learned again.
        links: between sentences; only sure ones teach.
        tokens_of: gives the tokens of a sentence, each known concept as one token.

    Returns:
        Concepts of origin ``learned`` and grade ``doubtful``, each with the passages that it was learned from
        and with every place of its wordings, in order of name.
    """
    articles = sorted(articles, key=lambda article: article.id)
    known = _owners(concepts)
    pairs = [
        *same_slots(articles, links, tokens_of),
        *same_posts(articles, links, _persons(articles, concepts)),
    ]
    for places in same_compounds(articles).values():
        pairs.extend(_across(places))
    taken = [
        (a, b) for a, b in pairs if not any(_lies_in(place, known) for place in (a, b)) and _key(a) != _key(b)
    ]
    readers = {article.id: MentionReader(article) for article in articles}
    found = [
        _concept(group, [pair for pair in taken if _key(pair[0]) in group], articles, readers, known)
        for group in _groups(taken)
    ]
    kept = [concept for concept in found if len(concept.forms) > 1 and len(_sources(concept)) > 1]
    return tuple(sorted(kept, key=lambda concept: (concept.name, concept.forms[0].form)))


def _key(place: Place) -> str:
    return " ".join(place[3].lower().split())


def _across(places: Sequence[tuple[str, Place]]) -> Iterable[tuple[Place, Place]]:
    """Give the pairs of places of different articles and nouns, one for each pair of wordings."""
    seen: set[tuple[str, str]] = set()
    for (noun, a), (other, b) in combinations(places, 2):
        pair = (_key(a), _key(b))
        if a[0] != b[0] and noun != other and pair not in seen:
            seen.add(pair)
            yield a, b


def _owners(concepts: Iterable[Concept]) -> dict[str, list[tuple[int, int]]]:
    """Give for each article the places where labels stand already."""
    places: dict[str, list[tuple[int, int]]] = {}
    for concept in concepts:
        if concept.type == "label":
            for form in concept.forms:
                for mention in form.mentions:
                    places.setdefault(mention.article, []).append((mention.start, mention.end))
    return places


def _lies_in(place: Place, known: Mapping[str, Sequence[tuple[int, int]]]) -> bool:
    """Tell whether a place shares something with one that a label has."""
    return any(start < place[2] and place[1] < end for start, end in known.get(place[0], ()))


def _persons(articles: Sequence[Article], concepts: Iterable[Concept]) -> dict[SentenceKey, frozenset[str]]:
    """Give for each sentence the concepts with a name of several words, which may be persons."""
    by_id = {article.id: article for article in articles}
    found: dict[SentenceKey, set[str]] = {}
    for concept in concepts:
        if concept.type == "name" and any(" " in form.form for form in concept.forms):
            for form in concept.forms:
                for mention in form.mentions:
                    index = by_id[mention.article].sentence_at(mention.start)
                    if index is not None:
                        found.setdefault((mention.article, index), set()).add(concept.name)
    return {key: frozenset(names) for key, names in found.items()}


def _groups(pairs: Iterable[tuple[Place, Place]]) -> list[frozenset[str]]:
    """Join the wordings of pairs that share one."""
    groups: list[set[str]] = []
    for a, b in pairs:
        touched = [group for group in groups if _key(a) in group or _key(b) in group]
        joined = {_key(a), _key(b)}.union(*touched)
        groups = [group for group in groups if group not in touched] + [joined]
    return [frozenset(group) for group in groups]


def _concept(
    group: frozenset[str],
    pairs: Sequence[tuple[Place, Place]],
    articles: Sequence[Article],
    readers: Mapping[str, MentionReader],
    known: Mapping[str, Sequence[tuple[int, int]]],
) -> Concept:
    """Make a concept of some wordings, with every place where one stands, the longest first."""
    mentions: dict[str, list[Mention]] = {}
    ordered = sorted(group, key=lambda wording: (-len(wording), wording))
    pattern = re.compile(
        r"(?<![\w-])(?:" + "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in ordered) + r")(?![\w-])",
        re.IGNORECASE,
    )
    by_id = {article.id: article for article in articles}
    shown_at = {place for pair in pairs for place in pair}
    # A word alone (the lawyer) may be anybody's elsewhere: it counts in the company that it was learned in.
    company = {word for place in shown_at for word in _beside(by_id[place[0]], place)}
    for article in articles:
        for sentence in article.sentences:
            for match in pattern.finditer(article.text, sentence.start, sentence.end):
                place = (article.id, match.start(), match.end(), match.group())
                if not _lies_in(place, known) and (
                    " " in place[3] or place in shown_at or _beside(article, place) & company
                ):
                    mention = readers[article.id].mention(sentence, match.start(), match.end())
                    mentions.setdefault(_key(place), []).append(mention)
    shown = {_key(place): place[3] for pair in reversed(pairs) for place in pair}
    forms = tuple(
        Form(shown.get(key, key), tuple(mentions[key]))
        for key in sorted(mentions, key=lambda key: (-len(mentions[key]), key))
    )
    evidence = tuple(sorted({Counterparts(*sorted(pair)) for pair in pairs}, key=lambda c: (c.a, c.b)))
    name = forms[0].form if forms else ""
    return Concept(name, "label", "learned", "doubtful", (), forms, evidence=evidence)


def _beside(article: Article, place: Place) -> set[str]:
    """Give the telling words right before and behind a place, marked by their side."""
    before = _BEFORE.search(article.text, max(0, place[1] - _LOOK), place[1])
    behind = _BEHIND.match(article.text, place[2], place[2] + _LOOK)
    words = {"<" + before[1].lower() if before else "", behind[1].lower() + ">" if behind else ""}
    return {word for word in words if word and word.strip("<>") not in STOP_WORDS}


def _sources(concept: Concept) -> set[str]:
    return {mention.article for form in concept.forms for mention in form.mentions}
