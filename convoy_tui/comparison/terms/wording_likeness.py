"""How likely two wordings mean the same where neither is a spelling or a short form of the other.

The best that strings can tell then is whether both speak of the same kind of thing (Suspect, the gunman: both
of a person; a hotel: no) and what they share. The outcome orders such pairs; it never says that two are one.
"""

from __future__ import annotations

import math
import re
from collections.abc import Set
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from rapidfuzz import fuzz

from convoy_tui.comparison.terms.countries import known_places
from convoy_tui.comparison.terms.kind_words import kind_of_word, singular
from convoy_tui.comparison.terms.name_words import (
    COMPANY_ENDINGS,
    GENERATIONS,
    GIVEN_NAMES,
    HONOURS,
    SMALL_WORDS,
    TITLE_PARTNERS,
    TITLES,
)
from convoy_tui.comparison.terms.spelling import LONGEST_NAME, fold, spelling_similarity

WordingKind = Literal["person", "people", "place", "group", "house", "full name", "name", ""]

_WORD: Final = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*\.?")
_POSSESSIVE: Final = re.compile(r"['’]s?$")
_PLACING: Final = frozenset(
    "in at on near outside inside into around between off along across within through behind beside".split()
)
_LEADING: Final = _PLACING | frozenset("from to of over under above below by toward towards".split())
_CUTTING: Final = _LEADING | frozenset("for with who which that where when just some".split())
_POINTING: Final = frozenset("a an the his her its their our my this that these those another other".split())
_SAME_WORD: Final = 0.8
_SAME_START: Final = 5

# Set by hand near a logistic regression (ridge 15) over pairs of wordings from the even-numbered topics of
# ECB+; the odd-numbered ones are held out (benchmarks/terms.py prints both).
_BIAS: Final = -2.5
_SPELLED: Final = 0.7
_RATIO: Final = 1.2
_SAME_KIND: Final = 0.8
_NAME_OF_PERSON: Final = 0.4
_CLASH: Final = -2.0
_NAME_AND_PLACE: Final = -1.0
_NUMBER: Final = -0.7
_SHARED: Final = 0.8
_DISTINCT: Final = -0.7
_DISTINCT_FULL: Final = -0.5
_COMMON_WORDS: Final = 0.8
_SAME_HEAD: Final = 0.7


@dataclass(frozen=True, slots=True)
class _Wording:
    """A wording as it is looked at here.

    Attributes:
        folded: the wording without case and accents.
        kind: what it speaks of; ``full name`` and ``name`` are proper names of anything.
        proper: its words that have a capital and are no common nouns, folded.
        words: all its telling words, in the singular.
        head: the noun that the wording is about, in the singular.
        is_description: whether that noun is a common one that is no part of a name.
    """

    folded: str
    kind: WordingKind
    proper: frozenset[str]
    words: frozenset[str]
    head: str
    is_description: bool


def is_description(wording: str) -> bool:
    """Tell a description (a prison in Huntsville, Millom man) from a name (Huntsville Prison, Millom)."""
    return _wording_of(wording).is_description


def likeness(a: str, b: str, spelled: float) -> float:
    """Score 0..1 how likely two wordings mean the same, given how alike they are spelled (0..1)."""
    one, other = _wording_of(a), _wording_of(b)
    total = _BIAS + _SPELLED * spelled + _RATIO * fuzz.ratio(one.folded, other.folded) / 100
    total += _of_kinds(one.kind, other.kind)
    if one.proper and other.proper:
        shared = _shared(one.proper, other.proper)
        total += _SHARED * shared / min(len(one.proper), len(other.proper))
        if not shared:
            total += _DISTINCT
            if len(one.proper) > 1 and len(other.proper) > 1:
                total += _DISTINCT_FULL
    common = min(len(one.words), len(other.words))
    total += _COMMON_WORDS * len(one.words & other.words) / max(common, 1)
    if one.head and one.head == other.head:
        total += _SAME_HEAD
    return 1 / (1 + math.exp(-total))


