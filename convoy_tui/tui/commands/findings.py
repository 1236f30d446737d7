"""The commands of the tables of what a comparison found: numbers, terms, coverage."""

from __future__ import annotations

from convoy_tui.tui.commands.command import COMPARING, KEEPING, Command
from convoy_tui.tui.commands.everywhere import GENERAL, SCREENS, UNDO_CORRECTION
from convoy_tui.tui.commands.tables import FILTER, TABLE

NUMBERS: tuple[Command, ...] = (
    *TABLE,
    *FILTER,
    Command(
        "not-a-match",
        "x",
        "take_out",
        "take out",
        "Take this figure out of the row: it measures something else.",
        COMPARING,
        True,
    ),
    Command(
        "link-by-hand",
        "plus",
        "move_here",
        "move to a row",
        "Mark this figure, then the row that it belongs to: that moves it there.",
        COMPARING,
    ),
    Command(
        "verdict",
        "V",
        "rule",
        "your verdict",
        "Say what you hold of this row, with a sentence; the program's verdict stays beside it.",
        COMPARING,
        True,
    ),
    UNDO_CORRECTION,
    Command(
        "note", "m", "note", "note", "Write a note on this row; it is saved while you type.", KEEPING, True
    ),
    Command("ask", "a", "ask", "add to a question", "Add this row, or this figure, to a question.", KEEPING),
    Command("tick", "space", "tick", "tick", "Tick this row, so that e hands it in.", KEEPING),
    Command(
        "copy",
        "y",
        "copy",
        "copy as a line",
        "Copy this row as one line: each source's figure with speaker and ref, and the verdict.",
        KEEPING,
    ),
    Command(
        "export",
        "e",
        "export",
        "export",
        "Write the figures, the notes or the comparison to a file.",
        KEEPING,
    ),
    *SCREENS,
    *GENERAL,
)

TERMS: tuple[Command, ...] = (
    *TABLE,
    *FILTER,
    Command(
        "link-by-hand",
        "plus",
        "same_thing",
        "the same thing",
        "Mark this row, then the one that is the same thing: that makes one of them; a doubtful row, twice.",
        COMPARING,
        True,
        "same, other thing",
    ),
    Command(
        "not-a-match",
        "x",
        "other_thing",
        "another thing",
        "Say that a wording of this row is another thing; of several it asks which.",
        COMPARING,
        True,
        "same, other thing",
    ),
    UNDO_CORRECTION,
    Command(
        "lexicon",
        "L",
        "lexicon",
        "your lexicon",
        "Open the file of your own names and terms in $VISUAL or $EDITOR; once saved it counts.",
        COMPARING,
        True,
    ),
    Command("note", "m", "note", "note", "Write a note on what this row is about.", KEEPING, True),
    Command("ask", "a", "ask", "add to a question", "Add this wording to a question.", KEEPING),
    Command("tick", "space", "tick", "tick", "Tick this row, so that e hands it in.", KEEPING),
    Command(
        "export", "e", "export", "export", "Write the terms, the notes or the comparison to a file.", KEEPING
    ),
    *SCREENS,
    *GENERAL,
)

COVERAGE: tuple[Command, ...] = (
    *TABLE,
    Command(
        "silent",
        "c",
        "silent",
        "checked: silent",
        "Say, having looked, that this source is silent on this; once more takes it back.",
        COMPARING,
        True,
    ),
    Command(
        "sort",
        "S",
        "sort",
        "order",
        "Order by the story, by the number of sources, or by differences.",
        COMPARING,
        True,
    ),
    UNDO_CORRECTION,
    Command("note", "m", "note", "note", "Write a note on this passage.", KEEPING, True),
    Command(
        "export",
        "e",
        "export",
        "export",
        "Write the coverage, the notes or the comparison to a file.",
        KEEPING,
    ),
    *SCREENS,
    *GENERAL,
)
