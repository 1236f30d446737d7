from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from convoy_tui.comparison.model import Comparison
from convoy_tui.tui.reading.passages import PassageIndex
from convoy_tui.tui.reading.room import panes_that_fit, size_classes
from convoy_tui.tui.reading.story_view import StoryView
from convoy_tui.tui.reading.whereabouts import story_words, whereabouts

if TYPE_CHECKING:
    from tests.conftest import MadeStory


def viewed(bridge: MadeStory, *, partly: bool = False) -> StoryView:
    return StoryView(bridge.articles, None, PassageIndex(bridge.comparison, partly=partly))


def said(view: StoryView, ref: tuple[str, int], width: int, progress: str | None = None) -> list[str]:
    room = width, len(story_words("Fall of a bridge", view))
    return whereabouts(view, view.spot_of(ref), progress=progress, in_step=True, room=room).split(" · ")


def test_the_story_is_named_with_its_sources(bridge: MadeStory) -> None:
    assert story_words("Fall of a bridge", viewed(bridge)) == "Fall of a bridge · 3 sources"


def test_before_a_comparison_only_the_progress_and_the_step_are_said(bridge: MadeStory) -> None:
    view = StoryView(bridge.articles, None, None)

    assert said(view, ("north", 2), 160, "comparing") == ["comparing", "in step"]


def test_the_place_among_passages_and_differences_is_said(bridge: MadeStory) -> None:
    assert said(viewed(bridge), ("north", 2), 60) == ["passage 2 of 4", "difference 2 of 2", "in step"]


def test_off_the_passages_their_number_is_said(bridge: MadeStory) -> None:
    assert said(viewed(bridge), ("north", 5), 60)[:2] == ["4 passages", "2 differences"]


def test_the_figures_are_summed_up_where_there_is_room_and_all_is_compared(bridge: MadeStory) -> None:
    short, long = said(viewed(bridge), ("north", 2), 100), said(viewed(bridge), ("north", 2), 200)

    assert len(short[-1]) < len(long[-1])
    assert said(viewed(bridge), ("north", 2), 99)[-1] == "in step"
    assert said(viewed(bridge, partly=True), ("north", 2), 200)[-1] == "in step"


def test_one_article_has_no_figures_to_sum_up(bridge: MadeStory) -> None:
    alone = StoryView(bridge.articles[:1], None, PassageIndex(Comparison(bridge.articles[:1])))

    assert said(alone, ("north", 2), 200)[-1] == "in step"


@pytest.mark.parametrize(("width", "panes"), [(60, 1), (99, 1), (100, 3), (127, 3), (128, 4), (300, 4)])
def test_so_many_panes_fit(width: int, panes: int) -> None:
    assert panes_that_fit(width) == panes


def test_a_stylesheet_is_told_how_much_room_there_is() -> None:
    assert size_classes(99, 13) == {"-narrow": True, "-low": True, "-high": False}
    assert size_classes(100, 38) == {"-narrow": False, "-low": False, "-high": True}
