"""The base of the screens that are a table: title, table, inspector, keys.

How to make one, say of terms, in ``tui/screens/terms.py``::

    class TermsScreen(TableScreen):
        SCREEN, HEADING = "terms", "Terms"              # the id of its command is terms-screen
        KEYS = (*commands.TERMS,)                       # = (*TABLE, its own commands, *SCREENS, *GENERAL)
        BINDINGS = [*commands.bindings(KEYS)]

        def columns(self): ...                          # tuple[Column, ...]; ``fixed`` ones first
        def rows(self): ...                             # TableRows, plain values: a tuple, or an iterator
                                                        # (then ``count`` says how many there will be)
        def explain(self, row, column): ...             # tuple[Line, ...] for the inspector
        def nothing(self): ...                          # what is said where there are no rows: what to do
        def status(self): ...                           # the right of the title bar, beside "row 3 of 40"

and one line in ``commands.SCREENS`` (see ``screens/side.py``), with its keys in ``commands.ALL``.
``columns``, ``rows`` and ``explain`` should be one line each: the values are made by pure functions in
``tui/reading/``, which need no screen to be tested. ``self.index`` is the latest ``PassageIndex``
(``self.index.comparison`` holds the ledger, the concepts ...), or None until all articles are compared;
``rows`` is not asked then unless ``NEEDS_COMPARISON`` is False.

What the base does: it puts the bindings ``j k g G``, arrows, ``home end``, page keys (actions ``cursor edge
half_page column``), ``enter`` (``go_there``: to the place of the cell under the cursor, else of the first
cell of the row that has one), ``w`` (the inspector in full), ``1``-``6``, ``escape``, ``?`` behind the
commands of ``commands.TABLE``; fills the table anew when a comparison arrives (``fill`` does so at any
time, the cursor staying on the row with the same key); comes back to the row, the column and ``setting`` (a
string of the screen's own, such as its filter). ``row`` is the row under the cursor or None, ``column`` the
number of the column.

For corrections: ``self.keep(lambda: self.session.…)`` carries a decision out, says where it could not be
kept, has the story compared again and gives what the call gave (``()`` for nothing, None for a failure);
``action_undo`` takes the last one back.

Text goes into ``Part`` as it stands in the article; it is drawn and never read as markup. ``Cell.lines``
wrap each for itself; what is cut at ``MOST_ROWS`` ends in "…", so ``explain`` must say every cell in full.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import events
from textual.app import ComposeResult

from convoy_tui.resources import styles_folder
from convoy_tui.tui.messages import TableCellChosen, TableEndNear
from convoy_tui.tui.reading.room import size_classes
from convoy_tui.tui.reading.story_view import COMPARING
from convoy_tui.tui.reading.visits import Bookmark
from convoy_tui.tui.screens.side import SideScreen
from convoy_tui.tui.widgets.inspector import Inspector
from convoy_tui.tui.widgets.key_bar import KeyBar
from convoy_tui.tui.widgets.table import Table
from convoy_tui.tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from convoy_tui.tui.reading.explaining.lines import Line
    from convoy_tui.tui.reading.passages import PassageIndex
    from convoy_tui.tui.reading.tables.table import Column, TableRow
    from convoy_tui.tui.screens.leading import LeadingScreen

Given = TypeVar("Given")

_AT_ONCE = 400
"""Rows that are made in one go."""


class TableScreen(SideScreen):
    """Shows findings as a table with an inspector below; a subclass says what stands in it."""

    CSS_PATH = styles_folder() / "table.tcss"
    NEEDS_COMPARISON: ClassVar[bool] = True

    def __init__(self, reader: LeadingScreen, bookmark: Bookmark | None = None) -> None:
        """Show a table with the cursor where the bookmark says."""
        super().__init__(reader, bookmark)
        self.setting = self.came_to.setting
        self.why_on = False
        self._rest: Iterator[TableRow] = iter(())
        self._title = TitleBar(id="title")
        self._table = Table(id="table")
        self._inspector = Inspector(id="inspector")

    def columns(self) -> tuple[Column, ...]:
        """Give the columns, the fixed ones first."""
        raise NotImplementedError

    def rows(self) -> Iterable[TableRow]:
        """Give the rows; an iterator is asked for the first ones, and for more when those are drawn."""
        raise NotImplementedError

    def explain(self, row: TableRow, column: int) -> tuple[Line, ...]:
        """Say in full what is known of a row, for the inspector."""
        raise NotImplementedError

    def nothing(self) -> str:
        """Say why there are no rows, and what to do."""
        raise NotImplementedError

    def count(self) -> int | None:
        """Say how many rows there are, where ``rows`` is an iterator that has not given them all yet."""
        return None

    def status(self) -> str:
        """Say what the title bar is to tell of the table as a whole."""
        return ""

    @property
    def index(self) -> PassageIndex | None:
        """Give what was found, or None until all is compared; the first links alone would mislead."""
        index = self.session.index
        return None if index is None or index.partly else index

    @property
    def row(self) -> TableRow | None:
        """Give the row under the cursor."""
        return self._table.row

    @property
    def column(self) -> int:
        """Give the number of the column under the cursor."""
        return self._table.column

    def fill(self, key: str | None = None) -> None:
        """Fill the table anew; the cursor stays on its row, or goes to the one with a key."""
        ready = self.index is not None or not self.NEEDS_COMPARISON
        rows = iter(self.rows() if ready else ())
        mark = self.bookmark()
        self._table.set_table(
            self.columns(),
            tuple(islice(rows, max(_AT_ONCE, mark.at + 1))),
            empty=self.nothing() if ready else self._waiting(),
            key=mark.row if key is None else key,
            at=mark.at,
            column=mark.column,
        )
        self._rest = rows
        self.show_row()

    def show_row(self) -> None:
        """Say what is known of the row under the cursor."""
        row = self.row
        self._inspector.set_lines(self.explain(row, self.column) if row is not None else ())
        self._refresh_title()

    def keep(self, decide: Callable[[], Given]) -> Given | tuple[()] | None:
        """Carry out a decision and have the story compared again; None where it could not be kept."""
        given = self.reader.keep(decide)
        self.fill()
        return given

    def compose(self) -> ComposeResult:
        """Lay title, table, inspector and keys below each other."""
        self._set_size_classes()
        yield self._title
        yield self._table
        yield self._inspector
        yield KeyBar(self.KEYS)

    def on_mount(self) -> None:
        """Fill the table."""
        self.fill(self.came_to.row)

    def on_resize(self, _event: events.Resize) -> None:
        """Tell the stylesheet how much room there is."""
        self._set_size_classes()

    def on_screen_resume(self) -> None:
        """Show what a dialog has changed."""
        self.show_row()

    def news_came(self, what: str) -> None:
        """Show what was found anew, or how far comparing is."""
        if what == "compared" or not self._table.rows:
            self.fill()
        else:
            self._refresh_title()

    def on_table_end_near(self, _message: TableEndNear) -> None:
        """Put the next rows below those that are drawn."""
        self._table.extend(tuple(islice(self._rest, _AT_ONCE)))

    def on_table_cell_chosen(self, message: TableCellChosen) -> None:
        """Show a row that was clicked; a second click goes to its passage."""
        self.show_row()
        if message.again:
            self.action_go_there()

    def bookmark(self) -> Bookmark:
        """Say where the reader stands."""
        row = self.row
        if row is None:
            return Bookmark(self.came_to.row, self.came_to.at, self.came_to.column, self.setting)
        return Bookmark(row.key, self._table.at, self._table.column, self.setting)

    def action_cursor(self, by: int) -> None:
        """Go to the next or previous row."""
        self._table.move(by)
        self.show_row()

    def action_edge(self, direction: int) -> None:
        """Go to the first or last row."""
        if direction > 0:
            self._table.extend(tuple(self._rest))
        self._table.edge(direction)
        self.show_row()

    def action_half_page(self, direction: int) -> None:
        """Go half a page down or up; in an opened inspector, scroll it."""
        if self.why_on:
            self._inspector.scroll_rows(direction * max(self._inspector.size.height // 2, 1))
            return
        self._table.half_page(direction)
        self.show_row()

    def action_column(self, by: int) -> None:
        """Go to the next or previous column."""
        self._table.move_column(by)
        self.show_row()

    def action_go_there(self) -> None:
        """Go to the passage of the cell under the cursor, else to the first passage of the row."""
        row = self.row
        if row is None:
            return
        cells = (*row.cells[self.column : self.column + 1], *row.cells)
        place = next((cell.place for cell in cells if cell.place is not None), None)
        if place is None:
            self.say("there is no passage behind this row")
        else:
            self.visit(*place)

    def action_why(self) -> None:
        """Open or close the inspector in full."""
        self.why_on = not self.why_on
        self.set_class(self.why_on, "-why")
        self._inspector.opened = self.why_on
        self.show_row()

    def action_back(self) -> None:
        """Close the inspector where it is open, else go back to the articles."""
        if self.why_on:
            self.action_why()
        else:
            self.action_open_screen("read")

    def action_compare_again(self) -> None:
        """Have the story compared anew."""
        self.reader.compare()
        self.fill()

    def action_undo(self) -> None:
        """Take back the last correction."""
        self.reader.action_undo()
        self.fill()

    def _waiting(self) -> str:
        if self.reader.view.waiting == COMPARING:
            return f"Still {self.reader.progress or 'comparing'}. The rows come by themselves."
        return f"The articles are {self.reader.uncompared}. ctrl+r compares them."

    def _refresh_title(self) -> None:
        number, count = self._table.position
        here = f"row {number} of {self.count() or count}" if number else ""
        progress = (self.reader.progress or "") if self._table.rows else ""
        self._title.set_texts(
            f"{self.HEADING} · {self.session.contents.story.name}",
            " · ".join(filter(None, (progress, self.status(), here))),
        )

    def _set_size_classes(self) -> None:
        for name, holds in size_classes(*self.app.size).items():
            self.set_class(holds, name)
