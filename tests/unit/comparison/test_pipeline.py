"""The whole comparison: any order, few articles, corrections, progress."""

from __future__ import annotations

from itertools import permutations

import pytest

from convoy_tui.articles.model import Article
from convoy_tui.comparison import Correction, Lexicon, compare
from convoy_tui.comparison.alignment.corrections import link_corrections, sentence_at
from convoy_tui.comparison.pipeline import with_letters

TRIBUNE = Article.from_sentences(
    [
        "Bridge collapse near Ostrava kills three workers",
        "Three workers died when a bridge under repair collapsed near Ostrava on Monday.",
        "Transport minister Jana Dvorak ordered an inspection of all bridges of that type.",
        "The builder's shares fell sharply.",
    ],
    id="tribune",
)
HERALD = Article.from_sentences(
    [
        "Minister orders bridge checks after Ostrava deaths",
        "All bridges of the type will be inspected, transport minister Jana Dvorak ordered.",
        "Near Ostrava a bridge under repair had collapsed on Monday, killing three workers.",
    ],
    id="herald",
)
ECHO = Article.from_sentences(
    [
        "On Monday a bridge that was being repaired collapsed near Ostrava, and three workers died.",
        "A choir sang at the vigil.",
    ],
    id="echo",
)


def place(article: Article, sentence: int) -> tuple[str, int, int, str]:
    span = article.sentences[sentence]
    return article.id, span.start, span.end, article.sentence_text(sentence)


def test_the_order_of_the_articles_does_not_matter() -> None:
    expected = compare([TRIBUNE, HERALD, ECHO])
    for order in permutations([TRIBUNE, HERALD, ECHO]):
        assert compare(order) == expected
    assert expected.links
    assert expected.clusters


def test_articles_stand_in_order_of_id_with_letters_and_refs_in_that_order() -> None:
    articles = compare([TRIBUNE, HERALD, ECHO]).articles
    assert [(a.id, a.letter) for a in articles] == [("echo", "A"), ("herald", "B"), ("tribune", "C")]
    assert articles[2].sentences[0].ref.startswith("C")


def test_one_fact_is_one_cluster_over_all_sources() -> None:
    clusters = compare([TRIBUNE, HERALD, ECHO]).clusters
    (collapse,) = [c for c in clusters if ("echo", 0) in c.members]
    assert {("echo", 0), ("herald", 2), ("tribune", 1)} <= set(collapse.members)
    assert ("herald", 1) not in collapse.members


def test_what_is_told_once_is_unmatched() -> None:
    unmatched = {(u.article, u.sentence) for u in compare([TRIBUNE, HERALD, ECHO]).coverage.unmatched}
    assert {("echo", 1), ("tribune", 3)} <= unmatched
    assert ("echo", 0) not in unmatched


@pytest.mark.parametrize("articles", [[], [TRIBUNE]])
def test_no_article_or_one_is_a_comparison_without_links(articles: list[Article]) -> None:
    found = compare(articles)
    assert (found.links, found.clusters, found.coverage.unmatched) == ((), (), ())
    assert len(found.articles) == len(articles)


def test_two_articles_of_one_id_are_refused() -> None:
    with pytest.raises(ValueError, match="tribune"):
        compare([TRIBUNE, HERALD, TRIBUNE])


def test_an_empty_lexicon_works_and_says_so() -> None:
    found = compare([TRIBUNE, HERALD], lexicon=Lexicon())
    assert found.lexicon_sha256 == ()
    assert found.links


def test_a_match_by_hand_wins_over_the_score() -> None:
    by_hand = Correction("match", place(TRIBUNE, 3), place(ECHO, 1))
    found = compare([TRIBUNE, HERALD, ECHO], corrections=[by_hand])
    (link,) = [x for x in found.links if (x.a, x.b) == (("echo", 1), ("tribune", 3))]
    assert (link.origin, link.grade) == ("reader", "sure")
    assert any({link.a, link.b} <= set(c.members) for c in found.clusters)
    assert found.corrections == (by_hand,)
    assert [x for x in found.links if x is not link] == list(compare([TRIBUNE, HERALD, ECHO]).links)


def test_two_sentences_held_apart_are_neither_linked_nor_in_one_cluster() -> None:
    apart = Correction("not-a-match", place(HERALD, 2), place(TRIBUNE, 1))
    found = compare([TRIBUNE, HERALD, ECHO], corrections=[apart])
    keys = {("herald", 2), ("tribune", 1)}
    assert keys not in [{x.a, x.b} for x in found.links]
    assert not any(keys <= set(c.members) for c in found.clusters)
    assert keys in [{x.a, x.b} for x in compare([TRIBUNE, HERALD, ECHO]).links]


def test_of_two_corrections_of_one_pair_the_later_holds() -> None:
    a, b = place(HERALD, 2), place(TRIBUNE, 1)
    held = link_corrections([Correction("match", a, b), Correction("not-a-match", b, a)], [HERALD, TRIBUNE])
    assert held.joined == frozenset()
    assert held.apart == frozenset({(("herald", 2), ("tribune", 1))})


def test_places_find_the_sentence_that_they_lie_in_most() -> None:
    start = HERALD.sentences[1].start
    assert sentence_at(("herald", start - 3, start + 20, ""), HERALD) == ("herald", 1)
    assert sentence_at(("herald", 10_000, 10_005, ""), HERALD) is None
    assert sentence_at(("gone", 0, 5, ""), None) is None


def test_a_correction_for_an_article_that_is_not_there_changes_nothing() -> None:
    gone = Correction("match", place(TRIBUNE, 1), ("gone", 0, 9, "Elsewhere"))
    assert compare([TRIBUNE, HERALD], corrections=[gone]).links == compare([TRIBUNE, HERALD]).links


def test_corrections_that_cannot_be_taken_are_refused_by_kind() -> None:
    with pytest.raises(ValueError, match="'silent'"):
        compare([TRIBUNE], corrections=[Correction("silent", place(TRIBUNE, 1))])
    with pytest.raises(ValueError, match="two articles"):
        compare([TRIBUNE], corrections=[Correction("match", place(TRIBUNE, 1), place(TRIBUNE, 2))])


def test_progress_rises_to_the_whole() -> None:
    told: list[tuple[str, float]] = []
    compare([TRIBUNE, HERALD, ECHO], progress=lambda step, share: told.append((step, share)))
    shares = [share for _, share in told]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert {"quantities", "links", "ledger"} <= {step for step, _ in told}


def test_two_copies_of_one_article_are_linked_sentence_by_sentence() -> None:
    texts = [TRIBUNE.sentence_text(i) for i in range(len(TRIBUNE.sentences))]
    copy = Article.from_sentences(texts, id="copy")
    sure = {(x.a[1], x.b[1]) for x in compare([TRIBUNE, copy]).links if x.grade == "sure"}
    assert {(i, i) for i in range(len(texts))} <= sure


def test_letters_follow_the_ids() -> None:
    assert [(a.id, a.letter) for a in with_letters([TRIBUNE, ECHO])] == [("echo", "A"), ("tribune", "B")]
