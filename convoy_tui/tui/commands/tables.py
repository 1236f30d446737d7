"""What every screen that is a table can do, and how one chooses among its rows."""

from __future__ import annotations

from convoy_tui.tui.commands.command import COMPARING, MOVING, Command
from convoy_tui.tui.commands.everywhere import COMPARE_AGAIN, HALF_PAGES

TABLE: tuple[Command, ...] = (
    Command("next-row", "j,down", "cursor(1)", "next row", "Go to the next row.", MOVING, True, "row"),
    Command(
        "previous-row", "k,up", "cursor(-1)", "previous row", "Go to the previous row.", MOVING, True, "row"
    ),
    Command(
        "next-source",
        "l,right,tab",
        "column(1)",
        "next column",
        "Go to the next column.",
        MOVING,
        True,
        "column",
    ),
    Command(
        "previous-source",
        "h,left,shift+tab",
        "column(-1)",
        "previous column",
        "Go to the previous column.",
        MOVING,
        True,
        "column",
    ),
    Command("top", "g,home", "edge(-1)", "first row", "Go to the first row.", MOVING),
    Command("bottom", "G,end", "edge(1)", "last row", "Go to the last row.", MOVING),
    *HALF_PAGES,
    Command(
        "go-there",
        "enter",
        "go_there",
        "to the passage",
        "Go to the passage of this cell; escape comes back to this row.",
        MOVING,
        True,
    ),
    Command("back", "escape", "back", "back", "Go back to the articles.", MOVING),
    Command("why", "w", "why", "why", "Show all that is known of this row.", COMPARING),
    COMPARE_AGAIN,
)
"""What every screen that is a table can do; its own commands, ``SCREENS`` and ``GENERAL`` follow."""

FILTER: tuple[Command, ...] = (
    Command(
        "next-filter",
        "t",
        "show_others(1)",
        "filter",
        "Choose which rows are shown: go to the next kind.",
        COMPARING,
        True,
    ),
    Command(
        "previous-filter",
        "T",
        "show_others(-1)",
        "filter, backwards",
        "Choose which rows are shown: go to the previous kind.",
        COMPARING,
    ),
)
"""For tables whose rows are of several kinds."""
