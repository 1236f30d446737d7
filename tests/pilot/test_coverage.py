"""The coverage screen: passages, orders, and the reader's word that a source is silent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from convoy_tui.tui.screens.coverage import CoverageScreen
from convoy_tui.tui.screens.dialogs.choice import ChoiceDialog
from convoy_tui.tui.screens.dialogs.note_editor import NoteEditor
from convoy_tui.tui.screens.reader import ReaderScreen
from tests.truce_story import truce_story

if TYPE_CHECKING:
    from tests.conftest import MadeStory, MakeApp
    from tests.pilot.conftest import Drive, Driver, Open


async def to_row(reader: Driver, key: str) -> None:
    """Go down to a row."""
    await reader.press("g")
    for _ in range(30):
        if at(reader) == key:
            return
        await reader.press("j")
    raise AssertionError(f"no row {key}\n{reader.picture}")


def at(reader: Driver) -> str:
    assert isinstance(reader.screen, CoverageScreen)
    assert reader.screen.row is not None
    return reader.screen.row.key


def cell(reader: Driver, column: int) -> str:
    """The first line of a cell of the row under the cursor."""
    assert isinstance(reader.screen, CoverageScreen)
    assert reader.screen.row is not None
    return "".join(part.text for part in reader.screen.row.cells[column].lines[0])


async def test_the_matrix_says_what_was_found_where(open_story: Open) -> None:
    async with open_story() as reader:
        await reader.press("4")
        assert isinstance(reader.screen, CoverageScreen)
        assert "2 of 11 facts in several sources" in reader.picture
        await to_row(reader, "herald:3")
        assert [cell(reader, column) for column in (1, 2, 3)] == ["B4", "none found", "cut off"]
        assert "nearest A5" in reader.picture


async def test_enter_goes_to_the_telling_and_escape_comes_back(open_story: Open) -> None:
    async with open_story() as reader:
        await reader.press("4")
        await to_row(reader, "herald:1")
        await reader.press("l", "l", "enter")
        assert isinstance(reader.screen, ReaderScreen)
        assert reader.ref == "A2"
        await reader.press("escape")
        assert at(reader) == "herald:1"

        await to_row(reader, "herald:3")
        await reader.press("enter")
        assert reader.ref == "A5"
        await reader.press("escape", "l", "enter")
        assert reader.said[-1] == "cut off in C · Morning Post; nothing is near"
        assert at(reader) == "herald:3"


async def test_of_several_tellings_enter_asks_which(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await reader.press("4")
        assert isinstance(reader.screen, CoverageScreen)
        await to_row(reader, "tide:3")
        assert cell(reader, 1) == "B4, maybe B5"
        await reader.press("l", "enter")
        assert isinstance(reader.screen, ChoiceDialog)
        await reader.press("j", "enter")
        assert isinstance(reader.screen, ReaderScreen)
        assert reader.ref == "B5"


async def test_the_rows_are_ordered_in_three_ways_and_the_cursor_stays(open_story: Open) -> None:
    async with open_story() as reader:
        await reader.press("4")
        await to_row(reader, "gazette:4")
        for said in ("fewest sources first", "most differences first", "as the story goes"):
            await reader.press("S")
            assert said in reader.picture
            assert at(reader) == "gazette:4"
        await reader.press("S", "1", "4")
        assert "fewest sources first" in reader.picture
        assert "Found in one source" in reader.picture


async def test_c_keeps_that_a_source_is_silent_and_once_more_takes_it_back(open_story: Open) -> None:
    async with open_story() as reader:
        await reader.press("4")
        await to_row(reader, "gazette:4")
        await reader.press("c")
        assert reader.said[-1].startswith("go to the column of a source first")

        await reader.press("l", "c")
        assert cell(reader, 1) == "silent, checked by the reader"
        assert reader.said[-1] == "A5: B · Harbour Herald is silent, checked by the reader; u undoes"
        (correction,) = reader.session.corrections
        assert correction.kind == "silent"
        assert correction.b is not None
        assert correction.b[0] == "herald"

        await reader.until(lambda: reader.session.comparison, "the new comparison")
        await reader.press("c")
        assert cell(reader, 1) == "none found"
        assert reader.session.corrections == ()
        await reader.press("u")
        assert reader.said[-1] == "kept again: A5: B Harbour Herald is silent, checked by the reader"
        assert cell(reader, 1) == "silent, checked by the reader"
        await reader.press("u")
        assert reader.said[-1] == "undone: A5: B Harbour Herald is silent, checked by the reader"
        assert cell(reader, 1) == "none found"
        await reader.press("u")
        assert reader.said[-1] == "nothing to undo"


async def test_only_is_said_when_every_other_source_was_checked_and_is_there_after_reopening(
    open_story: Open,
) -> None:
    async with open_story() as reader:
        await reader.press("4")
        await to_row(reader, "gazette:4")
        await reader.press("l", "c")
        assert "only in" not in reader.picture
        await reader.press("l", "l", "c")
        assert "though its text ends early here" in reader.said[-1]
        assert reader.said[-1].endswith("only in Gazette, as far as the reader checked")
        await reader.press("q")

    async with open_story() as reader:
        await reader.press("4")
        await to_row(reader, "gazette:4")
        assert [cell(reader, column) for column in (1, 3)] == ["silent, checked by the reader"] * 2
        assert "only in Gazette, as far as the reader checked" in reader.picture


async def test_c_is_refused_where_the_source_tells_it_and_taken_where_it_is_doubtful(
    open_story: Open,
) -> None:
    async with open_story() as reader:
        await reader.press("4")
        await to_row(reader, "gazette:3")
        await reader.press("l", "l", "c")
        assert reader.said[-1].startswith("A · Gazette tells it in A4")
        assert reader.session.corrections == ()
        await reader.press("l")
        assert cell(reader, 3) == "maybe C3"
        await reader.press("c")
        assert cell(reader, 3) == "silent, checked by the reader"


async def test_a_note_goes_to_the_telling_under_the_cursor(open_story: Open) -> None:
    async with open_story() as reader:
        await reader.press("4")
        await to_row(reader, "herald:2")
        await reader.press("l", "l", "m")
        assert isinstance(reader.screen, NoteEditor)
        await reader.type("who counted")
        await reader.press("escape")
        ((note, place),) = reader.session.notes()
        assert (note.target, note.text) == ("passage", "who counted")
        assert place is not None
        assert place[0] == "gazette"
        assert "✎ B3" in reader.picture


async def test_one_report_has_nothing_to_set_beside_it(make_app: MakeApp, drive: Drive) -> None:
    async with drive(make_app(truce_story()[:1])) as reader:
        await reader.press("4")
        assert "There is one report, and nothing to set beside it" in reader.picture
        await reader.press("c", "S", "enter", "m", "w", "escape", "j", "l")
        assert isinstance(reader.screen, CoverageScreen)
