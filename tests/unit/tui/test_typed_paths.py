"""Paths as a person types or pastes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from convoy_tui.tui.typed_paths import at_home, is_there, paths_in


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "two words.txt").touch()
    return tmp_path


@pytest.mark.parametrize(
    ("line", "paths"),
    [
        ("a.txt b.txt", ("a.txt", "b.txt")),
        ("'two words.txt' b.txt", ("two words.txt", "b.txt")),
        ("two words.txt", ("two words.txt",)),
        ("no words.txt", ("no", "words.txt")),
        ("mayor's.txt", ("mayor's.txt",)),
        ("https://x.example/a?b=c d", ("https://x.example/a?b=c", "d")),
        ("", ()),
    ],
)
def test_a_line_is_cut_as_a_shell_does_unless_it_is_one_name(line: str, paths: tuple[str, ...]) -> None:
    assert paths_in(line) == paths


@pytest.mark.parametrize("name", ["", "x" * 300, "~nobody-of-that-name/x", "a\0b", "gone.txt"])
def test_what_can_t_be_a_name_is_not_there(name: str) -> None:
    assert not is_there(name)


def test_the_home_folder_is_found(own_folders: Path) -> None:
    (own_folders / "here.txt").touch()

    assert is_there("~/here.txt")
    assert at_home("~/here.txt") == own_folders / "here.txt"
    assert at_home("~nobody-of-that-name/x") == Path("~nobody-of-that-name/x")
