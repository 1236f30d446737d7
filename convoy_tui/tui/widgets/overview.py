"""A strip one column wide beside a pane: where in the article the linked passages and the differences are."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import ClassVar

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from convoy_tui.tui.widgets.article_pane import ArticlePane

_NOTHING: frozenset[int] = frozenset()


class Overview(Widget):
    """Draws the whole article into the height of the pane.

    ``┃`` is a linked stretch, ``◆`` the beginning of a difference, ``│`` neither. The
    part of the article that the pane shows stands on a lighter ground.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "overview--plain",
        "overview--linked",
        "overview--difference",
        "overview--shown",
    }

    def __init__(self, pane: ArticlePane) -> None:
        super().__init__()
        self._pane = pane
        self._linked: AbstractSet[int] = _NOTHING
        self._differing: AbstractSet[int] = _NOTHING

    def on_mount(self) -> None:
        """Follow the pane as it scrolls."""
        self.watch(self._pane, "scroll_y", self._follow, init=False)
        self.watch(self._pane, "virtual_size", self._follow, init=False)

    def _follow(self) -> None:
        self.refresh()

    def set_blocks(self, linked: AbstractSet[int], differing: AbstractSet[int]) -> None:
        """Say which blocks are linked and which are differences."""
        self._linked, self._differing = linked, differing
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw the cell for one stretch of the article."""
        layout = self._pane.article_layout
        rows = len(layout.rows) if layout else 0
        height = max(self.size.height, 1)
        scale = max(rows / height, 1.0)
        start, end = int(y * scale), max(int((y + 1) * scale), int(y * scale) + 1)
        if layout is None or start >= rows:
            return Strip([Segment(" ", self.get_component_rich_style("overview--plain"))])
        rows_here = layout.rows[start:end]
        blocks = {row.block for row in rows_here}
        if any(row.first and row.block in self._differing for row in rows_here):
            name, sign = "difference", "◆"
        elif not blocks.isdisjoint(self._linked):
            name, sign = "linked", "┃"
        else:
            name, sign = "plain", "│"
        style = self.get_component_rich_style(f"overview--{name}")
        top = round(self._pane.scroll_y)
        if rows > height and start < top + self._pane.size.height and end > top:
            style += self.get_component_rich_style("overview--shown", partial=True)
        return Strip([Segment(sign, style)])
