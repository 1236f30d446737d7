"""What the reader overruled: kept when the call returns, taken back, found again in the texts as they are."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from convoy_tui.articles.model import Article
from convoy_tui.comparison import compare
from convoy_tui.comparison.model import Comparison, Correction
from convoy_tui.store import Anchor, Store, StoreError, make_anchor, placed_corrections, standing_corrections
from convoy_tui.store.migrations import MIGRATIONS, migrate

if TYPE_CHECKING:
    from tests.unit.store.conftest import MakeArticle

FERRY = "The ferry to Norhaven ran aground on the Skelling rocks before dawn."
TOWED = "Two tugs pulled the ferry off the Skelling rocks at noon."
HOSES = "The town council spent its spring money on new hoses for the fire brigade."
BAKER = "A baker on Mill Lane gave away forty loaves to the passengers."
MAYOR = "Nobody had told the mayor."


@pytest.fixture
def morning(made: MakeArticle) -> Article:
    return made("morning", FERRY, MAYOR, HOSES)


@pytest.fixture
def evening(made: MakeArticle) -> Article:
    return made("evening", TOWED, FERRY, BAKER)


def at(article: Article, sentence: int) -> Anchor:
    span = article.sentences[sentence]
    return make_anchor(article, span.start, span.end)


def compared(store: Store, story: int) -> Comparison:
    contents = store.load(story)
    return compare(contents.articles, corrections=standing_corrections(contents))


def linked(comparison: Comparison) -> dict[tuple[str, str], str]:
    """The links by the first letters of their sentences' texts, with their origins."""
    texts = {
        (article.id, n): article.sentence_text(n)
        for article in comparison.articles
        for n in range(len(article.sentences))
    }
    return {(texts[link.a], texts[link.b]): link.origin for link in comparison.links}


def test_a_correction_is_there_for_another_program_at_once(
    store: Store, file: Path, morning: Article, evening: Article
) -> None:
    story = store.create_story([morning, evening])

    kept = store.add_correction(story.id, "match", at(morning, 2), at(evening, 2), "x")

    assert (kept.kind, kept.a, kept.b, kept.value) == ("match", at(morning, 2), at(evening, 2), "x")
    with Store.open(file) as other:
        assert other.corrections(story.id) == other.load(story.id).corrections == (kept,)


def test_taken_back_and_had_again_in_the_order_of_making(
    store: Store, file: Path, morning: Article, evening: Article
) -> None:
    story = store.create_story([morning, evening])
    first = store.add_correction(story.id, "not-a-match", at(morning, 0), at(evening, 1))
    second = store.add_correction(story.id, "silent", at(morning, 1))

    store.undo_correction(first.id)
    with Store.open(file) as other:
        assert other.corrections(story.id) == (second,)
    assert store.restore_correction(first.id) == first
    assert store.corrections(story.id) == (first, second)


def test_what_is_not_there_is_refused_and_leaves_nothing(store: Store, morning: Article) -> None:
    story = store.create_story([morning])
    anchor = at(morning, 0)
    with pytest.raises(LookupError, match="nowhere"):
        store.add_correction(story.id, "match", anchor, replace(anchor, article="nowhere"))
    with pytest.raises(LookupError):
        store.add_correction(99, "match", anchor)
    with pytest.raises(LookupError, match="correction 7"):
        store.undo_correction(7)
    with pytest.raises(LookupError):
        store.corrections(99)
    assert store.corrections(story.id) == ()


def test_a_story_of_before_gets_the_table_and_keeps_its_notes(
    file: Path, clock: Callable[[], str], morning: Article, evening: Article
) -> None:
    with Store.open(file, now=clock) as store:
        story = store.create_story([morning, evening])
        note = store.add_note(story.id, at(morning, 1), "ask him")
    connection = sqlite3.connect(file, isolation_level=None)
    for table in ("corrections", "questions", "question_steps", "ticks"):
        connection.execute(f"DROP TABLE {table}")
    connection.execute("DELETE FROM migrations WHERE name <> ?", (MIGRATIONS[0].name,))
    connection.execute("PRAGMA user_version = 1")
    connection.close()

    with Store.open(file, now=clock) as store:
        assert store.notes(story.id) == (note,)
        kept = store.add_correction(story.id, "match", at(morning, 2), at(evening, 2))
        assert store.load(story.id).corrections == (kept,)


def test_migrations_end_at_the_same_tables_whichever_way() -> None:
    def tables(*steps: int) -> list[tuple[str, str]]:
        connection = sqlite3.connect(":memory:", isolation_level=None)
        for step in steps:
            migrate(connection, "now", MIGRATIONS[:step])
        return connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()

    assert tables(1, len(MIGRATIONS)) == tables(len(MIGRATIONS))


def test_a_damaged_correction_names_the_database(store: Store, file: Path, morning: Article) -> None:
    story = store.create_story([morning])
    store.add_correction(story.id, "silent", at(morning, 0))
    store._db._connection.execute("UPDATE corrections SET anchor_a = x'7b7d'")
    with pytest.raises(StoreError, match=r"damaged .*correction") as caught:
        store.load(story.id)
    assert caught.value.path == str(file)


