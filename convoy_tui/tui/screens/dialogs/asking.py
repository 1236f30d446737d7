"""Put a passage under a position of a question: both are typed, or taken from what is there already."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, Label, OptionList, Static
from textual.widgets.option_list import Option

from convoy_tui.export.wording import QUESTION_WORDS, counted
from convoy_tui.store import StoreError
from convoy_tui.store.findings import Pin
from convoy_tui.store.question_changes import (
    COMMON_POSITIONS,
    RefusedError,
    position_named,
    question_titled,
)
from convoy_tui.tui.screens.dialogs.dialog import Dialog
from convoy_tui.tui.session import Session

_MOST_OFFERS = 6


class AskDialog(Dialog[str]):
    """Keeps it and answers with what was done, in words."""

    def __init__(self, session: Session, what: str, pins: Sequence[Pin]) -> None:
        """Ask where to put some pins; ``what`` is how they are called, such as a ref."""
        super().__init__(f"Add {what} to a question", "up down chooses · enter goes on · escape leaves")
        self._session = session
        self._what = what
        self._pins = tuple(pins)
        self._offers: tuple[str, ...] = ()

    def compose_question(self) -> ComposeResult:
        """Give a line for the question and one for the position, and below them what is there."""
        yield Label(Content("Question, such as “Was anybody warned?”"))
        yield Input(self._session.last_question, placeholder="its title", id="question")
        yield Label(Content("Position, such as yes or no; empty for none"))
        yield Input(placeholder="what this passage says to it", id="position")
        yield Static("", id="about", classes="hint", markup=False)
        yield OptionList(id="offers")

    def on_mount(self) -> None:
        """Begin with the question."""
        super().on_mount()
        self.query_one(OptionList).can_focus = False
        self._field("question").focus()
        self._offer()

    def on_descendant_focus(self, _event: events.DescendantFocus) -> None:
        """Offer what fits the line that is typed in."""
        self._offer()

    def on_input_changed(self, _event: Input.Changed) -> None:
        """Offer what fits what was typed."""
        self.tell("")
        self._offer()

    def on_key(self, event: events.Key) -> None:
        """Take what is offered with up and down."""
        if event.key not in ("up", "down") or not self._offers:
            return
        event.stop()
        offers = self.query_one(OptionList)
        at = offers.highlighted
        step = 1 if event.key == "down" else -1
        offers.highlighted = (
            (0 if step > 0 else len(self._offers) - 1) if at is None else ((at + step) % len(self._offers))
        )
        self._take(self._offers[offers.highlighted])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take what was clicked."""
        self._take(self._offers[event.option_index])

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go on to the position, or keep."""
        if event.input.id == "question":
            if self._typed("question"):
                self._field("position").focus()
            else:
                self.tell("a question needs a title")
            return
        self._keep()

    def _keep(self) -> None:
        title, position = self._typed("question"), self._typed("position")
        under = f"“{position}” in " if position else ""
        said = f"{self._what} under {under}“{title}”"
        try:
            changed = self._session.put(title, position, self._pins, said)
        except (StoreError, RefusedError) as error:
            self.tell(str(error))
            return
        self.dismiss(f"{said}; u undoes, 6 shows all" if changed else f"{self._what} stands there already")

    def _offer(self) -> None:
        """List what is there and fits, and say what the typed words would be."""
        at_question = self.focused is None or self.focused.id == "question"
        every = self._titles() if at_question else self._positions()
        typed = self._typed("question" if at_question else "position").casefold()
        fitting = tuple(one for one in every if typed in one.casefold()) or every
        self._offers = fitting[:_MOST_OFFERS]
        offers = self.query_one(OptionList)
        offers.clear_options()
        offers.add_options(Option(Content(one)) for one in self._offers)
        offers.highlighted = None
        offers.display = bool(self._offers)
        self._say_about()

    def _take(self, words: str) -> None:
        """Put what is offered into the line, the list standing as it is."""
        field = self._field(
            "position" if self.focused is not None and self.focused.id == "position" else "question"
        )
        with field.prevent(Input.Changed):
            field.value = words
        field.cursor_position = len(words)
        self._say_about()

    def _say_about(self) -> None:
        title, name = self._typed("question"), self._typed("position")
        question = question_titled(self._session.contents.questions, title)
        if question is None:
            said = "a new question" if title else "no title yet"
        else:
            count = counted(len(question.pins), "passage")
            said = f"there already: {count}, {QUESTION_WORDS[question.verdict]}"
        if name:
            position = position_named(question, name) if question else None
            under = counted(len(position.pins), "passage") if position else "a new position"
            said += f" · “{name}”: {under}"
        self.query_one("#about", Static).update(Content(said))

    def _titles(self) -> tuple[str, ...]:
        return tuple(question.title for question in self._session.contents.questions)

    def _positions(self) -> tuple[str, ...]:
        question = question_titled(self._session.contents.questions, self._typed("question"))
        own = tuple(position.name for position in question.positions if position.name) if question else ()
        known = {name.casefold() for name in own}
        return own + tuple(name for name in COMMON_POSITIONS if name not in known)

    def _typed(self, name: str) -> str:
        return self._field(name).value.strip()

    def _field(self, name: str) -> Input:
        return self.query_one(f"#{name}", Input)
