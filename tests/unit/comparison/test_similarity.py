"""Scores: what ranks first, what they do not depend on, and that nothing is computed unasked."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from convoy_tui.articles.model import Article
from convoy_tui.comparison.alignment import scores as scores_module
from convoy_tui.comparison.alignment.candidates import LIKELY_FROM, MAX_LIKELY, MAX_SLIGHT, SLIGHT_FROM
from convoy_tui.comparison.alignment.scores import Row, Scores, similarity
from convoy_tui.comparison.alignment.scoring import score_pair
from convoy_tui.comparison.alignment.story_index import build_index

GAZETTE = (
    "Ferry with 140 aboard runs aground off Sandholm",
    "A ferry carrying 140 passengers ran aground on a sandbank near the island of Sandholm on Tuesday.",
    "The coast guard took everyone off by midnight, and nobody was seriously hurt.",
    "Captain Ida Quist told investigators that the steering failed minutes before the grounding.",
    "The company that owns the ferry was fined two years ago over missing life jackets.",
)
COURIER = (
    "Steering failure blamed for Sandholm grounding",
    "Investigators were told by Captain Ida Quist that the ship's steering had failed.",
    "Rescue boats of the coast guard evacuated all passengers before midnight.",
    "Hotels on the mainland opened their doors to the stranded travellers.",
    "A ferry with some 150 people on board grounded off Sandholm late on Tuesday.",
)
CRICKET = (
    "Harbour Lions win the regional cup",
    "A late goal by the substitute goalkeeper settled the final in front of 4,000 spectators.",
)


def article(id_: str, sentences: Sequence[str]) -> Article:
    return Article.from_sentences(sentences, id=id_)


def plain_scores(articles: Sequence[Article]) -> Scores:
    return Scores([a.id for a in articles], lambda: build_index(articles))


def rows(first: Sequence[str], second: Sequence[str]) -> list[list[float]]:
    scores = plain_scores([article("a", first), article("b", second)])
    return [list(row) for row in scores["a", "b"]]


def test_the_sentence_that_tells_the_same_fact_ranks_first() -> None:
    found = rows(GAZETTE, COURIER)
    best = [row.index(max(row)) for row in found]
    assert best[1:4] == [4, 2, 1]
    assert found[3][1] > 3 * max(found[4])


def test_the_same_fact_with_another_figure_still_ranks_first() -> None:
    found = rows(
        ["The flood drowned 38 sheep in Upper Vale.", "Two roads are shut."], ["Upper Vale lost 41 sheep."]
    )
    assert found[0][0] > found[1][0]
    assert found[0][0] > 0


def test_another_event_scores_next_to_nothing() -> None:
    assert max(map(max, rows(GAZETTE, CRICKET))) < 0.05


def test_scores_lie_between_0_and_1_and_have_four_places() -> None:
    cells = [score for row in rows(GAZETTE, COURIER) for score in row]
    assert all(0 <= score <= 1 for score in cells)
    assert cells == [round(score, 4) for score in cells]
    assert any(score > 0.3 for score in cells)


def test_a_copy_matches_itself_sentence_by_sentence() -> None:
    found = rows(GAZETTE, GAZETTE)
    assert all(found[i][i] == max(found[i]) for i in range(len(GAZETTE)))
    assert min(found[i][i] for i in range(len(GAZETTE))) > 0.9


def test_scores_do_not_depend_on_the_order_of_the_articles() -> None:
    one, two, three = article("b", GAZETTE), article("a", COURIER), article("c", CRICKET)
    forward, backward = plain_scores([one, two, three]), plain_scores([three, two, one])
    assert list(forward) == [("b", "a"), ("b", "c"), ("a", "c")]
    assert list(backward) == [("c", "a"), ("c", "b"), ("a", "b")]
    turned = [list(column) for column in zip(*map(list, backward["a", "b"]), strict=True)]
    assert [list(row) for row in forward["b", "a"]] == turned


def test_a_pair_the_other_way_round_is_a_key_error() -> None:
    scores = plain_scores([article("a", GAZETTE), article("b", COURIER)])
    assert ("b", "a") not in scores
    with pytest.raises(KeyError):
        scores["b", "a"]


def test_nothing_is_computed_before_a_pair_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    scored: list[tuple[str, str]] = []
    indexed: list[int] = []

    def counted(index: object, a: str, b: str, **opened: object) -> object:
        scored.append((a, b))
        return score_pair(index, a, b, **opened)  # type: ignore[arg-type]

    articles = [article("a", GAZETTE), article("b", COURIER), article("c", CRICKET)]

    def make_index() -> object:
        indexed.append(1)
        return build_index(articles)

    monkeypatch.setattr(scores_module, "score_pair", counted)
    scores = Scores(["a", "b", "c"], make_index)  # type: ignore[arg-type]
    assert len(scores) == 3
    assert ("a", "c") in scores
    assert list(scores)
    assert (scored, indexed) == ([], [])
    first = scores["a", "c"]
    assert [list(row) for row in scores["a", "c"]] == [list(row) for row in first]
    assert (scored, indexed) == ([("a", "c")], [1])


def test_similarity_maps_known_names_and_refuses_a_repeated_id() -> None:
    found = similarity([article("a", GAZETTE), article("b", COURIER)])
    assert max(found["a", "b"][3]) == found["a", "b"][3][1]
    with pytest.raises(ValueError, match="'a'"):
        similarity([article("a", GAZETTE), article("a", COURIER)])


def test_articles_without_sentences_and_stories_of_one_are_no_trouble() -> None:
    assert len(similarity([])) == 0
    assert len(similarity([article("a", GAZETTE)])) == 0
    scores = plain_scores([article("a", GAZETTE), article("b", ())])
    assert [len(row) for row in scores["a", "b"]] == [0] * len(GAZETTE)


def test_sentences_of_one_word_punctuation_and_5000_words_are_no_trouble() -> None:
    found = rows(["Fire.", "!!!", "", "ferry " * 5_000], ["Fire!", "The ferry sank.", "…"])
    assert found[0][0] > 0
    assert found[1] == [0.0, 0.0, 0.0]


def test_memory_is_bounded_by_candidates_on_either_side() -> None:
    left = [f"The ferry ran aground near pier number {n}." for n in range(400)]
    right = [f"The ferry ran aground by quay number {n}." for n in range(400)]
    index = build_index([article("a", left), article("b", right)])
    cells = score_pair(index, "a", "b").cells
    assert 0 < len(cells) <= 400 * (2 * MAX_LIKELY + MAX_SLIGHT)
    assert 0 < SLIGHT_FROM < LIKELY_FROM


def test_a_row_behaves_like_a_list() -> None:
    row = Row(4, {1: 0.5, 3: 0.25})
    assert list(row) == [0.0, 0.5, 0.0, 0.25]
    assert (row[-1], row[1:3], len(row), max(row)) == (0.25, [0.5, 0.0], 4, 0.5)
    assert row == [0.0, 0.5, 0.0, 0.25]
    with pytest.raises(IndexError):
        row[4]
