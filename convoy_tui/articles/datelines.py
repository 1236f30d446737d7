"""The dateline at the head of a report: place, agency, date, and a dash."""

from __future__ import annotations

import re
from typing import Final

_DASH: Final = r"\s*(?:[–—―]|--?)\s*"
_AGENCY: Final = r"\((?:[A-Z][\w.&'’]{1,20})(?:[ /][\w.&'’]{1,20}){0,3}\)"
_DATE: Final = (
    r"(?:,?\s+[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:,?\s+\d{4})?|,?\s+\d{1,2}\s+[A-Z][a-z]{2,8}(?:\s+\d{4})?)?"
)
_CAPITALS: Final = (
    r"[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de.'’]+(?:[ -][A-Z\u00c0-\u00de][A-Z\u00c0-\u00de.'’]*){0,3}"
)
_REGION: Final = r"(?:(?:,|/)\s?[A-Z\u00c0-\u00de][\w.'’]*(?:[ -][A-Z][\w.'’]*){0,3}){0,2}"
_PLACE: Final = r"[A-Z\u00c0-\u00de][\w.'’-]*(?:\s[A-Z\u00c0-\u00de(][\w.'’-]*){0,3}"
_NEXT: Final = r"(?=[\"'“‘«\[]?[A-Z\u00c0-\u00de0-9$£€])"

_WITH_AGENCY: Final = re.compile(rf"(?:{_PLACE}{_REGION}{_DATE},?\s*)?{_AGENCY}{_DASH}{_NEXT}")
_IN_CAPITALS: Final = re.compile(rf"{_CAPITALS}{_REGION}{_DATE}(?:\s*{_AGENCY})?\s+(?:[–—―]|--?)\s+{_NEXT}")
_PLACE_AND_SITE: Final = re.compile(
    r"[A-Z][\w'’]*(?:[ ,]+[A-Z][\w'’]*){0,2}\s+[-–—]\s+[A-Z][\w'’]*(?:\s[A-Z][\w'’]*){0,3}"
)
_WINDOW: Final = 160


def inline_dateline(line: str) -> int:
    """Give the length of the dateline, its dash left in, that a line of prose begins with; 0 for none.

    White space behind the dash is not counted. ``OSLO (AP) -`` and ``PORT LINDHOLM, Lower Province –`` are
    datelines; a place in small letters is one only where an agency in brackets follows.
    """
    head = line[:_WINDOW]
    if not head[:1].isupper() and head[:1] != "(":
        return 0
    found = _WITH_AGENCY.match(head) or _IN_CAPITALS.match(head)
    return len(found.group().rstrip()) if found else 0


def is_place_and_site(line: str) -> bool:
    """Tell whether a line is a place, a dash and the name of a site: ``Tirana - Coast Tribune``."""
    return len(line) <= 60 and len(line.split()) <= 6 and bool(_PLACE_AND_SITE.fullmatch(line))
