"""Find the hedge around a figure and the vague words that stand for one; the words are in ``hedges.toml``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from convoy_tui.comparison.model import Bound
from convoy_tui.comparison.quantities.hedge_table import hedge_table
from convoy_tui.comparison.quantities.number_tables import SCALES, low_at
from convoy_tui.comparison.quantities.number_tokens import Token

_SCALED = ("several", "few", "handful")


@dataclass(frozen=True, slots=True)
class Hedge:
    """Hedge words at tokens ``first`` to ``last`` (exclusive) and the bound that they give."""

    first: int
    last: int
    bound: Bound


def hedge_before(tokens: Sequence[Token], i: int) -> Hedge | None:
    """Give the hedge that ends right before token ``i``.

    Of several in a row the one that says most counts.
    """
    found: Hedge | None = None
    end = i
    while end > 0:
        step = _phrase_before(tokens, end)
        if step is None:
            break
        if found is None:
            found = step
        elif found.bound == "about":
            found = Hedge(step.first, found.last, step.bound)
        else:
            found = Hedge(step.first, found.last, found.bound)
        end = step.first
    return found


def _phrase_before(tokens: Sequence[Token], end: int) -> Hedge | None:
    table = hedge_table()
    for length in range(min(table.longest, end), 0, -1):
        key = tuple(token.low for token in tokens[end - length : end])
        bound = table.before.get(key)
        if bound is not None and not any(token.breaks for token in tokens[end - length + 1 : end]):
            return Hedge(end - length, end, bound)
    return None


def hedge_after(tokens: Sequence[Token], i: int) -> Hedge | None:
    """Give the hedge that begins right at token ``i``."""
    after = hedge_table().after
    for length in (3, 2, 1):
        if i + length > len(tokens) or tokens[i].breaks:
            continue
        key = tuple(token.low for token in tokens[i : i + length])
        bound = after.get(key)
        # A sign or a hyphen belongs to the figure only where no space stands between them.
        if bound is not None and (key[0].isalpha() or tokens[i].glued):
            return Hedge(i, i + length, bound)
    return None


def vague_at(tokens: Sequence[Token], i: int) -> tuple[int, float, float] | None:
    """Read a vague word at token ``i``: the token after it, its lowest and its highest value.

    ``several hundred`` and ``a few dozen`` are as many times the multiplier.
    """
    for length in (3, 2, 1):
        if i + length > len(tokens):
            continue
        value = hedge_table().vague.get(tuple(token.low for token in tokens[i : i + length]))
        if value is None:
            continue
        last = i + length
        word = low_at(tokens, last)
        scale = 12.0 if word == "dozen" else SCALES.get(word, 0.0)
        if scale and not word.endswith("s") and tokens[last - 1].low in _SCALED:
            return last + 1, value[0] * scale, value[1] * scale
        return last, *value
    return None


def merge_bounds(first: Bound, second: Bound) -> Bound:
    """Give the bound of two hedges around one figure: one that opens a side outweighs ``about``."""
    if first in ("exact", "about"):
        return second if second != "exact" else first
    return first


def ends(value: float, bound: Bound) -> tuple[float | None, float | None]:
    """Give low and high of a figure under a bound; an open side is None."""
    if bound in ("at_least", "more_than"):
        return value, None
    if bound in ("at_most", "less_than"):
        return None, value
    return value, value
