"""A comparison as one HTML file that can be read in any browser, printed, and handed on."""

from __future__ import annotations

from convoy_tui.comparison.model import Comparison
from convoy_tui.export.formats.html import render_html
from convoy_tui.export.report import comparison_report
from convoy_tui.export.wording import counted


def comparison_html(comparison: Comparison, *, include_text: bool = True) -> str:
    """Give the same report as ``comparison_markdown``."""
    title = f"Comparison of {counted(len(comparison.articles), 'report')}"
    return render_html(comparison_report(comparison, include_text=include_text), title=title)
