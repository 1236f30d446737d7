"""The numbers screen: every figure of the story, what each source says of it, and how that fits."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType

from convoy_tui.comparison.model import LedgerRow, Reading, Ruling
from convoy_tui.export.ledger import row_line
from convoy_tui.export.wording import figures_count, figures_summary, found_words
from convoy_tui.tui import commands
from convoy_tui.tui.reading.explaining.figures import explain_row
from convoy_tui.tui.reading.layout import Block
from convoy_tui.tui.reading.tables.numbers import (
    FIXED,
    SHOWN_WORDS,
    Numbers,
    Shown,
    figures_shown,
    next_shown,
    no_rows,
)
from convoy_tui.tui.screens.handing import HandingScreen, with_ticks

if TYPE_CHECKING:
    from convoy_tui.store import Note
    from convoy_tui.tui.reading.explaining.lines import Line
    from convoy_tui.tui.reading.tables.table import Column, TableRow

_WIDE_ENOUGH = 120
"""Columns from which the title bar has room for the whole sentence on what the figures do not judge."""


class NumbersScreen(HandingScreen):
    """The ledger as a table; readings are taken out and moved here, and verdicts overruled."""

    SCREEN, HEADING, KEYS = "numbers", "Numbers", commands.NUMBERS
    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.NUMBERS)]

    _numbers: Numbers | None = None
    _moving: Reading | None = None
    """The reading that is to be moved, until its row is chosen."""

    @property
    def numbers(self) -> Numbers | None:
        """Give the ledger as it is now, or None as long as nothing is compared."""
        index = self.index
        if index is None:
            return None
        if self._numbers is None or self._numbers.comparison is not index.comparison:
            view = self.reader.view
            self._numbers = Numbers(index.comparison, [view.articles[article] for article in view.order])
        return self._numbers

    @property
    def shown(self) -> Shown:
        """Give which rows are shown."""
        return next((shown for shown in SHOWN_WORDS if shown == self.setting), "all")

    def columns(self) -> tuple[Column, ...]:
        """Give what is measured, the verdict, and a column for each source."""
        return self.numbers.columns() if self.numbers is not None else ()

    def rows(self) -> Iterable[TableRow]:
        """Give the rows that are shown."""
        if self.numbers is None:
            return ()
        ticked = {row.id for row in self.session.ticked_rows(self.numbers.comparison)}
        return with_ticks(self.numbers.rows(self.shown, self._noted()), ticked)

    def explain(self, row: TableRow, column: int) -> tuple[Line, ...]:
        """Say all that is known of a row."""
        found = self._found(row)
        if found is None or self.numbers is None:
            return ()
        note = self._note_on(found)
        return explain_row(self.numbers, found, column, note.text if note else "", why=self.why_on)

    def count(self) -> int | None:
        """Count the rows that are shown."""
        return self.numbers.counts()[self.shown] if self.numbers is not None else None

    def nothing(self) -> str:
        """Say why there are no rows."""
        return no_rows(self.session.articles, self.shown)

    def status(self) -> str:
        """Say how many figures contradict, and which rows are shown; before both, what is being moved."""
        if self.numbers is None:
            return ""
        if self._moving is not None:
            return f"moving {self.numbers.name(self._moving)}: go to its row, + again; escape gives up"
        comparison = self.numbers.comparison
        wide = self.app.size.width >= _WIDE_ENOUGH
        several = len(self.session.articles) > 1
        said = (figures_summary if wide else figures_count)(comparison) if several else ""
        shown = figures_shown(self.shown, self.numbers.counts()) if self.shown != "all" else ""
        return " · ".join(filter(None, (said, shown)))

    def action_show_others(self, by: int) -> None:
        """Show other rows."""
        if self.numbers is None:
            self.say(self.reader.view.waiting)
            return
        self.setting = next_shown(self.shown, by, self.numbers.counts())
        self.fill()

    def action_go_there(self) -> None:
        """Go to the passage of the figure under the cursor; where the cell holds several, ask which."""
        row = self._found(self.row)
        if row is None or self.numbers is None:
            return
        there = self.numbers.readings_in(row, self.column)
        if self.column < 2 or not there:
            there = self.numbers.readings_in(row, 0)[:1]
        sentences = {(reading.article, reading.sentence): reading for reading in reversed(there)}
        self._ask("Go to which?", tuple(reversed(sentences.values())), lambda r: self.visit(*self._place(r)))

    def action_back(self) -> None:
        """Give up moving a figure; else as everywhere."""
        if self._moving is None:
            super().action_back()
            return
        self._moving = None
        self.show_row()

    def action_take_out(self) -> None:
        """Take the figure under the cursor out of its row."""
        row = self._found(self.row)
        if row is None or self.numbers is None:
            return
        if len({reading.article for reading in row.readings}) < 2:
            self.say("this figure stands alone already: it is set against nothing")
            return
        there = self.numbers.readings_in(row, self.column)
        if not there:
            self.say("this source has no figure in this row")
            return
        self._ask("Take which out of this row?", there, self._take_out)

    def action_move_here(self) -> None:
        """Mark the figure that is to be moved, or move the marked one to this row."""
        row = self._found(self.row)
        if row is None or self.numbers is None:
            return
        if self._moving is not None:
            self._move(self._moving, row)
            return
        there = self.numbers.readings_in(row, self.column)
        if not there:
            self.say("this source has no figure in this row")
            return
        self._ask("Move which?", there, self._begin_moving)

    def action_rule(self) -> None:
        """Say what the reader holds of this row."""
        from convoy_tui.tui.screens.dialogs.ruling import RulingDialog

        row = self._found(self.row)
        if row is None:
            return
        if row.verdict is None:
            self.say("found in one source, so there is no verdict to overrule; + moves the figure to a row")
            return

        def answered(ruling: Ruling | None) -> None:
            if ruling is not None and row is not None:
                self._rule(row, ruling)

        found = found_words(row)
        holds = row.ruling or Ruling(row.verdict)
        self.app.push_screen(RulingDialog(row.subject, f"{found}. {row.reason}", holds), answered)

    def action_note(self) -> None:
        """Write a note on this row."""
        from convoy_tui.tui.screens.dialogs.note_editor import NoteEditor

        row = self._found(self.row)
        if row is None or self.numbers is None:
            return
        article, start, end = self.numbers.span(row.readings[0])
        name = self.numbers.name(row.readings[0])
        block = Block(name, start, end, None)
        editor = NoteEditor(
            self.session,
            article,
            block,
            self._note_on(row),
            target="figure",
            title=f"Note on a figure: {row.subject}",
        )
        self.app.push_screen(editor, lambda _: self.fill())

    def action_copy(self) -> None:
        """Copy this row as one line."""
        row = self._found(self.row)
        if row is None or self.numbers is None:
            return
        articles = {article.id: article for article in self.numbers.articles}
        self.app.copy_to_clipboard(row_line(row, self.numbers.comparison, articles))
        self.say("row copied, if the terminal lets programs copy; e writes a file")

    def action_tick(self) -> None:
        """Tick this row, so that it is handed in, or take its tick away."""
        row, numbers = self._found(self.row), self.numbers
        if row is not None and numbers is not None:
            self.toggle(lambda: self.session.toggle_row(row, numbers.comparison))

    def action_ask(self) -> None:
        """Add the figure under the cursor to a question; before the sources, the whole row."""
        from convoy_tui.export.handed_in import anchor_of_row
        from convoy_tui.store.findings import Pin

        row, numbers = self._found(self.row), self.numbers
        if row is None or numbers is None:
            return
        there = numbers.readings_in(row, self.column)
        if self.column < FIXED:
            pin = Pin("row", anchor_of_row(row, numbers.comparison))
            self.ask_about(f"the figures of “{row.subject}”", (pin,))
        elif not there:
            self.say("this source has no figure in this row")
        else:
            pins = [replace(self.session.pin_of(*numbers.span(one)), target="figure") for one in there]
            self.ask_about(", ".join(map(numbers.name, there)), pins)

    def action_export(self) -> None:
        """Write the figures to a file."""
        from convoy_tui.tui.screens.dialogs.exporting import ExportDialog

        self.app.push_screen(ExportDialog(self.session, first="figures"))

    def _take_out(self, reading: Reading) -> None:
        numbers = self.numbers
        if numbers is not None:
            span, name = numbers.span(reading), numbers.name(reading)
            if self.keep(lambda: self.session.take_out(span)) is not None:
                self.say(f"{name}: taken out, set against nothing; u undoes")

    def _begin_moving(self, reading: Reading) -> None:
        self._moving = reading
        self.show_row()

    def _move(self, reading: Reading, row: LedgerRow) -> None:
        numbers = self.numbers
        if numbers is None:
            return
        if any(other.quantity == reading.quantity for other in row.readings):
            self.say(f"{numbers.name(reading)} stands in this row already; go to another, or escape gives up")
            return
        self._moving = None
        span, beside, name = numbers.span(reading), numbers.span(row.readings[0]), numbers.name(reading)
        if self.keep(lambda: self.session.move_reading(span, beside)) is not None:
            self.say(f"{name}: moved to {row.subject}; u undoes")

    def _rule(self, row: LedgerRow, ruling: Ruling) -> None:
        numbers = self.numbers
        if numbers is None:
            return
        first = row.readings[0]
        other = next(reading for reading in row.readings if reading.article != first.article)
        a, b = numbers.span(first), numbers.span(other)
        if self.keep(lambda: self.session.rule(a, b, ruling)) is not None:
            self.say("your verdict is kept; u undoes")

    def _ask(self, question: str, readings: tuple[Reading, ...], then: Callable[[Reading], None]) -> None:
        """Do something with a reading; of several, ask which."""
        from convoy_tui.tui.screens.dialogs.choice import ChoiceDialog

        numbers = self.numbers
        if numbers is None or not readings:
            return
        if len(readings) == 1:
            then(readings[0])
            return

        def answered(answer: int | None) -> None:
            if answer is not None:
                then(readings[answer])

        answers = [f"{numbers.name(reading)} “{reading.clause}”" for reading in readings]
        self.app.push_screen(ChoiceDialog(question, answers), answered)

    def _found(self, row: TableRow | None) -> LedgerRow | None:
        return self.numbers.ledger_row(row.key) if row is not None and self.numbers is not None else None

    def _place(self, reading: Reading) -> tuple[str, int]:
        assert self.numbers is not None
        return self.numbers.place(reading)

    def _noted(self) -> frozenset[str]:
        """Give the ids of the rows with a note: one that stands on a figure of theirs."""
        spans = {place for note, place in self.session.notes() if note.target == "figure" and place}
        return self.numbers.rows_with(spans) if spans and self.numbers is not None else frozenset()

    def _note_on(self, row: LedgerRow) -> Note | None:
        assert self.numbers is not None
        spans = {self.numbers.span(reading) for reading in row.readings}
        found = [note for note, place in self.session.notes() if note.target == "figure" and place in spans]
        return found[-1] if found else None
