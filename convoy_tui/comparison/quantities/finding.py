"""Find the quantities of a text: every number as mentioned, with its unit, hedge and noun.

The rules are written for English news prose. They say nothing where they are not sure: a number that is part
of a name, a telephone number or a turn of phrase is no quantity. One pass over the tokens with a look at a
bounded number of neighbours, so that the time grows with the length of the text and nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from convoy_tui.articles.model import Article
from convoy_tui.comparison.model import Quantity
from convoy_tui.comparison.quantities.found import Found
from convoy_tui.comparison.quantities.number_names import code_end
from convoy_tui.comparison.quantities.number_tokens import Token, tokenize
from convoy_tui.comparison.quantities.quantity_context import hedged, joined_bounds, with_elliptical_nouns
from convoy_tui.comparison.quantities.quantity_kinds import found_at, may_begin


def find_quantities(text: str) -> list[Quantity]:
    """Give the quantities of a text in order; offsets are code points into ``text``.

    Weekdays and days without a year have no value here, since nothing says when the text was written.
    """
    return search_quantities(text, None)


def article_quantities(article: Article) -> tuple[Quantity, ...]:
    """Give the quantities of an article's sentences in order, with ``article`` and ``sentence`` filled in.

    Offsets are code points into ``article.text``. Dates are resolved against ``article.published`` where that
    is certain. Groups of scores are numbered through the article.
    """
    found: list[Quantity] = []
    groups = 0
    for index, sentence in enumerate(article.sentences):
        here = search_quantities(article.sentence_text(index), article.published)
        for q in here:
            found.append(
                replace(
                    q,
                    start=q.start + sentence.start,
                    end=q.end + sentence.start,
                    group=None if q.group is None else q.group + groups,
                    article=article.id,
                    sentence=index,
                )
            )
        groups += len({q.group for q in here if q.group is not None})
    return tuple(found)


def search_quantities(text: str, reference: date | None) -> list[Quantity]:
    """Give the quantities of a text in order, dates resolved against ``reference`` where one is given."""
    tokens = tokenize(text)
    found: list[Found] = []
    groups = 0
    i = 0
    while i < len(tokens):
        here = found_at(tokens, i, reference, groups) if may_begin(tokens[i]) else ()
        if not here:
            i = (code_end(tokens, i) if tokens[i].kind == "figure" else None) or i + 1
            continue
        found.extend(here)
        groups += here[0].group is not None
        i = max(here[-1].last, i + 1)
    found = with_elliptical_nouns(tokens, joined_bounds(tokens, [hedged(tokens, f) for f in found]))
    return [_quantity(text, tokens, f) for f in found]


def _quantity(text: str, tokens: Sequence[Token], found: Found) -> Quantity:
    start, end = tokens[found.first].start, tokens[found.last - 1].end
    hedge = text[tokens[found.hedge[0]].start : tokens[found.hedge[1] - 1].end] if found.hedge else ""
    return Quantity(
        start=start,
        end=end,
        text=text[start:end],
        hedge=" ".join(hedge.split()),
        kind=found.kind,
        low=found.low,
        high=found.high,
        bound=found.bound,
        unit=found.unit,
        noun=found.noun,
        group=found.group,
    )
