"""Fasten a note to a place in an article, and find the place again when the text has changed. Pure.

An anchor is the W3C's text quote selector (exact, prefix, suffix) with its text position selector (start):
https://www.w3.org/TR/annotation-model/#text-quote-selector. Where the text stands more than once, the
context decides and the distance breaks ties, as in Hypothesis's ``match-quote``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from convoy_tui.articles.model import Article
from convoy_tui.store.membership import fingerprint
from convoy_tui.store.model import Anchor

CONTEXT = 64
"""Characters kept before and after the exact text."""

_SELF_EVIDENT = 24
"""A text of this many characters is its own evidence; a shorter one ("He said no.") needs its context."""

_SAME_SIDE = 32
"""So many characters unbroken, right beside the text, and that side is the same; or all up to the edge."""

_WEIGHT_OF_DISTANCE = 0.05
"""Enough to choose between places with the same context, too little to outvote a context."""

_MOST_PLACES = 1000
"""Of a text that stands more often, only the places nearest to the old offset are looked at."""

_SURE = 0.9
"""The likeness (rapidfuzz's ``ratio``) from which a text in the same surroundings is the same, mended."""

# One character for one, so that offsets into the folded text are offsets into the text.
_FOLDS = str.maketrans(
    dict.fromkeys("\u2018\u2019\u201a\u201b\u2032`\u00b4", "'")
    | dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"')
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
    | dict.fromkeys("\t\n\r\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000", " ")
)


def make_anchor(article: Article, start: int, end: int) -> Anchor:
    """Fasten an anchor to the span of the article's text.

    Raises:
        ValueError: the span is empty or not within the text.
    """
    if not 0 <= start < end <= len(article.text):
        raise ValueError(f"no span of the text of {article.id}: {start} to {end}")
    return Anchor(
        article=article.id,
        exact=article.text[start:end],
        prefix=article.text[max(0, start - CONTEXT) : start],
        suffix=article.text[end : end + CONTEXT],
        start=start,
        sha256=fingerprint(article),
    )


def resolve_anchor(article: Article, anchor: Anchor) -> tuple[int, int] | None:
    """Find the span of the article's text that the anchor is fastened to; None where it is not sure.

    The article may be another version of the one the anchor was made on. In order: the old offset, where
    the article is the same; the place where the exact text stands, quotation marks, dashes and white space
    aside (of several the one with the most context, of those the nearest); the place of a text that is nearly
    the same, with the same text right before or after it. A short text that has lost its context is not
    sure, and neither is a text that was changed together with both its neighbours.
    """
    text, exact = article.text, anchor.exact
    if not exact.strip():
        return None
    in_place = anchor.start >= 0 and text.startswith(exact, anchor.start)
    if in_place and anchor.sha256 == fingerprint(article):
        return anchor.start, anchor.start + len(exact)
    folded = text.translate(_FOLDS)
    places = _places_of(exact, text, folded)
    if places:
        return _best_place(places, folded, anchor)
    return _mended_place(article, folded, anchor)


def _places_of(exact: str, text: str, folded: str) -> list[tuple[int, int]]:
    """List where the exact text stands; where it does not, where it stands but for marks and spaces."""
    # The lookahead finds places that overlap, as of a chant.
    literal = [match.start() for match in re.finditer(f"(?={re.escape(exact)})", text)]
    if literal:
        return [(start, start + len(exact)) for start in literal]
    words = exact.translate(_FOLDS).split()
    return [match.span() for match in re.finditer(" +".join(map(re.escape, words)), folded)]


def _best_place(places: list[tuple[int, int]], folded: str, anchor: Anchor) -> tuple[int, int] | None:
    nearest = sorted(places, key=lambda span: (abs(span[0] - anchor.start), span))[:_MOST_PLACES]

    def merit(span: tuple[int, int]) -> float:
        distance = abs(span[0] - anchor.start) / max(len(folded), 1)
        return _context(folded, span, anchor) - _WEIGHT_OF_DISTANCE * distance

    best = max(nearest, key=merit)
    if len(anchor.exact.strip()) < _SELF_EVIDENT and not any(_sides_that_hold(folded, best, anchor)):
        return None
    return best


def _context(folded: str, span: tuple[int, int], anchor: Anchor) -> float:
    """Give how much of the anchor's context stands unbroken on the two sides of the span, 0 to 1."""
    sides = _sides(folded, span, anchor)
    return sum(
        _shared(wanted, there) / len(wanted) if wanted else float(not there) for wanted, there in sides
    ) / len(sides)


def _sides_that_hold(folded: str, span: tuple[int, int], anchor: Anchor) -> tuple[bool, ...]:
    """Say for the left and the right whether the anchor's neighbour, or the same edge, is there."""
    return tuple(
        wanted == there or _shared(wanted, there) >= _SAME_SIDE
        for wanted, there in _sides(folded, span, anchor)
    )


def _sides(folded: str, span: tuple[int, int], anchor: Anchor) -> tuple[tuple[str, str], tuple[str, str]]:
    """Give for the left (reversed) and the right of the span the anchor's context and what stands there.

    Both read from the span outwards, white space aside.
    """
    before = folded[max(0, span[0] - 4 * CONTEXT) : span[0]]
    after = folded[span[1] : span[1] + 4 * CONTEXT]
    return (
        (_squeezed(anchor.prefix)[::-1], _squeezed(before)[::-1]),
        (_squeezed(anchor.suffix), _squeezed(after)),
    )


def _squeezed(text: str) -> str:
    return " ".join(text.translate(_FOLDS).split())


def _shared(a: str, b: str) -> int:
    """Count the characters that two texts begin with in common."""
    for index, (left, right) in enumerate(zip(a, b, strict=False)):
        if left != right:
            return index
    return min(len(a), len(b))


def _mended_place(article: Article, folded: str, anchor: Anchor) -> tuple[int, int] | None:
    """Find the text as it was mended: between unchanged neighbours, or beside one of them."""
    exact = anchor.exact.translate(_FOLDS)
    if len(exact) < _SELF_EVIDENT:
        return None
    from rapidfuzz.fuzz import ratio

    prefix, suffix = _squeezed(anchor.prefix), _squeezed(anchor.suffix)
    starts = _seams(folded, prefix[-_SAME_SIDE:], after=True) if prefix else [0]
    ends = _seams(folded, suffix[:_SAME_SIDE], after=False) if suffix else [len(folded)]
    reach = len(exact) // 4 + 1
    cuts = [(s.start, s.end) for s in article.sentences] + [(f.start, f.end) for f in article.furniture]
    firsts, lasts = sorted(start for start, _ in cuts), sorted(end for _, end in cuts)
    candidates = {
        (start, end)
        for start in starts
        for end in _within([*ends, *_near(lasts, start + len(exact), reach)], start + len(exact), reach)
    } | {
        (start, end)
        for end in ends
        for start in _within([*starts, *_near(firsts, end - len(exact), reach)], end - len(exact), reach)
    }
    rated = [
        (-ratio(exact, folded[start:end], score_cutoff=100 * _SURE), abs(start - anchor.start), start, end)
        for start, end in candidates
        if start < end and any(_sides_that_hold(folded, (start, end), anchor))
    ]
    likeness, _, start, end = min(rated, default=(0.0, 0, 0, 0))
    return (start, end) if likeness else None


def _seams(folded: str, beside: str, *, after: bool) -> list[int]:
    """List the offsets right after (or before) each place where the context beside the text stands.

    Spaces between the two belong to neither, as with sentences.
    """
    stands = " +".join(map(re.escape, beside.split()))
    spans = [match.span() for match in re.finditer(stands, folded)][:_MOST_PLACES]
    return [
        _past_spaces(folded, end, 1) if after else _past_spaces(folded, start, -1) for start, end in spans
    ]


def _past_spaces(folded: str, offset: int, step: int) -> int:
    """Walk from an offset to the end (step 1) or the beginning (step -1) of the spaces that it lies beside.

    By hand, because a pattern that begins with spaces takes quadratic time on a text that is full of them.
    """
    while 0 <= (beside := offset if step > 0 else offset - 1) < len(folded) and folded[beside] == " ":
        offset += step
    return offset


def _near(offsets: list[int], middle: int, reach: int) -> list[int]:
    """Give those of the sorted offsets that lie within ``reach`` of the middle."""
    return offsets[bisect_left(offsets, middle - reach) : bisect_left(offsets, middle + reach + 1)]


def _within(offsets: Iterable[int], middle: int, reach: int) -> list[int]:
    return [offset for offset in offsets if abs(offset - middle) <= reach]
