"""When an article was published, as far as its text says so, and why that is believed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from convoy_tui.articles.document import Details
from convoy_tui.articles.model import Article
from convoy_tui.articles.written_dates import FULL_DATE, WEEKDAYS, PrintedDate, dates_in, spelled

FurnitureSpan = tuple[int, int, str]
"""Start, end and kind of a furniture span."""

_CLOCK = re.compile(
    r"T?\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?(?:[\s\u00a0]*[ap]\.?m\b\.?)?|\d{1,2}[\s\u00a0]*[ap]\.?m\b\.?"
    r"|[+-]\d{2}:?\d{2}|\b(?:Z|UTC|GMT|BST|IST|[CEMP][SED]?T|CEST|EEST|AEST|AEDT)\b(?:[+-]\d{1,2}(?::\d{2})?)?"
    r"|\b(?:noon|midnight|local time|\d+ (?:min(?:ute)?s?|hours?) (?:read|ago))\b",
    re.I,
)
_LABEL = re.compile(
    r"\b(?:(?P<later>last|latest)[\s\u00a0]+)?(?P<label>published|posted|issued|released|created|added|date|dated|"
    r"(?P<mended>updated|modified|edited|changed))(?:[\s\u00a0]+on)?\b",
    re.I,
)
_FOREIGN_KINDS = frozenset({"caption", "teaser", "comments", "share", "tags", "read-more", "subscribe"})
_NAME = re.compile(r"(?:by[\s\u00a0]+)?(?:[^\W\d_][\w.'’&-]*(?:[\s\u00a0,]+|$)){1,8}", re.I)
_DATELINE = re.compile(
    r"[^\n]{1,60}?\([A-Z][\w .&/-]{1,30}\)[\s\u00a0]*[-–—:]|[A-Z][A-Z .,'’-]{2,40},[^\n]{1,40}?[-–—]"
)
_LONG_LINE = 80


def printed_date(text: str, furniture: Sequence[FurnitureSpan]) -> PrintedDate | None:
    """Find the date that the article prints of itself: a line of its own, a byline or a dateline at its head.

    Dates inside captions, credits, teasers and running text are not the article's own. A labelled date
    ("Published:") stands anywhere; a date of publication goes before a date of change.
    """
    best: tuple[tuple[int, int], PrintedDate] | None = None
    long_lines = 0
    kinds = _Kinds(furniture)
    for start, line in _lines(text):
        stripped = line.strip()
        if not stripped:
            continue
        kind = kinds.at(start + line.index(stripped[0]), start + len(line.rstrip()))
        head = long_lines < 2
        if kind is None and len(stripped) >= _LONG_LINE:
            long_lines += 1
            own = _dateline_date(line)
        elif kind in _FOREIGN_KINDS or len(stripped) > 160:
            continue
        else:
            own = _line_date(line) or _dateline_date(line)
        if own is None:
            continue
        label = _LABEL.search(line)
        if not head and not label and kind != "date":
            continue
        rank = (2 if own.mended else 0 if label else 1, start)
        if best is None or rank < best[0]:
            best = rank, replace(own, start=own.start + start, end=own.end + start)
    return best[1] if best else None


def settled_by_text(day: PrintedDate, body: str) -> tuple[date, str] | None:
    """Choose between the readings of a date; give the day and the sentence that says why, or None.

    A reading is chosen where it is the only possible one, or where the text names its weekday and not that of
    the other: news names the day on which it is written.
    """
    if len(day.readings) == 1:
        only = day.readings[0]
        if day.weekday is None or day.weekday == only.weekday():
            return only, f"printed in the text as “{day.text.strip()}”"
        return (
            only,
            f"printed in the text as “{day.text.strip()}”, though that day was a {WEEKDAYS[only.weekday()]}",
        )
    named = {reading: _weekday_named(reading.weekday(), body) for reading in day.readings}
    right = [reading for reading in day.readings if named[reading]]
    if len(right) != 1:
        return None
    why = (
        f"“{day.text.strip()}” is read {_manner(day, right[0])}, because the text says “{named[right[0]]}” "
        f"and {spelled(right[0])} was a {WEEKDAYS[right[0].weekday()]}"
    )
    return right[0], why


def date_details(text: str, furniture: Sequence[FurnitureSpan]) -> Details:
    """Give the date of a text as ``Details`` with nothing but the three fields of the date."""
    day = printed_date(text, furniture)
    if day is None:
        return Details(published_why=_why_none(text, furniture))
    settled = settled_by_text(day, _body(text, furniture))
    if settled is None:
        return Details(published_why=undecided(day))
    return Details(published=settled[0], published_from="printed", published_why=settled[1])


def stated_date(value: str, body: str, where: str) -> Details:
    """Read a date that a file states about itself; ``where`` says in words where it stands.

    The result has nothing but the three fields of the date; ``published_from`` is for the caller to set.
    """
    found = dates_in(
        value.strip().replace("T", " ", 1) if re.match(r"\d{4}-\d\d-\d\dT", value.strip()) else value
    )
    if not found:
        return Details(published_why=f"the date “{_short(value)}” in {where} can't be read")
    day = found[0]
    if len(day.readings) == 1:
        return Details(published=day.readings[0], published_why=f"{where} says “{_short(value)}”")
    settled = settled_by_text(day, body)
    if settled is None:
        return Details(published_why=undecided(day))
    return Details(published=settled[0], published_why=f"{where}: {settled[1]}")


def settle_dates(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Settle dates that can be read in two ways by the dates of the other reports.

    A reading is taken where it lies within 31 days of another report and at least twice as near as the other
    reading. Only dates that reports state themselves count, so that the order of
    the articles does not matter.
    """
    known = [
        (article.published, article.id, article.outlet or article.id)
        for article in articles
        if article.published and article.published_from != "inferred"
    ]
    return tuple(_settled(article, known) for article in articles)


