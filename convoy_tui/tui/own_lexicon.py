"""The reader's own lexicon: begin it, open it in an editor, notice that it has changed, say what is wrong."""

from __future__ import annotations

import asyncio
import os
import shlex
import sys
from pathlib import Path

BEGINNING = """\
# Your own names and terms, laid over those that come with the program. When this file is saved while the
# terms screen is open, the articles are compared again. Take the # away and write your own:
#
# [[concept]]
# name = "harbour office"                              # what it is called in the lists
# what = "group"                                       # person, group, place, act or thing
# forms = ["harbour office", "port authority"]         # the words that reports choose between
# never = ["harbour office party"]                     # longer wordings that mean something else
# note = "The office has had both names since spring."
"""

_BY_LINE = frozenset({"vi", "vim", "nvim", "nano", "emacs", "micro", "kak", "ne", "joe"})
"""Editors that are told the line by ``+LINE`` before the file."""

Stamp = tuple[int, int] | None
"""By which a change of the file is noticed: its time and its length; None where there is no file."""


def stamp_of(path: Path) -> Stamp:
    """Give the stamp of the file as it is now."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def begin(path: Path) -> None:
    """Write a file that explains itself where there is none.

    Raises:
        OSError: it can't be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8") as out:
            out.write(BEGINNING)
    except FileExistsError:
        return


def editor_command(path: Path, line: int | None = None) -> list[str] | None:
    """Give the command that opens the file in the reader's editor; None where the reader has named none.

    ``line`` is where to begin, for the editors that are known to take it.
    """
    for name in ("VISUAL", "EDITOR"):
        try:
            words = shlex.split(os.environ.get(name, ""))
        except ValueError:
            words = []
        if words:
            at = [f"+{line}"] if line is not None and Path(words[0]).stem in _BY_LINE else []
            return [*words, *at, str(path)]
    return None


async def problem_with(path: Path) -> str | None:
    """Say what is wrong with a lexicon, with its line; None where it can be used.

    It is read by a child process: a long one takes seconds, and keys are answered meanwhile.
    """
    try:
        child = await asyncio.create_subprocess_exec(
            *(sys.executable, "-P", "-m", "convoy_tui.comparison.terms.lexicon_check", str(path)),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
        )
    except OSError as error:
        return f"{path}: it could not be read: {error}"
    try:
        said, _ = await child.communicate()
    finally:
        if child.returncode is None:
            child.kill()
            await child.wait()
    if child.returncode == 0:
        return None
    return said.decode("utf-8", "replace") or f"{path}: reading it ended early"
