"""What is found in a text as a quantity, what it is worth, and what is none."""

from __future__ import annotations

from datetime import date

import pytest

from convoy_tui.articles.model import Article
from convoy_tui.comparison.model import Quantity
from convoy_tui.comparison.quantities.finding import article_quantities, find_quantities


def only(text: str) -> Quantity:
    found = find_quantities(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "figure", "value", "noun"),
    [
        ("Rescuers counted 17 white tourist buses.", "17", 17, "bus"),
        ("Twenty-six people were trapped.", "Twenty-six", 26, "person"),
        ("Three hundred and thirty-one families fled.", "Three hundred and thirty-one", 331, "family"),
        ("The dam shelters 1,234,567 birds.", "1,234,567", 1_234_567, "bird"),
        ("It employs 1.5 million workers.", "1.5 million", 1.5e6, "worker"),
        ("A dozen women marched.", "A dozen", 12, "woman"),
        ("The aid reached half a million children.", "half a million", 500_000, "child"),
        ("They found 13 lakh voters.", "13 lakh", 1.3e6, "voter"),
        ("One surviving sailor was flown home.", "One", 1, "sailor"),
        ("The 300-member council met.", "300", 300, "member"),
        ("Two U.S. soldiers were hurt.", "Two", 2, "soldier"),
        ("About forty of the group's lorries burned.", "forty", 40, "lorry"),
        ("There were 12 dead.", "12", 12, "person"),
        ("The toll came to 1.234,5 units.", "1.234,5", 1234.5, "unit"),
        ("The list names 1\u00a0234\u00a0567 owners.", "1\u00a0234\u00a0567", 1_234_567, "owner"),
        ("The list names 3.5\nmillion owners.", "3.5\nmillion", 3.5e6, "owner"),
    ],
)
def test_counts(text: str, figure: str, value: float, noun: str) -> None:
    found = only(text)
    assert (found.kind, found.text, found.low, found.high) == ("count", figure, value, value)
    assert found.noun == noun
    assert text[found.start : found.end] == figure


@pytest.mark.parametrize(
    ("text", "kind", "figure", "value", "unit"),
    [
        ("It cost $48.2 million.", "money", "$48.2 million", 48.2e6, "USD"),
        ("It cost US$38b.", "money", "US$38b", 38e9, "USD"),
        ("It cost $250-M.", "money", "$250-M", 250e6, "USD"),
        ("It cost C$20.", "money", "C$20", 20, "CAD"),
        ("A ticket is 210 pence.", "money", "210 pence", 2.10, "GBP"),
        ("They paid 10,000 Swiss francs.", "money", "10,000 Swiss francs", 10_000, "CHF"),
        ("It cost ten dollars and five cents.", "money", "ten dollars and five cents", 10.05, "USD"),
        ("They paid USD 200.", "money", "USD 200", 200, "USD"),
        ("Prices rose 12 percent.", "percent", "12 percent", 12, "%"),
        ("Prices rose 6.8%.", "percent", "6.8%", 6.8, "%"),
        ("Prices fell minus five per cent.", "percent", "minus five per cent", -5, "%"),
        ("The wall is 6 km long.", "measure", "6 km", 6000, "m"),
        ("A six-mile march began.", "measure", "six-mile", 6 * 1609.344, "m"),
        ("He is 5 feet 2 inches tall.", "measure", "5 feet 2 inches", 5 * 0.3048 + 2 * 0.0254, "m"),
        ("It covers 660 square metres.", "measure", "660 square metres", 660, "m2"),
        ("It weighs 200lbs.", "measure", "200lbs", 200 * 0.45359237, "kg"),
        ("It ran at 90 km an hour.", "measure", "90 km an hour", 25, "m/s"),
        ("It was 30 degrees Celsius.", "measure", "30 degrees Celsius", 303.15, "K"),
        ("It waited ten days.", "duration", "ten days", 10, "day"),
        ("It waited half an hour.", "duration", "half an hour", 0.5 / 24, "day"),
        ("It lasted two months.", "duration", "two months", 60.875, "day"),
        ("The 76-year-old mayor won.", "age", "76-year-old", 76, "year"),
        ("The baby was ten months old.", "age", "ten months old", 10 / 12, "year"),
        ("Alice Roe, 43, was elected.", "age", "43", 43, "year"),
        ("A poet dies at 91", "age", "91", 91, "year"),
        ("Less was spent than two thirds of the budget.", "fraction", "two thirds", 2 / 3, ""),
        ("They won half of the seats.", "fraction", "half", 0.5, ""),
        ("It opens at 1:15 p.m.", "clock", "1:15 p.m.", 13 * 60 + 15, ""),
        ("It was backed by 1 in 5 of them.", "fraction", "1 in 5", 0.2, ""),
        ("It opens at 6pm sharp.", "clock", "6pm", 18 * 60, ""),
        ("She begins an eighth term.", "ordinal", "eighth", 8, ""),
        ("He took the No. 2 position.", "ordinal", "No. 2", 2, ""),
    ],
)  # fmt: skip
def test_kinds_and_units(text: str, kind: str, figure: str, value: float, unit: str) -> None:
    found = only(text)
    assert (found.kind, found.text, found.unit) == (kind, figure, unit)
    assert found.low == found.high == pytest.approx(value)


