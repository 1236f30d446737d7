"""What a sentence denies: the cue, and the words that it reaches.

Cue and scope are found by rules over words, as in NegEx (Chapman et al. 2001): a cue reaches over the words
after it up to the end of its clause, and what only looks like a cue ("not only", "no doubt") is known first.
What is asked for, feared or supposed ("should not", "if not") is no denial.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from convoy_tui.comparison.alignment.tokens import fold
from convoy_tui.comparison.offers.negation_cues import (
    AUXILIARIES,
    CLAIMS,
    COMMITMENTS,
    CONDITIONS,
    DENYING,
    FALSE,
    FALSE_ALWAYS,
    LEADING_ON,
    LEFT_UNDONE,
    MODALS,
    NOT_FORMS,
    PREPOSITIONS,
    PSEUDO_AFTER_NO,
    PSEUDO_AFTER_NOT,
    QUANTIFIERS,
    REJECTING,
    REPEATEDLY,
    SAYING,
    SCOPE_ENDS,
    SKIPPED,
    UNDONE,
)

MAX_SCOPE = 16
"""A cue reaches over so many words at most."""

_REACH = 6
"""So many words lie at most between a word that rejects and the claim that it rejects."""

_PUSHING = frozenset("push pushed pushes pushing".split())
_RULING = frozenset("rule ruled rules ruling".split())
_REFRAINING = frozenset("refrain refrained refrains refraining".split())
_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[.,;:!?()\[\]\"“”„«»–—―]|--|…")
_HAS_CUE = re.compile(
    r"(?i)\b(?:not|no|never|nobody|none|neither|nowhere|nothing|without|unable|den(?:y|ie)|denial|refut|rebut|"
    r"disavow|debunk|reject|dismiss|disput|contest|contradict|counter|push|rul(?:e|ed|es|ing) out|refus|fail|"
    r"declin|refrain|short of|un(?:affected|changed|damaged|harmed|hindered|hurt|impeded|injured|scathed|"
    r"touched)|false|misleading|baseless|bogus|fabricat|groundless|inaccurate|incorrect|mischaracteri|"
    r"unfounded|unsubstantiated|untrue)|n['’]t\b"
)


@dataclass(frozen=True, slots=True)
class Negation:
    """One denial in a sentence; offsets into its text, half-open.

    ``start`` and ``end`` span the cue; ``reach`` are the spans of the words that it denies, in order;
    ``before`` those of its clause before it, where the subject stands. ``act`` is the span of the word that
    most likely names what is denied; None where there is none (was not at home), and where a ``claim`` is
    rejected as a whole.
    """

    start: int
    end: int
    reach: tuple[tuple[int, int], ...]
    before: tuple[tuple[int, int], ...]
    act: tuple[int, int] | None
    claim: bool = False


@dataclass(frozen=True, slots=True)
class _Words:
    """A sentence as words and marks, folded, with their places."""

    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]

    def at(self, number: int) -> str:
        return self.words[number] if 0 <= number < len(self.words) else ""


def find_negations(text: str) -> tuple[Negation, ...]:
    """Give what a sentence denies, in order of the cues; linear in its length."""
    if not _HAS_CUE.search(text):
        return ()
    matches = list(_TOKEN.finditer(text))
    words = (m.group() if _is_mark(m.group()) else fold(m.group()) for m in matches)
    held = _Words(tuple(words), tuple(m.span() for m in matches))
    found: list[Negation] = []
    for i, word in enumerate(held.words):
        for rule in _RULES_OF.get(word, ()):
            cue = rule(held, i)
            if cue is not None and not _is_supposed(held, cue[0]):
                found.append(_negation(held, *cue))
                break
    return tuple(found)


_Cue = tuple[int, int, int | None]
"""First and last word of a cue, and the word that holds the act itself where the cue does."""


def _not(held: _Words, i: int) -> _Cue | None:
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
    if auxiliary == "do" and _is_mark(held.at(first - 1)):
        return None
    return first, i, None


_BETWEEN = frozenset("also still yet actually simply certainly clearly specifically currently".split())


def _no(held: _Words, i: int) -> _Cue | None:
    word, after = held.at(i), held.at(i + 1)
    if word == "no":
        if after == "longer":
            return None if _modal_before(held, i) else (i, i + 1, None)
        if not after or _is_mark(after) or after.isdigit() or held.at(i + 2) in ("comment", "comments"):
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


def _without(held: _Words, i: int) -> _Cue | None:
    if held.at(i) != "without" or _modal_before(held, i, MAX_SCOPE):
        return None
    doing = next((k for k in (i + 1, i + 2) if held.at(k).endswith("ing") and len(held.at(k)) > 5), None)
    return (i, i, None) if doing is not None and held.at(i + 1) not in ("a", "the") else None


def _denying(held: _Words, i: int) -> _Cue | None:
    word = held.at(i)
    if any(held.at(k) == "not" or held.at(k) in NOT_FORMS for k in (i - 1, i - 2)):
        return None
    if word in DENYING:
        return i, i, None
    near = [held.at(k) for k in range(i + 1, i + 1 + _REACH)]
    if word in REJECTING and _before_marks(near, CLAIMS):
        return i, i, None
    if word in _PUSHING and near[:1] == ["back"] and _before_marks(near, CLAIMS):
        return i, i + 1, None
    if word in FALSE_ALWAYS:
        return i, i, None
    around = [*near, *(held.at(k) for k in range(max(i - _REACH, 0), i))]
    return (i, i, None) if word in FALSE and not CLAIMS.isdisjoint(around) else None


def _left_undone(held: _Words, i: int) -> _Cue | None:
    word, after = held.at(i), held.at(i + 1)
    if word in UNDONE:
        return i, i, i
    if word in _RULING and after == "out":
        return i, i + 1, None
    if word == "unable" or word in LEFT_UNDONE:
        to = i + 1
        while to < i + 4 and held.at(to) in REPEATEDLY:
            to += 1
        return None if held.at(to) != "to" or held.at(to + 1) in SAYING else (i, to, None)
    if word in _REFRAINING and after == "from":
        return i, i + 1, None
    return (
        (i, i + 1, None) if (word, after) == ("short", "of") and held.at(i - 1).startswith("stop") else None
    )


_Rule = Callable[[_Words, int], _Cue | None]
_RULES: Sequence[tuple[_Rule, Iterable[str]]] = (
    (_not, ["not", *NOT_FORMS]),
    (_no, ["no", "nothing", *QUANTIFIERS]),
    (_without, ["without"]),
    (_denying, [*DENYING, *REJECTING, *FALSE, *_PUSHING]),
    (_left_undone, [*UNDONE, *LEFT_UNDONE, *_RULING, *_REFRAINING, "unable", "short"]),
)


def _rules_of_words() -> dict[str, list[_Rule]]:
    table: dict[str, list[_Rule]] = {}
    for rule, words in _RULES:
        for word in sorted(set(words)):
            table.setdefault(word, []).append(rule)
    return table


_RULES_OF = _rules_of_words()


def _is_mark(word: str) -> bool:
    return not word or not word[0].isalnum()


def _clause_start(held: _Words, i: int) -> int:
    """Give the first word of the clause that a word stands in; a lone comma begins none."""
    start = i
    while start > 0 and held.at(start - 1) not in _ENDS_CLAUSE and held.at(start - 1) not in ("but", "while"):
        start -= 1
    return start


_ENDS_CLAUSE = frozenset(";:.!?()[]–—―…")
_ENDS = frozenset(";:.!?)]”»–—―…")
_PAUSES = frozenset(',"(--')


def _modal_before(held: _Words, i: int, within: int = _REACH) -> bool:
    """Tell whether a word that asks or allows stands shortly before, so that nothing is said to be so."""
    return any(held.at(k) in MODALS for k in range(max(_clause_start(held, i), i - within), i))


def _is_supposed(held: _Words, i: int) -> bool:
    """Tell whether the clause of a cue is a condition, a purpose or a question."""
    start = i
    while start > 0 and not _is_mark(held.at(start - 1)):
        start -= 1
    if any(word in CONDITIONS for word in held.words[start:i]):
        # "did not know whether" is a denial, "whether it did not know" is none.
        return True
    if any(held.words[k : k + 2] == ("so", "that") for k in range(start, i)):
        return True
    following = next((word for word in held.words[i:] if word in ".!?;"), "")
    return following == "?"


def _before_marks(near: Sequence[str], wanted: frozenset[str]) -> bool:
    for word in near:
        if _is_mark(word):
            return False
        if word in wanted:
            return True
    return False


def _negation(held: _Words, first: int, last: int, own: int | None) -> Negation:
    claim = held.at(first) in _CLAIMING or held.at(first) in _PUSHING
    reach = list(_reach(held, last, claim))
    before = [k for k in range(_clause_start(held, first), first) if not _is_mark(held.at(k))]
    act = own
    if act is None and not claim and held.at(last + 1) not in PREPOSITIONS:
        act = next((k for k in reach if _is_act(held, k)), None)
    if (
        act is not None
        and own is None
        and (held.at(first) in ("no", "none") or held.at(act - 1) in _ARTICLES)
    ):
        act = _head(held, act)
    if act is not None and held.at(act) in LEADING_ON and held.at(act + 1) in ("to", "of"):
        act = next((k for k in reach if k > act + 1 and _is_act(held, k)), act)
    return Negation(
        held.spans[first][0],
        held.spans[last][1],
        tuple(held.spans[k] for k in reach),
        tuple(held.spans[k] for k in before),
        held.spans[act] if act is not None else None,
        claim,
    )


_CLAIMING = DENYING | REJECTING | FALSE


def _reach(held: _Words, last: int, claim: bool) -> Iterator[int]:
    """Give the words after a cue up to the end of its clause; a claim that is denied reaches on by "that"."""
    denied = False
    for k in range(last + 1, min(last + 1 + MAX_SCOPE, len(held.words))):
        word = held.at(k)
        if _is_mark(word):
            if word in _ENDS or (denied and word in _PAUSES) or (word == "," and k > last + 3):
                return
            continue
        if claim and (word in CLAIMS or word in ("that", "as", "which")):
            continue
        if word in SCOPE_ENDS:
            if denied:
                return
            continue
        denied = denied or _may_be_act(word)
        yield k


def _may_be_act(word: str) -> bool:
    return word not in SKIPPED and not (word.endswith("ly") and len(word) > 4) and not word.isdigit()


def _is_act(held: _Words, k: int) -> bool:
    """Tell whether a word can be what is denied; a light verb is, with its particle (did not take up)."""
    if held.at(k) in ("take", "taken", "taking"):
        return held.at(k + 1) in ("up", "over", "part")
    return _may_be_act(held.at(k))


_ARTICLES = frozenset("a an any her his its my our the their your".split())


def _head(held: _Words, first: int) -> int:
    """Give the last word of the noun phrase that begins here: of "new air strikes on" the strikes."""
    last = first
    while (
        not _is_mark(held.at(last + 1))
        and held.at(last + 1) not in SKIPPED
        and held.at(last + 1) not in SCOPE_ENDS
        and not held.at(last + 1).endswith("ed")
        and last - first < 3
    ):
        last += 1
    return last
