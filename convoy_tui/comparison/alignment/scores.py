"""The scores of every sentence with every sentence, a pair of articles at a time and only when asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import overload

from convoy_tui.articles.model import Article
from convoy_tui.comparison.alignment.concept_spans import concept_spans
from convoy_tui.comparison.alignment.scoring import PairScores, score_pair
from convoy_tui.comparison.alignment.story_index import (
    ConceptSpans,
    OpenArticle,
    StoryIndex,
    build_index,
    check_ids,
    open_article,
)
from convoy_tui.comparison.model import Link


def similarity(articles: Sequence[Article]) -> Mapping[tuple[str, str], Sequence[Sequence[float]]]:
    """Score every sentence of each article with every sentence of each other.

    Returns:
        A mapping from pairs of ids, the article given earlier first, to rows: one for each sentence of the
        first article, with one score 0..1 for each sentence of the second. A pair is computed when it is
        asked for. Scores are rounded to four places and do not depend on the order of the articles.

    Raises:
        ValueError: two articles have the same id.
    """
    given = tuple(articles)
    check_ids(given)

    def make_index() -> StoryIndex:
        from convoy_tui.comparison.terms.concepts import find_concepts
        from convoy_tui.comparison.terms.lexicon import shipped_lexicon

        ordered = sorted(given, key=lambda article: article.id)
        return build_index(ordered, concept_spans(ordered, find_concepts(ordered, shipped_lexicon())))

    return Scores([article.id for article in given], make_index)


def scores_of(articles: Sequence[Article], concept_spans: ConceptSpans | None = None) -> Scores:
    """Index the articles of a story, and give their scores, none of which is computed yet.

    Raises:
        ValueError: two articles have the same id.
    """
    index = build_index(articles, concept_spans)
    return Scores([article.id for article in articles], lambda: index)


class Row(Sequence[float]):
    """The scores of one sentence with every sentence of another article; zeros take no memory."""

    __slots__ = ("_length", "_scores")

    def __init__(self, length: int, scores: Mapping[int, float]) -> None:
        self._length = length
        self._scores = scores

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> float: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[float]: ...

    def __getitem__(self, index: int | slice) -> float | Sequence[float]:
        """Give one score, or a slice of them as a list."""
        if isinstance(index, slice):
            return [self._scores.get(j, 0.0) for j in range(*index.indices(self._length))]
        if not -self._length <= index < self._length:
            raise IndexError("no such sentence")
        return self._scores.get(index % self._length, 0.0)

    def __iter__(self) -> Iterator[float]:
        get = self._scores.get
        return (get(j, 0.0) for j in range(self._length))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return repr(list(self))


class Scores(Mapping[tuple[str, str], Sequence[Sequence[float]]]):
    """The scores of a story by pair of article ids, the one given earlier first.

    A pair is computed when it is asked for:
    ``in``, ``len`` and iteration compute nothing; a pair once computed is kept, and so is the index of the
    story, which ``make_index`` gives when the first pair is asked for. ``links`` holds what ``find_links``
    cut from the scores of a pair, before any correction.
    """

    def __init__(self, ids: Sequence[str], make_index: Callable[[], StoryIndex]) -> None:
        self._pairs = dict.fromkeys(combinations(ids, 2))
        self._make_index = make_index
        self._index: StoryIndex | None = None
        self._scored: dict[tuple[str, str], PairScores] = {}
        self._opened: OpenArticle | None = None
        self.links: dict[tuple[str, str], tuple[Link, ...]] = {}

    def __len__(self) -> int:
        return len(self._pairs)

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self._pairs)

    def __contains__(self, pair: object) -> bool:
        return pair in self._pairs

    def __getitem__(self, pair: tuple[str, str]) -> Sequence[Sequence[float]]:
        """Give the rows of a pair of ids in the order given; a pair the other way round is a KeyError."""
        if pair not in self._pairs:
            raise KeyError(pair)
        a, b = pair
        scores = self.of(*sorted(pair))
        rows: list[dict[int, float]] = [{} for _ in range(scores.rows if a < b else scores.columns)]
        for (i, j), score in scores.cells.items():
            if a < b:
                rows[i][j] = score
            else:
                rows[j][i] = score
        width = scores.columns if a < b else scores.rows
        return [Row(width, row) for row in rows]

    def of(self, a: str, b: str) -> PairScores:
        """Give the scores above 0 of two articles; ``a`` must sort before ``b``."""
        if (a, b) not in self._scored:
            # Pairs are asked for article by article, so the last one that was opened mostly serves again.
            if self._opened is None or self._opened.index.id != a:
                self._opened = open_article(self.index.articles[a], self.index.vocabulary)
            self._scored[a, b] = score_pair(self.index, a, b, opened=self._opened)
        return self._scored[a, b]

    def close(self) -> None:
        """Let go of what takes memory only while pairs are computed; what is computed stays."""
        self._opened = None

    @property
    def index(self) -> StoryIndex:
        """The vectors that the scores are made of, built when first needed."""
        if self._index is None:
            self._index = self._make_index()
        return self._index
