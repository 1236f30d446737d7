"""Which spans of a sentence are marked, and as what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from convoy_tui.tui.reading.passages import pairs_between_sources

if TYPE_CHECKING:
    from convoy_tui.comparison.model import SentenceKey, Verdict
    from convoy_tui.tui.reading.passages import PassageIndex

FigureMark = Literal["same", "fits", "part", "contradicts"]
MarkKind = FigureMark | Literal["term", "found", "evidence"]

KIND_OF_VERDICT: dict[Verdict, FigureMark] = {
    "agree": "same",
    "compatible": "fits",
    "scope": "part",
    "conflict": "contradicts",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked span of an article's text."""

    start: int
    end: int
    kind: MarkKind


def marks_of(index: PassageIndex, key: SentenceKey, *, every_term: bool = False) -> tuple[Mark, ...]:
    """Give the marks of one sentence: its compared figures by verdict, and its differing terms.

    Of a term the first mention in an article is marked, with ``every_term`` each.
    """
    # Loaded with the first comparison: a start needs none of its model.
    from convoy_tui.comparison.model import GRAVITY

    terms = index.all_terms(key) if every_term else index.terms(key)
    marks = [Mark(term.start, term.end, "term") for term in terms]
    comparison = index.comparison
    gravest: dict[int, Verdict] = {}
    for number in index.ledger_rows(key):
        row = comparison.ledger[number]
        for pair in pairs_between_sources(row, key):
            for reading in (row.readings[pair.a], row.readings[pair.b]):
                if (reading.article, reading.sentence) != key:
                    continue
                if GRAVITY[pair.verdict] > GRAVITY[gravest.get(reading.quantity)]:
                    gravest[reading.quantity] = pair.verdict
    for number, verdict in gravest.items():
        quantity = comparison.quantities[number]
        marks.append(Mark(quantity.start, quantity.end, KIND_OF_VERDICT[verdict]))
    return tuple(sorted(marks, key=lambda mark: (mark.start, mark.end, mark.kind)))
