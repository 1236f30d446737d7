"""The denials of a story: each with its place in its article."""

from __future__ import annotations

from collections.abc import Sequence

from convoy_tui.articles.model import Article
from convoy_tui.comparison.model import Denial
from convoy_tui.comparison.offers.negation import Negation, find_negations


def find_denials(articles: Sequence[Article]) -> tuple[tuple[Denial, Negation], ...]:
    """Give what the sentences of some articles deny, in order of article id, sentence and place.

    Beside each stands the negation that was found, with offsets into its sentence.
    """
    found: list[tuple[Denial, Negation]] = []
    for article in sorted(articles, key=lambda article: article.id):
        for number, sentence in enumerate(article.sentences):
            text = article.sentence_text(number)
            for negation in find_negations(text):
                start, end = sentence.start + negation.start, sentence.start + negation.end
                act = text[slice(*negation.act)] if negation.act is not None else ""
                cue = article.text[start:end]
                found.append((Denial(article.id, number, start, end, cue, act), negation))
    return tuple(found)
