"""The ledger as a table: columns, rows in order of interest, and which of them are shown.

Rows and cells are plain values (``table.py``); ``explaining/figures.py`` has what the inspector says of one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Literal

from convoy_tui.articles.model import Article
from convoy_tui.comparison.model import Comparison, LedgerRow, Reading, Verdict
from convoy_tui.export.findings import rows_by_gravity
from convoy_tui.export.ledger import all_taken_out
from convoy_tui.export.wording import (
    NEEDS_DATE,
    NONE_FOUND,
    VERDICT_WORDS,
    WORDS_DIFFER,
    counted,
    date_words,
    figure_words,
    found_words,
    source_name,
)
from convoy_tui.tui.reading.explaining.lines import Part
from convoy_tui.tui.reading.look import VERDICT_SIGNS
from convoy_tui.tui.reading.marks import KIND_OF_VERDICT, gravest_by_reading
from convoy_tui.tui.reading.tables.table import Cell, Column, TableRow, text_cell

Shown = Literal["all", "conflict", "scope", "words-differ", "compatible", "agree", "one-source", "yours"]

SHOWN_WORDS: dict[Shown, str] = {
    "all": "all rows",
    "conflict": VERDICT_WORDS["conflict"],
    "scope": VERDICT_WORDS["scope"],
    "words-differ": WORDS_DIFFER,
    "compatible": VERDICT_WORDS["compatible"],
    "agree": VERDICT_WORDS["agree"],
    "one-source": "found in one source",
    "yours": "decided by you",
}
"""What can be chosen to be shown, in the order in which a key goes through it."""

FIXED = 2
"""The columns before those of the sources: what is measured, and the verdict."""

ONE_SOURCE = "Found in one source, compared with none"
NOT_COMPARED = "not compared"

# Shared by all rows: a story may hold ten thousand figures that one source alone tells.
_NONE_CELL = text_cell("–", "quiet")
_NONE_FOUND_CELL = text_cell(NONE_FOUND, "quiet")
_NOT_COMPARED_CELL = text_cell(NOT_COMPARED, "quiet")
_ALONE_CELL = text_cell("one source", "quiet")
_SUM_CELL = text_cell("one source, a sum", "quiet")
_TAKEN_OUT_CELL = text_cell("taken out by you", "quiet")

_SPEAKER = 24
"""Characters of a speaker that a cell shows."""


class Numbers:
    """The ledger of a comparison as a table. Built once for a comparison and then only read."""

    def __init__(self, comparison: Comparison, articles: Sequence[Article]) -> None:
        """Take a comparison, and the articles in the order of their columns, under the letters they have."""
        self.comparison = comparison
        self.articles = tuple(articles)
        self.taken_out = all_taken_out(comparison)
        """The figures that the reader took out of a row."""
        self._counts: dict[Shown, int] = {}
        self._rows = {row.id: row for row in comparison.ledger}
        self._articles = {article.id: article for article in articles}
        self._column = {article.id: number for number, article in enumerate(articles, FIXED)}

    def article(self, article_id: str) -> Article:
        """Give one article."""
        return self._articles[article_id]

    def columns(self) -> tuple[Column, ...]:
        """Give the columns: what is measured and the verdict, which stay, then one for each source."""
        return (
            Column("measured", 14, 30, fixed=True),
            Column("verdict", 13, 24, fixed=True),
            *(
                Column(f"{article.letter} {source_name(article)}", 11, detail=_detail(article))
                for article in self.articles
            ),
        )

    def rows(self, shown: Shown, noted: Collection[str] = ()) -> Iterator[TableRow]:
        """Give the rows that are shown, the most interesting first, those of one source at the end.

        ``noted`` are the ids of the ledger rows that carry a note.
        """
        some = [row for row in rows_by_gravity(self.comparison) if is_shown(row, shown)]
        alone = [row for row in self.comparison.ledger if row.verdict is None and is_shown(row, shown)]
        for row in some:
            yield self._row(row, row.id in noted)
        if alone:
            yield TableRow("", heading=f"{ONE_SOURCE}: {counted(len(alone), 'figure')}")
        for row in alone:
            yield self._row(row, row.id in noted)

    def counts(self) -> dict[Shown, int]:
        """Count the rows behind each choice of what is shown."""
        if not self._counts:
            ledger = self.comparison.ledger
            self._counts = {shown: sum(is_shown(row, shown) for row in ledger) for shown in SHOWN_WORDS}
        return self._counts

    def ledger_row(self, key: str) -> LedgerRow | None:
        """Give the ledger row of a table row."""
        return self._rows.get(key)

    def rows_with(self, spans: Collection[tuple[str, int, int]]) -> frozenset[str]:
        """Give the ids of the rows with a reading whose figure takes one of some spans."""
        rows = self.comparison.ledger
        return frozenset(
            row.id for row in rows if any(self.span(reading) in spans for reading in row.readings)
        )

    def readings_in(self, row: LedgerRow, column: int) -> tuple[Reading, ...]:
        """Give the readings behind a cell: those of its source; before the sources, all of the row."""
        if column < FIXED:
            if len(row.readings) == 1:
                return row.readings
            return tuple(sorted(row.readings, key=lambda reading: self._column[reading.article]))
        article = self.articles[column - FIXED].id
        return tuple(reading for reading in row.readings if reading.article == article)

    def place(self, reading: Reading) -> tuple[str, int]:
        """Give the place of a reading's figure."""
        return reading.article, self.comparison.quantities[reading.quantity].start

    def span(self, reading: Reading) -> tuple[str, int, int]:
        """Give the span of a reading's figure."""
        quantity = self.comparison.quantities[reading.quantity]
        return reading.article, quantity.start, quantity.end

    def name(self, reading: Reading) -> str:
        """Name a reading by its figure and its ref."""
        article = self.article(reading.article)
        figure = figure_words(self.comparison.quantities[reading.quantity], article.text)
        return f"{' '.join(figure.split())} ({article.sentences[reading.sentence].ref})"

    def _row(self, row: LedgerRow, noted: bool) -> TableRow:
        verdicts = gravest_by_reading(row)
        subject = row.subject or row.kind
        first = self.readings_in(row, 0)[0]
        name = Part(subject, "strong")
        measured = Cell(((Part("✎ "), name) if noted else (name,),), self.place(first))
        cells = [self._cell(row, article, verdicts) for article in self.articles]
        return TableRow(row.id, (measured, _verdict_cell(row, self.taken_out), *cells))

    def _cell(self, row: LedgerRow, article: Article, verdicts: dict[int, Verdict]) -> Cell:
        mine = [reading for reading in row.readings if reading.article == article.id]
        if not mine:
            if article.id not in row.not_found_in:
                return _NOT_COMPARED_CELL
            return _NONE_CELL if row.verdict is None else _NONE_FOUND_CELL
        told: dict[tuple[str, str, Verdict | None, bool], list[str]] = {}
        for reading in mine:
            quantity = self.comparison.quantities[reading.quantity]
            figure = " ".join(figure_words(quantity, article.text).split())
            moved = reading.quantity in row.brought_in
            key = figure, reading.speaker or "", verdicts.get(reading.quantity), moved
            told.setdefault(key, []).append(article.sentences[reading.sentence].ref)
        lines = []
        for (figure, speaker, verdict, moved), refs in told.items():
            tone = KIND_OF_VERDICT[verdict] if verdict is not None else "strong"
            parts = [Part(figure, tone), Part(f" {' '.join(dict.fromkeys(refs))}", "quiet")]
            if speaker:
                parts.append(Part(f" {_short(speaker)}"))
            lines.append(tuple(parts))
            if moved:
                lines.append((Part("moved here", "problem"),))
        return Cell(tuple(lines), self.place(mine[0]))


