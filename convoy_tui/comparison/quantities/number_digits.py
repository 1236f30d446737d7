"""Read a numeral that begins with digits: ``1,234.5``, ``10k``, ``2 1/4``, ``9-1/2``, ``13 lakh``, ``.5``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from convoy_tui.comparison.quantities.number_fractions import FRACTION_SIGNS, slash_fraction, word_fraction
from convoy_tui.comparison.quantities.number_shares import one_in
from convoy_tui.comparison.quantities.number_tables import (
    SCALES,
    SHORT_SCALES,
    Numeral,
    figure_value,
    hyphen,
    is_kind,
    low_at,
)
from convoy_tui.comparison.quantities.number_tokens import LONGEST_FIGURE, Token
from convoy_tui.comparison.quantities.units import CODES


def leading_point(tokens: Sequence[Token], i: int) -> Numeral | None:
    """Read ``.5`` at the point."""
    figure = tokens[i + 1].text
    if not figure.isdigit() or len(figure) > LONGEST_FIGURE:
        return None
    return _scaled(tokens, Numeral(i, i + 2, float("0." + figure), digits=True))


def digits_at(tokens: Sequence[Token], i: int) -> Numeral | None:
    """Read the numeral that begins with the figure at token ``i``, or None."""
    value = figure_value(tokens[i].text)
    if value is None:
        return None
    found = Numeral(i, i + 1, value, digits=True, bare=tokens[i].text.isdigit())
    suffix = low_at(tokens, i + 1)
    if suffix in ("st", "nd", "rd", "th") and tokens[i + 1].glued:
        return Numeral(i, i + 2, value, "ordinal", True)
    share = one_in(tokens, i, value)
    if share is not None:
        return share
    mixed = slash_fraction(tokens, i)
    if mixed is not None:
        return mixed
    if i + 1 < len(tokens) and tokens[i + 1].text in FRACTION_SIGNS:
        return _scaled(tokens, Numeral(i, i + 2, value + FRACTION_SIGNS[tokens[i + 1].text], digits=True))
    part_at = i + 2 if hyphen(tokens, i + 1) else i + 1
    if found.bare and is_kind(tokens, part_at, "figure"):
        part = slash_fraction(tokens, part_at)
        if part is not None:
            return _scaled(tokens, Numeral(i, part.last, value + part.value, digits=True))
    return _scaled(tokens, found)


def _scaled(tokens: Sequence[Token], numeral: Numeral) -> Numeral:
    """Add the multipliers that follow a figure in digits: ``13 lakh``, ``1.2b``, ``3 million and a half``."""
    i, value = numeral.last, numeral.value
    scaled = False
    while i < len(tokens) and i < numeral.last + 3:
        word = low_at(tokens, i)
        at = i
        if (
            not scaled
            and hyphen(tokens, i)
            and (low_at(tokens, i + 1) in SCALES or tokens[i + 1].text in ("M", "B", "bn"))
        ):
            word, at = low_at(tokens, i + 1), i + 1
        if word in SCALES:
            value *= SCALES[word]
        elif at > i or (not scaled and word in SHORT_SCALES and _short_scale(tokens, i)):
            value *= SHORT_SCALES[word]
        else:
            break
        scaled, i = True, at + 1
    if not scaled:
        return numeral
    found = Numeral(numeral.first, i, value, digits=numeral.digits)
    return with_part(tokens, found, of=value / numeral.value if numeral.value else 1)


def _short_scale(tokens: Sequence[Token], i: int) -> bool:
    """Tell ``10M`` and ``1.2bn`` from ``48m`` (metres): a lower-case m needs money before or people after."""
    token = tokens[i]
    if token.low in ("k", "b"):
        return token.glued
    if token.low != "m":
        return True
    if token.text == "M":
        return token.glued
    return token.glued and (
        _money_before(tokens, i - 1) or low_at(tokens, i + 1) in ("people", "users", "pounds", "euros")
    )


def _money_before(tokens: Sequence[Token], figure: int) -> bool:
    """Say whether a currency stands before a figure, or before the other end of its range ($10m-15m)."""
    before = figure - 1
    if before > 1 and (tokens[before].text in "-–" or tokens[before].low == "to"):
        if tokens[before - 1].low == "m" and tokens[before - 1].glued:
            before -= 1
        before -= 2
    return before >= 0 and (tokens[before].text in "$£€¥₹" or tokens[before].text in CODES)


def with_part(tokens: Sequence[Token], numeral: Numeral, of: float) -> Numeral:
    """Add ``and a half``: a part of the last multiplier (``one million and a half`` is 1.5 million)."""
    i = numeral.last
    joined = hyphen(tokens, i) and low_at(tokens, i + 1) == "and" and hyphen(tokens, i + 2)
    at = i + 1 if joined else i
    if low_at(tokens, at) != "and":
        return numeral
    at += 2 if joined else 1
    if low_at(tokens, at) not in ("a", "an", "one", "two", "three"):
        return numeral
    part = word_fraction(tokens, at)
    if part is None or part.value >= 1:
        return numeral
    return replace(numeral, last=part.last, value=numeral.value + part.value * of, bare=False)
