"""Says which words, names, figures and concepts made a link, and in what share."""

from __future__ import annotations

from collections.abc import Mapping

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
    found: list[tuple[float, int, Evidence]] = []
    for with_function_words in (False, True):
        for term, weight in left.weights.items():
            token = first_left[term]
            if (token.kind == "function") != with_function_words:
                continue
            other, share = _counterpart(term, right.weights, vocabulary)
            if other is None:
                continue
            partner = first_right[other]
            entry = Evidence(
                kind=_kind(token, partner),
                a=texts[0][token.start : token.end],
                b=texts[1][partner.start : partner.end],
                weight=weight * share * right.weights[other],
            )
            found.append((-entry.weight, token.start, entry))
        if found:
            break
    found.sort(key=lambda item: item[:2])
    shown = [entry for _, _, entry in found[: MAX_ENTRIES - (context > 0)]]
    total = sum(entry.weight for entry in shown)
    words = 1.0 - context
    entries = (
        [Evidence(e.kind, e.a, e.b, round(words * e.weight / total, _PLACES)) for e in shown] if total else []
    )
    if context > 0:
        entries.append(Evidence("context", AROUND, AROUND, round(context, _PLACES)))
        entries.sort(key=lambda entry: -entry.weight)
    return tuple(entries)


def _first_mentions(sentence: SentenceVector) -> Mapping[int, Token]:
    return dict(zip(reversed(sentence.terms), reversed(sentence.tokens), strict=True))


def _counterpart(term: int, weights: Mapping[int, float], vocabulary: Vocabulary) -> tuple[int | None, float]:
    """Give the word of the other sentence that this one meets, and the share of a full match that it is.

    That is the word itself, or else the one that stands for it best.
    """
    if term in weights:
        return term, 1.0
    near = [(share * weights[o], -o, share) for o, share in vocabulary.alike.get(term, ()) if o in weights]
    if not near:
        return None, 0.0
    _, minus_other, share = max(near)
    return -minus_other, share


def _kind(a: Token, b: Token) -> EvidenceKind:
    """Give the kind of an entry: what either side is, the more telling kind first."""
    kinds = (a.kind, b.kind)
    for kind in ("concept", "number", "name"):
        if kind in kinds:
            return kind
    return "word"
