"""The comparison runs beside the reading: shown, cancelled, failed, and once with its true processes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import pytest

from convoy_tui.articles.model import Article
from convoy_tui.comparison.model import Comparison
from convoy_tui.config import Config
from convoy_tui.resources import sample_paths
from convoy_tui.store import Store
from convoy_tui.tui.app import ConvoyApp
from convoy_tui.tui.comparing import ComparingError
from convoy_tui.tui.screens.reader import ReaderScreen

if TYPE_CHECKING:
    from tests.conftest import MadeStory, MakeApp
    from tests.pilot.conftest import Drive

PLACE = "convoy_tui.tui.screens.reader.compare_in_child"


class Slow:
    """A comparison that goes on until it is let go."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.go_on = asyncio.Event()
        self.begun = False
        self.cancelled = False
        self.progress: Callable[[str, float], None] = lambda _step, _share: None
        self.problem: Callable[[str], None] = lambda _said: None
        self.first: Callable[[Comparison], None] = lambda _part: None

    async def __call__(
        self,
        articles: Sequence[Article],
        *,
        on_progress: Callable[[str, float], None],
        on_problem: Callable[[str], None],
        on_first: Callable[[Comparison], None],
        **_others: object,
    ) -> Comparison:
        self.begun, self.first = True, on_first
        self.progress, self.problem = on_progress, on_problem
        try:
            await self.go_on.wait()
        except asyncio.CancelledError:
            self.cancelled = True
            raise
        return self.comparison


