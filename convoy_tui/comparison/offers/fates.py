"""Sentences that tell, without denying it, other outcomes of one thing: buses stranded, buses returned."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from convoy_tui.comparison.model import Offer, SentenceKey
from convoy_tui.comparison.offers.matching import Match, offer_of
from convoy_tui.comparison.offers.mentions import Act, Telling, Thing
from convoy_tui.comparison.offers.outcomes import fate_lines

OTHER_OUTCOME = 0.9
"""What an act counts that is another outcome of the same matter."""

BEFALLEN = 5
"""So many words lie at most between an outcome that nobody denies and the thing that it befell."""

MAX_PAIRED = 40
"""Outcomes of a thing that more sentences tell than this are not paired."""


SUBJECT = 4
"""The first thing of a sentence, if among so many words, is taken for the subject of its verbs."""


class Fates:
    """The outcomes that sentences tell of things, by line of outcomes and thing."""

    def __init__(self) -> None:
        self._lines = fate_lines()
        self._told: dict[tuple[int, str], list[Telling]] = {}

    def add(self, key: SentenceKey, acts: Sequence[Act], things: Sequence[Thing]) -> None:
        """Put a sentence into the index; names and groups are no things that an outcome befell."""
        for act in acts:
            if act.undone:
                continue
            for line, side in act.families:
                if line not in self._lines:
                    continue
                for number, thing in enumerate(things):
                    if thing.name or thing.concept or not _befell(act, thing, number == 0):
                        continue
                    for thing_key, share in thing.keys:
                        told = self._told.setdefault((line, thing_key), [])
                        told.append(Telling(key, act, side, thing, share))

    def offers(
        self,
        may_offer: Callable[[SentenceKey, SentenceKey], bool],
        denied: Mapping[SentenceKey, set[int]],
        texts: Mapping[SentenceKey, str],
    ) -> Iterator[Offer]:
        """Give the pairs of sentences of different sources that tell different outcomes of one thing."""
        matches: dict[tuple[SentenceKey, int, SentenceKey, int], Match] = {}
        for told in self._told.values():
            if len(told) > MAX_PAIRED:
                continue
            here = [one for one in told if one.act.place not in denied.get(one.key, ())]
            for a, b in combinations(here, 2):
                if a.side == b.side or a.key[0] == b.key[0] or a.act.stem == b.act.stem:
                    continue
                if not may_offer(a.key, b.key):
                    continue
                match = matches.setdefault(
                    (a.key, a.act.place, b.key, b.act.place), Match(a.act, b.act, OTHER_OUTCOME, True)
                )
                match.take(a.thing, b.thing, a.share)
        for (a_key, _, b_key, _), match in sorted(matches.items(), key=lambda item: item[0]):
            yield offer_of(a_key, b_key, match, texts, (False, False))


def _befell(act: Act, thing: Thing, first: bool) -> bool:
    """Tell whether an act may have befallen a thing: it stands close by, or is the verb of this subject."""
    if act.finite and first and thing.place < SUBJECT and act.place > thing.place:
        return True
    return 0 < abs(act.place - thing.place) <= BEFALLEN
