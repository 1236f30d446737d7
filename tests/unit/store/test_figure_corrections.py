"""What the reader decided about figures: fastened to their texts, the later of two holding, kept for good."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from convoy_tui.articles.model import Article
from convoy_tui.comparison import compare
from convoy_tui.comparison.model import Comparison, LedgerRow
from convoy_tui.store import Anchor, Store, make_anchor, standing_corrections

if TYPE_CHECKING:
    from tests.unit.store.conftest import MakeArticle

TWELVE = "Twelve people were killed when the mill burned down on Friday."
NINE = "Nine people were killed when the mill burned down on Friday."
LOOMS = "The mill had 40 looms, the owner says."


@pytest.fixture
def morning(made: MakeArticle) -> Article:
    return made("morning", TWELVE, LOOMS)


@pytest.fixture
def evening(made: MakeArticle) -> Article:
    return made("evening", LOOMS, NINE)


def at(article: Article, words: str) -> Anchor:
    start = article.text.index(words)
    return make_anchor(article, start, start + len(words))


def compared(store: Store, story: int) -> Comparison:
    contents = store.load(story)
    return compare(contents.articles, corrections=standing_corrections(contents))


def row_with(comparison: Comparison, figure: str) -> LedgerRow:
    (row,) = (
        row
        for row in comparison.ledger
        if any(comparison.quantities[r.quantity].text == figure for r in row.readings)
    )
    return row


def kinds(store: Store, story: int) -> list[str]:
    return [one.kind for one in standing_corrections(store.load(story))]


def test_they_survive_reopening_another_order_and_a_further_article(
    file: Path, made: MakeArticle, morning: Article, evening: Article
) -> None:
    with Store.open(file) as store:
        story = store.create_story([morning, evening])
        assert row_with(compared(store, story.id), "Nine").verdict == "conflict"
        store.add_correction(story.id, "reading-out", at(evening, "Nine"), None)
        store.add_correction(
            *(story.id, "verdict", at(morning, "40"), at(evening, "40"), "scope: one counts the spare ones")
        )

    with Store.open(file) as store:
        opened = store.match([replace(evening, path="/elsewhere/e.txt"), morning]).story
        assert opened is not None
        for articles in ((), (made("a-third", TWELVE, LOOMS),)):
            if articles:
                store.add_articles(opened.id, list(articles))
            comparison = compared(store, opened.id)
            assert row_with(comparison, "Nine").verdict is None
            looms = row_with(comparison, "40")
            assert (looms.verdict, looms.standing) == ("agree", "scope")
            assert looms.ruling is not None
            assert looms.ruling.sentence == "one counts the spare ones"


def test_of_two_words_on_where_a_figure_belongs_the_later_holds(
    store: Store, morning: Article, evening: Article
) -> None:
    story = store.create_story([morning, evening]).id
    store.add_correction(story, "reading-out", at(evening, "Nine"), None)
    moved = store.add_correction(story, "reading-to", at(evening, "Nine"), at(morning, "40"))

    assert kinds(store, story) == ["reading-to"]
    store.undo_correction(moved.id)
    assert kinds(store, story) == ["reading-out"]


def test_of_two_verdicts_on_a_row_the_later_holds_whichever_figure_is_named_first(
    store: Store, morning: Article, evening: Article
) -> None:
    story = store.create_story([morning, evening]).id
    store.add_correction(story, "verdict", at(morning, "40"), at(evening, "40"), "scope")
    store.add_correction(story, "verdict", at(evening, "40"), at(morning, "40"), "conflict")

    assert [one.value for one in standing_corrections(store.load(story))] == ["conflict"]


def test_two_figures_held_apart_and_a_figure_taken_out_are_two_things(
    store: Store, morning: Article, evening: Article
) -> None:
    story = store.create_story([morning, evening]).id
    for _ in range(2):
        store.add_correction(story, "reading-out", at(evening, "Nine"), at(morning, "Twelve"))
    store.add_correction(story, "reading-out", at(evening, "Nine"), None)

    assert kinds(store, story) == ["reading-out", "reading-out"]


def test_in_a_changed_text_a_correction_follows_its_figure_and_is_lost_without_it(
    store: Store, made: MakeArticle, morning: Article, evening: Article
) -> None:
    anchor = at(evening, "Nine")
    mended = made("evening", "A new beginning.", LOOMS, NINE)
    gone = made("evening", LOOMS, "Some people were hurt elsewhere.")

    for text, kept in ((mended, True), (gone, False)):
        story = store.create_story([morning, evening])
        store.add_correction(story.id, "reading-out", anchor, None)
        contents = replace(store.load(story.id), articles=(morning, text))
        standing = standing_corrections(contents)
        assert bool(standing) == kept
        for correction in standing:
            assert correction.a[3] == text.text[correction.a[1] : correction.a[2]] == "Nine"
