"""Where sentences name acts and the things near them: the index in which offers are looked up."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from convoy_tui.comparison.alignment.story_index import StoryIndex
from convoy_tui.comparison.alignment.tokens import Token, fold, stem
from convoy_tui.comparison.model import SentenceKey
from convoy_tui.comparison.offers.outcomes import act_families, own_acts, thing_families

NEAR, KIN_NEAR = 8, 4
"""A thing belongs to an act of its clause, or no more than so many words away; its kin must be nearer."""

MAX_TOLD = 120
"""An act and a thing that more sentences of a story name together tell nothing of either."""

KIN = 0.7
"""How much of a full match two things of one family are."""

_TIMES = frozenset(
    stem(word)
    for word in """
    monday tuesday wednesday thursday friday saturday sunday day days week weeks month months year years today
    yesterday tomorrow morning evening night hour hours minute minutes time times january february march april
    may june july august september october november december percent number part way thing case
    """.split()
)
_QUALITIES = frozenset(
    stem(word)
    for word in """
    big current early few first fourth former full good great high important include large late local long
    low main major many more most new next old older open other own public recent same second several small
    strong third top younger
    """.split()
)
_SPEAKING = frozenset(
    stem(word)
    for word in """
    spokesman spokeswoman spokesperson statement official report reporter source interview comment reuters ap
    afp cnn news email telephone mr ms mrs rep sen representative senator accord claim insist tell add argue
    ask call announce describe
    """.split()
)


_AUXILIARIES = frozenset("are be been had has have is was were".split())
_ARTICLES = frozenset("a an any her his its no our the their this that these those".split())


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing that a sentence names; ``keys`` maps what it is found by to the share of a match that is.

    ``concept``: it is named by a known concept, such as a group's name.
    """

    place: int
    start: int
    end: int
    clause: int
    name: bool
    concept: bool
    specific: float
    keys: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Act:
    """A word that names an act: its place among the tokens, its span, its stem, its lines and sides.

    ``nominal``: an article or the like stands before it (the move), so that it is a noun. ``undone``: it was
    wanted or prevented (to reach, from reaching), so that nothing says that it was done. ``finite``: an
    auxiliary shortly before it says that it is the verb of a clause (is now stranded).
    """

    place: int
    start: int
    end: int
    clause: int
    stem: str
    families: tuple[tuple[int, int], ...]
    nominal: bool
    undone: bool
    finite: bool


@dataclass(frozen=True, slots=True)
class Telling:
    """One sentence that names an act and a thing near it; ``share`` is what the thing's key counts."""

    key: SentenceKey
    act: Act
    side: int
    thing: Thing
    share: float


class MentionReader:
    """Reads acts and things out of the tokens of a story's sentences."""

    def __init__(self, index: StoryIndex) -> None:
        self._vocabulary = index.vocabulary
        self._passed_over = _TIMES | _QUALITIES | _SPEAKING | own_acts()
        self._known: dict[tuple[str, str], tuple[float, tuple[tuple[str, float], ...]]] = {}

    def things(self, tokens: Sequence[Token], text: str) -> list[Thing]:
        """Give the things that a sentence names; times, qualities, acts and words of reporting are none."""
        found = []
        for place, token in enumerate(tokens):
            if token.kind in ("function", "number") or token.key in self._passed_over:
                continue
            concept = token.key.startswith("@")
            last = text[token.start : token.end].split()[-1] if concept else ""
            known = self._known.get((token.key, last))
            if known is None:
                known = self._known[token.key, last] = self._keys(token.key, last)
            span = (token.start, token.end, token.clause)
            found.append(Thing(place, *span, token.kind == "name", concept, *known))
        return found

    def _keys(self, key: str, last: str) -> tuple[float, tuple[tuple[str, float], ...]]:
        """Give how telling a thing is in the story, and what it is found by: itself and its kin."""
        families = thing_families()
        kin = {
            number
            for own in filter(None, (key, last and stem(fold(last))))
            for number in families.get(own, ())
        }
        number = self._vocabulary.number.get(key)
        specific = self._vocabulary.specificity[number] if number is not None else 1.0
        return specific, ((key, 1.0), *((f"~{one}", KIN) for one in sorted(kin)))


def acts_of(tokens: Sequence[Token], stems: Container[str] | None = None) -> list[Act]:
    """Give the words of a sentence that may name an act: all, or those that have one of some stems."""
    families = act_families()
    return [
        Act(
            place,
            token.start,
            token.end,
            token.clause,
            token.key,
            families.get(token.key, ()),
            place > 0 and tokens[place - 1].key in _ARTICLES,
            place > 0 and tokens[place - 1].key in ("to", "from"),
            any(before.key in _AUXILIARIES for before in tokens[max(place - 3, 0) : place]),
        )
        for place, token in enumerate(tokens)
        if token.kind == "word" and (stems is None or token.key in stems)
    ]


def are_near(act: Act, thing: Thing) -> bool:
    """Tell whether a thing belongs to an act: it is another word of its clause, or close by."""
    return act.place != thing.place and (act.clause == thing.clause or abs(act.place - thing.place) <= NEAR)


Family = int | str
"""What makes two words one act: the number of a line of acts, or a stem."""


class Mentions:
    """Sentences by act and thing; holds only what somebody will ask for.

    ``wanted`` maps each family of acts to the keys of the things that will be asked for with it.
    """

    def __init__(self, wanted: Mapping[Family, Container[str]]) -> None:
        self._wanted = wanted
        self._told: dict[tuple[Family, str], list[Telling]] = {}

    def add(self, key: SentenceKey, acts: Sequence[Act], things: Sequence[Thing]) -> None:
        """Put a sentence into the index."""
        for act in acts:
            families: tuple[tuple[Family, int], ...] = ((act.stem, 0), *act.families)
            for family, side in families:
                wanted = self._wanted.get(family)
                if wanted is None:
                    continue
                for thing in things:
                    if not are_near(act, thing):
                        continue
                    close = act.clause == thing.clause or abs(act.place - thing.place) <= KIN_NEAR
                    for thing_key, share in thing.keys:
                        if thing_key in wanted and (close or share == 1.0):
                            told = self._told.setdefault((family, thing_key), [])
                            told.append(Telling(key, act, side, thing, share))

    def of(self, family: Family, thing_key: str) -> Sequence[Telling]:
        """Give the sentences that name an act of a family near a thing; none where nearly all of them do."""
        told = self._told.get((family, thing_key), ())
        return told if len(told) <= MAX_TOLD else ()
