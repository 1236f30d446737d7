"""How likely two names spell the same person, place or group."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz

from convoy_tui.comparison.terms.countries import Place, known_places
from convoy_tui.comparison.terms.name_words import (
    COMPANY_ENDINGS,
    CONTRASTS,
    FAMILY_NAMES_FIRST,
    GENERATIONS,
    GENERIC_HEADS,
    GIVEN_NAMES,
    HONOURS,
    LOOK_ALIKES,
    NOT_TITLES_BEFORE,
    PARTICLES,
    PLAIN_HEADS,
    SMALL_WORDS,
    TITLE_PARTNERS,
    TITLES,
    WRITTEN_SHORT,
)
from convoy_tui.comparison.terms.spelling import fold, spelling_similarity, words_of
from convoy_tui.comparison.terms.wording_likeness import is_description, likeness

SAME_NAME: Final = 0.8
"""From this score on a wording is a spelling or a form of the other; below, they merely may mean the same."""

SAME_WORD: Final = 0.86
"""Two words of two names are spellings of one word from this score on."""

# What a relation of two names is worth where their words are spelled alike; spelling lowers it further.
_ABBREVIATED: Final = 0.95
_MIDDLE_NAME: Final = 0.93
_FAMILY_NAME: Final = 0.82
_OTHER_HEAD: Final = 0.7
_GENERIC_TAIL: Final = 0.55
_INSIDE: Final = 0.5
_FIRST_WORDS: Final = 0.5
_APART: Final = 0.45
_CONTRAST: Final = 0.3
_OTHER_PLACE: Final = 0.2
_CAPITALS: Final = re.compile(r"(?:[^\W\d_]\.?){2,7}s?")
_ROMAN: Final = re.compile(r"[ivxl]+")
NICKNAME: Final = re.compile(r"(?<=\w)\s+[\"“'‘(](?:the\s+)?[\w.-]+[\"”'’)]\s+(?=\w)", re.IGNORECASE)
"""What somebody is called besides, in quotation marks between given and family name."""

_GLUED_TITLE: Final = re.compile(r"\b(gov|sen|rep|dr|mr|mrs|ms|gen|col|maj|prof|capt|sgt)\.(?=[a-z])")
_LEADING_ARTICLE: Final = re.compile(r"(?:the|an?) ")
_EZAFE: Final = re.compile(r"-(?:e|i|ye|yi|ul|ur|ud|us)-")
_TAIL: Final = re.compile(r"\s(?:in|at|near|on|outside)\s.*$")


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name taken apart.

    Attributes:
        whole: the name folded, a leading article taken off.
        folded: the name without title, endings, and what follows a comma.
        words: its words that tell something.
        abbreviation: its letters, if it is written as an abbreviation.
        place: the country, people or capital that it stands for, if known.
        tail: what follows the comma (Springfield, Ill.).
        generation: what follows a person's name (Jr.).
    """

    whole: str
    folded: str
    words: tuple[str, ...]
    abbreviation: str
    place: Place | None
    tail: str
    generation: str


@lru_cache(maxsize=1 << 15)
def parts_of(name: str) -> NameParts:
    """Take a name apart: titles, articles, possessives, honours and company endings are taken off."""
    head, _, after = _GLUED_TITLE.sub(r"\1. ", NICKNAME.sub(" ", fold(name))).strip("\"'“”() ").partition(",")
    tail = " ".join(
        w for w in words_of(after) if w not in HONOURS and w not in GENERATIONS and not w.isdigit()
    )
    tokens = _without_title([t for t in head.split() if t.strip("\"'.,“”()")])
    while len(tokens) > 1 and tokens[0] in SMALL_WORDS:
        tokens = tokens[1:]
    tokens = _without_title(tokens)
    generation = next((w for w in words_of(after) if w in GENERATIONS), "")
    while len(tokens) > 1:
        last = tokens[-1].replace(".", "")
        if last in GENERATIONS and len(tokens) > 2:
            generation = last
        elif last not in COMPANY_ENDINGS and last not in HONOURS:
            break
        tokens = tokens[:-1]
    bare = _TAIL.sub("", _EZAFE.sub("-", " ".join(tokens)))
    place = known_places().get(bare.replace(".", ""))
    words = tuple(WRITTEN_SHORT.get(w, w) for w in words_of(bare) if w not in SMALL_WORDS) or words_of(bare)
    return NameParts(
        _LEADING_ARTICLE.sub("", fold(name)), bare, words, _abbreviation(name), place, tail, generation
    )


