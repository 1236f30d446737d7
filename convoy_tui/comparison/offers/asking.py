"""What each denial is about: the act that is denied, and the things that it may have befallen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from convoy_tui.comparison.alignment.tokens import fold, stem
from convoy_tui.comparison.model import Denial, SentenceKey
from convoy_tui.comparison.offers.mentions import Act, Thing, are_near
from convoy_tui.comparison.offers.negation import Negation
from convoy_tui.comparison.offers.negation_cues import UNDONE
from convoy_tui.comparison.offers.outcomes import act_families, own_acts

BEFORE, AROUND = 0.6, 0.25
"""What a thing counts that stands before what denies, and elsewhere in the sentence."""

TELLING_NAME = 0.2
"""A name more common in the story than this is no thing that two sentences are about."""

MAX_CLAIMED = 3
"""So many acts of a claim that is rejected are looked at."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a denial is about: an act, and the things of its sentence with what each counts.

    ``core`` are the places of the things that may stand alone; of the others, one is not enough.
    """

    key: SentenceKey
    act: Act
    things: tuple[tuple[Thing, float], ...]
    core: frozenset[int]


def asked_by(
    denial: Denial, negation: Negation, acts: list[Act], things: list[Thing], text: str
) -> Iterator[Asked]:
    """Give what a denial is about; one that rejects a claim may be about several acts in it.

    Args:
        denial: where it stands.
        negation: what its cue reaches.
        acts: the words of its sentence that may name an act.
        things: the things that its sentence names.
        text: its sentence.
    """
    within = negation.reach if negation.act is None else (negation.act,)
    denied = [act for act in acts if any(start < act.end and act.start < end for start, end in within)]
    if negation.act is None:
        denied = [act for act in denied if act.stem in own_acts()][:MAX_CLAIMED] if negation.claim else []
    for act in denied:
        weights = tuple(
            (thing, AROUND if negation.act is None and not are_near(act, thing) else _weight(thing, negation))
            for thing in things
            if thing.place != act.place
        )
        core = frozenset(
            thing.place
            for thing, weight in weights
            if weight >= (1.0 if thing.name else BEFORE)
            and not (thing.name and thing.specific < TELLING_NAME)
        )
        yield Asked((denial.article, denial.sentence), _affirmed(act, text), weights, core)


def _affirmed(act: Act, text: str) -> Act:
    """Give the act that a word denies by itself: of "unharmed" to harm."""
    undone = UNDONE.get(fold(text[act.start : act.end]))
    if undone is None:
        return act
    own = stem(undone)
    return replace(act, stem=own, families=act_families().get(own, ()))


def _weight(thing: Thing, negation: Negation) -> float:
    for weight, spans in ((1.0, negation.reach), (BEFORE, negation.before)):
        if any(start < thing.end and thing.start < end for start, end in spans):
            return weight
    return AROUND
