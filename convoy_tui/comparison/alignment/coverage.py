"""Lists the sentences for which no counterpart was found, with what came nearest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import nsmallest

from convoy_tui.articles.model import Article
from convoy_tui.comparison.alignment.corrections import LinkCorrections
from convoy_tui.comparison.alignment.scores import Scores
from convoy_tui.comparison.model import Coverage, Link, Nearest, SentenceKey, Unmatched
from convoy_tui.comparison.witnesses import Witnesses, are_copies, witness_of

MAX_NEAREST = 3


def find_coverage(
    articles: Sequence[Article],
    links: Iterable[Link],
    scores: Scores,
    corrections: LinkCorrections = LinkCorrections(),  # noqa: B008 - frozen and empty
    witnesses: Witnesses = (),
) -> Coverage:
    """Give the sentences without a link, in order of article id and sentence, each with its nearest misses.

    A nearest miss has a score above 0 and is not one that the reader held apart. With one article nothing
    could be found, so nothing is listed. A link to a copy of the article itself is none, unless all articles
    are one text: then what one copy has and another lacks is listed.
    """
    if len(articles) < 2:
        return Coverage()
    witness = witness_of((article.id for article in articles), witnesses)
    if len(set(witness.values())) < 2:
        witness = {}
    linked = {
        key for link in links for key in (link.a, link.b) if not are_copies(link.a[0], link.b[0], witness)
    }
    near: dict[SentenceKey, list[tuple[float, str, int]]] = {}
    ids = sorted(article.id for article in articles)
    for n, a in enumerate(ids):
        for b in ids[n + 1 :]:
            if are_copies(a, b, witness):
                continue
            for (i, j), score in scores.of(a, b).cells.items():
                if score <= 0 or ((a, i), (b, j)) in corrections.apart:
                    continue
                if (a, i) not in linked:
                    _add(near.setdefault((a, i), []), (-score, b, j))
                if (b, j) not in linked:
                    _add(near.setdefault((b, j), []), (-score, a, i))
    return Coverage(
        tuple(
            Unmatched(
                article.id,
                i,
                tuple(
                    Nearest(id_, j, -minus)
                    for minus, id_, j in nsmallest(MAX_NEAREST, near.get((article.id, i), ()))
                ),
            )
            for article in sorted(articles, key=lambda article: article.id)
            for i in range(len(article.sentences))
            if (article.id, i) not in linked
        )
    )


def _add(best: list[tuple[float, str, int]], miss: tuple[float, str, int]) -> None:
    """Keep the list short: only the best few are ever shown."""
    best.append(miss)
    if len(best) > 2 * MAX_NEAREST:
        best[:] = nsmallest(MAX_NEAREST, best)
