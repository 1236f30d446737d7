from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.cli.ferry import REPORTS


@pytest.fixture
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of three reports, which the command line is run in."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, text in REPORTS.items():
        (folder / name).write_text(text)
    monkeypatch.chdir(folder)
    return folder
