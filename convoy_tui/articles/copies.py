"""Which articles of a set are copies of each other."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from convoy_tui.articles.model import Article


def same_text(articles: Sequence[Article]) -> list[tuple[str, str]]:
    """List the articles whose text is that of an earlier one, white space aside: (id, id of the earlier)."""
    first: dict[bytes, str] = {}
    copies = []
    for article in articles:
        key = hashlib.sha256(" ".join(article.text.split()).encode("utf-8", "surrogatepass")).digest()
        if key in first:
            copies.append((article.id, first[key]))
        else:
            first[key] = article.id
    return copies
