"""Tell a number in a name or a reference (F-16, G7, Route 66, section 4.2) from one that counts."""

from __future__ import annotations

from collections.abc import Sequence

from convoy_tui.comparison.quantities.calendar_days import MONTHS, WEEKDAYS
from convoy_tui.comparison.quantities.nouns import looks_plural
from convoy_tui.comparison.quantities.number_tables import SCALES, SHORT_SCALES, Numeral, figure_value, low_at
from convoy_tui.comparison.quantities.number_tokens import Token
from convoy_tui.comparison.quantities.units import CODES, SYMBOLS, UNITS, currency_word, time_unit

_HYPHENS = frozenset("-‐‑–")
_NAMING = frozenset(
    """
    route highway interstate motorway flight boeing airbus channel article section sections chapter
    page pages windows room gate platform district ward area unit apartment building number figure
    table paragraph line apollo psalm exit version type class phase level grade group tier stage
    season episode volume part title rule clause schedule bus train lane block pier terminal zone
    sector camp studio radio fifa formula division battalion brigade regiment squadron company soyuz
    falcon galaxy iphone playstation xbox nasdaq ftse dax cac nikkei protocol form code act
    resolution proposition amendment day step option category cat
    """.split()
)
_PREFIXES = frozenset(
    """
    mid pre post early late magnitude non sub top some all about nearly under over
    """.split()
)
_ONE_NOT_BEFORE = frozenset(
    """
    no this that the which any every some each not another such every other last first only number
    day next right wrong big little good bad new old loved
    """.split()
)
_ONE_NOT_AFTER = frozenset(
    """
    of is was are were to who that which can another would has had and or for in with on at by as if
    it he she they we you i thing else has's after way could should may might will does did says said
    's from when where but not should must be hand side day more-time point even also now then still
    just always never really simply
    """.split()
)
_TEMPERATURES = frozenset(
    """
    temperature temperatures celsius fahrenheit degrees fever heat heatwave warming thermometer mercury
    """.split()
)
_ROADS = frozenset("street st avenue ave road rd boulevard blvd lane drive square".split())
_ELLIPTICAL_ONE = frozenset(("killed", "dead", "injured", "wounded", "hurt", "missing", "arrested"))


