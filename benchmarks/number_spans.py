"""Score what is found in text as a figure: F1 of span and value over marked items."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from benchmarks.number_libraries import Mention
from convoy_tui.comparison.model import Quantity
from convoy_tui.comparison.quantities.finding import find_quantities
from convoy_tui.comparison.quantities.units import UNITS

KINDS: Mapping[str, frozenset[str]] = {
    "number": frozenset(("count", "money", "duration", "fraction", "measure", "age", "percent")),
    "percent": frozenset(("percent",)),
    "range": frozenset(("count", "money", "duration", "fraction", "measure", "age", "percent", "ordinal")),
    "currency": frozenset(("money",)),
    "dimension": frozenset(("measure",)),
    "age": frozenset(("age",)),
}
"""Which kinds of quantity each set marks.

The others are left out of its count, since the set is silent on them.
"""

_MINOR_MONEY = frozenset(("Cent", "Pence", "Penny"))
_AGE_YEARS = {"Year": 1.0, "Month": 30.4375 / 365.25, "Week": 7 / 365.25, "Day": 1 / 365.25}


def close(a: float | None, b: float | None) -> bool:
    """Say whether two values are the same but for rounding."""
    if a is None or b is None:
        return a is b
    return abs(a - b) <= 1e-6 * max(1e-9, abs(a), abs(b))


def gold_values(kind: str, span: Mapping[str, Any]) -> list[float | None]:
    """Give the lowest and highest value of a gold span, in the units of the contract where it has some."""
    raw = str(span["value"])
    if kind == "range":
        ends = re.fullmatch(r"[\[(]([^,]*),([^,]*)[\])]", raw)
        if ends is None:
            return [None, None]
        return [float(end) if end else None for end in ends.groups()]
    value = float(raw.rstrip("%"))
    unit = span["unit"]
    if kind == "currency" and unit in _MINOR_MONEY:
        value /= 100
    if kind == "age":
        value *= _AGE_YEARS[unit]
    if kind == "dimension":
        value = _base_value(value, unit)
    return [value, value]


def _base_value(value: float, name: str) -> float:
    words = name.lower().split()
    if words[:1] == ["metric"]:
        return value * 1000
    if name == "Mile per hour":
        return value * UNITS["mph"].factor
    power = {"square": 2, "cubic": 3}.get(words[0], 1)
    unit = UNITS.get(words[-1])
    return value * unit.factor**power if unit is not None else value


def is_hit(kind: str, quantity: Quantity, span: Mapping[str, Any]) -> bool:
    """Say whether a quantity is a gold span.

    The same span and value; ranges by overlap, percent and money by value.
    """
    overlap = quantity.start < span["end"] and span["start"] < quantity.end
    if not overlap:
        return False
    low, high = gold_values(kind, span)
    if kind == "range":
        return close(quantity.low, low) and close(quantity.high, high)
    value = quantity.low if quantity.low is not None else quantity.high
    same_span = (quantity.start, quantity.end) == (span["start"], span["end"])
    return close(value, low) and (same_span or kind in ("percent", "currency"))


def counted(kind: str, quantity: Quantity) -> bool:
    """Say whether a set marks quantities of this sort."""
    if kind == "range" and quantity.bound in ("exact", "about", "vague"):
        return False
    return quantity.kind in KINDS[kind]


@dataclass(slots=True)
class Score:
    """Hits, what was found and what was wanted; ``faults`` names the misses and the extras."""

    hits: int = 0
    found: int = 0
    wanted: int = 0
    faults: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        """Pool another score into this one."""
        self.hits += other.hits
        self.found += other.found
        self.wanted += other.wanted
        self.faults += other.faults

    @property
    def f1(self) -> float:
        """Give the harmonic mean of precision and recall."""
        return 2 * self.hits / max(1, self.found + self.wanted)

    def __str__(self) -> str:
        """Give the figures in one line."""
        return (
            f"precision {self.hits / max(1, self.found):.3f}  recall {self.hits / max(1, self.wanted):.3f}  "
            f"F1 {self.f1:.3f}  ({self.hits} of {self.wanted}, {self.found} found)"
        )


def score_quantities(kind: str, items: Sequence[Mapping[str, Any]]) -> Score:
    """Score ``find_quantities`` on one set."""
    score = Score()
    for item in items:
        found = [q for q in find_quantities(item["text"]) if counted(kind, q)]
        left = list(item["spans"])
        score.wanted, score.found = score.wanted + len(left), score.found + len(found)
        extra = []
        for quantity in found:
            match = next((s for s in left if is_hit(kind, quantity, s)), None)
            if match is None:
                extra.append((quantity.text, quantity.kind, quantity.low, quantity.high))
            else:
                left.remove(match)
                score.hits += 1
        if extra or left:
            missed = [(s["surface"], s["value"], s["unit"]) for s in left]
            score.faults.append(f"{kind}: {item['text'][:160]!r}\n    extra {extra}\n    missed {missed}")
    return score


def score_library(
    kind: str, items: Sequence[Mapping[str, Any]], read: Callable[[str], list[Mention]]
) -> Score:
    """Score a library on one set, in its favour where it leaves something open.

    A value counts in the unit of the text or in the base unit, a mention without a place by its value alone,
    and outside the set of plain numbers what lies beside the marks is no fault.
    """
    score = Score()
    for item in items:
        left = list(item["spans"])
        wanted = len(left)
        mentions = read(item["text"])
        hits = 0
        for mention in mentions:
            match = next((s for s in left if _library_hit(kind, mention, s)), None)
            if match is not None:
                left.remove(match)
                hits += 1
        if kind == "number":
            found = len(mentions)
        else:
            beside = [m for m in mentions if m.start is None or any(_overlap(m, s) for s in item["spans"])]
            found = hits + min(len(left), len(beside) - hits)
        score.hits, score.found, score.wanted = score.hits + hits, score.found + found, score.wanted + wanted
    return score


def _overlap(mention: Mention, span: Mapping[str, Any]) -> bool:
    return (
        mention.start is not None
        and mention.end is not None
        and mention.start < span["end"]
        and span["start"] < mention.end
    )


def _library_hit(kind: str, mention: Mention, span: Mapping[str, Any]) -> bool:
    if kind == "range" or (mention.start is not None and not _overlap(mention, span)):
        return False
    exact = mention.start is None or (mention.start, mention.end) == (span["start"], span["end"])
    raw = float(str(span["value"]).rstrip("%"))
    value = close(mention.value, raw) or close(mention.value, gold_values(kind, span)[0])
    return value and (exact or kind != "number")
