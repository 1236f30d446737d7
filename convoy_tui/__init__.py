"""Read several news reports of one event side by side, and compare what they say.

The names below are loaded when they are first asked for, so that importing the package costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from convoy_tui.lazy import lazy_names

if TYPE_CHECKING:
    from convoy_tui.articles import (
        Article,
        ArticleError,
        Unreadable,
        read_article,
        read_articles,
        split_sentences,
    )
    from convoy_tui.comparison import (
        Comparison,
        Correction,
        Lexicon,
        compare,
        find_quantities,
        name_similarity,
        similarity,
    )

__version__ = "0.1.0"

__all__ = [
    "Article",
    "ArticleError",
    "Comparison",
    "Correction",
    "Lexicon",
    "Unreadable",
    "__version__",
    "compare",
    "find_quantities",
    "name_similarity",
    "read_article",
    "read_articles",
    "similarity",
    "split_sentences",
]

__getattr__ = lazy_names(
    __name__,
    {
        "articles": (
            "Article",
            "ArticleError",
            "Unreadable",
            "read_article",
            "read_articles",
            "split_sentences",
        ),
        "comparison": (
            "Comparison",
            "Correction",
            "Lexicon",
            "compare",
            "find_quantities",
            "name_similarity",
            "similarity",
        ),
    },
)
