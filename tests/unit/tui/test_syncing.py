"""Which row of one pane stands beside a row of another."""

from __future__ import annotations

from itertools import combinations, pairwise, permutations
from typing import TYPE_CHECKING

import pytest

from convoy_tui.articles.model import Article
from convoy_tui.comparison.model import Comparison, Link
from convoy_tui.tui.reading.layout import lay_out
from convoy_tui.tui.reading.passages import PassageIndex
from convoy_tui.tui.reading.story_view import StoryView
from convoy_tui.tui.reading.syncing import RowAnchors, monotone_pairs, row_beside

if TYPE_CHECKING:
    from tests.conftest import MadeStory


def linked(pairs: list[tuple[int, int]]) -> PassageIndex:
    """Two articles with sure links between these sentences."""
    articles = tuple(Article.from_sentences(["One.", "Two."], id=name) for name in ("a", "b"))
    return PassageIndex(
        Comparison(articles, links=tuple(Link(("a", x), ("b", y), 0.9, "sure") for x, y in pairs))
    )


def longest_rising(targets: tuple[int, ...]) -> int:
    return max(
        size
        for size in range(1, len(targets) + 1)
        if any(all(x < y for x, y in pairwise(some)) for some in combinations(targets, size))
    )


def test_links_that_cross_are_left_out(bridge: MadeStory) -> None:
    assert monotone_pairs(PassageIndex(bridge.comparison), "north", "tide") == [(1, 2), (2, 3)]


def test_doubtful_links_fasten_nothing(bridge: MadeStory) -> None:
    assert monotone_pairs(PassageIndex(bridge.comparison), "north", "vale") == [(2, 1)]


def test_as_many_links_as_possible_stay_whatever_their_order() -> None:
    for targets in permutations(range(5)):
        kept = monotone_pairs(linked(list(enumerate(targets))), "a", "b")

        assert all(x[0] < y[0] and x[1] < y[1] for x, y in pairwise(kept)), targets
        assert len(kept) == longest_rising(targets), targets
        assert set(kept) <= set(enumerate(targets))


def test_two_sentences_that_are_told_in_one_fasten_it_once() -> None:
    assert monotone_pairs(linked([(0, 4), (1, 4), (2, 6)]), "a", "b") == [(0, 4), (2, 6)]


def test_without_links_nothing_is_fastened() -> None:
    assert monotone_pairs(linked([]), "a", "b") == []


@pytest.mark.parametrize(
    ("row", "beside"),
    [(0, 0), (5, 10), (10, 20), (15, 22), (20, 24), (60, 62), (100, 100), (140, 100), (-3, 0)],
)
def test_rows_between_two_passages_are_spread_evenly(row: float, beside: float) -> None:
    assert row_beside([(10, 20), (20, 24)], row, 100, 100) == pytest.approx(beside)


def test_without_anchors_beginning_and_end_stand_beside_each_other() -> None:
    assert row_beside([], 50, 100, 10) == pytest.approx(5)
    assert row_beside([], 0, 0, 0) == 0


def test_an_anchor_on_the_first_row_moves_the_beginning() -> None:
    assert row_beside([(0, 8)], 0, 10, 20) == 8


def test_scrolling_on_never_scrolls_back() -> None:
    anchors = [(3, 9), (7, 10), (20, 40)]
    rows = [row_beside(anchors, row / 2, 30, 60) for row in range(70)]

    assert rows == sorted(rows)


def test_linked_passages_stand_beside_each_other(bridge: MadeStory) -> None:
    view = StoryView(bridge.articles, index=PassageIndex(bridge.comparison))
    north, tide = (
        lay_out(bridge.named(name), view.blocks[name], width) for name, width in (("north", 24), ("tide", 40))
    )
    anchors = RowAnchors(view)

    here = north.first_rows[view.spot_of(("north", 2)).block]
    there = tide.first_rows[view.spot_of(("tide", 3)).block]

    assert anchors.row_beside(here, ("north", north), ("tide", tide)) == there
    assert anchors.row_beside(there, ("tide", tide), ("north", north)) == here


def test_a_new_width_gives_new_anchors(bridge: MadeStory) -> None:
    view = StoryView(bridge.articles, index=PassageIndex(bridge.comparison))
    tide = lay_out(bridge.named("tide"), view.blocks["tide"], 40)
    anchors = RowAnchors(view)

    for width in (60, 16):
        north = lay_out(bridge.named("north"), view.blocks["north"], width)
        here = north.first_rows[view.spot_of(("north", 2)).block]
        assert anchors.row_beside(here, ("north", north), ("tide", tide)) == tide.first_rows[3]


def test_before_the_comparison_articles_are_spread_over_each_other(bridge: MadeStory) -> None:
    view = StoryView(bridge.articles)
    north, tide = (lay_out(bridge.named(name), view.blocks[name], 30) for name in ("north", "tide"))

    end = RowAnchors(view).row_beside(len(north.rows), ("north", north), ("tide", tide))

    assert end == len(tide.rows)
