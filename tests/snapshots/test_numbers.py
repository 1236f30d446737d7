"""How the numbers screen looks: three sizes, light, without colours; empty, corrected, and its dialogs."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from convoy_tui.comparison.model import Ruling
from convoy_tui.config import Config
from convoy_tui.tui.screens.reader import ReaderScreen

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from tests.conftest import MadeStory, MakeApp

Compare = Callable[..., bool]

SIZES = [(60, 20), (100, 30), (160, 45)]


def on_the_numbers(*keys: str) -> Callable[[Pilot[Any]], Awaitable[None]]:
    """Wait for the comparison, go to the numbers, then press keys one by one."""

    async def run(pilot: Pilot[Any]) -> None:
        screen = pilot.app.screen
        assert isinstance(screen, ReaderScreen)
        for _ in range(400):
            if screen.session.index is not None:
                break
            await pilot.pause(0.01)
        assert screen.session.index is not None
        for key in ("2", *keys):
            await pilot.press(key)
            await pilot.pause()

    return run


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_numbers(size: tuple[int, int], bridge: MadeStory, make_app: MakeApp, snap_compare: Compare) -> None:
    app = make_app(bridge.articles, comparison=bridge.comparison)

    assert snap_compare(app, terminal_size=size, run_before=on_the_numbers("l", "l"))


def test_numbers_in_light_colours(bridge: MadeStory, make_app: MakeApp, snap_compare: Compare) -> None:
    app = make_app(bridge.articles, comparison=bridge.comparison, config=Config(theme="convoy-light"))

    assert snap_compare(app, terminal_size=(100, 30), run_before=on_the_numbers("l", "l"))


def test_numbers_without_colours(
    bridge: MadeStory, make_app: MakeApp, snap_compare: Compare, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = make_app(bridge.articles, comparison=bridge.comparison)

    assert snap_compare(app, terminal_size=(100, 30), run_before=on_the_numbers("l", "l"))


def test_numbers_that_the_reader_has_corrected(
    bridge: MadeStory, make_app: MakeApp, snap_compare: Compare
) -> None:
    hurt, *others = bridge.comparison.ledger
    ruled = replace(
        hurt, ruling=Ruling("scope", "counted at noon and at night"), brought_in=(2,), taken_out=(3,)
    )
    app = make_app(bridge.articles, comparison=replace(bridge.comparison, ledger=(ruled, *others)))

    assert snap_compare(app, terminal_size=(100, 30), run_before=on_the_numbers("w"))


def test_your_verdict(bridge: MadeStory, make_app: MakeApp, snap_compare: Compare) -> None:
    app = make_app(bridge.articles, comparison=bridge.comparison)

    assert snap_compare(app, terminal_size=(100, 30), run_before=on_the_numbers("V", "up"))


def test_no_numbers(bridge: MadeStory, make_app: MakeApp, snap_compare: Compare) -> None:
    app = make_app(bridge.articles, comparison=replace(bridge.comparison, ledger=(), quantities=()))

    assert snap_compare(app, terminal_size=(60, 20), run_before=on_the_numbers())
