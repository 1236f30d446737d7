"""What is remembered so that a reader who left a screen comes back to the same row of it."""

from __future__ import annotations

from dataclasses import dataclass

from convoy_tui.tui.reading.story_view import Spot


@dataclass(frozen=True, slots=True)
class Bookmark:
    """Where a reader stands on a screen beside the reading screen.

    Attributes:
        row: the lasting key of the row; empty for the first.
        at: the number of that row, for a row whose key is gone.
        column: the number of the column.
        setting: what else the screen is to come back with, such as its filter, in its own words.

    """

    row: str = ""
    at: int = 0
    column: int = 0
    setting: str = ""


@dataclass(frozen=True, slots=True)
class Visit:
    """A jump from a row of another screen to a passage: where it came from, and where the reader stood."""

    screen: str
    bookmark: Bookmark
    spot: Spot
