"""What the day of telling does to two readings: durations up to now, days without a date, later states."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.unit.comparison.conftest import RowsOf

AB = (("a", 0), ("b", 0))
STRANDED = {
    "a": ["The ferry, bombed from the air, has been stationary for almost ten days."],
    "b": ["Bombs from the air left the ferry stranded at sea for about two weeks."],
}


def test_durations_up_to_now_need_the_dates_of_their_reports(rows_of: RowsOf) -> None:
    ((row, figures),) = rows_of(STRANDED)
    assert figures == ["ten days", "two weeks"]
    assert row.verdict == "compatible"
    assert row.reason.startswith("Needs a date: almost ten days and about two weeks can be weighed")
    assert row.needs_date == ("a", "b")
    assert row.subject == "ferry stationary / stranded: duration"


def test_one_date_that_lacks_is_the_one_that_is_asked_for(rows_of: RowsOf) -> None:
    ((row, _),) = rows_of(STRANDED, published={"b": date(2031, 5, 14)})
    assert row.needs_date == ("a",)


def test_dated_durations_are_counted_back_to_their_beginning(rows_of: RowsOf) -> None:
    ((row, _),) = rows_of(STRANDED, published={"a": date(2031, 5, 9), "b": date(2031, 5, 14)})
    assert (row.verdict, row.needs_date) == ("compatible", ())
    assert "almost ten days before 2031-05-09 is 2031-04-29" in row.reason
    assert "about two weeks before 2031-05-14 is 2031-04-30" in row.reason


def test_durations_that_cannot_begin_on_one_day_are_left_apart(rows_of: RowsOf) -> None:
    assert rows_of(STRANDED, published={"a": date(2031, 5, 9), "b": date(2031, 6, 30)}) == []


def test_a_span_of_time_in_front_of_its_noun_needs_no_date(rows_of: RowsOf) -> None:
    reports = {"a": ["Troops broke a three-year siege."], "b": ["The army broke the three-year siege."]}
    ((row, _),) = rows_of(reports, AB)
    assert (row.verdict, row.needs_date, row.subject) == ("agree", (), "siege: duration")


BROKEN = {
    "a": ["The army broke the rebel siege of the old town on September 5."],
    "b": ["Army troops broke the rebel siege of the old town last week."],
}


def test_days_that_hang_on_the_report_need_its_date(rows_of: RowsOf) -> None:
    ((row, figures),) = rows_of(BROKEN, AB)
    assert figures == ["September 5", "last week"]
    assert (row.subject, row.verdict, row.needs_date) == ("siege broken: date", "compatible", ("a", "b"))
    assert "Needs a date" in row.reason


def test_days_are_weighed_once_the_reports_are_dated(rows_of: RowsOf) -> None:
    published = {"a": date(2017, 9, 8), "b": date(2017, 9, 14)}
    ((row, _),) = rows_of(BROKEN, AB, published=published)
    assert (row.verdict, row.needs_date) == ("compatible", ())
    assert row.reason == "September 5 and last week can be the same time, one told more closely."


def test_equal_weekdays_of_undated_reports_are_not_set_together(rows_of: RowsOf) -> None:
    reports = {name: ["The army broke the rebel siege of the old town on Friday."] for name in "ab"}
    assert rows_of(reports, AB) == []


def test_a_toll_that_contradicts_without_dates_says_that_one_may_be_later(rows_of: RowsOf) -> None:
    reports = {"a": ["The blast in the port killed 19."], "b": ["The blast killed 24 in the port."]}
    ((row, _),) = rows_of(reports, AB)
    assert (row.verdict, row.needs_date) == ("conflict", ("a", "b"))
    assert "one may turn out to tell a later state" in row.reason
    dated = {name: date(2031, 5, 9) for name in "ab"}
    ((row, _),) = rows_of(reports, AB, published=dated)
    assert (row.verdict, row.needs_date) == ("conflict", ())


def test_a_toll_that_passes_one_figure_and_climbs_to_another_is_told_twice(rows_of: RowsOf) -> None:
    reports = {"a": ["The ferry death toll passes 500."], "b": ["The ferry death toll climbs to 580."]}
    ((row, _),) = rows_of(reports, AB)
    assert (row.verdict, row.reason.startswith("The count was still rising")) == ("scope", True)


def test_a_birthday_may_lie_between_two_ages(rows_of: RowsOf) -> None:
    reports = {"a": ["Ann Roe, 43, fled."], "b": ["The 44-year-old Ann Roe fled."]}
    ((row, _),) = rows_of(reports)
    assert (row.verdict, row.subject) == ("compatible", "Ann Roe: age")
    assert "birthday" in row.reason


def test_what_is_left_fits_the_cut_that_leaves_it(rows_of: RowsOf) -> None:
    reports = {
        "a": ["The fund could then pay 77 percent of pensions."],
        "b": ["Pensions would face a cut of 23 percent by the fund."],
    }
    ((row, _),) = rows_of(reports, AB)
    assert (row.verdict, "leaves" in row.reason) == ("compatible", True)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The blast in the port killed two.", "The blast in the port killed 11."),
        ("The blast in northern Peru killed 19.", "The blast in southern Peru killed 24."),
        ("The blast in the port killed 17 civilians.", "The blast in the port killed 10 police."),
        ("The blast in the port killed 12 people.", "The blast in the port killed eight children."),
        ("The blast killed 19 on May 3, 2020.", "The blast killed 24 on May 9, 2021."),
        ("The blast in the port killed more than 30.", "The blast in the port killed 485."),
        ("The doors opened at 20:09 there.", "The doors there opened at 18:50."),
        ("The boxer has a 45-1 record in the ring.", "In the ring the boxer has a record of 43-1."),
    ],
)
def test_a_gap_that_something_may_explain_is_not_shown(rows_of: RowsOf, a: str, b: str) -> None:
    assert rows_of({"a": [a], "b": [b]}, AB) == []


def test_a_gap_between_like_nouns_is_shown(rows_of: RowsOf) -> None:
    reports = {
        "a": ["Gunmen kill 10 foreign tourists in the north."],
        "b": ["Gunmen in the north kill 11 foreign climbers."],
    }
    ((row, _),) = rows_of(reports, AB)
    assert row.verdict == "conflict"
