"""Cut a text into figures, words and signs, with offsets, for the search of quantities.

One pass, linear in the length of the text: hostile input (a line of five million digits) costs no more than
any other text of its length.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

TokenKind = Literal["figure", "word", "sign"]

LONGEST_FIGURE = 400
"""Characters of the longest figure that is read; what is longer lies past 1e308 or is no number at all."""

# Thin and no-break spaces group thousands in many styles; an ordinary space or a line end does not.
_TOKEN = re.compile(
    r"(?P<figure>[0-9]+(?:[.,\u00a0\u202f\u2009][0-9]+)*)"
    r"|(?P<fraction>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])"
    r"|(?P<word>[^\W\d_½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]+(?:['’][^\W\d_]+)*)"
    r"|(?P<sign>\S)"
)
_CHUNK = re.compile(r"\S+")
_ADDRESS_SIGNS = ("://", "www.", "@", "WWW.")
_GROUPING_SPACE = re.compile(r"[\u00a0\u202f\u2009]")
# A day, a year and perhaps an hour with no space behind their commas: "May 24,2005,3:23 PM".
_DAY_AND_YEAR = re.compile(r"[0-9]{1,2},(?:19|20)[0-9]{2}(?:,[0-9]{1,2})?")
_SPACED_THOUSANDS = re.compile(r"[0-9]{1,3}(?:[\u00a0\u202f\u2009][0-9]{3})+(?:[.,][0-9]+)?")


@dataclass(frozen=True, slots=True)
class Token:
    """One figure, word or sign; ``low`` is its text in lower case with straight apostrophes.

    ``glued`` says that no white space stands before it, ``breaks`` that a blank line does.
    """

    start: int
    end: int
    text: str
    low: str
    kind: TokenKind
    glued: bool
    breaks: bool


def tokenize(text: str) -> list[Token]:
    """Give the tokens of a text in order; web and mail addresses give none."""
    addresses = _addresses(text)
    next_address = 0
    tokens: list[Token] = []
    last = 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        while next_address < len(addresses) and addresses[next_address][1] <= start:
            next_address += 1
        if next_address < len(addresses) and addresses[next_address][0] <= start:
            continue
        kind: TokenKind = (
            "figure" if match.lastgroup == "figure" else "word" if match.lastgroup == "word" else "sign"
        )
        for piece_start, piece_end in _pieces(text, start, end, kind):
            gap = text[last:piece_start]
            piece = text[piece_start:piece_end]
            tokens.append(
                Token(
                    start=piece_start,
                    end=piece_end,
                    text=piece,
                    low=piece.lower().replace("’", "'"),
                    kind=kind if piece != "," else "sign",
                    glued=not gap and piece_start > 0,
                    breaks=gap.count("\n") > 1,
                )
            )
            last = piece_end
    return tokens


def _pieces(text: str, start: int, end: int, kind: TokenKind) -> list[tuple[int, int]]:
    """Take a figure apart at spaces that do not group thousands (a day and a year, say)."""
    if kind != "figure" or end - start > LONGEST_FIGURE:
        return [(start, end)]
    piece = text[start:end]
    if _DAY_AND_YEAR.fullmatch(piece):
        cuts = [m.start() for m in re.finditer(",", piece)]
        return [(start + a, start + b) for a, b in _around(cuts, len(piece))]
    if not _GROUPING_SPACE.search(piece) or _SPACED_THOUSANDS.fullmatch(piece):
        return [(start, end)]
    cuts = [start, *(start + m.start() for m in _GROUPING_SPACE.finditer(piece)), end]
    return [(left if left == start else left + 1, right) for left, right in pairwise(cuts)]


def _around(cuts: Sequence[int], length: int) -> list[tuple[int, int]]:
    """Give the pieces between cuts, the sign at each cut a piece of its own."""
    pieces, last = [], 0
    for cut in cuts:
        pieces += [(last, cut), (cut, cut + 1)]
        last = cut + 1
    return [*pieces, (last, length)]


def _addresses(text: str) -> list[tuple[int, int]]:
    """Give the spans of web and mail addresses."""
    if not any(sign in text for sign in _ADDRESS_SIGNS):
        return []
    return [m.span() for m in _CHUNK.finditer(text) if any(sign in m[0] for sign in _ADDRESS_SIGNS)]
