"""Say how well two quantities fit as readings of one thing, before their figures are weighed.

Digits alone join nothing: kind, noun, what befell the counted and the words of the clause must fit.
"""

from __future__ import annotations

from convoy_tui.comparison.alignment.tokens import fold, stem
from convoy_tui.comparison.ledger.measured_things import GENERIC, THINGS, MeasuredThing
from convoy_tui.comparison.ledger.related import related
from convoy_tui.comparison.model import Quantity

SHARES = frozenset(("percent", "fraction"))
"""Kinds that are weighed against each other."""

_VOTES = frozenset(("count", "score"))
_EXCLUSIVE = (
    frozenset(("killed", "injured")),
    frozenset(("killed", "missing")),
    frozenset(("injured", "missing")),
    frozenset(("killed", "arrested")),
)
_LOOSE_MODIFIERS = frozenset(("more", "other", "others", "the", "of", "people", "young", "new", "old"))


def fit(a: MeasuredThing, b: MeasuredThing) -> float:
    """Say how well two quantities fit as readings of one thing; 0 where they do not."""
    kinds = {a.quantity.kind, b.quantity.kind}
    if kinds <= _VOTES and same_vote(a, b):
        return 0.8
    if len(kinds) > 1 and kinds != SHARES:
        return 0.0
    kind = a.quantity.kind
    if kind == "count":
        return _fit_counts(a, b)
    if (
        kind in ("money", "measure", "percent", "fraction")
        and a.quantity.unit != b.quantity.unit
        and kinds != SHARES
    ):
        return 0.0
    shared = len(a.stems & b.stems)
    if kind in ("percent", "fraction"):
        return _fit_shares(a, b, shared)
    if kind == "ordinal":
        if a.quantity.noun and a.quantity.noun == b.quantity.noun:
            return 1.0
        return 0.6 if equal(a.quantity, b.quantity) and len(a.sentence_stems & b.sentence_stems) >= 3 else 0.0
    if kind == "age":
        return _fit_ages(a, b)
    if kind == "score":
        return 1.0 + 0.1 * shared if a.side == b.side else 0.0
    if kind == "duration":
        same_noun = bool(a.quantity.noun) and a.quantity.noun == b.quantity.noun
        return 1.0 + same_noun if same_noun or shared else 0.0
    if kind == "date":
        return _fit_dates(a, b)
    if kind == "clock":
        return 0.5 + 0.1 * shared if shared or len(a.sentence_stems & b.sentence_stems) >= 3 else 0.0
    return 1.0 + 0.1 * shared


def same_vote(a: MeasuredThing, b: MeasuredThing) -> bool:
    """Say whether two figures tell how many voted against one person or thing.

    The second number of a score is that of those against; who voted for somebody is known by the figure.
    """
    if a.quantity.kind == b.quantity.kind:
        return bool(a.vote) and a.vote == b.vote
    voter, score = (a, b) if a.quantity.kind == "count" else (b, a)
    return score.side == 1 and (
        voter.vote == "against" or (voter.vote == "for" and equal(voter.quantity, score.quantity))
    )


def other_side(a: MeasuredThing, b: MeasuredThing) -> bool:
    """Say whether two numbers of a vote or match stand for its two sides."""
    kinds = a.quantity.kind, b.quantity.kind
    if kinds == ("score", "score"):
        return a.side != b.side
    return "score" in kinds and any(t.quantity.kind == "score" and not t.side for t in (a, b))


def equal(a: Quantity, b: Quantity) -> bool:
    """Say whether two quantities have the same figure, hedges aside."""
    return (a.low, a.high) == (b.low, b.high) or (a.low if a.low is not None else a.high) == (
        b.low if b.low is not None else b.high
    )


def same_act(a: MeasuredThing, b: MeasuredThing) -> bool:
    """Say whether two quantities are told of the same act, or of two that news exchanges."""
    return any(first == second or related(first, second) for first in a.acts for second in b.acts)


