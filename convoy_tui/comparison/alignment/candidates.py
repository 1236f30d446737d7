"""Finds the few pairs of sentences of two articles that are worth a careful look.

An inverted index proposes them: only pairs that share a word, or a word that stands for another, which is not
in very many sentences are ever touched, so that the work grows with the pairs that are alike and not with all
pairs.
"""

from __future__ import annotations

from collections.abc import Mapping
from heapq import nlargest

from convoy_tui.comparison.alignment.story_index import ArticleIndex, OpenArticle

Cell = tuple[int, int]

LIKELY_FROM = 0.08
"""Soft cosine over the telling words from which a pair is scored with all the evidence."""

SLIGHT_FROM = 0.04
"""From here on a pair is scored by its words alone; below, its score is 0."""

MAX_LIKELY = 6
"""Pairs that are looked at with care for each sentence on either side; bounds time and memory."""

MAX_SLIGHT = 4
"""Slight pairs that are kept for each sentence of the first article."""


def find_candidates(
    left: OpenArticle, right: ArticleIndex
) -> tuple[list[Cell], list[tuple[int, int, float]]]:
    """Give the likely pairs in order, and the slight ones with the soft cosine of their telling words."""
    likely: set[Cell] = set()
    slight: list[tuple[int, int, float]] = []
    by_column: dict[int, list[tuple[float, int]]] = {}
    nothing = [0.0] * len(right.sentences)
    for i, reach in enumerate(left.reaches):
        row = _row(reach, right.postings, nothing)
        if not row:
            continue
        best = nlargest(MAX_LIKELY + MAX_SLIGHT, row)
        for score, minus_j in best[:MAX_LIKELY]:
            if score >= LIKELY_FROM:
                likely.add((i, -minus_j))
            else:
                slight.append((i, -minus_j, score))
        slight.extend([(i, -minus_j, score) for score, minus_j in best[MAX_LIKELY:]])
        for score, minus_j in row:
            if score >= LIKELY_FROM:
                by_column.setdefault(-minus_j, []).append((score, -i))
    for j, column in by_column.items():
        best = nlargest(MAX_LIKELY, column) if len(column) > MAX_LIKELY else column
        likely.update([(-minus_i, j) for _, minus_i in best])
    return sorted(likely), [item for item in slight if item[:2] not in likely]


def _row(
    reach: Mapping[int, float], postings: Mapping[int, tuple[tuple[int, float], ...]], nothing: list[float]
) -> list[tuple[float, int]]:
    """Give what a sentence shares with each of another article's, with the number of that one, negated."""
    telling = nothing.copy()
    for term in reach.keys() & postings.keys():
        share = reach[term]
        for j, weight in postings[term]:
            telling[j] += share * weight
    return [(score, -j) for j, score in enumerate(telling) if score >= SLIGHT_FROM]
