"""What a ref on the command line means: ``C11``; ``C11:17`` for a part of it; ``row:C11:17`` for its row."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from convoy_tui.articles.model import Article
from convoy_tui.cli.delivering import CommandError
from convoy_tui.export.wording import source_name
from convoy_tui.store.anchors import make_anchor
from convoy_tui.store.findings import Pin

if TYPE_CHECKING:
    from convoy_tui.comparison.model import SentenceKey
    from convoy_tui.store.findings import PinTarget
    from convoy_tui.store.model import Anchor, StoryContents

_REF = re.compile(r"\s*(?:(figure|term|row):)?([A-Za-z]+)([0-9]+)(?::(.+))?\s*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Passage:
    """A place that a ref names.

    ``whole`` is everything of that number, ``sentence`` the index of its sentence if it has one; ``start``
    and ``end`` are the part that was asked for, else the sentence, else the whole.
    """

    article: Article
    ref: str
    whole: tuple[int, int]
    sentence: int | None
    start: int
    end: int
    target: PinTarget

    @property
    def named(self) -> str:
        """Give its ref with the name of its source, so that a letter taken from elsewhere is noticed."""
        asked, part = self.article.text[self.start : self.end], ""
        if self.sentence is not None and asked != self.article.sentence_text(self.sentence):
            part = f":{' '.join(asked.split())}"
        return f"{self.ref}{part} ({source_name(self.article)})"

    @property
    def pin(self) -> Pin:
        """Give it as what goes under a position of a question."""
        return Pin(self.target, make_anchor(self.article, self.start, self.end))

    @property
    def anchor(self) -> Anchor:
        """Give the anchor of the whole, as a note has it."""
        return make_anchor(self.article, *self.whole)

    @property
    def key(self) -> SentenceKey:
        """Give its sentence.

        Raises:
            CommandError: it has none.
        """
        if self.sentence is None:
            raise CommandError(f"{self.ref} is not part of the article itself; only sentences can be linked")
        return self.article.id, self.sentence


def is_ref(said: str) -> bool:
    """Tell whether a text is written like a ref."""
    return _REF.fullmatch(said) is not None


def passage_at(said: str, contents: StoryContents) -> Passage:
    """Find the passage that a ref names in a story.

    Raises:
        CommandError: the ref is unknown, or the part that it names does not stand there.
    """
    found = _REF.fullmatch(said)
    if found is None:
        raise CommandError(f"“{said}” is no ref; a ref is a source's letter and a number, such as C11")
    kind, letter, number, part = found.groups()
    article = _lettered(letter.upper(), contents)
    ref = f"{article.letter}{int(number)}"
    sentences = [(index, s.start, s.end) for index, s in enumerate(article.sentences) if s.ref == ref]
    spans = [span[1:] for span in sentences] + [(f.start, f.end) for f in article.furniture if f.ref == ref]
    if not spans:
        raise CommandError(f"there is no {ref} in “{contents.story.name}”; {_range(article)}")
    whole = min(start for start, _ in spans), max(end for _, end in spans)
    sentence = sentences[0][0] if sentences else None
    start, end = sentences[0][1:] if sentences else whole
    target = "passage"
    if part is not None:
        start, end, is_figure = _part(article, start, end, part, ref)
        target = kind or ("figure" if is_figure else "passage")
    elif kind is not None:
        raise CommandError(f"“{said}” does not say which {kind}; write {kind}:{ref}: and its words behind")
    return Passage(article, ref, whole, sentence, start, end, cast("PinTarget", target))


def source_at(letter: str, contents: StoryContents) -> Article:
    """Give the article of a letter.

    Raises:
        CommandError: no article of the story has it.
    """
    return _lettered(letter.strip().upper(), contents)


def _lettered(letter: str, contents: StoryContents) -> Article:
    for article in contents.articles:
        if article.letter == letter:
            return article
    known = ", ".join(f"{article.letter} {source_name(article)}" for article in contents.articles)
    raise CommandError(f"there is no source {letter} in “{contents.story.name}”; it has {known}")


def _range(article: Article) -> str:
    if not article.sentences:
        return f"source {article.letter} has no sentences"
    first, last = article.sentences[0].ref, article.sentences[-1].ref
    return f"the sentences of {source_name(article)} are {first} to {last}"


def _part(article: Article, start: int, end: int, part: str, ref: str) -> tuple[int, int, bool]:
    """Give the span of a part of a passage, that of the whole figure where the part is in one."""
    from convoy_tui.comparison import find_quantities

    text = article.text[start:end]
    wanted = re.escape(part)
    found = re.search(rf"\b{wanted}\b", text) or re.search(wanted, text, re.IGNORECASE)
    if found is None:
        raise CommandError(f"“{part}” does not stand in {ref}: “{' '.join(text.split())}”")
    for quantity in find_quantities(text):
        if quantity.start <= found.start() and found.end() <= quantity.end:
            return start + quantity.start, start + quantity.end, True
    return start + found.start(), start + found.end(), False
