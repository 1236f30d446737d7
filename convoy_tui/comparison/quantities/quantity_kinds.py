"""Read the quantity that begins at a token, and say of what kind it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from convoy_tui.comparison.model import Bound, QuantityKind
from convoy_tui.comparison.quantities.calendar_days import MONTHS, WEEKDAYS
from convoy_tui.comparison.quantities.calendar_phrases import calendar_phrase_at
from convoy_tui.comparison.quantities.found import Found
from convoy_tui.comparison.quantities.hedge_table import hedge_table
from convoy_tui.comparison.quantities.hedges import hedge_before, vague_at
from convoy_tui.comparison.quantities.measured import Measured, measured_after
from convoy_tui.comparison.quantities.money import MoneySign, money_sign_at
from convoy_tui.comparison.quantities.nouns import noun_after
from convoy_tui.comparison.quantities.number_fractions import FRACTION_SIGNS, slash_fraction
from convoy_tui.comparison.quantities.number_names import code_end, is_name
from convoy_tui.comparison.quantities.number_ranges import Span, is_score, span_at
from convoy_tui.comparison.quantities.number_tables import (
    ORDINALS,
    SCALE_ORDINALS,
    SCALES,
    TENS,
    UNITS,
    Numeral,
    low_at,
)
from convoy_tui.comparison.quantities.number_tokens import Token
from convoy_tui.comparison.quantities.number_words import numeral_at
from convoy_tui.comparison.quantities.ranks import ordinal_fact, rank_at
from convoy_tui.comparison.quantities.units import CODES, CURRENCY_SIGNS, DOLLARS
from convoy_tui.comparison.quantities.vague_figures import age_decade_at, decade_at, vague_figure

_SIGNS = frozenset(("minus", "negative"))
_FIRST_WORDS = (
    frozenset((*UNITS, *TENS, *SCALES, *ORDINALS, *SCALE_ORDINALS, *MONTHS, *WEEKDAYS, *DOLLARS))
    | frozenset(day + "s" for day in WEEKDAYS)
    | frozenset(
        """
        a an half quarter couple decade no nos number minus negative last next this yesterday
        """.split()
    )
    | frozenset(("tomorrow", "u", "rs", "twice", "noon", "midday", "midnight"))
    | frozenset(word[:-1] + "ies" for word in TENS)
)


@cache
def _first_words() -> frozenset[str]:
    return _FIRST_WORDS | {phrase[0] for phrase in hedge_table().vague}


_FIRST_SIGNS = frozenset((*CURRENCY_SIGNS, *FRACTION_SIGNS, ".", "-", "−", "–"))


def may_begin(token: Token) -> bool:
    """Say at little cost whether a quantity may begin with a token; most words can't."""
    if token.kind == "word":
        return token.low in _first_words() or token.text in CODES
    return token.kind == "figure" or token.text in _FIRST_SIGNS


def found_at(tokens: Sequence[Token], i: int, reference: date | None, group: int) -> list[Found]:
    """Give the quantity that begins at token ``i``; a score gives two, anything else at most one.

    Args:
        tokens: the tokens of the text.
        i: where to begin.
        reference: the day against which weekdays and the like are resolved.
        group: the number that a score found here is given.
    """
    token = tokens[i]
    phrase = calendar_phrase_at(tokens, i, reference)
    if phrase is not None and not _counts_after_all(tokens, i):
        kind: QuantityKind = "clock" if phrase.kind == "clock" else "date"
        bound: Bound = "exact" if phrase.low == phrase.high else "range"
        return [Found(i, phrase.last, kind, phrase.low, phrase.high, bound)]
    if token.kind == "figure" and code_end(tokens, i) is not None and not _is_fraction(tokens, i):
        return []
    money = money_sign_at(tokens, i)
    if money is not None:
        return _money(tokens, money)
    vague = vague_at(tokens, i)
    if vague is not None:
        return vague_figure(tokens, i, *vague)
    number = rank_at(tokens, i)
    if number is not None:
        return [number]
    decade = age_decade_at(tokens, i) or decade_at(tokens, i)
    if decade is not None:
        return [decade]
    if token.low == "twice":
        return [Found(i, i + 1, "count", 2.0, 2.0, noun="time")]
    negative = _negative(tokens, i)
    first = i + 1 if negative else i
    if first >= len(tokens) or (
        token.kind == "sign" and not negative and token.text != "." and not token.text.isalnum()
    ):
        return []
    numeral = numeral_at(tokens, first)
    if numeral is None or is_name(tokens, numeral):
        return []
    return _measured(tokens, numeral, negative, group)


def _is_fraction(tokens: Sequence[Token], i: int) -> bool:
    """Say whether figures joined by a slash are a fraction: 3/4, 9-1/2."""
    mixed = i + 2 < len(tokens) and tokens[i + 1].text in "-‑" and len(tokens[i].text) < 3
    return slash_fraction(tokens, i) is not None or (mixed and slash_fraction(tokens, i + 2) is not None)


def _counts_after_all(tokens: Sequence[Token], i: int) -> bool:
    """Say whether a hedge before a figure shows that four digits are no year (more than 2000 of them)."""
    if tokens[i].kind != "figure" or len(tokens[i].text) != 4:
        return False
    hedge = hedge_before(tokens, i)
    return hedge is not None and tokens[hedge.first].low not in (
        "around",
        "circa",
        "about",
        "over",
        "some",
        "before",
    )


