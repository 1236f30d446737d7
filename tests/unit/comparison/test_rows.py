"""How a row reads: its name, its place, its day, its clause, and whether words differ."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.unit.comparison.conftest import RowsOf

AB = (("a", 0), ("b", 0))


@pytest.mark.parametrize(
    ("a", "b", "subject"),
    [
        ("The blast killed 19 sailors in port.", "In port the blast killed 19 sailors.", "sailors killed"),
        ("A convoy of 17 buses left.", "The convoy of 17 buses set off.", "buses in the convoy"),
        ("The remaining 11 buses are watched.", "It watches the 11 buses that remain.", "buses remaining"),
        ("About 40 family members came.", "Some 40 family members came.", "family members came"),
        ("It built a $30 million oil link.", "A $30 million oil link was built.", "built oil link: amount"),
        ("The trust fund was spent in 2036.", "By 2036 the trust fund was spent.", "trust fund spent: date"),
        ("The bridge is 6 km long.", "The bridge is six km long.", "bridge long: length"),
        ("It is 6 km from the camp.", "The front is six km from the camp.", "from the camp: distance"),
        ("A 6.3-magnitude quake shook the coast.", "A magnitude 6.3 quake shook the coast.", "magnitude"),
        ("Prices of bread rose 12 percent.", "Bread prices rose 12%.", "Prices bread rose: percentage"),
    ],
)  # fmt: skip
def test_subjects_read_well(rows_of: RowsOf, a: str, b: str, subject: str) -> None:
    ((row, _),) = rows_of({"a": [a], "b": [b]}, AB)
    assert row.subject == subject


def test_one_figure_of_two_acts_names_both(rows_of: RowsOf) -> None:
    reports = {
        "a": ["Some 85 fighters have been killed attempting to escape from the convoy."],
        "b": ["It said 85 fighters were killed, moving in the vicinity of the convoy."],
    }
    ((row, _),) = rows_of(reports, AB)
    assert (row.subject, row.verdict, row.words_differ) == ("fighters killed", "agree", True)
    assert "some 85 killed attempting to escape; 85 killed moving in the vicinity" in row.reason.lower()
    assert row.readings[1].clause.endswith("moving in the vicinity of the convoy")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The column of 17 buses left the camp.", "The 17 buses drove off."),
        ("The navy captured 23 pirates.", "The navy arrested 23 pirates."),
        ("It found 300 rounds.", "Some 300 rounds were seized."),
        ("Six buses returned.", "The six buses were full."),
    ],
)
def test_one_act_in_other_words_is_no_difference(rows_of: RowsOf, a: str, b: str) -> None:
    assert [row.words_differ for row, _ in rows_of({"a": [a], "b": [b]}, AB)] in ([], [False])


def test_a_reading_has_its_place_and_the_day_that_its_clause_names(rows_of: RowsOf) -> None:
    reports = {
        "a": ["The coach carried 45 pupils in Norhaven on May 3, 2031."],
        "b": ["It carried 45 pupils through the Syrian desert."],
    }
    ((row, _),) = rows_of(reports, AB, published={"a": date(2031, 5, 9), "b": date(2031, 5, 9)})
    assert [(r.as_of, r.place) for r in row.readings] == [("2031-05-03", "Norhaven"), ("2031-05-09", None)]


def test_a_date_set_off_by_commas_is_told_with_its_sentence(rows_of: RowsOf) -> None:
    reports = {
        "a": ["The army broke the rebel siege of the town, also called Deir, last week, and went on."],
        "b": ["Troops of the army broke the rebel siege of the town on September 5."],
    }
    ((row, _),) = rows_of(reports, AB)
    assert row.readings[0].clause.startswith("The army broke")


def test_a_figure_before_the_part_that_names_the_source_is_the_outlets_own(rows_of: RowsOf) -> None:
    reports = {
        "a": ["The convoy of 17 buses set out, but according to the police six buses came back."],
        "b": ["A convoy of 17 buses left, and six buses came back."],
    }
    rows = {tuple(figures): row for row, figures in rows_of(reports, AB, speakers={"a": "police"})}
    assert [(r.speaker, r.voice) for r in rows["17", "17"].readings] == [(None, "own"), (None, "own")]
    assert rows["six", "six"].readings[0].speaker == "police"
