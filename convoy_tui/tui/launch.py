"""Start the reader: read what was named on the command line, open the store, run the app.

The order is what makes it quick: a child process reads the articles while this one imports Textual.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Sequence
from pathlib import Path

from convoy_tui.standard_error import say
from convoy_tui.tui.garbage import collecting_later
from convoy_tui.tui.loading import Loaded, Loading

_QUICK = 400_000
"""Bytes that are read in a moment; more than these are read while the screen already stands."""

_TERMINAL = Path("/dev/tty")


def launch(paths: Sequence[str], *, add: bool = False, new: bool = False) -> int:
    """Run the reader on files, folders and URLs, or on the last story where none is named.

    Returns the exit code: 0, or 2 where nothing of what was named could be read or no key can be taken.
    """
    with collecting_later():
        return _launch(paths, add=add, new=new)


def has_terminal(paths: Sequence[str]) -> bool:
    """Tell whether there is a screen, and keys: from standard input, unless an article comes from there."""
    return sys.stdout.isatty() and ("-" in paths or sys.stdin.isatty())


def _launch(paths: Sequence[str], *, add: bool, new: bool) -> int:
    if not has_terminal(paths):
        say("the reader needs a terminal; `convoy-tui compare FILE ...` prints the comparison instead")
        return 2
    piped = _read_piped(paths) if "-" in paths else None
    if piped is not None and (problem := _take_keys()):
        say(problem)
        return 2
    loading = Loading(paths) if paths and piped is None and _quick(paths) else None
    from convoy_tui.config import Config, ConfigError, load_config
    from convoy_tui.store.paths import config_file
    from convoy_tui.tui.admission import Choice
    from convoy_tui.tui.app import ConvoyApp
    from convoy_tui.tui.first_story import open_store

    try:
        config, problems = load_config(config_file())
    except ConfigError as error:
        config, problems = Config(), (f"{error}. Until then the settings are the usual ones",)
    loaded = piped or (loading.finish() if loading else Loaded())
    if (loading or piped) and not loaded.articles:
        for unreadable in loaded.unreadable:
            say(str(unreadable))
        return 2
    choice = Choice.ADD if add else Choice.NEW if new else Choice.ASK
    store, first = open_store(loaded, paths, choice)
    with store:
        app = ConvoyApp(
            store,
            config=config,
            session=first.session,
            pending=() if loaded.articles else tuple(paths),
            choice=choice,
            admission=first.admission,
            problems=(*problems, *first.said),
        )
        app.run()
        return app.return_code or 0


def _quick(paths: Sequence[str]) -> bool:
    """Tell whether all paths are files small enough to be read before the screen stands."""
    size = 0
    for path in paths:
        if "://" in path:
            return False
        try:
            status = Path(path).stat()
        except (OSError, ValueError):
            continue
        if stat.S_ISDIR(status.st_mode):
            return False
        size += status.st_size
    return size <= _QUICK


def _read_piped(paths: Sequence[str]) -> Loaded:
    """Read standard input with the other paths."""
    from convoy_tui.articles.model import Article, Unreadable
    from convoy_tui.articles.reading import read_articles

    read = read_articles(paths)
    return Loaded(
        tuple(found for found in read if isinstance(found, Article)),
        tuple(found for found in read if isinstance(found, Unreadable)),
    )


def _take_keys() -> str:
    """Take keys from the terminal where standard input was a pipe; give what is wrong where that fails."""
    if sys.stdin.isatty() or not _TERMINAL.exists():
        return ""
    try:
        terminal = os.open(_TERMINAL, os.O_RDWR)
    except OSError as error:
        cause = error.strerror or error
        return f"{_TERMINAL}: it can't be opened, so there is no keyboard ({cause}); use convoy-tui compare -"
    os.dup2(terminal, 0)
    os.close(terminal)
    return ""
