"""Which story given articles open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from convoy_tui.articles.model import Article
from convoy_tui.store import Store
from convoy_tui.tui.admission import Choice, admit


def report(name: str, *sentences: str) -> Article:
    return replace(
        Article.from_sentences(sentences or (f"The {name} bridge fell.",), id=name), path=f"/news/{name}.txt"
    )


ONE, TWO, THREE = report("one"), report("two"), report("three")


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.in_memory() as opened:
        yield opened


def ids(store: Store, story: int) -> list[str]:
    return [article.id for article in store.load(story).articles]


def test_articles_that_no_story_knows_make_one(store: Store) -> None:
    admission = admit(store, [ONE, TWO])

    assert admission.ask == ()
    assert ids(store, admission.story.id) == ["one", "two"]


@pytest.mark.parametrize("given", [[ONE, TWO], [TWO, ONE], [TWO]])
@pytest.mark.parametrize("choice", [Choice.ASK, Choice.ADD])
def test_known_articles_open_their_story_in_any_number_and_order(
    store: Store, given: list[Article], choice: Choice
) -> None:
    story = store.create_story([ONE, TWO])

    admission = admit(store, given, choice=choice)

    assert admission.story == story
    assert admission.ask == ()
    assert ids(store, story.id) == ["one", "two"]


def test_a_new_article_beside_a_known_one_is_asked_about_and_nothing_changes(store: Store) -> None:
    story = store.create_story([ONE])

    admission = admit(store, [ONE, TWO])

    assert admission.story == story
    assert admission.ask == (ONE, TWO)
    assert ids(store, story.id) == ["one"]
    assert len(store.stories()) == 1


def test_add_adds_it(store: Store) -> None:
    story = store.create_story([ONE])

    admission = admit(store, [ONE, TWO], choice=Choice.ADD)

    assert admission.story == story
    assert ids(store, story.id) == ["one", "two"]


def test_new_makes_a_new_story_of_all_that_was_given(store: Store) -> None:
    story = store.create_story([ONE])

    admission = admit(store, [ONE, TWO], choice=Choice.NEW)

    assert admission.story.id != story.id
    assert ids(store, admission.story.id) == ["one", "two"]
    assert ids(store, story.id) == ["one"]


def test_articles_that_are_new_to_the_open_story_are_asked_about(store: Store) -> None:
    story = store.create_story([ONE])

    admission = admit(store, [TWO, THREE], into=story)

    assert admission.story == story
    assert admission.ask == (TWO, THREE)


def test_articles_of_another_story_open_that_one(store: Store) -> None:
    here, there = store.create_story([ONE]), store.create_story([TWO])

    admission = admit(store, [TWO], into=here)

    assert admission.story == there
    assert admission.ask == ()


def test_a_new_article_is_meant_for_the_open_story_whatever_came_with_it(store: Store) -> None:
    here, _ = store.create_story([ONE]), store.create_story([TWO])

    asked = admit(store, [TWO, THREE], into=here)
    added = admit(store, [TWO, THREE], into=here, choice=Choice.ADD)

    assert (asked.story, asked.ask) == (here, (TWO, THREE))
    assert added.story == here
    assert ids(store, here.id) == ["one", "two", "three"]


def test_a_changed_file_becomes_a_second_version_and_says_so(store: Store) -> None:
    story = store.create_story([ONE, TWO])
    changed = report("one", "The one bridge fell again.")

    admission = admit(store, [changed])

    assert admission.story == story
    assert admission.said == ("1 file changed since; both versions are kept",)
    *_, added = store.load(story.id).articles
    assert added.version_of == "one"
    assert added.text == "The one bridge fell again."


def test_two_files_of_the_same_text_are_read_once_and_it_is_said(store: Store) -> None:
    copy = replace(ONE, id="copy", path="/news/[copy].txt")

    admission = admit(store, [ONE, copy, TWO])

    assert admission.said == ("/news/one.txt: the same text as /news/[copy].txt; it is read once",)
    assert ids(store, admission.story.id) == ["copy", "two"]


def test_no_articles_are_no_story(store: Store) -> None:
    with pytest.raises(ValueError, match="article"):
        admit(store, [])
