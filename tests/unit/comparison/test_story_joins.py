"""What is joined without a link, and what is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.unit.comparison.conftest import RowsOf

CARRIED = {
    "a": ["The convoy, carrying 308 militants and 331 civilians, stood in the sun."],
    "b": ["A convoy of 17 buses, transporting 300 armed fighters and about 300 family members, left."],
}


def test_what_one_convoy_carries_is_joined_side_by_side(rows_of: RowsOf) -> None:
    rows = rows_of(CARRIED)
    assert [figures for _, figures in rows] == [["308", "300"], ["331", "300"]]
    assert {row.verdict for row, _ in rows} == {"compatible"}
    assert "civilians in the convoy" in {row.subject for row, _ in rows}
    assert "about 300 is not exact and leaves room for 331." in {row.reason for row, _ in rows}


@pytest.mark.parametrize(
    "other",
    [
        "The ferry, carrying 300 fighters, sank.",
        "The convoy, carrying 300 nurses, left.",
        "The convoy, carrying 520 fighters, left.",
        "The convoy passed 300 fighters.",
    ],
)
def test_other_carriers_nouns_and_figures_stay_apart(rows_of: RowsOf, other: str) -> None:
    assert rows_of({"a": CARRIED["a"], "b": [other]}) == []


def test_the_age_of_a_person_is_joined_by_the_name(rows_of: RowsOf) -> None:
    reports = {
        "a": ["Mayor Ann Roe, 76, won.", "Bob Poe, 58, lost."],
        "b": ["The 76-year-old Roe won."],
        "c": ["Roe and Poe are both in their 70s."],
    }
    rows = {row.subject: (row.verdict, figures) for row, figures in rows_of(reports)}
    assert rows == {"Ann Roe: age": ("compatible", ["76", "76-year-old", "70s"])}


def test_votes_against_somebody_stand_with_the_score(rows_of: RowsOf) -> None:
    reports = {
        "a": ["Roe beat Poe by a vote of 134 to 63.", "But more than 60 members voted against her."],
        "b": ["Roe won, 134 to 63."],
    }
    ((row, figures),) = rows_of(reports, (("a", 0), ("b", 0)))
    assert (row.kind, row.verdict) == ("score", "compatible")
    assert figures == ["134", "63", "60", "134", "63"]
    weighed = {(figures[p.a], figures[p.b]) for p in row.pairs}
    assert ("60", "134") not in weighed
    assert ("60", "63") in weighed


def test_a_vote_on_something_else_stays_apart(rows_of: RowsOf) -> None:
    reports = {"a": ["More than 60 members voted against Roe."], "b": ["Poe beat Doe, 98 to 96."]}
    assert rows_of(reports) == []


def test_what_is_carried_may_be_said_behind_both_counts(rows_of: RowsOf) -> None:
    reports = {
        "a": ["In all 308 militants and 331 civilians are in the convoy."],
        "b": ["The convoy held more than 300 fighters."],
    }
    assert [figures for _, figures in rows_of(reports)] == [["308", "300"]]


def test_standing_still_may_be_told_as_not_moving(rows_of: RowsOf) -> None:
    reports = {
        "a": ["The convoy has not moved for ten days."],
        "b": ["A convoy lay stranded for two weeks."],
    }
    ((row, _),) = rows_of(reports)
    assert row.subject == "convoy not moved / stranded: duration"


def test_what_befell_people_is_joined_where_each_report_tells_one_figure_of_it(rows_of: RowsOf) -> None:
    reports = {
        "a": ["The ferry sank.", "Some 17 people were still missing."],
        "b": ["Nearly 20 people were missing.", "It was raining."],
        "c": ["Two people were missing.", "Later 40 people were missing."],
    }
    assert [figures for _, figures in rows_of(reports)] == [["17", "20"]]


def test_an_unusual_count_of_what_is_carried_is_one_thing(rows_of: RowsOf) -> None:
    reports = {
        "a": ["A ferry with 214 passengers aboard sank.", "It had 200 seats."],
        "b": ["The Alma carried 214 passengers.", "The 200 seats were wet."],
        "c": ["Some 214 passengers waited at the port."],
    }
    assert [figures for _, figures in rows_of(reports)] == [["214", "214"]]


def test_two_states_of_a_rising_toll_need_no_link(rows_of: RowsOf) -> None:
    reports = {
        "a": ["Peru ferry disaster death toll hits 362."],
        "b": ["Peru: ferry disaster toll climbs to 580."],
        "c": ["Death toll in Chile ferry disaster rises to 400."],
    }
    ((row, figures),) = rows_of(reports)
    assert (row.verdict, figures) == ("scope", ["362", "580"])
