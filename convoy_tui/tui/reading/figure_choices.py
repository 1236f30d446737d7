"""What a reader can take back of a passage figure by figure, instead of the whole link."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from convoy_tui.export.wording import figure_words, source_name

if TYPE_CHECKING:
    from convoy_tui.articles.model import Article
    from convoy_tui.comparison.model import SentenceKey
    from convoy_tui.tui.reading.passages import PassageIndex

Span = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class FigureChoice:
    """A figure of a passage, and those of another article that it is set against in one row of the ledger."""

    label: str
    figure: Span
    others: tuple[Span, ...]


def figure_choices(
    index: PassageIndex, key: SentenceKey, articles: Mapping[str, Article]
) -> tuple[FigureChoice, ...]:
    """Give for each figure of a sentence, and each other article that it is set against, a choice."""
    quantities = index.comparison.quantities

    def span(number: int) -> Span:
        quantity = quantities[number]
        return quantity.article, quantity.start, quantity.end

    def words(number: int) -> str:
        quantity = quantities[number]
        return " ".join(figure_words(quantity, articles[quantity.article].text).split())

    def ref(number: int) -> str:
        return articles[quantities[number].article].sentences[quantities[number].sentence].ref

    found: dict[tuple[int, str], list[int]] = {}
    for number in index.ledger_rows(key):
        row = index.comparison.ledger[number]
        for pair in row.pairs:
            readings = row.readings[pair.a], row.readings[pair.b]
            for mine, other in (readings, readings[::-1]):
                if (mine.article, mine.sentence) == key and other.article != mine.article:
                    others = found.setdefault((mine.quantity, other.article), [])
                    if other.quantity not in others:
                        others.append(other.quantity)
    return tuple(
        FigureChoice(
            f"the figure {words(mine)} alone, against {', '.join(f'{words(n)} ({ref(n)})' for n in others)}"
            f" · {source_name(articles[article])}",
            span(mine),
            tuple(span(number) for number in others),
        )
        for (mine, article), others in found.items()
    )
