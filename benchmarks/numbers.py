"""Measure how well figures are found in text, joined between reports, and weighed.

Usage: ``python -m benchmarks.numbers GOLD_FOLDER``.

Reads ``number_spans_recognizers.json`` (spans: the specifications of microsoft/Recognizers-Text, MIT),
``numeric_pairs_headlines.json`` (pairs: SemEval-2016 task 2, headlines) and ``reports_three_events.json``.
Prints F1 of span and value over the items that could stand in a newspaper, per kind and pooled, beside the
libraries that are installed; how many of the headline pairs and of the readings of whole articles the ledger
joins with the right verdict; and how many sentences are searched in a second. ``--verbose`` prints what went
wrong, and every contradiction that is claimed.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.number_joins import half_of, linked_comparison, score_events, score_headlines
from benchmarks.number_libraries import installed
from benchmarks.number_spans import Score, score_library, score_quantities
from convoy_tui.comparison.quantities.finding import find_quantities

SPANS = "number_spans_recognizers.json"
HEADLINES = "numeric_pairs_headlines.json"
EVENTS = "reports_three_events.json"


def print_spans(gold: Mapping[str, Sequence[Mapping[str, Any]]], verbose: bool) -> None:
    """Print precision, recall and F1 for each set and pooled, then the pooled figures of the libraries."""
    news = {kind: [item for item in items if item["news_like"]] for kind, items in gold.items()}
    pooled = Score()
    for kind, items in news.items():
        score = score_quantities(kind, items)
        pooled.add(score)
        print(f"{kind:16} {score}")
    print(f"{'pooled':16} {pooled}")
    print_faults(pooled.faults, verbose)
    for name, read in installed().items():
        of_library = Score()
        for kind, items in news.items():
            of_library.add(score_library(kind, items, read))
        print(f"{name:16} {of_library}")


def print_headlines(pairs: Sequence[Mapping[str, Any]], verbose: bool) -> None:
    """Print what the ledger makes of the headline pairs, and of each half of them."""
    print(f"{'headlines linked':16} {score_headlines(pairs, linked_comparison)}")
    tally = score_headlines(pairs)
    print(f"{'compared':16} {tally}")
    for half in ("a", "b"):
        print(f"{'  half ' + half:16} {score_headlines([p for p in pairs if half_of(p) == half])}")
    print_faults(tally.faults + [f"contradicts, {fault}" for fault in tally.conflicts], verbose)


def print_events(events: Sequence[Mapping[str, Any]], verbose: bool) -> None:
    """Print what the ledger makes of the readings of whole articles."""
    score = score_events(events)
    print(
        f"{'three events':16} joined {score.joined} of {score.wanted}, with the right verdict {score.right}; "
        f"{len(score.rows)} rows of several sources, {len(score.conflicts)} contradict"
    )
    print_faults(score.missed + score.rows, verbose)


def print_faults(faults: Sequence[str], verbose: bool) -> None:
    """Print what went wrong, one a line, if that is asked for."""
    for fault in faults if verbose else ():
        print(f"    {fault}")


def print_speed(sentences: Sequence[str]) -> None:
    """Print how many sentences and characters are searched in a second."""
    begin = time.perf_counter()
    for sentence in sentences:
        find_quantities(sentence)
    took = time.perf_counter() - begin
    characters = sum(map(len, sentences)) / took / 1e3
    print(f"{'speed':16} {len(sentences) / took:.0f} sentences/s, {characters:.0f} thousand characters/s")


def main() -> int:
    """Run the measurements on the folder that is given."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path, help="the folder with the gold data")
    parser.add_argument(
        "--verbose", action="store_true", help="print what went wrong, and each contradiction"
    )
    arguments = parser.parse_args()
    missing = [name for name in (SPANS, HEADLINES, EVENTS) if not (arguments.gold / name).is_file()]
    for name in missing:
        print(f"{arguments.gold / name}: not there; give the folder that holds it", file=sys.stderr)
    if missing:
        return 2
    spans, headlines, events = (
        json.loads((arguments.gold / name).read_text(encoding="utf-8")) for name in (SPANS, HEADLINES, EVENTS)
    )
    print_spans(spans, arguments.verbose)
    print_headlines(headlines, arguments.verbose)
    print_events(events, arguments.verbose)
    print_speed(
        [sentence for e in events for article in e["articles"].values() for sentence in article["sentences"]]
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
