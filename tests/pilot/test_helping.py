"""Help and palette tell the keys as they are now; what is wrong with the settings is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.command import CommandPalette
from textual.widgets import OptionList

from convoy_tui.config import Config
from convoy_tui.tui.commands import READER
from convoy_tui.tui.screens.dialogs.note_editor import NoteEditor
from convoy_tui.tui.screens.help import HelpScreen
from convoy_tui.tui.screens.notes import NotesScreen
from convoy_tui.tui.screens.reader import ReaderScreen

if TYPE_CHECKING:
    from tests.conftest import MadeStory, MakeApp
    from tests.pilot.conftest import Drive, Driver

TALL = (120, 170)


def help_line(reader: Driver, told: str) -> str:
    return next(line for line in reader.picture.splitlines() if told in line)


async def test_help_tells_every_command(bridge: MadeStory, make_app: MakeApp, drive: Drive) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison), size=TALL) as reader:
        await reader.press("question_mark")
        picture = " ".join(reader.picture.replace("│", " ").split())

        assert [command.help for command in READER if command.help not in picture] == []
        assert "a passage with a figure that contradicts another source's" in picture


async def test_help_tells_the_names_by_which_keys_are_changed(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison), size=TALL) as reader:
        await reader.press("question_mark")
        lines = [line.strip(" │▌") for line in reader.picture.splitlines()]

        begin = lines.index("Names of the commands, for keys of your own")
        named = dict(line.split(maxsplit=1) for line in lines[begin + 1 : begin + 1 + len(READER)])
        assert named == {command.id: command.label for command in READER}


async def test_on_a_narrow_screen_each_command_has_one_line(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison), size=(60, 140)) as reader:
        await reader.press("question_mark")
        lines = [" ".join(line.strip(" │▌").split()) for line in reader.picture.splitlines()]

        shown = [(f"{command.id} {command.label}", f" {command.label}") for command in READER]
        assert [by_id for by_id, _ in shown if by_id not in lines] == []
        top = lines[: lines.index("Signs beside the text")]
        assert [label for _, label in shown if not any(line.endswith(label) for line in top)] == []


async def test_help_follows_the_width_of_the_screen(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison), size=(60, 140)) as reader:
        await reader.press("question_mark")
        await reader.pilot.resize_terminal(120, 140)

        await reader.until(lambda: "Go to the next sentence." in reader.picture, "the sentences")


async def test_help_tells_the_keys_as_they_were_changed(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    config = Config(keys={"note": "f7", "why": "f8,ctrl+w"})
    async with drive(make_app(bridge.articles, config=config), size=TALL) as reader:
        await reader.press("question_mark")

        assert "f7" in help_line(reader, "Write a note on this passage")
        assert " m " not in help_line(reader, "Write a note on this passage")
        assert "f8 ^w" in help_line(reader, "Show all that is known")
        await reader.press("escape", "m")
        assert isinstance(reader.screen, ReaderScreen)
        await reader.press("f7")
        assert isinstance(reader.screen, NoteEditor)


async def test_the_footer_tells_the_changed_keys_too(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, config=Config(keys={"note": "f7"}))) as reader:
        assert "f7 note" in reader.picture.splitlines()[-1]


async def test_help_of_the_notes_is_that_of_the_notes(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison), size=TALL) as reader:
        await reader.press("5", "f1")

        assert isinstance(reader.screen, HelpScreen)
        assert "Bring back the note that was deleted last." in reader.picture
        assert "another source tells too" not in reader.picture
        await reader.press("q")
        assert isinstance(reader.screen, NotesScreen)


async def test_help_scrolls_with_the_keys_of_reading(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison), size=(80, 20)) as reader:
        await reader.press("question_mark")
        top = reader.picture
        await reader.press("j")
        assert reader.picture != top
        await reader.press("k")
        assert reader.picture == top


async def test_the_palette_offers_the_commands_of_the_screen(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison), size=TALL) as reader:
        await reader.press("ctrl+p")
        options = reader.find(OptionList)
        await reader.until(lambda: options.option_count >= len(READER), "the commands")
        picture = reader.picture

        assert [
            command.label
            for command in READER
            if command.id != "palette" and f"{command.label} (" not in picture
        ] == []


async def test_a_command_of_the_palette_is_carried_out(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await reader.press("ctrl+p")
        assert isinstance(reader.screen, CommandPalette)
        await reader.press(*"marks")
        options = reader.find(OptionList)
        await reader.until(
            lambda: options.option_count and "marks: first, all, off (M)" in reader.picture, "the command"
        )
        await reader.press("enter")
        await reader.until(lambda: reader.said, "the marks to change")

        assert reader.said == ["marks: every mention of a term that differs"]


@pytest.mark.parametrize(
    ("config", "said"),
    [
        (
            Config(keys={"nxt-sentence": "x"}),
            "keys: there is no command 'nxt-sentence'; did you mean next-sentence?",
        ),
        (Config(keys={"note": "[/x]"}), "keys: '[/x]' is no key, so note keeps its own"),
        (Config(theme="[/no]"), "theme: there is no theme '[/no]'; the palette (ctrl+p) lists them"),
    ],
)
async def test_what_is_wrong_with_the_settings_is_said_at_the_start(
    config: Config, said: str, bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, config=config)) as reader:
        await reader.until(lambda: reader.said, "a word on it")

        assert reader.said == [said]
        await reader.press("m")
        assert isinstance(reader.screen, NoteEditor)


async def test_what_went_wrong_before_there_was_a_screen_is_said_on_it(
    make_app: MakeApp, drive: Drive
) -> None:
    async with drive(
        make_app(problems=["/data/[/x]: this database is damaged; move it elsewhere"])
    ) as reader:
        await reader.until(lambda: "[/x]: this database is damaged" in " ".join(reader.picture.split()), "it")


async def test_the_theme_of_the_settings_is_used(make_app: MakeApp, drive: Drive) -> None:
    async with drive(make_app(config=Config(theme="convoy-light"))) as reader:
        assert reader.app.theme == "convoy-light"
        assert not reader.app.current_theme.dark
