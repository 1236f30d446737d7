"""What is remembered from one comparison to the next changes the time, never the outcome."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest

from convoy_tui.articles.model import Article
from convoy_tui.comparison import Correction, compare
from convoy_tui.comparison.alignment import scores as scores_module
from convoy_tui.comparison.alignment.scoring import score_pair
from convoy_tui.comparison.kept import Kept
from convoy_tui.comparison.model import Link

WEEKLY = Article.from_sentences(
    [
        "Landslide buries the valley road near Kesten",
        "A landslide buried 200 metres of the valley road near Kesten on Friday morning.",
        "Road foreman Pavel Hruby closed both tunnels until geologists have looked at the slope.",
    ],
    id="weekly",
)
EVENING = Article.from_sentences(
    [
        "Near Kesten a landslide has buried the valley road for some 250 metres.",
        "Both tunnels stay closed until geologists have examined the slope, foreman Pavel Hruby said.",
    ],
    id="evening",
)
RADIO = Article.from_sentences(
    [
        "The valley road near Kesten was buried by a landslide on Friday.",
        "Buses go by way of Lower Brod.",
    ],
    id="radio",
)
STORY = [WEEKLY, EVENING, RADIO]


def place(article: Article, sentence: int) -> tuple[str, int, int, str]:
    span = article.sentences[sentence]
    return article.id, span.start, span.end, article.sentence_text(sentence)


APART = Correction("not-a-match", place(EVENING, 0), place(WEEKLY, 1))


@pytest.fixture
def scored(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """The pairs of articles that have been scored."""
    pairs: list[tuple[str, str]] = []

    def counted(index: object, a: str, b: str, **others: object) -> object:
        pairs.append((a, b))
        return score_pair(index, a, b, **others)  # type: ignore[arg-type]

    monkeypatch.setattr(scores_module, "score_pair", counted)
    return pairs


def test_a_correction_scores_no_pair_again_and_gives_what_a_fresh_comparison_gives(
    scored: list[tuple[str, str]],
) -> None:
    kept = Kept()
    before = compare(STORY, kept=kept)
    assert len(scored) == 3
    after = compare(STORY, corrections=[APART], kept=kept)
    assert len(scored) == 3
    assert after == compare(STORY, corrections=[APART])
    assert after.links != before.links
    assert compare(STORY, kept=kept) == before


def test_another_article_is_compared_as_if_nothing_were_known() -> None:
    kept = Kept()
    compare(STORY[:2], kept=kept)
    assert compare(STORY, kept=kept) == compare(STORY)


def test_an_article_that_has_changed_is_looked_at_again() -> None:
    kept = Kept()
    compare(STORY, kept=kept)
    changed = [replace(WEEKLY, sentences=WEEKLY.sentences[:2]), EVENING, RADIO]
    assert compare(changed, kept=kept) == compare(changed)


def test_a_step_is_done_once_for_equal_input_alone() -> None:
    kept, numbers = Kept(), count()
    outcomes = [kept.once("step", given, lambda: next(numbers)) for given in ("a", "a", "b", "a")]
    assert outcomes == [0, 0, 1, 2]


def test_the_first_links_are_those_of_the_whole() -> None:
    first: list[tuple[Link, ...]] = []
    whole = compare(STORY, first=["weekly", "radio"], on_first=first.append)
    assert first == [tuple(link for link in whole.links if (link.a[0], link.b[0]) == ("radio", "weekly"))]
    assert first[0]


def test_nothing_comes_first_where_all_is_in_sight_or_one_article_alone() -> None:
    first: list[tuple[Link, ...]] = []
    compare(STORY, first=["weekly", "radio", "evening"], on_first=first.append)
    compare(STORY, first=["weekly"], on_first=first.append)
    assert first == []
