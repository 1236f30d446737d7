"""Find words in the articles of a story, and sentences by their refs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from convoy_tui.articles.model import Article, Furniture, Sentence

_QUOTES = "'‘’‚′"
_DOUBLE_QUOTES = '"“”„″'
_DASHES = "-‐‑–—"


@dataclass(frozen=True, slots=True)
class Match:
    """One place where the words were found."""

    article: str
    start: int
    end: int


def find_all(articles: Sequence[Article], words: str) -> tuple[Match, ...]:
    """Give every place where the words stand, article by article, whatever case, space, quote or dash."""
    pattern = _pattern(words)
    if pattern is None:
        return ()
    return tuple(
        Match(article.id, *match.span()) for article in articles for match in pattern.finditer(article.text)
    )


def place_of_ref(articles: Sequence[Article], ref: str) -> Match | None:
    """Give the place of a ref such as C11, in any case, or None where it is no ref of these articles."""
    wanted = ref.strip().upper()
    for article in articles:
        if not wanted.startswith(article.letter):
            continue
        spans: Sequence[Sentence | Furniture] = (*article.sentences, *article.furniture)
        for span in spans:
            if span.ref == wanted:
                return Match(article.id, span.start, span.end)
    return None


def _pattern(words: str) -> re.Pattern[str] | None:
    parts = words.split()
    if not parts:
        return None
    return re.compile(r"\s+".join("".join(map(_any_of, part)) for part in parts), re.IGNORECASE)


def _any_of(char: str) -> str:
    for alike in (_QUOTES, _DOUBLE_QUOTES, _DASHES):
        if char in alike:
            return f"[{re.escape(alike)}]"
    return re.escape(char)
