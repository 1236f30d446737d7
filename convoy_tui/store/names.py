"""What a story is called, and which story a name means. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from convoy_tui.articles.model import Article
from convoy_tui.store.model import Story

SENTENCE_LENGTH = 60
"""Characters of the first sentence that name a story without a headline."""

TITLE_LENGTH = 120
"""Characters of a headline that are kept; a longer line is no headline."""

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def headline(article: Article) -> str:
    """Give the name an article lends its story: its title, else its first sentence, else its id."""
    title = clean_name(article.title or "")
    if title:
        return _cut(title, TITLE_LENGTH)
    for index in range(len(article.sentences)):
        sentence = clean_name(article.sentence_text(index))
        if sentence:
            return _cut(sentence, SENTENCE_LENGTH)
    return clean_name(article.id) or "untitled"


def clean_name(name: str) -> str:
    """Give a name on one line, without control and direction characters, single spaces between words."""
    return " ".join(_INVISIBLE.sub("", name).split())


def clean_text(text: str) -> str:
    """Give what was typed or pasted without the control characters by which a text speaks to a terminal."""
    return _CONTROLS.sub("", text)


def unique_name(name: str, taken: Iterable[str]) -> str:
    """Give the name, or the name with the first ``(2)``, ``(3)`` ... that is not taken, whatever the case."""
    folded = {other.casefold() for other in taken}
    candidate, number = name, 1
    while candidate.casefold() in folded:
        number += 1
        candidate = f"{name} ({number})"
    return candidate


def stories_meant(stories: Sequence[Story], name_or_id: str) -> tuple[Story, ...]:
    """Give the stories that a reader may mean, in the order given: one where it is clear, none if unknown.

    A whole name comes before a number, a number before the beginning of a name; upper and lower case are
    the same.
    """
    sought = clean_name(name_or_id).casefold()
    if not sought:
        return ()
    whole = tuple(story for story in stories if story.name.casefold() == sought)
    if whole:
        return whole
    numbered = tuple(story for story in stories if str(story.id) == sought)
    if numbered:
        return numbered
    return tuple(story for story in stories if story.name.casefold().startswith(sought))


def _cut(text: str, length: int) -> str:
    """Cut at the end of a word, with an ellipsis, to at most ``length`` characters."""
    if len(text) <= length:
        return text
    head = text[: length - 1]
    space = head.rfind(" ")
    return (head[:space] if space > length // 2 else head).rstrip(" ,;:-–—") + "…"
