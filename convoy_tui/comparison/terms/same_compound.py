"""Compounds whose nouns news exchanges: benefit cuts, benefit reductions; peace deal, peace agreement."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from convoy_tui.articles.model import Article
from convoy_tui.comparison.alignment.tokens import stem
from convoy_tui.comparison.alignment.word_forms import STOP_WORDS
from convoy_tui.comparison.model import Place

# Nouns of acts and things that stand for each other beside the same word; none for persons or forces.
_NOUNS: Final = """
    deal agreement accord pact | cut reduction cutback | increase rise hike | bill legislation measure
    talks negotiations | shortfall gap deficit | protest demonstration | blast explosion
    | probe inquiry investigation |
    crash accident collision | quake earthquake tremor | ruling decision verdict | loss defeat | win victory
    closure shutdown | lawsuit suit | blaze fire | robbery heist | plan proposal | ban prohibition
    ceremony service | contest race | pledge promise vow | row dispute | aid assistance | ballot poll vote
"""
_WORD: Final = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_OF: Final = frozenset("cut reduction cutback increase rise hike".split())
_TIES: Final = frozenset("in of on over".split())
_POINTING: Final = frozenset("the a an his her its their our".split())
_NO_MODIFIERS: Final = frozenset(
    """
    new old first last latest major big small good bad early late recent final possible proposed potential
    future sharp deep steep modest further public local national federal foreign such long whole main
    whose own high low great huge single key next previous other
    """.split()
)
_FARTHEST: Final = 5


def _groups() -> dict[str, int]:
    return {noun: n for n, line in enumerate(_NOUNS.replace("\n", " ").split("|")) for noun in line.split()}


_GROUPS: Final = _groups()

Key = tuple[str, int]


def same_compounds(articles: Iterable[Article]) -> dict[Key, list[tuple[str, Place]]]:
    """Find the compounds of a story that differ only in a noun which news exchanges.

    Returns:
        For each modifier (its stem) and group of nouns the noun and the place of every compound, in order of
        article and place; only those that several articles have with different nouns.
    """
    found: dict[Key, list[tuple[str, Place]]] = {}
    for article in articles:
        for sentence in article.sentences:
            text = article.text[sentence.start : sentence.end]
            words = [(m.start(), m.end(), m.group()) for m in _WORD.finditer(text)]
            for position, (start, end, word) in enumerate(words):
                noun = _noun(word)
                if noun is None:
                    continue
                for modifier, from_, to in _modifiers(text, words, position, start, end):
                    place = (article.id, sentence.start + from_, sentence.start + to, text[from_:to])
                    found.setdefault((stem(modifier.lower()), _GROUPS[noun]), []).append((noun, place))
    return {
        key: places
        for key, places in sorted(found.items())
        if len({noun for noun, _ in places}) > 1 and len({place[0] for _, place in places}) > 1
    }


def _noun(word: str) -> str | None:
    """Give the noun of the table that a word is, in any number."""
    if not word.islower():
        return None
    for form in (word, word[:-1] if word.endswith("s") else word, word[:-2] if word.endswith("es") else word):
        if form in _GROUPS:
            return form
    return None


def _modifiers(
    text: str, words: list[tuple[int, int, str]], position: int, start: int, end: int
) -> Iterable[tuple[str, int, int]]:
    """Give what a noun is of, before it or behind it, and the span of both."""
    if position:
        begin, stop, word = words[position - 1]
        if text[stop:start] in (" ", "-") and _may_modify(word):
            yield word, begin, end
            return
    if position + 2 < len(words) and words[position + 1][2] in _TIES and _noun(words[position][2]) in _OF:
        for begin, stop, word in words[position + 2 : position + 2 + _FARTHEST]:
            if "," in text[end:begin] or (word.lower() in STOP_WORDS and word not in _POINTING):
                break
            if _may_modify(word):
                yield word, start, stop


def _may_modify(word: str) -> bool:
    """Tell whether a word is a common noun that says what something is of."""
    return (
        word.islower()
        and len(word) > 2
        and word not in STOP_WORDS
        and word not in _NO_MODIFIERS
        and not word.endswith(("ed", "ly"))
    )
