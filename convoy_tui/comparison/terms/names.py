"""Proper names in news prose, found by their capitals, without a model."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from typing import Final

from convoy_tui.comparison.alignment.word_forms import STOP_WORDS
from convoy_tui.comparison.terms.countries import known_places
from convoy_tui.comparison.terms.name_runs import Token, goes_on, name_pieces, spans_of_run
from convoy_tui.comparison.terms.name_spelling import NICKNAME
from convoy_tui.comparison.terms.name_words import (
    NAME_HEADS_WITH_OF,
    PARTICLES,
    TITLES,
)
from convoy_tui.comparison.terms.sentence_words import ABBREVIATED, NO_NAMES, SENTENCE_OPENERS

_TOKEN: Final = re.compile(
    r"(?:[^\W\d_]\.){2,}[^\W\d_]?(?![^\W_])|[^\W\d_]\.(?=\s)|[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*\.?"
)
_POSSESSIVE: Final = re.compile(r"['’ʼ][sS]$")
_OPENING_QUOTES: Final = "\"“”‘'«„([{"
_SENTENCE_END: Final = re.compile(r"[.!?…:]['\"”’»)\]]*\s*[-–—]?\s*$|[•|]\s*$")
_SHOUTED_SHARE: Final = 0.7
_TITLED_SHARE: Final = 0.75
_LONGEST_TOKEN: Final = 60
_LONGEST_ROOT: Final = 6  # Manning and Riley, beside Speaking and Monthly
_SUFFIXES: Final = ("ly", "ing", "tion", "tions", "ment", "ments", "ness", "ism")


def find_names(
    text: str, *, common: Set[str] = frozenset(), proper: Set[str] = frozenset()
) -> list[tuple[int, int]]:
    """Find the spans of proper names in news prose, in order, not overlapping.

    A name is a run of words with capitals and the particles between them (Deir ez-Zor, Mohammed bin Salman,
    Bank of England). Titles before a person's name, possessive endings and weekdays and months are left out;
    of a hyphened compound the name alone is taken (Daesh-held, anti-ISIS). The first word of a sentence
    counts when nothing speaks against it. In a headline whose words nearly all have capitals only names that
    the rest of the text knows, countries, and abbreviations are taken: it says less rather than wrong.

    Args:
        text: a sentence or an article; linear time.
        common: words, in lower case, that stand in lower case elsewhere in the story: they open sentences and
            fill headlines without being names.
        proper: names, in lower case, that are known from elsewhere.

    Returns:
        Half-open ``(start, end)`` pairs, in code points.
    """
    return NameFinder(common, proper).find(text)


class NameFinder:
    """Finds names in the sentences of one story, of which it knows words and names from elsewhere."""

    def __init__(self, common: Set[str], proper: Set[str]) -> None:
        """Take in the words and names that ``find_names`` describes."""
        self._common = common
        self._proper = proper
        self._first_words = frozenset(name.split()[0] for name in proper if name)
        self._longest = max((name.count(" ") + 1 for name in proper), default=1)

    def find(self, text: str) -> list[tuple[int, int]]:
        """Find the spans of proper names in a text, as ``find_names`` does."""
        plain: list[list[Token]] = []
        headlines: list[list[Token]] = []
        for sentence in _sentences(text):
            end = sentence[-1][1]
            stopped = text[end - 1 : end + 1].endswith(".") or text[end : end + 2] in (".”", '."', ".’")
            (headlines if is_headline([word for _, _, word in sentence], stopped=stopped) else plain).append(
                sentence
            )
        here = {word for sentence in plain for _, _, word in sentence if word.islower()}
        found: list[tuple[int, int]] = []
        for sentence in plain:
            found.extend(_names_of_sentence(text, sentence, (here, self._common), self._first_words))
        if headlines:
            named = {" ".join(text[start:end].split()).lower() for start, end in found}
            longest = max(self._longest, max((name.count(" ") + 1 for name in named), default=1))
            for sentence in headlines:
                found.extend(_names_of_headline(text, sentence, (named, self._proper), longest))
        return _with_nicknames(text, sorted(found))


def _with_nicknames(text: str, names: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Make one name of what stands before and behind a nickname in quotation marks (Al "Ox" Voss)."""
    result: list[tuple[int, int]] = []
    starts = {start for start, _ in names}
    behind = -1
    for start, end in names:
        if start < behind:
            continue
        if start == behind:
            result[-1] = (result[-1][0], end)
        else:
            result.append((start, end))
        nickname = NICKNAME.match(text, end)
        behind = nickname.end() if nickname is not None and nickname.end() in starts else -1
    return result


