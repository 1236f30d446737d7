"""Read clock times: ``6pm``, ``1:15 p.m.``, ``14:30``."""

from __future__ import annotations

from collections.abc import Sequence

from convoy_tui.comparison.numbers.number_tables import low_at, token_at
from convoy_tui.comparison.numbers.number_tokens import Token


def clock_time_at(tokens: Sequence[Token], i: int) -> tuple[int, float] | None:
    """Read a clock time at token ``i``: the token after it and the minutes after midnight, or None."""
    hour_text = tokens[i].text
    pointed = hour_text.split(".")
    if (
        len(pointed) == 2
        and len(pointed[1]) == 2
        and all(p.isdigit() for p in pointed)
        and len(pointed[0]) <= 2
    ):
        hour, minute, at = int(pointed[0]), int(pointed[1]), i + 1
        need_half = True
    elif hour_text.isdigit() and len(hour_text) <= 2:
        hour, minute, at, need_half = int(hour_text), 0, i + 1, True
        figure = token_at(tokens, i + 2)
        if low_at(tokens, i + 1) == ":" and figure is not None and figure.kind == "figure":
            if not (figure.glued and tokens[i + 1].glued and len(figure.text) == 2 and figure.text.isdigit()):
                return None
            minute, at, need_half = int(figure.text), i + 3, False
            if low_at(tokens, at) == ":" and tokens[at].glued:
                return None
    else:
        return None
    half = _half_of_day(tokens, at)
    if half is None:
        if need_half or hour > 23 or minute > 59 or (len(hour_text) == 1 and hour == 0):
            return None
        return at, 60.0 * hour + minute
    if not 1 <= hour <= 12 or minute > 59:
        return None
    value = 60.0 * (hour % 12 + (12 if half[1] == "p" else 0)) + minute
    return half[0], value


def _half_of_day(tokens: Sequence[Token], i: int) -> tuple[int, str] | None:
    word = low_at(tokens, i)
    if word in ("am", "pm"):
        if word == "am" and not (
            tokens[i].glued or tokens[i].text == "AM" or low_at(tokens, i + 1) in ("", ".", ",")
        ):
            return None
        return i + 1, word[0]
    if word in ("a", "p") and [low_at(tokens, i + k) for k in (1, 2)] == [".", "m"] and tokens[i + 1].glued:
        last = i + 3
        point = token_at(tokens, last)
        return (last + 1 if point is not None and point.text == "." and point.glued else last), word
    return None
