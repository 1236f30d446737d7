"""What widgets tell the screen that holds them, and screens the app."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message


@dataclass
class BlockChosen(Message):
    """A block of an article was clicked."""

    article: str
    block: int


@dataclass
class PaneLaidOut(Message):
    """A pane has laid its article out anew, so that its rows have moved."""

    article: str


@dataclass
class SampleAsked(Message):
    """The sample story is to be opened."""


@dataclass
class SourcesGiven(Message):
    """Files, folders or URLs, or a pasted text, are to be opened."""

    paths: tuple[str, ...] = ()
    pasted: str | None = None


@dataclass
class StoryChanged(Message):
    """The open story has other articles, details or furniture than before and must be shown anew."""


@dataclass
class TableEndNear(Message):
    """The last rows of a table are nearly in sight; more can be put below them."""


@dataclass
class TableCellChosen(Message):
    """A cell of a table was clicked; ``again`` where the cursor stood on it already."""

    again: bool
