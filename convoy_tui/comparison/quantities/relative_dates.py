"""Read dates that hang on the report's own date: weekdays, ``last week``, ``next month``, ``yesterday``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from convoy_tui.comparison.quantities.calendar_days import (
    MONTHS,
    WEEKDAYS,
    CalendarPhrase,
    day_first,
    month_ends,
    month_first,
    ordinal_of,
)
from convoy_tui.comparison.quantities.number_tables import low_at, token_at
from convoy_tui.comparison.quantities.number_tokens import Token

_FUTURE = frozenset(
    """
    will would next shall coming upcoming expected scheduled due set plans planned going
    """.split()
)
_RELATIVE = frozenset(("week", "weekend", "month", "year"))


def near_day_at(tokens: Sequence[Token], i: int, reference: date | None) -> CalendarPhrase:
    """Read ``yesterday`` and ``tomorrow``."""
    step = -1 if tokens[i].low == "yesterday" else 1
    day = ordinal_of(reference + timedelta(days=step)) if reference else None
    return CalendarPhrase(i, i + 1, "date", day, day)


def weekday_at(tokens: Sequence[Token], i: int, reference: date | None) -> CalendarPhrase | None:
    """Read a weekday, with the date that follows it; it lies in the week up to the reference."""
    if not tokens[i].text[0].isupper() and not tokens[i].text.islower():
        return None
    at = i + 1
    if low_at(tokens, at) == ",":
        at += 1
    if at < len(tokens) and (tokens[at].low in MONTHS or tokens[at].kind == "figure"):
        inner = (
            month_first(tokens, at, reference)
            if tokens[at].low in MONTHS
            else day_first(tokens, at, reference)
        )
        if inner is not None and inner.last > at + 1:
            return CalendarPhrase(i, inner.last, "date", inner.low, inner.high)
    day = None
    if reference is not None and tokens[i].low in WEEKDAYS and not _says_future(tokens, i):
        back = (reference.weekday() - WEEKDAYS[tokens[i].low]) % 7
        day = ordinal_of(reference - timedelta(days=back))
    return CalendarPhrase(i, i + 1, "date", day, day)


def _says_future(tokens: Sequence[Token], i: int) -> bool:
    """Say whether the weekday may lie ahead, or in the week before: then the date is not certain."""
    return any(t.low in _FUTURE or t.low == "last" or t.low == "a" for t in tokens[max(0, i - 1) : i]) or any(
        t.low in _FUTURE for t in tokens[max(0, i - 12) : i + 6]
    )


def relative_at(tokens: Sequence[Token], i: int, reference: date | None) -> CalendarPhrase | None:
    """Read ``last week``, ``next month``, ``this year``."""
    word, unit = tokens[i].low, low_at(tokens, i + 1)
    if unit not in _RELATIVE or low_at(tokens, i - 1) in ("the", "his", "her", "their", "its"):
        return None
    after = token_at(tokens, i + 2)
    if after is not None and after.low == "'s":
        return CalendarPhrase(i, i + 2, "date", None, None)
    low = high = None
    if reference is not None:
        step = {"last": -1, "this": 0, "next": 1}[word]
        low, high = _unit_ends(reference, unit, step)
    return CalendarPhrase(i, i + 2, "date", low, high)


def _unit_ends(day: date, unit: str, step: int) -> tuple[float | None, float | None]:
    if unit == "week":
        monday = day - timedelta(days=day.weekday()) + timedelta(weeks=step)
        return ordinal_of(monday), ordinal_of(monday) + 6
    if unit == "month":
        months = day.year * 12 + day.month - 1 + step
        return month_ends(months // 12, months % 12 + 1)
    if unit == "year":
        return ordinal_of(date(day.year + step, 1, 1)), ordinal_of(date(day.year + step, 12, 31))
    return None, None
