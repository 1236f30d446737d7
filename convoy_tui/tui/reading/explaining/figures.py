"""What the inspector says of a row of the ledger: readings, reason, sums, origins, the reader's word."""

from __future__ import annotations

from datetime import date

from convoy_tui.articles.model import Article
from convoy_tui.comparison.model import LedgerRow, Reading
from convoy_tui.export.ledger import TAKEN_OUT, by_reader_words
from convoy_tui.export.wording import (
    NONE_FOUND,
    UNDATED,
    VERDICT_WORDS,
    VOICE_WORDS,
    counted,
    date_words,
    figure_words,
    found_words,
    in_quotes,
    source_name,
)
from convoy_tui.tui.reading.explaining.lines import Line, Part
from convoy_tui.tui.reading.marks import KIND_OF_VERDICT, gravest_by_reading
from convoy_tui.tui.reading.tables.numbers import NOT_COMPARED, Numbers, sign_of


def explain_row(
    numbers: Numbers, row: LedgerRow, column: int = 0, note: str = "", *, why: bool = False
) -> tuple[Line, ...]:
    """Explain a row, the readings of the source in a column first; with ``why`` each pair's reason too."""
    lines = [_head(numbers, row)]
    if note:
        lines.append(Line("note", (Part(note, "strong"),)))
    lines += _verdict(row, len(numbers.articles))
    first = numbers.readings_in(row, column)
    readings = (*first, *(r for r in numbers.readings_in(row, 0) if r not in first))
    lines += [_reading(numbers, row, reading, numbers.taken_out) for reading in readings]
    lines += _relations(numbers, row, why)
    return tuple(lines)


def _head(numbers: Numbers, row: LedgerRow) -> Line:
    found = len({reading.article for reading in row.readings})
    unit = f", in {row.unit}" if row.unit and row.kind in ("money", "measure") else ""
    said = f" · {row.kind}{unit} · found in {found} of {counted(len(numbers.articles), 'source')}"
    return Line("measured", (Part(row.subject or row.kind, "strong"), Part(said, "quiet")))


def _verdict(row: LedgerRow, sources: int) -> list[Line]:
    if row.verdict is None and sources < 2:
        return [Line("verdict", (Part("there is one source, and nothing to compare with", "quiet"),))]
    if row.verdict is None:
        return [
            Line("verdict", (Part("found in one source, compared with none. ", "quiet"), Part(row.reason)))
        ]
    own = Part(found_words(row), KIND_OF_VERDICT[row.verdict])
    if row.ruling is None:
        return [Line("verdict", (Part(f"{sign_of(row)} "), own, Part(f"  {row.reason}")))]
    ruling = row.ruling
    standing = Part(VERDICT_WORDS[ruling.verdict], KIND_OF_VERDICT[ruling.verdict])
    sentence = Part(f"  {ruling.sentence}", "strong")
    return [
        Line("you hold", (Part(f"{sign_of(row)} "), standing, sentence)),
        Line("the program", (own, Part(f"  {row.reason}"))),
    ]


def _reading(numbers: Numbers, row: LedgerRow, reading: Reading, taken_out: frozenset[int]) -> Line:
    article = numbers.article(reading.article)
    quantity = numbers.comparison.quantities[reading.quantity]
    verdict = gravest_by_reading(row).get(reading.quantity)
    figure = Part(figure_words(quantity, article.text), KIND_OF_VERDICT[verdict] if verdict else "strong")
    said = [source_name(article)]
    speaker = reading.speaker or "no source named"
    said.append(speaker if reading.voice == "own" else f"{VOICE_WORDS[reading.voice]}, {speaker}")
    said.append(f"as of {_day(reading.as_of)}" if reading.as_of else UNDATED)
    if reading.place:
        said.append(f"in {reading.place}")
    parts = [figure, Part(f"  {' · '.join(said)}")]
    if by_reader := by_reader_words(row, reading.quantity, taken_out):
        parts.append(Part(f" · {by_reader}", "problem"))
    if reading.clause:
        parts.append(Part(f"  {in_quotes(reading.clause)}", "quiet"))
    return Line(article.sentences[reading.sentence].ref, tuple(parts))


def _day(as_of: str) -> str:
    """Write a day as elsewhere on the screen; what is no day stays as it is."""
    try:
        return date_words(date.fromisoformat(as_of))
    except ValueError:
        return as_of


def _relations(numbers: Numbers, row: LedgerRow, why: bool) -> list[Line]:
    def name(place: int) -> str:
        return numbers.name(row.readings[place])

    lines = [
        Line("sum", (Part(f"{name(sums.total)} = {' + '.join(map(name, sums.of))}"),)) for sums in row.parts
    ]
    lines += [
        Line("one origin", (Part(", ".join(map(name, origin))),)) for origin in row.origins if len(origin) > 1
    ]
    if why and len(row.pairs) > 1:
        for pair in row.pairs:
            said = Part(VERDICT_WORDS[pair.verdict], KIND_OF_VERDICT[pair.verdict])
            between = f"{name(pair.a)} and {name(pair.b)}: "
            lines.append(Line("pair", (Part(between), said, Part(f"  {pair.reason}", "quiet"))))
    if row.taken_out:
        gone = ", ".join(_figure(numbers, number) for number in row.taken_out)
        lines.append(Line("by you", (Part(f"{TAKEN_OUT}: {gone}", "problem"),)))
    lines += _missing(numbers, row)
    return lines


def _missing(numbers: Numbers, row: LedgerRow) -> list[Line]:
    found = {reading.article for reading in row.readings}

    def named(articles: list[Article]) -> str:
        return ", ".join(
            f"{a.letter} {source_name(a)}{' (text cut off)' if a.truncated else ''}" for a in articles
        )

    none = [article for article in numbers.articles if article.id in row.not_found_in]
    rest = [a for a in numbers.articles if a.id not in found and a.id not in row.not_found_in]
    undated = [article for article in numbers.articles if article.id in row.needs_date]
    lines = []
    if undated:
        said = f"of {named(undated)}: enter goes there, i gives it; then this row is worked out again"
        lines.append(Line("needs a date", (Part(said),)))
    if none:
        lines.append(Line(NONE_FOUND, (Part(f"in {named(none)}", "quiet"),)))
    if rest:
        lines.append(Line(NOT_COMPARED, (Part(f"with {named(rest)}", "quiet"),)))
    return lines


def _figure(numbers: Numbers, number: int) -> str:
    quantity = numbers.comparison.quantities[number]
    article = numbers.article(quantity.article)
    return f"{figure_words(quantity, article.text)} ({article.sentences[quantity.sentence].ref})"
