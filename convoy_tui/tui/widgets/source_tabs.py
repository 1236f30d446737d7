"""A row with all sources, for terminals that are too narrow for panes side by side."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.strip import Strip
from textual.widget import Widget

from convoy_tui.export.wording import source_name
from convoy_tui.tui.messages import BlockChosen
from convoy_tui.tui.reading.story_view import Spot, StoryView


class SourceTabs(Widget):
    """Draws each source's letter, the current one with its name; beside it the number of its tellings."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"source-tabs--tab", "source-tabs--active"}

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual names it so
        super().__init__(id=id)
        self._labels: list[tuple[str, bool]] = []
        self._firsts: list[Spot] = []

    def set_sources(self, view: StoryView, spot: Spot) -> None:
        """Show the sources of a story from where the reader stands."""
        key = view.key(spot)
        labels = []
        for article in view.articles.values():
            active = article.id == spot.article
            tellings = 0
            if key is not None and view.index is not None and not active:
                tellings = len(view.index.counterparts_in(key, article.id))
            label = f"{article.letter} {source_name(article)}" if active else article.letter
            labels.append((label + (f"·{tellings}" if tellings else ""), active))
        if labels != self._labels:
            self._labels = labels
            self._firsts = [view.first(article) for article in view.order]
            self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Go to a source that was clicked."""
        at = 0
        for (label, _), spot in zip(self._labels, self._firsts, strict=True):
            at += cell_len(label) + 2
            if event.x < at:
                self.post_message(BlockChosen(spot.article, spot.block))
                return

    def render_line(self, y: int) -> Strip:
        """Draw the row."""
        plain = self.get_component_rich_style("source-tabs--tab")
        active = self.get_component_rich_style("source-tabs--active")
        segments = [Segment(f" {label} ", active if chosen else plain) for label, chosen in self._labels]
        return Strip(segments).adjust_cell_length(self.size.width, plain)
