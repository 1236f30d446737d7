"""The ledger as a table: columns, cells, order, what is shown; and a row in the inspector's words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from convoy_tui.comparison.model import LedgerRow, PairVerdict, Parts, Ruling
from convoy_tui.tui.reading.explaining.figures import explain_row
from convoy_tui.tui.reading.explaining.lines import Line
from convoy_tui.tui.reading.figure_choices import figure_choices
from convoy_tui.tui.reading.look import VERDICT_SIGNS
from convoy_tui.tui.reading.marks import KIND_OF_VERDICT, gravest_by_reading, marks_of
from convoy_tui.tui.reading.passages import PassageIndex
from convoy_tui.tui.reading.tables.numbers import (
    SHOWN_WORDS,
    Numbers,
    Shown,
    figures_shown,
    is_shown,
    next_shown,
    no_rows,
)
from convoy_tui.tui.reading.tables.table import Cell

if TYPE_CHECKING:
    from tests.conftest import MadeStory


@pytest.fixture
def numbers(bridge: MadeStory) -> Numbers:
    return Numbers(bridge.comparison, [bridge.named(name) for name in ("tide", "north", "vale")])


def with_rows(numbers: Numbers, *rows: LedgerRow) -> Numbers:
    return Numbers(replace(numbers.comparison, ledger=rows), numbers.articles)


def text(cell: Cell) -> list[str]:
    return ["".join(part.text for part in line) for line in cell.lines]


def lines(told: tuple[Line, ...]) -> list[str]:
    return [f"{line.label}: {''.join(part.text for part in line.parts)}" for line in told]


def ruled(row: LedgerRow, verdict: str = "compatible", sentence: str = "") -> LedgerRow:
    return replace(row, ruling=Ruling(verdict, sentence))  # type: ignore[arg-type]


def test_a_column_for_each_source_in_the_order_given(numbers: Numbers) -> None:
    assert [(column.title, column.detail, column.fixed) for column in numbers.columns()] == [
        ("measured", "", True),
        ("verdict", "", True),
        ("B Tide Radio", "2 May 2031", False),
        ("A North Courier", "3 May 2031", False),
        ("C vale.txt", "cut off · undated", False),
    ]


def test_the_gravest_rows_come_first_and_those_of_one_source_last(numbers: Numbers) -> None:
    rows = list(numbers.rows("all"))

    assert [row.key for row in rows] == ["hurt", "badly", "cars", "", "repairs"]
    assert rows[3].heading == "Found in one source, compared with none: 1 figure"


def test_a_verdict_of_the_reader_s_decides_the_place_of_a_row(numbers: Numbers) -> None:
    hurt, cars, badly, repairs = numbers.comparison.ledger

    kept = with_rows(numbers, ruled(hurt, "agree"), ruled(cars, "conflict"), badly, repairs)

    assert [row.key for row in kept.rows("all") if not row.heading] == ["cars", "badly", "hurt", "repairs"]


def test_a_cell_tells_figure_ref_and_speaker_and_leads_to_the_figure(
    numbers: Numbers, bridge: MadeStory
) -> None:
    cells = next(iter(numbers.rows("all"))).cells

    assert [text(cell) for cell in cells] == [
        ["people hurt"],
        ["≠ contradicts"],
        ["Nine B4"],
        ["Twelve A4"],
        ["twelve C2 the hospital"],
    ]
    assert cells[4].place == ("vale", bridge.named("vale").text.index("twelve"))
    assert [part.tone for part in cells[2].lines[0]] == ["contradicts", "quiet"]


def test_where_there_is_no_figure_a_cell_says_whether_one_was_looked_for(numbers: Numbers) -> None:
    badly = numbers.comparison.ledger[2]
    (row,) = with_rows(numbers, badly).rows("all")
    assert text(row.cells[4]) == ["none found"]

    (row,) = with_rows(numbers, replace(badly, not_found_in=())).rows("all")
    assert text(row.cells[4]) == ["not compared"]


def test_the_same_figure_of_one_speaker_is_told_once_with_all_its_refs(numbers: Numbers) -> None:
    hurt = numbers.comparison.ledger[0]
    again = replace(hurt.readings[0], sentence=3)
    (row,) = with_rows(numbers, replace(hurt, readings=(*hurt.readings, again))).rows("all")

    assert text(row.cells[3]) == ["Twelve A4 A5"]


def test_words_that_differ_are_said_beside_the_verdict(numbers: Numbers) -> None:
    cars = replace(numbers.comparison.ledger[1], words_differ=True)
    (row,) = with_rows(numbers, cars).rows("all")

    assert text(row.cells[1]) == ["≈ fits, words differ"]


def test_a_ruling_stands_above_the_program_s_verdict(numbers: Numbers) -> None:
    (row,) = with_rows(numbers, ruled(numbers.comparison.ledger[0])).rows("all")

    assert text(row.cells[1]) == ["≈ fits", "yours; the program: contradicts"]


def test_a_sum_in_one_source_is_called_so(numbers: Numbers) -> None:
    repairs = numbers.comparison.ledger[3]
    rows = list(with_rows(numbers, replace(repairs, parts=(Parts(0, ()),))).rows("all"))

    assert text(rows[1].cells[1]) == ["one source, a sum"]


def test_a_row_with_a_note_is_marked(numbers: Numbers) -> None:
    rows = [row for row in numbers.rows("all", {"cars"}) if not row.heading]

    assert [text(row.cells[0])[0].startswith("✎") for row in rows] == [False, False, True, False]


def test_a_speaker_with_a_long_name_is_cut_in_the_cell_and_whole_in_the_inspector(numbers: Numbers) -> None:
    name = "a statement of the board of the harbour of Lindmouth"
    hurt = numbers.comparison.ledger[0]
    row = replace(hurt, readings=(*hurt.readings[:2], replace(hurt.readings[2], speaker=name)))
    made = with_rows(numbers, row)

    (shown,) = made.rows("all")
    assert text(shown.cells[4])[0].endswith("…")
    assert any(name in line for line in lines(explain_row(made, row)))


@pytest.mark.parametrize(
    ("shown", "keys"),
    [
        ("all", ["hurt", "cars", "badly", "repairs"]),
        ("conflict", ["hurt"]),
        ("scope", ["badly"]),
        ("compatible", ["cars"]),
        ("agree", []),
        ("one-source", ["repairs"]),
        ("words-differ", []),
        ("yours", []),
    ],
)
def test_what_is_shown(numbers: Numbers, shown: Shown, keys: list[str]) -> None:
    assert [row.id for row in numbers.comparison.ledger if is_shown(row, shown)] == keys
    assert numbers.counts()[shown] == len(keys)


def test_what_the_reader_decided_is_shown_apart_and_by_the_verdict_that_holds(numbers: Numbers) -> None:
    hurt, cars, badly, repairs = numbers.comparison.ledger
    moved = replace(badly, brought_in=(1,))

    assert [is_shown(row, "yours") for row in (ruled(hurt), cars, moved, repairs)] == [
        True,
        False,
        True,
        False,
    ]
    assert is_shown(ruled(hurt), "compatible")
    assert not is_shown(ruled(hurt), "conflict")


def test_a_key_goes_through_what_there_is(numbers: Numbers) -> None:
    counts, shown, seen = numbers.counts(), "all", []
    for _ in range(5):
        shown = next_shown(shown, 1, counts)  # type: ignore[arg-type]
        seen.append(shown)

    assert seen == ["conflict", "scope", "compatible", "one-source", "all"]
    assert next_shown("all", -1, counts) == "one-source"
    assert next_shown("agree", 1, counts) == "one-source"


def test_the_title_says_what_is_shown_unless_it_is_all(numbers: Numbers) -> None:
    assert figures_shown("all", numbers.counts()) == ""
    assert figures_shown("scope", numbers.counts()) == "shown: other part or later (1)"


def test_an_empty_table_says_why(numbers: Numbers) -> None:
    assert no_rows(numbers.articles, "all") == "No figures were found in these articles."
    assert "o adds another" in no_rows(numbers.articles[:1], "all")
    assert "t shows others" in no_rows(numbers.articles, "agree")


def test_every_choice_and_every_verdict_has_its_words_and_its_sign() -> None:
    assert len(set(SHOWN_WORDS.values())) == len(SHOWN_WORDS)
    assert len(set(VERDICT_SIGNS.values())) == len(VERDICT_SIGNS) == len(KIND_OF_VERDICT) == 4


def test_the_inspector_tells_a_row_in_full(numbers: Numbers) -> None:
    hurt = numbers.comparison.ledger[0]

    assert lines(explain_row(numbers, hurt, 3, "ask")) == [
        "measured: people hurt · count · found in 3 of 3 sources",
        "note: ask",
        "verdict: ≠ contradicts  12 and 9 of the same people",
        "A4: Twelve  North Courier · no source named · undated  “Twelve people were hurt”",
        "B4: Nine  Tide Radio · no source named · undated  “Nine people are in hospital”",
        "C2: twelve  vale.txt · reported, the hospital · undated  “took in twelve people”",
    ]


def test_the_inspector_tells_sums_origins_days_and_places(numbers: Numbers) -> None:
    hurt = numbers.comparison.ledger[0]
    dated = replace(hurt.readings[0], as_of="2031-05-02", place="Ostrand")
    vague = replace(hurt.readings[1], as_of="before noon")
    row = replace(
        hurt,
        readings=(dated, vague, hurt.readings[2]),
        parts=(Parts(0, (1, 2)),),
        origins=((0, 2), (1,)),
        not_found_in=("vale",),
        kind="measure",
        unit="kg",
    )
    told = lines(explain_row(numbers, row))

    assert "sum: Twelve (A4) = Nine (B4) + twelve (C2)" in told
    assert "one origin: Twelve (A4), twelve (C2)" in told
    assert any("as of 2 May 2031 · in Ostrand" in line for line in told)
    assert any("as of before noon" in line for line in told)
    assert "none found: in C vale.txt (text cut off)" in told
    assert told[0] == "measured: people hurt · measure, in kg · found in 3 of 3 sources"


def test_the_inspector_sets_the_reader_s_word_beside_the_program_s(numbers: Numbers) -> None:
    row = replace(
        ruled(numbers.comparison.ledger[0], "scope", "a day later"), taken_out=(3,), brought_in=(1,)
    )
    told = lines(explain_row(numbers, row))

    assert "you hold: ◆ other part or later  a day later" in told
    assert "the program: contradicts  12 and 9 of the same people" in told
    assert "by you: taken out by the reader: Some 40 (A5)" in told
    assert any(line.startswith("B4: Nine") and "moved here by the reader" in line for line in told)


def test_the_inspector_says_of_a_figure_of_one_source_that_nothing_was_compared(numbers: Numbers) -> None:
    repairs = replace(numbers.comparison.ledger[3], not_found_in=("tide",), reason="Found in one source.")
    told = lines(explain_row(numbers, repairs))

    assert told[1] == "verdict: found in one source, compared with none. Found in one source."
    assert told[-2:] == ["none found: in B Tide Radio", "not compared: with C vale.txt (text cut off)"]

    alone = Numbers(numbers.comparison, numbers.articles[1:2])
    assert lines(explain_row(alone, repairs))[1] == (
        "verdict: there is one source, and nothing to compare with"
    )


def test_a_ruling_holds_for_all_figures_of_its_row_that_are_set_against_another(numbers: Numbers) -> None:
    hurt = numbers.comparison.ledger[0]
    within = replace(hurt, pairs=(*hurt.pairs[:1], PairVerdict(2, 2, "conflict", "in one report")))

    assert gravest_by_reading(hurt) == {0: "conflict", 1: "conflict", 2: "conflict"}
    assert gravest_by_reading(ruled(hurt, "agree")) == {0: "agree", 1: "agree", 2: "agree"}
    assert gravest_by_reading(within) == {0: "conflict", 1: "conflict"}


def test_a_passage_is_no_difference_where_the_reader_holds_that_its_figures_fit(bridge: MadeStory) -> None:
    hurt, cars, badly, repairs = bridge.comparison.ledger
    key = ("vale", 1)
    assert 1 in PassageIndex(bridge.comparison).differences("vale")

    kept = PassageIndex(replace(bridge.comparison, ledger=(ruled(hurt), cars, badly, repairs)))
    assert 1 not in kept.differences("vale")
    assert [mark.kind for mark in marks_of(kept, key)] == ["fits"]


def test_the_figures_of_a_passage_that_can_be_taken_back_alone(bridge: MadeStory) -> None:
    articles = {article.id: article for article in bridge.articles}
    choices = figure_choices(PassageIndex(bridge.comparison), ("north", 2), articles)

    assert [choice.label for choice in choices] == [
        "the figure Twelve alone, against Nine (B4) · Tide Radio",
        "the figure Twelve alone, against twelve (C2) · vale.txt",
        "the figure three alone, against Two (B5) · Tide Radio",
    ]
    text = bridge.named("north").text
    assert choices[0].figure == ("north", text.index("Twelve people"), text.index("Twelve people") + 6)
    assert figure_choices(PassageIndex(bridge.comparison), ("north", 4), articles) == ()


def test_a_row_that_hangs_on_a_date_says_of_which_source(numbers: Numbers) -> None:
    row = replace(numbers.comparison.ledger[1], needs_date=("vale",))
    (shown,) = with_rows(numbers, row).rows("all")

    assert text(shown.cells[1]) == ["≈ fits", "needs a date"]
    assert (
        "needs a date: of C vale.txt (text cut off): enter goes there, i gives it;"
        " then this row is worked out again"
    ) in lines(explain_row(numbers, row))
