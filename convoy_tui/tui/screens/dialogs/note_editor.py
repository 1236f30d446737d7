"""Write a note on a passage; what is typed is kept while it is typed."""

from __future__ import annotations

from contextlib import suppress
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static, TextArea

from convoy_tui.store import Note, StoreError
from convoy_tui.tui import commands
from convoy_tui.tui.reading.layout import Block
from convoy_tui.tui.screens.dialogs.dialog import Dialog
from convoy_tui.tui.session import Session

_KEEP_AFTER = 0.3
"""Seconds of rest after which what was typed goes into the store."""

_KEEP_AT_LATEST = 0.8
"""Seconds after which it goes there although the typing goes on."""


class NoteEditor(Dialog[bool]):
    """Edits the note of a passage, or begins one; an emptied note is taken away."""

    BINDINGS: ClassVar[list[BindingType]] = [*commands.dialog_bindings("close-note")]

    def __init__(
        self,
        session: Session,
        article_id: str,
        block: Block,
        note: Note | None = None,
        *,
        target: str = "passage",
        title: str = "",
    ) -> None:
        """Edit a note, or the last one of the passage, or begin one.

        With another ``target`` the note is on a figure or a term, whose text the block is then; ``title``
        says what it is on.
        """
        article = session.article(article_id)
        super().__init__(title or f"Note on {block.ref}", "saved while you type · escape closes")
        self._session = session
        self._article_id = article_id
        self._block = block
        self._quote = article.text[block.start : block.end]
        self._target = target
        self._note = note or session.note_at(article_id, block.start, block.end, target)
        self._text = self._note.text if self._note else ""
        self._kept = self._text
        self._area = TextArea(self._text, soft_wrap=True, tab_behavior="focus")
        self._rest: Timer | None = None
        self._latest: Timer | None = None

    def compose_question(self) -> ComposeResult:
        """Show the passage, and below it the note."""
        yield Static(Content(f"“{self._quote}”"), classes="quote")
        yield self._area

    def on_mount(self) -> None:
        """Put the cursor behind what is there already."""
        super().on_mount()
        self._area.focus()
        self._area.move_cursor(self._area.document.end)

    def on_text_area_changed(self, _event: TextArea.Changed) -> None:
        """Keep what was typed soon, and at the latest in less than a second."""
        if self._rest is not None:
            self._rest.stop()
        self._rest = self.set_timer(_KEEP_AFTER, self._keep)
        if self._latest is None:
            self._latest = self.set_timer(_KEEP_AT_LATEST, self._keep)

    def action_cancel(self) -> None:
        """Keep the note and close; stay where it can't be kept, so that it is not lost."""
        if self._keep():
            self.dismiss(True)

    def on_unmount(self) -> None:
        """Keep what was typed last also where something else takes the editor away."""
        if self._area.text != self._kept:
            try:
                self._write(self._area.text)
            except StoreError as error:
                self.app.notify(str(error), title="Not saved", severity="error", timeout=12, markup=False)

    def _keep(self) -> bool:
        for timer in (self._rest, self._latest):
            if timer is not None:
                timer.stop()
        self._latest = None
        text = self._area.text
        if text == self._kept:
            return True
        try:
            self._write(text)
        except StoreError as error:
            self.tell(f"Not saved: {error}")
            return False
        self._kept = text
        self.tell("")
        return True

    def _write(self, text: str) -> None:
        if not text.strip():
            if self._note is not None:
                with suppress(LookupError):
                    self._session.delete_note(self._note.id)
                self._note = None
        elif self._note is None:
            place = self._article_id, self._block.start, self._block.end
            self._note = self._session.add_note(*place, text, self._target)
        else:
            before = self._note
            self._note = self._session.change_note(before, text)
            if self._note.id != before.id:
                said = "this note was changed in another window; yours is kept as a note of its own"
                self.app.notify(said, markup=False)
