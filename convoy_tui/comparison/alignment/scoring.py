"""Scores every sentence of one article against every sentence of another.

The score is built from what can be shown to a person: words (soft TF-IDF cosine after Cohen, Ravikumar and
Fienberg 2003, "A comparison of string distance metrics for name-matching tasks"), shared runs of characters,
the best clause, and three kinds of weak evidence that count only where words are shared: the sentences
around, the place in the article, and how much the two articles share at all. A logistic curve turns the sum
into a share of 0..1: of links with a score of 0.8, about four in five hold.

The weights are few and round; ``benchmarks/alignment.py`` prints what they achieve. They were chosen to serve
whole hand-read articles first and a cross-document coreference corpus second.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from heapq import nlargest
from math import exp

from convoy_tui.comparison.alignment.kinship import kinship
from convoy_tui.comparison.alignment.story_index import ArticleIndex, SentenceVector, StoryIndex

PHRASE_WEIGHT = 0.6
"""Runs of five characters, beside words at 1: quotations, phrases, forms of words that no table knows."""

CLAUSE_WEIGHT = 0.15
"""The best clause of one sentence within the other: long sentences hold several facts."""

NEIGHBOUR_WEIGHT = 0.25
"""The best score around: where the sentences before or after are alike, these are more likely to be."""

PLACE_WEIGHT = 0.15
"""Taken off for the distance of the places in their articles: reports of one event keep much of one order."""

LEAD_WEIGHT = 0.05
"""Both among the first two sentences, where every report tells the event itself."""

ARTICLES_WEIGHT = 0.3
"""How much the articles share sentence by sentence: the mean of their best scores."""

ARTICLES_ENOUGH = 0.5
"""Articles that share more than this are near copies, which makes no two of their sentences alike."""

KINSHIP_WEIGHT = 0.3
"""How much the articles are of one event by the names and figures that run through them."""

KINSHIP_ENOUGH = 0.25
"""Kinship that reports of one event nearly always have; more of it says no more."""

NEIGHBOUR_ENOUGH = 0.5
"""A neighbouring pair that scores more than this says no more: what is nearly copied would lend too much."""

CONTEXT_FROM = 0.3
"""Own words' score from which weak evidence counts in full; below it counts in proportion."""

STEEPNESS = 16.0
MIDDLE = 0.83
"""The logistic curve from the weighted sum to the share that holds, fitted on whole hand-read articles."""

EXPLAINED_FROM = 0.05
"""Score from which it is kept what a score rests on; no link lies below."""

FLOOR = 0.05
"""Pairs whose words score less are 0: they are never links, and there are many of them."""

MAX_CANDIDATES = 48
"""Pairs kept for each sentence on either side before the costlier evidence is weighed; bounds the memory."""

_COMMON = 40
"""Words in more sentences than this and a twentieth of the article propose no pairs, but still count."""

_LEAD = 2

