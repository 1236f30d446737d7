"""The lines of the inspector as plain values: a label, and runs of text in tones."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Tone = Literal[
    "plain", "quiet", "strong", "same", "fits", "part", "contradicts", "term", "problem", "evidence"
]


@dataclass(frozen=True, slots=True)
class Part:
    """A run of text in one tone."""

    text: str
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Line:
    """One statement: a short label, and what there is to say."""

    label: str
    parts: tuple[Part, ...]
