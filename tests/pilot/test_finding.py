"""Words are found in all articles; a ref goes to its passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from convoy_tui.tui.screens.reader import ReaderScreen

if TYPE_CHECKING:
    from tests.conftest import MadeStory, MakeApp
    from tests.pilot.conftest import Drive


@pytest.mark.parametrize("typed", ["C3", "c3"])
async def test_a_ref_goes_to_its_passage_and_escape_comes_back(
    typed: str, bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await reader.press("slash", *typed, "enter")
        assert reader.ref == "C3"

        await reader.press("escape")
        assert reader.ref == "B1"


async def test_words_are_found_from_the_cursor_on_through_all_sources_and_around(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await reader.go("B2")
        await reader.press("slash", *"stone", "space", *"crack", "enter")
        seen = [reader.ref]
        for key in ("n", "n", "N", "N"):
            await reader.press(key)
            seen.append(reader.ref)

        assert seen == ["B6", "A6", "B6", "A6", "B6"]
        assert reader.said[:2] == ["match 1 of 2", "match 2 of 2"]


async def test_words_that_are_nowhere_are_said_as_they_were_typed(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await reader.press("slash", "left_square_bracket", "slash", "b", "right_square_bracket", "enter")

        assert reader.said == ["“[/b]” was not found in any of the 3 articles"]
        assert "“[/b]”" in reader.picture
        assert reader.ref == "B1"


async def test_what_was_found_is_marked_though_the_marks_are_off(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await reader.press("M", "M", "slash", *"viaduct", "enter")

        assert reader.drawn_as("viaduct").reverse


@pytest.mark.parametrize("keys", [["enter"], ["space", "enter"], ["x", "escape"]])
async def test_nothing_is_looked_for_where_nothing_is_asked(
    keys: list[str], bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await reader.press("slash", *keys)

        assert isinstance(reader.screen, ReaderScreen)
        assert (reader.ref, reader.said, reader.reader.found) == ("B1", [], None)


async def test_furniture_that_was_found_is_gone_to_as_well(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await reader.press("slash", *"floods", "enter")

        assert reader.ref == "A8"
        assert "teaser of another story" in reader.inspector
