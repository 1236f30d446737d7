"""What the inspector says of a row of the coverage: every telling in full, and why a cell is empty."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from convoy_tui.export.facts import CellState
from convoy_tui.export.wording import CELL_WORDS, ONLY, source_name, verdict_words
from convoy_tui.tui.reading.explaining.lines import Line, Part

if TYPE_CHECKING:
    from convoy_tui.articles.model import Article
    from convoy_tui.comparison.model import SentenceKey
    from convoy_tui.export.facts import Cell, Fact
    from convoy_tui.tui.reading.passages import PassageIndex

WHY_EMPTY: Mapping[CellState, str] = {
    "silent": "c takes it back",
    "cut-off": "its text ends too early to tell",
    "none": "it may be told in other words; look, and c says that it is silent",
}
"""What is said behind the word in an empty cell."""


def explain_fact(
    fact: Fact, index: PassageIndex, articles: Mapping[str, Article], first: str | None = None
) -> tuple[Line, ...]:
    """Explain a fact: its tellings by source, those of the article ``first`` before the others."""
    home = articles[fact.key[0]]
    lines = [_telling(fact.key, articles, "")]
    lines += _differences(fact, index)
    if fact.only_source is not None:
        lines.append(Line("only", (Part(ONLY.format(source_name(home)), "strong"),)))
    cells = sorted(fact.cells, key=lambda cell: cell.article != first)
    for cell in cells:
        lines += _source(fact, cell, index, articles)
    return tuple(lines)


def _differences(fact: Fact, index: PassageIndex) -> list[Line]:
    lines = []
    for number in fact.figure_rows:
        row = index.comparison.ledger[number]
        parts = (Part(row.subject or row.kind, "strong"), Part(f"  {verdict_words(row.verdict)}", "part"))
        lines.append(Line("figures", parts))
    if fact.term_concepts:
        names = ", ".join(index.comparison.concepts[number].name for number in fact.term_concepts)
        lines.append(Line("terms", (Part(names, "term"), Part("  named otherwise elsewhere", "quiet"))))
    return lines


def _source(fact: Fact, cell: Cell, index: PassageIndex, articles: Mapping[str, Article]) -> list[Line]:
    article = articles[cell.article]
    lines = []
    if cell.state in WHY_EMPTY:
        parts = (
            Part(f"{source_name(article)} ", "strong"),
            Part(CELL_WORDS[cell.state]),
            Part(f" · {WHY_EMPTY[cell.state]}", "quiet"),
        )
        lines.append(Line(article.letter, parts))
    lines += [
        _telling(key, articles, _strength(fact, key, cell.state, index))
        for key in cell.tellings
        if key != fact.key
    ]
    lines += [_telling(key, articles, _strength(fact, key, "maybe", index)) for key in cell.perhaps]
    for near in fact.nearest:
        if near.article == cell.article and not cell.tellings:
            how = f"nearest miss {near.score:.2f}"
            lines.append(_telling((near.article, near.sentence), articles, how, quiet=True))
    return lines


def _telling(key: SentenceKey, articles: Mapping[str, Article], how: str, *, quiet: bool = False) -> Line:
    article = articles[key[0]]
    text = " ".join(article.sentence_text(key[1]).split())
    headline = "headline " if article.sentences[key[1]].role == "title" else ""
    return Line(
        article.sentences[key[1]].ref,
        (
            Part(f"{source_name(article)} ", "strong"),
            Part(f"{headline}{how} " if how else headline, "quiet"),
            Part(text, "quiet" if quiet else "plain"),
        ),
    )


def _strength(fact: Fact, key: SentenceKey, state: CellState, index: PassageIndex) -> str:
    """Say how surely a telling belongs to the fact: by the best link with a sentence that surely tells it."""
    members = frozenset(fact.members)
    scores = [
        (counterpart.grade == "sure", counterpart.score)
        for counterpart in index.counterparts(key)
        if counterpart.key in members and counterpart.link is not None
    ]
    said = "maybe" if state in ("maybe", "silent") else ""
    if not scores:
        return said
    sure, score = max(scores)
    return f"{'sure' if sure else 'doubtful'} {score:.2f}" if not said else f"{said}, {score:.2f}"
