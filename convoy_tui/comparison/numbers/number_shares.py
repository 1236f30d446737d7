"""Read shares that are told as a number in or out of another: ``1 in 5``, ``one out of three``."""

from __future__ import annotations

from collections.abc import Sequence

from convoy_tui.comparison.numbers.number_tables import (
    TENS,
    UNITS,
    Numeral,
    figure_value,
    is_kind,
    low_at,
)
from convoy_tui.comparison.numbers.number_tokens import Token
from convoy_tui.comparison.numbers.units import time_unit

_SHARED = frozenset(("", "of", ".", ",", ";", "people", "women", "men", "children", "adults", "voters"))
_IN_WORDS = UNITS | TENS | {"hundred": 100, "thousand": 1000}


def out_of(tokens: Sequence[Token], i: int) -> Numeral | None:
    """Read ``one out of three``, ``one in three`` and ``three in five`` in words as a fraction."""
    above = UNITS.get(low_at(tokens, i))
    if not above:
        return None
    if low_at(tokens, i + 1) == "out" and low_at(tokens, i + 2) == "of":
        at = i + 3
    elif low_at(tokens, i + 1) == "in":
        at = i + 2
    else:
        return None
    below = _IN_WORDS.get(low_at(tokens, at))
    last = at + 1
    if low_at(tokens, at) in ("a", "one") and low_at(tokens, at + 1) in ("hundred", "thousand", "million"):
        below, last = {"hundred": 100, "thousand": 1000}.get(low_at(tokens, at + 1), 10**6), at + 2
    if below is None and is_kind(tokens, at, "figure"):
        value = figure_value(tokens[at].text)
        # Four bare digits after "in" are a year.
        if value is not None and (value < 1000 or not tokens[at].text.isdigit()):
            below = int(value) if value.is_integer() else None
    if below is None or below <= above or below > 10**6:
        return None
    # "Three in five days" counts; "three in five voters" is a share.
    if time_unit(low_at(tokens, last)) or (above > 1 and at == i + 2 and below > 10):
        return None
    return Numeral(i, last, above / below, "fraction")


def one_in(tokens: Sequence[Token], i: int, above: float) -> Numeral | None:
    """Read ``1 in 5`` and ``2 in 10`` in digits; a year or a large figure after ``in`` is no share."""
    if low_at(tokens, i + 1) != "in" or not is_kind(tokens, i + 2, "figure"):
        return None
    below = figure_value(tokens[i + 2].text)
    if below is None or not 0 < above < below <= 1000 or not (above.is_integer() and below.is_integer()):
        return None
    # A share is told in words alone: "1 in 5 km" counts kilometres.
    if low_at(tokens, i + 3) not in _SHARED:
        return None
    return Numeral(i, i + 3, above / below, "fraction", True)
