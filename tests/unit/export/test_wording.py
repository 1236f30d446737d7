from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import get_args

import pytest

from convoy_tui.articles.model import Article, FurnitureKind, PublishedFrom, Voice
from convoy_tui.comparison.model import Comparison, EvidenceKind, MentionVoice, Quantity, Verdict
from convoy_tui.export import wording


def test_every_value_has_its_word() -> None:
    assert tuple(wording.VERDICT_WORDS) == get_args(Verdict)
    assert set(wording.VOICE_WORDS) == {*get_args(Voice), *get_args(MentionVoice)}
    assert set(wording.PUBLISHED_FROM_WORDS) == set(get_args(PublishedFrom))
    assert set(wording.FURNITURE_WORDS) == set(get_args(FurnitureKind))
    assert set(wording.EVIDENCE_WORDS) == set(get_args(EvidenceKind))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Plain.", "“Plain.”"),
        ("“Why?” he asked.", '"“Why?” he asked."'),
        ('"Why?” he asked.', '«"Why?” he asked.»'),
        ('“"«', '““"«”'),
    ],
)
def test_a_quote_is_marked_with_marks_of_its_own(text: str, said: str) -> None:
    assert wording.in_quotes(text) == said


def test_verdicts() -> None:
    assert wording.verdict_words("scope") == "other part or later"
    assert wording.verdict_words("agree", True) == "same figure, words differ"
    assert wording.verdict_words(None) == "compared with none"


def test_the_summary_judges_figures_alone(comparison: Comparison) -> None:
    assert wording.figures_summary(comparison) == "figures: 1 contradicts; statements are yours to judge"
    assert wording.figures_summary(Comparison(())) == "figures: 0 contradict; statements are yours to judge"


def test_dates() -> None:
    article = Article("a", "", ())
    assert wording.published_words(article) == "undated"
    dated = replace(article, published=date(2031, 3, 1), published_from="given")
    assert wording.published_words(dated) == "1 Mar 2031, given by the reader"
    assert wording.published_words(replace(article, published_why="no date")) == "undated (no date)"
    printed = replace(dated, published_from="printed", published_why="printed in the text as “1 March 2031”")
    assert wording.published_words(printed) == "1 Mar 2031, printed in the text as “1 March 2031”"


@pytest.mark.parametrize(
    ("details", "name"),
    [
        ({"outlet": "Post", "url": "https://x.example/a", "path": "/b.txt"}, "Post"),
        ({"url": "https://news.example/a", "path": "/b.txt"}, "news.example"),
        ({"agency": "Wire", "path": "/b.txt"}, "Wire (agency)"),
        ({"agency": "Wire", "url": "https://news.example/a"}, "news.example"),
        ({"path": "/news/b.txt"}, "b.txt"),
        ({"path": "C:\\news\\b.txt"}, "b.txt"),
        ({}, "the-id"),
        ({"outlet": "Post", "version_of": "b"}, "Post, later version"),
    ],
)
def test_source_name(details: dict[str, str], name: str) -> None:
    assert wording.source_name(Article("the-id", "", (), **details)) == name  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "hedge", "said"),
    [
        ("It cost about 300 euros.", "about", "about 300"),
        ("It cost 300 or so.", "or so", "300 or so"),
        ("It cost 300.", "", "300"),
    ],
)
def test_the_hedge_stands_where_the_text_has_it(text: str, hedge: str, said: str) -> None:
    start = text.index("300")
    quantity = Quantity(start, start + 3, "300", hedge, "count", 300.0, 300.0, "about", "", "")
    assert wording.figure_words(quantity, text) == said
