"""A comparison as plain text for a terminal, a pipe or a screen reader."""

from __future__ import annotations

from convoy_tui.comparison.model import Comparison
from convoy_tui.export.formats.plain_text import WIDTH, render_text
from convoy_tui.export.report import comparison_report


def comparison_text(comparison: Comparison, *, width: int = WIDTH, include_text: bool = True) -> str:
    """Give the same report as ``comparison_markdown``, wrapped at ``width`` columns."""
    return render_text(comparison_report(comparison, include_text=include_text), width=width)
