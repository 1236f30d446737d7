"""Full dates as they are written in English texts, with every reading that they allow."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_MONTHS = ("january february march april may june july august september october november december").split()
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_S = r"[\s\u00a0]"
_MONTH = (
    r"(?P<month{n}>jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|aug(?:ust|\.)?|"
    r"sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_DAY = r"(?P<day{n}>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year{n}>(?:19|20)\d\d)"
FULL_DATE = re.compile(
    rf"(?:\b(?P<weekday>mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?{_S}+)?(?<![\w.])(?:"
    + "|".join(
        (
            r"(?P<year0>(?:19|20)\d\d)(?P<mark0>[-/.])(?P<month0>[01]?\d)(?P=mark0)(?P<day0>[0-3]?\d)",
            r"(?P<first>[0-3]?\d)(?P<mark1>[-/.])(?P<second>[0-3]?\d)(?P=mark1)(?P<year1>(?:19|20)\d\d)",
            _DAY.format(n=2)
            + rf"(?:{_S}+of)?[\s\u00a0-]+"
            + _MONTH.format(n=2)
            + r",?[\s\u00a0-]+"
            + _YEAR.format(n=2),
            _MONTH.format(n=3) + rf"{_S}+" + _DAY.format(n=3) + rf"(?:,{_S}*|{_S}+)" + _YEAR.format(n=3),
        )
    )
    + r")(?!(?!T\d)[\w/]|[-.]\d)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A full date in a text: where it stands, and the one or two days that it can mean.

    ``readings`` has the day-first reading before the month-first one; ``weekday`` (0 is Monday) is the one
    printed in front of it; ``mended`` says that it is the date of a later change.
    """

    start: int
    end: int
    text: str
    readings: tuple[date, ...]
    weekday: int | None = None
    mended: bool = False


def dates_in(text: str) -> list[PrintedDate]:
    """Find the full dates (day, month and year) of a text, in order; impossible days are left out."""
    found = []
    for match in FULL_DATE.finditer(text):
        readings = _readings(match)
        if not readings:
            continue
        weekday = match["weekday"]
        number = None
        if weekday:
            number = next(
                i for i, name in enumerate(WEEKDAYS) if name.lower().startswith(weekday.lower()[:3])
            )
            readings = tuple(day for day in readings if day.weekday() == number) or readings
        found.append(PrintedDate(match.start(), match.end(), match[0], readings, number))
    return found


def spelled(day: date) -> str:
    """Write a day as in ``4 September 2017``."""
    return f"{day.day} {_MONTHS[day.month - 1].capitalize()} {day.year}"


def _readings(match: re.Match[str]) -> tuple[date, ...]:
    if match["first"]:
        year, first, second = int(match["year1"]), int(match["first"]), int(match["second"])
        # With full stops between them the day stands first wherever such dates are written.
        orders = [(second, first)] if match["mark1"] == "." else [(second, first), (first, second)]
        days = [day for month, number in orders if (day := _day(year, month, number))]
        return tuple(dict.fromkeys(days))
    for n in (0, 2, 3):
        if match[f"year{n}"]:
            month = match[f"month{n}"]
            number = int(month) if n == 0 else _month_number(month)
            written = _day(int(match[f"year{n}"]), number, int(match[f"day{n}"]))
            return (written,) if written else ()
    return ()


def _month_number(name: str) -> int:
    return next(i for i, month in enumerate(_MONTHS, 1) if month.startswith(name.lower()[:3]))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