def _of_kinds(a: WordingKind, b: WordingKind) -> float:
    """Give what the kinds of two wordings speak for or against their being one."""
    kinds = {a, b}
    places, persons = {"place", "house", "group"}, {"person", "people"}
    number = _NUMBER if kinds == persons else 0.0
    if kinds <= persons or kinds <= places:
        return _SAME_KIND + number
    if kinds & persons:
        if kinds & places:
            return _CLASH
        return _NAME_OF_PERSON if kinds & {"name", "full name"} else 0.0
    return _NAME_AND_PLACE if kinds in ({"full name", "place"}, {"name", "place"}) else 0.0


def _shared(a: Set[str], b: Set[str]) -> float:
    """Count the words of the shorter set that the longer has too, nearly alike ones in part."""
    short, long = sorted((sorted(a), sorted(b)), key=len)
    return sum(max(_alike(word, rival) for rival in long) for word in short)


@lru_cache(maxsize=1 << 14)
def _alike(a: str, b: str) -> float:
    if a == b:
        return 1.0
    if min(len(a), len(b)) <= 3:
        return 0.0
    if a[:_SAME_START] == b[:_SAME_START]:
        return _SAME_WORD
    score = spelling_similarity(a, b)
    return score if score >= _SAME_WORD else 0.0


@lru_cache(maxsize=1 << 14)
def _wording_of(wording: str) -> _Wording:
    """Take a wording apart."""
    tokens = [_POSSESSIVE.sub("", token) for token in _WORD.findall(wording[:LONGEST_NAME])]
    tokens = [token if "." in token[:-1] else token.rstrip(".") for token in tokens if token]
    lower = [token.lower() for token in tokens]
    begin = 0
    if lower and lower[0] in _LEADING:
        while begin < len(lower) and lower[begin] in _LEADING | _POINTING:
            begin += 1
    end = begin + 1
    while end < len(lower) and lower[end] not in _CUTTING:
        end += 1
    phrase = [word for word in lower[begin:end] if word not in _POINTING]
    named = [token for token in tokens[begin:end] if token.lower() not in _POINTING]
    telling = [word for word in lower if word not in SMALL_WORDS | _LEADING | _POINTING]
    proper = frozenset(
        fold(word).replace(".", "")
        for token, word in zip(tokens, lower, strict=True)
        if token[0].isupper() and word in telling and not _is_common(word)
    )
    kind: WordingKind = (
        "place" if lower and lower[0] in _PLACING else _kind_of(phrase, named, has_name=bool(proper))
    )
    return _Wording(
        fold(wording),
        kind,
        proper,
        frozenset(singular(word) for word in telling),
        singular(phrase[-1]) if phrase else "",
        bool(phrase) and named[-1].islower() and kind_of_word(phrase[-1]) is not None,
    )


def _is_common(word: str) -> bool:
    """Tell whether a word in lower case names nothing, capital or not."""
    bare = word.strip(".")
    return (
        kind_of_word(bare) is not None
        or bare.isdigit()
        or bare in TITLES
        or bare in TITLE_PARTNERS
        or bare in COMPANY_ENDINGS
        or bare in HONOURS
        or bare in GENERATIONS
    )


def _kind_of(phrase: list[str], named: list[str], *, has_name: bool) -> WordingKind:
    """Tell what a noun phrase speaks of, by its last word, its title, and what is known of its name."""
    if not phrase:
        return ""
    head = kind_of_word(phrase[-1])
    if head is not None:
        return head
    if phrase[0].strip(".") in TITLES or phrase[-1].strip(".") in TITLES | HONOURS:
        return "person"
    if any(kind_of_word(word) == "person" for word in phrase):
        return "person"
    place = known_places().get(" ".join(phrase).replace(".", ""))
    if place is not None:
        return "people" if place.kind == "people" else "place"
    if len(phrase) > 1:
        if phrase[0] in GIVEN_NAMES:
            return "person"
        if all(token[0].isupper() for token in named) and not any(kind_of_word(word) for word in phrase):
            return "full name"
    return "name" if has_name else ""
