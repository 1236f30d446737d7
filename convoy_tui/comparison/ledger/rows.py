"""Make a row of the ledger of the quantities that were put together: readings, pairs, verdict, reason."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from convoy_tui.articles.model import Article
from convoy_tui.comparison.ledger.fitting import other_side
from convoy_tui.comparison.ledger.labels import subject_of
from convoy_tui.comparison.ledger.measured_things import MeasuredThing
from convoy_tui.comparison.ledger.row_groups import Group
from convoy_tui.comparison.ledger.row_words import differing_acts, row_reason, with_copies
from convoy_tui.comparison.ledger.speakers import origins_of, speaker_of, told_before_source
from convoy_tui.comparison.ledger.surroundings import Surroundings
from convoy_tui.comparison.ledger.verdicts import told
from convoy_tui.comparison.ledger.weighing import waits_for_date, weigh
from convoy_tui.comparison.model import GRAVITY, LedgerRow, PairVerdict, Parts, QuantityKind, Reading, Verdict
from convoy_tui.comparison.terms.countries import known_places
from convoy_tui.comparison.witnesses import are_copies

_PLACE = re.compile(
    r"\b(?:in|at|near|outside|around|inside|across|off)\s+(?:the\s+|(?:north|south|east|west)\w*\s+|central\s+)*"
    r"((?:[A-Z][\w'’-]+)(?:\s+(?:(?:of|al|el|de)\s+)?(?:[a-z]{2}-)?[A-Z][\w'’-]+)*)(?:\s+([a-z]+))?"
)
_DOING = re.compile(r",\s+[^\W\d_]+ing\b[^,;:.()]*")
_NO_PLACES = frozenset(
    """
    january february march april may june july august september october november december jan feb mar apr jun
    jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday
    """.split()
)


@dataclass(frozen=True, slots=True)
class Makings:
    """What rows are made of: articles by id, measured things by number, joins that were weighed.

    ``near`` are for each quantity those of other reports in sentences linked to it that may measure the same.
    """

    articles: Mapping[str, Article]
    things: Mapping[int, MeasuredThing]
    given: Mapping[tuple[int, int], tuple[Verdict, str]]
    around: Surroundings
    near: Mapping[int, Sequence[MeasuredThing]]


def make_row(group: Group, makings: Makings) -> LedgerRow:
    """Make the row of a group of quantities."""
    things, by_id = makings.things, makings.articles
    members = sorted(group.members, key=lambda n: (things[n].quantity.article, things[n].quantity.start))
    place = {number: k for k, number in enumerate(members)}
    moved = {k: place[number] for k, number in enumerate(group.members)}
    parts = tuple(Parts(moved[p.total], tuple(sorted(moved[n] for n in p.of))) for p in group.parts)
    here = [things[number] for number in members]
    readings = tuple(reading_of(thing, by_id[thing.quantity.article], things) for thing in here)
    pairs = _pairs(here, parts, makings)
    sources = {reading.article for reading in readings}
    witness = makings.around.witness
    told_by = {witness[article] for article in sources}
    across = [pair for pair in pairs if readings[pair.a].article != readings[pair.b].article]
    weighed = pairs if len(told_by) > 1 else across
    verdict = max((pair.verdict for pair in weighed), key=lambda v: GRAVITY[v], default=None)
    acts = () if parts else differing_acts(here, pairs, by_id)
    first = here[0].quantity
    unweighed = _unweighed(here, makings, told_by)
    reason = row_reason(verdict, pairs, parts, here, acts, unweighed)
    beyond = by_id.keys() - {thing.quantity.article for thing in unweighed}
    return LedgerRow(
        id=_row_id(here, bool(parts)),
        subject=subject_of(here, by_id, differ=bool(acts), parts=bool(parts)),
        kind=_kind_of(here),
        unit=first.unit,
        verdict=verdict,
        words_differ=bool(acts),
        reason=with_copies(reason, verdict, len(sources), len(told_by)),
        not_found_in=tuple(sorted(article for article in beyond if witness[article] not in told_by)),
        origins=origins_of(readings, _copied(here, witness)),
        readings=readings,
        pairs=pairs,
        parts=parts,
        needs_date=_needs_date(here, pairs, makings.around),
    )


def order_of(row: LedgerRow, around: Surroundings) -> tuple[object, ...]:
    """Give the place of a row in the ledger: what contradicts first, then what more sources tell."""
    sources = len({around.witness[reading.article] for reading in row.readings})
    first = row.readings[0]
    return -GRAVITY[row.verdict], not row.words_differ, -sources, first.article, first.quantity, row.id


def _kind_of(here: Sequence[MeasuredThing]) -> QuantityKind:
    """Give the kind of a row; where votes stand beside voters, it is the score."""
    kinds = {thing.quantity.kind for thing in here}
    return "score" if "score" in kinds else here[0].quantity.kind


def _needs_date(
    here: Sequence[MeasuredThing], pairs: Sequence[PairVerdict], around: Surroundings
) -> tuple[str, ...]:
    """Give the reports whose date would settle the row: undated ones of readings that hang on time.

    Besides days and durations up to now these are counts that change with time and contradict each other.
    """
    contradict = any(pair.verdict == "conflict" for pair in pairs)
    waiting = any(pair.reason.startswith("Needs a date") for pair in pairs)
    return tuple(
        sorted(
            {
                thing.quantity.article
                for thing in here
                if around.published.get(thing.quantity.article) is None
                and ((waiting and waits_for_date(thing, around)) or (contradict and thing.outcome))
            }
        )
    )


def _unweighed(here: Sequence[MeasuredThing], makings: Makings, told_by: set[str]) -> list[MeasuredThing]:
    """Give what reports outside a row tell of its noun in sentences linked to it: found, but not joined."""
    found = {
        other.index: other
        for thing in here
        for other in makings.near[thing.index]
        if makings.around.witness[other.quantity.article] not in told_by
    }
    return sorted(found.values(), key=lambda t: (t.quantity.article, t.quantity.start))


def _copied(here: Sequence[MeasuredThing], witness: Mapping[str, str]) -> list[object]:
    """Give for each reading what it shares with those of copies of its text; None where there is no copy."""
    articles: dict[str, set[str]] = {}
    for thing in here:
        articles.setdefault(witness[thing.quantity.article], set()).add(thing.quantity.article)
    texts = [witness[thing.quantity.article] for thing in here]
    return [
        (text, thing.quantity.low, thing.quantity.high, thing.side) if len(articles[text]) > 1 else None
        for text, thing in zip(texts, here, strict=True)
    ]


def reading_of(thing: MeasuredThing, article: Article, things: Mapping[int, MeasuredThing]) -> Reading:
    """Give what a sentence says of a measured thing; ``things`` are by number, those beside it among them."""
    sentence = article.sentences[thing.quantity.sentence]
    end = thing.clause_end
    if thing.circumstances and thing.outcome:
        more = _DOING.match(article.text, end, sentence.end)
        end = more.end() if more is not None else end
    clause = " ".join(article.text[thing.clause_start : end].split())
    if thing.quantity.kind == "date" and len(clause.split()) <= 4:
        # A date set off by commas is told of the whole sentence.
        clause = " ".join(article.sentence_text(thing.quantity.sentence).split())
    own = told_before_source(article, thing.quantity.sentence, thing.quantity.end)
    return Reading(
        quantity=thing.index,
        article=article.id,
        sentence=thing.quantity.sentence,
        clause=clause,
        voice="own" if own else sentence.voice,
        speaker=None if own else speaker_of(article, thing.quantity.sentence),
        as_of=_as_of(thing, article, things),
        place=_place(thing, article),
    )


def _as_of(thing: MeasuredThing, article: Article, things: Mapping[int, MeasuredThing]) -> str | None:
    """Give the day of a reading: the one that its clause names, else that of the report."""
    for other in (things.get(thing.index - 1), things.get(thing.index + 1)):
        q = other.quantity if other is not None else None
        if q is None or q.kind != "date" or q.article != article.id or q.low is None or q.low != q.high:
            continue
        if thing.clause_start <= q.start < thing.clause_end and thing.quantity.kind != "date":
            return date.fromordinal(int(q.low)).isoformat()
    return article.published.isoformat() if article.published else None


def _place(thing: MeasuredThing, article: Article) -> str | None:
    """Give the place that a clause names behind a figure, else before it."""
    if thing.quantity.kind == "date":
        return None
    text = article.text
    for start, end in (
        (thing.quantity.end, thing.clause_end),
        (thing.clause_start, thing.quantity.start),
    ):
        found = _PLACE.search(text, start, end)
        if found is not None and found[1].split()[0].lower() not in _NO_PLACES:
            name = found[1].removesuffix("'s").removesuffix("’s")
            last = known_places().get(name.split()[-1].lower())
            # An adjective names no place without its noun: the Syrian desert.
            noun = found[2] if last is not None and last.kind == "people" else None
            return " ".join(f"{name} {noun or ''}".split())
    return None


def _pairs(
    here: Sequence[MeasuredThing], parts: Sequence[Parts], makings: Makings
) -> tuple[PairVerdict, ...]:
    """Weigh every two readings of different reports, and in a sum every total and its parts."""
    of_total = {(min(p.total, n), max(p.total, n)): p for p in parts for n in p.of}
    pairs = [
        PairVerdict(
            a, b, "scope", f"A total and a part of it in one report: {_sum_sentence(of_total[a, b], here)}."
        )
        for a, b in of_total
    ]
    for a, b in _of_two_reports(here):
        first, second = here[a], here[b]
        if (a, b) in of_total or other_side(first, second):
            continue
        key = min(first.index, second.index), max(first.index, second.index)
        verdict, reason = makings.given.get(key) or weigh(first, second, makings.around)
        if parts and verdict != "agree":
            continue
        copies = are_copies(first.quantity.article, second.quantity.article, makings.around.witness)
        if copies and verdict in ("agree", "compatible"):
            continue
        if verdict == "conflict" and first.outcome and _undated(first, second, makings.around):
            reason = f"{reason[:-1]}; once both reports are dated, one may turn out to tell a later state."
        pairs.append(PairVerdict(a, b, verdict, reason))
    return tuple(sorted(pairs, key=lambda pair: (pair.a, pair.b)))


def _of_two_reports(here: Sequence[MeasuredThing]) -> Iterator[tuple[int, int]]:
    """Give the pairs of readings of different reports; a report may repeat its figure thousands of times."""
    by_report: dict[str, list[int]] = {}
    for k, thing in enumerate(here):
        by_report.setdefault(thing.quantity.article, []).append(k)
    for first, second in combinations(by_report.values(), 2):
        yield from ((min(a, b), max(a, b)) for a in first for b in second)


def _undated(a: MeasuredThing, b: MeasuredThing, around: Surroundings) -> bool:
    return any(around.published.get(thing.quantity.article) is None for thing in (a, b))


def _sum_sentence(parts: Parts, here: Sequence[MeasuredThing]) -> str:
    return f"{told(here[parts.total].quantity)} = " + " + ".join(told(here[n].quantity) for n in parts.of)


def _row_id(here: Sequence[MeasuredThing], is_sum: bool) -> str:
    first = here[0].quantity
    places = [f"{t.quantity.article}:{t.quantity.start}:{t.quantity.end}" for t in here]
    seed = "|".join([first.kind, first.noun, "sum" if is_sum else "", *places])
    return hashlib.sha256(seed.encode()).hexdigest()[:12]
