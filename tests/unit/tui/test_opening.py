"""A path is completed from its folder, without the keys waiting for the disk."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from convoy_tui.tui.screens.dialogs import opening
from convoy_tui.tui.screens.dialogs.opening import PathSuggester


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "reports").mkdir()
    for name in ("report b.txt", "report.txt", "summary.txt", ".hidden"):
        (tmp_path / name).touch()
    return tmp_path


@pytest.mark.parametrize(
    ("begun", "completed"),
    [
        ("su", "summary.txt"),
        ("reports", "reports/"),
        ("rep", "report b.txt"),
        ("", "report b.txt"),
        (".", ".hidden"),
        ("x", None),
        ("gone/x", None),
    ],
)
async def test_the_first_name_that_fits_completes_a_path(
    begun: str, completed: str | None, folder: Path
) -> None:
    line = f"a.txt {folder}/"

    suggestion = await PathSuggester().get_suggestion(line + begun)

    assert suggestion == (None if completed is None else line + completed)


@pytest.mark.parametrize("line", ["", "https://news.example/a", "a\0b"])
async def test_what_is_no_path_is_not_completed(line: str) -> None:
    assert await PathSuggester().get_suggestion(line) is None


async def test_of_a_huge_folder_only_some_names_are_looked_at(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "_MOST_NAMES", 0)

    assert await PathSuggester().get_suggestion(f"{folder}/su") is None


async def test_the_disk_is_asked_in_a_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[threading.Thread] = []
    monkeypatch.setattr(opening, "_first_fitting", lambda *_: asked.append(threading.current_thread()))

    await PathSuggester().get_suggestion("./su")

    assert len(asked) == 1
    assert asked[0] is not threading.current_thread()
