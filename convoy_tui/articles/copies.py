"""Which articles of a set are copies of each other."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from convoy_tui.articles.model import Article


def without_copies(articles: Sequence[Article]) -> tuple[tuple[Article, ...], tuple[str, ...]]:
    """Keep of the articles that have the same text, white space aside, the one whose path sorts first.

    What was pasted has no path and gives way to what was read from somewhere.

    Returns:
        The articles that are kept, in the order given, and a line for each other one that says why it is not.
    """
    keys = [_key(article) for article in articles]
    kept: dict[bytes, Article] = {}
    for key, article in zip(keys, articles, strict=True):
        kept[key] = min(kept.get(key, article), article, key=lambda a: (not a.path, a.path, a.id))
    stand_ins = [(article, kept[key]) for key, article in zip(keys, articles, strict=True)]
    return (
        tuple(article for article, first in stand_ins if article is first),
        tuple(
            f"{_named(article)}: the same text as {_named(first)}; it is read once"
            for article, first in stand_ins
            if article is not first
        ),
    )


def _key(article: Article) -> bytes:
    return hashlib.sha256(" ".join(article.text.split()).encode("utf-8", "surrogatepass")).digest()


def _named(article: Article) -> str:
    return article.path or article.title or "the pasted text"
