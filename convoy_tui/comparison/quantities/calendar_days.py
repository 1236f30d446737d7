"""Read days and months: ``Aug. 29``, ``4 September 2017``, ``2017-09-04``, ``September 2010``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date

from convoy_tui.comparison.quantities.number_tables import ORDINALS, low_at, token_at
from convoy_tui.comparison.quantities.number_tokens import Token

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


@dataclass(frozen=True, slots=True)
class CalendarPhrase:
    """A date or clock time at tokens ``first`` to ``last`` (exclusive), and the ends of what it is."""

    first: int
    last: int
    kind: str
    low: float | None
    high: float | None


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


def ordinal_of(day: date) -> float:
    """Give a day as the value that is kept of it."""
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


def month_first(tokens: Sequence[Token], i: int, reference: date | None) -> CalendarPhrase | None:
    """Read a date that begins with its month: ``Aug. 29``, ``September 2010``, ``in August``."""
    month = MONTHS[tokens[i].low]
    at = _skip_point(tokens, i + 1) if len(tokens[i].text) < 5 else i + 1
    day = _day_at(tokens, at)
    if day is not None:
        year = _year_at(tokens, day[0])
        return _date(i, year[0] if year else day[0], year[1] if year else None, month, day[1], reference)
    year = _year_at(tokens, at)
    if year is not None:
        return CalendarPhrase(i, year[0], "date", *month_ends(year[1], month))
    if tokens[i].text[0].isupper() and low_at(tokens, i - 1) in (
        "in", "since", "last", "next", "of", "until", "by", "early", "late", "this", "from", "through", "mid",
    ):  # fmt: skip
        # A lone month has no year of its own, and a guess would be wrong for every second report in January.
        return CalendarPhrase(i, i + 1, "date", None, None)
    return None


def day_first(tokens: Sequence[Token], i: int, reference: date | None) -> CalendarPhrase | None:
    """Read a date that begins with its day: ``4 September``, ``the 4th of July 1976``."""
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
    value = checked_date(year, month, day) if year is not None else _nearest(month, day, reference)
    ordinal = ordinal_of(value) if value else None
    return CalendarPhrase(first, last, "date", ordinal, ordinal)


def checked_date(year: int, month: int, day: int) -> date | None:
    """Give a date, or None where there is no such day."""
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
    days = [checked_date(reference.year + step, month, day) for step in (-1, 0, 1)]
    near = [found for found in days if found is not None and abs((found - reference).days) <= 182]
    return near[0] if len(near) == 1 else None


def month_ends(year: int, month: int) -> tuple[float, float]:
    """Give the first and the last day of a month."""
    first = date(year, month, 1)
    after = date(year + month // 12, month % 12 + 1, 1)
    return ordinal_of(first), ordinal_of(after) - 1


def numeric_date(tokens: Sequence[Token], i: int) -> CalendarPhrase | None:
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
