from __future__ import annotations

from dataclasses import replace

import pytest

from convoy_tui.articles.model import Article, Sentence
from convoy_tui.store.anchors import CONTEXT, make_anchor, resolve_anchor

FERRY = "The ferry left the old quay at nine with 41 passengers on board."
ENGINE = "Its engine failed an hour later, far from the coast."
RESCUE = "A fishing boat from the next bay took all of them off before dark."
OWNER = "The company that owns the ferry did not answer our questions."
NO = "He said no."
STORY = (FERRY, ENGINE, RESCUE, OWNER)


def article(*sentences: str, joiner: str = " ", lead: str = "", sha256: str = "") -> Article:
    text, spans = lead, []
    for number, sentence in enumerate(sentences):
        text += joiner if number else ""
        spans.append(Sentence(f"A{number + 1}", len(text), len(text) + len(sentence)))
        text += sentence
    return Article(id="ferry", text=text, sentences=tuple(spans), sha256=sha256)


def span_of(where: Article, sentence: str, occurrence: int = 0) -> tuple[int, int]:
    start = -1
    for _ in range(occurrence + 1):
        start = where.text.index(sentence, start + 1)
    return start, start + len(sentence)


def moved(before: Article, sentence: str, after: Article, occurrence: int = 0) -> tuple[int, int] | None:
    return resolve_anchor(after, make_anchor(before, *span_of(before, sentence, occurrence)))


def test_an_anchor_holds_the_text_and_what_stands_around_it() -> None:
    before = article(*STORY, sha256="ab" * 32)
    start, end = span_of(before, ENGINE)
    anchor = make_anchor(before, start, end)
    assert (anchor.article, anchor.exact, anchor.start, anchor.sha256) == ("ferry", ENGINE, start, "ab" * 32)
    assert anchor.prefix == before.text[start - CONTEXT : start]
    assert anchor.suffix == before.text[end : end + CONTEXT]


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (4, 2), (0, 10_000)])
def test_a_span_that_is_none_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="ferry"):
        make_anchor(article(*STORY), start, end)


@pytest.mark.parametrize("sentence", STORY)
def test_in_the_same_article_the_place_is_the_same(sentence: str) -> None:
    before = article(*STORY)
    assert moved(before, sentence, before) == span_of(before, sentence)


def test_in_the_same_article_a_repeated_text_keeps_its_own_place() -> None:
    before = article(NO, FERRY, NO, ENGINE, NO)
    places = [moved(before, NO, before, occurrence) for occurrence in range(3)]
    assert places == [span_of(before, NO, occurrence) for occurrence in range(3)]


def test_a_text_that_moved_is_found() -> None:
    before = article(*STORY)
    later = article("A correction was made to this report.", *STORY)
    assert moved(before, RESCUE, later) == span_of(later, RESCUE)
    turned = article(*reversed(STORY))
    assert moved(before, RESCUE, turned) == span_of(turned, RESCUE)


def test_of_a_repeated_text_the_one_with_the_same_neighbours_is_found() -> None:
    before = article(FERRY, NO, ENGINE, RESCUE, NO, OWNER)
    later = article(RESCUE, NO, OWNER, "Nobody was hurt, the harbour office told us.", FERRY, NO, ENGINE)
    assert moved(before, NO, later, 0) == span_of(later, NO, 1)
    assert moved(before, NO, later, 1) == span_of(later, NO, 0)


def test_of_a_repeated_text_with_equal_neighbours_the_nearest_is_found() -> None:
    block = (FERRY, ENGINE, RESCUE)
    before = article(*block, *block, *block)
    later = article("New:", *block, *block, *block)
    for occurrence in range(3):
        assert moved(before, ENGINE, later, occurrence) == span_of(later, ENGINE, occurrence)


def test_the_old_place_is_left_when_the_neighbours_say_that_another_text_stands_there() -> None:
    before, later = article(OWNER, NO, FERRY, ENGINE), article(RESCUE, NO, OWNER, NO, FERRY, ENGINE)
    shifted = replace(make_anchor(before, *span_of(before, NO)), start=later.text.index(NO))
    assert resolve_anchor(later, shifted) == span_of(later, NO, 1)


def test_a_chance_letter_beside_a_text_far_away_does_not_outvote_the_distance() -> None:
    before = article(FERRY, RESCUE, ENGINE)
    later = article("New!", RESCUE, "Nobody talks!", *[OWNER] * 20, "All is awkward.", RESCUE, "None!")
    assert moved(before, RESCUE, later) == span_of(later, RESCUE, 0)


def test_a_text_that_overlaps_itself_keeps_its_place() -> None:
    chant = "No toll on the bridge, no toll, no toll"
    before, later = article(FERRY + " " + chant), article("New. " + FERRY + " " + chant)
    start = before.text.index("no toll, no toll")
    for at in (start, before.text.rindex("no toll")):
        end = at + len("no toll")
        assert resolve_anchor(later, make_anchor(before, at, end)) == (at + 5, end + 5)
    twice = "go on, go on, go on, go on, go on, go on!"
    before, later = article(twice), article("New: " + twice)
    assert resolve_anchor(later, make_anchor(before, 7, 34)) == (12, 39)


@pytest.mark.parametrize(
    "mended",
    [
        "A fishing boat from the next bay took all of them off before nightfall.",
        "A fishing boat from the next bay had taken all of them off before dark.",
        "A fishing boat from the next bay took 40 of them off before dark.",
        "Fishing boat from the next bay took all of them off before dark.",
    ],
)
def test_a_text_that_was_mended_is_found_between_its_neighbours(mended: str) -> None:
    before, later = article(*STORY), article("Updated.", FERRY, ENGINE, mended, OWNER)
    assert moved(before, RESCUE, later) == span_of(later, mended)


