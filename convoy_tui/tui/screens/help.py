"""Every key of a screen, as it is bound now, and what the signs mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from convoy_tui.resources import styles_folder
from convoy_tui.tui.commands import Command
from convoy_tui.tui.reading.looks import LEGEND

_KEYS_WIDTH = 22


class HelpScreen(ModalScreen[None]):
    """Lists commands under their headings, and the ids by which their keys can be changed."""

    CSS_PATH = styles_folder() / "dialogs.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1", "dismiss", "back", show=False),
        Binding("j", "scroll(2)", show=False),
        Binding("k", "scroll(-2)", show=False),
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
        """Write the text with the keys as they are bound now."""
        self.query_one("#help", Static).update(self._text())
        self.query_one(VerticalScroll).focus()

    def action_scroll(self, rows: int) -> None:
        """Scroll by some rows."""
        self.query_one(VerticalScroll).scroll_relative(y=rows, animate=False)

    def _text(self) -> Content:
        parts: list[str | tuple[str, str]] = [(f"{self._title}: keys\n", "bold")]
        for group, commands in groupby(self._commands, key=lambda command: command.group):
            parts.append((f"\n{group}\n", "bold $primary"))
            for command in commands:
                keys = " ".join(self._keys.get(command.id, ["none"])).ljust(_KEYS_WIDTH)
                parts += [(f"  {keys}", "bold"), f" {command.help}\n"]
        if self._legend:
            parts.append(("\nSigns beside the text\n", "bold $primary"))
            for sign, meaning in LEGEND:
                parts += [(f"  {sign}  ", "bold"), f"{meaning}\n"]
            parts.append(("\nMarks in the text\n", "bold $primary"))
            parts += [
                "  ",
                ("17", "$primary"),
                " same figure   ",
                ("17", "underline $primary"),
                " fits   ",
                ("17", "underline $accent"),
                " other part or later   ",
                ("17", "bold reverse $accent"),
                " contradicts   ",
                ("word", "italic $accent"),
                " named otherwise elsewhere\n",
            ]
        parts.append(
            (
                "\nKeys can be changed by the names on the right; `convoy-tui where` tells the file.\n",
                "$text-muted",
            )
        )
        parts.append(("escape closes this page\n", "$text-muted"))
        return Content.assemble(*parts)
