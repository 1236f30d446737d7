"""The inspector: what is known of the passage under the cursor."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.strip import Strip
from textual.widget import Widget

from convoy_tui.export.wording import counted
from convoy_tui.tui.reading.explaining.lines import Line
from convoy_tui.tui.reading.wrapping import wrap

_LABEL_SHARE = 0.2
_LABEL_MOST = 24


class Inspector(Widget):
    """Draws lines of a label and a text, wrapped; what does not fit is announced in the last row.

    It keeps its own scroll offset, because a change of Textual's virtual size would lay out the whole screen
    at every key.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "inspector--label",
        "inspector--plain",
        "inspector--quiet",
        "inspector--strong",
        "inspector--same",
        "inspector--fits",
        "inspector--part",
        "inspector--contradicts",
        "inspector--term",
        "inspector--problem",
        "inspector--evidence",
    }

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual names it so
        super().__init__(id=id)
        self._lines: tuple[Line, ...] = ()
        self.opened = False
        """Whether it has all the room there is: then keys scroll it."""
        self._strips: list[Strip] = []
        self._top = 0
        self._styles: dict[str, Style] = {}

    def set_lines(self, lines: tuple[Line, ...]) -> None:
        """Show other lines, from the first one on; those of the same passage stay scrolled as they are."""
        same = bool(self._lines) and [line.label for line in lines[:1]] == [self._lines[0].label]
        self._lines = lines
        self._draw()
        self._top = min(self._top, max(len(self._strips) - self.size.height, 0)) if same else 0

    @property
    def has_more(self) -> bool:
        """Tell whether there are rows below those in sight."""
        return len(self._strips) - self._top > self.size.height

    def scroll_rows(self, by: int) -> None:
        """Scroll by some rows, as far as there is text."""
        top = min(max(self._top + by, 0), max(len(self._strips) - self.size.height, 0))
        if top != self._top:
            self._top = top
            self.refresh()

    def on_resize(self, _event: events.Resize) -> None:
        """Wrap the lines to the new width."""
        self._draw()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll on."""
        event.stop()
        self.scroll_rows(2)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll back."""
        event.stop()
        self.scroll_rows(-2)

    def notify_style_update(self) -> None:
        """Draw anew: the theme has changed."""
        super().notify_style_update()
        self._styles.clear()
        self._draw()

    def render_line(self, y: int) -> Strip:
        """Draw one row; the last one tells how much is out of sight."""
        number = y + self._top
        hidden = len(self._strips) - self._top - self.size.height
        if hidden > 0 and y == self.size.height - 1:
            how = "ctrl+d ctrl+u scroll" if self.opened else "w shows them"
            said = f" … {counted(hidden + 1, 'more row')} · {how}"
            strip = Strip([Segment(said, self._style("plain") + self._style("quiet"))])
            return strip.adjust_cell_length(self.size.width, self._style("plain"))
        if number < len(self._strips):
            return self._strips[number]
        return Strip.blank(self.size.width, self._style("plain"))

    def _draw(self) -> None:
        width = self.size.width
        if width <= 0:
            return
        longest = max((cell_len(line.label) for line in self._lines), default=0)
        label_width = min(longest, _LABEL_MOST, max(int(width * _LABEL_SHARE), 4))
        self._strips = [strip for line in self._lines for strip in self._line(line, label_width, width)]
        self.refresh()

    def _line(self, line: Line, label_width: int, width: int) -> list[Strip]:
        text = "".join(part.text for part in line.parts)
        ends: list[tuple[int, Style]] = []
        at = 0
        for part in line.parts:
            at += len(part.text)
            ends.append((at, self._style(part.tone)))
        ground = self._style("plain")
        strips = []
        rows = wrap(text, 0, len(text), max(width - label_width - 4, 8)) or [(0, 0)]
        for number, (start, end) in enumerate(rows):
            label = _cut(line.label, label_width) if number == 0 else " " * label_width
            segments = [Segment(f" {label}  ", ground + self._style("label"))]
            begin = 0
            for stop, style in ends:
                piece = text[max(begin, start) : min(stop, end)]
                if piece:
                    segments.append(Segment(piece.replace("\n", " ").replace("\t", " "), ground + style))
                begin = stop
            strips.append(Strip(segments).adjust_cell_length(width, ground))
        return strips

    def _style(self, name: str) -> Style:
        found = self._styles.get(name)
        if found is None:
            found = self.get_component_rich_style(f"inspector--{name}", partial=name != "plain")
            self._styles[name] = found
        return found


def _cut(label: str, width: int) -> str:
    """Fit a label into some cells, with an ellipsis where it is longer."""
    if cell_len(label) <= width:
        return set_cell_size(label, width)
    return set_cell_size(label, max(width - 1, 0)) + "…"
