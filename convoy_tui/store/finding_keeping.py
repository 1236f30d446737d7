"""The part of the store that keeps a reader's own findings: questions and ticks."""

from __future__ import annotations

from typing import Literal

from convoy_tui.store import corrections, questions, ticks
from convoy_tui.store.database import Database
from convoy_tui.store.findings import Question, Tick, TickKind
from convoy_tui.store.model import Anchor
from convoy_tui.store.questions import Change


class KeepsFindings:
    """Keeps questions and ticks; see ``Store`` for what all its methods have in common."""

    _db: Database

    def questions(self, story_id: int) -> tuple[Question, ...]:
        """Give the questions of a story in the reader's order."""
        self._check_story(story_id)
        return questions.questions_of(self._db, story_id)

    def change_questions(self, story_id: int, change: Change, said: str) -> tuple[Question, ...]:
        """Work out a change (``question_changes``) on the questions as they are now, and keep it.

        It gives the questions as they are then. ``said`` is what ``undo_questions`` will say of it. What the
        change itself raises passes through, and then nothing was kept.
        """
        self._check_story(story_id)
        return questions.change_questions(self._db, story_id, change, said)

    def undo_questions(self, story_id: int) -> str | None:
        """Take back the last change of the questions, and say what it was; None where there is none."""
        self._check_story(story_id)
        return questions.undo_step(self._db, story_id)

    def last_change(self, story_id: int) -> Literal["question", "correction"] | None:
        """Say which was changed last of what can be taken back: the questions, or the corrections."""
        self._check_story(story_id)
        step = questions.last_step(self._db, story_id)
        standing = corrections.corrections_of(self._db, story_id)
        if not standing:
            return "question" if step else None
        return "question" if step is not None and step[1] >= standing[-1].id else "correction"

    def ticks(self, story_id: int) -> tuple[Tick, ...]:
        """Give the ticks of a story."""
        self._check_story(story_id)
        return ticks.ticks_of(self._db, story_id)

    def tick(
        self, story_id: int, kind: TickKind, thing: int | None = None, anchor: Anchor | None = None
    ) -> tuple[Tick, ...]:
        """Tick a question or note by its number, a row by an anchor; give all ticks."""
        self._check_story(story_id)
        return ticks.put_tick(self._db, story_id, kind, thing, anchor)

    def untick(self, story_id: int, *numbers: int) -> tuple[Tick, ...]:
        """Take ticks away by their numbers; give those that are left."""
        self._check_story(story_id)
        return ticks.drop_ticks(self._db, story_id, numbers)

    def _check_story(self, story_id: int) -> None:
        if not self._db.rows("SELECT 1 FROM stories WHERE id = ?", (story_id,)):
            raise LookupError(f"there is no story {story_id}")
