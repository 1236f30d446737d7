"""How the lines of a table are drawn: its titles, its rows, and what is said where there are none.

Widths are in cells. ``first`` is the number of the first column in sight behind those that stay; ``style``
gives the style of a name such as "header", that of a tone among them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from convoy_tui.tui.reading.explaining.lines import Part
from convoy_tui.tui.reading.tables.table import BAR, Column, TableLayout, TableRow, cell_rows
from convoy_tui.tui.reading.wrapping import wrap

StyleOf = Callable[[str], Style]

_DRAWN = str.maketrans({"\n": " ", "\t": " "})


def header(columns: Sequence[Column], layout: TableLayout, first: int, y: int, style: StyleOf) -> Strip:
    """Draw the titles (``y`` 0) or what stands below them (1), with signs for columns out of sight."""
    drawn = style("plain") + style("detail" if y else "header")
    segments = [Segment(" " * BAR, drawn)]
    in_sight = layout.in_sight(first)
    for number in in_sight:
        before = number == first and first > layout.fixed
        behind = number == in_sight[-1] and number < len(columns) - 1
        told = columns[number].detail if y else columns[number].title
        text = _fit(told, layout.widths[number])
        left, right = ("‹" if before and not y else " "), ("›" if behind and not y else " ")
        segments.append(Segment(left + text + right, drawn))
    return Strip(segments).adjust_cell_length(layout.width, drawn)


def empty_line(said: str, y: int, width: int, style: StyleOf) -> Strip:
    """Draw one line of what is said where there are no rows."""
    ground = style("plain")
    rows = wrap(said, 0, len(said), max(min(width - 6, 76), 8))
    if 0 <= y - 2 < len(rows):
        start, end = rows[y - 2]
        text = "   " + said[start:end].translate(_DRAWN)
        return Strip([Segment(text, ground + style("quiet"))]).adjust_cell_length(width, ground)
    return Strip.blank(width, ground)


def row_lines(
    row: TableRow,
    layout: TableLayout,
    first: int,
    style: StyleOf,
    *,
    height: int,
    odd: bool,
    cursor: int | None,
) -> list[Strip]:
    """Draw the ``height`` lines of a row; ``cursor`` is the column under the cursor, None on other rows."""
    ground = style("plain")
    if row.heading:
        drawn = ground + style("heading")
        text = _fit(f" {row.heading}", layout.width)
        return [Strip([Segment(text, drawn)]).adjust_cell_length(layout.width, drawn)]
    if odd:
        ground += style("odd")
    if cursor is not None:
        ground += style("cursor")
    cells = [
        (column, cell_rows(row.cells[column], layout.widths[column]) if column < len(row.cells) else [])
        for column in layout.in_sight(first)
    ]
    bar = Segment("▌" if cursor is not None else " ", ground + style("bar"))
    strips = []
    for line in range(height):
        segments = [bar]
        for column, lines in cells:
            here = column == cursor
            drawn = ground + style("cell") if here else ground
            mark = "▸" if here and line == 0 else " "
            segments.append(Segment(mark, drawn + style("bar")))
            parts = lines[line] if line < len(lines) else []
            segments += _cell(parts, layout.widths[column], drawn, style)
            segments.append(Segment(" ", drawn))
        strips.append(Strip(segments).adjust_cell_length(layout.width, ground))
    return strips


def _cell(parts: Sequence[Part], width: int, ground: Style, style: StyleOf) -> list[Segment]:
    segments = [
        Segment(
            part.text.translate(_DRAWN),
            ground if part.tone == "plain" else ground + style(part.tone),
        )
        for part in parts
    ]
    used = sum(cell_len(segment.text) for segment in segments)
    return [*segments, Segment(" " * max(width - used, 0), ground)]


def _fit(text: str, width: int) -> str:
    """Fit a title into some cells, with an ellipsis where it is longer."""
    if cell_len(text) <= width:
        return set_cell_size(text, width)
    return set_cell_size(text, max(width - 1, 0)) + "…"
