"""Say of what a quantity is told: its clause, its noun, what befell it, and the words it is told in."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from convoy_tui.articles.model import Article
from convoy_tui.comparison.alignment.related_words import related_groups
from convoy_tui.comparison.alignment.tokens import fold, stem
from convoy_tui.comparison.alignment.word_forms import STOP_WORDS
from convoy_tui.comparison.model import Quantity
from convoy_tui.comparison.numbers.nouns import looks_plural, outcome_of, singular
from convoy_tui.comparison.terms.countries import known_places

GENERIC = frozenset(("", "person", "other", "man", "woman", "individual", "victim", "member"))
"""Nouns that say little of what is counted."""

MOST_IN_SENTENCE = 40
"""A sentence with more quantities is a table pasted as text.

Its figures are not told apart by their words.
"""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_BREAK = re.compile(
    r"[;:()\[\]–—\"“”]|,(?=\s)|\s-\s|\b(?:after|while|but|although|though|whereas|before|when)\b"
)
_FRESH = re.compile(r"\b(?:more|other|others|another|additional|further|extra|new)\b", re.IGNORECASE)
_MORE_THAN = re.compile(r"\bmore than\b", re.IGNORECASE)
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
_REMAINDER = frozenset(
    ["only", "remaining", "remain", "remains", "remained", "left", "rest", "remainder", "dwindled"]
)
_HEDGE_WORDS = frozenset(
    """
    at least about some up to more than over nearly almost as many around roughly another
    """.split()
)
_ABOARD = re.compile(r"\b(?:aboard|onboard|on\s+board)\b", re.IGNORECASE)
_CARRY = frozenset(("carry", "carries", "carried", "carrying", "transporting", "transported"))
_LONGEST_CLAUSE = 400


@dataclass(frozen=True, slots=True)
class MeasuredThing:
    """What quantity number ``index`` is told of.

    ``acts`` are the verbs in ``-ed`` that follow the noun, ``stems`` the content words of the clause,
    ``sentence_stems`` those of the sentence; ``compound`` marks two nouns under one figure (400 men and
    women), ``fresh`` a count of more or other things, ``part`` a count out of a larger one, ``remainder``
    what may be left of one. ``side`` is 1 for the second number of a score. ``names`` are the capitalised
    words shortly before, ``sentence_names`` those of the sentence. ``aboard`` says that
    something carries the counted.
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

    @property
    def place(self) -> tuple[str, int]:
        """Give the sentence in which the quantity stands."""
        return self.quantity.article, self.quantity.sentence


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


def related(a: str, b: str) -> bool:
    """Say whether two nouns in the singular are the same or exchanged for one another in the news."""
    a, b = stem(fold(a)), stem(fold(b))
    return a == b or bool(_groups().get(a, frozenset()) & _groups().get(b, frozenset()))


def content_stems(text: str) -> frozenset[str]:
    """Give the stems of the words of a text that say what it is about; figures are left out."""
    words = (fold(m[0]) for m in _WORD.finditer(text[: 20 * _LONGEST_CLAUSE]))
    return frozenset(stem(w) for w in words if len(w) > 2 and w not in STOP_WORDS)


@cache
def _groups() -> Mapping[str, frozenset[int]]:
    table: dict[str, set[int]] = {}
    for number, group in enumerate(related_groups()):
        for word in group:
            table.setdefault(stem(fold(word)), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in table.items()}


def _of_sentence(article: Article, index: int, here: Sequence[tuple[int, Quantity]]) -> list[MeasuredThing]:
    sentence = article.sentences[index]
    text = article.text[sentence.start : sentence.end]
    breaks = _breaks(text, [(q.start - sentence.start, q.end - sentence.start) for _, q in here])
    sentence_stems = content_stems(text)
    countries = _countries(text)
    sentence_names = _names(text[: 20 * _LONGEST_CLAUSE]) - STOP_WORDS
    found = []
    for k, (number, q) in enumerate(here):
        start, end = q.start - sentence.start, q.end - sentence.start
        left = here[k - 1][1].end - sentence.start if k else 0
        right = here[k + 1][1].start - sentence.start if k + 1 < len(here) else len(text)
        clause = _clause(text, breaks, start, end)
        after, before = text[end : min(right, clause[1])], text[max(left, clause[0]) : start]
        clause_text = text[clause[0] : clause[1]]
        words = [m[0].lower() for m in _WORD.finditer(clause_text)]
        found.append(
            MeasuredThing(
                index=number,
                quantity=q,
                clause_start=clause[0] + sentence.start,
                clause_end=clause[1] + sentence.start,
                outcome=_outcome(before, after, "" if k else text[:start]) if q.kind == "count" else None,
                acts=frozenset() if _is_whole(text, here, k, sentence.start) else _acts(after, q.noun),
                stems=content_stems(clause_text),
                sentence_stems=sentence_stems,
                names=_names(text[max(0, start - 60) : start]),
                sentence_names=sentence_names,
                countries=countries,
                compound=_compound(after),
                fresh=_fresh(text[max(0, start - 24) : start], after),
                remainder=bool(_REMAINDER & set(words)),
                part=after.lstrip().startswith("of "),
                rising=bool(_RISING & set(words)),
                direction=bool(_UP & set(words)) - bool(_DOWN & set(words)),
                before=_word_before(text[:start]),
                side=int(k > 0 and q.group is not None and here[k - 1][1].group == q.group),
                aboard=_is_aboard(before, after),
            )
        )
    return found


