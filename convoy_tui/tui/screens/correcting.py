"""Overruling the comparison: passages and figures that are no match, links by hand, taking all of it back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from convoy_tui.export.wording import source_name
from convoy_tui.store import StoreError
from convoy_tui.tui.screens.finding import FindingScreen

if TYPE_CHECKING:
    from textual.worker import Worker

    from convoy_tui.comparison.model import SentenceKey
    from convoy_tui.tui.reading.figure_choices import FigureChoice

_QUOTE_LENGTH = 44
"""Characters of a quote that still fit on a row of the dialog with ref and source."""

Given = TypeVar("Given")


class CorrectingScreen(FindingScreen):
    """Keeps what the reader overrules, shows it at once, and has the story compared again."""

    _linking: SentenceKey | None = None
    """The passage that a link by hand begins with, until the other one is chosen."""

    def compare(self) -> Worker[None]:
        """Have the story compared."""
        raise NotImplementedError

    def show_story(self) -> None:
        """Show the story anew; a link that was begun may have lost its place."""
        self._linking = None
        super().show_story()

    def action_back(self) -> None:
        """Give up a link that was begun; else as everywhere."""
        if self._linking is None:
            super().action_back()
            return
        ref = self._ref(self._linking)
        self._linking = None
        self.refresh_title()
        self.say(f"{ref} was not linked")

    def action_not_a_match(self) -> None:
        """Say that a counterpart is none; of several, ask which."""
        key, index = self.view.key(self.spot), self.view.index
        if key is None:
            self.say("this is not part of the article; nothing is matched with it")
        elif index is None:
            self.say(self.view.waiting)
        else:
            from convoy_tui.tui.reading.figure_choices import figure_choices

            counterparts = [counterpart.key for counterpart in index.counterparts(key)]
            figures = figure_choices(index, key, self.view.articles)
            if not counterparts and not figures:
                self.say("no counterpart was found for this passage, so there is none to take away")
            elif len(counterparts) == 1 and not figures:
                self._reject(key, counterparts)
            else:
                self._ask_which(key, counterparts, figures)

    def _ask_which(
        self, key: SentenceKey, counterparts: Sequence[SentenceKey], figures: Sequence[FigureChoice]
    ) -> None:
        """Ask what is no match: a whole passage, all of them, or a figure alone."""
        from convoy_tui.tui.screens.dialogs.choice import ChoiceDialog

        count = len(counterparts)
        answers = [*map(self._beginning, counterparts), *(choice.label for choice in figures)]
        if count > 1:
            answers.append("all of these passages")

        def answered(answer: int | None) -> None:
            if answer is None:
                return
            if count <= answer < count + len(figures):
                self._hold_apart(figures[answer - count])
            else:
                self._reject(key, counterparts[answer : answer + 1] or counterparts)

        self.app.push_screen(ChoiceDialog(f"What is not a match of {self._ref(key)}?", answers), answered)

    def _hold_apart(self, choice: FigureChoice) -> None:
        if self.keep(lambda: self.session.take_out(choice.figure, *choice.others)) is not None:
            self.say("these figures are not set against each other any more; u undoes")

    def _reject(self, key: SentenceKey, others: Sequence[SentenceKey]) -> None:
        if self.keep(lambda: self.session.reject(key, *others)) is not None:
            refs = ", ".join(self._ref(other) for other in others)
            self.say(f"{self._ref(key)} and {refs}: not a match; u undoes")

    def action_link_by_hand(self) -> None:
        """Mark one end of a link here, or link what was marked with this passage."""
        key, begun = self.view.key(self.spot), self._linking
        if key is None:
            self.say("this is not part of the article and can't be linked; f makes it part of it")
        elif len(self.view.order) < 2:
            self.say("there is no other article to link with; o adds one")
        elif begun is None:
            self._linking = key
            self.refresh_title()
        elif key == begun:
            self.say(f"the link begins here, at {self._ref(key)}; go to its counterpart, or escape gives up")
        elif key[0] == begun[0]:
            self.say(
                f"{self._ref(begun)} and {self._ref(key)} stand in one article; a link joins two articles"
            )
        else:
            self._link(begun, key)

    def _link(self, begun: SentenceKey, key: SentenceKey) -> None:
        self._linking = None
        refs = f"{self._ref(begun)} and {self._ref(key)}"
        counterparts = self.view.index.counterparts(begun) if self.view.index is not None else ()
        if any(c.key == key and c.link is not None and c.link.origin == "reader" for c in counterparts):
            self.refresh_title()
            self.say(f"{refs} are linked by hand already")
        elif self.keep(lambda: self.session.link(begun, key)) is not None:
            self.say(f"{refs}: linked by hand; u undoes")

    def action_undo(self) -> None:
        """Take back the last correction, or the last change of a question where that came later."""
        from convoy_tui.tui.reading.decisions import decision_words

        last = self._last_change()
        if last == "question":
            self._undo_question()
            return
        if last is None:
            self.say("nothing to undo")
            return
        undone = self.keep(self.session.undo_last)
        if undone:
            standing = {one.id for one in self.session.contents.corrections}
            how = "kept again" if undone[0].stored.id in standing else "undone"
            self.say(f"{how}: {decision_words(undone, self.session.articles)}")

    def _last_change(self) -> str | None:
        """Say which is to be taken back, a change of the questions or a correction."""
        try:
            return self.session.last_change()
        except StoreError as error:
            self.notify(str(error), title="Not undone", severity="error", markup=False)
            return None

    def _undo_question(self) -> None:
        undone = self.keep(self.session.undo_questions)
        if undone:
            self.say(f"undone: {undone}")
            self.show_spot()

    def keep(self, decide: Callable[[], Given]) -> Given | tuple[()] | None:
        """Carry out a decision, show it and compare again; None, and a word on it, where it was not kept."""
        before = self.session.contents.corrections
        try:
            given = decide() or ()
        except StoreError as error:
            self.notify(str(error), title="Not kept", severity="error", markup=False)
            given = None
        if self.session.contents.corrections != before:
            self._decided()
        return given

    def _decided(self) -> None:
        """Show what was decided at once; what follows from it comes with the next comparison."""
        self.greeting = ()
        self.tour = None
        self.view.index = self.session.index
        self._panes.index_changed()
        self.refresh_looks()
        self.show_spot()
        self.compare()

    def _whereabouts(self, story: str) -> str:
        if self._linking is None:
            return super()._whereabouts(story)
        return f"linking {self._ref(self._linking)}: go to its counterpart, + again; escape gives up"

    def _ref(self, key: SentenceKey) -> str:
        return self.view.articles[key[0]].sentences[key[1]].ref

    def _beginning(self, key: SentenceKey) -> str:
        """Give ref, source and the first words of a passage."""
        article = self.view.articles[key[0]]
        quote = " ".join(article.sentence_text(key[1]).split())
        if len(quote) > _QUOTE_LENGTH:
            quote = quote[:_QUOTE_LENGTH].rstrip() + "…"
        return f"{self._ref(key)} · {source_name(article)} · “{quote}”"
