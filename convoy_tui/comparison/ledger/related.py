"""Say whether two words are exchanged for one another in the news."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from convoy_tui.comparison.alignment.related_words import related_groups
from convoy_tui.comparison.alignment.tokens import fold, stem


def related(a: str, b: str) -> bool:
    """Say whether two nouns in the singular are the same or exchanged for one another in the news."""
    a, b = stem(fold(a)), stem(fold(b))
    return a == b or bool(_groups().get(a, frozenset()) & _groups().get(b, frozenset()))


@cache
def _groups() -> Mapping[str, frozenset[int]]:
    table: dict[str, set[int]] = {}
    for number, group in enumerate(related_groups()):
        for word in group:
            table.setdefault(stem(fold(word)), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in table.items()}
