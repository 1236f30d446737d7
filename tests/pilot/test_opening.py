"""Articles are opened and added: by path, by paste, from the start screen; a new one is asked about."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual import events
from textual.widgets import Input

from convoy_tui.store import Store
from convoy_tui.tui.admission import Choice, admit
from convoy_tui.tui.screens.dialogs.choice import ChoiceDialog
from convoy_tui.tui.screens.dialogs.opening import OpenDialog
from convoy_tui.tui.screens.help import HelpScreen
from convoy_tui.tui.screens.reader import ReaderScreen
from convoy_tui.tui.screens.start import StartScreen

if TYPE_CHECKING:
    from tests.conftest import MadeStory, MakeApp
    from tests.pilot.conftest import Drive, Driver

PASTED = "Bridge closed for good\n\nThe council closed the bridge on Monday.\n\nNobody was there to see it.\n"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A file with a report of something else."""
    path = tmp_path / "[bold] fair.txt"
    path.write_text("Fair opens\n\nThe fair of Ostrand opened with 300 stalls.\n", encoding="utf-8")
    return path


def paste(reader: Driver, text: str) -> None:
    reader.app.post_message(events.Paste(text))


async def name(reader: Driver, typed: str) -> None:
    """Name something in the open dialog."""
    await reader.press("o")
    reader.find(Input).value = typed
    await reader.press("enter")


def ids(reader: Driver) -> list[str]:
    return [article.id for article in reader.session.articles]


async def test_a_path_opens_from_the_start_screen(report: Path, make_app: MakeApp, drive: Drive) -> None:
    async with drive(make_app()) as reader:
        await name(reader, f'"{report}"')
        await reader.until(lambda: isinstance(reader.screen, ReaderScreen), "the reader")

        assert ids(reader) == ["[bold] fair"]
        assert "The fair of Ostrand opened with 300" in reader.picture
        assert "[bold] fair.txt" in reader.picture


async def test_a_pasted_path_opens(report: Path, make_app: MakeApp, drive: Drive) -> None:
    async with drive(make_app()) as reader:
        await reader.press("o")
        paste(reader, f"'{report}'")
        await reader.pilot.pause()
        await reader.press("enter")
        await reader.until(lambda: isinstance(reader.screen, ReaderScreen), "the reader")

        assert ids(reader) == ["[bold] fair"]


async def test_several_pasted_paths_open_together(
    report: Path, tmp_path: Path, make_app: MakeApp, drive: Drive
) -> None:
    other = tmp_path / "closed.txt"
    other.write_text(PASTED, encoding="utf-8")
    async with drive(make_app()) as reader:
        await reader.press("o")
        paste(reader, f"{report}\n{other}\n")
        await reader.pilot.pause()
        await reader.press("enter")
        await reader.until(lambda: isinstance(reader.screen, ReaderScreen), "the reader")

        assert ids(reader) == ["[bold] fair", "closed"]


async def test_a_pasted_text_of_several_lines_is_an_article(make_app: MakeApp, drive: Drive) -> None:
    async with drive(make_app()) as reader:
        await reader.press("o")
        paste(reader, PASTED)
        await reader.pilot.pause()
        assert "Pasted: 17 words, beginning “Bridge closed for good”" in reader.picture
        await reader.press("enter")
        await reader.until(lambda: isinstance(reader.screen, ReaderScreen), "the reader")

        (article,) = reader.session.articles
        assert (article.id, len(article.sentences)) == ("pasted", 3)


async def test_a_pasted_text_of_one_long_line_is_an_article(make_app: MakeApp, drive: Drive) -> None:
    async with drive(make_app()) as reader:
        await reader.press("o")
        paste(reader, "~" + "The bridge over the Lind fell on Monday before anybody came to look. " * 60)
        await reader.pilot.pause()
        await reader.press("enter")
        await reader.until(lambda: isinstance(reader.screen, ReaderScreen), "the reader")

        (article,) = reader.session.articles
        assert len(article.sentences) == 60


@pytest.mark.parametrize("typed", ["~nobody-of-that-name/x.txt", "~", "x" * 300])
async def test_what_can_t_be_a_path_is_said_and_not_fallen_over(
    typed: str, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app()) as reader:
        await reader.press("o", "~", "x", "/")
        reader.find(Input).value = typed
        await reader.press("enter")
        await reader.until(lambda: reader.said, "a word on it")

        assert isinstance(reader.screen, StartScreen)
        assert reader.said[0].startswith("Not read: ")


async def test_what_can_t_be_read_is_said_and_the_start_screen_stays(
    tmp_path: Path, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app()) as reader:
        await name(reader, f"{tmp_path}/[/gone].txt")
        await reader.until(lambda: reader.said, "a word on it")

        assert isinstance(reader.screen, StartScreen)
        assert f"Not read: {tmp_path}/[/gone].txt: " in reader.said[0]
        assert "open your articles" in reader.picture


