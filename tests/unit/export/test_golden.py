"""Each export of the made-up story, byte for byte.

After a wanted change write the files anew and look at the difference before it is committed:

    WRITE_GOLDEN=1 pytest tests/unit/export/test_golden.py
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

import convoy_tui
from convoy_tui.comparison.model import Comparison
from convoy_tui.export.comparison_html import comparison_html
from convoy_tui.export.comparison_json import comparison_json
from convoy_tui.export.comparison_markdown import comparison_markdown
from convoy_tui.export.comparison_text import comparison_text
from convoy_tui.export.coverage_section import coverage_markdown
from convoy_tui.export.findings_report import findings_page, in_shape
from convoy_tui.export.ledger import ledger_markdown
from convoy_tui.export.notes_json import notes_json
from convoy_tui.export.notes_markdown import notes_markdown
from convoy_tui.export.tables import coverage_csv, ledger_csv, links_csv, terms_csv
from convoy_tui.export.terms_markdown import terms_markdown
from convoy_tui.export.worksheet import worksheet, worksheet_key
from convoy_tui.store.model import StoryContents

GOLDEN = Path(__file__).parents[2] / "golden"


@pytest.fixture(autouse=True)
def fixed_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(convoy_tui, "__version__", "0.0.0")


def check(name: str, text: str) -> None:
    path = GOLDEN / name
    if os.environ.get("WRITE_GOLDEN"):
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text.encode() == path.read_bytes()


@pytest.mark.parametrize(
    ("name", "export"),
    [
        ("comparison.json", comparison_json),
        ("comparison-no-text.json", lambda c: comparison_json(c, include_text=False)),
        ("comparison.md", comparison_markdown),
        ("comparison-no-text.md", lambda c: comparison_markdown(c, include_text=False)),
        ("comparison.html", comparison_html),
        ("comparison.txt", comparison_text),
        ("comparison-40-columns.txt", lambda c: comparison_text(c, width=40)),
        ("ledger.csv", ledger_csv),
        ("terms.csv", terms_csv),
        ("terms.md", terms_markdown),
        ("coverage.md", coverage_markdown),
        ("coverage.csv", coverage_csv),
        ("links.csv", links_csv),
        ("ledger.md", ledger_markdown),
    ],
)
def test_comparison(name: str, export: Callable[[Comparison], str], comparison: Comparison) -> None:
    check(name, export(comparison))


@pytest.mark.parametrize(
    ("name", "export"),
    [
        ("ruled.csv", ledger_csv),
        ("ruled.md", ledger_markdown),
        ("ruled.txt", comparison_text),
        ("ruled-no-text.json", lambda c: comparison_json(c, include_text=False)),
    ],
)
def test_a_ledger_that_the_reader_has_corrected(
    name: str, export: Callable[[Comparison], str], ruled: Comparison
) -> None:
    check(name, export(ruled))


@pytest.mark.parametrize(("name", "export"), [("notes.json", notes_json), ("notes.md", notes_markdown)])
def test_notes(
    name: str,
    export: Callable[[StoryContents, Comparison], str],
    contents: StoryContents,
    comparison: Comparison,
) -> None:
    check(name, export(contents, comparison))


@pytest.mark.parametrize("shape", ["md", "html", "text"])
def test_findings(shape: str, asked: StoryContents, comparison: Comparison) -> None:
    check(f"findings.{shape.replace('text', 'txt')}", findings_page(asked, comparison, shape))


def test_findings_without_the_text_of_the_reports(asked: StoryContents, comparison: Comparison) -> None:
    check("findings-no-text.md", findings_page(asked, comparison, "md", include_text=False))


@pytest.mark.parametrize("shape", ["md", "html"])
def test_worksheet(shape: str, asked: StoryContents, comparison: Comparison) -> None:
    check(f"worksheet.{shape}", in_shape(worksheet(asked), shape, asked.story.name))
    check(f"worksheet-key.{shape}", in_shape(worksheet_key(asked, comparison), shape, "Key"))


def test_questions_in_the_json_of_the_notes(asked: StoryContents, comparison: Comparison) -> None:
    check("questions.json", notes_json(asked, comparison))
