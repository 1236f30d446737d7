"""The parts that a printed report is made of, before it is Markdown, HTML or plain text.

All strings are plain text as it is to be read, article text included; each renderer escapes for itself.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; ``level`` 1 is the title of the whole report.

    ``quoted``: the words are somebody's own, so that even their capitals stay as they are.
    """

    level: int
    text: str
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; its line ends are kept."""

    text: str


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage of an article, word for word."""

    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list, with what it is about (a ref, a letter) said first."""

    label: str
    text: str
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Telling:
    """What one source says to a question: under which position, at which ref, who says it, word for word.

    ``quote`` is empty where there is nothing to quote; ``remark`` is said behind it. A position that nothing
    stands under has neither ``ref`` nor ``said``.
    """

    position: str
    ref: str
    said: str
    quote: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph of an article: its sentences, each with its ref before it."""

    sentences: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; the first cell of a row names it. In plain text each row becomes a small list."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """A table of many rows with short cells. In plain text each row becomes one item of a list."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Heading | Paragraph | Quote | Item | Telling | Prose | Table | Matrix
LISTED = (Item, Telling)
"""What stands below its like without an empty line between."""
