"""Where each key leads, or why it leads nowhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from convoy_tui.articles.mending import flip_furniture
from convoy_tui.articles.model import Article, letter_at
from convoy_tui.tui.reading.passages import PassageIndex
from convoy_tui.tui.reading.story_view import Spot, Step, StoryView, pane_order

if TYPE_CHECKING:
    from tests.conftest import MadeStory


@pytest.fixture
def view(bridge: MadeStory) -> StoryView:
    return StoryView(bridge.articles, index=PassageIndex(bridge.comparison))


@pytest.fixture
def uncompared(bridge: MadeStory) -> StoryView:
    return StoryView(bridge.articles)


def test_panes_stand_in_the_order_of_the_dates_the_undated_last(view: StoryView) -> None:
    assert view.order == ("tide", "north", "vale")


def test_undated_articles_stand_in_the_order_of_joining() -> None:
    articles = [
        Article.from_sentences(["It fell."], id=f"x{n}").with_letter(letter_at(n))
        for n in reversed(range(28))
    ]

    assert [article.letter for article in pane_order(articles)] == [letter_at(n) for n in range(28)]


def test_the_base_stands_first_whatever_its_date(bridge: MadeStory) -> None:
    assert [a.id for a in pane_order(bridge.articles, "vale")] == ["vale", "tide", "north"]


def test_another_base_moves_the_panes_and_none_moves_them_back(view: StoryView) -> None:
    view.reorder("vale")
    assert view.order == ("vale", "tide", "north")

    view.reorder(None)
    assert view.order == ("tide", "north", "vale")


def test_a_spot_and_its_sentence_lead_to_each_other(view: StoryView) -> None:
    assert view.spot_of(("north", 2)) == Spot("north", 3)
    assert view.key(Spot("north", 3)) == ("north", 2)
    assert view.key(Spot("north", 0)) is None
    assert view.key(Spot("north", 99)) is None
    assert view.block(Spot("nobody", 0)) is None


def test_a_place_in_the_text_gives_its_spot(view: StoryView, bridge: MadeStory) -> None:
    text = bridge.named("north").text

    assert view.spot_of_place("north", 0) == Spot("north", 0)
    assert view.spot_of_place("north", text.index("Vera")) == Spot("north", 5)
    assert view.spot_of_place("north", 10**6) == Spot("north", 7)
    assert view.spot_of_place("nobody", 0) is None


def test_the_first_spot_is_a_sentence_where_there_is_one(view: StoryView, bridge: MadeStory) -> None:
    assert view.first("north") == Spot("north", 1)

    bare = replace(bridge.named("north"), sentences=())
    assert StoryView([bare]).first("north") == Spot("north", 0)


@pytest.mark.parametrize(("block", "by", "there"), [(0, 1, 1), (3, -1, 2), (0, -1, 0), (7, 1, 7), (2, 50, 7)])
def test_a_step_by_blocks_stops_at_either_end(view: StoryView, block: int, by: int, there: int) -> None:
    assert view.moved(Spot("north", block), by) == Step(Spot("north", there))


def test_the_edges_are_the_first_and_last_sentence_not_furniture(view: StoryView, bridge: MadeStory) -> None:
    assert view.edge(Spot("north", 4), -1) == Step(Spot("north", 1))
    assert view.edge(Spot("north", 4), 1) == Step(Spot("north", 6))

    bare = replace(bridge.named("north"), sentences=())
    assert StoryView([bare]).edge(Spot("north", 0), 1) == Step(None, "this article has no sentences")


def test_passages_lead_from_linked_to_linked_sentence(view: StoryView) -> None:
    assert view.passage(Spot("tide", 0), 1) == Step(Spot("tide", 1))
    assert view.passage(Spot("tide", 3), 1) == Step(Spot("tide", 4))
    assert view.passage(Spot("tide", 3), -1) == Step(Spot("tide", 2))


def test_beyond_the_last_passage_is_said_so(view: StoryView) -> None:
    assert view.passage(Spot("tide", 5), 1) == Step(None, "no linked passage below")
    assert view.passage(Spot("tide", 1), -1) == Step(None, "no linked passage above")


def test_differences_lead_from_difference_to_difference(view: StoryView) -> None:
    assert view.difference(Spot("north", 1), 1) == Step(Spot("north", 2))
    assert view.difference(Spot("north", 2), 1) == Step(Spot("north", 3))
    assert view.difference(Spot("north", 3), 1) == Step(None, "no difference or denial below")
    assert view.difference(Spot("north", 2), -1) == Step(None, "no difference or denial above")


def test_furniture_lies_between_the_sentences_around_it(view: StoryView) -> None:
    assert view.passage(Spot("north", 0), 1) == Step(Spot("north", 2))
    assert view.passage(Spot("north", 7), -1) == Step(Spot("north", 5))
    assert view.passage(Spot("north", 7), 1) == Step(None, "no linked passage below")
    assert view.passage(Spot("north", 0), -1) == Step(None, "no linked passage above")


def test_furniture_in_the_middle_does_not_hide_the_passage_beside_it(bridge: MadeStory) -> None:
    north = bridge.named("north")
    fourth = north.sentences[3]
    flipped = flip_furniture(north, fourth.start, fourth.end, True)
    # The sentences after it have moved up by one, and the comparison is of the article as it is now.
    comparison = replace(
        bridge.comparison,
        articles=(flipped, *bridge.comparison.articles[1:]),
        links=(bridge.comparison.links[1], replace(bridge.comparison.links[6], a=("north", 3))),
        clusters=(),
        ledger=(),
    )
    view = StoryView([flipped, *bridge.articles[1:]], index=PassageIndex(comparison))

    assert view.passage(Spot("north", 4), 1) == Step(Spot("north", 5))
    assert view.passage(Spot("north", 4), -1) == Step(Spot("north", 3))


def test_an_article_without_links_says_so(bridge: MadeStory) -> None:
    bare = replace(bridge.comparison, links=(), clusters=(), ledger=(), concepts=())
    view = StoryView(bridge.articles, index=PassageIndex(bare))

    assert view.passage(Spot("north", 2), 1) == Step(None, "no linked passage was found in this article")
    assert view.difference(Spot("north", 2), -1) == Step(
        None, "no difference or denial was found in this article"
    )
    assert view.best_counterpart(Spot("north", 2)) == Step(None, "no counterpart was found for this passage")


def test_before_the_comparison_each_step_says_that_it_has_not_finished(uncompared: StoryView) -> None:
    spot = Spot("north", 2)
    waiting = Step(None, "the comparison has not finished yet")

    assert uncompared.passage(spot, 1) == waiting
    assert uncompared.difference(spot, 1) == waiting
    assert uncompared.best_counterpart(spot) == waiting
    assert uncompared.tour_from(spot) is None


def test_the_best_counterpart_is_the_surest(view: StoryView) -> None:
    assert view.best_counterpart(Spot("north", 3)) == Step(Spot("vale", 1))


def test_furniture_has_no_counterpart(view: StoryView) -> None:
    assert view.best_counterpart(Spot("north", 0)).spot is None
    assert view.tour_from(Spot("north", 0)) is None


def test_a_tour_goes_through_every_telling_from_left_to_right_and_around(view: StoryView) -> None:
    tour = view.tour_from(Spot("north", 3))

    assert tour is not None
    assert tour.at == 0
    assert tour.stops == (
        ("north", ("north", 2)),
        ("vale", ("vale", 1)),
        ("tide", ("tide", 3)),
        ("tide", ("tide", 4)),
    )


def test_a_tour_stops_where_none_was_found(view: StoryView) -> None:
    tour = view.tour_from(Spot("north", 2))

    assert tour is not None
    assert tour.stops == (("north", ("north", 1)), ("vale", None), ("tide", ("tide", 2)))


def test_a_source_is_called_by_its_letter_and_outlet_or_file(view: StoryView) -> None:
    assert view.name_of("north") == "A · North Courier"
    assert view.name_of("vale") == "C · vale.txt"
