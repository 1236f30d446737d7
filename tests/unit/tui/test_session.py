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
