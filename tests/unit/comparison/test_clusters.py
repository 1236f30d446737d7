"""Clusters: all tellings of one fact together, hubs kept small, the reader's word kept."""

from __future__ import annotations

import random

from convoy_tui.comparison.alignment.clusters import MAX_PER_ARTICLE, find_clusters
from convoy_tui.comparison.alignment.corrections import LinkCorrections
from convoy_tui.comparison.model import Grade, Link, Origin, SentenceKey


def link(a: str, b: str, score: float = 0.9, grade: Grade = "sure", origin: Origin = "found") -> Link:
    """Link two sentences written as letter and number."""
    return Link(key(a), key(b), score, grade, origin)


def key(name: str) -> SentenceKey:
    return name[0], int(name[1:])


def members(*links: Link, corrections: LinkCorrections = LinkCorrections()) -> list[list[str]]:  # noqa: B008
    return [[f"{id_}{i}" for id_, i in c.members] for c in find_clusters(links, corrections)]


def test_tellings_that_are_all_linked_are_one_cluster() -> None:
    assert members(link("a1", "b4"), link("a1", "c2"), link("b4", "c2")) == [["a1", "b4", "c2"]]


def test_a_doubtful_third_side_of_a_triangle_will_do_but_a_missing_one_will_not() -> None:
    sides = link("a1", "b4"), link("a1", "c2", 0.8)
    assert members(*sides, link("b4", "c2", 0.2, "doubtful")) == [["a1", "b4", "c2"]]
    assert members(*sides) == [["a1", "b4"]]


def test_one_telling_in_two_sentences_is_one_cluster() -> None:
    assert members(link("a1", "b4"), link("a1", "b5", 0.8)) == [["a1", "b4", "b5"]]


def test_a_hub_does_not_swallow_what_its_counterparts_do_not_share() -> None:
    links = [link("a0", f"{letter}{n}", 0.9 - 0.01 * n) for n, letter in enumerate("bcdefg")]
    others = [link("b0", "h1"), link("c1", "h2"), link("d2", "h3")]
    found = members(*links, *others)
    assert max(map(len, found)) < 6
    assert sum(map(len, found)) == len({name for cluster in found for name in cluster})


def test_no_article_tells_one_fact_in_too_many_sentences() -> None:
    found = members(*[link("a0", f"b{n}", 0.99 - n / 100) for n in range(8)])
    assert [name[0] for name in found[0]].count("b") <= MAX_PER_ARTICLE


def test_a_doubtful_link_makes_no_cluster_however_high_its_score() -> None:
    assert members(link("a1", "b1", 0.99, "doubtful")) == []
    assert members(link("a1", "b2"), link("a1", "b1", 0.99, "doubtful")) == [["a1", "b2"]]


def test_sentences_held_apart_never_share_a_cluster_even_through_a_third() -> None:
    apart = LinkCorrections(apart=frozenset({(key("a1"), key("c2"))}))
    found = members(link("a1", "b4"), link("b4", "c2", 0.8), corrections=apart)
    assert found == [["a1", "b4"]]


def test_a_link_by_hand_joins_whatever_its_score() -> None:
    by_hand = link("a1", "b7", 0.0, origin="reader")
    assert members(by_hand) == [["a1", "b7"]]
    assert any(
        {"a1", "b7"} <= set(cluster) for cluster in members(by_hand, link("a1", "b4"), link("b4", "c2"))
    )


def test_the_order_of_the_links_does_not_matter() -> None:
    shuffler = random.Random(7)
    links = [
        link(f"{x}{i}", f"{y}{j}", 0.5 + 0.05 * i)
        for x, y in ("ab", "ac", "bc")
        for i in (1, 2)
        for j in (1, 2)
    ]
    expected = find_clusters(links)
    for _ in range(5):
        shuffler.shuffle(links)
        assert find_clusters(links) == expected
    assert expected


def test_no_links_no_clusters() -> None:
    assert find_clusters(()) == ()
