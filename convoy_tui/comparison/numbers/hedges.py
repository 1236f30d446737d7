"""Words around a figure that say how sure it is, and words that stand for a figure loosely.

Sources for the readings of vague words: S. Williams and R. Power, "Hedging and rounding in numerical
expressions", Pragmatics and Cognition 21 (2013); the ACLED codebook on fatalities ("several", "dozens",
"hundreds" in reports); S. Ferson et al., "Natural language of uncertainty: numeric hedge words",
International Journal of Approximate Reasoning 57 (2015). The ranges are those of loose newsroom use, wide on
purpose.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from convoy_tui.comparison.model import Bound
from convoy_tui.comparison.numbers.number_tokens import Token

BEFORE: dict[str, Bound] = {
    "about": "about",
    "around": "about",
    "some": "about",
    "roughly": "about",
    "approximately": "about",
    "approx": "about",
    "approx .": "about",
    "circa": "about",
    "nearly": "about",
    "almost": "about",
    "virtually": "about",
    "close to": "about",
    "near": "about",
    "nearing": "about",
    "approaching": "about",
    "an estimated": "about",
    "estimated": "about",
    "estimated at": "about",
    "a reported": "about",
    "a total of about": "about",
    "in the region of": "about",
    "in the order of": "about",
    "on the order of": "about",
    "just under": "about",
    "just over": "about",
    "just short of": "about",
    "a little over": "about",
    "a little under": "about",
    "slightly more than": "about",
    "slightly less than": "about",
    "well over": "more_than",
    "more than": "more_than",
    "greater than": "more_than",
    "larger than": "more_than",
    "higher than": "more_than",
    "older than": "more_than",
    "over": "more_than",
    "above": "more_than",
    "exceed": "more_than",
    "exceeds": "more_than",
    "exceeded": "more_than",
    "exceeding": "more_than",
    "surpass": "more_than",
    "surpassed": "more_than",
    "surpasses": "more_than",
    "surpassing": "more_than",
    "tops": "more_than",
    "topped": "more_than",
    "passes": "more_than",
    "passed": "more_than",
    "in excess of": "more_than",
    "upwards of": "more_than",
    "upward of": "more_than",
    "at least": "at_least",
    "a minimum of": "at_least",
    "no fewer than": "at_least",
    "no less than": "at_least",
    "not less than": "at_least",
    "not fewer than": "at_least",
    "equal to or more than": "at_least",
    "equal to or greater than": "at_least",
    "greater than or equal to": "at_least",
    "more than or equal to": "at_least",
    "up to": "at_most",
    "as many as": "at_most",
    "as much as": "at_most",
    "at most": "at_most",
    "at the most": "at_most",
    "a maximum of": "at_most",
    "no more than": "at_most",
    "not more than": "at_most",
    "equal to or less than": "at_most",
    "less than or equal to": "at_most",
    "smaller than or equal to": "at_most",
    "fewer than": "less_than",
    "less than": "less_than",
    "smaller than": "less_than",
    "lower than": "less_than",
    "younger than": "less_than",
    "under": "less_than",
    "below": "less_than",
}
"""Hedges that stand before a figure, each with the bound that it gives."""

AFTER: dict[str, Bound] = {
    "or so": "about",
    "or thereabouts": "about",
    "odd": "about",
    "or more": "at_least",
    "or greater": "at_least",
    "or above": "at_least",
    "or higher": "at_least",
    "or older": "at_least",
    "and older": "at_least",
    "and above": "at_least",
    "and over": "at_least",
    "and up": "at_least",
    "plus": "at_least",
    "+": "at_least",
    "or less": "at_most",
    "or fewer": "at_most",
    "or below": "at_most",
    "or under": "at_most",
    "or younger": "at_most",
    "and under": "at_most",
    "at most": "at_most",
    "at least": "at_least",
}
"""Hedges that stand after a figure."""

BELOW = frozenset(
    ("nearly", "almost", "close to", "near", "nearing", "approaching", "just under", "just short of")
)
"""Hedges of the bound ``about`` that say the true value lies at or below the figure."""

VAGUE: dict[str, tuple[float, float | None]] = {
    "several": (3, 10),
    "a few": (2, 8),
    "a handful": (2, 12),
    "handful": (2, 12),
    "dozens": (20, 99),
    "scores": (40, 199),
    "hundreds": (200, 999),
    "thousands": (2e3, 9_999),
    "tens of thousands": (2e4, 99_999),
    "hundreds of thousands": (2e5, 999_999),
    "millions": (2e6, 999e6),
    "tens of millions": (2e7, 99e6),
    "hundreds of millions": (2e8, 999e6),
    "billions": (2e9, 999e9),
    "tens of billions": (2e10, 99e9),
    "hundreds of billions": (2e11, 999e9),
    "trillions": (2e12, 999e12),
}
"""Words that stand for a figure loosely: the lowest and highest value that reporters use them for."""

_LONGEST = 6
_BEFORE_KEYS = {tuple(key.split()): bound for key, bound in BEFORE.items()}
_AFTER_KEYS = {tuple(key.split()): bound for key, bound in AFTER.items()}
_VAGUE_KEYS = {tuple(key.split()): value for key, value in VAGUE.items()}


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
    for length in range(min(_LONGEST, end), 0, -1):
        key = tuple(token.low for token in tokens[end - length : end])
        bound = _BEFORE_KEYS.get(key)
        if bound is not None and not any(token.breaks for token in tokens[end - length + 1 : end]):
            return Hedge(end - length, end, bound)
    return None


def hedge_after(tokens: Sequence[Token], i: int) -> Hedge | None:
    """Give the hedge that begins right at token ``i``."""
    for length in (2, 1):
        if i + length > len(tokens) or tokens[i].breaks:
            continue
        key = tuple(token.low for token in tokens[i : i + length])
        bound = _AFTER_KEYS.get(key)
        if bound is not None and (key != ("+",) or tokens[i].glued):
            return Hedge(i, i + length, bound)
    return None


def vague_at(tokens: Sequence[Token], i: int) -> tuple[int, float, float | None] | None:
    """Read a vague word at token ``i``: the token after it, its lowest and its highest value."""
    for length in (3, 2, 1):
        if i + length > len(tokens):
            continue
        value = _VAGUE_KEYS.get(tuple(token.low for token in tokens[i : i + length]))
        if value is not None:
            return i + length, *value
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
