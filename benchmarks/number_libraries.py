"""The libraries that find figures in text, as readers of one shape, each only where it is installed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

_DIGITS = re.compile(r"(?<![\w.])-?\d+(?:,\d{3})*(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure that a library found; ``start`` and ``end`` are None where it does not say where it stands."""

    value: float
    start: int | None = None
    end: int | None = None


def installed() -> dict[str, Callable[[str], list[Mention]]]:
    """Give a reader for each library that is installed, by its name."""
    makers = {
        "text2num": _text2num,
        "number-parser": _number_parser,
        "quantulum3": _quantulum,
        "recognizers-text": _recognizers,
    }
    found = {}
    for name, make in makers.items():
        try:
            found[name] = make()
        except ImportError:
            continue
    return found


def _digits(text: str) -> list[Mention]:
    return [Mention(float(m[0].replace(",", ""))) for m in _DIGITS.finditer(text)]


def _text2num() -> Callable[[str], list[Mention]]:
    rewrite = import_module("text_to_num").alpha2digit
    return lambda text: _digits(rewrite(text, "en"))


def _number_parser() -> Callable[[str], list[Mention]]:
    rewrite = import_module("number_parser").parse
    return lambda text: _digits(rewrite(text, language="en"))


def _quantulum() -> Callable[[str], list[Mention]]:
    parse = import_module("quantulum3.parser").parse
    return lambda text: [Mention(q.value, *q.span) for q in parse(text)]


def _recognizers() -> Callable[[str], list[Mention]]:
    number = import_module("recognizers_number")
    unit = import_module("recognizers_number_with_unit")
    english = number.Culture.English
    models = (
        unit.recognize_currency,
        unit.recognize_dimension,
        unit.recognize_age,
        number.recognize_percentage,
        number.recognize_number,
    )

    def read(text: str) -> list[Mention]:
        mentions: list[Mention] = []
        for model in models:
            for result in model(text, english):
                value = str((result.resolution or {}).get("value") or "").rstrip("%")
                inside = any(m.start <= result.start and result.end < m.end for m in mentions)
                if not inside and re.fullmatch(r"-?\d+(?:\.\d+)?(?:E[+-]?\d+)?", value):
                    mentions.append(Mention(float(value), result.start, result.end + 1))
        return mentions

    return read
