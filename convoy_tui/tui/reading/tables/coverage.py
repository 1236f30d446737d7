"""The coverage as a table: a fact by row, a source by column, and why a cell is empty."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Literal, get_args

from convoy_tui.export.coverage_section import cell_words, difference_words, ref_at
from convoy_tui.export.facts import EMPTY_STATES
from convoy_tui.export.wording import CELL_WORDS, counted, source_name
from convoy_tui.tui.reading.explaining.lines import Part, Tone
from convoy_tui.tui.reading.tables.table import Cell, Column, TableRow

if TYPE_CHECKING:
    from convoy_tui.articles.model import Article
    from convoy_tui.comparison.model import SentenceKey
    from convoy_tui.export.facts import Cell as Found
    from convoy_tui.export.facts import CellState, Fact

Order = Literal["story", "sources", "differences"]
ORDERS: tuple[Order, ...] = get_args(Order)

ORDER_WORDS: Mapping[Order, str] = {
    "story": "as the story goes",
    "sources": "fewest sources first",
    "differences": "most differences first",
}
"""How the rows are ordered."""

_TONES: Mapping[CellState, Tone] = {
    "told": "strong",
    "maybe": "plain",
    "silent": "term",
    "cut-off": "quiet",
    "none": "quiet",
}
_EMPTY: Mapping[str, Cell] = {
    state: Cell(((Part(CELL_WORDS[state], _TONES[state]),),)) for state in EMPTY_STATES
}
"""Most cells of a long story are empty: one of each kind does for all."""

_LEAST = 40
"""Characters of a sentence that are shown in its row at least; the inspector shows it in full."""


def in_order(facts: Sequence[Fact], order: Order) -> tuple[Fact, ...]:
    """Put facts, given in the order of the story, into another one; what is equal stays in that order."""
    if order == "sources":
        return tuple(sorted(facts, key=lambda fact: fact.sources))
    if order == "differences":
        return tuple(sorted(facts, key=lambda fact: -fact.differences))
    return tuple(facts)


def fact_key(fact: Fact) -> str:
    """Give the lasting key of the row of a fact."""
    return f"{fact.key[0]}:{fact.key[1]}"


def coverage_columns(articles: Sequence[Article]) -> tuple[Column, ...]:
    """Give the columns: what is told, and one for each source."""
    return (
        Column("fact", 24, 46, fixed=True),
        *(Column(f"{article.letter} {source_name(article)}", 12, 24) for article in articles),
    )


def coverage_table(
    facts: Sequence[Fact],
    articles: Mapping[str, Article],
    order: Order,
    noted: Collection[SentenceKey] = (),
    *,
    width: int = 0,
) -> Iterator[TableRow]:
    """Give the rows one by one, as the facts stand; ordered by sources, a heading before each number.

    Of a sentence so much is shown as takes about two lines where the table is ``width`` cells wide; those
    that carry a note, ``noted``, are marked.
    """
    length = max(width * 2 // 5, _LEAST)
    last = 0
    for fact in facts:
        if order == "sources" and fact.sources != last:
            last = fact.sources
            # Found in one is not told by one alone.
            said = "Found in one source" if last == 1 else f"Told by {counted(last, 'source')}"
            yield TableRow(f"heading:{last}", heading=said)
        cells = (
            _fact_cell(fact, articles, noted, length),
            *(_cell(fact, one, articles) for one in fact.cells),
        )
        yield TableRow(fact_key(fact), cells)


def _fact_cell(
    fact: Fact, articles: Mapping[str, Article], noted: Collection[SentenceKey], length: int
) -> Cell:
    article = articles[fact.key[0]]
    sentence = article.sentences[fact.key[1]]
    text = " ".join(article.sentence_text(fact.key[1]).split())
    if len(text) > length:
        text = (text[:length].rpartition(" ")[0] or text[:length]) + "…"
    sign = "✎ " if any(key in noted for key in fact.covered) else ""
    lines: list[tuple[Part, ...]] = [(Part(f"{sign}{sentence.ref} ", "strong"), Part(text))]
    if fact.differences:
        verb = "differs" if fact.differences == 1 else "differ"
        lines.append((Part(f"{difference_words(fact)} {verb}", "part"),))
    return Cell(tuple(lines), (article.id, sentence.start))


def _cell(fact: Fact, found: Found, articles: Mapping[str, Article]) -> Cell:
    key = found.tellings[0] if found.tellings else None
    near = None
    if key is None and fact.nearest:
        near = next((near for near in fact.nearest if near.article == found.article), None)
    if key is None and near is None:
        return _EMPTY[found.state]
    lines: list[tuple[Part, ...]] = [(Part(cell_words(found, articles), _TONES[found.state]),)]
    if near is not None:
        key = near.article, near.sentence
        lines.append((Part(f"nearest {ref_at(key, articles)}", "quiet"),))
    assert key is not None
    return Cell(tuple(lines), (key[0], articles[key[0]].sentences[key[1]].start))
