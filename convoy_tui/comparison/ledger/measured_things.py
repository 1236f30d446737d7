"""Say of what a quantity is told: its clause, its noun, what befell it, and the words it is told in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from convoy_tui.articles.model import Article
from convoy_tui.comparison.alignment.tokens import fold, stem
from convoy_tui.comparison.alignment.word_forms import STOP_WORDS
from convoy_tui.comparison.ledger.acts import (
    act_of_date,
    acts_told,
    circumstances_told,
    is_aboard,
    is_compound,
    is_fresh,
    outcome_told,
    vote_told,
)
from convoy_tui.comparison.ledger.clauses import LONGEST_CLAUSE, WORD, breaks_of, clause_at
from convoy_tui.comparison.ledger.persons import person_of
from convoy_tui.comparison.model import Quantity
from convoy_tui.comparison.quantities.nouns import singular
from convoy_tui.comparison.terms.countries import known_places

GENERIC = frozenset(("", "person", "other", "man", "woman", "individual", "victim", "member"))
"""Nouns that say little of what is counted."""

MOST_IN_SENTENCE = 40
"""A sentence with more quantities is a table pasted as text.

Its figures are not told apart by their words.
"""

_RISING = frozenset(
    """
    rise risen rises rose climb climbs climbed hit hits reach reaches reached top tops pass passes
    """.split()
)
_UP = frozenset(
    """
    up rise rises rose risen gain gains gained higher increase increased jump jumped climbed
    """.split()
)
_DOWN = frozenset(
    """
    down fall falls fell fallen lose lost lower decrease decreased drop dropped slid sank
    """.split()
)
_REMAINDER = frozenset("only remaining remain remains remained left leaves rest remainder dwindled".split())
_DIRECTIONS = {
    word: axis
    for axis, words in {
        "n": "north northern northeast northwest northeastern northwestern",
        "s": "south southern southeast southwest southeastern southwestern",
        "e": "east eastern northeast southeast northeastern southeastern",
        "w": "west western northwest southwest northwestern southwestern",
    }.items()
    for word in words.split()
}
THINGS = frozenset(
    """
    shot count charge bullet round blow time gun rifle weapon point yard goal game match season seat vote
    sunday saturday monday friday case bill law page mile sentence term play
    """.split()
)
"""Nouns that nothing befalls, and that are never people."""

_RUNS_ON = re.compile(r"\bfor\s+(?:the\s+)?(?:past|last)?\s*(?:\S+\s+){0,2}$", re.IGNORECASE)
_OVER = frozenset(("ago", "later", "earlier", "after", "before", "old", "away", "from"))


@dataclass(frozen=True, slots=True)
class MeasuredThing:
    """What quantity number ``index`` is told of.

    ``modifiers`` are the words between figure and noun. ``acts`` are the stems of the verbs that follow the
    noun, of a date those of what happened then; ``circumstances`` tell what the counted were doing
    meanwhile. ``stems`` are the content words of the clause, ``sentence_stems`` those of the sentence.
    ``compound`` marks two nouns under one figure (400 men and women), ``fresh`` a count of more or other
    things, ``part`` a count out of a larger one, ``remainder`` what may be left of one. ``side`` is 1 for the
    second number of a score. ``names`` are the capitalised words shortly before, ``sentence_names`` those of
    the sentence, ``person`` the names of the person whose age it is. ``aboard`` says that something carries
    the counted, ``twin`` is the quantity that is joined to it by "and". ``lasting`` says that a duration runs
    up to the time of telling. ``directions`` are the points of the compass that the sentence names.
    ``vote`` is ``for`` or ``against`` where the counted voted.
    """

    index: int
    quantity: Quantity
    clause_start: int
    clause_end: int
    outcome: str | None
    acts: frozenset[str]
    stems: frozenset[str]
    sentence_stems: frozenset[str]
    names: frozenset[str]
    sentence_names: frozenset[str]
    countries: frozenset[str]
    compound: bool
    fresh: bool
    part: bool
    remainder: bool
    rising: bool
    direction: int
    before: str
    side: int = 0
    aboard: bool = False
    modifiers: tuple[str, ...] = ()
    circumstances: frozenset[str] = frozenset()
    person: frozenset[str] = frozenset()
    twin: int | None = None
    lasting: bool = False
    directions: frozenset[str] = frozenset()
    vote: str = ""

    @property
    def place(self) -> tuple[str, int]:
        """Give the sentence in which the quantity stands."""
        return self.quantity.article, self.quantity.sentence

    @property
    def value(self) -> float | None:
        """Give the figure itself: its low end, or its high one where it has no other."""
        q = self.quantity
        return q.low if q.low is not None else q.high


def measured_things(
    articles: Sequence[Article], quantities: Sequence[Quantity]
) -> dict[tuple[str, int], list[MeasuredThing]]:
    """Give the measured things of each sentence, in order; tables pasted as text are left out."""
    by_place: dict[tuple[str, int], list[int]] = {}
    for index, q in enumerate(quantities):
        by_place.setdefault((q.article, q.sentence), []).append(index)
    by_id = {article.id: article for article in articles}
    found: dict[tuple[str, int], list[MeasuredThing]] = {}
    for place in sorted(by_place):
        article = by_id.get(place[0])
        if article is None or not 0 <= place[1] < len(article.sentences):
            continue
        indices = by_place[place]
        if len(indices) <= MOST_IN_SENTENCE:
            found[place] = _of_sentence(article, place[1], [(i, quantities[i]) for i in indices])
    return found


def content_stems(text: str) -> frozenset[str]:
    """Give the stems of the words of a text that say what it is about; figures are left out."""
    words = (fold(m[0]) for m in WORD.finditer(text[: 20 * LONGEST_CLAUSE]))
    return frozenset(stem(w) for w in words if len(w) > 2 and w not in STOP_WORDS)


def _of_sentence(article: Article, index: int, here: Sequence[tuple[int, Quantity]]) -> list[MeasuredThing]:
    sentence = article.sentences[index]
    text = article.text[sentence.start : sentence.end]
    spans = [(q.start - sentence.start, q.end - sentence.start) for _, q in here]
    breaks = breaks_of(text, spans)
    sentence_stems = content_stems(text)
    countries = _countries(text)
    sentence_names = _names(text[: 20 * LONGEST_CLAUSE]) - STOP_WORDS
    directions = _directions(text)
    twins = _twins(text, here, spans)
    found: list[MeasuredThing] = []
    for k, (number, q) in enumerate(here):
        start, end = spans[k]
        whole = k + 1 < len(here) and _is_whole(text, spans, k + 1)
        following = k + 2 if whole else k + 1
        left = spans[k - 1][1] if k else 0
        right = spans[following][0] if following < len(here) else len(text)
        clause = clause_at(text, breaks, start, end)
        after, before = text[end : min(right, clause[1])], text[max(left, clause[0]) : start]
        clause_text = text[clause[0] : clause[1]]
        words = {m[0].lower() for m in WORD.finditer(clause_text)}
        counted = q.kind == "count"
        act = act_of_date(text[:start], text[end:]) if q.kind == "date" else ""
        twin = twins.get(k)
        carried = is_aboard(before, after)
        found.append(
            MeasuredThing(
                index=number,
                quantity=q,
                clause_start=clause[0] + sentence.start,
                clause_end=clause[1] + sentence.start,
                outcome=outcome_told(before, after, "" if k else text[:start])
                if counted and q.noun not in THINGS
                else None,
                acts=frozenset((act,) if act else ())
                if q.kind == "date"
                else _acts(after, q.noun, whole=k > 0 and _is_whole(text, spans, k)),
                stems=content_stems(clause_text),
                sentence_stems=sentence_stems,
                names=_names(text[max(0, start - 60) : start]),
                sentence_names=sentence_names,
                countries=countries,
                compound=is_compound(after),
                fresh=is_fresh(text[max(0, start - 24) : start], after),
                remainder=bool(_REMAINDER & words),
                part=after.lstrip().startswith("of "),
                rising=bool(_RISING & words),
                direction=bool(_UP & words) - bool(_DOWN & words),
                before=_word_before(text[:start]),
                side=int(k > 0 and q.group is not None and here[k - 1][1].group == q.group),
                aboard=carried,
                modifiers=_modifiers(after, q.noun) if counted else (),
                circumstances=circumstances_told(text[end:]) if counted else frozenset(),
                person=person_of(text, start, end) if q.kind == "age" else frozenset(),
                twin=here[twin][0] if twin is not None else None,
                lasting=q.kind == "duration" and _is_lasting(text, start, end),
                directions=directions,
                vote=vote_told(after) if counted else "",
            )
        )
    return _both_aboard(found, twins)


def _both_aboard(found: list[MeasuredThing], twins: Mapping[int, int]) -> list[MeasuredThing]:
    """Say of both of two counts side by side that something carries them where it is said of one."""
    return [
        replace(thing, aboard=True) if k in twins and found[twins[k]].aboard and not thing.aboard else thing
        for k, thing in enumerate(found)
    ]


def _acts(after: str, noun: str, *, whole: bool) -> frozenset[str]:
    """Give the verbs told of a figure; behind ``11 of the 17 buses`` they are told of the part."""
    return frozenset() if whole else acts_told(after, noun)


def _is_whole(text: str, spans: Sequence[tuple[int, int]], k: int) -> bool:
    """Say whether figure ``k`` is the whole that the one before it is a part of (11 of the 17 buses)."""
    between = text[spans[k - 1][1] : spans[k][0]].split()
    return between[:1] == ["of"] and len(between) <= 3


def _twins(
    text: str, here: Sequence[tuple[int, Quantity]], spans: Sequence[tuple[int, int]]
) -> dict[int, int]:
    """Pair counts that stand side by side: 308 militants and 331 civilians."""
    twins: dict[int, int] = {}
    for k in range(len(here) - 1):
        first, second = here[k][1], here[k + 1][1]
        between = text[spans[k][1] : spans[k + 1][0]].lower().split()
        joined = 2 <= len(between) <= 8 and "and" in between and not set("".join(between)) & set(".;:()")
        if first.kind == second.kind == "count" and first.noun and joined:
            twins[k], twins[k + 1] = k + 1, k
    return twins


def _modifiers(after: str, noun: str) -> tuple[str, ...]:
    """Give the words between a figure and its noun."""
    words = [m[0] for m in WORD.finditer(after[:80])]
    at = next((k for k, word in enumerate(words[:7]) if noun and singular(word) == noun), 0)
    return tuple(words[:at])


def _is_lasting(text: str, start: int, end: int) -> bool:
    """Say whether a duration runs up to the time of telling: stranded for about two weeks."""
    following = WORD.match(text[end:].lstrip())
    if following is not None and following[0].lower() in _OVER:
        return False
    return _RUNS_ON.search(text[max(0, start - 40) : start]) is not None


def _names(before: str) -> frozenset[str]:
    return frozenset(fold(m[0]) for m in WORD.finditer(before) if m[0][0].isupper())


def _countries(text: str) -> frozenset[str]:
    """Give the countries that a sentence names, also by their people or their capital."""
    words = [m[0] for m in WORD.finditer(text[: 20 * LONGEST_CLAUSE])]
    places = known_places()
    found = set()
    for k, word in enumerate(words):
        if word[0].isupper():
            for name in (word, " ".join(words[k : k + 2])):
                place = places.get(name.lower().removesuffix("'s").removesuffix("’s"))
                if place is not None:
                    found.add(place.country)
    return frozenset(found)


def _directions(text: str) -> frozenset[str]:
    return frozenset(
        _DIRECTIONS[m[0].lower()]
        for m in WORD.finditer(text[: 20 * LONGEST_CLAUSE])
        if m[0].lower() in _DIRECTIONS
    )


def _word_before(text: str) -> str:
    words = WORD.findall(text[-40:])
    return words[-1].lower() if words else ""
