"""The words of one story: how rare each is, and which words stand for one another.

Rarity is counted over the sentences of the open articles, not over news at large: the words of the event
itself are then common, and what remains rare tells one fact of the event from another.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from math import log

from convoy_tui.comparison.alignment.near_words import near_stems
from convoy_tui.comparison.alignment.related_words import related_groups
from convoy_tui.comparison.alignment.tokens import Token, TokenKind, stem

KIND_WEIGHT: Mapping[TokenKind, float] = {
    "word": 1.0,
    "name": 1.3,
    "number": 1.3,
    "concept": 1.0,
    "function": 0.7,
}
"""Names and figures tell facts apart better than other words; function words matter in shared quotations
alone."""

RELATED_SHARE = 0.5
"""How much of a full match two words are that stand in one group of related words, or are near in meaning."""

SPELLING_SHARE = 0.8
"""How much of a full match two words of nearly one spelling are."""

MIN_SPELLING = 86.0
"""rapidfuzz's ratio from which two words count as nearly one spelling."""

RARE = 40
"""A word that one sentence in so many holds is as specific as can be."""

_MIN_SPELLED = 5
_MIN_PREFIX = 4
_MAX_ENDING = 2


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The distinct tokens of a story as numbers, in order of key.

    ``rarity`` holds the IDF of each; ``specificity`` 1 for what no more than one sentence in ``RARE`` holds,
    and quickly less, down to 0, for what more of them hold. ``alike`` maps a token to the others that stand
    for it and the share of a full match that each is, in order of token; ``content`` tells whether it says
    something of its own.
    """

    number: Mapping[str, int]
    rarity: Sequence[float]
    specificity: Sequence[float]
    content: Sequence[bool]
    alike: Mapping[int, tuple[tuple[int, float], ...]]


def rarity(sentences: int, holding: int) -> float:
    """Give the smoothed IDF of a token that ``holding`` of ``sentences`` sentences hold; never below 1.

    The added 1 keeps words that nearly every sentence of a small story holds from counting nothing.
    """
    return log((sentences + 1) / (holding + 1)) + 1.0


def build_vocabulary(sentences: Iterable[Sequence[Token]]) -> Vocabulary:
    """Count the tokens of all sentences of a story."""
    held: dict[str, int] = {}
    plain: set[str] = set()
    content: set[str] = set()
    total = 0
    for tokens in sentences:
        total += 1
        for key in {token.key for token in tokens}:
            held[key] = held.get(key, 0) + 1
        for token in tokens:
            if token.kind != "function":
                content.add(token.key)
            if token.kind in ("word", "name") and not token.key.startswith("@"):
                plain.add(token.key)
    keys = sorted(held)
    number = {key: i for i, key in enumerate(keys)}
    return Vocabulary(
        number=number,
        rarity=[rarity(total, held[key]) for key in keys],
        # A story of a few sentences can't tell what is rare; its words are taken to stand in a longer one.
        specificity=[min(1.0, (rarity(max(total, RARE), held[key]) - 1.0) / log(RARE)) ** 2 for key in keys],
        content=[key in content for key in keys],
        alike=_alike(number, sorted(plain & content)),
    )


def _alike(number: Mapping[str, int], words: Sequence[str]) -> dict[int, tuple[tuple[int, float], ...]]:
    """Map each word to the others that stand for it; of two reasons the stronger one counts."""
    shares: dict[int, dict[int, float]] = {}
    for a, b, share in (*_related(words), *_spelled_alike(words)):
        x, y = number[a], number[b]
        for left, right in ((x, y), (y, x)):
            row = shares.setdefault(left, {})
            row[right] = max(row.get(right, 0.0), share)
    return {word: tuple(sorted(row.items())) for word, row in sorted(shares.items())}


def _related(words: Sequence[str]) -> list[tuple[str, str, float]]:
    """Give each pair of the story's words that stands in one group of related words, or near in meaning."""
    held = set(words)
    near = near_stems()
    groups: dict[int, list[str]] = {}
    pairs: list[tuple[str, str, float]] = []
    for word in words:
        pairs.extend([(word, other, RELATED_SHARE) for other in near.get(word, ()) if other in held])
        for group in _stem_groups().get(word, ()):
            groups.setdefault(group, []).append(word)
    for group in sorted(groups):
        pairs.extend([(a, b, RELATED_SHARE) for a, b in combinations(groups[group], 2)])
    return pairs


@cache
def _stem_groups() -> Mapping[str, tuple[int, ...]]:
    """Map each stem to the numbers of the groups it stands in."""
    table: dict[str, list[int]] = {}
    for number, group in enumerate(related_groups()):
        for key in sorted({stem(word) for word in group}):
            table.setdefault(key, []).append(number)
    return {key: tuple(numbers) for key, numbers in table.items()}


def _spelled_alike(words: Sequence[str]) -> list[tuple[str, str, float]]:
    """Give each pair of words that differ in an ending (Syria, Syrian) or in a letter or two.

    Words are compared within their first two letters, which keeps the work linear and costs next to no pairs.
    """
    from rapidfuzz import fuzz, process

    buckets: dict[str, list[str]] = {}
    for word in words:
        if len(word) >= _MIN_PREFIX:
            buckets.setdefault(word[:2], []).append(word)
    pairs: list[tuple[str, str, float]] = []
    for bucket in buckets.values():
        for i, word in enumerate(bucket):
            rest = bucket[i + 1 :]
            if not rest:
                continue
            found = set(_endings(word, rest))
            if len(word) >= _MIN_SPELLED:
                near = process.extract(word, rest, scorer=fuzz.ratio, score_cutoff=MIN_SPELLING, limit=None)
                found.update(other for other, _, _ in near if len(other) >= _MIN_SPELLED)
            pairs.extend((word, other, SPELLING_SHARE) for other in sorted(found))
    return pairs


def _endings(word: str, sorted_rest: Sequence[str]) -> list[str]:
    """Give the words right after ``word`` in order of spelling that are ``word`` and a short ending."""
    found: list[str] = []
    for other in sorted_rest:
        if not other.startswith(word):
            break
        if len(other) - len(word) <= _MAX_ENDING:
            found.append(other)
    return found
