"""Fill in what stands around a quantity.

Its hedge, the bound that it closes, and the noun that it leaves out.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from convoy_tui.comparison.model import Bound
from convoy_tui.comparison.quantities.found import Found
from convoy_tui.comparison.quantities.hedges import ends, hedge_after, hedge_before, merge_bounds
from convoy_tui.comparison.quantities.nouns import noun_after, outcome_of
from convoy_tui.comparison.quantities.number_tables import low_at
from convoy_tui.comparison.quantities.number_tokens import Token

_SPELLS = frozenset(("season", "game", "round", "session", "episode", "inning", "term", "match"))
_NO_HEDGE = frozenset(("date", "clock", "score"))


def hedged(tokens: Sequence[Token], found: Found) -> Found:
    """Fill in the hedge that stands before or after, and what it does to low and high."""
    if found.kind in _NO_HEDGE:
        return found
    before = hedge_before(tokens, found.first)
    if before is not None and _during(tokens, found, before.first, before.last):
        before = None
    after = hedge_after(tokens, found.last)
    if (
        after is not None
        and tokens[after.first].low in ("and", "odd", "at", "plus")
        and found.kind not in ("age", "count")
    ):
        after = None
    between = low_at(tokens, found.first - 1)
    if found.bound == "range" and between in ("between", "from"):
        return replace(found, hedge=(found.first - 1, found.first) if between == "between" else None)
    if before is None and after is None:
        return found
    hedge = (before.first, before.last) if before else (after.first, after.last) if after else None
    bound: Bound = before.bound if before else "exact"
    if after is not None:
        bound = merge_bounds(bound, after.bound)
        if before is None or before.bound == "about":
            hedge = (after.first, after.last)
    if after is not None and found.kind == "count" and found.noun in ("", "plus", "odd"):
        found = replace(found, noun=noun_after(tokens, after.last, one=found.low == 1))
    if found.bound in ("range", "vague"):
        return replace(found, hedge=hedge)
    low, high = ends(found.low if found.low is not None else 0.0, bound)
    if found.kind == "age" and found.bound == "range":
        low, high = found.low, found.high
    if (
        found.kind == "count"
        and not found.noun
        and hedge
        and low_at(tokens, hedge[1] - 1) in ("older", "younger")
    ):
        found = replace(found, kind="age", unit="year")
    return replace(found, hedge=hedge, bound=bound, low=low, high=high)


def _during(tokens: Sequence[Token], found: Found, first: int, last: int) -> bool:
    """Say whether ``over`` means during (over three years) or ``some`` belongs to a phrase of its own."""
    if last - first != 1:
        return False
    word, before = tokens[first].low, low_at(tokens, first - 1)
    if word in ("over", "under", "around", "near"):
        spell = found.kind == "duration" or (word == "over" and found.noun in _SPELLS)
        return spell and before not in (
            "for", "took", "take", "takes", "lasted", "lasts", "just", "after", "in", "is", "was", "well",
        )  # fmt: skip
    return word in ("passed", "passes") and found.kind not in ("count", "money", "percent")


def joined_bounds(tokens: Sequence[Token], found: list[Found]) -> list[Found]:
    """Make one range of two bounds that close it (above 1000 and below 1500)."""
    result: list[Found] = []
    for this in found:
        last = result[-1] if result else None
        if last is not None and this.hedge is not None and last.hedge is not None:
            lower = next((f for f in (last, this) if f.bound in ("more_than", "at_least")), None)
            upper = next((f for f in (last, this) if f.bound in ("less_than", "at_most")), None)
            joined = this.hedge[0] == last.last + 1 and low_at(tokens, last.last) in ("and", "but")
            if joined and lower and upper and last.kind == this.kind and (lower.low or 0) < (upper.high or 0):
                result[-1] = replace(
                    last, last=this.last, low=lower.low, high=upper.high, bound="range", noun=this.noun
                )
                continue
        result.append(this)
    return result


def with_elliptical_nouns(tokens: Sequence[Token], found: list[Found]) -> list[Found]:
    """Give a count without a noun the noun of the count before it in its sentence where that is plain.

    "17 buses ... dwindled to 11", "11 of the 17 buses ... after six returned": the later count stands alone,
    is smaller than the earlier one, and no other count lies between.
    """
    result: list[Found] = []
    for this in found:
        last = result[-1] if result else None
        if (
            this.kind == "count"
            and not this.noun
            and last is not None
            and last.kind == "count"
            and last.noun
            and last.noun != "person"
            and _stands_alone(tokens, this)
            and _same_sentence(tokens, last.last, this.first)
            and (this.high or this.low or math.inf) < (last.high or last.low or 0)
        ):
            this = replace(this, noun=last.noun)
        result.append(this)
    return result


def _stands_alone(tokens: Sequence[Token], found: Found) -> bool:
    after = low_at(tokens, found.last)
    if not after[:1].isalpha():
        return after in ("", ",", ".", ";", ")")
    return outcome_of(after) is None and (
        after in ("have", "had", "has", "were", "are", "remained") or after.endswith("ed")
    )


def _same_sentence(tokens: Sequence[Token], first: int, last: int) -> bool:
    return last - first < 30 and not any(
        t.breaks
        or t.text in ";!?"
        or (t.text == "." and k + 1 < len(tokens) and tokens[k + 1].text[:1].isupper())
        for k, t in enumerate(tokens[first:last], start=first)
    )
