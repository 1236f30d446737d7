"""Drives the app in tests: presses keys, waits for what should come of them, reads the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

import pytest
from textual.notifications import Notify
from textual.widget import Widget

from convoy_tui.store import Store

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from rich.style import Style
    from textual.message import Message
    from textual.pilot import Pilot
    from textual.screen import Screen

    from convoy_tui.articles.model import Article
    from convoy_tui.comparison.model import Comparison, Correction
    from convoy_tui.tui.app import ConvoyApp
    from convoy_tui.tui.screens.reader import ReaderScreen
    from convoy_tui.tui.session import Session
    from tests.conftest import MakeApp

Wanted = TypeVar("Wanted", bound=Widget)

_LONGEST_WAIT = 8.0
"""Seconds after which something that should happen counts as not happening."""


class Driver:
    """A person at the keyboard, in front of a running app."""

    def __init__(self, pilot: Pilot[None], said: list[str]) -> None:
        self.pilot = pilot
        self.said = said

    @property
    def app(self) -> ConvoyApp:
        return cast("ConvoyApp", self.pilot.app)

    @property
    def screen(self) -> Screen[Any]:
        """What is in front: a screen or a dialog."""
        return self.app.screen

    @property
    def reader(self) -> ReaderScreen:
        """The reading screen of the open story; that of an earlier one may lie below it."""
        from convoy_tui.tui.screens.reader import ReaderScreen

        return next(screen for screen in reversed(self.app.screen_stack) if isinstance(screen, ReaderScreen))

    @property
    def session(self) -> Session:
        return self.reader.session

    @property
    def ref(self) -> str:
        """The ref of the passage under the cursor."""
        block = self.reader.view.block(self.reader.spot)
        assert block is not None
        return block.ref

    @property
    def title(self) -> str:
        """The title bar of the reading screen."""
        return self.reader.query_one("#title").render_line(0).text

    @property
    def inspector(self) -> str:
        widget = self.reader.query_one("#inspector")
        return "\n".join(widget.render_line(y).text.rstrip() for y in range(widget.size.height))

    @property
    def picture(self) -> str:
        """The whole screen as text."""
        return "\n".join(strip.text.rstrip() for strip in self.screen._compositor.render_strips())

    @property
    def in_sight(self) -> tuple[str, ...]:
        """The articles in the panes, from left to right."""
        from convoy_tui.tui.widgets.panes import Panes

        return self.reader.query_one(Panes).in_sight

    def drawn_as(self, words: str) -> Style:
        """The style of words that are drawn in one piece."""
        for strip in self.screen._compositor.render_strips():
            for segment in strip:
                if segment.text == words and segment.style is not None:
                    return segment.style
        raise AssertionError(f"{words!r} is not drawn\n{self.picture}")

    def find(self, kind: type[Wanted], selector: str | None = None) -> Wanted:
        """The one widget of a kind on what is in front."""
        return self.screen.query_one(selector, kind) if selector else self.screen.query_one(kind)

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self.pilot.press(key)
            await self.pilot.pause()

    async def type(self, text: str) -> None:
        names = {" ": "space", "/": "slash", ".": "full_stop", "-": "minus", "\n": "enter"}
        await self.press(*(names.get(char, char) for char in text))

    async def until(self, condition: Callable[[], object], what: str = "") -> None:
        """Wait until something is so; fail with the screen where it does not come about."""
        from time import monotonic

        end = monotonic() + _LONGEST_WAIT
        while not condition():
            if monotonic() > end:
                raise AssertionError(f"never came about: {what}\nsaid: {self.said}\n{self.picture}")
            await self.pilot.pause(0.01)
        await self.pilot.pause()

    async def compared(self) -> None:
        """Wait for the whole comparison."""
        await self.until(
            lambda: (index := self.reader.session.index) is not None and not index.partly, "a comparison"
        )

    async def go(self, ref: str) -> None:
        """Stand on a ref, as if it had been clicked."""
        from convoy_tui.tui.messages import BlockChosen

        view = self.reader.view
        article, number = next(
            (article, number)
            for article, blocks in view.blocks.items()
            for number, block in enumerate(blocks)
            if block.ref == ref
        )
        self.reader.post_message(BlockChosen(article, number))
        await self.pilot.pause()
        assert self.ref == ref


@pytest.fixture(autouse=True)
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the pilot look more often whether the app has come to rest; each key waits for that twice."""
    monkeypatch.setattr("textual._wait.SLEEP_GRANULARITY", 0.005)
    monkeypatch.setattr("textual._wait.SLEEP_IDLE", 0.0005)


class Drive(Protocol):
    """Run an app in a terminal of some size, and wait for the comparison unless told not to."""

    def __call__(
        self, app: ConvoyApp, *, size: tuple[int, int] = (120, 36), compared: bool | None = None
    ) -> AbstractAsyncContextManager[Driver]: ...


@pytest.fixture
def drive() -> Drive:
    @asynccontextmanager
    async def run(
        app: ConvoyApp, *, size: tuple[int, int] = (120, 36), compared: bool | None = None
    ) -> AsyncIterator[Driver]:
        from convoy_tui.tui.screens.reader import ReaderScreen

        said: list[str] = []

        def hook(message: Message) -> None:
            if isinstance(message, Notify):
                notification = message.notification
                said.append(f"{notification.title}: {notification.message}".removeprefix(": "))

        async with app.run_test(size=size, notifications=True, message_hook=hook) as pilot:
            driver = Driver(pilot, said)
            await pilot.pause()
            if compared is None:
                compared = isinstance(app.screen, ReaderScreen)
            if compared:
                await driver.compared()
            yield driver

    return run


Open = Callable[..., "AbstractAsyncContextManager[Driver]"]
"""Opens a story; takes what ``drive`` takes."""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store in a file, which outlives the app that is run over it."""
    with Store.open(tmp_path / "stories.sqlite3") as opened:
        yield opened


@pytest.fixture
def open_story(make_app: MakeApp, drive: Drive, store: Store, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Open the story of the truce, the first time and again; the panes stand Herald, Gazette, Post."""
    from convoy_tui.tui.reading.decisions import with_corrections
    from tests.truce_story import truce_comparison, truce_story

    async def compare(
        articles: Sequence[Article], *, corrections: Sequence[Correction], **_others: object
    ) -> Comparison:
        return with_corrections(truce_comparison(), corrections)

    def opened(**options: Any) -> AbstractAsyncContextManager[Driver]:
        last = store.last_story()
        app = make_app(store=store, story=last.id) if last else make_app(truce_story(), store=store)
        monkeypatch.setattr("convoy_tui.tui.screens.reader.compare_in_child", compare)
        return drive(app, **options)

    return opened
