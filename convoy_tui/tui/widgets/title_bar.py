"""One row with something on the left and something on the right."""

from __future__ import annotations

from typing import Any, ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget


class TitleBar(Widget):
    """Draws two texts on one row; where there is no room for both the left one is cut with an ellipsis."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"title-bar--left", "title-bar--right"}

    def __init__(self, left: str = "", right: str = "", *, fill: str = " ", **options: Any) -> None:
        super().__init__(**options)
        self._left, self._right, self._fill = left, right, fill

    def set_texts(self, left: str, right: str) -> None:
        """Show other texts."""
        if (left, right) != (self._left, self._right):
            self._left, self._right = left, right
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw the row."""
        width = self.size.width
        left_style = self.get_component_rich_style("title-bar--left")
        right_style = self.get_component_rich_style("title-bar--right")
        right = _fit(self._right, width - 2)
        left = _fit(self._left, max(width - cell_len(right) - (3 if right else 1), 0))
        gap = max(width - cell_len(left) - cell_len(right) - (2 if left or right else 0), 0)
        return Strip(
            [
                Segment(" " + left, left_style),
                Segment(self._fill * gap, right_style),
                Segment(right + " ", right_style),
            ]
        ).adjust_cell_length(width, right_style)


def _fit(text: str, width: int) -> str:
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, max(width - 1, 0)) + "…" if width > 0 else ""
