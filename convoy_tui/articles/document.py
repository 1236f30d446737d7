"""What a file holds once it is text: the text, the links in it, and what it states about itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from html import unescape

from convoy_tui.articles.decoding import clean
from convoy_tui.articles.model import Hyperlink, PublishedFrom
from convoy_tui.articles.titles import folded


@dataclass(frozen=True, slots=True)
class Details:
    """What is known of an article beside its text; None where it is unknown.

    ``published_why`` is one plain sentence that quotes what the date was read from, or says why
    there is none.
    """

    title: str | None = None
    outlet: str | None = None
    agency: str | None = None
    author: str | None = None
    dateline: str | None = None
    url: str | None = None
    published: date | None = None
    published_from: PublishedFrom = "unknown"
    published_why: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """The text of one file, its hyperlinks (offsets into ``text``) and what the file states about itself.

    ``dump`` says that the text may hold what stood around the article on its page, so that furniture has to
    be looked for line by line.
    """

    text: str
    details: Details = field(default_factory=Details)
    hyperlinks: tuple[Hyperlink, ...] = ()
    dump: bool = True


class TextBuilder:
    """Puts text together piece by piece, paragraphs apart by a blank line, and keeps where links stand.

    Odd spaces are kept; runs of plain spaces inside a paragraph become one, as on a page.
    """

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._last = "\n"
        self._pending = ""
        self._links: list[Hyperlink] = []

    def add(self, text: str, *, keep_lines: bool = False) -> None:
        """Add running text to the current paragraph; its line ends are spaces unless ``keep_lines``."""
        text = re.sub(r"[ \t]+" if keep_lines else r"[ \t\n]+", " ", text)
        if self._pending or self._last in " \n":
            text = text.lstrip(" ")
        if not text:
            return
        if self._pending:
            if self._length:
                self._put(self._pending)
            self._pending = ""
        self._put(text)

    def line_break(self) -> None:
        """Let the next text begin on a new line of the same paragraph."""
        self._pending = self._pending or "\n"

    def paragraph_break(self) -> None:
        """Let the next text begin a new paragraph."""
        self._pending = "\n\n"

    def mark(self) -> tuple[int, int]:
        """Give the place where the next piece of running text will begin, for ``link``."""
        return len(self._pieces), self._length

    def link(self, mark: tuple[int, int], url: str) -> None:
        """Note that the text from a mark to here carries a link; no text or a foreign scheme is none."""
        piece, start = mark
        written = "".join(self._pieces[piece:])
        start += len(written) - len(written.lstrip())
        end = start + len(written.strip())
        if end > start and url.lower().startswith(("http://", "https://")):
            self._links.append(Hyperlink(start, end, url))

    def finish(self) -> tuple[str, tuple[Hyperlink, ...]]:
        """Give the text, ending in one newline where there is any, and the links in order."""
        text = "".join(self._pieces).rstrip()
        return (text + "\n" if text else ""), tuple(link for link in self._links if link.end <= len(text))

    def _put(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)
        self._last = text[-1]


def with_title_line(document: Document) -> Document:
    """Put the title in front of the text where it stands only in the metadata; links move along."""
    title = document.details.title
    if not title:
        return document
    wanted = folded(title)
    if any(folded(line) == wanted for line in document.text.split("\n") if line.strip()):
        return document
    head = title + "\n\n"
    return replace(
        document,
        text=head + document.text,
        hyperlinks=tuple(
            replace(link, start=link.start + len(head), end=link.end + len(head))
            for link in document.hyperlinks
        ),
    )


def without_tags(html: str) -> str:
    """Give the text of raw HTML on one line, without tags, comments, scripts and styles."""
    html = re.sub(r"<!--.*?(?:-->|\Z)", " ", html, flags=re.S)
    html = re.sub(
        r"<(script|style|template|svg|iframe|object)\b.*?(?:</\1\s*>|\Z)", " ", html, flags=re.S | re.I
    )
    return " ".join(clean(unescape(re.sub(r"<[a-zA-Z/!?][^<>]*(?:>|(?=<)|\Z)", " ", html))).split())
