"""Read the second number of a range or a score: ``20 to 30``, ``5-7``, ``two and six``, ``134-63``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from convoy_tui.comparison.quantities.money import money_sign_at
from convoy_tui.comparison.quantities.number_tables import Numeral, figure_value, low_at
from convoy_tui.comparison.quantities.number_tokens import Token
from convoy_tui.comparison.quantities.number_words import numeral_at

_DASHES = frozenset("-‐‑–—")
_CHANGES = frozenset(
    """
    rose risen rise rises fell fallen fall falls increased increase increases decreased dropped drop
    drops climbed jumped grew grown cut cuts raised lowered lifted reduced expanded slipped slid
    moved went dwindled shrank
    """.split()
)
_CONTEST = frozenset(
    """
    vote voted votes voting beat beats beaten won win wins victory defeat defeated lost loss lose
    draw drew drawn tied tie score scored lead leads leading trailed trailing match game final
    approved approve passed rejected backed ruled decision split goal goals halftime overtime
    penalties set sets quarterfinal semifinal record season league conference playoff playoffs coach
    odds
    """.split()
)
_NEARBY = 10


@dataclass(frozen=True, slots=True)
class Span:
    """The other end of a range: its numeral, the two values in order, and the token after it.

    ``joined`` is false where the two numbers are the ends of a change (rose from 20 to 30), which is no
    range; ``sign`` is what stands between them.
    """

    other: Numeral
    low: float
    high: float
    last: int
    joined: bool
    sign: str


def span_at(tokens: Sequence[Token], first: Numeral, money: int | None = None) -> Span | None:
    """Read what makes a range or a score of a numeral, or None.

    ``money`` is where the currency sign before the first number begins.
    """
    i = first.last
    begin = first.first if money is None else money
    before = low_at(tokens, begin - 1)
    # "between the tenth and the fifteenth": the article belongs to the range.
    if before == "the":
        before = low_at(tokens, begin - 2)
    sign = low_at(tokens, i)
    if i >= len(tokens) or tokens[i].breaks:
        return None
    at = i + 1
    if sign in _DASHES:
        if sign == "-" and tokens[i].glued and low_at(tokens, at) == "to" and low_at(tokens, at + 1) == "-":
            sign, at = "to", at + 2
        elif tokens[i].glued != (at < len(tokens) and tokens[at].glued):
            return None
    elif not (sign in ("to", "through") or (sign == "and" and before == "between") or sign == "or"):
        return None
    if money is not None and at < len(tokens):
        sign_at = money_sign_at(tokens, at)
        at = at if sign_at is None else sign_at.figure
    if sign == "and" and low_at(tokens, at) == "the":
        at += 1
    if at >= len(tokens) or tokens[at].breaks or tokens[at].kind == "sign":
        return None
    other = numeral_at(tokens, at)
    if other is None or other.form != first.form or (sign in _DASHES and not other.digits):
        return None
    if sign == "or" and not (
        other.value == first.value + 1 or (first.value, other.value) in ((2, 4), (8, 10))
    ):
        return None
    value = first.value * _shared_scale(tokens, first, other)
    if sign == "to" and before == "from" and (_changes(tokens, begin - 2) or value > other.value):
        return Span(other, value, other.value, other.last, False, sign)
    if sign == "to" and before not in ("from", "of", "by", "between") and _changes(tokens, begin - 1):
        return None
    return Span(other, min(value, other.value), max(value, other.value), other.last, True, sign)


def is_score(tokens: Sequence[Token], first: Numeral, span: Span) -> bool:
    """Say whether two numbers are the two sides of a vote or a match rather than a range."""
    before = low_at(tokens, first.first - 1)
    if before in ("between", "from") or not span.joined or span.sign not in ("to", *_DASHES):
        return False
    if not (first.value.is_integer() and span.other.value.is_integer()) or max(span.low, span.high) >= 1000:
        return False
    glued = span.sign == "to" or tokens[first.last].glued
    contest = any(token.low in _CONTEST for token in tokens[max(0, first.first - _NEARBY) : span.last + 4])
    if first.value >= span.other.value:
        return glued
    after = low_at(tokens, span.last)
    return (
        glued
        and contest
        and (not after[:1].isalpha() or after in ("win", "loss", "defeat", "lead", "to", "in", "by", "on"))
    )


def _changes(tokens: Sequence[Token], i: int) -> bool:
    """Say whether a verb of change stands up to three words before: then two values are told, not a range."""
    return any(token.low in _CHANGES for token in tokens[max(0, i - 3) : i + 1])


def _shared_scale(tokens: Sequence[Token], first: Numeral, other: Numeral) -> float:
    """Give the multiplier that the first number takes from the second (20 to 30 million)."""
    if not other.digits or other.last - other.first < 2 or not first.digits or first.last - first.first > 1:
        return 1.0
    mantissa = figure_value(tokens[other.first].text)
    if not mantissa or other.form != "cardinal" or first.value >= 1000 or other.value / mantissa < 1000:
        return 1.0
    return other.value / mantissa
