"""Runs of characters: folded, numbered where shared, weighed by all."""

from __future__ import annotations

from math import sqrt

from convoy_tui.comparison.alignment.grams import GRAM, MAX_CHARACTERS, grams_of, number_grams


def test_runs_are_folded_and_cross_the_gaps_between_words() -> None:
    assert grams_of("À la  CARTE") == grams_of("a la carte")
    assert "a car" in grams_of("À la CARTE")
    assert {len(gram) for gram in grams_of("ferry")} == {GRAM}
    assert grams_of("x" * 10 * MAX_CHARACTERS) == grams_of("x" * MAX_CHARACTERS)


def test_runs_of_one_sentence_alone_are_left_out_but_count_in_its_length() -> None:
    numbered, squares = number_grams({"a": ["the red ferry", "a blue bus"], "b": ["the red tram"]})
    (ferry, length), (bus, _) = numbered["a"]
    ((tram, _),) = numbered["b"]
    assert set(ferry) == set(tram) == set(range(len(squares)))
    assert len(bus) == 0
    assert length > sqrt(sum(squares[n] for n in ferry))


def test_texts_without_words_have_a_length_all_the_same() -> None:
    numbered, squares = number_grams({"a": [""]})
    assert squares == []
    assert numbered["a"][0][1] > 0
