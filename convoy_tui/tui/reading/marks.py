"""Which spans of a sentence are marked, and as what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from convoy_tui.comparison.model import LedgerRow, SentenceKey, Verdict
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
        here = {r.quantity for r in row.readings if (r.article, r.sentence) == key}
        for quantity, verdict in gravest_by_reading(row).items():
            if quantity in here and GRAVITY[verdict] > GRAVITY[gravest.get(quantity)]:
                gravest[quantity] = verdict
    for number, verdict in gravest.items():
        figure = comparison.quantities[number]
        marks.append(Mark(figure.start, figure.end, KIND_OF_VERDICT[verdict]))
    return tuple(sorted(marks, key=lambda mark: (mark.start, mark.end, mark.kind)))


def gravest_by_reading(row: LedgerRow) -> dict[int, Verdict]:
    """Give the gravest verdict of each reading against other sources, by the number of its quantity.

    The reader's verdict on a row holds for all of its readings that are set against another.
    """
    from convoy_tui.comparison.model import GRAVITY

    gravest: dict[int, Verdict] = {}
    for pair in row.pairs:
        a, b = row.readings[pair.a], row.readings[pair.b]
        if a.article == b.article:
            continue
        verdict = row.ruling.verdict if row.ruling is not None else pair.verdict
        for reading in (a, b):
            if GRAVITY[verdict] > GRAVITY[gravest.get(reading.quantity)]:
                gravest[reading.quantity] = verdict
    return gravest
