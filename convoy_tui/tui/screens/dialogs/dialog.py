"""What all dialogs share: a box in the middle that escape closes."""

from __future__ import annotations

from typing import ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from convoy_tui.resources import styles_folder
from convoy_tui.tui import commands

Answer = TypeVar("Answer")


class Dialog(ModalScreen[Answer | None], Generic[Answer]):
    """A question to the reader; escape leaves it without an answer."""

    CSS_PATH = styles_folder() / "dialogs.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*commands.dialog_bindings("back")]

    def __init__(self, title: str, hint: str = "") -> None:
        super().__init__(classes="dialog")
        self._dialog_title = title
        self._hint = hint

    def compose(self) -> ComposeResult:
        """Put the title above the question and the hint below it."""
        with Vertical():
            yield Static(Content(self._dialog_title).stylize("bold"), classes="title")
            yield from self.compose_question()
            yield Static("", classes="problem", markup=False)
            yield Static(Content(self._hint), classes="hint")

    def compose_question(self) -> ComposeResult:
        """Give the widgets of the question itself."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Show no problem until there is one."""
        self.tell("")

    def tell(self, problem: str) -> None:
        """Say what is wrong with the answer."""
        line = self.query_one(".problem", Static)
        line.update(Content(problem))
        line.display = bool(problem)

    def action_cancel(self) -> None:
        """Leave without an answer."""
        self.dismiss(None)
