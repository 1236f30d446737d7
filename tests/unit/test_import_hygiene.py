"""What is loaded when: a start must stay cheap, and the rooms must not reach up.

A static import contract cannot see that an import is deferred, so each case asks a new interpreter for its
`sys.modules`.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from convoy_tui.resources import sample_paths

SCREEN = {"textual", "rich"}
HEAVY = SCREEN | {
    "charset_normalizer",
    "lxml",
    "markdown_it",
    "multiprocessing",
    "rapidfuzz",
    "snowballstemmer",
    "sqlite3",
    "trafilatura",
}

WHOLE_ROOM = """
import importlib, pkgutil
room = importlib.import_module({room!r})
for module in pkgutil.walk_packages(room.__path__, room.__name__ + "."):
    importlib.import_module(module.name)
"""

COMMAND = """
import sys
from convoy_tui.cli import main
sys.argv = ["convoy-tui", *{arguments!r}]
try:
    code = main()
except SystemExit as stop:
    code = stop.code
assert not code, code
"""


def loaded_by(code: str, folder: Path) -> set[str]:
    """Run code in a new interpreter; return the top-level names of the modules it has loaded at the end."""
    ending = "\nimport json, sys\nprint('\\n' + json.dumps(sorted(sys.modules)))"
    run = subprocess.run(
        [sys.executable, "-c", code + ending], capture_output=True, text=True, encoding="utf-8", cwd=folder
    )
    assert run.returncode == 0, run.stderr
    return {name.partition(".")[0] for name in json.loads(run.stdout.splitlines()[-1])}


def test_importing_the_package_loads_nothing_heavy(tmp_path: Path) -> None:
    loaded = loaded_by("import convoy_tui", tmp_path)

    assert "convoy_tui" in loaded
    assert not loaded & HEAVY


def test_the_check_sees_what_is_loaded(tmp_path: Path) -> None:
    assert loaded_by("import sqlite3, rapidfuzz.fuzz", tmp_path) >= {"sqlite3", "rapidfuzz"}


@pytest.mark.parametrize(
    ("room", "forbidden"),
    [
        ("convoy_tui.articles", SCREEN | {"sqlite3"}),
        ("convoy_tui.comparison", SCREEN | {"sqlite3"}),
        ("convoy_tui.export", SCREEN),
        ("convoy_tui.store", SCREEN),
    ],
)
def test_a_whole_room_stays_below_the_screen(room: str, forbidden: set[str], tmp_path: Path) -> None:
    loaded = loaded_by(WHOLE_ROOM.format(room=room), tmp_path)

    assert not loaded & forbidden


@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_help_and_version_load_no_library(argument: str, tmp_path: Path) -> None:
    loaded = loaded_by(COMMAND.format(arguments=[argument]), tmp_path)

    assert not loaded & HEAVY


@pytest.mark.parametrize("form", ["text", "md", "json", "csv"])
def test_comparing_never_loads_the_screen(form: str, tmp_path: Path) -> None:
    arguments = ["compare", *map(str, sample_paths()), "--format", form]

    loaded = loaded_by(COMMAND.format(arguments=arguments), tmp_path)

    assert "rapidfuzz" in loaded
    assert not loaded & SCREEN


def test_where_never_loads_the_screen(tmp_path: Path) -> None:
    assert not loaded_by(COMMAND.format(arguments=["where"]), tmp_path) & SCREEN


def test_the_first_text_needs_no_comparison_and_no_analysis(tmp_path: Path) -> None:
    code = (
        "import json, sys, convoy_tui.tui.launch, convoy_tui.tui.app, convoy_tui.tui.first_story\n"
        "late = 'convoy_tui.comparison', 'convoy_tui.articles.assembly', 'convoy_tui.tui.reading.passages', "
        "'convoy_tui.tui.reading.explaining.counterparts', 'convoy_tui.tui.reading.tables'\n"
        "print(json.dumps([name for name in sys.modules if name.startswith(late)]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout) == []
