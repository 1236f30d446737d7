"""What the dialogs share that ask to choose from a list and to type a line."""

from __future__ import annotations

from textual import events
from textual.widgets import Input

from convoy_tui.tui.screens.dialogs.dialog import Answer, Dialog
from convoy_tui.tui.widgets.lists import WalkedList


class ListingDialog(Dialog[Answer]):
    """A list that up and down walk while the line has the focus."""

    def on_key(self, event: events.Key) -> None:
        """Choose with up and down while the line has the focus."""
        if event.key in ("up", "down") and self.focused is self.query_one(Input):
            event.stop()
            choices = self.query_one(WalkedList)
            (choices.action_cursor_down if event.key == "down" else choices.action_cursor_up)()
