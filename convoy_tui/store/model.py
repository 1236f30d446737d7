"""What the store hands out and takes: stories, notes, anchors, positions.

Times are UTC, ``2020-01-02T03:04:05Z``. Offsets are code points into ``Article.text``, half-open.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from convoy_tui.articles.model import Article
from convoy_tui.errors import ConvoyError

if TYPE_CHECKING:
    from convoy_tui.comparison.model import CorrectionKind
    from convoy_tui.store.findings import Question, Tick


class StoreError(ConvoyError):
    """The database can't be used; ``path`` is its file, or the folder where that is at fault.

    Nothing was deleted or overwritten when it is raised; a write that raises it left no part of itself.
    """


@dataclass(frozen=True, slots=True)
class Story:
    """A set of articles that are read together; ``opened`` is the time of the last opening."""

    id: int
    name: str
    created: str
    opened: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a note is fastened: a place in an article, and enough text around it to find it again.

    ``exact`` is the text of the place, ``prefix`` and ``suffix`` what stood right before and after it,
    ``start`` its offset, ``sha256`` that of the bytes of the article it was made on.
    """

    article: str
    exact: str
    prefix: str
    suffix: str
    start: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Note:
    """What the reader wrote, and where; ``target`` says what it is fastened to (``passage``)."""

    id: int
    story: int
    target: str
    anchor: Anchor
    text: str
    created: str
    changed: str


@dataclass(frozen=True, slots=True)
class StoredCorrection:
    """What the reader overruled, as it is kept: fastened to its texts, not to offsets (``resolving``).

    ``a``, ``b`` and ``value`` are those of ``comparison.model.Correction``, the places as anchors.
    """

    id: int
    story: int
    kind: CorrectionKind
    a: Anchor
    b: Anchor | None
    value: str | None
    created: str


@dataclass(frozen=True, slots=True)
class Position:
    """Where the reader was, and how the screen stood.

    ``article`` and ``start`` are the place of the cursor, ``base`` the id of the base article, ``shown``
    the ids of the articles in the panes from left to right, ``synced`` whether the panes were in step,
    ``marks`` whether the marks were on.
    """

    article: str
    start: int
    base: str | None
    shown: tuple[str, ...]
    synced: bool
    marks: bool


@dataclass(frozen=True, slots=True)
class StoryContents:
    """A whole story: the articles in order of joining, with their letters and the reader's changes."""

    story: Story
    articles: tuple[Article, ...]
    notes: tuple[Note, ...]
    position: Position | None
    corrections: tuple[StoredCorrection, ...] = ()
    questions: tuple[Question, ...] = ()
    ticks: tuple[Tick, ...] = ()


@dataclass(frozen=True, slots=True)
class StoryMatch:
    """Which stored story given articles belong to.

    ``known``, ``new`` and ``changed`` hold the given articles, in the order given: those whose bytes are
    in the story, those it knows nothing of, and those whose path (or URL) it knows with other bytes.
    Without a story all of them are new.
    """

    story: Story | None
    known: tuple[Article, ...]
    new: tuple[Article, ...]
    changed: tuple[Article, ...]
