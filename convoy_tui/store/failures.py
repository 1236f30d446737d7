"""What went wrong with the database, in words for a person."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from convoy_tui.store.model import StoreError

_MOVE_AWAY = "move the file to another folder to begin anew, or put a copy from a backup in its place"
_WRITABLE = "make the folder and the file writable for you (convoy-tui where names the folders)"

# Primary result codes of https://www.sqlite.org/rescode.html; the low byte of an extended code.
_TOLD: dict[int, tuple[str, str]] = {
    sqlite3.SQLITE_PERM: ("the database can't be opened for writing", _WRITABLE),
    sqlite3.SQLITE_BUSY: (
        "another program keeps the database locked",
        "close the other program that uses it, then try again",
    ),
    sqlite3.SQLITE_LOCKED: (
        "another program keeps the database locked",
        "close the other program that uses it, then try again",
    ),
    sqlite3.SQLITE_READONLY: ("the database can't be written", _WRITABLE),
    sqlite3.SQLITE_IOERR: (
        "reading or writing the disk failed",
        "see that the disk is connected and has room, then try again",
    ),
    sqlite3.SQLITE_CORRUPT: ("the database is damaged", _MOVE_AWAY),
    sqlite3.SQLITE_FULL: ("the disk is full, so this was not saved", "make room on the disk, then try again"),
    sqlite3.SQLITE_CANTOPEN: ("the database can't be opened", _WRITABLE),
    sqlite3.SQLITE_TOOBIG: ("an article is too large for the database", "open a smaller part of it"),
    sqlite3.SQLITE_NOTADB: ("the file is not a database, or it is damaged", _MOVE_AWAY),
    # A statement of ours that SQLite can't run means that tables or columns are not as we left them.
    sqlite3.SQLITE_ERROR: ("the database is damaged", _MOVE_AWAY),
}


@contextmanager
def told(path: str) -> Iterator[None]:
    """Turn what SQLite and the file system raise into a ``StoreError`` about ``path``.

    Mistakes of the calling code (a closed database, another thread, a broken constraint) stay as they are.
    """
    try:
        yield
    except (sqlite3.ProgrammingError, sqlite3.IntegrityError):
        raise
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None)
        if code is None or code & 0xFF not in _TOLD:
            raise StoreError(path, f"the database gave an error ({error})", _MOVE_AWAY) from error
        cause, remedy = _TOLD[code & 0xFF]
        raise StoreError(path, f"{cause} ({error})", remedy) from error
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise StoreError(path, f"the system says: {reason}", _WRITABLE) from error


def damaged(path: str, what: str) -> StoreError:
    """Make the error for contents that can't be understood; ``what`` is a clause that says which."""
    return StoreError(path, f"the database is damaged ({what})", _MOVE_AWAY)
