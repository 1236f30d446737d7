"""The words and digits that numbers are written with, and what is read of them."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from convoy_tui.comparison.quantities.number_tokens import LONGEST_FIGURE, Token

_SMALL_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
UNITS = {word: value for value, word in enumerate(_SMALL_WORDS.split())}
TENS = {
    word: 10 * value
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "lakhs": 1e5,
    "million": 1e6,
    "millions": 1e6,
    "crore": 1e7,
    "crores": 1e7,
    "billion": 1e9,
    "billions": 1e9,
    "trillion": 1e12,
    "trillions": 1e12,
    "quadrillion": 1e15,
}
SHORT_SCALES = {
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "mio": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "tn": 1e12,
    "tln": 1e12,
    "trn": 1e12,
}
"""Multipliers that follow a figure in digits.

``m`` and ``b`` need more than this table to be told from units.
"""
ORDINALS = {
    word: value
    for value, word in enumerate(
        """
        first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
        thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth
        """.split(),
        start=1,
    )
} | {
    word: 10 * value
    for value, word in enumerate(
        """
        twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth
        """.split(),
        start=2,
    )
}
SCALE_ORDINALS = {
    "hundredth": 100,
    "thousandth": 1000,
    "millionth": 10**6,
    "billionth": 10**9,
    "trillionth": 10**12,
}
HYPHENS = frozenset("-‐‑–")

_PLAIN = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}")
_DOTTED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+|[0-9]{1,3}(?:\.[0-9]{3}){2,}")
_COMMA_DECIMAL = re.compile(r"[0-9]+,[0-9]{1,2}")
_SPACED = re.compile(r"[0-9]{1,3}(?:[\u00a0\u202f\u2009][0-9]{3})+(?:[.,][0-9]+)?")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at tokens ``first`` to ``last`` (exclusive).

    ``form`` is what it looks like: ``cardinal``, ``ordinal`` or ``fraction``. ``digits`` says that it is
    written in digits, ``bare`` that it is one figure without separators or multiplier (so that it may be a
    year).
    """

    first: int
    last: int
    value: float
    form: str = "cardinal"
    digits: bool = False
    bare: bool = False


def figure_value(figure: str) -> float | None:
    """Read digits with the usual separators (``1,234.5``, ``1.234,5``, ``1 234``).

    None where they are no number.
    """
    if len(figure) > LONGEST_FIGURE:
        return None
    if _PLAIN.fullmatch(figure):
        plain = figure
    elif _GROUPED.fullmatch(figure):
        plain = figure.replace(",", "")
    elif _DOTTED.fullmatch(figure):
        plain = figure.replace(".", "").replace(",", ".")
    elif _COMMA_DECIMAL.fullmatch(figure):
        plain = figure.replace(",", ".")
    elif _SPACED.fullmatch(figure):
        plain = re.sub(r"[\u00a0\u202f\u2009]", "", figure).replace(",", ".")
    else:
        return None
    # A leading zero marks a code or a part of a date, not a number.
    if len(plain) > 1 and plain[0] == "0" and plain[1] != ".":
        return None
    value = float(plain)
    return value if math.isfinite(value) and value <= 1e308 else None


def is_kind(tokens: Sequence[Token], i: int, kind: str) -> bool:
    """Say whether token ``i`` is there and of a kind."""
    return 0 <= i < len(tokens) and tokens[i].kind == kind and not tokens[i].breaks


def low_at(tokens: Sequence[Token], i: int) -> str:
    """Give the lower-case text of token ``i``, or nothing past the ends and after a blank line."""
    return tokens[i].low if 0 <= i < len(tokens) and not tokens[i].breaks else ""


def hyphen(tokens: Sequence[Token], i: int) -> bool:
    """Say whether token ``i`` is a hyphen that joins its two neighbours."""
    return i + 1 < len(tokens) and tokens[i].text in HYPHENS and tokens[i].glued and tokens[i + 1].glued


def token_at(tokens: Sequence[Token], i: int) -> Token | None:
    """Give token ``i``, or None past the ends and after a blank line."""
    return tokens[i] if 0 <= i < len(tokens) and not tokens[i].breaks else None
