"""What the screens of findings share: rows are ticked to be handed in, and are added to questions."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from convoy_tui.store import StoreError
from convoy_tui.tui.reading.explaining.lines import Part
from convoy_tui.tui.reading.tables.questions import TICK
from convoy_tui.tui.screens.table import TableScreen

if TYPE_CHECKING:
    from convoy_tui.store.findings import Pin
    from convoy_tui.tui.reading.tables.table import TableRow


class HandingScreen(TableScreen):
    """A table whose rows can be ticked and added to questions.

    A subclass binds ``tick`` and ``ask`` and says in ``action_tick`` and ``action_ask`` what they are about.
    """

    def toggle(self, toggle: Callable[[], bool]) -> None:
        """Tick something or take its tick away; ``toggle`` does it and tells whether it is ticked then."""
        try:
            on = toggle()
        except StoreError as error:
            self.notify(str(error), title="Not kept", severity="error", markup=False)
            return
        self.fill()
        self.say("ticked: e writes what is ticked" if on else "no longer ticked")

    def ask_about(self, what: str, pins: Sequence[Pin]) -> None:
        """Ask under which question and position something goes."""
        from convoy_tui.tui.screens.dialogs.asking import AskDialog

        self.app.push_screen(AskDialog(self.session, what, pins), self.done)

    def done(self, said: str | None) -> None:
        """Show what a dialog has changed."""
        self.fill()
        if said:
            self.say(said)


def with_ticks(rows: Iterable[TableRow], ticked: Collection[str]) -> Iterable[TableRow]:
    """Put the sign of a tick before the rows that have one, each when it is asked for."""
    if not ticked:
        return rows
    return (_ticked(row) if row.key in ticked and row.cells else row for row in rows)


def _ticked(row: TableRow) -> TableRow:
    first, *others = row.cells
    line, *lines = first.lines or ((),)
    return replace(row, cells=(replace(first, lines=((Part(TICK), *line), *lines)), *others))