@lru_cache(maxsize=1 << 16)
def name_similarity(a: str, b: str) -> float:
    """Score 0..1 whether two names spell the same person, place or group.

    Spellings are compared by 0.4 x the ratio of the squashed forms + 0.6 x the ratio of the consonant
    skeletons (rapidfuzz), word by word. What a spelling can't tell is settled before: known countries, people
    and capitals (Iran and Iraq are different, Burma and Myanmar are not), abbreviations (SDF, Syrian
    Democratic Forces), initials and short given names, a family name alone, words that part names (North,
    South, II). The score is symmetric; titles, articles, possessives, accents and case count for nothing.

    Args:
        a: a name as it stands in the text; empty strings are like nothing.
        b: the other name.
    """
    if b < a:
        a, b = b, a
    one, other = parts_of(a), parts_of(b)
    if not one.words or not other.words:
        return 0.0
    if one.generation and other.generation and one.generation != other.generation:
        return _CONTRAST
    if one.tail and other.tail and _word_similarity(one.tail, other.tail, last=True) < SAME_WORD:
        return min(_INSIDE, round(_compare(one, other), 4))
    if one.folded == other.folded or one.words == other.words:
        scored = 1.0
    elif one.place and other.place:
        return 1.0 if one.place == other.place else _OTHER_PLACE
    else:
        scored = _compare(one, other)
    # Two prisons are told from each other by what stands around the word, so no spelling makes them one.
    if scored < SAME_NAME or (one.whole != other.whole and (is_description(a) or is_description(b))):
        scored = SAME_NAME * likeness(a, b, scored)
    return round(scored, 4)


def _compare(a: NameParts, b: NameParts) -> float:
    """Score two names that are neither equal nor both known places."""
    if _abbreviates(a, b) or _abbreviates(b, a):
        return _ABBREVIATED
    if a.abbreviation and b.abbreviation:
        return min(spelling_similarity(a.folded, b.folded), _INSIDE)
    if _figures(a.words) != _figures(b.words):
        return _CONTRAST * spelling_similarity(a.folded, b.folded)
    if len(a.words) == len(b.words):
        scored = _compare_in_step(a.words, b.words)
        return _weak_similarity(a, b) if scored is None else scored
    short, long = (a.words, b.words) if len(a.words) < len(b.words) else (b.words, a.words)
    if len(short) == 1 and len(long) == 2 and not a.place and not b.place:
        joined = spelling_similarity(a.folded, b.folded)
        if joined > _FAMILY_NAME and not any(len(word) == 1 or word in CONTRASTS for word in long):
            return joined
    places = _aligned(short, long)
    if places is None:
        return _weak_similarity(a, b)
    spelled = min(
        _word_similarity(s, long[p], last=p == len(long) - 1) for s, p in zip(short, places, strict=True)
    )
    return spelled * _subset_share(short, long, places)


def _compare_in_step(a: Sequence[str], b: Sequence[str]) -> float | None:
    """Score two names of as many words each: the worst pair of words counts as much as the mean.

    None where a word of one is no spelling of the other's.
    """
    if len(a) > 1 and sorted(a) == sorted(b):
        return _ABBREVIATED
    scores = [_word_similarity(x, y, last=i == len(a) - 1) for i, (x, y) in enumerate(zip(a, b, strict=True))]
    mean = sum(s * len(x + y) for s, x, y in zip(scores, a, b, strict=True)) / sum(map(len, (*a, *b)))
    if min(scores) >= SAME_WORD:
        return 0.5 * min(scores) + 0.5 * mean
    if len(a) > 2 and a[:-1] == b[:-1] and {a[-1], b[-1]} <= PLAIN_HEADS:
        return _OTHER_HEAD
    if set(a) ^ set(b) and (set(a) ^ set(b)) <= CONTRASTS:
        return _CONTRAST
    return None if len(a) > 1 or scores[0] < _FIRST_WORDS else min(scores[0], 0.85)


def _subset_share(short: Sequence[str], long: Sequence[str], places: Sequence[int]) -> float:
    """Score 0..1 how a name that lies inside a longer one is a short form of it."""
    if places[0] and long[places[0] - 1] in CONTRASTS:
        return _CONTRAST
    first, last = places[0] == 0, places[-1] == len(long) - 1
    if first and last:
        middle = [word for place, word in enumerate(long) if place not in places]
        rival = any(len(word) == 1 for word in middle) and any(len(word) == 1 for word in short)
        return _CONTRAST if rival or any(word in CONTRASTS for word in middle) else _MIDDLE_NAME
    if last:
        extra = long[: places[0]]
        if len(short) == 1 and (short[0] in GENERIC_HEADS or len(short[0]) < 2):
            return _GENERIC_TAIL
        if len(short) > 1 and all(len(word) == 1 or word in PARTICLES for word in extra):
            return _MIDDLE_NAME
        return _FAMILY_NAME if len(extra) <= 3 else _INSIDE
    if not first:
        return _INSIDE
    if len(short) == 1 and short[0] in FAMILY_NAMES_FIRST and len(long) == 3:
        return _FAMILY_NAME
    if all(word in PLAIN_HEADS for word in long[len(short) :]):
        return _OTHER_HEAD if len(short) > 1 or short[0] not in known_places() else _FIRST_WORDS
    return _FIRST_WORDS


