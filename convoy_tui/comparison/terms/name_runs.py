"""Runs of words with capitals: which parts of a word can stand in a name, and what in a run is a title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from convoy_tui.comparison.alignment.word_forms import STOP_WORDS
from convoy_tui.comparison.terms.countries import known_places
from convoy_tui.comparison.terms.name_words import (
    ARTICLE_PREFIXES,
    COMPOUND_PREFIXES,
    NAME_HEADS_WITH_OF,
    NOT_TITLES_BEFORE,
    PARTICLES,
    TITLE_PARTNERS,
    TITLES,
)
from convoy_tui.comparison.terms.sentence_words import CALENDAR, NO_NAMES

_POSSESSIVE: Final = re.compile(r"['’ʼ][sS]$")
_PARTY: Final = re.compile(r"[RDIL]-[A-Z]")
_INNER_WORDS: Final = ("of", "for", "the", "and")

Token = tuple[int, int, str]
"""Start, end and text of a word."""


def name_pieces(start: int, word: str) -> list[Token]:
    """Give the parts of a token that can stand in a name: none, one, or two of a compound of countries."""
    bare = _POSSESSIVE.sub("", word)
    if bare.lower().rstrip(".") in NO_NAMES or bare.lower().rstrip(".") in CALENDAR or _PARTY.match(bare):
        return []
    parts = bare.split("-")
    if len(parts) == 1:
        named = bare[0].isupper() or (len(bare) > 2 and bare[1] in "'’ʼ" and bare[2].isupper())
        return [(start, start + len(bare), bare)] if named else []
    offset = start
    spans: list[Token] = []
    for part in parts:
        spans.append((offset, offset + len(part), part))
        offset += len(part) + 1
    while spans and spans[0][2].lower() in COMPOUND_PREFIXES and len(spans) > 1:
        spans = spans[1:]
    if all(part.lower() in known_places() for _, _, part in spans):
        return [span for span in spans if span[2][0].isupper()]
    head = spans[0][2]
    if head.lower() in ARTICLE_PREFIXES and len(spans) > 1 and spans[1][2][:1].isupper():
        return [(spans[0][0], start + len(bare), bare[spans[0][0] - start :])]
    if not head[:1].isupper():
        return []
    kept = [spans[0]]
    for span in spans[1:]:
        # Kim Jong-un keeps its tail, Daesh-held does not: given names with a small second half are short.
        if not (span[2][:1].isupper() or (len(span[2]) == 2 and len(head) < 6 and span[2] not in STOP_WORDS)):
            break
        kept.append(span)
    return [(kept[0][0], kept[-1][1], bare[kept[0][0] - start : kept[-1][1] - start])]


def goes_on(run: Sequence[Token], word: str, following: str) -> bool:
    """Tell whether "of", "for" or "the" goes on with a name whose head asks for it."""
    if word == "the":
        return run[-1][2] in ("of", "for") and following[:1].isupper()
    head = run[-1][2].lower()
    if word == "and":
        return any(token[2] in ("of", "for") for token in run) and following[:1].isupper()
    if word == "of" and head in TITLES and following.lower() in TITLE_PARTNERS and following[:1].isupper():
        return True
    return (
        word in ("of", "for")
        and head in NAME_HEADS_WITH_OF
        and (following[:1].isupper() or following == "the")
    )


def spans_of_run(run: Sequence[Token]) -> Iterable[tuple[int, int]]:
    """Give the spans of the names in a run: what its titles leave, bare of words that hang at its ends."""
    name: list[Token] = []
    for token, title in [*zip(run, _titles_of_run([word for _, _, word in run]), strict=True), (None, True)]:
        if token is not None and not title:
            name.append(token)
            continue
        while name and (name[-1][2] in _INNER_WORDS or name[-1][2] in PARTICLES):
            name.pop()
        while name and (name[0][2] in PARTICLES or _is_plain_opener(name[0][2])):
            name.pop(0)
        if len(name) > 1 or (name and len(name[0][2].rstrip(".")) > 1):
            yield name[0][0], name[-1][1]
        name = []


def _titles_of_run(words: Sequence[str]) -> list[bool]:
    """Tell of each word of a run whether it belongs to a title before a name, or hangs as one at the end."""
    bare = [word.lower().rstrip(".") for word in words]
    titles = [False] * len(words)
    for index in range(len(words) - 1, -1, -1):
        word = bare[index]
        following = bare[index + 1] if index + 1 < len(bare) else ""
        before = bare[index - 1] if index else ""
        if word in TITLES:
            partner = (
                following == "of" and bare[index + 2 : index + 3] != [] and bare[index + 2] in TITLE_PARTNERS
            )
            hangs = not following and (word != "general" or index == 0)
            plain = (
                bool(following)
                and following not in ("of", "for")
                and following not in NOT_TITLES_BEFORE.get(word, ())
            )
            titles[index] = partner or hangs or plain
            if partner and len(bare) > index + 3:
                titles[index + 1] = titles[index + 2] = True
        elif word in TITLE_PARTNERS and index + 1 < len(bare) and before != "white":
            titles[index] = titles[index + 1]
    if all(title or word in TITLE_PARTNERS for title, word in zip(titles, bare, strict=True)) and any(titles):
        return [True] * len(words)
    return titles


def _is_plain_opener(word: str) -> bool:
    """Tell whether a word with a capital is an article, pronoun or the like (The Washington Post)."""
    return (
        not (word.isupper() and len(word) > 1)
        and word.lower() in STOP_WORDS
        and word.lower() not in ("will", "mine")
    )
