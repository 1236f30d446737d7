"""The questions of a story, each of their passages put where it stands in the texts now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from convoy_tui.articles.model import Article, Sentence
from convoy_tui.comparison.model import Comparison, LedgerRow
from convoy_tui.export.counterparts import sentences_in
from convoy_tui.export.placed_notes import refs_of_span

if TYPE_CHECKING:
    from convoy_tui.store.findings import Pin, Question, QuestionPosition
    from convoy_tui.store.model import StoryContents


@dataclass(frozen=True, slots=True)
class PlacedPin:
    """A pin and its place; ``place`` is None where the text is gone, ``article`` where the whole article is.

    ``row`` is the row of the ledger that it stands for; None where it stands for none or none was found.
    """

    pin: Pin
    article: Article | None
    place: tuple[int, int] | None
    refs: tuple[str, ...]
    row: LedgerRow | None = None

    @property
    def quote(self) -> str:
        """Give the words as they stand now; where they are gone, as they stood when they were pinned."""
        if self.article is None or self.place is None:
            return self.pin.anchor.exact
        return self.article.text[self.place[0] : self.place[1]]

    @property
    def sentence(self) -> Sentence | None:
        """Give the first sentence that it touches."""
        if self.article is None or self.place is None:
            return None
        touched = sentences_in(self.article, *self.place)
        return self.article.sentences[touched[0]] if touched else None

    @property
    def around(self) -> str:
        """Give the whole sentence where only a part of it is pinned, else nothing."""
        return sentence_around(self.article, self.place) if self.article and self.place else ""


@dataclass(frozen=True, slots=True)
class PlacedQuestion:
    """A question, and under each of its positions what stands there, in order of the refs."""

    question: Question
    positions: tuple[tuple[str, tuple[PlacedPin, ...]], ...]

    @property
    def lost(self) -> int:
        """Count the passages that are no longer in the texts."""
        return sum(pin.place is None for _, pins in self.positions for pin in pins)


def placed_questions(contents: StoryContents, comparison: Comparison | None) -> tuple[PlacedQuestion, ...]:
    """Give the questions of a story in the reader's order.

    ``comparison`` is that of the story's articles, whatever letters it has; without one no row of the ledger
    is found. What stands under a position comes in order of the refs, the lost ones of an article
    after its others, so that the order in which it was put there leaves no mark.
    """
    articles = {article.id: article for article in contents.articles}
    rank = {article_id: number for number, article_id in enumerate(articles)}

    def order(item: PlacedPin) -> tuple[int, bool, tuple[int, int], str]:
        anchor = item.pin.anchor
        home = rank.get(anchor.article, len(rank))
        return home, item.place is None, item.place or (anchor.start, anchor.start), anchor.article

    def pins(position: QuestionPosition) -> tuple[PlacedPin, ...]:
        return tuple(sorted((placed_pin(pin, articles, comparison) for pin in position.pins), key=order))

    return tuple(
        PlacedQuestion(one, tuple((position.name, pins(position)) for position in one.positions))
        for one in contents.questions
    )


def placed_pin(pin: Pin, articles: Mapping[str, Article], comparison: Comparison | None) -> PlacedPin:
    """Find where a pin stands now."""
    from convoy_tui.store.anchors import resolve_anchor

    article = articles.get(pin.anchor.article)
    place = resolve_anchor(article, pin.anchor) if article is not None else None
    if article is None or place is None:
        return PlacedPin(pin, article, None, ())
    row = row_at(comparison, article.id, *place) if comparison and pin.target == "row" else None
    return PlacedPin(pin, article, place, refs_of_span(article, *place), row)


def sentence_around(article: Article, place: tuple[int, int]) -> str:
    """Give the sentence that a place is a part of; nothing where it is a whole one, or in none."""
    for index in sentences_in(article, *place)[:1]:
        sentence = article.sentences[index]
        inside = sentence.start <= place[0] and place[1] <= sentence.end
        if inside and place != (sentence.start, sentence.end):
            return article.sentence_text(index)
    return ""


def row_at(comparison: Comparison, article_id: str, start: int, end: int) -> LedgerRow | None:
    """Give the row of the ledger that a place in an article stands for.

    It is the row with most figures within the place, as a total and its parts are a row beside those that
    each of them is in; for a figure alone it is one of these.
    """
    rows = rows_at(comparison, article_id, start, end)

    def figures(row: LedgerRow) -> int:
        return sum(_within(comparison, one.quantity, article_id, start, end) for one in row.readings)

    return max(rows, key=lambda row: (figures(row), not row.parts), default=None)


def rows_at(comparison: Comparison, article_id: str, start: int, end: int) -> tuple[LedgerRow, ...]:
    """Give the rows of the ledger that have a reading with a figure within a place."""
    return tuple(
        row
        for row in comparison.ledger
        if any(_within(comparison, reading.quantity, article_id, start, end) for reading in row.readings)
    )


def _within(comparison: Comparison, index: int, article_id: str, start: int, end: int) -> bool:
    quantity = comparison.quantities[index]
    return quantity.article == article_id and quantity.start < end and start < quantity.end
