"""The words of the evidence are found in both passages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from convoy_tui.comparison.model import Comparison, Evidence
from convoy_tui.tui.reading.explaining.lines import Part
from convoy_tui.tui.reading.explaining.passage import explain
from convoy_tui.tui.reading.passages import PassageIndex
from convoy_tui.tui.reading.reasons import reason_marks, spans_of
from convoy_tui.tui.reading.story_view import Spot, StoryView

if TYPE_CHECKING:
    from tests.conftest import MadeStory


def with_evidence(comparison: Comparison, number: int, *evidence: Evidence) -> Comparison:
    links = list(comparison.links)
    links[number] = replace(links[number], evidence=evidence)
    return replace(comparison, links=tuple(links))


def words(view: StoryView, spot: Spot) -> dict[str, list[str]]:
    return {
        article: [
            view.articles[article].text[mark.start : mark.end] for marks in blocks.values() for mark in marks
        ]
        for article, blocks in reason_marks(view, spot).items()
    }


@pytest.mark.parametrize("spot", [Spot("north", 2), Spot("tide", 2)])
def test_both_passages_get_their_own_words(spot: Spot, bridge: MadeStory) -> None:
    view = StoryView(bridge.articles, index=PassageIndex(bridge.comparison))

    marks = reason_marks(view, spot)

    assert words(view, spot) == {"north": ["bridge", "gave"], "tide": ["crossing", "gave"]}
    assert {article: list(blocks) for article, blocks in marks.items()} == {"north": [2], "tide": [2]}
    assert {mark.kind for blocks in marks.values() for found in blocks.values() for mark in found} == {
        "evidence"
    }


def test_what_the_neighbours_add_is_no_word_and_a_figure_keeps_its_own_mark(bridge: MadeStory) -> None:
    comparison = with_evidence(
        bridge.comparison,
        4,
        Evidence("word", "cars", "cars", 0.5),
        Evidence("number", "40", "40", 0.3),
        Evidence("context", "on", "on", 0.2),
    )
    view = StoryView(bridge.articles, index=PassageIndex(comparison))

    assert words(view, Spot("north", 4)) == {"north": ["cars"], "tide": ["cars"]}


def test_no_counterpart_or_no_comparison_gives_no_marks(bridge: MadeStory) -> None:
    assert reason_marks(StoryView(bridge.articles), Spot("north", 2)) == {}
    view = StoryView(bridge.articles, index=PassageIndex(bridge.comparison))
    assert reason_marks(view, Spot("north", 0)) == {}
    assert reason_marks(view, Spot("north", 6)) == {}


def test_words_count_where_they_stand_whole_and_do_not_overlap() -> None:
    text = "The art of the cart: an art apart, the art of war."

    assert [text[a:b] for a, b in spans_of(["art"], text, 0, len(text))] == ["art"] * 3
    assert [text[a:b] for a, b in spans_of(["art", "art of war"], text, 20, len(text))] == [
        "art",
        "art of war",
    ]
    assert spans_of(["absent"], text, 0, len(text)) == ()
    assert spans_of(["战争"], "这场战争结束了", 0, 7) == ((2, 4),)


def test_the_line_tells_shares_and_sums_up_what_weighs_little(bridge: MadeStory) -> None:
    comparison = with_evidence(
        bridge.comparison,
        0,
        *(Evidence("word", word, word, 0.1) for word in ("over", "the", "Lind", "gave", "way", "on")),
        Evidence("number", "7", "seven", 0.003),
        Evidence("context", "the sentences around", "the sentences around", 0.397),
    )
    view = StoryView(bridge.articles, index=PassageIndex(comparison))

    lines = ["".join(part.text for part in line.parts) for line in explain(view, Spot("north", 2), why=True)]

    assert (
        "linked by over 10% · the 10% · Lind 10% · gave 10% · way 10% · 2 more 10% · the sentences around 40%"
    ) in lines


def test_a_link_by_hand_says_what_both_have(bridge: MadeStory) -> None:
    comparison = with_evidence(bridge.comparison, 6, Evidence("word", "stone", "stone", 1.0))
    lines = {
        "".join(part.text for part in line.parts)
        for line in explain(
            StoryView(bridge.articles, index=PassageIndex(comparison)), Spot("north", 5), why=True
        )
    }
    bare = {
        "".join(part.text for part in line.parts)
        for line in explain(
            StoryView(bridge.articles, index=PassageIndex(bridge.comparison)), Spot("north", 5), why=True
        )
    }

    assert "both have stone 100%" in lines
    assert "no words in common" in bare


def test_the_quote_of_a_counterpart_shows_its_words(bridge: MadeStory) -> None:
    view = StoryView(bridge.articles, index=PassageIndex(bridge.comparison))
    parts = {
        why: next(line for line in explain(view, Spot("north", 2), why=why) if line.label == "B3").parts
        for why in (True, False)
    }

    assert [part.text for part in parts[True] if part.tone == "evidence"] == ["crossing", "gave"]
    assert "".join(part.text for part in parts[True]) == "".join(part.text for part in parts[False])
    assert Part("gave", "evidence") not in parts[False]
