"""Read several news reports of one event side by side, and compare what they say.

The names below are loaded when they are first asked for (PEP 562), so that importing the package costs
next to nothing and the command line never pays for what it does not use.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

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

_HOMES = {
    "Article": "convoy_tui.articles",
    "ArticleError": "convoy_tui.articles",
    "Comparison": "convoy_tui.comparison",
    "Correction": "convoy_tui.comparison",
    "Lexicon": "convoy_tui.comparison",
    "Unreadable": "convoy_tui.articles",
    "compare": "convoy_tui.comparison",
    "find_quantities": "convoy_tui.comparison",
    "name_similarity": "convoy_tui.comparison",
    "read_article": "convoy_tui.articles",
    "read_articles": "convoy_tui.articles",
    "similarity": "convoy_tui.comparison",
    "split_sentences": "convoy_tui.articles",
}

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


def __getattr__(name: str) -> object:
    """Load a public name from the module it lives in."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    """List the public names, loaded or not."""
    return sorted(__all__)
