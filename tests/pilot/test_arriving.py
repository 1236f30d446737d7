"""Articles come in one set at a time, never in place of what is being written, and faults are said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from threading import Event
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from convoy_tui.articles.model import Article
from convoy_tui.store import Store, StoreError
from convoy_tui.tui.loading import Loaded
from convoy_tui.tui.screens.dialogs.choice import ChoiceDialog
from convoy_tui.tui.screens.dialogs.note_editor import NoteEditor
from convoy_tui.tui.screens.dialogs.opening import OpenDialog
from convoy_tui.tui.screens.notes import NotesScreen
from convoy_tui.tui.screens.reader import ReaderScreen
from convoy_tui.tui.screens.start import StartScreen

if TYPE_CHECKING:
    from tests.conftest import MadeStory, MakeApp
    from tests.pilot.conftest import Drive, Driver


class Held:
    """Articles that are being read until they are let go, or stopped."""

    every: list[Held] = []

    def __init__(self, sources: Sequence[str]) -> None:
        self.sources = sources
        self.go_on = Event()
        self.finished = Event()
        self.stopped = False
        self.error: Exception | None = None
        Held.every.append(self)

    def finish(self) -> Loaded:
        assert self.go_on.wait(8), "nobody stopped the reading"
        self.finished.set()
        if self.error:
            raise self.error
        return Loaded(tuple(Article.from_sentences([f"The {s} fell."], id=s) for s in self.sources))

    def stop(self) -> None:
        self.stopped = True
        self.go_on.set()


@pytest.fixture
def held(make_app: MakeApp, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Held]]:
    """Have nothing read before it is let go; gives what is being read, in the order of its beginning."""
    monkeypatch.setattr("convoy_tui.tui.arriving.Loading", Held)
    Held.every.clear()
    yield Held.every
    for reading in Held.every:
        reading.go_on.set()


async def name(reader: Driver, typed: str) -> None:
    """Name something in the open dialog."""
    await reader.press("o")
    reader.find(Input).value = typed
    await reader.press("enter")


def ids(reader: Driver) -> list[str]:
    return [article.id for article in reader.session.articles]


async def test_leaving_stops_what_is_being_read(held: list[Held], make_app: MakeApp, drive: Drive) -> None:
    async with drive(make_app(pending=["bridge"])) as reader:
        await reader.press("q")

    assert [reading.stopped for reading in held] == [True]


async def test_a_second_reading_takes_the_place_of_the_first(
    held: list[Held], make_app: MakeApp, drive: Drive
) -> None:
    store = Store.in_memory()
    async with drive(make_app(store=store)) as reader:
        await name(reader, "bridge")
        await name(reader, "tower")
        first, second = held
        assert first.stopped
        await reader.until(first.finished.is_set, "the end of the first")
        second.go_on.set()
        await reader.until(lambda: isinstance(reader.screen, ReaderScreen), "the reader")

        assert ids(reader) == ["tower"]
        assert len(store.stories()) == 1


async def test_articles_wait_until_a_note_is_written(
    bridge: MadeStory, held: list[Held], make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        before = reader.reader
        await name(reader, "tower")
        await reader.press("m", "o", "n")
        held[0].go_on.set()
        await reader.until(lambda: reader.said, "a word on it")

        assert isinstance(reader.screen, NoteEditor)
        assert reader.said == ["1 article read, waiting until this is closed"]
        await reader.press("e", "escape")
        await reader.until(lambda: isinstance(reader.screen, ChoiceDialog), "the question")
        assert [note.text for note, _ in before.session.notes()] == ["one"]
        await reader.press("j", "enter")
        await reader.until(lambda: ids(reader) == ["tower"], "the new story")
        assert sum(screen.is_running for screen in reader.app.screen_stack) == 2


async def test_articles_wait_behind_the_list_of_notes_and_come_once(
    bridge: MadeStory, held: list[Held], make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await name(reader, "tower")
        await reader.press("5", "question_mark")
        held[0].go_on.set()
        await reader.until(lambda: reader.said, "a word on it")
        await reader.press("escape")
        assert isinstance(reader.screen, NotesScreen)
        await reader.press("escape")
        await reader.until(lambda: isinstance(reader.screen, ChoiceDialog), "the question")

        await reader.press("escape")
        assert isinstance(reader.screen, ReaderScreen)
        await reader.press("5", "escape")
        assert isinstance(reader.screen, ReaderScreen)


async def test_the_start_screen_under_a_dialog_waits_too(
    held: list[Held], make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(pending=["bridge"])) as reader:
        await reader.press("o")
        held[0].go_on.set()
        await reader.until(lambda: reader.said, "a word on it")
        assert isinstance(reader.screen, OpenDialog)
        await reader.press("escape")
        await reader.until(lambda: isinstance(reader.screen, ReaderScreen), "the reader")

        assert ids(reader) == ["bridge"]


async def test_a_reading_that_fails_is_said_and_the_keys_come_back(
    held: list[Held], make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(pending=["bridge"])) as reader:
        assert "Reading …" in reader.picture
        held[0].error = RuntimeError("[/x] no room")
        held[0].go_on.set()
        await reader.until(lambda: reader.said, "a word on it")

        assert reader.said[0].startswith("The reading failed: RuntimeError('[/x] no room').")
        assert isinstance(reader.screen, StartScreen)
        assert "open your articles" in reader.picture


async def test_a_path_can_do_nothing_to_the_start_screen(
    held: list[Held], make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(pending=["a\x1b[31m\nb.txt"])) as reader:
        assert "a\\x1b[31m b.txt" in reader.picture


@pytest.mark.parametrize("fault", ["mark_opened", "load"])
async def test_a_story_that_can_t_be_opened_is_said_and_nothing_changes(
    fault: str,
    bridge: MadeStory,
    held: list[Held],
    make_app: MakeApp,
    drive: Drive,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_given: object) -> None:
        raise StoreError("stories.db", "the disk is full [/x]", "make room")

    store = Store.in_memory()
    async with drive(make_app(bridge.articles, comparison=bridge.comparison, store=store)) as reader:
        await name(reader, "tower")
        held[0].go_on.set()
        await reader.until(lambda: isinstance(reader.screen, ChoiceDialog), "the question")
        monkeypatch.setattr(store, fault, fail)
        await reader.press("j", "enter")
        await reader.until(lambda: reader.said, "a word on it")

        assert reader.said == ["Not opened: stories.db: the disk is full [/x]; make room"]
        assert ids(reader) == ["north", "tide", "vale"]


@pytest.mark.parametrize("dialog", ["o", "m", "p", "question_mark"])
async def test_ctrl_q_leaves_from_everywhere(
    dialog: str, bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await reader.press(dialog, "ctrl+q")

        assert reader.app._exit
