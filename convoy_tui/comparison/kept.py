"""What a process remembers from one comparison of a story to the next.

A correction by the reader changes neither the words of the articles nor what was found in them, so a process
that compares an open story again need not find it again. Nothing is ever taken for known unless what it was
made from is equal: a comparison with a memory and one without give the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from convoy_tui.articles.model import Article

T = TypeVar("T")


class Kept:
    """The last outcome of each step, with what it was made from."""

    def __init__(self) -> None:
        self._steps: dict[str, tuple[object, Any]] = {}
        self._articles: dict[str, dict[str, tuple[Article, Any]]] = {}

    def once(self, step: str, given: object, make: Callable[[], T]) -> T:
        """Give what ``make`` gives, or the last outcome of this step where ``given`` is equal to what it was.

        ``given`` must hold everything that the outcome depends on.
        """
        known = self._steps.get(step)
        if known is not None and known[0] == given:
            outcome: T = known[1]
            return outcome
        # The old outcome goes before the new one is made: both at once would take twice the memory.
        self._steps.pop(step, None)
        made = make()
        self._steps[step] = given, made
        return made

    def each(self, step: str, articles: Iterable[Article], make: Callable[[Article], T]) -> list[T]:
        """Give what ``make`` gives for each article; what it gave for an equal one last time serves again."""
        known = self._articles.get(step, {})
        now: dict[str, tuple[Article, Any]] = {}
        for article in articles:
            before = known.get(article.id)
            now[article.id] = before if before and before[0] == article else (article, make(article))
        self._articles[step] = now
        return [outcome for _, outcome in now.values()]
