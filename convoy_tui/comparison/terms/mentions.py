"""In whose voice a term stands: the outlet's, reported, quoted, or an editor's insertion into a quotation."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from convoy_tui.articles.model import Article, Sentence
from convoy_tui.articles.quotations import find_quotations
from convoy_tui.articles.reported_parts import reported_parts
from convoy_tui.comparison.model import Mention, MentionVoice

SCARE_QUOTE_WORDS: Final = 3
"""A quotation of at most this many words holds a term at arm's length."""

_DISTANCING: Final = re.compile(
    r"\b(?:so[-\s‐‑]called|self[-\s‐‑](?:styled|proclaimed|declared|described))[\s\"“”'‘’]+(?:[\w.-]+\s+)?$",
    re.IGNORECASE,
)
_LOOKBACK: Final = 60
_LONGEST_INSERTION: Final = 200


class MentionReader:
    """Reads, for one article, the voice and distance of places in its sentences."""

    def __init__(self, article: Article) -> None:
        """Find the quotations of the article."""
        self._article = article
        self._quotations: Sequence[tuple[int, int]] = find_quotations(article.text)
        self._starts = [start for start, _ in self._quotations]
        self._reported: dict[int, list[tuple[int, int]]] = {}

    def mention(self, sentence: Sentence, start: int, end: int) -> Mention:
        """Give the mention that stands at ``start`` to ``end`` of the article's text, inside a sentence."""
        text = self._article.text
        quotation = self._quotation_at(start, end)
        voice: MentionVoice
        if quotation is None:
            voice = self._voice_outside(sentence, start, end)
        else:
            voice = "inserted" if _in_brackets(text, quotation, start, end) else "quoted"
        speaker = sentence.speaker if voice in ("reported", "quoted") else None
        scare = quotation is not None and len(text[slice(*quotation)].split()) <= SCARE_QUOTE_WORDS
        before = text[max(sentence.start, start - _LOOKBACK) : start]
        distance = scare or _DISTANCING.search(before) is not None
        return Mention(self._article.id, start, end, voice, speaker, distance)

    def _quotation_at(self, start: int, end: int) -> tuple[int, int] | None:
        """Give the quotation that a place lies in."""
        index = bisect_right(self._starts, start) - 1
        if index >= 0 and end <= self._quotations[index][1]:
            return self._quotations[index]
        return None

    def _voice_outside(self, sentence: Sentence, start: int, end: int) -> MentionVoice:
        """Give the voice of what stands in a sentence outside quotation marks."""
        if sentence.voice == "own":
            return "own"
        if sentence.voice == "quoted":
            index = bisect_right(self._starts, sentence.end - 1) - 1
            marked = index >= 0 and self._quotations[index][1] > sentence.start
            return "own" if marked else "quoted"
        parts = self._reported.get(sentence.start)
        if parts is None:
            parts = self._reported[sentence.start] = self._parts_of(sentence)
        return "reported" if any(a <= start and end <= b for a, b in parts) else "own"

    def _parts_of(self, sentence: Sentence) -> list[tuple[int, int]]:
        """Give the parts of a sentence that are indirect speech, as offsets into the article's text."""
        first = max(bisect_right(self._starts, sentence.start) - 1, 0)
        inside = [
            (start - sentence.start, end - sentence.start)
            for start, end in self._quotations[first : bisect_right(self._starts, sentence.end)]
            if end > sentence.start
        ]
        text = self._article.text[sentence.start : sentence.end]
        parts = reported_parts(text, inside)
        if not parts and sentence.voice == "reported":
            parts = [(0, len(text))]
        return [(sentence.start + start, sentence.start + end) for start, end in parts]


def _in_brackets(text: str, quotation: tuple[int, int], start: int, end: int) -> bool:
    """Tell whether a place in a quotation is an insertion in square brackets."""
    opening = text.rfind("[", max(quotation[0], start - _LONGEST_INSERTION), start)
    if opening < 0 or "]" in text[opening:start]:
        return False
    return text.find("]", end, min(quotation[1], end + _LONGEST_INSERTION)) >= 0
