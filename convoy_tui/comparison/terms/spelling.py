"""The spelling of a name reduced to what transliterations leave alone: folded form, squashed form, skeleton.

News spells one foreign name in many ways: vowels come and go (Zor, Zour), consonants stand for each other
(Gaddafi, Qaddafi), articles are joined or not (al-Bukamal, Boukamal), accents and doubled letters are lost.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz import fuzz

LONGEST_NAME = 200
"""Longer strings are no names; only this many characters of them are looked at."""

_SHORT_ALIKE = 0.88
_SHORT = 3  # Lee and Li: too short for vowels to be left out

_LETTERS = str.maketrans(
    {
        "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o",
        "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th",
        "ł": "l", "Ł": "l", "ı": "i", "ħ": "h", "Ħ": "h",
        "ŋ": "n", "Ə": "a", "ə": "a",
        "’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "ʿ": "", "ʾ": "", "`": "'", "´": "'",
        "‐": "-", "‑": "-", "–": "-", "—": "-", "\u00ad": "", "\u200b": "",
    }
)  # fmt: skip

_WORD = re.compile(r"(?:[^\W\d_]\.){1,}[^\W\d_]?(?![^\W_])|[\w&]+(?:'\w+)*")
_ARTICLE = frozenset("al el ul ad adh an ar as ash at ath az ez es ed er en the".split())
_HYPHENED_ARTICLE = re.compile(
    r"(?:(?<=^)|(?<=[\s-]))(?:al|el|ul|ad|adh|an|ar|as|ash|at|ath|az|ez|es|ed|er)[-']"
)
_POSSESSIVE = re.compile(r"(?:'s|(?<=s)')(?=$|[\s,;:.)\]])")
_VOWEL_GROUPS = (
    (re.compile(r"[aeiy]*[aey][iy]|ae|ey|ei|ai"), "i"),
    (re.compile(r"ou|oo|u|o|w(?=[^aeiou]|$)"), "u"),
    (re.compile(r"ee|ie|ye?|i|e"), "i"),
)
_SOUNDS = (
    ("tsch", "C"), ("tch", "C"), ("sch", "S"), ("shch", "S"), ("sh", "S"), ("ch", "C"), ("cz", "C"),
    ("ph", "f"), ("kh", "k"), ("gh", "k"), ("dh", "d"), ("th", "t"), ("zh", "j"), ("dj", "j"), ("ck", "k"),
    ("qu", "k"), ("q", "k"), ("g", "k"), ("x", "ks"), ("v", "f"), ("z", "s"),
)  # fmt: skip
_SOFT_C = re.compile(r"c(?=[eiy])")
_DOUBLED = re.compile(r"(.)\1+")


def fold(name: str) -> str:
    """Give a name without case, accents, possessive endings, odd spaces and typographic signs."""
    name = name[:LONGEST_NAME]
    if not name.isascii():
        name = unicodedata.normalize("NFKD", name).translate(_LETTERS)
        name = "".join(c for c in name if not unicodedata.combining(c))
    return " ".join(_POSSESSIVE.sub("", name.casefold()).split())


@lru_cache(maxsize=1 << 15)
def words_of(folded: str) -> tuple[str, ...]:
    """Cut a folded name into words, its Arabic articles and a leading English one taken off.

    ``u.s.`` becomes ``us``; a hyphen parts words. What is nothing but an article keeps it.
    """
    bare = _HYPHENED_ARTICLE.sub("", folded).replace("-", " ")
    words = [word.replace(".", "").replace("'", "") for word in _WORD.findall(bare)]
    kept = [word for word in words if word and not (word in _ARTICLE and len(words) > 1)]
    return tuple(kept) or tuple(word for word in words if word)


@lru_cache(maxsize=1 << 15)
def squash(folded: str) -> str:
    """Give the letters of a folded name in one run, doubles made single, spellings of a vowel made one."""
    run = _DOUBLED.sub(r"\1", "".join(words_of(folded)))
    for pattern, vowel in _VOWEL_GROUPS:
        run = pattern.sub(vowel, run)
    return _DOUBLED.sub(r"\1", run)


@lru_cache(maxsize=1 << 15)
def skeleton(folded: str) -> str:
    """Give the consonants of a folded name, those that transliterations exchange made one."""
    run = "".join(words_of(folded))
    if not run.isascii():
        return run
    run = _SOFT_C.sub("s", run)
    for letters, sound in _SOUNDS:
        run = run.replace(letters, sound)
    run = run.replace("c", "k")
    first = run[:1] if run[:1] in "hw" else ""
    bare = first + re.sub(r"[aeiouyhw0']", "", run[len(first) :])
    return _DOUBLED.sub(r"\1", bare)


def spelling_similarity(a: str, b: str) -> float:
    """Score 0..1 how alike two folded names are spelled: 0.4 squashed forms and 0.6 consonant skeletons.

    Indel ratios (rapidfuzz ``fuzz.ratio``); the mix was the best of those measured on transliterated names.
    """
    if a == b:
        return 1.0
    bare_a, bare_b = "".join(words_of(a)), "".join(words_of(b))
    if max(len(bare_a), len(bare_b)) <= _SHORT:
        same = min(len(bare_a), len(bare_b)) == _SHORT and squash(a) == squash(b)
        return _SHORT_ALIKE if same else fuzz.ratio(bare_a, bare_b) / 100
    letters = fuzz.ratio(squash(a), squash(b)) / 100
    bones_a, bones_b = skeleton(a), skeleton(b)
    if min(len(bones_a), len(bones_b)) < 2:
        return letters
    return 0.4 * letters + 0.6 * fuzz.ratio(bones_a, bones_b) / 100
