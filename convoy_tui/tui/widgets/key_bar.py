"""The keys of a screen on one row: as many as fit, help always among them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.strip import Strip
from textual.widget import Widget

from convoy_tui.tui.commands import Command
from convoy_tui.tui.live_keys import live_keys

_LAST = "help"
"""The command that is never left out."""


class KeyBar(Widget):
    """Draws the keys of some commands as they are bound now.

    Textual's own footer cuts off what does not fit without a sign, and is a dozen widgets to lay out before
    the first text.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"key-bar--key", "key-bar--label"}

    def __init__(self, commands: Sequence[Command]) -> None:
        super().__init__()
        self._commands = [command for command in commands if command.footer]
        self._ends: list[tuple[int, str]] = []

    def on_mount(self) -> None:
        """Follow the keys when they change."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _screen: self.refresh())

    def on_click(self, event: events.Click) -> None:
        """Do what was clicked."""
        action = next((action for end, action in self._ends if event.x < end), None)
        if action is not None:
            self.call_later(self.screen.run_action, action)

    def render_line(self, y: int) -> Strip:
        """Draw the row."""
        key_style = self.get_component_rich_style("key-bar--key")
        label_style = self.get_component_rich_style("key-bar--label")
        keys = {command: every[0] for command, every in live_keys(self.screen).items()}
        segments = [Segment(" ", label_style)]
        self._ends = []
        at = 1
        for shown, label, action in fitting(self._commands, keys, self.size.width - 2):
            segments += [Segment(shown, key_style), Segment(f" {label}  ", label_style)]
            at += cell_len(shown) + cell_len(label) + 3
            self._ends.append((at, action))
        return Strip(segments).adjust_cell_length(self.size.width, label_style)


def fitting(commands: Sequence[Command], keys: Mapping[str, str], width: int) -> list[tuple[str, str, str]]:
    """Give keys, label and action of the commands that fit into some cells, those that share a label joined.

    Where not all fit the last ones go first, but help stays.
    """
    entries: list[tuple[str, str, str, str]] = []
    for command in commands:
        if command.id not in keys:
            continue
        if entries and command.pair and entries[-1][1] == command.pair:
            shown, label, action, name = entries.pop()
            entries.append((f"{shown} {keys[command.id]}", label, action, name))
        else:
            entries.append((keys[command.id], command.pair or command.label, command.action, command.id))
    while len(entries) > 1 and sum(cell_len(e[0]) + cell_len(e[1]) + 3 for e in entries) - 2 > width:
        dropped = next((n for n in reversed(range(len(entries))) if entries[n][3] != _LAST), None)
        if dropped is None:
            break
        del entries[dropped]
    return [(shown, label, action) for shown, label, action, _ in entries]
