from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO

import pytest

from convoy_tui.comparison.model import Comparison
from convoy_tui.export.tables import TableName, table_csv

TABLES: tuple[TableName, ...] = ("ledger", "terms", "coverage", "links")


def lines_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text)))


@pytest.mark.parametrize(("table", "count"), zip(TABLES, (7, 4, 9, 3), strict=True))
def test_one_line_per_thing(table: TableName, count: int, comparison: Comparison) -> None:
    text = table_csv(comparison, table)
    assert len(text.splitlines()) == count + 1
    assert len(lines_of(text)) == count


@pytest.mark.parametrize("table", TABLES)
def test_no_cell_begins_like_a_formula(table: TableName, comparison: Comparison) -> None:
    hostile = replace(comparison.articles[0], outlet="=HYPERLINK(1)")
    lines = lines_of(table_csv(replace(comparison, articles=(hostile, *comparison.articles[1:])), table))
    cells = [cell for line in lines for cell in line.values()]
    assert "'=HYPERLINK(1)" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "@"))]


def test_numbers_stay_numbers(comparison: Comparison) -> None:
    below = replace(comparison.quantities[0], low=-5.0)
    lines = lines_of(table_csv(replace(comparison, quantities=(below, *comparison.quantities[1:])), "ledger"))
    assert lines[0]["low"] == "-5.0"


def test_coverage_says_none_found(comparison: Comparison) -> None:
    lines = lines_of(table_csv(comparison, "coverage"))
    assert [(line["ref"], line["counterparts"], line["found_in"], line["nearest"]) for line in lines] == [
        ("A2", "none found", "", ""),
        ("A3", "2", "B C", ""),
        ("A4", "1", "B", ""),
        ("A5", "none found", "", "C3"),
        ("B2", "2", "A C", ""),
        ("B3", "1", "A", ""),
        ("B4", "none found", "", ""),
        ("C2", "2", "A B", ""),
        ("C3", "none found", "", "A5"),
    ]


@pytest.mark.parametrize("table", TABLES)
def test_without_text(table: TableName, comparison: Comparison) -> None:
    text = table_csv(comparison, table, include_text=False)
    for quote in ("deckhand", "left Norhaven", "taken off by boat"):
        assert quote not in text
    assert text.splitlines()[0] == table_csv(comparison, table).splitlines()[0]


@pytest.mark.parametrize("sentence", [None, 0, 3])
def test_a_mention_outside_the_sentences_has_no_ref(sentence: int | None, comparison: Comparison) -> None:
    start = 0 if sentence is None else comparison.articles[0].sentences[sentence].end
    concept = comparison.concepts[0]
    mention = replace(concept.forms[0].mentions[0], start=start, end=start + 5)
    moved = replace(concept, forms=(replace(concept.forms[0], mentions=(mention,)),))
    assert lines_of(table_csv(replace(comparison, concepts=(moved,)), "terms"))[0]["ref"] == ""
