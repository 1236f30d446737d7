"""How the screens look: on a made-up story, in three sizes, in other colours and without any.

The pictures are drawn anew on purpose alone (``make snapshots``); look at each before it is committed.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from convoy_tui.articles.model import Article
from convoy_tui.config import Config
from convoy_tui.store import Store, make_anchor
from convoy_tui.store import question_changes as changes
from convoy_tui.store.findings import Pin
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


def with_questions(store: Store, articles: Sequence[Article]) -> int:
    """Keep a story with two questions, one of them judged and ticked."""
    story = store.create_story(articles, name="Fall of a bridge").id
    named = {article.id: article for article in articles}

    def put(title: str, position: str, *places: tuple[str, int]) -> None:
        pins = []
        for article_id, number in places:
            span = named[article_id].sentences[number]
            pins.append(Pin("passage", make_anchor(named[article_id], span.start, span.end)))
        change = partial(changes.pinned, title=title, position=position, pins=pins)
        store.change_questions(story, change, title)

    put("How many people were hurt?", "twelve", ("north", 2), ("vale", 1))
    put("How many people were hurt?", "nine", ("tide", 3))
    put("Was the bridge safe?", "yes", ("vale", 3))
    first, _ = store.questions(story)
    judge = partial(
        changes.judged, question=first, verdict="contradict", sentence="The hospital counted by noon."
    )
    store.change_questions(story, judge, "judged")
    store.tick(story, "question", first.id)
    return story


@pytest.mark.parametrize("size", SIZES, ids=size_name)
def test_questions(
    size: tuple[int, int], bridge: MadeStory, make_app: MakeApp, snap_compare: Compare
) -> None:
    store = Store.in_memory()
    story = with_questions(store, bridge.articles)
    app = make_app(comparison=bridge.comparison, store=store, story=story)

    assert snap_compare(app, terminal_size=size, run_before=after_comparing("6", "l"))


def test_questions_by_source(bridge: MadeStory, make_app: MakeApp, snap_compare: Compare) -> None:
    store = Store.in_memory()
    story = with_questions(store, bridge.articles)
    app = make_app(comparison=bridge.comparison, store=store, story=story)

    assert snap_compare(app, terminal_size=(120, 30), run_before=after_comparing("6", "v"))


@pytest.mark.parametrize(
    "keys", [("a",), ("6", "m"), ("6", "R"), ("e",)], ids=["ask", "verdict", "rearrange", "export"]
)
def test_dialogs_of_questions(
    keys: tuple[str, ...], bridge: MadeStory, make_app: MakeApp, snap_compare: Compare
) -> None:
    store = Store.in_memory()
    story = with_questions(store, bridge.articles)
    app = make_app(comparison=bridge.comparison, store=store, story=story)

    assert snap_compare(app, terminal_size=(100, 30), run_before=after_comparing(*keys))


def test_sources(bridge: MadeStory, make_app: MakeApp, snap_compare: Compare) -> None:
    app = make_app(bridge.articles, comparison=bridge.comparison)

    assert snap_compare(app, terminal_size=(100, 30), run_before=after_comparing("p"))


def test_note_editor(bridge: MadeStory, make_app: MakeApp, snap_compare: Compare) -> None:
    app = make_app(bridge.articles, comparison=bridge.comparison)

    assert snap_compare(app, terminal_size=(100, 30), run_before=after_comparing("d", "m", *"ask"))


@pytest.mark.parametrize("size", [(60, 20), (100, 30)], ids=size_name)
def test_start(size: tuple[int, int], make_app: MakeApp, snap_compare: Compare) -> None:
    assert snap_compare(make_app(), terminal_size=size)
