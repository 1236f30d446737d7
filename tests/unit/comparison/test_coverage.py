"""Coverage: what has no link, with what came nearest."""

from __future__ import annotations

from convoy_tui.articles.model import Article
from convoy_tui.comparison.alignment.corrections import LinkCorrections
from convoy_tui.comparison.alignment.coverage import MAX_NEAREST, find_coverage
from convoy_tui.comparison.alignment.links import find_links
from convoy_tui.comparison.alignment.scores import Scores
from convoy_tui.comparison.alignment.story_index import build_index
from convoy_tui.comparison.model import Link

ARTICLES = [
    Article.from_sentences(
        [
            "A landslide buried the mountain road to Kirna on Friday morning.",
            "Engineers expect to clear the road within nine days.",
            "Zebras graze.",
        ],
        id="a",
    ),
    Article.from_sentences(
        [
            "On Friday morning the mountain road to Kirna was buried by a landslide.",
            "Nine villages beyond the pass get bread by helicopter.",
            "The road was last closed nine years ago.",
            "Road engineers met villagers in Kirna.",
            "Engineers inspected nine bridges on the way.",
        ],
        id="b",
    ),
]


def scores() -> Scores:
    return Scores([a.id for a in ARTICLES], lambda: build_index(ARTICLES))


def test_unlinked_sentences_are_listed_in_order_with_their_nearest_misses() -> None:
    linked = [Link(("a", 0), ("b", 0), 0.9, "sure")]
    unmatched = find_coverage(ARTICLES, linked, scores()).unmatched
    assert [(u.article, u.sentence) for u in unmatched] == [
        ("a", 1),
        ("a", 2),
        ("b", 1),
        ("b", 2),
        ("b", 3),
        ("b", 4),
    ]
    engineers = unmatched[0].nearest
    rows = scores()["a", "b"]
    assert 1 <= len(engineers) <= MAX_NEAREST
    assert [miss.score for miss in engineers] == sorted((miss.score for miss in engineers), reverse=True)
    assert engineers[0].score == max(rows[1])
    assert all(miss.article == "b" and miss.score == rows[1][miss.sentence] > 0 for miss in engineers)


def test_what_shares_nothing_has_no_near_miss() -> None:
    unmatched = find_coverage(ARTICLES, (), scores()).unmatched
    assert unmatched[2].sentence == 2
    assert unmatched[2].nearest == ()


def test_a_pair_held_apart_is_no_near_miss() -> None:
    apart = LinkCorrections(apart=frozenset({(("a", 0), ("b", 0))}))
    first = find_coverage(ARTICLES, (), scores(), apart).unmatched[0]
    assert (first.article, first.sentence) == ("a", 0)
    assert 0 not in [miss.sentence for miss in first.nearest]
    assert 0 in [miss.sentence for miss in find_coverage(ARTICLES, (), scores()).unmatched[0].nearest]


def test_a_linked_sentence_is_not_listed() -> None:
    links = find_links(scores(), ARTICLES)
    listed = {(u.article, u.sentence) for u in find_coverage(ARTICLES, links, scores()).unmatched}
    assert ("a", 0) not in listed
    assert ("b", 0) not in listed
    assert ("a", 2) in listed


def test_one_article_alone_has_nothing_unmatched() -> None:
    alone = ARTICLES[:1]
    assert find_coverage(alone, (), Scores(["a"], lambda: build_index(alone))).unmatched == ()
    assert find_coverage((), (), Scores([], lambda: build_index(()))).unmatched == ()
