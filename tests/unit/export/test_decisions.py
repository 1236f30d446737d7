"""What the reader decided stands apart from what was found, and only where there is something to say."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from convoy_tui.articles.model import Article
from convoy_tui.comparison.model import Comparison, Correction, Link, Place
from convoy_tui.export.citation import citation_set
from convoy_tui.export.comparison_json import comparison_json
from convoy_tui.export.comparison_markdown import comparison_markdown
from convoy_tui.export.comparison_text import comparison_text
from convoy_tui.export.counterparts import counterparts
from convoy_tui.export.notes_json import notes_json
from convoy_tui.export.notes_markdown import notes_markdown
from convoy_tui.store.anchors import make_anchor
from convoy_tui.store.model import StoredCorrection, StoryContents

HEAD = "What the reader decided"


def place(article: Article, sentence: int) -> Place:
    span = article.sentences[sentence]
    return article.id, span.start, span.end, article.sentence_text(sentence)


@pytest.fixture
def corrected(comparison: Comparison) -> Comparison:
    """Two sentences held apart, two linked by hand."""
    coast, harbour, isle = comparison.articles
    return replace(
        comparison,
        links=(*comparison.links, Link(("harbour", 2), ("isle", 1), 0.0, "sure", "reader")),
        corrections=(
            Correction("not-a-match", place(coast, 2), place(harbour, 1)),
            Correction("match", place(harbour, 2), place(isle, 1)),
        ),
    )


@pytest.fixture
def decided(contents: StoryContents) -> StoryContents:
    """The story of the notes with a correction that holds, and one whose text is gone."""
    _, coast, harbour = contents.articles

    def stored(number: int, kind: str, gone: bool) -> StoredCorrection:
        a, b = coast.sentences[2], harbour.sentences[1]
        anchor = make_anchor(harbour, b.start, b.end)
        if gone:
            anchor = replace(
                anchor, exact="The purser swam ashore with the ship's cat.", prefix="x", suffix="y"
            )
        return StoredCorrection(
            *(number, 1, kind, make_anchor(coast, a.start, a.end), anchor, None),  # type: ignore[arg-type]
            created="2031-09-06T08:00:00Z",
        )

    return replace(contents, corrections=(stored(1, "not-a-match", False), stored(2, "match", True)))


def test_markdown_lists_each_with_its_passages(corrected: Comparison) -> None:
    _, section = comparison_markdown(corrected).split(f"## {HEAD}\n")

    assert section.splitlines()[3:] == [
        "- **A4 and B3** not a match",
        "  - **A4** Coast Wire: “Three people were hurt, the fire brigade says.”",
        "  - **B3** Harbour\\_Post: “Five were injured, says the hospital of Norhaven.”",
        "- **B4 and C3** linked by hand",
        "  - **B4** Harbour\\_Post: “The harbour paid for new hoses in spring.”",
        "  - **C3** \\[bold\\].txt: “=1+1 is what the purser shouted, a witness claims.”",
    ]


def test_text_has_the_same_section_and_without_text_only_the_refs(corrected: Comparison) -> None:
    assert "  A4 and B3: not a match\n" in comparison_text(corrected)
    bare = comparison_markdown(corrected, include_text=False).split(HEAD)[1]
    assert "- **B4 and C3** linked by hand" in bare
    assert "hoses" not in bare


def test_nothing_decided_gives_no_section(comparison: Comparison, contents: StoryContents) -> None:
    without = replace(comparison, corrections=())

    assert HEAD not in comparison_markdown(without)
    assert HEAD.upper() not in comparison_text(without).upper()
    assert HEAD not in notes_markdown(contents, without)
    assert json.loads(notes_json(contents, without))["corrections"] == []


def test_json_tells_the_corrections_and_whose_a_link_is(corrected: Comparison) -> None:
    values = json.loads(comparison_json(corrected))

    assert [(c["kind"], c["a"][0], c["b"][0]) for c in values["corrections"]] == [
        ("not-a-match", "alma-coast", "harbour"),
        ("match", "harbour", "isle"),
    ]
    assert [link["origin"] for link in values["links"]] == ["found", "found", "found", "reader"]


def test_a_telling_by_a_link_of_the_readers_says_so(comparison: Comparison) -> None:
    links = tuple(
        replace(link, origin="reader") if link.b == ("isle", 0) else link for link in comparison.links
    )
    report = comparison_markdown(replace(comparison, links=links))

    told = [line for line in report.splitlines() if "(linked by the reader)" in line]
    assert [line[:8] for line in told] == ["- **C2**"]


def test_the_readers_own_link_counts_before_a_better_one(comparison: Comparison) -> None:
    text = comparison.articles[0].text
    links = (*comparison.links, Link(("alma-coast", 2), ("harbour", 0), 0.1, "sure", "reader"))

    harbour, _ = counterparts("alma-coast", 0, len(text), replace(comparison, links=links))

    assert [(t.sentence, t.score, t.by_reader) for t in harbour.tellings] == [
        (0, 0.1, True),
        (1, 0.4123, False),
    ]


def test_a_citation_with_counterparts_says_whose_the_link_is(corrected: Comparison) -> None:
    lines = citation_set("harbour", 2, corrected).splitlines()

    assert lines[1].endswith("C3 (linked by the reader)")


def test_notes_tell_what_was_decided_and_what_is_lost(decided: StoryContents, comparison: Comparison) -> None:
    _, section = notes_markdown(decided, comparison).split(f"## {HEAD}\n")

    assert section.splitlines()[3:] == [
        "- **B4 and C3** not a match",
        "  - **B4** Coast Wire: “Three people were hurt, the fire brigade says.”",
        "  - **C3** Harbour\\_Post: “Five were injured, says the hospital of Norhaven.”",
        "- **B4 and C** linked by hand (not applied: the passage is no longer in the text)",
        "  - **B4** Coast Wire: “Three people were hurt, the fire brigade says.”",
        "  - **C** Harbour\\_Post: “The purser swam ashore with the ship's cat.”",
    ]


def test_notes_as_json_tell_what_is_applied(decided: StoryContents, comparison: Comparison) -> None:
    values = json.loads(notes_json(decided, comparison))["corrections"]

    assert [(one["kind"], one["applied"]) for one in values] == [("not-a-match", True), ("match", False)]
    assert values[0]["passages"][1]["text"] == "Five were injured, says the hospital of Norhaven."
    assert (values[1]["passages"][1]["start"], values[1]["passages"][1]["end"]) == (None, None)


def test_a_silence_names_the_source_and_not_where_it_begins(comparison: Comparison) -> None:
    coast, harbour, _ = comparison.articles
    silent = Correction("silent", place(harbour, 2), place(coast, 0))
    _, section = comparison_markdown(replace(comparison, corrections=(silent,))).split(f"## {HEAD}\n")

    assert section.splitlines()[3:] == [
        "- **B4** A Coast Wire is silent, checked by the reader",
        "  - **B4** Harbour\\_Post: “The harbour paid for new hoses in spring.”",
    ]


def test_a_silence_whose_text_is_gone_says_so(contents: StoryContents) -> None:
    _, coast, harbour = contents.articles
    gone = replace(make_anchor(harbour, 11, 30), exact="The purser swam ashore.", prefix="x", suffix="y")
    first = coast.sentences[0]
    stored = StoredCorrection(
        1, 1, "silent", gone, make_anchor(coast, first.start, first.end), None, "2031-09-06T08:00:00Z"
    )
    section = notes_markdown(replace(contents, corrections=(stored,)), None).split(HEAD)[1]
    assert "is silent, checked by the reader (not applied" in section
