"""Measure how well figures are found in text, and joined between headlines.

Usage: ``python -m benchmarks.quantities GOLD_FOLDER``.

Reads ``number_spans_recognizers.json`` (spans: the specifications of microsoft/Recognizers-Text, MIT) and
``numeric_pairs_headlines.json`` (pairs: SemEval-2016 task 2, headlines). Prints F1 of span and value over the
items that could stand in a newspaper, per kind and pooled, and how many of the headline pairs the ledger
joins, with the right verdict.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from convoy_tui.articles.model import Article
from convoy_tui.comparison.model import Cluster, Comparison, Link, Quantity
from convoy_tui.comparison.numbers.ledger import build_ledger
from convoy_tui.comparison.numbers.quantities import article_quantities, find_quantities
from convoy_tui.comparison.numbers.units import UNITS

SPANS = "number_spans_recognizers.json"
HEADLINES = "numeric_pairs_headlines.json"

KINDS: Mapping[str, frozenset[str]] = {
    "number": frozenset(("count", "money", "duration", "fraction", "measure", "age", "percent")),
    "percent": frozenset(("percent",)),
    "range": frozenset(("count", "money", "duration", "fraction", "measure", "age", "percent", "ordinal")),
    "currency": frozenset(("money",)),
    "dimension": frozenset(("measure",)),
    "age": frozenset(("age",)),
}
"""Which kinds of quantity each set marks.

