"""The words for terms, on the screen and in print: what differs, whence it is known, where a form stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from convoy_tui.export.wording import VOICE_WORDS

if TYPE_CHECKING:
    from convoy_tui.articles.model import Article
    from convoy_tui.comparison.model import ConceptOrigin, Mention
    from convoy_tui.comparison.terms.differing_terms import DifferenceKind
    from convoy_tui.export.term_rows import Use

ORIGIN_WORDS: Mapping[ConceptOrigin, str] = {
    "lexicon": "from the lexicon",
    "spelling": "joined by spelling",
    "learned": "learned from these reports",
    "reader": "joined or parted by the reader",
}
"""Whence it is known that the forms of a concept belong together."""

KIND_WORDS: Mapping[DifferenceKind | None, str] = {
    "label": "different words",
    "spelling": "different spellings",
    "abbreviation": "written out or abbreviated",
    None: "no difference",
}
"""In what the sources differ."""


def manner_words(mention: Mention) -> list[str]:
    """Say in whose voice a mention stands, who speaks where that is known, and whether at a distance."""
    said = ["own words" if mention.voice == "own" else VOICE_WORDS[mention.voice]]
    if mention.speaker:
        said[0] += f" ({mention.speaker})"
    if mention.distance:
        said.append("held at a distance")
    return said


def places_words(use: Use, article: Article) -> str:
    """Give the refs of a form's mentions, those in one manner together."""
    told: dict[tuple[str, ...], list[str]] = {}
    for mention in use.mentions:
        told.setdefault(tuple(manner_words(mention)), []).append(mention_ref(mention, article))
    return " · ".join(
        f"{', '.join(manner)}: {' '.join(dict.fromkeys(refs))}" for manner, refs in told.items()
    )


def mention_ref(mention: Mention, article: Article) -> str:
    """Give the ref of the sentence that a mention stands in; outside of sentences the article's letter."""
    return ref_at_offset(article, mention.start)


def ref_at_offset(article: Article, offset: int) -> str:
    """Give the ref of the sentence that holds an offset; outside of sentences the article's letter."""
    index = article.sentence_at(offset)
    return article.letter if index is None else article.sentences[index].ref
