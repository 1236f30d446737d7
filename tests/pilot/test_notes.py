"""Notes: written while one reads, kept while one types, listed, deleted and brought back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.widgets import OptionList, TextArea

from convoy_tui.store import Anchor, Store, StoreError
from convoy_tui.tui.screens.dialogs.note_editor import NoteEditor
from convoy_tui.tui.screens.notes import NotesScreen
from convoy_tui.tui.screens.reader import ReaderScreen

if TYPE_CHECKING:
    from tests.conftest import MadeStory, MakeApp
    from tests.pilot.conftest import Drive, Driver


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "stories.sqlite3"


@pytest.fixture
def store(file: Path) -> Iterator[Store]:
    with Store.open(file) as opened:
        yield opened


@pytest.fixture
def elsewhere(file: Path, store: Store) -> Iterator[Store]:
    """The same file as another program sees it."""
    with Store.open(file) as opened:
        yield opened


def texts(store: Store, reader: Driver) -> list[str]:
    return [note.text for note in store.notes(reader.session.story_id)]


async def write(reader: Driver, ref: str, text: str) -> None:
    await reader.go(ref)
    await reader.press("m")
    reader.find(TextArea).text = text
    await reader.press("escape")
    assert isinstance(reader.screen, ReaderScreen)


async def test_what_is_typed_is_in_the_store_before_the_editor_is_closed(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, store: Store, elsewhere: Store
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison, store=store)) as reader:
        await reader.go("A4")
        await reader.press("m")
        await reader.type("ask them")

        await reader.until(lambda: texts(elsewhere, reader) == ["ask them"], "the note in the store")

        assert isinstance(reader.screen, NoteEditor)
        (note,) = elsewhere.notes(reader.session.story_id)
        assert (note.anchor.article, note.anchor.exact) == (
            "north",
            "Twelve people were hurt, three of them badly.",
        )


async def test_what_is_typed_without_a_rest_is_kept_too(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, store: Store, elsewhere: Store
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison, store=store)) as reader:
        await reader.press("m")
        typed = 0
        while not texts(elsewhere, reader) and typed < 400:
            await reader.pilot.press("x")
            typed += 1

        assert texts(elsewhere, reader) != []
        assert isinstance(reader.screen, NoteEditor)


async def test_a_note_goes_on_where_it_was(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, store: Store
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison, store=store)) as reader:
        await write(reader, "A4", "ask")
        await reader.press("m", "x", "escape")

        assert texts(store, reader) == ["askx"]


async def test_an_emptied_note_is_deleted(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, store: Store
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison, store=store)) as reader:
        await write(reader, "A4", "ask")
        await write(reader, "A4", " \n")

        assert texts(store, reader) == []
        assert "✎" not in reader.picture


async def test_an_editor_that_is_left_empty_writes_no_note(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, store: Store
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison, store=store)) as reader:
        await reader.press("m", "space", "escape")

        assert texts(store, reader) == []


async def test_a_note_is_shown_beside_its_passage_and_below(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await write(reader, "A4", "ask the police")
        assert "ask the police" in reader.inspector

        await reader.press("j")

        assert "✎A4" in reader.picture
        assert "ask the police" not in reader.inspector


async def test_what_can_t_be_kept_keeps_the_editor_open_and_says_so(
    bridge: MadeStory,
    make_app: MakeApp,
    drive: Drive,
    store: Store,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(_story: int, _anchor: Anchor, _text: str, _target: str) -> None:
        raise StoreError("/data/[/full].sqlite3", "the disk is full", "make room")

    async with drive(make_app(bridge.articles, comparison=bridge.comparison, store=store)) as reader:
        with monkeypatch.context() as broken:
            broken.setattr(store, "add_note", refuse)
            await reader.press("m", "x", "escape")

            assert isinstance(reader.screen, NoteEditor)
            assert "Not saved: /data/[/full].sqlite3: the disk is full; make room" in reader.picture
            assert reader.find(TextArea).text == "x"

        await reader.press("escape")
        assert isinstance(reader.screen, ReaderScreen)
        assert texts(store, reader) == ["x"]


async def test_a_note_is_kept_where_something_takes_the_editor_away(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, store: Store
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison, store=store)) as reader:
        story = reader.session.story_id
        await reader.press("m", "x")
        await reader.app.pop_screen()

        assert [note.text for note in store.notes(story)] == ["x"]


async def test_a_note_is_kept_at_a_sudden_end(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, store: Store
) -> None:
    app = make_app(bridge.articles, comparison=bridge.comparison, store=store)
    async with drive(app) as reader:
        story = reader.session.story_id
        await reader.press("m", "x")
        app.exit()
        await reader.until(lambda: not app.is_running, "the end")

    assert [note.text for note in store.notes(story)] == ["x"]


async def test_the_notes_are_listed_in_the_order_of_the_panes(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        for ref, text in (("C2", "third"), ("A4", "second"), ("B4", "first")):
            await write(reader, ref, text)
        await reader.press("5")

        picture = reader.picture
        assert "3 notes" in picture
        assert "A4 · North Courier · 3 May 2031" in picture
        assert "“Twelve people were hurt, three of them badly.”" in picture
        assert sorted(("first", "second", "third"), key=picture.index) == ["first", "second", "third"]


async def test_enter_goes_to_the_passage_and_escape_comes_back_from_there(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await write(reader, "B4", "first")
        await write(reader, "C2", "second")
        await reader.go("A6")

        await reader.press("5", "j", "enter")
        assert (isinstance(reader.screen, ReaderScreen), reader.ref) == (True, "C2")
        await reader.press("escape")
        assert reader.ref == "A6"


async def test_the_keys_of_the_list_walk_through_it(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        for ref in ("B4", "A4", "C2"):
            await write(reader, ref, f"on {ref}")
        await reader.press("5")
        options = reader.find(OptionList)

        seen = [options.highlighted]
        for key in ("j", "down", "k", "G", "g"):
            await reader.press(key)
            seen.append(options.highlighted)

        assert seen == [0, 1, 2, 1, 2, 0]


async def test_a_note_is_deleted_and_brought_back(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, store: Store
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison, store=store)) as reader:
        await write(reader, "B4", "first")
        await write(reader, "A4", "second")
        await reader.press("5", "delete")
        assert texts(store, reader) == ["second"]
        assert "1 note" in reader.picture
        await reader.press("delete")
        assert "No notes yet" in reader.picture

        await reader.press("u", "u")
        assert texts(store, reader) == ["first", "second"]
        await reader.press("u")
        assert reader.said[-1] == "nothing to undo"


async def test_a_note_that_can_t_be_deleted_stays_and_it_is_said(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_note: int) -> None:
        raise StoreError("/data", "it is locked", "close the other program")

    async with drive(make_app(bridge.articles, comparison=bridge.comparison, store=store)) as reader:
        await write(reader, "B4", "first")
        monkeypatch.setattr(store, "delete_note", refuse)
        await reader.press("5", "delete")

        assert reader.said == ["Not deleted: /data: it is locked; close the other program"]
        assert "1 note" in reader.picture


async def test_a_note_is_edited_in_the_list(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, store: Store
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison, store=store)) as reader:
        await write(reader, "B4", "first")
        await reader.press("5", "m", "x", "escape")

        assert isinstance(reader.screen, NotesScreen)
        assert texts(store, reader) == ["firstx"]
        assert "firstx" in reader.picture


async def test_a_note_whose_text_is_gone_is_an_orphan_and_stays_in_the_list(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, store: Store
) -> None:
    story = store.create_story(bridge.articles)
    lost = Anchor("tide", "A line that nobody finds any more, about quite another town.", "", "", 4, "00")
    store.add_note(story.id, lost, "where is it?")
    async with drive(make_app(comparison=bridge.comparison, store=store, story=story.id)) as reader:
        await reader.press("5")
        assert "orphan" in reader.picture
        assert "where is it?" in reader.picture

        await reader.press("enter")
        assert isinstance(reader.screen, NotesScreen)
        assert reader.said == ["the text that this note was written on is no longer there"]


async def test_before_the_first_note_the_list_says_how_to_write_one(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await reader.press("5")
        assert "No notes yet. m on a passage writes one." in reader.picture

        await reader.press("enter", "m", "delete", "j", "G")
        assert isinstance(reader.screen, NotesScreen)
        await reader.press("escape")
        assert isinstance(reader.screen, ReaderScreen)
