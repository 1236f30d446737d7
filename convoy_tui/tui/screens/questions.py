"""The reader's questions side by side: what each source says to them, and what the reader makes of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType

from convoy_tui.export.wording import counted
from convoy_tui.store import StoreError
from convoy_tui.store import question_changes as changes
from convoy_tui.tui import commands
from convoy_tui.tui.reading.tables.questions import (
    QuestionTable,
    Standing,
    explain_question,
    question_table,
    row_key,
)
from convoy_tui.tui.reading.visits import Bookmark
from convoy_tui.tui.screens.handing import HandingScreen

if TYPE_CHECKING:
    from convoy_tui.export.placed_questions import PlacedQuestion
    from convoy_tui.store.findings import Question
    from convoy_tui.store.questions import Change
    from convoy_tui.tui.reading.explaining.lines import Line
    from convoy_tui.tui.reading.tables.table import Column, TableRow
    from convoy_tui.tui.screens.leading import LeadingScreen

_BY_SOURCE = "by source"


class QuestionsScreen(HandingScreen):
    """Shows the questions, and changes them."""

    SCREEN, HEADING, KEYS = "questions", "Questions", commands.QUESTIONS
    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.QUESTIONS)]
    NEEDS_COMPARISON = False

    def __init__(self, reader: LeadingScreen, bookmark: Bookmark | None = None) -> None:
        super().__init__(reader, bookmark)
        self._made: QuestionTable | None = None

    def columns(self) -> tuple[Column, ...]:
        """Give a column for each position, or for each source."""
        return self._grid().columns

    def rows(self) -> tuple[TableRow, ...]:
        """Give under each question a row for each passage."""
        return self._grid().rows

    def explain(self, row: TableRow, column: int) -> tuple[Line, ...]:
        """Say the question, the verdict and the passage in full."""
        placed = self._grid().questions[row.key]
        ticked = self.session.is_ticked("question", placed.question.id)
        return explain_question(placed, self._grid().cells.get((row.key, column)), ticked=ticked)

    def nothing(self) -> str:
        """Say how a question is asked."""
        return "No questions yet. a on a passage in the articles asks one: what do the sources say to it?"

    def status(self) -> str:
        """Say how many questions there are, and how many of them are ticked."""
        questions = self.session.contents.questions
        ticked = sum(self.session.is_ticked("question", question.id) for question in questions)
        count = counted(len(questions), "question")
        return f"{count}, {ticked} ticked" if ticked else count

    def fill(self, key: str | None = None) -> None:
        """Lay the questions out anew."""
        self._made = None
        super().fill(key)

    def action_layout(self) -> None:
        """Change between columns by position and by source."""
        self.setting = "" if self.setting == _BY_SOURCE else _BY_SOURCE
        here = self._standing()
        self.fill()
        if here is not None and here.pin is not None:
            self._find(here)
        self.say("columns by source" if self.setting else "columns by position")

    def action_ask(self) -> None:
        """Add the passage under the cursor to another question, or under another position."""
        here = self._standing()
        if here is None or here.pin is None:
            self.say("there is no passage in this cell")
            return
        self.ask_about(", ".join(here.pin.refs) or "a passage that is gone", (here.pin.pin,))

    def action_judge(self) -> None:
        """Give this question a verdict and a sentence."""
        from convoy_tui.tui.screens.dialogs.judging import VerdictDialog

        if (question := self._question()) is not None:
            self.app.push_screen(VerdictDialog(self.session, question), self.done)

    def action_tick(self) -> None:
        """Tick this question, so that it is handed in, or take its tick away."""
        if (question := self._question()) is not None:
            number = question.id
            self.toggle(lambda: self.session.toggle_tick("question", number))

    def action_take_out(self) -> None:
        """Take the passage under the cursor out, or what is empty away: the position, the question."""
        here, question = self._standing(), self._question()
        if question is None:
            return
        if here is None:
            if question.pins:
                self.say("there is no passage in this cell")
            else:
                self._change(partial(changes.removed, question=question), f"“{question.title}” taken away")
        elif here.pin is None:
            change = partial(changes.position_removed, question=question, name=here.position)
            self._change(change, f"position “{here.position}” taken away")
        else:
            what = ", ".join(here.pin.refs) or "the passage"
            change = partial(changes.unpinned, question=question, pins=(here.pin.pin,))
            self._change(change, f"{what} taken out of “{question.title}”")

    def action_move_question(self, by: int) -> None:
        """Move this question up or down."""
        if (question := self._question()) is not None:
            row = self.row
            self._change(partial(changes.moved, question=question, by=by), f"“{question.title}” moved")
            if row is not None:
                self.fill(row.key)

    def action_rearrange(self) -> None:
        """Rename, merge, move or take away: ask which."""
        from convoy_tui.tui.screens.dialogs.choice import ChoiceDialog

        if (question := self._question()) is None:
            return
        choices = self._choices(question)

        def answered(answer: int | None) -> None:
            if answer is not None:
                choices[answer][1]()

        self.app.push_screen(ChoiceDialog(question.title, [said for said, _ in choices]), answered)

    def action_copy(self) -> None:
        """Copy the passage under the cursor as a citation."""
        here = self._standing()
        if here is None or here.pin is None or here.pin.place is None:
            self.say("there is no passage in this cell")
        else:
            self.copy_citation(here.pin.pin.anchor.article, *here.pin.place)

    def action_export(self) -> None:
        """Write what is ticked to a file."""
        from convoy_tui.tui.screens.dialogs.exporting import ExportDialog

        self.app.push_screen(ExportDialog(self.session))

    def _choices(self, question: Question) -> list[tuple[str, Callable[[], None]]]:
        """Give what can be done to a question, and how."""
        choices: list[tuple[str, Callable[[], None]]] = [
            ("give the question another title", lambda: self._rename(question))
        ]
        for position in question.positions:
            rename = partial(self._rename_position, question, position.name)
            choices.append((f"rename the position “{position.name}”, or join it with another", rename))
        here = self._standing()
        if here is not None and len(question.positions) > 1:
            for by, where in ((-1, "left"), (1, "right")):
                change = partial(changes.position_moved, question=question, name=here.position, by=by)
                said = f"position “{here.position}” moved {where}"
                choices.append(
                    (f"move the position “{here.position}” {where}", partial(self._change, change, said))
                )
        others = [one for one in self.session.contents.questions if one.id != question.id]
        for other in others:
            merge = partial(self._merge, question, other)
            choices.append((f"merge it into “{other.title}”", merge))
        gone = partial(changes.removed, question=question)
        take_away = partial(self._change, gone, f"“{question.title}” taken away")
        choices.append(("take the question away", take_away))
        return choices

    def _rename(self, question: Question) -> None:
        from convoy_tui.tui.screens.dialogs.naming import NameDialog

        def named(title: str | None) -> None:
            if title is not None:
                change = partial(changes.renamed, question=question, title=title)
                self._change(change, f"“{question.title}” renamed")

        self.app.push_screen(NameDialog("Another title", question.title), named)

    def _rename_position(self, question: Question, name: str) -> None:
        from convoy_tui.tui.screens.dialogs.naming import NameDialog

        def named(to: str | None) -> None:
            if to is not None:
                change = partial(changes.position_renamed, question=question, name=name, to=to)
                self._change(change, f"position “{name}” renamed")

        self.app.push_screen(NameDialog(f"Another name for the position “{name}”", name), named)

    def _merge(self, question: Question, into: Question) -> None:
        change = partial(changes.merged, question=question, into=into)
        self._change(change, f"“{question.title}” merged into “{into.title}”")
        self.fill(row_key(into.id))

    def _change(self, change: Change, said: str) -> None:
        """Carry out a change and say what was done, or why it can't be."""
        try:
            self.session.change_questions(change, said)
        except (StoreError, changes.RefusedError) as error:
            self.notify(str(error), title="Not done", severity="warning", markup=False)
            return
        self.fill()
        self.say(f"{said}; u undoes")

    def _question(self) -> Question | None:
        row = self.row
        placed: PlacedQuestion | None = self._grid().questions.get(row.key) if row is not None else None
        return placed.question if placed is not None else None

    def _standing(self) -> Standing | None:
        row = self.row
        return self._grid().cells.get((row.key, self.column)) if row is not None else None

    def _find(self, wanted: Standing) -> None:
        """Put the cursor on the cell of the passage on which it stood before the columns were changed."""
        for (key, column), standing in self._grid().cells.items():
            if standing.pin is not None and wanted.pin is not None and standing.pin.pin == wanted.pin.pin:
                self.fill(key)
                self._table.move_column(column - self.column)
                self.show_row()
                return

    def _grid(self) -> QuestionTable:
        if self._made is None:
            view = self.reader.view
            contents = self.session.contents
            self._made = question_table(
                self.session.placed_questions(),
                [view.articles[article] for article in view.order],
                by_source=self.setting == _BY_SOURCE,
                ticked=[tick.thing for tick in contents.ticks if tick.kind == "question" and tick.thing],
            )
        return self._made
