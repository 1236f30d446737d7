"""Blocks of a report as Markdown."""

from __future__ import annotations

from collections.abc import Iterable

from convoy_tui.export.escaping import escape_markdown, markdown_address, one_line
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


def render_markdown(blocks: Iterable[Block]) -> str:
    """Render blocks as Markdown (CommonMark with GitHub's tables), ending in one newline."""
    lines: list[str] = []
    previous: Block | None = None
    for block in blocks:
        if lines and not (isinstance(block, LISTED) and isinstance(previous, LISTED)):
            lines.append("")
        lines.extend(_lines(block))
        previous = block
    return "\n".join(lines) + "\n"


def _lines(block: Block) -> list[str]:
    match block:
        case Heading(level, text, _):
            return [f"{'#' * level} {escape_markdown(one_line(text))}"]
        case Paragraph(text):
            return [_with_line_ends(text)]
        case Quote(text):
            return [f"> {escape_markdown(one_line(text))}"]
        case Item(label, text, depth):
            name = f"**{escape_markdown(label)}** " if label else ""
            return [f"{'  ' * depth}- {name}{escape_markdown(one_line(text))}"]
        case Telling():
            return [f"- {_telling(block)}"]
        case Prose(sentences):
            return [" ".join(f"**{ref}** {escape_markdown(one_line(text))}" for ref, text in sentences)]
        case Table(head, rows) | Matrix(head, rows):
            ruler = "| " + " | ".join("---" for _ in head) + " |"
            return [_row(head), ruler, *(_row(row) for row in rows)]


def _telling(telling: Telling) -> str:
    """Put a telling on one line that can be read alone."""
    where = ", ".join(escape_markdown(one_line(part)) for part in (telling.ref, telling.said) if part)
    quote = escape_markdown(in_quotes(one_line(telling.quote))) if telling.quote else ""
    position = f"**{escape_markdown(one_line(telling.position))}**" if telling.position else ""
    said = ": ".join(part for part in (where, quote) if part)
    return " ".join(part for part in (position, said, escape_markdown(one_line(telling.remark))) if part)


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(markdown_address(one_line(cell)) for cell in cells) + " |"


def _with_line_ends(text: str) -> str:
    """Keep line ends as hard breaks; an empty line would end the paragraph, so it gets a space."""
    lines = [escape_markdown(one_line(line)) or "&#32;" for line in text.split("\n")]
    return "\\\n".join(lines)
