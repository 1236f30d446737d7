"""Read the quantity that begins at a token, and say of what kind it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from convoy_tui.comparison.model import Bound, QuantityKind
from convoy_tui.comparison.numbers.calendar_phrases import MONTHS, WEEKDAYS, calendar_phrase_at
from convoy_tui.comparison.numbers.hedge_table import hedge_table
from convoy_tui.comparison.numbers.hedges import hedge_before, vague_at
from convoy_tui.comparison.numbers.measured import Measured, measured_after
from convoy_tui.comparison.numbers.money import MoneySign, money_sign_at
from convoy_tui.comparison.numbers.nouns import noun_after, outcome_of
from convoy_tui.comparison.numbers.number_fractions import FRACTION_SIGNS, slash_fraction
from convoy_tui.comparison.numbers.number_names import code_end, is_name
from convoy_tui.comparison.numbers.number_ranges import Span, is_score, span_at
from convoy_tui.comparison.numbers.number_tables import (
    ORDINALS,
    SCALE_ORDINALS,
    SCALES,
    TENS,
    UNITS,
    Numeral,
    low_at,
)
from convoy_tui.comparison.numbers.number_tokens import Token
from convoy_tui.comparison.numbers.number_words import numeral_at
from convoy_tui.comparison.numbers.units import CODES, CURRENCY_SIGNS, DOLLARS

_SIGNS = frozenset(("minus", "negative"))
_ORDINAL_FACTS = frozenset(
    """
    term time consecutive straight anniversary round place largest biggest smallest highest lowest
    most successive birthday child term goal day night attack case death victim wave dose round
    """.split()
)


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


_FIRST_WORDS = (
    frozenset((*UNITS, *TENS, *SCALES, *ORDINALS, *SCALE_ORDINALS, *MONTHS, *WEEKDAYS, *DOLLARS))
    | frozenset(day + "s" for day in WEEKDAYS)
    | frozenset(
        """
        a an half quarter couple decade no nos number minus negative last next this yesterday
        """.split()
    )
    | frozenset(("tomorrow", "u"))
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
    if token.kind == "figure" and code_end(tokens, i) is not None and slash_fraction(tokens, i) is None:
        return []
    money = money_sign_at(tokens, i)
    if money is not None:
        return _money(tokens, money)
    vague = vague_at(tokens, i)
    if vague is not None:
        return _vague(tokens, i, *vague)
    number = _rank(tokens, i)
    if number is not None:
        return [number]
    decade = _in_their_seventies(tokens, i) or _decade(tokens, i)
    if decade is not None:
        return [decade]
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
    span = span_at(tokens, numeral, money=True)
    last = span.last if span else numeral.last
    low, high = (span.low, span.high) if span else (numeral.value, numeral.value)
    # A dollar sign and the word may both stand there ("$5 US", "$200 million USD").
    if low_at(tokens, last) in ("usd", "us", "aud", "cad") and tokens[last].text.isupper():
        last += 1
    bound: Bound = "range" if span else "exact"
    return [Found(sign.first, last, "money", low, high, bound, sign.unit, noun="")]


def _vague(tokens: Sequence[Token], i: int, last: int, low: float, high: float | None) -> list[Found]:
    """Read what a vague word counts or measures: hundreds, dozens, several."""
    after = low_at(tokens, last)
    if tokens[i].low == "scores" and after != "of" and outcome_of(after) is None:
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


def _vague_unit(tokens: Sequence[Token], last: int) -> Measured | None:
    """Read what a vague word measures: a few miles, several weeks, millions of dollars."""
    at = last + 1 if low_at(tokens, last) == "of" else last
    if at >= len(tokens) or not low_at(tokens, at)[:1].isalpha():
        return None
    measured = measured_after(tokens, Numeral(at, at, 100.0))
    return measured if measured is not None and measured.last > at else None


def _rank(tokens: Sequence[Token], i: int) -> Found | None:
    """No. 2, number two: a rank."""
    if tokens[i].low not in ("no", "number", "nos") or (tokens[i].low == "no" and tokens[i].text.islower()):
        return None
    at = i + 1
    point = at < len(tokens) and tokens[at].text == "." and tokens[at].glued
    if tokens[i].low == "no" and not point:
        return None
    at += point
    if at >= len(tokens) or tokens[at].breaks or tokens[at].kind == "sign":
        return None
    numeral = numeral_at(tokens, at)
    if (
        numeral is None
        or numeral.form != "cardinal"
        or not 0 < numeral.value < 1000
        or not numeral.value.is_integer()
    ):
        return None
    noun = noun_after(tokens, numeral.last, one=True)
    return Found(i, numeral.last, "ordinal", numeral.value, numeral.value, "exact", "", noun)


def _in_their_seventies(tokens: Sequence[Token], i: int) -> Found | None:
    """Read ``in their 70s``: an age between 70 and 79."""
    token = tokens[i]
    if token.kind != "figure" or len(token.text) != 2 or not token.text.isdigit() or token.text[1] != "0":
        return None
    if low_at(tokens, i + 1) != "s" or low_at(tokens, i - 1) not in (
        "their",
        "his",
        "her",
        "my",
        "our",
        "your",
    ):
        return None
    low = float(token.text)
    return Found(i, i + 2, "age", low, low + 9, "range", "year")


def _decade(tokens: Sequence[Token], i: int) -> Found | None:
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


def _measured(tokens: Sequence[Token], numeral: Numeral, negative: bool, group: int) -> list[Found]:
    """Say what a numeral (with the other end of its range) is."""
    first = numeral.first - negative
    if numeral.form == "ordinal":
        return _ordinal(tokens, numeral)
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


def _ordinal(tokens: Sequence[Token], numeral: Numeral) -> list[Found]:
    """Take an ordinal that states a fact; not first and second in passing, not a lone ``the 2nd``."""
    span = span_at(tokens, numeral)
    if span is not None and span.joined and low_at(tokens, numeral.first - 1) == "the":
        return [Found(numeral.first, span.last, "ordinal", span.low, span.high, "range")]
    at = numeral.last
    if low_at(tokens, at) == "-" and tokens[at].glued:
        at += 1
    after = low_at(tokens, at)
    listed = after == "," and low_at(tokens, at + 1)[:1].isdigit()
    if not after[:1].isalpha() and not listed:
        return []
    noun = noun_after(tokens, at, one=True)
    if not listed and not noun and after not in _ORDINAL_FACTS:
        return []
    if numeral.value <= 2 and after not in _ORDINAL_FACTS and not numeral.digits:
        return []
    return [Found(numeral.first, numeral.last, "ordinal", numeral.value, numeral.value, "exact", "", noun)]


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
