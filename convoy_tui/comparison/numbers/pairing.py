"""Decide which quantities of two linked sentences measure the same thing.

Digits alone join nothing: kind, noun, what befell the counted and the words of the clause must fit. A pair
whose figures differ is joined only where nothing else in either report explains the difference; unsure is
silent.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from convoy_tui.comparison.model import Quantity, Verdict
from convoy_tui.comparison.numbers.measured_things import GENERIC, MeasuredThing, related
from convoy_tui.comparison.numbers.same_matter import (
    both_aboard,
    same_matter,
    shared_words,
)
from convoy_tui.comparison.numbers.verdicts import judge

MOST_APART = 1.5
"""How many times as large as the other one count may be where a doubtful link alone sets them together."""

_PERCENT = frozenset(("percent", "fraction"))


@dataclass(frozen=True, slots=True)
class Joined:
    """Two measured things, by the numbers of their quantities, with their verdict and reason.

    ``a`` is the smaller.
    """

    a: int
    b: int
    verdict: Verdict
    reason: str
    strength: float


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the reports hold besides the two sentences: when each was published, what each counts."""

    published: Mapping[str, date | None]
    counts: Mapping[tuple[str, str], frozenset[float]]
    """The values of each noun in each article."""
    witness: Mapping[str, str] = field(default_factory=dict)
    """The witness that each article is; copies of one text are one."""


def join_sentences(
    left: Sequence[MeasuredThing],
    right: Sequence[MeasuredThing],
    grade: str,
    around: Surroundings,
    likely: bool = False,
) -> list[Joined]:
    """Join the quantities of two sentences one to one, the best fitting first.

    Args:
        left: the measured things of one sentence.
        right: those of the other.
        grade: ``sure`` for a sure link, ``cluster`` for two tellings in one cluster, ``doubtful``.
        around: what else the reports hold.
        likely: a doubtful link with a high score stands between the two, which joins counts of the same
            noun and outcome also where their figures differ.
    """
    candidates: list[tuple[float, MeasuredThing, MeasuredThing, Verdict, str]] = []
    for a in left:
        for b in right:
            strength = fit(a, b)
            if strength <= 0:
                continue
            if not _resolved(a.quantity, b.quantity):
                continue
            verdict, reason = judge(a.quantity, b.quantity, scope=later(a, b, around))
            if verdict in ("agree", "compatible"):
                if grade == "doubtful" and not (_fits_strongly(a, b) or (likely and same_matter(a, b))):
                    continue
                if verdict == "compatible" and (_elsewhere(a, b) or _loose_dates(a.quantity, b.quantity)):
                    continue
                bonus = 2.0 if verdict == "agree" else 1.0
                candidates.append((strength + bonus, a, b, verdict, reason))
            elif (grade == "sure" or (likely and _one_event(a, b, left, right))) and _may_differ(
                a, b, left, right, around
            ):
                candidates.append((strength - 1.0, a, b, verdict, reason))
    candidates.sort(key=lambda c: (-c[0], c[1].index, c[2].index))
    taken: set[int] = set()
    joined: list[Joined] = []
    for strength, a, b, verdict, reason in candidates:
        if a.index in taken or b.index in taken:
            continue
        taken |= {a.index, b.index}
        low, high = sorted((a.index, b.index))
        joined.append(Joined(low, high, verdict, reason, strength))
    return joined


def _resolved(a: Quantity, b: Quantity) -> bool:
    """Say whether both readings have a value; two Wednesdays without a date may be two days."""
    return all(q.low is not None or q.high is not None for q in (a, b))


def _loose_dates(a: Quantity, b: Quantity) -> bool:
    """Say whether two dates fit only because one is loose (last week, this year): that joins nothing."""
    return a.kind == "date" and any(q.text.lower().startswith(("last", "this", "next")) for q in (a, b))


def _elsewhere(a: MeasuredThing, b: MeasuredThing) -> bool:
    """Say whether the two sentences name countries, and none in common."""
    return bool(a.countries and b.countries) and not a.countries & b.countries


