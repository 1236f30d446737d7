"""The ledger in print: what each source says of a measured thing, how that fits, what the reader holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from convoy_tui.articles.model import Article
from convoy_tui.comparison.model import Comparison, LedgerRow, Reading
from convoy_tui.export.decisions import decisions_of, decisions_section
from convoy_tui.export.escaping import one_line
from convoy_tui.export.findings import rows_by_gravity
from convoy_tui.export.formats.blocks import Block, Heading, Item, Paragraph, Table
from convoy_tui.export.formats.markdown import render_markdown
from convoy_tui.export.wording import (
    NONE_FOUND,
    RULED,
    VERDICT_WORDS,
    VOICE_WORDS,
    counted,
    figure_words,
    figures_summary,
    found_words,
    in_quotes,
    source_name,
    standing_words,
)

MOVED_HERE = "moved here by the reader"
TAKEN_OUT = "taken out by the reader"

Articles = Mapping[str, Article]


def ledger_markdown(comparison: Comparison, *, include_text: bool = True) -> str:
    """Give the ledger alone as Markdown: a table over all, then each row with its readings, then single ones.

    Letters and the order of the sources are those of ``comparison.articles``.
    """
    return render_markdown(_report(comparison, include_text))


def _report(comparison: Comparison, include_text: bool) -> Iterator[Block]:
    articles = {article.id: article for article in comparison.articles}
    yield Heading(1, f"Figures of {counted(len(articles), 'report')}")
    for article in comparison.articles:
        yield Item(article.letter, source_name(article) + (", text cut off" if article.truncated else ""))
    yield Paragraph(f"{figures_summary(comparison)}.")
    rows = rows_by_gravity(comparison)
    yield Heading(2, "Figures told by several sources")
    if rows:
        yield _overview(rows, comparison)
    yield from rows_in_full(rows, comparison, articles, include_text)
    single = [row for row in comparison.ledger if row.verdict is None]
    out = all_taken_out(comparison)
    if single:
        yield Heading(2, "Figures found in one source")
        yield Paragraph("Found nowhere else is not the same as told nowhere else.")
        for row in single:
            for reading in row.readings:
                ref, text = _reading(reading, row, comparison, articles, include_text, out)
                yield Item(ref, f"{row.subject}: {text}")
    yield from decisions_section(decisions_of(comparison.corrections), articles, include_text)


def ledger_section(comparison: Comparison, articles: Articles, include_text: bool) -> Iterator[Block]:
    """Give the rows of several sources, gravest verdict first, and say how many more there are."""
    yield from rows_in_full(rows_by_gravity(comparison), comparison, articles, include_text)
    single = sum(row.verdict is None for row in comparison.ledger)
    if single:
        each = "" if single == 1 else " each"
        said = f"{counted(single, 'more figure')} in one source{each}, compared with none in the others"
        yield Paragraph(f"{said}; the table of the ledger (--table ledger) lists them.")


def row_line(row: LedgerRow, comparison: Comparison, articles: Articles) -> str:
    """Give a row as one line to be printed: what is measured, each source's figure, the verdict.

    ``articles`` are those whose letters and order are used. A figure comes with its source, its ref and who
    says it; the same figure of several readings of one speaker is told once.
    """
    told: dict[tuple[str, str, str], list[str]] = {}
    for name, article in articles.items():
        for reading in row.readings:
            if reading.article == name:
                figure = figure_words(comparison.quantities[reading.quantity], article.text)
                speaker = f", says {reading.speaker}" if reading.speaker else ""
                refs = told.setdefault((figure, source_name(article), speaker), [])
                refs.append(article.sentences[reading.sentence].ref)
    figures = "; ".join(
        f"{figure} ({source} {' '.join(dict.fromkeys(refs))}{speaker})"
        for (figure, source, speaker), refs in told.items()
    )
    missing = [source_name(articles[name]) for name in articles if name in row.not_found_in]
    none = f"; {NONE_FOUND} in {', '.join(missing)}" if missing else ""
    return one_line(f"{row.subject}: {figures}{none} — {standing_words(row)}")


def by_reader_words(row: LedgerRow, quantity: int, taken_out: frozenset[int]) -> str:
    """Say what the reader did with a reading; ``taken_out`` are the figures taken out of any row."""
    if quantity in row.brought_in:
        return MOVED_HERE
    return TAKEN_OUT if row.verdict is None and quantity in taken_out else ""


def all_taken_out(comparison: Comparison) -> frozenset[int]:
    """Give the figures that the reader took out of a row."""
    return frozenset(number for row in comparison.ledger for number in row.taken_out)


def rows_in_full(
    rows: Sequence[LedgerRow], comparison: Comparison, articles: Articles, include_text: bool
) -> Iterator[Block]:
    """Give rows one below the other: verdict and reason, the reader's beside the program's, each reading."""
    if not rows:
        yield Paragraph("No figure was found in more than one source.")
    out = all_taken_out(comparison)
    for row in rows:
        own = found_words(row)
        if row.ruling is None:
            yield Heading(3, f"{row.subject}: {own}")
            if row.reason:
                yield Paragraph(row.reason)
        else:
            yield Heading(3, f"{row.subject}: {VERDICT_WORDS[row.ruling.verdict]}, {RULED}")
            if row.ruling.sentence:
                yield Paragraph(f"The reader: {row.ruling.sentence}")
            yield Paragraph(f"The program: {own}. {row.reason}".rstrip())
        for reading in row.readings:
            yield Item(*_reading(reading, row, comparison, articles, include_text, out))
        yield from _relations(row, comparison, articles)


def _overview(rows: Sequence[LedgerRow], comparison: Comparison) -> Table:
    """Give a line for each row and a column for each source."""

    def cell(row: LedgerRow, article: Article) -> str:
        if article.id in row.not_found_in:
            return NONE_FOUND
        told = [
            f"{figure_words(comparison.quantities[reading.quantity], article.text)} "
            f"({article.sentences[reading.sentence].ref})"
            for reading in row.readings
            if reading.article == article.id
        ]
        return ", ".join(told) or "not compared"

    def verdict(row: LedgerRow) -> str:
        if row.ruling is None:
            return found_words(row)
        return f"{VERDICT_WORDS[row.ruling.verdict]}, {RULED}"

    head = ("Measured", *(article.letter for article in comparison.articles), "Verdict")
    return Table(
        head,
        tuple(
            (row.subject, *(cell(row, article) for article in comparison.articles), verdict(row))
            for row in rows
        ),
    )


def _reading(
    reading: Reading,
    row: LedgerRow,
    comparison: Comparison,
    articles: Articles,
    include_text: bool,
    taken_out: frozenset[int],
) -> tuple[str, str]:
    article = articles[reading.article]
    quantity = comparison.quantities[reading.quantity]
    said = [f"{source_name(article)}: {figure_words(quantity, article.text)}"]
    if reading.speaker:
        said.append(
            f"{VOICE_WORDS[reading.voice]}, {reading.speaker}" if reading.voice != "own" else reading.speaker
        )
    elif reading.voice != "own":
        said.append(VOICE_WORDS[reading.voice])
    if reading.as_of:
        said.append(f"as of {reading.as_of}")
    if reading.place:
        said.append(f"place: {reading.place}")
    if by_reader := by_reader_words(row, reading.quantity, taken_out):
        said.append(by_reader)
    text = "; ".join(said)
    if include_text and reading.clause:
        text += f" — {in_quotes(reading.clause)}"
    return article.sentences[reading.sentence].ref, text


def _relations(row: LedgerRow, comparison: Comparison, articles: Articles) -> Iterator[Block]:
    """Say how the readings stand to each other: verdicts but the same figure, sums, origins, gaps."""

    def of_quantity(number: int) -> str:
        quantity = comparison.quantities[number]
        return f"{quantity.text} ({articles[quantity.article].sentences[quantity.sentence].ref})"

    def name(index: int) -> str:
        return of_quantity(row.readings[index].quantity)

    for pair in row.pairs:
        # What two figures of one report make together is said by the sums.
        within = row.readings[pair.a].article == row.readings[pair.b].article
        if pair.verdict != "agree" and len(row.readings) > 2 and not within:
            reason = f": {pair.reason}" if pair.reason else ""
            yield Item("", f"{name(pair.a)} and {name(pair.b)}, {VERDICT_WORDS[pair.verdict]}{reason}", 1)
    for sums in row.parts:
        yield Item("", f"{name(sums.total)} is the sum of {' and '.join(map(name, sums.of))}", 1)
    for origin in row.origins:
        if len(origin) > 1:
            yield Item("", f"from one origin: {', '.join(map(name, origin))}", 1)
    if row.taken_out:
        yield Item("", f"{TAKEN_OUT}: {', '.join(map(of_quantity, row.taken_out))}", 1)
    if row.not_found_in:
        missing = [
            f"{articles[i].letter} {source_name(articles[i])}{' (cut off)' if articles[i].truncated else ''}"
            for i in row.not_found_in
        ]
        yield Item("", f"{NONE_FOUND} in {', '.join(missing)}", 1)
