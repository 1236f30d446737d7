"""How well names are joined across reports, and how well one score tells variants from other names.

Usage: ``python -m benchmarks.terms GOLD_FOLDER``. The folder holds ``names_ecbplus.json`` (wordings of one
person or place across reports, from ECB+) and ``alignment_ecbplus.json`` (the sentences of these reports).
Printed are precision and recall of the pairs of wordings that ``find_concepts`` joins, and the area under the
ROC curve of ``name_similarity`` over all pairs, beside two plain string measures.
"""

from __future__ import annotations

import json
import re
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path
from typing import TypedDict

from rapidfuzz.distance import JaroWinkler

from convoy_tui.articles.model import Article
from convoy_tui.comparison.model import Concept
from convoy_tui.comparison.terms.concepts import find_concepts
from convoy_tui.comparison.terms.lexicon import shipped_lexicon
from convoy_tui.comparison.terms.name_spelling import name_similarity, parts_of
from convoy_tui.comparison.terms.spelling import fold

_PRONOUNS = frozenset(
    """
    he she it they we you i who whom whose which that this these those him her them us me his hers its their
    theirs
    our ours your yours my mine himself herself itself themselves ourselves myself yourself one where what
    """.split()
)
_LETTERS = re.compile(r"[^\W\d_][\w'.&-]*")
_SMALL = frozenset("of the for and in at de al bin ibn von van".split())


class Event(TypedDict):
    """The wordings of one event: for each chain and document those that stand there."""

    event: str
    concepts: dict[str, dict[str, list[str]]]


class Document(TypedDict):
    """What is needed of a report."""

    sentences: list[str]


Pair = tuple[str, str, bool]
"""Two wordings and whether they name the same."""


def main(arguments: Sequence[str]) -> int:
    """Print the figures for the gold in the folder that is given; 2 where it is not there."""
    if len(arguments) != 1:
        print("usage: python -m benchmarks.terms GOLD_FOLDER", file=sys.stderr)
        return 2
    folder = Path(arguments[0])
    missing = [n for n in ("names_ecbplus.json", "alignment_ecbplus.json") if not (folder / n).is_file()]
    if missing:
        print(
            f"{folder}: {', '.join(missing)} not there; see benchmarks/README.md for the source",
            file=sys.stderr,
        )
        return 2
    events = json.loads((folder / "names_ecbplus.json").read_text(encoding="utf-8"))
    documents = json.loads((folder / "alignment_ecbplus.json").read_text(encoding="utf-8"))["documents"]
    _print_joins(events, documents)
    _print_areas(events)
    return 0


def _gold_forms(event: Event) -> dict[str, set[str]]:
    """Map each wording of a person or place with a capital that is no pronoun to its chains."""
    forms: dict[str, set[str]] = {}
    for chain, by_document in event["concepts"].items():
        if chain[:3] in ("HUM", "LOC"):
            for surfaces in by_document.values():
                for surface in surfaces:
                    if any(c.isupper() for c in surface) and surface.lower() not in _PRONOUNS:
                        forms.setdefault(surface, set()).add(chain)
    return forms


def _is_name(form: str) -> bool:
    """Tell a proper name from a description with a name in it: all its telling words have a capital."""
    words = [word for word in _LETTERS.findall(form) if word.lower() not in _SMALL]
    return bool(words) and all(word[0].isupper() for word in words)


def _pairs(forms: Mapping[str, set[str]]) -> Iterable[Pair]:
    for a, b in combinations(sorted(forms), 2):
        yield a, b, bool(forms[a] & forms[b])


def _print_joins(events: Sequence[Event], documents: Mapping[str, Document]) -> None:
    """Print precision and recall of joined wordings, for all wordings and for proper names alone."""
    counts = {kind: [0, 0, 0] for kind in ("all wordings", "proper names")}
    for event in events:
        forms = _gold_forms(event)
        ids = sorted({d for c in event["concepts"].values() for d in c} & set(documents))
        articles = [Article.from_sentences(documents[i]["sentences"], id=i) for i in ids]
        owners = _owners(find_concepts(articles, shipped_lexicon()))
        homes = {form: _homes(form, owners) for form in forms}
        for a, b, same in _pairs(forms):
            is_joined = bool(homes[a] & homes[b])
            for kind, count in counts.items():
                if kind == "all wordings" or (_is_name(a) and _is_name(b)):
                    count[0] += is_joined and same
                    count[1] += is_joined
                    count[2] += same
            if is_joined and not same and "-v" in sys.argv:
                print("   joined but different:", event["event"], "|", a, "|", b)
    print("pairs of different wordings joined (ECB+ HUM and LOC chains, inside one event)")
    for kind, (right, joined, wanted) in counts.items():
        print(f"  {kind:<14} precision {right / max(joined, 1):.3f} ({right}/{joined})", end="")
        print(f"  recall {right / max(wanted, 1):.3f} ({right}/{wanted})")


def _owners(concepts: Sequence[Concept]) -> dict[str, set[int]]:
    """Map each form, folded, to the numbers of the concepts that have it."""
    owners: dict[str, set[int]] = {}
    for index, concept in enumerate(concepts):
        for form in concept.forms:
            owners.setdefault(fold(form.form).rstrip("."), set()).add(index)
    return owners


def _homes(wording: str, owners: Mapping[str, set[int]]) -> set[int]:
    """Give the concepts that have a gold wording among their forms, titles and articles aside."""
    for key in (fold(wording), fold(wording).removeprefix("the "), parts_of(wording).folded):
        if key.rstrip(".") in owners:
            return owners[key.rstrip(".")]
    return set()


def _print_areas(events: Sequence[Event]) -> None:
    """Print the area under the ROC curve of three measures, over all pairs and over proper names alone."""
    pairs = [pair for event in events for pair in _pairs(_gold_forms(event))]
    names = [(a, b, same) for a, b, same in pairs if _is_name(a) and _is_name(b)]
    measures: dict[str, Callable[[str, str], float]] = {
        "name_similarity": name_similarity,
        "difflib ratio": lambda a, b: SequenceMatcher(None, a, b).ratio(),
        "Jaro-Winkler": JaroWinkler.similarity,
    }
    print(f"area under the ROC curve: {len(pairs)} pairs of wordings, {len(names)} of proper names")
    for name, measure in measures.items():
        print(f"  {name:<16} all {_area(measure, pairs):.3f}  proper names {_area(measure, names):.3f}")


def _area(measure: Callable[[str, str], float], pairs: Sequence[Pair]) -> float:
    """Give the share of couples (same, different) that a measure puts in the right order; ties are half."""
    same = [measure(a, b) for a, b, is_same in pairs if is_same]
    other = sorted(measure(a, b) for a, b, is_same in pairs if not is_same)
    if not same or not other:
        return 0.5
    below = sum(bisect_left(other, score) + bisect_right(other, score) for score in same)
    return below / (2 * len(same) * len(other))


if __name__ == "__main__":
    raise SystemExit(main([a for a in sys.argv[1:] if a != "-v"]))
