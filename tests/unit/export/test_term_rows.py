"""The table of terms: who calls what how, how often, in whose voice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from convoy_tui.comparison.model import Comparison, Concept, Form, Mention, MentionVoice
from convoy_tui.export.term_rows import per_thousand, term_rows


def mention(article: str, start: int, voice: MentionVoice = "own") -> Mention:
    return Mention(article, start, start + 3, voice)


RIOT = Concept(
    *("riot", "label", "lexicon", "doubtful", ()),
    forms=(
        Form("riot", (mention("isle", 9), mention("harbour", 4, "quoted"), mention("harbour", 1))),
        Form("unrest", (mention("harbour", 7, "inserted"),)),
        Form("protest", (mention("harbour", 30, "reported"),)),
    ),
)
TOWN = Concept("Oxley", "name", "spelling", "sure", (), (Form("Oxley", (mention("isle", 3),)),))


@pytest.fixture
def story(comparison: Comparison) -> Comparison:
    return replace(comparison, concepts=(TOWN, RIOT))


def test_each_source_has_its_forms_most_used_first_with_voices(story: Comparison) -> None:
    (row,) = term_rows(story)
    assert (row.concept, row.kind) == (1, "label")
    coast, harbour, isle = row.uses
    assert coast == ()
    assert [(use.form, use.voices) for use in harbour] == [
        ("riot", (("own", 1), ("quoted", 1))),
        ("protest", (("reported", 1),)),
        ("unrest", (("inserted", 1),)),
    ]
    assert [m.start for m in harbour[0].mentions] == [1, 4]
    assert [use.form for use in isle] == ["riot"]


def test_what_does_not_differ_comes_last_and_only_when_asked_for(story: Comparison) -> None:
    assert [row.concept for row in term_rows(story)] == [1]
    rows = term_rows(story, everything=True)
    assert [(row.concept, row.kind) for row in rows] == [(1, "label"), (0, None)]


def test_the_sources_stand_in_the_order_given(story: Comparison) -> None:
    (row,) = term_rows(story, ("isle", "alma-coast", "harbour"))
    assert [len(uses) for uses in row.uses] == [1, 0, 3]


@pytest.mark.parametrize(("count", "words", "rate"), [(9, 310, 29.0), (1, 3000, 0.3), (2, 0, 0.0)])
def test_counts_by_length(count: int, words: int, rate: float) -> None:
    assert per_thousand(count, words) == rate
