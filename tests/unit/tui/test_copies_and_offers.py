"""Copies of one text, denials and offers in the values that the reader walks through."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from convoy_tui.articles.model import Article
from convoy_tui.comparison.model import Denial, Link, Offer, PairVerdict
from convoy_tui.comparison.pipeline import compare, with_letters
from convoy_tui.tui.comparing import compare_in_child
from convoy_tui.tui.reading.explaining.lines import Line
from convoy_tui.tui.reading.explaining.passage import explain, loading_summary
from convoy_tui.tui.reading.looks import look_of
from convoy_tui.tui.reading.passages import PassageIndex
from convoy_tui.tui.reading.story_view import Spot, Step, StoryView
from convoy_tui.tui.reading.syncing import monotone_pairs

if TYPE_CHECKING:
    from convoy_tui.comparison.model import Comparison
    from tests.conftest import MadeStory


@pytest.fixture
def copied(bridge: MadeStory) -> Comparison:
    """The bridge story as if north and tide were one text."""
    return replace(bridge.comparison, witnesses=(("north", "tide"),))


def said(lines: tuple[Line, ...]) -> list[str]:
    return [f"{line.label}: {''.join(part.text for part in line.parts)}" for line in lines]


def test_a_counterpart_in_a_copy_is_one_but_makes_no_linked_passage(copied: Comparison) -> None:
    index = PassageIndex(copied)
    ((copy,), linked, paired) = index.counterparts(("north", 1)), index.linked("north"), index.paired("north")
    assert (copy.key, copy.copy) == (("tide", 2), True)
    assert 1 not in linked
    assert 1 in paired
    assert set(linked) < set(paired)


def test_copies_come_last_and_of_each_copy_one_sentence_alone(copied: Comparison) -> None:
    more = (
        *copied.links,
        Link(("north", 1), ("tide", 5), 0.9, "sure"),
        Link(("north", 1), ("vale", 3), 0.2, "doubtful"),
    )
    found = PassageIndex(replace(copied, links=more)).counterparts(("north", 1))
    assert [(c.key, c.copy) for c in found] == [(("vale", 3), False), (("tide", 5), True)]


def test_sources_are_counted_as_texts(copied: Comparison) -> None:
    index = PassageIndex(copied)
    assert index.sources(["north", "tide", "vale"]) == 2
    assert index.sources(["north", "tide"]) == 1


def test_copies_still_keep_the_panes_in_step(bridge: MadeStory, copied: Comparison) -> None:
    plain = monotone_pairs(PassageIndex(bridge.comparison), "north", "tide")
    assert monotone_pairs(PassageIndex(copied), "north", "tide") == plain


def test_the_inspector_counts_texts_and_calls_a_copy_one(bridge: MadeStory, copied: Comparison) -> None:
    view = StoryView(bridge.articles, index=PassageIndex(copied))
    lines = said(explain(view, Spot("north", 2)))
    assert "found in a copy of this text alone" in lines[0]
    assert any(line.startswith("B3: Tide Radio a copy of this text ") for line in lines)
    assert not any("none found" in line and "Tide" in line for line in lines)
    assert any(line.endswith(" of 2") for line in said(explain(view, Spot("vale", 1))))


def test_the_panes_show_copies_last_once_they_are_known(bridge: MadeStory, copied: Comparison) -> None:
    assert StoryView(bridge.articles).copies_last() == ["tide", "north", "vale"]
    assert StoryView(bridge.articles, index=PassageIndex(copied)).copies_last() == ["tide", "vale", "north"]


def test_a_figure_that_a_copy_gives_otherwise_is_a_difference(bridge: MadeStory, copied: Comparison) -> None:
    index = PassageIndex(copied)
    row = next(
        row for row in copied.ledger if {"north", "tide"} <= {r.article for r in row.readings} and row.pairs
    )
    places = {reading.article: k for k, reading in enumerate(row.readings)}
    apart = replace(row, pairs=(PairVerdict(places["north"], places["tide"], "conflict", ""),))
    changed = PassageIndex(replace(copied, ledger=(apart,)))
    sentence = row.readings[places["north"]].sentence
    assert sentence in changed.differences("north")
    assert index.witness["tide"] == index.witness["north"]


def test_after_loading_copies_are_told(bridge: MadeStory, copied: Comparison) -> None:
    lines = said(loading_summary(bridge.articles, [], witnesses=copied.witnesses))
    assert lines[-1].startswith("=: A North Courier and B Tide Radio are one text")
    assert not any(line.startswith("=") for line in said(loading_summary(bridge.articles, [])))


def offering(comparison: Comparison) -> Comparison:
    """The story with a denial and an offer on a sentence of vale that nothing is linked to."""
    vale = next(a for a in comparison.articles if a.id == "vale")
    start = vale.sentences[3].start
    denial = Denial("vale", 3, start, start + 3, vale.text[start : start + 3], "safe")
    offers = (
        Offer(("vale", 3), ("north", 4), 0.7, ("calls", "said"), (("it", "stone"),), False, (True, False)),
        Offer(("vale", 3), ("tide", 1), 0.5, ("calls", "fell"), (("it", "cars"),), True, (True, True)),
    )
    return replace(comparison, denials=(denial,), offers=offers)


def test_denials_are_stops_and_no_differences(bridge: MadeStory) -> None:
    index = PassageIndex(offering(bridge.comparison))
    assert index.denying("vale") == (3,)
    assert 3 not in index.differences("vale")
    assert index.worth_a_look("vale") == (*index.differences("vale"), 3)
    view = StoryView(bridge.articles, index=index)
    last = view.spot_of(("vale", index.differences("vale")[-1]))
    assert view.difference(last, 1) == Step(view.spot_of(("vale", 3)))


def test_a_denial_earns_no_sign(bridge: MadeStory) -> None:
    plain = StoryView(bridge.articles, index=PassageIndex(bridge.comparison))
    denying = StoryView(bridge.articles, index=PassageIndex(offering(bridge.comparison)))
    looks = [look_of(view, "vale", marks=True) for view in (plain, denying)]
    assert looks[0].signs == looks[1].signs
    assert looks[0].differing == looks[1].differing


def test_offers_stand_below_the_counterparts_and_say_what_they_rest_on(bridge: MadeStory) -> None:
    view = StoryView(bridge.articles, index=PassageIndex(offering(bridge.comparison)))
    lines = said(explain(view, view.spot_of(("vale", 3))))
    assert "denies (" in lines[0]
    where = [n for n, line in enumerate(lines) if line.startswith(("none found", "offered", "? A", "? B"))]
    assert where == sorted(where)
    assert len(where) == 4
    assert "offered: same act (calls / said), same object (it / stone)" in lines[where[2]]
    assert (
        "offered: other outcome (calls / fell), same object (it / cars), denied here too" in lines[where[3]]
    )


def test_what_became_a_counterpart_is_no_longer_offered(bridge: MadeStory) -> None:
    made = offering(bridge.comparison)
    by_hand = replace(made, links=(*made.links, Link(("north", 4), ("vale", 3), 0.0, "sure", "reader")))
    assert [offer.b for offer in PassageIndex(by_hand).offers(("vale", 3))] == [("tide", 1)]


def test_enter_leads_to_the_best_offer_where_nothing_is_linked(bridge: MadeStory) -> None:
    view = StoryView(bridge.articles, index=PassageIndex(offering(bridge.comparison)))
    step = view.best_counterpart(view.spot_of(("vale", 3)))
    assert step.spot == view.spot_of(("north", 4))
    assert "offered: same act" in step.message


async def test_the_child_sends_copies_denials_and_offers() -> None:
    wire = (
        "The navy said that its gunboats did not shell the grain ships at anchor off Tarsk this week.",
        "Rockets had struck three barges before dawn, their owners told reporters in the town of Veln.",
        "Insurers have doubled the premium for each voyage, and some crews refuse to put to sea again.",
        "A pilot boat brought four sailors ashore, one of them with burns on both hands and the face.",
    )
    other = ("A sailor told of smoke above the ships that were bombed.", "The regatta takes place.")
    articles = with_letters(
        Article.from_sentences(text, id=id_) for id_, text in {"a": wire, "b": wire, "c": other}.items()
    )
    found = await compare_in_child(articles, on_progress=lambda *_: None, on_problem=lambda _: None)
    assert found == compare(articles)
    assert found.witnesses == (("a", "b"),)
    assert found.denials
    assert found.offers
