"""The figures that news writes: each with its kind and its value, and what looks like one and is none."""

from __future__ import annotations

from datetime import date

import pytest

from convoy_tui.comparison.model import Quantity
from convoy_tui.comparison.quantities.finding import find_quantities, search_quantities


def only(text: str) -> Quantity:
    found = find_quantities(text)
    assert len(found) == 1, found
    return found[0]


def day(year: int, month: int, number: int) -> float:
    return float(date(year, month, number).toordinal())


@pytest.mark.parametrize(
    ("text", "kind", "figure", "value", "unit"),
    [
        # cardinals in digits and words
        ("Twenty-five lorries left.", "count", "Twenty-five", 25, ""),
        ("A couple of lorries left.", "count", "A couple of", 2, ""),
        ("Half a dozen lorries left.", "count", "Half a dozen", 6, ""),
        ("He was hit twice.", "count", "twice", 2, ""),
        ("It was said that one person had fallen.", "count", "one", 1, ""),
        ("The fund holds 13 lakh crore shares.", "count", "13 lakh crore", 13e12, ""),
        ("A quarter of a million fled.", "count", "A quarter of a million", 250_000, ""),
        ("The bill has 1\u00a0674 pages.", "count", "1\u00a0674", 1674, ""),
        ("The bill has 1.674.200,5 lines.", "count", "1.674.200,5", 1_674_200.5, ""),
        # ordinals that state a fact
        ("She came third.", "ordinal", "third", 3, ""),
        ("The town is ranked 12th.", "ordinal", "12th", 12, ""),
        ("He was the 44th president.", "ordinal", "44th", 44, ""),
        # fractions and shares
        ("Three in five voters agreed.", "fraction", "Three in five", 0.6, ""),
        ("One in a hundred agreed.", "fraction", "One in a hundred", 0.01, ""),
        ("A third of them agreed.", "fraction", "A third", 1 / 3, ""),
        # percents and points
        ("It rose half a percentage point.", "percent", "half a percentage point", 0.5, "percentage point"),
        ("Rates rose by 25 basis points.", "percent", "25 basis points", 0.25, "percentage point"),
        ("The yield was 4-3/4 percent.", "percent", "4-3/4 percent", 4.75, "%"),
        # money
        ("It cost Rs 500 crore.", "money", "Rs 500 crore", 5e9, "INR"),
        ("It cost Rs. 20,000.", "money", "Rs. 20,000", 20_000, "INR"),
        ("It cost CHF 3m.", "money", "CHF 3m", 3e6, "CHF"),
        ("A stamp costs 50p.", "money", "50p", 0.5, "GBP"),
        ("He won 5,000 pounds.", "money", "5,000 pounds", 5000, "GBP"),
        # measures, also compound
        ("The board is 9-1/2 inches wide.", "measure", "9-1/2 inches", 9.5 * 0.0254, "m"),
        ("She is 5ft 11in tall.", "measure", "5ft 11in", 5 * 0.3048 + 11 * 0.0254, "m"),
        ("Winds of 50 km/h blew.", "measure", "50 km/h", 50 / 3.6, "m/s"),
        ("Temperatures hit 45C.", "measure", "45C", 318.15, "K"),
        ("It fell 2,000ft.", "measure", "2,000ft", 609.6, "m"),
        # durations and ages
        ("A two-and-a-half-year wait.", "duration", "two-and-a-half-year", 2.5 * 365.25, "day"),
        ("It took a year and a half.", "duration", "a year and a half", 1.5 * 365.25, "day"),
        ("It fell an hour later.", "duration", "an hour", 1 / 24, "day"),
        ("Two thieves aside, the siege held almost ten days.", "duration", "ten days", 10, "day"),
        ("John Roe Jr., 49, fled.", "age", "49", 49, "year"),
        ("Ann Roe (45) fled.", "age", "45", 45, "year"),
        ("It raises the retirement age to 69.", "age", "69", 69, "year"),
        # clock times
        ("It began at 14:30 GMT.", "clock", "14:30", 870, ""),
        ("It began at 0900 GMT.", "clock", "0900", 540, ""),
        ("It began at quarter past two.", "clock", "quarter past two", 135, ""),
        ("It began at half past six.", "clock", "half past six", 390, ""),
        ("It began at nine o'clock.", "clock", "nine o'clock", 540, ""),
        ("It began at 9 o'clock p.m.", "clock", "9 o'clock p.m", 1260, ""),
        ("It began at noon.", "clock", "noon", 720, ""),
    ],
)  # fmt: skip
def test_figures(text: str, kind: str, figure: str, value: float, unit: str) -> None:
    found = find_quantities(text)[-1]
    assert (found.kind, found.text.rstrip("."), found.unit) == (kind, figure, unit)
    assert found.low == found.high == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "kind", "figure", "low", "high"),
    [
        ("A deal worth $1.2bn-$1.5bn.", "money", "$1.2bn-$1.5bn", 1.2e9, 1.5e9),
        ("A deal worth $10m-15m.", "money", "$10m-15m", 10e6, 15e6),
        ("It costs between $1 million and $2 million.", "money", "$1 million and $2 million", 1e6, 2e6),
        ("Some 5-7 lorries left.", "count", "5-7", 5, 7),
        ("From 20 to 30 lorries left.", "count", "20 to 30", 20, 30),
        ("Two or three weeks passed.", "duration", "Two or three weeks", 14, 21),
        ("Those aged 18 to 34 voted.", "age", "18 to 34", 18, 34),
        ("A man in his mid-30s voted.", "age", "30s", 34, 36),
        ("Women in their late fifties voted.", "age", "fifties", 57, 59),
        ("Children under 5 were asleep.", "age", "5", None, 5),
    ],
)  # fmt: skip
def test_ranges(text: str, kind: str, figure: str, low: float | None, high: float | None) -> None:
    found = only(text)
    assert (found.kind, found.text, found.low, found.high) == (kind, figure, low, high)


