"""What a reader says of the articles: details, furniture, which sources to show."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from convoy_tui.store import StoreError
from convoy_tui.tui.screens.dialogs.details import DetailsDialog
from convoy_tui.tui.screens.dialogs.sources import SourcesDialog
from convoy_tui.tui.screens.reader import ReaderScreen

if TYPE_CHECKING:
    from tests.conftest import MadeStory, MakeApp
    from tests.pilot.conftest import Drive, Driver


async def give(reader: Driver, **details: str) -> None:
    await reader.press("i")
    for name, value in details.items():
        reader.find(Input, f"#{name}").value = value
    await reader.press("enter")


async def test_a_date_is_given_and_moves_the_pane(bridge: MadeStory, make_app: MakeApp, drive: Drive) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await reader.go("C3")
        await give(reader, published="2031-05-01", outlet="Vale [b]Weekly[/b]")
        await reader.compared()

        vale = reader.session.article("vale")
        assert (vale.published, vale.outlet) == (date(2031, 5, 1), "Vale [b]Weekly[/b]")
        assert vale.given == ("published", "outlet")
        assert reader.in_sight == ("vale", "tide", "north")
        assert reader.ref == "C3"
        assert "C · Vale [b]Weekly[/b] · 1 May 2031" in reader.picture


@pytest.mark.parametrize("typed", ["3 May", "2031-02-30", "[/date]"])
async def test_what_is_no_date_is_said_and_nothing_is_kept(
    typed: str, bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await give(reader, published=typed, outlet="Another")

        assert isinstance(reader.screen, DetailsDialog)
        assert f"{typed} is no date; write year, month and day as 2017-09-04" in reader.picture
        assert reader.session.article("tide").outlet == "Tide Radio"
        await reader.press("escape")
        assert reader.session.article("tide").published == date(2031, 5, 2)


async def test_an_emptied_date_is_unknown(bridge: MadeStory, make_app: MakeApp, drive: Drive) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await give(reader, published="")
        await reader.compared()

        assert reader.session.article("tide").published is None
        assert "B · Tide Radio · undated" in reader.picture
        await reader.press("i")
        assert "said to be unknown by the reader" in reader.picture


async def test_a_mended_outlet_is_said_to_be_the_reader_s(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await reader.press("i")
        assert "given by the reader" not in reader.picture
        await reader.press("escape")
        await give(reader, outlet="Tide")
        await reader.press("i")

        assert "Outlet (given by the reader)" in reader.picture


async def test_nothing_changed_is_not_compared_anew(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        index = reader.session.index
        await give(reader)

        assert isinstance(reader.screen, ReaderScreen)
        assert reader.session.index is index
        assert reader.session.article("tide").given == ()


async def test_details_that_can_t_be_kept_stay_in_the_dialog(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_values: object, **_details: object) -> None:
        raise StoreError("/data/[x]", "it is locked", "close the other program")

    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        monkeypatch.setattr(reader.session.store, "give_details", refuse)
        await give(reader, outlet="Tide")

        assert isinstance(reader.screen, DetailsDialog)
        assert "/data/[x]: it is locked; close the other program" in reader.picture
        assert reader.find(Input, "#outlet").value == "Tide"


async def test_a_sentence_becomes_furniture_and_a_sentence_again(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    before = bridge.named("north").sentences
    async with drive(make_app(bridge.articles)) as reader:
        await reader.go("A5")
        await reader.press("f")
        await reader.compared()
        assert reader.ref == "A5"
        assert reader.said == ["A5 is no longer part of the article; f undoes it"]
        assert "taken out by the reader" in reader.inspector
        assert len(reader.session.article("north").sentences) == len(before) - 1
        index = reader.session.index

        await reader.press("f")
        await reader.until(lambda: reader.session.index not in (None, index), "a new comparison")
        assert reader.ref == "A5"
        assert [s.ref for s in reader.session.article("north").sentences] == [s.ref for s in before]


async def test_furniture_becomes_part_of_the_article(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles)) as reader:
        await reader.go("A8")
        await reader.press("f")
        await reader.compared()

        assert reader.said == ["A8 is now part of the article; f undoes it"]
        assert reader.session.article("north").sentences[-1].ref == "A8"
        # What took one row as furniture is drawn in full now.
        assert "floods" in reader.picture


async def test_furniture_that_can_t_be_kept_is_said(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_values: object) -> None:
        raise StoreError("/data", "it is locked", "close the other program")

    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        monkeypatch.setattr(reader.session.store, "flip_furniture", refuse)
        await reader.press("f")

        assert reader.said == ["Not kept: /data: it is locked; close the other program"]
        assert reader.session.index is not None


async def test_sources_are_ticked_and_shown(bridge: MadeStory, make_app: MakeApp, drive: Drive) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await reader.press("p")
        assert isinstance(reader.screen, SourcesDialog)
        assert "[x] C  vale.txt · 30 words · text cut off · undated" in reader.picture
        await reader.press("j", "space")
        assert "[ ] A  North Courier" in reader.picture
        await reader.press("enter")

        assert reader.in_sight == ("tide", "vale")


async def test_the_cursor_goes_where_it_is_seen(bridge: MadeStory, make_app: MakeApp, drive: Drive) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await reader.press("p", "space", "enter")

        assert reader.in_sight == ("north", "vale")
        assert reader.ref == "A2"


async def test_none_ticked_is_the_one_under_the_cursor(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await reader.press("p", "space", "j", "space", "j", "space", "enter")

        assert reader.in_sight == ("vale",)


async def test_the_program_chooses_again(bridge: MadeStory, make_app: MakeApp, drive: Drive) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await reader.press("p", "j", "space", "enter")
        assert "north" not in reader.in_sight
        await reader.press("p", "r")

        assert reader.in_sight == ("tide", "north", "vale")


async def test_a_passage_in_a_source_out_of_sight_brings_it_in_sight(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await reader.press("p", "j", "space", "enter")
        await reader.go("B3")
        await reader.press("enter")

        assert reader.ref == "A3"
        assert "north" in reader.in_sight


async def test_where_one_was_is_there_again_after_reopening(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    app = make_app(bridge.articles, comparison=bridge.comparison)
    async with drive(app) as reader:
        await reader.go("A5")
        await reader.press("b", "s", "M", "M", "p", "j", "j", "space", "enter")
        story, store = reader.session.story_id, reader.session.store
        await reader.press("q")
        await reader.until(lambda: not app.is_running, "the end")

    async with drive(make_app(store=store, story=story, comparison=bridge.comparison)) as reader:
        assert reader.ref == "A5"
        assert reader.in_sight == ("north", "tide")
        assert "each alone" in reader.title
        assert "A4≠" not in reader.picture


async def test_a_place_that_can_t_be_kept_is_said(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_values: object) -> None:
        raise StoreError("/data", "it is locked", "close the other program")

    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        monkeypatch.setattr(reader.session.store, "save_position", refuse)
        await reader.press("j")
        await reader.until(lambda: reader.said, "a word on it")

        assert reader.said == ["Your place was not kept: /data: it is locked; close the other program"]
        await reader.press("j")
        assert reader.ref == "B3"


async def test_f_twice_gives_back_a_sentence_that_has_a_dateline(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        before = reader.reader.session.article("north")
        assert any(piece.kind == "dateline" and piece.ref == "A3" for piece in before.furniture)
        await reader.go("A3")
        await reader.press("f")
        await reader.until(lambda: reader.reader.session.article("north") != before, "a change")
        await reader.go("A3")
        await reader.press("f")
        await reader.until(lambda: reader.reader.session.article("north") == before, "the way back")


async def test_a_column_that_comes_in_sight_later_has_its_marks(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison), size=(60, 24)) as reader:
        await reader.go("C2")
        assert "C2≠" in reader.picture
