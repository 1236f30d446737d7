"""The words that a link rests on, found in the two passages that it joins."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from convoy_tui.tui.reading.marks import KIND_OF_VERDICT, Mark, marks_of

if TYPE_CHECKING:
    from convoy_tui.comparison.model import Link, SentenceKey
    from convoy_tui.tui.reading.story_view import Spot, StoryView

ReasonMarks = Mapping[str, Mapping[int, Sequence[Mark]]]
"""Marks by article and block."""


def reason_marks(view: StoryView, spot: Spot) -> ReasonMarks:
    """Mark the words of the evidence in the passage at a spot and in its best counterpart.

    Figures that have a mark of their own keep it: two marks on one figure would look like a third.
    """
    key = view.key(spot)
    if key is None or view.index is None:
        return {}
    link = next((c.link for c in view.index.counterparts(key) if c.link is not None), None)
    if link is None:
        return {}
    found: dict[str, dict[int, Sequence[Mark]]] = {}
    for side in (link.a, link.b):
        sentence = view.articles[side[0]].sentences[side[1]]
        figures = [mark for mark in marks_of(view.index, side) if mark.kind in KIND_OF_VERDICT.values()]
        marks = tuple(
            Mark(start, end, "evidence")
            for start, end in spans_of(
                reason_words(link, side), view.articles[side[0]].text, sentence.start, sentence.end
            )
            if not any(start < figure.end and figure.start < end for figure in figures)
        )
        if marks:
            found[side[0]] = {view.spot_of(side).block: marks}
    return found


def reason_words(link: Link, side: SentenceKey) -> tuple[str, ...]:
    """Give the words of one side that made a link; what the sentences around add is not a word."""
    return tuple(
        word
        for evidence in link.evidence
        if evidence.kind != "context" and (word := evidence.a if side == link.a else evidence.b)
    )


def spans_of(words: Iterable[str], text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Give where words stand between two offsets of a text, in order and without overlaps.

    They count where they stand as whole words; one that does not (scripts without spaces) where it stands
    first.
    """
    spans: list[tuple[int, int]] = []
    for word in dict.fromkeys(words):
        pattern = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
        whole = [match.span() for match in pattern.finditer(text, start, end)]
        at = text.find(word, start, end)
        spans += whole or ([(at, at + len(word))] if at >= 0 else [])
    kept: list[tuple[int, int]] = []
    for span in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return tuple(kept)