async def test_a_bad_path_loses_nothing_of_the_open_story(
    bridge: MadeStory, tmp_path: Path, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await reader.go("A4")
        await reader.press("w")
        before = reader.picture
        await name(reader, str(tmp_path / "gone.txt"))
        await reader.until(lambda: reader.said, "a word on it")

        assert (reader.ref, ids(reader), reader.session.index is not None) == (
            "A4",
            ["north", "tide", "vale"],
            True,
        )
        assert before.splitlines()[:8] == reader.picture.splitlines()[:8]


async def test_what_can_be_read_opens_beside_what_can_t(
    report: Path, tmp_path: Path, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app()) as reader:
        await name(reader, f"'{report}' {tmp_path}/gone.txt")
        await reader.until(lambda: isinstance(reader.screen, ReaderScreen), "the reader")

        assert ids(reader) == ["[bold] fair"]
        assert "gone.txt" in reader.inspector
        await reader.press("p")
        assert "gone.txt" in reader.picture


async def test_nothing_named_keeps_the_dialog_open(make_app: MakeApp, drive: Drive) -> None:
    async with drive(make_app()) as reader:
        await name(reader, "   ")

        assert isinstance(reader.screen, OpenDialog)
        assert "name a file, a folder or a URL, or paste a text" in reader.picture


async def test_a_quotation_mark_in_a_name_is_part_of_it(
    tmp_path: Path, make_app: MakeApp, drive: Drive
) -> None:
    path = tmp_path / "mayor's.txt"
    path.write_text(PASTED, encoding="utf-8")
    async with drive(make_app()) as reader:
        await name(reader, str(path))
        await reader.until(lambda: isinstance(reader.screen, ReaderScreen), "the reader")

        assert ids(reader) == ["mayor's"]


async def test_a_path_is_completed(report: Path, make_app: MakeApp, drive: Drive) -> None:
    async with drive(make_app()) as reader:
        await reader.press("o")
        line = reader.find(Input)
        line.value = f"{report.parent}/[bo"
        line.cursor_position = len(line.value)
        await reader.until(lambda: line._suggestion, "a suggestion")
        await reader.press("right")

        assert line.value.endswith("fair.txt")
        await reader.press("enter")
        await reader.until(lambda: isinstance(reader.screen, ReaderScreen), "the reader")
        assert ids(reader) == ["[bold] fair"]


async def test_a_new_article_is_asked_about_and_added(
    bridge: MadeStory, report: Path, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles)) as reader:
        await name(reader, f"'{report}'")
        await reader.until(lambda: isinstance(reader.screen, ChoiceDialog), "the question")
        assert "Add to “Fall of a bridge”" in reader.picture
        await reader.press("enter")
        await reader.until(lambda: len(reader.session.articles) == 4, "the fourth article")

        assert ids(reader)[3] == "[bold] fair"
        assert reader.session.article("[bold] fair").letter == "D"
        await reader.compared()
        assert "4 sources" in reader.title


async def test_a_new_article_can_be_a_story_of_its_own(
    bridge: MadeStory, report: Path, make_app: MakeApp, drive: Drive
) -> None:
    store = Store.in_memory()
    async with drive(make_app(bridge.articles, store=store)) as reader:
        await name(reader, f"'{report}'")
        await reader.until(lambda: isinstance(reader.screen, ChoiceDialog), "the question")
        await reader.press("j", "enter")
        await reader.until(lambda: len(reader.session.articles) == 1, "the new story")

        assert [len(store.load(story.id).articles) for story in store.stories()] == [1, 3]


async def test_escape_from_the_question_leaves_everything_as_it_is(
    bridge: MadeStory, report: Path, make_app: MakeApp, drive: Drive
) -> None:
    store = Store.in_memory()
    async with drive(make_app(bridge.articles, store=store)) as reader:
        await name(reader, f"'{report}'")
        await reader.until(lambda: isinstance(reader.screen, ChoiceDialog), "the question")
        await reader.press("escape")

        assert isinstance(reader.screen, ReaderScreen)
        assert len(reader.session.articles) == 3
        assert len(store.stories()) == 1


async def test_a_file_of_a_stored_story_opens_that_story(
    bridge: MadeStory, report: Path, make_app: MakeApp, drive: Drive
) -> None:
    store = Store.in_memory()
    async with drive(make_app(store=store)) as reader:
        await name(reader, f"'{report}'")
        await reader.until(lambda: isinstance(reader.screen, ReaderScreen), "the reader")
    async with drive(make_app(bridge.articles, store=store)) as reader:
        await name(reader, f"'{report}'")
        await reader.until(lambda: len(reader.session.articles) == 1, "the other story")

        assert (ids(reader), len(store.stories())) == (["[bold] fair"], 2)


async def test_the_question_of_the_command_line_is_asked_on_the_screen(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    store = Store.in_memory()
    north, tide, vale = bridge.articles
    store.create_story([north, tide])
    admission = admit(store, [north, vale], choice=Choice.ASK)
    async with drive(make_app(store=store, admission=admission)) as reader:
        await reader.until(lambda: isinstance(reader.screen, ChoiceDialog), "the question")
        await reader.press("enter")
        await reader.until(lambda: isinstance(reader.screen, ReaderScreen), "the reader")

        assert ids(reader) == ["north", "tide", "vale"]


async def test_what_the_command_line_named_is_read_while_the_screen_stands(
    report: Path, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(pending=[str(report)])) as reader:
        await reader.until(lambda: isinstance(reader.screen, ReaderScreen), "the reader")

        assert ids(reader) == ["[bold] fair"]


async def test_the_start_screen_opens_the_sample(make_app: MakeApp, drive: Drive) -> None:
    async with drive(make_app()) as reader:
        assert isinstance(reader.screen, StartScreen)
        await reader.press("enter")
        await reader.until(lambda: isinstance(reader.screen, ReaderScreen), "the reader")

        assert len(reader.session.articles) == 5


async def test_the_start_screen_has_its_help_and_its_dialog(make_app: MakeApp, drive: Drive) -> None:
    async with drive(make_app()) as reader:
        await reader.press("question_mark")
        assert isinstance(reader.screen, HelpScreen)
        assert "Open the sample story." in reader.picture
        await reader.press("escape", "o")
        assert isinstance(reader.screen, OpenDialog)
        await reader.press("escape")
        assert isinstance(reader.screen, StartScreen)
