"""Links: grades, bounds, evidence, and the reader's word over the score."""

from __future__ import annotations

from collections.abc import Sequence

from convoy_tui.articles.model import Article
from convoy_tui.comparison.alignment.corrections import LinkCorrections
from convoy_tui.comparison.alignment.links import (
    DOUBTFUL_SCORE,
    MAX_RANK,
    SURE_SCORE,
    find_links,
    mutual_best,
)
from convoy_tui.comparison.alignment.scores import Scores
from convoy_tui.comparison.alignment.story_index import build_index
from convoy_tui.comparison.model import Link

GAZETTE = (
    "Storm Agnes cut power to 9,000 homes in Lower Brenn on Sunday.",
    "Mayor Tove Lindqvist opened the sports hall for people without heating.",
    "A falling oak crushed two parked cars behind the Brenn library.",
)
COURIER = (
    "In Lower Brenn the sports hall was opened by Mayor Tove Lindqvist for residents without heating.",
    "Storm Agnes left 9,500 homes in Lower Brenn without power on Sunday.",
    "Schools stay shut until further notice.",
)


def links_of(
    *texts: Sequence[str],
    corrections: LinkCorrections = LinkCorrections(),  # noqa: B008 - frozen and empty
) -> tuple[Link, ...]:
    articles = [Article.from_sentences(text, id="abcdef"[n]) for n, text in enumerate(texts)]
    scores = Scores([a.id for a in articles], lambda: build_index(articles))
    return find_links(scores, articles, corrections)


def test_crossing_facts_are_linked_for_sure_in_spite_of_another_figure() -> None:
    sure = {(link.a, link.b) for link in links_of(GAZETTE, COURIER) if link.grade == "sure"}
    assert sure == {(("a", 0), ("b", 1)), (("a", 1), ("b", 0))}


def test_links_are_in_order_and_agree_with_their_scores() -> None:
    links = links_of(GAZETTE, COURIER, GAZETTE)
    assert [(link.a, link.b) for link in links] == sorted((link.a, link.b) for link in links)
    assert all(link.a < link.b and link.score >= DOUBTFUL_SCORE for link in links)
    assert all(link.score >= SURE_SCORE for link in links if link.grade == "sure")
    assert {link.origin for link in links} == {"found"}


def test_articles_on_different_events_have_no_sure_links() -> None:
    other = (
        "The court in Halden fined a bakery for selling stale bread.",
        "Mayor Rolf Berg opened a swimming hall for residents of Halden.",
    )
    assert [link for link in links_of(GAZETTE, other) if link.grade == "sure"] == []


def test_one_sentence_may_have_several_links_but_not_many() -> None:
    hub = ("Storm Agnes cut power to 9,000 homes in Lower Brenn on Sunday.",)
    tellings = [
        f"Storm Agnes cut power to {n},000 homes in Lower Brenn on Sunday, officials said."
        for n in range(2, 9)
    ]
    links = links_of(hub, [*tellings, *COURIER])
    assert 1 <= len(links) <= MAX_RANK + sum(links[0].score == link.score for link in links)


def test_mutual_best_needs_both_sides() -> None:
    cells = {(0, 0): 0.9, (0, 1): 0.8, (1, 1): 0.85, (1, 0): 0.1}
    assert sorted(mutual_best(cells, 1)) == [(0, 0), (1, 1)]
    assert sorted(mutual_best(cells, 2)) == [(0, 0), (0, 1), (1, 0), (1, 1)]
    assert sorted(mutual_best({(0, 0): 0.5, (0, 1): 0.5}, 1)) == [(0, 0), (0, 1)]


def test_evidence_names_the_words_as_they_stand_and_sums_to_one() -> None:
    (link,) = [link for link in links_of(GAZETTE, COURIER) if link.a == ("a", 0) and link.grade == "sure"]
    by_word = {(e.a, e.b): e for e in link.evidence}
    assert ("Agnes", "Agnes") in by_word
    assert by_word["homes", "homes"].kind == "word"
    assert by_word["Agnes", "Agnes"].kind == "name"
    assert abs(sum(e.weight for e in link.evidence) - 1) < 0.01
    assert len(link.evidence) <= 8
    weights = [e.weight for e in link.evidence]
    assert weights == sorted(weights, reverse=True)
    texts = GAZETTE[0], COURIER[1]
    assert all(e.a in texts[0] and e.b in texts[1] for e in link.evidence if e.kind != "context")


def test_evidence_shows_words_that_stand_for_one_another() -> None:
    links = links_of(
        ["Rebels fled the village of Oster after the raid.", "It rained."],
        ["After the raid the rebels escaped from Oster village.", "Bread is dear."],
    )
    assert ("fled", "escaped") in {(e.a, e.b) for link in links for e in link.evidence}


def test_a_pair_held_apart_is_no_link_and_the_others_stay() -> None:
    apart = (("a", 0), ("b", 1))
    before, after = (
        links_of(GAZETTE, COURIER),
        links_of(GAZETTE, COURIER, corrections=LinkCorrections(apart=frozenset({apart}))),
    )
    assert apart in {(link.a, link.b) for link in before}
    assert after == tuple(link for link in before if (link.a, link.b) != apart)


def test_a_pair_joined_by_the_reader_is_a_link_whatever_its_score() -> None:
    joined = (("a", 2), ("b", 2))
    links = links_of(GAZETTE, COURIER, corrections=LinkCorrections(joined=frozenset({joined})))
    (link,) = [link for link in links if (link.a, link.b) == joined]
    assert (link.origin, link.grade) == ("reader", "sure")
    assert link.score < DOUBTFUL_SCORE
    assert [other for other in links if other is not link] == list(links_of(GAZETTE, COURIER))
