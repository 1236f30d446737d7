"""What a pane draws beside the bare text, and the signs of the gutter."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from convoy_tui.comparison.model import Verdict
    from convoy_tui.tui.reading.marks import Mark

CONTRADICTS, DIFFERS, LINKED, DOUBTFUL = "≠", "◆", "•", "◦"

VERDICT_SIGNS: Mapping[Verdict, str] = {
    "agree": "=",
    "compatible": "≈",
    "scope": DIFFERS,
    "conflict": CONTRADICTS,
}
"""The sign of each verdict, beside its words and before a figure in the text."""

FIGURE_SIGNS: Mapping[str, str] = {"fits": "≈", "part": DIFFERS, "contradicts": CONTRADICTS}
"""The sign that stands in the space before a figure, by the kind of its mark; the same figure needs none."""

LEGEND: Sequence[tuple[str, str]] = (
    (CONTRADICTS, "a passage with a figure that contradicts another source's"),
    (DIFFERS, "a difference: another part or later, other words, or a name told otherwise"),
    (LINKED, "another source tells this passage too"),
    (DOUBTFUL, "another source may tell this passage too; look for yourself"),
    ("✎", "a note of yours"),
    ("▌", "the passage under the cursor, and its counterparts"),
)
"""The signs of the gutter, and what each means."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a pane draws beside the bare text.

    Attributes:
        marks: gives the marks of a block, by its number.
        signs: the sign in the gutter of a block, by its number.
        noted: the blocks that carry a note.
        linked: the blocks that have a counterpart.
        differing: the blocks that are differences.

    """

    marks: Callable[[int], Sequence[Mark]] = field(default=lambda _block: ())
    signs: Mapping[int, str] = field(default_factory=dict)
    noted: frozenset[int] = frozenset()
    linked: frozenset[int] = frozenset()
    differing: frozenset[int] = frozenset()
