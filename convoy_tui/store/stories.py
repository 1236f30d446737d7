"""The stories of one reader: found by their articles, kept whole, opened again where they were left."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from convoy_tui.articles.mending import DETAILS
from convoy_tui.articles.model import Article
from convoy_tui.store import changes, corrections, notes, questions, ticks
from convoy_tui.store.database import PATIENCE, Database, open_database, open_in_memory, utc_now
from convoy_tui.store.finding_keeping import KeepsFindings
from convoy_tui.store.membership import match_articles
from convoy_tui.store.model import (
    Anchor,
    Note,
    Position,
    StoredCorrection,
    Story,
    StoryContents,
    StoryMatch,
)
from convoy_tui.store.names import clean_name, headline, stories_meant, unique_name
from convoy_tui.store.records import position_of, position_record
from convoy_tui.store.stored_articles import (
    article_as_read,
    articles_as_read,
    check_article,
    insert_articles,
    members_like,
)

if TYPE_CHECKING:
    from convoy_tui.comparison.model import CorrectionKind

_STORY = "SELECT id, name, created, opened FROM stories"


class Store(KeepsFindings):
    """All stories, notes, corrections, questions and positions in one database.

    Each write is committed, and on the disk, when the call returns; what it could not keep raises
    ``StoreError`` and leaves everything as it was. Every method that is given the number of a story (the id
    of an article, the number of a note or correction) that is not there raises ``LookupError``; every method
    may raise ``StoreError``.

    Threads and processes: a store belongs to the thread that opened it, every call from another one raises
    ``sqlite3.ProgrammingError``; another thread opens its own store on the same file, and so does another
    program: they see each other's writes and wait for them. Nothing is remembered between calls. A store
    is not to be used in a forked child.
    """

    def __init__(self, database: Database) -> None:
        self._db = database

    @classmethod
    def open(cls, path: Path, *, now: Callable[[], str] = utc_now, patience: float = PATIENCE) -> Store:
        """Open the database file, making it and its folder (0700) where they do not exist.

        ``now`` gives the time as UTC text; ``patience`` is how long to wait, in seconds, for another
        program that is writing.

        Raises:
            StoreError: the folder or the file can't be written, or the file is damaged, locked, of a newer
                version of the program, or not a database of this program. It is left as it is.
        """
        return cls(open_database(path, now=now, patience=patience))

    @classmethod
    def in_memory(cls, *, now: Callable[[], str] = utc_now) -> Store:
        """Open a store that is gone when it is closed, for when nothing can be written."""
        return cls(open_in_memory(now=now))

    def close(self) -> None:
        """Close the database; nothing is left to be written."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Stories

    def match(self, articles: Sequence[Article]) -> StoryMatch:
        """Find the stored story that given articles belong to, by their bytes; in any number and order.

        A story that knows only the path of a given article (``known`` is empty, ``changed`` is not) is
        given too, where no story has any of the bytes.
        """
        return match_articles(articles, self.stories(), members_like(self._db, articles))

    def create_story(self, articles: Sequence[Article], name: str | None = None) -> Story:
        """Keep a new story of these articles, lettered in the order given; it counts as opened now.

        It is named by the headline of the first article unless ``name`` is given; a name that another
        story has gets ``(2)`` behind it. Of articles with the same bytes the first is kept.

        Raises:
            ValueError: there are no articles.
        """
        if not articles:
            raise ValueError("a story needs an article")
        stamp = self._db.now()
        wanted = clean_name(name or "") or headline(articles[0])
        with self._db.transaction() as connection:
            number = connection.execute(
                "INSERT INTO stories (name, created, opened, turn) VALUES (?, ?, ?, ?)",
                (self._free_name(wanted, None), stamp, stamp, self._next_turn()),
            ).lastrowid
            assert number is not None
            insert_articles(self._db, connection, number, articles, stamp)
        return self._story(number)

    def add_articles(self, story_id: int, articles: Sequence[Article]) -> tuple[Article, ...]:
        """Add articles to a story and give them as they were added; the letters go on.

        Those whose bytes are in the story are passed over. An id that is taken gets six hex digits of the
        sha256; one whose path is in the story with other bytes says so in ``version_of``.
        """
        self._story(story_id)
        with self._db.transaction() as connection:
            return insert_articles(self._db, connection, story_id, articles, self._db.now())

    def stories(self) -> tuple[Story, ...]:
        """Give all stories, the last opened first."""
        return tuple(Story(*row) for row in self._db.rows(f"{_STORY} ORDER BY turn DESC"))

    def story(self, name_or_id: str) -> Story | None:
        """Give the one story that a reader means: by name, number, or a beginning that no other has.

        None where no story is meant, or more than one is (``stories_meant`` says which).
        """
        meant = self.stories_meant(name_or_id)
        return meant[0] if len(meant) == 1 else None

    def stories_meant(self, name_or_id: str) -> tuple[Story, ...]:
        """Give all stories that a reader may mean, the last opened first; upper and lower case are one."""
        return stories_meant(self.stories(), name_or_id)

    def last_story(self) -> Story | None:
        """Give the story that was opened last."""
        rows = self._db.rows(f"{_STORY} ORDER BY turn DESC LIMIT 1")
        return Story(*rows[0]) if rows else None

    def load(self, story_id: int) -> StoryContents:
        """Give the whole story as it was read, with the reader's changes, notes, corrections and position.

        It needs none of the files. It does not count as an opening (``mark_opened``).
        """
        with self._db.snapshot():
            story = self._story(story_id)
            positions = self._db.rows("SELECT record FROM positions WHERE story = ?", (story_id,))
            return StoryContents(
                story=story,
                articles=changes.with_changes(self._db, story_id, articles_as_read(self._db, story_id)),
                notes=notes.notes_of(self._db, story_id),
                position=position_of(positions[0][0]) if positions else None,
                corrections=corrections.corrections_of(self._db, story_id),
                questions=questions.questions_of(self._db, story_id),
                ticks=ticks.ticks_of(self._db, story_id),
            )

    def rename_story(self, story_id: int, name: str) -> Story:
        """Name a story and give it as it is now; an empty name stands for the first article's headline."""
        self._story(story_id)
        wanted = clean_name(name)
        if not wanted:
            wanted = headline(articles_as_read(self._db, story_id)[0])
        with self._db.transaction() as connection:
            connection.execute(
                "UPDATE stories SET name = ? WHERE id = ?", (self._free_name(wanted, story_id), story_id)
            )
        return self._story(story_id)

    def mark_opened(self, story_id: int) -> None:
        """Keep that the story was opened now."""
        self._story(story_id)
        with self._db.transaction() as connection:
            connection.execute(
                "UPDATE stories SET opened = ?, turn = ? WHERE id = ?",
                (self._db.now(), self._next_turn(), story_id),
            )

    # What the reader says of an article

    def give_details(
        self,
        story_id: int,
        article_id: str,
        *,
        published: date | None = None,
        outlet: str | None = None,
        agency: str | None = None,
        given: Collection[str],
    ) -> None:
        """Keep the reader's own date, outlet or agency: the fields named in ``given``, None for "not known".

        Fields given earlier stay. What was read is kept beside them (``clear_details``).

        Raises:
            ValueError: ``given`` names another field.
        """
        check_article(self._db, story_id, article_id)
        changes.put_details(
            self._db, story_id, article_id, published=published, outlet=outlet, agency=agency, given=given
        )

    def clear_details(self, story_id: int, article_id: str, fields: Collection[str] = DETAILS) -> None:
        """Take back what the reader gave for these fields: what was read counts again."""
        check_article(self._db, story_id, article_id)
        changes.drop_details(self._db, story_id, article_id, fields)

    def flip_furniture(
        self, story_id: int, article_id: str, start: int, end: int, is_furniture: bool
    ) -> None:
        """Keep that the span is furniture, or that it is part of the article.

        The opposite word on a span takes the earlier one back, so that the article is as it was.

        Raises:
            ValueError: the article has no sentence (no furniture) of exactly this span.
        """
        changes.put_flip(
            self._db, story_id, article_as_read(self._db, story_id, article_id), start, end, is_furniture
        )

    # Position and notes

    def save_position(self, story_id: int, position: Position) -> None:
        """Keep where the reader is; the last one counts."""
        self._story(story_id)
        with self._db.transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO positions (story, record) VALUES (?, ?)",
                (story_id, position_record(position)),
            )

    def add_note(self, story_id: int, anchor: Anchor, text: str, target: str = "passage") -> Note:
        """Keep a new note."""
        check_article(self._db, story_id, anchor.article)
        return notes.insert_note(self._db, story_id, anchor, text, target)

    def change_note(self, note_id: int, text: str) -> Note:
        """Keep a note's new text."""
        return notes.update_note(self._db, note_id, text)

    def delete_note(self, note_id: int) -> None:
        """Put a note away; it can be had back."""
        notes.set_deleted(self._db, note_id, True)

    def restore_note(self, note_id: int) -> Note:
        """Have a deleted note back as it was."""
        notes.set_deleted(self._db, note_id, False)
        return notes.note_numbered(self._db, note_id)

    def notes(self, story_id: int) -> tuple[Note, ...]:
        """Give the notes of a story in the order in which they were made."""
        self._story(story_id)
        return notes.notes_of(self._db, story_id)

    # Corrections

    def add_correction(
        self,
        story_id: int,
        kind: CorrectionKind,
        a: Anchor,
        b: Anchor | None = None,
        value: str | None = None,
    ) -> StoredCorrection:
        """Keep what the reader overruled; an earlier word on the same places stays below it."""
        for anchor in (a, b):
            if anchor is not None:
                check_article(self._db, story_id, anchor.article)
        return corrections.insert_correction(self._db, story_id, kind, a, b, value)

    def undo_correction(self, correction_id: int) -> None:
        """Take a correction back; it can be had again."""
        corrections.set_undone(self._db, correction_id, True)

    def restore_correction(self, correction_id: int) -> StoredCorrection:
        """Have a correction again that was taken back."""
        corrections.set_undone(self._db, correction_id, False)
        return corrections.correction_numbered(self._db, correction_id)

    def corrections(self, story_id: int) -> tuple[StoredCorrection, ...]:
        """Give the corrections of a story that hold, in the order in which they were made."""
        self._story(story_id)
        return corrections.corrections_of(self._db, story_id)

    def _story(self, story_id: int) -> Story:
        rows = self._db.rows(f"{_STORY} WHERE id = ?", (story_id,))
        if not rows:
            raise LookupError(f"there is no story {story_id}")
        return Story(*rows[0])

    def _free_name(self, wanted: str, of_story: int | None) -> str:
        return unique_name(wanted, [story.name for story in self.stories() if story.id != of_story])

    def _next_turn(self) -> int:
        """Count openings, so that their order stands also within a second and when the clock is set back."""
        return int(self._db.rows("SELECT coalesce(max(turn), 0) + 1 FROM stories")[0][0])
