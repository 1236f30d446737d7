"""Stories, notes, corrections and positions in one SQLite database on the reader's own machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from convoy_tui.lazy import lazy_names

if TYPE_CHECKING:
    from convoy_tui.store.anchors import make_anchor, resolve_anchor
    from convoy_tui.store.model import (
        Anchor,
        Note,
        Position,
        StoredCorrection,
        StoreError,
        Story,
        StoryContents,
    )
    from convoy_tui.store.resolving import PlacedCorrection, placed_corrections, standing_corrections
    from convoy_tui.store.stories import Store

__all__ = [
    "Anchor",
    "Note",
    "PlacedCorrection",
    "Position",
    "Store",
    "StoreError",
    "StoredCorrection",
    "Story",
    "StoryContents",
    "make_anchor",
    "placed_corrections",
    "resolve_anchor",
    "standing_corrections",
]

__getattr__ = lazy_names(
    __name__,
    {
        "anchors": ("make_anchor", "resolve_anchor"),
        "model": ("Anchor", "Note", "Position", "StoredCorrection", "StoreError", "Story", "StoryContents"),
        "resolving": ("PlacedCorrection", "placed_corrections", "standing_corrections"),
        "stories": ("Store",),
    },
)
