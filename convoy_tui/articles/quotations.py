"""Where a text quotes: the spans between quotation marks, straight, curly, mixed and unclosed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_MARK: Final = re.compile('["“”„‟«»＂\n]')
_SINGLE: Final = re.compile("[‘’'‚\n]")
_BEFORE_OPENING: Final = frozenset("([{—–―-/:,;.…>*_‘'")
_LAST_STOP: Final = re.compile(r"[.!?…][’')\]]*(?=\s)")
_LONGEST_OVER_LINES: Final = 3000
_CLIPPED: Final = re.compile(r"(?:\d0s|em|til|tis|twas|cause|bout|round|n)\b", re.IGNORECASE)


def find_quotations(text: str) -> list[tuple[int, int]]:
    """Find the quotations of a text, in order, none within another, marks included.

    A quotation may run over several sentences. Where a paragraph ends inside one and the next begins with
    an opening mark, each paragraph's part is a span of its own. A quotation that is never closed ends with
    its line, or before the next that opens in that line. Apostrophes, and marks of inches behind
    a figure, quote nothing. Single marks quote only outside double ones and within one line.

    Args:
        text: prose of any length; linear time.

    Returns:
        Half-open ``(start, end)`` pairs, in code points.
    """
    double = list(_double(text))
    if not any(mark in text for mark in "‘'‚"):
        return double
    single = list(_single(text))
    return sorted(double + _outside(single, double)) if single else double


def _opens(text: str, at: int) -> bool:
    """Tell by its neighbours whether the mark at ``at`` can open a quotation."""
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()


def _closes(text: str, at: int) -> bool:
    """Tell by its neighbours whether the mark at ``at`` can close a quotation."""
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return not before.isspace() and not after.isalnum()


def _double(text: str) -> Iterator[tuple[int, int]]:
    start = -1
    opener = ""
    breaks_off = -1
    for found in _MARK.finditer(text):
        at, mark = found.start(), found.group()
        if mark == "\n":
            if start >= 0 and breaks_off < 0:
                breaks_off = at
            continue
        if start < 0:
            if _begins(text, at, mark):
                start, opener, breaks_off = at, mark, -1
            continue
        if breaks_off >= 0 and (
            at - start > _LONGEST_OVER_LINES or (_opens(text, at) and not _shuts(text, at, mark, opener))
        ):
            yield start, _trimmed(text, start, breaks_off)
            start, opener, breaks_off = (at, mark, -1) if _begins(text, at, mark) else (-1, "", -1)
        elif _shuts(text, at, mark, opener):
            yield start, at + 1
            start = -1
        elif _opens(text, at) and (mark == opener in "“„«" or text[max(0, at - 2)] in ".!?"):
            yield start, _last_sentence_end(text, start, at)
            start, breaks_off = at, -1
    if start >= 0:
        yield start, _trimmed(text, start, breaks_off if breaks_off >= 0 else len(text))


def _begins(text: str, at: int, mark: str) -> bool:
    """Tell whether a mark outside any quotation opens one."""
    if mark in "“„«‟":
        return at + 1 < len(text) and not (mark == "“" and text[at + 1].isspace() and at > 0)
    if mark == '"' and text[at + 1 : at + 2].isspace() and (at == 0 or text[at - 1].isspace()):
        # Set off by spaces on both sides, a mark outside any quotation can only be meant to open one.
        return not text[max(0, at - 2) : at - 1].isdigit() and text[at + 1] not in "\r\n"
    return _opens(text, at)


def _shuts(text: str, at: int, mark: str, opener: str) -> bool:
    """Tell whether a mark inside a quotation that began with ``opener`` closes it."""
    if opener == "«":
        return mark == "»"
    if opener == "»":
        return mark == "«"
    if opener == "„" and mark in "“‟":
        return True
    if mark == "”":
        return True
    if mark in '"＂':
        return _closes(text, at) or not _opens(text, at)
    return mark in "“»" and _closes(text, at) and not _opens(text, at)


def _trimmed(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip())


def _last_sentence_end(text: str, start: int, end: int) -> int:
    """End an unclosed quotation before the one that opens at ``end``: with its last stop, if it has one."""
    last = end
    for stop in _LAST_STOP.finditer(text, start, end):
        last = stop.end()
    return _trimmed(text, start, last)


def _single(text: str) -> Iterator[tuple[int, int]]:
    start = possible = -1
    for found in _SINGLE.finditer(text):
        at, mark = found.start(), found.group()
        if mark == "\n":
            if start >= 0 and possible >= 0:
                yield start, possible
            start = possible = -1
            continue
        if mark in "‘'‚" and _opens(text, at) and not _CLIPPED.match(text, at + 1):
            if start >= 0 and possible >= 0:
                yield start, possible
            start, possible = at, -1
        elif start >= 0 and mark in "’'‘" and _closes(text, at):
            if text[at - 1] in "sS" and text[at + 1 : at + 2].isspace():
                # May be the apostrophe of a possessive: kept unless a surer close comes.
                possible = at + 1
                continue
            yield start, at + 1
            start = possible = -1
    if start >= 0 and possible >= 0:
        yield start, possible


def _outside(single: list[tuple[int, int]], double: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Leave out the single-marked spans that overlap a double-marked one."""
    kept: list[tuple[int, int]] = []
    n = 0
    for start, end in single:
        while n < len(double) and double[n][1] <= start:
            n += 1
        if n == len(double) or double[n][0] >= end:
            kept.append((start, end))
    return kept
