"""The screens that are a table: moving in one, going to a passage and coming back, waiting for findings."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import pytest
from textual.binding import BindingType

from convoy_tui.tui import commands
from convoy_tui.tui.reading.explaining.lines import Line, Part
from convoy_tui.tui.reading.tables.table import Cell, Column, TableRow
from convoy_tui.tui.screens.notes import NotesScreen
from convoy_tui.tui.screens.reader import ReaderScreen
from convoy_tui.tui.screens.side import SideScreen
from convoy_tui.tui.screens.table import TableScreen

if TYPE_CHECKING:
    from tests.conftest import MadeStory, MakeApp
    from tests.pilot.conftest import Drive, Driver

_SENTENCES = 4


class WordsScreen(TableScreen):
    """A row for each of the first sentences, with a column for each source."""

    SCREEN, HEADING = "words", "Words"
    KEYS = (*commands.TABLE, *commands.SCREENS, *commands.GENERAL)
    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(KEYS)]
    empty: ClassVar[bool] = False

    def columns(self) -> tuple[Column, ...]:
        return (
            Column("number", 8, 10, fixed=True),
            *(Column(f"source {name}", 14) for name in self.reader.view.order),
        )

    def rows(self) -> tuple[TableRow, ...]:
        if self.empty:
            return ()
        rows = [TableRow("head", heading="the first sentences")]
        for number in range(1, _SENTENCES):
            cells = [Cell(((Part(f"no. {number}"),),))]
            for name in self.reader.view.order:
                article = self.session.article(name)
                text = article.sentence_text(number)
                cells.append(Cell(((Part(text),),), (name, article.sentences[number].start)))
            rows.append(TableRow(f"row {number}", tuple(cells)))
        return tuple(rows)

    def explain(self, row: TableRow, column: int) -> tuple[Line, ...]:
        return (Line(row.key, (Part(f"column {column}"),)),)

    def nothing(self) -> str:
        return "No words. o adds an article."


@pytest.fixture(autouse=True)
def a_screen_of_words(monkeypatch: pytest.MonkeyPatch) -> None:
    from convoy_tui.tui.screens import side

    known = side.side_screen_class

    def found(name: str) -> type[SideScreen]:
        return WordsScreen if name == "words" else known(name)

    monkeypatch.setattr(side, "side_screen_class", found)


async def opened(reader: Driver) -> WordsScreen:
    reader.reader.action_open_screen("words")
    await reader.pilot.pause()
    assert isinstance(reader.screen, WordsScreen)
    return reader.screen


def standing(reader: Driver) -> tuple[str, int]:
    assert isinstance(reader.screen, WordsScreen)
    assert reader.screen.row is not None
    return reader.screen.row.key, reader.screen.column


async def test_keys_move_the_cursor_over_headings(bridge: MadeStory, make_app: MakeApp, drive: Drive) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await opened(reader)
        assert standing(reader) == ("row 1", 0)

        for key, stands in (
            ("j", ("row 2", 0)),
            ("down", ("row 3", 0)),
            ("j", ("row 3", 0)),
            ("k", ("row 2", 0)),
            ("up", ("row 1", 0)),
            ("k", ("row 1", 0)),
            ("G", ("row 3", 0)),
            ("g", ("row 1", 0)),
            ("pagedown", ("row 3", 0)),
            ("pageup", ("row 1", 0)),
            ("l", ("row 1", 1)),
            ("right", ("row 1", 2)),
            ("h", ("row 1", 1)),
        ):
            await reader.press(key)
            assert standing(reader) == stands, key


async def test_the_inspector_speaks_of_the_row_and_the_title_counts(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await opened(reader)
        await reader.press("j", "l")

        inspector = reader.screen.query_one("#inspector").render_line(0).text
        assert inspector.split() == ["row", "2", "column", "1"]
        assert "row 2 of 3" in reader.picture


async def test_enter_goes_to_the_passage_and_escape_comes_back_to_the_row(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        began = reader.ref
        await opened(reader)
        await reader.press("j", "l", "l", "enter")

        assert isinstance(reader.screen, ReaderScreen)
        assert reader.ref == "A4"

        await reader.press("j", "escape")
        assert standing(reader) == ("row 2", 2)

        await reader.press("escape")
        assert isinstance(reader.screen, ReaderScreen)
        assert reader.ref == began


async def test_enter_in_a_cell_without_a_passage_takes_the_first_of_the_row(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await opened(reader)
        await reader.press("enter")

        assert reader.ref == "B2"


async def test_each_screen_leads_to_each_and_back_to_the_row(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await opened(reader)
        await reader.press("G", "l", "5")
        assert isinstance(reader.screen, NotesScreen)

        await reader.press("1")
        assert isinstance(reader.screen, ReaderScreen)

        await opened(reader)
        assert standing(reader) == ("row 3", 1)
        assert len([screen for screen in reader.app.screen_stack if isinstance(screen, SideScreen)]) == 1


async def test_without_a_comparison_it_says_so_and_fills_itself(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison), compared=False) as reader:
        reader.reader.session.index = None
        reader.reader.progress = "comparing 30%"
        await opened(reader)
        assert "Still comparing 30%" in reader.picture

        reader.reader.compare()
        await reader.until(lambda: "no. 1" in reader.picture, "rows")


async def test_an_empty_table_says_what_to_do(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(WordsScreen, "empty", True)
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await opened(reader)
        assert "No words. o adds an article." in reader.picture

        await reader.press("j", "l", "enter", "G", "pagedown", "w", "escape")
        assert isinstance(reader.screen, WordsScreen)


@pytest.mark.parametrize(("size", "titles"), [((60, 20), 3), ((100, 30), 3), ((30, 12), 1)])
async def test_columns_that_do_not_fit_scroll_and_say_so(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, size: tuple[int, int], titles: int
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison), size=size) as reader:
        await opened(reader)
        header = reader.picture.splitlines()[1]
        assert header.count("source ") == titles
        assert header.startswith("  number")
        assert ("›" in header) == (titles < 3)

        await reader.press("l", "l", "l")
        header = reader.picture.splitlines()[1]
        assert header.startswith("  number")
        assert "source vale" in header
        assert ("‹" in header) == (titles < 3)


async def test_a_second_click_goes_to_the_passage(bridge: MadeStory, make_app: MakeApp, drive: Drive) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await opened(reader)
        await reader.pilot.click("#table", offset=(20, 2))
        assert standing(reader) == ("row 1", 1)

        await reader.pilot.click("#table", offset=(20, 2))
        await reader.pilot.pause()
        assert isinstance(reader.screen, ReaderScreen)
        assert reader.ref == "B2"


async def test_article_text_is_no_markup(bridge: MadeStory, make_app: MakeApp, drive: Drive) -> None:
    text = bridge.named("tide").text.replace("The middle arch", "The [/b][@click=app.quit]arch")
    from dataclasses import replace

    assert len(text) > len(bridge.named("tide").text)
    tide = replace(bridge.named("tide"), text=text)
    articles = tuple(tide if article.id == "tide" else article for article in bridge.articles)
    async with drive(make_app(articles, comparison=bridge.comparison), size=(160, 30)) as reader:
        await opened(reader)
        assert "[@click=app" in reader.picture
