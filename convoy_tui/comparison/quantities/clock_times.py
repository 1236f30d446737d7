"""Read clock times: ``6pm``, ``1:15 p.m.``, ``14:30``, ``0900 GMT``, ``half past six``, ``at noon``."""

from __future__ import annotations

from collections.abc import Sequence

from convoy_tui.comparison.quantities.number_tables import UNITS, low_at, token_at
from convoy_tui.comparison.quantities.number_tokens import Token

_ZONES = frozenset(("GMT", "UTC", "BST", "CET", "CEST", "EST", "EDT", "PST", "PDT", "IST", "MSK", "local"))
_PARTS = {"quarter": 15.0, "half": 30.0}
_NAMED = {"noon": 720.0, "midday": 720.0, "midnight": 0.0}
_BEFORE_NAMED = frozenset(
    """
    at by before after until till around about from since past toward towards shortly just between
    """.split()
)


def clock_time_at(tokens: Sequence[Token], i: int) -> tuple[int, float] | None:
    """Read a clock time at token ``i``: the token after it and the minutes after midnight, or None."""
    if tokens[i].kind != "figure":
        return _in_words(tokens, i)
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
    elif hour_text.isdigit() and len(hour_text) == 4:
        return _four_digits(tokens, i)
    elif hour_text.isdigit() and len(hour_text) <= 2:
        hour, minute, at, need_half = int(hour_text), 0, i + 1, True
        if low_at(tokens, at) == "o'clock" and 1 <= hour <= 12:
            return _with_half(tokens, at + 1, hour, 0) or (at + 1, 60.0 * hour)
        figure = token_at(tokens, i + 2)
        if low_at(tokens, i + 1) == ":" and figure is not None and figure.kind == "figure":
            if not (tokens[i + 1].glued and len(figure.text) == 2 and figure.text.isdigit()):
                return None
            if not figure.glued and _half_of_day(tokens, i + 3) is None:
                return None
            minute, at, need_half = int(figure.text), i + 3, False
            if low_at(tokens, at) == ":" and tokens[at].glued:
                return None
    else:
        return None
    if _half_of_day(tokens, at) is None:
        if need_half or hour > 23 or minute > 59 or (len(hour_text) == 1 and hour == 0):
            return None
        return at, 60.0 * hour + minute
    return _with_half(tokens, at, hour, minute)


def _with_half(tokens: Sequence[Token], at: int, hour: int, minute: int) -> tuple[int, float] | None:
    half = _half_of_day(tokens, at)
    if half is None or not 1 <= hour <= 12 or minute > 59:
        return None
    return half[0], 60.0 * (hour % 12 + (12 if half[1] == "p" else 0)) + minute


def _four_digits(tokens: Sequence[Token], i: int) -> tuple[int, float] | None:
    """Read ``0900 GMT`` and ``1430 hours``."""
    hour, minute = int(tokens[i].text[:2]), int(tokens[i].text[2:])
    after = token_at(tokens, i + 1)
    zone = after is not None and (after.text in _ZONES or (after.low == "hours" and hour < 10))
    return (i + 1, 60.0 * hour + minute) if zone and hour < 24 and minute < 60 else None


def _in_words(tokens: Sequence[Token], i: int) -> tuple[int, float] | None:
    """Read ``quarter past two``, ``half past six``, ``nine o'clock``, ``at noon``."""
    word = tokens[i].low
    if word in _NAMED:
        return (i + 1, _NAMED[word]) if low_at(tokens, i - 1) in _BEFORE_NAMED else None
    if word in _PARTS and low_at(tokens, i + 1) in ("past", "to"):
        hour = _hour(tokens, i + 2)
        if hour is None or (word == "half" and low_at(tokens, i + 1) == "to"):
            return None
        minutes = 60.0 * hour + (_PARTS[word] if low_at(tokens, i + 1) == "past" else -_PARTS[word])
        half = _half_of_day(tokens, i + 3)
        if half is not None:
            return half[0], minutes % 720 + (720 if half[1] == "p" else 0)
        return i + 3, minutes
    hour = _hour(tokens, i)
    if hour is not None and low_at(tokens, i + 1) == "o'clock":
        return _with_half(tokens, i + 2, hour, 0) or (i + 2, 60.0 * hour)
    return None


def _hour(tokens: Sequence[Token], i: int) -> int | None:
    word = low_at(tokens, i)
    hour = int(word) if word.isdigit() and len(word) <= 2 else UNITS.get(word, 0)
    return hour if 1 <= hour <= 12 else None


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
