"""What the screens beside the reading screen share: going to each other, to a passage, and back to the row.

A side screen lies over the reading screen. ``1`` to ``6`` go from each to each. It is found by the name of
its command: the command ``numbers-screen`` in ``commands.SCREENS`` opens the class ``NumbersScreen`` in the
module ``convoy_tui.tui.screens.numbers``, which is loaded with the first press. So **a screen is registered
by its line in** ``commands.SCREENS`` and nothing else.

``visit`` brings the reading screen to the front at a passage; ``escape`` there opens the side screen again
where its ``bookmark`` says. The bookmark of each screen is kept for as long as the story is open, so that
every key that leads to it leads to the row where the reader left.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, ClassVar, cast

from textual.screen import Screen

from convoy_tui.tui.commands import Command
from convoy_tui.tui.live_keys import live_keys
from convoy_tui.tui.reading.visits import Bookmark, Visit

if TYPE_CHECKING:
    from convoy_tui.tui.screens.leading import LeadingScreen
    from convoy_tui.tui.session import Session


class SideScreen(Screen[None], inherit_bindings=False):
    """A screen over the reading screen that shows the same story in another way.

    A subclass gives ``SCREEN`` (the name in its command's id), ``HEADING`` (its name on the screen) and
    ``KEYS`` (all its commands, which it also binds), and overrides ``bookmark``.
    """

    SCREEN: ClassVar[str] = ""
    HEADING: ClassVar[str] = ""
    KEYS: ClassVar[tuple[Command, ...]] = ()

    def __init__(self, reader: LeadingScreen, bookmark: Bookmark | None = None) -> None:
        """Show the story of a reading screen, with the cursor where the bookmark says."""
        super().__init__()
        self.reader = reader
        self.came_to = bookmark or Bookmark()

    @property
    def session(self) -> Session:
        """Give the open story."""
        return self.reader.session

    def bookmark(self) -> Bookmark:
        """Say where the reader stands, for when they come back."""
        return Bookmark()

    def on_mount(self) -> None:
        """Follow what the reading screen has to tell."""
        self.reader.news.subscribe(self, self.news_came)

    def news_came(self, what: str) -> None:
        """Take in what has changed below: "compared" for findings, "progress" for how far comparing is."""

    def visit(self, article: str, offset: int) -> None:
        """Go to the passage at an offset of an article's text; ``escape`` there comes back to this row."""
        bookmark = self.bookmark()
        self.reader.keep_bookmark(self.SCREEN, bookmark)
        visit = Visit(self.SCREEN, bookmark, self.reader.spot)
        self.dismiss()
        self.reader.visit(article, offset, visit)

    def action_open_screen(self, name: str) -> None:
        """Go to another screen, or back to the reading screen."""
        if name == self.SCREEN:
            return
        self.reader.keep_bookmark(self.SCREEN, self.bookmark())
        if name == "read":
            self.dismiss()
        else:
            self.app.switch_screen(self.reader.side_screen(name))

    def action_help(self) -> None:
        """Show every key of this screen."""
        from convoy_tui.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.HEADING, self.KEYS, live_keys(self)))

    def copy_citation(self, article_id: str, start: int, end: int) -> None:
        """Copy the sentence at a place as a citation."""
        from convoy_tui.export.citation import citation_at

        text = citation_at(self.session.article(article_id), start, end)
        if text is None:
            self.say("this is not part of the article; there is nothing to cite")
            return
        self.app.copy_to_clipboard(text)
        self.say("copied as a citation, if the terminal lets programs copy; e writes a file")

    def say(self, what: str) -> None:
        """Say something short for a moment."""
        self.notify(what, markup=False, timeout=4)


def side_screen_class(name: str) -> type[SideScreen]:
    """Give the class of the screen with the name of a command, loading its module."""
    module = import_module(f"convoy_tui.tui.screens.{name}")
    return cast("type[SideScreen]", getattr(module, f"{name.title()}Screen"))