def same_person(a: MeasuredThing, b: MeasuredThing) -> bool:
    """Say whether two ages are of one person; a decade may be told of several that the sentence names."""
    if a.person and b.person:
        return bool(a.person & b.person)
    several, one = (a, b) if not a.person else (b, a)
    return several.quantity.bound == "range" and bool(several.sentence_names & one.person)


def _fit_counts(a: MeasuredThing, b: MeasuredThing) -> float:
    same_figure = equal(a.quantity, b.quantity)
    if a.fresh != b.fresh and not same_figure:
        return 0.0
    noun_a, noun_b = a.quantity.noun, b.quantity.noun
    same_outcome = a.outcome is not None and a.outcome == b.outcome
    if a.outcome and b.outcome and not same_outcome:
        named = noun_a == noun_b and noun_a not in GENERIC
        near = len(a.sentence_stems & b.sentence_stems) >= 2 and {a.outcome, b.outcome} not in _EXCLUSIVE
        return 0.6 if same_figure and (named or near) else 0.0
    if noun_a == noun_b and noun_a not in GENERIC:
        return 1.5 + same_outcome
    generic = noun_a in GENERIC or noun_b in GENERIC
    if (noun_a in THINGS and noun_b in GENERIC - {""}) or (noun_b in THINGS and noun_a in GENERIC - {""}):
        return 0.0
    if same_outcome and (generic or related(noun_a, noun_b)):
        return 1.2
    if same_outcome and a.stems & b.stems:
        # Ten tourists and eleven climbers may be one group, ten tourists and eleven police are not.
        return 1.0 if same_figure else 0.8 if same_modifiers(a, b) else 0.0
    if noun_a and noun_b and not generic and related(noun_a, noun_b):
        return 1.0
    if generic and same_figure:
        # A figure without a noun of its own takes the noun of its equal where both clauses share their words.
        return 0.7 if len(a.stems & b.stems) >= 2 else 0.0
    both = noun_a and noun_b and not generic
    if both and same_figure and (len(a.stems & b.stems) >= 2 or same_act(a, b)):
        return 0.5
    return 0.0


def same_modifiers(a: MeasuredThing, b: MeasuredThing) -> bool:
    """Say whether the same word stands before both nouns (foreign tourists, foreign climbers)."""
    first, second = (
        {stem(fold(word)) for word in thing.modifiers if word not in _LOOSE_MODIFIERS} for thing in (a, b)
    )
    return bool(first & second)


def _fit_ages(a: MeasuredThing, b: MeasuredThing) -> float:
    if a.person or b.person:
        if same_person(a, b):
            return 1.0
        if a.person and b.person:
            return 0.0
    if a.names & b.names:
        return 0.9
    if "range" in (a.quantity.bound, b.quantity.bound):
        near = (a.names & b.sentence_names) if b.quantity.bound == "range" else (a.sentence_names & b.names)
        return 0.8 if near else 0.0
    same = equal(a.quantity, b.quantity)
    return 0.6 if same and len(a.sentence_stems & b.sentence_stems) >= 2 else 0.0


def _fit_dates(a: MeasuredThing, b: MeasuredThing) -> float:
    """Dates are of one event where the same act or much the same words are told, not of two persons."""
    shared, wide = len(a.stems & b.stems), len(a.sentence_stems & b.sentence_stems)
    if a.sentence_names and b.sentence_names and not a.sentence_names & b.sentence_names and wide < 4:
        return 0.0
    if same_act(a, b) and wide >= 3:
        return 0.8 + 0.1 * shared
    # A date set off by commas is a clause of its own: then the sentence says what is dated.
    alone = min(len(a.stems), len(b.stems)) <= 2
    near = shared >= 3 or (shared and wide >= 5) or (alone and wide >= 4)
    return 0.5 + 0.1 * shared if near else 0.0


def _fit_shares(a: MeasuredThing, b: MeasuredThing, shared: int) -> float:
    if a.direction * b.direction < 0:
        return 0.0
    if a.quantity.noun and b.quantity.noun and a.quantity.noun != b.quantity.noun:
        return 0.0
    return 1.0 + 0.1 * shared if shared or a.quantity.noun else 0.0
