"""Words and refs are found in the articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from convoy_tui.articles.model import Article
from convoy_tui.tui.reading.finding import find_all, place_of_ref

if TYPE_CHECKING:
    from tests.conftest import MadeStory


def found(text: str, words: str) -> list[str]:
    article = Article.from_sentences([text], id="x")
    return [text[match.start : match.end] for match in find_all([article], words)]


def test_every_place_is_found_article_by_article(bridge: MadeStory) -> None:
    matches = find_all(bridge.articles, "lind")

    assert [match.article for match in matches] == ["north", "tide", "tide", "vale", "vale"]
    assert [bridge.named(m.article).text[m.start : m.end] for m in matches] == ["Lind"] * 5


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the Bridge fell", "bRIDGE"),
        ("about 12\xa0000 men", "12 000"),
        ("fell\n\ninto the Lind", "fell  into"),
        ("the mayor’s word", "mayor's"),
        ("the “old” bridge", '"old"'),
        ("the north–south road", "north-south"),
        ("Größe", "GRÖSSE".replace("SS", "ß")),
    ],
)
def test_case_spaces_quotes_and_dashes_do_not_matter(text: str, words: str) -> None:
    assert len(found(text, words)) == 1


@pytest.mark.parametrize("words", ["", "   ", "\n"])
def test_nothing_is_looked_for_where_nothing_was_typed(words: str) -> None:
    assert found("the bridge", words) == []


@pytest.mark.parametrize("words", [".*", "(", "[/quote]", "a|b", "\\"])
def test_signs_stand_for_themselves(words: str) -> None:
    assert found("the bridge", words) == []
    assert found(f"see {words} there", words) == [words]


def test_words_in_furniture_are_found_too(bridge: MadeStory) -> None:
    (match,) = find_all(bridge.articles, "share this")

    assert (match.article, match.start) == ("north", 0)


@pytest.mark.parametrize("ref", ["A4", "a4", " A4 "])
def test_a_ref_gives_the_place_of_its_sentence(bridge: MadeStory, ref: str) -> None:
    place = place_of_ref(bridge.articles, ref)

    assert place is not None
    assert bridge.named("north").text[place.start : place.end].startswith("Twelve people")


def test_a_ref_of_furniture_gives_its_place(bridge: MadeStory) -> None:
    place = place_of_ref(bridge.articles, "A1")

    assert place is not None
    assert bridge.named("north").text[place.start : place.end] == "SHARE THIS"


@pytest.mark.parametrize("ref", ["A99", "D1", "A", "4", "bridge", ""])
def test_what_is_no_ref_gives_no_place(bridge: MadeStory, ref: str) -> None:
    assert place_of_ref(bridge.articles, ref) is None


def test_refs_with_two_letters_are_not_taken_for_those_with_one() -> None:
    articles = [
        Article.from_sentences([f"Sentence of {letter}."], id=letter).with_letter(letter)
        for letter in ("A", "AA")
    ]

    place = place_of_ref(articles, "AA1")

    assert place is not None
    assert place.article == "AA"
