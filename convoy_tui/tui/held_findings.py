"""The part of a session that holds the reader's own findings: questions, and what is ticked to hand in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from convoy_tui.store import Store, StoryContents, make_anchor

if TYPE_CHECKING:
    from convoy_tui.articles.model import Article
    from convoy_tui.comparison.model import Comparison, Concept, LedgerRow
    from convoy_tui.export.placed_questions import PlacedQuestion
    from convoy_tui.store.findings import Pin, Question, TickKind
    from convoy_tui.store.model import Anchor
    from convoy_tui.store.questions import Change
    from convoy_tui.tui.reading.passages import PassageIndex


class HoldsFindings:
    """Changes questions and ticks; ``Session`` says what all its methods have in common."""

    store: Store
    contents: StoryContents
    index: PassageIndex | None
    last_question: str = ""
    """The title under which something was put last, offered for the next passage."""
    _asked: tuple[object, object, tuple[PlacedQuestion, ...]] | None = None

    def article(self, article_id: str) -> Article:
        """Give one article."""
        raise NotImplementedError

    def placed_questions(self) -> tuple[PlacedQuestion, ...]:
        """Give the questions with the places of what stands under them."""
        comparison = self.index.comparison if self.index is not None else None
        known = self._asked
        if known is None or known[0] is not self.contents or known[1] is not comparison:
            from convoy_tui.export.placed_questions import placed_questions

            found = placed_questions(self.contents, comparison) if self.contents.questions else ()
            known = self._asked = (self.contents, comparison, found)
        return known[2]

    def questions_at(self, article_id: str, start: int, end: int) -> tuple[tuple[Question, str], ...]:
        """Give the questions in which something of a span stands, each with the position it stands under."""
        return tuple(
            (placed.question, name)
            for placed in self.placed_questions()
            for name, pins in placed.positions
            for pin in pins
            if pin.place is not None
            and pin.pin.anchor.article == article_id
            and pin.place[0] < end
            and start < pin.place[1]
        )

    def pin_of(self, article_id: str, start: int, end: int) -> Pin:
        """Give a passage as what goes under a position."""
        from convoy_tui.store.findings import Pin

        return Pin("passage", make_anchor(self.article(article_id), start, end))

    def put(self, title: str, position: str, pins: Sequence[Pin], said: str) -> bool:
        """Put something under a position of a question; tell whether that changed anything.

        Raises:
            RefusedError: the title is empty.
        """
        from convoy_tui.store.question_changes import pinned, question_titled

        before = self.contents.questions
        self.change_questions(lambda questions: pinned(questions, title, position, pins), said)
        found = question_titled(self.contents.questions, title)
        self.last_question = found.title if found else title
        return self.contents.questions != before

    def change_questions(self, change: Change, said: str) -> None:
        """Carry out a change of the questions as they are in the store now.

        Raises:
            RefusedError: it can't be done, and says why.
        """
        questions = self.store.change_questions(self.contents.story.id, change, said)
        self.contents = replace(self.contents, questions=questions)

    def last_change(self) -> Literal["question", "correction"] | None:
        """Say which was changed last of what can be taken back."""
        return self.store.last_change(self.contents.story.id)

    def undo_questions(self) -> str | None:
        """Take back the last change of the questions and say what it was."""
        said = self.store.undo_questions(self.contents.story.id)
        questions = self.store.questions(self.contents.story.id)
        self.contents = replace(self.contents, questions=questions)
        return said

    def is_ticked(self, kind: TickKind, thing: int) -> bool:
        """Tell whether a question or a note is ticked."""
        return any((tick.kind, tick.thing) == (kind, thing) for tick in self.contents.ticks)

    def toggle_tick(self, kind: TickKind, thing: int) -> bool:
        """Tick a question or a note, or take its tick away; tell whether it is ticked now."""
        on = [tick.id for tick in self.contents.ticks if (tick.kind, tick.thing) == (kind, thing)]
        return self._toggle(on, kind, thing, None)

    def ticked_rows(self, comparison: Comparison) -> tuple[LedgerRow, ...]:
        """Give the rows of the ledger that are ticked."""
        from convoy_tui.export.handed_in import row_of

        found = [row_of(anchor, self.contents, comparison) for anchor in self._anchors("figure")]
        return tuple(row for row in found if row is not None)

    def toggle_row(self, row: LedgerRow, comparison: Comparison) -> bool:
        """Tick a row of the ledger, or take its tick away; tell whether it is ticked now."""
        from convoy_tui.export.handed_in import anchor_of_row, ticks_on_row

        on = ticks_on_row(row, self.contents, comparison)
        return self._toggle(on, "figure", None, anchor_of_row(row, comparison))

    def ticked_terms(self, comparison: Comparison) -> tuple[Concept, ...]:
        """Give the terms that are ticked."""
        from convoy_tui.export.handed_in import term_of

        found = [term_of(anchor, self.contents, comparison) for anchor in self._anchors("term")]
        return tuple(term for term in found if term is not None)

    def toggle_term(self, term: Concept, comparison: Comparison) -> bool:
        """Tick a term, or take its tick away; tell whether it is ticked now."""
        from convoy_tui.export.handed_in import anchor_of_term, ticks_on_term

        on = ticks_on_term(term, self.contents, comparison)
        return self._toggle(on, "term", None, anchor_of_term(term, comparison))

    def _anchors(self, kind: TickKind) -> list[Anchor]:
        return [tick.anchor for tick in self.contents.ticks if tick.kind == kind and tick.anchor is not None]

    def _toggle(self, on: Sequence[int], kind: TickKind, thing: int | None, anchor: Anchor | None) -> bool:
        story = self.contents.story.id
        ticks = self.store.untick(story, *on) if on else self.store.tick(story, kind, thing, anchor)
        self.contents = replace(self.contents, ticks=ticks)
        return not on
