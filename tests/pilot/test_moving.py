"""Keys that move: by sentence, passage and difference, through the sources and the panes, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import MadeStory, MakeApp
    from tests.pilot.conftest import Drive


async def test_passages_are_counted_in_the_title(bridge: MadeStory, make_app: MakeApp, drive: Drive) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        assert "5 passages · 3 differences" in reader.title
        await reader.press("J")
        assert (reader.ref, "passage 1 of 5 · 3 differences" in reader.title) == ("B2", True)
        await reader.press("J")
        assert (reader.ref, "passage 2 of 5 · difference 1 of 3" in reader.title) == ("B3", True)
        await reader.press("K")
        assert (reader.ref, "passage 1 of 5" in reader.title) == ("B2", True)


async def test_differences_are_counted_in_the_title(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        for number, ref in enumerate(("B3", "B4", "B5"), 1):
            await reader.press("d")
            assert reader.ref == ref
            assert f"difference {number} of 3" in reader.title
        await reader.press("d")
        assert (reader.ref, reader.said[-1]) == ("B5", "no difference or denial below")
        await reader.press("D", "D", "D")
        assert (reader.ref, reader.said[-1]) == ("B3", "no difference or denial above")


async def test_tab_follows_a_passage_through_every_telling_and_comes_back(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await reader.go("A4")

        seen = []
        for _ in range(5):
            await reader.press("tab")
            seen.append(reader.ref)

        assert seen == ["C2", "B4", "B5", "A4", "C2"]
        await reader.press("shift+tab", "shift+tab")
        assert reader.ref == "B5"


async def test_tab_says_where_none_was_found_stays_there_and_goes_on(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await reader.go("A3")

        await reader.press("tab")
        assert (reader.ref, reader.said[-1]) == ("A3", "none found in C · vale.txt")
        await reader.press("tab")
        assert reader.ref == "B3"
        await reader.press("tab")
        assert reader.ref == "A3"


async def test_a_step_aside_begins_a_new_tour(bridge: MadeStory, make_app: MakeApp, drive: Drive) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await reader.go("A4")
        await reader.press("tab", "j")
        assert reader.ref == "C3"

        await reader.press("tab")

        # From C3 the tour runs to the left-most source, which tells it by way of A5.
        assert reader.ref == "B2"


async def test_tab_on_furniture_says_that_there_is_nothing_to_follow(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await reader.go("A1")
        await reader.press("tab")

        assert (reader.ref, reader.said[-1]) == ("A1", "there is no passage here to follow")


async def test_escape_goes_back_step_by_step(bridge: MadeStory, make_app: MakeApp, drive: Drive) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await reader.press("J", "enter")
        assert reader.ref == "A5"
        await reader.press("G")
        assert reader.ref == "A7"
        await reader.press("ctrl+right")
        assert reader.reader.spot.article == "vale"

        seen = []
        for _ in range(3):
            await reader.press("escape")
            seen.append(reader.ref)

        assert seen == ["A7", "A5", "B2"]
        assert reader.said == []
        await reader.press("escape")
        assert (reader.ref, reader.said) == ("B2", ["nothing to go back to"])


async def test_escape_closes_why_first_then_forgets_what_was_found_then_goes_back(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await reader.press("slash", *"viaduct", "enter", "w")
        assert (reader.ref, reader.reader.why_on, len(reader.reader.found or ())) == ("C3", True, 1)

        await reader.press("escape")
        assert (reader.ref, reader.reader.why_on, len(reader.reader.found or ())) == ("C3", False, 1)
        await reader.press("escape")
        assert (reader.ref, len(reader.reader.found or ())) == ("C3", 0)
        await reader.press("escape")
        assert reader.ref == "B1"


async def test_the_cursor_and_its_counterparts_are_marked_with_a_bar(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await reader.go("A4")

        barred = {
            ref for ref in ("A3", "A4", "B3", "B4", "B5", "B6", "C2", "C3") if f"▌{ref}" in reader.picture
        }

        assert barred == {"A4", "B4", "B5", "C2"}


async def test_a_clicked_passage_gets_the_cursor(bridge: MadeStory, make_app: MakeApp, drive: Drive) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        lines = reader.picture.splitlines()
        row = next(y for y, line in enumerate(lines) if "hospital of Lindmouth" in line)
        await reader.pilot.click(offset=(lines[row].index("hospital"), row))
        await reader.pilot.pause()

        assert reader.ref == "C2"
