"""Says which words, names, figures and concepts made a link, and in what share."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter

from convoy_tui.comparison.alignment.story_index import SentenceVector
from convoy_tui.comparison.alignment.tokens import Token
from convoy_tui.comparison.alignment.vocabulary import Vocabulary
from convoy_tui.comparison.model import Evidence, EvidenceKind

MAX_ENTRIES = 8

AROUND = "the sentences around"
"""Stands in the place of a word where the neighbours of two sentences speak for the link."""

_PLACES = 3


def find_evidence(
    vocabulary: Vocabulary,
    left: SentenceVector,
    right: SentenceVector,
    texts: tuple[str, str],
    context: float = 0.0,
) -> tuple[Evidence, ...]:
    """Give the reasons for a link, the weightiest first; their weights sum to 1 but for rounding.

    Args:
        vocabulary: the story's words.
        left: the one sentence.
        right: the other sentence.
        texts: the texts of both, for the words as they stand.
        context: the share (0..1) that the sentences around have in the score.

    Words that carry no fact of their own are named only where nothing else is shared.
    """
    first_left, first_right = _first_mentions(left), _first_mentions(right)
    content = vocabulary.content
    met = [(term, *_counterpart(term, right.weights, vocabulary)) for term in left.weights]
    met = [item for item in met if item[1] >= 0]
    telling = [item for item in met if content[item[0]]]
    found: list[tuple[float, int, Token, Token]] = []
    for term, other, share in telling or met:
        token = first_left[term]
        weight = left.weights[term] * share * right.weights[other]
        found.append((-weight, token.start, token, first_right[other]))
    found.sort(key=itemgetter(0, 1))
    del found[MAX_ENTRIES - (context > 0) :]
    total = -sum(item[0] for item in found)
    entries = [
        Evidence(
            kind=_kind(token, partner),
            a=texts[0][token.start : token.end],
            b=texts[1][partner.start : partner.end],
            weight=round((context - 1.0) * minus / total, _PLACES),
        )
        for minus, _, token, partner in found
    ]
    if context > 0:
        entries.append(Evidence("context", AROUND, AROUND, round(context, _PLACES)))
        entries.sort(key=lambda entry: -entry.weight)
    return tuple(entries)


def _first_mentions(sentence: SentenceVector) -> Mapping[int, Token]:
    return dict(zip(reversed(sentence.terms), reversed(sentence.tokens), strict=True))


def _counterpart(term: int, weights: Mapping[int, float], vocabulary: Vocabulary) -> tuple[int, float]:
    """Give the word of the other sentence that this one meets, and the share of a full match that it is.

    That is the word itself, or else the one that stands for it best; -1 where there is none.
    """
    if term in weights:
        return term, 1.0
    best, best_other, best_share = 0.0, -1, 0.0
    for other, share in vocabulary.alike.get(term, ()):
        if other in weights and share * weights[other] > best:
            best, best_other, best_share = share * weights[other], other, share
    return best_other, best_share


def _kind(a: Token, b: Token) -> EvidenceKind:
    """Give the kind of an entry: what either side is, the more telling kind first."""
    kinds = (a.kind, b.kind)
    for kind in ("concept", "number", "name"):
        if kind in kinds:
            return kind
    return "word"
