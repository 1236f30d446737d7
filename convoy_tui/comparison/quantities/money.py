"""Read money: ``$5 million``, ``C$20``, ``USD 200``, ``three dollars fifty``, ``210 pence``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from convoy_tui.comparison.quantities.number_tables import Numeral, low_at
from convoy_tui.comparison.quantities.number_tokens import Token
from convoy_tui.comparison.quantities.number_words import numeral_at
from convoy_tui.comparison.quantities.units import CODES, CURRENCY_SIGNS, DOLLARS, NATIONAL, currency_word

_MASS_SIGNS = frozenset(
    """
    weigh weighs weighed weighing weight lose lost losing drop shed heavy baby bomb cocaine drugs
    meat explosives heroin marijuana overweight
    """.split()
)


@dataclass(frozen=True, slots=True)
class MoneySign:
    """A currency that stands before its figure, from token ``first``; the figure begins at ``figure``."""

    first: int
    figure: int
    unit: str


def money_sign_at(tokens: Sequence[Token], i: int) -> MoneySign | None:
    """Read ``$``, ``US$``, ``C $``, ``USD`` at token ``i`` where a figure follows."""
    token = tokens[i]
    if token.text in CURRENCY_SIGNS:
        return _sign(i, i + 1, CURRENCY_SIGNS[token.text], tokens)
    if token.kind != "word":
        return None
    if token.text in ("Rs", "Re"):
        point = low_at(tokens, i + 1) == "." and tokens[i + 1].glued
        return _sign(i, i + 1 + point, "INR", tokens)
    if token.text in CODES:
        return _sign(i, i + 1, token.text.upper(), tokens)
    if token.low in DOLLARS and i + 1 < len(tokens) and tokens[i + 1].text == "$":
        glued = tokens[i + 1].glued and not token.text.islower()
        # "us $ 5" is a currency where signs are spaced from their figures, "gave us $5" is not.
        spaced = i + 2 < len(tokens) and not tokens[i + 2].glued and token.low in ("us", "c", "hk", "nz")
        if glued or spaced or (tokens[i + 1].glued and len(token.low) > 1):
            return _sign(i, i + 2, DOLLARS[token.low], tokens)
    if [low_at(tokens, i + k) for k in range(4)] == ["u", ".", "s", "."] and low_at(tokens, i + 4) == "$":
        return _sign(i, i + 5, "USD", tokens)
    return None


def _sign(first: int, figure: int, unit: str, tokens: Sequence[Token]) -> MoneySign | None:
    unit = "CNY" if unit == "RMB" else unit
    if figure < len(tokens) and tokens[figure].kind == "figure" and not tokens[figure].breaks:
        return MoneySign(first, figure, unit)
    return None


@dataclass(frozen=True, slots=True)
class MoneyAfter:
    """A currency after its figure, up to token ``last``.

    Its code, its share of the main unit, small change in it.
    """

    last: int
    unit: str
    share: float = 1.0
    extra: float = 0.0


def money_after(tokens: Sequence[Token], at: int, numeral: Numeral) -> MoneyAfter | None:
    """Read the currency at token ``at``, after its figure, with the cents that follow, or None."""
    found = _currency(tokens, at, numeral)
    if found is None:
        return None
    last, unit, share = found
    small = _small_change(tokens, last) if share == 1 else None
    return MoneyAfter(small[0], unit, 1.0, small[1]) if small is not None else MoneyAfter(last, unit, share)


def _currency(tokens: Sequence[Token], at: int, numeral: Numeral) -> tuple[int, str, float] | None:
    """Give the token after a currency that follows a figure, its code and its share of the main unit."""
    word = low_at(tokens, at)
    if not word:
        return None
    # A figure glued to the code is what the code belongs to: "3 USD50 cards".
    sign_of_next = at + 1 < len(tokens) and tokens[at + 1].kind == "figure" and tokens[at + 1].glued
    written = tokens[at].text.isupper() or word in ("usd", "eur", "gbp", "btc")
    if word.upper() in CODES and written and not sign_of_next:
        return at + 1, "CNY" if word == "rmb" else word.upper(), 1
    if word in CURRENCY_SIGNS and not low_at(tokens, at + 1)[:1].isdigit() and tokens[at].glued:
        return at + 1, CURRENCY_SIGNS[word], 1
    pence = word == "p" and tokens[at].glued and tokens[at].text == "p" and numeral.digits
    if pence and numeral.value < 400:
        return at + 1, "GBP", 0.01
    for length in (3, 2, 1):
        nation = " ".join(low_at(tokens, at + k) for k in range(length)).replace("u . s .", "us")
        money = currency_word(low_at(tokens, at + length))
        if money is not None and (nation, money[0]) in NATIONAL:
            return at + length + 1, NATIONAL[nation, money[0]], money[2]
    money = currency_word(word)
    if money is None or (word == "real" or (word == "won" and not numeral.value >= 1000)):
        return None
    if money[0] == "pound" and not _pounds_are_money(tokens, at, numeral):
        return None
    last = at + 2 if low_at(tokens, at + 1) == "sterling" else at + 1
    return last, money[1], money[2]


def _pounds_are_money(tokens: Sequence[Token], at: int, numeral: Numeral) -> bool:
    """Tell pounds of money from pounds of weight: by size, then by the words nearby."""
    near = {token.low for token in tokens[max(0, numeral.first - 8) : at + 6]}
    if near & _MASS_SIGNS or low_at(tokens, at + 1) == "of":
        return False
    money = near & {
        "won",
        "win",
        "prize",
        "salary",
        "wage",
        "raised",
        "raise",
        "donated",
        "spent",
        "reward",
        "cost",
        "costs",
        "pay",
        "paid",
        "price",
        "fined",
        "worth",
        "fine",
        "sterling",
        "earn",
        "profit",
    }
    return numeral.value >= 10_000 or bool(money)


def _small_change(tokens: Sequence[Token], at: int) -> tuple[int, float] | None:
    """Read the cents after the dollars: ``and forty-five cents``, ``50 cents``, ``50``."""
    joined = low_at(tokens, at) == "and"
    i = at + 1 if joined else at
    if i >= len(tokens) or tokens[i].kind not in ("figure", "word") or tokens[i].breaks:
        return None
    cents = numeral_at(tokens, i)
    if (
        cents is None
        or cents.form != "cardinal"
        or not 0 < cents.value < 100
        or cents.value != int(cents.value)
    ):
        return None
    word = currency_word(low_at(tokens, cents.last))
    if word is not None and word[2] == 0.01:
        return cents.last + 1, cents.value / 100
    # Without the word it is change only where nothing is counted after it.
    if joined or cents.value < 10 or low_at(tokens, cents.last) not in ("", ".", ",", ";", ")"):
        return None
    return cents.last, cents.value / 100
