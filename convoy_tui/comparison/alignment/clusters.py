"""Gathers linked sentences into clusters: one fact and all its tellings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from convoy_tui.comparison.alignment.corrections import LinkCorrections
from convoy_tui.comparison.model import Cluster, Link, SentenceKey
from convoy_tui.comparison.witnesses import Witnesses, are_copies, witness_of

MIN_LINKED = 0.66
"""Share of the pairs across two clusters that must be linked before these are joined."""

DOUBTFUL = 1 / 3
"""What a doubtful link counts for in that share, beside a sure one: it joins nothing, but speaks for it."""

MAX_PER_ARTICLE = 3
"""One fact is told in at most so many sentences of one article; more is a hub, not a fact."""


def find_clusters(
    links: Iterable[Link],
    corrections: LinkCorrections = LinkCorrections(),  # noqa: B008 - frozen and empty
    witnesses: Witnesses = (),
) -> tuple[Cluster, ...]:
    """Join linked sentences, the best links first, where the clusters they lie in agree.

    Only sure links join: a passage that is said to be told by several sources and is not costs more than
    one that is missed. Two clusters become one only if most pairs across them (of different articles) are
    links and no pair is held apart by the reader, so that a sentence that touches everything does not
    swallow the story (average linkage over links). A link by the reader's hand joins in any case, but never
    what the reader held apart. A link between copies of one text joins nothing: they are one telling.

    Returns:
        Clusters of two sentences or more, in order of their first member; members in order.
    """
    ordered = sorted(links, key=lambda link: (link.origin != "reader", -link.score, link.a, link.b))
    linked = {(link.a, link.b): 1.0 if link.grade == "sure" else DOUBTFUL for link in ordered}
    witness = witness_of({key[0] for link in ordered for key in (link.a, link.b)}, witnesses)
    ordered = [link for link in ordered if not are_copies(link.a[0], link.b[0], witness)]
    cluster_of: dict[SentenceKey, set[SentenceKey]] = {}
    for link in ordered:
        left = cluster_of.get(link.a, {link.a})
        right = cluster_of.get(link.b, {link.b})
        if left is right or link.grade != "sure":
            continue
        if corrections.apart and any(_pair(x, y) in corrections.apart for x in left for y in right):
            continue
        if link.origin == "found" and not _agree(left, right, linked):
            continue
        joined = left | right
        for member in joined:
            cluster_of[member] = joined
    distinct = {min(cluster): cluster for cluster in cluster_of.values()}
    return tuple(Cluster(tuple(sorted(distinct[first]))) for first in sorted(distinct))


def _agree(
    left: set[SentenceKey],
    right: set[SentenceKey],
    linked: Mapping[tuple[SentenceKey, SentenceKey], float],
) -> bool:
    """Tell whether enough pairs across two clusters are links, and no article tells the fact too often."""
    counts: dict[str, int] = {}
    for article, _ in (*left, *right):
        counts[article] = counts.get(article, 0) + 1
    if max(counts.values()) > MAX_PER_ARTICLE:
        return False
    across = [_pair(x, y) for x in left for y in right if x[0] != y[0]]
    return sum(linked.get(pair, 0.0) for pair in across) >= MIN_LINKED * len(across)


def _pair(x: SentenceKey, y: SentenceKey) -> tuple[SentenceKey, SentenceKey]:
    return (x, y) if x < y else (y, x)
