"""An article in Markdown: front matter, and plain text with one paragraph per line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from convoy_tui.articles.agencies import agency_called
from convoy_tui.articles.dates import stated_date
from convoy_tui.articles.decoding import clean
from convoy_tui.articles.document import Details, Document, TextBuilder, without_tags

if TYPE_CHECKING:
    from markdown_it.token import Token

_KEYS = {
    "title": "title",
    "headline": "title",
    "outlet": "outlet",
    "source": "outlet",
    "publisher": "outlet",
    "site": "outlet",
    "published": "published",
    "date": "published",
    "author": "author",
    "byline": "author",
    "agency": "agency",
    "url": "url",
    "link": "url",
    "note": "note",
}
"""What a key of the front matter means; of two with one meaning the one that stands first here is taken."""

_ENTRY = re.compile(r"(?P<key>[A-Za-z][\w -]{0,40}?)[ \u00a0]*:(?:[ \u00a0]+(?P<value>.*)|[ \u00a0]*)")
_EMPTY_VALUES = ("", "null", "~", "none", "unknown")


_MAX_NESTING = 100
"""The library's own 20 loses the text of anything deeper."""


def read_markdown(text: str) -> Document:
    """Read an article in Markdown (CommonMark with tables).

    Headings, paragraphs, list items, quotations and code become paragraphs of plain text, a blank line apart;
    marks of emphasis and of lists go, as do pictures; of raw HTML the tags go and the text stays. The first
    heading is the title where the front matter names none. Malformed front matter is text like any other.
    """
    entries, body = front_matter(text)
    builder = TextBuilder()
    title = _write(body, builder, entries.get("url"))
    plain, hyperlinks = builder.finish()
    return Document(text=plain, details=_details(entries, title, plain), hyperlinks=hyperlinks, dump=False)


def front_matter(text: str) -> tuple[dict[str, str], str]:
    """Part ``key: value`` lines between two lines of ``---`` at the very beginning from the text behind them.

    Values may stand in quotes; indented lines and lists belong to a value that is not understood and are
    passed over. Returns the understood keys with their values, and the rest of the text. Where there is no
    front matter, or a line of it is neither an entry nor a comment, there are no keys and the text is whole.
    """
    head = re.match(r"\s*---[ \u00a0]*\n", text)
    if not head:
        return {}, text
    values: dict[str, str] = {}
    at = head.end()
    while at < len(text):
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        line = text[at:stop]
        at = stop + 1
        if line.rstrip() in ("---", "..."):
            known: dict[str, str] = {}
            for key, meaning in _KEYS.items():
                if key in values:
                    known.setdefault(meaning, values[key])
            return known, text[at:]
        entry = _ENTRY.fullmatch(line.rstrip())
        if entry:
            value = _unquoted(entry["value"] or "")
            if value.casefold() not in _EMPTY_VALUES:
                values.setdefault(entry["key"].casefold(), value)
        elif line.strip() and line[0] not in " \t#-":
            return {}, text
    return {}, text


def _unquoted(value: str) -> str:
    """Take the quotes off a value, or the comment behind one that has none."""
    value = value.strip()
    if value[:1] == '"' and (quoted := re.match(r'"((?:[^"\\]|\\.)*)"\s*(?:#.*)?\Z', value)):
        return re.sub(r"\\(.)", r"\1", quoted[1]).strip()
    if value[:1] == "'" and (quoted := re.match(r"'((?:[^']|'')*)'\s*(?:#.*)?\Z", value)):
        return quoted[1].replace("''", "'").strip()
    return re.sub(r"\s+#.*\Z", "", value)


def _details(entries: dict[str, str], heading: str | None, body: str) -> Details:
    agency = entries.get("agency")
    details = Details(
        title=entries.get("title") or heading,
        outlet=entries.get("outlet"),
        agency=(agency_called(agency) or agency) if agency else None,
        author=entries.get("author"),
        url=entries.get("url"),
    )
    written = entries.get("published")
    if not written:
        return details
    stated = stated_date(written, body, "the front matter")
    return replace(
        details,
        published=stated.published,
        published_from="front-matter" if stated.published else "unknown",
        published_why=stated.published_why,
    )


def _write(body: str, builder: TextBuilder, base: str | None) -> str | None:
    """Write Markdown as plain text; give the first heading."""
    from markdown_it import MarkdownIt

    title: str | None = None
    in_heading = first_cell = False
    for token in (
        MarkdownIt("commonmark", {"maxNesting": _MAX_NESTING}).enable(["table", "strikethrough"]).parse(body)
    ):
        kind = token.type
        if kind == "inline":
            if in_heading and title is None:
                title = _plain(token.children or []) or None
            _write_inline(token.children or [], builder, base)
        elif kind in ("fence", "code_block"):
            builder.paragraph_break()
            for line in clean(token.content).split("\n"):
                builder.add(line)
                builder.line_break()
            builder.paragraph_break()
        elif kind == "html_block":
            builder.paragraph_break()
            builder.add(without_tags(token.content))
            builder.paragraph_break()
        elif kind in ("td_open", "th_open"):
            if not first_cell:
                builder.add(" | ")
            first_cell = False
        elif kind == "tr_open":
            builder.line_break()
            first_cell = True
        elif token.block and kind not in ("td_close", "th_close", "tr_close", "tbody_open", "thead_close"):
            builder.paragraph_break()
        in_heading = kind == "heading_open" or (in_heading and kind != "heading_close")
    return title


def _write_inline(tokens: Sequence[Token], builder: TextBuilder, base: str | None) -> None:
    opened: list[tuple[tuple[int, int], str]] = []
    for token in tokens:
        if token.type == "softbreak":
            builder.add(" ")
        elif token.type == "hardbreak" or (
            token.type == "html_inline" and re.match(r"<br\b", token.content, re.I)
        ):
            builder.line_break()
        elif token.type == "link_open":
            opened.append((builder.mark(), _resolved(str(token.attrGet("href") or ""), base)))
        elif token.type == "link_close" and opened:
            builder.link(*opened.pop())
        elif token.type in ("text", "code_inline", "text_special"):
            builder.add(clean(token.content))


def _plain(tokens: Sequence[Token]) -> str:
    """Give the text of a heading on one line."""
    builder = TextBuilder()
    _write_inline(tokens, builder, None)
    return " ".join(builder.finish()[0].split("\n")).strip()


def _resolved(address: str, base: str | None) -> str:
    """Give a link as a whole address where the article says where it stood."""
    if not base or address.startswith(("http://", "https://", "#")):
        return address
    from urllib.parse import urljoin

    try:
        return urljoin(base, address)
    except ValueError:
        return address
