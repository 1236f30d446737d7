from __future__ import annotations

import json
from dataclasses import replace

from markdown_it import MarkdownIt

from convoy_tui.comparison.model import Comparison
from convoy_tui.export.notes_json import notes_json
from convoy_tui.export.notes_markdown import notes_markdown
from convoy_tui.export.placed_notes import placed_notes
from convoy_tui.store.model import StoryContents


def test_in_order_of_refs_with_orphans_after(contents: StoryContents, comparison: Comparison) -> None:
    placed = placed_notes(contents, comparison)
    assert [item.refs for item in placed] == [("A3",), (), ("B1",), ("B3",), ("C3",)]
    assert [item.place is None for item in placed] == [False, True, False, False, False]


def test_the_order_of_the_comparison_does_not_matter(contents: StoryContents, comparison: Comparison) -> None:
    turned = replace(comparison, articles=comparison.articles[::-1])
    assert notes_markdown(contents, turned) == notes_markdown(contents, comparison)
    assert notes_json(contents, turned) == notes_json(contents, comparison)


def test_a_note_that_lost_its_place_says_so(contents: StoryContents, comparison: Comparison) -> None:
    text = notes_markdown(contents, comparison)
    assert text.count("the passage is no longer in the text") == 1
    orphan = json.loads(notes_json(contents, comparison))["notes"][1]
    assert orphan["place"] is None and orphan["counterparts"] is None
    assert orphan["anchor"]["exact"] == "the mast fell upon the bridge and broke it in two"


def test_a_note_whose_article_is_gone(contents: StoryContents, comparison: Comparison) -> None:
    fewer = replace(contents, articles=contents.articles[1:])
    without = Comparison(articles=comparison.articles[:2])
    assert "### isle: the passage is no longer in the text" in notes_markdown(fewer, without)


def test_furniture_is_not_said_to_have_no_counterpart(
    contents: StoryContents, comparison: Comparison
) -> None:
    only = replace(contents, notes=contents.notes[4:])
    text = notes_markdown(only, comparison)
    assert "stands outside the article itself" in text
    assert "none found" not in text
    assert json.loads(notes_json(only, comparison))["notes"][0]["counterparts"] is None


def test_without_a_comparison_nothing_is_said_of_counterparts(contents: StoryContents) -> None:
    text = notes_markdown(contents, None)
    assert "have not been compared" in text
    assert "none found" not in text and "In the other sources" not in text
    assert all(note["counterparts"] is None for note in json.loads(notes_json(contents, None))["notes"])


def test_no_notes(contents: StoryContents, comparison: Comparison) -> None:
    assert "No notes yet." in notes_markdown(replace(contents, notes=()), comparison)


def test_no_note_changes_how_the_others_read(contents: StoryContents, comparison: Comparison) -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(notes_markdown(contents, comparison))
    headings = [tokens[i + 1].content for i, token in enumerate(tokens) if token.type == "heading_open"]
    assert len(headings) == 3 + len(contents.notes)
    assert not {"fence", "code_block", "html_block"} & {token.type for token in tokens}
    inline = {child.type for token in tokens for child in token.children or ()}
    assert "html_inline" not in inline and "image" not in inline and "code_inline" not in inline
    links = [c.attrs["href"] for token in tokens for c in token.children or () if c.type == "link_open"]
    assert links == ["https://harbour.example/alma?id=1_2"]


def test_json_holds_what_the_schema_names(contents: StoryContents, comparison: Comparison) -> None:
    values = json.loads(notes_json(contents, comparison))
    assert values["schema"] == "convoy-tui/notes/1"
    note = values["notes"][3]
    assert list(note)[:3] == ["id", "target", "anchor"]
    assert set(note["anchor"]) >= {"exact", "prefix", "suffix", "start", "sha256"}
    assert [(c["letter"], [t["ref"] for t in c["tellings"]]) for c in note["counterparts"]] == [
        ("A", ["A2"]),
        ("C", ["C2"]),
    ]