def _detail(article: Article) -> str:
    """Say what is to be known of a source where its figures are read: its date, and whether it is cut off."""
    day = date_words(article.published)
    return f"cut off · {day}" if article.truncated else day


def _short(speaker: str) -> str:
    """Cut a speaker who would fill the cell; the inspector has the whole name."""
    if len(speaker) <= _SPEAKER:
        return speaker
    return f"{speaker[:_SPEAKER].rstrip()}…"


def is_shown(row: LedgerRow, shown: Shown) -> bool:
    """Say whether a row is among those chosen."""
    if shown == "all":
        return True
    if shown == "one-source":
        return row.verdict is None
    if shown == "words-differ":
        return row.words_differ
    if shown == "yours":
        return bool(row.ruling or row.taken_out or row.brought_in)
    return row.standing == shown


def next_shown(shown: Shown, by: int, counts: dict[Shown, int]) -> Shown:
    """Give the next or previous choice behind which there are rows."""
    names = [name for name in SHOWN_WORDS if counts[name] or name in ("all", shown)]
    return names[(names.index(shown) + by) % len(names)]


def sign_of(row: LedgerRow) -> str:
    """Give the sign of the verdict that holds; none for a row with one source."""
    return VERDICT_SIGNS[row.standing] if row.standing is not None else ""


def _verdict_cell(row: LedgerRow, taken_out: Collection[int]) -> Cell:
    if row.verdict is None:
        out = any(reading.quantity in taken_out for reading in row.readings)
        return _TAKEN_OUT_CELL if out else _SUM_CELL if row.parts else _ALONE_CELL
    own = found_words(row)
    if row.ruling is None:
        parts = [Part(f"{sign_of(row)} "), Part(VERDICT_WORDS[row.verdict], KIND_OF_VERDICT[row.verdict])]
        told = (*parts, Part(f", {WORDS_DIFFER}", "term")) if row.words_differ else tuple(parts)
        return Cell((told, (Part(NEEDS_DATE, "quiet"),)) if row.needs_date else (told,))
    standing = Part(VERDICT_WORDS[row.ruling.verdict], KIND_OF_VERDICT[row.ruling.verdict])
    beside = Part(f"yours; the program: {own}", "quiet")
    return Cell(((Part(f"{sign_of(row)} "), standing), (beside,)))


def figures_shown(shown: Shown, counts: dict[Shown, int]) -> str:
    """Say which rows are shown, for the title bar; nothing where all are."""
    return "" if shown == "all" else f"shown: {SHOWN_WORDS[shown]} ({counts[shown]})"


def no_rows(articles: Sequence[Article], shown: Shown) -> str:
    """Say why the table is empty, and what to do."""
    if shown != "all":
        return f"No row: {SHOWN_WORDS[shown]}. t shows others."
    if len(articles) < 2:
        return "There is one article, so there is nothing to compare its figures with. 1 then o adds another."
    return "No figures were found in these articles."