def _negative(tokens: Sequence[Token], i: int) -> bool:
    token = tokens[i]
    if token.low in _SIGNS:
        return i + 1 < len(tokens)
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if token.text not in "-−–" or after is None or after.kind != "figure" or not after.glued:
        return False
    return not token.glued


def _money(tokens: Sequence[Token], sign: MoneySign) -> list[Found]:
    numeral = numeral_at(tokens, sign.figure)
    if numeral is None or numeral.form == "ordinal":
        return []
    span = span_at(tokens, numeral, sign.first)
    if span is not None and not span.joined:
        span = None
    last = span.last if span else numeral.last
    low, high = (span.low, span.high) if span else (numeral.value, numeral.value)
    # A dollar sign and the word may both stand there ("$5 US", "$200 million USD").
    if low_at(tokens, last) in ("usd", "us", "aud", "cad") and tokens[last].text.isupper():
        last += 1
    bound: Bound = "range" if span else "exact"
    return [Found(sign.first, last, "money", low, high, bound, sign.unit, noun="")]


def _measured(tokens: Sequence[Token], numeral: Numeral, negative: bool, group: int) -> list[Found]:
    """Say what a numeral (with the other end of its range) is."""
    first = numeral.first - negative
    if numeral.form == "ordinal":
        return ordinal_fact(tokens, numeral)
    measured = measured_after(tokens, numeral)
    if measured is None and (not negative or low_at(tokens, first - 1) == "between"):
        span = span_at(tokens, numeral)
        if span is not None:
            if measured_after(tokens, span.other) is None and is_score(tokens, numeral, span):
                return _score(numeral, span, group)
            if not span.joined:
                return [_plain(tokens, numeral, first, 1.0)]
            return [_ranged(tokens, numeral, span)]
    if measured is None:
        return [_plain(tokens, numeral, first, -1.0 if negative else 1.0)]
    if measured.kind == "age" and measured.last == numeral.last:
        ages = span_at(tokens, numeral)
        if ages is not None and ages.joined:
            return [Found(first, ages.last, "age", ages.low, ages.high, "range", "year")]
    value = measured.to_value(-numeral.value if negative else numeral.value) + measured.extra
    last = max(measured.last, numeral.last)
    # A percent sign or unit may stand at both ends of a range (5% to 7%).
    span = span_at(tokens, replace(numeral, last=last)) if measured.last > numeral.last else None
    if span is not None and span.joined and not negative:
        other = measured_after(tokens, span.other)
        if other is not None and other.kind == measured.kind and other.unit == measured.unit:
            high = other.to_value(span.other.value) + other.extra
            return [_of(first, other.last, replace(other), value, high, "range")]
    noun = measured.noun or _noun_of(tokens, last, measured.kind)
    return [_of(first, last, measured, value, value, "exact", noun)]


def _of(
    first: int, last: int, measured: Measured, low: float, high: float, bound: Bound, noun: str = ""
) -> Found:
    return Found(first, last, measured.kind, low, high, bound, measured.unit, noun)


def _noun_of(tokens: Sequence[Token], last: int, kind: QuantityKind) -> str:
    """Give the noun of a percent or a duration where it stands right behind (a three-year siege)."""
    if kind == "percent" and low_at(tokens, last) == "of":
        return noun_after(tokens, last)
    if kind in ("duration", "measure") and last < len(tokens) and low_at(tokens, last - 1) != "ago":
        joined = last >= 2 and tokens[last - 2].text in "-‐‑"
        return noun_after(tokens, last, one=True) if joined else ""
    return ""


def _plain(tokens: Sequence[Token], numeral: Numeral, first: int, sign: float) -> Found:
    value = sign * numeral.value
    if numeral.form == "fraction" and abs(value) < 1:
        noun = (
            noun_after(tokens, numeral.last)
            if low_at(tokens, numeral.last) in ("of", "the", "its", "their")
            else ""
        )
        if low_at(tokens, numeral.last) in ("the", "its", "their"):
            noun = noun_after(tokens, numeral.last + 1, one=True)
        return Found(first, numeral.last, "fraction", value, value, "exact", "", noun)
    last = numeral.last
    noun = noun_after(tokens, last, one=numeral.value == 1)
    return Found(first, last, "count", value, value, "exact", "", noun)


def _ranged(tokens: Sequence[Token], numeral: Numeral, span: Span) -> Found:
    measured = measured_after(tokens, span.other)
    if measured is None:
        kind: QuantityKind = (
            "fraction" if numeral.form == "fraction" and span.other.form == "fraction" else "count"
        )
        noun = noun_after(tokens, span.last)
        return Found(numeral.first, span.last, kind, span.low, span.high, "range", "", noun)
    low = measured.to_value(span.low) + measured.extra
    high = measured.to_value(span.high) + measured.extra
    return _of(numeral.first, measured.last, measured, low, high, "range")


def _score(numeral: Numeral, span: Span, group: int) -> list[Found]:
    return [
        Found(n.first, n.last, "score", n.value, n.value, "exact", group=group) for n in (numeral, span.other)
    ]
