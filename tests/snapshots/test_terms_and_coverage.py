"""How the terms and the coverage look: in three sizes, in other colours, and where there is nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import pytest

from convoy_tui.articles.model import Article
from convoy_tui.comparison.model import Comparison, Correction
from convoy_tui.config import Config
from convoy_tui.store import Store
from convoy_tui.tui.reading.decisions import with_corrections
from tests.snapshots.test_screens import SIZES, after_comparing, size_name
from tests.truce_story import truce_comparison, truce_story

if TYPE_CHECKING:
    from convoy_tui.tui.app import ConvoyApp
    from tests.conftest import MakeApp

Compare = Callable[..., bool]
SCREENS = [("3", ("j",)), ("4", ("j", "l", "l"))]
SCREEN_NAMES = ["terms", "coverage"]


@pytest.fixture
def truce(make_app: MakeApp, monkeypatch: pytest.MonkeyPatch) -> Callable[..., ConvoyApp]:
    """Make the app over the story of the truce; what the reader decides is shown."""

    def made(config: Config | None = None) -> ConvoyApp:
        app = make_app(truce_story(), store=Store.in_memory(), config=config)

        async def compared(
            _articles: Sequence[Article], *, corrections: Sequence[Correction], **_others: object
        ) -> Comparison:
            return with_corrections(truce_comparison(), corrections)

        monkeypatch.setattr("convoy_tui.tui.screens.reader.compare_in_child", compared)
        return app

    return made


@pytest.mark.parametrize("size", SIZES, ids=size_name)
@pytest.mark.parametrize(("screen", "keys"), SCREENS, ids=SCREEN_NAMES)
def test_in_three_sizes(
    screen: str,
    keys: tuple[str, ...],
    size: tuple[int, int],
    truce: Callable[..., ConvoyApp],
    snap_compare: Compare,
) -> None:
    assert snap_compare(truce(), terminal_size=size, run_before=after_comparing(screen, *keys))


@pytest.mark.parametrize(("screen", "keys"), SCREENS, ids=SCREEN_NAMES)
def test_in_light_colours(
    screen: str, keys: tuple[str, ...], truce: Callable[..., ConvoyApp], snap_compare: Compare
) -> None:
    app = truce(config=Config(theme="convoy-light"))

    assert snap_compare(app, terminal_size=(100, 30), run_before=after_comparing(screen, *keys))


@pytest.mark.parametrize(("screen", "keys"), SCREENS, ids=SCREEN_NAMES)
def test_without_colours(
    screen: str,
    keys: tuple[str, ...],
    truce: Callable[..., ConvoyApp],
    snap_compare: Compare,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")

    assert snap_compare(truce(), terminal_size=(100, 30), run_before=after_comparing(screen, *keys))


def test_why_of_a_term(truce: Callable[..., ConvoyApp], snap_compare: Compare) -> None:
    run = after_comparing("3", "G", "k", "k", "l", "l", "w")

    assert snap_compare(truce(), terminal_size=(100, 30), run_before=run)


def test_what_the_reader_said(truce: Callable[..., ConvoyApp], snap_compare: Compare) -> None:
    """The Gazette's bread is told by nobody else, as far as the reader checked."""
    app = truce()
    session = app._session
    assert session is not None
    session.say_silent(("gazette", 4), "herald")
    session.say_silent(("gazette", 4), "post")
    run = after_comparing("4", "G", "k", "k", "k", "k")

    assert snap_compare(app, terminal_size=(100, 30), run_before=run)


@pytest.mark.parametrize("screen", ["3", "4"], ids=SCREEN_NAMES)
def test_of_one_report(screen: str, make_app: MakeApp, snap_compare: Compare) -> None:
    app = make_app(truce_story()[2:])

    assert snap_compare(app, terminal_size=(60, 20), run_before=after_comparing(screen))