The others are left out of its count, since the set is silent on them.
"""

_MINOR_MONEY = frozenset(("Cent", "Pence", "Penny"))
_AGE_YEARS = {"Year": 1.0, "Month": 30.4375 / 365.25, "Week": 7 / 365.25, "Day": 1 / 365.25}


def close(a: float | None, b: float | None) -> bool:
    """Say whether two values are the same but for rounding."""
    if a is None or b is None:
        return a is b
    return abs(a - b) <= 1e-6 * max(1e-9, abs(a), abs(b))


def gold_values(kind: str, span: Mapping[str, Any]) -> list[float | None]:
    """Give the lowest and highest value of a gold span, in the units of the contract where it has some."""
    raw = str(span["value"])
    if kind == "range":
        ends = re.fullmatch(r"[\[(]([^,]*),([^,]*)[\])]", raw)
        if ends is None:
            return [None, None]
        return [float(end) if end else None for end in ends.groups()]
    value = float(raw.rstrip("%"))
    unit = span["unit"]
    if kind == "currency" and unit in _MINOR_MONEY:
        value /= 100
    if kind == "age":
        value *= _AGE_YEARS[unit]
    if kind == "dimension":
        value = _base_value(value, unit)
    return [value, value]


def _base_value(value: float, name: str) -> float:
    words = name.lower().split()
    if words[:1] == ["metric"]:
        return value * 1000
    if name == "Mile per hour":
        return value * UNITS["mph"].factor
    power = {"square": 2, "cubic": 3}.get(words[0], 1)
    unit = UNITS.get(words[-1])
    return value * unit.factor**power if unit is not None else value


def is_hit(kind: str, quantity: Quantity, span: Mapping[str, Any]) -> bool:
    """Say whether a quantity is a gold span.

    The same span and value; ranges by overlap, percent and money by value.
    """
    overlap = quantity.start < span["end"] and span["start"] < quantity.end
    if not overlap:
        return False
    low, high = gold_values(kind, span)
    if kind == "range":
        return close(quantity.low, low) and close(quantity.high, high)
    value = quantity.low if quantity.low is not None else quantity.high
    same_span = (quantity.start, quantity.end) == (span["start"], span["end"])
    return close(value, low) and (same_span or kind in ("percent", "currency"))


def counted(kind: str, quantity: Quantity) -> bool:
    """Say whether a set marks quantities of this sort."""
    if kind == "range" and quantity.bound in ("exact", "about", "vague"):
        return False
    return quantity.kind in KINDS[kind]


def score_spans(gold: Mapping[str, Sequence[Mapping[str, Any]]], verbose: bool) -> None:
    """Print precision, recall and F1 for each set and pooled."""
    total = [0, 0, 0]
    for kind, items in gold.items():
        hits = found = wanted = 0
        for item in items:
            if not item["news_like"]:
                continue
            quantities = [q for q in find_quantities(item["text"]) if counted(kind, q)]
            spans = list(item["spans"])
            wanted, found = wanted + len(spans), found + len(quantities)
            wrong = []
            for quantity in quantities:
                match = next((s for s in spans if is_hit(kind, quantity, s)), None)
                if match is None:
                    wrong.append((quantity.text, quantity.kind, quantity.low, quantity.high))
                else:
                    spans.remove(match)
                    hits += 1
            if verbose and (wrong or spans):
                missed = [(s["surface"], s["value"], s["unit"]) for s in spans]
                print(f"  {kind}: {item['text'][:160]!r}\n    extra {wrong}\n    missed {missed}")
        for k, value in enumerate((hits, found, wanted)):
            total[k] += value
        print_line(kind, hits, found, wanted)
    print_line("pooled", *total)


def print_line(name: str, hits: int, found: int, wanted: int) -> None:
    """Print one line of figures."""
    precision, recall = hits / max(1, found), hits / max(1, wanted)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    print(
        f"{name:10} precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f} "
        f" ({hits} of {wanted}, {found} found)"
    )


def score_headlines(pairs: Sequence[Mapping[str, Any]], verbose: bool) -> None:
    """Print how many figures of two headlines are joined, and with the right verdict.

    Once with the two headlines taken as linked, which measures the ledger alone, and once by the whole
    comparison.
    """
    score_joins("linked", pairs, linked_comparison, verbose)
    try:
        from convoy_tui import compare
    except ImportError:
        print("compared   the comparison is not there yet, so the headlines were only taken as linked")
        return
    score_joins("compared", pairs, compare, verbose)


def linked_comparison(articles: Sequence[Article]) -> Comparison:
    """Give the comparison of two headlines that are taken as surely linked."""
    quantities = tuple(q for article in articles for q in article_quantities(article))
    link = Link((articles[0].id, 0), (articles[1].id, 0), 1.0, "sure")
    ledger = build_ledger(articles, quantities, (link,), (Cluster((link.a, link.b)),))
    return Comparison(tuple(articles), (link,), (), quantities, ledger)


def score_joins(
    name: str,
    pairs: Sequence[Mapping[str, Any]],
    comparing: Callable[[Sequence[Article]], Comparison],
    verbose: bool,
) -> None:
    """Print the figures of one way to compare: joined, verdict right, and no row where the events differ."""
    joined = wanted = right = judged = quiet = apart = 0
    for pair in pairs:
        first = Article.from_sentences([pair["s1"]], id="a")
        second = Article.from_sentences([pair["s2"]], id="b")
        found = comparing([first, second])
        if pair["same_event"] is False:
            apart += 1
            quiet += not any(row.pairs for row in found.ledger)
            if verbose and any(row.pairs for row in found.ledger):
                print(f"  {name}: a row for two events: {pair['s1']} | {pair['s2']}")
        if pair["same_event"] is not True:
            continue
        wanted += 1
        verdict = verdict_of(found, place_of(pair["s1"], pair["t1"]), place_of(pair["s2"], pair["t2"]))
        joined += verdict is not None
        if verdict is not None and pair["conflict"] is not None:
            judged += 1
            right += (verdict in ("conflict", "scope")) == pair["conflict"]
        if verbose and (verdict is None or (verdict in ("conflict", "scope")) != pair["conflict"]):
            print(f"  {name}: {pair['s1']} | {pair['s2']} || {pair['t1']} | {pair['t2']}: {verdict}")
    print(
        f"{name:10} joined {joined} of {wanted}, verdict right {right} of "
        f"{judged}, silent on {quiet} of {apart} others"
    )


def place_of(headline: str, chunk: str) -> tuple[int, int]:
    """Give the span of a chunk, whose words are spaced otherwise than in the headline."""
    pattern = r"\s*".join(re.escape(sign) for sign in chunk if not sign.isspace())
    match = re.search(pattern, headline)
    return match.span() if match else (-1, -1)


def verdict_of(found: Comparison, first: tuple[int, int], second: tuple[int, int]) -> str | None:
    """Give the verdict of the row that holds a quantity of each chunk, or None."""
    for row in found.ledger:
        inside: list[list[int]] = [[], []]
        for k, reading in enumerate(row.readings):
            quantity = found.quantities[reading.quantity]
            for side, (article, span) in enumerate((("a", first), ("b", second))):
                if quantity.article == article and quantity.start < span[1] and span[0] < quantity.end:
                    inside[side].append(k)
        for pair in row.pairs:
            if (pair.a in inside[0] and pair.b in inside[1]) or (pair.b in inside[0] and pair.a in inside[1]):
                return pair.verdict
    return None


def print_speed(texts: Sequence[str]) -> None:
    """Print how many texts and characters are searched in a second."""
    begin = time.perf_counter()
    for text in texts:
        find_quantities(text)
    took = time.perf_counter() - begin
    characters = sum(map(len, texts)) / took / 1e3
    print(f"speed      {len(texts) / took:.0f} texts/s, {characters:.0f} thousand characters/s")


def main() -> int:
    """Run both measurements on the folder that is given."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path, help="the folder with the gold data")
    parser.add_argument("--verbose", action="store_true", help="print what was missed and what is extra")
    arguments = parser.parse_args()
    missing = [name for name in (SPANS, HEADLINES) if not (arguments.gold / name).is_file()]
    for name in missing:
        print(f"{arguments.gold / name}: not there; give the folder that holds it", file=sys.stderr)
    if missing:
        return 2
    spans = json.loads((arguments.gold / SPANS).read_text(encoding="utf-8"))
    score_spans(spans, arguments.verbose)
    score_headlines(json.loads((arguments.gold / HEADLINES).read_text(encoding="utf-8")), arguments.verbose)
    print_speed([item["text"] for items in spans.values() for item in items])
    return 0


if __name__ == "__main__":
    sys.exit(main())
