"""A list that is walked with the same keys as the articles."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType
from textual.widgets import OptionList

from convoy_tui.tui import commands


class WalkedList(OptionList):
    """An option list with ``j k g G`` beside the arrows."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *commands.dialog_bindings("next-line", "previous-line", "top", "bottom")
    ]
