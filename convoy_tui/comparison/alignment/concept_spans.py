"""Puts known concepts where the sentences name them, so that all their forms become one token."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from convoy_tui.articles.model import Article
from convoy_tui.comparison.alignment.story_index import ConceptSpans
from convoy_tui.comparison.alignment.tokens import ConceptSpan
from convoy_tui.comparison.model import Concept

_TRUSTED = ("lexicon", "spelling", "reader")


def concept_spans(articles: Iterable[Article], concepts: Iterable[Concept]) -> ConceptSpans:
    """Give a function from article and sentence index to the concept mentions in that sentence.

    Left out are concepts with one form, which their words tell as well; concepts that were learned from
    links, as links must not rest on what rests on links; doubtful ones; and mentions that cross a sentence's
    end.
    """
    articles = tuple(articles)
    starts = {a.id: [s.start for s in a.sentences] for a in articles}
    sentences = {a.id: a.sentences for a in articles}
    found: dict[tuple[str, int], list[ConceptSpan]] = {}
    for concept in concepts:
        if concept.origin not in _TRUSTED or concept.grade != "sure" or len(concept.forms) < 2:
            continue
        for form in concept.forms:
            for mention in form.mentions:
                at = bisect_right(starts.get(mention.article, []), mention.start) - 1
                if at < 0 or mention.end > sentences[mention.article][at].end:
                    continue
                start = sentences[mention.article][at].start
                span = ConceptSpan(
                    mention.start - start, mention.end - start, concept.name, concept.type == "name"
                )
                found.setdefault((mention.article, at), []).append(span)

    def spans(article: Article, sentence: int) -> Sequence[ConceptSpan]:
        return found.get((article.id, sentence), ())

    return spans
