"""The tables, and how a database of an earlier version gets them.

A database holds the number of migrations it has been through (``PRAGMA user_version``) and a record of
each. A migration that has been released is never edited; a change of the tables is a new one at the end.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

APPLICATION_ID = 0x436F6E76
"""Marks the file as ours ("Conv" in ASCII), so that no other program's database is ever written to."""


class Migration(NamedTuple):
    """A named step: statements that are run in order, in one transaction with the record of the step."""

    name: str
    statements: tuple[str, ...]


# Ids and origins are BLOBs because Python's names of files may hold half surrogates, which TEXT can't.
MIGRATIONS: tuple[Migration, ...] = (
    Migration(
        "stories, articles and notes",
        (
            f"PRAGMA application_id = {APPLICATION_ID}",
            """CREATE TABLE migrations (
                name TEXT PRIMARY KEY,
                applied TEXT NOT NULL)""",
            """CREATE TABLE stories (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                name TEXT NOT NULL,
                created TEXT NOT NULL,
                opened TEXT NOT NULL,
                turn INTEGER NOT NULL)""",
            """CREATE TABLE articles (
                story INTEGER NOT NULL REFERENCES stories (id),
                id BLOB NOT NULL,
                joined_as INTEGER NOT NULL,
                joined TEXT NOT NULL,
                fingerprint TEXT NOT NULL,
                origin BLOB,
                record BLOB NOT NULL,
                PRIMARY KEY (story, id),
                UNIQUE (story, joined_as),
                UNIQUE (story, fingerprint))""",
            "CREATE INDEX articles_by_fingerprint ON articles (fingerprint)",
            "CREATE INDEX articles_by_origin ON articles (origin)",
            """CREATE TABLE details (
                story INTEGER NOT NULL,
                article BLOB NOT NULL,
                field TEXT NOT NULL,
                value TEXT,
                PRIMARY KEY (story, article, field),
                FOREIGN KEY (story, article) REFERENCES articles (story, id))""",
            """CREATE TABLE flips (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                story INTEGER NOT NULL,
                article BLOB NOT NULL,
                start INTEGER NOT NULL,
                stop INTEGER NOT NULL,
                is_furniture INTEGER NOT NULL,
                UNIQUE (story, article, start, stop),
                FOREIGN KEY (story, article) REFERENCES articles (story, id))""",
            """CREATE TABLE positions (
                story INTEGER PRIMARY KEY REFERENCES stories (id),
                record BLOB NOT NULL)""",
            """CREATE TABLE notes (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                story INTEGER NOT NULL,
                article BLOB NOT NULL,
                target TEXT NOT NULL,
                anchor BLOB NOT NULL,
                text TEXT NOT NULL,
                created TEXT NOT NULL,
                changed TEXT NOT NULL,
                deleted TEXT,
                FOREIGN KEY (story, article) REFERENCES articles (story, id))""",
            "CREATE INDEX notes_by_story ON notes (story)",
        ),
    ),
    Migration(
        "corrections",
        (
            """CREATE TABLE corrections (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                story INTEGER NOT NULL,
                kind TEXT NOT NULL,
                article_a BLOB NOT NULL,
                anchor_a BLOB NOT NULL,
                article_b BLOB,
                anchor_b BLOB,
                value TEXT,
                created TEXT NOT NULL,
                undone TEXT,
                FOREIGN KEY (story, article_a) REFERENCES articles (story, id),
                FOREIGN KEY (story, article_b) REFERENCES articles (story, id))""",
            "CREATE INDEX corrections_by_story ON corrections (story)",
        ),
    ),
    Migration(
        "questions and ticks",
        (
            """CREATE TABLE questions (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                story INTEGER NOT NULL REFERENCES stories (id),
                place INTEGER NOT NULL,
                record BLOB NOT NULL)""",
            "CREATE INDEX questions_by_story ON questions (story)",
            """CREATE TABLE question_steps (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                story INTEGER NOT NULL REFERENCES stories (id),
                said BLOB NOT NULL,
                replaced BLOB NOT NULL,
                after_correction INTEGER NOT NULL,
                made TEXT NOT NULL,
                undone TEXT)""",
            "CREATE INDEX question_steps_by_story ON question_steps (story)",
            """CREATE TABLE ticks (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                story INTEGER NOT NULL REFERENCES stories (id),
                kind TEXT NOT NULL,
                thing INTEGER,
                article BLOB,
                anchor BLOB,
                made TEXT NOT NULL)""",
            "CREATE INDEX ticks_by_story ON ticks (story)",
        ),
    ),
)


def version_of(connection: sqlite3.Connection) -> int:
    """Give the number of migrations the database has been through; 0 for a new one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(
    connection: sqlite3.Connection, applied: str, migrations: Sequence[Migration] = MIGRATIONS
) -> None:
    """Run the migrations that are missing, each in one transaction with its record.

    ``applied`` is the time for the record. The connection must be without implicit transactions.

    Raises:
        sqlite3.Error: a migration failed; those before it are done, itself left nothing.
    """
    while (done := version_of(connection)) < len(migrations):
        connection.execute("BEGIN IMMEDIATE")
        try:
            # Another program may have been through this step while the lock was awaited.
            if version_of(connection) == done:
                migration = migrations[done]
                for statement in migration.statements:
                    connection.execute(statement)
                connection.execute("INSERT INTO migrations VALUES (?, ?)", (migration.name, applied))
                connection.execute(f"PRAGMA user_version = {done + 1}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
