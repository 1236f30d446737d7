"""Read one numeral, in digits or in words: ``1,234.5``, ``10k``, ``2 1/4``, ``three hundred and thirty-one``.

A numeral is the bare number with its multiplier; units, money and hedges are read elsewhere. Values past
1e308 are no number.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from convoy_tui.comparison.quantities.number_digits import digits_at, leading_point, with_part
from convoy_tui.comparison.quantities.number_fractions import FRACTION_SIGNS, word_fraction
from convoy_tui.comparison.quantities.number_shares import out_of
from convoy_tui.comparison.quantities.number_tables import (
    ORDINALS,
    SCALE_ORDINALS,
    SCALES,
    TENS,
    UNITS,
    Numeral,
    hyphen,
    is_kind,
    low_at,
)
from convoy_tui.comparison.quantities.number_tokens import Token
from convoy_tui.comparison.quantities.units import UNITS as MEASURES
from convoy_tui.comparison.quantities.units import time_unit

_LONGEST_PHRASE = 24


def numeral_at(tokens: Sequence[Token], i: int) -> Numeral | None:
    """Read the longest numeral that begins at token ``i``, or None."""
    token = tokens[i]
    if token.kind == "figure":
        found = digits_at(tokens, i)
    elif token.text in FRACTION_SIGNS:
        found = Numeral(i, i + 1, FRACTION_SIGNS[token.text], "fraction", True)
    elif token.kind == "word":
        found = _words_at(tokens, i)
    elif token.text == "." and not token.glued and is_kind(tokens, i + 1, "figure") and tokens[i + 1].glued:
        found = leading_point(tokens, i)
    else:
        return None
    if found is None or not math.isfinite(found.value) or abs(found.value) > 1e308:
        return None
    return found


def _words_at(tokens: Sequence[Token], i: int) -> Numeral | None:
    share = out_of(tokens, i, _cardinal_words)
    if share is not None:
        return share
    fraction = word_fraction(tokens, i)
    if fraction is not None:
        return _fraction_of_scale(tokens, fraction)
    word = low_at(tokens, i)
    if word == "couple" and low_at(tokens, i + 1) == "of":
        return Numeral(i, i + 2, 2.0)
    if word in ("a", "an", "half"):
        return _article_numeral(tokens, i)
    if word in ORDINALS or word in SCALE_ORDINALS:
        return Numeral(i, i + 1, ORDINALS.get(word) or SCALE_ORDINALS[word], "ordinal")
    if word not in UNITS and word not in TENS and word not in ("hundred", "thousand", "million", "billion"):
        return None
    return _cardinal_words(tokens, i)


def _article_numeral(tokens: Sequence[Token], i: int) -> Numeral | None:
    """Read ``a dozen``, ``half a dozen``, ``a couple``, ``a hundred``, ``half a million``."""
    factor, at = 1.0, i
    if low_at(tokens, at) == "half":
        factor, at = 0.5, at + 1
    if low_at(tokens, at) in ("a", "an"):
        at += 1
    elif factor == 1.0:
        return None
    word = low_at(tokens, at)
    if word == "dozen":
        return Numeral(i, at + 1, 12 * factor)
    if word == "couple" and factor == 1.0 and at > i:
        last = at + 2 if low_at(tokens, at + 1) == "of" else at + 1
        return Numeral(i, last, 2.0)
    if word in SCALES and word not in ("millions", "billions", "trillions"):
        if factor == 1.0:
            rest = _cardinal_words(tokens, at)
            return replace(rest, first=i) if rest is not None else None
        return Numeral(i, at + 1, factor * SCALES[word])
    if factor == 0.5 and (time_unit(word) or word in MEASURES or word in ("percentage", "percent", "point")):
        return Numeral(i, i + 1, 0.5, "fraction")
    if factor == 1.0 and time_unit(word) and _tells_duration(tokens, at + 1):
        return Numeral(i, at, 1.0)
    return None


def _tells_duration(tokens: Sequence[Token], i: int) -> bool:
    """Say whether ``a week`` is told as a length of time: a week ago, an hour later, a year and a half."""
    if low_at(tokens, i) in ("ago", "earlier", "later"):
        return True
    return [low_at(tokens, i + k) for k in range(3)] == ["and", "a", "half"]


def _cardinal_words(tokens: Sequence[Token], i: int) -> Numeral | None:
    """Read a cardinal in words.

    Tens and units may be joined by a hyphen or a space, ``and`` follows a multiplier.
    """
    total, group, at, end = 0.0, 0.0, i, i
    last_scale = 0.0
    stage = 3  # what may follow inside a group: 3 anything, 2 tens or units, 1 units, 0 a multiplier alone
    while at < len(tokens) and at < i + _LONGEST_PHRASE:
        word = low_at(tokens, at) if at > i else tokens[at].low
        if word in UNITS and stage and not (stage == 1 and not 0 < UNITS[word] < 10):
            group, stage = group + UNITS[word], 0
        elif word in TENS and stage >= 2:
            group, stage = group + TENS[word], 1
        elif word == "hundred":
            if group >= 100:
                break
            group, stage, last_scale = (group or 1) * 100, 2, 100
        elif word in SCALES and word not in ("millions", "billions", "trillions"):
            scale = SCALES[word]
            if group:
                total, group = total + group * scale, 0.0
            elif total:
                total *= scale
            else:
                total = scale
            stage, last_scale = 3, scale
        elif word == "dozen" and group and not total:
            return Numeral(i, at + 1, group * 12)
        else:
            break
        end = at = at + 1
        if (hyphen(tokens, at) and _continues(tokens, at + 1, stage)) or (
            low_at(tokens, at) == "and"
            and last_scale
            and _continues(tokens, at + 1, stage)
            and not _names_next_thing(tokens, at + 1)
        ):
            at += 1
    if end == i:
        return None
    value = total + group
    ordinal = _ordinal_end(tokens, end, stage)
    if ordinal is not None:
        return Numeral(i, ordinal[0], value + ordinal[1], "ordinal")
    found = Numeral(i, end, value)
    found = _with_point(tokens, found)
    whole = with_part(
        tokens,
        found,
        of=last_scale if last_scale > 100 and value == last_scale * (value // last_scale) else 1,
    )
    if whole is not found and low_at(tokens, whole.last) in SCALES:
        scale = SCALES[low_at(tokens, whole.last)]
        return replace(whole, last=whole.last + 1, value=whole.value * scale)
    return whole


def _names_next_thing(tokens: Sequence[Token], i: int) -> bool:
    """Say whether ``and`` begins another count (``three hundred and one of them``); kept narrow."""
    return low_at(tokens, i) == "one" and low_at(tokens, i + 1) in ("of", "half")


def _continues(tokens: Sequence[Token], i: int, stage: int) -> bool:
    word = low_at(tokens, i)
    if word in UNITS:
        return stage >= 1 and (stage > 1 or 0 < UNITS[word] < 10)
    return (word in TENS and stage >= 2) or word in SCALES


def _ordinal_end(tokens: Sequence[Token], i: int, stage: int) -> tuple[int, float] | None:
    """Read the end of ``twenty-fifth`` after its tens."""
    at = i + 1 if hyphen(tokens, i) else i
    word = low_at(tokens, at)
    if stage in (1, 2) and word in ORDINALS and (stage == 2 or ORDINALS[word] < 10) and at > i:
        return at + 1, ORDINALS[word]
    return None


def _with_point(tokens: Sequence[Token], numeral: Numeral) -> Numeral:
    """Add ``point five six`` to a cardinal in words."""
    at = numeral.last
    if low_at(tokens, at) != "point":
        return numeral
    digits = ""
    at += 1
    while at < len(tokens) and len(digits) < 12 and UNITS.get(low_at(tokens, at), 10) < 10:
        digits += str(UNITS[low_at(tokens, at)])
        at += 1
    if not digits:
        return numeral
    value = numeral.value + float("0." + digits)
    if low_at(tokens, at) in SCALES:
        value, at = value * SCALES[low_at(tokens, at)], at + 1
    return replace(numeral, last=at, value=value)


def _fraction_of_scale(tokens: Sequence[Token], fraction: Numeral) -> Numeral:
    """Read ``half million``, ``a quarter million``, ``two thirds of a million``."""
    at = fraction.last
    if low_at(tokens, at) == "of" and low_at(tokens, at + 1) in ("a", "one"):
        at += 2
    word = low_at(tokens, at)
    if word in SCALES and word != "hundred" and not word.endswith("s"):
        return Numeral(fraction.first, at + 1, fraction.value * SCALES[word])
    if word == "dozen" and fraction.value == 0.5:
        return Numeral(fraction.first, at + 1, 6.0)
    return fraction
