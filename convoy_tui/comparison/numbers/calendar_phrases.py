"""Read dates, years, weekdays and clock times.

A date's value is an ordinal of the proleptic Gregorian calendar; a month or a year is a span of days. What
needs the report's own date (a weekday, a day without its year, "last week") is resolved against ``reference``
where that is certain, else its ends are None. Clock times are minutes after midnight.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

from convoy_tui.comparison.numbers.clock_times import clock_time_at
from convoy_tui.comparison.numbers.number_tables import ORDINALS, low_at, token_at
from convoy_tui.comparison.numbers.number_tokens import Token

_MONTH_WORDS = (
    "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|"
    "october oct|november nov|december dec"
)
MONTHS = {word: i for i, words in enumerate(_MONTH_WORDS.split("|"), start=1) for word in words.split()}
WEEKDAYS = {
    word: i
    for i, word in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
}
_DASHES = frozenset("-‐‑–/")
_YEAR_SIGNS = frozenset(
    """
    in since by of until till from during before after early late mid through around summer winter
    spring autumn fall year years circa between and to
    """.split()
)
_FUTURE = frozenset(
    """
    will would next shall coming upcoming expected scheduled due set plans planned going
    """.split()
)
_RELATIVE = {"week": 7, "weekend": 7, "month": 30, "year": 365}


@dataclass(frozen=True, slots=True)
class CalendarPhrase:
    """A date or clock time at tokens ``first`` to ``last`` (exclusive), and the ends of what it is."""

    first: int
    last: int
    kind: str
    low: float | None
    high: float | None


def calendar_phrase_at(
    tokens: Sequence[Token], i: int, reference: date | None = None
) -> CalendarPhrase | None:
    """Read the date or clock time that begins at token ``i``, or None."""
    token = tokens[i]
    if token.kind == "figure":
        clock = clock_time_at(tokens, i)
        if clock is not None:
            return CalendarPhrase(i, clock[0], "clock", clock[1], clock[1])
        return (
            _numeric_date(tokens, i)
            or _day_first(tokens, i, reference)
            or _decade(tokens, i)
            or _year(tokens, i)
        )
    if token.kind != "word":
        return None
    if token.low in MONTHS and token.text[0].isupper() | (token.low not in ("may", "march", "mar", "sep")):
        return _month_first(tokens, i, reference)
    if token.low in WEEKDAYS or (token.low.endswith("s") and token.low[:-1] in WEEKDAYS):
        return _weekday(tokens, i, reference)
    if token.low in ("last", "next", "this"):
        return _relative(tokens, i, reference)
    if token.low in ("yesterday", "tomorrow"):
        step = -1 if token.low == "yesterday" else 1
        day = _ordinal(reference + timedelta(days=step)) if reference else None
        return CalendarPhrase(i, i + 1, "date", day, day)
    return None


def year_value(token: Token) -> int | None:
    """Give the year that a figure may stand for (four bare digits from 1000 to 2199), or None."""
    if (
        token.kind == "figure"
        and len(token.text) == 4
        and token.text.isdigit()
        and "1000" <= token.text < "2200"
    ):
        return int(token.text)
    return None


def _ordinal(day: date) -> float:
    return float(day.toordinal())


def _small(tokens: Sequence[Token], i: int, highest: int) -> int | None:
    """Give a bare figure of one or two digits from 1 to ``highest``."""
    token = token_at(tokens, i)
    if token is None or token.kind != "figure" or len(token.text) > 2 or not token.text.isdigit():
        return None
    value = int(token.text)
    return value if 1 <= value <= highest else None


def _day_at(tokens: Sequence[Token], i: int) -> tuple[int, int] | None:
    """Read a day of the month: the token after it and the day (``4``, ``4th``, ``fourth``)."""
    day = _small(tokens, i, 31)
    if day is None:
        word = low_at(tokens, i)
        return (i + 1, ORDINALS[word]) if word in ORDINALS and ORDINALS[word] <= 31 else None
    after = token_at(tokens, i + 1)
    if after is not None and after.glued and after.low in ("st", "nd", "rd", "th"):
        return i + 2, day
    if after is not None and after.glued and (after.kind == "word" or after.text in "%:"):
        return None
    return i + 1, day


def _skip_point(tokens: Sequence[Token], i: int) -> int:
    token = token_at(tokens, i)
    return i + 1 if token is not None and token.text == "." and token_at(tokens, i + 1) is not None else i


def _year_at(tokens: Sequence[Token], i: int) -> tuple[int, int] | None:
    """Read a year after a day or a month, with or without a comma before it."""
    at = i + 1 if low_at(tokens, i) == "," else i
    token = token_at(tokens, at)
    year = year_value(token) if token is not None else None
    return (at + 1, year) if year is not None else None


def _month_first(tokens: Sequence[Token], i: int, reference: date | None) -> CalendarPhrase | None:
    month = MONTHS[tokens[i].low]
    at = _skip_point(tokens, i + 1) if len(tokens[i].text) < 5 else i + 1
    day = _day_at(tokens, at)
    if day is not None:
        year = _year_at(tokens, day[0])
        return _date(i, year[0] if year else day[0], year[1] if year else None, month, day[1], reference)
    year = _year_at(tokens, at)
    if year is not None:
        return CalendarPhrase(i, year[0], "date", *_month_ends(year[1], month))
    if tokens[i].text[0].isupper() and low_at(tokens, i - 1) in (
        "in", "since", "last", "next", "of", "until", "by", "early", "late", "this", "from", "through", "mid",
    ):  # fmt: skip
        # A lone month has no year of its own, and a guess would be wrong for every second report in January.
        return CalendarPhrase(i, i + 1, "date", None, None)
    return None


def _day_first(tokens: Sequence[Token], i: int, reference: date | None) -> CalendarPhrase | None:
    day = _day_at(tokens, i)
    if day is None:
        return None
    at = day[0] + 1 if low_at(tokens, day[0]) == "of" else day[0]
    word = token_at(tokens, at)
    if (
        word is None
        or word.low not in MONTHS
        or (word.low in ("may", "march", "mar") and word.text.islower())
    ):
        return None
    after = _skip_point(tokens, at + 1) if len(word.text) < 5 else at + 1
    year = _year_at(tokens, after)
    last = year[0] if year else at + 1
    return _date(i, last, year[1] if year else None, MONTHS[word.low], day[1], reference)


def _date(
    first: int, last: int, year: int | None, month: int, day: int, reference: date | None
) -> CalendarPhrase:
    """Make a date; one that does not exist, or whose year is not to be had, has open ends."""
    value = _checked(year, month, day) if year is not None else _nearest(month, day, reference)
    ordinal = _ordinal(value) if value else None
    return CalendarPhrase(first, last, "date", ordinal, ordinal)


def _checked(year: int, month: int, day: int) -> date | None:
    if not MINYEAR <= year <= MAXYEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _nearest(month: int, day: int, reference: date | None) -> date | None:
    """Give the day of that name within half a year of the reference."""
    if reference is None:
        return None
    days = [_checked(reference.year + step, month, day) for step in (-1, 0, 1)]
    near = [found for found in days if found is not None and abs((found - reference).days) <= 182]
    return near[0] if len(near) == 1 else None


def _month_ends(year: int, month: int) -> tuple[float, float]:
    first = date(year, month, 1)
    after = date(year + month // 12, month % 12 + 1, 1)
    return _ordinal(first), _ordinal(after) - 1


def _numeric_date(tokens: Sequence[Token], i: int) -> CalendarPhrase | None:
    """Read ``2017-09-04``, ``04/09/2017`` and ``4.9.2017``.

    Day and month that can be taken either way stay open.
    """
    parts = tokens[i].text.split(".")
    last = i + 1
    if len(parts) == 1:
        dashes = [token_at(tokens, i + 1), token_at(tokens, i + 3)]
        figures = [token_at(tokens, i + 2), token_at(tokens, i + 4)]
        if any(t is None or not t.glued for t in dashes + figures):
            return None
        if any(t is None or t.text not in _DASHES for t in dashes):
            return None
        parts += [t.text for t in figures if t is not None]
        last = i + 5
    if len(parts) != 3 or not all(part.isdigit() and len(part) in (1, 2, 4) for part in parts):
        return None
    if len(parts[0]) == 4:
        year, month, day = (int(part) for part in parts)
        return _date(i, last, year, month, day, None) if month <= 12 and day <= 31 else None
    if len(parts[2]) != 4:
        return None
    first, second, year = (int(part) for part in parts)
    if not (1 <= first <= 31 and 1 <= second <= 31):
        return None
    if first > 12 >= second or first == second:
        return _date(i, last, year, second, first, None)
    if second > 12 >= first:
        return _date(i, last, year, first, second, None)
    return CalendarPhrase(i, last, "date", None, None)


def _decade(tokens: Sequence[Token], i: int) -> CalendarPhrase | None:
    year = year_value(tokens[i])
    after = token_at(tokens, i + 1)
    plain = after is not None and after.glued and after.low == "s"
    apostrophe = (
        after is not None and after.text in "'’" and low_at(tokens, i + 2) == "s" and tokens[i + 2].glued
    )
    if year is None or not (plain or (apostrophe and year % 10 == 0)) or year % 10:
        return None
    span = 99 if year % 100 == 0 and year < 2000 else 9
    ends = _ordinal(date(year, 1, 1)), _ordinal(date(year + span, 12, 31))
    return CalendarPhrase(i, i + (2 if plain else 3), "date", *ends)


def _year(tokens: Sequence[Token], i: int) -> CalendarPhrase | None:
    """Read a lone year.

    After a word that takes one, or a figure of our times with nothing counted after it.
    """
    year = year_value(tokens[i])
    before, after = low_at(tokens, i - 1), token_at(tokens, i + 1)
    if year is None:
        return None
    if (
        after is not None
        and after.glued
        and (
            after.kind == "word"
            or (after.text in "%°-–" and i + 2 < len(tokens) and tokens[i + 2].kind == "figure")
        )
    ):
        return None
    if before in _YEAR_SIGNS and year >= 1400:
        certain = True
    else:
        certain = 1900 <= year < 2060 and year % 100 != 0 and not (i > 0 and tokens[i - 1].text in "$£€#")
    if not certain or (after is not None and (after.low in _COUNTED or after.text == "%")):
        return None
    return CalendarPhrase(i, i + 1, "date", _ordinal(date(year, 1, 1)), _ordinal(date(year, 12, 31)))


_COUNTED = frozenset(
    """
    people men women children troops soldiers fighters militants civilians homes houses jobs deaths
    dead victims miles kilometers kilometres km metres meters feet tons tonnes pounds dollars euros
    percent votes hours days families prisoners inmates refugees migrants vehicles million thousand
    """.split()
)


def _weekday(tokens: Sequence[Token], i: int, reference: date | None) -> CalendarPhrase | None:
    if not tokens[i].text[0].isupper() and not tokens[i].text.islower():
        return None
    at = i + 1
    if low_at(tokens, at) == ",":
        at += 1
    if at < len(tokens) and (tokens[at].low in MONTHS or tokens[at].kind == "figure"):
        inner = (
            _month_first(tokens, at, reference)
            if tokens[at].low in MONTHS
            else _day_first(tokens, at, reference)
        )
        if inner is not None and inner.last > at + 1:
            return CalendarPhrase(i, inner.last, "date", inner.low, inner.high)
    day = None
    if reference is not None and tokens[i].low in WEEKDAYS and not _says_future(tokens, i):
        back = (reference.weekday() - WEEKDAYS[tokens[i].low]) % 7
        day = _ordinal(reference - timedelta(days=back))
    return CalendarPhrase(i, i + 1, "date", day, day)


def _says_future(tokens: Sequence[Token], i: int) -> bool:
    """Say whether the weekday may lie ahead, or in the week before: then the date is not certain."""
    return any(t.low in _FUTURE or t.low == "last" or t.low == "a" for t in tokens[max(0, i - 1) : i]) or any(
        t.low in _FUTURE for t in tokens[max(0, i - 12) : i + 6]
    )


def _relative(tokens: Sequence[Token], i: int, reference: date | None) -> CalendarPhrase | None:
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
        return _ordinal(monday), _ordinal(monday) + 6
    if unit == "month":
        months = day.year * 12 + day.month - 1 + step
        return _month_ends(months // 12, months % 12 + 1)
    if unit == "year":
        return _ordinal(date(day.year + step, 1, 1)), _ordinal(date(day.year + step, 12, 31))
    return None, None
