"""How copies of one text are told in print."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from convoy_tui.comparison.model import Denial, Offer
from convoy_tui.export.citation import citation_set
from convoy_tui.export.comparison_json import comparison_json
from convoy_tui.export.comparison_markdown import comparison_markdown
from convoy_tui.export.comparison_text import comparison_text
from convoy_tui.export.findings import all_counterparts, between_copies, links_outside_passages
from convoy_tui.export.offer_words import denial_words, offer_words
from convoy_tui.export.witness_words import copies_words, sources_words

if TYPE_CHECKING:
    from convoy_tui.comparison.model import Comparison

COPIES = (("harbour", "isle"),)


def test_sources_are_counted_as_files_and_texts() -> None:
    assert sources_words(1, ()) == "1 source"
    assert sources_words(5, ()) == "5 sources"
    assert sources_words(6, (("a", "b"),)) == "6 files, 5 texts"
    assert sources_words(3, (("a", "b", "c"),)) == "3 files, 1 text"


def test_copies_are_named_by_letter_and_outlet(comparison: Comparison) -> None:
    (said,) = copies_words(comparison.articles, COPIES)
    assert said.startswith("B Harbour_Post and C ")
    assert "count as one source" in said
    assert copies_words(comparison.articles, ()) == ()
    assert copies_words(comparison.articles[:2], COPIES) == ()


def test_the_report_says_which_files_are_one_text(comparison: Comparison) -> None:
    copied = replace(comparison, witnesses=COPIES)
    for render in (comparison_text, comparison_markdown):
        plain, said = (" ".join(render(one).replace("\\", "").split()) for one in (comparison, copied))
        assert "3 files, 2 texts" in said
        assert "B Harbour_Post and C" in said
        assert "1 link between copies of one text" in said
        assert "text" not in plain.partition("What was compared")[0].partition("one ")[1]


def test_links_between_copies_count_for_nothing(comparison: Comparison) -> None:
    copied = replace(comparison, witnesses=COPIES, clusters=())
    assert {(link.a, link.b) for link in between_copies(copied)} == {(("harbour", 0), ("isle", 0))}
    assert between_copies(comparison) == frozenset()
    assert links_outside_passages(copied) == len(comparison.links) - 1
    assert ("isle", 0) not in all_counterparts(copied)
    assert all_counterparts(copied)["harbour", 0] == (("alma-coast", 1),)


def test_a_citation_with_counterparts_says_which_are_one_text(comparison: Comparison) -> None:
    copied = replace(comparison, witnesses=COPIES)
    assert "are one text" in citation_set("alma-coast", 1, copied)
    assert "are one text" not in citation_set("alma-coast", 2, copied)
    assert "are one text" not in citation_set("alma-coast", 1, comparison)


def test_json_has_witnesses_and_denials_and_no_offers(comparison: Comparison) -> None:
    denial = Denial("alma-coast", 3, 4, 10, "Nobody", "told")
    offer = Offer(
        ("harbour", 0), ("isle", 1), 0.5, ("left", "stayed"), (("Alma", "Alma"),), True, (False, False)
    )
    told = json.loads(
        comparison_json(replace(comparison, witnesses=COPIES, denials=(denial,), offers=(offer,)))
    )
    assert told["witnesses"] == [["harbour", "isle"]]
    assert told["denials"] == [
        {"article": "alma-coast", "sentence": 3, "start": 4, "end": 10, "cue": "Nobody", "act": "told"}
    ]
    assert "offers" not in told


def test_offers_stay_out_of_print(comparison: Comparison) -> None:
    offer = Offer(
        ("harbour", 0), ("isle", 1), 0.5, ("left", "stayed"), (("Alma", "Alma"),), True, (False, False)
    )
    offering = replace(comparison, offers=(offer,))
    for render in (comparison_text, comparison_markdown, comparison_json):
        assert render(offering) == render(comparison)


def test_an_offer_is_told_by_what_both_are_about() -> None:
    def said(outcome: bool, denied: tuple[bool, bool]) -> str:
        things = (("bus", "convoy"), ("Alma", "alma"))
        return offer_words(Offer(("a", 0), ("b", 0), 0.5, ("struck", "strikes"), things, outcome, denied))

    assert said(False, (False, False)) == "same act (struck / strikes), same object (bus / convoy, Alma)"
    assert said(True, (False, False)).startswith("other outcome (struck / strikes)")
    assert said(False, (True, True)).endswith(", denied here too")
    assert said(False, (False, True)).endswith(", denied there")
    assert said(False, (True, False)).endswith("Alma)")


def test_a_denial_is_told_in_its_own_words() -> None:
    assert denial_words(Denial("a", 0, 0, 7, "did not", "sail")) == "did not sail"
    assert denial_words(Denial("a", 0, 0, 6, "denied", "")) == "denied"
    assert denial_words(Denial("a", 0, 0, 8, "unharmed", "unharmed")) == "unharmed"
