"""Finds the few pairs of sentences of two articles that are worth a careful look.

An inverted index proposes them: only pairs that share a word which is not in very many sentences are ever
touched, so that the work grows with the pairs that are alike and not with all pairs.
"""

from __future__ import annotations

from heapq import nlargest

from convoy_tui.comparison.alignment.story_index import ArticleIndex

Cell = tuple[int, int]

LIKELY_FROM = 0.08
"""Soft cosine over the telling words from which a pair is scored with all the evidence."""

SLIGHT_FROM = 0.04
"""From here on a pair is scored by its words alone; below, its score is 0."""

MAX_LIKELY = 12
"""Pairs that are looked at with care for each sentence on either side; bounds time and memory."""

MAX_SLIGHT = 6
"""Slight pairs that are kept for each sentence of the first article."""


def find_candidates(
    left: ArticleIndex, right: ArticleIndex
) -> tuple[list[Cell], list[tuple[int, int, float]]]:
    """Give the likely pairs in order, and the slight ones with the soft cosine of their telling words."""
    likely: list[Cell] = []
    slight: list[tuple[int, int, float]] = []
    by_column: dict[int, list[tuple[float, int]]] = {}
    places_of = right.postings.get
    nothing = [0.0] * len(right.sentences)
    for i, sentence in enumerate(left.sentences):
        telling = nothing.copy()
        for term, weight in sentence.telling:
            for j, reach in places_of(term, ()):
                telling[j] += weight * reach
        found = [(score, -j) for j, score in enumerate(telling) if score >= SLIGHT_FROM]
        row = [item for item in found if item[0] >= LIKELY_FROM]
        if len(row) < len(found):
            low = [item for item in found if item[0] < LIKELY_FROM]
            slight.extend([(i, -minus_j, score) for score, minus_j in _best(low, MAX_SLIGHT)])
        for score, minus_j in row:
            by_column.setdefault(-minus_j, []).append((score, -i))
        likely.extend([(i, -minus_j) for _, minus_j in _best(row, MAX_LIKELY)])
    for j, column in by_column.items():
        likely.extend([(-minus_i, j) for _, minus_i in _best(column, MAX_LIKELY)])
    return sorted(set(likely)), slight


def _best(items: list[tuple[float, int]], most: int) -> list[tuple[float, int]]:
    """Give the best, or all where there are no more; of equal ones the earlier sentence."""
    return nlargest(most, items) if len(items) > most else items
