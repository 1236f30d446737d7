"""The page that is handed in: what is on it, and that it reads back as what was meant."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from markdown_it import MarkdownIt

from convoy_tui.articles.model import Article
from convoy_tui.comparison.model import Comparison
from convoy_tui.export.comparison_html import comparison_html
from convoy_tui.export.findings_report import findings_page, in_shape
from convoy_tui.export.handed_in import anchor_of_row, anchor_of_term, handed_in, row_of, term_of
from convoy_tui.export.notes_json import notes_json
from convoy_tui.export.placed_questions import placed_questions
from convoy_tui.export.worksheet import worksheet, worksheet_key
from convoy_tui.store.findings import Tick
from convoy_tui.store.model import Anchor, StoryContents
from tests.unit.export.conftest import COAST, HARBOUR

SHAPES = ("md", "html", "text")
VOID = {"meta", "br", "wbr"}


class Page(HTMLParser):
    """What an HTML parser makes of a page; fails where a tag is not closed in its place."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {}
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)
            self.texts.setdefault(tag, []).append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        for tag in set(self.open):
            self.texts[tag][-1] += data


def headings(markdown: str) -> list[str]:
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown)
    return [text_of(tokens[i + 1].children) for i, token in enumerate(tokens) if token.type == "heading_open"]


def text_of(children: object) -> str:
    return "".join(child.content for child in children or ())  # type: ignore[attr-defined]


def ticked(contents: StoryContents, *ticks: Tick) -> StoryContents:
    return replace(contents, ticks=ticks)


def test_markdown_reads_back_as_text(asked: StoryContents, comparison: Comparison) -> None:
    text = findings_page(asked, comparison, "md")
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    titles = [question.title for question in asked.questions]
    assert headings(text) == [asked.story.name, *titles, "Notes", "Sources"]
    inline = [child for token in tokens for child in token.children or ()]
    assert {child.type for child in inline} <= {
        "text",
        "text_special",
        "strong_open",
        "strong_close",
        "hardbreak",
    }
    assert not {token.type for token in tokens} & {"html_block", "fence", "code_block"}
    told = "".join(child.content for child in inline)
    for quote in (COAST[2], COAST[3], HARBOUR[1], "All were told at once."):
        assert quote in told
    assert "**five**" in [child.content for child in inline]


def test_html_reads_back_as_text_and_holds_nothing_that_runs(
    asked: StoryContents, comparison: Comparison
) -> None:
    page = Page(findings_page(asked, comparison, "html"))
    titles = [question.title for question in asked.questions]
    assert page.texts["h1"] == page.texts["title"] == [asked.story.name]
    assert page.texts["h2"] == [*titles, "Notes", "Sources"]
    assert page.texts["h3"] == ["three", "**five**", "none", "no position", "aboard"]
    quotes = page.texts["blockquote"]
    assert f"{COAST[2]}" in quotes and f"{COAST[3]}" in quotes
    names = {tag for tag, _ in page.tags}
    assert not names & {"script", "img", "link", "iframe", "a", "form", "object", "b"}
    assert ("html", {"lang": "en"}) in page.tags
    assert not [
        attrs for _, attrs in page.tags if any(name.startswith("on") or name == "src" for name in attrs)
    ]
    policy = next(attrs for tag, attrs in page.tags if attrs.get("http-equiv"))
    assert str(policy["content"]).startswith("default-src 'none'")
    assert "@media print" in page.texts["style"][0]


def test_headings_of_html_never_skip_a_level(asked: StoryContents, comparison: Comparison) -> None:
    for html in (
        findings_page(asked, comparison, "html"),
        comparison_html(comparison),
        in_shape(worksheet(asked), "html", "x"),
        in_shape(worksheet_key(asked, comparison), "html", "x"),
    ):
        levels = [int(tag[1]) for tag, _ in Page(html).tags if tag in ("h1", "h2", "h3")]
        assert levels[0] == 1 and levels.count(1) == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))