def test_a_duration_in_front_of_its_noun_is_told_of_that_noun() -> None:
    assert only("The army broke a three-year siege.").noun == "siege"


@pytest.mark.parametrize(
    ("text", "hedge", "figure", "bound", "low", "high"),
    [
        ("Around 300 relatives came.", "Around", "300", "about", 300, 300),
        ("An estimated 85 men fled.", "An estimated", "85", "about", 85, 85),
        ("Almost ten days passed.", "Almost", "ten days", "about", 10, 10),
        ("More than 300 men fled.", "More than", "300", "more_than", 300, None),
        ("An estimated more than 300 men fled.", "An estimated more than", "300", "more_than", 300, None),
        ("At least 75 men died.", "At least", "75", "at_least", 75, None),
        ("Up to 700 jobs go.", "Up to", "700", "at_most", None, 700),
        ("Fewer than a thousand pandas live.", "Fewer than", "a thousand", "less_than", None, 1000),
        ("Between 20 and 30 men came.", "Between", "20 and 30", "range", 20, 30),
        ("Some 20 to 30 million men came.", "Some", "20 to 30 million", "range", 20e6, 30e6),
        ("It sent 1000–5000 letters.", "", "1000–5000", "range", 1000, 5000),
        ("A rise of 5% to 7% is due.", "", "5% to 7%", "range", 5, 7),
        ("Only a dozen or so endorsements came.", "or so", "a dozen", "about", 12, 12),
        ("They sent five hundred or more.", "or more", "five hundred", "at_least", 500, None),
        ("Hundreds of militants arrived.", "", "Hundreds", "vague", 200, 999),
        ("They are all in their 70s now.", "", "70s", "range", 70, 79),
    ],
)  # fmt: skip
def test_hedges_stand_outside_the_span(
    text: str, hedge: str, figure: str, bound: str, low: float | None, high: float | None
) -> None:
    found = only(text)
    assert (found.hedge, found.text, found.bound, found.low, found.high) == (hedge, figure, bound, low, high)


def test_two_bounds_close_a_range() -> None:
    found = only("The number is above 1000 and below 1500")
    assert (found.bound, found.low, found.high) == ("range", 1000, 1500)


def test_over_means_during_before_a_duration() -> None:
    assert only("He saved over three years.").bound == "exact"
    assert only("The trip took over three hours.").bound == "more_than"


def test_a_score_is_two_quantities_of_one_group() -> None:
    found = find_quantities("The house voted 134 to 63, and the cup final ended 2-1.")
    assert [(q.kind, q.text, q.group) for q in found] == [
        ("score", "134", 0),
        ("score", "63", 0),
        ("score", "2", 1),
        ("score", "1", 1),
    ]


