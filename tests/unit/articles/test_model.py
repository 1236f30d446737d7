"""What an article knows of its own text."""

from __future__ import annotations

from dataclasses import replace

from convoy_tui.articles.model import Article, Furniture


def test_the_sentence_that_holds_an_offset() -> None:
    article = Article.from_sentences(["The dam held.", "Share this", "Two roads did not."], id="dam")
    share = article.sentences[1]
    article = replace(
        article,
        sentences=(article.sentences[0], article.sentences[2]),
        furniture=(Furniture(share.ref, share.start, share.end, "share"),),
    )

    held = [article.sentence_at(offset) for offset in range(len(article.text) + 2)]

    assert held == [0] * 13 + [None] * 12 + [1] * 18 + [None, None]


def test_no_sentence_holds_anything_where_there_is_none_or_the_offset_is_before_the_text() -> None:
    assert Article("empty", "", ()).sentence_at(0) is None
    assert Article.from_sentences(["The dam held."], id="dam").sentence_at(-1) is None