def fit(a: MeasuredThing, b: MeasuredThing) -> float:
    """Say how well two quantities fit as readings of one thing; 0 where they do not."""
    kinds = {a.quantity.kind, b.quantity.kind}
    if len(kinds) > 1 and kinds != _PERCENT:
        return 0.0
    kind = a.quantity.kind
    if kind == "count":
        return _fit_counts(a, b)
    if (
        kind in ("money", "measure", "percent", "fraction")
        and a.quantity.unit != b.quantity.unit
        and kinds != _PERCENT
    ):
        return 0.0
    shared = len(a.stems & b.stems)
    if kind in ("percent", "fraction"):
        return _fit_shares(a, b, shared)
    if kind == "ordinal":
        if a.quantity.noun and a.quantity.noun == b.quantity.noun:
            return 1.0
        return (
            0.6 if _equal(a.quantity, b.quantity) and len(a.sentence_stems & b.sentence_stems) >= 3 else 0.0
        )
    if kind == "age":
        return _fit_ages(a, b)
    if kind == "score":
        return 1.0 + 0.1 * shared if a.side == b.side else 0.0
    if kind == "duration":
        same_noun = bool(a.quantity.noun) and a.quantity.noun == b.quantity.noun
        return 1.0 + same_noun if same_noun or shared else 0.0
    if kind in ("date", "clock"):
        return 0.5 + 0.1 * shared if shared or len(a.sentence_stems & b.sentence_stems) >= 3 else 0.0
    return 1.0 + 0.1 * shared


def later(a: MeasuredThing, b: MeasuredThing, around: Surroundings) -> str:
    """Give the sentence that says that one report tells a later state of the same count, or nothing."""
    if a.quantity.kind not in ("count", "money") or a.outcome is None:
        return ""
    days = [around.published.get(thing.quantity.article) for thing in (a, b)]
    if days[0] is not None and days[1] is not None and days[0] != days[1]:
        first, last = sorted(day for day in days if day is not None)
        return f"The reports are of different days ({first} and {last}), and such a count changes with time."
    if a.rising or b.rising:
        return "The count was still rising when it was told, so one report may tell a later state."
    return ""


def _fit_counts(a: MeasuredThing, b: MeasuredThing) -> float:
    if a.fresh != b.fresh and not _equal(a.quantity, b.quantity):
        return 0.0
    noun_a, noun_b = a.quantity.noun, b.quantity.noun
    same_outcome = a.outcome is not None and a.outcome == b.outcome
    if a.outcome and b.outcome and not same_outcome:
        named = noun_a == noun_b and noun_a not in GENERIC
        return (
            0.6
            if _equal(a.quantity, b.quantity)
            and (named or (len(a.sentence_stems & b.sentence_stems) >= 2 and not _outcomes_apart(a, b)))
            else 0.0
        )
    if noun_a == noun_b and noun_a not in GENERIC:
        return 1.5 + same_outcome
    generic = noun_a in GENERIC or noun_b in GENERIC
    if same_outcome and (generic or related(noun_a, noun_b)):
        return 1.2
    if same_outcome and a.stems & b.stems:
        return 1.0 if _equal(a.quantity, b.quantity) else 0.8
    if noun_a and noun_b and not generic and related(noun_a, noun_b):
        return 1.0
    if generic and _equal(a.quantity, b.quantity):
        # A figure without a noun of its own takes the noun of its equal where both clauses share their words.
        return 0.7 if len(a.stems & b.stems) >= 2 else 0.0
    both = noun_a and noun_b and not generic
    return 0.5 if both and _equal(a.quantity, b.quantity) and len(a.stems & b.stems) >= 2 else 0.0


def _fit_ages(a: MeasuredThing, b: MeasuredThing) -> float:
    """Ages are of one person where the names right before them meet.

    A decade may be told of several people.
    """
    if a.names & b.names:
        return 1.0
    if "range" in (a.quantity.bound, b.quantity.bound):
        near = (a.names & b.sentence_names) if b.quantity.bound == "range" else (a.sentence_names & b.names)
        return 0.8 if near else 0.0
    return 0.6 if _equal(a.quantity, b.quantity) and len(a.sentence_stems & b.sentence_stems) >= 2 else 0.0


def _outcomes_apart(a: MeasuredThing, b: MeasuredThing) -> bool:
    """Say whether two outcomes exclude each other (two dead and two injured are four people)."""
    return {a.outcome, b.outcome} in (
        {"killed", "injured"},
        {"killed", "missing"},
        {"injured", "missing"},
        {"killed", "arrested"},
    )


