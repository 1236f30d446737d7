"""Cut a sentence into the clauses in which its figures are told."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

LONGEST_CLAUSE = 400
"""Characters that a clause reaches to either side of its figure."""

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_BREAK = re.compile(
    r"[;:()\[\]–—\"“”]|,(?=\s)|\s-\s|\b(?:after|while|but|although|though|whereas|before|when)\b"
)


def breaks_of(text: str, figures: Sequence[tuple[int, int]]) -> list[int]:
    """Give the places where clauses part, none of them inside a figure."""
    places = [m.start() for m in _BREAK.finditer(text)]
    inside: list[int] = []
    starts = [start for start, _ in figures]
    for place in places:
        k = bisect_left(starts, place + 1) - 1
        if k < 0 or not figures[k][0] <= place < figures[k][1]:
            inside.append(place)
    return inside


def clause_at(text: str, breaks: Sequence[int], start: int, end: int) -> tuple[int, int]:
    """Give the span of the clause around a figure."""
    k = bisect_left(breaks, end)
    right = min(breaks[k] if k < len(breaks) else len(text), end + LONGEST_CLAUSE)
    k = bisect_left(breaks, start) - 1
    left = max(breaks[k] if k >= 0 else 0, start - LONGEST_CLAUSE)
    while left < start and (text[left] in ',;:()[]–—"“”-' or text[left].isspace()):
        left += 1
    while right > end and text[right - 1].isspace():
        right -= 1
    return left, right
