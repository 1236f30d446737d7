"""Scores every sentence of one article against every sentence of another.

The score is built from what can be shown to a person: words (soft TF-IDF cosine after Cohen, Ravikumar and
Fienberg 2003, "A comparison of string distance metrics for name-matching tasks"), shared runs of characters,
the best clause, how many rare words are shared, and weak evidence that counts only where words are shared:
the sentences around, the place in the article, and how much the articles look like reports of one event. A
logistic curve turns the sum into a share of 0..1: of links with a score of 0.8, about four in five hold. See
``docs/alignment.md``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from math import exp
from operator import mul, truediv

from convoy_tui.comparison.alignment.candidates import Cell, find_candidates
from convoy_tui.comparison.alignment.kinship import kinship
from convoy_tui.comparison.alignment.story_index import (
    ArticleIndex,
    OpenArticle,
    SentenceVector,
    StoryIndex,
    open_article,
)
from convoy_tui.comparison.alignment.weights import (
    CONTEXT_FROM,
    KINSHIP_ENOUGH,
    LEAD,
    NEIGHBOUR_ENOUGH,
    RARE_ENOUGH,
    WEIGHTS,
    Weights,
)

LEAST = 0.00005
"""A lower score is rounded to 0."""

EXPLAINED_FROM = 0.1
"""Score from which it is kept what a score rests on; no link lies below."""

EXPECTED = 2.4
"""The own score that goes, in the middle, with a soft cosine of 1 over the telling words."""

SLIGHT_MOST = 0.12
"""A pair that was not looked at with care scores no more, so that it is no link."""

Signals = tuple[int, int, float, float, float, float]
"""Row, column, and what the two sentences share: words, rare, phrases, clause."""


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a score rests on.

    ``own`` is what the two sentences themselves share, before the evidence around them is weighed;
    ``context`` the share (0..1) of the score that comes from the sentences around.
    """

    own: float
    context: float


@dataclass(frozen=True, slots=True)
class PairScores:
    """Scores of two articles: ``cells`` holds those above 0, by sentence of ``a`` and of ``b``.

    ``kinship`` tells how much the two articles look like reports of one event, 0..1;
    ``grounds`` says what the scores from ``EXPLAINED_FROM`` on rest on.
    """

    a: str
    b: str
    rows: int
    columns: int
    cells: Mapping[Cell, float]
    kinship: float
    grounds: Mapping[Cell, Grounds]


Weighed = tuple[Signals, float, float, float, float]
"""A likely pair of sentences: its signals, its own score, and what the weights ``neighbours``, ``place`` and
``lead`` are multiplied with."""


def score_pair(
    index: StoryIndex, a: str, b: str, weights: Weights = WEIGHTS, opened: OpenArticle | None = None
) -> PairScores:
    """Score the sentences of two articles of the index; ``a`` must sort before ``b``.

    Scores lie in 0..1 and are rounded to four places. Time grows with the pairs that share a telling word,
    memory with the number of sentences. Where ``a`` is compared with several, it may be given opened.
    """
    left = opened or open_article(index.articles[a], index.vocabulary)
    right = index.articles[b]
    likely, slight = find_candidates(left, right)
    kin = kinship(left.index.profile, right.profile)
    articles = weights.kinship * min(1.0, kin / KINSHIP_ENOUGH) - weights.middle
    steepness = -weights.steepness
    cells: dict[Cell, float] = {}
    grounds: dict[Cell, Grounds] = {}
    for signals, own, near, distance, lead in weigh(index, left, right, likely, weights):
        around = weights.neighbours * near
        total = own + around - weights.place * distance + weights.lead * lead + articles
        score = 1.0 / (1.0 + exp(steepness * total))
        if score >= LEAST:
            cell = signals[:2]
            cells[cell] = round(score, 4)
            if score >= EXPLAINED_FROM:
                grounds[cell] = Grounds(own, around / (own + around or 1.0))
    rows, columns = len(left.reaches), len(right.sentences)
    for i, j, words in slight:
        score = 1.0 / (1.0 + exp(steepness * (EXPECTED * words + articles)))
        if score >= LEAST:
            cells[i, j] = round(score, 4) if score < SLIGHT_MOST else SLIGHT_MOST
    return PairScores(a, b, rows, columns, cells, kin, grounds)


