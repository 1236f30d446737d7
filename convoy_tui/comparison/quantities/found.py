"""What travels between the readers of quantities: a quantity in tokens."""

from __future__ import annotations

from dataclasses import dataclass

from convoy_tui.comparison.model import Bound, QuantityKind


@dataclass(frozen=True, slots=True)
class Found:
    """A quantity in tokens, before its hedge, noun and offsets are filled in."""

    first: int
    last: int
    kind: QuantityKind
    low: float | None
    high: float | None
    bound: Bound = "exact"
    unit: str = ""
    noun: str = ""
    group: int | None = None
    hedge: tuple[int, int] | None = None
