"""The commands of the screens of what the reader keeps: notes and questions."""

from __future__ import annotations

from convoy_tui.tui.commands.command import COMPARING, KEEPING, MOVING, Command
from convoy_tui.tui.commands.everywhere import COPY_CITATION, GENERAL, SCREENS
from convoy_tui.tui.commands.tables import TABLE

NOTES: tuple[Command, ...] = (
    Command("next-note", "j", "cursor(1)", "next note", "Go to the next note.", MOVING, True, "note"),
    Command(
        "previous-note", "k", "cursor(-1)", "previous note", "Go to the previous note.", MOVING, True, "note"
    ),
    Command("top", "g", "edge(-1)", "first note", "Go to the first note.", MOVING),
    Command("bottom", "G", "edge(1)", "last note", "Go to the last note.", MOVING),
    Command(
        "go-there", "enter", "go_there", "to the passage", "Go to the passage of this note.", MOVING, True
    ),
    Command("back", "escape", "back", "back", "Go back to the articles.", MOVING, True),
    Command("note", "m", "note", "edit", "Edit this note.", KEEPING, True),
    Command(
        "delete-note", "delete", "delete", "delete", "Delete this note; u brings it back.", KEEPING, True
    ),
    Command("undo", "u", "undo", "undo", "Bring back the note that was deleted last.", KEEPING),
    Command("tick", "space", "tick", "tick", "Tick this note, so that e hands it in.", KEEPING, True),
    COPY_CITATION,
    Command("export", "e", "export", "export", "Write what is ticked to a file.", KEEPING, True),
    *SCREENS,
    *GENERAL,
)

QUESTIONS: tuple[Command, ...] = (
    *TABLE,
    Command(
        "verdict",
        "V",
        "judge",
        "your verdict",
        "Say what you make of this question: a verdict and a sentence.",
        COMPARING,
        True,
    ),
    Command("note", "m", "judge", "sentence", "Write your sentence on this question.", KEEPING),
    Command("tick", "space", "tick", "tick", "Tick this question, so that e hands it in.", KEEPING, True),
    COPY_CITATION,
    Command("export", "e", "export", "export", "Write what is ticked to a file.", KEEPING),
    Command(
        "rearrange",
        "R",
        "rearrange",
        "rename, merge",
        "Rename this question or a position of it, merge it, or take it away.",
        KEEPING,
    ),
    Command(
        "ask",
        "a",
        "ask",
        "add to a question",
        "Add this passage to another question, or under another position.",
        KEEPING,
    ),
    Command(
        "take-out",
        "delete",
        "take_out",
        "take out",
        "Take this passage out; what is empty goes away: the position, then the question.",
        KEEPING,
    ),
    Command("move-up", "less_than_sign", "move_question(-1)", "move up", "Move this question up.", KEEPING),
    Command(
        "move-down", "greater_than_sign", "move_question(1)", "move down", "Move this question down.", KEEPING
    ),
    Command("undo", "u", "undo", "undo", "Take back the last change.", KEEPING),
    Command(
        "layout",
        "v",
        "layout",
        "by position or source",
        "Change between a column for each position and one for each source.",
        COMPARING,
    ),
    *SCREENS,
    *GENERAL,
)
