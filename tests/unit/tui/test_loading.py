"""Articles are read by a child process, and a child that fails costs no more than what it was to read."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from convoy_tui.articles.model import Unreadable
from convoy_tui.tui.loading import Loaded, Loading, with_pasted

NOISE = "import sys; sys.stderr.write('x' * 200_000 + '\\nMemoryError: no room\\n')"


@pytest.fixture
def report(tmp_path: Path) -> str:
    path = tmp_path / "fair.txt"
    path.write_text("Fair opens\n\nThe fair of Ostrand opened with 300 stalls.\n", encoding="utf-8")
    return str(path)


def instead(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Have other code run in the child."""
    monkeypatch.setattr("convoy_tui.tui.loading._COMMAND", (sys.executable, "-c", code))


def test_what_can_be_read_comes_beside_what_can_t(report: str, tmp_path: Path) -> None:
    loaded = Loading([report, str(tmp_path / "gone.txt")]).finish()

    assert [article.path for article in loaded.articles] == [report]
    assert [problem.path for problem in loaded.unreadable] == [str(tmp_path / "gone.txt")]


def test_a_child_that_says_more_than_a_pipe_holds_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    instead(monkeypatch, NOISE)

    (problem,) = Loading(["a.txt"]).finish().unreadable

    assert problem.path == "a.txt"
    assert problem.cause == "it could not be read (MemoryError: no room)"


def test_a_child_that_can_t_be_started_leaves_every_source_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("convoy_tui.tui.loading._COMMAND", ("/nowhere/python",))

    loaded = Loading(["a.txt", "b.txt"]).finish()

    assert [problem.path for problem in loaded.unreadable] == ["a.txt", "b.txt"]
    assert "a second process could not be started" in loaded.unreadable[0].cause


def test_a_child_that_dies_before_it_was_asked_does_too(monkeypatch: pytest.MonkeyPatch) -> None:
    instead(monkeypatch, "import os, sys; os.close(0); print('gone', file=sys.stderr)")
    many = [f"{number:05}.txt" for number in range(30_000)]

    loaded = Loading(many).finish()

    assert [problem.path for problem in loaded.unreadable] == many
    assert loaded.unreadable[0].cause == "it could not be read (gone)"


def test_a_child_that_is_stopped_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    instead(monkeypatch, "import time; time.sleep(600)")
    loading = Loading(["a.txt"])

    loading.stop()

    assert len(loading.finish().unreadable) == 1
    loading.stop()


def test_what_a_child_prints_does_not_disturb_its_answer(
    report: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    instead(
        monkeypatch,
        "from convoy_tui.articles import child\n"
        "read = child.read_articles\n"
        "child.read_articles = lambda sources: print('a library greets you') or read(sources)\n"
        "child.main()\n",
    )

    loaded = Loading([report]).finish()

    assert ([article.path for article in loaded.articles], loaded.unreadable) == ([report], ())


def test_a_pasted_text_joins_what_was_read() -> None:
    problem = Unreadable("a.txt", "it is not there", "look for it")

    loaded = with_pasted(Loaded((), (problem,)), "Fair opens\n\nThe fair opened with 300 stalls.\n")

    assert [article.id for article in loaded.articles] == ["pasted"]
    assert loaded.unreadable == (problem,)


def test_a_pasted_text_of_nothing_is_told() -> None:
    loaded = with_pasted(Loaded(), " \n ")

    assert loaded.articles == ()
    assert len(loaded.unreadable) == 1
