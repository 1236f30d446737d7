"""The reader's corrections of the ledger: readings taken out and moved, verdicts overruled."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date

import pytest

from convoy_tui.articles.model import Article
from convoy_tui.comparison import compare
from convoy_tui.comparison.ledger.ledger_corrections import corrected_ledger, ruling_of, ruling_value
from convoy_tui.comparison.model import Comparison, Correction, LedgerRow, Place, Ruling

NORTH = (
    "Twelve people were killed when the mill burned down on Friday.",
    "The mill had 40 looms and 17 carts; 11 carts were lost and six carts were saved.",
)
TIDE = (
    "Nine people were killed when the mill burned down on Friday.",
    "The mill had 40 looms, the owner says.",
)
VALE = (
    "Twelve people were killed when the mill burned down on Friday, the mayor says.",
    "In spring 30 goats drowned at the dam.",
)


def made(name: str, sentences: Sequence[str], day: date | None = date(2031, 5, 2)) -> Article:
    return Article.from_sentences(sentences, id=name, outlet=name.title(), published=day)


STORY = (made("north", NORTH), made("tide", TIDE), made("vale", VALE))


def place(article: Article, figure: str, at: int = 0) -> Place:
    start = -1
    for _ in range(at + 1):
        start = article.text.index(figure, start + 1)
    return article.id, start, start + len(figure), figure


TWELVE, NINE, TWELVE_TOO = place(STORY[0], "Twelve"), place(STORY[1], "Nine"), place(STORY[2], "Twelve")
GOATS = place(STORY[2], "30")


def compared(*corrections: Correction, articles: Sequence[Article] = STORY) -> Comparison:
    return compare(articles, corrections=corrections)


def told(row: LedgerRow, comparison: Comparison) -> list[tuple[str, str]]:
    return [(r.article, comparison.quantities[r.quantity].text) for r in row.readings]


def row_with(comparison: Comparison, *figures: tuple[str, str]) -> LedgerRow:
    (row,) = (
        row for row in comparison.ledger if set(figures) <= set(told(row, comparison)) and not row.parts
    )
    return row


def rows_with(comparison: Comparison, article: str, figure: str) -> list[LedgerRow]:
    return [row for row in comparison.ledger if (article, figure) in told(row, comparison)]


def test_the_story_holds_what_the_tests_rest_on() -> None:
    comparison = compared()

    row = row_with(comparison, ("north", "Twelve"), ("tide", "Nine"), ("vale", "Twelve"))
    assert row.verdict == row.standing == "conflict"
    assert (row.ruling, row.taken_out, row.brought_in) == (None, (), ())
    assert [told(row, comparison) for row in comparison.ledger if row.parts] == [
        [("north", "17"), ("north", "11"), ("north", "six")]
    ]
    assert told(row_with(comparison, ("vale", "30")), comparison) == [("vale", "30")]


def test_without_corrections_of_the_ledger_nothing_changes() -> None:
    comparison = compared()
    link = Correction("match", place(STORY[0], NORTH[1]), place(STORY[1], TIDE[0]))

    for corrections in ((), (link,)):
        again = corrected_ledger(comparison.ledger, comparison.articles, comparison.quantities, corrections)
        assert again == comparison.ledger


def test_a_reading_taken_out_has_a_row_of_its_own_and_the_others_are_weighed_again() -> None:
    before = compared()
    comparison = compared(Correction("reading-out", NINE))

    row = row_with(comparison, ("north", "Twelve"))
    assert told(row, comparison) == [("north", "Twelve"), ("vale", "Twelve")]
    assert row.verdict == "agree"
    assert row.id == row_with(before, ("north", "Twelve")).id
    assert [comparison.quantities[n].text for n in row.taken_out] == ["Nine"]
    assert "tide" in row.not_found_in
    assert {(pair.a, pair.b) for pair in row.pairs} == {(0, 1)}

    alone = row_with(comparison, ("tide", "Nine"))
    assert told(alone, comparison) == [("tide", "Nine")]
    assert (alone.verdict, alone.pairs, alone.not_found_in) == (None, (), ())
    assert "reader took this figure out" in alone.reason
    assert alone.subject == "people killed"


def test_when_one_source_is_left_nothing_contradicts() -> None:
    articles = STORY[:2]
    comparison = compared(Correction("reading-out", TWELVE), articles=articles)

    row = row_with(comparison, ("tide", "Nine"))
    assert (row.verdict, row.pairs) == (None, ())
    assert "reader took out what it was set against" in row.reason
    assert [row.verdict for row in rows_with(comparison, "north", "Twelve")] == [None]


def test_two_figures_held_apart_are_not_set_against_each_other_but_against_the_others() -> None:
    comparison = compared(Correction("reading-out", TWELVE, NINE))

    row = row_with(comparison, ("north", "Twelve"))
    assert told(row, comparison) == [("north", "Twelve"), ("tide", "Nine"), ("vale", "Twelve")]
    assert {(pair.a, pair.b): pair.verdict for pair in row.pairs} == {(0, 2): "agree", (1, 2): "conflict"}


def test_a_row_falls_apart_where_nothing_holds_its_figures_together() -> None:
    comparison = compared(Correction("reading-out", NINE, TWELVE), articles=STORY[:2])

    for article, figure in (("north", "Twelve"), ("tide", "Nine")):
        (row,) = rows_with(comparison, article, figure)
        assert told(row, comparison) == [(article, figure)]
        assert row.verdict is None
    assert len({row.id for row in comparison.ledger}) == len(comparison.ledger)


def test_a_figure_held_apart_from_all_others_leaves_their_row() -> None:
    comparison = compared(
        Correction("reading-out", TWELVE, NINE), Correction("reading-out", NINE, TWELVE_TOO)
    )

    assert told(row_with(comparison, ("north", "Twelve")), comparison) == [
        ("north", "Twelve"),
        ("vale", "Twelve"),
    ]
    assert row_with(comparison, ("north", "Twelve")).verdict == "agree"
    assert told(row_with(comparison, ("tide", "Nine")), comparison) == [("tide", "Nine")]


def test_a_reading_moved_is_weighed_against_its_new_row() -> None:
    comparison = compared(Correction("reading-to", NINE, GOATS))

    row = row_with(comparison, ("vale", "30"))
    assert told(row, comparison) == [("tide", "Nine"), ("vale", "30")]
    assert row.verdict == "conflict"
    assert [comparison.quantities[n].text for n in row.brought_in] == ["Nine"]
    old = row_with(comparison, ("north", "Twelve"))
    assert old.verdict == "agree"
    assert [comparison.quantities[n].text for n in old.taken_out] == ["Nine"]


def test_a_reading_may_move_to_a_row_of_its_own_article() -> None:
    comparison = compared(Correction("reading-to", TWELVE_TOO, GOATS))

    row = row_with(comparison, ("vale", "30"))
    assert told(row, comparison) == [("vale", "Twelve"), ("vale", "30")]
    assert (row.verdict, row.pairs) == (None, ())


def test_a_reading_that_comes_back_is_neither_taken_out_nor_brought_in() -> None:
    comparison = compared(Correction("reading-out", NINE), Correction("reading-to", NINE, TWELVE))

    row = row_with(comparison, ("north", "Twelve"))
    assert told(row, comparison) == told(row_with(compared(), ("north", "Twelve")), comparison)
    assert row.verdict == "conflict"
    assert row.taken_out == ()
    assert rows_with(comparison, "tide", "Nine") == [row]


def test_of_two_corrections_of_one_reading_the_later_holds() -> None:
    moved, out = Correction("reading-to", NINE, GOATS), Correction("reading-out", NINE)

    assert told(row_with(compared(moved, out), ("tide", "Nine")), compared(moved, out)) == [("tide", "Nine")]
    assert len(row_with(compared(out, moved), ("tide", "Nine")).readings) == 2


def test_figures_of_different_kinds_are_set_side_by_side_without_a_verdict() -> None:
    articles = (*STORY[:2], made("dale", ("The mill had cost 12 million dollars.",)))
    comparison = compared(
        Correction("reading-to", place(articles[2], "12 million dollars"), place(articles[1], "40")),
        articles=articles,
    )

    row = row_with(comparison, ("dale", "12 million dollars"))
    assert ("north", "40") in told(row, comparison)
    assert row.verdict == "agree"
    assert all(row.readings[n].article != "dale" for pair in row.pairs for n in (pair.a, pair.b))


def test_a_part_taken_out_ends_the_sum() -> None:
    comparison = compared(Correction("reading-out", place(STORY[0], "11")))

    assert not any(row.parts for row in comparison.ledger)
    assert [told(row, comparison) for row in rows_with(comparison, "north", "11")] == [[("north", "11")]]
    assert all(len(rows_with(comparison, "north", figure)) <= 1 for figure in ("17", "11", "six"))


def test_a_verdict_is_overruled_and_the_program_s_own_stays() -> None:
    said = "conflict: two counts of one day"
    looms = Correction("verdict", place(STORY[0], "40"), place(STORY[1], "40"), said)
    comparison = compared(looms)

    row = row_with(comparison, ("north", "40"))
    assert (row.verdict, row.standing) == ("agree", "conflict")
    assert row.ruling == Ruling("conflict", "two counts of one day")
    assert row.reason == row_with(compared(), ("north", "40")).reason
    assert comparison.ledger[0].standing == "conflict"


def test_the_last_verdict_holds_and_so_does_one_without_a_sentence() -> None:
    a, b = place(STORY[0], "40"), place(STORY[1], "40")
    comparison = compared(Correction("verdict", a, b, "conflict: no"), Correction("verdict", b, a, "scope"))

    assert row_with(comparison, ("north", "40")).ruling == Ruling("scope")


def test_a_verdict_on_figures_that_share_no_row_changes_nothing() -> None:
    nothing = Correction("verdict", TWELVE, place(STORY[1], "40"), "agree")

    assert compared(nothing).ledger == compared().ledger


def test_a_verdict_ends_with_the_reading_that_it_was_about() -> None:
    comparison = compared(
        Correction("verdict", TWELVE, NINE, "scope: counted a day apart"), Correction("reading-out", NINE)
    )

    assert all(row.ruling is None for row in comparison.ledger)


def test_places_without_a_figure_change_nothing() -> None:
    words = place(STORY[0], "burned")

    for correction in (
        Correction("reading-out", words),
        Correction("reading-out", NINE, words),
        Correction("reading-to", words, NINE),
        Correction("reading-out", ("gone", 0, 4, "Nine")),
    ):
        assert compared(correction).ledger == compared().ledger


@pytest.mark.parametrize(
    "correction",
    [
        Correction("verdict", NINE, TWELVE),
        Correction("verdict", NINE, TWELVE, "equal"),
        Correction("verdict", NINE, None, "agree"),
        Correction("verdict", TWELVE_TOO, GOATS, "agree"),
        Correction("reading-to", NINE),
    ],
)
def test_a_correction_that_lacks_something_is_refused(correction: Correction) -> None:
    with pytest.raises(ValueError, match="correction of kind"):
        compared(correction)


@pytest.mark.parametrize(
    "ruling", [Ruling("agree"), Ruling("scope", "a day later: so the mayor"), Ruling("conflict", "no")]
)
def test_a_ruling_is_read_as_it_was_written(ruling: Ruling) -> None:
    assert ruling_of(ruling_value(ruling)) == ruling


MANY = (
    Correction("reading-out", NINE),
    Correction("reading-to", GOATS, TWELVE),
    Correction("reading-out", GOATS, TWELVE_TOO),
    Correction("verdict", TWELVE, TWELVE_TOO, "scope: one counts the missing"),
)


def test_the_order_of_the_articles_changes_nothing() -> None:
    mixed = list(STORY)
    random.Random(1).shuffle(mixed)

    assert compare(mixed, corrections=MANY) == compare(STORY, corrections=MANY)


def test_a_corrected_ledger_can_be_corrected_on() -> None:
    """So that what the reader decides is shown before the story is compared anew."""
    for number in range(1, len(MANY) + 1):
        earlier = compared(*MANY[: number - 1])
        on = corrected_ledger(earlier.ledger, earlier.articles, earlier.quantities, MANY[:number])
        assert set(on) == set(compared(*MANY[:number]).ledger)


def test_corrections_hold_with_a_further_article() -> None:
    more = (*STORY, made("zoe", ("Twelve people were killed when the mill burned down on Friday.",)))
    comparison = compared(Correction("reading-out", NINE), articles=more)

    row = row_with(comparison, ("zoe", "Twelve"))
    assert ("tide", "Nine") not in told(row, comparison)
    assert row.verdict == "agree"
