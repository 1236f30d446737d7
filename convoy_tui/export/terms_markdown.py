"""The terms alone in print: a table over all, then where each source uses which word, in whose voice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from convoy_tui.articles.model import Article
from convoy_tui.comparison.model import Comparison, LoadedWord
from convoy_tui.comparison.terms.concept_corrections import CONCEPT_KINDS
from convoy_tui.export.decisions import decisions_of, decisions_section
from convoy_tui.export.formats.blocks import Block, Heading, Item, Matrix, Paragraph
from convoy_tui.export.formats.markdown import render_markdown
from convoy_tui.export.term_rows import TermRow, Use, per_thousand, term_rows, uses_of
from convoy_tui.export.term_words import KIND_WORDS, ORIGIN_WORDS, places_words, ref_at_offset
from convoy_tui.export.wording import (
    NONE_FOUND,
    VOICE_WORDS,
    concept_doubt_words,
    counted,
    in_quotes,
    source_name,
)


def terms_markdown(comparison: Comparison) -> str:
    """Give the terms that the sources name differently, and the loaded words, as Markdown.

    Letters and the order of the sources are those of ``comparison.articles``.
    """
    return render_markdown(_report(comparison))


def _report(comparison: Comparison) -> Iterator[Block]:
    articles = comparison.articles
    by_id = {article.id: article for article in articles}
    yield Heading(1, f"Terms of {counted(len(articles), 'report')}")
    for article in articles:
        yield Item(article.letter, f"{source_name(article)}, {counted(article.words, 'word')}")
    rows = term_rows(comparison)
    yield Heading(2, "Terms that differ by source")
    if rows:
        yield _overview(rows, comparison)
    else:
        yield Paragraph("No term was found that differs by source.")
    for row in rows:
        yield from _row(row, comparison)
    if comparison.loaded:
        yield Heading(2, "Loaded words")
        yield Paragraph("Words that judge what they name: who uses them, in whose voice. It is no score.")
        for word in comparison.loaded:
            yield from _loaded(word, articles)
    decided = [one for one in comparison.corrections if one.kind in CONCEPT_KINDS]
    yield from decisions_section(decisions_of(decided), by_id, include_text=True)


def _overview(rows: Sequence[TermRow], comparison: Comparison) -> Matrix:
    head = ("Term", "Differs in", *(article.letter for article in comparison.articles))
    return Matrix(
        head,
        tuple(
            (
                _name(row, comparison),
                KIND_WORDS[row.kind],
                *("; ".join(map(_count, uses)) or NONE_FOUND for uses in row.uses),
            )
            for row in rows
        ),
    )


def _name(row: TermRow, comparison: Comparison) -> str:
    concept = comparison.concepts[row.concept]
    return f"{concept.name}{concept_doubt_words(concept)}"


def _count(use: Use) -> str:
    said = [f"{count} {VOICE_WORDS[voice]}" for voice, count in use.voices if voice != "own"]
    return f"{use.form} {len(use.mentions)}" + (f" ({', '.join(said)})" if said else "")


def _row(row: TermRow, comparison: Comparison) -> Iterator[Block]:
    concept = comparison.concepts[row.concept]
    yield Heading(3, _name(row, comparison))
    said = [KIND_WORDS[row.kind], *filter(None, (concept.what,)), ORIGIN_WORDS[concept.origin]]
    yield Paragraph(f"{', '.join(said)}.")
    for article, uses in zip(comparison.articles, row.uses, strict=True):
        yield from _source(article, uses)
    by_id: Mapping[str, Article] = {article.id: article for article in comparison.articles}
    for places in concept.evidence:
        told = [
            f"{in_quotes(place[3])} ({ref_at_offset(by_id[place[0]], place[1])})"
            for place in (places.a, places.b)
            if place[0] in by_id
        ]
        yield Item("", f"learned from {' and '.join(told)}", 1)
    if concept.note:
        source = f" ({concept.source})" if concept.source else ""
        yield Paragraph(f"{concept.note}{source}")
    if concept.near:
        yield Paragraph(f"near to it, but not it: {', '.join(concept.near)}")


def _source(article: Article, uses: Sequence[Use]) -> Iterator[Block]:
    if not uses:
        yield Item(article.letter, f"{source_name(article)}: {NONE_FOUND}")
    for use in uses:
        rate = per_thousand(len(use.mentions), article.words)
        said = f"{use.form} {len(use.mentions)}, {rate:g} in 1,000 words: {places_words(use, article)}"
        yield Item(article.letter, f"{source_name(article)}: {said}")


def _loaded(word: LoadedWord, articles: Sequence[Article]) -> Iterator[Block]:
    about = f" for {word.concept}" if word.concept else ""
    yield Heading(3, f"{word.word}{about}")
    order = [article.id for article in articles]
    beside = uses_of(word.beside, order)
    for article, uses, plainer in zip(articles, uses_of(word.forms, order), beside, strict=True):
        for use in (*uses, *plainer):
            what = "" if use in uses else " (plainer)"
            yield Item(
                article.letter,
                f"{source_name(article)}: {use.form}{what} {len(use.mentions)}: {places_words(use, article)}",
            )
    yield Paragraph(f"{word.note} ({word.source})" if word.source else word.note)