def test_compare_gets_places_with_their_texts(store: Store, morning: Article, evening: Article) -> None:
    story = store.create_story([morning, evening])
    store.add_correction(story.id, "match", at(evening, 2), at(morning, 2))

    evening_start, morning_start = evening.sentences[2].start, morning.sentences[2].start
    assert standing_corrections(store.load(story.id)) == (
        Correction(
            "match",
            ("evening", evening_start, evening_start + len(BAKER), BAKER),
            ("morning", morning_start, morning_start + len(HOSES), HOSES),
        ),
    )


def test_of_two_words_on_one_pair_the_later_holds_until_it_is_taken_back(
    store: Store, morning: Article, evening: Article
) -> None:
    story = store.create_story([morning, evening])
    store.add_correction(story.id, "match", at(morning, 2), at(evening, 2))
    store.add_correction(story.id, "match", at(morning, 1), at(evening, 2))
    later = store.add_correction(story.id, "not-a-match", at(evening, 2), at(morning, 2))

    assert [one.kind for one in standing_corrections(store.load(story.id))] == ["match", "not-a-match"]
    store.undo_correction(later.id)
    assert [one.kind for one in standing_corrections(store.load(story.id))] == ["match", "match"]


def test_they_survive_reopening_another_order_and_a_further_article(
    file: Path, made: MakeArticle, morning: Article, evening: Article
) -> None:
    with Store.open(file) as store:
        story = store.create_story([morning, evening])
        assert linked(compared(store, story.id)).get((FERRY, FERRY)) == "found"
        store.add_correction(story.id, "not-a-match", at(morning, 0), at(evening, 1))
        store.add_correction(story.id, "match", at(morning, 2), at(evening, 2))

    with Store.open(file) as store:
        opened = store.match([replace(evening, path="/elsewhere/e.txt"), morning]).story
        assert opened is not None
        assert opened.id == story.id
        again = linked(compared(store, story.id))
        assert (FERRY, FERRY) not in again
        assert again[BAKER, HOSES] == "reader"

        # An article that sorts before the others changes their letters, not their corrections.
        store.add_articles(story.id, [made("a-third", FERRY, "The Skelling light was dark.")])
        comparison = compared(store, story.id)
        pairs = {(link.a, link.b): link.origin for link in comparison.links}
        assert (("evening", 1), ("morning", 0)) not in pairs
        assert pairs[("evening", 2), ("morning", 2)] == "reader"
        assert not any(
            {("evening", 1), ("morning", 0)} <= set(cluster.members) for cluster in comparison.clusters
        )


def test_they_stay_with_the_version_that_they_were_made_on(
    store: Store, made: MakeArticle, morning: Article, evening: Article
) -> None:
    story = store.create_story([morning, evening])
    store.add_correction(story.id, "match", at(morning, 2), at(evening, 2))
    later = made("evening", TOWED, "Entirely new words stand here tonight.")
    (second,) = store.add_articles(story.id, store.match([later]).changed)

    links = {(link.a, link.b): link.origin for link in compared(store, story.id).links}

    assert links[("evening", 2), ("morning", 2)] == "reader"
    assert not any(second.id in (a[0], b[0]) and origin == "reader" for (a, b), origin in links.items())


def test_in_a_changed_text_a_correction_follows_its_words(
    store: Store, made: MakeArticle, morning: Article, evening: Article
) -> None:
    story = store.create_story([morning, evening])
    kept = store.add_correction(story.id, "match", at(morning, 2), at(evening, 2))
    moved = made("evening", "A new first line.", BAKER, TOWED)

    (placed,) = placed_corrections([kept], [morning, moved])

    assert placed.correction is not None
    assert placed.correction.b == ("evening", 18, 18 + len(BAKER), BAKER)


def test_one_whose_text_is_gone_is_lost_and_laid_on_nothing_else(
    store: Store, made: MakeArticle, morning: Article, evening: Article
) -> None:
    story = store.create_story([morning, evening])
    kept = store.add_correction(story.id, "match", at(morning, 2), at(evening, 2))
    without = made("evening", TOWED, FERRY)
    contents = replace(store.load(story.id), articles=(morning, without))

    (placed,) = placed_corrections(contents.corrections, contents.articles)

    assert (placed.stored, placed.correction, placed.lost) == (kept, None, True)
    assert standing_corrections(contents) == ()
    assert store.corrections(story.id) == (kept,)


def test_a_short_text_that_lost_its_surroundings_is_lost(
    store: Store, made: MakeArticle, morning: Article, evening: Article
) -> None:
    said = made("said", "He said no.", MAYOR)
    story = store.create_story([said, evening])
    kept = store.add_correction(story.id, "not-a-match", at(said, 0), at(evening, 0))
    elsewhere = made("said", HOSES, "He said no.", BAKER)

    assert placed_corrections([kept], [elsewhere, evening])[0].lost
    assert not placed_corrections([kept], [said, evening])[0].lost


def test_an_article_that_is_not_among_those_compared_makes_it_lost(
    store: Store, morning: Article, evening: Article
) -> None:
    story = store.create_story([morning, evening])
    kept = store.add_correction(story.id, "match", at(morning, 2), at(evening, 2))

    assert placed_corrections([kept], [morning])[0].lost
