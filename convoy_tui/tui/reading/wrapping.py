"""Break a span of text into rows of at most so many cells."""

from __future__ import annotations

import re
from functools import lru_cache

from rich.cells import get_character_cell_size

_SINGLE_CELL = re.compile(
    "[\t\n\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*"
)
"""Characters that every terminal draws in one cell, so that counting them is measuring them."""

_BREAKS_AFTER = "-–—/"


@lru_cache(maxsize=64)
def _row_pattern(width: int) -> re.Pattern[str]:
    """Match one row: as many whole words as fit, else a hard cut through a word that is too long."""
    rest = f".{{0,{width - 1}}}"
    return re.compile(rf"(?s)\S{rest}(?:(?=[ \t\n]|\Z)|(?<=[{_BREAKS_AFTER}]))|\S{rest}")


def wrap(text: str, start: int, end: int, width: int) -> list[tuple[int, int]]:
    """Give the rows of ``text[start:end]`` as half-open spans, each at most ``width`` cells wide.

    Rows break at spaces (not at no-break spaces) and after hyphens and dashes; a longer word is cut.
    """
    width = max(width, 2)
    if _SINGLE_CELL.fullmatch(text, start, end):
        return [match.span() for match in _row_pattern(width).finditer(text, start, end)]
    return _wrap_by_cells(text, start, end, width)


def _wrap_by_cells(text: str, start: int, end: int, width: int) -> list[tuple[int, int]]:
    """Wrap text that holds wide or combining characters, measuring each."""
    rows: list[tuple[int, int]] = []
    row_start, cells, break_at = start, 0, -1
    position = start
    while position < end:
        char = text[position]
        if position == row_start and char in " \t\n":
            position += 1
            row_start = position
            continue
        size = 1 if char in "\t\n" else get_character_cell_size(char)
        if cells + size > width and char not in " \t\n":
            stop = break_at if break_at > row_start else position
            rows.append((row_start, stop))
            position = row_start = stop
            cells, break_at = 0, -1
            continue
        cells += size
        if char in " \t\n":
            break_at = position
        elif char in _BREAKS_AFTER:
            break_at = position + 1
        position += 1
    if row_start < end:
        rows.append((row_start, end))
    return rows
