"""The reader's corrections in the database. One taken back stays there, so that it can be had again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from convoy_tui.store.database import Database
from convoy_tui.store.model import Anchor, StoredCorrection
from convoy_tui.store.records import anchor_of, anchor_record, pack, storable, unpack

if TYPE_CHECKING:
    from convoy_tui.comparison.model import CorrectionKind

_SELECT = (
    "SELECT id, story, kind, article_a, anchor_a, article_b, anchor_b, value, created FROM corrections"
    " WHERE undone IS NULL"
)


def insert_correction(
    db: Database, story: int, kind: CorrectionKind, a: Anchor, b: Anchor | None, value: str | None
) -> StoredCorrection:
    """Keep a new correction.

    Raises:
        StoreError: the database can't be written.
    """
    with db.transaction() as connection:
        number = connection.execute(
            "INSERT INTO corrections (story, kind, article_a, anchor_a, article_b, anchor_b, value, created)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(story, kind, pack(a.article), anchor_record(a)),
                *((pack(b.article), anchor_record(b)) if b is not None else (None, None)),
                *(storable(value) if value is not None else None, db.now()),
            ),
        ).lastrowid
    assert number is not None
    return correction_numbered(db, number)


def set_undone(db: Database, number: int, undone: bool) -> None:
    """Take a correction back, or have it again.

    Raises:
        LookupError: there never was such a correction.
        StoreError: the database can't be written.
    """
    with db.transaction() as connection:
        found = connection.execute(
            "UPDATE corrections SET undone = ? WHERE id = ?", (db.now() if undone else None, number)
        ).rowcount
    if not found:
        raise LookupError(f"there is no correction {number}")


def correction_numbered(db: Database, number: int) -> StoredCorrection:
    """Give a correction that was not taken back.

    Raises:
        LookupError: there is no such correction.
        StoreError: the database can't be read.
    """
    rows = db.rows(f"{_SELECT} AND id = ?", (number,))
    if not rows:
        raise LookupError(f"there is no correction {number}")
    return _correction(rows[0], db.path)


def corrections_of(db: Database, story: int) -> tuple[StoredCorrection, ...]:
    """Give the corrections of a story that were not taken back, in the order in which they were made.

    Raises:
        StoreError: the database can't be read.
    """
    rows = db.rows(f"{_SELECT} AND story = ? ORDER BY id", (story,))
    return tuple(_correction(row, db.path) for row in rows)


def _correction(row: tuple[Any, ...], path: str) -> StoredCorrection:
    number, story, kind, article_a, anchor_a, article_b, anchor_b, value, created = row
    return StoredCorrection(
        id=number,
        story=story,
        kind=kind,
        a=anchor_of(unpack(article_a), anchor_a, path),
        b=anchor_of(unpack(article_b), anchor_b, path) if article_b is not None else None,
        value=value,
        created=created,
    )
