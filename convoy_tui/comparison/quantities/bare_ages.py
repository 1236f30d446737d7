"""Tell a bare figure that is an age: ``aged 91``, ``dies at 91``, ``Jane Roe, 77,``, ``under 5``."""

from __future__ import annotations

from collections.abc import Sequence

from convoy_tui.comparison.quantities.number_tables import Numeral, low_at
from convoy_tui.comparison.quantities.number_tokens import Token

_AGED = frozenset(("aged", "age", "ages"))
_DYING = frozenset(("dies", "died", "dead", "die", "dying"))
_SOMEBODY = frozenset(
    """
    people children adults women men boys girls those anyone everyone person child adult voters workers
    teenagers youths youngsters residents patients pensioners
    """.split()
)
_LIMIT = frozenset(("under", "over", "above", "below"))
_SENIORITY = frozenset(("jr", "sr", "ii", "iii"))
_AGE_OF = frozenset(("retirement", "pension", "voting", "drinking", "legal", "minimum", "average", "median"))
_ENDS = frozenset(("", ".", ",", ":", ";", ")", "after", "in", "of", "|", "-", "and", "or"))


def is_age(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """Say whether a bare figure in digits is an age, by the words before it."""
    first, last = numeral.first, numeral.last
    before, earlier = low_at(tokens, first - 1), low_at(tokens, first - 2)
    after = low_at(tokens, last)
    if before in _AGED or (before == "of" and earlier == "age"):
        return True
    if earlier in _AGED and before in ("between", "from", "at", "about", "around", "over", "under"):
        return True
    if before == "at" and earlier in _DYING:
        return after in _ENDS
    if before in ("turned", "turns", "turning") and earlier[:1].isalpha():
        return after in _ENDS and numeral.value >= 10
    if before in _LIMIT and earlier in _SOMEBODY:
        return after in _ENDS or after in ("have", "has", "are", "were", "who", "can", "to", "will")
    if before in ("to", "from", "at", "is") and numeral.value >= 10 and _age_of_right(tokens, first):
        return True
    return _behind_name(tokens, numeral, before, after)


def _age_of_right(tokens: Sequence[Token], first: int) -> bool:
    """Say whether the figure is a retirement age or the like: raising the retirement age to 69."""
    near = [token.low for token in tokens[max(0, first - 9) : first]]
    return any(word == "age" and near[k - 1] in _AGE_OF for k, word in enumerate(near) if k)


def _behind_name(tokens: Sequence[Token], numeral: Numeral, before: str, after: str) -> bool:
    """Jane Roe, 77, ... and Jane Roe Jr., 49, and Jane Roe (45)."""
    first = numeral.first
    if before not in (",", "(") or first < 2 or numeral.value < 2:
        return False
    at = first - 2
    if tokens[at].text == "." and low_at(tokens, at - 1) in _SENIORITY:
        at -= 1
    if tokens[at].low in _SENIORITY:
        at -= 1
    name = tokens[at]
    if name.kind != "word" or not name.text[:1].isupper() or (name.text.isupper() and len(name.text) > 4):
        return False
    full = at > 0 and tokens[at - 1].kind == "word" and tokens[at - 1].text[:1].isupper()
    if before == "(":
        return full and after == ")" and 10 <= numeral.value <= 110
    if after in ("who", "was", "is", "from"):
        return full and numeral.value >= 10
    return after in (",", ")", ".", ";", "and") and (after != "and" or _capital_at(tokens, numeral.last + 1))


def _capital_at(tokens: Sequence[Token], i: int) -> bool:
    return i < len(tokens) and tokens[i].text[:1].isupper()
