"""Write what is ticked, the notes or the comparison to a file."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from convoy_tui.tui import commands
from convoy_tui.tui.reading.exports import Export, exports_of, has_findings, ticked_names
from convoy_tui.tui.screens.dialogs.listing import ListingDialog
from convoy_tui.tui.session import Session
from convoy_tui.tui.typed_paths import at_home
from convoy_tui.tui.widgets.lists import WalkedList


class ExportDialog(ListingDialog[str]):
    """Writes a file and answers with its path."""

    BINDINGS: ClassVar[list[BindingType]] = [*commands.dialog_bindings("overwrite")]

    def __init__(self, session: Session, *, first: str = "findings") -> None:
        """Offer what can be written, ``first`` (the middle of the file's name) chosen before it is asked.

        Where there are no findings yet, the comparison takes their place.
        """
        super().__init__(
            "Write to a file", "up down choose what · enter writes · escape leaves without writing"
        )
        self._session = session
        self._exports = exports_of(session.contents)
        if first == "findings" and not has_findings(session.contents):
            first = "comparison"
        self._first = [export.what for export in self._exports].index(first)

    def compose_question(self) -> ComposeResult:
        """Ask what to write, in which shape, and where to."""
        yield Static(
            Content(ticked_names(self._session.contents, self._session.comparison)), classes="ticked"
        )
        yield WalkedList(*(Option(Content(export.said)) for export in self._exports))
        yield Input(self._offer(self._exports[self._first]), placeholder="file name")

    def on_mount(self) -> None:
        """Let the name be typed at once."""
        super().on_mount()
        choices = self.query_one(WalkedList)
        # In cells, not in a share of the screen: a box that fits what it holds can't reckon with shares.
        choices.styles.max_height = max(self.app.size.height * 3 // 10, 4)
        choices.highlighted = self._first
        self.query_one(Input).focus()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Offer a name that fits."""
        name = self.query_one(Input)
        offers = [self._offer(export) for export in self._exports]
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

    def _offer(self, export: Export) -> str:
        from convoy_tui.export.saving import default_name

        name = self._session.contents.story.name
        return f"./{default_name(name, export.what, export.extension)}"

    def _write(self, *, overwrite: bool) -> None:
        from convoy_tui.export.saving import ExportError, TargetExistsError, write_export

        path = self.query_one(Input).value.strip()
        if not path:
            self.tell("a file needs a name")
            return
        text = self._text(self._exports[self.query_one(WalkedList).highlighted or 0])
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

    def _text(self, export: Export) -> str | None:
        """Give what is to be written, or None while the comparison that it needs has not finished."""
        comparison = self._session.comparison
        if comparison is None:
            if export.what not in ("findings", "notes") or len(self._session.articles) > 1:
                return None
            from convoy_tui.comparison.model import Comparison

            comparison = Comparison(articles=self._session.articles)
        return export.make(self._session.contents, comparison)
