"""Read ranks and ordinals that state a fact: ``No. 2``, ``an eighth term``, ``finished third``."""

from __future__ import annotations

from collections.abc import Sequence

from convoy_tui.comparison.quantities.found import Found
from convoy_tui.comparison.quantities.nouns import noun_after
from convoy_tui.comparison.quantities.number_ranges import span_at
from convoy_tui.comparison.quantities.number_tables import Numeral, low_at
from convoy_tui.comparison.quantities.number_tokens import Token
from convoy_tui.comparison.quantities.number_words import numeral_at

_ORDINAL_FACTS = frozenset(
    """
    term time consecutive straight anniversary round place largest biggest smallest highest lowest
    most successive birthday child term goal day night attack case death victim wave dose round
    """.split()
)
_RANKED = frozenset(
    """
    ranked ranks ranking finished finishes finishing finish came comes placed stands standing stood
    """.split()
)
_NAMED = frozenset(
    """
    street st avenue ave road boulevard precinct district districts amendment airborne division infantry
    battalion brigade regiment squadron circuit ward parallel fleet army corps legion
    """.split()
)


def rank_at(tokens: Sequence[Token], i: int) -> Found | None:
    """No. 2, number two: a rank."""
    if tokens[i].low not in ("no", "number", "nos") or (tokens[i].low == "no" and tokens[i].text.islower()):
        return None
    at = i + 1
    point = at < len(tokens) and tokens[at].text == "." and tokens[at].glued
    if tokens[i].low == "no" and not point:
        return None
    at += point
    if at >= len(tokens) or tokens[at].breaks or tokens[at].kind == "sign":
        return None
    numeral = numeral_at(tokens, at)
    if (
        numeral is None
        or numeral.form != "cardinal"
        or not 0 < numeral.value < 1000
        or not numeral.value.is_integer()
    ):
        return None
    noun = noun_after(tokens, numeral.last, one=True)
    return Found(i, numeral.last, "ordinal", numeral.value, numeral.value, "exact", "", noun)


def ordinal_fact(tokens: Sequence[Token], numeral: Numeral) -> list[Found]:
    """Take an ordinal that states a fact; not first and second in passing, not a lone ``the 2nd``."""
    span = span_at(tokens, numeral)
    if span is not None and span.joined and low_at(tokens, numeral.first - 1) == "the":
        return [Found(numeral.first, span.last, "ordinal", span.low, span.high, "range")]
    at = numeral.last
    if low_at(tokens, at) == "-" and tokens[at].glued:
        at += 1
    after = low_at(tokens, at)
    if _is_named(tokens, at):
        return []
    if low_at(tokens, numeral.first - 1) in _RANKED and after not in _ORDINAL_FACTS:
        return [Found(numeral.first, numeral.last, "ordinal", numeral.value, numeral.value)]
    listed = after == "," and low_at(tokens, at + 1)[:1].isdigit()
    if not after[:1].isalpha() and not listed:
        return []
    noun = noun_after(tokens, at, one=True)
    if not listed and not noun and after not in _ORDINAL_FACTS:
        return []
    if numeral.value <= 2 and after not in _ORDINAL_FACTS and not numeral.digits:
        return []
    return [Found(numeral.first, numeral.last, "ordinal", numeral.value, numeral.value, "exact", "", noun)]


def _is_named(tokens: Sequence[Token], at: int) -> bool:
    """Say whether an ordinal belongs to a name by what follows: 117th Street, the 101st Airborne."""
    if at >= len(tokens) or not tokens[at].text[:1].isupper():
        return False
    if tokens[at].low in _NAMED:
        return True
    following = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return tokens[at].low == "century" and following[:1].isupper()
