"""How much room a terminal gives, and what is shown in it. Widths are columns, heights rows."""

from __future__ import annotations

WIDE = 100
"""From so many columns on, panes stand side by side."""

_LOW, _HIGH = 14, 38
"""Below so many rows there is no inspector unless it is asked for; from so many on it is higher."""

_PER_PANE = 32
_MOST_PANES = 4


def panes_that_fit(width: int) -> int:
    """Give how many panes stand side by side."""
    return 1 if width < WIDE else min(max(width // _PER_PANE, 2), _MOST_PANES)


def size_classes(width: int, height: int) -> dict[str, bool]:
    """Give the classes by which a stylesheet tells how much room there is, each with whether it holds."""
    return {"-narrow": width < WIDE, "-low": height < _LOW, "-high": height >= _HIGH}
