"""How an article lies in a pane: its blocks, and the rows they take at a given width."""

from __future__ import annotations

from dataclasses import dataclass

from convoy_tui.articles.model import Article, FurnitureKind
from convoy_tui.tui.reading.wrapping import wrap

BLANK = -1


@dataclass(frozen=True, slots=True)
class Block:
    """One numbered span of the file: a sentence, a piece of furniture, or a dateline with its sentence."""

    ref: str
    start: int
    end: int
    sentence: int | None
    furniture: tuple[tuple[int, int, FurnitureKind], ...] = ()


def blocks_of(article: Article) -> tuple[Block, ...]:
    """Give the blocks of an article in the order of the text; spans that share a ref make one block."""
    blocks: list[Block] = []
    sentences = [(s.start, s.end, s.ref, index) for index, s in enumerate(article.sentences)]
    pieces = sorted(
        [*sentences, *((f.start, f.end, f.ref, f.kind) for f in article.furniture)],
        key=lambda piece: (piece[0], piece[1]),
    )
    for start, end, ref, what in pieces:
        sentence = what if isinstance(what, int) else None
        furniture = () if isinstance(what, int) else ((start, end, what),)
        if blocks and blocks[-1].ref == ref:
            last = blocks.pop()
            blocks.append(
                Block(
                    ref,
                    last.start,
                    end,
                    sentence if last.sentence is None else last.sentence,
                    last.furniture + furniture,
                )
            )
        else:
            blocks.append(Block(ref, start, end, sentence, furniture))
    return tuple(blocks)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a pane: the block it belongs to (``BLANK`` for an empty row) and its span of the text."""

    block: int
    start: int
    end: int
    first: bool = False
    cut: bool = False


@dataclass(frozen=True, slots=True)
class ArticleLayout:
    """An article laid out at one width: its rows, and the row on which each block begins."""

    width: int
    blocks: tuple[Block, ...]
    rows: tuple[Row, ...]
    first_rows: tuple[int, ...]

    def row_span(self, block: int) -> tuple[int, int]:
        """Give the half-open span of rows that a block takes, blank rows not counted."""
        start = self.first_rows[block]
        end = start
        while end < len(self.rows) and self.rows[end].block == block:
            end += 1
        return start, end

    def block_at(self, row: int) -> int | None:
        """Give the block on a row, or the one before a blank row; None where there is no block."""
        row = min(row, len(self.rows) - 1)
        while row >= 0 and self.rows[row].block == BLANK:
            row -= 1
        return self.rows[row].block if row >= 0 else None


def lay_out(article: Article, blocks: tuple[Block, ...], width: int) -> ArticleLayout:
    """Lay an article out in ``width`` cells.

    Each block begins on a row of its own, so that its ref can stand beside it; a line end in the text gives a
    blank row. Furniture takes one row, cut where it is longer, so that it never pushes the article away.
    """
    rows: list[Row] = []
    first_rows: list[int] = []
    text = article.text
    for number, block in enumerate(blocks):
        if number:
            before = blocks[number - 1]
            both_furniture = before.sentence is None and block.sentence is None
            if not both_furniture and "\n" in text[before.end : block.start]:
                rows.append(Row(BLANK, block.start, block.start))
        first_rows.append(len(rows))
        spans = wrap(text, block.start, block.end, width) or [(block.start, block.end)]
        if block.sentence is None:
            rows.append(Row(number, *spans[0], first=True, cut=len(spans) > 1))
            continue
        rows.extend(Row(number, start, end, first=i == 0) for i, (start, end) in enumerate(spans))
    return ArticleLayout(width, blocks, tuple(rows), tuple(first_rows))
