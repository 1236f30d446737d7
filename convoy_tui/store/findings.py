"""The reader's own findings as values: questions with their positions and passages, and ticks.

A question says nothing about "the same fact": it holds whatever the reader put beside each other, and what
the reader makes of it. Times are no part of it, so that the same findings print alike whenever made.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from convoy_tui.store.model import Anchor

QuestionVerdict = Literal["open", "same", "fits", "changed-later", "contradict", "not-comparable"]
PinTarget = Literal["passage", "figure", "term", "row"]
TickKind = Literal["question", "note", "figure", "term"]

QUESTION_VERDICTS: tuple[QuestionVerdict, ...] = get_args(QuestionVerdict)


@dataclass(frozen=True, slots=True)
class Pin:
    """A place that the reader put under a position of a question.

    ``target`` says what stands there: a passage, a figure, a term, or (at one of its figures) a whole row of
    the ledger.
    """

    target: PinTarget
    anchor: Anchor

    @property
    def place(self) -> tuple[str, int, str]:
        """Give what tells one pin from another: article, offset and text; a question holds a place once."""
        return self.anchor.article, self.anchor.start, self.anchor.exact


@dataclass(frozen=True, slots=True)
class QuestionPosition:
    """One answer to a question ("no", "yes", "stranded") and what stands under it, in the order of adding.

    The name is empty where the reader gave none. An emptied position stays until it is taken away.
    """

    name: str
    pins: tuple[Pin, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """The reader's own row: title, verdict, a sentence of the reader's, and the positions in their order.

    ``id`` is 0 for one that the store has not kept yet.
    """

    id: int
    title: str
    verdict: QuestionVerdict = "open"
    sentence: str = ""
    positions: tuple[QuestionPosition, ...] = ()

    @property
    def pins(self) -> tuple[Pin, ...]:
        """Give all that stands under its positions."""
        return tuple(pin for position in self.positions for pin in position.pins)


@dataclass(frozen=True, slots=True)
class Tick:
    """Something that the reader chose to hand in.

    A question or a note is named by ``thing``, its number; a row of the ledger or of the terms by ``anchor``,
    the place of one of its figures or mentions.
    """

    id: int
    kind: TickKind
    thing: int | None = None
    anchor: Anchor | None = None
