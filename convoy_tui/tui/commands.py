"""The one declaration of every command: its keys, its place in footer, palette and help all come from here.

The ids are part of what users rely on: their configuration remaps keys by id.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.binding import Binding


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that a reader can do.

    Attributes:
        id: the lasting name by which keys are remapped.
        keys: the keys it has when nothing is remapped, separated by commas.
        action: the Textual action that it runs on its screen.
        label: two or three words for the palette and the footer.
        help: one sentence for the help screen and the tooltip.
        group: the heading under which help lists it.
        footer: whether the row of keys shows it, as long as there is room.
        pair: the label shared with a neighbour in that row ("j k sentence").

    """

    id: str
    keys: str
    action: str
    label: str
    help: str
    group: str
    footer: bool = False
    pair: str = ""


_MOVE = "Moving"
_COMPARE = "Comparing"
_NOTES = "Notes and exports"
_STORY = "The story"
_PROGRAM = "The program"
_DIALOG = "Lists and questions"

GENERAL: tuple[Command, ...] = (
    Command(
        "help", "question_mark,f1", "help", "help", "Show every key of this screen.", _PROGRAM, footer=True
    ),
    Command("palette", "ctrl+p", "app.command_palette", "palette", "Find a command by its name.", _PROGRAM),
    Command("quit", "q", "app.quit", "quit", "Leave; everything is saved already.", _PROGRAM),
)

SCREENS: tuple[Command, ...] = (
    Command("read-screen", "1", "open_screen('read')", "read", "Read the articles.", _STORY),
    Command(
        "numbers-screen",
        "2",
        "open_screen('numbers')",
        "numbers",
        "See every figure: what each source says of it, and how that fits.",
        _STORY,
    ),
    Command(
        "terms-screen",
        "3",
        "open_screen('terms')",
        "terms",
        "See who calls what how, in whose voice.",
        _STORY,
    ),
    Command(
        "coverage-screen",
        "4",
        "open_screen('coverage')",
        "coverage",
        "See which source tells what, and what was found in one alone.",
        _STORY,
    ),
    Command("notes-screen", "5", "open_screen('notes')", "all notes", "See all notes of this story.", _STORY),
    Command(
        "questions-screen",
        "6",
        "open_screen('questions')",
        "all questions",
        "See what the sources say to your questions.",
        _STORY,
    ),
)
"""The screens, each to be reached from each; ``tui/screens/side.py`` says how a line here finds its class."""