def is_name(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """Say whether the number belongs to a name, a code, a reference or a turn of phrase."""
    if not numeral.digits:
        return _turn_of_phrase(tokens, numeral)
    return (
        _joined_before(tokens, numeral)
        or _joined_after(tokens, numeral)
        or _long_code(tokens, numeral)
        or _named_before(tokens, numeral)
        or _is_address(tokens, numeral)
    )


def code_end(tokens: Sequence[Token], i: int) -> int | None:
    """Give the end of a code that begins at figure ``i`` (a telephone number, 9/11, 24/7, 4x4), or None.

    Codes are runs of figures joined by hyphens, slashes or points which no other reading has taken.
    """
    at, joints = i + 1, []
    while at + 1 < len(tokens) and tokens[at + 1].kind == "figure" and tokens[at + 1].glued:
        if not tokens[at].glued or tokens[at].text not in "-‐‑–/.x×":
            break
        joints.append(tokens[at].text)
        at += 2
    if len(joints) >= 2 or joints in (["/"], ["x"], ["."]):
        return at
    if len(joints) == 1 and len(tokens[i].text) == 3 and len(tokens[i + 2].text) == 4:
        return at
    before = tokens[i - 1].text if i else ""
    plus = before == "+" and tokens[i].glued
    if plus or _groups_of_digits(tokens, i) >= 3:
        return _spaced_groups_end(tokens, i) if _groups_of_digits(tokens, i) >= 2 else None
    if figure_value(tokens[i].text) is None:
        return i + 1
    return None


def _groups_of_digits(tokens: Sequence[Token], i: int) -> int:
    """Count the groups of digits in a row that a telephone number would have."""
    count, at = 0, i
    while at < len(tokens) and count < 8:
        token = tokens[at]
        if token.kind == "figure" and token.text.isdigit() and (at == i or not token.breaks):
            count, at = count + 1, at + 1
        elif count and token.text in "-()" and at + 1 < len(tokens) and tokens[at + 1].kind == "figure":
            at += 1
        else:
            break
    return count


def _spaced_groups_end(tokens: Sequence[Token], i: int) -> int:
    at = i
    while at < len(tokens) and at < i + 16 and (tokens[at].kind == "figure" or tokens[at].text in "-()"):
        at += 1
    return at


def _joined_before(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """A320, G7, F-16, #4, /11."""
    i = numeral.first
    if i == 0 or not tokens[i].glued:
        return False
    before = tokens[i - 1]
    if before.kind == "word":
        return before.text.upper() not in CODES
    if before.text in "#_@\\":
        return True
    if before.text in _HYPHENS and before.glued and i > 1:
        joined = tokens[i - 2]
        return joined.kind == "word" and joined.low not in _PREFIXES and joined.low not in MONTHS
    return before.text == "/" and before.glued


def _joined_after(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """5G, 3D, 737s: letters joined to the figure that are no unit, multiplier or ordinal ending."""
    i = numeral.last
    if i >= len(tokens) or not tokens[i].glued or tokens[i - 1].kind != "figure":
        return False
    token = tokens[i]
    if token.text in "_\\":
        return True
    if token.text in _HYPHENS:
        after = tokens[i + 1] if i + 1 < len(tokens) else None
        return (
            after is not None
            and after.glued
            and len(after.text) == 1
            and after.text.isupper()
            and after.low != "m"
        )
    if token.kind != "word" or token.text in ("G", "D", "X"):
        return token.kind == "word"
    known = token.low in UNITS or token.low in SHORT_SCALES or token.low in SCALES or time_unit(token.low)
    return not (
        known
        or token.text.upper() in CODES
        or token.low in ("pct", "pc", "am", "pm", "percent", "s", "p")
        or (token.text in ("C", "F") and degrees_near(tokens, i))
    )


def degrees_near(tokens: Sequence[Token], i: int) -> bool:
    """Say whether temperatures are told around token ``i``, so that 37C is one."""
    return any(t.low in _TEMPERATURES for t in tokens[max(0, i - 10) : i + 8])


def _is_address(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """Say whether a figure is a house number: 10 Downing Street, 1800 Pitkin Ave."""
    i = numeral.last
    if not numeral.bare or i >= len(tokens) or not tokens[i].text[:1].isupper():
        return False
    words = tokens[i + 1 : i + 4]
    for k, token in enumerate(words):
        if token.low in _ROADS and token.text[:1].isupper():
            return all(t.text[:1].isupper() for t in words[:k])
    return False


def _long_code(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """Say whether this is a long run of bare digits after a word for a telephone, a case or an account."""
    before = {low_at(tokens, numeral.first - k) for k in (1, 2, 3)}
    long_run = len(tokens[numeral.first].text) >= 7 and numeral.bare
    return long_run and bool(
        before & {"call", "phone", "tel", "fax", "whatsapp", "telephone", "no", "case", "id"}
    )


def _named_before(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """Route 66, section 4, Falcon 9: a naming word, or a capital inside a sentence with no plural after."""
    if not numeral.bare or numeral.first == 0 or numeral.last > numeral.first + 1:
        return False
    before = tokens[numeral.first - 1]
    if before.text == "." and _is_initials(tokens, numeral.first - 1):
        return low_at(tokens, numeral.last)[:1] in ("", ",", ".", ";", ")")
    if before.kind != "word" or tokens[numeral.first].breaks:
        return False
    if before.low in _NAMING and not looks_plural(low_at(tokens, numeral.last)):
        return True
    after = low_at(tokens, numeral.last)
    if (
        before.text.isupper()
        and 1 < len(before.text) < 6
        and not looks_plural(after)
        and before.text not in CODES
    ):
        # HR 1, WTA 1000: an acronym right before a figure names something, if not all is in capitals.
        return not title_case(tokens, numeral.first)
    capital = before.text[0].isupper() and before.low not in MONTHS and before.low not in WEEKDAYS
    if not capital or _begins_sentence(tokens, numeral.first - 1) or title_case(tokens, numeral.first):
        return before.low in ("boeing", "airbus")
    if after in _HYPHENS and numeral.last + 1 < len(tokens) and tokens[numeral.last + 1].kind == "figure":
        return False
    return (
        numeral.value < 1000
        and not looks_plural(after)
        and not after.startswith("%")
        and not time_unit(after)
    )


def _is_initials(tokens: Sequence[Token], i: int) -> bool:
    """Say whether the point at token ``i`` ends two initials, as in H.R. 1."""
    return (
        i >= 3
        and all(len(tokens[k].text) == 1 and tokens[k].text.isupper() for k in (i - 1, i - 3))
        and tokens[i - 2].text == "."
    )


def _begins_sentence(tokens: Sequence[Token], i: int) -> bool:
    return i == 0 or tokens[i].breaks or tokens[i - 1].text in ".!?:;\"“”‘'()–—|"


def title_case(tokens: Sequence[Token], i: int) -> bool:
    """Say whether the words around token ``i`` are capitalised like a headline."""
    words = [t for t in tokens[max(0, i - 8) : i + 9] if t.kind == "word" and len(t.text) > 3]
    return len(words) < 3 or sum(t.text[0].isupper() for t in words) > 0.6 * len(words)


def _turn_of_phrase(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """Say whether one counts nothing here (no one, this one), or a half is no fraction (the first half)."""
    word = tokens[numeral.first].low
    before, after = low_at(tokens, numeral.first - 1), low_at(tokens, numeral.last)
    if word == "one" and numeral.last == numeral.first + 1 and numeral.form == "cardinal":
        if (before in ("minus", "negative", "to") and after in ("", ".", ",")) or after in _ELLIPTICAL_ONE:
            return False
        if after in UNITS and after not in SYMBOLS:
            return False
        told_that = before == "that" and after in ("person", "man", "woman", "child", "soldier", "officer")
        if (before in _ONE_NOT_BEFORE and not told_that) or after in _ONE_NOT_AFTER:
            return True
        if after == "-":
            joined = low_at(tokens, numeral.last + 1)
            return not (time_unit(joined) or joined in UNITS or currency_word(joined))
        return after == "" or not (after[0].isalpha() or after == "%")
    if word == "zero" and numeral.last == numeral.first + 1:
        return after in ("in", "", ".", ",")
    if numeral.form == "ordinal":
        named = tokens[numeral.first].text[0].isupper() and not title_case(tokens, numeral.first)
        following = tokens[numeral.last].text if numeral.last < len(tokens) else ""
        return named and following[:1].isupper()
    if numeral.form == "fraction":
        return _no_fraction(tokens, numeral, word, before, after)
    if numeral.form == "cardinal" and word in ("hundred", "thousand", "million", "billion"):
        return before in ("few", "several", "many") or before[:1].isdigit()
    return False


def _no_fraction(tokens: Sequence[Token], numeral: Numeral, word: str, before: str, after: str) -> bool:
    if word == "half":
        if before in ("first", "second", "other", "better", "latter", "final", "top", "bottom", "third"):
            return True
        if after == "-" and low_at(tokens, numeral.last + 1) not in (
            "hour",
            "million",
            "century",
            "year",
            "mile",
        ):
            return True
        return after in ("time", "back", "way", "mast", "past", "brother", "sister", "hearted")
    last = tokens[numeral.last - 1].low
    if word in ("a", "an"):
        if last in ("second",) or after == "-":
            return True
        # "A third man" is an ordinal, "a third of them" a fraction.
        return last not in ("half",) and after not in ("of", "", ".", ",", ";", ")") and before not in (
            "than", "about", "nearly", "almost", "by", "over", "under",
        )  # fmt: skip
    return False
