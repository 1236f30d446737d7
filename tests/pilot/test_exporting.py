"""Notes and comparison go out to files and the clipboard."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input, TextArea

from convoy_tui.tui.screens.dialogs.exporting import ExportDialog
from convoy_tui.tui.screens.reader import ReaderScreen

if TYPE_CHECKING:
    from tests.conftest import MadeStory, MakeApp
    from tests.pilot.conftest import Drive

COMPARISON = "Fall-of-a-bridge-comparison.md"
NOTES = "Fall-of-a-bridge-notes.md"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


async def test_notes_are_written_to_the_file_that_is_offered(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, folder: Path
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await reader.go("A4")
        await reader.press("m")
        reader.find(TextArea).text = "ask the police"
        await reader.press("escape", "e")
        assert "all findings (0 questions, 1 note): Markdown" in reader.picture
        assert "the notes (1)" in reader.picture
        await reader.press("down", "down", "down", "enter")

        assert isinstance(reader.screen, ReaderScreen)
        assert reader.said == [f"written to {Path(NOTES).absolute()}"]
    written = (folder / NOTES).read_text(encoding="utf-8")
    for told in ("ask the police", "Twelve people were hurt", "Nine people are in hospital"):
        assert told in written


async def test_a_file_that_is_there_is_written_over_on_ctrl_o_alone(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, folder: Path
) -> None:
    (folder / COMPARISON).write_text("mine", encoding="utf-8")
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await reader.press("e", "enter")
        assert isinstance(reader.screen, ExportDialog)
        assert "the file exists already" in reader.picture
        assert "ctrl+o writes over it" in reader.picture
        assert (folder / COMPARISON).read_text(encoding="utf-8") == "mine"

        await reader.press("ctrl+o")
        assert isinstance(reader.screen, ReaderScreen)
    assert (folder / COMPARISON).read_text(encoding="utf-8") != "mine"


async def test_without_findings_the_whole_comparison_is_offered_first(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, folder: Path
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await reader.press("e")
        assert reader.find(Input).value == "./Fall-of-a-bridge-comparison.md"
        await reader.press("up")
        assert reader.find(Input).value == f"./{NOTES}"
        await reader.press("down", "enter")

    written = (folder / "Fall-of-a-bridge-comparison.md").read_text(encoding="utf-8")
    assert "people hurt" in written


async def test_a_name_of_one_s_own_stays_whatever_is_chosen(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, folder: Path
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await reader.press("e")
        reader.find(Input).value = "[bold].md"
        await reader.press("down", "enter")

        assert reader.said == [f"written to {Path('[bold].md').absolute()}"]
        assert "[bold].md" in reader.picture
    assert (folder / "[bold].md").exists()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("", "a file needs a name"),
        ("no/such/[/folder]/x.md", "there is no folder no/such/[/folder]"),
        (f"{'x' * 300}.md", "can't be written"),
        ("~nobody-of-that-name/x.md", "there is no folder ~nobody-of-that-name"),
    ],
)
async def test_a_place_where_nothing_can_be_written_is_said(
    name: str, said: str, bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await reader.press("e")
        reader.find(Input).value = name
        await reader.press("enter")

        assert isinstance(reader.screen, ExportDialog)
        assert said in reader.picture


async def test_before_the_comparison_has_finished_nothing_half_is_written(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def never(*_articles: object, **_others: object) -> None:
        await asyncio.Event().wait()

    app = make_app(bridge.articles)
    monkeypatch.setattr("convoy_tui.tui.screens.reader.compare_in_child", never)
    async with drive(app, compared=False) as reader:
        await reader.press("e", "enter")

        assert isinstance(reader.screen, ExportDialog)
        assert "the comparison has not finished yet" in reader.picture
    assert list(folder.iterdir()) == []


async def test_copying_all_before_the_comparison_copies_the_passage_and_claims_no_more(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def never(*_articles: object, **_others: object) -> None:
        await asyncio.Event().wait()

    app = make_app(bridge.articles)
    monkeypatch.setattr("convoy_tui.tui.screens.reader.compare_in_child", never)
    async with drive(app, compared=False) as reader:
        await reader.press("Y")

        assert reader.app.clipboard.startswith("“Arch falls into the Lind” — Tide Radio")
        assert reader.said[0].startswith("B1 copied, ")


async def test_furniture_is_not_cited(bridge: MadeStory, make_app: MakeApp, drive: Drive) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await reader.go("A1")
        await reader.press("y")

        assert reader.app.clipboard == ""
        assert reader.said == ["this is not part of the article; there is nothing to cite"]


@pytest.mark.parametrize(
    ("keys", "name", "words"),
    [
        (("3", "e"), "terms.md", "# Terms of 3 reports"),
        (("3", "e", "down"), "terms.csv", "concept,type,origin"),
        (("4", "e"), "coverage.md", "# Which of 3 reports tells what"),
        (("4", "e", "down"), "coverage.csv", "source,ref,outlet"),
    ],
)
async def test_terms_and_coverage_are_written_alone(
    keys: tuple[str, ...],
    name: str,
    words: str,
    bridge: MadeStory,
    make_app: MakeApp,
    drive: Drive,
    folder: Path,
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await reader.press(*keys, "enter")

    assert (folder / f"Fall-of-a-bridge-{name}").read_text(encoding="utf-8").startswith(words)
