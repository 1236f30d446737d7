"""Every key of a screen, as it is bound now, and what the signs mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from convoy_tui.resources import styles_folder
from convoy_tui.tui.commands import GENERAL, Command, bindings, dialog_bindings
from convoy_tui.tui.reading.look import LEGEND

_KEYS_WIDTH = 22

_SENTENCES = 90
"""In fewer columns a command is told by its label: its sentence would take two lines."""

_STEP = 2
"""Lines that a key scrolls by."""


class HelpScreen(ModalScreen[None]):
    """Lists commands under their headings, and the ids by which their keys can be changed."""

    CSS_PATH = styles_folder() / "dialogs.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *dialog_bindings("back", "next-line", "previous-line", "top", "bottom"),
        *(
            replace(binding, action="cancel", tooltip="Close this page.")
            for binding in bindings(GENERAL)
            if binding.id in ("help", "quit")
        ),
    ]

    def __init__(
        self,
        title: str,
        commands: Sequence[Command],
        keys: Mapping[str, Sequence[str]],
        *,
        legend: bool = False,
    ) -> None:
        super().__init__(classes="dialog")
        self._keys = keys
        self._title = title
        self._commands = tuple(commands)
        self._legend = legend

    def compose(self) -> ComposeResult:
        """Lay everything out in one text that scrolls."""
        with VerticalScroll():
            yield Static(id="help")

    def on_mount(self) -> None:
        """Write the text, and let the arrow keys scroll it."""
        self._write()
        self.query_one(VerticalScroll).focus()

    def on_resize(self, _event: events.Resize) -> None:
        """Tell as much as there is room for."""
        # Later: while a screen is being resized no layout is made anew.
        self.call_later(self._write)

    def action_cancel(self) -> None:
        """Close the page."""
        self.dismiss()

    def action_cursor_down(self) -> None:
        """Scroll down."""
        self.query_one(VerticalScroll).scroll_relative(y=_STEP, animate=False)

    def action_cursor_up(self) -> None:
        """Scroll up."""
        self.query_one(VerticalScroll).scroll_relative(y=-_STEP, animate=False)

    def action_first(self) -> None:
        """Scroll to the beginning."""
        self.query_one(VerticalScroll).scroll_home(animate=False)

    def action_last(self) -> None:
        """Scroll to the end."""
        self.query_one(VerticalScroll).scroll_end(animate=False)

    def _write(self) -> None:
        self.query_one("#help", Static).update(self._text())

    def _text(self) -> Content:
        parts: list[str | tuple[str, str]] = [(f"{self._title}: keys\n", "bold")]
        wide = self.app.size.width >= _SENTENCES
        told = {command.id: " ".join(self._keys.get(command.id, ["none"])) for command in self._commands}
        keys_width = _KEYS_WIDTH if wide else max(map(len, told.values()))
        names_width = max(map(len, told))
        for group, commands in groupby(self._commands, key=lambda command: command.group):
            parts.append((f"\n{group}\n", "bold $primary"))
            for command in commands:
                said = command.help if wide else command.label
                parts += [(f"  {told[command.id].ljust(keys_width)}", "bold"), f" {said}\n"]
        if self._legend:
            parts.append(("\nSigns beside the text\n", "bold $primary"))
            for sign, meaning in LEGEND:
                parts += [(f"  {sign}  ", "bold"), f"{meaning}\n"]
            parts.append(("\nMarks in the text\n", "bold $primary"))
            parts += [
                "  ",
                ("17", "bold $primary"),
                " same figure   ≈",
                ("17", "underline $primary"),
                " fits   ◆",
                ("17", "bold underline $accent"),
                " other part or later   ≠",
                ("17", "bold reverse $accent"),
                " contradicts   ",
                ("word", "italic $accent"),
                " named otherwise elsewhere   ",
                ("word", "underline"),
                " a reason for the link, while w is open\n",
            ]
        parts.append(("\nNames of the commands, for keys of your own\n", "bold $primary"))
        for command in self._commands:
            parts += [(f"  {command.id.ljust(names_width)}", "bold"), f" {command.label}\n"]
        parts.append(("\n`convoy-tui where` tells the file in which keys are changed.\n", "$text-muted"))
        parts.append(("escape closes this page\n", "$text-muted"))
        return Content.assemble(*parts)
