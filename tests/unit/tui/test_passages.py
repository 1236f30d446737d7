"""What a comparison says of one sentence."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from convoy_tui.tui.reading.passages import PassageIndex, after, before, marked_concepts, ordinal

if TYPE_CHECKING:
    from tests.conftest import MadeStory


@pytest.fixture
def index(bridge: MadeStory) -> PassageIndex:
    return PassageIndex(bridge.comparison)


def test_counterparts_stand_from_the_surest_to_the_weakest(index: PassageIndex) -> None:
    found = index.counterparts(("north", 2))

    assert [(c.key, c.grade, c.score) for c in found] == [
        (("vale", 1), "sure", 0.65),
        (("tide", 3), "sure", 0.62),
        (("tide", 4), "doubtful", 0.35),
    ]


def test_a_sure_counterpart_goes_before_a_doubtful_one_of_a_higher_score(bridge: MadeStory) -> None:
    links = [
        replace(link, score=0.99) if link.a == ("north", 2) and link.grade == "doubtful" else link
        for link in bridge.comparison.links
    ]

    found = PassageIndex(replace(bridge.comparison, links=tuple(links))).counterparts(("north", 2))

    assert [c.score for c in found] == [0.65, 0.62, 0.99]


def test_a_link_counts_from_both_ends(index: PassageIndex) -> None:
    (there,) = [c for c in index.counterparts(("north", 1)) if c.key[0] == "tide"]
    (back,) = index.counterparts(("tide", 2))

    assert there.link is back.link
    assert (there.key, back.key) == (("tide", 2), ("north", 1))


def test_a_telling_by_way_of_a_third_source_has_no_link_and_is_doubtful(index: PassageIndex) -> None:
    by_way = [c for c in index.counterparts(("tide", 1)) if c.link is None]

    assert [(c.key, c.grade, c.score) for c in by_way] == [(("vale", 2), "doubtful", 0.0)]


def test_sentences_of_the_same_article_are_never_counterparts(index: PassageIndex) -> None:
    assert {c.key[0] for c in index.counterparts(("tide", 3))} == {"north", "vale"}


def test_the_tellings_of_one_source_stand_in_its_order(index: PassageIndex) -> None:
    assert [c.key for c in index.counterparts_in(("north", 2), "tide")] == [("tide", 3), ("tide", 4)]
    assert index.counterparts_in(("north", 1), "vale") == ()


def test_linked_sentences_are_those_with_a_counterpart(index: PassageIndex) -> None:
    assert index.linked("north") == (1, 2, 3, 4)
    assert index.linked("tide") == (1, 2, 3, 4, 5)
    assert index.linked("vale") == (1, 2)
    assert index.linked("unknown") == ()


def test_differences_are_figures_that_do_not_fit_and_terms_told_otherwise(index: PassageIndex) -> None:
    assert index.differences("north") == (1, 2)
    assert index.differences("tide") == (2, 3, 4)
    assert index.differences("vale") == (1, 2)


def test_the_same_figure_of_other_acts_is_a_difference(bridge: MadeStory) -> None:
    hurt, cars, *others = bridge.comparison.ledger
    told_otherwise = replace(bridge.comparison, ledger=(hurt, replace(cars, words_differ=True), *others))

    assert PassageIndex(told_otherwise).differences("north") == (1, 2, 3)


def test_a_verdict_counts_only_for_the_readings_of_its_pair(bridge: MadeStory) -> None:
    hurt, *others = bridge.comparison.ledger
    only_tide = replace(hurt, pairs=(hurt.pairs[1], replace(hurt.pairs[2], a=1, b=0)))
    index = PassageIndex(replace(bridge.comparison, ledger=(only_tide, *others), concepts=()))

    # vale 1 now has nothing but a figure that agrees; north 2 and tide 3 contradict each other.
    assert index.differences("vale") == ()
    assert index.differences("north") == (2,)


def test_a_term_is_told_of_at_its_first_mention_alone(bridge: MadeStory) -> None:
    north = bridge.named("north")
    index = PassageIndex(bridge.comparison)

    (term,) = index.terms(("north", 1))

    assert north.text[term.start : term.end] == "bridge"
    assert term.form == "bridge"
    assert [index.terms(("north", sentence)) for sentence in (0, 2, 3, 4, 5)] == [()] * 5


def test_of_several_mentions_the_first_in_the_text_counts(bridge: MadeStory) -> None:
    north = bridge.named("north")
    concept = bridge.comparison.concepts[0]
    mention = concept.forms[0].mentions[0]
    later, earlier = north.text.index("council"), north.text.index("Twelve hurt")
    mentions = [replace(mention, start=start, end=start + 6) for start in (later, mention.start, earlier)]
    forms = (replace(concept.forms[0], mentions=tuple(mentions)), *concept.forms[1:])
    index = PassageIndex(replace(bridge.comparison, concepts=(replace(concept, forms=forms),)))

    assert [len(index.terms(("north", sentence))) for sentence in range(6)] == [1, 0, 0, 0, 0, 0]


def test_a_name_that_two_sources_share_does_not_differ(bridge: MadeStory) -> None:
    assert marked_concepts(bridge.comparison) == (0,)


def test_a_mention_in_furniture_is_no_term_of_a_sentence(bridge: MadeStory) -> None:
    north = bridge.named("north")
    concept = bridge.comparison.concepts[0]
    start = north.text.index("crossings")
    moved = replace(
        concept.forms[0],
        form="crossings",
        mentions=(replace(concept.forms[0].mentions[0], start=start, end=start + 9),),
    )
    comparison = replace(bridge.comparison, concepts=(replace(concept, forms=(moved, *concept.forms[1:])),))
    index = PassageIndex(comparison)

    assert all(index.terms(("north", sentence)) == () for sentence in range(6))


def test_the_rows_of_a_sentence_are_those_that_read_it(index: PassageIndex) -> None:
    assert index.ledger_rows(("north", 2)) == (0, 2)
    assert index.ledger_rows(("vale", 3)) == ()


def test_the_nearest_misses_are_told_best_first(index: PassageIndex) -> None:
    assert index.nearest(("north", 5)) == ((("vale", 3), 0.12), (("tide", 3), 0.08))
    assert index.nearest(("north", 2)) == ()


def test_the_stops_around_a_sentence() -> None:
    stops = (2, 5, 9)

    assert [after(stops, at) for at in (-1, 2, 4.5, 9)] == [2, 5, 5, None]
    assert [before(stops, at) for at in (2, 2.5, 9, 50)] == [None, 2, 5, 9]
    assert [ordinal(stops, at) for at in (2, 3, 9, 10)] == [1, None, 3, None]
