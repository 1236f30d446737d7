"""Build the ledger: one row for each measured thing, with what each source says of it and how that fits.

Quantities are joined inside linked sentences, sure links and clusters first. A row never holds two figures of
different reports that were not weighed against each other, be it by way of an equal reading; where joining
two groups would set figures against each other that no link supports, they stay apart.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from convoy_tui.articles.model import Article
from convoy_tui.comparison.ledger.measured_things import GENERIC, MeasuredThing, measured_things
from convoy_tui.comparison.ledger.pairing import Joined, join_sentences
from convoy_tui.comparison.ledger.row_groups import Group, groups_of
from convoy_tui.comparison.ledger.rows import Makings, make_row, order_of
from convoy_tui.comparison.ledger.same_matter import may_be_same
from convoy_tui.comparison.ledger.story_joins import story_joins
from convoy_tui.comparison.ledger.surroundings import Surroundings, surroundings_of
from convoy_tui.comparison.ledger.totals import shared_sums, sums
from convoy_tui.comparison.model import (
    GRAVITY,
    Cluster,
    LedgerRow,
    Link,
    Quantity,
    SentenceKey,
)
from convoy_tui.comparison.witnesses import Witnesses

SINGLE_KINDS = frozenset(("count", "money", "percent", "measure", "duration", "fraction", "score"))
"""Kinds that are listed also where one source alone tells them."""

LARGEST_CLUSTER = 40
"""Clusters with more members are joined by their links alone."""

LIKELY = 0.45
"""The score from which a doubtful link may set two counts of the same noun and outcome against each other.

It is that of sure links, which have to meet more than a score.
"""


def build_ledger(
    articles: Sequence[Article],
    quantities: Sequence[Quantity],
    links: Sequence[Link],
    clusters: Sequence[Cluster],
    witnesses: Witnesses = (),
) -> tuple[LedgerRow, ...]:
    """Give the ledger, the rows that matter most first.

    Copies of one text are one source: that they give the same figure is no verdict; that they do not is.

    Args:
        articles: the articles compared.
        quantities: the quantities of all of them, with ``article`` and ``sentence`` filled in; a reading's
            ``quantity`` is an index into this sequence.
        links: linked sentences; a doubtful link joins only figures whose kind and noun agree, and figures
            that differ only from the score ``LIKELY`` on and where noun and outcome are the same.
        clusters: the tellings of one fact.
        witnesses: groups of articles that are one text.
    """
    things = measured_things(articles, quantities)
    by_number = {thing.index: thing for sentence in things.values() for thing in sentence}
    around = surroundings_of(articles, by_number.values(), witnesses)
    grades = _grades(things, links, clusters)
    likely = {_in_order(link) for link in links if link.grade == "doubtful" and link.score >= LIKELY}
    joined = _joined(
        things, grades, likely, around, [*story_joins(by_number, around), *shared_sums(by_number, around)]
    )
    groups = groups_of(by_number, joined, around)
    groups += [Group(members, parts) for members, parts in sums(by_number)]
    given = {(j.a, j.b): (j.verdict, j.reason) for j in joined}
    facing: dict[SentenceKey, set[SentenceKey]] = {}
    for a, b in grades:
        facing.setdefault(a, set()).add(b)
        facing.setdefault(b, set()).add(a)
    row_sources: dict[int, frozenset[str]] = {}
    for group in groups:
        if not group.parts:
            told_by = frozenset(by_number[n].quantity.article for n in group.members)
            row_sources.update(dict.fromkeys(group.members, told_by))
    near = {
        number: [
            other
            for place in sorted(facing.get(thing.place, ()))
            for other in things.get(place, ())
            if may_be_same(thing, other)
            # Without an outcome, a figure that this report tells too, in another row, is of another thing.
            and (thing.outcome or thing.quantity.article not in row_sources.get(other.index, ()))
        ]
        for number, thing in by_number.items()
    }
    makings = Makings({article.id: article for article in articles}, by_number, given, around, near)
    rows = [make_row(group, makings) for group in groups]
    in_rows = {number for group in groups for number in group.members}
    rows += [make_row(Group(members), makings) for members in _singles(by_number, in_rows)]
    return tuple(sorted(rows, key=lambda row: order_of(row, around)))


def _in_order(link: Link) -> tuple[SentenceKey, SentenceKey]:
    return (link.a, link.b) if link.a <= link.b else (link.b, link.a)


def _grades(
    things: Mapping[SentenceKey, list[MeasuredThing]], links: Sequence[Link], clusters: Sequence[Cluster]
) -> dict[tuple[SentenceKey, SentenceKey], str]:
    """Give the grade of every pair of sentences that is linked or shares a cluster."""
    grades: dict[tuple[SentenceKey, SentenceKey], str] = {}
    for cluster in clusters:
        members = sorted(member for member in cluster.members if member in things)
        if len(members) <= LARGEST_CLUSTER:
            for a, b in combinations(members, 2):
                if a[0] != b[0]:
                    grades[a, b] = "cluster"
    for link in links:
        pair = _in_order(link)
        if link.grade == "sure" or pair not in grades:
            grades[pair] = link.grade
    return grades


def _joined(
    things: Mapping[SentenceKey, list[MeasuredThing]],
    grades: Mapping[tuple[SentenceKey, SentenceKey], str],
    likely: set[tuple[SentenceKey, SentenceKey]],
    around: Surroundings,
    unlinked: Sequence[Joined],
) -> list[Joined]:
    """Join the quantities of every pair of sentences that has a grade, and those that need no link."""
    found: dict[tuple[int, int], Joined] = {}
    for (a, b), grade in sorted(grades.items()):
        for joined in join_sentences(things.get(a, ()), things.get(b, ()), grade, around, (a, b) in likely):
            found.setdefault((joined.a, joined.b), joined)
    for joined in unlinked:
        found.setdefault((joined.a, joined.b), joined)
    return sorted(found.values(), key=lambda j: (GRAVITY[j.verdict], -j.strength, j.a, j.b))


def _singles(things: Mapping[int, MeasuredThing], in_rows: set[int]) -> list[tuple[int, ...]]:
    """Give the quantities that no other source was found to tell; a report's own repeats share a row."""
    found: dict[tuple[object, ...], list[int]] = {}
    for number in sorted(things):
        q = things[number].quantity
        if number in in_rows or q.kind not in SINGLE_KINDS:
            continue
        if q.kind == "count" and q.low == q.high == 1 and things[number].outcome is None:
            continue
        if q.kind == "count" and not q.noun and (q.high or 0) < 10 and things[number].outcome is None:
            continue
        alone: object = number if q.noun in GENERIC and q.group is None else ""
        group = (q.group, q.sentence) if q.group is not None else None
        key = (q.article, q.kind, q.unit, q.noun, things[number].outcome, group or (q.low, q.high), alone)
        found.setdefault(key, []).append(number)
    return [tuple(numbers) for numbers in found.values()]
