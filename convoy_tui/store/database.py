"""Open the database file safely, and read and write it so that each write stays.

A database that is newer, damaged, another program's or not writable is refused and left as it is.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from convoy_tui.store.failures import told
from convoy_tui.store.migrations import APPLICATION_ID, MIGRATIONS, migrate, version_of
from convoy_tui.store.model import StoreError

PATIENCE = 5.0
"""Seconds to wait while another program writes, before giving up."""


def utc_now() -> str:
    """Give the time in UTC to the second, ``2020-01-02T03:04:05Z``."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class Database:
    """One open connection; to be used by the thread that opened it, and not over a fork.

    ``path`` names it in errors. ``now`` gives the time for whatever is stamped.
    """

    def __init__(self, connection: sqlite3.Connection, path: str, now: Callable[[], str]) -> None:
        self.path = path
        self.now = now
        self._connection = connection

    def rows(self, statement: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Give all rows of a query.

        Raises:
            StoreError: the database can't be read.
        """
        with told(self.path):
            return self._connection.execute(statement, values).fetchall()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Run a block of writes that are all kept, on disk when the block ends, or not at all.

        Raises:
            StoreError: the database can't be written; nothing of the block was kept.
        """
        with self._block("BEGIN IMMEDIATE"):
            yield self._connection

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Run a block of queries that all see the same state, whatever another program writes meanwhile.

        Raises:
            StoreError: the database can't be read.
        """
        with self._block("BEGIN"):
            yield

    @contextmanager
    def _block(self, begin: str) -> Iterator[None]:
        with told(self.path):
            self._connection.execute(begin)
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                # SQLite may have rolled back on its own (full disk), and the first error is the one to tell.
                with suppress(sqlite3.Error):
                    self._connection.execute("ROLLBACK")
                raise

    def close(self) -> None:
        """Close the connection; a second time does nothing."""
        self._connection.close()


def open_database(path: Path, *, now: Callable[[], str] = utc_now, patience: float = PATIENCE) -> Database:
    """Open the database file, making it and its folder (0700) where they do not exist.

    ``patience`` is the number of seconds to wait for another program's writes, here and later.

    Raises:
        StoreError: the folder or the file can't be written, or the file is damaged, locked, of a newer
            version of the program, or not a database of this program.
    """
    _make_file(path)
    with told(str(path)):
        connection = sqlite3.connect(path, timeout=patience, isolation_level=None)
        try:
            _refuse_strange(connection, path)
            _use_wal(connection, patience)
            _configure(connection)
            migrate(connection, now())
            _refuse_read_only(connection)
        except BaseException:
            connection.close()
            raise
    return Database(connection, str(path), now)


def open_in_memory(*, now: Callable[[], str] = utc_now) -> Database:
    """Open a database that lasts as long as its connection."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    _configure(connection)
    migrate(connection, now())
    return Database(connection, "(memory)", now)


def _make_file(path: Path) -> None:
    """Make the folder and an empty file, closed to other users of the machine, where they are not there."""
    with told(str(path.parent)):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with told(str(path)):
        if path.is_dir():
            raise StoreError(
                str(path), "a folder stands where the database should be", "move the folder elsewhere"
            )
        if not path.exists():
            path.touch(mode=0o600)


def _refuse_strange(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a database that this program did not make or does not know yet; only reads."""
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = version_of(connection)
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if application != APPLICATION_ID and (application or version or tables):
        raise StoreError(
            str(path), "this is a database of another program", "move the file elsewhere to begin anew"
        )
    if version > len(MIGRATIONS):
        raise StoreError(
            str(path),
            f"a newer convoy-tui wrote this database (its version is {version}, this program knows up to"
            f" {len(MIGRATIONS)})",
            "install the newest convoy-tui, or move the file elsewhere to begin anew",
        )


def _use_wal(connection: sqlite3.Connection, patience: float) -> None:
    """Switch the file to write-ahead logging, once in its life.

    The switch is tried again by hand because SQLite's own waiting does not cover this statement. A file
    system that can't have it (a network folder) stays with the rollback journal, which is as safe.
    """
    if connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal":
        return
    deadline = time.monotonic() + patience
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
        time.sleep(0.02)


def _configure(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    # FULL: a committed note survives a power cut as well as a killed program.
    connection.execute("PRAGMA synchronous = FULL")


def _refuse_read_only(connection: sqlite3.Connection) -> None:
    """Find out now, not at the first note, that nothing can be written."""
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("ROLLBACK")
