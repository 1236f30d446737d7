"""What a page states about itself in its head, its linked data and its address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from convoy_tui.articles.agencies import agency_called
from convoy_tui.articles.dates import stated_date
from convoy_tui.articles.decoding import clean
from convoy_tui.articles.document import Details

_DATE_KEYS = (
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "publish-date",
    "publish_date",
    "publishdate",
    "pubdate",
    "dc.date",
    "dcterms.date",
    "date",
)
_LINKED_DATE = re.compile(r'"datePublished"\s*:\s*"([^"]{4,60})"')
_ADDRESS_DATE = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|\Z)")


@dataclass(frozen=True, slots=True)
class PageHead:
    """What the extractor found beside the text: title, site, author, canonical address, or None."""

    title: str | None = None
    site: str | None = None
    author: str | None = None
    address: str | None = None


def page_details(tree: Any, head: PageHead, body: str, url: str | None) -> Details:
    """Put together what a page states about itself.

    The date is taken from statements alone (linked data, meta elements, a single ``time`` element, the
    address), never from a year somewhere on the page: that is as often a picture's or the footer's.

    Args:
        tree: the root element of the page, as lxml gives it, or None.
        head: what the extractor found.
        body: the text of the article, whose weekdays decide between two readings of a date.
        url: the address that the page was fetched from.
    """
    author = _line(head.author) or _author_in_head(tree)
    agency = agency_called(author) if author else None
    if author and (agency or "http" in author or "@" in author or len(author) > 120):
        author = None
    site = _line(head.site)
    details = Details(
        title=_line(head.title),
        outlet=site.removeprefix("@") or None if site else None,
        agency=agency,
        author=author,
        url=url or _line(head.address),
    )
    unread = ""
    for value, where in _dates(tree, details.url):
        stated = stated_date(value, body, where)
        if stated.published:
            return replace(
                details,
                published=stated.published,
                published_from="page",
                published_why=stated.published_why,
            )
        unread = unread or stated.published_why
    return replace(details, published_why=unread)


def _dates(tree: Any, address: str | None) -> Iterator[tuple[str, str]]:
    """Give what a page says of its date of publication, best first, each with where it stands, in words."""
    if tree is not None:
        for script in tree.iter("script"):
            if "ld+json" in (script.get("type") or "") and (found := _LINKED_DATE.search(script.text or "")):
                yield found[1], "the page's own data (datePublished)"
        named: dict[str, str] = {}
        for meta in tree.iter("meta"):
            content = meta.get("content")
            for attribute in ("property", "name", "itemprop"):
                key = (meta.get(attribute) or "").lower()
                if content and key in _DATE_KEYS:
                    named.setdefault(key, content)
        for key in _DATE_KEYS:
            if key in named:
                yield named[key], f"the page's head ({key})"
        times = [(t.get("datetime") or "", t) for t in tree.iter("time") if t.get("datetime")]
        for value, element in times:
            if element.get("itemprop") == "datePublished" or element.get("pubdate") is not None:
                yield value, "the page's date line"
        if len({value[:10] for value, _ in times}) == 1:
            yield times[0][0], "the page's only date line"
    if address and (found := _ADDRESS_DATE.search(address)):
        yield "-".join((found[1], found[2].zfill(2), found[3].zfill(2))), "the address of the page"


def _author_in_head(tree: Any) -> str | None:
    """Give the author that the head names; the extractor passes over names of one word, as agencies have."""
    for meta in tree.iter("meta") if tree is not None else ():
        if (meta.get("name") or meta.get("property") or "").lower() in ("author", "article:author", "byl"):
            return _line(meta.get("content"))
    return None


def _line(value: str | None) -> str | None:
    """Give a value on one clean line, or None where nothing is left of it."""
    return " ".join(clean(value).split()) or None if value else None
