"""How much of what two sentences share says only who speaks.

"Policy director Ida Quist said" stands before many statements of hers. Two sentences that share it, and
little else, report the same speaker, not the same fact.
"""

from __future__ import annotations

from collections.abc import Iterator

from convoy_tui.articles.attributions import find_attribution
from convoy_tui.articles.quotations import find_quotations
from convoy_tui.comparison.alignment.story_index import SentenceVector


def attribution_spans(sentence: str) -> list[tuple[int, int]]:
    """Give the places in a sentence that name a speaker and say that he speaks, in order."""
    spans = []
    for start, end, after, before in _pieces(sentence):
        piece = sentence[start:end]
        stripped = piece.strip()
        at = start + len(piece) - len(piece.lstrip())
        found = find_attribution(stripped, after_quotation=after, before_quotation=before)
        if found is not None:
            spans.append((at + found.start, at + found.end))
    return spans


def _pieces(sentence: str) -> Iterator[tuple[int, int, bool, bool]]:
    """Give what stands outside quotation marks, and whether a quotation stands before and after it."""
    at, after = 0, False
    for start, end in find_quotations(sentence):
        if sentence[at:start].strip():
            yield at, start, after, True
        at, after = max(at, end), True
    if sentence[at:].strip():
        yield at, len(sentence), after, False


def terms_of_speaker(vector: SentenceVector, sentence: str) -> frozenset[int]:
    """Give the numbers of the tokens that stand in attributions alone."""
    spans = attribution_spans(sentence)
    if not spans:
        return frozenset()
    inside: set[int] = set()
    outside: set[int] = set()
    for term, token in zip(vector.terms, vector.tokens, strict=True):
        in_span = any(start <= token.start < end for start, end in spans)
        (inside if in_span else outside).add(term)
    return frozenset(inside - outside)
