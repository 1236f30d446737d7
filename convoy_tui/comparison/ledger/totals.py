"""Find totals that equal the sum of their parts: 17 = 11 + 6, 639 = 308 + 331.

In one report the total and its parts stand near each other and count the same noun, or the parts stand side
by side and the total counts people or whatever is carried. Where two reports split one total into the same
parts, the second may tell them further apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product

from convoy_tui.comparison.ledger.measured_things import GENERIC, THINGS, MeasuredThing
from convoy_tui.comparison.ledger.pairing import Joined, joined_of
from convoy_tui.comparison.ledger.related import related
from convoy_tui.comparison.ledger.surroundings import Surroundings
from convoy_tui.comparison.ledger.weighing import weigh
from convoy_tui.comparison.model import Parts

MOST_PARTS = 12
"""Different values of one noun in one report beyond which no sums are looked for."""

MOST_PLACES = 4
"""Places of one value in one report that are tried."""

NEAR = 4
"""Sentences over which a total and its parts may stand in one report."""

APART = 12
"""The same where another report splits the same total in the same way within ``NEAR``."""

Sum = tuple[int, tuple[int, ...]]
"""A total and its parts, by the numbers of their quantities."""

_VEHICLES = frozenset(("bus", "car", "truck", "lorry", "van", "coach", "minibus", "tank", "jeep", "pickup"))
_PEOPLE = frozenset(("person", "passenger", "other", "individual", "victim", "evacuee", ""))


def sums(things: Mapping[int, MeasuredThing]) -> list[tuple[tuple[int, ...], tuple[Parts, ...]]]:
    """Find totals that equal the sum of two or three other counts near them in one report.

    Reports that give the same sum share a row.
    """
    found: dict[tuple[str, tuple[float, ...]], list[Sum]] = {}
    near = {(noun, _values(things, total, parts)) for noun, total, parts in _told_sums(things, NEAR)}
    for noun, total, parts in _told_sums(things, APART):
        key = (noun, _values(things, total, parts))
        if key in near:
            found.setdefault(key, []).append((total, parts))
    groups = []
    for _, told in sorted(found.items()):
        members = sorted({number for total, parts in told for number in (total, *parts)})
        place = {number: k for k, number in enumerate(members)}
        told_parts = tuple(Parts(place[total], tuple(place[part] for part in parts)) for total, parts in told)
        groups.append((tuple(members), told_parts))
    return groups


def shared_sums(things: Mapping[int, MeasuredThing], around: Surroundings) -> list[Joined]:
    """Join the totals and parts of two reports that split one total of a noun into the same parts."""
    near = {(noun, _values(things, total, parts)) for noun, total, parts in _told_sums(things, NEAR)}
    found: dict[tuple[str, tuple[float, ...]], dict[str, Sum]] = {}
    for noun, total, parts in _told_sums(things, APART):
        key = (noun, _values(things, total, parts))
        if key in near and noun not in GENERIC:
            found.setdefault(key, {}).setdefault(things[total].quantity.article, (total, parts))
    joined = []
    for _, by_article in sorted(found.items()):
        for first, second in combinations(sorted(by_article), 2):
            one, other = by_article[first], by_article[second]
            for a, b in zip((one[0], *one[1]), (other[0], *other[1]), strict=True):
                verdict, reason = weigh(things[a], things[b], around)
                if verdict == "agree":
                    joined.append(joined_of(things[a], things[b], verdict, reason, 0.5))
    return joined


def _value(thing: MeasuredThing) -> float:
    return float(thing.quantity.low or 0.0)


def _values(things: Mapping[int, MeasuredThing], total: int, parts: Sequence[int]) -> tuple[float, ...]:
    return (_value(things[total]), *(_value(things[part]) for part in parts))


def _told_sums(things: Mapping[int, MeasuredThing], reach: int) -> Iterator[tuple[str, int, tuple[int, ...]]]:
    """Give the noun, the total and the parts of each sum, the parts in order of their size."""
    by_article: dict[str, list[int]] = {}
    for number in sorted(things):
        q = things[number].quantity
        if q.kind == "count" and q.low is not None and q.low == q.high and q.low > 0:
            by_article.setdefault(q.article, []).append(number)
    for _, numbers in sorted(by_article.items()):
        by_noun: dict[str, list[int]] = {}
        for number in numbers:
            by_noun.setdefault(things[number].quantity.noun, []).append(number)
        for noun, own in sorted(by_noun.items()):
            if noun not in GENERIC | THINGS:
                wider = by_noun.get("vehicle", []) if noun in _VEHICLES else []
                wider = wider + [n for n in by_noun.get("", []) if _is_rest(things[n])]
                yield from ((noun, *found) for found in _of_one_noun([*own, *wider], things, reach))
        yield from _of_twins(numbers, things)


def _is_rest(thing: MeasuredThing) -> bool:
    """Say whether a figure without a noun is what is left of something: the other 11, which leaves 11."""
    return thing.remainder or thing.fresh or thing.before in ("the", "other", "remaining")


def _of_one_noun(numbers: Sequence[int], things: Mapping[int, MeasuredThing], reach: int) -> Iterator[Sum]:
    """Give the sums among counts of one noun: of each value the place that stands nearest to the others."""
    places: dict[float, list[int]] = {}
    for number in sorted(numbers):
        places.setdefault(_value(things[number]), []).append(number)
    if len(places) > MOST_PARTS:
        return
    for total, parts in _equal_sums(places):
        options = product(*(places[value][:MOST_PLACES] for value in (total, *parts)))
        best = min(options, key=lambda group: (_spread(group, things), group))
        if _spread(best, things) <= reach:
            yield best[0], tuple(best[1:])


def _spread(group: Sequence[int], things: Mapping[int, MeasuredThing]) -> int:
    sentences = [things[number].quantity.sentence for number in group]
    return max(sentences) - min(sentences)


def _of_twins(
    numbers: Sequence[int], things: Mapping[int, MeasuredThing]
) -> Iterator[tuple[str, int, tuple[int, ...]]]:
    """Give the totals of two counts of different nouns side by side (308 militants and 331 civilians)."""
    totals: dict[float, list[int]] = {}
    known = set(numbers)
    for number in numbers:
        totals.setdefault(_value(things[number]), []).append(number)
    for number in numbers:
        one = things[number]
        other = things.get(one.twin) if one.twin is not None and one.twin > number else None
        if other is None or other.index not in known or related(one.quantity.noun, other.quantity.noun):
            continue
        for total in totals.get(_value(one) + _value(other), [])[:MOST_PLACES]:
            noun = things[total].quantity.noun
            near = _spread((total, number), things) <= NEAR
            if near and (noun in _PEOPLE or things[total].compound or things[total].aboard):
                yield noun, total, tuple(sorted((number, other.index), key=lambda n: _value(things[n])))


def _equal_sums(values: Mapping[float, object]) -> list[tuple[float, tuple[float, ...]]]:
    """Give each total above four that is the sum of two or three other values."""
    ordered = sorted(values)
    return [
        (total, parts)
        for total in ordered
        if total > 4
        for size in (2, 3)
        for parts in combinations([value for value in ordered if value < total], size)
        if sum(parts) == total
    ]
