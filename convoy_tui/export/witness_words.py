"""The words in which the program says that some of the files are copies of one text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from convoy_tui.export.wording import counted, source_name

if TYPE_CHECKING:
    from convoy_tui.articles.model import Article
    from convoy_tui.comparison.witnesses import Witnesses


def sources_words(sources: int, witnesses: Witnesses) -> str:
    """Count sources; where some are copies, what was read and what is left: "6 files, 5 texts"."""
    copies = sum(len(group) - 1 for group in witnesses)
    if not copies:
        return counted(sources, "source")
    return f"{counted(sources, 'file')}, {counted(sources - copies, 'text')}"


def copies_words(articles: Sequence[Article], witnesses: Witnesses) -> tuple[str, ...]:
    """Say of each group of copies which sources they are, by letter and name, and what that means."""
    by_id = {article.id: article for article in articles}
    said = []
    for group in witnesses:
        here = sorted((by_id[i] for i in group if i in by_id), key=lambda a: (len(a.letter), a.letter))
        if len(here) > 1:
            names = [f"{article.letter} {source_name(article)}" for article in here]
            listed = f"{', '.join(names[:-1])} and {names[-1]}"
            said.append(f"{listed} are one text, whole, shortened or edited: they count as one source")
    return tuple(said)
