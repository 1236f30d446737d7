"""An article in a web page: its text without what stands around it, its links, its own details."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from typing import Any

from convoy_tui.articles.decoding import clean
from convoy_tui.articles.document import Details, Document, TextBuilder, without_tags
from convoy_tui.articles.page_details import PageHead, page_details

_BLOCKS = frozenset(
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 head header hr item legend li list main menu nav ol option p pre "
    "quote row section select summary table tbody tfoot thead title tr ul".split()
)
_UNSEEN = frozenset(
    "audio button canvas embed head iframe math noscript object script select style svg template "
    "textarea video".split()
)
_CELLS = frozenset(("cell", "td", "th"))
_BREAKS = frozenset(("br", "lb"))
_MOST_FOR_EXTRACTOR = 4_000_000
"""Above this many characters a page is no article; the extractor would be at it for minutes."""

_ENOUGH_WORDS = 40


@dataclass(frozen=True, slots=True)
class _Extract:
    """The article's element and what was found beside it."""

    body: Any
    head: PageHead


def read_page(html: str, *, url: str | None = None) -> Document:
    """Take the article out of a page.

    Where no article is found, or next to nothing, all visible text is taken, as from a dump. The text is
    empty where nothing is visible. Hostile pages give some text or none; they raise nothing.

    Args:
        html: the page, decoded and clean.
        url: the address that it was fetched from, for links that are not whole.
    """
    html = re.sub(r"\A\s*<\?xml[^>]*>", "", html)
    tree = _parsed(html)
    extract = _extracted(html, url) if len(html) <= _MOST_FOR_EXTRACTOR else None
    head = extract.head if extract else PageHead(title=_title_of(tree))
    base = url or head.address
    document = _written(extract.body, base, dump=False) if extract else Document("")
    if len(document.text.split()) < _ENOUGH_WORDS:
        # With so little the extractor has fallen back itself, on text without its paragraphs.
        document = _written(tree, base, dump=True)
    if not document.text:
        # Elements nested too deeply are lost to the parser, not their text.
        document = Document(without_tags(html))
    details = page_details(tree, head, document.text, url)
    return Document(document.text, details, document.hyperlinks, document.dump)


def _extracted(html: str, url: str | None) -> _Extract | None:
    """Run the extractor; None where it finds nothing or gives up."""
    import trafilatura

    # Without a handler Python prints the extractor's complaints on stderr, across the screen of the reader.
    for name in ("trafilatura", "htmldate", "courlan"):
        logging.getLogger(name).addHandler(logging.NullHandler())
    try:
        found = trafilatura.bare_extraction(
            html,
            url=url,
            fast=True,
            include_comments=False,
            include_links=True,
            with_metadata=True,
            # Its default limits dates by the clock; the date found here is not used.
            date_extraction_params={
                "original_date": True,
                "extensive_search": False,
                "max_date": "2100-01-01",
            },
        )
    except Exception:  # Pages are hostile: what the extractor trips over is no article to it.
        return None
    if found is None or isinstance(found, dict) or found.body is None:
        return None
    return _Extract(
        found.body, PageHead(found.title, found.sitename or found.hostname, found.author, found.url)
    )


def _parsed(html: str) -> Any:
    """Parse a page leniently; None where there is nothing to parse."""
    from lxml import etree

    parser = etree.HTMLParser(
        recover=True, no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        return etree.fromstring(html, parser)
    except (etree.LxmlError, ValueError):
        return None


def _title_of(tree: Any) -> str | None:
    found = next(tree.iter("title"), None) if tree is not None else None
    return found.text if found is not None else None


def _written(root: Any, base: str | None, *, dump: bool) -> Document:
    """Write the visible text of an element, one paragraph per line, with its links."""
    if root is None:
        return Document("", dump=dump)
    from lxml import etree

    builder = TextBuilder()
    links: list[tuple[tuple[int, int], str]] = []
    hidden = 0
    first_cell = True
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        unseen = not tag or (tag in _UNSEEN and not (tag == "head" and not dump)) or _is_hidden(element)
        if event == "start":
            hidden += unseen
            if hidden:
                continue
            if tag in _CELLS:
                if not first_cell:
                    builder.add(" | ")
                first_cell = False
            elif tag in _BREAKS:
                builder.line_break()
            elif tag in _BLOCKS:
                builder.paragraph_break()
                first_cell = True
            elif tag in ("a", "ref"):
                links.append(
                    (builder.mark(), _whole(element.get("target") or element.get("href") or "", base))
                )
            builder.add(clean(element.text or ""))
            continue
        hidden -= unseen
        if not hidden:
            if tag in ("a", "ref") and not unseen and links:
                builder.link(*links.pop())
            elif tag in _BLOCKS:
                builder.paragraph_break()
            if element is not root:
                builder.add(clean(element.tail or ""))
    text, hyperlinks = builder.finish()
    return Document(text, Details(), hyperlinks, dump)


def _is_hidden(element: Any) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return element.get("hidden") is not None or "display:none" in style or "visibility:hidden" in style


def _whole(address: str, base: str | None) -> str:
    """Give a link as a whole address where the page's own is known."""
    if not base or address.startswith(("http://", "https://", "#")):
        return address
    from urllib.parse import urljoin

    try:
        return urljoin(base, address.strip())
    except ValueError:
        return address
