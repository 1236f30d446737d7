"""Which story the reader begins with, and where it is kept when the usual place is at fault."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from convoy_tui.store import Store
from convoy_tui.store.paths import database_file
from convoy_tui.tui.admission import Choice
from convoy_tui.tui.first_story import open_store
from convoy_tui.tui.loading import Loaded

if TYPE_CHECKING:
    from tests.conftest import MadeStory


def test_the_first_time_there_is_no_story() -> None:
    store, first = open_store(Loaded(), [], Choice.ASK)

    with store:
        assert (first.session, first.admission, first.said) == (None, None, ())


def test_without_a_path_the_last_story_opens(bridge: MadeStory) -> None:
    with Store.open(database_file()) as store:
        store.create_story(bridge.articles[:1], "first")
        last = store.create_story(bridge.articles[1:], "last")

    store, first = open_store(Loaded(), [], Choice.ASK)

    with store:
        assert first.session is not None
        assert first.session.story_id == last.id


def test_with_paths_that_gave_nothing_no_other_story_opens(bridge: MadeStory) -> None:
    with Store.open(database_file()) as store:
        store.create_story(bridge.articles)

    store, first = open_store(Loaded(), ["https://slow.example/report"], Choice.ASK)

    with store:
        assert first.session is None


def test_given_articles_open_their_story_and_it_is_the_last_one_then(bridge: MadeStory) -> None:
    with Store.open(database_file()) as store:
        known = store.create_story(bridge.articles)
        store.create_story(bridge.articles[:1], "later")

    store, first = open_store(Loaded(bridge.articles), ["a", "b"], Choice.ASK)

    with store:
        assert first.session is not None
        assert first.session.story_id == known.id
        assert store.last_story() == first.session.contents.story


def test_what_has_to_be_asked_is_asked_before_anything_opens(bridge: MadeStory) -> None:
    with Store.open(database_file()) as store:
        store.create_story(bridge.articles[:1])

    store, first = open_store(Loaded(bridge.articles), ["a"], Choice.ASK)

    with store:
        assert first.session is None
        assert first.admission is not None
        assert len(first.admission.ask) == 3


@pytest.mark.parametrize("content", [b"this is no database, but a letter to somebody" * 40])
def test_a_damaged_database_stays_as_it_is_and_the_reader_goes_on(bridge: MadeStory, content: bytes) -> None:
    file = database_file()
    file.parent.mkdir(parents=True)
    file.write_bytes(content)

    store, first = open_store(Loaded(bridge.articles), ["a"], Choice.ASK)

    with store:
        assert first.session is not None
        assert str(file) in first.said[0]
        assert "nothing is kept" in first.said[0]
        first.session.add_note("north", 0, 5, "kept while the program runs")
    assert file.read_bytes() == content


def test_a_folder_that_can_t_be_made_is_said(
    bridge: MadeStory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    monkeypatch.setenv("XDG_DATA_HOME", str(in_the_way))

    store, first = open_store(Loaded(bridge.articles), ["a"], Choice.ASK)

    with store:
        assert first.session is not None
        assert str(in_the_way) in first.said[0]
