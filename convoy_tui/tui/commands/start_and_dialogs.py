"""The commands of the start screen, and of dialogs and lists."""

from __future__ import annotations

from convoy_tui.tui.commands.command import LISTS, STORY, Command
from convoy_tui.tui.commands.everywhere import GENERAL

START: tuple[Command, ...] = (
    Command(
        "open",
        "o",
        "open",
        "your articles",
        "Open a file, a folder or a URL, or paste an article's text.",
        STORY,
        True,
    ),
    Command("sample", "enter", "sample", "the sample", "Open the sample story.", STORY, True),
    *GENERAL,
)

DIALOGS: tuple[Command, ...] = (
    Command("back", "escape", "cancel", "back", "Close this dialog or page.", LISTS),
    Command("next-line", "j", "cursor_down", "next line", "Go to the next line of a list.", LISTS),
    Command("previous-line", "k", "cursor_up", "previous line", "Go to the previous line.", LISTS),
    Command("top", "g", "first", "first line", "Go to the first line of a list.", LISTS),
    Command("bottom", "G", "last", "last line", "Go to the last line of a list.", LISTS),
    Command("tick", "space", "tick", "tick", "Tick or untick this source.", LISTS),
    Command("reset-sources", "r", "reset", "reset", "Let the program choose the sources again.", LISTS),
    Command("close-note", "ctrl+s", "cancel", "close the note", "Close the note; it is saved.", LISTS),
    Command("overwrite", "ctrl+o", "overwrite", "overwrite", "Write over the file that is there.", LISTS),
)