def is_headline(words: Sequence[str], *, stopped: bool = False) -> bool:
    """Tell whether a sentence of these words has capitals nearly throughout, so that they tell nothing.

    A sentence that ends with a stop (``stopped``), or that has a longer word in lower case, is none unless it
    is all in capitals.
    """
    upper = sum(word.isupper() and len(word) > 1 for word in words)
    if len(words) > 2 and upper > _SHOUTED_SHARE * len(words):
        return True
    telling = [word for word in words if word.lower() not in STOP_WORDS and not word.isupper()]
    if stopped or len(telling) < 3 or any(word.islower() and len(word) > 2 for word in telling):
        return False
    return sum(word[0].isupper() for word in telling) > _TITLED_SHARE * len(telling)


def _sentences(text: str) -> Iterable[list[Token]]:
    """Cut a text into sentences of word tokens, well enough to know which words open one."""
    sentence: list[Token] = []
    last = 0
    for match in _TOKEN.finditer(text):
        start, word = match.start(), match.group()
        if word.endswith(".") and not _keeps_stop(word):
            word = word[:-1]
        gap = text[last:start]
        if sentence and ("\n" in gap or _SENTENCE_END.search(gap[-12:])):
            yield sentence
            sentence = []
        sentence.append((start, start + len(word), word[:_LONGEST_TOKEN]))
        last = start + len(word)
    if sentence:
        yield sentence


def _keeps_stop(word: str) -> bool:
    """Tell whether the stop after a word is a part of it: of an initial, an abbreviation, a title."""
    bare = word[:-1]
    return len(bare) == 1 or "." in bare or bare.lower() in ABBREVIATED


def _names_of_sentence(
    text: str, tokens: Sequence[Token], lower: Sequence[Set[str]], known: Set[str]
) -> Iterable[tuple[int, int]]:
    """Find the names of a sentence in which capitals tell."""
    run: list[Token] = []
    last_end = 0
    for index, (start, end, word) in enumerate(tokens):
        gap = text[last_end:start] if index else ""
        opens = index == 0 or (gap.strip() != "" and gap.strip()[-1] in _OPENING_QUOTES)
        last_end = end
        if run and gap.strip(" \t\u00a0") not in ("", "&"):
            yield from spans_of_run(run)
            run = []
        pieces = name_pieces(start, word)
        following = tokens[index + 1][2] if index + 1 < len(tokens) else ""
        if not pieces or (opens and not run and not _may_open(word, following, lower, known)):
            if run and (word in PARTICLES or goes_on(run, word, following)):
                run.append((start, end, word))
                continue
            yield from spans_of_run(run)
            run = []
            continue
        for piece in pieces[:-1]:
            yield from spans_of_run([*run, piece])
            run = []
        run.append(pieces[-1])
        if pieces[-1][1] != end and not word.endswith("."):
            yield from spans_of_run(run)
            run = []
    yield from spans_of_run(run)


def _may_open(word: str, following: str, lower: Sequence[Set[str]], known: Set[str]) -> bool:
    """Tell whether the first word of a sentence is a name, as far as can be told without a model."""
    bare = _POSSESSIVE.sub("", word).lower()
    if bare.rstrip(".") in TITLES and following[:1].isupper():
        return True
    if (word.isupper() and len(word) > 1) or (following in ("of", "for") and bare in NAME_HEADS_WITH_OF):
        return True
    if bare in SENTENCE_OPENERS or bare in STOP_WORDS:
        return False
    if bare.rstrip(".") in known_places() or word != word.capitalize():
        return True
    if any(form in words for words in lower for form in (bare, bare + "s", bare.removesuffix("s"))):
        return False
    if bare in known:
        return True
    return not (bare.endswith(_SUFFIXES) and len(bare) > _LONGEST_ROOT)


def _names_of_headline(
    text: str, tokens: Sequence[Token], known: Sequence[Set[str]], longest: int
) -> Iterable[tuple[int, int]]:
    """Find in a headline known names, countries, and abbreviations where not all is in capitals."""
    shouted = sum(word.isupper() for _, _, word in tokens) > _SHOUTED_SHARE * len(tokens)
    index = 0
    while index < len(tokens):
        for size in range(min(longest, len(tokens) - index, 8), 0, -1):
            start, end = tokens[index][0], tokens[index + size - 1][1]
            surface = " ".join(text[start:end].split())
            bare = _POSSESSIVE.sub("", surface)
            place = (
                size == 1
                and bare.lower().replace(".", "") in known_places()
                and bare.lower() not in STOP_WORDS
            )
            letters = size == 1 and not shouted and bare.isupper() and len(bare.replace(".", "")) > 1
            if (
                bare[:1].isupper()
                and bare.lower() not in NO_NAMES
                and (any(bare.lower() in names for names in known) or place or letters)
            ):
                yield start, end - (len(surface) - len(bare))
                index += size - 1
                break
        else:
            yield from (
                (s, e)
                for s, e, piece in name_pieces(tokens[index][0], tokens[index][2])
                if piece.lower() != tokens[index][2].lower()
                and (any(piece.lower() in names for names in (*known, known_places())))
            )
        index += 1
