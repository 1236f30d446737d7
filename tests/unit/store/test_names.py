from __future__ import annotations

import pytest

from convoy_tui.articles.model import Article, Sentence
from convoy_tui.store.model import Story
from convoy_tui.store.names import clean_name, headline, stories_meant, unique_name


def article(text: str, title: str | None = None) -> Article:
    return Article(id="quay", text=text, sentences=(Sentence("A1", 0, len(text)),), title=title)


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("The quay is wet.", "Quay under\u00a0water", "Quay under water"),
        ("The quay is wet.", None, "The quay is wet."),
        ("The quay is wet.", "  \n", "The quay is wet."),
        (" \n ", None, "quay"),
        ("word " * 11 + "wordy", None, "word " * 11 + "wordy"),
        ("word " * 11 + "wordyy", None, "word " * 10 + "word…"),
        ("x" * 200, None, "x" * 59 + "…"),
        ("The quay is wet.", "long " * 40, "long " * 22 + "long…"),
        ("The quay is wet.", "\x1b[31mred\x07 \u202egnirts", "[31mred gnirts"),
    ],
)
def test_a_story_is_named_by_its_headline(text: str, title: str | None, name: str) -> None:
    assert headline(article(text, title)) == name


def test_an_article_without_sentences_lends_its_id() -> None:
    assert headline(Article(id="quay", text="", sentences=())) == "quay"
    assert headline(Article(id="\x00", text="", sentences=())) == "untitled"


def test_a_name_that_is_taken_gets_a_number() -> None:
    assert unique_name("Quay", []) == "Quay"
    assert unique_name("Quay", ["QUAY", "Quay (3)"]) == "Quay (2)"
    assert unique_name("Quay", ["quay", "quay (2)"]) == "Quay (3)"


def test_a_name_is_one_line() -> None:
    assert clean_name("  two\n\tlines\u2067 ") == "two lines"


STORIES = tuple(
    Story(number, name, "", "")
    for number, name in [(1, "Quay under water"), (2, "Quay"), (3, "Straße"), (4, "2"), (11, "Harbour")]
)


@pytest.mark.parametrize(
    ("sought", "numbers"),
    [
        ("quay", [2]),
        ("QUAY UNDER WATER", [1]),
        ("quay u", [1]),
        ("qua", [1, 2]),
        ("STRASSE", [3]),
        (" harb ", [11]),
        ("1", [1]),
        ("11", [11]),
        ("2", [4]),
        ("12", []),
        ("water", []),
        ("", []),
        ("\n", []),
    ],
)
def test_a_story_is_meant_by_name_then_number_then_beginning(sought: str, numbers: list[int]) -> None:
    assert [story.id for story in stories_meant(STORIES, sought)] == numbers
