"""Who speaks in each sentence: the outlet, somebody it reports, or somebody it quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from convoy_tui.articles.attributions import find_attribution
from convoy_tui.articles.model import Voice
from convoy_tui.articles.quotations import find_quotations
from convoy_tui.articles.reported_parts import participle_of_speech
from convoy_tui.articles.speaker_names import may_stand_for, short_speaker

_WORD: Final = re.compile(r"\w+(?:['’.-]\w+)*")
_SCARE_WORDS: Final = 2
_SHORT_ATTRIBUTION: Final = 12
_HEADLINE_SOURCE: Final = re.compile(r".{20,160}:\s+((?:[\w.’'-]+\s+){0,2}([\w.’'-]+))")
_UNCLOSED_SOURCE: Final = re.compile(
    r",\s+((?:[A-Z][\w.'’-]*\s+){1,4})(?:said|says|added|told\s+\w+)(?:\s+\w+day)?\.\s*$"
)
_SOURCES: Final = frozenset(
    """
    activists agency analyst analysts army coalition court expert experts government judge kremlin
    lawyer lawyers media military minister ministry monitor monitors official officials pentagon
    police poll president prosecutor prosecutors report reports source sources spokesman
    spokesperson spokeswoman study survey un witnesses
    """.split()
)


@dataclass(slots=True)
class _Reading:
    voice: Voice
    speaker: str | None
    attributed: bool
    quotations: tuple[int, ...]
    pronoun: str = ""


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    after_quotation: bool
    before_quotation: bool


def voices_of(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[Voice, str | None]]:
    """Give the voice of each sentence, and its speaker where one is named.

    ``own``: the outlet speaks. ``reported``: indirect speech. ``quoted``: all the words but the attribution
    are in quotation marks. ``mixed``: a quotation and a statement of the outlet's. A quotation of one or two
    words without an attribution leaves the sentence the outlet's own. The speaker is None where the
    sentence names nobody ("she added") or where it is not sure whom it names.

    Args:
        text: the whole article, so that quotations over several sentences are seen.
        spans: its sentences in order, half-open.

    Returns:
        One pair for each span, in order.
    """
    quotations = find_quotations(text)
    readings = [
        _read(text, span, [(n, *quotations[n]) for n in inside])
        for span, inside in zip(spans, _touching(spans, quotations), strict=True)
    ]
    _share_speakers(text, spans, readings)
    return [(reading.voice, reading.speaker) for reading in readings]


def _touching(spans: Sequence[tuple[int, int]], quotations: Sequence[tuple[int, int]]) -> Iterator[list[int]]:
    """Give for each span the numbers of the quotations that touch it."""
    first = 0
    for start, end in spans:
        while first < len(quotations) and quotations[first][1] <= start:
            first += 1
        last = first
        while last < len(quotations) and quotations[last][0] < end:
            last += 1
        yield list(range(first, last))


def _read(text: str, span: tuple[int, int], quotations: Sequence[tuple[int, int, int]]) -> _Reading:
    start, end = span
    numbers = tuple(n for n, _, _ in quotations)
    quoted = sum(_words(text[max(a, start) : min(b, end)]) for _, a, b in quotations)
    pieces = list(_pieces(text, start, end, quotations))
    found = next(
        (
            (piece, attribution)
            for piece in pieces
            if (
                attribution := find_attribution(
                    piece.text,
                    after_quotation=piece.after_quotation,
                    before_quotation=piece.before_quotation,
                )
            )
        ),
        None,
    )
    speaker, pronoun = (found[1].speaker, found[1].pronoun) if found else (None, "")
    if quoted == 0 or (quoted <= _SCARE_WORDS and not found and pieces):
        if found:
            return _Reading("reported", speaker, True, (), pronoun)
        source = _headline_source(text[start:end])
        said = source is not None or participle_of_speech(text[start:end]) is not None
        return _Reading("reported" if said else "own", source, said, ())
    outside = sum(_words(piece.text) for piece in pieces)
    if outside <= 1:
        trailing = _UNCLOSED_SOURCE.search(text, start, end)
        speaker = short_speaker(trailing[1]) if trailing else None
        return _Reading("quoted", speaker, speaker is not None, numbers)
    only_attributed = all(_is_attribution(piece) for piece in pieces if _words(piece.text))
    if found and only_attributed and (outside <= _SHORT_ATTRIBUTION or quoted >= outside):
        return _Reading("quoted", speaker, True, numbers, pronoun)
    return _Reading("mixed", speaker, bool(found), numbers, pronoun)


def _words(text: str) -> int:
    return sum(1 for _ in _WORD.finditer(text))


def _pieces(text: str, start: int, end: int, quotations: Sequence[tuple[int, int, int]]) -> Iterator[_Piece]:
    """Give what stands outside the quotation marks of a sentence."""
    at = start
    after = False
    for _, a, b in quotations:
        if a > at and text[at:a].strip():
            yield _Piece(text[at:a].strip(), after, True)
        at, after = max(at, b), True
    if at < end and text[at:end].strip():
        yield _Piece(text[at:end].strip(), after, False)


def _is_attribution(piece: _Piece) -> bool:
    """Tell whether a piece beside a quotation holds nothing but who said it."""
    found = find_attribution(
        piece.text, after_quotation=piece.after_quotation, before_quotation=piece.before_quotation
    )
    if found is None:
        return False
    if piece.before_quotation and not piece.after_quotation:
        rest = piece.text[found.end :]
        return found.start <= 2 and _words(rest) <= 4 and piece.text[-1:] in (",", ":")
    return _words(piece.text[: found.start]) <= 2


def _headline_source(sentence: str) -> str | None:
    """Read the source behind the colon of a headline: "Convoy turned back: coalition"."""
    if len(sentence) > 220:
        return None
    found = _HEADLINE_SOURCE.fullmatch(sentence)
    if not found or found.group(2).lower() not in _SOURCES:
        return None
    return found.group(1)


def _share_speakers(
    text: str,
    spans: Sequence[tuple[int, int]],
    readings: list[_Reading],
) -> None:
    """Give the sentences that name no speaker that of the ones that they belong to."""
    speakers: dict[int, str] = {}
    for reading in readings:
        if reading.attributed and reading.speaker:
            for n in reading.quotations:
                speakers.setdefault(n, reading.speaker)
    for i, reading in enumerate(readings):
        if reading.speaker is not None or reading.voice == "own":
            continue
        previous = readings[i - 1] if i else None
        if reading.attributed:
            known = previous.speaker if previous is not None and reading.pronoun else None
            if known and may_stand_for(reading.pronoun, known, text):
                reading.speaker = known
        elif reading.quotations:
            reading.speaker = speakers.get(reading.quotations[0])
            if reading.speaker is None and reading.voice == "quoted":
                reading.speaker = _speaker_nearby(text, spans, readings, i, previous)
        if reading.speaker is not None:
            for n in reading.quotations:
                speakers.setdefault(n, reading.speaker)


def _speaker_nearby(
    text: str, spans: Sequence[tuple[int, int]], readings: list[_Reading], i: int, previous: _Reading | None
) -> str | None:
    """Find who speaks in a quotation beside which nobody is named."""
    if i + 1 < len(spans):
        following = text[spans[i + 1][0] : spans[i + 1][1]]
        if not readings[i + 1].quotations and len(following.split()) <= 10:
            found = find_attribution(following, after_quotation=True)
            if found and found.start == 0 and _words(following[found.end :]) <= 4:
                return found.speaker
    if previous is None or previous.speaker is None:
        return None
    if text[spans[i - 1][1] - 1] == ":":
        return previous.speaker
    # News goes on quoting somebody without naming him again, in a paragraph of its own too.
    return previous.speaker if previous.voice in ("quoted", "mixed") else None
