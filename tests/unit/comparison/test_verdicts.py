"""How two readings of one thing stand to each other."""

from __future__ import annotations

import pytest

from convoy_tui.comparison.ledger.verdicts import judge
from convoy_tui.comparison.model import Quantity
from convoy_tui.comparison.quantities.finding import find_quantities


def quantity(text: str) -> Quantity:
    return find_quantities(text)[0]


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        ("17 buses", "an estimated 17 buses", "agree"),
        ("six buses", "6 buses", "agree"),
        ("$389M", "$389 million", "agree"),
        ("half of the seats", "50 percent of the seats", "agree"),
        ("331 men", "about 300 men", "compatible"),
        ("308 men", "about 300 men", "compatible"),
        ("more than 300 men", "300 men", "compatible"),
        ("15 men", "at least 15 men", "compatible"),
        ("hundreds of men", "400 men", "compatible"),
        ("dozens of men", "63 men", "compatible"),
        ("between 20 and 30 men", "25 men", "compatible"),
        ("300 men", "331 men", "compatible"),
        ("6 km", "3.7 miles", "compatible"),
        ("two thirds of the seats", "67 percent of the seats", "compatible"),
        ("6.1 percent", "5.9 percent", "conflict"),
        ("6.1 percent", "6 percent", "compatible"),
        ("19 men", "20 men", "conflict"),
        ("331 men", "308 men", "conflict"),
        ("more than 500 men", "400 men", "conflict"),
        ("up to 50 men", "over 70 men", "conflict"),
        ("47 men", "at least 75 men", "conflict"),
        ("about 300 men", "about 500 men", "conflict"),
        ("almost 300 men", "331 men", "conflict"),
    ],
)
def test_verdicts_in_both_directions(a: str, b: str, verdict: str) -> None:
    assert judge(quantity(a), quantity(b))[0] == verdict
    assert judge(quantity(b), quantity(a))[0] == verdict


def test_the_reason_names_the_figures_with_their_hedges() -> None:
    reason = judge(quantity("more than 300 men"), quantity("300 men"))[1]
    assert "more than 300" in reason
    assert "loosely" in reason
    assert reason.endswith(".")


def test_a_scope_explains_a_gap_but_not_an_agreement() -> None:
    why = "One report tells a later state."
    assert judge(quantity("19 men"), quantity("24 men"), scope=why) == ("scope", why)
    assert judge(quantity("19 men"), quantity("19 men"), scope=why)[0] == "agree"


def test_dates_that_are_not_resolved_are_never_a_conflict() -> None:
    assert judge(quantity("on Sunday"), quantity("on Monday"))[0] == "compatible"
