"""A ledger made of a few sentences, for the tests of what it joins and says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Protocol

import pytest

from convoy_tui.articles.model import Article
from convoy_tui.comparison.ledger.building import build_ledger
from convoy_tui.comparison.model import LedgerRow, Link
from convoy_tui.comparison.quantities.finding import article_quantities


class RowsOf(Protocol):
    """Gives the rows of several sources that reports of some sentences make, and each row's figures."""

    def __call__(
        self,
        reports: Mapping[str, Sequence[str]],
        *links: tuple[tuple[str, int], tuple[str, int]],
        published: Mapping[str, date] | None = None,
        speakers: Mapping[str, str] | None = None,
    ) -> list[tuple[LedgerRow, list[str]]]: ...


@pytest.fixture
def rows_of() -> RowsOf:
    """Make a ledger of reports, surely linked where it is said; give its rows of several sources."""

    def make(
        reports: Mapping[str, Sequence[str]],
        *links: tuple[tuple[str, int], tuple[str, int]],
        published: Mapping[str, date] | None = None,
        speakers: Mapping[str, str] | None = None,
    ) -> list[tuple[LedgerRow, list[str]]]:
        articles = []
        for name, sentences in sorted(reports.items()):
            article = Article.from_sentences(list(sentences), id=name, published=(published or {}).get(name))
            speaker = (speakers or {}).get(name)
            if speaker:
                told = [replace(s, speaker=speaker, voice="reported") for s in article.sentences]
                article = replace(article, sentences=tuple(told))
            articles.append(article)
        quantities = tuple(q for article in articles for q in article_quantities(article))
        ledger = build_ledger(articles, quantities, [Link(a, b, 0.9, "sure") for a, b in links], ())
        return [
            (row, [quantities[reading.quantity].text for reading in row.readings])
            for row in ledger
            if row.verdict is not None or row.parts
        ]

    return make
