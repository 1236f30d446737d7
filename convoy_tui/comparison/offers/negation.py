"""What a sentence denies: the cue, and the words that it reaches.

Cue and scope are found by rules over words, as in NegEx (Chapman et al. 2001): a cue reaches over the words
after it up to the end of its clause, and what only looks like a cue ("not only", "no doubt") is known first.
What is asked for, feared or supposed ("should not", "if not") is no denial.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from convoy_tui.comparison.alignment.tokens import fold
from convoy_tui.comparison.offers.negation_cues import (
    CLAIMS,
    DENYING,
    FALSE,
    LEADING_ON,
    PREPOSITIONS,
    PUSHING,
    REJECTING,
    SCOPE_ENDS,
    SKIPPED,
)
from convoy_tui.comparison.offers.negation_rules import RULES_OF, Words, clause_start, is_mark, is_supposed

MAX_DENIALS = 8
"""So many denials of one sentence are told; more is a list, or broken text."""

MAX_SCOPE = 16
"""A cue reaches over so many words at most."""

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


def find_negations(text: str) -> tuple[Negation, ...]:
    """Give what a sentence denies, in order of the cues; linear in its length."""
    if not _HAS_CUE.search(text):
        return ()
    matches = list(_TOKEN.finditer(text))
    words = (m.group() if is_mark(m.group()) else fold(m.group()) for m in matches)
    held = Words(tuple(words), tuple(m.span() for m in matches))
    found: list[Negation] = []
    for i, word in enumerate(held.words):
        for rule in RULES_OF.get(word, ()):
            cue = rule(held, i)
            if cue is not None and not is_supposed(held, cue[0]):
                found.append(_negation(held, *cue))
                break
        if len(found) == MAX_DENIALS:
            break
    return tuple(found)


def _negation(held: Words, first: int, last: int, own: int | None) -> Negation:
    claim = held.at(first) in _CLAIMING or held.at(first) in PUSHING
    reach = list(_reach(held, last, claim))
    before = [k for k in range(clause_start(held, first), first) if not is_mark(held.at(k))]
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


_ENDS = frozenset(";:.!?)]”»–—―…")
_PAUSES = frozenset(',"(--')
_CLAIMING = DENYING | REJECTING | FALSE


def _reach(held: Words, last: int, claim: bool) -> Iterator[int]:
    """Give the words after a cue up to the end of its clause; a claim that is denied reaches on by "that"."""
    denied = False
    for k in range(last + 1, min(last + 1 + MAX_SCOPE, len(held.words))):
        word = held.at(k)
        if is_mark(word):
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


def _is_act(held: Words, k: int) -> bool:
    """Tell whether a word can be what is denied; a light verb is, with its particle (did not take up)."""
    if held.at(k) in ("take", "taken", "taking"):
        return held.at(k + 1) in ("up", "over", "part")
    return _may_be_act(held.at(k))


_ARTICLES = frozenset("a an any her his its my our the their your".split())


def _head(held: Words, first: int) -> int:
    """Give the last word of the noun phrase that begins here: of "new air strikes on" the strikes."""
    last = first
    while (
        not is_mark(held.at(last + 1))
        and held.at(last + 1) not in SKIPPED
        and held.at(last + 1) not in SCOPE_ENDS
        and not held.at(last + 1).endswith("ed")
        and last - first < 3
    ):
        last += 1
    return last
