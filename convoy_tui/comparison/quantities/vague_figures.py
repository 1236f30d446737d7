"""Read figures that are told loosely: hundreds, several weeks, in their 70s, the next decade."""

from __future__ import annotations

from collections.abc import Sequence

from convoy_tui.comparison.quantities.found import Found
from convoy_tui.comparison.quantities.measured import Measured, measured_after
from convoy_tui.comparison.quantities.nouns import noun_after, outcome_of
from convoy_tui.comparison.quantities.number_tables import TENS, Numeral, low_at
from convoy_tui.comparison.quantities.number_tokens import Token

_OWNERS = frozenset(("their", "his", "her", "my", "our", "your"))
_PARTS_OF_DECADE = {"early": (0.0, 3.0), "mid": (4.0, 6.0), "late": (7.0, 9.0)}
_DECADES = {word[:-1] + "ies": float(value) for word, value in TENS.items()}


def vague_figure(tokens: Sequence[Token], i: int, last: int, low: float, high: float | None) -> list[Found]:
    """Read what a vague word counts or measures: hundreds, dozens, several."""
    after = low_at(tokens, last)
    if tokens[i].low == "scores" and after != "of" and not _befell(tokens, last):
        return []
    if last == i + 1 and tokens[i].low in ("tens", "lakhs", "crores", "handful") and after != "of":
        return []
    if after == "-" or (tokens[i].low == "several" and after == "of" and low_at(tokens, last + 1) == "them"):
        return []
    unit = _vague_unit(tokens, last)
    if unit is not None:
        return [
            Found(i, unit.last, unit.kind, unit.to_value(low), unit.to_value(high or low), "vague", unit.unit)
        ]
    if tokens[i].low in ("thousands", "millions", "billions") and i and tokens[i - 1].kind == "figure":
        return []
    return [Found(i, last, "count", low, high, "vague", "", noun_after(tokens, last))]


def _befell(tokens: Sequence[Token], i: int) -> bool:
    """Say whether something befell those counted: scores injured, scores were injured."""
    at = i + 1 if low_at(tokens, i) in ("were", "are", "was", "have", "had") else i
    return outcome_of(low_at(tokens, at)) is not None


def _vague_unit(tokens: Sequence[Token], last: int) -> Measured | None:
    """Read what a vague word measures: a few miles, several weeks, millions of dollars."""
    at = last + 1 if low_at(tokens, last) == "of" else last
    if at >= len(tokens) or not low_at(tokens, at)[:1].isalpha():
        return None
    measured = measured_after(tokens, Numeral(at, at, 100.0))
    return measured if measured is not None and measured.last > at else None


def age_decade_at(tokens: Sequence[Token], i: int) -> Found | None:
    """Read ``in their 70s``, ``in his mid-30s``, ``her late fifties``: an age between 70 and 79."""
    token = tokens[i]
    last = i + 1
    if token.kind == "word":
        low = _DECADES.get(token.low, 0.0)
    else:
        digits = token.kind == "figure" and len(token.text) == 2 and token.text.isdigit()
        after = i + 1 < len(tokens) and tokens[i + 1].glued and low_at(tokens, i + 1) == "s"
        low = float(token.text) if digits and after and token.text[1] == "0" else 0.0
        last = i + 2
    if not low:
        return None
    at = i - 1
    if at > 0 and tokens[at].text in "-‐‑" and tokens[at].glued:
        at -= 1
    part = _PARTS_OF_DECADE.get(low_at(tokens, at))
    if part is not None:
        at -= 1
    if low_at(tokens, at) not in _OWNERS:
        return None
    ends = part or (0.0, 9.0)
    return Found(i, last, "age", low + ends[0], low + ends[1], "range", "year")


def decade_at(tokens: Sequence[Token], i: int) -> Found | None:
    """Read ``the next decade`` and ``a decade and a half``: ten and fifteen years."""
    if tokens[i].low != "decade" or low_at(tokens, i - 1) not in (
        "last",
        "past",
        "next",
        "coming",
        "a",
        "previous",
    ):
        return None
    measured = measured_after(tokens, Numeral(i, i, 1.0))
    if measured is None or measured.kind != "duration":
        return None
    days = measured.to_value(1.0) + measured.extra
    return Found(i, measured.last, "duration", days, days, "exact", measured.unit)
