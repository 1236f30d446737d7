"""The notes of a story, each put where its passage stands now, with what the other sources have for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from convoy_tui.articles.model import Article
from convoy_tui.comparison.model import Comparison
from convoy_tui.export.counterparts import SourceCounterparts, counterparts, sentences_in

if TYPE_CHECKING:
    from convoy_tui.store.model import Note, StoryContents

ORPHAN_WORDS = "the passage is no longer in the text"
"""Said of a note whose anchor was not found again."""


@dataclass(frozen=True, slots=True)
class PlacedNote:
    """A note and its place; ``place`` is None for an orphan.

    ``article`` is None where the story has no such article any more. ``refs`` are those of the sentences that
    the passage touches, or of the furniture where it stands in none. ``counterparts`` come in the story's
    order; None: not compared, as nothing is that stands outside the sentences of an article.
    """

    note: Note
    article: Article | None
    place: tuple[int, int] | None
    refs: tuple[str, ...]
    counterparts: tuple[SourceCounterparts, ...] | None

    @property
    def quote(self) -> str:
        """Give the passage as it stands in the text now; for an orphan as it stood when the note was made."""
        if self.article is None or self.place is None:
            return self.note.anchor.exact
        return self.article.text[self.place[0] : self.place[1]]


def placed_notes(contents: StoryContents, comparison: Comparison | None) -> tuple[PlacedNote, ...]:
    """Give the notes in order of their refs, the orphans of an article after its others.

    ``comparison`` is that of the story's articles, whatever letters it has; None where there is none yet.
    """
    articles = {article.id: article for article in contents.articles}
    rank = {article_id: number for number, article_id in enumerate(articles)}
    placed = [_placed(note, articles, comparison) for note in contents.notes]

    def order(item: PlacedNote) -> tuple[int, bool, tuple[int, int], int]:
        home = rank.get(item.note.anchor.article, len(rank))
        start = item.note.anchor.start
        return home, item.place is None, item.place or (start, start), item.note.id

    return tuple(sorted(placed, key=order))


def _placed(note: Note, articles: Mapping[str, Article], comparison: Comparison | None) -> PlacedNote:
    from convoy_tui.store.anchors import resolve_anchor

    article = articles.get(note.anchor.article)
    place = resolve_anchor(article, note.anchor) if article is not None else None
    if article is None or place is None:
        return PlacedNote(note, article, None, (), None)
    found = None
    if comparison is not None and sentences_in(article, *place):
        by_id = {s.article: s for s in counterparts(article.id, place[0], place[1], comparison)}
        found = tuple(by_id[other] for other in articles if other in by_id)
    return PlacedNote(note, article, place, refs_of_span(article, *place), found)


def refs_of_span(article: Article, start: int, end: int) -> tuple[str, ...]:
    """Give the refs of the sentences that a span touches, or of the furniture where it stands in none."""
    if touched := sentences_in(article, start, end):
        return tuple(article.sentences[index].ref for index in touched)
    end = max(end, start + 1)
    return tuple(f.ref for f in article.furniture if f.start < end and start < f.end)
