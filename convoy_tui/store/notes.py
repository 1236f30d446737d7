"""The reader's notes in the database. A deleted note stays there, so that it can be had back."""

from __future__ import annotations

from typing import Any

from convoy_tui.store.database import Database
from convoy_tui.store.model import Anchor, Note
from convoy_tui.store.records import anchor_of, anchor_record, pack, storable, unpack

_COLUMNS = "id, story, target, article, anchor, text, created, changed"


def insert_note(db: Database, story: int, anchor: Anchor, text: str, target: str) -> Note:
    """Keep a new note.

    Raises:
        StoreError: the database can't be written.
    """
    stamp = db.now()
    with db.transaction() as connection:
        number = connection.execute(
            "INSERT INTO notes (story, target, article, anchor, text, created, changed)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (story, target, pack(anchor.article), anchor_record(anchor), storable(text), stamp, stamp),
        ).lastrowid
    assert number is not None
    return note_numbered(db, number)


def update_note(db: Database, number: int, text: str) -> Note:
    """Keep a note's new text; the same text leaves it as it is, its time of change too.

    Raises:
        LookupError: there is no such note.
        StoreError: the database can't be written.
    """
    note = note_numbered(db, number)
    text = storable(text)
    if note.text != text:
        with db.transaction() as connection:
            connection.execute(
                "UPDATE notes SET text = ?, changed = ? WHERE id = ?", (text, db.now(), number)
            )
    return note_numbered(db, number)


def set_deleted(db: Database, number: int, deleted: bool) -> None:
    """Put a note away, or have it back.

    Raises:
        LookupError: there never was such a note.
        StoreError: the database can't be written.
    """
    with db.transaction() as connection:
        found = connection.execute(
            "UPDATE notes SET deleted = ? WHERE id = ?", (db.now() if deleted else None, number)
        ).rowcount
    if not found:
        raise LookupError(f"there is no note {number}")


def note_numbered(db: Database, number: int) -> Note:
    """Give a note that is not deleted.

    Raises:
        LookupError: there is no such note.
        StoreError: the database can't be read.
    """
    rows = db.rows(f"SELECT {_COLUMNS} FROM notes WHERE id = ? AND deleted IS NULL", (number,))
    if not rows:
        raise LookupError(f"there is no note {number}")
    return _note(rows[0], db.path)


def notes_of(db: Database, story: int) -> tuple[Note, ...]:
    """Give the notes of a story that are not deleted, in the order in which they were made.

    Raises:
        StoreError: the database can't be read.
    """
    rows = db.rows(f"SELECT {_COLUMNS} FROM notes WHERE story = ? AND deleted IS NULL ORDER BY id", (story,))
    return tuple(_note(row, db.path) for row in rows)


def _note(row: tuple[Any, ...], path: str) -> Note:
    number, story, target, article, anchor, text, created, changed = row
    return Note(number, story, target, anchor_of(unpack(article), anchor, path), text, created, changed)
