"""Totals and their parts, in one report and over several."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.unit.comparison.conftest import RowsOf

FILLER = ["Rain fell on the hills all day."] * 6


def test_parts_of_two_nouns_side_by_side_make_a_total_of_people(rows_of: RowsOf) -> None:
    reports = {"a": ["The convoy held 639 people.", "It carried 308 militants and 331 civilians."]}
    ((row, figures),) = rows_of(reports)
    assert sorted(figures) == ["308", "331", "639"]
    assert row.reason == "A total and its parts: 639 = 308 + 331."
    assert row.subject.endswith("total and parts")


def test_counts_that_happen_to_add_up_are_no_total(rows_of: RowsOf) -> None:
    assert rows_of({"a": ["The road has 639 lamps.", "It carried 308 militants and 331 civilians."]}) == []
    assert (
        rows_of({"a": ["It had 17 buses.", *FILLER, "The 11 buses left.", *FILLER, "Six buses came."]}) == []
    )


def test_one_total_split_alike_joins_the_parts_of_two_reports(rows_of: RowsOf) -> None:
    reports = {
        "a": ["Police watch 11 of the 17 buses after six returned to the city."],
        "b": [
            "A row of 17 buses left.",
            *FILLER,
            "Six buses stranded in sand are full.",
            "The 11 buses crossed.",
        ],
    }
    rows = {tuple(figures): row for row, figures in rows_of(reports)}
    six = rows["six", "Six"]
    assert (six.verdict, six.words_differ, six.subject) == ("agree", True, "buses returned / stranded")
    assert "six returned to the city; Six stranded in sand" in six.reason
    assert rows["11", "11"].verdict == "agree"
    assert rows["17", "17"].verdict == "agree"


def test_a_vehicle_may_be_a_part_of_the_buses(rows_of: RowsOf) -> None:
    reports = {"a": ["A convoy of 17 buses has dwindled to 11, after six vehicles returned."]}
    ((row, figures),) = rows_of(reports)
    assert sorted(figures) == ["11", "17", "six"]
    assert row.verdict is None


def test_what_is_left_without_a_noun_is_a_part(rows_of: RowsOf) -> None:
    reports = {
        "a": ["An estimated 17 buses left.", "Six vehicles have gone back, which leaves 11."],
        "b": ["Six of the 17 buses have gone back, and police watch the 11 in the desert."],
    }
    rows = {tuple(figures): row for row, figures in rows_of(reports)}
    assert rows["17", "Six", "11", "Six", "17", "11"].subject == "buses: total and parts"
    assert rows["11", "11"].verdict == "agree"


def test_points_and_the_like_make_no_totals(rows_of: RowsOf) -> None:
    assert rows_of({"a": ["He had 14 points.", "She scored 11 points.", "It gave three points."]}) == []