Cell = tuple[int, int]


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
    """Scores of two articles: ``cells`` holds those above 0, by sentence of ``a`` and of ``b``, in order.

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


def score_pair(index: StoryIndex, a: str, b: str) -> PairScores:
    """Score the sentences of two articles of the index; ``a`` must sort before ``b``.

    Scores lie in 0..1 and are rounded to four places. Time grows with the pairs that share a telling word,
    memory with the number of sentences.
    """
    left, right = index.articles[a], index.articles[b]
    own = _own_scores(index, left, right)
    rows, columns = len(left.sentences), len(right.sentences)
    shared = min(ARTICLES_ENOUGH, _shared(own, min(rows, columns)))
    kin = kinship(left.profile, right.profile)
    same_event = min(1.0, kin / KINSHIP_ENOUGH)
    cells: dict[Cell, float] = {}
    grounds: dict[Cell, Grounds] = {}
    articles = ARTICLES_WEIGHT * shared + KINSHIP_WEIGHT * same_event
    for (i, j), score in own.items():
        trust = min(1.0, score / CONTEXT_FROM)
        around = trust * NEIGHBOUR_WEIGHT * _best_around(own, i, j)
        place = trust * (LEAD_WEIGHT * (i < _LEAD and j < _LEAD) - PLACE_WEIGHT * abs(i / rows - j / columns))
        total = score + around + place + articles
        rounded = round(1.0 / (1.0 + exp(-STEEPNESS * (total - MIDDLE))), 4)
        if rounded > 0.0:
            cells[i, j] = rounded
        if rounded >= EXPLAINED_FROM:
            grounds[i, j] = Grounds(score, around / (score + around))
    return PairScores(a, b, rows, columns, cells, kin, grounds)


def _own_scores(index: StoryIndex, left: ArticleIndex, right: ArticleIndex) -> dict[Cell, float]:
    """Score the pairs by what the two sentences themselves share: words, phrases, clauses."""
    own: dict[Cell, float] = {}
    gram_rarity = index.gram_rarity.__getitem__
    for i, j, words in _candidates(index, left, right):
        grams = sum(map(gram_rarity, left.grams[i] & right.grams[j]))
        phrases = grams / (left.gram_lengths[i] * right.gram_lengths[j])
        own[i, j] = words + PHRASE_WEIGHT * phrases + CLAUSE_WEIGHT * _best_clause(left, i, right, j)
    return own


def _candidates(index: StoryIndex, left: ArticleIndex, right: ArticleIndex) -> list[tuple[int, int, float]]:
    """Give the pairs that share a telling word, with their soft cosine, at most some for each sentence."""
    common = max(_COMMON, len(right.sentences) // 20)
    kept: dict[Cell, float] = {}
    by_column: dict[int, list[tuple[float, int]]] = {}
    for i, sentence in enumerate(left.sentences):
        telling = [0.0] * len(right.sentences)
        rest: dict[int, float] = {}
        for term, weight in sentence.weights.items():
            places = right.postings.get(term, ())
            if not index.vocabulary.content[term] or len(places) > common:
                rest[term] = weight
                continue
            for j, reach in places:
                telling[j] += weight * reach
        row: list[tuple[float, int]] = []
        for j, score in enumerate(telling):
            if score:
                reach_of = right.sentences[j].reach
                for term, weight in rest.items():
                    if term in reach_of:
                        score += weight * reach_of[term]
                if score >= FLOOR:
                    row.append((score, -j))
        for score, minus_j in nlargest(MAX_CANDIDATES, row):
            kept[i, -minus_j] = score
        for score, minus_j in row:
            by_column.setdefault(-minus_j, []).append((score, -i))
    for j, column in by_column.items():
        for score, minus_i in nlargest(MAX_CANDIDATES, column):
            kept[-minus_i, j] = score
    return [(i, j, score) for (i, j), score in sorted(kept.items())]


def _best_clause(left: ArticleIndex, i: int, right: ArticleIndex, j: int) -> float:
    """Give the best soft cosine of a clause of one sentence with the whole of the other."""
    a, b = left.sentences[i], right.sentences[j]
    return max(_clause_in(a, b.reach), _clause_in(b, a.reach))


def _clause_in(sentence: SentenceVector, reach: Mapping[int, float]) -> float:
    sums = [0.0] * len(sentence.clause_lengths)
    for term, weight in sentence.weights.items():
        if term in reach:
            sums[sentence.clauses[term]] += weight * reach[term]
    return max(part / length for part, length in zip(sums, sentence.clause_lengths, strict=True))


def _best_around(own: Mapping[Cell, float], i: int, j: int) -> float:
    get = own.get
    best = max(
        get((i - 1, j - 1), 0.0),
        get((i - 1, j), 0.0),
        get((i - 1, j + 1), 0.0),
        get((i, j - 1), 0.0),
        get((i, j + 1), 0.0),
        get((i + 1, j - 1), 0.0),
        get((i + 1, j), 0.0),
        get((i + 1, j + 1), 0.0),
    )
    return min(best, NEIGHBOUR_ENOUGH)


def _shared(own: Mapping[Cell, float], sentences: int) -> float:
    """Give the mean of as many best scores as the shorter article has sentences."""
    if not own:
        return 0.0
    return sum(nlargest(sentences, own.values())) / sentences
