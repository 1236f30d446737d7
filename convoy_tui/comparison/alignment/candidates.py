"""Finds the few pairs of sentences of two articles that are worth a careful look.

An inverted index proposes them: only pairs that share a word, or a word that stands for another, which is not
in very many sentences are ever touched, so that the work grows with the pairs that are alike and not with all
pairs.
"""

from __future__ import annotations

from collections.abc import Mapping

from convoy_tui.comparison.alignment.story_index import ArticleIndex, OpenArticle

Cell = tuple[int, int]

LIKELY_FROM = 0.1
"""Soft cosine over the telling words from which a pair is scored with all the evidence."""

SLIGHT_FROM = 0.04
"""From here on a pair is scored by what its words alone let expect; below, its score is 0."""

MAX_LIKELY = 5
"""Pairs that are looked at with care for each sentence on either side; bounds time and memory."""

MAX_SLIGHT = 4
"""Slight pairs that are kept for each sentence of the first article."""


_CROWDED = 8 * MAX_LIKELY
"""A column is cut back to its best when it has grown to this: memory is to grow with the sentences alone."""


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
        row.sort(reverse=True)
        for rank, (score, minus_j) in enumerate(row):
            if score >= LIKELY_FROM:
                column = by_column.setdefault(-minus_j, [])
                column.append((score, -i))
                if len(column) > _CROWDED:
                    column.sort(reverse=True)
                    del column[MAX_LIKELY:]
                if rank < MAX_LIKELY:
                    likely.add((i, -minus_j))
                elif rank < MAX_LIKELY + MAX_SLIGHT:
                    slight.append((i, -minus_j, score))
            elif rank < MAX_LIKELY + MAX_SLIGHT:
                slight.append((i, -minus_j, score))
            else:
                break
    for j, column in by_column.items():
        column.sort(reverse=True)
        likely.update([(-minus_i, j) for _, minus_i in column[:MAX_LIKELY]])
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
