"""What an article is: its text, its sentences, and what is known of where it comes from.

Every offset is a count of code points into ``Article.text``; every span is half-open.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from convoy_tui.errors import ConvoyError

Role = Literal["title", "body"]
Voice = Literal["own", "reported", "quoted", "mixed"]
PublishedFrom = Literal["printed", "front-matter", "page", "given", "inferred", "unknown"]
FurnitureKind = Literal[
    "site",
    "navigation",
    "caption",
    "teaser",
    "share",
    "subscribe",
    "comments",
    "read-more",
    "dateline",
    "date",
    "tags",
    "reader",
]


class ArticleError(ConvoyError):
    """An article that can't be had; ``path`` is the file or URL, as given."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A path that gave no article, in the place where the article would have stood."""

    path: str
    cause: str
    remedy: str

    def __str__(self) -> str:
        """Give the one line that is shown: file, cause, remedy."""
        return f"{self.path}: {self.cause}; {self.remedy}"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the article itself; furniture is not among them.

    The number in ``ref`` is the position among all spans of the file, furniture counted too, so that a
    sentence keeps its ref whatever is declared furniture later.
    """

    ref: str
    start: int
    end: int
    role: Role = "body"
    voice: Voice = "own"
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Furniture:
    """A span of the file that is not the article: a caption, a share line, a comment rule, a dateline."""

    ref: str
    start: int
    end: int
    kind: FurnitureKind


@dataclass(frozen=True, slots=True)
class Hyperlink:
    """A link that the page carried: the span of the text that it stood on, and where it leads."""

    start: int
    end: int
    url: str


@dataclass(frozen=True, slots=True)
class Article:
    """One report: its text as read, cut into sentences and furniture.

    Each character of ``text`` that is not white space lies in exactly one sentence or furniture span.
    ``given`` names the fields that the reader filled in or mended; ``version_of`` is the id of the article
    in the same story that was read earlier from the same path with other bytes.
    """

    id: str
    text: str
    sentences: tuple[Sentence, ...]
    furniture: tuple[Furniture, ...] = ()
    letter: str = "A"
    path: str = ""
    url: str | None = None
    retrieved: str | None = None
    sha256: str = ""
    title: str | None = None
    outlet: str | None = None
    agency: str | None = None
    author: str | None = None
    dateline: str | None = None
    published: date | None = None
    published_from: PublishedFrom = "unknown"
    published_why: str = ""
    truncated: bool = False
    hyperlinks: tuple[Hyperlink, ...] = ()
    given: tuple[str, ...] = ()
    version_of: str | None = None

    @property
    def words(self) -> int:
        """Count the words of the article itself, furniture left out; reads the whole text at each access."""
        text = self.text
        return sum(len(text[sentence.start : sentence.end].split()) for sentence in self.sentences)

    def sentence_text(self, index: int) -> str:
        """Give the exact text of a sentence."""
        sentence = self.sentences[index]
        return self.text[sentence.start : sentence.end]

    def sentence_at(self, offset: int) -> int | None:
        """Give the index of the sentence that holds an offset; None in furniture and between sentences."""
        index = bisect_right(self.sentences, offset, key=lambda sentence: sentence.start) - 1
        return index if index >= 0 and offset < self.sentences[index].end else None

    def with_letter(self, letter: str) -> Article:
        """Give the same article under another letter, its refs renamed with it."""
        if letter == self.letter:
            return self
        return replace(
            self,
            letter=letter,
            sentences=tuple(replace(s, ref=letter + ref_number(s.ref)) for s in self.sentences),
            furniture=tuple(replace(f, ref=letter + ref_number(f.ref)) for f in self.furniture),
        )

    @classmethod
    def from_sentences(
        cls,
        sentences: Sequence[str],
        *,
        id: str,  # noqa: A002 - the contract names it so
        title: str | None = None,
        outlet: str | None = None,
        published: date | None = None,
    ) -> Article:
        """Make an article of given sentences, kept exactly as given, joined by newlines.

        Sentence ``i`` of the article is ``sentences[i]``; nothing is split and nothing is furniture.
        """
        from convoy_tui.articles.assembly import article_of_sentences

        return article_of_sentences(sentences, id=id, title=title, outlet=outlet, published=published)


def ref_number(ref: str) -> str:
    """Give the number in a ref as it stands there: ``C11`` gives ``11``."""
    return ref.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")


def letter_at(index: int) -> str:
    """Give the letter of the article that joined a story as number ``index`` (0 is A, 26 is AA)."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
