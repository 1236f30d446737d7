from __future__ import annotations

from dataclasses import replace

import pytest

from convoy_tui.comparison.model import Comparison, Link
from convoy_tui.export.counterparts import Counterpart, counterparts, sentences_in, tellings_of_sentence


def test_direct_links_and_tellings_through_a_third_source(comparison: Comparison) -> None:
    harbour, isle = tellings_of_sentence("alma-coast", 1, comparison)
    assert (harbour.article, isle.article) == ("harbour", "isle")
    assert harbour.tellings == (Counterpart("harbour", 0, "sure", 0.71),)
    assert isle.tellings == (Counterpart("isle", 0, None, None),)


def test_from_the_other_end_of_a_link(comparison: Comparison) -> None:
    coast, isle = tellings_of_sentence("harbour", 1, comparison)
    assert coast.tellings == (Counterpart("alma-coast", 2, "doubtful", 0.4123),)
    assert isle.tellings == ()


def test_a_span_over_two_sentences_has_the_counterparts_of_both(comparison: Comparison) -> None:
    coast = comparison.articles[0]
    start, end = coast.sentences[1].end - 1, coast.sentences[2].start + 1
    assert sentences_in(coast, start, end) == (1, 2)
    harbour, _ = counterparts(coast.id, start, end, comparison)
    assert [telling.sentence for telling in harbour.tellings] == [0, 1]


def test_the_best_link_counts(comparison: Comparison) -> None:
    weak = Link(("alma-coast", 2), ("harbour", 0), 0.3, "doubtful")
    both = replace(comparison, links=(weak, *comparison.links))
    coast = both.articles[0]
    harbour, _ = counterparts(coast.id, coast.sentences[1].start, coast.sentences[2].end, both)
    assert harbour.tellings[0] == Counterpart("harbour", 0, "sure", 0.71)


def test_between_sentences_and_in_furniture_there_is_nothing(comparison: Comparison) -> None:
    coast = comparison.articles[0]
    assert sentences_in(coast, 0, 10) == ()
    assert sentences_in(coast, coast.sentences[0].end, coast.sentences[0].end) == ()
    assert [found.tellings for found in counterparts(coast.id, 0, 10, comparison)] == [(), ()]


def test_an_empty_span_is_in_the_sentence_where_it_stands(comparison: Comparison) -> None:
    coast = comparison.articles[0]
    assert sentences_in(coast, coast.sentences[1].start, coast.sentences[1].start) == (1,)


def test_an_unknown_article(comparison: Comparison) -> None:
    with pytest.raises(KeyError):
        counterparts("nobody", 0, 1, comparison)
