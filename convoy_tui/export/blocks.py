"""The parts that a printed report is made of, before it is Markdown or plain text.

All strings are plain text as it is to be read, article text included; each renderer escapes for itself.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; ``level`` 1 is the title of the whole report."""

    level: int
    text: str


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
class Table:
    """A table; the first cell of a row names it. In plain text each row becomes a small list."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """A table of many rows with short cells. In plain text each row becomes one item of a list."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Heading | Paragraph | Quote | Item | Table | Matrix
