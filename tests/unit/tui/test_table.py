"""Tables as values: columns into some width, rows of cells, the cursor's row found again."""

import pytest

from convoy_tui.tui.reading.explaining.lines import Part
from convoy_tui.tui.reading.tables.table import (
    BAR,
    EDGE,
    MOST_ROWS,
    Cell,
    Column,
    TableRow,
    cell_rows,
    laid_out_further,
    lay_out_table,
    place_of_key,
    text_cell,
)

SOURCES = (
    Column("what", 16, 30, fixed=True),
    Column("verdict", 13, 22, fixed=True),
    *(Column(name, 12) for name in "ABCDE"),
)


def used(columns: int, width: int) -> tuple[int, int, int]:
    layout = lay_out_table(SOURCES[: columns + 2], (), width)
    cells = BAR + sum(layout.widths[n] + EDGE for n in layout.in_sight(layout.fixed))
    return layout.fixed, layout.shown, cells


@pytest.mark.parametrize(
    ("sources", "width", "fixed", "shown"),
    [(5, 160, 2, 5), (5, 100, 2, 4), (5, 60, 2, 1), (2, 100, 2, 2), (1, 60, 2, 1), (5, 40, 1, 1)],
)
def test_so_many_columns_as_fit_are_in_sight(sources: int, width: int, fixed: int, shown: int) -> None:
    assert used(sources, width)[:2] == (fixed, shown)


@pytest.mark.parametrize("width", range(25, 200))
@pytest.mark.parametrize("sources", [1, 2, 5])
def test_columns_in_sight_never_take_more_than_there_is(sources: int, width: int) -> None:
    assert used(sources, width)[2] <= width


def test_all_columns_of_the_sources_are_as_wide_as_each_other() -> None:
    assert len(set(lay_out_table(SOURCES, (), 140).widths[2:])) == 1


def test_scrolling_brings_a_column_in_sight_and_no_more() -> None:
    layout = lay_out_table(SOURCES, (), 60 + 14)
    assert layout.shown == 2

    assert layout.in_sight(layout.first_for(2, 2)) == (0, 1, 2, 3)
    assert layout.in_sight(layout.first_for(4, 2)) == (0, 1, 3, 4)
    assert layout.in_sight(layout.first_for(3, 3)) == (0, 1, 3, 4)
    assert layout.in_sight(layout.first_for(6, 2)) == (0, 1, 5, 6)
    assert layout.first_for(0, 4) == 4


def test_a_row_is_as_high_as_its_highest_cell_and_no_higher_than_allowed() -> None:
    long, longer = "words " * 8, "words " * 80
    rows = (
        TableRow("a", (text_cell("short"), text_cell(""), text_cell(long))),
        TableRow("b", heading="a heading that is longer than the first column"),
        TableRow("c", (text_cell("short"), text_cell("x"), text_cell(longer))),
        TableRow("d", (text_cell(""),)),
    )
    layout = lay_out_table(SOURCES[:3], rows, 16 + 13 + 12 + 3 * EDGE + BAR)

    heights = [end - start for start, end in zip(layout.starts, layout.starts[1:], strict=False)]
    assert layout.widths == (16, 13, 12)
    assert heights == [4, 1, MOST_ROWS, 1]


@pytest.mark.parametrize(
    "text", ["plain words only", "ein Wort – dann mehr", "数字 数字 数字 数字", "x" * 40, " ", ""]
)
def test_the_height_of_a_row_is_what_its_cells_take(text: str) -> None:
    row = TableRow("a", (text_cell(text), text_cell("")))
    layout = lay_out_table((Column("what", 9, 9, fixed=True), Column("A", 9, 9)), (row,), 24)

    assert layout.starts[1] == max(len(cell_rows(row.cells[0], 9)), 1)


def test_a_cell_that_is_cut_ends_in_an_ellipsis_within_its_width() -> None:
    cell = Cell(((Part("one two", "same"),), (Part("three "), Part("four")), (Part("five"),)))

    assert cell_rows(cell, 5) == [
        [Part("one", "same")],
        [Part("two", "same")],
        [Part("three")],
        [Part("four")],
        [Part("five")],
    ]
    assert cell_rows(cell, 5, 3)[-1] == [Part("thre"), Part("…", "quiet")]
    assert cell_rows(cell, 9, 2)[-1] == [Part("three"), Part("…", "quiet")]


def test_the_cursor_finds_its_row_or_one_beside_it_but_no_heading() -> None:
    rows = (TableRow("", heading="x"), TableRow("a"), TableRow("", heading="y"), TableRow("b"))

    assert place_of_key(rows, "b", 0) == 3
    assert place_of_key(rows, "gone", 0) == 1
    assert place_of_key(rows, "gone", 2) == 3
    assert place_of_key(rows, "gone", 99) == 3
    assert place_of_key(rows[:1], "a", 0) == -1
    assert place_of_key((), "a", 0) == -1


def test_more_rows_below_are_laid_out_like_those_above() -> None:
    rows = tuple(TableRow(str(n), (text_cell("words " * n),)) for n in range(9))
    whole = lay_out_table(SOURCES[:3], rows, 50)

    assert laid_out_further(lay_out_table(SOURCES[:3], rows[:4], 50), rows[4:]) == whole
    assert laid_out_further(whole, ()) == whole
