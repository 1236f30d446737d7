"""Read years, spans of years and decades: ``in 2014``, ``2015-17``, ``the 1990s``, ``the '80s``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from convoy_tui.comparison.quantities.calendar_days import CalendarPhrase, ordinal_of, year_value
from convoy_tui.comparison.quantities.number_tables import low_at, token_at
from convoy_tui.comparison.quantities.number_tokens import Token

_HYPHENS = frozenset("-‐‑–/")
_YEAR_SIGNS = frozenset(
    """
    in since by of until till from during before after early late mid through around summer winter
    spring autumn fall year years circa between and to
    """.split()
)


def year_span_at(tokens: Sequence[Token], i: int) -> CalendarPhrase | None:
    """Read ``2015-2017`` and ``the 2019-20 season``: two years of our times, the second at most 60 later."""
    year, dash, other = year_value(tokens[i]), token_at(tokens, i + 1), token_at(tokens, i + 2)
    if year is None or dash is None or other is None or dash.text not in _HYPHENS:
        return None
    if not (dash.glued and other.glued and other.text.isdigit() and len(other.text) in (2, 4)):
        return None
    last = int(other.text) if len(other.text) == 4 else year - year % 100 + int(other.text)
    after = token_at(tokens, i + 3)
    if after is not None and after.glued and (after.kind != "sign" or after.text in "-–/%"):
        return None
    if not (1900 <= year < last < 2100) or last - year > 60:
        return None
    ends = ordinal_of(date(year, 1, 1)), ordinal_of(date(last, 12, 31))
    return CalendarPhrase(i, i + 3, "date", *ends)


def short_decade_at(tokens: Sequence[Token], i: int) -> CalendarPhrase | None:
    """Read ``the '80s`` at its figure, with the apostrophe outside."""
    token, after = tokens[i], token_at(tokens, i + 1)
    if len(token.text) != 2 or not token.text.isdigit() or token.text[1] != "0":
        return None
    before = tokens[i - 1].text if i else ""
    if before not in "'’‘" or not token.glued or after is None or after.low != "s" or not after.glued:
        return None
    year = 1900 + int(token.text) if int(token.text) >= 20 else 2000 + int(token.text)
    ends = ordinal_of(date(year, 1, 1)), ordinal_of(date(year + 9, 12, 31))
    return CalendarPhrase(i, i + 2, "date", *ends)


def decade_at(tokens: Sequence[Token], i: int) -> CalendarPhrase | None:
    """Read ``the 1990s``, and ``the 1800s`` as a century."""
    year = year_value(tokens[i])
    after = token_at(tokens, i + 1)
    plain = after is not None and after.glued and after.low == "s"
    apostrophe = (
        after is not None and after.text in "'’" and low_at(tokens, i + 2) == "s" and tokens[i + 2].glued
    )
    if year is None or not (plain or (apostrophe and year % 10 == 0)) or year % 10:
        return None
    span = 99 if year % 100 == 0 and year < 2000 else 9
    ends = ordinal_of(date(year, 1, 1)), ordinal_of(date(year + span, 12, 31))
    return CalendarPhrase(i, i + (2 if plain else 3), "date", *ends)


def year_at(tokens: Sequence[Token], i: int) -> CalendarPhrase | None:
    """Read a lone year.

    After a word that takes one, or a figure of our times with nothing counted after it.
    """
    year = year_value(tokens[i])
    before, after = low_at(tokens, i - 1), token_at(tokens, i + 1)
    if year is None:
        return None
    if (
        after is not None
        and after.glued
        and (
            after.kind == "word"
            or (after.text in "%°-–" and i + 2 < len(tokens) and tokens[i + 2].kind == "figure")
        )
    ):
        return None
    if before in _YEAR_SIGNS and year >= 1400:
        certain = True
    else:
        certain = 1900 <= year < 2060 and year % 100 != 0 and not (i > 0 and tokens[i - 1].text in "$£€#")
    if not certain or (after is not None and (after.low in _COUNTED or after.text == "%")):
        return None
    return CalendarPhrase(i, i + 1, "date", ordinal_of(date(year, 1, 1)), ordinal_of(date(year, 12, 31)))


_COUNTED = frozenset(
    """
    people men women children troops soldiers fighters militants civilians homes houses jobs deaths
    dead victims miles kilometers kilometres km metres meters feet tons tonnes pounds dollars euros
    percent votes hours days families prisoners inmates refugees migrants vehicles million thousand
    """.split()
)
