"""Read what stands around a numeral and says what it measures: percent, money, age, duration, measure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from convoy_tui.comparison.model import QuantityKind
from convoy_tui.comparison.quantities.bare_ages import is_age
from convoy_tui.comparison.quantities.money import money_after
from convoy_tui.comparison.quantities.number_names import degrees_near
from convoy_tui.comparison.quantities.number_tables import Numeral, low_at
from convoy_tui.comparison.quantities.number_tokens import Token
from convoy_tui.comparison.quantities.number_words import numeral_at
from convoy_tui.comparison.quantities.units import (
    AREA_WORDS,
    DAYS,
    LENGTHS,
    SYMBOLS,
    UNITS,
    VOLUME_WORDS,
    Unit,
    time_unit,
)

_HYPHENS = frozenset("-‐‑–")
_GLUED_ONLY = frozenset(("t", "l", "g", "w", "in", "kn", "hp", "kt", "h"))
_QUAKES = frozenset(
    """
    quake quakes earthquake earthquakes tremor tremors temblor aftershock aftershocks
    """.split()
)


@dataclass(frozen=True, slots=True)
class Measured:
    """What a numeral measures, up to token ``last`` (exclusive).

    ``to_value`` turns the bare number into the value that is kept, ``extra`` is added to it (the inches of
    five feet two inches).
    """

    last: int
    kind: QuantityKind
    unit: str
    to_value: Callable[[float], float] = float
    extra: float = 0.0
    noun: str = ""


def measured_after(tokens: Sequence[Token], numeral: Numeral) -> Measured | None:
    """Say what the numeral measures by what follows (and, for ages and magnitudes, precedes) it, or None."""
    at = numeral.last
    hyphen = (
        at + 1 < len(tokens) and tokens[at].text in _HYPHENS and tokens[at].glued and tokens[at + 1].glued
    )
    if hyphen or (numeral.form == "fraction" and low_at(tokens, at) in ("a", "an")):
        at += 1
    elif (
        numeral.form == "fraction"
        and low_at(tokens, at) == "of"
        and low_at(tokens, at + 1) in ("a", "one")
        and low_at(tokens, at + 2) in ("percentage", "percent", "mile", "century")
    ):
        at += 2
    return (
        _percent(tokens, at, numeral)
        or _magnitude(tokens, at, numeral)
        or _money(tokens, at, numeral)
        or _age(tokens, at, numeral)
        or _duration(tokens, at, numeral)
        or _measure(tokens, at, numeral)
    )


def _percent(tokens: Sequence[Token], at: int, numeral: Numeral) -> Measured | None:
    word = low_at(tokens, at)
    if word in ("%", "percent", "pct") or (word == "pc" and numeral.digits):
        last = at + 1
    elif word == "per" and low_at(tokens, at + 1) == "cent":
        last = at + 2
    elif word == "percentage" and low_at(tokens, at + 1) in ("point", "points"):
        return Measured(at + 2, "percent", "percentage point")
    elif word == "basis" and low_at(tokens, at + 1) in ("point", "points"):
        return Measured(at + 2, "percent", "percentage point", lambda value: value / 100)
    else:
        return None
    return Measured(last, "percent", "%")


def _magnitude(tokens: Sequence[Token], at: int, numeral: Numeral) -> Measured | None:
    """Read the magnitude of an earthquake: ``6.3-magnitude``, ``magnitude 6.3``, ``6.8 quake``."""
    if not 0 < numeral.value < 11 or not numeral.digits:
        return None
    before = numeral.first - 1
    if before > 0 and tokens[before].text in _HYPHENS:
        before -= 1
    if low_at(tokens, at) == "magnitude":
        return Measured(at + 1, "measure", "magnitude", noun="magnitude")
    if low_at(tokens, before) in ("of", "at", "as", "to", "was") and numeral.value % 1:
        before = next(
            (k for k in range(before - 1, max(-1, before - 6), -1) if low_at(tokens, k) == "magnitude"),
            before,
        )
    named = low_at(tokens, before) == "magnitude"
    quake = low_at(tokens, at) in _QUAKES and not float(numeral.value).is_integer()
    if named or quake:
        return Measured(numeral.last, "measure", "magnitude", noun="magnitude")
    return None


def _money(tokens: Sequence[Token], at: int, numeral: Numeral) -> Measured | None:
    found = money_after(tokens, at, numeral)
    if found is None:
        return None
    share = found.share
    return Measured(found.last, "money", found.unit, lambda value: value * share, found.extra)


def _age(tokens: Sequence[Token], at: int, numeral: Numeral) -> Measured | None:
    unit = time_unit(low_at(tokens, at))
    if unit in ("year", "month", "week", "day"):
        i = at + 1
        if low_at(tokens, i) in _HYPHENS:
            i += 1
        years = DAYS[unit] / DAYS["year"]
        if low_at(tokens, i) in ("old", "olds"):
            return Measured(i + 1, "age", "year", lambda value: value * years)
        if low_at(tokens, i) == "of" and low_at(tokens, i + 1) == "age":
            return Measured(i + 2, "age", "year", lambda value: value * years)
        return None
    if 0 < numeral.value <= 120 and numeral.digits and numeral.bare and is_age(tokens, numeral):
        return Measured(numeral.last, "age", "year")
    return None


def _duration(tokens: Sequence[Token], at: int, numeral: Numeral) -> Measured | None:
    unit = time_unit(low_at(tokens, at))
    if unit is None or (
        unit in ("min", "sec", "hr", "yr", "wk", "second") and unit != "second" and not numeral.digits
    ):
        return None
    if unit == "second" and low_at(tokens, at) == "second" and at == numeral.last:
        return None
    days = DAYS[unit]
    last, extra = at + 1, 0.0
    if low_at(tokens, last) == "and" and low_at(tokens, last + 1) in ("a", "an"):
        part = numeral_at(tokens, last + 1)
        if part is not None and part.form == "fraction":
            return Measured(part.last, "duration", "day", lambda value: value * days, part.value * days)
    smaller = last + 1 if low_at(tokens, last) == "and" else last
    more = numeral_at(tokens, smaller) if smaller < len(tokens) and not tokens[smaller].breaks else None
    if more is not None and more.form == "cardinal":
        lesser = time_unit(low_at(tokens, more.last))
        if lesser is not None and DAYS[lesser] < days and low_at(tokens, more.last + 1) not in ("ago", "old"):
            last, extra = more.last + 1, more.value * DAYS[lesser]
    return Measured(last, "duration", "day", lambda value: value * days, extra)


def _measure(tokens: Sequence[Token], at: int, numeral: Numeral) -> Measured | None:
    found = _unit(tokens, at, numeral)
    if found is None:
        return None
    last, unit = found
    extra = 0.0
    if unit.base == "m" and unit.factor == LENGTHS["foot"].factor:
        inches = last + 1 if low_at(tokens, last) == "and" else last
        if inches < len(tokens) and tokens[inches].kind in ("figure", "word") and not tokens[inches].breaks:
            more = numeral_at(tokens, inches)
            if more is not None and low_at(tokens, more.last) in ("in", "inch", "inches") and more.value < 12:
                last, extra = more.last + 1, more.value * LENGTHS["inch"].factor
    speed = _per_hour(tokens, last)
    if unit.base == "m" and speed is not None:
        factor = unit.factor / speed[1]
        return Measured(speed[0], "measure", "m/s", lambda value: value * factor)
    return Measured(last, "measure", unit.base, unit.to_base, extra)


def _per_hour(tokens: Sequence[Token], at: int) -> tuple[int, float] | None:
    """Read ``per hour``, ``an hour``, ``/h`` after a length: the token after it and the seconds."""
    word = low_at(tokens, at)
    if word not in ("per", "an", "a", "/"):
        return None
    seconds = {"hour": 3600.0, "h": 3600.0, "second": 1.0, "s": 1.0, "hr": 3600.0}.get(low_at(tokens, at + 1))
    return (at + 2, seconds) if seconds is not None else None


def _unit(tokens: Sequence[Token], at: int, numeral: Numeral) -> tuple[int, Unit] | None:
    """Read a unit of measure at token ``at``: the token after it and the unit."""
    word = low_at(tokens, at)
    if not word:
        return None
    if tokens[at].text in ("C", "F") and tokens[at].glued and degrees_near(tokens, at):
        return at + 1, UNITS["celsius" if word == "c" else "fahrenheit"]
    power = AREA_WORDS.get(word) or VOLUME_WORDS.get(word)
    if power:
        i = at + 2 if low_at(tokens, at + 1) in (".", "-") else at + 1
        length = LENGTHS.get(low_at(tokens, i))
        return (i + 1, Unit(f"m{power}", length.factor**power)) if length is not None else None
    if word == "metric" and low_at(tokens, at + 1) in ("ton", "tons", "tonne", "tonnes"):
        return at + 2, Unit("kg", 1000)
    if word in ("nautical", "sea") and low_at(tokens, at + 1) in ("mile", "miles"):
        return at + 2, Unit("m", 1852)
    if word in ("degree", "degrees", "°"):
        return _degrees(tokens, at + 1)
    if word == '"':
        deep = low_at(tokens, at + 1) in ("long", "wide", "tall", "deep", "thick", "high", "screen")
        return (at + 1, LENGTHS["inch"]) if deep and numeral.digits else None
    unit = UNITS.get(word)
    if unit is None or (word in SYMBOLS and not _symbol_fits(tokens, at, numeral)):
        return None
    last = at + 1
    if last < len(tokens) and tokens[last].glued and low_at(tokens, last) in ("2", "3") and word in LENGTHS:
        power = int(tokens[last].text)
        return last + 1, Unit(f"m{power}", LENGTHS[word].factor ** power)
    return last, unit


def _symbol_fits(tokens: Sequence[Token], at: int, numeral: Numeral) -> bool:
    if not numeral.digits:
        return False
    word = low_at(tokens, at)
    if word in ("mb", "kb"):
        return tokens[at].text[0].isupper() or tokens[at].glued
    if word == "m":
        return tokens[at].text == "m"
    return tokens[at].glued if word in _GLUED_ONLY else True


def _degrees(tokens: Sequence[Token], at: int) -> tuple[int, Unit]:
    word = low_at(tokens, at)
    if word in ("celsius", "centigrade", "c"):
        return at + 1, UNITS["celsius"]
    if word in ("fahrenheit", "f"):
        return at + 1, UNITS["fahrenheit"]
    return at, UNITS["degree"]
