"""Scores every sentence of one article against every sentence of another.

The score is built from what can be shown to a person: words (soft TF-IDF cosine after Cohen, Ravikumar and
Fienberg 2003, "A comparison of string distance metrics for name-matching tasks"), shared runs of characters,
the best clause, figures, and weak evidence that counts only where words are shared: the sentences around, the
place in the article, and how much the two articles share at all. A logistic curve turns the sum into a share
of 0..1: of links with a score of 0.8, about four in five hold. See ``docs/alignment.md``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import chain
from math import exp
from operator import truediv

from convoy_tui.comparison.alignment.candidates import Cell, find_candidates
from convoy_tui.comparison.alignment.kinship import kinship
from convoy_tui.comparison.alignment.story_index import ArticleIndex, SentenceVector, StoryIndex
from convoy_tui.comparison.alignment.vocabulary import Vocabulary
from convoy_tui.comparison.alignment.weights import (
    ARTICLES_ENOUGH,
    CONTEXT_FROM,
    KINSHIP_ENOUGH,
    NEIGHBOUR_ENOUGH,
    WEIGHTS,
    Weights,
)

EXPLAINED_FROM = 0.05
"""Score from which it is kept what a score rests on; no link lies below."""

_LEAD = 2

Signals = tuple[int, int, float, float, float, float, float]
"""Row, column, and what the two sentences share: words, specific, phrases, clause, figures."""


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a score rests on.

    ``own`` is what the two sentences themselves share, before the evidence around them is weighed;
    ``context`` the share (0..1) of the score that comes from the sentences around;
    ``specific`` what they share of words that are rare in the story.
    """

    own: float
    context: float
    specific: float = 0.0


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


def score_pair(index: StoryIndex, a: str, b: str, weights: Weights = WEIGHTS) -> PairScores:
    """Score the sentences of two articles of the index; ``a`` must sort before ``b``.

    Scores lie in 0..1 and are rounded to four places. Time grows with the pairs that share a telling word,
    memory with the number of sentences.
    """
    left, right = index.articles[a], index.articles[b]
    likely, slight = find_candidates(left, right)
    own, weighed = weigh(index, left, right, likely, weights)
    kin = kinship(left.profile, right.profile)
    articles = (
        weights.shared * shared_at_all(own, left, right)
        + weights.kinship * min(1.0, kin / KINSHIP_ENOUGH)
        - weights.middle
    )
    steepness = -weights.steepness
    cells: dict[Cell, float] = {}
    grounds: dict[Cell, Grounds] = {}
    for signals, own_score, near, distance, lead in weighed:
        around = weights.neighbours * near
        total = own_score + around - weights.place * distance + weights.lead * lead + articles
        score = round(1.0 / (1.0 + exp(steepness * total)), 4)
        if score > 0.0:
            cell = signals[:2]
            cells[cell] = score
            if score >= EXPLAINED_FROM:
                grounds[cell] = Grounds(own_score, around / (own_score + around or 1.0), signals[3])
    for i, j, words in slight:
        score = round(1.0 / (1.0 + exp(steepness * (weights.words * words + articles))), 4)
        if score > 0.0:
            cells[i, j] = score
    return PairScores(a, b, len(left.sentences), len(right.sentences), cells, kin, grounds)


def weigh(
    index: StoryIndex, left: ArticleIndex, right: ArticleIndex, likely: Iterable[Cell], weights: Weights
) -> tuple[list[dict[int, float]], Iterator[Weighed]]:
    """Give the own scores of the likely pairs, row by row with an empty row at the end, and the pairs."""
    own: list[dict[int, float]] = [{} for _ in range(len(left.sentences) + 1)]
    signals = list(_signals(index, left, right, likely))
    for i, j, words, specific, phrases, clause, figures in signals:
        own[i][j] = (
            weights.words * words
            + weights.specific * specific
            + weights.phrases * phrases
            + weights.clause * clause
            + weights.figures * figures
        )
    return own, _with_context(signals, own, len(left.sentences), len(right.sentences))


def _with_context(
    signals: Iterable[Signals], own: Sequence[Mapping[int, float]], rows: int, columns: int
) -> Iterator[Weighed]:
    for signal in signals:
        i, j = signal[0], signal[1]
        # The row after the last one is empty, and stands before the first one too.
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
        yield (
            signal,
            score,
            trust * min(around, NEIGHBOUR_ENOUGH),
            trust * abs(i / rows - j / columns),
            trust if i < _LEAD and j < _LEAD else 0.0,
        )


def shared_at_all(own: Iterable[Mapping[int, float]], left: ArticleIndex, right: ArticleIndex) -> float:
    """Give the mean of as many best own scores as the shorter article has sentences."""
    sentences = min(len(left.sentences), len(right.sentences))
    best = nlargest(sentences, chain.from_iterable(row.values() for row in own))
    return min(ARTICLES_ENOUGH, sum(best) / sentences) if best else 0.0


def _signals(
    index: StoryIndex, left: ArticleIndex, right: ArticleIndex, likely: Iterable[Cell]
) -> Iterator[Signals]:
    rarity_of = index.gram_rarity.__getitem__
    specificity = index.vocabulary.specificity
    for i, j in likely:
        a, b = left.sentences[i], right.sentences[j]
        words, specific, clause = _soft_cosines(a, b.reach, specificity)
        if len(b.clause_lengths) > 1:
            clause = max(clause, _soft_cosines(b, a.reach, specificity)[2])
        else:
            clause = max(clause, words / b.clause_lengths[0])
        grams = sum(map(rarity_of, left.grams[i] & right.grams[j]))
        phrases = grams / (left.gram_lengths[i] * right.gram_lengths[j])
        figures = shared_figures(a, b, index.vocabulary) if a.figures and b.figures else 0.0
        yield i, j, words, specific, phrases, clause, figures


def _soft_cosines(
    sentence: SentenceVector, reach: Mapping[int, float], specificity: Sequence[float]
) -> tuple[float, float, float]:
    """Give the soft cosine with another sentence's reach, its specific part, and that of the best clause."""
    weights, lengths = sentence.weights, sentence.clause_lengths
    shared = sorted(weights.keys() & reach.keys())
    specific = 0.0
    if len(lengths) == 1:
        words = 0.0
        for term in shared:
            product = weights[term] * reach[term]
            words += product
            specific += product * specificity[term]
        return words, specific, words / lengths[0]
    clauses = sentence.clauses
    sums = [0.0] * len(lengths)
    for term in shared:
        product = weights[term] * reach[term]
        sums[clauses[term]] += product
        specific += product * specificity[term]
    return sum(sums), specific, max(map(truediv, sums, lengths))


def shared_figures(a: SentenceVector, b: SentenceVector, vocabulary: Vocabulary) -> float:
    """Give how rare (0..1) the rarest figure is that two sentences give of the same thing; 0 for none."""
    best = 0.0
    for figure in sorted(a.figures.keys() & b.figures.keys()):
        if vocabulary.specificity[figure] > best and _same_thing(
            a.figures[figure], b.figures[figure], vocabulary
        ):
            best = vocabulary.specificity[figure]
    return best


def _same_thing(a: Sequence[int], b: Sequence[int], vocabulary: Vocabulary) -> bool:
    return any(term in b or any(other in b for other, _ in vocabulary.alike.get(term, ())) for term in a)
