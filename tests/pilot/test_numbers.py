"""The numbers screen: the ledger as a table, and what the reader decides on it; keys in, store out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from textual.widgets import Input, OptionList, TextArea

from convoy_tui.articles.model import Article
from convoy_tui.comparison.model import Comparison, Correction, LedgerRow, Ruling
from convoy_tui.store import Store, StoreError
from convoy_tui.tui.reading.decisions import with_corrections
from convoy_tui.tui.screens.dialogs.choice import ChoiceDialog
from convoy_tui.tui.screens.dialogs.note_editor import NoteEditor
from convoy_tui.tui.screens.dialogs.ruling import RulingDialog
from convoy_tui.tui.screens.numbers import NumbersScreen
from convoy_tui.tui.screens.reader import ReaderScreen

if TYPE_CHECKING:
    from tests.conftest import MadeStory, MakeApp
    from tests.pilot.conftest import Drive, Driver

OpenStory = Callable[..., "AbstractAsyncContextManager[Driver]"]


@pytest.fixture
def open_story(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, store: Store, monkeypatch: pytest.MonkeyPatch
) -> OpenStory:
    """Open the story of the bridge, the first time and again; comparing it heeds the corrections."""

    async def compare(
        _articles: Sequence[Article], *, corrections: Sequence[Correction], **_others: object
    ) -> Comparison:
        return with_corrections(bridge.comparison, corrections)

    def opened(**options: Any) -> AbstractAsyncContextManager[Driver]:
        last = store.last_story()
        app = make_app(store=store, story=last.id) if last else make_app(bridge.articles, store=store)
        monkeypatch.setattr("convoy_tui.tui.screens.reader.compare_in_child", compare)
        return drive(app, **options)

    return opened


def numbers(reader: Driver) -> NumbersScreen:
    assert isinstance(reader.screen, NumbersScreen)
    return reader.screen


def subject(reader: Driver) -> str:
    row, ledger = numbers(reader).row, numbers(reader).numbers
    assert row is not None
    assert ledger is not None
    found = ledger.ledger_row(row.key)
    assert found is not None
    return found.subject


def row_of(reader: Driver, name: str) -> LedgerRow:
    index = reader.session.index
    assert index is not None
    (row,) = (row for row in index.comparison.ledger if row.subject == name)
    return row


def figures(reader: Driver, name: str) -> list[str]:
    assert reader.session.index is not None
    quantities = reader.session.index.comparison.quantities
    return [quantities[reading.quantity].text for reading in row_of(reader, name).readings]


def kept(store: Store) -> list[tuple[str, str, str | None, str | None]]:
    story = store.last_story()
    assert story is not None
    return [(c.kind, c.a.exact, c.b.exact if c.b else None, c.value) for c in store.corrections(story.id)]


def inspector(reader: Driver) -> str:
    widget = reader.screen.query_one("#inspector")
    return "\n".join(widget.render_line(y).text.rstrip() for y in range(widget.size.height))


async def test_a_row_for_each_thing_and_a_column_for_each_source(open_story: OpenStory) -> None:
    async with open_story(size=(120, 36)) as reader:
        await reader.press("2")
        lines = [" ".join(line.split()) for line in reader.picture.splitlines()]

        assert lines[0].startswith("Numbers · Fall of a bridge")
        assert "figures: 1 contradicts; statements are yours to judge · row 1 of 4" in lines[0]
        assert lines[1] == "measured verdict B Tide Radio A North Courier C vale.txt"
        assert lines[2] == "2 May 2031 3 May 2031 cut off · undated"
        assert lines[3].startswith("▌▸people hurt ≠ contradicts Nine B4 Twelve A4 twelve C2 the")
        assert lines[5:8] == [
            "people badly hurt ◆ other part or later Two B5 three A4 none found",
            "cars on it ≈ fits 40 B2 Some 40 A5 More than 30 C3",
            "Found in one source, compared with none: 1 figure",
        ]
        assert lines[8] == "repairs one source – 2 million crowns A7 –"


async def test_the_inspector_tells_the_readings_the_reason_and_what_is_missing(
    open_story: OpenStory,
) -> None:
    async with open_story(size=(140, 45)) as reader:
        await reader.press("2")
        said = inspector(reader)
        assert "people hurt · count · found in 3 of 3 sources" in said
        assert "≠ contradicts  12 and 9 of the same people" in said
        assert (
            "C2        twelve  vale.txt · reported, the hospital · undated  “took in twelve people”" in said
        )
        assert "Nine  Tide Radio · no source named · undated  “Nine people are in hospital”" in said

        await reader.press("j")
        assert "in C vale.txt (text cut off)" in inspector(reader)


async def test_the_source_under_the_cursor_is_explained_first(open_story: OpenStory) -> None:
    async with open_story(size=(140, 45)) as reader:
        await reader.press("2", "l", "l", "l", "l")
        assert inspector(reader).splitlines()[2].split()[0] == "C2"


async def test_the_pairs_are_told_when_one_asks_why(open_story: OpenStory) -> None:
    async with open_story(size=(140, 45)) as reader:
        await reader.press("2")
        assert "Twelve (A4) and Nine (B4)" not in inspector(reader)
        await reader.press("w")
        assert "Twelve (A4) and Nine (B4): contradicts  12 and 9" in inspector(reader)


async def test_enter_goes_to_the_figure_and_escape_comes_back(open_story: OpenStory) -> None:
    async with open_story() as reader:
        await reader.press("2", "j", "l", "l", "l", "enter")
        assert isinstance(reader.screen, ReaderScreen)
        assert reader.ref == "A4"

        await reader.press("escape")
        assert (subject(reader), numbers(reader).column) == ("people badly hurt", 3)


async def test_rows_are_filtered_by_verdict_and_the_choice_is_said_and_kept(open_story: OpenStory) -> None:
    async with open_story(size=(140, 36)) as reader:
        await reader.press("2")
        seen = []
        for _ in range(4):
            await reader.press("t")
            title = reader.picture.splitlines()[0]
            seen.append((title[title.index("shown: ") :].partition(" · ")[0], subject(reader)))
        assert seen == [
            ("shown: contradicts (1)", "people hurt"),
            ("shown: other part or later (1)", "people badly hurt"),
            ("shown: fits (1)", "cars on it"),
            ("shown: found in one source (1)", "repairs"),
        ]
    async with open_story(size=(140, 36)) as reader:
        await reader.press("2", "T")
        assert "shown: found in one source (1)" in reader.picture
        await reader.press("1", "2")
        assert "shown: found in one source (1)" in reader.picture
        await reader.press("t")
        assert "shown:" not in reader.picture


async def test_a_reading_is_taken_out_kept_and_taken_back(open_story: OpenStory, store: Store) -> None:
    async with open_story(size=(140, 40)) as reader:
        await reader.press("2", "l", "l", "x")

        assert kept(store) == [("reading-out", "Nine", None, None)]
        assert reader.said == ["Nine (B4): taken out, set against nothing; u undoes"]
        assert figures(reader, "people hurt") == ["Twelve", "twelve"]
        assert row_of(reader, "people hurt").verdict == "agree"
        assert "figures: 0 contradict" in reader.picture
        assert "taken out by you" in reader.picture

    async with open_story(size=(140, 40)) as reader:
        assert figures(reader, "people hurt") == ["Twelve", "twelve"]
        await reader.press("2", "u")
        await reader.until(lambda: len(row_of(reader, "people hurt").readings) == 3, "the reading")
        assert kept(store) == []
        assert reader.said == ["undone: Nine (B4): left out of the figures"]


async def test_of_several_readings_it_asks_which(open_story: OpenStory, store: Store) -> None:
    async with open_story() as reader:
        await reader.press("2", "x")
        assert isinstance(reader.screen, ChoiceDialog)
        options = reader.find(OptionList)
        assert [str(option.prompt) for option in options._options][
            1
        ] == "Twelve (A4) “Twelve people were hurt”"

        await reader.press("j", "enter")
        assert kept(store) == [("reading-out", "Twelve", None, None)]


async def test_a_reading_is_moved_to_another_row(open_story: OpenStory, store: Store) -> None:
    async with open_story(size=(140, 40)) as reader:
        await reader.press("2", "l", "l", "plus")
        assert "moving Nine (B4): go to its row, + again; escape gives up" in reader.picture
        await reader.press("plus")
        assert reader.said[-1].startswith("Nine (B4) stands in this row already")
        await reader.press("j", "plus")

        assert kept(store) == [("reading-to", "Nine", "three", None)]
        assert figures(reader, "people badly hurt") == ["three", "Nine", "Two"]
        assert "moved here" in reader.picture
        assert "moving" not in reader.picture


async def test_a_move_is_given_up_by_escape(open_story: OpenStory, store: Store) -> None:
    async with open_story() as reader:
        await reader.press("2", "l", "l", "plus", "escape")
        assert numbers(reader)
        assert "moving" not in reader.picture
        await reader.press("j", "plus", "escape", "escape")
        assert isinstance(reader.screen, ReaderScreen)
        assert kept(store) == []


async def test_a_verdict_is_overruled_with_a_sentence_and_the_program_s_stays(
    open_story: OpenStory, store: Store
) -> None:
    async with open_story(size=(140, 40)) as reader:
        await reader.press("2", "V")
        assert isinstance(reader.screen, RulingDialog)
        assert "The program: contradicts. 12 and 9 of the same people" in reader.picture
        reader.find(Input).value = "counted at noon: and at night"
        await reader.press("up", "enter")

        assert kept(store) == [("verdict", "Twelve", "Nine", "scope: counted at noon: and at night")]
        row = row_of(reader, "people hurt")
        assert (row.verdict, row.ruling) == ("conflict", Ruling("scope", "counted at noon: and at night"))
        assert "◆ other part or later  counted at noon: and at night" in inspector(reader)
        assert "contradicts  12 and 9 of the same people" in inspector(reader)
        assert "the program:" in reader.picture
        assert "figures: 0 contradict" in reader.picture

    async with open_story(size=(140, 40)) as reader:
        assert row_of(reader, "people hurt").standing == "scope"
        await reader.press("2", "u")
        await reader.until(lambda: row_of(reader, "people hurt").ruling is None, "the program's verdict")


async def test_a_dialog_that_is_left_decides_nothing(open_story: OpenStory, store: Store) -> None:
    async with open_story() as reader:
        await reader.press("2", "V", "down", "escape", "x", "escape")
        assert numbers(reader)
        assert kept(store) == []


async def test_where_nothing_can_be_decided_it_says_so(open_story: OpenStory, store: Store) -> None:
    async with open_story() as reader:
        await reader.press("2", "G", "x", "V", "l", "l", "plus", "u")
        assert [said.partition(":")[0].partition(",")[0] for said in reader.said] == [
            "this figure stands alone already",
            "found in one source",
            "this source has no figure in this row",
            "nothing to undo",
        ]
        assert kept(store) == []


async def test_what_can_not_be_kept_is_said_and_not_shown(
    open_story: OpenStory, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise StoreError("/data/[/x]", "the disk is full", "make room")

    async with open_story() as reader:
        monkeypatch.setattr(store, "add_correction", full)
        await reader.press("2", "l", "l", "x")
        assert reader.said == ["Not kept: /data/[/x]: the disk is full; make room"]
        assert figures(reader, "people hurt") == ["Twelve", "Nine", "twelve"]


async def test_a_note_on_a_row_is_fastened_to_its_first_figure(open_story: OpenStory, store: Store) -> None:
    async with open_story(size=(120, 40)) as reader:
        await reader.press("2", "m")
        assert isinstance(reader.screen, NoteEditor)
        assert "Note on a figure: people hurt" in reader.picture
        reader.find(TextArea).text = "Who counts?"
        await reader.press("escape")

        (note,) = store.notes(reader.session.story_id)
        assert (note.target, note.anchor.exact, note.text) == ("figure", "Twelve", "Who counts?")
        assert "✎ people hurt" in reader.picture
        assert "Who counts?" in inspector(reader)

        await reader.press("m")
        assert reader.find(TextArea).text == "Who counts?"
        await reader.press("escape", "1")
        await reader.go("A4")
        await reader.press("m")
        assert reader.find(TextArea).text == ""


async def test_a_row_is_copied_as_a_line(open_story: OpenStory) -> None:
    async with open_story() as reader:
        await reader.press("2", "y")
        assert reader.app.clipboard == (
            "people hurt: Nine (Tide Radio B4); Twelve (North Courier A4);"
            " twelve (vale.txt C2, says the hospital) — contradicts"
        )


@pytest.mark.parametrize(("down", "name"), [(0, "figures.md"), (1, "figures.csv")])
async def test_the_figures_are_exported(
    open_story: OpenStory, down: int, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with open_story() as reader:
        await reader.press("2", "e", *["down"] * down, "enter")
        await reader.until(lambda: numbers(reader), "the numbers")

        text = (tmp_path / f"Fall-of-a-bridge-{name}").read_text(encoding="utf-8")
        assert "people hurt" in text
        assert ("row,subject,kind" in text) == name.endswith("csv")


async def test_in_the_reader_a_figure_alone_is_taken_back(open_story: OpenStory, store: Store) -> None:
    async with open_story() as reader:
        await reader.go("B4")
        await reader.press("x")
        prompts = [str(option.prompt) for option in reader.find(OptionList)._options]
        assert prompts == [
            "A4 · North Courier · “Twelve people were hurt, three of them badly…”",
            "C2 · vale.txt · “The hospital of Lindmouth took in twelve peo…”",
            "the figure Nine alone, against Twelve (A4) · North Courier",
            "the figure Nine alone, against twelve (C2) · vale.txt",
            "all of these passages",
        ]
        await reader.press("j", "j", "enter")

        assert kept(store) == [("reading-out", "Nine", "Twelve", None)]
        pairs = {(pair.a, pair.b) for pair in row_of(reader, "people hurt").pairs}
        assert pairs == {(0, 2), (1, 2)}


async def test_a_verdict_of_the_reader_s_is_seen_in_the_reader(open_story: OpenStory) -> None:
    async with open_story(size=(140, 40)) as reader:
        await reader.press("2", "V", "up", "up", "enter", "1")
        await reader.go("B4")

        assert "fits, says the reader; the program: contradicts" in reader.inspector
        assert reader.title.rstrip().endswith("figures: 0 contradict; statements are yours to judge")


async def test_before_there_is_a_comparison_nothing_is_decided(open_story: OpenStory, store: Store) -> None:
    async with open_story(compared=False) as reader:
        reader.reader.session.index = None
        reader.reader.workers.cancel_all()
        await reader.press("2", "x", "plus", "V", "m", "y", "t", "enter")
        assert numbers(reader)
        assert kept(store) == []


async def test_ten_thousand_figures_open_at_once(bridge: MadeStory, make_app: MakeApp, drive: Drive) -> None:
    rows = tuple(replace(bridge.comparison.ledger[3], id=f"row {n}") for n in range(10_000))
    comparison = replace(bridge.comparison, ledger=(*bridge.comparison.ledger, *rows))
    async with drive(make_app(bridge.articles, comparison=comparison)) as reader:
        await reader.press("2")
        assert "row 1 of 10004" in reader.picture
        assert len(numbers(reader)._table.rows) == 400

        await reader.press(*["pagedown"] * 60)
        assert len(numbers(reader)._table.rows) == 800
        await reader.press("G")
        assert "row 10004 of 10004" in reader.picture
