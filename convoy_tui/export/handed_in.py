"""What is handed in: what the reader ticked, or all notes and questions where nothing is ticked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from convoy_tui.comparison.model import Comparison, Concept, LedgerRow
from convoy_tui.export.placed_notes import PlacedNote, placed_notes
from convoy_tui.export.placed_questions import PlacedQuestion, placed_questions, row_at

if TYPE_CHECKING:
    from convoy_tui.store.findings import Tick
    from convoy_tui.store.model import Anchor, StoryContents


@dataclass(frozen=True, slots=True)
class HandedIn:
    """Questions, notes, rows of the ledger and terms, each once and in an order that no tick changes.

    ``gone`` counts the ticks on rows that are no longer there, ``unknown`` those on rows that can't be
    looked for without a comparison. ``comparison`` has the letters and the order of the story.
    """

    questions: tuple[PlacedQuestion, ...]
    notes: tuple[PlacedNote, ...]
    rows: tuple[LedgerRow, ...]
    terms: tuple[Concept, ...]
    comparison: Comparison | None
    chosen: bool
    gone: int = 0
    unknown: int = 0

    @property
    def articles(self) -> frozenset[str]:
        """Give the ids of the articles that anything here speaks of."""
        named = {pin.anchor.article for one in self.questions for pin in one.question.pins}
        named |= {note.note.anchor.article for note in self.notes}
        named |= {reading.article for row in self.rows for reading in row.readings}
        named |= {mention.article for term in self.terms for form in term.forms for mention in form.mentions}
        return frozenset(named)


def handed_in(
    contents: StoryContents, comparison: Comparison | None, *, everything: bool = False
) -> HandedIn:
    """Give what is ticked; where nothing is, or with ``everything``, all questions and notes."""
    if comparison is not None:
        comparison = replace(comparison, articles=contents.articles)
    questions = placed_questions(contents, comparison)
    notes = placed_notes(contents, comparison)
    ticks = live_ticks(contents)
    if everything or not ticks:
        return HandedIn(questions, notes, (), (), comparison, chosen=False)
    things = {(tick.kind, tick.thing) for tick in ticks}
    picked_questions = tuple(one for one in questions if ("question", one.question.id) in things)
    picked_notes = tuple(one for one in notes if ("note", one.note.id) in things)
    anchors = [(tick.kind, tick.anchor) for tick in ticks if tick.anchor is not None]
    if comparison is None:
        return HandedIn(*(picked_questions, picked_notes, (), (), None, True), unknown=len(anchors))
    found = [
        (row_of if kind == "figure" else term_of)(anchor, contents, comparison) for kind, anchor in anchors
    ]
    return HandedIn(
        picked_questions,
        picked_notes,
        tuple(row for row in comparison.ledger if row in found),
        tuple(term for term in comparison.concepts if term in found),
        comparison,
        chosen=True,
        gone=found.count(None),
    )


def row_of(anchor: Anchor, contents: StoryContents, comparison: Comparison) -> LedgerRow | None:
    """Give the row of the ledger that has the anchored figure."""
    place = _place(anchor, contents)
    return row_at(comparison, *place) if place else None


def term_of(anchor: Anchor, contents: StoryContents, comparison: Comparison) -> Concept | None:
    """Give the concept that has the anchored mention."""
    place = _place(anchor, contents)
    return term_at(comparison, *place) if place else None


def ticks_on_row(row: LedgerRow, contents: StoryContents, comparison: Comparison) -> tuple[int, ...]:
    """Give the numbers of the ticks on a row of the ledger, whichever of its figures each stands on."""
    return tuple(
        tick.id
        for tick in contents.ticks
        if tick.kind == "figure" and tick.anchor and row_of(tick.anchor, contents, comparison) == row
    )


def ticks_on_term(term: Concept, contents: StoryContents, comparison: Comparison) -> tuple[int, ...]:
    """Give the numbers of the ticks on a term, whichever of its mentions each stands on."""
    return tuple(
        tick.id
        for tick in contents.ticks
        if tick.kind == "term" and tick.anchor and term_of(tick.anchor, contents, comparison) == term
    )


def live_ticks(contents: StoryContents) -> tuple[Tick, ...]:
    """Give the ticks without those on questions and notes that the reader has taken away since."""
    questions = {question.id for question in contents.questions}
    notes = {note.id for note in contents.notes}
    things: dict[str, set[int]] = {"question": questions, "note": notes}
    return tuple(
        tick for tick in contents.ticks if tick.kind not in things or tick.thing in things[tick.kind]
    )


def term_at(comparison: Comparison, article_id: str, start: int, end: int) -> Concept | None:
    """Give the concept that has a mention at a place: that of exactly this span before others."""
    touching = None
    for concept in comparison.concepts:
        for form in concept.forms:
            for mention in form.mentions:
                if mention.article == article_id and mention.start < end and start < mention.end:
                    if (mention.start, mention.end) == (start, end):
                        return concept
                    touching = touching or concept
    return touching


def anchor_of_row(row: LedgerRow, comparison: Comparison) -> Anchor:
    """Give the anchor by which a row of the ledger is ticked.

    It is that of its first figure which stands for this row and no other that it is in; for a total and its
    parts it can be that of the text from the first to the last of them in one report.
    """
    from convoy_tui.store.anchors import make_anchor

    places = _places_of(row, comparison)
    article_id, start, end = next((place for place in places if row_at(comparison, *place) == row), places[0])
    article = next(one for one in comparison.articles if one.id == article_id)
    return make_anchor(article, start, end)


def _places_of(row: LedgerRow, comparison: Comparison) -> list[tuple[str, int, int]]:
    """Give the places that can stand for a row: each figure, then each total with its parts in a report."""
    figures = [comparison.quantities[reading.quantity] for reading in row.readings]
    sums = [[figures[number] for number in (parts.total, *parts.of)] for parts in row.parts]
    together = [
        [one for one in figures if one.article == article]
        for figures in sums
        for article in dict.fromkeys(one.article for one in figures)
    ]
    spans = [(some[0].article, min(q.start for q in some), max(q.end for q in some)) for some in together]
    spans.sort(key=lambda span: span[2] - span[1])
    return [(one.article, one.start, one.end) for one in figures] + spans


def anchor_of_term(concept: Concept, comparison: Comparison) -> Anchor:
    """Give the anchor by which a term is ticked: that of the first mention of its first form."""
    from convoy_tui.store.anchors import make_anchor

    mention = concept.forms[0].mentions[0]
    article = next(one for one in comparison.articles if one.id == mention.article)
    return make_anchor(article, mention.start, mention.end)


def _place(anchor: Anchor, contents: StoryContents) -> tuple[str, int, int] | None:
    from convoy_tui.store.anchors import resolve_anchor

    article = next((one for one in contents.articles if one.id == anchor.article), None)
    span = resolve_anchor(article, anchor) if article is not None else None
    return (anchor.article, *span) if span else None
