"""Have articles read by a child process, so that neither start nor keys wait for the reading."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import IO

from convoy_tui.articles.model import Article, ArticleError, Unreadable
from convoy_tui.frames import frame, frames_of
from convoy_tui.tui.last_words import last_words

_COMMAND = (sys.executable, "-P", "-m", "convoy_tui.articles.child")
"""-P keeps the folder that the reader stands in off the child's path: it may hold anything."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was read, and what could not be; each in the order given."""

    articles: tuple[Article, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()


class Loading:
    """Articles being read in a second process. It begins at once; ``finish`` waits for the end.

    Where the process can't be started, or dies, no error is raised: its sources are unreadable then.
    """

    def __init__(self, sources: Sequence[str]) -> None:
        self._sources = tuple(sources)
        self._child: subprocess.Popen[bytes] | None = None
        self._failed = ""
        try:
            self._child, self._errors = _started()
        except OSError as error:
            self._failed = f"a second process could not be started: {error}"
        else:
            self._ask()

    def _ask(self) -> None:
        assert self._child is not None
        assert self._child.stdin is not None
        try:
            self._child.stdin.write(frame("read", list(self._sources)))
            self._child.stdin.close()
        except OSError:
            # The child has died; ``finish`` tells what it said.
            return

    def finish(self) -> Loaded:
        """Wait for the child and give what it read; to be called once, from any thread."""
        if self._child is None:
            return self._lost((), (), self._failed)
        assert self._child.stdout is not None
        articles: list[Article] = []
        unreadable: list[Unreadable] = []
        with self._errors:
            # A child that died before it was asked breaks the pipe once more when that is closed.
            with suppress(OSError), self._child:
                for name, value in frames_of(self._child.stdout):
                    if isinstance(value, Article):
                        articles.append(value)
                    elif isinstance(value, Unreadable):
                        unreadable.append(value)
                    elif name == "done":
                        return Loaded(tuple(articles), tuple(unreadable))
            return self._lost(articles, unreadable, last_words(self._errors))

    def stop(self) -> None:
        """Kill the child, whose articles nobody waits for any more; ``finish`` comes back soon then."""
        if self._child is not None:
            self._child.kill()

    def _lost(self, articles: Sequence[Article], unreadable: Sequence[Unreadable], said: str) -> Loaded:
        cause = f"it could not be read ({said})" if said else "it could not be read"
        remedy = "please report this, with the file if you can"
        known = {article.path for article in articles} | {problem.path for problem in unreadable}
        lost = [Unreadable(source, cause, remedy) for source in self._sources if source not in known]
        return Loaded(tuple(articles), (*unreadable, *lost))


def with_pasted(loaded: Loaded, pasted: str) -> Loaded:
    """Add an article of pasted text to what was read."""
    from convoy_tui.articles.reading import article_from_text

    try:
        return Loaded((*loaded.articles, article_from_text(pasted)), loaded.unreadable)
    except ArticleError as error:
        return Loaded(
            loaded.articles, (*loaded.unreadable, Unreadable(error.path, error.cause, error.remedy))
        )


def _started() -> tuple[subprocess.Popen[bytes], IO[bytes]]:
    """Start a child; give it and the file that it writes its errors to."""
    with ExitStack() as stack:
        errors = stack.enter_context(TemporaryFile())
        child = subprocess.Popen(_COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors)
        stack.pop_all()
    return child, errors
