"""What is said where no screen comes about, and that nothing is left switched off then."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from convoy_tui.articles.model import Unreadable
from convoy_tui.tui.garbage import collect_again, collecting_later
from convoy_tui.tui.launch import launch
from convoy_tui.tui.loading import Loaded


@pytest.fixture
def at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("convoy_tui.tui.launch.has_terminal", lambda _paths: True)


def test_without_a_terminal_it_says_what_to_do_instead(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert launch([str(tmp_path)]) == 2
    assert "`convoy-tui compare FILE ...` prints the comparison instead" in capsys.readouterr().err


@pytest.mark.usefixtures("at_a_terminal")
def test_what_can_t_be_read_is_told_on_one_line_that_can_do_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    problem = Unreadable("a\x1b[31m\nb.txt", "it is not there", "look for it")
    monkeypatch.setattr("convoy_tui.tui.launch._read_piped", lambda _paths: Loaded((), (problem,)))
    monkeypatch.setattr("convoy_tui.tui.launch._take_keys", lambda: "")

    assert launch(["-", "a"]) == 2
    assert capsys.readouterr().err == "convoy-tui: a\\x1b[31m b.txt: it is not there; look for it\n"


@pytest.mark.usefixtures("at_a_terminal")
def test_garbage_is_collected_again_where_there_is_nothing_to_read(tmp_path: Path) -> None:
    launch([str(tmp_path / "gone.txt")])

    assert gc.isenabled()


@pytest.mark.usefixtures("at_a_terminal")
def test_a_terminal_that_can_t_be_opened_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("convoy_tui.tui.launch._read_piped", lambda _paths: Loaded())
    # A folder is there but can't be opened for writing.
    monkeypatch.setattr("convoy_tui.tui.launch._TERMINAL", tmp_path)

    assert launch(["-"]) == 2
    assert capsys.readouterr().err.startswith(f"convoy-tui: {tmp_path}: it can't be opened")
    assert gc.isenabled()


def test_garbage_waits_until_it_is_asked_for() -> None:
    with collecting_later():
        assert not gc.isenabled()
        collect_again()
        assert gc.isenabled()
        gc.unfreeze()
    with pytest.raises(KeyError), collecting_later():
        raise KeyError
    assert gc.isenabled()
