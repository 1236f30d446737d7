"""Numerals in digits and in words."""

from __future__ import annotations

import pytest

from convoy_tui.comparison.quantities.number_tables import figure_value
from convoy_tui.comparison.quantities.number_tokens import tokenize
from convoy_tui.comparison.quantities.number_words import numeral_at


@pytest.mark.parametrize(
    ("figure", "value"),
    [
        ("1,674,200.5", 1674200.5),
        ("12,34,567", 1234567),
        ("1.234.567", 1234567),
        ("1.234,5", 1234.5),
        ("3,5", 3.5),
        ("0.5", 0.5),
        ("1.2.3", None),
        ("007", None),
        ("1,23,4", None),
        ("9" * 401, None),
    ],
)
def test_figures(figure: str, value: float | None) -> None:
    assert figure_value(figure) == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("two hundred and two thousand", 202_000),
        ("twenty-one trillion", 21e12),
        ("three lakh crore", 3e12),
        ("one million and a half", 1.5e6),
        ("five and a half million", 5.5e6),
        ("two thirds of a million", 2e6 / 3),
        ("forty two and a third", 42 + 1 / 3),
        ("five point five", 5.5),
        ("one out of three", 1 / 3),
        ("one twenty-fifth", 0.04),
        ("10 1/2", 10.5),
        ("1.2b", 1.2e9),
        (".08", 0.08),
        ("⅔", 2 / 3),
    ],
)
def test_numerals_are_read_to_their_end(words: str, value: float) -> None:
    tokens = tokenize(words)
    numeral = numeral_at(tokens, 0)
    assert numeral is not None
    assert numeral.value == pytest.approx(value)
    assert numeral.last == len(tokens)


def test_two_counts_in_a_row_are_two_numerals() -> None:
    tokens = tokenize("twenty thirty")
    numeral = numeral_at(tokens, 0)
    assert numeral is not None
    assert (numeral.value, numeral.last) == (20, 1)


def test_a_day_and_a_year_are_not_one_figure() -> None:
    assert [t.text for t in tokenize("29\u00a02017")] == ["29", "2017"]
    assert [t.text for t in tokenize("29\u00a0170")] == ["29\u00a0170"]
