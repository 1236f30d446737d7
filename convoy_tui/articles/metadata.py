"""What the text of an article says about the article: outlet, agency, author, dateline, date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from convoy_tui.articles.agencies import agency_called, agency_of
from convoy_tui.articles.dates import date_details
from convoy_tui.articles.document import Details
from convoy_tui.articles.furniture import Layout
from convoy_tui.articles.outlets import Line, outlet_of

_S = r"[\s\u00a0]"
_DATE_BEGINS = (
    r"(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    rf"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?{_S}+\d)"
)
_BYLINE = re.compile(
    rf"(?:by|written by|reported by|words:|author:){_S}+(?P<names>[^\W\d_][^\n\d|@•·]{{2,80}}?)"
    rf"(?:{_S}*[|•·][^\n]*|{_S}*,?{_S}*{_DATE_BEGINS}[^\n]*)?",
    re.I,
)
_PERSON = re.compile(
    r"[A-ZÀ-ÖØ-Þ][\w.'’-]*"
    rf"(?:{_S}(?:(?:al|bin|da|de|der|di|el|ibn|la|le|van|von){_S}|al-){{0,2}}[A-ZÀ-ÖØ-Þ][\w.'’-]*){{1,4}}"
)
_NO_PERSON = re.compile(
    r"\b(?:staff|desk|editors?|agency|agencies|news|correspondents?|reporters?|writers?)\b", re.I
)
_HEAD_LINES = 20
_OWN_KINDS = (None, "site", "date", "dateline", "read-more")
"""Kinds of furniture in which an article may say where it comes from; captions and menus speak of others."""


def completed(text: str, layout: Layout, stated: Details) -> Details:
    """Fill in what a file does not state about itself from its text and furniture.

    What is stated stays. Nothing is guessed: what the text does not say is None.

    Args:
        text: the whole text.
        layout: its furniture, title and dateline.
        stated: what the file states, as in front matter or in the head of a page.
    """
    lines = list(_lines(text, layout))
    title = stated.title or (text[slice(*layout.title)] if layout.title else None)
    dateline = stated.dateline or layout.dateline
    own_lines = [line.text for line in lines if line.kind in _OWN_KINDS]
    result = replace(
        stated,
        title=title,
        outlet=stated.outlet or outlet_of(lines, title),
        agency=stated.agency or agency_of(own_lines, dateline),
        author=stated.author or _author(lines),
        dateline=_place(dateline),
    )
    if result.published is not None or result.published_why:
        return result
    day = date_details(text, [(start, end, kind) for start, end, kind in layout.furniture])
    return replace(
        result, published=day.published, published_from=day.published_from, published_why=day.published_why
    )


def _lines(text: str, layout: Layout) -> Iterator[Line]:
    """Give the lines that are not blank; one that goes on behind an inline dateline is no furniture."""
    furniture = sorted(layout.furniture)
    at = start = 0
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            begin = start + line.index(stripped[0])
            while at < len(furniture) and furniture[at][1] <= begin:
                at += 1
            kind = None
            if at < len(furniture) and furniture[at][0] <= begin:
                _, stop, found = furniture[at]
                kind = None if found == "dateline" and stop < begin + len(stripped) else found
            yield Line(stripped, kind)
        start += len(line) + 1


def _author(lines: Sequence[Line]) -> str | None:
    """Find the people of the byline in the first lines; agencies and desks are none."""
    for line in lines[:_HEAD_LINES]:
        byline = _BYLINE.fullmatch(line.text) if line.kind != "caption" and len(line.text) <= 160 else None
        if byline is None:
            continue
        people: list[str] = []
        for part in re.split(rf",|/|{_S}(?:and|&|for|in|at){_S}", byline["names"], flags=re.I):
            name = part.strip()
            if agency_called(name) or _NO_PERSON.search(name) or not _PERSON.fullmatch(name):
                break
            people.append(name)
        if people:
            return " and ".join(filter(None, (", ".join(people[:-1]), people[-1])))
    return None


def _place(dateline: str | None) -> str | None:
    """Give the place of a dateline, without agency, date and site: ``BEIRUT`` of ``BEIRUT (Reuters)``."""
    if dateline is None:
        return None
    place = re.sub(r"\s*\([^)]*\)", "", dateline)
    place = re.split(r"\s[-–—|]\s", place)[0]
    place = re.sub(rf",?{_S}+{_DATE_BEGINS}.*\Z", "", place, flags=re.I)
    return place.strip(" \u00a0,-–—:") or None
