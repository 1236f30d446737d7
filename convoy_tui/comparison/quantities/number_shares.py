"""Read shares that are told as a number in or out of another: ``1 in 5``, ``one out of three``."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from convoy_tui.comparison.quantities.number_tables import (
    UNITS,
    Numeral,
    figure_value,
    is_kind,
    low_at,
)
from convoy_tui.comparison.quantities.number_tokens import Token
from convoy_tui.comparison.quantities.units import time_unit

_SHARED = frozenset(("", "of", ".", ",", ";", "people", "women", "men", "children", "adults", "voters"))


def out_of(
    tokens: Sequence[Token], i: int, cardinal: Callable[[Sequence[Token], int], Numeral | None]
) -> Numeral | None:
    """Read ``one out of three``, ``one in three`` and ``three in five`` in words as a fraction.

    ``cardinal`` reads a number in words.
    """
    above = UNITS.get(low_at(tokens, i))
    if not above:
        return None
    if low_at(tokens, i + 1) == "out" and low_at(tokens, i + 2) == "of":
        at = i + 3
    elif low_at(tokens, i + 1) == "in":
        at = i + 2
    else:
        return None
    if is_kind(tokens, at, "figure"):
        value = figure_value(tokens[at].text)
        # Four bare digits after "in" are a year.
        if value is None or (value >= 1000 and tokens[at].text.isdigit()):
            return None
        below = Numeral(at, at + 1, value)
    else:
        article = low_at(tokens, at) == "a"
        words = cardinal(tokens, at + article)
        if words is None or words.form != "cardinal":
            return None
        below = words
    if not above < below.value <= 1e6 or not below.value.is_integer():
        return None
    # "Three in five days" counts; "three in five voters" is a share.
    if time_unit(low_at(tokens, below.last)) or (above > 1 and at == i + 2 and below.value > 10):
        return None
    return Numeral(i, below.last, above / below.value, "fraction")


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
