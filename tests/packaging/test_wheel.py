"""The package as users get it: built, installed into an empty environment, and run there."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import re
import select
import struct
import subprocess
import sys
import tarfile
import termios
import time
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

import convoy_tui

ROOT = Path(__file__).resolve().parents[2]

# All tests of this file share what is built and installed, so one worker has to run them.
pytestmark = [pytest.mark.packaging, pytest.mark.xdist_group("packaging")]

# Only a guard against hanging for ever; a start takes about a second.
PATIENCE = 120.0

ESCAPE_SEQUENCE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]P_^X].*?(?:\x07|\x1b\\)|[ -/]*[0-~])", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Built:
    """The two archives that would be published."""

    sdist: Path
    wheel: Path


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The sdist of the checkout, and the wheel built out of that sdist, so that the sdist must suffice."""
    folder = tmp_path_factory.mktemp("dist")
    run([sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)], folder)
    (sdist,) = folder.glob("*.tar.gz")
    (wheel,) = folder.glob("*.whl")
    return Built(sdist, wheel)


@pytest.fixture(scope="session")
def programs(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the programs of a new environment that holds the wheel and what it asks for."""
    environment = tmp_path_factory.mktemp("environment")
    run([sys.executable, "-m", "venv", str(environment)], environment)
    programs = environment / "bin"
    run([str(programs / "pip"), "install", "--quiet", str(built.wheel)], environment)
    return programs


def run(command: list[str], folder: Path) -> str:
    """Run a command in a folder, without the checkout on its path; return its output."""
    finished = subprocess.run(
        command, cwd=folder, env=outside_the_checkout(), capture_output=True, text=True, encoding="utf-8"
    )
    assert finished.returncode == 0, f"{command}\n{finished.stdout}\n{finished.stderr}"
    return finished.stdout


def outside_the_checkout() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}


def files_below(*folders: str) -> set[str]:
    """The files of the checkout's folders, as paths from its root, without what tools have left there."""
    paths = (path.relative_to(ROOT) for folder in folders for path in (ROOT / folder).rglob("*"))
    return {
        path.as_posix()
        for path in paths
        if (ROOT / path).is_file() and not any(part[0] == "." or part == "__pycache__" for part in path.parts)
    }


def test_the_sdist_holds_what_the_build_needs_and_nothing_else(built: Built) -> None:
    with tarfile.open(built.sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}

    # Hatchling always adds the last two.
    assert names == files_below("convoy_tui", "styles", "seeds") | {
        *["pyproject.toml", "README.md", "LICENSE", "PKG-INFO", ".gitignore"]
    }


def test_the_wheel_holds_the_package_with_styles_and_seeds_inside(built: Built) -> None:
    with zipfile.ZipFile(built.wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}

    inside = {f"convoy_tui/{name}" for name in files_below("styles", "seeds")}
    assert names == files_below("convoy_tui") | inside


def test_what_the_package_asks_for_is_there(programs: Path, tmp_path: Path) -> None:
    assert "No broken requirements" in run([str(programs / "pip"), "check"], tmp_path)


def test_styles_and_seeds_are_found_inside_the_installation(programs: Path, tmp_path: Path) -> None:
    code = "from convoy_tui import resources as r; print(r.styles_folder(), r.seeds_folder(), sep='\\n')"

    styles, seeds = map(Path, run([str(programs / "python"), "-c", code], tmp_path).splitlines())

    assert styles.parent.parent.name == seeds.parent.parent.name == "site-packages"
    assert {f"styles/{path.name}" for path in styles.iterdir()} == files_below("styles")
    assert {f"seeds/{path.name}" for path in seeds.iterdir()} == files_below("seeds")


def test_the_version_is_told(programs: Path, tmp_path: Path) -> None:
    assert convoy_tui.__version__ in run([str(programs / "convoy-tui"), "--version"], tmp_path)


def test_the_sample_can_be_compared(programs: Path, tmp_path: Path) -> None:
    code = "from convoy_tui.resources import sample_paths; print(*sample_paths(), sep='\\n')"
    paths = run([str(programs / "python"), "-c", code], tmp_path).splitlines()

    comparison = json.loads(
        run([str(programs / "convoy-tui"), "compare", *paths, "--format", "json"], tmp_path)
    )

    assert comparison["schema"] == "convoy-tui/comparison/1"
    assert [article["id"] for article in comparison["articles"]] == [Path(path).stem for path in paths]
    assert comparison["links"]
    assert comparison["ledger"]


def test_the_reader_opens_the_sample_and_is_left_by_q(programs: Path, tmp_path: Path) -> None:
    openings = [opening_words(path) for path in sorted((ROOT / "seeds").glob("*.md"))]

    with Terminal([str(programs / "convoy-tui"), "sample"], tmp_path) as terminal:
        terminal.read_until(openings)
        terminal.write("q")
        code = terminal.read_to_the_end()

    assert code == 0


def opening_words(article: Path) -> str:
    """The first words of an article's body, few enough to stand on one line of a pane."""
    body = article.read_text(encoding="utf-8").split("---\n", 2)[2]
    return " ".join(body.split()[:4])


class Terminal:
    """A program in a terminal of 120 by 40 cells, and what it has written there."""

    def __init__(self, command: list[str], folder: Path) -> None:
        """Start the program in a folder."""
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        environment = outside_the_checkout() | {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8"}
        self._process = subprocess.Popen(
            command,
            cwd=folder,
            env=environment,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
        )
        os.close(slave)
        self._written = bytearray()
        self._deadline = time.monotonic() + PATIENCE

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_: object) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        os.close(self._master)

    def text(self) -> str:
        """What was written so far, without the escape sequences."""
        return ESCAPE_SEQUENCE.sub("", self._written.decode("utf-8", errors="replace"))

    def write(self, keys: str) -> None:
        """Press keys."""
        os.write(self._master, keys.encode())

    def read_until(self, wanted: list[str]) -> None:
        """Read until one of the texts has been written."""
        while not any(text in self.text() for text in wanted):
            assert self._read(), f"ended before any of {wanted} was on the screen:\n{self.text()}"

    def read_to_the_end(self) -> int:
        """Read until the program ends; return its exit code."""
        while self._read():
            pass
        return self._process.wait(timeout=PATIENCE)

    def _read(self) -> bool:
        """Read what is there, waiting for it; return False when the program has closed the terminal."""
        ready, _, _ = select.select([self._master], [], [], max(0.0, self._deadline - time.monotonic()))
        assert ready, f"nothing more after {PATIENCE:.0f} seconds:\n{self.text()}"
        try:
            data = os.read(self._master, 65536)
        except OSError:
            # Linux reports an input/output error where others report the end.
            return False
        self._written += data
        return bool(data)
