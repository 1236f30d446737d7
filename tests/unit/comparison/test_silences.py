"""Only a reader can say that a source is silent; what they said is kept beside what was found."""

from __future__ import annotations

import pytest

from convoy_tui.articles.model import Article
from convoy_tui.comparison import compare
from convoy_tui.comparison.alignment.silences import silences
from convoy_tui.comparison.model import Correction, Place, Silent

COAST = Article.from_sentences(["The ferry left at six.", "A gull stole the captain's hat."], id="coast")
ISLE = Article.from_sentences(["At six the ferry left.", "Rain fell."], id="isle")


def place(article: Article, sentence: int) -> Place:
    span = article.sentences[sentence]
    return article.id, span.start, span.end, article.sentence_text(sentence)


def silent(a: Place, b: Place | None) -> Correction:
    return Correction("silent", a, b)


def test_a_sentence_and_the_article_that_does_not_tell_it_each_once() -> None:
    said = [silent(place(COAST, 1), place(ISLE, 0)), silent(place(COAST, 1), place(ISLE, 1))]
    assert silences(said, [COAST, ISLE]) == (Silent("coast", 1, "isle"),)


def test_what_is_not_among_the_articles_changes_nothing() -> None:
    assert silences([silent(place(COAST, 1), place(ISLE, 0))], [COAST]) == ()
    assert silences([silent(("coast", 900, 905, "gone"), place(ISLE, 0))], [COAST, ISLE]) == ()


@pytest.mark.parametrize("b", [None, place(COAST, 0)], ids=["no place", "the same article"])
def test_it_needs_two_articles(b: Place | None) -> None:
    with pytest.raises(ValueError, match="two articles"):
        silences([silent(place(COAST, 1), b)], [COAST, ISLE])


def test_a_comparison_holds_it_and_leaves_what_was_found() -> None:
    before = compare([COAST, ISLE])
    after = compare([ISLE, COAST], corrections=[silent(place(COAST, 1), place(ISLE, 0))])
    assert before.coverage.silent == ()
    assert after.coverage.silent == (Silent("coast", 1, "isle"),)
    assert after.coverage.unmatched == before.coverage.unmatched
