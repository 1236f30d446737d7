"""Runs of characters, which find shared phrases, quotations and forms of words that no table knows."""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from math import sqrt

from convoy_tui.comparison.alignment.tokens import fold
from convoy_tui.comparison.alignment.vocabulary import rarity

GRAM = 5
"""Length of the runs of characters that are compared beside words; they cross the gaps between words, so that
a shared phrase counts for more than the same words scattered."""

MAX_CHARACTERS = 2_000
"""Only so much of a sentence is cut into runs of characters; longer ones are broken text or lists."""

SCALE = 1_000
"""Squared rarities are whole numbers of so many parts, because sums of those do not depend on their order."""

_SPACES = re.compile(r"\s+")


def grams_of(text: str) -> frozenset[str]:
    """Give the runs of characters of a sentence, folded, a gap at either end."""
    folded = f" {_SPACES.sub(' ', fold(text[:MAX_CHARACTERS])).strip()} "
    return frozenset([folded[i : i + GRAM] for i in range(max(1, len(folded) - GRAM + 1))])


def number_grams(
    texts: Mapping[str, Sequence[str]],
) -> tuple[dict[str, list[tuple[array[int], float]]], list[int]]:
    """Give numbers to the runs of characters of a story.

    Returns:
        For each sentence of each article the numbers of the runs that another sentence of the story has too,
        and the length of the vector of all its runs; and the squared rarity of each number, times ``SCALE``.
    """
    holding: Counter[str] = Counter()
    for sentences in texts.values():
        for text in sentences:
            holding.update(grams_of(text))
    total = sum(map(len, texts.values()))
    squares = [
        0,
        *(round(SCALE * rarity(total, n) ** 2) for n in range(1, max(holding.values(), default=0) + 1)),
    ]
    shared = sorted(gram for gram, n in holding.items() if n > 1)
    number = {gram: n for n, gram in enumerate(shared)}
    square_of = [squares[holding[gram]] for gram in shared]
    numbered = {}
    for id_, sentences in texts.items():
        # Cut a second time: all runs of a long story at once would take more memory than all else.
        numbered[id_] = [
            (
                array("I", sorted(map(number.__getitem__, filter(number.__contains__, held)))),
                sqrt(sum(map(squares.__getitem__, map(holding.__getitem__, held)))) or 1.0,
            )
            for held in map(grams_of, sentences)
        ]
    return numbered, square_of
