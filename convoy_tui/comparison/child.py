"""The comparison as a process of its own, so that a reader's keys never wait for it.

Started as ``python -m convoy_tui.comparison.child``, it reads frames from standard input and writes frames to
standard output (see ``frames``), for one request after another until standard input ends. It remembers
what it found (see ``kept``), so that what a request shares with the one before is not found again.

In, for each request: ``begin``, then ``article`` for each article, ``lexicon`` (the path of the reader's own,
may be left out), ``correction`` for each correction, ``first`` (the ids of the articles on the screen, may
be left out), then ``compare``. A request that breaks off before ``compare`` is forgotten with the next
``begin``.

Out: ``progress`` (step, share 0..1) any number of times, ``problem`` (a sentence for the reader) any number
of times, ``first`` (links of the articles on the screen) in pieces, ended by ``first-done``, where there are
more articles than these, then the parts of the comparison by the names of its fields, then ``done``. Each
piece holds at most ``PIECE`` items, so that taking one in is short work.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from convoy_tui.articles.model import Article
from convoy_tui.comparison.kept import Kept
from convoy_tui.comparison.model import Comparison, Correction, Link
from convoy_tui.comparison.pipeline import compare
from convoy_tui.comparison.terms.lexicon import lexicon_with, shipped_lexicon
from convoy_tui.frames import frames_of, taken_output, write_frame

PIECE = 100
PARTS = (
    "links",
    "clusters",
    "quantities",
    "ledger",
    "concepts",
    "unmatched",
    "silent",
    "corrections",
    "lexicon_sha256",
    "loaded",
    "witnesses",
    "denials",
    "offers",
)
PARTS_OF_COVERAGE = ("unmatched", "silent")


@dataclass(slots=True)
class _Request:
    """What is to be compared."""

    articles: list[Article] = field(default_factory=list)
    corrections: list[Correction] = field(default_factory=list)
    first: tuple[str, ...] = ()
    lexicon: Path | None = None


def main() -> None:
    """Read requests, compare, write the answers."""
    if hasattr(os, "nice"):
        # The keys come first, also where there is one processor.
        os.nice(5)
    out = taken_output()
    kept = Kept()
    request = _Request()
    for name, value in frames_of(sys.stdin.buffer):
        if name == "begin":
            request = _Request()
        elif name == "article" and isinstance(value, Article):
            request.articles.append(value)
        elif name == "correction" and isinstance(value, Correction):
            request.corrections.append(value)
        elif name == "lexicon":
            request.lexicon = Path(str(value))
        elif name == "first" and isinstance(value, tuple):
            request.first = value
        elif name == "compare":
            _answer(out, request, kept)
            request = _Request()
    # Whoever began this is gone and waits for no answer.


def _answer(out: IO[bytes], request: _Request, kept: Kept) -> None:
    lexicon = shipped_lexicon()
    if request.lexicon is not None:
        lexicon, problem = lexicon_with(request.lexicon)
        if problem is not None:
            write_frame(out, "problem", problem)

    def tell(step: str, share: float) -> None:
        write_frame(out, "progress", (step, share))

    def tell_first(links: tuple[Link, ...]) -> None:
        _send_pieces(out, "first", links)
        write_frame(out, "first-done", None)

    _send(
        out,
        compare(
            request.articles,
            lexicon=lexicon,
            corrections=request.corrections,
            progress=tell,
            kept=kept,
            first=request.first,
            on_first=tell_first,
        ),
    )


def _send(out: IO[bytes], comparison: Comparison) -> None:
    for part in PARTS:
        items = getattr(comparison.coverage if part in PARTS_OF_COVERAGE else comparison, part)
        _send_pieces(out, part, items)
    write_frame(out, "done", None)


def _send_pieces(out: IO[bytes], name: str, items: Sequence[object]) -> None:
    for start in range(0, len(items), PIECE):
        write_frame(out, name, items[start : start + PIECE])


if __name__ == "__main__":
    main()
