from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from convoy_tui.store.migrations import APPLICATION_ID, MIGRATIONS, Migration, migrate, version_of


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    opened = sqlite3.connect(tmp_path / "x.sqlite3", isolation_level=None)
    yield opened
    opened.close()


STEPS = (
    Migration(
        "first", ("CREATE TABLE migrations (name TEXT, applied TEXT)", "CREATE TABLE things (name TEXT)")
    ),
    Migration("second", ("ALTER TABLE things ADD COLUMN colour TEXT",)),
)


def records(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    return connection.execute("SELECT name, applied FROM migrations ORDER BY rowid").fetchall()


def test_a_new_database_goes_through_all_and_keeps_a_record(connection: sqlite3.Connection) -> None:
    migrate(connection, "now")
    assert version_of(connection) == len(MIGRATIONS)
    assert records(connection) == [(migration.name, "now") for migration in MIGRATIONS]
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)


def test_an_earlier_database_gets_only_what_it_lacks_and_keeps_its_rows(
    connection: sqlite3.Connection,
) -> None:
    migrate(connection, "then", STEPS[:1])
    connection.execute("INSERT INTO things VALUES ('chair')")
    migrate(connection, "now", STEPS)
    migrate(connection, "later", STEPS)
    assert records(connection) == [("first", "then"), ("second", "now")]
    assert connection.execute("SELECT * FROM things").fetchall() == [("chair", None)]


def test_a_step_that_fails_leaves_nothing_of_itself(connection: sqlite3.Connection) -> None:
    broken = Migration("broken", ("CREATE TABLE half (name TEXT)", "CREATE TABLE things (name TEXT)"))
    with pytest.raises(sqlite3.OperationalError, match="things already exists"):
        migrate(connection, "now", (STEPS[0], broken))
    assert version_of(connection) == 1
    assert records(connection) == [("first", "now")]
    names = connection.execute("SELECT name FROM sqlite_master ORDER BY name").fetchall()
    assert names == [("migrations",), ("things",)]
    assert not connection.in_transaction


class Outrun(sqlite3.Connection):
    """A connection that gets its first lock only after another program has been through all steps."""

    outrun_by: sqlite3.Connection | None = None

    def execute(self, statement: str, *values: Any) -> sqlite3.Cursor:
        other, self.outrun_by = (
            (self.outrun_by, None) if statement.startswith("BEGIN") else (None, self.outrun_by)
        )
        if other is not None:
            migrate(other, "first there", STEPS)
        return super().execute(statement, *values)


def test_steps_that_another_program_was_through_first_are_not_done_twice(
    connection: sqlite3.Connection, tmp_path: Path
) -> None:
    late = sqlite3.connect(tmp_path / "x.sqlite3", isolation_level=None, factory=Outrun)
    late.outrun_by = connection
    migrate(late, "too late", STEPS)
    late.close()
    assert records(connection) == [("first", "first there"), ("second", "first there")]


def test_the_names_of_the_steps_differ() -> None:
    names = [migration.name for migration in MIGRATIONS]
    assert len(set(names)) == len(names)
