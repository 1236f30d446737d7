from __future__ import annotations

import sqlite3
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from convoy_tui.store import Store, StoreError
from convoy_tui.store.database import open_database
from convoy_tui.store.migrations import APPLICATION_ID, MIGRATIONS


def refused(path: Path, **options: Any) -> StoreError:
    with pytest.raises(StoreError) as caught:
        open_database(path, **options).close()
    error = caught.value
    assert str(error) == f"{error.path}: {error.cause}; {error.remedy}"
    assert error.cause and error.remedy
    return error


def made_by_hand(path: Path, *statements: str) -> bytes:
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()
    return path.read_bytes()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_folder_and_file_are_closed_to_others(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "data" / "stories.sqlite3"
    Store.open(path).close()
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_file_is_kept_in_write_ahead_logging_and_writes_reach_the_disk(file: Path) -> None:
    for _ in range(2):
        db = open_database(file)
        assert db.rows("PRAGMA journal_mode") == [("wal",)]
        assert db.rows("PRAGMA synchronous") == [(2,)]
        assert db.rows("PRAGMA foreign_keys") == [(1,)]
        db.close()


def test_a_failed_block_leaves_nothing(file: Path) -> None:
    db = open_database(file)
    with pytest.raises(RuntimeError), db.transaction() as connection:
        connection.execute("INSERT INTO migrations VALUES ('half', '')")
        raise RuntimeError
    assert db.rows("SELECT name FROM migrations WHERE name = 'half'") == []
    with db.transaction() as connection:
        connection.execute("INSERT INTO migrations VALUES ('whole', '')")
    db.close()
    again = open_database(file)
    assert again.rows("SELECT name FROM migrations WHERE name = 'whole'") == [("whole",)]
    again.close()


def test_a_file_in_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("mine")
    error = refused(tmp_path / "data" / "stories.sqlite3")
    assert error.path == str(tmp_path / "data")
    assert (tmp_path / "data").read_text() == "mine"
    deeper = refused(tmp_path / "data" / "deeper" / "stories.sqlite3")
    assert deeper.path == str(tmp_path / "data" / "deeper")


def test_a_folder_in_place_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "stories.sqlite3"
    path.mkdir()
    assert "folder" in refused(path).cause
    assert list(path.iterdir()) == []


@pytest.mark.parametrize(
    "contents", [b"not a database at all\n" * 100, b"SQLite format 3\x00" + b"\xff" * 5000]
)
def test_a_file_that_is_no_database_stays_as_it_is(file: Path, contents: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(contents)
    error = refused(file)
    assert error.path == str(file)
    assert "damaged" in error.cause
    assert file.read_bytes() == contents
    assert list(file.parent.iterdir()) == [file]


def test_a_database_with_damaged_pages_says_so_and_is_not_written(file: Path) -> None:
    Store.open(file).close()
    whole = file.read_bytes()
    damaged = whole[:100] + b"\xee" * 4000 + whole[4100:]
    file.write_bytes(damaged)
    assert "damaged" in refused(file).cause
    assert file.read_bytes() == damaged


def test_a_table_that_is_gone_is_damage(file: Path, clock: Callable[[], str]) -> None:
    with Store.open(file, now=clock) as store:
        made_by_hand(file, "DROP TABLE stories")
        with pytest.raises(StoreError, match=r"damaged .*no such table: stories"):
            store.stories()


def test_a_newer_database_stays_as_it_is(file: Path) -> None:
    newer = len(MIGRATIONS) + 1
    contents = made_by_hand(
        file,
        f"PRAGMA application_id = {APPLICATION_ID}",
        f"PRAGMA user_version = {newer}",
        "CREATE TABLE unheard_of (x)",
    )
    error = refused(file)
    assert "newer convoy-tui" in error.cause
    assert str(newer) in error.cause
    assert file.read_bytes() == contents


@pytest.mark.parametrize(
    "statements",
    [
        ("CREATE TABLE songs (title TEXT)",),
        ("PRAGMA user_version = 1",),
        ("PRAGMA application_id = 77", "CREATE TABLE songs (title TEXT)", "PRAGMA user_version = 1"),
    ],
)
def test_the_database_of_another_program_stays_as_it_is(file: Path, statements: tuple[str, ...]) -> None:
    contents = made_by_hand(file, *statements)
    assert "another program" in refused(file).cause
    assert file.read_bytes() == contents


def test_an_empty_file_becomes_the_database(file: Path) -> None:
    file.parent.mkdir()
    file.touch()
    with Store.open(file) as store:
        assert store.stories() == ()


def test_a_locked_database_says_so_and_opens_later(file: Path) -> None:
    Store.open(file).close()
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert "another program" in refused(file, patience=0.05).cause
    other.execute("ROLLBACK")
    other.close()
    Store.open(file, patience=0.05).close()


def test_the_switch_to_write_ahead_logging_waits_for_another_program(file: Path) -> None:
    made_by_hand(file)
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert "another program" in refused(file, patience=0.05).cause
    other.close()


class Failing(sqlite3.Connection):
    """A connection on which statements that begin with one word fail as SQLite would."""

    word = ""
    code = 0

    def execute(self, statement: str, *values: Any) -> sqlite3.Cursor:
        if self.word and statement.startswith(self.word):
            error = sqlite3.OperationalError("made up")
            error.sqlite_errorcode = self.code
            raise error
        return super().execute(statement, *values)


@pytest.mark.parametrize(
    ("word", "code", "cause"),
    [
        ("BEGIN", sqlite3.SQLITE_READONLY, "can't be written"),
        ("BEGIN", sqlite3.SQLITE_READONLY_DIRECTORY, "can't be written"),
        ("BEGIN", sqlite3.SQLITE_FULL, "disk is full"),
        ("PRAGMA journal_mode", sqlite3.SQLITE_CANTOPEN, "can't be opened"),
        ("PRAGMA journal_mode", sqlite3.SQLITE_IOERR_SHMOPEN, "disk failed"),
        ("PRAGMA user_version", sqlite3.SQLITE_CORRUPT, "damaged"),
        ("BEGIN", sqlite3.SQLITE_BUSY_SNAPSHOT, "another program"),
        ("BEGIN", sqlite3.SQLITE_NOMEM, "made up"),
    ],
)
def test_whatever_sqlite_says_becomes_a_sentence(
    file: Path, monkeypatch: pytest.MonkeyPatch, word: str, code: int, cause: str
) -> None:
    real = sqlite3.connect
    monkeypatch.setattr(Failing, "word", word)
    monkeypatch.setattr(Failing, "code", code)
    monkeypatch.setattr(sqlite3, "connect", lambda *given, **named: real(*given, factory=Failing, **named))
    error = refused(file)
    assert cause in error.cause
    assert error.path == str(file)


def test_a_folder_that_can_not_be_made(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def mkdir(*given: object, **named: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", mkdir)
    error = refused(file)
    assert (error.path, error.cause) == (str(file.parent), "the system says: permission denied")
    assert "writable" in error.remedy


def test_a_file_that_can_not_be_made(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def touch(*given: object, **named: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(Path, "touch", touch)
    assert refused(file).cause == "the system says: read-only file system"


def test_mistakes_of_the_calling_code_are_not_dressed_up(file: Path) -> None:
    db = open_database(file)
    with pytest.raises(sqlite3.IntegrityError), db.transaction() as connection:
        connection.execute("INSERT INTO positions VALUES (77, '')")
    db.close()
    db.close()
    with pytest.raises(sqlite3.ProgrammingError):
        db.rows("SELECT 1")
