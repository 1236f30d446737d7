"""Which names carry an article, and whether two articles are carried by different ones.

Two arrests of two players of one team are told in the same words, name the same team and the same manager,
and are two events all the same: each report has a name running through it that the other hardly knows, and
that runs through it more than any name they share.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from convoy_tui.comparison.alignment.tokens import Token
from convoy_tui.comparison.alignment.vocabulary import Vocabulary

CARRYING = 0.15
"""Share of an article's sentences, beyond what it has in the other article, that makes a name carry it."""

ELSEWHERE = 2.0
"""How many times a name's share in the other article is taken off its own."""

_MIN_SENTENCES = 2


def name_shares(sentences: Sequence[Sequence[Token]], vocabulary: Vocabulary) -> dict[int, float]:
    """Give the share (0..1) of an article's sentences that hold each name or concept, by token number."""
    counts: dict[int, int] = {}
    for tokens in sentences:
        for term in {vocabulary.number[t.key] for t in tokens if t.kind in ("name", "concept")}:
            counts[term] = counts.get(term, 0) + 1
    return {term: count / len(sentences) for term, count in sorted(counts.items())}


def have_rival_names(
    left: Mapping[int, float], right: Mapping[int, float], sentences: tuple[int, int], vocabulary: Vocabulary
) -> bool:
    """Tell whether each of two articles is carried by a name that the other hardly knows.

    Args:
        left: the shares of the names of the one article (see ``name_shares``).
        right: those of the other.
        sentences: how many sentences each has.
        vocabulary: the story's words; names of nearly one spelling count as one.
    """
    own = min(
        _own(left, right, sentences[0], vocabulary),
        _own(right, left, sentences[1], vocabulary),
    )
    shared = max((min(share, right[term]) for term, share in left.items() if term in right), default=0.0)
    return own > CARRYING and own > shared


def _own(
    names: Mapping[int, float], others: Mapping[int, float], sentences: int, vocabulary: Vocabulary
) -> float:
    """Give the greatest share of a name, after what it has in the other article is taken off."""
    best = 0.0
    for term, share in names.items():
        if share <= best or round(share * sentences) < _MIN_SENTENCES:
            continue
        there = others.get(term, 0.0)
        for alike, _ in vocabulary.alike.get(term, ()):
            there = max(there, others.get(alike, 0.0))
        best = max(best, share - ELSEWHERE * there)
    return best
