"""Choose which sources the panes show, and see what was read of each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from convoy_tui.articles.model import Article, Unreadable
from convoy_tui.tui import commands
from convoy_tui.tui.reading.explaining.passage import loading_summary
from convoy_tui.tui.screens.dialogs.dialog import Dialog
from convoy_tui.tui.widgets.lists import WalkedList


class SourcesDialog(Dialog[tuple[str, ...]]):
    """Answers with the ids of the chosen articles; an empty choice lets the program choose."""

    BINDINGS: ClassVar[list[BindingType]] = [*commands.dialog_bindings("tick", "reset-sources")]

    def __init__(
        self, articles: Sequence[Article], shown: Sequence[str], unreadable: Sequence[Unreadable]
    ) -> None:
        super().__init__(
            "Sources", "space ticks · enter shows the ticked ones, as many as fit · r as the program chooses"
        )
        self._articles = tuple(articles)
        self._ticked = set(shown)
        self._lines = loading_summary(articles, unreadable)

    def compose_question(self) -> ComposeResult:
        """List the articles with what is known of them, and below them what could not be read."""
        yield WalkedList(*(Option(self._label(number)) for number in range(len(self._articles))))
        problems = self._lines[len(self._articles) :]
        if problems:
            yield Static(Content("\n".join(line.parts[0].text for line in problems)), classes="unread")

    def action_tick(self) -> None:
        """Tick or untick the article under the cursor."""
        options = self.query_one(WalkedList)
        if options.highlighted is None:
            return
        self._ticked ^= {self._articles[options.highlighted].id}
        options.replace_option_prompt_at_index(options.highlighted, self._label(options.highlighted))

    def action_reset(self) -> None:
        """Leave the choice to the program."""
        self.dismiss(())

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take the ticked ones; none ticked is the one under the cursor."""
        ticked = tuple(article.id for article in self._articles if article.id in self._ticked)
        self.dismiss(ticked or (self._articles[event.option_index].id,))

    def _label(self, number: int) -> Content:
        article = self._articles[number]
        box = "[x]" if article.id in self._ticked else "[ ]"
        said = "".join(part.text for part in self._lines[number].parts)
        return Content(f"{box} {article.letter}  {said}")
