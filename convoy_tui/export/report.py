"""A comparison as a report for people: what was compared, what was found, and what was not."""

from __future__ import annotations

from collections.abc import Iterator

from convoy_tui.articles.model import Article
from convoy_tui.comparison.model import Comparison, Grade, SentenceKey
from convoy_tui.export.coverage_section import coverage_section
from convoy_tui.export.decisions import decisions_of, decisions_section
from convoy_tui.export.findings import (
    TermUse,
    between_copies,
    links_outside_passages,
    sentences_with_none_found,
    telling_grades,
    tellings_by_reader,
    term_uses,
)
from convoy_tui.export.formats.blocks import Block, Heading, Item, Paragraph, Table
from convoy_tui.export.ledger import ledger_section
from convoy_tui.export.witness_words import copies_words, sources_words
from convoy_tui.export.wording import (
    NONE_FOUND,
    concept_doubt_words,
    counted,
    doubt_words,
    figures_summary,
    in_quotes,
    published_words,
    source_name,
)

SHORT_HASH = 12
"""Digits of a hash that are printed: enough to tell files apart."""


def comparison_report(comparison: Comparison, *, include_text: bool = True) -> Iterator[Block]:
    """Give the whole report; without ``include_text`` the quotes are left out and the refs stay.

    Letters and the order of the sources are those of ``comparison.articles``.
    """
    articles = {article.id: article for article in comparison.articles}
    yield Heading(1, f"Comparison of {counted(len(articles), 'report')}")
    yield Heading(2, "Sources")
    yield sources_table(comparison.articles)
    for copies in copies_words(comparison.articles, comparison.witnesses):
        yield Paragraph(f"{copies}.")
    yield Heading(2, "What was compared")
    yield from _summary(comparison)
    if len(articles) > 1:
        yield Heading(2, "Figures")
        yield from ledger_section(comparison, articles, include_text)
        yield Heading(2, "Terms that differ by source")
        yield from _terms(comparison, articles)
        yield Heading(2, "Passages told by several sources")
        yield from _passages(comparison, articles, include_text)
        yield Heading(2, "Which source tells what")
        yield from coverage_section(comparison, articles, include_text)
        yield Heading(2, "Sentences with none found")
        yield from _none_found(comparison, articles)
    yield from decisions_section(decisions_of(comparison.corrections), articles, include_text)


def sources_table(articles: tuple[Article, ...], *, with_length: bool = True) -> Table:
    """Give the table of the sources: who, what, when and how that is known, from where, the hash."""
    length = ("Words",) if with_length else ()
    head = ("Source", "Outlet", "Title", "Published", *length, "Read from", "Retrieved", "sha256")
    return Table(head, tuple(_source_row(article, with_length) for article in articles))


def _source_row(article: Article, with_length: bool) -> tuple[str, ...]:
    outlet = article.outlet or "outlet unknown"
    if article.agency:
        outlet += f", from {article.agency}"
    if article.version_of:
        outlet += f", later version of {article.version_of}"
    words = f"{article.words}{', cut off' if article.truncated else ''}"
    return (
        article.letter,
        outlet,
        article.title or "no title",
        published_words(article),
        *((words,) if with_length else ()),
        article.url or article.path or article.id,
        article.retrieved or "",
        article.sha256[:SHORT_HASH],
    )


def _summary(comparison: Comparison) -> Iterator[Block]:
    sentences = sum(len(article.sentences) for article in comparison.articles)
    sources = sources_words(len(comparison.articles), comparison.witnesses)
    if len(comparison.articles) < 2:
        yield Item("", f"{counted(sentences, 'sentence')} in {sources}: there is nothing to compare with.")
        return
    copies = between_copies(comparison)
    between = [link for link in comparison.links if link not in copies]
    sure = sum(link.grade == "sure" for link in between)
    doubtful = len(between) - sure
    passages = counted(len(comparison.clusters), "passage")
    yield Item(
        "",
        f"{counted(sentences, 'sentence')} in {sources}; {counted(len(between), 'link')} "
        f"between them ({sure} sure, {doubtful} doubtful); {passages} told by several sources.",
    )
    if copies:
        yield Item("", f"{counted(len(copies), 'link')} between copies of one text, not counted above.")
    yield Item("", f"{figures_summary(comparison)}.")
    yield Item(
        "",
        f"Links are found by words, names and figures. “{NONE_FOUND}” says that no counterpart was found, "
        "not that a source is silent: the same thing may stand there in other words.",
    )


def _terms(comparison: Comparison, articles: dict[str, Article]) -> Iterator[Block]:
    terms = term_uses(comparison)
    if terms and comparison.witnesses:
        yield Paragraph("Mentions are counted in each file; copies of one text made one choice of words.")
    if not terms:
        yield Paragraph("No term was found that differs by source.")
    for term in terms:
        yield from term_blocks(term, articles)


def term_blocks(term: TermUse, articles: dict[str, Article]) -> Iterator[Block]:
    """Give one thing that the sources name: who uses which of its names, and how often."""
    yield Heading(3, f"{term.concept.name}{concept_doubt_words(term.concept)}")
    for article_id, uses in term.uses:
        article = articles[article_id]
        said = ", ".join(use.words() for use in uses) or NONE_FOUND
        yield Item(article.letter, f"{source_name(article)}: {said}")
    if term.concept.near:
        yield Paragraph(f"near to it: {', '.join(term.concept.near)}")


def _passages(comparison: Comparison, articles: dict[str, Article], include_text: bool) -> Iterator[Block]:
    if not comparison.clusters:
        yield Paragraph(f"{NONE_FOUND[0].upper()}{NONE_FOUND[1:]}.")
    grades, by_reader = telling_grades(comparison), tellings_by_reader(comparison)
    for number, cluster in enumerate(comparison.clusters, 1):
        refs = ", ".join(ref_of(key, articles) for key in cluster.members)
        yield Heading(3, f"Passage {number}: {refs}")
        for key in cluster.members:
            yield telling_item(key, grades.get(key), articles, include_text, by_reader=key in by_reader)
    outside = links_outside_passages(comparison)
    if outside:
        be = "belongs" if outside == 1 else "belong"
        more = counted(outside, "more link")
        yield Paragraph(f"{more} {be} to none of these passages; the table of links (CSV) has all.")


def _none_found(comparison: Comparison, articles: dict[str, Article]) -> Iterator[Block]:
    for article_id, indices in sentences_with_none_found(comparison):
        article = articles[article_id]
        total = counted(len(article.sentences), "sentence")
        refs = ", ".join(article.sentences[i].ref for i in indices)
        text = f"{source_name(article)}: {NONE_FOUND} for {len(indices)} of {total}"
        yield Item(article.letter, f"{text}: {refs}" if refs else text)


def ref_of(key: SentenceKey, articles: dict[str, Article]) -> str:
    """Give the ref of a sentence under the letter that its article has here."""
    return articles[key[0]].sentences[key[1]].ref


def telling_item(
    key: SentenceKey,
    grade: Grade | None,
    articles: dict[str, Article],
    include_text: bool,
    *,
    by_reader: bool = False,
) -> Item:
    """Give one telling: ref, source and quote; a doubtful one, an indirect one and the reader's say so."""
    article = articles[key[0]]
    text = source_name(article)
    if include_text:
        text += f": {in_quotes(article.sentence_text(key[1]))}"
    return Item(ref_of(key, articles), text + doubt_words(grade, by_reader=by_reader))
