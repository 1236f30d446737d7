"""Build the ledger: one row for each measured thing, with what each source says of it and how that fits.

Quantities are joined inside linked sentences, sure links and clusters first. A row never holds two figures of
different reports that were not weighed against each other, be it by way of an equal reading; where joining
two groups would set figures against each other that no link supports, they stay apart.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from itertools import combinations

from convoy_tui.articles.model import Article
from convoy_tui.comparison.model import (
    GRAVITY,
    Cluster,
    LedgerRow,
    Link,
    PairVerdict,
    Parts,
    Quantity,
    Reading,
    SentenceKey,
    Verdict,
)
from convoy_tui.comparison.numbers.fitting import other_side
from convoy_tui.comparison.numbers.measured_things import GENERIC, MeasuredThing, measured_things
from convoy_tui.comparison.numbers.pairing import Joined, join_sentences
from convoy_tui.comparison.numbers.row_groups import Group, groups_of
from convoy_tui.comparison.numbers.row_words import row_reason, subject_of, words_differ
from convoy_tui.comparison.numbers.same_matter import may_be_same
from convoy_tui.comparison.numbers.story_joins import story_joins
from convoy_tui.comparison.numbers.surroundings import Surroundings, surroundings_of
from convoy_tui.comparison.numbers.totals import sums
from convoy_tui.comparison.numbers.verdicts import told
from convoy_tui.comparison.numbers.weighing import weigh

SINGLE_KINDS = frozenset(("count", "money", "percent", "measure", "duration", "fraction", "score"))
"""Kinds that are listed also where one source alone tells them."""

LARGEST_CLUSTER = 40
"""Clusters with more members are joined by their links alone."""

LIKELY = 0.5
"""The score from which a doubtful link may set two counts of the same noun and outcome against each other."""


def build_ledger(
    articles: Sequence[Article],
    quantities: Sequence[Quantity],
    links: Sequence[Link],
    clusters: Sequence[Cluster],
) -> tuple[LedgerRow, ...]:
    """Give the ledger, the rows that matter most first.

    Args:
        articles: the articles compared.
        quantities: the quantities of all of them, with ``article`` and ``sentence`` filled in; a reading's
            ``quantity`` is an index into this sequence.
        links: linked sentences; a doubtful link joins only figures whose kind and noun agree, and figures
            that differ only from the score ``LIKELY`` on and where noun and outcome are the same.
        clusters: the tellings of one fact.
    """
    things = measured_things(articles, quantities)
    by_number = {thing.index: thing for sentence in things.values() for thing in sentence}
    around = surroundings_of(articles, by_number.values())
    grades = _grades(things, links, clusters)
    likely = {_in_order(link) for link in links if link.grade == "doubtful" and link.score >= LIKELY}
    joined = _joined(things, grades, likely, around, story_joins(by_number, around))
    groups = groups_of(by_number, joined, around)
    groups += [Group(members, parts) for members, parts in sums(by_number, quantities)]
    given = {(j.a, j.b): (j.verdict, j.reason) for j in joined}
    by_id = {article.id: article for article in articles}
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
    rows = [_row(group, by_id, by_number, given, around, near) for group in groups]
    in_rows = {number for group in groups for number in group.members}
    rows += [
        _row(Group(members), by_id, by_number, given, around, near)
        for members in _singles(by_number, in_rows)
    ]
    return tuple(sorted(rows, key=_order))


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


def _row(
    group: Group,
    by_id: Mapping[str, Article],
    things: Mapping[int, MeasuredThing],
    given: Mapping[tuple[int, int], tuple[Verdict, str]],
    around: Surroundings,
    near: Mapping[int, Sequence[MeasuredThing]],
) -> LedgerRow:
    members = sorted(group.members, key=lambda n: (things[n].quantity.article, things[n].quantity.start))
    moved = {group.members.index(number): k for k, number in enumerate(members)}
    parts = tuple(Parts(moved[p.total], tuple(sorted(moved[n] for n in p.of))) for p in group.parts)
    here = [things[number] for number in members]
    readings = tuple(_reading(thing, by_id[thing.quantity.article]) for thing in here)
    pairs = _pairs(here, parts, given, around)
    sources = {reading.article for reading in readings}
    verdict = max((pair.verdict for pair in pairs), key=lambda v: GRAVITY[v], default=None)
    if len(sources) < 2:
        verdict = None
    differ = words_differ(here, pairs)
    first = here[0].quantity
    unweighed = _unweighed(here, near, sources)
    return LedgerRow(
        id=_row_id(here, bool(parts)),
        subject=subject_of(here, by_id),
        kind=first.kind,
        unit=first.unit,
        verdict=verdict,
        words_differ=differ,
        reason=row_reason(verdict, pairs, parts, here, differ, unweighed),
        not_found_in=tuple(sorted(by_id.keys() - sources - {t.quantity.article for t in unweighed})),
        origins=_origins(readings),
        readings=readings,
        pairs=pairs,
        parts=parts,
    )


def _unweighed(
    here: Sequence[MeasuredThing], near: Mapping[int, Sequence[MeasuredThing]], sources: set[str]
) -> list[MeasuredThing]:
    """Give what reports outside a row tell of its noun in sentences linked to it: found, but not joined."""
    found = {
        other.index: other
        for thing in here
        for other in near[thing.index]
        if other.quantity.article not in sources
    }
    return sorted(found.values(), key=lambda t: (t.quantity.article, t.quantity.start))


def _reading(thing: MeasuredThing, article: Article) -> Reading:
    sentence = article.sentences[thing.quantity.sentence]
    return Reading(
        quantity=thing.index,
        article=article.id,
        sentence=thing.quantity.sentence,
        clause=" ".join(article.text[thing.clause_start : thing.clause_end].split()),
        voice=sentence.voice,
        speaker=sentence.speaker,
        as_of=article.published.isoformat() if article.published else None,
    )


def _pairs(
    here: Sequence[MeasuredThing],
    parts: Sequence[Parts],
    given: Mapping[tuple[int, int], tuple[Verdict, str]],
    around: Surroundings,
) -> tuple[PairVerdict, ...]:
    """Weigh every two readings of different reports, and in a sum every total and its parts."""
    of_total = {(min(p.total, n), max(p.total, n)): p for p in parts for n in p.of}
    pairs = []
    for a, b in combinations(range(len(here)), 2):
        first, second = here[a], here[b]
        if (a, b) in of_total:
            sentence = _sum_sentence(of_total[a, b], here)
            pairs.append(PairVerdict(a, b, "scope", f"A total and a part of it in one report: {sentence}."))
            continue
        if first.quantity.article == second.quantity.article or other_side(first, second):
            continue
        key = min(first.index, second.index), max(first.index, second.index)
        verdict, reason = given.get(key) or weigh(first, second, around)
        if parts and verdict != "agree":
            continue
        pairs.append(PairVerdict(a, b, verdict, reason))
    return tuple(pairs)


def _sum_sentence(parts: Parts, here: Sequence[MeasuredThing]) -> str:
    return f"{told(here[parts.total].quantity)} = " + " + ".join(told(here[n].quantity) for n in parts.of)


def _origins(readings: Sequence[Reading]) -> tuple[tuple[int, ...], ...]:
    """Group the readings that name the same speaker; a reading without one is its own origin."""
    groups: dict[object, list[int]] = {}
    for k, reading in enumerate(readings):
        name = " ".join((reading.speaker or "").casefold().split())
        groups.setdefault(name or k, []).append(k)
    return tuple(tuple(group) for group in groups.values())


def _row_id(here: Sequence[MeasuredThing], is_sum: bool) -> str:
    first = here[0].quantity
    places = [f"{t.quantity.article}:{t.quantity.start}:{t.quantity.end}" for t in here]
    seed = "|".join([first.kind, first.noun, "sum" if is_sum else "", *places])
    return hashlib.sha256(seed.encode()).hexdigest()[:12]


def _order(row: LedgerRow) -> tuple[object, ...]:
    sources = len({reading.article for reading in row.readings})
    first = row.readings[0]
    return -GRAVITY[row.verdict], not row.words_differ, -sources, first.article, first.quantity, row.id
