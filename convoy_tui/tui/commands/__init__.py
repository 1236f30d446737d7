"""The one declaration of every command: its keys, its place in footer, palette and help all come from here.

The ids are part of what users rely on: their configuration remaps keys by id.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual.binding import Binding

from convoy_tui.tui.commands.command import Command
from convoy_tui.tui.commands.everywhere import GENERAL, SCREENS
from convoy_tui.tui.commands.findings import COVERAGE, NUMBERS, TERMS
from convoy_tui.tui.commands.keeping import NOTES, QUESTIONS
from convoy_tui.tui.commands.reader import READER
from convoy_tui.tui.commands.start_and_dialogs import DIALOGS, START
from convoy_tui.tui.commands.tables import FILTER, TABLE

__all__ = [
    "ALL",
    "COVERAGE",
    "DIALOGS",
    "FILTER",
    "GENERAL",
    "NOTES",
    "NUMBERS",
    "QUESTIONS",
    "READER",
    "SCREENS",
    "START",
    "TABLE",
    "TERMS",
    "Command",
    "bindings",
    "dialog_bindings",
]

ALL: tuple[tuple[str, tuple[Command, ...]], ...] = (
    ("Reading", READER),
    ("Start", START),
    ("Numbers", NUMBERS),
    ("Terms", TERMS),
    ("Coverage", COVERAGE),
    ("Notes", NOTES),
    ("Questions", QUESTIONS),
    ("Dialogs", DIALOGS),
)


def bindings(commands: Sequence[Command]) -> list[Binding]:
    """Give the Textual bindings of some commands."""
    return [
        Binding(
            c.keys,
            c.action,
            c.label,
            tooltip=c.help,
            id=c.id,
        )
        for c in commands
    ]


def dialog_bindings(*ids: str) -> list[Binding]:
    """Give the bindings that one dialog, or a list in one, takes of those of all dialogs."""
    return bindings([command for command in DIALOGS if command.id in ids])
