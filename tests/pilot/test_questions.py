"""Questions: passages put under positions, seen side by side, judged, rearranged, ticked and handed in."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.containers import Vertical
from textual.widgets import Input, OptionList, Static

from convoy_tui.cli import main
from convoy_tui.store import Store, StoreError
from convoy_tui.store.paths import database_file
from convoy_tui.tui.screens.dialogs.asking import AskDialog
from convoy_tui.tui.screens.notes import NotesScreen
from convoy_tui.tui.screens.questions import QuestionsScreen
from convoy_tui.tui.screens.reader import ReaderScreen

if TYPE_CHECKING:
    from tests.conftest import MadeStory, MakeApp
    from tests.pilot.conftest import Drive, Driver

TITLE = "How many were hurt?"


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.open(database_file()) as opened:
        yield opened


async def ask(reader: Driver, ref: str, title: str, position: str) -> None:
    await reader.go(ref)
    await reader.press("a")
    reader.find(Input, "#question").value = title
    await reader.press("enter")
    reader.find(Input, "#position").value = position
    await reader.press("enter")
    assert isinstance(reader.screen, ReaderScreen)


def offered(reader: Driver) -> list[str]:
    """What the list of a dialog offers; a word that is said for a moment may lie over the picture."""
    return [str(option.prompt) for option in reader.find(OptionList).options]


async def three_asked(reader: Driver) -> QuestionsScreen:
    """Two questions with three passages, and the screen that shows them."""
    await ask(reader, "A4", TITLE, "twelve")
    await ask(reader, "B4", TITLE, "nine")
    await ask(reader, "C4", "Was it safe?", "yes")
    return await shown(reader)


async def shown(reader: Driver) -> QuestionsScreen:
    await reader.press("6")
    assert isinstance(reader.screen, QuestionsScreen)
    return reader.screen


def shape(reader: Driver) -> dict[str, dict[str, list[str]]]:
    """Each question with its positions and the first words under them, as another program reads them."""
    with Store.open(database_file()) as elsewhere:
        return {
            question.title: {
                position.name: [pin.anchor.exact.split()[0] for pin in position.pins]
                for position in question.positions
            }
            for question in elsewhere.questions(reader.session.story_id)
        }


async def test_title_and_position_are_typed_once_and_taken_from_the_list_after(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, store: Store
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison, store=store)) as reader:
        await reader.go("A4")
        await reader.press("a")
        assert isinstance(reader.screen, AskDialog) and "Add A4 to a question" in reader.picture
        await reader.type("How many?")
        assert "a new question" in reader.picture
        await reader.press("enter")
        await reader.type("twelve")
        await reader.press("enter")
        assert reader.said == ["A4 under “twelve” in “How many?”; u undoes, 6 shows all"]

        await reader.go("B4")
        await reader.press("a")
        assert reader.find(Input, "#question").value == "How many?"
        assert "there already: 1 passage, open" in reader.picture
        await reader.press("enter")
        assert "twelve" in reader.picture and "unclear" in reader.picture
        await reader.press("down", "down")
        assert reader.find(Input, "#position").value == "yes"
        await reader.press("up")
        assert reader.find(Input, "#position").value == "twelve"
        await reader.press("enter")
        assert shape(reader) == {"How many?": {"twelve": ["Twelve", "Nine"]}}

        await ask(reader, "B4", "HOW many?", "nine")
        assert shape(reader) == {"How many?": {"twelve": ["Twelve"], "nine": ["Nine"]}}
        await ask(reader, "B4", "HOW many?", "nine")
        assert reader.said[-1] == "B4 stands there already"


async def test_a_beginning_lists_the_questions_that_have_it(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, store: Store
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison, store=store)) as reader:
        await three_asked(reader)
        await reader.press("1", "a")
        await reader.type("safe")
        assert offered(reader) == ["Was it safe?"]
        await reader.press("down")
        assert reader.find(Input, "#question").value == "Was it safe?"
        await reader.press("escape")
        assert isinstance(reader.screen, ReaderScreen)


async def test_an_empty_title_is_refused_and_an_empty_position_is_none(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, store: Store
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison, store=store)) as reader:
        await reader.go("A4")
        await reader.press("a", "enter")
        assert isinstance(reader.screen, AskDialog) and "a question needs a title" in reader.picture
        await reader.type("Who?")
        await reader.press("enter", "enter")
        assert shape(reader) == {"Who?": {"": ["Twelve"]}}
        await reader.press("6")
        assert "no position · A4" in reader.picture


async def test_the_inspector_says_in_which_questions_a_passage_stands(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, store: Store
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison, store=store)) as reader:
        for title in ("One?", "Two?", "Three?", "Four?"):
            await ask(reader, "A4", title, "yes")
        told = [line.split()[1] for line in reader.inspector.splitlines() if line.startswith(" question")]
        assert told == ["One?", "Two?", "Three?", "Four?"]
        assert "One? · yes · open" in reader.inspector
        await reader.press("j")
        assert "One?" not in reader.inspector
        await reader.press("k", "u")
        assert reader.said[-1] == "undone: A4 under “yes” in “Four?”"
        assert "Four?" not in reader.inspector and "Three?" in reader.inspector


async def test_side_by_side_to_the_passage_and_back_to_the_cell(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, store: Store
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison, store=store)) as reader:
        screen = await three_asked(reader)
        for told in (f"{TITLE} · open", "twelve · A4", "nine · B4", "“Nine people", "Was it safe? · open"):
            assert told in reader.picture
        assert "2 questions · row 1 of 2" in reader.picture
        await reader.press("l", "enter")
        assert isinstance(reader.screen, ReaderScreen) and reader.ref == "B4"
        await reader.press("escape")
        assert isinstance(reader.screen, QuestionsScreen)
        assert (reader.screen.row, reader.screen.column) == (screen.row, 1)

        await reader.press("v")
        assert "B · Tide Radio" in reader.picture and reader.said[-1] == "columns by source"
        assert reader.screen.column == 0
        await reader.press("enter", "escape")
        assert "B · Tide Radio" in reader.picture
        await reader.press("v")
        assert "position 1" in reader.picture and reader.screen.column == 1


async def test_a_verdict_and_a_sentence(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, store: Store
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison, store=store)) as reader:
        await three_asked(reader)
        await reader.press("m", *["down"] * 4)
        await reader.type("two say so")
        await reader.press("enter")
        assert f"{TITLE} · contradict" in reader.picture
        assert "The sources contradict each other. two say so" in reader.picture
        with Store.open(database_file()) as elsewhere:
            (question, _) = elsewhere.questions(reader.session.story_id)
        assert (question.verdict, question.sentence) == ("contradict", "two say so")
        await reader.press("m", "escape", "u")
        assert f"{TITLE} · open" in reader.picture and reader.said[-1] == f"undone: “{TITLE}”: contradict"


async def test_questions_are_moved_renamed_merged_and_taken_away(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, store: Store
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison, store=store)) as reader:
        screen = await three_asked(reader)
        await reader.press("greater_than_sign")
        assert list(shape(reader)) == ["Was it safe?", TITLE]
        assert screen.row is not None and screen.row.key.startswith("1/")
        await reader.press("less_than_sign")
        assert list(shape(reader)) == [TITLE, "Was it safe?"]

        await reader.press("R", "enter")
        reader.find(Input).value = "was it SAFE?"
        await reader.press("enter")
        assert reader.said[-1].startswith(
            "Not done: there is a question “Was it safe?” already; merge the two"
        )
        await reader.press("R", "enter")
        reader.find(Input).value = "[b]How many[/b]?"
        await reader.press("enter")
        assert list(shape(reader)) == ["[b]How many[/b]?", "Was it safe?"]
        assert "[b]How many[/b]? · open" in reader.picture

        await reader.press("R", "down", "down", "enter")
        reader.find(Input).value = "twelve"
        await reader.press("enter")
        assert shape(reader)["[b]How many[/b]?"] == {"twelve": ["Twelve", "Nine"]}

        await reader.press("R", "down", "down", "enter")
        assert shape(reader) == {"Was it safe?": {"yes": ["The"], "twelve": ["Twelve", "Nine"]}}
        await reader.press("R", "G", "enter")
        assert shape(reader) == {}
        assert "No questions yet." in reader.picture
        await reader.press(*"uuuuuu")
        assert shape(reader) == {
            TITLE: {"twelve": ["Twelve"], "nine": ["Nine"]},
            "Was it safe?": {"yes": ["The"]},
        }


async def test_what_is_taken_out_leaves_an_empty_position_and_then_the_question_goes(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, store: Store
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison, store=store)) as reader:
        await ask(reader, "A4", TITLE, "twelve")
        await shown(reader)
        await reader.press("delete")
        assert "twelve · no passage stands under it" in reader.picture
        await reader.press("enter")
        assert reader.said[-1] == "there is no passage behind this row"
        await reader.press("delete")
        assert "no passages yet; a on a passage adds it" in reader.picture
        await reader.press("delete")
        assert shape(reader) == {} and reader.said[-1] == f"“{TITLE}” taken away; u undoes"
        await reader.press("u", "u", "u")
        assert shape(reader) == {TITLE: {"twelve": ["Twelve"]}}


async def test_a_passage_goes_on_to_another_question(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, store: Store
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison, store=store)) as reader:
        await three_asked(reader)
        await reader.press("a")
        reader.find(Input, "#question").value = "Who says so?"
        await reader.press("enter")
        await reader.type("north")
        await reader.press("enter")
        assert shape(reader)["Who says so?"] == {"north": ["Twelve"]}
        assert shape(reader)[TITLE] == {"twelve": ["Twelve"], "nine": ["Nine"]}


async def test_what_is_ticked_is_handed_in(
    bridge: MadeStory,
    make_app: MakeApp,
    drive: Drive,
    store: Store,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    async with drive(make_app(bridge.articles, comparison=bridge.comparison, store=store)) as reader:
        await three_asked(reader)
        await reader.press("G", "space")
        assert "✓ Was it safe?" in reader.picture and "2 questions, 1 ticked" in reader.picture
        await reader.press("e")
        assert offered(reader)[0] == "what is ticked (1 question): Markdown"
        await reader.press("down", "enter")
        page = (tmp_path / "Fall-of-a-bridge-findings.html").read_text(encoding="utf-8")
        assert "Was it safe?" in page and TITLE not in page
        await reader.press("space", "e")
        assert offered(reader)[0] == "all findings (2 questions, 0 notes): Markdown"


async def test_notes_are_ticked_on_their_screen(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, store: Store
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison, store=store)) as reader:
        await reader.press("5", "space", "1")
        await reader.go("A4")
        await reader.press("m", *"ask", "escape", "5", "space")
        assert isinstance(reader.screen, NotesScreen) and "✓ A4" in reader.picture
        with Store.open(database_file()) as elsewhere:
            assert [tick.kind for tick in elsewhere.ticks(reader.session.story_id)] == ["note"]
        await reader.press("space")
        assert "✓ A4" not in reader.picture


async def test_no_questions_yet_and_a_very_long_title(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, store: Store
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison, store=store)) as reader:
        await shown(reader)
        assert "No questions yet. a on a passage" in reader.picture
        await reader.press("m", "space", "delete", "R", "v", "a", "greater_than_sign", "u", "1")
        await ask(reader, "A4", "x" * 500, "*" * 500)
        await shown(reader)
        await reader.press("w", "R")
        assert "x" * 40 in reader.picture
        assert len(next(iter(shape(reader)))) == 500


async def test_what_can_not_be_kept_is_said(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise StoreError("/x/stories.sqlite3", "the disk is full", "make room")

    async with drive(make_app(bridge.articles, comparison=bridge.comparison, store=store)) as reader:
        await three_asked(reader)
        for call in ("change_questions", "tick", "untick", "undo_questions"):
            monkeypatch.setattr(store, call, full)
        await reader.press("delete")
        assert reader.said[-1] == "Not done: /x/stories.sqlite3: the disk is full; make room"
        await reader.press("space")
        assert reader.said[-1].startswith("Not kept: ")
        await reader.press("u")
        assert reader.said[-1].startswith("Not kept: ")
        await reader.press("m", "enter")
        assert "the disk is full" in reader.picture
        await reader.press("escape", "1", "a", "enter", "enter")
        assert "the disk is full" in reader.picture


async def test_questions_are_there_again_and_quote_what_was_removed(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, store: Store
) -> None:
    app = make_app(bridge.articles, comparison=bridge.comparison, store=store)
    async with drive(app) as reader:
        await three_asked(reader)
        story = reader.session.story_id
    async with drive(make_app(store=store, story=story, comparison=bridge.comparison)) as again:
        await shown(again)
        assert "twelve · A4" in again.picture
        fewer = tuple(article for article in again.session.articles if article.id != "north")
        again.session.contents = replace(again.session.contents, articles=fewer)
        assert isinstance(again.screen, QuestionsScreen)
        again.screen.fill()
        assert "the article is no longer in the story" in again.picture
        assert "“Twelve people were hurt, three of them badly.”" in again.picture


async def test_the_same_findings_by_keys_and_by_commands_give_the_same_page(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    by_commands = store.create_story(bridge.articles, name="by commands").id
    async with drive(make_app(bridge.articles, store=store)) as reader:
        await reader.go("A4")
        await reader.press("m", *"who", "escape")
        await ask(reader, "B4", TITLE, "nine")
        await ask(reader, "A4", TITLE, "twelve")
        await ask(reader, "C2", TITLE, "twelve")
        await reader.go("A4")
        await reader.press("plus")
        await reader.go("B6")
        await reader.press("plus")
        await reader.press("6", "m", *["down"] * 4)
        await reader.type("two say so")
        await reader.press("enter", "space", "5", "space", "1")
        by_keys = reader.session.story_id
    for argv in (
        ["note", "A4", "who", "--tick"],
        ["question", TITLE, "--position", "nine", "B4", "--position", "twelve", "C2", "A4"],
        ["question", "how", "--verdict", "contradict", "--sentence", "two say so", "--tick"],
        ["link", "B6", "A4"],
    ):
        assert main([*argv, "--story", str(by_commands)]) == 0
    for shape_of in ("md", "html", "text"):
        pages = set()
        for number in (by_keys, by_commands):
            store.rename_story(number, f"Bridge {number}")
            capsys.readouterr()
            assert await asyncio.to_thread(main, ["findings", str(number), "--format", shape_of]) == 0
            pages.add(capsys.readouterr().out.replace(f"Bridge {number}", "Bridge"))
        assert len(pages) == 1 and "two say so" in pages.pop()
    capsys.readouterr()
    found = []
    for number in (by_keys, by_commands):
        assert main(["notes", str(number)]) == 0
        found.append(capsys.readouterr().out.replace(f"Bridge {number}", "Bridge"))
    assert found[0] == found[1] and "linked by hand" in found[0]


async def test_figures_and_rows_of_the_numbers_go_under_positions_and_are_ticked(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, store: Store
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison, store=store)) as reader:
        await reader.press("2", "space")
        assert "✓ people hurt" in reader.picture and reader.said[-1] == "ticked: e writes what is ticked"
        await reader.press("e")
        assert offered(reader)[0] == "what is ticked (1 row of figures): Markdown"
        await reader.press("escape", "space")
        assert "✓" not in reader.picture

        await reader.press("space", "a")
        assert "Add the figures of “people hurt” to a question" in reader.picture
        await reader.type("How many?")
        await reader.press("enter")
        await reader.type("as counted")
        await reader.press("enter", "l", "l", "a")
        assert "Add Nine (B4) to a question" in reader.picture
        await reader.press("enter")
        await reader.type("nine")
        await reader.press("enter")
        with Store.open(database_file()) as elsewhere:
            (question,) = elsewhere.questions(reader.session.story_id)
            assert [tick.kind for tick in elsewhere.ticks(reader.session.story_id)] == ["figure"]
        assert [
            (one.name, [(pin.target, pin.anchor.exact) for pin in one.pins]) for one in question.positions
        ] == [
            ("as counted", [("row", "Twelve")]),
            ("nine", [("figure", "Nine")]),
        ]
        await reader.press("6")
        assert (
            "as counted · A4" in reader.picture
            and "people hurt: contradicts, says the program" in reader.picture
        )
        await reader.press("l", "enter")
        assert reader.ref == "B4"


async def test_passages_are_cited_from_the_questions_and_the_notes(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, store: Store
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison, store=store)) as reader:
        await ask(reader, "A4", TITLE, "twelve")
        await reader.press("m", *"who", "escape", "6", "y")
        cited = "“Twelve people were hurt, three of them badly.” — North Courier, "
        assert reader.app.clipboard.startswith(cited)
        reader.app.copy_to_clipboard("")
        await reader.press("5", "y")
        assert reader.app.clipboard.startswith(cited)
        assert reader.said[-1].startswith("copied as a citation")


@pytest.mark.parametrize("size", [(60, 20), (100, 30)])
async def test_dialogs_fit_into_a_small_terminal(
    size: tuple[int, int], bridge: MadeStory, make_app: MakeApp, drive: Drive, store: Store
) -> None:
    app = make_app(bridge.articles, comparison=bridge.comparison, store=store)
    async with drive(app, size=size) as reader:
        await three_asked(reader)
        await reader.press("space", "e")
        assert str(reader.find(Static, ".ticked").content) == f"Ticked: “{TITLE}”"
        for keys in ((), ("escape", "1", "a"), ("escape", "6", "V")):
            await reader.press(*keys)
            room = reader.screen.query_one(Vertical).content_region
            for widget in (*reader.screen.query(Input), reader.screen.query(".hint").last()):
                assert widget.region.bottom <= room.bottom and widget.region.height > 0, (keys, widget)


async def test_terms_go_under_positions_and_are_ticked(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, store: Store
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison, store=store)) as reader:
        await reader.press("3", "space")
        assert "✓ bridge" in reader.picture
        await reader.press("e")
        assert offered(reader)[0] == "what is ticked (1 term): Markdown"
        await reader.press("escape", "a")
        await reader.type("What is it called?")
        await reader.press("enter", "enter")
        with Store.open(database_file()) as elsewhere:
            (question,) = elsewhere.questions(reader.session.story_id)
        assert {(pin.target, pin.anchor.exact) for pin in question.pins} == {
            ("term", "bridge"),
            ("term", "crossing"),
            ("term", "viaduct"),
        }
        await reader.press("space")
        assert "✓" not in reader.picture