@pytest.mark.parametrize(
    ("text", "figure", "low", "high"),
    [
        ("the 2019-20 season", "2019-20", day(2019, 1, 1), day(2020, 12, 31)),
        ("the years 2015-2017", "2015-2017", day(2015, 1, 1), day(2017, 12, 31)),
        ("in the '80s", "80s", day(1980, 1, 1), day(1989, 12, 31)),
        ("in the 1990s", "1990s", day(1990, 1, 1), day(1999, 12, 31)),
        ("on May 24,2005,3:23 PM", "May 24,2005", day(2005, 5, 24), day(2005, 5, 24)),
        ("on 31/02/2019", "31/02/2019", None, None),
        ("on Feb. 30, 2019", "Feb. 30, 2019", None, None),
    ],
)
def test_dates(text: str, figure: str, low: float | None, high: float | None) -> None:
    found = find_quantities(text)[0]
    assert (found.kind, found.text, found.low, found.high) == ("date", figure, low, high)


def test_weekdays_stay_relative_until_the_report_is_dated() -> None:
    text = "On Wednesday, last week and yesterday it rained."
    assert [q.low for q in search_quantities(text, None)] == [None, None, None]
    told = search_quantities(text, date(2017, 9, 14))
    assert [q.low for q in told] == [day(2017, 9, 13), day(2017, 9, 4), day(2017, 9, 13)]


@pytest.mark.parametrize(
    "text",
    [
        "He lives at 10 Downing Street.",
        "He lives at 1800 Alder Ave.",
        "She died on 117th Street, in the 112th Precinct.",
        "It was made by 20th Century Fox.",
        "The bill is called H.R. 1, they say.",
        "Two-fold was the aim? No: one even wept, one of them left.",
    ],
)
def test_figures_in_names_and_phrases_are_none(text: str) -> None:
    assert [q for q in find_quantities(text) if q.text.lower() != "two"] == []


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The vote was 52-48.", ["52", "48"]),
        ("A six-to-one ratio.", ["six", "one"]),
        ("The odds are 10 to 1.", ["10", "1"]),
        ("The team fell to 9-14 on the season.", ["9", "14"]),
    ],
)
def test_scores_have_two_sides(text: str, sides: list[str]) -> None:
    found = find_quantities(text)
    assert [q.text for q in found] == sides
    assert {q.kind for q in found} == {"score"}
    assert len({q.group for q in found}) == 1


def test_over_means_during_before_what_takes_time() -> None:
    assert only("They paid him over six seasons.").bound == "exact"
    assert only("The hall held over six people.").bound == "more_than"


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("12 Iraqis fled.", "iraqi"),
        ("One protester threw a stone.", "protester"),
        ("The No. 2 official met them.", "official"),
    ],
)
def test_nouns(text: str, noun: str) -> None:
    assert only(text).noun == noun
