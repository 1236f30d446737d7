"""How the screens look: on a made-up story, in three sizes, in other colours and without any.

The pictures are drawn anew on purpose alone (``make snapshots``); look at each before it is committed.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

import pytest

from convoy_tui.config import Config
from convoy_tui.tui.screens.reader import ReaderScreen

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from tests.conftest import MadeStory, MakeApp

Compare = Callable[..., bool]

SIZES = [(60, 20), (100, 30), (160, 45)]


def size_name(size: tuple[int, int]) -> str:
    return f"{size[0]}x{size[1]}"


def after_comparing(*keys: str) -> Callable[[Pilot[Any]], Awaitable[None]]:
    """Wait for the comparison, then press keys one by one."""

    async def run(pilot: Pilot[Any]) -> None:
        screen = pilot.app.screen
        assert isinstance(screen, ReaderScreen)
        for _ in range(400):
            if screen.session.index is not None:
                break
            await pilot.pause(0.01)
        assert screen.session.index is not None
        for key in keys:
            await pilot.press(key)
            await pilot.pause()

    return run


@pytest.mark.parametrize("size", SIZES, ids=size_name)
def test_just_opened(
    size: tuple[int, int], bridge: MadeStory, make_app: MakeApp, snap_compare: Compare
) -> None:
    app = make_app(bridge.articles, comparison=bridge.comparison)

    assert snap_compare(app, terminal_size=size, run_before=after_comparing())


@pytest.mark.parametrize("size", SIZES, ids=size_name)
def test_on_a_difference(
    size: tuple[int, int], bridge: MadeStory, make_app: MakeApp, snap_compare: Compare
) -> None:
    app = make_app(bridge.articles, comparison=bridge.comparison)

    assert snap_compare(app, terminal_size=size, run_before=after_comparing("d", "d"))


def test_in_light_colours(bridge: MadeStory, make_app: MakeApp, snap_compare: Compare) -> None:
    app = make_app(bridge.articles, comparison=bridge.comparison, config=Config(theme="convoy-light"))

    assert snap_compare(app, terminal_size=(100, 30), run_before=after_comparing("d", "d"))


def test_without_colours(
    bridge: MadeStory, make_app: MakeApp, snap_compare: Compare, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = make_app(bridge.articles, comparison=bridge.comparison)

    assert snap_compare(app, terminal_size=(100, 30), run_before=after_comparing("d", "d"))


def test_why(bridge: MadeStory, make_app: MakeApp, snap_compare: Compare) -> None:
    app = make_app(bridge.articles, comparison=bridge.comparison)

    assert snap_compare(app, terminal_size=(100, 30), run_before=after_comparing("d", "d", "w"))


@pytest.mark.parametrize("size", SIZES[:2], ids=size_name)
def test_help(size: tuple[int, int], bridge: MadeStory, make_app: MakeApp, snap_compare: Compare) -> None:
    app = make_app(bridge.articles, comparison=bridge.comparison)

    assert snap_compare(app, terminal_size=size, run_before=after_comparing("question_mark"))


def test_notes(bridge: MadeStory, make_app: MakeApp, snap_compare: Compare) -> None:
    app = make_app(bridge.articles, comparison=bridge.comparison)
    session = app._session
    assert session is not None
    for name, sentence, text in (("north", 2, "Who counts?"), ("tide", 3, "In which hospital?")):
        span = session.article(name).sentences[sentence]
        session.add_note(name, span.start, span.end, text)

    assert snap_compare(app, terminal_size=(100, 30), run_before=after_comparing("5"))


def test_no_notes_yet(bridge: MadeStory, make_app: MakeApp, snap_compare: Compare) -> None:
    app = make_app(bridge.articles, comparison=bridge.comparison)

    assert snap_compare(app, terminal_size=(60, 20), run_before=after_comparing("5"))


def test_sources(bridge: MadeStory, make_app: MakeApp, snap_compare: Compare) -> None:
    app = make_app(bridge.articles, comparison=bridge.comparison)

    assert snap_compare(app, terminal_size=(100, 30), run_before=after_comparing("p"))


def test_note_editor(bridge: MadeStory, make_app: MakeApp, snap_compare: Compare) -> None:
    app = make_app(bridge.articles, comparison=bridge.comparison)

    assert snap_compare(app, terminal_size=(100, 30), run_before=after_comparing("d", "m", *"ask"))


@pytest.mark.parametrize("size", [(60, 20), (100, 30)], ids=size_name)
def test_start(size: tuple[int, int], make_app: MakeApp, snap_compare: Compare) -> None:
    assert snap_compare(make_app(), terminal_size=size)