def undecided(day: PrintedDate) -> str:
    """Say in one sentence that a date has two readings and nothing decides."""
    first, second = (spelled(reading) for reading in day.readings)
    return f"“{day.text.strip()}” can be {first} or {second}, and nothing says which"


def _settled(article: Article, known: Sequence[tuple[date, str, str]]) -> Article:
    if article.published is not None or article.published_from != "unknown" or "published" in article.given:
        return article
    day = printed_date(article.text, [(f.start, f.end, f.kind) for f in article.furniture])
    if day is None or len(day.readings) < 2:
        return article
    others = [(other, key, name) for other, key, name in known if key != article.id]
    if not others:
        return article
    near, far = sorted(
        (min((abs((reading - other).days), key, name, other) for other, key, name in others), reading)
        for reading in day.readings
    )
    if near[0][0] > 31 or far[0][0] < max(2 * near[0][0], 14):
        return article
    (_, _, name, other), reading = near
    why = f"“{day.text.strip()}” is read {_manner(day, reading)}, because another report ({name}) is of "
    why += spelled(other)
    return replace(article, published=reading, published_from="inferred", published_why=why)


def _lines(text: str) -> list[tuple[int, str]]:
    lines, start = [], 0
    for line in text.split("\n"):
        lines.append((start, line))
        start += len(line) + 1
    return lines


class _Kinds:
    """Furniture that can be asked for its kind at a line, in logarithmic time."""

    def __init__(self, furniture: Sequence[FurnitureSpan]) -> None:
        self._spans = sorted(furniture)
        self._starts = [start for start, _, _ in self._spans]

    def at(self, start: int, end: int) -> str | None:
        """Give the kind in which a line begins, or None; a dateline in a longer line is not one."""
        index = bisect_right(self._starts, start) - 1
        if index < 0:
            return None
        _, stop, kind = self._spans[index]
        return kind if start < stop and (kind != "dateline" or stop >= end) else None


def _line_date(line: str) -> PrintedDate | None:
    """Give the date of a line that holds nothing but dates, times, labels and at most one name."""
    days = dates_in(line)
    if not days or re.search(r"©|\(c\)|\bphoto|\bpicture|\bimage|\bfile\b", line, re.I):
        return None
    rest = FULL_DATE.sub(" | ", line)
    rest = _LABEL.sub(" ", _CLOCK.sub(" ", rest))
    rest = re.sub(r"\b(?:at|on|and)\b|[\s\u00a0,;:·•|/()\[\]–—-]+", " ", rest).strip()
    if rest and not (len(rest.split()) <= 6 and _NAME.fullmatch(rest) and not _has_verb_case(rest)):
        return None
    plain = [day for day in days if not _is_mended(line, day)]
    return plain[0] if plain else replace(days[0], mended=True)


def _has_verb_case(rest: str) -> bool:
    """Say whether a rest holds a word in small letters, as sentences do and names do not."""
    small = [
        w
        for w in rest.split()
        if w[:1].islower() and w not in ("by", "of", "the", "for", "and", "de", "al", "van")
    ]
    return bool(small)


def _is_mended(line: str, day: PrintedDate) -> bool:
    labels = list(_LABEL.finditer(line, 0, day.start))
    return bool(labels) and bool(labels[-1]["mended"])


def _dateline_date(line: str) -> PrintedDate | None:
    """Give the date inside a dateline: ``LONDON, 4 September 2017 (AFP) - ``."""
    head = _DATELINE.match(line.lstrip())
    days = dates_in(head[0]) if head else []
    if not days:
        return None
    indent = len(line) - len(line.lstrip())
    return replace(days[0], start=days[0].start + indent, end=days[0].end + indent)


def _body(text: str, furniture: Sequence[FurnitureSpan]) -> str:
    """Give the text without its furniture."""
    pieces, at = [], 0
    for start, end, _ in sorted(furniture):
        pieces.append(text[at : max(at, start)])
        at = max(at, end)
    return "\n".join([*pieces, text[at:]])


def _weekday_named(number: int, body: str) -> str | None:
    """Give the words in which a text names a weekday, with the time of day where it follows."""
    day = WEEKDAYS[number]
    found = re.search(rf"\b{day}\b(?:[\s\u00a0]+(?:morning|afternoon|evening|night|noon))?", body)
    return found[0] if found else None


def _manner(day: PrintedDate, reading: date) -> str:
    return "day-first" if reading == day.readings[0] else "month-first"


def _why_none(text: str, furniture: Sequence[FurnitureSpan]) -> str:
    """Say that there is no date, and which date of a picture was passed over."""
    for start, end, kind in sorted(furniture):
        if kind != "caption":
            continue
        caption = text[start:end]
        credit = re.search(r"©[^\n/]{0,40}?\b(?:19|20)\d\d\b", caption)
        day = next(iter(dates_in(caption)), None)
        if credit or day:
            quote = credit[0] if credit else day.text if day else ""
            return f"no date of its own is printed; “{quote.strip()}” belongs to a picture"
    return "no date is printed in the text"


def _short(value: str) -> str:
    value = " ".join(value.split())
    return value if len(value) <= 60 else value[:59] + "…"
