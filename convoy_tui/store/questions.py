"""The reader's questions in the database, with a journal from which each change can be taken back.

A change is worked out on what is there at that moment, within one transaction, so that two windows never
overwrite each other. The journal keeps what each change replaced.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from typing import Any

from convoy_tui.store.database import Database
from convoy_tui.store.failures import damaged
from convoy_tui.store.findings import Pin, Question, QuestionPosition
from convoy_tui.store.model import Anchor
from convoy_tui.store.records import pack

Change = Callable[[tuple[Question, ...]], tuple[Question, ...]]

_Rows = dict[int, tuple[int, bytes]]
"""The questions of a story as they lie in the table: place and record by number."""


def questions_of(db: Database, story: int) -> tuple[Question, ...]:
    """Give the questions of a story in the reader's order.

    Raises:
        StoreError: the database can't be read.
    """
    rows = db.rows("SELECT id, record FROM questions WHERE story = ? ORDER BY place, id", (story,))
    return tuple(_question(number, record, db.path) for number, record in rows)


def change_questions(db: Database, story: int, change: Change, said: str) -> tuple[Question, ...]:
    """Work a change out on the questions as they are, keep it, and give the questions as they are then.

    ``said`` says what was done, for when it is taken back. A change that alters nothing leaves no trace, and
    one that raises leaves everything as it was.

    Raises:
        StoreError: the database can't be written.
    """
    with db.transaction() as connection:
        before = _rows_of(db, story)
        questions = change(questions_of(db, story))
        _write(connection, story, before, questions)
        after = _rows_of(db, story)
        replaced = {
            number: before.get(number)
            for number in sorted(before.keys() | after.keys())
            if before.get(number) != after.get(number)
        }
        if replaced:
            newest = connection.execute(
                "SELECT coalesce(max(id), 0) FROM corrections WHERE story = ?", (story,)
            ).fetchone()[0]
            connection.execute(
                "INSERT INTO question_steps (story, said, replaced, after_correction, made)"
                " VALUES (?, ?, ?, ?, ?)",
                (story, pack(said), _replaced_record(replaced), newest, db.now()),
            )
    return questions_of(db, story)


def undo_step(db: Database, story: int) -> str | None:
    """Take back the last change of a story's questions and give what it was; None where there is none.

    Raises:
        StoreError: the database can't be read or written.
    """
    with db.transaction() as connection:
        found = connection.execute(
            "SELECT id, said, replaced FROM question_steps WHERE story = ? AND undone IS NULL"
            " ORDER BY id DESC LIMIT 1",
            (story,),
        ).fetchone()
        if found is None:
            return None
        step, said, record = found
        for number, row in _replaced_of(record, db.path).items():
            connection.execute("DELETE FROM questions WHERE id = ?", (number,))
            if row is not None:
                connection.execute(
                    "INSERT INTO questions (id, story, place, record) VALUES (?, ?, ?, ?)",
                    (number, story, *row),
                )
        connection.execute("UPDATE question_steps SET undone = ? WHERE id = ?", (db.now(), step))
    return bytes(said).decode("utf-8", "surrogatepass")


def last_step(db: Database, story: int) -> tuple[int, int] | None:
    """Give the number of the last change that stands, and that of the last correction made before it.

    Raises:
        StoreError: the database can't be read.
    """
    rows = db.rows(
        "SELECT id, after_correction FROM question_steps WHERE story = ? AND undone IS NULL"
        " ORDER BY id DESC LIMIT 1",
        (story,),
    )
    return (rows[0][0], rows[0][1]) if rows else None


def _rows_of(db: Database, story: int) -> _Rows:
    rows = db.rows("SELECT id, place, record FROM questions WHERE story = ?", (story,))
    return {number: (place, bytes(record)) for number, place, record in rows}


def _write(
    connection: sqlite3.Connection, story: int, before: _Rows, questions: tuple[Question, ...]
) -> None:
    for number in before.keys() - {question.id for question in questions}:
        connection.execute("DELETE FROM questions WHERE id = ?", (number,))
    for place, question in enumerate(questions):
        row = (place, _record(question))
        if question.id not in before:
            connection.execute("INSERT INTO questions (story, place, record) VALUES (?, ?, ?)", (story, *row))
        elif row != before[question.id]:
            connection.execute("UPDATE questions SET place = ?, record = ? WHERE id = ?", (*row, question.id))


def _record(question: Question) -> bytes:
    return _packed(
        {
            "title": question.title,
            "verdict": question.verdict,
            "sentence": question.sentence,
            "positions": [
                {"name": position.name, "pins": [_pin_record(pin) for pin in position.pins]}
                for position in question.positions
            ],
        }
    )


def _pin_record(pin: Pin) -> dict[str, Any]:
    anchor = pin.anchor
    return {
        "target": pin.target,
        "article": anchor.article,
        "exact": anchor.exact,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
        "start": anchor.start,
        "sha256": anchor.sha256,
    }


def _question(number: int, record: bytes, path: str) -> Question:
    try:
        values = json.loads(record)
        return Question(
            id=number,
            title=values["title"],
            verdict=values["verdict"],
            sentence=values["sentence"],
            positions=tuple(
                QuestionPosition(position["name"], tuple(_pin(pin) for pin in position["pins"]))
                for position in values["positions"]
            ),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise damaged(path, f"a question in it can't be read: {error}") from error


def _pin(values: dict[str, Any]) -> Pin:
    fields = ("article", "exact", "prefix", "suffix", "start", "sha256")
    return Pin(values["target"], Anchor(**{field: values[field] for field in fields}))


def _replaced_record(replaced: dict[int, tuple[int, bytes] | None]) -> bytes:
    return _packed(
        [
            [number, None if row is None else [row[0], row[1].decode("utf-8", "surrogatepass")]]
            for number, row in replaced.items()
        ]
    )


def _replaced_of(record: bytes, path: str) -> dict[int, tuple[int, bytes] | None]:
    try:
        return {number: None if row is None else (row[0], pack(row[1])) for number, row in json.loads(record)}
    except (ValueError, TypeError, IndexError) as error:
        raise damaged(path, f"a change of a question in it can't be read: {error}") from error


def _packed(values: Any) -> bytes:
    return pack(json.dumps(values, ensure_ascii=False, separators=(",", ":")))
