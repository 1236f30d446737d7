"""A story as it is read: articles in the order of their panes, their blocks, and where each key leads.

A ``Spot`` is where the reader stands: an article and one of its blocks. A step moves nothing; it gives the
spot that it leads to, or says why it leads nowhere.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from convoy_tui.export.wording import source_name
from convoy_tui.tui.reading.layout import Block, blocks_of

if TYPE_CHECKING:
    from convoy_tui.articles.model import Article
    from convoy_tui.comparison.model import SentenceKey
    from convoy_tui.tui.reading.passages import PassageIndex


COMPARING = "the comparison has not finished yet"
STOPPED = "there is no comparison; ctrl+r compares again"


class Spot(NamedTuple):
    """Where the reader stands."""

    article: str
    block: int


@dataclass(frozen=True, slots=True)
class Step:
    """Where a key leads: a spot, or the sentence that says why there is none."""

    spot: Spot | None
    message: str = ""


@dataclass(frozen=True, slots=True)
class Tour:
    """A passage followed through the sources: its tellings in order, and which of them was visited last.

    A stop without a key stands for a source in which no telling was found.
    """

    stops: tuple[tuple[str, SentenceKey | None], ...]
    at: int = 0


class StoryView:
    """The articles of a story with what a comparison found, ready to be walked through."""

    def __init__(
        self, articles: Sequence[Article], base: str | None = None, index: PassageIndex | None = None
    ) -> None:
        self.articles = {article.id: article for article in pane_order(articles, base)}
        self.order = tuple(self.articles)
        self.index = index
        self.waiting = COMPARING
        """What is said where a step needs the comparison and there is none."""
        self.blocks = {article.id: blocks_of(article) for article in articles}
        self._starts = {
            article: tuple(block.start for block in blocks) for article, blocks in self.blocks.items()
        }
        self._block_of_sentence = {
            article: tuple(n for n, block in enumerate(blocks) if block.sentence is not None)
            for article, blocks in self.blocks.items()
        }

    @property
    def so_far(self) -> str:
        """Give the words that follow what was not found, as long as the comparison goes on."""
        return " so far" if self.index is not None and self.index.partly else ""

    def reorder(self, base: str | None) -> None:
        """Put another article first, or none."""
        self.articles = {article.id: article for article in pane_order([*self.articles.values()], base)}
        self.order = tuple(self.articles)

    def copies_last(self) -> list[str]:
        """Give the articles in the order of the panes, those that are copies of an earlier one at the end."""
        if self.index is None:
            return [*self.order]
        witness = self.index.witness
        first = {witness[article]: article for article in reversed(self.order)}
        return sorted(self.order, key=lambda article: first[witness[article]] != article)

    def block(self, spot: Spot) -> Block | None:
        """Give the block at a spot, or None where the article has no such block."""
        blocks = self.blocks.get(spot.article, ())
        return blocks[spot.block] if 0 <= spot.block < len(blocks) else None

    def key(self, spot: Spot) -> SentenceKey | None:
        """Give the sentence at a spot, or None on furniture."""
        block = self.block(spot)
        return None if block is None or block.sentence is None else (spot.article, block.sentence)

    def spot_of(self, key: SentenceKey) -> Spot:
        """Give the spot of a sentence."""
        return Spot(key[0], self._block_of_sentence[key[0]][key[1]])

    def spot_of_place(self, article: str, offset: int) -> Spot | None:
        """Give the spot that holds an offset of an article's text, or None for an unknown article."""
        starts = self._starts.get(article)
        if not starts:
            return None
        return Spot(article, max(bisect_left(starts, offset + 1) - 1, 0))

    def first(self, article: str) -> Spot:
        """Give the first sentence of an article, or its first block where it has no sentence."""
        sentences = self._block_of_sentence[article]
        return Spot(article, sentences[0] if sentences else 0)

    def moved(self, spot: Spot, by: int) -> Step:
        """Go some blocks on or back, stopping at either end."""
        last = len(self.blocks[spot.article]) - 1
        return Step(Spot(spot.article, min(max(spot.block + by, 0), max(last, 0))))

    def edge(self, spot: Spot, direction: int) -> Step:
        """Go to the first (-1) or last (1) sentence of the article."""
        sentences = self._block_of_sentence[spot.article]
        if not sentences:
            return Step(None, "this article has no sentences")
        return Step(Spot(spot.article, sentences[-1 if direction > 0 else 0]))

    def passage(self, spot: Spot, direction: int) -> Step:
        """Go to the next (1) or previous (-1) sentence that has a counterpart."""
        if self.index is None:
            return Step(None, self.waiting)
        stops = self.index.linked(spot.article)
        return self._stop(spot, direction, stops, "linked passage")

    def difference(self, spot: Spot, direction: int) -> Step:
        """Go to the next (1) or previous (-1) difference or denial."""
        if self.index is None:
            return Step(None, self.waiting)
        stops = self.index.worth_a_look(spot.article)
        return self._stop(spot, direction, stops, "difference or denial")

    def best_counterpart(self, spot: Spot) -> Step:
        """Go to the best counterpart of the passage; where there is none, to what is offered first.

        Where that is not to be had either, to the same words in a copy of the text.
        """
        key = self.key(spot)
        if self.index is None:
            return Step(None, self.waiting)
        counterparts = self.index.counterparts(key) if key else ()
        if all(counterpart.copy for counterpart in counterparts):
            offers = self.index.offers(key) if key else ()
            if not offers and counterparts:
                return Step(self.spot_of(counterparts[0].key), "found in a copy of this text alone")
            if not offers:
                return Step(None, f"no counterpart was found for this passage{self.so_far}")
            from convoy_tui.export.offer_words import offer_words

            said = f"no counterpart was found; offered: {offer_words(offers[0])}"
            return Step(self.spot_of(offers[0].b), said)
        return Step(self.spot_of(counterparts[0].key))

    def tour_from(self, spot: Spot) -> Tour | None:
        """Give the tour of a passage through all sources, beginning and ending at the spot itself."""
        key = self.key(spot)
        if self.index is None or key is None:
            return None
        stops: list[tuple[str, SentenceKey | None]] = [(spot.article, key)]
        at = self.order.index(spot.article)
        for article in (*self.order[at + 1 :], *self.order[:at]):
            tellings = self.index.counterparts_in(key, article)
            stops += [(article, telling.key) for telling in tellings] or [(article, None)]
        return Tour(tuple(stops))

    def name_of(self, article: str) -> str:
        """Give how an article is called on the screen: its letter and its source."""
        found = self.articles[article]
        return f"{found.letter} · {source_name(found)}"

    def _stop(self, spot: Spot, direction: int, stops: tuple[int, ...], what: str) -> Step:
        # Loaded with the first comparison: without one there is nowhere to go.
        from convoy_tui.tui.reading.passages import after, before

        here = self._sentence_near(spot)
        found = after(stops, here) if direction > 0 else before(stops, here)
        if found is None:
            if not stops:
                return Step(None, f"no {what} was found in this article{self.so_far}")
            return Step(None, f"no {what} {'below' if direction > 0 else 'above'}")
        return Step(self.spot_of((spot.article, found)))

    def _sentence_near(self, spot: Spot) -> float:
        """Give the sentence at a spot; on furniture, a place between the sentences around it."""
        key = self.key(spot)
        if key is not None:
            return key[1]
        return bisect_left(self._block_of_sentence[spot.article], spot.block) - 0.5


def pane_order(articles: Sequence[Article], base: str | None = None) -> tuple[Article, ...]:
    """Give articles in the order of their panes: the base, then by date, the undated last, then by letter."""
    return tuple(
        sorted(
            articles,
            key=lambda a: (
                a.id != base,
                a.published is None,
                a.published or date.min,
                len(a.letter),
                a.letter,
            ),
        )
    )
