"""Ask what the reader holds of a row of the ledger: a verdict, and a sentence for it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from convoy_tui.comparison.model import Ruling, Verdict
from convoy_tui.export.wording import VERDICT_WORDS
from convoy_tui.tui.reading.look import VERDICT_SIGNS
from convoy_tui.tui.screens.dialogs.listing import ListingDialog
from convoy_tui.tui.widgets.lists import WalkedList

_VERDICTS: tuple[Verdict, ...] = tuple(VERDICT_WORDS)


class RulingDialog(ListingDialog[Ruling]):
    """Answers with the reader's verdict and their sentence, which may be empty."""

    def __init__(self, subject: str, found: str, ruling: Ruling) -> None:
        """Ask about a row; ``found`` is the program's verdict in words, ``ruling`` what holds so far."""
        super().__init__(
            f"Your verdict: {subject}", "up down choose · enter keeps it · escape leaves it as it was"
        )
        self._found = found
        self._ruling = ruling

    def compose_question(self) -> ComposeResult:
        """Show the program's verdict, the four to choose from, and a line for the sentence."""
        yield Static(Content(f"The program: {self._found}"), classes="quote")
        yield WalkedList(
            *(Option(Content(f"{VERDICT_SIGNS[verdict]} {VERDICT_WORDS[verdict]}")) for verdict in _VERDICTS)
        )
        yield Input(self._ruling.sentence, placeholder="your reason, in a sentence")

    def on_mount(self) -> None:
        """Let the sentence be typed at once."""
        super().on_mount()
        options = self.query_one(WalkedList)
        options.highlighted = _VERDICTS.index(self._ruling.verdict)
        self.query_one(Input).focus()

    def on_option_list_option_selected(self, _event: OptionList.OptionSelected) -> None:
        """Take the verdict."""
        self._answer()

    def on_input_submitted(self, _event: Input.Submitted) -> None:
        """Take the verdict."""
        self._answer()

    def _answer(self) -> None:
        chosen = self.query_one(WalkedList).highlighted or 0
        self.dismiss(Ruling(_VERDICTS[chosen], self.query_one(Input).value.strip()))
