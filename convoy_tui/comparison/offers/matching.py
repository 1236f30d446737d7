"""How much two sentences share of one act and its things, and the offer that comes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from convoy_tui.comparison.model import Offer, SentenceKey
from convoy_tui.comparison.offers.mentions import Act, Thing

BASE = 0.6
"""What a thing counts that is named all over the story; what is rare counts up to 1."""

MAX_THINGS = 3
"""So many of the things that two sentences share are named."""


@dataclass(slots=True)
class Match:
    """What two sentences were found to share so far: their acts, what these count, and the best per thing."""

    mine: Act
    theirs: Act
    share: float
    outcome: bool
    things: dict[int, tuple[float, Thing, Thing]] = field(default_factory=dict)

    def take(self, mine: Thing, theirs: Thing, weight: float) -> None:
        """Count a thing that both name; ``weight`` is what it counts at most."""
        worth = weight * (BASE + (1 - BASE) * mine.specific)
        if worth > self.things.get(mine.place, (0.0,))[0]:
            self.things[mine.place] = (worth, mine, theirs)

    def score(self) -> float:
        """Give how much is shared, 0..1; each of their things counts once, or a list of cars would win."""
        best: dict[int, float] = {}
        for worth, _, theirs in self.things.values():
            best[theirs.place] = max(best.get(theirs.place, 0.0), worth)
        return round(min(self.share * sum(sorted(best.values())), 1.0), 4)


def offer_of(
    a: SentenceKey,
    b: SentenceKey,
    match: Match,
    texts: Mapping[SentenceKey, str],
    denied: tuple[bool, bool],
) -> Offer:
    """Put a match into words: the offer of sentence ``b`` for the passage ``a``."""
    mine, theirs = texts[a], texts[b]
    shared: dict[int, tuple[str, str]] = {}
    for _, thing, other in sorted(match.things.values(), key=lambda m: (-m[0], m[1].place)):
        shared.setdefault(other.place, (mine[thing.start : thing.end], theirs[other.start : other.end]))
    acts = mine[match.mine.start : match.mine.end], theirs[match.theirs.start : match.theirs.end]
    return Offer(a, b, match.score(), acts, tuple(shared.values())[:MAX_THINGS], match.outcome, denied)


def turned(offer: Offer) -> Offer:
    """Give the offer from the other side."""
    return replace(
        offer,
        a=offer.b,
        b=offer.a,
        act=(offer.act[1], offer.act[0]),
        things=tuple((theirs, mine) for mine, theirs in offer.things),
        denied=(offer.denied[1], offer.denied[0]),
    )
