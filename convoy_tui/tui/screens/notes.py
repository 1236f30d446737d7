"""All notes of a story: see them, go to their passages, edit, delete, export."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from convoy_tui.articles.model import Article
from convoy_tui.export.wording import counted, date_words, source_name
from convoy_tui.resources import styles_folder
from convoy_tui.store import Note, StoreError
from convoy_tui.tui import commands
from convoy_tui.tui.reading.layout import blocks_of
from convoy_tui.tui.reading.story_view import StoryView
from convoy_tui.tui.reading.tables.questions import TICK
from convoy_tui.tui.reading.visits import Bookmark
from convoy_tui.tui.screens.side import SideScreen
from convoy_tui.tui.widgets.key_bar import KeyBar
from convoy_tui.tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from convoy_tui.tui.screens.leading import LeadingScreen

_QUOTE_LENGTH = 160


class NotesScreen(SideScreen):
    """Lists the notes in the order of their passages."""

    SCREEN, HEADING, KEYS = "notes", "Notes", commands.NOTES
    CSS_PATH = styles_folder() / "notes.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.NOTES)]

    def __init__(self, reader: LeadingScreen, bookmark: Bookmark | None = None) -> None:
        """List the notes, with the cursor where the bookmark says."""
        super().__init__(reader, bookmark)
        self._rows: list[tuple[Note, tuple[str, int, int] | None]] = []
        self._deleted: list[int] = []

    def compose(self) -> ComposeResult:
        """Lay title, list and footer below each other."""
        yield TitleBar(id="title")
        yield OptionList(id="notes")
        yield Static("", id="empty", markup=False)
        yield KeyBar(commands.NOTES)

    def on_mount(self) -> None:
        """Fill the list."""
        self._fill()
        numbers = [str(note.id) for note, _ in self._rows]
        if self.came_to.row in numbers:
            self.query_one(OptionList).highlighted = numbers.index(self.came_to.row)

    def bookmark(self) -> Bookmark:
        """Say on which note the reader stands."""
        row = self._row()
        return Bookmark(str(row[0].id)) if row is not None else Bookmark()

    def action_cursor(self, by: int) -> None:
        """Go to the next or previous note."""
        options = self.query_one(OptionList)
        (options.action_cursor_down if by > 0 else options.action_cursor_up)()

    def action_edge(self, direction: int) -> None:
        """Go to the first or last note."""
        options = self.query_one(OptionList)
        (options.action_last if direction > 0 else options.action_first)()

    def on_option_list_option_selected(self, _event: OptionList.OptionSelected) -> None:
        """Go to the passage of a note that was chosen."""
        self.action_go_there()

    def action_go_there(self) -> None:
        """Go to the passage of this note."""
        row = self._row()
        if row is None:
            return
        if row[1] is None:
            self.notify("the text that this note was written on is no longer there", markup=False)
            return
        self.visit(row[1][0], row[1][1])

    def action_note(self) -> None:
        """Edit this note."""
        from convoy_tui.tui.screens.dialogs.note_editor import NoteEditor

        row = self._row()
        if row is None:
            return
        if row[1] is None:
            self.notify("the text of this note is gone; it can be read here and exported", markup=False)
            return
        article_id, start, _ = row[1]
        blocks = blocks_of(self.session.article(article_id))
        block = next((block for block in blocks if block.start <= start < block.end), None)
        if block is not None:
            self.app.push_screen(NoteEditor(self.session, article_id, block, row[0]), lambda _: self._fill())

    def action_delete(self) -> None:
        """Take this note away."""
        row = self._row()
        if row is None:
            return
        try:
            self.session.delete_note(row[0].id)
        except StoreError as error:
            self.notify(str(error), title="Not deleted", severity="error", markup=False)
            return
        self._deleted.append(row[0].id)
        self._fill()
        self.notify("note deleted; u brings it back", markup=False)

    def action_undo(self) -> None:
        """Bring back the note that was deleted last."""
        if not self._deleted:
            self.notify("nothing to undo", markup=False)
            return
        try:
            self.session.restore_note(self._deleted[-1])
        except StoreError as error:
            self.notify(str(error), title="Not brought back", severity="error", markup=False)
            return
        self._deleted.pop()
        self._fill()

    def action_copy(self) -> None:
        """Copy the passage of this note as a citation."""
        row = self._row()
        if row is not None and row[1] is not None:
            self.copy_citation(*row[1])

    def action_tick(self) -> None:
        """Tick this note, so that it is handed in, or take its tick away."""
        row = self._row()
        if row is None:
            return
        try:
            on = self.session.toggle_tick("note", row[0].id)
        except StoreError as error:
            self.notify(str(error), title="Not kept", severity="error", markup=False)
            return
        self._fill()
        self.say("ticked: e writes what is ticked" if on else "no longer ticked")

    def action_export(self) -> None:
        """Write the notes to a file."""
        from convoy_tui.tui.screens.dialogs.exporting import ExportDialog

        self.app.push_screen(ExportDialog(self.session))

    def action_back(self) -> None:
        """Go back to the articles."""
        self.action_open_screen("read")

    def _row(self) -> tuple[Note, tuple[str, int, int] | None] | None:
        at = self.query_one(OptionList).highlighted
        return self._rows[at] if at is not None and at < len(self._rows) else None

    def _fill(self) -> None:
        order = {article: number for number, article in enumerate(StoryView(self.session.articles).order)}
        self._rows = sorted(
            self.session.notes(),
            key=lambda row: (
                row[1] is None,
                order.get(row[1][0], 0) if row[1] else 0,
                row[1][1] if row[1] else row[0].id,
            ),
        )
        options = self.query_one(OptionList)
        at = options.highlighted or 0
        options.clear_options()
        options.add_options(Option(self._prompt(note, place)) for note, place in self._rows)
        if self._rows:
            options.highlighted = min(at, len(self._rows) - 1)
            options.focus()
        options.display = bool(self._rows)
        empty = self.query_one("#empty", Static)
        empty.display = not self._rows
        empty.update("No notes yet. m on a passage writes one.")
        name = self.session.contents.story.name
        self.query_one(TitleBar).set_texts(f"Notes · {name}", counted(len(self._rows), "note"))

    def _prompt(self, note: Note, place: tuple[str, int, int] | None) -> Content:
        quote = " ".join(note.anchor.exact.split())
        quote = quote if len(quote) <= _QUOTE_LENGTH else quote[:_QUOTE_LENGTH].rstrip() + "…"
        if place is None:
            head = "orphan: the text of this note is no longer there"
        else:
            article = self.session.article(place[0])
            head = f"{_ref_at(article, place[1])} · {source_name(article)} · {date_words(article.published)}"
        tick = TICK if self.session.is_ticked("note", note.id) else ""
        return Content.assemble(
            (f"{tick}{head}", "bold"), "\n", (f"“{quote}”", "$text-muted"), "\n", note.text.strip(), "\n"
        )


def _ref_at(article: Article, offset: int) -> str:
    index = article.sentence_at(offset)
    if index is not None:
        return article.sentences[index].ref
    return next((f.ref for f in article.furniture if f.start <= offset < f.end), article.letter)
