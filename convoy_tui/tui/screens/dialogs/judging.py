"""Give a question the reader's verdict and sentence."""

from __future__ import annotations

from functools import partial

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, Label, OptionList
from textual.widgets.option_list import Option

from convoy_tui.export.wording import QUESTION_SENTENCES, QUESTION_WORDS
from convoy_tui.store import StoreError
from convoy_tui.store.findings import QUESTION_VERDICTS, Question
from convoy_tui.store.question_changes import RefusedError, judged
from convoy_tui.tui.screens.dialogs.listing import ListingDialog
from convoy_tui.tui.session import Session
from convoy_tui.tui.widgets.lists import WalkedList


class VerdictDialog(ListingDialog[str]):
    """Keeps both and answers with what was done, in words."""

    def __init__(self, session: Session, question: Question) -> None:
        super().__init__(question.title, "up down verdict · enter keeps both · escape leaves")
        self._session = session
        self._question = question

    def compose_question(self) -> ComposeResult:
        """List the verdicts, and give a line for the sentence."""
        yield WalkedList(
            *(
                Option(Content(f"{QUESTION_WORDS[one]}: {QUESTION_SENTENCES[one]}"))
                for one in QUESTION_VERDICTS
            )
        )
        yield Label(Content("Your sentence on it, as it is to be printed"))
        yield Input(self._question.sentence, placeholder="why", select_on_focus=False)

    def on_mount(self) -> None:
        """Let the sentence be typed at once."""
        super().on_mount()
        self.query_one(WalkedList).highlighted = QUESTION_VERDICTS.index(self._question.verdict)
        self.query_one(Input).focus()

    def on_option_list_option_selected(self, _event: OptionList.OptionSelected) -> None:
        """Keep."""
        self._keep()

    def on_input_submitted(self, _event: Input.Submitted) -> None:
        """Keep."""
        self._keep()

    def _keep(self) -> None:
        verdict = QUESTION_VERDICTS[self.query_one(WalkedList).highlighted or 0]
        sentence = self.query_one(Input).value
        change = partial(judged, question=self._question, verdict=verdict, sentence=sentence)
        said = f"“{self._question.title}”: {QUESTION_WORDS[verdict]}"
        try:
            self._session.change_questions(change, said)
        except (StoreError, RefusedError) as error:
            self.tell(str(error))
            return
        self.dismiss(f"{said}; u undoes")
