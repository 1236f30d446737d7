"""Say whose age it is: the names that stand right before or right behind a figure."""

from __future__ import annotations

import re

from convoy_tui.comparison.alignment.tokens import fold

_BEFORE = re.compile(
    r"((?:[^\W\d_][\w'’.-]*\s+){0,4}[^\W\d_][\w'’-]*\.?)\s*[,(]\s*(?:aged?\s+|who\s+is\s+)?$"
)
_BEHIND = re.compile(r"\s*,?\s*((?:[^\W\d_][\w'’.-]*\s*){1,6})")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_TITLES = frozenset(
    """
    mr mrs ms miss dr sir rep representative sen senator gov governor president minister premier lady lord
    jr sr mayor chancellor pope justice secretary prof professor
    gen col lt capt sgt judge king queen prince princess the
    """.split()
)


def person_of(text: str, start: int, end: int) -> frozenset[str]:
    """Give the folded names of the person whose age stands at ``start`` to ``end``, else nothing."""
    before = _BEFORE.search(text[max(0, start - 70) : start])
    if before is not None:
        names = _trailing_names(before[1])
        if names:
            return names
    behind = _BEHIND.match(text[end : end + 70])
    return _leading_names(behind[1]) if behind is not None else frozenset()


def _trailing_names(words: str) -> frozenset[str]:
    names: list[str] = []
    for word in reversed(_WORD.findall(words)):
        if not word[0].isupper():
            break
        names.append(word)
    return _told(names)


def _leading_names(words: str) -> frozenset[str]:
    """Give the names behind an age, up to two plain words later: the 76-year-old former mayor Ann Roe."""
    names: list[str] = []
    for k, word in enumerate(_WORD.findall(words)):
        if word[0].isupper():
            names.append(word)
        elif names or k >= 2:
            break
    return _told(names)


def _told(names: list[str]) -> frozenset[str]:
    return frozenset(
        fold(name.removesuffix("'s").removesuffix("’s"))
        for name in names
        if len(name) > 1 and name.lower() not in _TITLES
    )
