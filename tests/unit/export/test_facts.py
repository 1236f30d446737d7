"""What each cell of the coverage says, in which order the facts stand, and when the word "only" is used."""

from __future__ import annotations

from dataclasses import replace

import pytest

from convoy_tui.comparison.model import Comparison, Coverage, Link, Silent
from convoy_tui.export.comparison_json import comparison_to_dict
from convoy_tui.export.comparison_markdown import comparison_markdown
from convoy_tui.export.comparison_text import comparison_text
from convoy_tui.export.facts import Fact, facts_of
from convoy_tui.export.tables import coverage_csv

REFS = {
    ("alma-coast", 0): "A2",
    ("alma-coast", 1): "A3",
    ("alma-coast", 2): "A4",
    ("alma-coast", 3): "A5",
    ("harbour", 0): "B2",
    ("harbour", 1): "B3",
    ("harbour", 2): "B4",
    ("isle", 0): "C2",
    ("isle", 1): "C3",
}


def silent(comparison: Comparison, *pairs: tuple[str, int, str]) -> Comparison:
    said = tuple(Silent(*pair) for pair in pairs)
    return replace(comparison, coverage=replace(comparison.coverage, silent=said))


def cells(fact: Fact) -> list[tuple[str, list[str]]]:
    return [(cell.state, [REFS[key] for key in cell.tellings]) for cell in fact.cells]


def fact_of(comparison: Comparison, ref: str) -> Fact:
    return next(fact for fact in facts_of(comparison) if REFS[fact.key] == ref)


def test_a_cluster_is_one_fact_and_every_sentence_has_one(comparison: Comparison) -> None:
    facts = facts_of(comparison)
    assert cells(fact_of(comparison, "A3")) == [("told", ["A3"]), ("told", ["B2"]), ("told", ["C2"])]
    covered = [key for fact in facts for key in fact.covered]
    assert sorted(covered) == sorted(REFS)
    assert all(fact.key in fact.covered for fact in facts)


def test_an_empty_cell_says_why_it_is_empty(comparison: Comparison) -> None:
    assert cells(fact_of(comparison, "A4")) == [("told", ["A4"]), ("maybe", ["B3"]), ("cut-off", [])]
    assert cells(fact_of(comparison, "B3")) == [("maybe", ["A4"]), ("told", ["B3"]), ("cut-off", [])]
    assert cells(fact_of(comparison, "C3")) == [("none", []), ("none", []), ("told", ["C3"])]


def test_a_doubtful_telling_of_a_cluster_is_a_maybe(comparison: Comparison) -> None:
    links = tuple(
        replace(link, grade="doubtful") if link.b == ("isle", 0) else link for link in comparison.links
    )
    fact = fact_of(replace(comparison, links=links), "A3")
    assert cells(fact) == [("told", ["A3"]), ("told", ["B2"]), ("maybe", ["C2"])]
    assert fact.sources == 2
    every = tuple(replace(link, grade="doubtful") for link in comparison.links)
    assert [state for state, _ in cells(fact_of(replace(comparison, links=every), "A3"))] == [
        "told",
        "maybe",
        "maybe",
    ]


def test_a_doubtful_telling_beside_a_sure_one_is_not_lost(comparison: Comparison) -> None:
    cluster = replace(comparison.clusters[0], members=(*comparison.clusters[0].members, ("isle", 1)))
    links = (*comparison.links, Link(("harbour", 0), ("isle", 1), 0.4, "doubtful"))
    cell = fact_of(replace(comparison, clusters=(cluster,), links=links), "A3").cells[2]
    assert ([REFS[k] for k in cell.tellings], [REFS[k] for k in cell.perhaps]) == (["C2"], ["C3"])


def test_the_reader_alone_can_say_silent_and_only_then_is_it_only(comparison: Comparison) -> None:
    one = silent(comparison, ("harbour", 2, "alma-coast"))
    fact = fact_of(one, "B4")
    assert cells(fact) == [("silent", []), ("told", ["B4"]), ("cut-off", [])]
    assert fact.only_source is None
    both = fact_of(silent(one, ("harbour", 2, "alma-coast"), ("harbour", 2, "isle")), "B4")
    assert both.only_source == "harbour"


def test_a_silence_outweighs_what_was_found_but_not_a_link_by_hand(comparison: Comparison) -> None:
    doubted = silent(comparison, ("alma-coast", 2, "harbour"))
    assert cells(fact_of(doubted, "A4"))[1] == ("silent", ["B3"])
    joined = replace(
        doubted, links=(*comparison.links, Link(("alma-coast", 2), ("harbour", 2), 0.0, "sure", "reader"))
    )
    assert cells(fact_of(joined, "A4"))[1] == ("told", ["B4"])


def test_a_source_is_not_silent_on_what_it_tells(comparison: Comparison) -> None:
    said = silent(comparison, ("alma-coast", 1, "alma-coast"), ("harbour", 0, "alma-coast"))
    assert cells(fact_of(said, "A3"))[0] == ("told", ["A3"])


def test_differing_figures_and_terms_are_counted_among_the_tellings(comparison: Comparison) -> None:
    fact = fact_of(comparison, "A3")
    assert (fact.figures, fact.terms, fact.differences) == (1, 1, 2)
    assert (fact_of(comparison, "A5").figures, fact_of(comparison, "A5").terms) == (0, 0)


def test_terms_that_differ_elsewhere_do_not_count_here(comparison: Comparison) -> None:
    apart = replace(comparison, clusters=(), links=())
    assert [fact.terms for fact in facts_of(apart)] == [0] * 9


def test_what_was_found_in_one_source_has_its_nearest_misses(comparison: Comparison) -> None:
    assert [near.sentence for near in fact_of(comparison, "A5").nearest] == [1]
    assert fact_of(comparison, "A3").nearest == ()


def test_the_order_is_that_of_the_first_source_and_what_is_alike_stands_together(
    comparison: Comparison,
) -> None:
    assert [REFS[fact.key] for fact in facts_of(comparison)] == ["A2", "A3", "C3", "A4", "B3", "B4", "A5"]
    other = facts_of(comparison, ("isle", "harbour", "alma-coast"))
    assert [REFS[fact.key] for fact in other] == ["C2", "B3", "B4", "A2", "A4", "A5", "C3"]
    assert [cell.article for cell in other[0].cells] == ["isle", "harbour", "alma-coast"]


@pytest.mark.parametrize("count", [0, 1])
def test_few_articles(count: int, comparison: Comparison) -> None:
    alone = Comparison(articles=comparison.articles[:count])
    assert len(facts_of(alone)) == 4 * count
    assert all(fact.only_source is None for fact in facts_of(alone))


def test_only_is_said_after_the_reader_checked_and_nowhere_else(comparison: Comparison) -> None:
    checked = silent(comparison, ("harbour", 2, "alma-coast"), ("harbour", 2, "isle"))
    for export in (comparison_markdown, comparison_text):
        assert "only in" not in export(comparison)
        said = " ".join(export(checked).split())
        assert "silent, checked by the reader" in said
        assert said.count("only in") == 1


def test_the_silences_are_in_json_and_csv(comparison: Comparison) -> None:
    checked = silent(comparison, ("harbour", 2, "alma-coast"))
    assert comparison_to_dict(checked)["coverage"]["silent"] == [
        {"article": "harbour", "sentence": 2, "source": "alma-coast"}
    ]
    line = next(line for line in coverage_csv(checked).splitlines() if line.startswith("B,B4,"))
    assert line.endswith(",,C,A,0,0")
    assert comparison_to_dict(replace(checked, coverage=Coverage()))["coverage"]["silent"] == []
