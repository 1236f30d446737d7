"""How values lie in the database: as bytes of JSON, and texts that SQLite can hold."""

from __future__ import annotations

import json
from typing import Any

from convoy_tui.articles.model import Article
from convoy_tui.articles.serialising import article_from_dict, article_to_dict
from convoy_tui.store.failures import damaged
from convoy_tui.store.model import Anchor, Position


def pack(text: str) -> bytes:
    """Give a text as bytes that ``unpack`` gives back whole, half surrogates (odd file names) included."""
    return text.encode("utf-8", "surrogatepass")


def unpack(stored: bytes) -> str:
    """Give back what ``pack`` was given."""
    return stored.decode("utf-8", "surrogatepass")


def storable(text: str) -> str:
    """Give a text that a TEXT column takes: half surrogates, which no encoding has, become U+FFFD."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def article_record(article: Article) -> bytes:
    """Give the whole article as it was read."""
    return _record(article_to_dict(article))


def article_of(record: bytes, path: str) -> Article:
    """Give back the article.

    Raises:
        StoreError: the record is damaged; ``path`` names the database in it.
    """
    try:
        return article_from_dict(json.loads(record))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise damaged(path, f"an article in it can't be read: {error}") from error


def anchor_record(anchor: Anchor) -> bytes:
    """Give the anchor without its article, which has a column of its own."""
    return _record(
        {
            "exact": anchor.exact,
            "prefix": anchor.prefix,
            "suffix": anchor.suffix,
            "start": anchor.start,
            "sha256": anchor.sha256,
        }
    )


def anchor_of(article: str, record: bytes, path: str) -> Anchor:
    """Give back the anchor.

    Raises:
        StoreError: the record is damaged; ``path`` names the database in it.
    """
    try:
        values = json.loads(record)
        return Anchor(
            article, values["exact"], values["prefix"], values["suffix"], values["start"], values["sha256"]
        )
    except (ValueError, KeyError, TypeError) as error:
        raise damaged(path, f"a note or a correction in it can't be read: {error}") from error


def position_record(position: Position) -> bytes:
    """Give the position."""
    return _record(
        {
            "article": position.article,
            "start": position.start,
            "base": position.base,
            "shown": list(position.shown),
            "synced": position.synced,
            "marks": position.marks,
        }
    )


def position_of(record: bytes) -> Position | None:
    """Give back the position; None for a damaged one, which is not worth stopping for."""
    try:
        values = json.loads(record)
        return Position(
            article=values["article"],
            start=values["start"],
            base=values["base"],
            shown=tuple(values["shown"]),
            synced=values["synced"],
            marks=values["marks"],
        )
    except (ValueError, KeyError, TypeError):
        return None


def _record(values: dict[str, Any]) -> bytes:
    return pack(json.dumps(values, ensure_ascii=False, separators=(",", ":")))
