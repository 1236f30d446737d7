"""Weigh two measured things, with what the reports say of when they were told.

``verdicts.judge`` knows two figures alone; here stand the reasons that lie outside them: a later state, a
birthday, a stretch of time that runs up to the day of each report, a report without a date.
"""

from __future__ import annotations

from datetime import date, timedelta

from convoy_tui.comparison.ledger.measured_things import MeasuredThing
from convoy_tui.comparison.ledger.surroundings import Surroundings
from convoy_tui.comparison.ledger.verdicts import judge, reach, told
from convoy_tui.comparison.model import Verdict
from convoy_tui.comparison.quantities.calendar_days import MONTHS

_CUT = frozenset(("cut", "reduct", "reduc", "loss", "lose", "drop", "fall", "declin", "shortfal", "less"))
_LEFT = frozenset(("pay", "payabl", "paid", "remain", "left", "keep", "still", "abl", "onli"))
_DAY = 1.0
"""Days that two tellings of one beginning may lie apart: hours are not told."""


def weigh(a: MeasuredThing, b: MeasuredThing, around: Surroundings) -> tuple[Verdict, str]:
    """Give the verdict of two readings and one plain sentence of reason."""
    undated = needs_date(a, b, around)
    if undated:
        return "compatible", undated
    return (
        _lasting(a, b, around)
        or _two_states(a, b)
        or _birthday(a, b)
        or _complement(a, b)
        or judge(a.quantity, b.quantity, scope=later(a, b, around))
    )


def later(a: MeasuredThing, b: MeasuredThing, around: Surroundings) -> str:
    """Give the sentence that says that one report tells a later state of the same count, or nothing."""
    if a.quantity.kind not in ("count", "money") or a.outcome is None:
        return ""
    days = [around.published.get(thing.quantity.article) for thing in (a, b)]
    if days[0] is not None and days[1] is not None and days[0] != days[1]:
        first, last = sorted(day for day in days if day is not None)
        return f"The reports are of different days ({first} and {last}), and such a count changes with time."
    return rising(a, b)


def rising(a: MeasuredThing, b: MeasuredThing) -> str:
    """Give the sentence that says that a count was still rising when it was told, or nothing."""
    if a.outcome is None or not (a.rising or b.rising):
        return ""
    return "The count was still rising when it was told, so one report may tell a later state."


def needs_date(a: MeasuredThing, b: MeasuredThing, around: Surroundings) -> str:
    """Give the sentence that says that two readings can be weighed only once they are dated, or nothing.

    So it is with durations that run up to the day of telling, unless they are equal, and with days that hang
    on it.
    """
    undated = [thing for thing in (a, b) if hangs_on_date(thing) and _published(thing, around) is None]
    if not undated:
        return ""
    if a.quantity.kind == "duration" and not (a.lasting and b.lasting and a.value != b.value):
        return ""
    if a.quantity.kind == "date" and a.quantity.low is not None and b.quantity.low is not None:
        return ""
    which = (
        "both reports are"
        if len(undated) == 2
        else "the report that says " + told(undated[0].quantity) + " is"
    )
    return f"Needs a date: {told(a.quantity)} and {told(b.quantity)} can be weighed once {which} dated."


def hangs_on_date(thing: MeasuredThing) -> bool:
    """Say whether a reading means nothing certain without the date of its report."""
    q = thing.quantity
    if q.kind == "date":
        # A lone month stays open even in a dated report.
        lone = q.text.rstrip(".").lower() in MONTHS
        return q.low is None and q.high is None and not lone
    return thing.lasting


def waits_for_date(thing: MeasuredThing, around: Surroundings) -> bool:
    """Say whether a reading can't be weighed before its report is dated."""
    return hangs_on_date(thing) and _published(thing, around) is None


def _published(thing: MeasuredThing, around: Surroundings) -> date | None:
    return around.published.get(thing.quantity.article)


def _lasting(a: MeasuredThing, b: MeasuredThing, around: Surroundings) -> tuple[Verdict, str] | None:
    """Weigh two durations that run up to the day of their reports by the days on which they began."""
    days = [_published(thing, around) for thing in (a, b)]
    if not (a.lasting and b.lasting) or days[0] is None or days[1] is None or days[0] == days[1]:
        return None
    begins, ends = [], []
    arithmetic = []
    for thing, day in zip((a, b), days, strict=True):
        shortest, longest = reach(thing.quantity)
        if day is None or not 0 < longest < day.toordinal():
            return None
        begins.append(day.toordinal() - longest)
        ends.append(day.toordinal() - max(0.0, shortest))
        first = day - timedelta(days=round(thing.value or 0.0))
        arithmetic.append(f"{told(thing.quantity)} before {day} is {first}")
    sums = f"{arithmetic[0]}, {arithmetic[1]}"
    if max(begins) <= min(ends) + _DAY:
        return "compatible", f"Counted back from the days of the reports, both can begin on one day: {sums}."
    return "scope", f"Counted back from the days of the reports, they begin on different days: {sums}."


def _two_states(a: MeasuredThing, b: MeasuredThing) -> tuple[Verdict, str] | None:
    """Tell two states of a toll where both rise and one only passes a figure (passes 500, climbs to 580)."""
    opened = {"more_than", "at_least"} & {a.quantity.bound, b.quantity.bound}
    if not (a.rising and b.rising and opened and rising(a, b)) or a.value == b.value:
        return None
    return "scope", rising(a, b)


def _birthday(a: MeasuredThing, b: MeasuredThing) -> tuple[Verdict, str] | None:
    """Let two ages of one person lie a year apart: a birthday may lie between them."""
    exact = a.quantity.bound == b.quantity.bound == "exact"
    if a.quantity.kind != "age" or not exact or a.value is None or b.value is None:
        return None
    if abs(a.value - b.value) != 1:
        return None
    reason = f"{told(a.quantity)} and {told(b.quantity)} are a year apart, and a birthday may lie between."
    return "compatible", reason


def _complement(a: MeasuredThing, b: MeasuredThing) -> tuple[Verdict, str] | None:
    """Let a cut fit what it leaves: 77 percent paid is a cut of 23 percent."""
    if a.quantity.kind != "percent" or b.quantity.kind != "percent" or a.value is None or b.value is None:
        return None
    if a.value == b.value or abs(a.value + b.value - 100) > 1e-9 or a.quantity.unit != b.quantity.unit:
        return None
    for cut, left in ((a, b), (b, a)):
        if cut.stems & _CUT and left.stems & _LEFT and not left.stems & _CUT:
            reason = f"{told(left.quantity)} left is what a cut of {told(cut.quantity)} leaves of the whole."
            return "compatible", reason
    return None