def _fit_shares(a: MeasuredThing, b: MeasuredThing, shared: int) -> float:
    if a.direction * b.direction < 0:
        return 0.0
    if a.quantity.noun and b.quantity.noun and a.quantity.noun != b.quantity.noun:
        return 0.0
    return 1.0 + 0.1 * shared if shared or a.quantity.noun else 0.0


def _equal(a: Quantity, b: Quantity) -> bool:
    return (a.low, a.high) == (b.low, b.high) or (a.low if a.low is not None else a.high) == (
        b.low if b.low is not None else b.high
    )


def _fits_strongly(a: MeasuredThing, b: MeasuredThing) -> bool:
    """Say whether a doubtful link is made up for by noun and kind."""
    if a.quantity.kind == "count":
        return (
            a.quantity.noun == b.quantity.noun
            and a.quantity.noun not in GENERIC
            and (_equal(a.quantity, b.quantity) or bool(a.outcome and a.outcome == b.outcome))
        )
    if a.quantity.kind == "score":
        return _equal(a.quantity, b.quantity)
    if a.quantity.kind == "age" and "range" in (a.quantity.bound, b.quantity.bound):
        return True
    if a.quantity.kind in ("money", "measure", "percent", "fraction"):
        return _equal(a.quantity, b.quantity) and len(a.stems & b.stems) >= 2
    if a.quantity.kind in ("duration", "ordinal"):
        return bool(a.quantity.noun) and a.quantity.noun == b.quantity.noun and _equal(a.quantity, b.quantity)
    return _equal(a.quantity, b.quantity) and len(a.sentence_stems & b.sentence_stems) >= 3


def _may_differ(
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
    if _elsewhere(a, b):
        return False
    if kind == "date":
        return _rival_years(a, b)
    if not (_sole(a, left) and _sole(b, right)):
        return False
    if kind == "count":
        return _counts_may_differ(a, b, around)
    if kind == "duration":
        return bool(a.quantity.noun) and a.quantity.noun == b.quantity.noun and len(a.stems & b.stems) >= 2
    if kind == "score":
        return len(a.sentence_stems & b.sentence_stems) >= 3
    if kind == "measure" and a.quantity.unit == "magnitude":
        return bool(a.countries & b.countries) or len(a.sentence_stems & b.sentence_stems) >= 3
    return len(a.stems & b.stems) >= 3


def _counts_may_differ(a: MeasuredThing, b: MeasuredThing, around: Surroundings) -> bool:
    if a.compound or b.compound or a.fresh or b.fresh or a.part or b.part:
        return False
    if _told_elsewhere(a, b, around) or _told_elsewhere(b, a, around):
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


def _one_event(
    a: MeasuredThing, b: MeasuredThing, left: Sequence[MeasuredThing], right: Sequence[MeasuredThing]
) -> bool:
    """Say whether a doubtful link is enough to show a gap between two counts.

    Counts far apart and sentences of other days are more likely of two events than of one.
    """
    values = [q.low if q.low is not None else q.high for q in (a.quantity, b.quantity)]
    sizes = sorted(value for value in values if value is not None)
    if len(sizes) < 2 or sizes[1] > MOST_APART * sizes[0] or not same_matter(a, b):
        return False
    days = [[t.quantity for t in side if t.quantity.kind == "date"] for side in (left, right)]
    return not all(days) or any(_one_day(first, second) for first in days[0] for second in days[1])


def _one_day(a: Quantity, b: Quantity) -> bool:
    if _resolved(a, b):
        return judge(a, b)[0] in ("agree", "compatible")
    return a.text.casefold() == b.text.casefold()


def may_stand_against(a: MeasuredThing, b: MeasuredThing, around: Surroundings) -> bool:
    """Say whether two counts may be set against each other on the word of a reading equal to one of them."""
    return (
        a.quantity.kind == b.quantity.kind == "count"
        and "vague" not in (a.quantity.bound, b.quantity.bound)
        and same_matter(a, b)
        and not _elsewhere(a, b)
        and _counts_may_differ(a, b, around)
    )


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
