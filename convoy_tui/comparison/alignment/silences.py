"""Reads which source is silent on which sentence, as only a reader can say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from convoy_tui.articles.model import Article
from convoy_tui.comparison.alignment.corrections import sentence_at
from convoy_tui.comparison.model import Correction, Silent

SILENT_KINDS = frozenset({"silent"})


def silences(corrections: Iterable[Correction], articles: Sequence[Article]) -> tuple[Silent, ...]:
    """Give the sentences and the articles that the corrections of kind ``silent`` speak of, each pair once.

    In order of article id, sentence and the silent article's id. A place in an article that is not among
    those compared, or outside its sentences, changes nothing.

    Raises:
        ValueError: a correction of this kind names one place only, or two in one article.
    """
    by_id = {article.id: article for article in articles}
    found: set[tuple[str, int, str]] = set()
    for correction in corrections:
        if correction.kind not in SILENT_KINDS:
            continue
        if correction.b is None or correction.b[0] == correction.a[0]:
            raise ValueError("a correction of kind 'silent' needs places in two articles")
        key = sentence_at(correction.a, by_id.get(correction.a[0]))
        if key is not None and correction.b[0] in by_id:
            found.add((*key, correction.b[0]))
    return tuple(Silent(*one) for one in sorted(found))
