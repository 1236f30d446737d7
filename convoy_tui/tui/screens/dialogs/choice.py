"""A question with a few answers to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from convoy_tui.tui.screens.dialogs.dialog import Dialog
from convoy_tui.tui.widgets.lists import WalkedList


class ChoiceDialog(Dialog[int]):
    """Answers with the place of what was chosen, counted from 0."""

    def __init__(self, question: str, answers: Sequence[str]) -> None:
        super().__init__(question, "enter chooses · escape leaves everything as it is")
        self._answers = tuple(answers)

    def compose_question(self) -> ComposeResult:
        """List the answers."""
        yield WalkedList(*(Option(Content(answer)) for answer in self._answers))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take the answer."""
        self.dismiss(event.option_index)
