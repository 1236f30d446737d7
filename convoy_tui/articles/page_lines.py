"""The lines of a page, and what a line shows of its kind by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from convoy_tui.articles import furniture_cues as cues
from convoy_tui.articles.model import FurnitureKind

_LONGEST_CUE: Final = 600
_MOST_CUE_WORDS: Final = 40
_PROSE_WORDS: Final = 8
_LONG_WORDS: Final = 25
_CLOSERS: Final = "\"'”’»)]*_ \u00a0\u200b"
_STOPS: Final = (".", "!", "?", "…", "。", "！", "？", "؟")
_BREAK: Final = re.compile("[\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
_NUMERIC: Final = re.compile(r"(?:gmt|utc)?[+-]?\d+(?:[./:-]\d+)*(?:st|nd|rd|th|am|pm|h)?")
_BETWEEN_WORDS: Final = re.compile(r"[\s,|]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank.

    Attributes:
        start: where its first span begins.
        end: where its last span ends.
        first_span: the number of its first span.
        last_span: the number of its last span.
        text: its text with single spaces, no longer than a cue can reach.
        ending: its last characters as they are.
        words: how many words it has.
        stops: whether it ends with a stop, closing marks aside.
        attached: whether no blank line stands before it.
    """

    start: int
    end: int
    first_span: int
    last_span: int
    text: str
    ending: str
    words: int
    stops: bool
    attached: bool

    @property
    def prose(self) -> bool:
        """Tell whether the line reads like a paragraph: long, or of some words and a stop."""
        return self.words >= _LONG_WORDS or (self.stops and self.words >= _PROSE_WORDS)

    @property
    def may_be_cue(self) -> bool:
        """Tell whether the line is short enough for the cue tables."""
        return self.words <= _MOST_CUE_WORDS and len(self.text) < _LONGEST_CUE


def lines_of(text: str, spans: Sequence[tuple[int, int]]) -> list[Line]:
    """Gather the spans that share a line."""
    groups: list[tuple[int, int, bool]] = []
    previous_end = 0
    for n, (start, end) in enumerate(spans):
        between = text[previous_end:start]
        if groups and not _BREAK.search(between):
            groups[-1] = (groups[-1][0], n, groups[-1][2])
        else:
            groups.append((n, n, bool(groups) and len(between.splitlines()) <= 2 and between.count("\n") < 2))
        previous_end = end
    lines: list[Line] = []
    for first, last, attached in groups:
        start, end = spans[first][0], spans[last][1]
        content = text[start:end]
        ending = content[-40:]
        lines.append(
            Line(
                start=start,
                end=end,
                first_span=first,
                last_span=last,
                text=" ".join(content[:_LONGEST_CUE].split()),
                ending=ending,
                words=len(content.split()),
                stops=ending.rstrip(_CLOSERS).endswith(_STOPS),
                attached=attached,
            )
        )
    return lines


def anywhere_kind(line: Line) -> FurnitureKind | None:
    """Give the kind of a line that is furniture wherever it stands."""
    if not line.may_be_cue:
        return None
    for kind, pattern in cues.ANYWHERE:
        if pattern.fullmatch(line.text):
            return kind
    words = _bare_words(line)
    if (
        words
        and all(word in cues.SHARE_WORDS for word in words)
        and any(word in cues.SHARE_HEADS for word in words)
    ):
        return "share"
    if any(word in cues.PUBLISHED for word in words) and _is_date(words):
        return "date"
    return None


def edge_kind(line: Line) -> FurnitureKind | None:
    """Give the kind of a line that is furniture at the edge of a page."""
    if not line.may_be_cue:
        return None
    for kind, pattern in cues.EDGE:
        if pattern.fullmatch(line.text):
            return kind
    if line.text.lower() in cues.MENU_WORDS:
        return "navigation"
    if _is_date(_bare_words(line)):
        return "date"
    if line.words <= 12 and not line.stops and cues.BREADCRUMB.fullmatch(line.text):
        return "navigation"
    return None


def _bare_words(line: Line) -> list[str]:
    """Give the words of a line of at most 14, in small letters, without marks; of a longer one none."""
    if line.words > 14:
        return []
    words = (word.strip("()[].:;·•/!+&-–—@") for word in _BETWEEN_WORDS.split(line.text.lower()))
    return [word for word in words if word]


def _is_date(words: Sequence[str]) -> bool:
    """Tell whether a line is made of the words and figures of a date alone."""
    figures = [word for word in words if _NUMERIC.fullmatch(word)]
    if not figures or not all(word in cues.DATE_WORDS or word in figures for word in words):
        return False
    return any(word in cues.DATE_HEADS for word in words) or any(len(word) >= 8 for word in figures)


def is_caption(line: Line) -> bool:
    """Tell whether a line is a photo credit, a caption with one, or tells what a dated picture shows."""
    if len(line.text) >= _LONGEST_CUE:
        return False
    if cues.CREDIT.search(line.text) or (not line.stops and cues.CREDIT_WITHOUT_STOP.search(line.text)):
        return True
    return (
        line.first_span == line.last_span
        and 6 <= line.words <= 45
        and bool(cues.CAPTION_DATE.search(line.ending))
        and bool(cues.CAPTION_VERB.search(line.text))
        and not cues.NOT_IN_CAPTION.search(line.text)
    )
