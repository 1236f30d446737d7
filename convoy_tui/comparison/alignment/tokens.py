"""Cuts a sentence into the tokens that can tell that two sentences report one fact.

A token keeps the span of the text it came from, so that what made a link can be shown and marked. Its key is
what is compared: a folded stem, a figure, or the key of a concept that the caller found at that place.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from convoy_tui.comparison.alignment.word_forms import IRREGULAR_FORMS, NUMBER_WORDS, STOP_WORDS

Case = Literal["sentence", "title", "upper"]
TokenKind = Literal["word", "name", "number", "concept", "function"]

MAX_WORD = 64
"""Longer words (encoded data, broken text) are cut to this many characters before they are looked at."""


@dataclass(frozen=True, slots=True)
class ConceptSpan:
    """A place in a sentence where a known concept is named; ``key`` is the same for all its forms.

    ``is_name`` tells a proper name (of a person, place or group) from a label (fighters, militants).
    """

    start: int
    end: int
    key: str
    is_name: bool = False


@dataclass(frozen=True, slots=True)
class Token:
    """One comparable unit of a sentence and the span of the sentence's text that it stands for.

    Keys of figures begin with ``#`` and keys of concepts with ``@``, so that no word is taken for one.
    ``clause`` is the running number of the clause in which it stands.
    """

    key: str
    kind: TokenKind
    start: int
    end: int
    clause: int


_WORD = re.compile(
    r"""
    (?P<acronym>(?:[^\W\d_]\.){2,})                      # U.S., a.m.
  | (?P<number>\d+(?:[.,:]\d+)*)
  | (?P<word>[^\W\d_]+(?:['’ʼ`][^\W\d_]+)*)
  | (?P<break>[,;:()\[\]!?\"“”„«»]|[–—]|--|\s-\s|\.\.\.|…)
    """,
    re.VERBOSE,
)
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_CLAUSE_WORDS = frozenset(
    """
    after although and as because before but despite following if including saying since that though unless
    until when where whereas which while who whom whose with
    """.split()
)
_LONGER_WORD = re.compile(r"[^\W\d_]{3,}")
_MIN_CLAUSE = 3


def tokenize(text: str, concepts: Iterable[ConceptSpan] = ()) -> tuple[Token, ...]:
    """Give the tokens of one sentence in order.

    Words that carry no fact of their own are kept as kind ``function``: a quotation that two reports share is
    known by them too.

    Args:
        text: the sentence.
        concepts: spans in ``text`` that stand for one token each; where two overlap, the earlier and then the
            longer one counts.
    """
    spans = _disjoint(concepts)
    case = _case_of(text)
    found: list[tuple[str, TokenKind, int, int, int]] = []
    clause = 0
    next_span = 0
    begins = True
    for match in _WORD.finditer(text):
        start, end = match.span()
        while next_span < len(spans) and spans[next_span].start < end:
            span = spans[next_span]
            found.append(_concept(span, clause))
            next_span += 1
        if next_span and start < spans[next_span - 1].end:
            begins = False
            continue
        if match.lastgroup == "break":
            clause += 1
            begins = begins or match.group() in '"“”„«»:'
            continue
        word = match.group()
        if match.lastgroup == "number":
            found.append((_figure_key(word), "number", start, end, clause))
        else:
            if word.lower() in _CLAUSE_WORDS:
                clause += 1
            for key, kind, from_, to in _word_tokens(word, case, begins):
                found.append((key, kind, start + from_, start + to, clause))
        begins = False
    for span in spans[next_span:]:
        found.append(_concept(span, clause))
    return _number_clauses(found)


def _concept(span: ConceptSpan, clause: int) -> tuple[str, TokenKind, int, int, int]:
    return "@" + span.key, "name" if span.is_name else "concept", span.start, span.end, clause


def fold(text: str) -> str:
    """Fold case, accents, typographic quotes and odd spaces away (NFKD); for comparing, never for offsets."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text)
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return bare.translate(_PLAIN).casefold()


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Give the stem of a folded word: its family's first form where it is irregular, then Snowball's English.

    British and American endings (-ise, -ize) are one.

    Source: M. F. Porter, "Snowball: A language for stemming algorithms" (2001).
    """
    word = IRREGULAR_FORMS.get(word, word)
    word = _BRITISH.sub("z", word)
    if not word.isascii() or len(word) < 3:
        return word
    return _stem_word()(word)


_BRITISH = re.compile(r"(?<=.{4})s(?=(?:e|ed|es|er|ers|ing|ation|ations)$)(?<=is)")
_PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "“": '"', "”": '"', "\u00a0": " ", "\u202f": " "}
    | {
        "ø": "o",
        "Ø": "O",
        "đ": "d",
        "Đ": "D",
        "ł": "l",
        "Ł": "L",
        "ı": "i",
        "æ": "ae",
        "Æ": "AE",
        "œ": "oe",
        "Œ": "OE",
    }
)


@cache
def _stem_word() -> Callable[[str], str]:
    """Load the stemmer when the first word is stemmed."""
    import snowballstemmer

    stem_word: Callable[[str], str] = snowballstemmer.stemmer("english").stemWord
    return stem_word


@lru_cache(maxsize=1 << 16)
def _word_tokens(word: str, case: Case, begins: bool) -> tuple[tuple[str, TokenKind, int, int], ...]:
    """Give key, kind and span inside ``word`` of the token, or tokens, that one word makes."""
    if len(word) > MAX_WORD:
        word = word[:MAX_WORD]
    if _UNSPACED.search(word):
        return _pairs_of_characters(word)
    folded = fold(word)
    if "." in folded:
        folded = folded.replace(".", "")
        return ((folded, "name" if word[0].isupper() else "word", 0, len(word)),)
    kept = len(word)
    if folded not in STOP_WORDS:
        for ending in ("'s", "s'"):
            if folded.endswith(ending):
                folded = folded[: -len("'s")] if ending == "'s" else folded[:-1]
                kept = len(word) - (len("'s") if ending == "'s" else 1)
    acronym = case != "upper" and len(folded) > 1 and word[:kept].isupper()
    capital = case == "sentence" and not begins and word[:1].isupper()
    if folded in STOP_WORDS and not acronym:
        return ((folded, "function", 0, kept),)
    if folded in NUMBER_WORDS and not acronym:
        return ((NUMBER_WORDS[folded], "number", 0, kept),)
    kind: TokenKind = "name" if acronym or capital else "word"
    return ((stem(folded.replace("'", "")), kind, 0, kept),)


def _pairs_of_characters(word: str) -> tuple[tuple[str, TokenKind, int, int], ...]:
    """Give overlapping pairs of characters, the usual stand-in for words in scripts without spaces."""
    if len(word) == 1:
        return ((fold(word), "word", 0, 1),)
    return tuple((fold(word[i : i + 2]), "word", i, i + 2) for i in range(len(word) - 1))


def _figure_key(figure: str) -> str:
    """Give the key of a figure: separators of thousands out, so that 1,200 and 1200 are one."""
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", figure):
        figure = figure.replace(",", "")
    return "#" + unicodedata.normalize("NFKD", figure)


def _case_of(text: str) -> Case:
    """Tell what capitals say here: in a headline nearly every word has one, or every letter is one."""
    words = _LONGER_WORD.findall(text)
    if len(words) < 3:
        return "sentence"
    if all(word.isupper() for word in words):
        return "upper"
    return "title" if sum(word[0].isupper() for word in words) > 0.8 * len(words) else "sentence"


def _disjoint(concepts: Iterable[ConceptSpan]) -> list[ConceptSpan]:
    """Put the spans in order and drop those that overlap an earlier, or at the same start a longer, one."""
    kept: list[ConceptSpan] = []
    for span in sorted(concepts, key=lambda s: (s.start, -s.end, s.key)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _number_clauses(found: Sequence[tuple[str, TokenKind, int, int, int]]) -> tuple[Token, ...]:
    """Make the tokens; clauses of fewer than three that tell something are joined to the one before."""
    sizes: dict[int, int] = {}
    for _, kind, _, _, clause in found:
        sizes[clause] = sizes.get(clause, 0) + (kind != "function")
    number: dict[int, int] = {}
    current, size = 0, 0
    for clause in sorted(sizes):
        if size >= _MIN_CLAUSE and sizes[clause] >= _MIN_CLAUSE:
            current, size = current + 1, 0
        number[clause] = current
        size += sizes[clause]
    return tuple(Token(key, kind, start, end, number[clause]) for key, kind, start, end, clause in found)