def test_plain_text_has_no_tables_and_no_glyphs(asked: StoryContents, comparison: Comparison) -> None:
    text = findings_page(asked, comparison, "text")
    assert text.count("|") == text.count("hurt | *really*") + text.count("* | [photos]")
    assert not set(text) & set("│─╭▌◆•✓☐→▸")
    assert max(map(len, text.splitlines())) <= 100


def test_what_the_reader_decided_and_what_was_found_stand_apart(
    asked: StoryContents, comparison: Comparison
) -> None:
    row, term = comparison.ledger[0], comparison.concepts[0]
    known = replace(comparison, articles=asked.articles)
    chosen = ticked(
        asked,
        Tick(1, "question", 4),
        Tick(2, "figure", None, anchor_of_row(row, known)),
        Tick(3, "term", None, anchor_of_term(term, known)),
        Tick(4, "note", 1),
    )
    text = findings_page(chosen, comparison, "md")
    assert headings(text) == [
        asked.story.name,
        asked.questions[0].title,
        "Notes",
        "What the program found",
        f"{row.subject}: other part or later, words differ",
        term.name,
        "Sources",
    ]
    assert "1 question and 1 note: a reader's own findings, not the program's; " in text
    assert "1 row of figures and 1 term as found by the program." in text
    mine, found = text.split("## What the program found")
    assert "Reader's verdict: the sources contradict each other. Three or five" in mine
    assert "Reader's verdict" not in found


def test_a_source_says_its_date_where_it_is_from_retrieval_and_hash(
    asked: StoryContents, comparison: Comparison
) -> None:
    text = findings_page(asked, comparison, "text")
    told = " ".join(text.split())
    assert "4 Sep 2031, printed in the text (below the headline); read from /news/alma-coast.txt" in told
    assert "retrieval not recorded; sha256 c0c0c0c0c0c0" in told
    assert "undated; read from https://harbour.example/alma?id=1_2; retrieved 2031-09-05T10:00:00Z;" in told


def test_three_questions_take_less_than_forty_lines(asked: StoryContents, comparison: Comparison) -> None:
    chosen = ticked(asked, *(Tick(n, "question", question.id) for n, question in enumerate(asked.questions)))
    assert findings_page(chosen, comparison, "md").count("\n") < 40


def test_a_lost_passage_keeps_its_quote_and_says_so(asked: StoryContents, comparison: Comparison) -> None:
    fewer = replace(asked, articles=asked.articles[:2])
    without = replace(comparison, articles=comparison.articles[:1], ledger=(), links=(), clusters=())
    text = findings_page(fewer, without, "text")
    told = " ".join(text.split())
    assert "“All were told at once.” (the article is no longer in the story)" in told
    assert f"harbour: “{HARBOUR[1]}” (the article is no longer in the story)" in told
    changed = replace(asked.articles[1], text="Another text.", sentences=(), furniture=(), sha256="ff")
    rewritten = replace(asked, articles=(asked.articles[0], changed, asked.articles[2]))
    told = " ".join(findings_page(rewritten, None, "text").split())
    assert f"“{COAST[2]}” (the passage is no longer in the text)" in told
    assert [one.lost for one in placed_questions(rewritten, None)] == [1, 2, 0]


def test_what_is_empty_says_so(asked: StoryContents, comparison: Comparison) -> None:
    text = findings_page(asked, comparison, "md")
    assert "- **none** no passage stands under it\n" in text
    assert "## Who paid?\n\n- Reader's verdict: not decided yet.\n- no passages yet\n" in text


def test_without_the_text_quotes_are_cut_to_a_citation(asked: StoryContents, comparison: Comparison) -> None:
    long = "word " * 60 + "the end."
    article = Article.from_sentences([long], id="long")
    pin = replace(asked.questions[0].pins[0], anchor=Anchor("long", long, "", "", 0, article.sha256))
    position = replace(asked.questions[0].positions[0], pins=(pin,))
    question = replace(asked.questions[0], positions=(position,))
    contents = replace(asked, articles=(article,), questions=(question,), notes=())
    for shape in SHAPES:
        whole = findings_page(contents, None, shape)
        cut = findings_page(contents, None, shape, include_text=False)
        assert "the end." in whole and "the end." not in cut
        assert "word word" in cut and "word…" in cut


