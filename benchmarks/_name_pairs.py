"""Pairs of wordings of names, same or different, and how well a measure puts them in order."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path
from typing import TypedDict

from rapidfuzz.distance import JaroWinkler

from convoy_tui.comparison.terms.kind_words import kind_of_word
from convoy_tui.comparison.terms.name_spelling import name_similarity

Pair = tuple[str, str, bool]
"""Two wordings and whether they name the same."""

VARIANTS = Path(__file__).with_name("name_variants.txt")

_PRONOUNS = frozenset(
    """
    he she it they we you i who whom whose which that this these those him her them us me his hers its their
    theirs
    our ours your yours my mine himself herself itself themselves ourselves myself yourself one where what
    """.split()
)
_LETTERS = re.compile(r"[^\W\d_][\w'.&-]*")
_SMALL = frozenset("of the for and in at de al bin ibn von van".split())
_MEASURES: dict[str, Callable[[str, str], float]] = {
    "name_similarity": name_similarity,
    "difflib ratio": lambda a, b: SequenceMatcher(None, a, b).ratio(),
    "Jaro-Winkler": JaroWinkler.similarity,
}


class Event(TypedDict):
    """The wordings of one event: for each chain and document those that stand there."""

    event: str
    concepts: dict[str, dict[str, list[str]]]


def gold_forms(event: Event) -> dict[str, set[str]]:
    """Map each wording of a person or place with a capital that is no pronoun to its chains."""
    forms: dict[str, set[str]] = {}
    for chain, by_document in event["concepts"].items():
        if chain[:3] in ("HUM", "LOC"):
            for surfaces in by_document.values():
                for surface in surfaces:
                    if any(c.isupper() for c in surface) and surface.lower() not in _PRONOUNS:
                        forms.setdefault(surface, set()).add(chain)
    return forms


def has_capitals(form: str) -> bool:
    """Tell a name from a description with a name in it: all its telling words have a capital."""
    words = [word for word in _LETTERS.findall(form) if word.lower() not in _SMALL]
    return bool(words) and all(word[0].isupper() for word in words)


def is_name(form: str) -> bool:
    """Tell a proper name from a common noun that has a capital from its headline (Woman, Rehab)."""
    words = [word for word in _LETTERS.findall(form) if word.lower() not in _SMALL]
    return has_capitals(form) and any(kind_of_word(word.lower().rstrip(".")) is None for word in words)


def pairs_of(forms: Mapping[str, set[str]]) -> Iterable[Pair]:
    """Give all pairs of the wordings of one event."""
    for a, b in combinations(sorted(forms), 2):
        yield a, b, bool(forms[a] & forms[b])


def print_areas(events: Sequence[Event]) -> None:
    """Print the area under the ROC curve of three measures, on pairs looked at and on held-out ones.

    ECB+ is split by the number of the topic, even or odd; the list of spellings by region.
    """
    even = [event for event in events if _topic(event) % 2 == 0]
    odd = [event for event in events if _topic(event) % 2]
    known, held = _variant_pairs()
    columns: dict[str, list[Pair]] = {}
    for name, chosen in (("even topics", even), ("odd topics, held out", odd)):
        pairs = [pair for event in chosen for pair in pairs_of(gold_forms(event))]
        columns[f"ECB+, all wordings, {name}"] = pairs
        columns[f"ECB+, with capitals, {name}"] = [
            pair for pair in pairs if has_capitals(pair[0]) and has_capitals(pair[1])
        ]
    columns["spellings, look-alikes"] = known
    columns["spellings, look-alikes, held out"] = held
    print("area under the ROC curve, pairs of wordings")
    print(f"  {'':<44} {'pairs':>6}  {'  '.join(_MEASURES)}")
    for name, pairs in columns.items():
        areas = "  ".join(f"{area(measure, pairs):>{len(m)}.3f}" for m, measure in _MEASURES.items())
        print(f"  {name:<44} {len(pairs):>6}  {areas}")


def area(measure: Callable[[str, str], float], pairs: Sequence[Pair]) -> float:
    """Give the share of couples (same, different) that a measure puts in the right order; ties are half."""
    same = [measure(a, b) for a, b, is_same in pairs if is_same]
    other = sorted(measure(a, b) for a, b, is_same in pairs if not is_same)
    if not same or not other:
        return 0.5
    below = sum(bisect_left(other, score) + bisect_right(other, score) for score in same)
    return below / (2 * len(same) * len(other))


def _topic(event: Event) -> int:
    digits = re.match(r"\d+", event["event"])
    return int(digits[0]) if digits else 0


def _variant_pairs() -> tuple[list[Pair], list[Pair]]:
    """Read the list of spellings: the pairs of the regions that were looked at, and of those held out."""
    known: list[Pair] = []
    held: list[Pair] = []
    into = known
    for line in VARIANTS.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            into = held if line.endswith("*]") else known
        elif line and not line.startswith("#"):
            names = [name.strip() for name in line.removeprefix("!").split(",")]
            into.extend((a, b, not line.startswith("!")) for a, b in combinations(names, 2))
    return known, held
