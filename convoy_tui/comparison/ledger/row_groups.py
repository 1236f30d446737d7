"""Put joined quantities together into the groups that make the rows of the ledger.

A group never holds two figures of different reports that differ and were not weighed against each other, be
it by way of an equal reading.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from convoy_tui.comparison.ledger.fitting import fit, other_side, same_act
from convoy_tui.comparison.ledger.gaps import may_stand_against
from convoy_tui.comparison.ledger.measured_things import GENERIC, MeasuredThing
from convoy_tui.comparison.ledger.pairing import SMALL, Joined
from convoy_tui.comparison.ledger.surroundings import Surroundings
from convoy_tui.comparison.ledger.verdicts import judge
from convoy_tui.comparison.ledger.weighing import weigh
from convoy_tui.comparison.model import Parts

_TIMES = frozenset(("date", "clock", "duration"))


@dataclass(frozen=True, slots=True)
class Group:
    """The quantities of one row, by number in order; ``parts`` of a sum are indices into ``members``."""

    members: tuple[int, ...]
    parts: tuple[Parts, ...] = ()


def groups_of(
    things: Mapping[int, MeasuredThing], joined: Sequence[Joined], around: Surroundings
) -> list[Group]:
    """Put joined quantities together, the lightest verdicts first, where all of a group fit together."""
    home = {number: number for j in joined for number in (j.a, j.b)}
    members: dict[int, list[int]] = {number: [number] for number in home}
    weighed = {(j.a, j.b) for j in joined}
    shared = [j for j in joined if _of_several(things[j.a]) or _of_several(things[j.b])]
    for j in joined:
        a, b = home[j.a], home[j.b]
        if a == b or _of_several(things[j.a]) or _of_several(things[j.b]):
            continue
        if not _can_join(members[a], members[b], things, weighed, around):
            continue
        for number in members[b]:
            home[number] = a
        members[a] += members.pop(b)
    _with_other_sides(members, home, things)
    groups = [sorted(group) for group in _with_shared(members, shared, things) if len(group) > 1]
    repeats: dict[tuple[object, ...], list[int]] = {}
    for number in sorted(things):
        repeats.setdefault(_repeat_key(things[number]), []).append(number)
    return [Group(tuple(_with_repeats(group, things, home, repeats))) for group in sorted(groups)]


def _of_several(thing: MeasuredThing) -> bool:
    """Say whether a reading is of several people (in their 70s), so that it may stand in several rows."""
    return thing.quantity.kind == "age" and thing.quantity.bound == "range" and not thing.person


def _with_shared(
    members: Mapping[int, list[int]], shared: Sequence[Joined], things: Mapping[int, MeasuredThing]
) -> list[list[int]]:
    """Give the groups, the readings of several people added to each that they were joined to."""
    groups = [list(group) for group in members.values()]
    for j in shared:
        several, one = (j.a, j.b) if _of_several(things[j.a]) else (j.b, j.a)
        for group in groups:
            if one in group and several not in group and not _of_several(things[one]):
                group.append(several)
    return groups


def _with_other_sides(
    members: dict[int, list[int]], home: dict[int, int], things: Mapping[int, MeasuredThing]
) -> None:
    """Put the two numbers of a score into one row where both were joined with the same reports."""
    first_of = {
        (t.quantity.article, t.quantity.sentence, t.quantity.group or 0): number
        for number, t in things.items()
        if t.quantity.group is not None and not t.side and number in home
    }
    for number in sorted(home):
        thing = things[number]
        q = thing.quantity
        if not thing.side or home[number] not in members:
            continue
        mate = first_of.get((q.article, q.sentence, q.group or 0))
        here = home[number]
        if (
            mate is None
            or home[mate] == here
            or _score_places(members[here], things) != _score_places(members[home[mate]], things)
        ):
            continue
        moved = members.pop(here)
        for other in moved:
            home[other] = home[mate]
        members[home[mate]] += moved


def _score_places(group: Sequence[int], things: Mapping[int, MeasuredThing]) -> set[tuple[str, int]]:
    return {things[n].place for n in group if things[n].quantity.kind == "score"}


def _can_join(
    left: Sequence[int],
    right: Sequence[int],
    things: Mapping[int, MeasuredThing],
    weighed: set[tuple[int, int]],
    around: Surroundings,
) -> bool:
    """Say whether no two figures would stand in one row that differ without a link that weighed them."""
    for a in left:
        for b in right:
            if (min(a, b), max(a, b)) in weighed:
                continue
            first, second = things[a], things[b]
            if other_side(first, second):
                continue
            if _stands_by_an_equal(a, b, left, right, things, weighed, around):
                continue
            verdict, _ = weigh(first, second, around)
            if verdict not in ("agree", "compatible"):
                return False
            # An equal figure of one noun is the same thing; an equal day may be that of anything.
            if fit(first, second) <= 0 and (verdict != "agree" or first.quantity.kind in _TIMES):
                return False
            same_report = first.quantity.article == second.quantity.article
            if same_report and verdict != "agree" and not (_loose(first) or _loose(second)):
                return False
    return True


def _loose(thing: MeasuredThing) -> bool:
    """Say whether a reading is open or vague, so that its own report may give the figure more closely too."""
    return thing.quantity.bound not in ("exact", "about")


def _stands_by_an_equal(
    a: int,
    b: int,
    left: Sequence[int],
    right: Sequence[int],
    things: Mapping[int, MeasuredThing],
    weighed: set[tuple[int, int]],
    around: Surroundings,
) -> bool:
    """Say whether a reading equal to one of the two was weighed against the other (12, 12, and then 15)."""
    if things[a].quantity.article == things[b].quantity.article:
        return False
    by_left = any(
        (min(n, b), max(n, b)) in weighed
        and judge(things[n].quantity, things[a].quantity)[0] == "agree"
        and things[n].outcome == things[a].outcome
        for n in left
    )
    by_right = any(
        (min(n, a), max(n, a)) in weighed
        and judge(things[n].quantity, things[b].quantity)[0] == "agree"
        and things[n].outcome == things[b].outcome
        for n in right
    )
    return (by_left or by_right) and may_stand_against(things[a], things[b], around)


def _with_repeats(
    group: Sequence[int],
    things: Mapping[int, MeasuredThing],
    home: dict[int, int],
    repeats: Mapping[tuple[object, ...], Sequence[int]],
) -> list[int]:
    """Add the places where a report of the row repeats its own figure of the same noun."""
    result = list(group)
    for number in group:
        for other in repeats.get(_repeat_key(things[number]), ()):
            if other not in home and _repeats(things[number], things[other]):
                home[other] = home[number]
                result.append(other)
    return sorted(result)


def _repeats(thing: MeasuredThing, other: MeasuredThing) -> bool:
    """Say whether an equal figure of one noun in one report repeats the other, as a small one need not."""
    if thing.quantity.kind == "date":
        return abs(other.quantity.sentence - thing.quantity.sentence) <= 1
    telling = (thing.value or 0) >= SMALL or thing.outcome is not None
    return telling or same_act(thing, other) or len(thing.stems & other.stems) >= 2


def _repeat_key(thing: MeasuredThing) -> tuple[object, ...]:
    """Give what two counts of one report share when the second only repeats the first.

    Generic nouns share nothing.
    """
    q = thing.quantity
    if q.kind == "date" and q.low is not None and q.text[:1].isdigit():
        return q.article, "date", q.low, q.high, None
    if q.kind == "count" and q.noun in GENERIC and thing.outcome and (q.low or 0) >= SMALL:
        return q.article, "", q.low, q.high, thing.outcome
    if q.kind != "count" or q.noun in GENERIC or thing.compound:
        return (thing.index,)
    return q.article, q.noun, q.low, q.high, thing.outcome
