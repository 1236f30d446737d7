"""Measure ``split_sentences`` on whole articles whose sentences were given by readers.

Usage: ``python -m benchmarks.sentences GOLD``, where GOLD is a folder that holds
``reports_three_events.json`` (articles of several outlets, each a list of sentences). Each article is joined
by single spaces and split again; printed are precision, recall and F1 of the inner ends, beside a naive
rule, and beside nupunkt where it is installed, and the speed in characters a second.
"""

from __future__ import annotations

import argparse
import importlib
import json
import re
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from convoy_tui.articles.sentences import split_sentences

Splitter = Callable[[str], Sequence[tuple[int, int]]]
_NAIVE = re.compile(r"(?:(?<=[.!?])|(?<=[.!?][\"”’]))\s+(?=[\"“‘]?[A-Z])")


def naive(text: str) -> list[tuple[int, int]]:
    """Cut after each stop that a space and a capital follow, quotation marks aside."""
    starts = [0, *(m.end() for m in _NAIVE.finditer(text))]
    ends = [*(m.start() for m in _NAIVE.finditer(text)), len(text)]
    return list(zip(starts, ends, strict=True))


def nupunkt() -> Splitter | None:
    """Give nupunkt's splitter, or None where the library is not installed."""
    try:
        library = importlib.import_module("nupunkt")
    except ImportError:
        return None

    def split(text: str) -> list[tuple[int, int]]:
        return [(int(start), int(end)) for start, end in library.sent_spans(text)]

    return split


def articles(path: Path) -> list[list[str]]:
    """Read the sentences of every article of the set."""
    events = json.loads(path.read_text(encoding="utf-8"))
    return [article["sentences"] for event in events for article in event["articles"].values()]


def inner_ends(text: str, spans: Sequence[tuple[int, int]]) -> set[int]:
    """Give the ends of all spans but the last, trailing white space left out."""
    return {len(text[:end].rstrip()) for _, end in spans[:-1]}


def measure(split: Splitter, gold: Sequence[Sequence[str]]) -> tuple[float, float, float]:
    """Give precision, recall and F1 of the inner ends over all articles."""
    hits = found = wanted = 0
    for sentences in gold:
        text = " ".join(sentences)
        ends: set[int] = set()
        at = 0
        for sentence in sentences[:-1]:
            at += len(sentence)
            ends.add(at)
            at += 1
        guess = inner_ends(text, split(text))
        hits += len(ends & guess)
        found += len(guess)
        wanted += len(ends)
    precision, recall = hits / max(found, 1), hits / max(wanted, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def main() -> int:
    """Print one row for each splitter."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path, help="folder with reports_three_events.json")
    path: Path = parser.parse_args().gold / "reports_three_events.json"
    if not path.is_file():
        print(f"{path}: not there; give the folder that holds the gold data", file=sys.stderr)
        return 2
    gold = articles(path)
    splitters: list[tuple[str, Splitter | None]] = [
        ("split_sentences", split_sentences),
        ("naive rule", naive),
        ("nupunkt", nupunkt()),
    ]
    text = " ".join(sentence for sentences in gold for sentence in sentences) * 10
    print(f"{'splitter':16} {'P':>6} {'R':>6} {'F1':>6} {'M chars/s':>10}")
    for name, split in splitters:
        if split is None:
            print(f"{name:16} not installed")
            continue
        precision, recall, f1 = measure(split, gold)
        begun = time.perf_counter()
        split(text)
        speed = len(text) / (time.perf_counter() - begun) / 1e6
        print(f"{name:16} {precision:6.3f} {recall:6.3f} {f1:6.3f} {speed:10.1f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
