"""What the documents point to is there."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "benchmarks").glob("*.md")]
FOLDERS = ("convoy_tui", "tests", "benchmarks", "styles", "seeds")


def files() -> list[str]:
    """The files of the project, each as a path from its root that begins with a slash."""
    below = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*")]
    return [f"/{path.relative_to(ROOT).as_posix()}" for path in (*below, *ROOT.glob("*")) if path.is_file()]


def test_links_lead_somewhere() -> None:
    targets = [
        (document, target)
        for document in DOCUMENTS
        for target in re.findall(r"\]\(([^)#]+)", document.read_text(encoding="utf-8"))
        if "://" not in target
    ]

    assert targets
    assert [(doc.name, target) for doc, target in targets if not (doc.parent / target).exists()] == []


def test_the_tour_names_only_files_that_exist() -> None:
    tour = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    named = set(re.findall(r"[\w/]+\.(?:py|toml)\b", tour))

    assert len(named) > 20
    assert {name for name in named if not any(file.endswith(f"/{name}") for file in files())} == set()


def test_every_benchmark_is_described() -> None:
    described = (ROOT / "benchmarks" / "README.md").read_text(encoding="utf-8")
    programs = [path.name for path in (ROOT / "benchmarks").glob("*.py") if not path.name.startswith("_")]

    assert programs
    assert [name for name in programs if f"`{name}`" not in described] == []
