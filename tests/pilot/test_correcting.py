"""Overruling the comparison: not a match, linked by hand, undone; seen at once and at the next opening."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from textual.widgets import OptionList

from convoy_tui.articles.model import Article
from convoy_tui.comparison.model import Comparison, Correction
from convoy_tui.store import Store, StoreError
from convoy_tui.tui.reading.decisions import with_corrections
from convoy_tui.tui.screens.dialogs.choice import ChoiceDialog
from convoy_tui.tui.screens.notes import NotesScreen
from convoy_tui.tui.screens.reader import ReaderScreen

if TYPE_CHECKING:
    from tests.conftest import MadeStory, MakeApp
    from tests.pilot.conftest import Drive, Driver


OpenStory = Callable[..., "AbstractAsyncContextManager[Driver]"]


class Comparing:
    """Compares at once, heeding corrections; waits where it is held, and remembers what it was asked."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.asked: list[list[tuple[str, str, str]]] = []
        self.go_on = asyncio.Event()
        self.go_on.set()

    async def __call__(
        self, articles: Sequence[Article], *, corrections: Sequence[Correction], **_others: object
    ) -> Comparison:
        self.asked.append([(c.kind, c.a[0], c.b[0]) for c in corrections if c.b is not None])
        await self.go_on.wait()
        return with_corrections(self.comparison, corrections)


@pytest.fixture
def comparing(bridge: MadeStory) -> Comparing:
    """A comparison that found no link between A6 and B6."""
    return Comparing(replace(bridge.comparison, links=bridge.comparison.links[:-1]))


@pytest.fixture
def open_story(
    bridge: MadeStory,
    make_app: MakeApp,
    drive: Drive,
    store: Store,
    comparing: Comparing,
    monkeypatch: pytest.MonkeyPatch,
) -> OpenStory:
    """Open the story of the bridge, the first time and again."""

    def opened(**options: Any) -> AbstractAsyncContextManager[Driver]:
        last = store.last_story()
        app = make_app(store=store, story=last.id) if last else make_app(bridge.articles, store=store)
        monkeypatch.setattr("convoy_tui.tui.screens.reader.compare_in_child", comparing)
        return drive(app, **options)

    return opened


def tellings(reader: Driver) -> list[str]:
    """The refs of the counterparts that the screen goes by."""
    view = reader.reader.view
    key = view.key(reader.reader.spot)
    assert key is not None
    assert view.index is not None
    found = view.index.counterparts(key)
    return sorted(view.articles[c.key[0]].sentences[c.key[1]].ref for c in found)


async def test_with_one_counterpart_x_asks_nothing_and_u_takes_it_back(
    open_story: OpenStory, comparing: Comparing
) -> None:
    async with open_story() as reader:
        await reader.go("A3")
        await reader.press("x")

        assert isinstance(reader.screen, ReaderScreen)
        assert reader.said == ["A3 and B3: not a match; u undoes"]
        assert (reader.ref, tellings(reader)) == ("A3", [])
        assert "none found" in reader.inspector
        await reader.until(lambda: reader.session.comparison, "the new comparison")
        assert comparing.asked[-1] == [("not-a-match", "north", "tide")]

        await reader.press("u")
        assert reader.said[-1] == "undone: A3 and B3: not a match"
        await reader.until(lambda: reader.session.comparison, "the new comparison")
        assert (reader.ref, tellings(reader)) == ("A3", ["B3"])
        assert comparing.asked == [[], [("not-a-match", "north", "tide")], []]


async def test_the_link_is_gone_before_the_new_comparison_is_there(
    open_story: OpenStory, comparing: Comparing
) -> None:
    async with open_story() as reader:
        await reader.go("A3")
        comparing.go_on.clear()
        await reader.press("x")

        assert tellings(reader) == []
        assert "comparing" in reader.title
        assert "A4≠" in reader.picture
        await reader.press("e")
        await reader.press("enter")
        assert "the comparison has not finished yet" in reader.picture
        await reader.press("escape")

        await reader.press("escape")
        assert "not compared again" in reader.title
        assert tellings(reader) == []


