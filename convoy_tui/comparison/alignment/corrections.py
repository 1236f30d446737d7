"""Reads the reader's corrections of links: which sentences belong together, and which must be held apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from convoy_tui.articles.model import Article
from convoy_tui.comparison.model import Correction, Place, SentenceKey

Pair = tuple[SentenceKey, SentenceKey]

LINK_KINDS = frozenset({"match", "not-a-match"})


@dataclass(frozen=True, slots=True)
class LinkCorrections:
    """Pairs of sentences that the reader joined and held apart; in each the first sorts before the second."""

    joined: frozenset[Pair] = frozenset()
    apart: frozenset[Pair] = frozenset()


def link_corrections(corrections: Iterable[Correction], articles: Sequence[Article]) -> LinkCorrections:
    """Find the sentences that the corrections of kind ``match`` and ``not-a-match`` speak of.

    Of two that contradict each other the later one holds. A place in an article that is not among those
    compared, or outside its sentences, changes nothing.

    Raises:
        ValueError: a correction of these kinds names one place only, or two in one article.
    """
    by_id = {article.id: article for article in articles}
    decided: dict[Pair, str] = {}
    for correction in corrections:
        if correction.kind not in LINK_KINDS:
            continue
        if correction.b is None or correction.b[0] == correction.a[0]:
            raise ValueError(f"a correction of kind {correction.kind!r} needs places in two articles")
        a, b = (
            sentence_at(correction.a, by_id.get(correction.a[0])),
            sentence_at(correction.b, by_id.get(correction.b[0])),
        )
        if a is not None and b is not None:
            decided[(a, b) if a < b else (b, a)] = correction.kind
    return LinkCorrections(
        joined=frozenset(pair for pair, kind in decided.items() if kind == "match"),
        apart=frozenset(pair for pair, kind in decided.items() if kind == "not-a-match"),
    )


def sentence_at(place: Place, article: Article | None) -> SentenceKey | None:
    """Give the sentence that shares most with a place, or None where none shares anything."""
    if article is None:
        return None
    _, start, end, _ = place
    best, most = None, 0
    for i, sentence in enumerate(article.sentences):
        shared = min(end, sentence.end) - max(start, sentence.start)
        if shared > most:
            best, most = (article.id, i), shared
    return best
