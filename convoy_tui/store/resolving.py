"""Find again what the reader's corrections speak of, before any comparison sees them. Pure.

A correction is kept with anchors; ``compare`` wants places in the texts as they are. One whose text is gone
is lost: it is kept and reported, and never laid on another text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from convoy_tui.articles.model import Article
from convoy_tui.comparison.alignment.corrections import sentence_at
from convoy_tui.comparison.model import Correction, Place
from convoy_tui.store.anchors import resolve_anchor
from convoy_tui.store.model import Anchor, StoredCorrection, StoryContents

_ABOUT_SENTENCES = frozenset({"match", "not-a-match"})


@dataclass(frozen=True, slots=True)
class PlacedCorrection:
    """A correction and what it is for the texts as they are; None where one of its texts is gone."""

    stored: StoredCorrection
    correction: Correction | None

    @property
    def lost(self) -> bool:
        """Tell whether a text that it speaks of is no longer there."""
        return self.correction is None


def placed_corrections(
    stored: Iterable[StoredCorrection], articles: Iterable[Article]
) -> tuple[PlacedCorrection, ...]:
    """Find the places of corrections, in the order in which they were made.

    Of several about the same thing, such as two sentences, the last alone is given. (An earlier one holds
    again when the last is taken back.)
    """
    by_id = {article.id: article for article in articles}
    placed = [PlacedCorrection(one, _resolved(one, by_id)) for one in stored]
    last: dict[object, int] = {}
    for number, one in enumerate(placed):
        last[_subject(one, by_id)] = number
    return tuple(placed[number] for number in sorted(last.values()))


def standing_corrections(contents: StoryContents) -> tuple[Correction, ...]:
    """Give the corrections of a story as ``compare`` takes them: those that hold and are not lost."""
    placed = placed_corrections(contents.corrections, contents.articles)
    return tuple(one.correction for one in placed if one.correction is not None)


def _resolved(stored: StoredCorrection, articles: Mapping[str, Article]) -> Correction | None:
    a = _place(stored.a, articles)
    b = _place(stored.b, articles) if stored.b is not None else None
    if a is None or (b is None) != (stored.b is None):
        return None
    return Correction(stored.kind, a, b, stored.value)


def _place(anchor: Anchor, articles: Mapping[str, Article]) -> Place | None:
    article = articles.get(anchor.article)
    span = resolve_anchor(article, anchor) if article is not None else None
    if article is None or span is None:
        return None
    return article.id, *span, article.text[span[0] : span[1]]


def _subject(placed: PlacedCorrection, articles: Mapping[str, Article]) -> object:
    """Give what a correction speaks of.

    Two sentences, whichever is named first; a sentence and the article that is silent on it; where a reading
    belongs; two figures held apart; a row's verdict; else itself.
    """
    correction = placed.correction
    if correction is None:
        return placed.stored.id
    a, b, kind = correction.a, correction.b, correction.kind
    if b is not None and kind in _ABOUT_SENTENCES:
        return frozenset(sentence_at(place, articles.get(place[0])) or place[:3] for place in (a, b))
    if b is not None and kind == "silent":
        return kind, sentence_at(a, articles.get(a[0])) or a[:3], b[0]
    if kind == "reading-to" or (kind == "reading-out" and b is None):
        return "reading", a[:3]
    if b is not None and kind in ("reading-out", "verdict"):
        return kind, frozenset((a[:3], b[:3]))
    return placed.stored.id
