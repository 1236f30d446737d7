"""Letters that follow a command's key at once go into the dialog that it opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual import events
from textual.widgets import Input, TextArea

from convoy_tui.tui.screens.reader import ReaderScreen

if TYPE_CHECKING:
    from tests.conftest import MadeStory, MakeApp
    from tests.pilot.conftest import Drive, Driver


def burst(reader: Driver, letters: str) -> None:
    """Send keys faster than any screen can answer."""
    for letter in letters:
        name = "question_mark" if letter == "?" else letter
        reader.app.post_message(events.Key(name, letter))


@pytest.mark.parametrize("command", ["m", "a"])
async def test_what_is_typed_at_once_is_all_there(
    command: str, bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        burst(reader, command + "Whoyqm")

        def typed() -> str:
            field = reader.app.focused
            if isinstance(field, TextArea):
                return field.text
            return field.value if isinstance(field, Input) else ""

        await reader.until(lambda: typed() == "Whoyqm", "the letters in the dialog")


async def test_letters_that_no_dialog_takes_are_forgotten(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        burst(reader, "?zz")
        await reader.until(lambda: not isinstance(reader.screen, ReaderScreen), "the help page")
        await reader.press("escape", "m")
        await reader.until(lambda: isinstance(reader.app.focused, TextArea), "the note")
        assert isinstance(reader.app.focused, TextArea) and reader.app.focused.text == ""
