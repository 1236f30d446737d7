"""What the inspector says of a passage."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from convoy_tui.articles.model import Unreadable
from convoy_tui.comparison.model import Form, Mention
from convoy_tui.tui.reading.explaining.lines import Line
from convoy_tui.tui.reading.explaining.passage import explain, loading_summary
from convoy_tui.tui.reading.passages import PassageIndex
from convoy_tui.tui.reading.story_view import Spot, StoryView

if TYPE_CHECKING:
    from tests.conftest import MadeStory


@pytest.fixture
def view(bridge: MadeStory) -> StoryView:
    return StoryView(bridge.articles, index=PassageIndex(bridge.comparison))


def said(lines: tuple[Line, ...]) -> list[str]:
    return [f"{line.label}: {''.join(part.text for part in line.parts)}" for line in lines]


def test_a_passage_tells_source_figures_tellings_and_where_none_was_found(view: StoryView) -> None:
    assert said(explain(view, Spot("tide", 4))) == [
        "B5: Tide Radio · 2 May 2031 · perhaps in 2 other sources",
        "people badly hurt: three (A4)  ·  Two (B5)   other part or later, 2 of 3",
        "A4: North Courier doubtful 0.35 Twelve people were hurt, three of them badly.",
        "C2: vale.txt by way of another source The hospital of Lindmouth took in twelve people by noon.",
    ]


def test_figures_stand_with_their_hedges_and_the_words_of_the_verdict(view: StoryView) -> None:
    lines = said(explain(view, Spot("north", 4)))

    assert "cars on it: Some 40 (A5)  ·  40 (B2)  ·  More than 30 (C3)   fits, 3 of 3" in lines


def test_the_tone_of_a_verdict_is_that_of_its_mark(view: StoryView) -> None:
    line = next(line for line in explain(view, Spot("north", 3)) if line.label == "people hurt")

    assert [(part.text.strip(), part.tone) for part in line.parts if part.tone == "contradicts"] == [
        ("contradicts", "contradicts")
    ]


def test_why_tells_the_reasons_of_verdicts_and_speakers(view: StoryView) -> None:
    lines = said(explain(view, Spot("north", 3), why=True))

    assert (
        "people hurt: Twelve (North Courier A4)  ·  Nine (Tide Radio B4)  ·  "
        "twelve (vale.txt C2, says the hospital)   contradicts, 3 of 3"
    ) in lines
    assert ": 12 and 9 of the same people" in lines


def test_why_tells_the_evidence_of_a_link_from_the_side_of_the_passage(view: StoryView) -> None:
    here = said(explain(view, Spot("north", 2), why=True))
    there = said(explain(view, Spot("tide", 2), why=True))

    assert ": linked by gave 30% · bridge / crossing (same thing, other name) 20%" in here
    assert ": linked by gave 30% · crossing / bridge (same thing, other name) 20%" in there


def test_a_link_without_single_reason_says_so(view: StoryView) -> None:
    assert ": no single reason stands out" in said(explain(view, Spot("north", 4), why=True))


def test_a_link_of_the_reader_says_so(view: StoryView) -> None:
    lines = said(explain(view, Spot("north", 5)))

    assert "B6: Tide Radio linked by the reader Fishmongers below heard the stone crack." in lines


def test_terms_tell_who_uses_which(view: StoryView) -> None:
    assert "named: crossing (Tide Radio)" in said(explain(view, Spot("tide", 2)))[1].replace(
        "bridge (North Courier)  ·  ", ""
    )
    assert said(explain(view, Spot("vale", 2)))[2] == (
        "named: bridge (North Courier)  ·  crossing (Tide Radio)  ·  viaduct (vale.txt)"
    )


def test_where_none_was_found_it_says_in_which_sources(view: StoryView) -> None:
    assert said(explain(view, Spot("north", 2)))[-1] == "none found: in C · vale.txt"
    assert said(explain(view, Spot("north", 6)))[-1] == "none found: in B · Tide Radio, C · vale.txt"


def test_the_nearest_misses_are_told_with_why_alone(view: StoryView) -> None:
    misses = [
        "C4: nearest miss 0.12 The mayor calls it safe to this day.",
        "B4: nearest miss 0.08 Nine people are in hospital.",
    ]

    assert said(explain(view, Spot("north", 6), why=True))[-2:] == misses
    assert not set(misses) & set(said(explain(view, Spot("north", 6))))


def test_a_figure_of_one_source_alone_is_no_row(view: StoryView) -> None:
    assert not any("million" in line for line in said(explain(view, Spot("north", 6))))


@pytest.mark.parametrize(
    ("block", "told"),
    [(1, "· headline"), (2, "· reports the police"), (5, "· quotes Vera Holt")],
)
def test_the_head_tells_whose_words_they_are(view: StoryView, block: int, told: str) -> None:
    assert told in said(explain(view, Spot("north", block)))[0]


def test_a_speaker_who_is_not_named_is_somebody(bridge: MadeStory) -> None:
    north = bridge.named("north")
    sentences = list(north.sentences)
    sentences[4] = replace(sentences[4], speaker=None)
    view = StoryView([replace(north, sentences=tuple(sentences))])

    assert "quotes somebody; no source named" in said(explain(view, Spot("north", 5)))[0]


def test_a_note_stands_below_the_head(view: StoryView) -> None:
    assert said(explain(view, Spot("north", 2), "ask the police"))[1] == "note: ask the police"


def test_before_the_comparison_only_the_head_is_known(bridge: MadeStory) -> None:
    lines = said(explain(StoryView(bridge.articles), Spot("north", 4)))

    assert lines == ["A5: North Courier · 3 May 2031", ": The comparison has not finished yet."]


def test_furniture_tells_what_it_is_and_stands_in_full(view: StoryView) -> None:
    lines = said(explain(view, Spot("north", 7)))

    assert lines == [
        "A8: teaser of another story · not compared; f makes it part of the article",
        ": Read next: the ten oldest crossings of the country, and what carries them through floods",
    ]


def test_a_spot_that_is_not_there_says_nothing(view: StoryView) -> None:
    assert explain(view, Spot("north", 99)) == ()


def test_after_loading_each_article_has_a_line_and_so_has_what_could_not_be_read(bridge: MadeStory) -> None:
    unreadable = [Unreadable("/news/gone.txt", "there is no such file", "look at the name")]

    assert said(loading_summary(bridge.articles, unreadable)) == [
        "A: North Courier · 59 words · 3 May 2031, printed in the text (below the headline)",
        "B: Tide Radio · 45 words · 2 May 2031, from the file's front matter",
        "C: vale.txt · 30 words · text cut off · undated",
        "✗: /news/gone.txt: there is no such file; look at the name",
    ]


def test_a_word_that_a_source_only_quotes_says_so_and_every_mention_can_be_told(bridge: MadeStory) -> None:
    concept, north = bridge.comparison.concepts[0], bridge.named("north")
    arch = north.text.index("arch", north.sentences[3].start)
    own, again = concept.forms[0].mentions[0], Mention("north", arch, arch + 4, "quoted")
    quoted = tuple(replace(mention, voice="quoted") for mention in concept.forms[1].mentions)
    forms = (
        replace(concept.forms[0], mentions=(own, again)),
        Form("crossing", quoted),
        concept.forms[2],
    )
    told = replace(bridge.comparison, concepts=(replace(concept, forms=forms),))
    view = StoryView(bridge.articles, index=PassageIndex(told))
    forms_told = (
        "bridge (North Courier 1 of 2 quoting)",
        "crossing (Tide Radio quoting)",
        "viaduct (vale.txt)",
    )
    line = f"named: {'  ·  '.join(forms_told)}"

    def named(spot: Spot, every_term: bool = False) -> list[str]:
        lines = said(explain(view, spot, every_term=every_term))
        return [text for text in lines if text.startswith("named: ")]

    assert named(Spot("north", 2)) == [line]
    assert named(Spot("north", 4)) == []
    assert named(Spot("north", 4), every_term=True) == [line]
