"""Have articles read by a child process, so that neither start nor keys wait for the reading."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from convoy_tui.articles.model import Article, Unreadable
from convoy_tui.frames import frame, frames_of


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was read, and what could not be; each in the order given."""

    articles: tuple[Article, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()


class Loading:
    """Articles being read in a second process. It begins at once; ``finish`` waits for the end."""

    def __init__(self, sources: Sequence[str]) -> None:
        self._sources = tuple(sources)
        # -P keeps the folder that the reader stands in off the child's path: it may hold anything.
        self._child = subprocess.Popen(
            [sys.executable, "-P", "-m", "convoy_tui.articles.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        assert self._child.stdin is not None
        self._child.stdin.write(frame("read", list(self._sources)))
        self._child.stdin.close()

    def finish(self) -> Loaded:
        """Wait for the child and give what it read; where it failed, each source is unreadable."""
        assert self._child.stdout is not None
        assert self._child.stderr is not None
        articles: list[Article] = []
        unreadable: list[Unreadable] = []
        with self._child:
            for name, value in frames_of(self._child.stdout):
                if isinstance(value, Article):
                    articles.append(value)
                elif isinstance(value, Unreadable):
                    unreadable.append(value)
                elif name == "done":
                    return Loaded(tuple(articles), tuple(unreadable))
            said = self._child.stderr.read().decode(errors="replace").strip().splitlines()
        cause = f"it could not be read ({said[-1]})" if said else "it could not be read"
        remedy = "please report this, with the file if you can"
        known = {article.path for article in articles} | {problem.path for problem in unreadable}
        lost = [Unreadable(source, cause, remedy) for source in self._sources if source not in known]
        return Loaded(tuple(articles), (*unreadable, *lost))


def load(sources: Sequence[str]) -> Loaded:
    """Read sources in a child process and wait for it."""
    return Loading(sources).finish()
