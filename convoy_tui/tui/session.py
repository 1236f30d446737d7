"""The open story and what the reader does to it; every change is in the store before the call returns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Literal

from convoy_tui.store import Note, Position, Store, StoryContents, make_anchor, resolve_anchor

if TYPE_CHECKING:
    from convoy_tui.articles.model import Article, Unreadable
    from convoy_tui.comparison.model import Comparison, Correction, SentenceKey
    from convoy_tui.store import Anchor, PlacedCorrection, StoredCorrection
    from convoy_tui.tui.reading.passages import PassageIndex


_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")

NotePlace = tuple[str, int, int]
"""Where a note stands: article, start, end."""


class Session:
    """A story that is open, its comparison once there is one, and what could not be read with it.

    Raises from every method that changes something: ``StoreError`` where it can't be kept.
    """

    def __init__(self, store: Store, story_id: int, unreadable: Sequence[Unreadable] = ()) -> None:
        self.store = store
        self.contents: StoryContents = store.load(story_id)
        self.unreadable = tuple(unreadable)
        self.comparison: Comparison | None = None
        self.index: PassageIndex | None = None
        self._decisions: list[tuple[int, ...]] = []
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

    def note_at(self, article_id: str, start: int, end: int) -> Note | None:
        """Give the last note on a passage."""
        found = None
        for note, place in self.notes():
            if place and place[0] == article_id and place[1] < end and start < place[2]:
                found = note
        return found

    def add_note(self, article_id: str, start: int, end: int, text: str) -> Note:
        """Write a note on a passage."""
        anchor = make_anchor(self.article(article_id), start, end)
        note = self.store.add_note(self.story_id, anchor, _typed(text))
        self._refresh_notes()
        return note

    def change_note(self, note: Note, text: str) -> Note:
        """Write a note anew and give it as it is now.

        Where another window has changed or deleted it meanwhile, what was typed becomes a note of its own.
        """
        kept = {one.id: one for one in self.store.notes(self.story_id)}.get(note.id)
        if kept is not None and kept.text == note.text:
            written = self.store.change_note(note.id, _typed(text))
        else:
            written = self.store.add_note(self.story_id, note.anchor, _typed(text))
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
        self._decide("not-a-match", [(key, other) for other in others])

    def link(self, key: SentenceKey, other: SentenceKey) -> None:
        """Keep that two sentences of different articles tell the same."""
        self._decide("match", [(key, other)])

    def undo_last(self) -> tuple[PlacedCorrection, ...]:
        """Take back the reader's last decision: of this session, else the newest kept; give what it was."""
        there = {one.id: one for one in self.contents.corrections}
        while self._decisions and not any(number in there for number in self._decisions[-1]):
            self._decisions.pop()
        numbers = self._decisions[-1] if self._decisions else tuple(there)[-1:]
        undone = [there[number] for number in numbers if number in there]
        try:
            for one in undone:
                self.store.undo_correction(one.id)
        finally:
            if undone:
                self._refresh_corrections()
        del self._decisions[-1:]
        return self._placed(undone)

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

    def _decide(
        self, kind: Literal["match", "not-a-match"], pairs: Sequence[tuple[SentenceKey, SentenceKey]]
    ) -> None:
        if any(a[0] == b[0] for a, b in pairs):
            raise ValueError("the two passages of a correction stand in different articles")
        numbers: list[int] = []
        try:
            for pair in pairs:
                a, b = sorted(pair)
                kept = self.store.add_correction(self.story_id, kind, self._anchor(a), self._anchor(b))
                numbers.append(kept.id)
        finally:
            # What was kept before the disk was full is shown, and can be undone.
            if numbers:
                self._decisions.append(tuple(numbers))
                self._refresh_corrections()

    def _anchor(self, key: SentenceKey) -> Anchor:
        article = self.article(key[0])
        sentence = article.sentences[key[1]]
        return make_anchor(article, sentence.start, sentence.end)

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


def _typed(text: str) -> str:
    """Give what was typed or pasted without the control characters by which a text speaks to a terminal."""
    return _CONTROLS.sub("", text)