def test_shares_of_a_vote_in_percent_are_a_range_and_no_score() -> None:
    found = only("The vote split 48 to 52 percent.")
    assert (found.kind, found.low, found.high) == ("percent", 48, 52)


def test_a_change_is_two_values_and_no_range() -> None:
    assert [q.low for q in find_quantities("The fleet shrank from 40 to 30 ships.")] == [40, 30]


def test_a_part_and_its_whole_count_the_same_noun() -> None:
    found = find_quantities("Police still watch 11 of the 17 buses after six turned back.")
    assert [(q.low, q.noun) for q in found] == [(11, "bus"), (17, "bus"), (6, "bus")]


def test_a_count_left_alone_takes_no_noun_from_people() -> None:
    found = find_quantities("12 people died, and the price doubled to 11.")
    assert [q.noun for q in found] == ["person", ""]


@pytest.mark.parametrize(
    "text",
    [
        "An F-16 and a G7 summit on Route 66 after 9/11, at U-17 level.",
        "Call +1 202 555 0143 or 555-0143.",
        "No one said which one of them it was; this one is right.",
        "See https://example.org/2017/300-buses and mail 17@example.org.",
        "The Boeing 787 flew as flight 370, as section 4.2.1 says.",
        "It runs 24/7 on 5G.",
        "In the first half he took a second look.",
        "The 2nd.",
        "007",
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert find_quantities(text) == []


def test_numbers_past_the_largest_float_are_none() -> None:
    assert find_quantities(f"It has {10**400} atoms.") == []
    assert find_quantities("9" * 308 + " million atoms") == []


def test_hostile_texts_give_what_they_hold() -> None:
    assert len(find_quantities("17 buses left. " * 10_000)) == 10_000
    assert find_quantities("1" * 1_000_000) == []
    assert find_quantities("1," * 200_000) == []
    assert len(find_quantities("about " * 20_000 + "5 men")) == 1


def test_dates_without_a_day_to_count_from_stay_open() -> None:
    found = find_quantities(
        "On Sunday and on Aug.\u00a029 it left; on August 28, 2017 it stood; February 30, 2017."
    )
    assert [(q.kind, q.text, q.low) for q in found] == [
        ("date", "Sunday", None),
        ("date", "Aug.\u00a029", None),
        ("date", "August 28, 2017", float(date(2017, 8, 28).toordinal())),
        ("date", "February 30, 2017", None),
    ]


def test_a_year_is_a_span_of_days_unless_a_hedge_shows_a_count() -> None:
    year = only("It began in 2014.")
    assert (year.low, year.high) == (date(2014, 1, 1).toordinal(), date(2014, 12, 31).toordinal())
    assert only("More than 2000 homes burned.").kind == "count"


def test_a_date_that_can_be_read_two_ways_stays_open() -> None:
    assert only("Printed 04-09-2017").low is None
    assert only("Printed 24-09-2017").low == date(2017, 9, 24).toordinal()


def test_an_article_resolves_its_dates_and_names_its_places() -> None:
    article = Article.from_sentences(
        ["The bridge fell on Wednesday.", "On Aug. 29, 17 lorries crossed it.", "It will open on Friday."],
        id="bridge",
        published=date(2017, 8, 31),
    )
    found = article_quantities(article)
    assert [(q.text, q.sentence, q.article) for q in found] == [
        ("Wednesday", 0, "bridge"),
        ("Aug. 29", 1, "bridge"),
        ("17", 1, "bridge"),
        ("Friday", 2, "bridge"),
    ]
    assert all(article.text[q.start : q.end] == q.text for q in found)
    assert found[0].low == date(2017, 8, 30).toordinal()
    assert found[1].low == date(2017, 8, 29).toordinal()
    assert found[3].low is None


def test_groups_are_numbered_through_an_article() -> None:
    article = Article.from_sentences(["They won 3-1.", "Then they lost 2-0."], id="cup")
    assert [q.group for q in article_quantities(article)] == [0, 0, 1, 1]
