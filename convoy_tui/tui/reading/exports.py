"""What can be written to a file, in which shapes, and how each is called."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from convoy_tui.export.wording import counted

if TYPE_CHECKING:
    from convoy_tui.comparison.model import Comparison
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
        Export("the figures: what each source says, and how that fits: Markdown", "figures", "md", _figures),
        Export("the figures as a table (CSV), one line per reading", "figures", "csv", _table_of_figures),
    )


def handed_in_words(contents: StoryContents) -> str:
    """Say in a few words what is handed in."""
    from convoy_tui.export.handed_in import live_ticks

    if ticks := live_ticks(contents):
        ticked: list[str] = [tick.kind for tick in ticks]
        said = [counted(ticked.count(kind), one, many) for kind, one, many in _NAMES if ticked.count(kind)]
        return f"what is ticked ({', '.join(said)})"
    both = f"{counted(len(contents.questions), 'question')}, {counted(len(contents.notes), 'note')}"
    return f"nothing is ticked, so all findings ({both})"


def ticked_names(contents: StoryContents, comparison: Comparison | None) -> str:
    """Name what is ticked, and say how much of it is no longer there; nothing where nothing is ticked."""
    from convoy_tui.export.handed_in import handed_in

    picked = handed_in(contents, comparison)
    if not picked.chosen:
        return ""
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

    return ledger_markdown(replace(comparison, articles=contents.articles))


def _table_of_figures(contents: StoryContents, comparison: Comparison) -> str:
    from convoy_tui.export.tables import ledger_csv

    return ledger_csv(replace(comparison, articles=contents.articles))


def _comparison(end: str) -> Callable[[StoryContents, Comparison], str]:
    def make(contents: StoryContents, comparison: Comparison) -> str:
        # The comparison's own articles stand in order of id; the story's letters are the ones known here.
        known = replace(comparison, articles=contents.articles)
        if end == "md":
            from convoy_tui.export.comparison_markdown import comparison_markdown

            return comparison_markdown(known)
        if end == "html":
            from convoy_tui.export.comparison_html import comparison_html

            return comparison_html(known)
        from convoy_tui.export.comparison_text import comparison_text

        return comparison_text(known)

    return make
