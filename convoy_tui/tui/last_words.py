"""What a child process said before it died, for the one who is told that it did."""

from __future__ import annotations

import os
from typing import IO

_TAIL = 4096
"""Bytes at the end that are looked at; a traceback's last line is among them."""


def last_words(errors: IO[bytes]) -> str:
    """Give the last line of a child's standard error, which went into a file; empty where it said nothing.

    A file and no pipe: a child that says more than a pipe holds would wait for a reader for ever.
    """
    errors.seek(0, os.SEEK_END)
    errors.seek(max(errors.tell() - _TAIL, 0))
    lines = errors.read().decode(errors="replace").strip().splitlines()
    return lines[-1] if lines else ""