READER: tuple[Command, ...] = (
    Command(
        "next-sentence",
        "j,down",
        "move(1)",
        "next sentence",
        "Go to the next sentence.",
        _MOVE,
        True,
        "sentence",
    ),
    Command(
        "previous-sentence",
        "k,up",
        "move(-1)",
        "previous sentence",
        "Go to the previous sentence.",
        _MOVE,
        True,
        "sentence",
    ),
    Command(
        "next-passage",
        "J,ctrl+down",
        "passage(1)",
        "next linked passage",
        "Go to the next sentence that another source tells too.",
        _MOVE,
        True,
        "linked",
    ),
    Command(
        "previous-passage",
        "K,ctrl+up",
        "passage(-1)",
        "previous linked passage",
        "Go to the previous sentence that another source tells too.",
        _MOVE,
        True,
        "linked",
    ),
    Command(
        "next-difference",
        "d",
        "difference(1)",
        "next difference",
        "Go to the next passage with figures or words that differ, or that denies something.",
        _MOVE,
        True,
        "difference",
    ),
    Command(
        "previous-difference",
        "D",
        "difference(-1)",
        "previous difference",
        "Go to the previous passage with figures or words that differ, or that denies something.",
        _MOVE,
        True,
        "difference",
    ),
    Command(
        "next-source",
        "tab,l,right",
        "source(1)",
        "this passage, next source",
        "Go to this passage as the next source tells it.",
        _MOVE,
        True,
        "source",
    ),
    Command(
        "previous-source",
        "shift+tab,h,left",
        "source(-1)",
        "this passage, previous source",
        "Go to this passage as the previous source tells it.",
        _MOVE,
        True,
        "source",
    ),
    Command(
        "go-there",
        "enter",
        "go_there",
        "best counterpart",
        "Go to the best counterpart of this passage, else to the first offered; escape comes back.",
        _MOVE,
    ),
    Command(
        "next-pane",
        "ctrl+right",
        "pane(1)",
        "next pane",
        "Go to the next pane, whether it tells this passage or not.",
        _MOVE,
    ),
    Command(
        "previous-pane",
        "ctrl+left",
        "pane(-1)",
        "previous pane",
        "Go to the previous pane, whether it tells this passage or not.",
        _MOVE,
    ),
    Command(
        "top", "g,home", "edge(-1)", "first sentence", "Go to the first sentence of this article.", _MOVE
    ),
    Command("bottom", "G,end", "edge(1)", "last sentence", "Go to the last sentence of this article.", _MOVE),
    Command(
        "half-page-down", "ctrl+d,pagedown", "half_page(1)", "half a page down", "Go half a page down.", _MOVE
    ),
    Command("half-page-up", "ctrl+u,pageup", "half_page(-1)", "half a page up", "Go half a page up.", _MOVE),
    Command(
        "back",
        "escape",
        "back",
        "one step back",
        "Go back to where you jumped from; stop a running comparison.",
        _MOVE,
    ),
    Command(
        "why",
        "w",
        "why",
        "why",
        "Show all that is known of this passage, and why the link was made.",
        _COMPARE,
        True,
    ),
    Command(
        "not-a-match",
        "x",
        "not_a_match",
        "not a match",
        "Say that a counterpart of this passage is none; of several it asks which.",
        _COMPARE,
    ),
    Command(
        "link-by-hand",
        "plus",
        "link_by_hand",
        "link by hand",
        "Mark this passage, then the one in another source that tells the same: that links them.",
        _COMPARE,
    ),
    Command("undo", "u", "undo", "undo", "Take back the last correction: a link, or not a match.", _COMPARE),
    Command(
        "compare-again",
        "ctrl+r",
        "compare_again",
        "compare again",
        "Compare the articles anew, after a comparison that was stopped or has failed.",
        _COMPARE,
    ),
    Command(
        "marks",
        "M",
        "marks",
        "marks: first, all, off",
        "Mark each term that differs where it is met first, wherever it stands, or mark nothing.",
        _COMPARE,
    ),
    Command(
        "base",
        "b",
        "base",
        "make this the base",
        "Put this source first; the others are kept in step with it.",
        _COMPARE,
    ),
    Command(
        "in-step",
        "s",
        "in_step",
        "in step on or off",
        "Keep the panes in step, or let each be scrolled alone.",
        _COMPARE,
    ),
    Command(
        "sources", "p", "sources", "which sources are shown", "Choose which sources the panes show.", _COMPARE
    ),
    Command(
        "find", "slash", "find", "find", "Find words in all articles, or go to a ref such as C11.", _COMPARE
    ),
    Command("next-match", "n", "match(1)", "next match", "Go to the next place that was found.", _COMPARE),
    Command(
        "previous-match",
        "N",
        "match(-1)",
        "previous match",
        "Go to the previous place that was found.",
        _COMPARE,
    ),
    Command(
        "note", "m", "note", "note", "Write a note on this passage; it is saved while you type.", _NOTES, True
    ),
    Command(
        "ask",
        "a",
        "ask",
        "question",
        "Add this passage to a question, under what it says to it.",
        _NOTES,
        True,
    ),
    Command(
        "copy",
        "y",
        "copy(False)",
        "copy as a citation",
        "Copy this passage with outlet, title, date and ref.",
        _NOTES,
    ),
    Command(
        "copy-all",
        "Y",
        "copy(True)",
        "copy with counterparts",
        "Copy this passage and all its counterparts.",
        _NOTES,
    ),
    Command("export", "e", "export", "export", "Write your findings, or the comparison, to a file.", _NOTES),
    Command(
        "open",
        "o",
        "open",
        "open or add articles",
        "Open a file, a folder or a URL, or paste an article's text.",
        _STORY,
    ),
    Command(
        "details",
        "i",
        "details",
        "date, outlet, agency",
        "Give or mend this article's date, outlet and agency.",
        _STORY,
    ),
    Command(
        "furniture",
        "f",
        "furniture",
        "furniture or article",
        "Say that this is not part of the article, or that it is.",
        _STORY,
    ),
    *SCREENS,
    *GENERAL,
)

START: tuple[Command, ...] = (
    Command(
        "open",
        "o",
        "open",
        "your articles",
        "Open a file, a folder or a URL, or paste an article's text.",
        _STORY,
        True,
    ),
    Command("sample", "enter", "sample", "the sample", "Open the sample story.", _STORY, True),
    *GENERAL,
)

