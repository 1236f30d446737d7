"""Which articles of a story are one text: a wire report under several names, shortened or lightly edited.

Two copies say a thing once. What they share proves nothing more than what either says, so all that counts
sources counts them as one witness.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from convoy_tui.articles.model import Article
from convoy_tui.articles.quotations import find_quotations

SHINGLE = 4
"""Length in words of the runs that are compared."""

COPIED = 0.5
"""Share of the shorter text's runs that stand in the other, from which the two are one text.

Reports written apart of one event share up to 0.04 of them, whatever they quote.
"""

COPIED_QUOTES = 0.9
"""The same share, quotations counted, where next to nothing stands outside quotation marks."""

MIN_SHINGLES = 40
"""A text with fewer runs is too short to be called anybody's copy."""

Witnesses = Sequence[Sequence[str]]
"""Groups of ids of articles that are one text; an article in none of them is a witness of its own."""

_WORD = re.compile(r"\w+(?:'\w+)*")


@dataclass(frozen=True, slots=True)
class _Shingles:
    """The runs of words of an article's body: all of them, and those outside quotation marks."""

    all: frozenset[tuple[str, ...]]
    unquoted: frozenset[tuple[str, ...]]


def find_witnesses(articles: Iterable[Article]) -> tuple[tuple[str, ...], ...]:
    """Give the groups of two or more articles that are one text, ids in order, groups in order of the first.

    Two articles are one text where half of the shorter one's runs of words stand in the other: the
    containment of A. Z. Broder, "On the resemblance and containment of documents" (1997). It is blind to what
    one of them adds or leaves out, and furniture and headline count for nothing. It must hold of all words
    and also of those outside quotation marks, as reports that quote one statement are not copies. Every two
    articles of a group must be copies of each other: a round-up that holds two agencies' reports does not
    make these one.

    Costs one pass over the words and an intersection of sets for each pair of articles.
    """
    shingles = {article.id: _shingles(article) for article in articles}
    found = [
        (-share, a, b)
        for a, b in combinations(sorted(shingles), 2)
        if (share := _copied(shingles[a], shingles[b])) is not None
    ]
    copies = {(a, b) for _, a, b in found}
    group_of: dict[str, tuple[str, ...]] = {}
    for _, a, b in sorted(found):
        left, right = group_of.get(a, (a,)), group_of.get(b, (b,))
        if left is not right and all((min(x, y), max(x, y)) in copies for x in left for y in right):
            joined = tuple(sorted((*left, *right)))
            group_of.update(dict.fromkeys(joined, joined))
    return tuple(sorted(set(group_of.values())))


def witness_of(ids: Iterable[str], witnesses: Witnesses) -> dict[str, str]:
    """Map each article id to its witness, which has the id of the first article of its group."""
    first = {article: group[0] for group in witnesses for article in group}
    return {article: first.get(article, article) for article in ids}


def count_witnesses(ids: Iterable[str], witnesses: Witnesses) -> int:
    """Count the texts that some articles are: copies of one text count once."""
    return len(set(witness_of(ids, witnesses).values()))


def are_copies(a: str, b: str, witness: Mapping[str, str]) -> bool:
    """Tell whether two different articles are one text, by a mapping that ``witness_of`` gave."""
    return a != b and witness.get(a, a) == witness.get(b, b)


def _shingles(article: Article) -> _Shingles:
    text, quotations = article.text, find_quotations(article.text)
    words: list[str] = []
    unquoted: list[str] = []
    at = 0
    for sentence in article.sentences:
        if sentence.role == "title":
            continue
        while at < len(quotations) and quotations[at][1] <= sentence.start:
            at += 1
        begin, number = sentence.start, at
        while number < len(quotations) and quotations[number][0] < sentence.end:
            start, end = quotations[number]
            unquoted += _words(text[begin : max(start, begin)])
            begin = min(max(end, begin), sentence.end)
            number += 1
        unquoted += _words(text[begin : sentence.end])
        words += _words(text[sentence.start : sentence.end])
    return _Shingles(_runs(words), _runs(unquoted))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower().replace("’", "'"))


def _runs(words: Sequence[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(zip(*(words[n:] for n in range(SHINGLE)), strict=False))


def _copied(a: _Shingles, b: _Shingles) -> float | None:
    """Give the share of the shorter text that is the other's too; None where the two are not one text."""
    whole = _containment(a.all, b.all)
    if whole < COPIED:
        return None
    if min(len(a.unquoted), len(b.unquoted)) < MIN_SHINGLES:
        return whole if whole >= COPIED_QUOTES else None
    return whole if _containment(a.unquoted, b.unquoted) >= COPIED else None


def _containment(a: frozenset[tuple[str, ...]], b: frozenset[tuple[str, ...]]) -> float:
    shorter = min(len(a), len(b))
    return len(a & b) / shorter if shorter >= MIN_SHINGLES else 0.0
