"""Finding words in a story: where they stand, and going from one place to the next."""

from __future__ import annotations

from convoy_tui.export.wording import counted
from convoy_tui.tui.reading.story_view import Step
from convoy_tui.tui.screens.walking import WalkingScreen


class FindingScreen(WalkingScreen):
    """Asks for words, marks them, and walks through the places where they were found."""

    def action_find(self) -> None:
        """Ask for words to find, or a ref to go to."""
        from convoy_tui.tui.screens.dialogs.find import FindDialog

        self.app.push_screen(FindDialog(), self._find)

    def action_match(self, direction: int) -> None:
        """Go to the next or previous place that was found; 0 stays on one that the cursor is on."""
        if not self.found:
            self.say("nothing was looked for yet; / finds words")
            return
        at = self.found.next(self.spot, direction)
        self._go(Step(self.found.spots[at]), remember=True)
        self.say(f"match {at + 1} of {len(self.found)}")

    def _find(self, words: str | None) -> None:
        if not words:
            return
        # Loaded with the first search: the first text needs none of it.
        from convoy_tui.tui.reading.finding import find_all, place_of_ref
        from convoy_tui.tui.reading.found import Found

        articles = [self.view.articles[article] for article in self.view.order]
        place = place_of_ref(articles, words)
        if place is not None:
            self._go(Step(self.view.spot_of_place(place.article, place.start)), remember=True)
            return
        self.found = Found(self.view, find_all(articles, words))
        self.refresh_looks()
        if not self.found:
            self.say(f"“{words}” was not found in any of the {counted(len(articles), 'article')}")
            return
        self.action_match(0)
