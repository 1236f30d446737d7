"""Which line of a text is its title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from convoy_tui.articles.model import Role


def folded(text: str) -> str:
    """Give a text in the form in which two printings of one title are equal: quotes, dashes, case, spaces."""
    text = re.sub(r"[‘’‛′`]", "'", text)
    text = re.sub(r"[“”„‟″]", '"', text)
    text = re.sub(r"[‐-―−]", "-", text)
    return " ".join(text.casefold().split())


def title_span(text: str, spans: Sequence[tuple[int, int]], title: str | None) -> tuple[int, int] | None:
    """Find the line that is the title among the lines of the given spans; None if none is."""
    if not title:
        return None
    wanted = folded(title)
    seen = -1
    for start, _ in spans:
        if start < seen:
            continue
        begin = text.rfind("\n", 0, start) + 1
        stop = text.find("\n", start)
        seen = stop if stop >= 0 else len(text)
        if seen - begin <= 4 * len(title) + 40 and folded(text[begin:seen]) == wanted:
            return begin, seen
    return None


def role_at(start: int, end: int, title: tuple[int, int] | None) -> Role:
    """Give the role of a span: title where it lies in the line of the title."""
    return "title" if title is not None and title[0] <= start and end <= title[1] else "body"
