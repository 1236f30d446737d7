"""Ask for a name."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Input

from convoy_tui.tui.screens.dialogs.dialog import Dialog


class NameDialog(Dialog[str]):
    """Answers with the name as typed."""

    def __init__(self, title: str, name: str) -> None:
        super().__init__(title, "enter keeps · escape leaves everything as it is")
        self._name_now = name

    def compose_question(self) -> ComposeResult:
        """Give one line with the name as it is."""
        yield Input(self._name_now, select_on_focus=False)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the name."""
        self.dismiss(event.value)