def test_a_row_of_figures_under_a_position_says_whose_verdict_it_is(
    asked: StoryContents, comparison: Comparison
) -> None:
    told = " ".join(findings_page(asked, comparison, "text").split())
    assert "aboard: A2, the figures of “people aboard” (120 (B3), Some 120 (C2), 95 (A2), 25 (A2);" in told
    assert "the program found: other part or later, words differ)" in told
    assert "aboard: A2, isle" not in told
    assert "“95” in “95 of the travellers" in " ".join(findings_page(asked, None, "text").split())


def test_the_order_of_adding_leaves_no_trace(asked: StoryContents, comparison: Comparison) -> None:
    question = asked.questions[0]
    turned = tuple(replace(one, pins=one.pins[::-1]) for one in question.positions)
    other = replace(asked, questions=(replace(question, id=77, positions=turned), *asked.questions[1:]))
    other = replace(other, notes=asked.notes[::-1])
    for shape in SHAPES:
        assert findings_page(other, comparison, shape) == findings_page(asked, comparison, shape)


def test_ticks_choose_and_what_has_gone_is_said(asked: StoryContents, comparison: Comparison) -> None:
    lost = Anchor("alma-coast", "a figure that was never there", "", "", 3, "")
    chosen = ticked(
        asked,
        Tick(1, "question", 5),
        Tick(2, "question", 99),
        Tick(3, "note", 98),
        Tick(4, "term", None, lost),
    )
    picked = handed_in(chosen, comparison)
    assert [one.question.id for one in picked.questions] == [5]
    assert (picked.notes, picked.rows, picked.terms, picked.gone) == ((), (), (), 1)
    assert "own findings, not the program's; 1 ticked row no longer there." in findings_page(
        chosen, comparison, "md"
    )
    gone = findings_page(ticked(asked, Tick(4, "term", None, lost)), comparison, "md")
    assert "Nothing of what was ticked is there; 1 ticked row no longer there." in gone
    everything = findings_page(chosen, comparison, "md", everything=True)
    assert everything == findings_page(asked, comparison, "md")
    taken_away = ticked(asked, Tick(2, "question", 99), Tick(3, "note", 98))
    assert findings_page(taken_away, comparison, "md") == everything


def test_ticked_rows_wait_for_a_comparison(asked: StoryContents, comparison: Comparison) -> None:
    known = replace(comparison, articles=asked.articles)
    anchor = anchor_of_row(comparison.ledger[0], known)
    chosen = ticked(asked, Tick(1, "figure", None, anchor), Tick(2, "question", 9))
    assert "1 ticked row left out, as nothing has been compared" in findings_page(chosen, None, "md")
    assert row_of(anchor, asked, comparison) == comparison.ledger[0]
    anchor = anchor_of_term(comparison.concepts[1], known)
    assert term_of(anchor, asked, comparison) == comparison.concepts[1]


def test_the_page_says_which_of_its_sources_are_one_text(
    asked: StoryContents, comparison: Comparison
) -> None:
    copied = replace(comparison, witnesses=(("alma-coast", "harbour"),))
    for shape in SHAPES:
        said = " ".join(findings_page(asked, copied, shape).split())
        assert "are one text, whole, shortened or edited: they count as one source." in said
        assert "are one text" not in findings_page(asked, comparison, shape)
    one_of_them = replace(comparison, witnesses=(("alma-coast", "elsewhere"),))
    assert "are one text" not in findings_page(asked, one_of_them, "md")


def test_every_row_is_ticked_as_itself(asked: StoryContents, comparison: Comparison) -> None:
    known = replace(comparison, articles=asked.articles)
    parts = next(row for row in comparison.ledger if row.parts)
    alone = [
        replace(parts, id=f"alone-{number}", readings=(reading,), parts=(), pairs=(), verdict=None)
        for number, reading in enumerate(parts.readings)
    ]
    both = replace(known, ledger=(parts, *alone))
    for row in both.ledger:
        assert row_of(anchor_of_row(row, both), asked, both) == row


