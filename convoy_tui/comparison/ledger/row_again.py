"""Weigh a row of the ledger again after readings left it or came to it.

What was weighed before keeps its verdict and reason; only new pairs are judged. Where readings that are left
have no pair that holds them together, the row falls into several.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from convoy_tui.articles.model import Article
from convoy_tui.comparison.ledger.labels import subject_of
from convoy_tui.comparison.ledger.measured_things import MeasuredThing, measured_things
from convoy_tui.comparison.ledger.row_words import differing_acts, row_reason
from convoy_tui.comparison.ledger.rows import reading_of
from convoy_tui.comparison.ledger.surroundings import Surroundings
from convoy_tui.comparison.ledger.verdicts import judge
from convoy_tui.comparison.ledger.weighing import weigh
from convoy_tui.comparison.model import GRAVITY, LedgerRow, PairVerdict, Parts, Quantity, Reading, Verdict

_ALONE = "The reader took this figure out; it is set against nothing."


_NOTHING_LEFT = "The reader took out what it was set against."
_UNLIKE = "The reader set these side by side; figures of different kinds can't be weighed."


@dataclass(frozen=True, slots=True)
class Change:
    """What a row is to hold, by the numbers of the quantities.

    Attributes:
        found: the row as it was; None for a new one.
        members: what it holds now.
        apart: pairs that are not to be set against each other.
        brought_in: each figure that the reader put here, with the one that it was put beside.
        taken_out: what the reader took out of it.

    """

    found: LedgerRow | None
    members: tuple[int, ...]
    apart: frozenset[frozenset[int]] = frozenset()
    brought_in: tuple[tuple[int, int], ...] = ()
    taken_out: tuple[int, ...] = ()


Pairs = dict[frozenset[int], PairVerdict]
Sums = list[tuple[int, tuple[int, ...]]]


def rows_again(
    changes: Sequence[Change],
    articles: Sequence[Article],
    quantities: Sequence[Quantity],
    known: Mapping[int, Reading],
) -> list[list[LedgerRow]]:
    """Give the rows that each change makes, the one that goes on as the row it was first.

    ``known`` are the readings that rows had before, by the numbers of their quantities.
    """
    by_id = {article.id: article for article in articles}
    place = {name: number for number, name in enumerate(by_id)}
    things = _things(changes, articles, quantities)

    def order(number: int) -> tuple[int, int, int]:
        return place[quantities[number].article], quantities[number].start, number

    made = []
    for change in changes:
        pairs, sums = _kept(change)
        rows: list[LedgerRow] = []
        for group in _groups(change, pairs, sums, quantities):
            members = sorted(group, key=order)
            for first, second in combinations(members, 2):
                pair = frozenset((first, second))
                if (
                    pair not in pairs
                    and pair not in change.apart
                    and _is_new(first, second, change, quantities)
                ):
                    verdict = _judged(first, second, things, quantities, by_id)
                    if verdict is not None and not (sums and verdict.verdict != "agree"):
                        pairs[pair] = verdict
            rows.append(_row(change, members, not rows, pairs, sums, things, quantities, by_id, known))
        made.append(rows)
    return made


def _things(
    changes: Sequence[Change], articles: Sequence[Article], quantities: Sequence[Quantity]
) -> dict[int, MeasuredThing]:
    """Give what the figures of the changed rows measure, each among the figures of its sentence."""
    wanted = {n for change in changes for n in change.members}
    sentences = {(quantities[n].article, quantities[n].sentence) for n in wanted}
    there = [n for n, q in enumerate(quantities) if (q.article, q.sentence) in sentences]
    found = measured_things(articles, [quantities[n] for n in there])
    things = (replace(thing, index=there[thing.index]) for some in found.values() for thing in some)
    return {thing.index: thing for thing in things}


def _kept(change: Change) -> tuple[Pairs, Sums]:
    """Give the pairs and sums of the row as it was that hold still."""
    row = change.found
    if row is None:
        return {}, []
    number = [reading.quantity for reading in row.readings]
    here = set(change.members)
    sums = [(number[p.total], tuple(number[n] for n in p.of)) for p in row.parts]
    sums = [(total, of) for total, of in sums if {total, *of} <= here]
    summed = {frozenset((total, n)) for total, of in sums for n in of}
    kept = {}
    for pair in row.pairs:
        key = frozenset((number[pair.a], number[pair.b]))
        within = row.readings[pair.a].article == row.readings[pair.b].article
        if key <= here and key not in change.apart and (not within or key in summed):
            kept[key] = pair
    return kept, sums


def _is_new(first: int, second: int, change: Change, quantities: Sequence[Quantity]) -> bool:
    """Say whether two readings are yet to be weighed: of two articles, one of them brought in."""
    if quantities[first].article == quantities[second].article:
        return False
    return change.found is None or bool({first, second} & {number for number, _ in change.brought_in})


def _judged(
    first: int,
    second: int,
    things: Mapping[int, MeasuredThing],
    quantities: Sequence[Quantity],
    articles: Mapping[str, Article],
) -> PairVerdict | None:
    """Weigh two readings that the reader set side by side; None where they are of different kinds."""
    a, b = quantities[first], quantities[second]
    if (a.kind, a.unit) != (b.kind, b.unit) and {a.kind, b.kind} != {"percent", "fraction"}:
        return None
    if first not in things or second not in things:
        return PairVerdict(0, 0, *judge(a, b))
    published = {article.id: article.published for article in articles.values()}
    return PairVerdict(0, 0, *weigh(things[first], things[second], Surroundings(published, {})))


def _groups(change: Change, pairs: Pairs, sums: Sums, quantities: Sequence[Quantity]) -> list[list[int]]:
    """Part the readings into those that something holds together, the group of the row as it was first.

    That is a pair, a sum, a repetition within one report, the two numbers of a score, or the reader's word.
    """
    home = {number: number for number in change.members}

    def root(number: int) -> int:
        while home[number] != number:
            number = home[number]
        return number

    def join(a: int, b: int) -> None:
        home[root(b)] = root(a)

    for pair in pairs:
        join(*sorted(pair))
    for total, of in sums:
        for number in of:
            join(total, number)
    for a, b in combinations(change.members, 2):
        one, other = quantities[a], quantities[b]
        if one.article == other.article and (
            (one.low, one.high) == (other.low, other.high)
            or (one.group is not None and (one.group, one.sentence) == (other.group, other.sentence))
        ):
            join(a, b)
    for number, beside in change.brought_in:
        join(beside if beside in home else change.members[0], number)
    groups: dict[int, list[int]] = {}
    for number in change.members:
        groups.setdefault(root(number), []).append(number)
    return sorted(groups.values(), key=lambda group: (-len(group), min(group)))


def _row(
    change: Change,
    members: Sequence[int],
    goes_on: bool,
    pairs: Pairs,
    sums: Sums,
    things: Mapping[int, MeasuredThing],
    quantities: Sequence[Quantity],
    articles: Mapping[str, Article],
    known: Mapping[int, Reading],
) -> LedgerRow:
    """Make one row; with ``goes_on`` it keeps name and subject of the row as it was."""
    at = {number: place for place, number in enumerate(members)}
    readings = tuple(known.get(n) or _reading(quantities[n], n, articles, things) for n in members)
    weighed = tuple(
        sorted(
            (
                replace(pair, a=min(at[n] for n in key), b=max(at[n] for n in key))
                for key, pair in pairs.items()
                if key <= at.keys()
            ),
            key=lambda pair: (pair.a, pair.b),
        )
    )
    parts = tuple(
        Parts(at[total], tuple(sorted(at[n] for n in of))) for total, of in sums if {total, *of} <= at.keys()
    )
    sources = {reading.article for reading in readings}
    verdict = max((pair.verdict for pair in weighed), key=lambda v: GRAVITY[v], default=None)
    verdict = verdict if len(sources) > 1 else None
    here = [things[number] for number in members if number in things]
    acts = differing_acts(here, weighed, articles) if len(here) == len(members) else ()
    found = change.found if goes_on else None
    first = quantities[members[0]]
    left = {reading.article for reading in found.readings} - sources if found else set()
    return LedgerRow(
        id=found.id if found else _new_id(members, quantities),
        subject=found.subject if found else _subject(here, articles, acts, parts) or first.noun,
        kind=found.kind if found else first.kind,
        unit=found.unit if found else first.unit,
        verdict=verdict,
        words_differ=bool(acts),
        reason=_reason(change, verdict, weighed, parts, here, acts, sources),
        not_found_in=tuple(sorted({*found.not_found_in, *left} - sources)) if found else (),
        origins=_origins(readings, change.found),
        readings=readings,
        pairs=weighed,
        parts=parts,
        needs_date=tuple(name for name in found.needs_date if name in sources) if found else (),
        taken_out=change.taken_out if goes_on else (),
        brought_in=tuple(n for n, _ in change.brought_in if n in at),
    )


def _subject(
    here: Sequence[MeasuredThing],
    articles: Mapping[str, Article],
    acts: Sequence[str],
    parts: Sequence[Parts],
) -> str:
    return subject_of(here, articles, differ=bool(acts), parts=bool(parts)) if here else ""


def _reason(
    change: Change,
    verdict: Verdict | None,
    pairs: Sequence[PairVerdict],
    parts: Sequence[Parts],
    here: Sequence[MeasuredThing],
    acts: Sequence[str],
    sources: set[str],
) -> str:
    if verdict is None and not parts:
        if len(sources) > 1:
            return _UNLIKE
        return _ALONE if change.found is None else _NOTHING_LEFT
    if parts and max(n for p in parts for n in (p.total, *p.of)) >= len(here):
        return next((pair.reason for pair in pairs), "")
    return row_reason(verdict, pairs, parts, here, acts)


def _reading(
    quantity: Quantity, number: int, articles: Mapping[str, Article], things: Mapping[int, MeasuredThing]
) -> Reading:
    """Make the reading of a figure that stood in no row."""
    article = articles[quantity.article]
    sentence = article.sentences[quantity.sentence]
    if number in things:
        return reading_of(things[number], article, things)
    return Reading(
        quantity=number,
        article=article.id,
        sentence=quantity.sentence,
        clause=" ".join(article.sentence_text(quantity.sentence).split()),
        voice=sentence.voice,
        speaker=sentence.speaker,
        as_of=article.published.isoformat() if article.published else None,
    )


def _origins(readings: Sequence[Reading], found: LedgerRow | None) -> tuple[tuple[int, ...], ...]:
    """Group the readings that had one origin in the row as it was, or that name the same speaker."""
    group_of: dict[int, int] = {}
    for number, origin in enumerate(found.origins if found is not None else ()):
        for place in origin:
            group_of[found.readings[place].quantity] = number  # type: ignore[union-attr]
    names = {
        " ".join(reading.speaker.casefold().split()): group_of[reading.quantity]
        for reading in readings
        if reading.speaker and reading.quantity in group_of
    }
    groups: dict[object, list[int]] = {}
    for place, reading in enumerate(readings):
        name = " ".join((reading.speaker or "").casefold().split())
        key: object = group_of.get(reading.quantity, names.get(name, name or ("alone", place)))
        groups.setdefault(key, []).append(place)
    return tuple(tuple(group) for group in groups.values())


def _new_id(members: Sequence[int], quantities: Sequence[Quantity]) -> str:
    """Name a row after its figures, as the ledger does, and apart from those that were found."""
    places = [f"{quantities[n].article}:{quantities[n].start}:{quantities[n].end}" for n in members]
    return hashlib.sha256("|".join(["reader", *places]).encode()).hexdigest()[:12]
