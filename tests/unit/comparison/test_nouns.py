"""The singular of nouns, and the noun that a figure counts."""

from __future__ import annotations

import pytest

from convoy_tui.comparison.quantities.nouns import noun_after, plural, singular
from convoy_tui.comparison.quantities.number_tokens import tokenize


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("buses", "bus"),
        ("families", "family"),
        ("women", "woman"),
        ("churches", "church"),
        ("boxes", "box"),
        ("vehicles", "vehicle"),
        ("bus", "bus"),
        ("police", "police"),
        ("crises", "crisis"),
        ("People", "person"),
    ],
)
def test_singular(word: str, expected: str) -> None:
    assert singular(word) == expected


@pytest.mark.parametrize("noun", ["bus", "family", "woman", "person", "church", "vehicle", "child"])
def test_plural_turns_the_singular_back(noun: str) -> None:
    assert singular(plural(noun)) == noun


@pytest.mark.parametrize(
    ("phrase", "noun"),
    [
        ("lightly-armed rebels in the hills", "rebel"),
        ("of the group's boats", "boat"),
        ("of them", ""),
        ("to the city", ""),
        ("killed in a raid", "person"),
        ("still missing", "person"),
        (", then buses", ""),
    ],
)
def test_noun_after_a_figure(phrase: str, noun: str) -> None:
    assert noun_after(tokenize(phrase), 0) == noun
