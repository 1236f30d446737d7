"""Paths as a person types or pastes them."""

from __future__ import annotations

import shlex
from pathlib import Path


def paths_in(line: str) -> tuple[str, ...]:
    """Cut a line into paths as a shell does; a line that names one file as a whole is that file."""
    if is_there(line):
        return (line,)
    try:
        return tuple(shlex.split(line))
    except ValueError:
        # A quotation mark that is not closed is part of a name.
        return (line,)


def is_there(path: str) -> bool:
    """Tell whether there is a file or folder of this name; a text that can't be a name is none."""
    try:
        return bool(path) and at_home(path).exists()
    except (OSError, ValueError):
        return False


def at_home(path: str) -> Path:
    """Put the home folder in the place of ``~``, where that is known."""
    try:
        return Path(path).expanduser()
    except RuntimeError:
        return Path(path)
