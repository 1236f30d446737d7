"""The section of a report that says which source tells what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from convoy_tui.articles.model import Article
from convoy_tui.comparison.alignment.silences import SILENT_KINDS
from convoy_tui.comparison.model import Comparison
from convoy_tui.export.decisions import decisions_of, decisions_section
from convoy_tui.export.escaping import one_line
from convoy_tui.export.facts import Cell, Fact, facts_of
from convoy_tui.export.formats.blocks import Block, Heading, Item, Matrix, Paragraph
from convoy_tui.export.formats.markdown import render_markdown
from convoy_tui.export.wording import CELL_WORDS, ONLY, counted, source_name

_BEGINNING = 60
"""Characters of a sentence that say which fact a row is about."""


def coverage_section(
    comparison: Comparison, articles: Mapping[str, Article], include_text: bool
) -> Iterator[Block]:
    """Give the matrix of facts by source, and what the reader found in one source only."""
    facts = facts_of(comparison)
    letters = tuple(article.letter for article in comparison.articles)
    yield Paragraph(
        "“maybe” stands beside a doubtful link; “cut off” where the text ends too early to tell. "
        "What was not found may be told in other words."
    )
    rows = tuple(_row(fact, articles, include_text) for fact in facts)
    yield Matrix(("Fact", *letters, "Differs", "Nearest miss"), rows)
    for fact in facts:
        if fact.only_source is not None:
            yield Item(ref_at(fact.key, articles), ONLY.format(source_name(articles[fact.only_source])))


def coverage_markdown(comparison: Comparison, *, include_text: bool = True) -> str:
    """Give the matrix alone as Markdown, with what the reader said of silences.

    Letters and the order of the sources are those of ``comparison.articles``.
    """
    return render_markdown(_report(comparison, include_text))


def _report(comparison: Comparison, include_text: bool) -> Iterator[Block]:
    articles = {article.id: article for article in comparison.articles}
    yield Heading(1, f"Which of {counted(len(articles), 'report')} tells what")
    for article in comparison.articles:
        yield Item(article.letter, source_name(article) + (", text cut off" if article.truncated else ""))
    yield from coverage_section(comparison, articles, include_text)
    silences = [one for one in comparison.corrections if one.kind in SILENT_KINDS]
    yield from decisions_section(decisions_of(silences), articles, include_text)


def cell_words(cell: Cell, articles: Mapping[str, Article]) -> str:
    """Say what a source has for a fact: refs, or why there are none."""
    refs = " ".join(ref_at(key, articles) for key in cell.tellings)
    if cell.state == "told":
        perhaps = " ".join(ref_at(key, articles) for key in cell.perhaps)
        return f"{refs}, {CELL_WORDS['maybe']} {perhaps}" if perhaps else refs
    return f"{CELL_WORDS[cell.state]} {refs}" if cell.state == "maybe" else CELL_WORDS[cell.state]


def difference_words(fact: Fact) -> str:
    """Say how many figures and terms differ in the tellings of a fact; nothing where none does."""
    said = [counted(fact.figures, "figure")] if fact.figures else []
    said += [counted(fact.terms, "term")] if fact.terms else []
    return ", ".join(said)


def ref_at(key: tuple[str, int], articles: Mapping[str, Article]) -> str:
    """Give the ref of a sentence."""
    return articles[key[0]].sentences[key[1]].ref


def _row(fact: Fact, articles: Mapping[str, Article], include_text: bool) -> tuple[str, ...]:
    name = ref_at(fact.key, articles)
    if include_text:
        text = one_line(articles[fact.key[0]].sentence_text(fact.key[1]))
        name += f" {text if len(text) <= _BEGINNING else text[:_BEGINNING].rstrip() + '…'}"
    near = fact.nearest[0] if fact.nearest else None
    return (
        name,
        *(cell_words(cell, articles) for cell in fact.cells),
        difference_words(fact),
        f"{ref_at((near.article, near.sentence), articles)} {near.score:.2f}" if near else "",
    )
