"""Sentence spans of news prose, by rule: lines first, then stops."""

from __future__ import annotations

import re
from typing import Final

from convoy_tui.articles.abbreviations import (
    BEFORE_CAPITAL,
    BEFORE_FIGURE,
    BEFORE_NAME,
    CLOCK_COMPANY,
    EXCLAIMED_NAMES,
    OPENERS,
    SPEECH,
)

# Each pattern takes what it can at its first character and never fails later: linear on any input.
_LINE: Final = re.compile("[^\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]+")
_STOP: Final = re.compile("[.!?…。！？؟۔।][.!?…。！？؟۔।\"'”’»›)\\]}]*\\s*")

_FULL_WIDTH: Final = frozenset("。！？")
_CLOSERS: Final = "\"'”’»›)]}"
_QUOTES: Final = frozenset("\"'“”‘’«»‹›„‟")
_OPENERS_AHEAD: Final = "\"'“”‘’«‹„‟([{¿¡*_-–—―•·▪●◦‣ \u00a0"
_STRIP_BEFORE: Final = "\"'“”‘’«‹„([{—–―-*_/"
_LOOK_BACK: Final = 48
_LOOK_AHEAD: Final = 96

_ACRONYM: Final = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_PARTY: Final = re.compile(r"[DRI]-[A-Z][A-Za-z.]*")
_ENUMERATOR: Final = re.compile(r"[(\[]?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})\)?")
_LEADING_ELLIPSIS: Final = re.compile(r"(?:…|\.\.\.)\s+[^\W\d_]")
_CLOSED_THEN_STOPPED: Final = re.compile(r"\.[)\]\"'”’»›]+\.")
_WORD: Final = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_INNER_CAPITAL: Final = re.compile(r"[a-z][A-Z]\w*|(?:al|el|ad|an|ar|as|ash|at|az)-[A-Z]\w+")


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Cut a text into sentences.

    A line end always ends a span. Every character that is not white space lies in exactly one span, spans
    stand in order and have no white space at their ends. Linear in the length of the text.

    Args:
        text: prose; odd spaces such as U+00A0 count as spaces.

    Returns:
        Half-open ``(start, end)`` pairs, in code points.
    """
    spans: list[tuple[int, int]] = []
    for line in _LINE.finditer(text):
        start, end = line.span()
        content = line.group()
        left = len(content) - len(content.lstrip())
        if left == len(content):
            continue
        start += left
        end -= len(content) - len(content.rstrip())
        _split_line(text, start, end, spans)
    return spans


def _split_line(text: str, start: int, end: int, spans: list[tuple[int, int]]) -> None:
    for stop in _STOP.finditer(text, start, end):
        after = stop.end()
        if after >= end:
            break
        body_end = len(stop.group().rstrip()) + stop.start()
        if body_end == after and text[stop.start()] not in _FULL_WIDTH and not _glued(text, body_end):
            continue
        if text[after] in "”’»" and (after + 1 == end or text[after + 1].isspace()):
            # A closing mark that was set off by a space belongs to what it closes.
            body_end = after + 1
            after = body_end
            while after < end and text[after].isspace():
                after += 1
            if after >= end:
                break
        if _ends_sentence(text, start, stop.start(), body_end, after, end):
            spans.append((start, body_end))
            start = after
    spans.append((start, end))


def _glued(text: str, at: int) -> bool:
    """Tell whether a closed quotation is followed by a word without a space."""
    return text[at - 1] in "”»" and text[at].isupper()


def _ends_sentence(text: str, start: int, stop: int, body_end: int, after: int, end: int) -> bool:
    """Tell whether the stop run at ``stop``..``body_end`` ends the sentence that began at ``start``."""
    ahead = text[after : min(end, after + _LOOK_AHEAD)]
    bare = ahead.lstrip(_OPENERS_AHEAD)
    if not bare:
        return ahead[0] not in _CLOSERS
    first = bare[0]
    opened = ahead[0] in _QUOTES
    if first.islower() and not (_INNER_CAPITAL.match(bare) and text[stop] == "."):
        return False
    if not (first.isalnum() or first in "$£€¥#@%.…" or opened or bare is not ahead):
        return False
    run = text[stop:body_end]
    if first in ".…" and not opened:
        # An ellipsis that stands alone after a full stop opens what follows it.
        return run == "." and bool(_LEADING_ELLIPSIS.match(bare))
    if start == stop:
        return False
    word = _WORD.match(bare)
    following = word.group() if word else ""
    if text[stop] != ".":
        return _ends_loudly(text, start, stop, run, bare, following, opened)
    if run.startswith("..") or (stop - 2 >= start and text[stop - 1].isspace() and text[stop - 2] == "."):
        return _ends_trailing_off(text, start, stop, run, following, opened)
    if _CLOSED_THEN_STOPPED.match(run):
        return True
    token = _token_before(text, start, stop)
    return _ends_with_stop(text, start, stop, token, bare, following, opened)


def _token_before(text: str, start: int, stop: int) -> str:
    window = text[max(start, stop - _LOOK_BACK) : stop]
    parts = window.split()
    if not parts or (window and window[-1].isspace()):
        return ""
    return parts[-1].lstrip(_STRIP_BEFORE)


def _ends_loudly(text: str, start: int, stop: int, run: str, bare: str, following: str, opened: bool) -> bool:
    """Decide for ``!``, ``?`` and the one-character ellipsis."""
    if run[0] == "…":
        return _ends_trailing_off(text, start, stop, run, following, opened)
    if run[0] == "!" and len(run) == 1 and _token_before(text, start, stop) in EXCLAIMED_NAMES:
        return following in OPENERS
    if run[-1] in _QUOTES and not opened:
        # The speaker of a quoted question belongs to its sentence: "Why now?" Ms. Bell asked.
        return not any(word.rstrip(".,:") in SPEECH for word in bare.split()[:5])
    return True


def _ends_trailing_off(text: str, start: int, stop: int, run: str, following: str, opened: bool) -> bool:
    """Decide for an ellipsis, which more often leaves words out than ends a sentence."""
    if run[-1] in _QUOTES or opened or len(run) > 3:
        return True
    if stop > start and text[stop - 1].isspace():
        return following in OPENERS and following != "I"
    return following in OPENERS or following[:1].isupper()


def _ends_with_stop(
    text: str, start: int, stop: int, token: str, bare: str, following: str, opened: bool
) -> bool:
    """Decide for a single full stop after ``token``."""
    if not token:
        return True
    opens = opened or following in OPENERS
    if stop - start <= 4 and _ENUMERATOR.fullmatch(text[start:stop]):
        return False
    if token in BEFORE_NAME:
        return False
    figure = bare[0].isdigit()
    if token in BEFORE_FIGURE and figure:
        return False
    if token.lower() in ("a.m", "p.m"):
        return not figure and following not in CLOCK_COMPANY
    if len(token) == 1:
        return opens if token.isupper() else not token.isalpha() or opens
    if _ACRONYM.fullmatch(token) or _PARTY.fullmatch(token) or token in ("Ph.D", "M.Sc", "B.Sc"):
        return opens
    if token in BEFORE_CAPITAL:
        return opens and not figure
    return True
