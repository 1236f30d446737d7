"""Blocks of a report as plain text: no tables, no glyphs, nothing that a screen reader stumbles over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from unicodedata import combining, east_asian_width

from convoy_tui.export.escaping import one_line
from convoy_tui.export.formats.blocks import (
    LISTED,
    Block,
    Heading,
    Item,
    Matrix,
    Paragraph,
    Prose,
    Quote,
    Table,
    Telling,
)
from convoy_tui.export.wording import in_quotes

WIDTH = 100
"""Columns of a line where the terminal is not narrower."""

_LEAST_WIDTH = 20
_ADDRESS = re.compile(r"\W*https?://", re.IGNORECASE)


def render_text(blocks: Iterable[Block], *, width: int = WIDTH) -> str:
    """Render blocks as plain text, wrapped at ``width`` columns (never under 20), ending in one newline."""
    width = max(width, _LEAST_WIDTH)
    lines: list[str] = []
    previous: Block | None = None
    for block in blocks:
        if lines and not (isinstance(block, LISTED) and isinstance(previous, LISTED)):
            lines.append("")
        lines.extend(_lines(block, width))
        previous = block
    return "\n".join(lines) + "\n"


def wrap(text: str, width: int, *, first: str = "", rest: str = "") -> list[str]:
    """Wrap one line of text at spaces, ``first`` before the first line and ``rest`` before the others.

    ``width`` counts terminal columns, wide East Asian characters as two; a word that is wider is cut,
    unless it is a web address.
    """
    lines: list[str] = []
    line, used, empty = first, cells(first), True
    for word in (
        piece for whole in text.split(" ") if whole for piece in _pieces(whole, width - cells(rest))
    ):
        need = cells(word)
        if not empty and used + 1 + need > width:
            lines.append(line)
            line, used, empty = rest, cells(rest), True
        line += word if empty else f" {word}"
        used += need if empty else need + 1
        empty = False
    return [*lines, line.rstrip(" ")]


def cells(text: str) -> int:
    """Count the terminal columns that a text takes."""
    if text.isascii():
        return len(text)
    return sum(_cells_of(character) for character in text)


def _cells_of(character: str) -> int:
    if combining(character):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def _pieces(word: str, width: int) -> Iterator[str]:
    """Cut a word that fits no line into pieces that do; a web address stays whole, to be copied."""
    if cells(word) <= width or _ADDRESS.match(word):
        yield word
        return
    piece, used = "", 0
    for character in word:
        need = _cells_of(character)
        if piece and used + need > width:
            yield piece
            piece, used = "", 0
        piece += character
        used += need
    yield piece


def _lines(block: Block, width: int) -> list[str]:
    match block:
        case Heading(level, text, quoted):
            said = one_line(text)
            return wrap(said.upper() if level == 2 and not quoted else said, width)
        case Paragraph(text):
            return [line for part in text.split("\n") for line in wrap(one_line(part), width)]
        case Quote(text):
            return wrap(in_quotes(one_line(text)), width, first="  ", rest="  ")
        case Item(label, text, depth):
            indent = "  " * (depth + 1)
            name = f"{label}: " if label else ""
            return wrap(name + one_line(text), width, first=indent, rest=indent + "  ")
        case Telling():
            return wrap(_telling(block), width, first="  ", rest="    ")
        case Prose(sentences):
            return [
                line for one in sentences for line in wrap(": ".join(map(one_line, one)), width, rest="  ")
            ]
        case Table(head, rows):
            return [line for row in rows for line in _record(head, row, width)]
        case Matrix(head, rows):
            return [line for row in rows for line in _entry(head, row, width)]


def _entry(head: tuple[str, ...], row: tuple[str, ...], width: int) -> list[str]:
    """Give a row as one item: its name, then each filled cell after the head of its column."""
    said = [f"{name}: {one_line(cell)}" for name, cell in zip(head[1:], row[1:], strict=True) if cell]
    name = one_line(row[0])
    stop = "" if name.endswith((".", "?", "!", "…")) else "."
    return wrap(f"{name}{stop} {'; '.join(said)}", width, first="  ", rest="    ")


def _telling(telling: Telling) -> str:
    where = ", ".join(part for part in (telling.ref, telling.said) if part)
    quote = in_quotes(one_line(telling.quote)) if telling.quote else ""
    if not where and not quote:
        return one_line(f"{telling.position}: {telling.remark}")
    said = ": ".join(part for part in (telling.position, where, quote) if part)
    return one_line(f"{said} {telling.remark}")


def _record(head: tuple[str, ...], row: tuple[str, ...], width: int) -> list[str]:
    """Give a table row as its name and, below it, each filled cell after the head of its column."""
    lines = wrap(f"{head[0]} {one_line(row[0])}", width, first="  ", rest="    ")
    for name, cell in zip(head[1:], row[1:], strict=True):
        if cell:
            lines.extend(wrap(f"{name}: {one_line(cell)}", width, first="    ", rest="      "))
    return lines
