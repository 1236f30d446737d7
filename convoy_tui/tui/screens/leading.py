"""From the reading screen to the screens beside it, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.signal import Signal

from convoy_tui.tui.own_lexicon import Stamp
from convoy_tui.tui.reading.story_view import Spot, Step
from convoy_tui.tui.reading.visits import Bookmark, Visit
from convoy_tui.tui.screens.correcting import CorrectingScreen

if TYPE_CHECKING:
    from convoy_tui.tui.screens.side import SideScreen
    from convoy_tui.tui.session import Session


class LeadingScreen(CorrectingScreen):
    """Opens the side screens, remembers where the reader stood on each, and comes to passages for them."""

    def __init__(self, session: Session, *, marks: bool = True, in_step: bool = True) -> None:
        super().__init__(session, marks=marks, in_step=in_step)
        self.news: Signal[str] = Signal(self, "news")
        """Tells the side screens that a comparison has arrived or goes on."""
        self.lexicon_stamp: Stamp = None
        """By which it is seen whether the reader's lexicon has changed since the last comparison began."""
        self._bookmarks: dict[str, Bookmark] = {}

    def side_screen(self, name: str) -> SideScreen:
        """Make the side screen of a name, with the cursor where the reader left it."""
        # Loaded when one is opened: the first text needs none of them.
        from convoy_tui.tui.screens.side import side_screen_class

        return side_screen_class(name)(self, self._bookmarks.get(name))

    def keep_bookmark(self, name: str, bookmark: Bookmark) -> None:
        """Remember where the reader stands on a side screen."""
        self._bookmarks[name] = bookmark

    def action_open_screen(self, name: str) -> None:
        """Open another screen; this one is the reading screen."""
        if name != "read":
            self.app.push_screen(self.side_screen(name))

    def give_up_comparing(self) -> None:
        """Say that there is no comparison to wait for, on the side screen too."""
        super().give_up_comparing()
        self.news.publish("progress")

    def visit(self, article: str, offset: int, visit: Visit) -> None:
        """Come to a passage from a row of another screen."""
        spot = self.view.spot_of_place(article, offset)
        if spot is not None:
            self.back.append(visit)
            self._go(Step(spot))

    def go_back_to(self, earlier: Spot | Visit) -> None:
        """Go back to where the reader stood, also where that was on another screen."""
        super().go_back_to(earlier)
        if isinstance(earlier, Visit):
            self.keep_bookmark(earlier.screen, earlier.bookmark)
            self.action_open_screen(earlier.screen)
