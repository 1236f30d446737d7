"""Find totals that equal the sum of their parts in one report (17 = 11 + 6)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from convoy_tui.comparison.model import Parts, Quantity
from convoy_tui.comparison.numbers.measured_things import GENERIC, MeasuredThing

_MOST_PARTS = 12
_NEAR = 4


def sums(
    things: Mapping[int, MeasuredThing], quantities: Sequence[Quantity]
) -> list[tuple[tuple[int, ...], tuple[Parts, ...]]]:
    """Find totals that equal the sum of two or three other counts of the noun near them in one report.

    Reports that give the same sum share a row.
    """
    by_noun: dict[tuple[str, str], list[int]] = {}
    for number in sorted(things):
        q = quantities[number]
        if q.kind == "count" and q.noun not in GENERIC and q.low is not None and q.low == q.high:
            by_noun.setdefault((q.article, q.noun), []).append(number)
    found: dict[tuple[str, tuple[float, ...]], list[tuple[int, tuple[int, ...]]]] = {}
    for (_, noun), numbers in sorted(by_noun.items()):
        first_of: dict[float, int] = {}
        for number in numbers:
            first_of.setdefault(float(quantities[number].low or 0), number)
        if len(first_of) > _MOST_PARTS:
            continue
        for total, parts in _equal_sums(first_of):
            group = [first_of[total], *(first_of[part] for part in parts)]
            sentences = [quantities[number].sentence for number in group]
            if max(sentences) - min(sentences) <= _NEAR:
                found.setdefault((noun, (total, *parts)), []).append((group[0], tuple(group[1:])))
    groups = []
    for _, sums in sorted(found.items()):
        members = sorted({number for total, parts in sums for number in (total, *parts)})
        place = {number: k for k, number in enumerate(members)}
        told_parts = tuple(Parts(place[total], tuple(place[part] for part in parts)) for total, parts in sums)
        groups.append((tuple(members), told_parts))
    return groups


def _equal_sums(values: Mapping[float, int]) -> list[tuple[float, tuple[float, ...]]]:
    """Give each total above four that is the sum of two or three other values."""
    ordered = sorted(value for value in values if value > 0)
    return [
        (total, parts)
        for total in ordered
        if total > 4
        for size in (2, 3)
        for parts in combinations([value for value in ordered if value < total], size)
        if sum(parts) == total
    ]