async def test_with_several_counterparts_it_asks_which(open_story: OpenStory) -> None:
    async with open_story() as reader:
        await reader.go("A4")
        assert tellings(reader) == ["B4", "B5", "C2"]
        await reader.press("x")

        assert isinstance(reader.screen, ChoiceDialog)
        assert "What is not a match of A4?" in reader.picture
        assert "C2 · vale.txt · “The hospital of Lindmouth took in twelve peo…”" in reader.picture
        await reader.press("escape")
        assert tellings(reader) == ["B4", "B5", "C2"]

        await reader.press("x", "j", "enter")
        assert reader.said == ["A4 and B4: not a match; u undoes"]
        assert tellings(reader) == ["B5", "C2"]


async def test_all_of_several_are_rejected_and_taken_back_at_once(open_story: OpenStory) -> None:
    async with open_story() as reader:
        await reader.go("A4")
        await reader.press("x", "G")
        options = reader.find(OptionList)
        assert str(options.get_option_at_index(options.highlighted or 0).prompt) == "all of these passages"
        await reader.press("enter")

        assert reader.said == ["A4 and C2, B4, B5: not a match; u undoes"]
        assert tellings(reader) == []
        await reader.press("u")
        assert reader.said[-1] == "undone: A4 and C2, B4, B5: not a match"
        await reader.until(lambda: tellings(reader) == ["B4", "B5", "C2"], "the links")


async def test_where_there_is_nothing_to_reject_it_says_so(open_story: OpenStory) -> None:
    async with open_story() as reader:
        for ref in ("A2", "A1"):
            await reader.go(ref)
            await reader.press("x")
        await reader.press("u")

        assert reader.said == [
            "no counterpart was found for this passage, so there is none to take away",
            "this is not part of the article; nothing is matched with it",
            "nothing to undo",
        ]


async def test_two_passages_are_linked_by_hand(open_story: OpenStory, comparing: Comparing) -> None:
    async with open_story() as reader:
        await reader.go("A6")
        await reader.press("plus")
        assert "linking A6: go to its counterpart, + again; escape gives up" in reader.title

        await reader.go("B6")
        await reader.press("plus")
        assert reader.said == ["A6 and B6: linked by hand; u undoes"]
        assert "linking" not in reader.title
        assert (reader.ref, tellings(reader)) == ("B6", ["A6"])
        assert "North Courier linked by the reader" in reader.inspector
        await reader.until(lambda: reader.session.comparison, "the new comparison")
        assert comparing.asked[-1] == [("match", "north", "tide")]

        await reader.press("x")
        assert (reader.said[-1], tellings(reader)) == ("B6 and A6: not a match; u undoes", [])
        await reader.press("u")
        assert (reader.said[-1], tellings(reader)) == ("undone: A6 and B6: not a match", ["A6"])
        await reader.press("u")
        assert (reader.said[-1], tellings(reader)) == ("undone: A6 and B6: linked by hand", [])


async def test_what_can_not_be_linked_says_why_and_the_link_stays_begun(
    open_story: OpenStory,
) -> None:
    async with open_story() as reader:
        await reader.go("A8")
        await reader.press("plus")
        assert "linking" not in reader.title
        await reader.go("A6")
        await reader.press("plus", "plus")
        await reader.go("A5")
        await reader.press("plus")
        await reader.go("A1")
        await reader.press("plus")

        furniture = "this is not part of the article and can't be linked; f makes it part of it"
        assert reader.said == [
            furniture,
            "the link begins here, at A6; go to its counterpart, or escape gives up",
            "A6 and A5 stand in one article; a link joins two articles",
            furniture,
        ]
        assert "linking A6" in reader.title
        await reader.press("escape")
        assert reader.said[-1] == "A6 was not linked"
        assert "linking" not in reader.title
        assert reader.session.corrections == ()


async def test_escape_gives_up_the_link_before_anything_else(open_story: OpenStory) -> None:
    async with open_story() as reader:
        await reader.go("A3")
        await reader.press("enter", "w", "plus", "escape")
        assert (reader.ref, reader.reader.why_on) == ("B3", True)
        await reader.press("escape", "escape")
        assert (reader.ref, reader.reader.why_on) == ("A3", False)


