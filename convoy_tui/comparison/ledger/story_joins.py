"""Join quantities of sentences that no link connects, where what they measure leaves no doubt.

Reports tell one thing in sentences that share hardly a word but the thing itself: the age of a person named
in both, what one convoy carries, how long it has stood still, who voted against somebody. Only readings that
fit are joined here; a gap is shown under a link alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

from convoy_tui.comparison.alignment.tokens import fold, stem
from convoy_tui.comparison.ledger.fitting import equal, same_act, same_person, same_vote
from convoy_tui.comparison.ledger.gaps import RISING_APART, elsewhere, times_apart
from convoy_tui.comparison.ledger.measured_things import GENERIC, MeasuredThing
from convoy_tui.comparison.ledger.pairing import Joined, joined_of, two_tolls
from convoy_tui.comparison.ledger.related import related
from convoy_tui.comparison.ledger.surroundings import Surroundings
from convoy_tui.comparison.ledger.weighing import needs_date, weigh

MOST = 60
"""Quantities of one kind in one report that are looked at; a report with more of them is a table."""

NEAR_ENOUGH = 1.25
"""How many times as large the other one figure may be where no link stands between two that fit."""

UNUSUAL = 21
"""Counts from this on that are not round are seldom told of two things of one noun in a story."""

NEAR = 3
"""Sentences of one report that lie so near to each other tell of one vote."""

_CARRIERS = frozenset(
    stem(fold(word))
    for word in """
    convoy bus coach train plane aircraft airliner jet flight boat ship ferry vessel lorry truck van car
    vehicle helicopter tanker dinghy minibus trawler yacht tram
    """.split()
)
_STANDING = frozenset(
    stem(fold(word))
    for word in """
    stranded stuck stationary halted stalled marooned idle stopped waiting trapped blocked stalemate moved
    """.split()
)
_HELD = frozenset(
    stem(fold(word)) for word in "held detained jailed imprisoned captive custody behind".split()
)
_CLOSED = frozenset(stem(fold(word)) for word in "closed shut sealed cordoned".split())
_BESIEGED = frozenset(stem(fold(word)) for word in "siege besieged encircled surrounded blockade".split())
_STATES = (_STANDING, _HELD, _CLOSED, _BESIEGED)
"""States that last, each in the words that news uses for it."""


def story_joins(things: Mapping[int, MeasuredThing], around: Surroundings) -> list[Joined]:
    """Give the joins that need no link, in order of the quantities."""
    joined: list[Joined] = []
    joined += _ages(things, around)
    joined += _passengers(things, around)
    joined += _spells(things, around)
    joined += _single_outcomes(things, around)
    joined += _unusual(things, around)
    joined += _tolls(things, around)
    joined += _votes(things, around)
    return joined


def _across(things: Mapping[int, MeasuredThing], kind: str) -> Iterator[tuple[MeasuredThing, MeasuredThing]]:
    """Give the pairs of quantities of a kind that two reports tell."""
    by_article: dict[str, list[MeasuredThing]] = {}
    for number in sorted(things):
        thing = things[number]
        if thing.quantity.kind == kind:
            by_article.setdefault(thing.quantity.article, []).append(thing)
    for first, second in combinations(sorted(by_article), 2):
        if len(by_article[first]) <= MOST and len(by_article[second]) <= MOST:
            yield from ((a, b) for a in by_article[first] for b in by_article[second])


def _fitting(a: MeasuredThing, b: MeasuredThing, around: Surroundings, strength: float) -> Joined | None:
    """Join two readings if they fit."""
    verdict, reason = weigh(a, b, around)
    return joined_of(a, b, verdict, reason, strength) if verdict in ("agree", "compatible") else None


def _ages(things: Mapping[int, MeasuredThing], around: Surroundings) -> list[Joined]:
    """Join the ages of a person whom two reports name."""
    pairs = [(a, b) for a, b in _across(things, "age") if same_person(a, b)]
    return [joined for a, b in pairs if (joined := _fitting(a, b, around, 0.9)) is not None]


def _passengers(things: Mapping[int, MeasuredThing], around: Surroundings) -> list[Joined]:
    """Join what two reports say that one thing carries; side by side, the second figures follow the first.

    Whoever counts "308 militants and 331 civilians" and "300 terrorists and about 300 family members" in one
    convoy tells the same two groups.
    """
    joined: list[Joined] = []
    for a, b in _across(things, "count"):
        if not (a.aboard and b.aboard) or elsewhere(a, b) or not _carriers(a) & _carriers(b):
            continue
        nouns = a.quantity.noun, b.quantity.noun
        if nouns[0] in GENERIC or nouns[1] in GENERIC or not related(*nouns):
            continue
        first = _fitting(a, b, around, 0.8)
        if first is None:
            continue
        joined.append(first)
        twins = (things.get(thing.twin) if thing.twin is not None else None for thing in (a, b))
        one, other = twins
        if one is None or other is None or not (one.aboard and other.aboard):
            continue
        if _is_before(a, one) == _is_before(b, other) and not one.outcome and not other.outcome:
            second = _fitting(one, other, around, 0.7)
            joined += [second] if second is not None else []
    return joined


def _single_outcomes(things: Mapping[int, MeasuredThing], around: Surroundings) -> list[Joined]:
    """Join what befell people where each of two reports of the story tells one figure of it, and both fit."""
    told: dict[tuple[str, str], list[MeasuredThing]] = {}
    for number in sorted(things):
        thing = things[number]
        plain = thing.quantity.kind == "count" and not (thing.fresh or thing.part or thing.compound)
        if plain and thing.outcome and thing.quantity.noun in GENERIC:
            told.setdefault((thing.outcome, thing.quantity.article), []).append(thing)
    alone = {
        key: here for key, here in told.items() if len({(t.quantity.low, t.quantity.high) for t in here}) == 1
    }
    joined: list[Joined] = []
    for (outcome, first), (other, second) in combinations(sorted(alone), 2):
        a, b = alone[outcome, first][0], alone[other, second][0]
        if outcome == other and first != second and not elsewhere(a, b) and not _many_times(a, b):
            found = _fitting(a, b, around, 0.4)
            joined += [found] if found is not None else []
    return joined


def _many_times(a: MeasuredThing, b: MeasuredThing) -> bool:
    """Say whether two figures fit only by being open, far apart as they are."""
    vague = "vague" in (a.quantity.bound, b.quantity.bound)
    return not vague and times_apart(a, b) > NEAR_ENOUGH


def _tolls(things: Mapping[int, MeasuredThing], around: Surroundings) -> list[Joined]:
    """Join two states of one rising toll, which claims no contradiction."""
    told: dict[str, list[MeasuredThing]] = {}
    for number in sorted(things):
        thing = things[number]
        if thing.quantity.kind == "count" and thing.rising and thing.outcome:
            told.setdefault(thing.quantity.article, []).append(thing)
    joined: list[Joined] = []
    for first, second in combinations(sorted(told), 2):
        if len(told[first]) > 1 or len(told[second]) > 1:
            continue
        a, b = told[first][0], told[second][0]
        if two_tolls(a, b) and not elsewhere(a, b) and times_apart(a, b) <= RISING_APART:
            verdict, reason = weigh(a, b, around)
            joined += [joined_of(a, b, verdict, reason, 0.3)] if verdict != "conflict" else []
    return joined


def _unusual(things: Mapping[int, MeasuredThing], around: Surroundings) -> list[Joined]:
    """Join equal counts of one noun, too unusual for two things, that are carried or did the same."""
    places: dict[tuple[str, float], list[MeasuredThing]] = {}
    for number in sorted(things):
        thing = things[number]
        q = thing.quantity
        if q.kind != "count" or q.noun in GENERIC or q.low is None or q.low != q.high:
            continue
        if q.low >= UNUSUAL and q.low % 10:
            places.setdefault((q.noun, q.low), []).append(thing)
    joined: list[Joined] = []
    for _, here in sorted(places.items()):
        for a, b in combinations(here[:MOST], 2):
            if a.quantity.article == b.quantity.article or elsewhere(a, b):
                continue
            if (a.aboard and b.aboard) or (a.outcome and a.outcome == b.outcome) or same_act(a, b):
                found = _fitting(a, b, around, 0.4)
                joined += [found] if found is not None else []
    return joined


def _is_before(a: MeasuredThing, b: MeasuredThing) -> bool:
    return a.quantity.start < b.quantity.start


def _carriers(thing: MeasuredThing) -> frozenset[str]:
    return thing.sentence_stems & _CARRIERS


def _spells(things: Mapping[int, MeasuredThing], around: Surroundings) -> list[Joined]:
    """Join how long two reports say that one thing has been in a state, up to the day of each report."""
    joined: list[Joined] = []
    for a, b in _across(things, "duration"):
        if not (a.lasting and b.lasting) or not _same_state(a, b) or elsewhere(a, b):
            continue
        undated = needs_date(a, b, around)
        found = joined_of(a, b, "compatible", undated, 0.6) if undated else _fitting(a, b, around, 0.6)
        joined += [found] if found is not None else []
    return joined


def _same_state(a: MeasuredThing, b: MeasuredThing) -> bool:
    """Say whether two clauses tell one lasting state of a thing that both sentences name."""
    shared = (a.sentence_stems & b.sentence_stems) - frozenset().union(*_STATES)
    told_near = bool(shared & a.stems & b.stems & _CARRIERS)
    told = told_near or (len(shared) >= 2 and bool(shared & (_CARRIERS | (a.stems & b.stems))))
    return told and any(a.stems & state and b.stems & state for state in _STATES)


def _votes(things: Mapping[int, MeasuredThing], around: Surroundings) -> list[Joined]:
    """Join the votes against somebody with those who are said to have voted so (134 to 63; 63 Democrats)."""
    told = [
        thing
        for number in sorted(things)
        if (thing := things[number]).vote or (thing.quantity.kind == "score" and thing.side == 1)
    ]
    if len(told) > MOST or not any(thing.vote for thing in told):
        return []
    pairs = [
        (a, b) for a, b in combinations(told, 2) if (a.vote or b.vote) and _one_vote(a, b) and same_vote(a, b)
    ]
    return [joined for a, b in pairs if (joined := _fitting(a, b, around, 0.5)) is not None]


def _one_vote(a: MeasuredThing, b: MeasuredThing) -> bool:
    """Say whether two sentences tell of one vote: they name somebody in common, or stand side by side."""
    if a.quantity.article == b.quantity.article:
        return abs(a.quantity.sentence - b.quantity.sentence) <= NEAR
    return bool(a.sentence_names & b.sentence_names) and (
        bool(a.vote and b.vote) or equal(a.quantity, b.quantity)
    )
