"""One article in a pane, drawn row by row."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from convoy_tui.articles.model import Article
from convoy_tui.tui.messages import BlockChosen, PaneLaidOut
from convoy_tui.tui.reading.layout import BLANK, ArticleLayout, Block, Row, lay_out
from convoy_tui.tui.reading.look import CONTRADICTS, DIFFERS, FIGURE_SIGNS, Look

if TYPE_CHECKING:
    from convoy_tui.tui.reading.marks import Mark, MarkKind

_MARGIN = 1
"""Cells left free at the right of the text."""

_OVERVIEW = 2
"""Cells that the overview takes at the right, with the space behind it."""

_DRAWN = str.maketrans({"\n": " ", "\t": " "})


class ArticlePane(ScrollView, can_focus=False):
    """Draws the rows of one article: gutter with ref and sign, wrapped text with its marks, overview.

    Only visible rows are drawn, and each is kept until something that it shows changes, so that an article of
    any length costs the same to move in.
    """

    ALLOW_SELECT = False
    cursor: reactive[int | None] = reactive(None, repaint=False)
    """The block under the reader's cursor, where that stands in this pane."""
    counterparts: reactive[frozenset[int]] = reactive(frozenset(), repaint=False)
    """The blocks that tell what the passage under the cursor tells."""

    def __init__(self, article: Article, blocks: tuple[Block, ...], style_of: Callable[[str], Style]) -> None:
        """Make a pane; ``style_of`` gives the style of a kind of text by its name."""
        super().__init__()
        self.article = article
        self._style = style_of
        self.blocks = blocks
        self.article_layout: ArticleLayout | None = None
        self._look = Look()
        self._reasons: Mapping[int, Sequence[Mark]] = {}
        self._ref_width = max((len(block.ref) for block in blocks), default=2)
        self._strips: dict[tuple[int, bool, bool], Strip] = {}
        self._cells: list[tuple[str, str, int, int]] | None = None
        # Textual works these out anew each time they are asked for, and every row asks.
        self._drawn = Size(0, 0)
        self._top = 0

    @property
    def gutter_width(self) -> int:
        """Give the cells left of the text: bar, ref, sign, space."""
        return self._ref_width + 3

    def set_look(self, look: Look) -> None:
        """Draw with other marks, signs and notes."""
        self._look = look
        self._cells = None
        self._strips.clear()
        self.refresh()

    def set_reasons(self, marks: Mapping[int, Sequence[Mark]]) -> None:
        """Mark other words, by block; only the blocks that differ are drawn anew."""
        changed = {
            block for block in (*self._reasons, *marks) if self._reasons.get(block) != marks.get(block)
        }
        if not changed:
            return
        self._reasons = marks
        if self.article_layout is not None:
            rows = self.article_layout.rows
            self._strips = {at: kept for at, kept in self._strips.items() if rows[at[0]].block not in changed}
        self._refresh_blocks(changed)

    def show_block(self, block: int, *, at: float | None = None) -> None:
        """Scroll so that a block can be read.

        With ``at`` the block's first row stands that share of the height below the top; without, the pane
        scrolls only as far as it must, two rows being left above or below.
        """
        if self.article_layout is None or not self.blocks:
            return
        first, end = self.article_layout.row_span(block)
        top, height = round(self.scroll_y), self.size.height
        if at is not None:
            self.scroll_to_row(first - round(height * at))
        elif first - 2 < top:
            self.scroll_to_row(first - 2)
        elif end + 2 > top + height:
            self.scroll_to_row(min(end + 2 - height, first))

    def scroll_to_row(self, row: float) -> None:
        """Scroll at once so that a row stands at the top, as far as the article allows."""
        self.scroll_to(y=min(max(row, 0), self.max_scroll_y), animate=False, immediate=True)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Remember the row at the top, then draw."""
        self._top = round(new_value)
        super().watch_scroll_y(old_value, new_value)

    def watch_cursor(self, old: int | None, new: int | None) -> None:
        """Draw the two blocks anew that the cursor left and came to."""
        self._refresh_blocks({block for block in (old, new) if block is not None})

    def watch_counterparts(self, old: frozenset[int], new: frozenset[int]) -> None:
        """Draw those blocks anew that began or ceased to be counterparts."""
        self._refresh_blocks(old ^ new)

    def on_resize(self, _event: events.Resize) -> None:
        """Lay the article out at the new width."""
        self._lay_out()
        # Textual keeps drawn rows while the width stays, but the overview is drawn into the height.
        self.refresh()
        self.post_message(PaneLaidOut(self.article.id))

    def _lay_out(self) -> ArticleLayout:
        """Give the layout at the present width, made anew where the width has changed."""
        self._drawn = self.size
        self._cells = None
        width = max(self.size.width - self.gutter_width - _MARGIN - _OVERVIEW, 8)
        if self.article_layout is None or self.article_layout.width != width:
            self.article_layout = lay_out(self.article, self.blocks, width)
            self._strips.clear()
            self.virtual_size = Size(self.size.width, len(self.article_layout.rows))
        return self.article_layout

    def notify_style_update(self) -> None:
        """Forget every drawn row: the theme has changed."""
        super().notify_style_update()
        self._strips.clear()

    def on_click(self, event: events.Click) -> None:
        """Say which block was clicked."""
        if self.article_layout is None:
            return
        block = self.article_layout.block_at(event.y + round(self.scroll_y))
        if block is not None:
            self.post_message(BlockChosen(self.article.id, block))

    def render_line(self, y: int) -> Strip:
        """Draw one row of the viewport: text, and the cell of the overview beside it."""
        # The first frame is drawn before the first resize is told, and it should hold text.
        layout = self.article_layout or self._lay_out()
        number = y + self._top
        if number < len(layout.rows):
            text = self._row(layout.rows[number], number)
        else:
            text = Strip.blank(self._drawn.width - _OVERVIEW, self._style("text"))
        return Strip(
            [*text, self._overview_cell(y, layout), Segment(" ", self._style("text"))], self._drawn.width
        )

    def _overview_cell(self, y: int, layout: ArticleLayout) -> Segment:
        """Draw one cell of the overview; of a long article the part in sight stands on another ground."""
        cells = self._overview_cells(layout)
        style = self._style("text")
        if y >= len(cells):
            return Segment(" ", style)
        kind, sign, start, end = cells[y]
        style += self._style(kind)
        height = self._drawn.height
        if len(layout.rows) > height and start < self._top + height and end > self._top:
            style += self._style("shown")
        return Segment(sign, style)

    def _row(self, row: Row, number: int) -> Strip:
        """Give one row of text, drawn anew only where something that it shows has changed."""
        under_cursor = row.block == self.cursor
        counterpart = row.block in self.counterparts
        kept = self._strips.get((number, under_cursor, counterpart))
        if kept is None:
            kept = self._draw(row, under_cursor, counterpart, self._drawn.width - _OVERVIEW)
            self._strips[number, under_cursor, counterpart] = kept
        return kept

    def _overview_cells(self, layout: ArticleLayout) -> list[tuple[str, str, int, int]]:
        """Give the style, the sign and the stretch of rows of each cell of the overview.

        The whole article is drawn into the height of the pane: ``┃`` a linked stretch, ``◆`` the beginning of
        a difference, ``│`` neither. Worked out once for a layout and a height, as it is drawn at every key.
        """
        if self._cells is None:
            rows, height = layout.rows, max(self._drawn.height, 1)
            scale = max(len(rows) / height, 1.0)
            self._cells = []
            for y in range(min(height, len(rows))):
                start, end = int(y * scale), max(int((y + 1) * scale), int(y * scale) + 1)
                stretch = rows[start:end]
                if any(row.first and row.block in self._look.differing for row in stretch):
                    kind, sign = "overview-difference", DIFFERS
                elif any(row.block in self._look.linked for row in stretch):
                    kind, sign = "overview-linked", "┃"
                else:
                    kind, sign = "overview", "│"
                self._cells.append((kind, sign, start, end))
        return self._cells

    def _draw(self, row: Row, under_cursor: bool, counterpart: bool, width: int) -> Strip:
        ground = self._style("text")
        if row.block == BLANK:
            return Strip.blank(width, ground)
        if under_cursor:
            ground += self._style("cursor")
        elif counterpart:
            ground += self._style("counterpart")
        marks = (*self._look.marks(row.block), *self._reasons.get(row.block, ()))
        signs = {mark.start - 1: mark.kind for mark in marks if mark.kind in FIGURE_SIGNS}
        kind = signs.get(row.start - 1, "")
        # The sign in the gutter, right beside it, says the same already.
        told = row.first and FIGURE_SIGNS.get(kind) == self._look.signs.get(row.block)
        lead = self._figure_sign("" if told else kind, ground)
        segments = [*self._gutter(row, under_cursor, counterpart, ground), lead]
        segments += self._text(row, ground, marks, signs)
        return Strip(segments).adjust_cell_length(width, ground)

    def _figure_sign(self, kind: str, ground: Style) -> Segment:
        """Draw the sign of a figure's verdict in the one cell before it, or that cell empty."""
        if kind not in FIGURE_SIGNS:
            return Segment(" ", ground)
        style = {"fits": "sign", "part": "difference"}.get(kind, kind)
        return Segment(FIGURE_SIGNS[kind], ground + self._style(style))

    def _gutter(self, row: Row, under_cursor: bool, counterpart: bool, ground: Style) -> list[Segment]:
        """Draw bar, ref and sign; the cell between these and the text is not among them."""
        bar = "▌" if under_cursor or counterpart else " "
        bar_style = ground + self._style("bar")
        if bar == " " and row.first and row.block in self._look.noted:
            bar = "✎"
        if not row.first:
            return [Segment(bar, bar_style), Segment(" " * (self.gutter_width - 2), ground)]
        ref = self.blocks[row.block].ref.rjust(self._ref_width)
        sign = self._look.signs.get(row.block, " ")
        sign_style = self._style("difference" if sign in (DIFFERS, CONTRADICTS) else "sign")
        return [
            Segment(bar, bar_style),
            Segment(ref, ground + self._style("ref")),
            Segment(sign, ground + sign_style),
        ]

    def _text(
        self, row: Row, ground: Style, marks: Sequence[Mark], signs: Mapping[int, MarkKind]
    ) -> list[Segment]:
        """Cut a row's text where furniture and marks begin and end, and style each piece.

        ``signs`` are the kinds of figures by the offset before each; a space there gives way to the sign.
        """
        block = self.blocks[row.block]
        text = self.article.text
        if block.sentence is None:
            shown = text[row.start : row.end].translate(_DRAWN) + ("…" if row.cut else "")
            return [Segment(shown, ground + self._style("furniture"))]
        base = ground
        if self.article.sentences[block.sentence].role == "title":
            base += self._style("title")
        spans = [(start, end, "furniture") for start, end, _ in block.furniture]
        spans += [(mark.start, mark.end, mark.kind) for mark in marks]
        before = {at for at in signs if row.start <= at < row.end and text[at].isspace()}
        spans += [(at, at + 1, "") for at in before]
        edges = {row.start, row.end}
        for start, end, _ in spans:
            edges |= {edge for edge in (start, end) if row.start < edge < row.end}
        cuts = sorted(edges)
        segments = []
        for start, end in pairwise(cuts):
            style = base
            for span_start, span_end, kind in spans:
                if kind and span_start <= start and end <= span_end:
                    style += self._style(kind)
            if start in before:
                segments.append(self._figure_sign(signs[start], style))
                continue
            segments.append(Segment(text[start:end].translate(_DRAWN), style))
        return segments

    def _refresh_blocks(self, blocks: set[int] | frozenset[int]) -> None:
        if self.article_layout is None:
            return
        for block in blocks:
            if block < len(self.blocks):
                first, end = self.article_layout.row_span(block)
                self.refresh_lines(first, end - first)
