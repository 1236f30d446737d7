"""The rules that find what denies in a sentence: each kind of cue, and what only looks like it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from convoy_tui.comparison.offers.negation_cues import (
    AUXILIARIES,
    CLAIMS,
    COMMITMENTS,
    CONDITIONS,
    DENYING,
    FALSE,
    FALSE_ALWAYS,
    LEFT_UNDONE,
    MODALS,
    NOT_FORMS,
    PSEUDO_AFTER_NO,
    PSEUDO_AFTER_NOT,
    PUSHING,
    QUANTIFIERS,
    REFRAINING,
    REJECTING,
    REPEATEDLY,
    RULING,
    SAYING,
    UNDONE,
)

MAX_CLAUSE = 40
"""A clause is looked at for so many words at most, on either side of a cue."""

NEAR = 6
"""So many words lie at most between a word that rejects and the claim that it rejects."""


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence as words and marks, folded, with their places."""

    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]

    def at(self, number: int) -> str:
        """Give a word or mark by its number; nothing where there is none."""
        return self.words[number] if 0 <= number < len(self.words) else ""


Cue = tuple[int, int, int | None]
"""First and last word of a cue, and the word that holds the act itself where the cue does."""


def _not(held: Words, i: int) -> Cue | None:
    word = held.at(i)
    first = i
    if word in NOT_FORMS:
        auxiliary = NOT_FORMS[word]
    elif word == "not":
        first = i - 1
        while first > i - 3 and held.at(first) in _BETWEEN:
            first -= 1
        auxiliary = held.at(first)
        if held.at(i + 1) == "to":
            return (i, i, None) if held.at(i - 1) in COMMITMENTS else None
        if auxiliary.endswith(("'s", "'re", "'ve", "'d", "'m", "'ll")):
            auxiliary = "is"
    else:
        return None
    if auxiliary not in AUXILIARIES or held.at(i + 1) in PSEUDO_AFTER_NOT:
        return None
    if any(held.at(k) in DENYING for k in (i + 1, i + 2)):
        return None
    if auxiliary in ("would", "could") and held.at(i + 1) == "have":
        # It was so: "he would not have come" tells what did not happen otherwise.
        return None
    if auxiliary == "do" and is_mark(held.at(first - 1)):
        return None
    return first, i, None


_BETWEEN = frozenset("also still yet actually simply certainly clearly specifically currently".split())


def _no(held: Words, i: int) -> Cue | None:
    word, after = held.at(i), held.at(i + 1)
    if word == "no":
        if after == "longer":
            return None if _modal_before(held, i) else (i, i + 1, None)
        if not after or is_mark(after) or after.isdigit() or held.at(i + 2) in ("comment", "comments"):
            return None
        if after in PSEUDO_AFTER_NO or held.at(i - 1) == "or":
            return None
        return (i, i + 1, None) if after == "one" else (i, i, None)
    if word == "nothing":
        return None if after in ("but", "more", "less", "short") else (i, i, None)
    if word not in QUANTIFIERS or _modal_before(held, i):
        return None
    if (word == "never" and after in ("mind", "again")) or (
        word == "none" and after in ("other", "too", "more")
    ):
        return None
    return None if held.at(i - 2) == "second" else (i, i, None)


def _without(held: Words, i: int) -> Cue | None:
    if held.at(i) != "without" or _modal_before(held, i, 2 * NEAR):
        return None
    doing = next((k for k in (i + 1, i + 2) if held.at(k).endswith("ing") and len(held.at(k)) > 5), None)
    return (i, i, None) if doing is not None and held.at(i + 1) not in ("a", "the") else None


def _denying(held: Words, i: int) -> Cue | None:
    word = held.at(i)
    if any(held.at(k) == "not" or held.at(k) in NOT_FORMS for k in (i - 1, i - 2)):
        return None
    if word in DENYING:
        return i, i, None
    near = [held.at(k) for k in range(i + 1, i + 1 + NEAR)]
    if word in REJECTING and _before_marks(near, CLAIMS):
        return i, i, None
    if word in PUSHING and near[:1] == ["back"] and _before_marks(near, CLAIMS):
        return i, i + 1, None
    if word in FALSE_ALWAYS:
        return i, i, None
    around = [*near, *(held.at(k) for k in range(max(i - NEAR, 0), i))]
    return (i, i, None) if word in FALSE and not CLAIMS.isdisjoint(around) else None


def _left_undone(held: Words, i: int) -> Cue | None:
    word, after = held.at(i), held.at(i + 1)
    if word in UNDONE:
        return i, i, i
    if word in RULING and after == "out":
        return i, i + 1, None
    if word == "unable" or word in LEFT_UNDONE:
        to = i + 1
        while to < i + 4 and held.at(to) in REPEATEDLY:
            to += 1
        return None if held.at(to) != "to" or held.at(to + 1) in SAYING else (i, to, None)
    if word in REFRAINING and after == "from":
        return i, i + 1, None
    return (
        (i, i + 1, None) if (word, after) == ("short", "of") and held.at(i - 1).startswith("stop") else None
    )


_Rule = Callable[[Words, int], Cue | None]
_RULES: Sequence[tuple[_Rule, Iterable[str]]] = (
    (_not, ["not", *NOT_FORMS]),
    (_no, ["no", "nothing", *QUANTIFIERS]),
    (_without, ["without"]),
    (_denying, [*DENYING, *REJECTING, *FALSE, *PUSHING]),
    (_left_undone, [*UNDONE, *LEFT_UNDONE, *RULING, *REFRAINING, "unable", "short"]),
)


def _rules_of_words() -> dict[str, list[_Rule]]:
    table: dict[str, list[_Rule]] = {}
    for rule, words in _RULES:
        for word in sorted(set(words)):
            table.setdefault(word, []).append(rule)
    return table


RULES_OF = _rules_of_words()


def is_mark(word: str) -> bool:
    """Tell whether this is a punctuation mark, or the edge of the sentence."""
    return not word or not word[0].isalnum()


def clause_start(held: Words, i: int) -> int:
    """Give the first word of the clause that a word stands in; a lone comma begins none."""
    start = i
    while (
        start > max(i - MAX_CLAUSE, 0)
        and held.at(start - 1) not in _ENDS_CLAUSE
        and held.at(start - 1) not in ("but", "while")
    ):
        start -= 1
    return start


_ENDS_CLAUSE = frozenset(";:.!?()[]–—―…")


def _modal_before(held: Words, i: int, within: int = NEAR) -> bool:
    """Tell whether a word that asks or allows stands shortly before, so that nothing is said to be so."""
    return any(held.at(k) in MODALS for k in range(max(clause_start(held, i), i - within), i))


def is_supposed(held: Words, i: int) -> bool:
    """Tell whether the clause of a cue is a condition, a purpose or a question."""
    start = i
    while start > max(i - MAX_CLAUSE, 0) and not is_mark(held.at(start - 1)):
        start -= 1
    if any(word in CONDITIONS for word in held.words[start:i]):
        # "did not know whether" is a denial, "whether it did not know" is none.
        return True
    if any(held.words[k : k + 2] == ("so", "that") for k in range(start, i)):
        return True
    following = next((word for word in held.words[i : i + MAX_CLAUSE] if word in ".!?;"), "")
    return following == "?"


def _before_marks(near: Sequence[str], wanted: frozenset[str]) -> bool:
    for word in near:
        if is_mark(word):
            return False
        if word in wanted:
            return True
    return False
