"""The commands that README, `.ci/run` and Makefile give are the same, and are there."""

from __future__ import annotations

import importlib.util
import re
import subprocess
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


def readme_commands() -> list[str]:
    """The one-line commands of the README that make an environment."""
    blocks = re.findall(r"```sh\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    return [block.strip() for block in blocks if "venv" in block]


def test_the_readme_has_one_command_to_read_and_one_to_test() -> None:
    to_read, to_test = readme_commands()

    assert to_read.endswith("convoy-tui sample")
    assert to_test.endswith("python tests/check.py")


def test_the_continuous_check_runs_the_second_command_of_the_readme() -> None:
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()

    assert lines[-1] == readme_commands()[1]


def test_the_continuous_check_can_be_run() -> None:
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o111


@pytest.fixture
def check() -> ModuleType:
    """A fresh copy of the module `tests/check.py`."""
    spec = importlib.util.spec_from_file_location("check", ROOT / "tests" / "check.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_tests_are_the_last_check(check: ModuleType) -> None:
    assert [name for name, _ in check.CHECKS] == ["format", "lint", "types", "import contracts", "tests"]


def test_the_first_check_that_fails_ends_it_with_its_code(
    check: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    never = tmp_path / "never"
    failing = ("first", ("-c", "pass")), ("second", ("-c", "raise SystemExit(3)"))
    never_run = ("third", ("-c", f"open({str(never)!r}, 'w')"))
    monkeypatch.setattr(check, "CHECKS", (*failing, never_run))

    assert check.main() == 3
    assert not never.exists()


def test_all_checks_passed_is_0(check: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = tmp_path / "done"
    passing = ("first", ("-c", "pass")), ("second", ("-c", f"open({str(done)!r}, 'w')"))
    monkeypatch.setattr(check, "CHECKS", passing)

    assert check.main() == 0
    assert done.exists()


def test_make_help_lists_every_target() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^\.PHONY: (\S+)", makefile, re.MULTILINE))
    try:
        run = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True)
    except FileNotFoundError:
        pytest.skip("make is not installed")

    assert targets == {line.split()[1] for line in run.stdout.splitlines()}