def test_the_letters_are_those_of_the_story(asked: StoryContents, comparison: Comparison) -> None:
    turned = replace(comparison, articles=comparison.articles[::-1])
    for shape in SHAPES:
        assert findings_page(asked, turned, shape) == findings_page(asked, comparison, shape)


def test_a_worksheet_has_no_marks_and_an_empty_cell_for_each_source(
    asked: StoryContents, comparison: Comparison
) -> None:
    html = in_shape(worksheet(asked), "html", "x")
    page = Page(html)
    assert page.texts["td"] == [""] * (len(asked.questions) * len(asked.articles))
    assert page.texts["th"][4:] == [question.title for question in asked.questions]
    for told in ("contradict", "verdict", "three", "Reader"):
        assert told not in html.replace("Three people", "")
    text = in_shape(worksheet(asked), "md", "x")
    for article in asked.articles:
        for number, sentence in enumerate(article.sentences):
            assert f"**{sentence.ref}** " in text
            assert article.sentence_text(number).split()[0].strip("<b>“=")[:4] in text
    assert "SHARE THIS" not in text


def test_a_worksheet_without_questions_leaves_rows_for_them(asked: StoryContents) -> None:
    page = Page(in_shape(worksheet(replace(asked, questions=())), "html", "x"))
    assert page.texts["td"] == [""] * (3 * len(asked.articles))


def test_the_key_fills_the_matrix_in(asked: StoryContents, comparison: Comparison) -> None:
    page = Page(in_shape(worksheet_key(asked, comparison), "html", "x"))
    assert page.texts["td"][:4] == ["", "three (B4)", "**five** (C3)", "contradict"]
    assert page.texts["h1"] == [f"Key: {asked.story.name}"]


def test_questions_in_json(asked: StoryContents, comparison: Comparison) -> None:
    values = json.loads(notes_json(asked, comparison))["questions"]
    assert [value["title"] for value in values] == [question.title for question in asked.questions]
    first, lost = values[0]["positions"][0]["passages"][0], values[1]["positions"][0]["passages"][1]
    assert first["place"]["refs"] == ["B4"] and first["anchor"]["exact"] == COAST[2]
    assert lost["place"] is None and lost["anchor"]["article"] == "gone-gazette"


def every_text(contents: StoryContents) -> Iterator[str]:
    for shape in SHAPES:
        yield findings_page(contents, None, shape)
    for shape in ("md", "html"):
        yield in_shape(worksheet(contents), shape, contents.story.name)
        yield in_shape(worksheet_key(contents, None), shape, contents.story.name)


@pytest.mark.parametrize("hostile", ["\x1b[2J", "\u202e", "\ud800", "</style></title><script>", "x" * 500])
def test_hostile_titles_and_sentences_stay_text(hostile: str, asked: StoryContents) -> None:
    question = replace(
        asked.questions[0],
        title=f"a {hostile} b",
        sentence=f"c {hostile} d",
        positions=(replace(asked.questions[0].positions[0], name=f"e {hostile} f"),),
    )
    contents = replace(
        asked, questions=(question,), story=replace(asked.story, name=f"g {hostile} h"), notes=asked.notes[:1]
    )
    for text in every_text(contents):
        assert text.encode() and "\x1b" not in text and "\u202e" not in text
        if text.startswith("<!DOCTYPE"):
            assert "<script" not in text and Page(text).texts["h2"]
        elif text.startswith("# "):
            tokens = MarkdownIt("commonmark").enable("table").parse(text)
            assert "html_inline" not in {child.type for token in tokens for child in token.children or ()}


def test_a_note_on_a_figure_is_printed_with_its_sentence(
    asked: StoryContents, comparison: Comparison
) -> None:
    note = asked.notes[0]
    home = next(article for article in asked.articles if article.id == "harbour")
    start = home.text.index("Five")
    anchor = Anchor("harbour", "Five", home.text[start - 20 : start], "", start, home.sha256)
    contents = replace(
        asked, questions=(), notes=(replace(note, target="figure", anchor=anchor, text="so many"),)
    )
    told = findings_page(contents, comparison, "md")
    assert f"- C3, Harbour\\_Post, undated: “Five” in “{HARBOUR[1]}”\n\nso many\n" in told