NOTES: tuple[Command, ...] = (
    Command("next-note", "j", "cursor(1)", "next note", "Go to the next note.", _MOVE, True, "note"),
    Command(
        "previous-note", "k", "cursor(-1)", "previous note", "Go to the previous note.", _MOVE, True, "note"
    ),
    Command("top", "g", "edge(-1)", "first note", "Go to the first note.", _MOVE),
    Command("bottom", "G", "edge(1)", "last note", "Go to the last note.", _MOVE),
    Command(
        "go-there", "enter", "go_there", "to the passage", "Go to the passage of this note.", _MOVE, True
    ),
    Command("back", "escape", "back", "back", "Go back to the articles.", _MOVE, True),
    Command("note", "m", "note", "edit", "Edit this note.", _NOTES, True),
    Command("delete-note", "delete", "delete", "delete", "Delete this note; u brings it back.", _NOTES, True),
    Command("undo", "u", "undo", "undo", "Bring back the note that was deleted last.", _NOTES),
    Command("tick", "space", "tick", "tick", "Tick this note, so that e hands it in.", _NOTES, True),
    Command(
        "copy",
        "y",
        "copy",
        "copy as a citation",
        "Copy this passage with outlet, title, date and ref.",
        _NOTES,
    ),
    Command("export", "e", "export", "export", "Write what is ticked to a file.", _NOTES, True),
    *SCREENS,
    *GENERAL,
)

TABLE: tuple[Command, ...] = (
    Command("next-row", "j,down", "cursor(1)", "next row", "Go to the next row.", _MOVE, True, "row"),
    Command(
        "previous-row", "k,up", "cursor(-1)", "previous row", "Go to the previous row.", _MOVE, True, "row"
    ),
    Command(
        "next-source",
        "l,right,tab",
        "column(1)",
        "next column",
        "Go to the next column.",
        _MOVE,
        True,
        "column",
    ),
    Command(
        "previous-source",
        "h,left,shift+tab",
        "column(-1)",
        "previous column",
        "Go to the previous column.",
        _MOVE,
        True,
        "column",
    ),
    Command("top", "g,home", "edge(-1)", "first row", "Go to the first row.", _MOVE),
    Command("bottom", "G,end", "edge(1)", "last row", "Go to the last row.", _MOVE),
    Command(
        "half-page-down", "ctrl+d,pagedown", "half_page(1)", "half a page down", "Go half a page down.", _MOVE
    ),
    Command("half-page-up", "ctrl+u,pageup", "half_page(-1)", "half a page up", "Go half a page up.", _MOVE),
    Command(
        "go-there",
        "enter",
        "go_there",
        "to the passage",
        "Go to the passage of this cell; escape comes back to this row.",
        _MOVE,
        True,
    ),
    Command("back", "escape", "back", "back", "Go back to the articles.", _MOVE),
    Command("why", "w", "why", "why", "Show all that is known of this row.", _COMPARE),
    Command(
        "compare-again",
        "ctrl+r",
        "compare_again",
        "compare again",
        "Compare the articles anew, after a comparison that was stopped or has failed.",
        _COMPARE,
    ),
)
"""What every screen that is a table can do; its own commands, ``SCREENS`` and ``GENERAL`` follow."""

QUESTIONS: tuple[Command, ...] = (
    *TABLE,
    Command(
        "verdict",
        "V",
        "judge",
        "your verdict",
        "Say what you make of this question: a verdict and a sentence.",
        _COMPARE,
        True,
    ),
    Command("note", "m", "judge", "sentence", "Write your sentence on this question.", _NOTES),
    Command("tick", "space", "tick", "tick", "Tick this question, so that e hands it in.", _NOTES, True),
    Command(
        "copy",
        "y",
        "copy",
        "copy as a citation",
        "Copy this passage with outlet, title, date and ref.",
        _NOTES,
    ),
    Command("export", "e", "export", "export", "Write what is ticked to a file.", _NOTES),
    Command(
        "rearrange",
        "R",
        "rearrange",
        "rename, merge",
        "Rename this question or a position of it, merge it, or take it away.",
        _NOTES,
    ),
    Command(
        "ask",
        "a",
        "ask",
        "add to a question",
        "Add this passage to another question, or under another position.",
        _NOTES,
    ),
    Command(
        "take-out",
        "delete",
        "take_out",
        "take out",
        "Take this passage out; what is empty goes away: the position, then the question.",
        _NOTES,
    ),
    Command("move-up", "less_than_sign", "move_question(-1)", "move up", "Move this question up.", _NOTES),
    Command(
        "move-down", "greater_than_sign", "move_question(1)", "move down", "Move this question down.", _NOTES
    ),
    Command("undo", "u", "undo", "undo", "Take back the last change.", _NOTES),
    Command(
        "layout",
        "v",
        "layout",
        "by position or source",
        "Change between a column for each position and one for each source.",
        _COMPARE,
    ),
    *SCREENS,
    *GENERAL,
)

