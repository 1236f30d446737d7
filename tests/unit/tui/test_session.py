"""What a reader does to the open story is kept when the call returns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from convoy_tui.store import Position, Store
from convoy_tui.tui.session import Session

if TYPE_CHECKING:
    from tests.conftest import MadeStory


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.in_memory() as opened:
        yield opened


@pytest.fixture
def session(store: Store, bridge: MadeStory) -> Session:
    return Session(store, store.create_story(bridge.articles).id)


def place(session: Session, article: str, sentence: int) -> tuple[str, int, int]:
    found = session.article(article).sentences[sentence]
    return article, found.start, found.end


def test_a_story_opens_with_its_articles_in_the_order_of_joining(session: Session) -> None:
    assert [article.id for article in session.articles] == ["north", "tide", "vale"]
    assert session.index is None


def test_a_note_is_found_at_its_passage_alone(session: Session, store: Store) -> None:
    note = session.add_note(*place(session, "north", 2), "ask")

    assert session.note_at(*place(session, "north", 2)) == note
    assert session.note_at(*place(session, "north", 3)) is None
    assert session.note_at(*place(session, "tide", 2)) is None
    assert store.notes(session.story_id) == (note,)


def test_the_last_note_of_a_passage_counts(session: Session) -> None:
    session.add_note(*place(session, "north", 2), "first")
    last = session.add_note(*place(session, "north", 2), "last")

    assert session.note_at(*place(session, "north", 2)) == last


def test_notes_are_changed_taken_away_and_brought_back(session: Session) -> None:
    note = session.add_note(*place(session, "north", 2), "ask")

    session.change_note(note, "asked")
    assert [note.text for note, _ in session.notes()] == ["asked"]
    session.delete_note(note.id)
    assert session.notes() == ()
    session.restore_note(note.id)
    assert [(note.text, where) for note, where in session.notes()] == [("asked", place(session, "north", 2))]


def test_a_note_whose_text_is_gone_has_no_place(session: Session) -> None:
    session.add_note(*place(session, "tide", 3), "why nine?")
    north, tide, vale = session.articles
    text = "Something else entirely stands here now, about quite another town."
    session.contents = replace(
        session.contents,
        articles=(north, replace(tide, text=text, sentences=(), sha256="ff" * 32), vale),
    )

    ((note, where),) = session.notes()

    assert (note.text, where) == ("why nine?", None)


def test_details_are_kept_and_the_comparison_no_longer_holds(session: Session, bridge: MadeStory) -> None:
    session.compared(bridge.comparison)

    session.give_details(
        "vale", published=date(2031, 5, 1), outlet="Vale Weekly", agency=None, given=("published", "outlet")
    )

    vale = session.article("vale")
    assert (vale.published, vale.outlet, vale.given) == (
        date(2031, 5, 1),
        "Vale Weekly",
        ("published", "outlet"),
    )
    assert session.index is None
    assert session.comparison is None


def test_a_sentence_becomes_furniture_and_a_sentence_again(session: Session) -> None:
    article, start, end = place(session, "north", 3)

    session.flip_furniture(article, start, end, is_furniture=True)
    assert session.article("north").furniture[-2].kind == "reader"
    assert session.article("north").furniture[-2].ref == "A5"
    session.flip_furniture(article, start, end, is_furniture=False)
    assert place(session, "north", 3) == (article, start, end)


def test_the_position_is_there_at_the_next_opening(session: Session, store: Store) -> None:
    position = Position("tide", 40, "vale", ("tide", "vale"), False, False)

    session.save_position(position)

    assert Session(store, session.story_id).contents.position == position


def test_the_same_position_is_not_written_twice(
    session: Session, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    position = Position("tide", 40, None, (), True, True)
    session.save_position(position)
    written: list[Position] = []
    monkeypatch.setattr(store, "save_position", lambda _story, position: written.append(position))

    session.save_position(position)
    session.save_position(replace(position, start=41))

    assert [position.start for position in written] == [41]


def test_a_note_that_another_window_changed_is_not_written_over(bridge: MadeStory) -> None:
    store = Store.in_memory()
    story = store.create_story(bridge.articles)
    here, there = Session(store, story.id), Session(store, story.id)
    note = here.add_note(*place(here, "north", 2), "first")
    there.reload()
    there.change_note(there.contents.notes[0], "theirs")
    mine = here.change_note(note, "mine")

    assert mine.id != note.id
    assert sorted(one.text for one in here.contents.notes) == ["mine", "theirs"]

    here.delete_note(mine.id)
    assert here.change_note(mine, "again").id != mine.id


def test_what_is_said_of_terms_and_silences_is_kept_with_its_text(session: Session, store: Store) -> None:
    north, tide, _ = session.articles
    bridge, crossing = north.text.index("bridge"), tide.text.index("crossing")
    session.say_same(("north", bridge, bridge + 6), ("tide", crossing, crossing + 8))
    session.say_other(("north", bridge, bridge + 6), ("tide", crossing, crossing + 8))
    session.say_silent(("north", 5), "vale")

    again = Session(store, session.story_id)
    assert [(one.kind, one.a[3], one.b and one.b[3]) for one in again.corrections] == [
        ("same-concept", "bridge", "crossing"),
        ("other-concept", "bridge", "crossing"),
        (
            "silent",
            "The council had promised repairs worth 2 million crowns in spring.",
            "Patients brought to Lindmouth",
        ),
    ]
    assert [one.stored.kind for one in again.undo_last()] == ["silent"]


def test_a_silence_is_taken_back_whichever_telling_it_was_said_of(session: Session) -> None:
    session.say_silent(("north", 3), "vale")
    session.say_silent(("north", 3), "vale")
    session.say_silent(("north", 3), "tide")

    assert not session.take_back_silence([("north", 4)], "vale")
    assert session.take_back_silence([("tide", 1), ("north", 3)], "vale")
    assert [one.b and one.b[0] for one in session.corrections] == ["tide"]


def test_an_article_without_sentences_can_t_be_silent(session: Session) -> None:
    vale = replace(session.article("vale"), sentences=())
    others = tuple(article for article in session.articles if article.id != "vale")
    session.contents = replace(session.contents, articles=(*others, vale))
    with pytest.raises(ValueError, match="vale"):
        session.say_silent(("north", 3), "vale")
    assert session.contents.corrections == ()


def test_a_note_on_a_term_is_apart_from_the_note_on_its_passage(session: Session) -> None:
    start = session.article("north").text.index("bridge")
    term = session.add_note("north", start, start + 6, "whose word?", "term")
    passage = session.add_note(*place(session, "north", 1), "so early?")

    assert session.note_at("north", start, start + 6, "term") == term
    assert session.note_at(*place(session, "north", 1), "passage") == passage
    assert session.change_note(term, "theirs").target == "term"
