"""Write the notes or the comparison to a file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from convoy_tui.tui import commands
from convoy_tui.tui.screens.dialog import Dialog
from convoy_tui.tui.session import Session
from convoy_tui.tui.typed_paths import at_home
from convoy_tui.tui.widgets.lists import WalkedList

if TYPE_CHECKING:
    from convoy_tui.export.tables import TableName

What = Literal[
    "notes",
    "comparison",
    "figures",
    "figures-table",
    "terms",
    "terms-table",
    "coverage",
    "coverage-table",
]

_CHOICES: dict[What, tuple[str, str]] = {
    "notes": ("notes", "md"),
    "comparison": ("comparison", "md"),
    "figures": ("figures", "md"),
    "figures-table": ("figures", "csv"),
    "terms": ("terms", "md"),
    "terms-table": ("terms", "csv"),
    "coverage": ("coverage", "md"),
    "coverage-table": ("coverage", "csv"),
}
"""What can be written: the end of the file's name, and its format."""


_TABLES: dict[What, TableName] = {
    "figures-table": "ledger",
    "terms-table": "terms",
    "coverage-table": "coverage",
}


class ExportDialog(Dialog[str]):
    """Writes a file and answers with its path."""

    BINDINGS: ClassVar[list[BindingType]] = [*commands.dialog_bindings("overwrite")]

    def __init__(self, session: Session, *, first: What = "notes") -> None:
        """Offer what can be written, one of it chosen at first."""
        super().__init__(
            "Write to a file", "up down choose what · enter writes · escape leaves without writing"
        )
        self._session = session
        self._first: What = first

    def compose_question(self) -> ComposeResult:
        """Ask what to write and where to."""
        count = len(self._session.contents.notes)
        yield WalkedList(
            Option(f"the notes ({count}), each with its quote and counterparts"),
            Option("the whole comparison"),
            Option("the figures: what each source says, and how that fits"),
            Option("the figures as a table (CSV), one line per reading"),
            Option("the terms: who calls it what, in whose voice"),
            Option("the terms as a table (CSV), one line per mention"),
            Option("the coverage: which source tells what"),
            Option("the coverage as a table (CSV), one line per sentence"),
        )
        yield Input(self._offer(self._first), placeholder="file name")

    def on_mount(self) -> None:
        """Let the name be typed at once."""
        super().on_mount()
        self.query_one(WalkedList).highlighted = tuple(_CHOICES).index(self._first)
        self.query_one(Input).focus()

    def on_key(self, event: object) -> None:
        """Choose with up and down while the name has the focus."""
        key = getattr(event, "key", "")
        if key in ("up", "down") and self.focused is self.query_one(Input):
            options = self.query_one(WalkedList)
            (options.action_cursor_down if key == "down" else options.action_cursor_up)()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Offer a name that fits."""
        name = self.query_one(Input)
        offers = tuple(map(self._offer, _CHOICES))
        if name.value in offers:
            name.value = offers[event.option_index]

    def on_option_list_option_selected(self, _event: OptionList.OptionSelected) -> None:
        """Write."""
        self._write(overwrite=False)

    def on_input_submitted(self, _event: Input.Submitted) -> None:
        """Write."""
        self._write(overwrite=False)

    def action_overwrite(self) -> None:
        """Write over the file that is there."""
        self._write(overwrite=True)

    def _offer(self, what: What) -> str:
        from convoy_tui.export.saving import default_name

        return f"./{default_name(self._session.contents.story.name, *_CHOICES[what])}"

    def _write(self, *, overwrite: bool) -> None:
        from convoy_tui.export.saving import ExportError, TargetExistsError, write_export

        path = self.query_one(Input).value.strip()
        if not path:
            self.tell("a file needs a name")
            return
        text = self._text(tuple(_CHOICES)[self.query_one(WalkedList).highlighted or 0])
        if text is None:
            self.tell("the comparison has not finished yet; wait a moment")
            return
        target = at_home(path)
        try:
            write_export(target, text, overwrite=overwrite)
        except ExportError as error:
            hint = "; ctrl+o writes over it" if isinstance(error, TargetExistsError) else ""
            self.tell(f"{error}{hint}")
            return
        self.notify(f"written to {target.absolute()}", markup=False)
        self.dismiss(path)

    def _text(self, what: What) -> str | None:
        """Give what is to be written, or None while the comparison that it needs has not finished."""
        comparison = self._session.comparison
        if comparison is None:
            if what != "notes" or len(self._session.articles) > 1:
                return None
            from convoy_tui.comparison.model import Comparison

            comparison = Comparison(articles=self._session.articles)
        if what == "notes":
            from convoy_tui.export.notes_markdown import notes_markdown

            return notes_markdown(self._session.contents, comparison)
        # The comparison's own articles stand in order of id; the story's letters are the ones known here.
        comparison = replace(comparison, articles=self._session.articles)
        if what == "comparison":
            from convoy_tui.export.comparison_markdown import comparison_markdown

            return comparison_markdown(comparison)
        if what == "figures":
            from convoy_tui.export.ledger import ledger_markdown

            return ledger_markdown(comparison)
        if what == "terms":
            from convoy_tui.export.terms_markdown import terms_markdown

            return terms_markdown(comparison)
        if what == "coverage":
            from convoy_tui.export.coverage_section import coverage_markdown

            return coverage_markdown(comparison)
        from convoy_tui.export.tables import table_csv

        return table_csv(comparison, _TABLES[what])
