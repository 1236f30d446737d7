"""Signs beside the text, marks in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from convoy_tui.tui.reading.finding import find_all
from convoy_tui.tui.reading.found import Found
from convoy_tui.tui.reading.look import CONTRADICTS, DIFFERS, DOUBTFUL, LEGEND, LINKED
from convoy_tui.tui.reading.looks import linked_and_differing, look_of
from convoy_tui.tui.reading.marks import Mark
from convoy_tui.tui.reading.passages import PassageIndex
from convoy_tui.tui.reading.story_view import Spot, StoryView

if TYPE_CHECKING:
    from tests.conftest import MadeStory


@pytest.fixture
def view(bridge: MadeStory) -> StoryView:
    return StoryView(bridge.articles, index=PassageIndex(bridge.comparison))


def test_each_linked_passage_has_the_sign_of_the_gravest_that_is_known_of_it(view: StoryView) -> None:
    assert look_of(view, "north", marks=True).signs == {2: DIFFERS, 3: CONTRADICTS, 4: LINKED, 5: DOUBTFUL}
    assert look_of(view, "vale", marks=True).signs == {1: CONTRADICTS, 2: DIFFERS}


def test_every_sign_is_explained() -> None:
    assert {CONTRADICTS, DIFFERS, LINKED, DOUBTFUL} <= {sign for sign, _ in LEGEND}


def test_marks_are_those_of_the_sentence_and_of_what_was_found(view: StoryView, bridge: MadeStory) -> None:
    matches = find_all(bridge.articles, "people")
    text = bridge.named("north").text

    marks = look_of(view, "north", marks=True, found=Found(view, matches)).marks(3)

    assert {(text[mark.start : mark.end], mark.kind) for mark in marks} == {
        ("Twelve", "contradicts"),
        ("three", "part"),
        ("people", "found"),
    }


def test_with_marks_off_only_what_was_found_and_notes_stay(view: StoryView, bridge: MadeStory) -> None:
    matches = find_all(bridge.articles, "people")

    look = look_of(
        view,
        "north",
        marks=False,
        found=Found(view, matches),
        noted={Spot("north", 3), Spot("tide", 1), None},
    )

    assert look.signs == {}
    assert [mark.kind for mark in look.marks(3)] == ["found"]
    assert look.noted == {3}


def test_furniture_and_texts_that_were_not_compared_have_no_marks(view: StoryView, bridge: MadeStory) -> None:
    assert look_of(view, "north", marks=True).marks(0) == []
    uncompared = StoryView(bridge.articles)
    assert look_of(uncompared, "north", marks=True).marks(3) == []
    assert look_of(uncompared, "north", marks=True).signs == {}
    assert linked_and_differing(uncompared, "north") == (frozenset(), frozenset())


def test_a_match_over_two_sentences_is_marked_in_both(view: StoryView, bridge: MadeStory) -> None:
    text = bridge.named("tide").text
    start, end = text.index("hospital."), text.index("Two of") + 3
    look = look_of(
        view,
        "tide",
        marks=False,
        found=Found(view, [replace(find_all(bridge.articles, "Nine")[0], start=start, end=end)]),
    )

    assert look.marks(3) == [Mark(start, end, "found")]
    assert look.marks(4) == [Mark(start, end, "found")]
    assert look.marks(5) == []


def test_the_overview_gets_linked_and_differing_blocks(view: StoryView) -> None:
    assert linked_and_differing(view, "north") == (frozenset({2, 3, 4, 5}), frozenset({2, 3}))
