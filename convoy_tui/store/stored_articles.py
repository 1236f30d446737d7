"""The articles of the stories in the database: put there whole, recognised by their bytes and origins."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from convoy_tui.articles.model import Article
from convoy_tui.store.database import Database
from convoy_tui.store.membership import Member, fingerprint, join, origin
from convoy_tui.store.records import article_of, article_record, pack, unpack


def members_like(db: Database, articles: Sequence[Article]) -> Mapping[int, Sequence[Member]]:
    """Give by story those stored articles that share their bytes or their origin with a given one.

    Raises:
        StoreError: the database can't be read.
    """
    marks = sorted({fingerprint(article) for article in articles})
    places = sorted({pack(place) for article in articles if (place := origin(article)) is not None})
    members: dict[int, list[Member]] = defaultdict(list)
    for column, values in (("fingerprint", marks), ("origin", places)):
        for value in values:
            for story, *member in db.rows(
                f"SELECT story, id, fingerprint, origin FROM articles WHERE {column} = ?", (value,)
            ):
                members[story].append(_member(member))
    return members


def insert_articles(
    db: Database, connection: sqlite3.Connection, story: int, articles: Sequence[Article], stamp: str
) -> tuple[Article, ...]:
    """Add articles to a story and give them as they were added; ``stamp`` is the time of joining.

    It runs within a transaction that the caller opened, so that no other program's articles come between.

    Raises:
        StoreError: the database can't be written.
    """
    there = [
        _member(row)
        for row in db.rows(
            "SELECT id, fingerprint, origin FROM articles WHERE story = ? ORDER BY joined_as", (story,)
        )
    ]
    joined = join(articles, there)
    for number, article in enumerate(joined, len(there)):
        place = origin(article)
        connection.execute(
            "INSERT INTO articles (story, id, joined_as, joined, fingerprint, origin, record)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                story,
                pack(article.id),
                number,
                stamp,
                fingerprint(article),
                pack(place) if place is not None else None,
                article_record(article),
            ),
        )
    return joined


def articles_as_read(db: Database, story: int) -> tuple[Article, ...]:
    """Give the articles of a story in order of joining, without what the reader said of them.

    Raises:
        StoreError: the database can't be read.
    """
    rows = db.rows("SELECT record FROM articles WHERE story = ? ORDER BY joined_as", (story,))
    return tuple(article_of(record, db.path) for (record,) in rows)


def article_as_read(db: Database, story: int, article_id: str) -> Article:
    """Give one article of a story, without what the reader said of it.

    Raises:
        LookupError: there is no such article.
        StoreError: the database can't be read.
    """
    check_article(db, story, article_id)
    rows = db.rows("SELECT record FROM articles WHERE story = ? AND id = ?", (story, pack(article_id)))
    return article_of(rows[0][0], db.path)


def check_article(db: Database, story: int, article_id: str) -> None:
    """Raise ``LookupError`` where the story has no such article.

    Raises:
        LookupError: there is no such article.
        StoreError: the database can't be read.
    """
    if not db.rows("SELECT 1 FROM articles WHERE story = ? AND id = ?", (story, pack(article_id))):
        raise LookupError(f"there is no article {article_id!r} in story {story}")


def _member(row: Sequence[Any]) -> Member:
    article_id, mark, place = row
    return Member(unpack(article_id), mark, unpack(place) if place is not None else None)
