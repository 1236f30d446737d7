"""Stories, notes and positions in one SQLite database on the reader's own machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from convoy_tui.lazy import lazy_names

if TYPE_CHECKING:
    from convoy_tui.store.anchors import make_anchor, resolve_anchor
    from convoy_tui.store.model import (
        Anchor,
        Note,
        Place,
        Position,
        StoreError,
        Story,
        StoryContents,
        StoryMatch,
    )
    from convoy_tui.store.paths import config_file, config_folder, data_folder, database_file, lexicon_file
    from convoy_tui.store.stories import Store

__all__ = [
    "Anchor",
    "Note",
    "Place",
    "Position",
    "Store",
    "StoreError",
    "Story",
    "StoryContents",
    "StoryMatch",
    "config_file",
    "config_folder",
    "data_folder",
    "database_file",
    "lexicon_file",
    "make_anchor",
    "resolve_anchor",
]

__getattr__ = lazy_names(
    __name__,
    {
        "anchors": ("make_anchor", "resolve_anchor"),
        "model": (
            "Anchor",
            "Note",
            "Place",
            "Position",
            "StoreError",
            "Story",
            "StoryContents",
            "StoryMatch",
        ),
        "paths": ("config_file", "config_folder", "data_folder", "database_file", "lexicon_file"),
        "stories": ("Store",),
    },
)
