"""Weigh two readings of one measured thing: the same, fitting, another part, or a contradiction.

A contradiction is claimed only where neither a hedge nor rounding, vagueness or a change of unit explains the
gap, and no scope was found that does.
The tolerances and their sources are in ``hedges.toml``.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from convoy_tui.comparison.model import Quantity, Verdict
from convoy_tui.comparison.quantities.hedge_table import hedge_table
from convoy_tui.comparison.quantities.number_tables import figure_value

_CLOCK_ROUND = 15.0
"""Minutes that a full hour may be rounded by; other times that end in 0 or 5 by a sixth of it."""

_FIGURE = re.compile(r"[0-9][0-9.,\u00a0\u202f\u2009]*")


@dataclass(frozen=True, slots=True)
class _Reach:
    """What a reading can be taken to say at the widest."""

    low: float
    high: float


def judge(a: Quantity, b: Quantity, *, scope: str = "") -> tuple[Verdict, str]:
    """Give the verdict of two readings of one thing and one plain sentence of reason.

    Args:
        a: one reading; both must be of one kind, or one a percent and the other a fraction.
        b: the other reading.
        scope: a sentence that says why the two measure another part, place or time, where the texts show it.
    """
    a_ends, b_ends = _ends(a), _ends(b)
    if a_ends is None or b_ends is None:
        return "compatible", f"{told(a)} and {told(b)} can't be set against each other without a date."
    if _same(a, b):
        return "agree", _same_reason(a, b)
    exact = a.bound == b.bound == "exact"
    if not (exact and scope):
        fits = _fits(a, b, a_ends, b_ends)
        if fits:
            return "compatible", fits
    if scope:
        return "scope", scope
    return "conflict", f"{told(a)} and {told(b)} differ, and neither a hedge nor rounding explains the gap."


def told(q: Quantity) -> str:
    """Give a figure as it was told, with its hedge."""
    text = " ".join(q.text.split())
    hedge = q.hedge.lower()
    return (
        f"{text} {hedge}"
        if hedge.startswith(("or ", "and ", "plus", "odd", "+"))
        else f"{hedge} {text}".strip()
    )


def _ends(q: Quantity) -> tuple[float, float] | None:
    """Give the stated ends, open sides as infinities; None where nothing is stated."""
    if q.low is None and q.high is None:
        return None
    scale = 100.0 if q.kind == "fraction" else 1.0
    low = -math.inf if q.low is None else q.low * scale
    high = math.inf if q.high is None else q.high * scale
    return low, high


def _same(a: Quantity, b: Quantity) -> bool:
    """Say whether the figures are equal, hedges aside."""
    if "vague" in (a.bound, b.bound):
        return a.bound == b.bound and a.low == b.low and a.high == b.high
    if "range" in (a.bound, b.bound):
        return a.bound == b.bound and _close(_point(a), _point(b)) and _close(a.high, b.high)
    # An open reading and a bare figure can be the same number and still not say the same.
    opened = [q.bound for q in (a, b) if q.bound not in ("exact", "about")]
    if opened and len(set(opened)) + (len(opened) < 2) > 1:
        return False
    return _close(_point(a), _point(b))


def _point(q: Quantity) -> float | None:
    value = q.low if q.low is not None else q.high
    return value * 100.0 if value is not None and q.kind == "fraction" else value


def _close(a: float | None, b: float | None) -> bool:
    return a is not None and b is not None and math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-12)


def _same_reason(a: Quantity, b: Quantity) -> str:
    first, second = told(a), told(b)
    if first.lower() == second.lower():
        return f"Both say {first}."
    if not (a.hedge or b.hedge) and _plain_text(a) != _plain_text(b):
        return f"{first} and {second} are the same figure, written differently."
    return f"{first} and {second} name the same figure."


def _plain_text(q: Quantity) -> str:
    return re.sub(r"[\s,]", "", q.text.lower())


def _fits(a: Quantity, b: Quantity, a_ends: tuple[float, float], b_ends: tuple[float, float]) -> str:
    """Say in a sentence why both readings can be true of one thing, or nothing."""
    first, second = told(a), told(b)
    if a.kind == "date":
        inside = max(a_ends[0], b_ends[0]) <= min(a_ends[1], b_ends[1])
        return f"{first} and {second} can be the same time, one told more closely." if inside else ""
    if _close(_point(a), _point(b)):
        return _open_reason(a, b)
    if max(a_ends[0], b_ends[0]) <= min(a_ends[1], b_ends[1]):
        return _overlap_reason(a, b)
    # One reading may give way, not both at once: 400 is not "more than 500" because each could be 450.
    if not (_meets(_reach(a, a_ends), b_ends) or _meets(_reach(b, b_ends), a_ends)):
        return ""
    hedged = next((q for q in (a, b) if q.bound == "about"), None)
    if hedged is not None:
        other = second if hedged is a else first
        return f"{told(hedged)} is not exact and leaves room for {other}."
    if "vague" in (a.bound, b.bound):
        return f"{first} and {second} are loose enough to mean the same."
    if _converted(a, b):
        return f"{first} and {second} are the same but for rounding in another unit."
    if a.bound != "exact" or b.bound != "exact":
        return f"{first} and {second} lie close enough together for words that are used loosely."
    rounder = a if (_grain(a) or 0) >= (_grain(b) or 0) else b
    other = second if rounder is a else first
    return f"{told(rounder)} may be rounded, which leaves room for {other}."


def _meets(reach: _Reach, stated: tuple[float, float]) -> bool:
    return reach.low <= stated[1] and stated[0] <= reach.high


def _open_reason(a: Quantity, b: Quantity) -> str:
    opened = a if a.bound not in ("exact", "about") else b
    other = b if opened is a else a
    return f"{told(opened)} is told of {told(other)} too: reporters use such words loosely."


def _overlap_reason(a: Quantity, b: Quantity) -> str:
    for one, other in ((a, b), (b, a)):
        if one.bound == "vague":
            return f"{told(one)} is vague and covers {told(other)}."
    for one, other in ((a, b), (b, a)):
        if one.bound == "range":
            return f"{told(other)} lies within {told(one)}."
    opened = a if a.bound not in ("exact", "about") else b
    other = b if opened is a else a
    return f"{told(opened)} leaves room for {told(other)}."


def reach(q: Quantity) -> tuple[float, float]:
    """Give the lowest and highest value that a reading can be taken to say, open sides as infinities."""
    stated = _ends(q)
    if stated is None:
        return -math.inf, math.inf
    widest = _reach(q, stated)
    return widest.low, widest.high


def _reach(q: Quantity, stated: tuple[float, float]) -> _Reach:
    """Widen what is stated by what its hedge, its rounding or its vagueness allows."""
    low, high = stated
    size = max(abs(end) for end in stated if math.isfinite(end))
    table = hedge_table()
    share = table.reach
    if q.bound == "about":
        hedge = q.hedge.lower()
        down = 0.0 if hedge in table.above else share.about * size
        up = 0.0 if hedge in table.below else share.about * size
        return _Reach(low - down, high + up)
    if q.bound in ("more_than", "at_least"):
        return _Reach(low - share.loose * size, math.inf)
    if q.bound in ("less_than", "at_most"):
        return _Reach(-math.inf, high + share.loose * size)
    if q.bound == "vague":
        return _Reach(low * (1 - share.vague), high * (1 + share.vague))
    if q.bound == "range":
        return _Reach(low, high)
    half = _rounding(q, size)
    return _Reach(low - half, high + half)


def _rounding(q: Quantity, size: float) -> float:
    """Give how far rounding to the last significant digit can have moved a figure."""
    if q.kind == "clock":
        return _CLOCK_ROUND if size % 60 == 0 else _CLOCK_ROUND / 6 if size % 5 == 0 else 0.5
    grain = _grain(q)
    if grain is None:
        return 0.0
    share = hedge_table().reach
    if q.kind in ("count", "ordinal", "score", "age") and (size < share.smallest_round or grain <= 1):
        return 0.0
    return min(grain / 2, share.rounded * size) * (1 + 1e-9)


def _grain(q: Quantity) -> float | None:
    """Give the worth of the last significant digit of a figure, in the unit of its value."""
    point = _point(q)
    if point is None or point == 0:
        return None
    match = _FIGURE.search(q.text)
    figure = match[0].rstrip(".,\u00a0\u202f\u2009") if match else ""
    mantissa = figure_value(figure) if figure else None
    if not mantissa:
        return _grain_of_words(q, abs(point))
    scale = abs(point) / mantissa
    if "." in figure and figure.rsplit(".", 1)[1].isdigit() and mantissa != int(mantissa):
        return float(scale * 10.0 ** -len(figure.rsplit(".", 1)[1]))
    return scale * _trailing(mantissa)


def _grain_of_words(q: Quantity, point: float) -> float:
    """Give the grain of a figure in words: durations and measures count in whole units of their own."""
    if q.kind in ("count", "money") and point.is_integer():
        return _trailing(point)
    return 2 * hedge_table().reach.rounded * point if q.kind in ("fraction", "percent") else 0.1 * point


def _trailing(value: float) -> float:
    if not float(value).is_integer() or value > 1e15:
        return 0.0
    digits = str(int(value))
    return float(10 ** (len(digits) - len(digits.rstrip("0"))))


def _converted(a: Quantity, b: Quantity) -> bool:
    """Say whether two measures are told in different units."""
    if a.kind not in ("measure", "duration") and {a.kind, b.kind} != {"percent", "fraction"}:
        return False
    words = [re.sub(r"[^a-z%°]+", " ", q.text.lower()).strip() for q in (a, b)]
    return words[0] != words[1]
