"""The terms: who calls it what, how often, in whose voice; and the reader's word on what is one thing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import BindingType

from convoy_tui.export.wording import counted
from convoy_tui.tui import commands
from convoy_tui.tui.reading.explaining.terms import explain_term, mention_words
from convoy_tui.tui.reading.layout import Block
from convoy_tui.tui.reading.tables.terms import (
    LEGEND,
    TermEntry,
    room_for,
    term_columns,
    term_entries,
    term_table,
)
from convoy_tui.tui.screens.handing import HandingScreen, with_ticks
from convoy_tui.tui.screens.lexicon_opening import LexiconOpening

if TYPE_CHECKING:
    from convoy_tui.articles.model import Article
    from convoy_tui.comparison.model import Mention
    from convoy_tui.store import Note
    from convoy_tui.tui.reading.explaining.lines import Line
    from convoy_tui.tui.reading.tables.table import Column, TableRow
    from convoy_tui.tui.session import Span

RATES = 140
"""From so many columns on the rate per thousand words stands beside each count."""

WITH_LEGEND = 90
"""From so many columns on the title says what the signs mean."""

SHOWN = ("what differs", "loaded words", "everything")
"""Which rows are shown, in the order in which the key goes through them."""


class TermsScreen(LexiconOpening, HandingScreen):
    """Lists what the sources name differently; joins and parts concepts as the reader says."""

    SCREEN, HEADING, KEYS = "terms", "Terms", commands.TERMS
    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.TERMS)]

    _entries: tuple[TermEntry, ...] = ()
    _by_key: Mapping[str, TermEntry] = MappingProxyType({})
    _notes: Mapping[str, Note] = MappingProxyType({})
    _width: int = 0
    """The columns of the terminal that the rows were made for."""
    _joining: str | None = None
    """The key of the row that was marked as one of two that are the same thing."""

    @property
    def shown(self) -> str:
        """Say which rows are shown."""
        return self.setting if self.setting in SHOWN else SHOWN[0]

    @property
    def articles(self) -> tuple[Article, ...]:
        """Give the articles in the order of their columns."""
        return tuple(self.reader.view.articles.values())

    def columns(self) -> tuple[Column, ...]:
        """Give the columns: what it is, and one for each source."""
        return term_columns(self.articles)

    def rows(self) -> Iterable[TableRow]:
        """Give the rows."""
        self._width = self.app.size.width
        assert self.index is not None
        entries = term_entries(
            self.index.comparison, self.reader.view.order, everything=self.shown == "everything"
        )
        if self.shown == "loaded words":
            entries = tuple(entry for entry in entries if entry.concept is None)
        self._entries = entries
        self._by_key = {entry.key: entry for entry in entries}
        self._notes = self._find_notes()
        room = room_for(self._width, len(self.articles)) if self._width >= RATES else 0
        concepts = self.session.ticked_terms(self.index.comparison)
        ticked = {entry.key for entry in entries if entry.concept is not None and entry.concept in concepts}
        return with_ticks(term_table(self._entries, self.articles, room=room, noted=self._notes), ticked)

    def explain(self, row: TableRow, column: int) -> tuple[Line, ...]:
        """Say in full what is known of a row."""
        entry = self._entry(row)
        if entry is None:
            return ()
        note = self._notes.get(entry.key)
        return explain_term(
            entry,
            self.articles,
            column - 1 if column > 0 else None,
            note=note.text if note is not None else "",
            why=self.why_on,
        )

    def nothing(self) -> str:
        """Say why there are no rows, and what to do."""
        if self.shown == "loaded words":
            return "None of the words of the list of loaded words was found. t shows other rows."
        if len(self.articles) < 2:
            said = "There is one report, and nobody to name things otherwise. o in the reader adds another."
        else:
            said = "Nothing was found that the sources name differently. L opens a lexicon of your own."
        return said if self.shown == "everything" else f"{said} t lists everything that is named."

    def status(self) -> str:
        """Say what the signs mean and what is listed, or what a join waits for."""
        begun = self._by_key.get(self._joining or "")
        if begun is not None:
            return f"joining {begun.title}: go to the row of the same thing, + again; escape gives up"
        return f"{LEGEND} · {self.shown}" if self.app.size.width >= WITH_LEGEND else self.shown

    def on_resize(self, _event: events.Resize) -> None:
        """Fill the table anew where it is wider or narrower: the rows hold more or less then."""
        if self._width and self.app.size.width != self._width:
            self.fill()

    def action_show_others(self, by: int) -> None:
        """Show other rows."""
        self.setting = SHOWN[(SHOWN.index(self.shown) + by) % len(SHOWN)]
        self.fill()

    def action_go_there(self) -> None:
        """Go to a mention of the cell; of several, ask which."""
        row = self.row
        entry = self._entry(row) if row is not None else None
        if entry is None:
            return
        mentions = entry.mentions(self.column - 1 if self.column > 0 else None)
        if not mentions and entry.beside:
            super().action_go_there()
        elif not mentions:
            self.say(f"none found in {self.reader.view.name_of(self.articles[self.column - 1].id)}")
        elif len(mentions) == 1:
            self.visit(mentions[0].article, mentions[0].start)
        else:
            self._ask_where(entry, mentions)

    def _ask_where(self, entry: TermEntry, mentions: tuple[Mention, ...]) -> None:
        from convoy_tui.tui.screens.dialogs.choice import ChoiceDialog

        def answered(answer: int | None) -> None:
            if answer is not None:
                self.visit(mentions[answer].article, mentions[answer].start)

        articles = self.reader.view.articles
        answers = [mention_words(mention, articles[mention.article]) for mention in mentions]
        question = f"{entry.title}: {counted(len(mentions), 'mention')}. Which one?"
        self.app.push_screen(ChoiceDialog(question, answers), answered)

    def action_back(self) -> None:
        """Give up a join that was begun; else as everywhere."""
        if self._joining is None:
            super().action_back()
            return
        self._joining = None
        self.show_row()

    def action_same_thing(self) -> None:
        """Mark this row, or make one of it and the one that was marked."""
        entry = self._concept_entry()
        begun = self._by_key.get(self._joining or "")
        if entry is None:
            return
        if begun is None:
            self._joining = entry.key
        elif begun.key == entry.key and not self._confirms(entry):
            self.say("this is the row itself; go to the one that is the same thing, or escape gives up")
            return
        else:
            self._joining = None
            a, b = _place(begun.mentions()[0]), _place(_last_form(entry))
            if self.keep(lambda: self.session.say_same(a, b)) is not None:
                self._go_to(b)
                both = f"“{begun.title}” and “{entry.title}”" if begun is not entry else f"“{entry.title}”"
                self.say(f"{both}: the same thing; u undoes")
        self.show_row()

    def _confirms(self, entry: TermEntry) -> bool:
        """Tell whether to say that a row is one thing says anything new."""
        return (
            entry.concept is not None and entry.concept.grade == "doubtful" and len(entry.concept.forms) > 1
        )

    def action_other_thing(self) -> None:
        """Part a wording off; of several, ask which."""
        entry = self._concept_entry()
        if entry is None or entry.concept is None:
            return
        forms = [form.form for form in entry.concept.forms]
        here = [use.form for use in entry.uses[self.column - 1]] if self.column > 0 else []
        if len(forms) < 2:
            self.say("there is one wording here, and nothing to part it from")
        elif len(here) == 1:
            self._part(entry, here[0])
        else:
            self._ask_which(entry, here or forms)

    def _ask_which(self, entry: TermEntry, forms: list[str]) -> None:
        from convoy_tui.tui.screens.dialogs.choice import ChoiceDialog

        def answered(answer: int | None) -> None:
            if answer is not None:
                self._part(entry, forms[answer])

        question = f"Which wording of “{entry.title}” is another thing?"
        self.app.push_screen(ChoiceDialog(question, forms), answered)

    def _part(self, entry: TermEntry, wording: str) -> None:
        assert entry.concept is not None
        leaving = next(form for form in entry.concept.forms if form.form == wording)
        staying = next(form for form in entry.concept.forms if form.form != wording)
        a, b = _place(leaving.mentions[0]), _place(staying.mentions[0])
        if self.keep(lambda: self.session.say_other(a, b)) is not None:
            self._go_to(b)
            self.say(f"“{wording}” is another thing than “{staying.form}”; u undoes")

    def action_note(self) -> None:
        """Write a note on what this row is about."""
        from convoy_tui.tui.screens.dialogs.note_editor import NoteEditor

        row = self.row
        entry = self._entry(row) if row is not None else None
        if entry is None:
            return
        here = entry.mentions(self.column - 1) if self.column > 0 else ()
        mention = (*here, *entry.mentions())[0]
        article = self.session.article(mention.article)
        sentence = article.sentence_at(mention.start)
        ref = article.letter if sentence is None else article.sentences[sentence].ref
        self.app.push_screen(
            NoteEditor(
                self.session,
                mention.article,
                Block(ref, mention.start, mention.end, sentence),
                self._notes.get(entry.key),
                target="term",
                title=f"Note on “{entry.title}”, at {ref}",
            ),
            lambda _: self.fill(),
        )

    def action_tick(self) -> None:
        """Tick this term, so that it is handed in, or take its tick away."""
        entry, index = self._concept_entry(), self.index
        if entry is not None and entry.concept is not None and index is not None:
            concept = entry.concept
            self.toggle(lambda: self.session.toggle_term(concept, index.comparison))

    def action_ask(self) -> None:
        """Add what this source calls it to a question; in the first column, what each source calls it."""
        entry = self._entry(self.row)
        if entry is None:
            return
        first: dict[str, Mention] = {}
        for mention in entry.mentions(self.column - 1 if self.column > 0 else None):
            first.setdefault(mention.article, mention)
        if not first:
            self.say("this source has no wording in this row")
            return
        pins = [replace(self.session.pin_of(*_place(one)), target="term") for one in first.values()]
        self.ask_about(f"“{entry.title}”", pins)

    def action_export(self) -> None:
        """Write the terms, the notes or the comparison to a file."""
        from convoy_tui.tui.screens.dialogs.exporting import ExportDialog

        self.app.push_screen(ExportDialog(self.session, first="terms"))

    def _entry(self, row: TableRow | None) -> TermEntry | None:
        return self._by_key.get(row.key) if row is not None else None

    def _concept_entry(self) -> TermEntry | None:
        """Give the entry under the cursor where it is a concept; say why not where it is none."""
        entry = self._entry(self.row)
        if entry is not None and entry.concept is None:
            self.say("this is a word of the list of loaded words; what it names has a row of its own")
            return None
        return entry

    def _go_to(self, place: Span) -> None:
        """Put the cursor on the row of a mention; a correction may have given it another name."""
        for entry in self._entries:
            if entry.concept is not None and any(_place(mention) == place for mention in entry.mentions()):
                self.fill(entry.key)
                return

    def _find_notes(self) -> dict[str, Note]:
        """Give the last note on each row, by the row's key."""
        notes = [(note, place) for note, place in self.session.notes() if note.target == "term"]
        if not notes:
            return {}
        keys = {
            _place(mention): entry.key
            for entry in reversed(self._entries)
            if entry.concept is not None
            for mention in entry.mentions()
        }
        return {keys[place]: note for note, place in notes if place in keys}


def _last_form(entry: TermEntry) -> Mention:
    """Give a mention of the last wording of a concept, so that a join names two wordings where it can."""
    assert entry.concept is not None
    return entry.concept.forms[-1].mentions[0]


def _place(mention: Mention) -> Span:
    return mention.article, mention.start, mention.end
