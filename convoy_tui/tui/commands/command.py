"""What is said of one command, and the headings under which help lists them."""

from __future__ import annotations

from dataclasses import dataclass

MOVING = "Moving"
COMPARING = "Comparing"
KEEPING = "Notes and exports"
STORY = "The story"
PROGRAM = "The program"
LISTS = "Lists and questions"


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that a reader can do.

    Attributes:
        id: the lasting name by which keys are remapped.
        keys: the keys it has when nothing is remapped, separated by commas.
        action: the Textual action that it runs on its screen.
        label: two or three words for the palette and the footer.
        help: one sentence for the help screen and the tooltip.
        group: the heading under which help lists it.
        footer: whether the row of keys shows it, as long as there is room.
        pair: the label shared with a neighbour in that row ("j k sentence").

    """

    id: str
    keys: str
    action: str
    label: str
    help: str
    group: str
    footer: bool = False
    pair: str = ""
