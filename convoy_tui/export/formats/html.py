"""Blocks of a report as one HTML file: no script, nothing from elsewhere, fit for paper and screen readers.

Text is escaped for element content and quoted attributes (HTML Living Standard, 13.3); a policy in the head
forbids the page to load or run anything, whatever a text may hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby
from string import Template

from convoy_tui.export.escaping import one_line, visible
from convoy_tui.export.formats.blocks import (
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
from convoy_tui.export.formats.html_style import STYLE

_PAGE = Template("""\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>$title</title>
<style>
$style</style>
</head>
<body>
<main>
$body
</main>
</body>
</html>
""")

_LONG_WORD = re.compile(r"[^\s<>&;]{20,}")
_SEAM = re.compile(r"[/_.\-](?=.)")


def render_html(blocks: Iterable[Block], *, title: str) -> str:
    """Render blocks as a whole HTML page."""
    body = "\n".join(_body(blocks))
    return _PAGE.substitute(title=_text(title), style=STYLE, body=body)


def _body(blocks: Iterable[Block]) -> Iterator[str]:
    for kind, run in groupby(blocks, type):
        if kind is Item:
            yield _list([block for block in run if isinstance(block, Item)])
        elif kind is Telling:
            yield from _tellings([block for block in run if isinstance(block, Telling)])
        else:
            yield from map(_one, run)


def _one(block: Block) -> str:
    match block:
        case Heading(level, text, _):
            return f"<h{level}>{_text(text)}</h{level}>"
        case Paragraph(text):
            return f"<p>{'<br>'.join(map(_text, text.split(chr(10))))}</p>"
        case Quote(text):
            return f"<blockquote><p>{_text(text)}</p></blockquote>"
        case Prose(sentences):
            said = (f"<strong>{_text(ref)}</strong> {_text(text)}" for ref, text in sentences)
            return f"<p>{' '.join(said)}</p>"
        case Table(head, rows) | Matrix(head, rows):
            return _table(head, rows)
        case _:
            raise TypeError(f"a block that stands in no run: {type(block).__name__}")


def _list(items: list[Item]) -> str:
    """Give items as a list, the deeper ones as a list within the item above them."""
    lines, depth = ["<ul>"], 0
    for number, item in enumerate(items):
        if item.depth > depth:
            lines.append("<ul>" * (item.depth - depth))
        elif number:
            lines.append("</li>" + "</ul></li>" * (depth - item.depth))
        depth = item.depth
        label = f"<strong>{_text(item.label)}</strong> " if item.label else ""
        lines.append(f"<li>{label}{_text(item.text)}")
    lines.append("</li>" + "</ul></li>" * depth)
    return "\n".join([*lines, "</ul>"])


def _tellings(tellings: list[Telling]) -> Iterator[str]:
    """Give each position once, and below it its quotes, each with who says it."""
    for position, under in groupby(tellings, lambda telling: telling.position):
        if position:
            yield f"<h3>{_text(position)}</h3>"
        for telling in under:
            yield _telling(telling)


def _telling(telling: Telling) -> str:
    where = f"<strong>{_text(telling.ref)}</strong> " if telling.ref else ""
    said = f"{where}{_text(telling.said)}".strip()
    remark = _text(telling.remark)
    if not telling.quote:
        return f"<p>{' '.join(part for part in (said, remark) if part)}</p>"
    behind = f" <small>{remark}</small>" if remark else ""
    return (
        f"<figure><blockquote><p>{_text(telling.quote)}{behind}</p></blockquote>"
        f"<figcaption>{said}</figcaption></figure>"
    )


def _table(head: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> str:
    """Give a table; one to be filled in by hand says so, for it needs room."""
    blank = not any(cell for row in rows for cell in row[1:])
    heads = "".join(f'<th scope="col">{_text(cell)}</th>' for cell in head)
    opening = '<table class="blank">' if blank else "<table>"
    lines = [f"{opening}\n<thead><tr>{heads}</tr></thead>\n<tbody>"]
    for row in rows:
        cells = "".join(f"<td>{_breakable(_text(cell))}</td>" for cell in row[1:])
        lines.append(f'<tr><th scope="row">{_text(row[0])}</th>{cells}</tr>')
    return "\n".join([*lines, "</tbody>\n</table>"])


def _breakable(html: str) -> str:
    """Let long words such as paths be broken where a person would, so that they don't widen a column."""
    return _LONG_WORD.sub(lambda word: _SEAM.sub(r"\g<0><wbr>", word.group()), html)


def _text(text: str) -> str:
    """Write a text so that a browser shows exactly this text, on one line."""
    return escape(visible(one_line(text)))
