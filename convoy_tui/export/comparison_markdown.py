"""A comparison as a Markdown report that can be printed as evidence."""

from __future__ import annotations

from convoy_tui.comparison.model import Comparison
from convoy_tui.export.formats.markdown import render_markdown
from convoy_tui.export.report import comparison_report


def comparison_markdown(comparison: Comparison, *, include_text: bool = True) -> str:
    """Give the report: sources, figures, terms, passages told by several sources, and what was found once.

    Letters and the order of the sources are those of ``comparison.articles``. Without ``include_text`` the
    quotes are left out and the refs stay.
    """
    return render_markdown(comparison_report(comparison, include_text=include_text))
