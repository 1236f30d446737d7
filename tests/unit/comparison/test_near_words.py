"""The table of words near in meaning, and what it does to a story's words."""

from __future__ import annotations

from convoy_tui.comparison.alignment.near_words import near_stems
from convoy_tui.comparison.alignment.tokens import stem, tokenize
from convoy_tui.comparison.alignment.vocabulary import RELATED_SHARE, build_vocabulary


def near(a: str, b: str) -> bool:
    first, second = sorted((stem(a), stem(b)))
    return second in near_stems().get(first, ())


def test_the_table_is_in_order_and_names_each_pair_once() -> None:
    table = near_stems()
    assert list(table) == sorted(table)
    assert len(table) > 4_000
    for first, others in table.items():
        assert list(others) == sorted(set(others))
        assert others[0] > first


def test_words_of_one_matter_are_near_and_opposites_and_names_are_not() -> None:
    assert near("inspection", "investigation")
    assert near("clash", "quarrel")
    assert not near("victory", "defeat")
    assert not near("buy", "sell")
    every = {*near_stems(), *(other for others in near_stems().values() for other in others)}
    assert not every & {"monday", "januari", "iraq"}


def test_the_words_of_a_story_stand_for_those_near_them_in_part() -> None:
    vocabulary = build_vocabulary(
        [tokenize("An inspection was held."), tokenize("They began an investigation.")]
    )
    number = vocabulary.number
    alike = dict(vocabulary.alike[number[stem("inspection")]])
    assert alike[number[stem("investigation")]] == RELATED_SHARE