async def test_a_found_link_is_confirmed_and_then_linked_already(open_story: OpenStory) -> None:
    async with open_story() as reader:
        for _ in range(2):
            await reader.go("A4")
            await reader.press("plus")
            await reader.go("B5")
            await reader.press("plus")

        assert reader.said == [
            "A4 and B5: linked by hand; u undoes",
            "A4 and B5 are linked by hand already",
        ]
        assert [one.kind for one in reader.session.corrections] == ["match"]


async def test_a_story_that_changes_forgets_the_link_that_was_begun(open_story: OpenStory) -> None:
    async with open_story() as reader:
        await reader.go("A6")
        await reader.press("plus", "f")
        await reader.compared()

        assert "linking" not in reader.title


async def test_corrections_are_there_at_the_next_opening(open_story: OpenStory, comparing: Comparing) -> None:
    async with open_story() as reader:
        await reader.go("A3")
        await reader.press("x")
    async with open_story() as reader:
        await reader.until(lambda: reader.session.comparison, "the comparison")
        assert comparing.asked[-1] == [("not-a-match", "north", "tide")]
        await reader.go("A3")
        await reader.press("w")
        assert "not a match, says the reader" in reader.inspector
        assert "Police say the crossing over the Lind gave way" in reader.inspector
        await reader.press("w")
        assert "says the reader" not in reader.inspector

        await reader.press("u")
        assert reader.said[-1] == "undone: A3 and B3: not a match"
        await reader.until(lambda: tellings(reader) == ["B3"], "the link")


async def test_before_the_comparison_is_there(open_story: OpenStory, comparing: Comparing) -> None:
    comparing.go_on.clear()
    async with open_story(compared=False) as reader:
        await reader.until(lambda: comparing.asked, "the comparison")
        await reader.go("A6")
        await reader.press("x", "plus")
        await reader.go("B6")
        await reader.press("plus")
        assert reader.said == [
            "the comparison has not finished yet",
            "A6 and B6: linked by hand; u undoes",
        ]

        comparing.go_on.set()
        await reader.compared()
        assert tellings(reader) == ["A6"]
        assert comparing.asked == [[], [("match", "north", "tide")]]


async def test_one_article_alone_has_nothing_to_link_with(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles[:1])) as reader:
        await reader.press("plus")

        assert reader.said == ["there is no other article to link with; o adds one"]


async def test_what_can_not_be_kept_is_said_and_not_shown(
    open_story: OpenStory, store: Store, comparing: Comparing, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise StoreError("stories [b]", "the disk is full", "make room")

    async with open_story() as reader:
        monkeypatch.setattr(store, "add_correction", full)
        await reader.go("A3")
        await reader.press("x")

        assert reader.said == ["Not kept: stories [b]: the disk is full; make room"]
        assert tellings(reader) == ["B3"]
        assert comparing.asked == [[]]


async def test_the_words_of_the_evidence_are_marked_while_why_is_open(
    open_story: OpenStory,
) -> None:
    async with open_story(size=(160, 45)) as reader:
        await reader.go("A3")
        marked = ["gave", "bridge", "crossing"]

        def underlined() -> list[str]:
            lines = reader.screen._compositor.render_strips()[: reader.reader._panes.region.bottom]
            return [
                segment.text
                for strip in lines
                for segment in strip
                if segment.style and segment.style.underline and segment.text in marked
            ]

        assert underlined() == []
        await reader.press("w")
        assert sorted(underlined()) == ["bridge", "crossing", "gave", "gave"]
        assert "linked by gave 30%" in reader.inspector
        await reader.press("j")
        assert underlined() == []
        await reader.press("k", "M", "M")
        assert underlined() == []
        await reader.press("M", "escape")
        assert underlined() == []


async def test_the_palette_offers_the_undo_of_the_screen_that_it_is_opened_on(
    open_story: OpenStory,
) -> None:
    from convoy_tui.tui.palette import CommandProvider

    async with open_story() as reader:

        def help_of_undo() -> list[str]:
            provider = CommandProvider(reader.screen)
            return [command.help for command, _ in provider._commands() if command.id == "undo"]

        assert help_of_undo() == ["Take back the last correction: a link, or not a match."]
        await reader.press("5")
        assert isinstance(reader.screen, NotesScreen)
        assert help_of_undo() == ["Bring back the note that was deleted last."]