def test_a_mended_text_is_found_beside_one_unchanged_neighbour() -> None:
    mended = RESCUE.replace("dark", "night")
    before = article(*STORY)
    end_changed = article(FERRY, ENGINE, mended, "Nobody from the harbour office would talk to us.")
    start_changed = article(FERRY, "Then the motor stopped and they drifted.", mended, OWNER)
    assert moved(before, RESCUE, end_changed) == span_of(end_changed, mended)
    assert moved(before, RESCUE, start_changed) == span_of(start_changed, mended)


def test_a_mended_text_at_the_edges_of_the_article_is_found() -> None:
    before = article(*STORY)
    first, last = FERRY.replace("41", "44"), OWNER.replace("our questions", "us")
    later = article(first, ENGINE, RESCUE, last)
    assert moved(before, FERRY, later) == span_of(later, first)
    assert moved(before, OWNER, later) == span_of(later, last)


def test_a_mended_text_with_two_changed_neighbours_is_not_sure() -> None:
    before = article(*STORY)
    later = article(
        FERRY, "Then the motor stopped.", RESCUE.replace("dark", "night"), "Nobody would talk to us."
    )
    assert moved(before, RESCUE, later) is None


def test_the_same_words_about_something_else_in_another_place_are_not_the_text() -> None:
    before = article(*STORY)
    later = article(OWNER, "The ferry left the old quay at ten with 14 passengers on board.", NO)
    assert moved(before, FERRY, later) is None


def test_a_text_that_is_gone_has_no_place() -> None:
    before = article(*STORY)
    assert moved(before, RESCUE, article(FERRY, ENGINE, OWNER)) is None
    assert moved(before, RESCUE, article()) is None


def test_a_short_text_without_its_neighbours_is_not_sure() -> None:
    before = article(FERRY, NO, ENGINE)
    assert moved(before, NO, article(RESCUE, NO, OWNER)) is None
    one_neighbour = article(RESCUE, NO, ENGINE)
    assert moved(before, NO, one_neighbour) == span_of(one_neighbour, NO)


def test_a_long_text_without_its_neighbours_is_found() -> None:
    before, later = article(*STORY), article(NO, RESCUE, NO)
    assert moved(before, RESCUE, later) == span_of(later, RESCUE)


def test_marks_and_spaces_do_not_matter() -> None:
    quoted = "The captain\u2019s wife said, \u201cit was the pump - again\u201d, and left."
    plain = 'The captain\'s\u00a0wife said,\n  "it was the pump \u2013 again", and left.'
    before = article(FERRY, quoted, OWNER)
    later = article("New.", FERRY, plain, OWNER, joiner="\n\n")
    assert moved(before, quoted, later) == span_of(later, plain)
    short, short_plain = "\u201cNo\u201d, she said.", '"No", she said.'
    before, later = (
        article(FERRY, short, OWNER),
        article(FERRY, short_plain, OWNER, joiner="\n \n", lead="  "),
    )
    assert moved(before, short, later) == span_of(later, short_plain)


def test_characters_that_mean_something_in_patterns_are_plain_text() -> None:
    hostile = "[/quote] (a+)+$ \\d{3} .* [@click=app.quit]x[/]"
    before, later = article(FERRY, hostile, OWNER), article("New.", FERRY, hostile, OWNER)
    assert moved(before, hostile, later) == span_of(later, hostile)


def test_a_part_of_a_sentence_is_found() -> None:
    before, later = (
        article(*STORY),
        article("New.", FERRY, ENGINE, RESCUE.replace("A fishing", "One fishing")),
    )
    assert moved(before, "boat from the next bay", later) == span_of(later, "boat from the next bay")


def test_an_anchor_without_text_has_no_place() -> None:
    before = article(*STORY)
    anchor = make_anchor(before, 0, 5)
    assert resolve_anchor(before, replace(anchor, exact="  ")) is None
    assert resolve_anchor(before, replace(anchor, start=-7)) is not None


def test_a_text_that_stands_very_often_is_found_where_it_was() -> None:
    before = article(*(f"Row {n}." for n in range(3000)), *["Yes."] * 3000)
    later = article("New.", *(f"Row {n}." for n in range(3000)), *["Yes."] * 3000)
    assert moved(before, "Yes.", later, 2999) == span_of(later, "Yes.", 2999)


def test_a_few_letters_at_the_edge_of_the_article_are_no_neighbour() -> None:
    before, later = article("Ah!", NO, FERRY), article(OWNER, "Ah!", NO, RESCUE)
    assert moved(before, NO, later) is None
    same_edge = article("Ah!", NO, RESCUE)
    assert moved(before, NO, same_edge) == span_of(same_edge, NO)


def test_a_neighbour_of_which_little_is_left_does_not_hold_a_mended_text() -> None:
    before = article(*STORY)
    little = "They waited for two days later, far from the coast."
    assert moved(before, RESCUE, article(FERRY, little, RESCUE.replace("dark", "night"), NO)) is None
    headed = article("Ferry adrift.", RESCUE, OWNER)
    elsewhere = article(OWNER, "Ferry adrift.", RESCUE.replace("dark", "night"), NO)
    assert moved(headed, RESCUE, elsewhere) is None
    at_the_edge = article("Ferry adrift.", RESCUE.replace("dark", "night"), NO)
    assert moved(headed, RESCUE, at_the_edge) == span_of(at_the_edge, RESCUE.replace("dark", "night"))


def test_a_text_full_of_spaces_is_searched_as_quickly_as_another() -> None:
    mended = RESCUE.replace("dark", "night")
    before, later = article(*STORY), article(FERRY, ENGINE, mended + " " * 200_000, OWNER)
    assert moved(before, RESCUE, later) == span_of(later, mended)
