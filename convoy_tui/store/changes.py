"""What the reader said of an article: its date and outlet, and what of it is furniture.

It is kept apart from what was read and laid over it when a story is loaded, so that it can be taken back.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from contextlib import suppress
from datetime import date

from convoy_tui.articles.mending import DETAILS, flip_furniture, with_details
from convoy_tui.articles.model import Article
from convoy_tui.store.database import Database
from convoy_tui.store.failures import damaged
from convoy_tui.store.records import pack, storable, unpack


def put_details(
    db: Database,
    story: int,
    article: str,
    *,
    published: date | None,
    outlet: str | None,
    agency: str | None,
    given: Collection[str],
) -> None:
    """Keep the fields named in ``given``; None in one of them says that it is not known.

    Raises:
        ValueError: ``given`` names a field that can't be given.
        StoreError: the database can't be written.
    """
    strange = sorted(set(given) - set(DETAILS))
    if strange:
        raise ValueError(f"not details of an article: {', '.join(strange)}")
    values = {
        "published": published.isoformat() if published else None,
        "outlet": storable(outlet) if outlet is not None else None,
        "agency": storable(agency) if agency is not None else None,
    }
    with db.transaction() as connection:
        connection.executemany(
            "INSERT OR REPLACE INTO details (story, article, field, value) VALUES (?, ?, ?, ?)",
            [(story, pack(article), field, values[field]) for field in DETAILS if field in given],
        )


def drop_details(db: Database, story: int, article: str, fields: Collection[str]) -> None:
    """Forget what was given for these fields, so that what was read counts again.

    Raises:
        StoreError: the database can't be written.
    """
    with db.transaction() as connection:
        connection.executemany(
            "DELETE FROM details WHERE story = ? AND article = ? AND field = ?",
            [(story, pack(article), field) for field in DETAILS if field in fields],
        )


def put_flip(db: Database, story: int, article: Article, start: int, end: int, is_furniture: bool) -> None:
    """Keep that a span of the article (as it was read) is furniture, or that it is not.

    The opposite word on the same span takes the earlier one back, so that the article is as it was; the
    same word again changes nothing.

    Raises:
        ValueError: the article, with what was said before, has no such sentence or furniture.
        StoreError: the database can't be written.
    """
    with db.transaction() as connection:
        said = _flips_of(db, story).get(article.id, [])
        earlier = [flip for flip in said if flip[:2] == (start, end)]
        if earlier and earlier[0][2] == is_furniture:
            return
        kept = [flip for flip in said if flip not in earlier]
        if not earlier:
            kept.append((start, end, is_furniture))
        for flip in kept:
            article = flip_furniture(article, *flip)
        if earlier:
            connection.execute(
                "DELETE FROM flips WHERE story = ? AND article = ? AND start = ? AND stop = ?",
                (story, pack(article.id), start, end),
            )
        else:
            connection.execute(
                "INSERT INTO flips (story, article, start, stop, is_furniture) VALUES (?, ?, ?, ?, ?)",
                (story, pack(article.id), start, end, is_furniture),
            )


def with_changes(db: Database, story: int, articles: Sequence[Article]) -> tuple[Article, ...]:
    """Lay what the reader said over the articles as read.

    Raises:
        StoreError: the database can't be read.
    """
    flips = _flips_of(db, story)
    details: dict[str, dict[str, str | None]] = defaultdict(dict)
    for article_id, field, value in db.rows(
        "SELECT article, field, value FROM details WHERE story = ?", (story,)
    ):
        details[unpack(article_id)][field] = value
    changed = []
    for article in articles:
        for flip in flips.get(article.id, ()):
            # A flip that no longer fits is worth less than a story that opens.
            with suppress(ValueError):
                article = flip_furniture(article, *flip)
        if article.id in details:
            article = _with_details(article, details[article.id], db.path)
        changed.append(article)
    return tuple(changed)


def _flips_of(db: Database, story: int) -> dict[str, list[tuple[int, int, bool]]]:
    """Give what was said of spans (start, end, is furniture) by article id, in the order it was said."""
    flips: dict[str, list[tuple[int, int, bool]]] = defaultdict(list)
    for article_id, start, stop, is_furniture in db.rows(
        "SELECT article, start, stop, is_furniture FROM flips WHERE story = ? ORDER BY id", (story,)
    ):
        flips[unpack(article_id)].append((start, stop, bool(is_furniture)))
    return flips


def _with_details(article: Article, values: dict[str, str | None], path: str) -> Article:
    published = article.published
    if "published" in values:
        printed = values["published"]
        try:
            published = date.fromisoformat(printed) if printed else None
        except ValueError as error:
            raise damaged(path, f"a date in it can't be read: {error}") from error
    return with_details(
        article,
        published=published,
        outlet=values.get("outlet", article.outlet),
        agency=values.get("agency", article.agency),
        given=tuple(field for field in DETAILS if field in values),
    )
