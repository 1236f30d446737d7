"""What the other sources have for a passage."""

from __future__ import annotations

from dataclasses import dataclass

from convoy_tui.articles.model import Article
from convoy_tui.comparison.model import Comparison, Grade, SentenceKey


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A sentence of another source that tells what the passage tells.

    ``grade`` and ``score`` are those of the best direct link; both are None where the two sentences are only
    joined through the telling of a third source. ``by_reader``: the reader made or confirmed that link.
    """

    article: str
    sentence: int
    grade: Grade | None
    score: float | None
    by_reader: bool = False


@dataclass(frozen=True, slots=True)
class SourceCounterparts:
    """What one other source has, in order of its sentences; empty: none found."""

    article: str
    tellings: tuple[Counterpart, ...]


def sentences_in(article: Article, start: int, end: int) -> tuple[int, ...]:
    """Give the indices of the sentences that a span touches; an empty span touches where it is."""
    end = max(end, start + 1)
    return tuple(i for i, s in enumerate(article.sentences) if s.start < end and start < s.end)


def counterparts(
    article_id: str, start: int, end: int, comparison: Comparison
) -> tuple[SourceCounterparts, ...]:
    """Give, for every other article of the comparison, its sentences that match a passage.

    The passage is the span ``start`` to ``end`` of the text of ``article_id``; what matches any sentence that
    it touches counts, whether linked to it directly or through a cluster. The articles come in the order of
    ``comparison.articles``.

    Raises:
        KeyError: the comparison has no article of that id.
    """
    home = {article.id: article for article in comparison.articles}[article_id]
    passage = {(article_id, index) for index in sentences_in(home, start, end)}
    found: dict[SentenceKey, Counterpart] = {}
    for cluster in comparison.clusters:
        if not passage.isdisjoint(cluster.members):
            for key in cluster.members:
                found[key] = Counterpart(key[0], key[1], None, None)
    for link in comparison.links:
        for mine, theirs in ((link.a, link.b), (link.b, link.a)):
            if mine in passage:
                known = found.get(theirs)
                telling = Counterpart(theirs[0], theirs[1], link.grade, link.score, link.origin == "reader")
                if known is None or _rank(known) < _rank(telling):
                    found[theirs] = telling
    return tuple(
        SourceCounterparts(other.id, tuple(found[key] for key in sorted(found) if key[0] == other.id))
        for other in comparison.articles
        if other.id != article_id
    )


def _rank(telling: Counterpart) -> tuple[bool, float]:
    return telling.by_reader, -1.0 if telling.score is None else telling.score


def tellings_of_sentence(
    article_id: str, sentence: int, comparison: Comparison
) -> tuple[SourceCounterparts, ...]:
    """Give the counterparts of one sentence; see ``counterparts``."""
    home = {article.id: article for article in comparison.articles}[article_id]
    span = home.sentences[sentence]
    return counterparts(article_id, span.start, span.end, comparison)
