"""A table as plain values, and how it is laid out.

A cell holds lines, and each line is wrapped to the width of its column, so that a quote can be read where
it stands. A row is as high as its highest cell, up to ``MOST_ROWS``; what is cut says so, and the inspector
shows it in full. Heights are worked out over all columns, in sight or not: a row does not change its height
when the columns are scrolled.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from convoy_tui.tui.reading.explaining.lines import Part, Tone
from convoy_tui.tui.reading.wrapping import wrap

MOST_ROWS = 6
"""Screen rows that one row of a table takes at most."""

BAR = 1
"""Cells at the left of a row for the bar of the cursor."""

EDGE = 2
"""Cells that a column takes beside its text: the mark of the cell cursor, and a space behind the text."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, the cells that it needs and may take, and whether it stays when others scroll.

    ``detail`` stands below the title, such as the date of a source.
    """

    title: str
    least: int = 12
    most: int = 48
    fixed: bool = False
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell, line by line, and the place in an article (id, offset) that enter leads to."""

    lines: tuple[tuple[Part, ...], ...] = ()
    place: tuple[str, int] | None = None


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row: a lasting key by which the cursor finds it again, and a cell for each column.

    A row with a ``heading`` has no cells; it parts the rows above from those below, and the cursor passes
    over it.
    """

    key: str
    cells: tuple[Cell, ...] = ()
    heading: str = ""


@dataclass(frozen=True, slots=True)
class TableLayout:
    """A table at some width.

    Attributes:
        width: the cells of the whole table.
        widths: the cells of each column's text.
        fixed: so many columns from the left never scroll.
        shown: so many of the others are in sight at a time.
        starts: the screen row at which each table row begins, and the end of the last one.

    """

    width: int
    widths: tuple[int, ...]
    fixed: int
    shown: int
    starts: tuple[int, ...]

    def in_sight(self, first: int) -> tuple[int, ...]:
        """Give the numbers of the columns in sight where ``first`` is the first of the scrolled ones."""
        last = min(first + self.shown, len(self.widths))
        return (*range(self.fixed), *range(first, last))

    def first_for(self, column: int, first: int) -> int:
        """Give the first scrolled column with which a column is in sight, moved as little as may be."""
        if column < self.fixed:
            return max(first, self.fixed)
        end = max(len(self.widths) - self.shown, self.fixed)
        return min(max(first, column - self.shown + 1, self.fixed), column, end)


def laid_out_further(layout: TableLayout, rows: Iterable[TableRow]) -> TableLayout:
    """Give the layout of a table with more rows below."""
    heights = [1 if row.heading else _height(row, layout.widths) for row in rows]
    starts = accumulate(heights, initial=layout.starts[-1])
    return replace(layout, starts=(*layout.starts[:-1], *starts))


def text_cell(text: str, tone: Tone = "plain", place: tuple[str, int] | None = None) -> Cell:
    """Give a cell with one text."""
    return Cell(((Part(text, tone),),) if text else (), place)


def lay_out_table(columns: Sequence[Column], rows: Sequence[TableRow], width: int) -> TableLayout:
    """Lay a table out in so many cells."""
    fixed, shown, widths = _widths(columns, width)
    return laid_out_further(TableLayout(width, widths, fixed, shown, (0,)), rows)


def cell_rows(cell: Cell, width: int, most: int = MOST_ROWS) -> list[list[Part]]:
    """Give the screen rows of a cell; the last one ends in an ellipsis where the cell holds more."""
    rows: list[list[Part]] = []
    for parts in cell.lines:
        text = "".join(part.text for part in parts)
        for start, end in wrap(text, 0, len(text), width):
            if len(rows) == most:
                rows[-1] = _with_ellipsis(rows[-1], width)
                return rows
            rows.append(_slice(parts, start, end))
    return rows


def place_of_key(rows: Sequence[TableRow], key: str, at: int) -> int:
    """Give the number of the row with a key; else of one near ``at``; -1 where there is none."""
    for number, row in enumerate(rows):
        if row.key == key and not row.heading:
            return number
    at = min(max(at, 0), len(rows) - 1)
    near = sorted(range(len(rows)), key=lambda number: (abs(number - at), -number))
    return next((number for number in near if not rows[number].heading), -1)


def _widths(columns: Sequence[Column], width: int) -> tuple[int, int, tuple[int, ...]]:
    """Give how many columns are fixed, how many others are in sight at a time, and each one's cells."""
    fixed = next((n for n, column in enumerate(columns) if not column.fixed), len(columns))
    need = max((column.least for column in columns[fixed:]), default=0) + EDGE
    # In a very narrow terminal the first column alone stays, so that one more can be read beside it.
    while fixed > 1 and _room(columns, fixed, width) < need:
        fixed -= 1
        need = max(column.least for column in columns[fixed:]) + EDGE
    room = _room(columns, fixed, width)
    others = columns[fixed:]
    shown = min(max(room // need, 1), len(others)) if others else 0
    widths = [column.least for column in columns]
    widths[fixed:] = [max(need - EDGE, 1)] * len(others)
    spare = room - shown * need
    if spare < 0:
        widths[fixed:] = [max(room - EDGE, 4)] * len(others)
    while spare > 0:
        growing = [n for n in range(fixed) if widths[n] < columns[n].most]
        grows = bool(others) and any(w < c.most for w, c in zip(widths[fixed:], others, strict=True))
        cost = len(growing) + (shown if grows else 0)
        if not cost or cost > spare:
            break
        for number in growing:
            widths[number] += 1
        if grows:
            widths[fixed:] = [w + 1 for w in widths[fixed:]]
        spare -= cost
    return fixed, shown, tuple(widths)


def _room(columns: Sequence[Column], fixed: int, width: int) -> int:
    return width - BAR - sum(column.least + EDGE for column in columns[:fixed])


def _height(row: TableRow, widths: Sequence[int]) -> int:
    highest = 1
    for cell, width in zip(row.cells, widths, strict=False):
        height = 0
        for parts in cell.lines:
            text = parts[0].text if len(parts) == 1 else "".join(part.text for part in parts)
            # Most cells are short: what surely fits on one row needs no wrapping.
            short = len(text) <= width and text.isascii()
            height += (1 if text.strip() else 0) if short else len(wrap(text, 0, len(text), width))
        highest = max(highest, height)
    return min(highest, MOST_ROWS)


def _slice(parts: Sequence[Part], start: int, end: int) -> list[Part]:
    found = []
    at = 0
    for part in parts:
        piece = part.text[max(start - at, 0) : max(end - at, 0)]
        if piece:
            found.append(Part(piece, part.tone))
        at += len(part.text)
    return found


def _with_ellipsis(row: list[Part], width: int) -> list[Part]:
    """End a row with an ellipsis, in place of its last character where it is full."""
    from rich.cells import cell_len

    if sum(cell_len(part.text) for part in row) >= width and row:
        row = [*row[:-1], Part(row[-1].text[:-1], row[-1].tone)]
        while row and sum(cell_len(part.text) for part in row) >= width:
            row = [*row[:-1], Part(row[-1].text[:-1], row[-1].tone)] if row[-1].text else row[:-1]
    return [*row, Part("…", "quiet")]
