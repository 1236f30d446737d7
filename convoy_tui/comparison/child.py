"""The comparison as a process of its own, so that a reader's keys never wait for it.

Started as ``python -m convoy_tui.comparison.child``, it reads frames from standard input and writes frames to
standard output (see ``frames``).

In: ``article`` for each article, ``lexicon`` (the path of the reader's own, may be left out), ``correction``
for each correction, then ``compare``. Out: ``progress`` (step, share 0..1) any number of times, ``problem``
(a sentence for the reader) any number of times, then the parts of the comparison by the names of its fields,
each in pieces of at most ``PIECE`` items so that taking one in is short work, then ``done``.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import IO

from convoy_tui.articles.model import Article
from convoy_tui.comparison.model import Comparison, Correction
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


def main() -> None:
    """Read a request, compare, write the answer."""
    if hasattr(os, "nice"):
        # The keys come first, also where there is one processor.
        os.nice(5)
    out = taken_output()
    articles: list[Article] = []
    corrections: list[Correction] = []
    lexicon = shipped_lexicon()
    for name, value in frames_of(sys.stdin.buffer):
        if name == "article" and isinstance(value, Article):
            articles.append(value)
        elif name == "correction" and isinstance(value, Correction):
            corrections.append(value)
        elif name == "lexicon":
            lexicon, problem = lexicon_with(Path(str(value)))
            if problem is not None:
                write_frame(out, "problem", problem)
        elif name == "compare":
            break
    else:
        # Whoever began this is gone and waits for no answer.
        return

    def tell(step: str, share: float) -> None:
        write_frame(out, "progress", (step, share))

    _send(out, compare(articles, lexicon=lexicon, corrections=corrections, progress=tell))


def _send(out: IO[bytes], comparison: Comparison) -> None:
    for part in PARTS:
        items = getattr(comparison.coverage if part in PARTS_OF_COVERAGE else comparison, part)
        for start in range(0, len(items), PIECE):
            write_frame(out, part, items[start : start + PIECE])
    write_frame(out, "done", None)


if __name__ == "__main__":
    main()
