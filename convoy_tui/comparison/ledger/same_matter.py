"""Say whether two counts tell of the same thing: one noun, and one outcome or one act of carrying.

Figures play no part here, so that a gap between two counts can be seen as one.
"""

from __future__ import annotations

from convoy_tui.comparison.alignment.tokens import fold, stem
from convoy_tui.comparison.ledger.measured_things import GENERIC, MeasuredThing
from convoy_tui.comparison.ledger.related import related

_CARRIED = frozenset(
    stem(fold(word))
    for word in ("aboard", "board", "onboard", "carry", "carried", "carrying", "transporting", "transported")
)


def same_matter(a: MeasuredThing, b: MeasuredThing) -> bool:
    """Say whether two counts have the same or a related noun, and the same outcome or both ride in something.

    A count without a noun of its own is taken to be of people where an outcome befell them.
    """
    if not a.quantity.kind == b.quantity.kind == "count" or not nouns_alike(a, b):
        return False
    if a.outcome or b.outcome:
        return a.outcome == b.outcome
    return a.quantity.noun not in GENERIC and both_aboard(a, b)


def nouns_alike(a: MeasuredThing, b: MeasuredThing) -> bool:
    """Say whether the nouns of two quantities are the same, exchanged in the news, or both say little."""
    first, second = a.quantity.noun, b.quantity.noun
    if first in GENERIC or second in GENERIC:
        return first in GENERIC and second in GENERIC
    return related(first, second)


def both_aboard(a: MeasuredThing, b: MeasuredThing) -> bool:
    """Say whether both clauses tell what something carries."""
    return a.aboard and b.aboard


def shared_words(a: MeasuredThing, b: MeasuredThing) -> frozenset[str]:
    """Give the stems that both clauses share besides what is counted and that it is carried."""
    counted = {stem(fold(thing.quantity.noun)) for thing in (a, b)}
    return (a.stems & b.stems) - _CARRIED - counted


def may_be_same(a: MeasuredThing, b: MeasuredThing) -> bool:
    """Say whether two quantities of linked sentences may measure one thing, whatever their figures.

    This is looser than ``same_matter``: it is enough to keep a row from saying that nothing was found.
    """
    if a.quantity.kind != b.quantity.kind or a.quantity.unit != b.quantity.unit or a.side != b.side:
        return False
    if not nouns_alike(a, b):
        return False
    return a.outcome == b.outcome and (a.outcome is not None or a.quantity.noun not in GENERIC)