def weigh(
    index: StoryIndex, left: OpenArticle, right: ArticleIndex, likely: Iterable[Cell], weights: Weights
) -> Iterator[Weighed]:
    """Give the likely pairs with all that is weighed, in the order in which they are given."""
    # The row after the last one is empty, and stands before the first one too.
    own: list[dict[int, float]] = [{} for _ in range(len(left.reaches) + 1)]
    signals = list(_signals(index, left, right, likely))
    for i, j, words, rare, phrases, clause in signals:
        own[i][j] = (
            weights.words * words + weights.rare * rare + weights.phrases * phrases + weights.clause * clause
        )
    return _with_context(signals, own, len(left.reaches), len(right.sentences))


def _with_context(
    signals: Iterable[Signals], own: Sequence[Mapping[int, float]], rows: int, columns: int
) -> Iterator[Weighed]:
    for signal in signals:
        i, j = signal[0], signal[1]
        before, here, after = own[i - 1].get, own[i].get, own[i + 1].get
        score = own[i][j]
        trust = min(1.0, score / CONTEXT_FROM)
        around = max(
            before(j - 1, 0.0),
            before(j, 0.0),
            before(j + 1, 0.0),
            here(j - 1, 0.0),
            here(j + 1, 0.0),
            after(j - 1, 0.0),
            after(j, 0.0),
            after(j + 1, 0.0),
        )
        distance = abs(i / rows - j / columns)
        lead = 1.0 - (i + j) / LEAD if i + j < LEAD else 0.0
        yield signal, score, trust * min(around, NEIGHBOUR_ENOUGH), trust * distance, trust * lead


def _signals(
    index: StoryIndex, left: OpenArticle, right: ArticleIndex, likely: Iterable[Cell]
) -> Iterator[Signals]:
    rarity_of = index.gram_rarity.__getitem__
    specificity_of = index.vocabulary.specificity.__getitem__
    row, held = -1, frozenset[int]()
    for i, j in likely:
        if i != row:
            row, held = i, frozenset(left.index.grams[i])
        a, b = left.index.sentences[i], right.sentences[j]
        reach = left.reaches[i]
        shared = reach.keys() & b.weights.keys()
        words, clause = _soft_cosine(reach, b, shared)
        for part, length in zip(left.clause_reaches[i], a.clause_lengths, strict=False):
            clause = max(clause, _dot(part, b.weights, part.keys() & shared) / length)
        if len(a.clause_lengths) == 1:
            clause = max(clause, words / a.clause_lengths[0])
        rare = sum(map(specificity_of, a.weights.keys() & shared))
        grams = sum(map(rarity_of, held.intersection(right.grams[j])))
        phrases = grams / (left.index.gram_lengths[i] * right.gram_lengths[j])
        yield i, j, words, min(1.0, rare / RARE_ENOUGH), phrases, clause


def _soft_cosine(
    reach: Mapping[int, float], sentence: SentenceVector, shared: Set[int]
) -> tuple[float, float]:
    """Give the soft cosine of one sentence's reach with another sentence, and with its best clause."""
    lengths = sentence.clause_lengths
    if len(lengths) == 1:
        words = _dot(reach, sentence.weights, shared)
        return words, words / lengths[0]
    weights, clauses = sentence.weights, sentence.clauses
    sums = [0.0] * len(lengths)
    for term in shared:
        sums[clauses[term]] += weights[term] * reach[term]
    return sum(sums), max(map(truediv, sums, lengths))


def _dot(reach: Mapping[int, float], weights: Mapping[int, float], shared: Set[int]) -> float:
    total: float = sum(map(mul, map(reach.__getitem__, shared), map(weights.__getitem__, shared)))
    return total
