"""Ask for words to find, or a ref to go to."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Input

from convoy_tui.tui.screens.dialogs.dialog import Dialog


class FindDialog(Dialog[str]):
    """Answers with the words as typed."""

    def __init__(self) -> None:
        super().__init__(
            "Find in all articles", "enter finds · n N next and previous · a ref such as C11 goes there"
        )

    def compose_question(self) -> ComposeResult:
        """Give one line to type in."""
        yield Input(placeholder="words, or a ref")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the words."""
        self.dismiss(event.value.strip() or None)
