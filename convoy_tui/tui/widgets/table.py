"""A table that is drawn row by row: cells wrap, the first columns stay, the others scroll by columns.

Textual's own DataTable cuts what is longer than a row, or has each row measured by drawing it. With 2,000
rows of six columns of wrapping text, in one run: filled in 160 to 340 ms against 1,570 to 2,000 ms, all
rows in sight drawn in 7 ms against 15 to 18 ms.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from convoy_tui.tui.messages import TableCellChosen, TableEndNear
from convoy_tui.tui.reading.tables.table import (
    BAR,
    EDGE,
    Column,
    TableLayout,
    TableRow,
    laid_out_further,
    lay_out_table,
    place_of_key,
)
from convoy_tui.tui.widgets.table_lines import empty_line, header, row_lines


class Table(ScrollView, can_focus=False):
    """Draws the rows of a table with a cursor on one cell; the screen that holds it moves the cursor."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "table--plain",
        "table--quiet",
        "table--strong",
        "table--same",
        "table--fits",
        "table--part",
        "table--contradicts",
        "table--term",
        "table--problem",
        "table--evidence",
        "table--header",
        "table--detail",
        "table--heading",
        "table--odd",
        "table--cursor",
        "table--cell",
        "table--bar",
    }

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual names it so
        super().__init__(id=id)
        self.columns: tuple[Column, ...] = ()
        self.rows: tuple[TableRow, ...] = ()
        self.empty = ""
        self.at = -1
        """The number of the row under the cursor; -1 where there is none."""
        self.column = 0
        """The number of the column under the cursor."""
        self._first = 0
        self._layout_now: TableLayout | None = None
        self._numbers: tuple[int, ...] = ()
        self._strips: dict[tuple[int, bool], list[Strip]] = {}
        self._styles: dict[str, Style] = {}

    @property
    def row(self) -> TableRow | None:
        """Give the row under the cursor."""
        return self.rows[self.at] if 0 <= self.at < len(self.rows) else None

    @property
    def position(self) -> tuple[int, int]:
        """Give the number of the row under the cursor, from 1, and of how many; no headings."""
        return (self._numbers[self.at], self._numbers[-1]) if self.at >= 0 else (0, 0)

    @property
    def _across(self) -> int:
        """Give the cells beside the scroll bar: what is drawn under it can't be seen."""
        return self.scrollable_content_region.width

    def set_table(
        self,
        columns: Sequence[Column],
        rows: Sequence[TableRow],
        *,
        empty: str = "",
        key: str = "",
        at: int = 0,
        column: int = 0,
    ) -> None:
        """Show other rows, the cursor on the row with a key, else near the number ``at``.

        ``empty`` is said where there are no rows.
        """
        self.columns, self.rows, self.empty = tuple(columns), tuple(rows), empty
        self.at = place_of_key(self.rows, key, at)
        self.column = min(max(column, 0), max(len(self.columns) - 1, 0))
        self._layout_now = None
        self._numbers = tuple(accumulate(int(not row.heading) for row in self.rows))
        self._lay_out()
        self._show_cursor()
        self.refresh()

    def extend(self, rows: Sequence[TableRow]) -> None:
        """Put more rows below; the cursor stays where it is."""
        if not rows:
            return
        layout = self._lay_out()
        self.rows += tuple(rows)
        before = self._numbers[-1] if self._numbers else 0
        more = accumulate((int(not row.heading) for row in rows), initial=before)
        self._numbers += tuple(more)[1:]
        self._layout_now = laid_out_further(layout, rows)
        self._fit_virtual_size()
        self.refresh()

    def move(self, by: int) -> None:
        """Go some rows on or back, over headings, stopping at either end."""
        step, at = (1 if by > 0 else -1), self.at
        for _ in range(abs(by)):
            nearest = next(
                (
                    n
                    for n in range(at + step, len(self.rows) if step > 0 else -1, step)
                    if not self.rows[n].heading
                ),
                None,
            )
            if nearest is None:
                break
            at = nearest
        self._put(at)

    def edge(self, direction: int) -> None:
        """Go to the first or last row."""
        self._put(place_of_key(self.rows, "", 0 if direction < 0 else len(self.rows) - 1))

    def half_page(self, direction: int) -> None:
        """Go half a page down or up."""
        if self.at < 0:
            return
        layout = self._lay_out()
        wanted = layout.starts[self.at] + direction * max((self.size.height - self._head) // 2, 1)
        at = min(max(bisect_right(layout.starts, max(wanted, 0)) - 1, 0), len(self.rows) - 1)
        if at == self.at:
            self.move(direction)
            return
        if self.rows[at].heading:
            at = at + direction if 0 <= at + direction < len(self.rows) else at - direction
        self._put(at)

    def move_column(self, by: int) -> None:
        """Go to the next or previous column, stopping at either end."""
        column = min(max(self.column + by, 0), max(len(self.columns) - 1, 0))
        if column != self.column:
            self._put(self.at, column)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Ask for more rows in good time."""
        super().watch_scroll_y(old_value, new_value)
        if new_value + 3 * self.size.height >= self.virtual_size.height:
            self.post_message(TableEndNear())

    def on_resize(self, _event: events.Resize) -> None:
        """Lay the table out at the new width."""
        self._lay_out()
        self._show_cursor()
        self.refresh()

    def notify_style_update(self) -> None:
        """Forget what was drawn: the theme has changed."""
        super().notify_style_update()
        self._styles.clear()
        self._strips.clear()

    def on_click(self, event: events.Click) -> None:
        """Say which cell was clicked."""
        layout = self._lay_out()
        line = event.y + round(self.scroll_y) - self._head
        if event.y < self._head or not 0 <= line < layout.starts[-1]:
            return
        at = bisect_right(layout.starts, line) - 1
        if self.rows[at].heading:
            return
        edge, column = BAR, self.column
        for number in layout.in_sight(self._first):
            if edge <= event.x < edge + layout.widths[number] + EDGE:
                column = number
            edge += layout.widths[number] + EDGE
        again = (at, column) == (self.at, self.column)
        self._put(at, column)
        self.post_message(TableCellChosen(again))

    def render_line(self, y: int) -> Strip:
        """Draw one screen row: the titles, a row of the table, or what is said where there is none."""
        layout = self._lay_out()
        width = self._across
        if not self.rows:
            return empty_line(self.empty, y, width, self._style)
        if y < self._head:
            return header(self.columns, layout, self._first, y, self._style)
        line = y - self._head + round(self.scroll_y)
        if line >= layout.starts[-1]:
            return Strip.blank(width, self._style("plain"))
        number = bisect_right(layout.starts, line) - 1
        under_cursor = number == self.at
        kept = self._strips.get((number, under_cursor))
        if kept is None:
            odd = self._numbers[number] % 2 == 1
            column = self.column if under_cursor else None
            height = layout.starts[number + 1] - layout.starts[number]
            kept = row_lines(
                self.rows[number],
                layout,
                self._first,
                self._style,
                height=height,
                odd=odd,
                cursor=column,
            )
            self._strips[number, under_cursor] = kept
        return kept[line - layout.starts[number]]

    @property
    def _head(self) -> int:
        """Give the screen rows of the titles and what stands below them, which never scroll."""
        return 2 if any(column.detail for column in self.columns) else 1

    def _lay_out(self) -> TableLayout:
        width = self._across
        if self._layout_now is None or self._layout_now.width != width:
            self._layout_now = lay_out_table(self.columns, self.rows, width)
            self._first = self._layout_now.first_for(self.column, self._first)
            self._strips.clear()
            self._fit_virtual_size()
        return self._layout_now

    def _fit_virtual_size(self) -> None:
        if self._layout_now is not None:
            self.virtual_size = Size(self._layout_now.width, self._layout_now.starts[-1] + self._head)

    def _put(self, at: int, column: int | None = None) -> None:
        """Put the cursor on a cell and draw anew what that changes."""
        layout, old = self._lay_out(), self.at
        self.at = at
        if column is not None and column != self.column:
            self.column = column
            first = layout.first_for(column, self._first)
            if first != self._first:
                self._first = first
                self._strips.clear()
                self.refresh()
        for row in {old, at}:
            if 0 <= row < len(self.rows):
                self._strips.pop((row, True), None)
                start = layout.starts[row]
                self.refresh_lines(start + self._head, layout.starts[row + 1] - start)
        self._show_cursor()

    def _show_cursor(self) -> None:
        """Scroll as far as the row under the cursor is in sight as a whole."""
        if self.at < 0 or self._layout_now is None:
            return
        start, end = self._layout_now.starts[self.at], self._layout_now.starts[self.at + 1]
        top, height = round(self.scroll_y), max(self.size.height - self._head, 1)
        if self.at and self.rows[self.at - 1].heading:
            start -= 1
        if start < top:
            self.scroll_to(y=start, animate=False, immediate=True)
        elif end > top + height:
            self.scroll_to(y=min(end - height, start), animate=False, immediate=True)

    def _style(self, name: str) -> Style:
        found = self._styles.get(name)
        if found is None:
            found = self.get_component_rich_style(f"table--{name}", partial=name != "plain")
            self._styles[name] = found
        return found
