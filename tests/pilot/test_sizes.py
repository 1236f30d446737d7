"""Any terminal: tiny, huge, resized while one reads, without colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from convoy_tui.articles.model import Article, Unreadable
from convoy_tui.comparison.model import Comparison, Link
from convoy_tui.config import Config
from convoy_tui.tui.screens.reader import ReaderScreen
from convoy_tui.tui.widgets.article_pane import ArticlePane
from convoy_tui.tui.widgets.source_tabs import SourceTabs

if TYPE_CHECKING:
    from tests.conftest import MadeStory, MakeApp
    from tests.pilot.conftest import Drive, Driver

EVERYTHING = (
    "J d tab shift+tab enter escape w ctrl+d ctrl+u escape M b s p escape slash escape m escape 5 escape"
)
MORE = "e escape i escape o escape question_mark j escape ctrl+right G g ctrl+d ctrl+u"


async def use_everything(reader: Driver) -> None:
    await reader.press(*EVERYTHING.split(), *MORE.split())


@pytest.mark.parametrize("size", [(20, 5), (1, 1), (8, 30), (300, 80)])
async def test_every_key_works_in_a_terminal_of_any_size(
    size: tuple[int, int], bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison), size=size) as reader:
        await use_everything(reader)

        assert isinstance(reader.screen, ReaderScreen)
        assert all(len(line) <= size[0] for line in reader.picture.splitlines())


async def test_the_start_screen_fits_into_a_tiny_terminal(make_app: MakeApp, drive: Drive) -> None:
    async with drive(make_app(), size=(20, 5)) as reader:
        await reader.press("o", "escape", "question_mark", "escape")

        assert reader.app.is_running


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (60, ("tide",)),
        (99, ("tide",)),
        (100, ("tide", "north", "vale")),
        (160, ("tide", "north", "vale")),
    ],
)
async def test_as_many_panes_as_there_is_room_for(
    width: int, shown: tuple[str, ...], bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison), size=(width, 30)) as reader:
        assert reader.in_sight == shown
        assert reader.find(SourceTabs).display == (width < 100)


async def test_a_narrow_terminal_shows_the_source_of_the_cursor_and_how_often_the_others_tell_it(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison), size=(60, 30)) as reader:
        await reader.go("A4")

        assert reader.in_sight == ("north",)
        tabs = reader.find(SourceTabs).render_line(0).text
        assert tabs.split() == ["B·2", "A", "North", "Courier", "C·1"]
        await reader.press("tab")
        assert (reader.in_sight, reader.ref) == (("vale",), "C2")


async def test_the_reader_stays_at_the_passage_when_the_terminal_changes(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison), size=(160, 45)) as reader:
        await reader.go("A7")
        for width, height, shown in ((60, 20, ("north",)), (160, 45, ("tide", "north", "vale"))):
            await reader.pilot.resize_terminal(width, height)
            await reader.pilot.pause()
            await reader.pilot.pause()

            assert reader.ref == "A7"
            assert reader.in_sight == shown
            assert "▌A7" in reader.picture


async def test_the_overview_is_drawn_into_the_height_that_is_left(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        await reader.press("d", "w")
        seen = reader.picture
        for widget in reader.screen.walk_children():
            widget.refresh()
        await reader.pilot.pause()

        assert seen == reader.picture


async def test_a_passage_far_down_is_in_sight_after_each_change(make_app: MakeApp, drive: Drive) -> None:
    long = Article.from_sentences(
        [f"Sentence number {n} tells of the bridge." for n in range(300)], id="long"
    )
    async with drive(make_app([long]), size=(160, 45)) as reader:
        await reader.press("G")
        for size in ((30, 10), (160, 45), (60, 20), (300, 80)):
            await reader.pilot.resize_terminal(*size)
            await reader.pilot.pause()
            await reader.pilot.pause()

            assert "▌A300" in reader.picture, size


def two_long_articles() -> tuple[list[Article], Comparison]:
    """Two articles of which the second tells at its end what the first tells in its middle."""
    articles = [
        Article.from_sentences([f"Sentence number {n} of {name}." for n in range(120)], id=name)
        for name in ("north", "tide")
    ]
    links = tuple(Link(("north", n), ("tide", n + 50), 0.9, "sure") for n in (10, 40, 60))
    return articles, Comparison(tuple(articles), links=links)


def rows_of(reader: Driver, *refs: str) -> list[int | None]:
    """The rows of the screen on which refs stand."""
    lines = reader.picture.splitlines()
    return [
        next((y for y, line in enumerate(lines) if f"{ref} " in line or f"{ref}•" in line), None)
        for ref in refs
    ]


async def test_the_counterpart_stands_beside_the_passage(make_app: MakeApp, drive: Drive) -> None:
    articles, comparison = two_long_articles()
    async with drive(make_app(articles, comparison=comparison), size=(100, 30)) as reader:
        for here, there in (("A11", "B61"), ("A41", "B91"), ("A61", "B111")):
            await reader.press("J")
            await reader.pilot.pause()

            assert reader.ref == here
            at, beside = rows_of(reader, here, there)
            assert at is not None
            assert beside == at


async def test_between_two_passages_the_panes_keep_in_step(make_app: MakeApp, drive: Drive) -> None:
    articles, comparison = two_long_articles()
    async with drive(make_app(articles, comparison=comparison), size=(100, 30)) as reader:
        await reader.press("J", "j", "j", "j", "j")
        await reader.pilot.pause()

        assert reader.ref == "A15"
        at, beside = rows_of(reader, "A15", "B65")
        assert beside == at


async def test_a_pane_that_is_scrolled_by_hand_takes_the_others_along(
    make_app: MakeApp, drive: Drive
) -> None:
    articles, comparison = two_long_articles()
    async with drive(make_app(articles, comparison=comparison), size=(100, 30)) as reader:
        pane, other = reader.reader.query(ArticlePane)
        for row in (40, 90, 20):
            pane.scroll_to(y=row, animate=False)
            await reader.pilot.pause()

            assert round(pane.scroll_y) == row
            assert other.scroll_y > row
            assert reader.ref == "A1"


async def test_each_alone_the_others_stay_where_they_are(make_app: MakeApp, drive: Drive) -> None:
    articles, comparison = two_long_articles()
    async with drive(make_app(articles, comparison=comparison), size=(100, 30)) as reader:
        await reader.press("s", "J", "G")
        pane, other = reader.reader.query(ArticlePane)

        assert pane.scroll_y > 0
        assert other.scroll_y == 0
        await reader.press("s")
        await reader.pilot.pause()
        assert other.scroll_y > 0


async def test_without_colours_every_mark_is_still_told_apart(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with drive(make_app(bridge.articles, comparison=bridge.comparison), size=(160, 45)) as reader:
        await reader.press("J")
        shades = {
            colour.get_truecolor()
            for strip in reader.screen._compositor.render_strips()
            for segment in strip
            if segment.style is not None
            for colour in (segment.style.color, segment.style.bgcolor)
            if colour is not None
        }
        assert len(shades) > 2
        assert [shade for shade in shades if len(set(shade)) > 1] == []

        looks = {
            words: (style.bold, style.italic, style.underline, style.reverse)
            for words, style in (
                (words, reader.drawn_as(words))
                for words in ("Twelve", "three", "40", "bridge", "The mayor calls it safe to this day.")
            )
        }
        assert len(set(looks.values())) == len(looks), looks


async def test_an_ansi_theme_without_colours_is_refused_and_said(
    bridge: MadeStory, make_app: MakeApp, drive: Drive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with drive(make_app(bridge.articles, config=Config(theme="ansi-dark"))) as reader:
        await reader.until(lambda: reader.said, "a word on it")

        assert reader.app.theme == "convoy-dark"
        assert reader.said == ["theme: 'ansi-dark' can't be used with NO_COLOR"]


async def test_a_clicked_key_does_what_it_says(bridge: MadeStory, make_app: MakeApp, drive: Drive) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison)) as reader:
        row = reader.picture.splitlines()[-1]
        await reader.pilot.click(offset=(row.index("w why") + 2, 35))
        await reader.pilot.pause()

        assert reader.reader.why_on


@pytest.mark.parametrize("width", [20, 60, 80, 120])
async def test_the_key_of_help_is_always_in_sight(
    width: int, bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison), size=(width, 20)) as reader:
        assert "? help" in reader.picture.splitlines()[-1]


async def test_w_shows_what_was_read_in_full_where_it_is_cut_and_then_why(
    bridge: MadeStory, make_app: MakeApp, drive: Drive
) -> None:
    async with drive(make_app(bridge.articles, comparison=bridge.comparison), size=(60, 16)) as reader:
        reader.session.unreadable = tuple(Unreadable(f"{n}.txt", "the file is empty", "") for n in range(16))
        reader.reader.greet()
        reader.reader.show_spot()
        await reader.press()
        assert "w shows them" in reader.picture
        assert "15.txt" not in reader.picture

        await reader.press("w")
        assert "more rows · ctrl+d ctrl+u scroll" in reader.picture
        await reader.press(*["ctrl+d"] * 6)
        assert "15.txt" in reader.picture

        await reader.press("escape", "w")
        assert "15.txt" not in reader.picture
        assert "w shows them" not in reader.picture
