"""Each key of the reading screen does what its help says."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import pytest
from textual.command import CommandPalette

from convoy_tui.config import Config
from convoy_tui.tui.commands import READER
from convoy_tui.tui.screens.coverage import CoverageScreen
from convoy_tui.tui.screens.dialogs.asking import AskDialog
from convoy_tui.tui.screens.dialogs.details import DetailsDialog
from convoy_tui.tui.screens.dialogs.exporting import ExportDialog
from convoy_tui.tui.screens.dialogs.find import FindDialog
from convoy_tui.tui.screens.dialogs.note_editor import NoteEditor
from convoy_tui.tui.screens.dialogs.opening import OpenDialog
from convoy_tui.tui.screens.dialogs.sources import SourcesDialog
from convoy_tui.tui.screens.help import HelpScreen
from convoy_tui.tui.screens.notes import NotesScreen
from convoy_tui.tui.screens.numbers import NumbersScreen
from convoy_tui.tui.screens.questions import QuestionsScreen
from convoy_tui.tui.screens.reader import ReaderScreen
from convoy_tui.tui.screens.terms import TermsScreen
from convoy_tui.tui.widgets.panes import Panes

if TYPE_CHECKING:
    from tests.conftest import MadeStory, MakeApp
    from tests.pilot.conftest import Drive, Driver

KEYS = {command.id: command.keys.split(",") for command in READER}

MOVES = {
    "next-sentence": ("B2", "B3"),
    "previous-sentence": ("B3", "B2"),
    "next-passage": ("B1", "B2"),
    "previous-passage": ("B3", "B2"),
    "next-difference": ("B1", "B3"),
    "previous-difference": ("B4", "B3"),
    "next-source": ("A4", "C2"),
    "previous-source": ("A4", "B5"),
    "go-there": ("A4", "C2"),
    "next-pane": ("B1", "A1"),
    "previous-pane": ("B1", "C1"),
    "top": ("A5", "A2"),
    "bottom": ("A5", "A7"),
}
"""Where each moving command leads, from where."""

OPENS = {
    "find": FindDialog,
    "note": NoteEditor,
    "ask": AskDialog,
    "export": ExportDialog,
    "open": OpenDialog,
    "details": DetailsDialog,
    "sources": SourcesDialog,
    "numbers-screen": NumbersScreen,
    "terms-screen": TermsScreen,
    "coverage-screen": CoverageScreen,
    "notes-screen": NotesScreen,
    "questions-screen": QuestionsScreen,
    "help": HelpScreen,
    "palette": CommandPalette,
}
"""What each command that opens something opens."""


async def test_every_moving_key_leads_where_its_help_says(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    led: dict[tuple[str, str], str] = {}
    wanted: dict[tuple[str, str], str] = {}
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        for command, (start, end) in MOVES.items():
            for key in KEYS[command]:
                await reader.go(start)
                await reader.press(key)
                led[command, key], wanted[command, key] = reader.ref, end

    assert led == wanted


@pytest.mark.parametrize("command", OPENS)
async def test_every_opening_key_opens_it_and_escape_closes_it(
    command: str, bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        for key in KEYS[command]:
            await reader.press(key)
            assert isinstance(reader.screen, OPENS[command]), key

            await reader.press("escape")
            assert isinstance(reader.screen, ReaderScreen), key


async def back(reader: Driver) -> None:
    await reader.press("enter")
    assert reader.ref != "A4"
    await reader.press("escape")
    assert reader.ref == "A4"


async def half_page(reader: Driver) -> None:
    for down, up in zip(KEYS["half-page-down"], KEYS["half-page-up"], strict=True):
        await reader.go("A2")
        await reader.press(down)
        article, block = reader.reader.spot
        assert (article, block > 2) == ("north", True)
        await reader.press(up)
        assert reader.reader.spot.block < block - 1


async def why(reader: Driver) -> None:
    assert "12 and 9 of the same people" not in reader.inspector
    await reader.press("w")
    assert "12 and 9 of the same people" in reader.inspector
    await reader.press("w")
    assert "12 and 9 of the same people" not in reader.inspector


async def marks(reader: Driver) -> None:
    assert "A4≠" in reader.picture
    await reader.press("M")
    assert "A4≠" in reader.picture
    await reader.press("M")
    assert "A4≠" not in reader.picture
    assert reader.said == ["marks: every mention of a term that differs", "marks: off"]
    await reader.press("M")
    assert "A4≠" in reader.picture
    assert reader.said[-1] == "marks: the first mention of a term that differs"


async def base(reader: Driver) -> None:
    assert reader.in_sight == ("tide", "north", "vale")
    await reader.press("b")
    assert reader.in_sight == ("north", "tide", "vale")
    await reader.press("b")
    assert reader.in_sight == ("tide", "north", "vale")
    assert reader.said[-1] == "no base: the sources stand in order of their dates"


async def in_step(reader: Driver) -> None:
    panes = reader.reader.query_one(Panes)
    assert (panes.in_step, "in step" in reader.title) == (True, True)
    await reader.press("s")
    assert (panes.in_step, "each alone" in reader.title) == (False, True)


async def matches(reader: Driver) -> None:
    await reader.press("n")
    assert reader.said == ["nothing was looked for yet; / finds words"]
    await reader.press("slash", *"people", "enter")
    seen = [(reader.ref, reader.said[-1])]
    for key in ("n", "n", "N"):
        await reader.press(key)
        seen.append((reader.ref, reader.said[-1]))
    assert seen == [
        ("A4", "match 2 of 3"),
        ("C2", "match 3 of 3"),
        ("B4", "match 1 of 3"),
        ("C2", "match 3 of 3"),
    ]


async def copy(reader: Driver) -> None:
    await reader.press("y")
    assert reader.app.clipboard == (
        "“Twelve people were hurt, three of them badly.” — "
        "North Courier, “Twelve hurt at Ostrand”, 3 May 2031, A4"
    )


async def copy_all(reader: Driver) -> None:
    await reader.press("Y")
    lines = reader.app.clipboard.splitlines()
    assert [line.rpartition(", ")[2] for line in lines] == ["A4", "B4", "B5 (doubtful)", "C2"]


async def furniture(reader: Driver) -> None:
    await reader.press("f")
    await reader.compared()
    assert [piece.ref for piece in reader.session.article("north").furniture] == ["A1", "A3", "A4", "A8"]


async def not_a_match(reader: Driver) -> None:
    await reader.go("A3")
    await reader.press("x", "u")
    assert reader.said == ["A3 and B3: not a match; u undoes", "undone: A3 and B3: not a match"]


async def link_by_hand(reader: Driver) -> None:
    await reader.press("plus")
    await reader.go("C4")
    await reader.press("plus", "u")
    assert reader.said == ["A4 and C4: linked by hand; u undoes", "undone: A4 and C4: linked by hand"]


async def read_screen(reader: Driver) -> None:
    await reader.press("5")
    assert isinstance(reader.screen, NotesScreen)
    await reader.press("1")
    assert isinstance(reader.screen, ReaderScreen)
    await reader.press("1")
    assert (isinstance(reader.screen, ReaderScreen), reader.ref) == (True, "A4")


async def leave(reader: Driver) -> None:
    await reader.press("q")
    await reader.until(lambda: not reader.app.is_running, "the end")


async def compare_again(reader: Driver) -> None:
    before = reader.reader.session.index
    await reader.press("ctrl+r")
    await reader.until(lambda: reader.reader.session.index is not before, "a new comparison")
    assert reader.reader.progress is None


DOES: dict[str, Callable[[Driver], Awaitable[None]]] = {
    "back": back,
    "half-page-down": half_page,
    "half-page-up": half_page,
    "compare-again": compare_again,
    "why": why,
    "not-a-match": not_a_match,
    "link-by-hand": link_by_hand,
    "undo": link_by_hand,
    "marks": marks,
    "base": base,
    "in-step": in_step,
    "next-match": matches,
    "previous-match": matches,
    "copy": copy,
    "copy-all": copy_all,
    "furniture": furniture,
    "read-screen": read_screen,
    "quit": leave,
}
"""What else commands do, tried from A4."""


@pytest.mark.parametrize(
    "command", [name for name in DOES if name not in ("previous-match", "half-page-up", "undo")]
)
async def test_every_other_key_does_what_its_help_says(
    command: str, bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await reader.go("A4")
        await DOES[command](reader)


def test_no_command_is_left_out() -> None:
    assert {*MOVES, *OPENS, *DOES} == set(KEYS)


async def test_the_keys_of_dialogs_can_be_changed(bridge: MadeStory, make_app: MakeApp, drive: Drive) -> None:
    config = Config(keys={"tick": "f5", "next-line": "f6", "reset-sources": "f7", "back": "f8"})
    app = make_app(bridge.articles, comparison=bridge.comparison, config=config)
    async with drive(app) as reader:
        await reader.press("p", "j", "space", "f6", "f5", "enter")
        assert list(reader.in_sight) == ["tide", "vale"]
        await reader.press("p", "f7")
        assert list(reader.in_sight) == ["tide", "north", "vale"]
        await reader.press("p", "escape")
        assert isinstance(reader.screen, SourcesDialog)
        await reader.press("f8")
        assert isinstance(reader.screen, ReaderScreen)


@pytest.mark.parametrize("key", ["escape", "q", "question_mark", "f1"])
async def test_help_is_closed_by_the_keys_that_open_and_leave(
    key: str, bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await reader.press("question_mark", key)

        assert isinstance(reader.screen, ReaderScreen)
        assert reader.app.is_running


async def test_the_list_of_notes_is_left_by_escape_and_by_1(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        for key in ("1", "escape"):
            await reader.press("5", key)
            assert isinstance(reader.screen, ReaderScreen)
