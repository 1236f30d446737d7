"""From a file, a page or a URL to an ``Article``: loading, furniture, metadata, sentences, voices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from convoy_tui.lazy import lazy_names

if TYPE_CHECKING:
    from convoy_tui.articles.model import Article, ArticleError, Unreadable
    from convoy_tui.articles.reading import read_article, read_articles
    from convoy_tui.articles.sentences import split_sentences

__all__ = [
    "Article",
    "ArticleError",
    "Unreadable",
    "read_article",
    "read_articles",
    "split_sentences",
]

__getattr__ = lazy_names(
    __name__,
    {
        "model": ("Article", "ArticleError", "Unreadable"),
        "reading": ("read_article", "read_articles"),
        "sentences": ("split_sentences",),
    },
)
