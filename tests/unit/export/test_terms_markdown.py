"""The terms and the coverage alone in print, of the story of the truce."""

from __future__ import annotations

from dataclasses import replace

import pytest

from convoy_tui.comparison.model import Comparison, Correction, Counterparts, Place
from convoy_tui.export.coverage_section import coverage_markdown
from convoy_tui.export.terms_markdown import terms_markdown
from tests.truce_story import truce_comparison


@pytest.fixture
def found() -> Comparison:
    return truce_comparison()


def place(comparison: Comparison, number: int, word: str) -> Place:
    article = comparison.articles[number]
    start = article.text.index(word)
    return article.id, start, start + len(word), word


def test_a_table_over_all_tells_forms_counts_and_voices(found: Comparison) -> None:
    lines = terms_markdown(found).splitlines()
    assert "| Term | Differs in | A | B | C |" in lines
    assert (
        "| ceasefire | different words | truce 2; ceasefire 1 (1 quoted) | ceasefire 2 "
        "| ceasefire 1; truce 1 (1 quoted) |"
    ) in lines
    assert any(line.startswith("| fighters (doubtful) | different words | ") for line in lines)


def test_each_term_tells_where_it_stands_by_whom_and_where_it_is_from(found: Comparison) -> None:
    text = terms_markdown(found)
    section = text.split("### airstrike\n")[1].split("###")[0]
    assert "different words, act, from the lexicon." in section
    assert "airstrike 3, 62.5 in 1,000 words: own words: B1 B2 B4" in section
    assert "A raid is carried out by people, a strike by weapons. (A style guide, raid)" in section
    assert "quoted (Colonel Idris Halm): A4" in text
    assert "near to it, but not it: peace" in text


def test_loaded_words_stand_beside_the_plainer_ones(found: Comparison) -> None:
    section = terms_markdown(found).split("### regime for government\n")[1]
    assert "Gazette: regime 1: reported (a clerk of the town): A3" in section
    assert "Harbour Herald: government (plainer) 1: own words: B3" in section
    assert "## Loaded words" not in terms_markdown(replace(found, loaded=()))


def test_what_was_learned_and_what_the_reader_said_is_told_apart(found: Comparison) -> None:
    a, b = place(found, 0, "clerk"), place(found, 1, "granary")
    learned = replace(found.concepts[0], origin="learned", evidence=(Counterparts(a, b),))
    said = Correction("same-concept", a, b)
    silent = Correction("silent", a, b)
    text = terms_markdown(replace(found, concepts=(learned,), corrections=(said, silent)))
    assert "learned from “clerk” (A3) and “granary” (B4)" in text
    decided = text.split("## What the reader decided")[1]
    assert "- **A3 and B4** the same thing" in decided
    assert "silent" not in decided


def test_nothing_that_differs_is_said(found: Comparison) -> None:
    assert "No term was found that differs by source." in terms_markdown(replace(found, concepts=()))


def test_the_coverage_alone_has_sources_matrix_and_silences(found: Comparison) -> None:
    said = Correction("silent", place(found, 0, "Bakers"), place(found, 1, "Airstrike"))
    lines = coverage_markdown(replace(found, corrections=(said,))).splitlines()
    assert lines[0] == "# Which of 3 reports tells what"
    assert "- **C** Morning Post, text cut off" in lines
    assert any("| A2 | B2 | C2 | 3 terms |" in line for line in lines)
    assert "- **A5** B Harbour Herald is silent, checked by the reader" in lines
    bare = coverage_markdown(found, include_text=False)
    assert "Bakers" not in bare
    assert "| A5 | A5 | none found | cut off |" in bare