def _weak_similarity(a: NameParts, b: NameParts) -> float:
    """Score, below every relation of two spellings of a name, how much two wordings have in common."""
    return _APART * (fuzz.token_set_ratio(a.whole, b.whole) + fuzz.ratio(a.whole, b.whole)) / 200


def _figures(words: Sequence[str]) -> frozenset[str]:
    """Give the numbers in a name: Apollo 11 is not Apollo 13, nor is World War I World War II."""
    return frozenset(w for w in words[1:] if w.isdigit() or _ROMAN.fullmatch(w))


def _aligned(short: Sequence[str], long: Sequence[str]) -> list[int] | None:
    """Find where the words of a name stand in a longer one, in order; the latest place that fits counts."""
    places: list[int] = []
    end = len(long)
    for index in range(len(short) - 1, -1, -1):
        for place in range(end - 1, -1, -1):
            if _word_similarity(short[index], long[place], last=index == len(short) - 1) >= SAME_WORD:
                places.append(place)
                end = place
                break
        else:
            return None
    return places[::-1]


@lru_cache(maxsize=1 << 16)
def _word_similarity(a: str, b: str, *, last: bool) -> float:
    """Score two words of names; only words that are not the last may be initials or short given names."""
    if a == b:
        return 1.0
    if not last:
        if len(a) == 1 or len(b) == 1:
            return 0.9 if a[0] == b[0] else 0.0
        if b in GIVEN_NAMES.get(a, ()):
            return 0.95
    known = known_places()
    if a in known and b in known:
        return 1.0 if known[a] == known[b] else 0.0
    if any(a in names and b in names for names in LOOK_ALIKES):
        return 0.0
    if _differ_in_gender(a, b) or _differ_in_ending(a, b):
        return 0.5
    return spelling_similarity(a, b)


def _differ_in_gender(a: str, b: str) -> bool:
    """Tell Mario from Maria, Ivanov from Ivanova: a final vowel that names use for men and women."""
    if a[:-1] == b[:-1] and {a[-1], b[-1]} == {"a", "o"}:
        return True
    short, long = sorted((a, b), key=len)
    return long == short + "a" and len(short) > 3 and short[-1] not in "aeiouh"


def _differ_in_ending(a: str, b: str) -> bool:
    """Tell a word from what is derived of it by an ending (Iraq, Iraqi; Israel, Israelis)."""
    short, long = sorted((a, b), key=len)
    return (
        len(short) > 3
        and long.startswith(short)
        and long[len(short) :] in ("i", "n", "an", "ian", "ic", "is", "ese")
    )


def _without_title(tokens: list[str]) -> list[str]:
    """Take the titles off the front of a name, what stands before the last of them too."""
    cut = 0
    for index, token in enumerate(tokens[:-1]):
        word = token.strip(".")
        if word in TITLES and tokens[index + 1] not in NOT_TITLES_BEFORE.get(word, ()):
            if not tokens[index + 1 :] or tokens[index + 1] in ("of", "for", "to"):
                break
            cut = index + 1
        elif word not in TITLE_PARTNERS and word not in known_places():
            break
    return tokens[cut:]


def _abbreviation(name: str) -> str:
    """Give the letters, in lower case, of a name that is an abbreviation (U.S., SDF), or nothing."""
    bare = name.strip()
    letters = bare.replace(".", "")
    if len(letters) < 2 or not _CAPITALS.fullmatch(bare) or not letters.rstrip("s").isupper():
        return ""
    return letters.rstrip("s").lower()


def _abbreviates(short: NameParts, long: NameParts) -> bool:
    """Tell whether one name is written with the first letters of the other's words."""
    letters = short.abbreviation
    if not letters or (len(long.words) < 2 and "-" not in long.folded):
        return False
    every = [word for word in re.split(r"[\s-]+", long.folded) if word]
    return letters in ("".join(w[0] for w in every if w not in SMALL_WORDS), "".join(w[0] for w in every))