def _is_whole(text: str, here: Sequence[tuple[int, Quantity]], k: int, offset: int) -> bool:
    """Say whether the figure is the whole that the figure before it is a part of (11 of the 17 buses)."""
    if not k:
        return False
    between = text[here[k - 1][1].end - offset : here[k][1].start - offset].split()
    return between[:1] == ["of"] and len(between) <= 3


def _breaks(text: str, figures: Sequence[tuple[int, int]]) -> list[int]:
    """Give the places where clauses part, none of them inside a figure."""
    places = [m.start() for m in _BREAK.finditer(text)]
    inside: list[int] = []
    starts = [start for start, _ in figures]
    for place in places:
        k = bisect_left(starts, place + 1) - 1
        if k < 0 or not figures[k][0] <= place < figures[k][1]:
            inside.append(place)
    return inside


def _clause(text: str, breaks: Sequence[int], start: int, end: int) -> tuple[int, int]:
    k = bisect_left(breaks, end)
    right = min(breaks[k] if k < len(breaks) else len(text), end + _LONGEST_CLAUSE)
    k = bisect_left(breaks, start) - 1
    left = max(breaks[k] if k >= 0 else 0, start - _LONGEST_CLAUSE)
    while left < start and (text[left] in ',;:()[]–—"“”-' or text[left].isspace()):
        left += 1
    while right > end and text[right - 1].isspace():
        right -= 1
    return left, right


def _outcome(before: str, after: str, opening: str) -> str | None:
    """Give the outcome that a count is told of: right before it, else after it, else earlier in the sentence.

    ``opening`` is the sentence up to its first quantity: behind a later one the words belong to the
    quantity before.
    """
    back = [m[0].lower() for m in _WORD.finditer(before[-120:])][::-1]
    near = next((w for w in back if w not in _HEDGE_WORDS), "")
    if outcome_of(near):
        return outcome_of(near)
    ahead = [m[0].lower() for m in _WORD.finditer(after[:120])]
    earlier = [m[0].lower() for m in _WORD.finditer(opening[-160:])][::-1]
    for words in (ahead[:8], earlier[:10], [w for w in back if w == "toll"]):
        found = next((outcome_of(w) for w in words if outcome_of(w)), None)
        if found:
            return found
    return None


def _acts(after: str, noun: str) -> frozenset[str]:
    words = [m[0].lower() for m in _WORD.finditer(after[:120])]
    at = next((k for k, word in enumerate(words) if noun and singular(word) == noun), -1)
    words = words[at + 1 : at + 7]
    return frozenset(stem(w) for w in words if len(w) > 4 and w.endswith("ed") and not outcome_of(w))


def _is_aboard(before: str, after: str) -> bool:
    """Say whether a clause tells what something carries (not what is carried out)."""
    back = [m[0].lower() for m in _WORD.finditer(before[-80:])][::-1]
    return bool(_ABOARD.search(before) or _ABOARD.search(after)) or (
        next((word for word in back if word not in _HEDGE_WORDS), "") in _CARRY
    )


def _compound(after: str) -> bool:
    words = after[:60].split()
    return len(words) > 2 and any(
        word in ("and", "or")
        and looks_plural(words[k - 1].lower())
        and looks_plural(words[k + 1].lower().strip(".,"))
        for k, word in enumerate(words[1:5], start=1)
        if k + 1 < len(words)
    )


def _names(before: str) -> frozenset[str]:
    return frozenset(fold(m[0]) for m in _WORD.finditer(before) if m[0][0].isupper())


def _countries(text: str) -> frozenset[str]:
    """Give the countries that a sentence names, also by their people or their capital."""
    words = [m[0] for m in _WORD.finditer(text[: 20 * _LONGEST_CLAUSE])]
    places = known_places()
    found = set()
    for k, word in enumerate(words):
        if word[0].isupper():
            for name in (word, " ".join(words[k : k + 2])):
                place = places.get(name.lower().removesuffix("'s").removesuffix("’s"))
                if place is not None:
                    found.add(place.country)
    return frozenset(found)


def _fresh(before: str, after: str) -> bool:
    """Say whether a figure counts more or other things than were counted before (25 more bodies)."""
    return bool(_FRESH.search(_MORE_THAN.sub(" ", before)[-12:]) or _FRESH.match(after.strip()[:12]))


def _word_before(text: str) -> str:
    words = _WORD.findall(text[-40:])
    return words[-1].lower() if words else ""


def plural(noun: str) -> str:
    """Give the plural of a noun by rule, for the subject of a row."""
    if singular(noun) != noun or noun.endswith(("police", "troops", "aircraft", "personnel", "dead")):
        return noun
    special = {"person": "people", "man": "men", "woman": "women", "child": "children", "life": "lives"}
    if noun in special:
        return special[noun]
    if noun.endswith("man"):
        return noun[:-3] + "men"
    if noun.endswith("y") and noun[-2:-1] not in tuple("aeiou"):
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh", "z")) else "s")
