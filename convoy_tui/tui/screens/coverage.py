"""The coverage: which source tells which fact, and the reader's word on who is silent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import BindingType

from convoy_tui.export.facts import Fact, facts_of
from convoy_tui.export.wording import CELL_WORDS, ONLY, counted, source_name
from convoy_tui.tui import commands
from convoy_tui.tui.reading.explaining.coverage import explain_fact
from convoy_tui.tui.reading.tables.coverage import (
    ORDER_WORDS,
    ORDERS,
    Order,
    coverage_columns,
    coverage_table,
    fact_key,
    in_order,
)
from convoy_tui.tui.screens.table import TableScreen

if TYPE_CHECKING:
    from convoy_tui.comparison.model import Comparison, SentenceKey
    from convoy_tui.export.facts import Cell
    from convoy_tui.tui.reading.explaining.lines import Line
    from convoy_tui.tui.reading.tables.table import Column, TableRow

WITH_COUNTS = 90
"""From so many columns on the title tells how much was found in how many sources."""


class CoverageScreen(TableScreen):
    """Lists the facts by source; keeps that a source is silent, which only a reader can know."""

    SCREEN, HEADING, KEYS = "coverage", "Coverage", commands.COVERAGE
    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.COVERAGE)]

    _found: tuple[Comparison, tuple[str, ...], tuple[Fact, ...]] | None = None
    _by_key: Mapping[str, Fact]
    _width: int = 0
    """The columns of the terminal that the rows were made for."""

    @property
    def order(self) -> Order:
        """Give the order of the rows."""
        return next((order for order in ORDERS if order == self.setting), "story")

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Give the facts in the order of the story; worked out once for a comparison."""
        assert self.index is not None
        comparison, sources = self.index.comparison, self.reader.view.order
        if self._found is None or self._found[0] is not comparison or self._found[1] != sources:
            self._found = comparison, sources, facts_of(comparison, sources)
            self._by_key = {fact_key(fact): fact for fact in self._found[2]}
        return self._found[2]

    def columns(self) -> tuple[Column, ...]:
        """Give the columns: what is told, and one for each source."""
        return coverage_columns(tuple(self.reader.view.articles.values()))

    def rows(self) -> Iterable[TableRow]:
        """Give the rows."""
        self._width = self.app.size.width
        if len(self.reader.view.order) < 2:
            return ()
        facts = in_order(self.facts, self.order)
        return coverage_table(facts, self.reader.view.articles, self.order, self._noted(), width=self._width)

    def explain(self, row: TableRow, column: int) -> tuple[Line, ...]:
        """Say in full what is known of a row."""
        fact = self._fact(row)
        if fact is None or self.index is None:
            return ()
        first = fact.cells[column - 1].article if column > 0 else None
        return explain_fact(fact, self.index, self.reader.view.articles, first)

    def nothing(self) -> str:
        """Say why there are no rows, and what to do."""
        return "There is one report, and nothing to set beside it. o in the reader adds another."

    def status(self) -> str:
        """Say how many facts were found in several sources, and how the rows are ordered."""
        said = ORDER_WORDS[self.order]
        if self.index is None or self.app.size.width < WITH_COUNTS or len(self.reader.view.order) < 2:
            return said
        several = sum(fact.sources > 1 for fact in self.facts)
        return f"{several} of {counted(len(self.facts), 'fact')} in several sources · {said}"

    def on_resize(self, _event: events.Resize) -> None:
        """Fill the table anew where it is wider or narrower: the rows hold more or less then."""
        if self._width and self.app.size.width != self._width:
            self.fill()

    def action_sort(self) -> None:
        """Order the rows in the next way."""
        self.setting = ORDERS[(ORDERS.index(self.order) + 1) % len(ORDERS)]
        self.fill()

    def action_go_there(self) -> None:
        """Go to the telling of the cell under the cursor, of several to the one that is chosen."""
        fact = self._fact(self.row)
        if fact is None:
            return
        cell = fact.cells[self.column - 1] if self.column > 0 else None
        if cell is not None and len(cell.tellings + cell.perhaps) > 1:
            self._ask_where(cell)
        elif cell is not None and self.row is not None and self.row.cells[self.column].place is None:
            self.say(f"{CELL_WORDS[cell.state]} in {self.reader.view.name_of(cell.article)}; nothing is near")
        else:
            super().action_go_there()

    def _ask_where(self, cell: Cell) -> None:
        from convoy_tui.tui.screens.dialogs.choice import ChoiceDialog

        article = self.session.article(cell.article)
        tellings = cell.tellings + cell.perhaps

        def answered(answer: int | None) -> None:
            if answer is not None:
                self.visit(article.id, article.sentences[tellings[answer][1]].start)

        answers = [
            f"{article.sentences[key[1]].ref} · {' '.join(article.sentence_text(key[1]).split())}"
            for key in tellings
        ]
        self.app.push_screen(ChoiceDialog("Which passage?", answers), answered)

    def action_silent(self) -> None:
        """Keep that the source under the cursor is silent on this, or take that back."""
        fact = self._fact(self.row)
        if fact is None:
            return
        if self.column < 1:
            self.say("go to the column of a source first (l h): c says that it is silent on this")
            return
        cell = fact.cells[self.column - 1]
        name = self.reader.view.name_of(cell.article)
        ref = self._ref(fact.key)
        if cell.state == "told":
            refs = ", ".join(self._ref(key) for key in cell.tellings)
            self.say(f"{name} tells it in {refs}; where that is no match, x says so in the reader")
        elif cell.state == "silent":
            if self.keep(lambda: self.session.take_back_silence(fact.covered, cell.article)) is not None:
                self.say(f"{ref}: it is open again whether {name} tells it; u undoes")
        elif not self.session.article(cell.article).sentences:
            self.say(f"{name} has no text to be silent in")
        elif self.keep(lambda: self.session.say_silent(fact.key, cell.article)) is not None:
            cut = ", though its text ends early here" if cell.state == "cut-off" else ""
            self.say(f"{ref}: {name} is {CELL_WORDS['silent']}{cut}; u undoes{self._only(fact.key)}")

    def _only(self, key: SentenceKey) -> str:
        """Say that a fact is told in one source only, where the reader has looked in all the others."""
        fact = self._by_key.get(f"{key[0]}:{key[1]}") if self.index and self.facts else None
        if fact is None or fact.only_source is None:
            return ""
        return f". {ONLY.format(source_name(self.session.article(fact.only_source)))}"

    def action_note(self) -> None:
        """Write a note on the passage of the cell under the cursor, else on that of the row."""
        from convoy_tui.tui.screens.dialogs.note_editor import NoteEditor

        fact = self._fact(self.row)
        if fact is None:
            return
        tellings = fact.cells[self.column - 1].tellings if self.column > 0 else ()
        key = tellings[0] if tellings else fact.key
        block = self.reader.view.block(self.reader.view.spot_of(key))
        if block is not None:
            self.app.push_screen(NoteEditor(self.session, key[0], block), lambda _: self.fill())

    def action_export(self) -> None:
        """Write the coverage, the notes or the comparison to a file."""
        from convoy_tui.tui.screens.dialogs.exporting import ExportDialog

        self.app.push_screen(ExportDialog(self.session, first="coverage"))

    def _fact(self, row: TableRow | None) -> Fact | None:
        if row is None or self.index is None:
            return None
        return self._by_key.get(row.key) if self.facts else None

    def _noted(self) -> frozenset[SentenceKey]:
        """Give the sentences that carry a note."""
        noted = set()
        for note, place in self.session.notes():
            if place is not None and note.target == "passage":
                sentence = self.session.article(place[0]).sentence_at(place[1])
                if sentence is not None:
                    noted.add((place[0], sentence))
        return frozenset(noted)

    def _ref(self, key: SentenceKey) -> str:
        return self.session.article(key[0]).sentences[key[1]].ref
