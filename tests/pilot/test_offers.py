"""Denials, offers and copies of one text, as the reader meets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from convoy_tui.articles.model import Article
from convoy_tui.comparison.pipeline import compare, with_letters
from tests.conftest import MadeStory

if TYPE_CHECKING:
    from tests.conftest import MakeApp
    from tests.pilot.conftest import Drive

HARBOUR = (
    "Harbour of Tarsk quiet after a week of rumours",
    "The navy said its gunboats did not shell the grain ships at anchor off Tarsk.",
    "Dockers went back to work on Tuesday, and two cranes were running by noon.",
    "Nobody has counted the gulls.",
)
COURIER = (
    "Owners count their losses",
    "Insurers in Veln now ask for twice the premium.",
    "A sailor who swam ashore told of a column of smoke above the ships that were bombed.",
    "The town hall will decide on Friday whether the regatta takes place.",
)
WIRE = (
    "Ferry runs aground off Sandvik",
    "A ferry with 230 people aboard ran aground off the island of Sandvik on Sunday night in thick fog.",
    "Fourteen passengers were hurt, two of them seriously, the coast guard said on Monday morning.",
    "Lifeboats from three harbours brought everyone ashore within four hours of the first distress call.",
    "The master of the vessel, who has sailed this route for eleven years, was questioned by police.",
)


def story(**texts: tuple[str, ...]) -> MadeStory:
    articles = with_letters(Article.from_sentences(text, id=id_, outlet=id_) for id_, text in texts.items())
    return MadeStory(articles, compare(articles))


@pytest.fixture
def tarsk() -> MadeStory:
    return story(harbour=HARBOUR, courier=COURIER)


async def test_denials_are_stops_of_d_and_counted(tarsk: MadeStory, make_app: MakeApp, drive: Drive) -> None:
    async with drive(make_app(tarsk.articles, comparison=tarsk.comparison)) as reader:
        await reader.go("B1")
        assert "2 denials" in reader.title
        await reader.press("d")
        assert (reader.ref, "denial 1 of 2" in reader.title) == ("B2", True)
        assert "denies (did not shell)" in reader.inspector
        await reader.press("d")
        assert (reader.ref, "denial 2 of 2" in reader.title) == ("B4", True)
        await reader.press("D")
        assert reader.ref == "B2"


async def test_the_inspector_offers_apart_from_counterparts(
    tarsk: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(tarsk.articles, comparison=tarsk.comparison)) as reader:
        await reader.go("B2")
        shown = reader.inspector
        assert "no counterpart found" in shown
        assert "? A3" in shown
        assert "offered: same act (shell / bombed), same object (ships)" in shown
        assert shown.index("none found") < shown.index("yours to judge") < shown.index("? A3")
        assert "contradicts" not in shown
        await reader.go("B3")
        assert "offered" not in reader.inspector


async def test_enter_goes_to_what_is_offered_and_escape_comes_back(
    tarsk: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(tarsk.articles, comparison=tarsk.comparison)) as reader:
        await reader.go("B2")
        await reader.press("enter")
        assert reader.ref == "A3"
        assert reader.said[-1].startswith("no counterpart was found; offered: same act (shell / bombed)")
        assert "denied there" in reader.inspector
        await reader.press("escape")
        assert reader.ref == "B2"


async def test_what_is_offered_earns_no_mark(tarsk: MadeStory, make_app: MakeApp, drive: Drive) -> None:
    async with drive(make_app(tarsk.articles, comparison=tarsk.comparison)) as reader:
        await reader.go("B2")
        assert "B2  The navy" in reader.picture


async def test_copies_are_said_and_are_no_passages(make_app: MakeApp, drive: Drive) -> None:
    copied = story(wire=WIRE, copy=(*WIRE[:4], "The paper adds that the ferry is white."), tarsk=HARBOUR)
    async with drive(make_app(copied.articles, comparison=copied.comparison), size=(140, 40)) as reader:
        assert "3 files, 2 texts" in reader.title
        assert "A copy and C wire are one text" in reader.inspector
        await reader.go("C2")
        assert "0 passages" in reader.title
        assert "found in a copy of this text alone" in reader.inspector
        assert "a copy of this text, here word for word" in reader.inspector
        await reader.press("J")
        assert reader.said[-1] == "no linked passage was found in this article"


async def test_a_copy_gives_its_pane_to_another_source(make_app: MakeApp, drive: Drive) -> None:
    copied = story(copy=WIRE[:4], wire=WIRE, yarrow=COURIER, zeta=HARBOUR)
    async with drive(make_app(copied.articles, comparison=copied.comparison), size=(100, 30)) as reader:
        await reader.until(lambda: "one text" in reader.inspector, "the copies")
        assert reader.in_sight == ("copy", "yarrow", "zeta")
