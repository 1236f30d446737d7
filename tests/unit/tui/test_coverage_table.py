"""The table of coverage as plain values, and what the inspector says of a row."""

from __future__ import annotations

from dataclasses import replace

import pytest

from convoy_tui.comparison.model import Comparison, LedgerRow, PairVerdict, Quantity, Reading, Silent
from convoy_tui.export.facts import Fact, facts_of
from convoy_tui.tui.reading.explaining.coverage import explain_fact
from convoy_tui.tui.reading.explaining.lines import Line
from convoy_tui.tui.reading.passages import PassageIndex
from convoy_tui.tui.reading.tables.coverage import Order, coverage_columns, coverage_table, in_order
from convoy_tui.tui.reading.tables.table import Cell, TableRow
from tests.truce_story import truce_comparison, truce_story

ARTICLES = {article.id: article for article in truce_story()}


@pytest.fixture
def found() -> Comparison:
    return truce_comparison()


def with_figures(comparison: Comparison) -> Comparison:
    """Let the Gazette's 40 soldiers and the Herald's 40 be of another time."""
    quantities, readings = [], []
    for number, name in enumerate(("gazette", "herald")):
        start = ARTICLES[name].text.index("40")
        quantities.append(
            Quantity(
                *(start, start + 2, "40", "", "count", 40.0, 40.0, "exact", "", "soldier"),
                article=name,
                sentence=2,
            )
        )
        readings.append(Reading(number, name, 2, "sent 40 soldiers", "own"))
    row = LedgerRow(
        *("soldiers", "soldiers sent", "count", "", "scope", False, "a day apart", ("post",)),
        origins=((0,), (1,)),
        readings=tuple(readings),
        pairs=(PairVerdict(0, 1, "scope", "a day apart"),),
    )
    return replace(comparison, quantities=tuple(quantities), ledger=(row,))


def text(cell: Cell) -> list[str]:
    return ["".join(part.text for part in line) for line in cell.lines]


def said(lines: tuple[Line, ...]) -> list[str]:
    return [f"{line.label}: {''.join(part.text for part in line.parts)}" for line in lines]


def fact(comparison: Comparison, key: tuple[str, int]) -> Fact:
    return next(one for one in facts_of(comparison) if one.key == key)


def rows(comparison: Comparison, order: Order = "story", width: int = 0) -> dict[str, TableRow]:
    facts = in_order(facts_of(comparison), order)
    return {row.key: row for row in coverage_table(facts, ARTICLES, order, width=width)}


def explained(comparison: Comparison, key: tuple[str, int], first: str | None = None) -> list[str]:
    return said(explain_fact(fact(comparison, key), PassageIndex(comparison), ARTICLES, first))


def test_a_fact_has_its_refs_by_source_and_how_much_differs(found: Comparison) -> None:
    what, *cells = rows(found)["gazette:1"].cells
    assert text(what) == ["A2 An air raid hit the mill of Qara Merj…", "3 terms differ"]
    assert [text(cell) for cell in cells] == [["A2"], ["B2"], ["C2"]]
    figures = rows(with_figures(found))["gazette:2"].cells[0]
    assert text(figures)[-1] == "1 figure, 1 term differ"
    one = replace(found, concepts=found.concepts[2:3])
    assert text(rows(one)["gazette:2"].cells[0])[-1] == "1 term differs"


def test_an_empty_cell_says_why_and_leads_to_what_came_nearest(found: Comparison) -> None:
    gazette, herald, post = rows(found)["gazette:4"].cells[1:]
    assert text(gazette) == ["A5"]
    assert text(herald) == ["none found", "nearest B4"]
    assert herald.place == ("herald", ARTICLES["herald"].sentences[3].start)
    assert (text(post), post.place) == (["cut off"], None)


def test_maybe_and_silent_are_told_apart(found: Comparison) -> None:
    assert text(rows(found)["gazette:3"].cells[3]) == ["maybe C3"]
    looked = replace(found, coverage=replace(found.coverage, silent=(Silent("gazette", 3, "post"),)))
    cell = rows(looked)["gazette:3"].cells[3]
    assert text(cell) == ["silent, checked by the reader"]
    assert cell.place == ("post", ARTICLES["post"].sentences[2].start)


def test_the_sentence_is_shown_as_far_as_there_is_room(found: Comparison) -> None:
    assert text(rows(found, width=200)["gazette:1"].cells[0])[0] == (
        "A2 An air raid hit the mill of Qara Merj on Tuesday, hours after the truce began."
    )


def test_the_orders(found: Comparison) -> None:
    story = [*rows(found)]
    assert story[0] == "gazette:0"
    by_sources = rows(found, "sources")
    assert [row.heading for row in by_sources.values() if row.heading] == [
        "Found in one source",
        "Told by 2 sources",
        "Told by 3 sources",
    ]
    assert [*by_sources][-1] == "gazette:1"
    assert [*rows(found, "differences")][:2] == ["gazette:1", "gazette:2"]
    assert {*story} == {key for key in by_sources if not key.startswith("heading")}


def test_a_note_is_marked_whatever_telling_it_is_on(found: Comparison) -> None:
    table = coverage_table(facts_of(found), ARTICLES, "story", {("herald", 2)})
    marked = [row.key for row in table if text(row.cells[0])[0].startswith("✎ ")]
    assert marked == ["gazette:2"]


def test_the_columns_carry_letters() -> None:
    assert [column.title for column in coverage_columns(truce_story())] == [
        "fact",
        "A Gazette",
        "B Harbour Herald",
        "C Morning Post",
    ]


def test_the_inspector_shows_every_telling_in_full_and_how_sure_it_is(found: Comparison) -> None:
    assert explained(with_figures(found), ("gazette", 2)) == [
        "A3: Gazette The regime sent 40 soldiers to the river, a clerk of the town said.",
        "figures: soldiers sent  other part or later",
        "terms: government  named otherwise elsewhere",
        "B3: Harbour Herald sure 0.71 The government sent 40 soldiers to the river.",
        "C: Morning Post cut off · its text ends too early to tell",
    ]
    assert "C3: Morning Post maybe, 0.31 The so-called “truce” had held for half a day, the mayor said." in (
        explained(found, ("gazette", 3))
    )


def test_the_inspector_begins_with_the_source_under_the_cursor_and_shows_the_nearest_miss(
    found: Comparison,
) -> None:
    lines = explained(found, ("herald", 3), "gazette")
    assert lines[1:3] == [
        "A: Gazette none found · it may be told in other words; look, and c says that it is silent",
        "A5: Gazette nearest miss 0.09 Bakers gave bread to the families who slept in the school.",
    ]
    assert explained(found, ("gazette", 0))[0] == "A1: Gazette headline AIR RAID ENDS TRUCE AT QARA MERJ"


def test_only_stands_in_the_inspector_where_every_other_source_was_checked(found: Comparison) -> None:
    one = replace(found, coverage=replace(found.coverage, silent=(Silent("gazette", 4, "herald"),)))
    assert not [line for line in explained(one, ("gazette", 4)) if "only" in line]
    two = (*one.coverage.silent, Silent("gazette", 4, "post"))
    both = replace(found, coverage=replace(found.coverage, silent=two))
    assert "only: only in Gazette, as far as the reader checked" in explained(both, ("gazette", 4))
