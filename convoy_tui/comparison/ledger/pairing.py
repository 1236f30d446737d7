"""Decide which quantities of two linked sentences measure the same thing.

Digits alone join nothing: kind, noun, what befell the counted and the words of the clause must fit. A pair
whose figures differ is joined only where nothing else in either report explains the difference; unsure is
silent.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from convoy_tui.comparison.ledger.fitting import equal, fit, same_act, same_person
from convoy_tui.comparison.ledger.gaps import elsewhere, may_differ, one_event, resolved, times_apart
from convoy_tui.comparison.ledger.measured_things import GENERIC, MeasuredThing
from convoy_tui.comparison.ledger.same_matter import same_matter
from convoy_tui.comparison.ledger.surroundings import Surroundings
from convoy_tui.comparison.ledger.weighing import needs_date, rising, weigh
from convoy_tui.comparison.model import Verdict

SMALL = 10
"""Counts from this on are taken for the same on the word of their noun under a doubtful link."""

WIDEST_DATE = 31.0
"""Days of the widest date that is set beside one that is not known yet: a year would fit any day in it."""

MOST_OPEN = 2.5
"""How many times its figure an open bound may be told of: more than 300 is told of 700, not of 3,000."""


@dataclass(frozen=True, slots=True)
class Joined:
    """Two measured things, by the numbers of their quantities, with their verdict and reason.

    ``a`` is the smaller.
    """

    a: int
    b: int
    verdict: Verdict
    reason: str
    strength: float


def joined_of(a: MeasuredThing, b: MeasuredThing, verdict: Verdict, reason: str, strength: float) -> Joined:
    """Make a join of two measured things, in the order of their numbers."""
    low, high = sorted((a.index, b.index))
    return Joined(low, high, verdict, reason, strength)


def join_sentences(
    left: Sequence[MeasuredThing],
    right: Sequence[MeasuredThing],
    grade: str,
    around: Surroundings,
    likely: bool = False,
) -> list[Joined]:
    """Join the quantities of two sentences one to one, the best fitting first.

    Args:
        left: the measured things of one sentence.
        right: those of the other.
        grade: ``sure`` for a sure link, ``cluster`` for two tellings in one cluster, ``doubtful``.
        around: what else the reports hold.
        likely: a doubtful link with a high score stands between the two, which joins counts of the same
            noun and outcome also where their figures differ.
    """
    candidates: list[tuple[float, MeasuredThing, MeasuredThing, Verdict, str]] = []
    for a in left:
        for b in right:
            strength = fit(a, b)
            if strength <= 0:
                continue
            undated = needs_date(a, b, around)
            if undated:
                if grade == "sure" and _dated_alike(a, b):
                    candidates.append((strength - 0.5, a, b, "compatible", undated))
                continue
            if not resolved(a.quantity, b.quantity):
                continue
            verdict, reason = weigh(a, b, around)
            if verdict in ("agree", "compatible"):
                if grade == "doubtful" and not (_fits_strongly(a, b) or (likely and same_matter(a, b))):
                    continue
                if verdict == "compatible" and (elsewhere(a, b) or _loose_dates(a, b) or _far_open(a, b)):
                    continue
                bonus = 2.0 if verdict == "agree" else 1.0
                candidates.append((strength + bonus, a, b, verdict, reason))
            elif _gap_may_show(a, b, left, right, grade, likely, around):
                candidates.append((strength - 1.0, a, b, verdict, reason))
    candidates.sort(key=lambda c: (-c[0], c[1].index, c[2].index))
    taken: set[int] = set()
    joined: list[Joined] = []
    for strength, a, b, verdict, reason in candidates:
        # "In their 70s" may be told of several people at once.
        several = "age" in (a.quantity.kind, b.quantity.kind) and verdict == "compatible"
        if not several and (a.index in taken or b.index in taken):
            continue
        taken |= {a.index, b.index}
        joined.append(joined_of(a, b, verdict, reason, strength))
    return _with_both_sides(joined, left, right)


def _with_both_sides(
    joined: Sequence[Joined], left: Sequence[MeasuredThing], right: Sequence[MeasuredThing]
) -> list[Joined]:
    """Leave out joins of one side of a score whose other side is not joined (45-1 and 43-1)."""
    things = {thing.index: thing for thing in (*left, *right) if thing.quantity.group is not None}
    mates = {
        thing.index: other.index
        for thing in things.values()
        for other in things.values()
        if thing.place == other.place
        and thing.quantity.group == other.quantity.group
        and thing.side != other.side
    }
    pairs = {(j.a, j.b) for j in joined}
    return [j for j in joined if j.a not in mates or j.b not in mates or (mates[j.a], mates[j.b]) in pairs]


def _gap_may_show(
    a: MeasuredThing,
    b: MeasuredThing,
    left: Sequence[MeasuredThing],
    right: Sequence[MeasuredThing],
    grade: str,
    likely: bool,
    around: Surroundings,
) -> bool:
    """Say whether a link is good enough to show that two figures differ."""
    of_one_event = grade == "sure" or (likely and one_event(a, b, left, right)) or two_tolls(a, b)
    return of_one_event and may_differ(a, b, left, right, around)


def two_tolls(a: MeasuredThing, b: MeasuredThing) -> bool:
    """Say whether two states of one rising count are told: no contradiction, so less of a link will do."""
    return (
        bool(rising(a, b))
        and a.outcome == b.outcome
        and bool(a.countries & b.countries)
        and len((a.sentence_stems & b.sentence_stems) - {"death", "toll"}) >= 2
    )


def _far_open(a: MeasuredThing, b: MeasuredThing) -> bool:
    """Say whether an open reading covers the other only because it has no end (more than 3, 485 years)."""
    opened = any(q.low is None or q.high is None for q in (a.quantity, b.quantity))
    return opened and a.quantity.kind != "date" and times_apart(a, b) > MOST_OPEN


def _dated_alike(a: MeasuredThing, b: MeasuredThing) -> bool:
    """Say whether two readings that need a date surely tell of one act, and not in the same words."""
    if a.quantity.kind != "date":
        return len(a.sentence_stems & b.sentence_stems) >= 3
    wide = any(
        q.low is not None and (q.high or q.low) - q.low > WIDEST_DATE for q in (a.quantity, b.quantity)
    )
    if wide or a.quantity.text.casefold() == b.quantity.text.casefold():
        return False
    return same_act(a, b) and len(a.sentence_stems & b.sentence_stems) >= 4


def _loose_dates(a: MeasuredThing, b: MeasuredThing) -> bool:
    """Say whether two dates fit only because one is loose (last week, this year): that joins nothing."""
    if a.quantity.kind != "date":
        return False
    loose = [q.text.lower().startswith(("last", "this", "next")) for q in (a.quantity, b.quantity)]
    return all(loose) or (
        any(loose) and not (same_act(a, b) and len(a.sentence_stems & b.sentence_stems) >= 4)
    )


def _fits_strongly(a: MeasuredThing, b: MeasuredThing) -> bool:
    """Say whether a doubtful link is made up for by noun and kind."""
    q, other = a.quantity, b.quantity
    same_figure = equal(q, other)
    if q.kind == "count":
        if a.outcome and a.outcome == b.outcome and same_figure:
            return (a.value or 0) > 2 and len((a.sentence_stems & b.sentence_stems) - {"kill", "injur"}) >= 1
        # A small figure is soon told of two things.
        told_much = (a.value or 0) >= SMALL or len(a.stems & b.stems) >= 2
        return (
            q.noun == other.noun
            and q.noun not in GENERIC
            and ((same_figure and told_much) or bool(a.outcome and a.outcome == b.outcome))
        )
    if q.kind == "score":
        return same_figure
    if q.kind == "age":
        return same_person(a, b) or (same_figure and len(a.sentence_stems & b.sentence_stems) >= 3)
    if q.kind == "percent" and not same_figure:
        return len(a.stems & b.stems) >= 1 and "range" not in (q.bound, other.bound)
    if q.kind in ("money", "measure", "percent", "fraction"):
        return same_figure and len(a.stems & b.stems) >= 2
    if q.kind in ("duration", "ordinal"):
        return bool(q.noun) and q.noun == other.noun and same_figure
    return same_figure and len(a.sentence_stems & b.sentence_stems) >= 3
