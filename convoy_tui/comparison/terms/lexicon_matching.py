"""Finds the forms of a lexicon in text: longest first, whole words, each place once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from convoy_tui.comparison.alignment.word_forms import STOP_WORDS
from convoy_tui.comparison.terms.lexicon import Lexicon

_WORD: Final = re.compile(r"(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W_]))?|[^\W_]+(?:['’ʼ][^\W_]+)*")
_POSSESSIVE: Final = re.compile(r"['’ʼ][sS]?$")
_JOINT: Final = re.compile(r"[\s‐‑-]+")
_PLURAL_MIN: Final = 3


@dataclass(frozen=True, slots=True)
class Match:
    """A place in a text where a form of the lexicon stands; ``concept`` is an index into its concepts.

    ``form`` is the form as the lexicon writes it.
    """

    start: int
    end: int
    concept: int
    form: str


@dataclass(frozen=True, slots=True)
class _Entry:
    """A wording to look for: its words as compared, and what it stands for (-1: it blocks others)."""

    words: tuple[str, ...]
    concept: int
    form: str


class FormMatcher:
    """Looks up the forms of a lexicon by their words, so that its size does not matter to the search."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Lay the forms of a lexicon ready by their first words, and the longer wordings that are none."""
        self._by_words: dict[tuple[str, ...], list[_Entry]] = {}
        self._sizes: dict[str, tuple[int, ...]] = {}
        self._waiting: dict[str, list[tuple[str, int]]] = {}
        for index, concept in enumerate(lexicon.concepts):
            for forms, means in (
                (concept.forms, index), (concept.only_beside, index), (concept.never, -1),
            ):  # fmt: skip
                for form in forms:
                    first = _WORD.search(form)
                    if first:
                        waiting = self._waiting.setdefault(_compared(first.group()).lower(), [])
                        waiting.append((form, means))

    def _sizes_after(self, first: str) -> tuple[int, ...]:
        """Give the numbers of words, most first, of the wordings that begin with a word in lower case.

        A wording is taken apart when a text has its first word, for few of a large lexicon are ever met.
        """
        if first in self._waiting:
            sizes: set[int] = set()
            for form, means in self._waiting.pop(first):
                words = tuple(_compared(match.group()) for match in _WORD.finditer(form))
                loose = tuple(word.lower() for word in words)
                self._by_words.setdefault(loose, []).append(_Entry(words, means, form))
                sizes.add(len(words))
            self._sizes[first] = tuple(sorted(sizes, reverse=True))
        return self._sizes.get(first, ())

    def find(self, text: str, *, shouted: bool = False) -> list[Match]:
        """Find the forms in a text, in order, not overlapping.

        A word of a form that has capitals must have them in the text (proper names), others may have any
        case. Possessive endings and hyphens part words; a plural of the last word counts.

        Args:
            text: a sentence; linear in its length.
            shouted: the sentence is all in capitals, so that these tell nothing: a form such as IS or US that
                is a common word then is not looked for.
        """
        words: list[tuple[int, int, str]] = []
        for match in _WORD.finditer(text):
            start, word = match.start(), match.group()
            bare = _POSSESSIVE.sub("", word) if word[-1:] in "sS'’ʼ" else word
            words.append((start, start + len(bare), _compared(bare)))
        loose = [word.lower() for _, _, word in words]
        found: list[Match] = []
        index = 0
        while index < len(words):
            entry, size = self._longest(text, words, loose, index, shouted)
            if entry is not None and entry.concept >= 0:
                found.append(Match(words[index][0], words[index + size - 1][1], entry.concept, entry.form))
            index += size
        return found

    def _longest(
        self, text: str, words: list[tuple[int, int, str]], loose: list[str], index: int, shouted: bool
    ) -> tuple[_Entry | None, int]:
        """Give the longest wording that begins at a word, and the number of its words (1 for none)."""
        sizes = self._sizes_after(loose[index])
        if 1 not in sizes and any(1 in self._sizes_after(word) for word in _singulars(loose[index])):
            sizes = (*sizes, 1)
        for size in sizes:
            if index + size > len(words) or not self._joined(text, words, index, size):
                continue
            start = tuple(loose[index : index + size - 1])
            fitting: list[_Entry] = []
            for last in (loose[index + size - 1], *_singulars(loose[index + size - 1])):
                for entry in self._by_words.get((*start, last), ()):
                    if _stands(entry, words[index : index + size], shouted):
                        fitting.append(entry)
            if fitting:
                written = text[words[index][0] : words[index + size - 1][1]]
                return min(fitting, key=lambda e: (e.concept >= 0, e.form != written, e.form)), size
        return None, 1

    @staticmethod
    def _joined(text: str, words: list[tuple[int, int, str]], index: int, size: int) -> bool:
        """Tell whether nothing but spaces and hyphens parts some words."""
        return all(
            _JOINT.fullmatch(text, words[i][1], words[i + 1][0]) is not None
            for i in range(index, index + size - 1)
        )


def _stands(entry: _Entry, words: list[tuple[int, int, str]], shouted: bool) -> bool:
    """Tell whether a wording stands in some words, capitals looked at."""
    last = len(entry.words) - 1
    if shouted and last == 0 and entry.words[0].lower() in STOP_WORDS:
        return False
    return all(
        _same_word(words[i][2], wanted, plural=i == last, shouted=shouted)
        for i, wanted in enumerate(entry.words)
    )


def _singulars(word: str) -> tuple[str, ...]:
    """Give what a word in lower case may be the plural of."""
    if not word.endswith("s") or len(word) <= _PLURAL_MIN:
        return ()
    if word.endswith("ies"):
        return (word[:-1], word[:-3] + "y")
    return (word[:-1], word[:-2]) if word.endswith("es") else (word[:-1],)


def _compared(word: str) -> str:
    """Give a word as it is compared: without stops and with straight apostrophes."""
    return word.replace(".", "").replace("’", "'").replace("ʼ", "'")


def _same_word(word: str, wanted: str, *, plural: bool, shouted: bool) -> bool:
    """Tell whether a word of the text is a word of a form, or its plural where that counts."""
    if _fits(word, wanted, shouted):
        return True
    if not plural or len(wanted) < _PLURAL_MIN or len(word) <= len(wanted):
        return False
    lower = wanted.lower()
    for ending in ("s", "es", "S", "ES"):
        if word.endswith(ending) and _fits(word[: -len(ending)], wanted, shouted):
            return ending != "es" or lower.endswith(("s", "x", "z", "ch", "sh"))
    return (
        lower.endswith("y") and word.lower() == lower[:-1] + "ies" and _fits(word[:-3] + "y", wanted, shouted)
    )


def _fits(word: str, wanted: str, shouted: bool) -> bool:
    """Compare two words; capitals that the form has must stand in the text."""
    if word == wanted:
        return True
    if wanted.islower():
        return word.lower() == wanted
    # A name all in capitals in the text is the name; the other way round a common word would become one.
    return word.isupper() and word == wanted.upper() and (shouted or len(wanted) > _PLURAL_MIN)
