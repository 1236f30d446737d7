"""The row of source columns: which are in sight, where the cursor stands, and how they keep in step."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.style import Style
from textual.app import ComposeResult
from textual.containers import Horizontal

from convoy_tui.tui.messages import PaneLaidOut
from convoy_tui.tui.reading.layout import ArticleLayout
from convoy_tui.tui.reading.look import Look
from convoy_tui.tui.reading.story_view import Spot, StoryView
from convoy_tui.tui.reading.syncing import RowAnchors
from convoy_tui.tui.widgets.article_pane import ArticlePane
from convoy_tui.tui.widgets.source_column import SourceColumn

if TYPE_CHECKING:
    from convoy_tui.tui.reading.reasons import ReasonMarks

_JUMP_TO = 0.25
"""How far below the top a passage stands that was jumped to, as a share of the height."""


class Panes(Horizontal):
    """Holds a column for each source that was ever in sight; only some of them are shown at a time.

    The pane with the cursor leads. In step, the others are scrolled so that the counterpart of the passage
    stands on the cursor's row, or else the row that lies beside it between the linked passages around it.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "panes--text",
        "panes--title",
        "panes--furniture",
        "panes--ref",
        "panes--sign",
        "panes--difference",
        "panes--bar",
        "panes--cursor",
        "panes--counterpart",
        "panes--evidence",
        "panes--same",
        "panes--fits",
        "panes--part",
        "panes--contradicts",
        "panes--term",
        "panes--found",
        "panes--overview",
        "panes--overview-linked",
        "panes--overview-difference",
        "panes--shown",
    }
    # One set of styles for all panes: each component class costs Textual as much as a widget.

    def __init__(self, view: StoryView) -> None:
        super().__init__()
        self.in_step = True
        self._styles: dict[str, Style] = {}
        self._look_of: Callable[[str], Look] | None = None
        self._view = view
        self._anchors = RowAnchors(view)
        self._columns: dict[str, SourceColumn] = {}
        self._in_sight: tuple[str, ...] = ()
        self._spot: Spot | None = None
        self._moving = False

    def style_of(self, name: str) -> Style:
        """Give the style of a kind of text: ``text`` whole, the others to be laid over it."""
        found = self._styles.get(name)
        if found is None:
            found = self.get_component_rich_style(f"panes--{name}", partial=name != "text")
            self._styles[name] = found
        return found

    def notify_style_update(self) -> None:
        """Forget the styles: the theme has changed."""
        super().notify_style_update()
        self._styles.clear()

    @property
    def in_sight(self) -> tuple[str, ...]:
        """Give the articles in sight, from left to right."""
        return self._in_sight

    def replace_view(self, view: StoryView) -> None:
        """Show other articles, or the same with other details."""
        self.remove_children()
        self._columns.clear()
        self._look_of = None
        self._in_sight = ()
        self._spot = None
        self._view = view
        self._anchors = RowAnchors(view)

    def index_changed(self) -> None:
        """Forget what was worked out from an earlier comparison."""
        self._anchors = RowAnchors(self._view)

    def bring_in_sight(self, articles: Sequence[str]) -> None:
        """Bring these articles in sight, in this order."""
        wanted = tuple(articles)
        if wanted == self._in_sight:
            return
        for article in wanted:
            if article not in self._columns:
                column = SourceColumn(self._view.articles[article], self._view.blocks[article], self.style_of)
                self._columns[article] = column
                if self._look_of is not None:
                    column.pane.set_look(self._look_of(article))
                if self.is_mounted:
                    self.mount(column)
                    self._follow_scrolling(column.pane)
        for article, column in self._columns.items():
            column.display = article in wanted
        if self.is_mounted:
            for place, article in enumerate(wanted):
                column = self._columns[article]
                if self.children.index(column) != place:
                    self.move_child(column, before=place)
        self._in_sight = wanted
        self._mark_active()

    def compose(self) -> ComposeResult:
        """Begin with the columns that were brought in sight before there was a screen."""
        yield from self._columns.values()

    def on_mount(self) -> None:
        """Notice when a column is scrolled."""
        for column in self._columns.values():
            self._follow_scrolling(column.pane)

    def _follow_scrolling(self, pane: ArticlePane) -> None:
        self.watch(pane, "scroll_y", self._scrolled_by(pane), init=False)

    def set_looks(self, look_of: Callable[[str], Look]) -> None:
        """Draw every column with its marks, also those that come in sight later."""
        self._look_of = look_of
        for article, column in self._columns.items():
            column.pane.set_look(look_of(article))

    def mark_reasons(self, marks: ReasonMarks) -> None:
        """Mark the words that a link rests on, and no others."""
        for article, column in self._columns.items():
            column.pane.set_reasons(marks.get(article, {}))

    def place(self, spot: Spot, *, jump: bool = False) -> None:
        """Put the cursor on a spot and bring the other columns in step."""
        self._spot = spot
        self._mark_active()
        beside = self._counterpart_blocks(spot)
        for article in self._in_sight:
            pane = self._columns[article].pane
            pane.cursor = spot.block if article == spot.article else None
            pane.counterparts = frozenset(beside.get(article, ()))
        leader = self._pane(spot.article)
        if leader is None or leader.article_layout is None:
            return
        self._moving = True
        try:
            leader.show_block(spot.block, at=_JUMP_TO if jump else None)
        finally:
            self._moving = False
        self._follow_cursor(beside)

    def half_page(self, direction: int) -> int:
        """Give how many rows half a page of the leading pane has, with its direction."""
        pane = self._pane(self._spot.article) if self._spot else None
        return direction * max((pane.size.height if pane else 2) // 2, 1)

    def block_rows_away(self, rows: int) -> int | None:
        """Give the block so many rows from the cursor in the leading pane."""
        if self._spot is None:
            return None
        pane = self._pane(self._spot.article)
        if pane is None or pane.article_layout is None:
            return None
        layout = pane.article_layout
        row = layout.first_rows[self._spot.block] + rows
        return layout.block_at(min(max(row, 0), len(layout.rows) - 1))

    def block_beside(self, article: str) -> int | None:
        """Give the block of another article that lies beside the cursor."""
        spot = self._spot
        leader = self._columns[spot.article].pane.article_layout if spot else None
        column = self._columns.get(article)
        other = column.pane.article_layout if column else None
        if spot is None or leader is None or other is None:
            return None
        row = leader.first_rows[spot.block]
        return other.block_at(round(self._anchors.row_beside(row, (spot.article, leader), (article, other))))

    def on_pane_laid_out(self, message: PaneLaidOut) -> None:
        """Put things in place again: rows have moved."""
        message.stop()
        if self._spot is not None and message.article in self._in_sight:
            self.place(self._spot, jump=message.article == self._spot.article and self._out_of_sight())

    def _out_of_sight(self) -> bool:
        pane = self._pane(self._spot.article) if self._spot else None
        if pane is None or pane.article_layout is None or self._spot is None:
            return False
        first, end = pane.article_layout.row_span(self._spot.block)
        return first < pane.scroll_y or end > pane.scroll_y + pane.size.height

    def _pane(self, article: str) -> ArticlePane | None:
        column = self._columns.get(article)
        return column.pane if column and article in self._in_sight else None

    def _mark_active(self) -> None:
        for article, column in self._columns.items():
            column.set_class(self._spot is not None and article == self._spot.article, "-active")

    def _counterpart_blocks(self, spot: Spot) -> dict[str, list[int]]:
        """Give the blocks of the counterparts by article, the best of each article first."""
        key = self._view.key(spot)
        found: dict[str, list[int]] = {}
        if key is not None and self._view.index is not None:
            for counterpart in self._view.index.counterparts(key):
                there = self._view.spot_of(counterpart.key)
                found.setdefault(there.article, []).append(there.block)
        return found

    def _follow_cursor(self, beside: Mapping[str, Sequence[int]]) -> None:
        """Scroll the other columns so that what belongs to the cursor's passage stands beside it."""
        leader = self._pane(self._spot.article) if self._spot else None
        if not self.in_step or leader is None or leader.article_layout is None or self._spot is None:
            return
        row = leader.article_layout.first_rows[self._spot.block]
        best = {article: blocks[0] for article, blocks in beside.items()}
        self._align(leader, leader.article_layout, row, row - leader.scroll_y, best)

    def _align(
        self, leader: ArticlePane, layout: ArticleLayout, row: float, height: float, fixed: dict[str, int]
    ) -> None:
        """Scroll the other columns so that the row beside the leader's stands at the same height."""
        self._moving = True
        try:
            for article in self._in_sight:
                pane = self._columns[article].pane
                if pane is leader or pane.article_layout is None:
                    continue
                if article in fixed:
                    beside: float = pane.article_layout.first_rows[fixed[article]]
                else:
                    beside = self._anchors.row_beside(
                        row, (leader.article.id, layout), (article, pane.article_layout)
                    )
                pane.scroll_to_row(beside - height)
        finally:
            self._moving = False

    def _scrolled_by(self, pane: ArticlePane) -> Callable[[], None]:
        def scrolled() -> None:
            """Let the others follow a column that was scrolled by hand, but not one that follows itself."""
            if self._moving or not self.in_step or pane.article_layout is None:
                return
            share = pane.scroll_y / pane.max_scroll_y if pane.max_scroll_y else 0.0
            height = share * pane.size.height
            self._align(pane, pane.article_layout, pane.scroll_y + height, height, {})

        return scrolled
