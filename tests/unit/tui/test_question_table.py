"""Questions as a table: a passage to a cell, by position and by source."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from convoy_tui.export.placed_questions import PlacedQuestion, placed_questions
from convoy_tui.store import make_anchor
from convoy_tui.store.findings import Pin, Question, QuestionPosition
from convoy_tui.store.model import Anchor, Story, StoryContents
from convoy_tui.tui.reading.exports import exports_of, handed_in_words
from convoy_tui.tui.reading.tables.questions import QuestionTable, explain_question, question_table, row_key

if TYPE_CHECKING:
    from tests.conftest import MadeStory


def pin(story: MadeStory, article_id: str, sentence: int) -> Pin:
    article = story.named(article_id)
    span = article.sentences[sentence]
    return Pin("passage", make_anchor(article, span.start, span.end))


@pytest.fixture
def contents(bridge: MadeStory) -> StoryContents:
    hurt = Question(
        *(3, "How many?", "contradict", "Twelve or nine."),
        positions=(
            QuestionPosition("twelve", (pin(bridge, "vale", 1), pin(bridge, "north", 2))),
            QuestionPosition("nine", (pin(bridge, "tide", 3),)),
            QuestionPosition("more", ()),
        ),
    )
    gone = Pin("passage", Anchor("old", "It fell [/b] at dawn.", "", "", 0, "00"))
    when = Question(5, "When?", positions=(QuestionPosition("at dawn", (gone,)),))
    return StoryContents(
        Story(1, "s", "", ""), bridge.articles, (), None, questions=(hurt, when, Question(6, "Why?"))
    )


@pytest.fixture
def placed(contents: StoryContents) -> tuple[PlacedQuestion, ...]:
    return placed_questions(contents, None)


def texts(table: QuestionTable) -> list[list[str]]:
    """Each row as its heading, or as the first line of each cell."""
    return [
        [row.heading]
        if row.heading
        else ["".join(part.text for part in cell.lines[0]) if cell.lines else "" for cell in row.cells]
        for row in table.rows
    ]


def test_a_column_for_each_position(bridge: MadeStory, placed: tuple[PlacedQuestion, ...]) -> None:
    table = question_table(placed, bridge.articles, ticked=[5])
    assert [column.title for column in table.columns] == ["position 1", "position 2", "position 3"]
    assert texts(table) == [
        ["How many? · contradict"],
        [
            "twelve · A4 · North Courier · 3 May 2031",
            "nine · B4 · Tide Radio · 2 May 2031",
            "more · no passage stands under it",
        ],
        ["twelve · C2 · vale.txt · undated", "", ""],
        ["✓ When? · open"],
        ["at dawn · old"],
        ["Why? · open"],
        ["no passages yet; a on a passage adds it"],
    ]
    assert table.rows[1].cells[0].place == ("north", bridge.named("north").sentences[2].start)
    assert table.rows[4].cells[0].place is None


def test_a_column_for_each_source(bridge: MadeStory, placed: tuple[PlacedQuestion, ...]) -> None:
    order = [bridge.named(name) for name in ("tide", "north", "vale")]
    table = question_table(placed[:1], order, by_source=True)
    assert [column.title for column in table.columns] == [
        "B · Tide Radio",
        "A · North Courier",
        "C · vale.txt",
    ]
    assert texts(table)[1:] == [
        ["nine · B4 · 2 May 2031", "twelve · A4 · 3 May 2031", "twelve · C2 · undated"]
    ]


def test_cells_say_what_stands_there(placed: tuple[PlacedQuestion, ...], bridge: MadeStory) -> None:
    table = question_table(placed, bridge.articles)
    assert table.questions[row_key(3, 1)].question.title == "How many?"
    assert table.cells[row_key(3), 2].pin is None and table.cells[row_key(3), 2].position == "more"
    assert (row_key(3, 1), 1) not in table.cells and (row_key(6), 0) not in table.cells
    assert table.questions[row_key(6)].question.title == "Why?"


def test_the_inspector_tells_all_in_full(placed: tuple[PlacedQuestion, ...], bridge: MadeStory) -> None:
    table = question_table(placed, bridge.articles)
    lines = explain_question(placed[0], table.cells[row_key(3), 0], ticked=True)
    said = {line.label: "".join(part.text for part in line.parts) for line in lines}
    assert said == {
        "question": "How many?",
        "verdict": "The sources contradict each other. Twelve or nine.",
        "under": "twelve",
        "A4": "North Courier · 3 May 2031 “Twelve people were hurt, three of them badly.”",
        "ticked": "it is handed in; e writes the page",
    }


def test_a_lost_passage_keeps_its_words_and_says_so(
    placed: tuple[PlacedQuestion, ...], bridge: MadeStory
) -> None:
    (cell,) = question_table(placed[1:2], bridge.articles).rows[1].cells
    assert ["".join(part.text for part in line) for line in cell.lines] == [
        "at dawn · old",
        "the article is no longer in the story",
        "“It fell [/b] at dawn.”",
    ]
    assert cell.lines[1][0].tone == "problem"


def test_what_is_handed_in_is_told_and_each_shape_makes_its_own(
    contents: StoryContents, bridge: MadeStory
) -> None:
    from convoy_tui.store.findings import Tick

    assert handed_in_words(contents) == "all findings (3 questions, 0 notes)"
    ticks = (Tick(1, "question", 3), Tick(2, "question", 5), Tick(3, "figure", None, None))
    assert handed_in_words(replace(contents, ticks=ticks)) == "what is ticked (2 questions, 1 row of figures)"
    known = replace(bridge.comparison, articles=contents.articles)
    made = {(one.what, one.extension): one.make(contents, known) for one in exports_of(contents)}
    assert len(made) == 14
    assert made["findings", "md"].startswith("# s\n") and made["findings", "txt"].startswith("s\n")
    assert made["comparison", "txt"].startswith("Comparison of 3 reports\n")
    assert all(made[what, "html"].startswith("<!DOCTYPE html>") for what in ("findings", "comparison"))
