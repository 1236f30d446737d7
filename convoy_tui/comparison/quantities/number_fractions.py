"""Read fractions: ``two thirds``, ``one-eighth``, ``a quarter``, ``3/4``."""

from __future__ import annotations

from collections.abc import Sequence

from convoy_tui.comparison.quantities.number_tables import (
    ORDINALS,
    SCALE_ORDINALS,
    SCALES,
    TENS,
    UNITS,
    Numeral,
    figure_value,
    hyphen,
    is_kind,
    low_at,
)
from convoy_tui.comparison.quantities.number_tokens import Token

FRACTION_WORDS = (
    {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
    | {word: value for word, value in ORDINALS.items() if value > 2}
    | {word + "s": value for word, value in ORDINALS.items() if value > 2}
    | SCALE_ORDINALS
    | {word + "s": value for word, value in SCALE_ORDINALS.items()}
)
FRACTION_SIGNS = dict(
    zip("½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞", (1 / 2, 1 / 3, 2 / 3, 1 / 4, 3 / 4, 0.2, 0.4, 0.6, 0.8), strict=False)
)
FRACTION_SIGNS |= {"⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8}
# Slashed pairs are fractions only over the denominators that prose uses: 9/11 and 24/7 are names.
_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 64, 100))


def slash_fraction(tokens: Sequence[Token], i: int) -> Numeral | None:
    """Read ``3/4``; dates and names such as 9/11 are none."""
    if not (is_kind(tokens, i + 2, "figure") and tokens[i + 1].text in "/⁄"):
        return None
    if not (tokens[i + 1].glued and tokens[i + 2].glued):
        return None
    if i + 3 < len(tokens) and tokens[i + 3].text == "/":
        return None
    above, below = figure_value(tokens[i].text), figure_value(tokens[i + 2].text)
    if above is None or below is None or below not in _DENOMINATORS or not 0 < above < below:
        return None
    return Numeral(i, i + 3, above / below, "fraction", True)


def word_fraction(tokens: Sequence[Token], i: int) -> Numeral | None:
    """Read ``two thirds``, ``one-eighth``, ``a fifth``, ``half``, ``a quarter``.

    What stands before is not weighed.
    """
    word = low_at(tokens, i)
    if word == "half" and low_at(tokens, i + 1) not in ("a", "an"):
        return Numeral(i, i + 1, 0.5, "fraction")
    if word in ("a", "an"):
        above, at = 1, i + 1
        if hyphen(tokens, at):
            at += 1
        if low_at(tokens, at) not in FRACTION_WORDS:
            return None
    elif word in UNITS and UNITS[word] > 0:
        above, at = UNITS[word], i + 1
        if hyphen(tokens, at):
            at += 1
    elif word == "quarter" and low_at(tokens, i + 1) in SCALES:
        return Numeral(i, i + 1, 0.25, "fraction")
    else:
        return None
    below_word = low_at(tokens, at)
    if below_word in FRACTION_WORDS:
        below, last = FRACTION_WORDS[below_word], at + 1
    elif below_word in TENS and hyphen(tokens, at + 1) and low_at(tokens, at + 2) in FRACTION_WORDS:
        below, last = TENS[below_word] + FRACTION_WORDS[low_at(tokens, at + 2)], at + 3
    else:
        return None
    if above > 1 and not low_at(tokens, last - 1).endswith(("s", "half")) and above >= below:
        return None
    # More than one part takes the plural: "two third-placed teams" is no fraction.
    if above > 1 and not low_at(tokens, last - 1).endswith("s"):
        return None
    return Numeral(i, last, above / below, "fraction")
