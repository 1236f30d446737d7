from __future__ import annotations

from convoy_tui.comparison.model import Comparison
from convoy_tui.export.citation import citation, citation_set
from convoy_tui.store.model import StoryContents


def test_citation(comparison: Comparison) -> None:
    coast, harbour, isle = comparison.articles
    assert citation(coast, 2) == (
        "“Three people were hurt, the fire brigade says.” — Coast Wire, "
        "“Fire on the ferry *Alma* | [photos](http://evil.example)”, 4 Sep 2031, A4"
    )
    assert citation(harbour, 2) == (
        "“The harbour paid for new hoses in spring.” — Harbour_Post, undated, B4, https://harbour.example/alma?id=1_2"
    )
    assert citation(isle, 1).endswith("— [bold].txt, “Boats”, undated, C3")


def test_a_cited_headline_is_not_named_twice(comparison: Comparison) -> None:
    line = citation(comparison.articles[0], 0)
    assert line.count("Fire on the ferry") == 1


def test_citation_set_speaks_in_the_letters_of_the_story(
    comparison: Comparison, contents: StoryContents
) -> None:
    lines = citation_set("alma-coast", 1, comparison, contents.articles).splitlines()
    assert [line.split(", ")[-1] for line in lines[:2]] == ["B3", "A2 (matched through another source)"]
    assert "C2" in lines[2]
    assert len(lines) == 3


def test_citation_set_says_doubt_and_none_found(comparison: Comparison) -> None:
    lines = citation_set("alma-coast", 2, comparison).splitlines()
    assert lines[1].endswith("(doubtful)")
    assert lines[2:] == ["none found in: C [bold].txt"]
