"""How an article looks in its pane: the marks in its text and the signs beside it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from convoy_tui.tui.reading.found import Found
from convoy_tui.tui.reading.look import CONTRADICTS, DIFFERS, DOUBTFUL, LINKED, Look
from convoy_tui.tui.reading.marks import Mark, marks_of
from convoy_tui.tui.reading.story_view import Spot, StoryView


def look_of(
    view: StoryView,
    article: str,
    *,
    marks: bool,
    every_term: bool = False,
    found: Found | None = None,
    noted: Collection[Spot | None] = (),
) -> Look:
    """Give the look of one article; with ``marks`` off the bare text, found words and notes stay.

    ``every_term`` marks the differing terms wherever they stand, and not only where they are met first.
    """

    def marks_in(block: int) -> Sequence[Mark]:
        spot = Spot(article, block)
        matches = found.in_block(spot) if found else ()
        here = [Mark(match.start, match.end, "found") for match in matches]
        key = view.key(spot)
        if marks and view.index is not None and key is not None:
            return [*marks_of(view.index, key, every_term=every_term), *here]
        return here

    linked, differing = linked_and_differing(view, article)
    return Look(
        marks_in,
        _signs(view, article) if marks else {},
        frozenset(spot.block for spot in noted if spot is not None and spot.article == article),
        linked,
        differing,
    )


def linked_and_differing(view: StoryView, article: str) -> tuple[frozenset[int], frozenset[int]]:
    """Give the blocks of an article that are linked, and those that are differences."""
    if view.index is None:
        return frozenset(), frozenset()
    return (
        frozenset(view.spot_of((article, sentence)).block for sentence in view.index.linked(article)),
        frozenset(view.spot_of((article, sentence)).block for sentence in view.index.differences(article)),
    )


def _signs(view: StoryView, article: str) -> dict[int, str]:
    index = view.index
    if index is None:
        return {}
    differing = set(index.differences(article))
    signs: dict[int, str] = {}
    for sentence in sorted({*index.linked(article), *differing}):
        key = (article, sentence)
        if any(mark.kind == "contradicts" for mark in marks_of(index, key)):
            sign = CONTRADICTS
        elif sentence in differing:
            sign = DIFFERS
        elif any(counterpart.grade == "sure" for counterpart in index.counterparts(key)):
            sign = LINKED
        else:
            sign = DOUBTFUL
        signs[view.spot_of(key).block] = sign
    return signs
