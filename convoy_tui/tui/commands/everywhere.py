"""Commands that screens share: the other screens, those of the program itself, and what several can do."""

from __future__ import annotations

from convoy_tui.tui.commands.command import COMPARING, KEEPING, MOVING, PROGRAM, STORY, Command

GENERAL: tuple[Command, ...] = (
    Command(
        "help", "question_mark,f1", "help", "help", "Show every key of this screen.", PROGRAM, footer=True
    ),
    Command("palette", "ctrl+p", "app.command_palette", "palette", "Find a command by its name.", PROGRAM),
    Command("quit", "q", "app.quit", "quit", "Leave; everything is saved already.", PROGRAM),
)

SCREENS: tuple[Command, ...] = (
    Command("read-screen", "1", "open_screen('read')", "read", "Read the articles.", STORY),
    Command(
        "numbers-screen",
        "2",
        "open_screen('numbers')",
        "numbers",
        "See every figure: what each source says of it, and how that fits.",
        STORY,
    ),
    Command(
        "terms-screen",
        "3",
        "open_screen('terms')",
        "terms",
        "See who calls what how, in whose voice.",
        STORY,
    ),
    Command(
        "coverage-screen",
        "4",
        "open_screen('coverage')",
        "coverage",
        "See which source tells what, and what was found in one alone.",
        STORY,
    ),
    Command("notes-screen", "5", "open_screen('notes')", "all notes", "See all notes of this story.", STORY),
    Command(
        "questions-screen",
        "6",
        "open_screen('questions')",
        "all questions",
        "See what the sources say to your questions.",
        STORY,
    ),
)
"""The screens, each to be reached from each; ``tui/screens/side.py`` says how a line here finds its class."""

HALF_PAGES: tuple[Command, ...] = (
    Command(
        "half-page-down",
        "ctrl+d,pagedown",
        "half_page(1)",
        "half a page down",
        "Go half a page down.",
        MOVING,
    ),
    Command("half-page-up", "ctrl+u,pageup", "half_page(-1)", "half a page up", "Go half a page up.", MOVING),
)

COMPARE_AGAIN = Command(
    "compare-again",
    "ctrl+r",
    "compare_again",
    "compare again",
    "Compare the articles anew, after a comparison that was stopped or has failed.",
    COMPARING,
)

UNDO_CORRECTION = Command("undo", "u", "undo", "undo", "Take back the last correction.", COMPARING)

COPY_CITATION = Command(
    "copy",
    "y",
    "copy",
    "copy as a citation",
    "Copy this passage with outlet, title, date and ref.",
    KEEPING,
)
