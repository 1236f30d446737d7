from __future__ import annotations

import sys
from pathlib import Path

import pytest

from convoy_tui.store import paths


def test_the_files_lie_in_the_folders_and_asking_makes_none() -> None:
    assert paths.database_file() == paths.data_folder() / "stories.sqlite3"
    assert paths.config_file() == paths.config_folder() / "config.toml"
    assert paths.lexicon_file() == paths.config_folder() / "lexicon.toml"
    assert paths.data_folder().name == paths.config_folder().name == "convoy-tui"
    assert not paths.data_folder().exists()
    assert not paths.config_folder().exists()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="these variables are for Linux")
def test_the_usual_variables_move_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "d"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "c"))
    assert paths.data_folder() == tmp_path / "d" / "convoy-tui"
    assert paths.config_folder() == tmp_path / "c" / "convoy-tui"
