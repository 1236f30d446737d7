"""From a file, a page or a URL to an ``Article``: loading, furniture, metadata, sentences, voices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from convoy_tui.lazy import lazy_names

if TYPE_CHECKING:
    from convoy_tui.articles.copies import same_text
    from convoy_tui.articles.dates import settle_dates
    from convoy_tui.articles.mending import flip_furniture, with_details
    from convoy_tui.articles.model import (
        Article,
        ArticleError,
        Furniture,
        Hyperlink,
        Sentence,
        Unreadable,
        letter_at,
        ref_number,
    )
    from convoy_tui.articles.reading import (
        article_from_text,
        read_article,
        read_articles,
        with_unique_ids,
    )
    from convoy_tui.articles.sentences import split_sentences
    from convoy_tui.articles.serialising import article_from_dict, article_to_dict

__all__ = [
    "Article",
    "ArticleError",
    "Furniture",
    "Hyperlink",
    "Sentence",
    "Unreadable",
    "article_from_dict",
    "article_from_text",
    "article_to_dict",
    "flip_furniture",
    "letter_at",
    "read_article",
    "read_articles",
    "ref_number",
    "same_text",
    "settle_dates",
    "split_sentences",
    "with_details",
    "with_unique_ids",
]

__getattr__ = lazy_names(
    __name__,
    {
        "mending": ("flip_furniture", "with_details"),
        "copies": ("same_text",),
        "dates": ("settle_dates",),
        "model": (
            "Article",
            "ArticleError",
            "Furniture",
            "Hyperlink",
            "Sentence",
            "Unreadable",
            "letter_at",
            "ref_number",
        ),
        "reading": ("article_from_text", "read_article", "read_articles", "with_unique_ids"),
        "sentences": ("split_sentences",),
        "serialising": ("article_from_dict", "article_to_dict"),
    },
)
