"""Say whether a gap between two readings may be shown: whether nothing else in the reports explains it.

Unsure is silent. What differs by much is mostly another event, a part or a later state.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from convoy_tui.comparison.ledger.measured_things import GENERIC, MeasuredThing
from convoy_tui.comparison.ledger.same_matter import both_aboard, same_matter, shared_words
from convoy_tui.comparison.ledger.surroundings import Surroundings
from convoy_tui.comparison.ledger.verdicts import judge
from convoy_tui.comparison.ledger.weighing import rising
from convoy_tui.comparison.model import Quantity

SURE_APART = 2.0
"""How many times as large the other one count may be under a sure link."""

LIKELY_APART = 1.5
"""The same under a link that is only likely."""

RISING_APART = 3.0
"""The same for two states of a count that was still rising."""


def may_differ(
    a: MeasuredThing,
    b: MeasuredThing,
    left: Sequence[MeasuredThing],
    right: Sequence[MeasuredThing],
    around: Surroundings,
) -> bool:
    """Say whether a gap between two readings may be shown.

    Nothing in either report offers another explanation.
    """
    kind = a.quantity.kind
    if kind in ("clock", "ordinal", "fraction", "age") or "vague" in (a.quantity.bound, b.quantity.bound):
        return False
    if elsewhere(a, b):
        return False
    if kind == "date":
        return _rival_years(a, b)
    if not same_days(left, right):
        return False
    if not (_sole(a, left) and _sole(b, right)):
        return False
    if kind == "count":
        limit = RISING_APART if rising(a, b) else SURE_APART
        return times_apart(a, b) <= limit and _counts_may_differ(a, b, around)
    if kind == "duration":
        return bool(a.quantity.noun) and a.quantity.noun == b.quantity.noun and len(a.stems & b.stems) >= 2
    if kind == "score":
        named = a.sentence_names & b.sentence_names
        return bool(named) and len(a.sentence_stems & b.sentence_stems) >= 4
    if kind == "measure" and a.quantity.unit == "magnitude":
        return bool(a.countries & b.countries) or len(a.sentence_stems & b.sentence_stems) >= 3
    return len(a.stems & b.stems) >= 3


def _counts_may_differ(a: MeasuredThing, b: MeasuredThing, around: Surroundings) -> bool:
    if a.compound or b.compound or a.fresh or b.fresh or a.part or b.part:
        return False
    if _told_elsewhere(a, b, around) or _told_elsewhere(b, a, around):
        return False
    if _part_of_people(a, b) or _part_of_people(b, a):
        return False
    same_noun = a.quantity.noun == b.quantity.noun and a.quantity.noun not in GENERIC
    if a.outcome and a.outcome == b.outcome:
        return True
    if both_aboard(a, b) and same_noun and shared_words(a, b):
        return not (a.remainder or b.remainder)
    if a.outcome != b.outcome or a.remainder or b.remainder:
        return False
    if a.acts and b.acts and not a.acts & b.acts:
        return False
    return same_noun and len((a.stems & b.stems) - {a.quantity.noun}) >= 3


def one_event(
    a: MeasuredThing, b: MeasuredThing, left: Sequence[MeasuredThing], right: Sequence[MeasuredThing]
) -> bool:
    """Say whether a doubtful link is enough to show a gap between two counts.

    Counts far apart and sentences of other days are more likely of two events than of one.
    """
    if not same_matter(a, b) or not same_days(left, right):
        return False
    return times_apart(a, b) <= LIKELY_APART or (bool(rising(a, b)) and times_apart(a, b) <= RISING_APART)


def times_apart(a: MeasuredThing, b: MeasuredThing) -> float:
    """Say how many times as large the larger of two figures is."""
    sizes = sorted(abs(value) for value in (a.value, b.value) if value is not None)
    return sizes[1] / sizes[0] if len(sizes) == 2 and sizes[0] else math.inf


def same_days(left: Sequence[MeasuredThing], right: Sequence[MeasuredThing]) -> bool:
    """Say whether two sentences can be of one day: one names none, or a day of each fits the other's."""
    days = [[t.quantity for t in side if t.quantity.kind == "date"] for side in (left, right)]
    return not all(days) or any(_one_day(first, second) for first in days[0] for second in days[1])


def _one_day(a: Quantity, b: Quantity) -> bool:
    if resolved(a, b):
        return judge(a, b)[0] in ("agree", "compatible")
    return a.text.casefold() == b.text.casefold()


def may_stand_against(a: MeasuredThing, b: MeasuredThing, around: Surroundings) -> bool:
    """Say whether two counts may be set against each other on the word of a reading equal to one of them."""
    return (
        a.quantity.kind == b.quantity.kind == "count"
        and "vague" not in (a.quantity.bound, b.quantity.bound)
        and same_matter(a, b)
        and not elsewhere(a, b)
        and _counts_may_differ(a, b, around)
    )


def _part_of_people(a: MeasuredThing, b: MeasuredThing) -> bool:
    """Say whether ``a`` counts some of the people of ``b``: three children among twelve people."""
    people = b.quantity.noun in ("person", "victim", "individual")
    own = a.quantity.noun not in GENERIC or a.quantity.noun in ("man", "woman")
    return people and own and (a.value or 0) < (b.value or 0)


def _told_elsewhere(a: MeasuredThing, b: MeasuredThing, around: Surroundings) -> bool:
    """Say whether the report of ``b`` also gives the figure of ``a``.

    Then both are true, of different parts.
    """
    nouns = {a.quantity.noun, b.quantity.noun}
    if nouns & GENERIC:
        nouns |= GENERIC
    value = a.quantity.low if a.quantity.low is not None else a.quantity.high
    return any(value in around.counts.get((b.quantity.article, noun), ()) for noun in nouns)


def _sole(thing: MeasuredThing, sentence: Sequence[MeasuredThing]) -> bool:
    """Say whether no other quantity of the sentence could be meant as well."""
    for other in sentence:
        if other.index == thing.index or other.quantity.kind != thing.quantity.kind:
            continue
        if other.quantity.group is not None and other.quantity.group == thing.quantity.group:
            continue
        if thing.quantity.kind != "count":
            return False
        same_noun = other.quantity.noun == thing.quantity.noun
        same_outcome = other.outcome == thing.outcome
        if same_outcome and (same_noun or other.quantity.noun in GENERIC or thing.quantity.noun in GENERIC):
            return False
    return True


def _rival_years(a: MeasuredThing, b: MeasuredThing) -> bool:
    """Say whether two years are told of one beginning or end in nearly the same words (since 2002)."""
    if (
        a.before != b.before
        or a.before not in ("since", "until")
        or a.quantity.low is None
        or b.quantity.low is None
    ):
        return False
    shared, all_stems = a.stems & b.stems, a.stems | b.stems
    return len(shared) >= 3 and len(shared) >= 0.5 * len(all_stems)


def resolved(a: Quantity, b: Quantity) -> bool:
    """Say whether both readings have a value; two Wednesdays without a date may be two days."""
    return all(q.low is not None or q.high is not None for q in (a, b))


def elsewhere(a: MeasuredThing, b: MeasuredThing) -> bool:
    """Say whether the two sentences name places apart: two countries, or the north and the south."""
    if a.countries and b.countries and not a.countries & b.countries:
        return True
    return bool(a.directions and b.directions) and not a.directions & b.directions
