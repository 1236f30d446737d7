"""Which row of one pane stands beside a row of another: piecewise-linear between linked passages.

The shape follows Meld's synchronised scrolling (``FileDiff._sync_vscroll``), with linked passages as the
fixed points instead of equal lines.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from convoy_tui.tui.reading.layout import ArticleLayout
    from convoy_tui.tui.reading.passages import PassageIndex
    from convoy_tui.tui.reading.story_view import StoryView

Anchor = tuple[int, int]


def monotone_pairs(index: PassageIndex, a: str, b: str) -> list[tuple[int, int]]:
    """Give linked sentences of two articles that run in the same order in both, as many as possible.

    Of each sentence's counterparts only the best sure one is considered; crossing links are left out by the
    longest increasing subsequence (Fredman 1975), so that scrolling never runs backwards.
    """
    pairs: list[tuple[int, int]] = []
    for sentence in index.paired(a):
        sure = [c for c in index.counterparts((a, sentence)) if c.key[0] == b and c.grade == "sure"]
        if sure:
            pairs.append((sentence, sure[0].key[1]))
    tails: list[int] = []
    tail_at: list[int] = []
    previous: list[int] = []
    for number, (_, target) in enumerate(pairs):
        at = bisect_right(tails, target)
        if at and tails[at - 1] == target:
            previous.append(-2)
            continue
        previous.append(tail_at[at - 1] if at else -1)
        if at == len(tails):
            tails.append(target)
            tail_at.append(number)
        else:
            tails[at] = target
            tail_at[at] = number
    chain: list[tuple[int, int]] = []
    number = tail_at[-1] if tail_at else -1
    while number >= 0:
        chain.append(pairs[number])
        number = previous[number]
    return chain[::-1]


def row_beside(anchors: Sequence[Anchor], row: float, rows_a: int, rows_b: int) -> float:
    """Map a row of pane a to the row of pane b beside it.

    ``anchors`` are pairs of rows in rising order in both; the articles' first and last rows stand beside each
    other. The result lies between 0 and ``rows_b``.
    """
    points = [(0, 0), *anchors, (max(rows_a, 1), max(rows_b, 1))]
    at = bisect_right(points, row, key=lambda point: point[0])
    if at == 0:
        return 0.0
    if at == len(points):
        return float(rows_b)
    (a0, b0), (a1, b1) = points[at - 1], points[at]
    share = (row - a0) / (a1 - a0) if a1 > a0 else 0.0
    return min(max(b0 + share * (b1 - b0), 0.0), float(rows_b))


class RowAnchors:
    """Keeps the anchors between laid out articles, which a key press must not work out anew."""

    def __init__(self, view: StoryView) -> None:
        self._view = view
        self._kept: dict[tuple[str, str], tuple[ArticleLayout, ArticleLayout, list[Anchor]]] = {}

    def row_beside(self, row: float, a: tuple[str, ArticleLayout], b: tuple[str, ArticleLayout]) -> float:
        """Give the row of article b that stands beside a row of article a, each given with its layout."""
        (id_a, layout_a), (id_b, layout_b) = a, b
        kept = self._kept.get((id_a, id_b))
        if kept is None or kept[0] is not layout_a or kept[1] is not layout_b:
            anchors = self._anchors(id_a, layout_a, id_b, layout_b)
            kept = (layout_a, layout_b, anchors)
            self._kept[id_a, id_b] = kept
        return row_beside(kept[2], row, len(layout_a.rows), len(layout_b.rows))

    def _anchors(
        self, id_a: str, layout_a: ArticleLayout, id_b: str, layout_b: ArticleLayout
    ) -> list[Anchor]:
        if self._view.index is None:
            return []
        return [
            (
                layout_a.first_rows[self._view.spot_of((id_a, sentence_a)).block],
                layout_b.first_rows[self._view.spot_of((id_b, sentence_b)).block],
            )
            for sentence_a, sentence_b in monotone_pairs(self._view.index, id_a, id_b)
        ]