FILTER: tuple[Command, ...] = (
    Command(
        "next-filter",
        "t",
        "show_others(1)",
        "filter",
        "Choose which rows are shown: go to the next kind.",
        _COMPARE,
        True,
    ),
    Command(
        "previous-filter",
        "T",
        "show_others(-1)",
        "filter, backwards",
        "Choose which rows are shown: go to the previous kind.",
        _COMPARE,
    ),
)
"""For tables whose rows are of several kinds."""

NUMBERS: tuple[Command, ...] = (
    *TABLE,
    *FILTER,
    Command(
        "not-a-match",
        "x",
        "take_out",
        "take out",
        "Take this figure out of the row: it measures something else.",
        _COMPARE,
        True,
    ),
    Command(
        "link-by-hand",
        "plus",
        "move_here",
        "move to a row",
        "Mark this figure, then the row that it belongs to: that moves it there.",
        _COMPARE,
    ),
    Command(
        "verdict",
        "V",
        "rule",
        "your verdict",
        "Say what you hold of this row, with a sentence; the program's verdict stays beside it.",
        _COMPARE,
        True,
    ),
    Command("undo", "u", "undo", "undo", "Take back the last correction.", _COMPARE),
    Command(
        "note", "m", "note", "note", "Write a note on this row; it is saved while you type.", _NOTES, True
    ),
    Command("ask", "a", "ask", "add to a question", "Add this row, or this figure, to a question.", _NOTES),
    Command("tick", "space", "tick", "tick", "Tick this row, so that e hands it in.", _NOTES),
    Command(
        "copy",
        "y",
        "copy",
        "copy as a line",
        "Copy this row as one line: each source's figure with speaker and ref, and the verdict.",
        _NOTES,
    ),
    Command(
        "export", "e", "export", "export", "Write the figures, the notes or the comparison to a file.", _NOTES
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
        _COMPARE,
        True,
        "same, other thing",
    ),
    Command(
        "not-a-match",
        "x",
        "other_thing",
        "another thing",
        "Say that a wording of this row is another thing; of several it asks which.",
        _COMPARE,
        True,
        "same, other thing",
    ),
    Command("undo", "u", "undo", "undo", "Take back the last correction.", _COMPARE),
    Command(
        "lexicon",
        "L",
        "lexicon",
        "your lexicon",
        "Open the file of your own names and terms in $VISUAL or $EDITOR; once saved it counts.",
        _COMPARE,
        True,
    ),
    Command("note", "m", "note", "note", "Write a note on what this row is about.", _NOTES, True),
    Command("ask", "a", "ask", "add to a question", "Add this wording to a question.", _NOTES),
    Command("tick", "space", "tick", "tick", "Tick this row, so that e hands it in.", _NOTES),
    Command(
        "export", "e", "export", "export", "Write the terms, the notes or the comparison to a file.", _NOTES
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
        _COMPARE,
        True,
    ),
    Command(
        "sort",
        "S",
        "sort",
        "order",
        "Order by the story, by the number of sources, or by differences.",
        _COMPARE,
        True,
    ),
    Command("undo", "u", "undo", "undo", "Take back the last correction.", _COMPARE),
    Command("note", "m", "note", "note", "Write a note on this passage.", _NOTES, True),
    Command(
        "export",
        "e",
        "export",
        "export",
        "Write the coverage, the notes or the comparison to a file.",
        _NOTES,
    ),
    *SCREENS,
    *GENERAL,
)

DIALOGS: tuple[Command, ...] = (
    Command("back", "escape", "cancel", "back", "Close this dialog or page.", _DIALOG),
    Command("next-line", "j", "cursor_down", "next line", "Go to the next line of a list.", _DIALOG),
    Command("previous-line", "k", "cursor_up", "previous line", "Go to the previous line.", _DIALOG),
    Command("top", "g", "first", "first line", "Go to the first line of a list.", _DIALOG),
    Command("bottom", "G", "last", "last line", "Go to the last line of a list.", _DIALOG),
    Command("tick", "space", "tick", "tick", "Tick or untick this source.", _DIALOG),
    Command("reset-sources", "r", "reset", "reset", "Let the program choose the sources again.", _DIALOG),
    Command("close-note", "ctrl+s", "cancel", "close the note", "Close the note; it is saved.", _DIALOG),
    Command("overwrite", "ctrl+o", "overwrite", "overwrite", "Write over the file that is there.", _DIALOG),
)

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
