"""The open story and what the reader does to it; every change is in the store before the call returns."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Literal

from convoy_tui.store import Note, Position, Store, StoryContents, make_anchor, resolve_anchor
from convoy_tui.store.names import clean_text
from convoy_tui.tui.held_findings import HoldsFindings

if TYPE_CHECKING:
    from convoy_tui.articles.model import Article, Unreadable
    from convoy_tui.comparison.model import Comparison, Correction, CorrectionKind, Ruling, SentenceKey
    from convoy_tui.store import Anchor, PlacedCorrection, StoredCorrection
    from convoy_tui.store.findings import Question
    from convoy_tui.tui.reading.passages import PassageIndex


NotePlace = tuple[str, int, int]
"""Where a note stands: article, start, end."""

Span = tuple[str, int, int]
"""A place in an article's text: article, start, end."""


@dataclass(frozen=True, slots=True)
class _Decision:
    """Corrections that were made at one stroke or, with the questions as they were then, taken back."""

    numbers: tuple[int, ...]
    taken_back: tuple[Question, ...] | None = None


class Session(HoldsFindings):
    """A story that is open, its comparison once there is one, and what could not be read with it.

    Raises from every method that changes something: ``StoreError`` where it can't be kept.
    """

    def __init__(self, store: Store, story_id: int, unreadable: Sequence[Unreadable] = ()) -> None:
        self.store = store
        self.contents: StoryContents = store.load(story_id)
        self.unreadable = tuple(unreadable)
        self.comparison: Comparison | None = None
        self.index: PassageIndex | None = None
        self._decisions: list[_Decision] = []
        self._placed_notes: tuple[tuple[Note, NotePlace | None], ...] | None = None

    @property
    def articles(self) -> tuple[Article, ...]:
        """Give the articles in the order in which they joined."""
        return self.contents.articles

    @property
    def story_id(self) -> int:
        """Give the number of the story in the store."""
        return self.contents.story.id

    def article(self, article_id: str) -> Article:
        """Give one article."""
        return next(article for article in self.articles if article.id == article_id)

    def reload(self) -> None:
        """Take the story from the store again; the comparison no longer holds."""
        self.contents = self.store.load(self.story_id)
        self._placed_notes = None
        self.comparison = None
        self.index = None

    def compared_in_part(self, comparison: Comparison) -> None:
        """Take in the first links of a comparison that goes on; there is nothing to export yet."""
        from convoy_tui.tui.reading.passages import PassageIndex

        self.index = PassageIndex(comparison, partly=True)

    def compared(self, comparison: Comparison) -> None:
        """Take in what a comparison found."""
        # Loaded with the first comparison: a start needs none of it.
        from convoy_tui.tui.reading.passages import PassageIndex

        self.comparison = comparison
        self.index = PassageIndex(comparison)

    def notes(self) -> tuple[tuple[Note, NotePlace | None], ...]:
        """Give each note with its place; None for one whose text is gone."""
        if self._placed_notes is None:
            self._placed_notes = tuple((note, self._place_of(note)) for note in self.contents.notes)
        return self._placed_notes

    def note_at(self, article_id: str, start: int, end: int, target: str | None = None) -> Note | None:
        """Give the last note on a place, of one target or of any."""
        found = None
        for note, place in self.notes():
            if target is not None and note.target != target:
                continue
            if place and place[0] == article_id and place[1] < end and start < place[2]:
                found = note
        return found

    def add_note(self, article_id: str, start: int, end: int, text: str, target: str = "passage") -> Note:
        """Write a note on a passage, or on what else ``target`` says."""
        anchor = make_anchor(self.article(article_id), start, end)
        note = self.store.add_note(self.story_id, anchor, clean_text(text), target)
        self._refresh_notes()
        return note

    def change_note(self, note: Note, text: str) -> Note:
        """Write a note anew and give it as it is now.

        Where another window has changed or deleted it meanwhile, what was typed becomes a note of its own.
        """
        kept = {one.id: one for one in self.store.notes(self.story_id)}.get(note.id)
        if kept is not None and kept.text == note.text:
            written = self.store.change_note(note.id, clean_text(text))
        else:
            written = self.store.add_note(self.story_id, note.anchor, clean_text(text), note.target)
        self._refresh_notes()
        return written

    def delete_note(self, note_id: int) -> None:
        """Take a note away; ``restore_note`` brings it back."""
        self.store.delete_note(note_id)
        self._refresh_notes()

    def restore_note(self, note_id: int) -> None:
        """Bring back a note that was taken away."""
        self.store.restore_note(note_id)
        self._refresh_notes()

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """Give what the reader overruled, as ``compare`` takes it; what lost its text is left out."""
        if not self.contents.corrections:
            return ()
        from convoy_tui.store import standing_corrections

        return standing_corrections(self.contents)

    @property
    def lost_corrections(self) -> tuple[StoredCorrection, ...]:
        """Give the corrections that are kept but no longer hold, as the text they speak of is gone."""
        return tuple(one.stored for one in self._placed(self.contents.corrections) if one.lost)

    def reject(self, key: SentenceKey, *others: SentenceKey) -> None:
        """Keep that a sentence is no match of one or several others; ``undo_last`` takes all of it back."""
        self._decide_on_sentences("not-a-match", [(key, other) for other in others])

    def link(self, key: SentenceKey, other: SentenceKey) -> None:
        """Keep that two sentences of different articles tell the same."""
        self._decide_on_sentences("match", [(key, other)])

    def take_out(self, figure: Span, *others: Span) -> None:
        """Keep that a figure is set against nothing; with ``others``, that it is not set against these."""
        pairs: list[tuple[Span, Span | None]] = [(figure, other) for other in others] or [(figure, None)]
        self._decide("reading-out", pairs)

    def move_reading(self, figure: Span, beside: Span) -> None:
        """Keep that a figure belongs to the row of another."""
        self._decide("reading-to", [(figure, beside)])

    def rule(self, a: Span, b: Span, ruling: Ruling) -> None:
        """Keep what the reader holds of the row of two figures of different articles."""
        from convoy_tui.comparison.ledger.ledger_corrections import ruling_value

        self._decide("verdict", [(a, b)], clean_text(ruling_value(ruling)))

    def say_same(self, a: Span, b: Span) -> None:
        """Keep that the concepts of two mentions are one."""
        self._decide("same-concept", [(a, b)])

    def say_other(self, a: Span, b: Span) -> None:
        """Keep that the wording at ``a`` is not the concept of the mention at ``b``."""
        self._decide("other-concept", [(a, b)])

    def say_silent(self, key: SentenceKey, article_id: str) -> None:
        """Keep that an article does not tell what a sentence of another one tells.

        Raises:
            ValueError: the article has no sentence to hold on to.
        """
        if not self.article(article_id).sentences:
            raise ValueError(f"{article_id} has no sentences")
        self._decide("silent", [(self._span(key), self._span((article_id, 0)))])

    def take_back_silence(self, keys: Collection[SentenceKey], article_id: str) -> bool:
        """Take back that an article is silent on any of some sentences; tell whether that had been said."""
        from convoy_tui.comparison.alignment.silences import silences

        said = []
        for one in self.contents.corrections:
            placed = self._placed([one])[0].correction if one.kind == "silent" else None
            spoken = silences([placed], self.articles) if placed is not None else ()
            if any((s.article, s.sentence) in keys and s.source == article_id for s in spoken):
                said.append(one.id)
        try:
            for number in said:
                self.store.undo_correction(number)
        finally:
            if said:
                self._decisions.append(_Decision(tuple(said), taken_back=self.contents.questions))
                self._refresh_corrections()
        return bool(said)

    def undo_last(self) -> tuple[PlacedCorrection, ...]:
        """Take back the reader's last decision: of this session, else the newest kept; give what it was.

        Where that was to take a silence back, the silence is kept again, and given.
        """
        there = {one.id: one for one in self.contents.corrections}
        last = self._last_decision()
        if last is not None and last.taken_back is not None:
            try:
                again = [self.store.restore_correction(number) for number in last.numbers]
            finally:
                self._refresh_corrections()
            self._decisions.pop()
            return self._placed(again)
        numbers = last.numbers if last is not None else tuple(there)[-1:]
        undone = [there[number] for number in numbers if number in there]
        try:
            for one in undone:
                self.store.undo_correction(one.id)
        finally:
            if undone:
                self._refresh_corrections()
        del self._decisions[-1:]
        return self._placed(undone)

    def last_change(self) -> Literal["question", "correction"] | None:
        """Say which was changed last of what can be taken back."""
        last = self._last_decision()
        if last is not None and last.taken_back == self.contents.questions:
            return "correction"
        return super().last_change()

    def _last_decision(self) -> _Decision | None:
        """Give the last decision of this session that has not been undone since, in whatever way."""
        there = {one.id for one in self.contents.corrections}
        while self._decisions:
            last = self._decisions[-1]
            if last.taken_back is not None or not there.isdisjoint(last.numbers):
                return last
            self._decisions.pop()
        return None

    def give_details(
        self,
        article_id: str,
        *,
        published: date | None,
        outlet: str | None,
        agency: str | None,
        given: tuple[str, ...],
    ) -> None:
        """Keep what the reader says of an article's date, outlet and agency."""
        self.store.give_details(
            self.story_id, article_id, published=published, outlet=outlet, agency=agency, given=given
        )
        self.reload()

    def flip_furniture(self, article_id: str, start: int, end: int, *, is_furniture: bool) -> None:
        """Keep the reader's word that a span is, or is not, part of the article."""
        self.store.flip_furniture(self.story_id, article_id, start, end, is_furniture)
        self.reload()

    def save_position(self, position: Position) -> None:
        """Keep where the reader is."""
        if position != self.contents.position:
            self.store.save_position(self.story_id, position)
            self.contents = replace(self.contents, position=position)

    def _decide_on_sentences(
        self, kind: CorrectionKind, pairs: Sequence[tuple[SentenceKey, SentenceKey]]
    ) -> None:
        if any(a[0] == b[0] for a, b in pairs):
            raise ValueError("the two passages of a correction stand in different articles")
        self._decide(kind, [(self._span(a), self._span(b)) for a, b in map(sorted, pairs)])

    def _decide(
        self, kind: CorrectionKind, pairs: Sequence[tuple[Span, Span | None]], value: str | None = None
    ) -> None:
        numbers: list[int] = []
        try:
            for a, b in pairs:
                anchor = self._anchor(b) if b is not None else None
                kept = self.store.add_correction(self.story_id, kind, self._anchor(a), anchor, value)
                numbers.append(kept.id)
        finally:
            # What was kept before the disk was full is shown, and can be undone.
            if numbers:
                self._decisions.append(_Decision(tuple(numbers)))
                self._refresh_corrections()

    def _span(self, key: SentenceKey) -> Span:
        sentence = self.article(key[0]).sentences[key[1]]
        return key[0], sentence.start, sentence.end

    def _anchor(self, span: Span) -> Anchor:
        return make_anchor(self.article(span[0]), *span[1:])

    def _placed(self, stored: Iterable[StoredCorrection]) -> tuple[PlacedCorrection, ...]:
        stored = tuple(stored)
        if not stored:
            return ()
        from convoy_tui.store import placed_corrections

        return placed_corrections(stored, self.articles)

    def _refresh_corrections(self) -> None:
        """Take the corrections in; the comparison no longer holds, but its links are shown as decided."""
        self.contents = replace(self.contents, corrections=self.store.corrections(self.story_id))
        self.comparison = None
        if self.index is not None:
            from convoy_tui.tui.reading.decisions import with_corrections
            from convoy_tui.tui.reading.passages import PassageIndex

            corrected = with_corrections(self.index.comparison, self.corrections)
            self.index = PassageIndex(corrected, partly=self.index.partly)

    def _place_of(self, note: Note) -> NotePlace | None:
        article = next((a for a in self.articles if a.id == note.anchor.article), None)
        span = resolve_anchor(article, note.anchor) if article else None
        return (note.anchor.article, *span) if span else None

    def _refresh_notes(self) -> None:
        self._placed_notes = None
        self.contents = replace(self.contents, notes=self.store.notes(self.story_id))
