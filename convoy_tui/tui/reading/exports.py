"""What can be written to a file, in which shapes, and how each is called."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from convoy_tui.export.wording import counted

if TYPE_CHECKING:
    from convoy_tui.comparison.model import Comparison
    from convoy_tui.export.tables import TableName
    from convoy_tui.store.model import StoryContents

_SHAPES = (("md", "Markdown"), ("html", "one HTML page, also to print"), ("txt", "plain text"))

_NAMES = (
    ("question", "question", "questions"),
    ("note", "note", "notes"),
    ("figure", "row of figures", "rows of figures"),
    ("term", "term", "terms"),
)


@dataclass(frozen=True, slots=True)
class Export:
    """Something to write: what is said of it, the parts of its file's name, and how it is made."""

    said: str
    what: str
    extension: str
    make: Callable[[StoryContents, Comparison], str]


def exports_of(contents: StoryContents) -> tuple[Export, ...]:
    """Give what can be written of a story: what is ticked first, in each shape."""
    ticked = handed_in_words(contents)
    return (
        *(Export(f"{ticked}: {said}", "findings", end, _findings(end)) for end, said in _SHAPES),
        Export(
            f"the notes ({len(contents.notes)}), each with its counterparts: Markdown", "notes", "md", _notes
        ),
        *(
            Export(f"the whole comparison: {said}", "comparison", end, _comparison(end))
            for end, said in _SHAPES
        ),
        Export("the whole comparison: JSON, for other programs", "comparison", "json", _comparison("json")),
        Export("the figures: what each source says, and how that fits: Markdown", "figures", "md", _figures),
        Export("the figures as a table (CSV), one line per reading", "figures", "csv", _table("ledger")),
        Export("the terms: who calls it what, in whose voice: Markdown", "terms", "md", _terms),
        Export("the terms as a table (CSV), one line per mention", "terms", "csv", _table("terms")),
        Export("the coverage: which source tells what: Markdown", "coverage", "md", _coverage),
        Export("the coverage as a table (CSV), one line per sentence", "coverage", "csv", _table("coverage")),
    )


def has_findings(contents: StoryContents) -> bool:
    """Tell whether there is a question, a note or a tick to hand in."""
    return bool(contents.questions or contents.notes or contents.ticks)


def handed_in_words(contents: StoryContents) -> str:
    """Say in a few words what is handed in."""
    from convoy_tui.export.handed_in import live_ticks

    if ticks := live_ticks(contents):
        ticked: list[str] = [tick.kind for tick in ticks]
        said = [counted(ticked.count(kind), one, many) for kind, one, many in _NAMES if ticked.count(kind)]
        return f"what is ticked ({', '.join(said)})"
    both = f"{counted(len(contents.questions), 'question')}, {counted(len(contents.notes), 'note')}"
    return f"all findings ({both})"


def ticked_names(contents: StoryContents, comparison: Comparison | None) -> str:
    """Name what is ticked, and say how much of it is no longer there."""
    from convoy_tui.export.handed_in import handed_in

    picked = handed_in(contents, comparison)
    if not picked.chosen:
        return "Nothing is ticked: findings are all your questions and notes."
    names = [f"“{one.question.title}”" for one in picked.questions]
    names += [f"note on {' '.join(note.refs) or note.note.anchor.article}" for note in picked.notes]
    names += [f"figures of “{row.subject}”" for row in picked.rows]
    names += [f"term “{term.name}”" for term in picked.terms]
    if picked.unknown:
        names.append(f"{counted(picked.unknown, 'row')} that the comparison will find")
    if picked.gone:
        names.append(f"{picked.gone} no longer there")
    return f"Ticked: {', '.join(names)}"


def _findings(end: str) -> Callable[[StoryContents, Comparison], str]:
    def make(contents: StoryContents, comparison: Comparison) -> str:
        from convoy_tui.export.findings_report import findings_page

        return findings_page(contents, comparison, "text" if end == "txt" else end)

    return make


def _notes(contents: StoryContents, comparison: Comparison) -> str:
    from convoy_tui.export.notes_markdown import notes_markdown

    return notes_markdown(contents, comparison)


def _figures(contents: StoryContents, comparison: Comparison) -> str:
    from convoy_tui.export.ledger import ledger_markdown

    return ledger_markdown(_lettered(contents, comparison))


def _terms(contents: StoryContents, comparison: Comparison) -> str:
    from convoy_tui.export.terms_markdown import terms_markdown

    return terms_markdown(_lettered(contents, comparison))


def _coverage(contents: StoryContents, comparison: Comparison) -> str:
    from convoy_tui.export.coverage_section import coverage_markdown

    return coverage_markdown(_lettered(contents, comparison))


def _table(name: TableName) -> Callable[[StoryContents, Comparison], str]:
    def make(contents: StoryContents, comparison: Comparison) -> str:
        from convoy_tui.export.tables import table_csv

        return table_csv(_lettered(contents, comparison), name)

    return make


def _lettered(contents: StoryContents, comparison: Comparison) -> Comparison:
    """Give a comparison with the letters and the order of the story, which are the ones known here."""
    return replace(comparison, articles=contents.articles)


def _comparison(end: str) -> Callable[[StoryContents, Comparison], str]:
    def make(contents: StoryContents, comparison: Comparison) -> str:
        if end == "json":
            from convoy_tui.export.comparison_json import comparison_json

            return comparison_json(comparison)
        known = _lettered(contents, comparison)
        if end == "md":
            from convoy_tui.export.comparison_markdown import comparison_markdown

            return comparison_markdown(known)
        if end == "html":
            from convoy_tui.export.comparison_html import comparison_html

            return comparison_html(known)
        from convoy_tui.export.comparison_text import comparison_text

        return comparison_text(known)

    return make
