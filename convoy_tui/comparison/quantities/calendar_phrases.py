"""Read dates, years, weekdays and clock times.

A date's value is an ordinal of the proleptic Gregorian calendar; a month or a year is a span of days. What
needs the report's own date (a weekday, a day without its year, "last week") is resolved against ``reference``
where that is certain, else its ends are None. Clock times are minutes after midnight.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from convoy_tui.comparison.quantities.calendar_days import (
    MONTHS,
    WEEKDAYS,
    CalendarPhrase,
    day_first,
    month_first,
    numeric_date,
)
from convoy_tui.comparison.quantities.calendar_years import decade_at, short_decade_at, year_at, year_span_at
from convoy_tui.comparison.quantities.clock_times import clock_time_at
from convoy_tui.comparison.quantities.number_tokens import Token
from convoy_tui.comparison.quantities.relative_dates import near_day_at, relative_at, weekday_at


def calendar_phrase_at(
    tokens: Sequence[Token], i: int, reference: date | None = None
) -> CalendarPhrase | None:
    """Read the date or clock time that begins at token ``i``, or None."""
    token = tokens[i]
    if token.kind == "sign":
        return None
    clock = clock_time_at(tokens, i)
    if clock is not None:
        return CalendarPhrase(i, clock[0], "clock", clock[1], clock[1])
    if token.kind == "figure":
        return (
            numeric_date(tokens, i)
            or day_first(tokens, i, reference)
            or year_span_at(tokens, i)
            or decade_at(tokens, i)
            or short_decade_at(tokens, i)
            or year_at(tokens, i)
        )
    if token.low in MONTHS and token.text[0].isupper() | (token.low not in ("may", "march", "mar", "sep")):
        return month_first(tokens, i, reference)
    if token.low in WEEKDAYS or (token.low.endswith("s") and token.low[:-1] in WEEKDAYS):
        return weekday_at(tokens, i, reference)
    if token.low in ("last", "next", "this"):
        return relative_at(tokens, i, reference)
    if token.low in ("yesterday", "tomorrow"):
        return near_day_at(tokens, i, reference)
    return None
