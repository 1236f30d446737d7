"""Which spans of a sentence are marked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from convoy_tui.comparison.model import Form, Mention, PairVerdict
from convoy_tui.tui.reading.marks import marks_of
from convoy_tui.tui.reading.passages import PassageIndex

if TYPE_CHECKING:
    from tests.conftest import MadeStory


def marked(bridge: MadeStory, article: str, sentence: int) -> list[tuple[str, str]]:
    index = PassageIndex(bridge.comparison)
    text = bridge.named(article).text
    return [(text[m.start : m.end], m.kind) for m in marks_of(index, (article, sentence))]


def test_a_figure_is_marked_with_the_gravest_of_its_verdicts(bridge: MadeStory) -> None:
    assert marked(bridge, "north", 2) == [("Twelve", "contradicts"), ("three", "part")]
    assert marked(bridge, "vale", 1) == [("twelve", "contradicts")]


def test_a_figure_that_fits_and_one_that_agrees(bridge: MadeStory) -> None:
    assert marked(bridge, "north", 3) == [("40", "fits")]
    cars = bridge.comparison.ledger[1]
    only_agree = replace(
        bridge, comparison=replace(bridge.comparison, ledger=(replace(cars, pairs=cars.pairs[:1]),))
    )
    assert marked(only_agree, "north", 3) == [("40", "same")]
    assert marked(only_agree, "vale", 2) == [("viaduct", "term")]


def test_a_figure_of_one_source_alone_is_not_marked(bridge: MadeStory) -> None:
    assert marked(bridge, "north", 5) == []


def test_terms_are_marked_in_the_order_of_the_text_with_the_figures(bridge: MadeStory) -> None:
    assert marked(bridge, "vale", 2) == [("30", "fits"), ("viaduct", "term")]
    assert marked(bridge, "north", 1) == [("bridge", "term")]


def test_a_total_and_its_parts_in_one_report_earn_no_mark(bridge: MadeStory) -> None:
    row = next(row for row in bridge.comparison.ledger if row.verdict is not None)
    first = row.readings[0]
    alone = replace(
        row,
        verdict=None,
        readings=(first, first),
        pairs=(PairVerdict(0, 1, "scope", "a part and its total"),),
    )
    index = PassageIndex(replace(bridge.comparison, ledger=(alone,), concepts=()))

    assert marks_of(index, (first.article, first.sentence)) == ()
    assert not index.differences(first.article)


def test_a_term_is_marked_where_it_is_met_first_and_on_request_everywhere(bridge: MadeStory) -> None:
    bridge_, tide = bridge.comparison.concepts[0], bridge.named("tide")
    arch = tide.text.index("arch", tide.sentences[1].start)
    again = Form("crossing", (*bridge_.forms[1].mentions, Mention("tide", arch, arch + 4, "quoted")))
    concept = replace(bridge_, forms=(bridge_.forms[0], again, bridge_.forms[2]))
    index = PassageIndex(replace(bridge.comparison, ledger=(), concepts=(concept,)))

    def terms(sentence: int, every_term: bool) -> list[str]:
        marks = marks_of(index, ("tide", sentence), every_term=every_term)
        return [tide.text[mark.start : mark.end] for mark in marks]

    assert [terms(sentence, every_term=False) for sentence in (1, 2)] == [["arch"], []]
    assert [terms(sentence, every_term=True) for sentence in (1, 2)] == [["arch"], ["crossing"]]
