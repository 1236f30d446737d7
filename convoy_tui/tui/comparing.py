"""Have the articles of a story compared in a child process while the reader goes on."""

from __future__ import annotations

import asyncio
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from contextlib import ExitStack
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


async def compare_in_child(
    articles: Sequence[Article],
    *,
    lexicon: Path | None = None,
    corrections: Sequence[Correction] = (),
    on_progress: Callable[[str, float], None],
    on_problem: Callable[[str], None],
) -> Comparison:
    """Compare articles in a child process and give the comparison, with the letters that the articles have.

    The child is killed when this is cancelled. Pieces of the answer are taken in one at a time, so that keys
    are answered in between.

    Raises:
        ComparingError: the child could not be started, or ended before it was done.
    """
    with ExitStack() as stack:
        try:
            errors = stack.enter_context(TemporaryFile())
            child = await asyncio.create_subprocess_exec(
                *_COMMAND, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=errors
            )
        except OSError as error:
            raise ComparingError(f"a second process could not be started: {error}") from error
        try:
            await _ask(child, articles, lexicon, corrections)
            parts = await _answer(child, errors, on_progress, on_problem)
        finally:
            if child.returncode is None:
                child.kill()
                await child.wait()
    # Loaded now and not with this module: a start needs none of it.
    from convoy_tui.comparison.model import Comparison, Coverage

    unmatched, silent = parts.pop("unmatched", []), parts.pop("silent", [])
    return Comparison(
        articles=tuple(sorted(articles, key=lambda article: article.id)),
        coverage=Coverage(tuple(unmatched), tuple(silent)),
        **{name: tuple(items) for name, items in parts.items()},
    )


async def _ask(
    child: asyncio.subprocess.Process,
    articles: Sequence[Article],
    lexicon: Path | None,
    corrections: Sequence[Correction],
) -> None:
    assert child.stdin is not None
    try:
        for article in articles:
            child.stdin.write(frame("article", article))
            await child.stdin.drain()
        if lexicon is not None:
            child.stdin.write(frame("lexicon", str(lexicon)))
        for correction in corrections:
            child.stdin.write(frame("correction", correction))
        child.stdin.write(frame("compare", None))
        await child.stdin.drain()
        child.stdin.close()
    except (BrokenPipeError, ConnectionResetError):
        # The child has died; what it said is read by ``_answer``.
        return


async def _answer(
    child: asyncio.subprocess.Process,
    errors: IO[bytes],
    on_progress: Callable[[str, float], None],
    on_problem: Callable[[str], None],
) -> dict[str, list[Any]]:
    assert child.stdout is not None
    parts: dict[str, list[Any]] = defaultdict(list)
    while True:
        try:
            length = frame_length(await child.stdout.readexactly(4))
            name, value = opened(await child.stdout.readexactly(length))
        except asyncio.IncompleteReadError as error:
            said = last_words(errors) or "the comparing process ended early"
            raise ComparingError(said) from error
        if name == "done":
            return parts
        if name == "progress" and isinstance(value, tuple):
            on_progress(*value)
        elif name == "problem":
            on_problem(str(value))
        elif isinstance(value, tuple):
            parts[name].extend(value)