async def test_the_articles_are_read_while_they_are_compared(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, slow = make_app(bridge.articles), Slow(bridge.comparison)
    monkeypatch.setattr(PLACE, slow)
    async with drive(app, compared=False) as reader:
        await reader.until(lambda: slow.begun, "the comparison")
        assert "comparing" in reader.title
        assert "The middle arch fell with 40" in reader.picture
        await reader.press("j", "j", "J", "tab")
        assert reader.ref == "B3"
        assert reader.said == ["the comparison has not finished yet"] * 2
        assert "The comparison has not finished yet." in reader.inspector
        slow.progress("links", 0.4)
        assert "comparing 40%" in reader.title

        slow.go_on.set()
        await reader.compared()

        assert reader.ref == "B3"
        assert "passage 2 of 5" in reader.title
        assert "comparing" not in reader.title
        assert "found in 2 of 3 sources" in reader.inspector


async def test_the_links_in_sight_are_shown_while_the_rest_is_compared(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, slow = make_app(bridge.articles), Slow(bridge.comparison)
    monkeypatch.setattr(PLACE, slow)
    async with drive(app, compared=False) as reader:
        await reader.until(lambda: slow.begun, "the comparison")
        slow.first(Comparison(bridge.comparison.articles, bridge.comparison.links[:1]))
        await reader.press("J")

        assert "comparing" in reader.title
        assert reader.session.comparison is None
        assert "found so far in 2 of 3 sources" in reader.inspector
        assert "so far" in reader.inspector.split("none found")[1]
        await reader.press("j")
        assert "no counterpart found so far" in reader.inspector

        slow.go_on.set()
        await reader.compared()

        assert "so far" not in reader.inspector
        assert "comparing" not in reader.title


async def test_escape_leaves_what_was_found_in_part_and_says_so(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, slow = make_app(bridge.articles), Slow(bridge.comparison)
    monkeypatch.setattr(PLACE, slow)
    async with drive(app, compared=False) as reader:
        await reader.until(lambda: slow.begun, "the comparison")
        slow.first(Comparison(bridge.comparison.articles, bridge.comparison.links[:1]))
        await reader.press("escape")
        await reader.until(lambda: slow.cancelled, "the cancelling")

        assert "compared in part" in reader.title
        for key in "234":
            await reader.press(key)
            assert "The articles are compared in part. ctrl+r compares them." in reader.picture


async def test_tables_and_counts_wait_for_the_whole_comparison(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, slow = make_app(bridge.articles), Slow(bridge.comparison)
    monkeypatch.setattr(PLACE, slow)
    async with drive(app, compared=False) as reader:
        await reader.until(lambda: slow.begun, "the comparison")
        slow.first(Comparison(bridge.comparison.articles, bridge.comparison.links[:1]))
        await reader.press("J")
        assert "passage 1 of 1" in reader.title
        assert "figures" not in reader.title
        for key in "234":
            await reader.press(key)
            assert "Still comparing. The rows come by themselves." in reader.picture

        slow.go_on.set()
        await reader.compared()
        assert "row 1 of" in reader.picture


async def test_escape_stops_it_and_the_articles_stay(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, slow = make_app(bridge.articles), Slow(bridge.comparison)
    monkeypatch.setattr(PLACE, slow)
    async with drive(app, compared=False) as reader:
        await reader.until(lambda: slow.begun, "the comparison")
        await reader.press("escape")
        await reader.until(lambda: slow.cancelled, "the cancelling")

        assert "not compared" in reader.title
        await reader.press("j")
        assert reader.ref == "B2"
        await reader.press("escape")
        assert reader.said[-1] == "nothing to go back to"


async def test_a_change_begins_the_comparison_anew(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, slow = make_app(bridge.articles), Slow(bridge.comparison)
    monkeypatch.setattr(PLACE, slow)
    async with drive(app, compared=False) as reader:
        await reader.until(lambda: slow.begun, "the comparison")
        again = Slow(bridge.comparison)
        monkeypatch.setattr(PLACE, again)
        await reader.go("A8")
        await reader.press("f")
        await reader.until(lambda: slow.cancelled, "the end of the first")

        assert "comparing" in reader.title
        again.go_on.set()
        await reader.compared()


async def test_a_comparison_that_fails_is_said_and_the_articles_stay(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_articles: object, **_others: object) -> Comparison:
        raise ComparingError("MemoryError [/x]")

    app = make_app(bridge.articles)
    monkeypatch.setattr(PLACE, fail)
    async with drive(app, compared=False) as reader:
        await reader.until(lambda: reader.said, "a word on it")

        assert reader.said[0].startswith("The comparison failed: MemoryError [/x]. ")
        assert "MemoryError [/x]" in reader.picture
        assert "not compared" in reader.title
        await reader.press("j", "m", "x", "escape")
        assert (reader.ref, len(reader.session.notes())) == ("B2", 1)


async def test_a_comparison_that_can_t_be_taken_in_is_said_too(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_comparison: Comparison) -> None:
        raise KeyError("[/x]")

    app = make_app(bridge.articles, comparison=bridge.comparison)
    monkeypatch.setattr("convoy_tui.tui.reading.passages.PassageIndex", fail)
    async with drive(app, compared=False) as reader:
        await reader.until(lambda: reader.said, "a word on it")

        assert reader.said[0].startswith("The comparison failed: KeyError('[/x]'). ")
        assert "not compared" in reader.title
        await reader.press("j")
        assert reader.ref == "B2"


async def test_a_fault_in_the_lexicon_is_said(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, slow = make_app(bridge.articles), Slow(bridge.comparison)
    monkeypatch.setattr(PLACE, slow)
    async with drive(app, compared=False) as reader:
        await reader.until(lambda: slow.begun, "the comparison")
        slow.problem("lexicon.toml: line 3 [/b] is no table")
        slow.go_on.set()
        await reader.compared()

        assert reader.said == ["Lexicon: lexicon.toml: line 3 [/b] is no table"]


async def test_one_article_alone_is_read_without_marks(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles[:1])) as reader:
        assert "1 source" in reader.title
        await reader.press("J")
        await reader.press("d")
        await reader.press("tab")
        await reader.press("enter")

        assert reader.ref == "A2"
        assert reader.said == [
            "no linked passage was found in this article",
            "no difference or denial was found in this article",
            "there is no passage here to follow",
            "no counterpart was found for this passage",
        ]


async def test_the_sample_from_the_start_screen_to_the_marks_with_its_true_processes(drive: Drive) -> None:
    with Store.in_memory() as store:
        async with drive(ConvoyApp(store, config=Config())) as reader:
            await reader.press("enter")
            await reader.until(lambda: isinstance(reader.screen, ReaderScreen), "the reader")
            await reader.compared()

            assert len(reader.session.articles) == len(sample_paths())
            comparison = reader.session.comparison
            assert comparison is not None
            assert comparison.links
            assert {article.letter for article in comparison.articles} == {"A", "B", "C", "D", "E"}
            await reader.press("J")
            assert "passage " in reader.title
            assert "▌" in reader.picture
            first = reader.ref
            await reader.press("enter")
            assert reader.ref[0] != first[0]
