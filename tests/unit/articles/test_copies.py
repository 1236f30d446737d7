"""Articles of the same text, of which one is kept."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

from convoy_tui.articles.copies import without_copies
from convoy_tui.articles.model import Article


def report(name: str, text: str, path: str = "", title: str | None = None) -> Article:
    return replace(Article.from_sentences([text], id=name), path=path, title=title)


LATER = report("x", "The ferry sank\nat noon.", "/news/later.txt")
EARLIER = report("y", "The ferry  sank at noon.", "/news/earlier.txt")
OTHER = report("other", "The ferry sank at night.", "/news/a.txt")
PASTED = report("pasted", "The ferry sank at noon. ")


def test_the_one_whose_path_sorts_first_is_kept_in_any_order() -> None:
    line = "/news/later.txt: the same text as /news/earlier.txt; it is read once"
    for order in permutations([LATER, EARLIER, OTHER]):
        kept, said = without_copies(order)

        assert kept == tuple(article for article in order if article is not LATER)
        assert said == (line,)


def test_what_was_pasted_gives_way_and_is_named_without_a_path() -> None:
    titled = replace(PASTED, id="pasted-2", title="Ferry lost")

    kept, said = without_copies([PASTED, titled, LATER])

    assert kept == (LATER,)
    assert said == (
        "the pasted text: the same text as /news/later.txt; it is read once",
        "Ferry lost: the same text as /news/later.txt; it is read once",
    )


def test_one_of_two_pasted_texts_is_kept() -> None:
    kept, said = without_copies([replace(PASTED, id="pasted-2"), PASTED])

    assert kept == (PASTED,)
    assert said == ("the pasted text: the same text as the pasted text; it is read once",)


def test_different_texts_are_all_kept() -> None:
    assert without_copies([OTHER, LATER]) == ((OTHER, LATER), ())
    assert without_copies([]) == ((), ())
