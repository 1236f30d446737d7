"""Have the articles of a story compared in a child process while the reader goes on."""

from __future__ import annotations

import asyncio
import sys
from collections import defaultdict
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, Any

from convoy_tui.frames import frame, frame_length, opened
from convoy_tui.tui.last_words import last_words

if TYPE_CHECKING:
    from convoy_tui.articles.model import Article
    from convoy_tui.comparison.model import Comparison, Correction

_COMMAND = (sys.executable, "-P", "-m", "convoy_tui.comparison.child")
"""-P keeps the folder that the reader stands in off the child's path: it may hold anything."""


class ComparingError(Exception):
    """The child process ended without a comparison; the message says what it said last."""


class ComparingChild:
    """A child process that compares one story again and again, and remembers what it found.

    It is started with the first comparison. Where a comparison is cancelled, the child is ended, unless it
    has compared these articles before: then what is left of that answer is soon there, and is passed over.
    """

    def __init__(self) -> None:
        self._process: asyncio.subprocess.Process | None = None
        self._errors: IO[bytes] | None = None
        self._length: int | None = None
        self._unanswered = 0
        self._known: tuple[str, ...] | None = None
        self._asked: tuple[str, ...] = ()

    async def ask(self, articles: Sequence[Article], request: Sequence[tuple[str, object]]) -> None:
        """Send a request; what is left of the answer to an earlier one is passed over.

        Raises:
            ComparingError: the child could not be started.
        """
        self._asked = tuple(article.id for article in articles)
        if self._process is not None and (self._process.returncode is not None or self._stuck()):
            await self.end()
        process = self._process or await self._start()
        assert process.stdin is not None
        try:
            for name, value in (("begin", None), *(("article", a) for a in articles), *request):
                process.stdin.write(frame(name, value))
                await process.stdin.drain()
            process.stdin.write(frame("compare", None))
            self._unanswered += 1
            await process.stdin.drain()
        except (BrokenPipeError, ConnectionResetError):
            # The child has died; what it said is read by ``answer``.
            return

    async def answer(self) -> AsyncGenerator[tuple[str, Any], None]:
        """Give the frames of the answer to the last request, the last one ``done``.

        Raises:
            ComparingError: the child ended before it was done.
        """
        try:
            while True:
                name, value = await self._frame()
                mine = self._unanswered <= 1
                if name == "done":
                    self._unanswered -= 1
                    self._known = self._asked if mine else self._known
                if mine:
                    yield name, value
                    if name == "done":
                        return
        except asyncio.IncompleteReadError as error:
            said = last_words(self._errors) if self._errors else ""
            await self.end()
            raise ComparingError(said or "the comparing process ended early") from error

    async def abandon(self, articles: Sequence[Article]) -> None:
        """Pass over the answer to a request on these articles; the child is ended if that may take long."""
        if self._asked == tuple(article.id for article in articles) and self._stuck():
            await self.end()

    async def end(self) -> None:
        """End the child, if there is one; the next request starts another."""
        process, errors = self._process, self._errors
        self._process, self._errors, self._length = None, None, None
        self._unanswered, self._known = 0, None
        if process is not None:
            if process.returncode is None:
                process.kill()
            await process.wait()
        if errors is not None:
            errors.close()

    def _stuck(self) -> bool:
        """Tell whether the child is busy with what may take long."""
        return self._unanswered > 0 and self._known != self._asked

    async def _start(self) -> asyncio.subprocess.Process:
        errors = TemporaryFile()  # noqa: SIM115 - it lives as long as the child
        try:
            self._process = await asyncio.create_subprocess_exec(
                *_COMMAND, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=errors
            )
        except OSError as error:
            errors.close()
            raise ComparingError(f"a second process could not be started: {error}") from error
        self._errors = errors
        return self._process

    async def _frame(self) -> tuple[str, object]:
        """Read a frame; one that was read in part when a comparison was cancelled is read to its end."""
        assert self._process is not None
        assert self._process.stdout is not None
        if self._length is None:
            self._length = frame_length(await self._process.stdout.readexactly(4))
        body = await self._process.stdout.readexactly(self._length)
        self._length = None
        return opened(body)


async def compare_in_child(
    articles: Sequence[Article],
    *,
    lexicon: Path | None = None,
    corrections: Sequence[Correction] = (),
    on_progress: Callable[[str, float], None],
    on_problem: Callable[[str], None],
    first: Sequence[str] = (),
    on_first: Callable[[Comparison], None] | None = None,
    child: ComparingChild | None = None,
) -> Comparison:
    """Compare articles in a child process and give the comparison, with the letters that the articles have.

    Pieces of the answer are taken in one at a time, so that keys are answered in between. Where this is
    cancelled, a child of its own is ended with it.

    Args:
        articles: the story.
        lexicon: the reader's own lexicon.
        corrections: what the reader overruled.
        on_progress: told the step under way and the share of the whole that is done.
        on_problem: told what is wrong with the lexicon.
        first: the ids of the articles on the screen.
        on_first: given a comparison that holds no more than the links of these, where there are others too.
        child: the child of an earlier comparison, which is kept for the next one.

    Raises:
        ComparingError: the child could not be started, or ended before it was done.
    """
    request: list[tuple[str, object]] = [("correction", correction) for correction in corrections]
    if lexicon is not None:
        request.append(("lexicon", str(lexicon)))
    if on_first is not None:
        request.append(("first", tuple(first)))
    helper = child or ComparingChild()
    ordered = tuple(sorted(articles, key=lambda article: article.id))
    parts: dict[str, list[Any]] = defaultdict(list)
    try:
        await helper.ask(articles, request)
        async with aclosing(helper.answer()) as frames:
            async for name, value in frames:
                if name == "progress":
                    on_progress(*value)
                elif name == "problem":
                    on_problem(str(value))
                elif name == "first-done":
                    from convoy_tui.comparison.model import Comparison

                    links = parts.pop("first", [])
                    if on_first is not None:
                        on_first(Comparison(ordered, tuple(links), corrections=tuple(corrections)))
                elif name != "done":
                    parts[name].extend(value)
    except asyncio.CancelledError:
        await helper.abandon(articles)
        raise
    finally:
        if child is None:
            await helper.end()
    # Loaded now and not with this module: a start needs none of it.
    from convoy_tui.comparison.model import Comparison, Coverage

    unmatched, silent = parts.pop("unmatched", []), parts.pop("silent", [])
    return Comparison(
        articles=ordered,
        coverage=Coverage(tuple(unmatched), tuple(silent)),
        **{name: tuple(items) for name, items in parts.items()},
    )
