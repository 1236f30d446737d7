"""How well names and labels are joined across reports, and how well one score tells names apart.

Usage: ``python -m benchmarks.terms GOLD_FOLDER [-v]``. The folder holds ``names_ecbplus.json`` (wordings of
one person or place across reports, from ECB+), ``alignment_ecbplus.json`` (the sentences of these reports),
``reports_three_events.json`` (what three outlets call the same things) and ``labels_newswcl50.json`` (what
five outlets call the same actors and acts, without the reports). ``-v`` lists what is joined.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import TypedDict

from benchmarks._name_pairs import Event, gold_forms, has_capitals, is_name, pairs_of, print_areas
from convoy_tui.articles.model import Article
from convoy_tui.comparison.model import Concept
from convoy_tui.comparison.pipeline import compare
from convoy_tui.comparison.terms.concepts import find_concepts
from convoy_tui.comparison.terms.lexicon import shipped_lexicon
from convoy_tui.comparison.terms.name_spelling import parts_of
from convoy_tui.comparison.terms.spelling import fold

_FILES = (
    "names_ecbplus.json", "alignment_ecbplus.json", "reports_three_events.json", "labels_newswcl50.json",
)  # fmt: skip


class Document(TypedDict):
    """What is needed of a report."""

    sentences: list[str]


class Reports(TypedDict):
    """An event of the hand-read reports: the articles by outlet, and what each calls the same thing."""

    title: str
    articles: dict[str, Document]
    terms: dict[str, dict[str, list[str]]]


class Labels(TypedDict):
    """An event of NewsWCL50: for each concept its type and its wordings by outlet."""

    event: str
    concepts: dict[str, LabelConcept]


class LabelConcept(TypedDict):
    """What the outlets call one actor, group or act."""

    type: str
    outlets: dict[str, list[str]]


def main(arguments: Sequence[str]) -> int:
    """Print the figures for the gold in the folder that is given; 2 where it is not there."""
    folders = [argument for argument in arguments if argument != "-v"]
    if len(folders) != 1:
        print("usage: python -m benchmarks.terms GOLD_FOLDER [-v]", file=sys.stderr)
        return 2
    folder = Path(folders[0])
    missing = [name for name in _FILES if not (folder / name).is_file()]
    if missing:
        print(
            f"{folder}: {', '.join(missing)} not there; see benchmarks/README.md for the source",
            file=sys.stderr,
        )
        return 2
    events, ecbplus, reports, labels = (
        json.loads((folder / name).read_text(encoding="utf-8")) for name in _FILES
    )
    _print_joins(events, ecbplus["documents"], show="-v" in arguments)
    print_areas(events)
    _print_things(reports, show="-v" in arguments)
    _print_labels(labels)
    return 0


def _print_joins(events: Sequence[Event], documents: Mapping[str, Document], *, show: bool) -> None:
    """Print precision and recall of joined wordings: of all, of those with capitals, of names."""
    kinds = {"all wordings": lambda form: True, "with capitals": has_capitals, "proper names": is_name}
    counts = {kind: [0, 0, 0] for kind in kinds}
    for event in events:
        forms = gold_forms(event)
        ids = sorted({d for c in event["concepts"].values() for d in c} & set(documents))
        articles = [Article.from_sentences(documents[i]["sentences"], id=i) for i in ids]
        owners = _owners(find_concepts(articles, shipped_lexicon()))
        homes = {form: _homes(form, owners) for form in forms}
        for a, b, same in pairs_of(forms):
            is_joined = bool(homes[a] & homes[b])
            for kind, counted in kinds.items():
                if counted(a) and counted(b):
                    counts[kind][0] += is_joined and same
                    counts[kind][1] += is_joined
                    counts[kind][2] += same
            if is_joined and not same and show:
                print("   joined but different:", event["event"], "|", a, "|", b)
    print("pairs of different wordings joined (ECB+ HUM and LOC chains, inside one event)")
    for kind, (right, joined, wanted) in counts.items():
        _print_share(kind, right, joined, wanted)


def _print_share(name: str, right: int, joined: int, wanted: int) -> None:
    print(f"  {name:<14} precision {right / max(joined, 1):.3f} ({right}/{joined})", end="")
    print(f"  recall {right / max(wanted, 1):.3f} ({right}/{wanted})")


def _owners(concepts: Iterable[Concept]) -> dict[str, set[int]]:
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


def _print_things(events: Sequence[Reports], *, show: bool) -> None:
    """Print of how many things that three outlets name differently two wordings are joined."""
    joined = named = 0
    for event in events:
        articles = [Article.from_sentences(a["sentences"], id=o) for o, a in event["articles"].items()]
        concepts = [concept for concept in compare(articles).concepts if len(concept.forms) > 1]
        for thing, by_outlet in event["terms"].items():
            wordings = sorted({wording for found in by_outlet.values() for wording in found})
            if len(wordings) < 2:
                continue
            named += 1
            joined += any(_joins(concept, wordings) for concept in concepts)
            if show and not any(_joins(concept, wordings) for concept in concepts):
                print("   not joined:", thing, "|", "; ".join(wordings))
        for concept in concepts if show else ():
            print(f"   joined ({concept.origin}):", "; ".join(form.form for form in concept.forms))
    print(f"things named differently in three events: {joined} of {named} with two wordings joined")


def _joins(concept: Concept, wordings: Sequence[str]) -> bool:
    """Tell whether two forms of a concept lie inside two different wordings."""
    forms = [form.form.lower() for form in concept.forms]
    return any(
        (a in one and b in other) or (b in one and a in other)
        for a, b in combinations(forms, 2)
        for one, other in combinations([wording.lower() for wording in wordings], 2)
    )


def _print_labels(events: Sequence[Labels]) -> None:
    """Print how the wordings of NewsWCL50 are joined, each wording given as a sentence of its outlet.

    The reports are not part of the set, so that nothing can be learned from the story; what lexicon and
    spelling join is all that is measured.
    """
    counts = {kind: [0, 0, 0] for kind in ("actors", "the others")}
    for event in events:
        outlets = sorted({outlet for concept in event["concepts"].values() for outlet in concept["outlets"]})
        sentences: dict[str, list[str]] = {outlet: [] for outlet in outlets}
        forms: dict[str, set[str]] = {}
        kind_of: dict[str, str] = {}
        for name, concept in event["concepts"].items():
            for outlet, wordings in concept["outlets"].items():
                for wording in wordings:
                    sentences[outlet].append(f"They spoke of {wording}.")
                    forms.setdefault(wording, set()).add(name)
                    kind_of[wording] = "actors" if concept["type"] == "ACTOR" else "the others"
        articles = [Article.from_sentences(sentences[outlet], id=outlet) for outlet in outlets]
        concepts = find_concepts(articles, shipped_lexicon())
        homes = {wording: _inside(wording, concepts) for wording in forms}
        for a, b, same in pairs_of(forms):
            if kind_of[a] == kind_of[b]:
                count = counts[kind_of[a]]
                is_joined = bool(homes[a] & homes[b])
                count[0] += is_joined and same
                count[1] += is_joined
                count[2] += same
    print("pairs of different wordings joined (NewsWCL50, wordings alone)")
    for kind, (right, joined, wanted) in counts.items():
        _print_share(kind, right, joined, wanted)


def _inside(wording: str, concepts: Sequence[Concept]) -> set[int]:
    """Give the concepts one of whose forms ends a wording, as its head does: President Moon Jae-in."""
    folded = fold(wording)
    return {
        index
        for index, concept in enumerate(concepts)
        if any(folded == fold(form.form) or folded.endswith(" " + fold(form.form)) for form in concept.forms)
    }


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
