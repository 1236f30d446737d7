"""Read what is told of a counted thing: what befell it, what it did, in what circumstances, what carries it.

No parser stands behind this: verbs are known by their endings and by a list of irregular ones, and belong to
the figure that they stand nearest behind.
"""

from __future__ import annotations

import re
from functools import cache

from convoy_tui.comparison.alignment.tokens import fold, stem
from convoy_tui.comparison.ledger.clauses import WORD
from convoy_tui.comparison.ledger.related import related
from convoy_tui.comparison.quantities.nouns import looks_plural, outcome_of, singular

_FRESH = re.compile(r"\b(?:more|other|others|another|additional|further|extra|new)\b", re.IGNORECASE)
_MORE_THAN = re.compile(r"\bmore than\b", re.IGNORECASE)
_HEDGE_WORDS = frozenset(
    """
    at least about some up to more than over nearly almost as many around roughly another
    """.split()
)
_ABOARD = re.compile(r"\b(?:aboard|onboard|on\s+board)\b", re.IGNORECASE)
_CARRY = frozenset(
    """
    carry carries carried carrying transporting transported transports containing contained holding held
    holds hold
    """.split()
)
_INSIDE = re.compile(
    r"\b(?:was|were|are|is)\s+in(?:side)?\s+(?:the|a|an|its|their)\s+(?:\w+\s+){0,2}?"
    r"(?:convoy|bus|buses|train|plane|aircraft|jet|boat|ship|ferry|vessel|coach|lorry|truck|van|car|helicopter)",
    re.IGNORECASE,
)
_HUNG = re.compile(
    r"\b(?:after|before|following|during|since|until)\s+(?:\w+\s+)?([^\W\d_]+)\s+(?:(?:on|in|of|early|late)\s+)*$"
)
_VOTED = re.compile(r"\bvot(?:ed|es|ing)\s+(against|for)\b", re.IGNORECASE)
_IRREGULAR = """
broke broken break|fell fallen fall|fled flee|left leave|rose risen rise|sank sunk sink|
struck stricken strike|shot shoot|won win|lost lose|sold sell|bought buy|built build|burnt burn|
sent send|took taken take|
gave given give|hit hit|cut cut|held hold|kept keep|stood stand|went gone go|came come|drove driven drive|
flew flown fly|swept sweep|stuck stick|torn tear|threw thrown throw|withdrew withdrawn withdraw|spent spend|
paid pay|met meet|made make|found find|fought fight|drew drawn draw|grew grown grow|stole stolen steal|
shut shut|set set|put put|got get|hid hidden hide|led lead|ran run|rode ridden ride|overran overrun|
spread spread|began begun begin|became become|chose chosen choose|forbade forbidden forbid|froze frozen freeze
"""
_FAMILIES = """
leave depart drive go move travel head exit sail fly withdraw quit set|
remain stay strand stick stop halt wait trap block|
return turn come retreat|
hit strike target attack bomb shell raid destroy damage|
find discover recover locate seize confiscate capture|
flee escape run
"""
_WEAK = frozenset(
    """
    said told reported included including involved according asked based called named used estimated
    believed expected alleged suspected added united armed limited related aged registered following
    being having saying leaving using carried contained transported held had
    """.split()
)
_ATTEMPT = frozenset(("attempt", "try", "seek", "manag"))
_MOST_ACTS = 5
_LINKS = frozenset(
    """
    of in on at to for from by with into over after before as and or but that who which through near aboard
    """.split()
)
_DOING = re.compile(r"(,|[^\W\d_]+)\s+([^\W\d_]{3,}ing)\b")
_AIM = re.compile(r"\s+to\s+([^\W\d_]+)")


def outcome_told(before: str, after: str, opening: str) -> str | None:
    """Give the outcome that a count is told of: right before it, else after it, else earlier in the sentence.

    ``opening`` is the sentence up to its first quantity: behind a later one the words belong to the
    quantity before.
    """
    back = [m[0].lower() for m in WORD.finditer(before[-120:])][::-1]
    near = next((w for w in back if w not in _HEDGE_WORDS), "")
    if outcome_of(near):
        return outcome_of(near)
    ahead = [m[0].lower() for m in WORD.finditer(after[:120])]
    earlier = [m[0].lower() for m in WORD.finditer(opening[-160:])][::-1]
    for words in (ahead[:8], earlier[:10], [w for w in back if w == "toll"]):
        found = next((outcome_of(w) for w in words if outcome_of(w)), None)
        if found:
            return found
    return None


def acts_told(after: str, noun: str) -> frozenset[str]:
    """Give the stem of the verb that follows a counted noun, outcomes and weak verbs left out.

    It stands within a few words behind the noun, with no preposition between (five vessels through the
    recognised corridor are not recognised).
    """
    words = [m[0].lower() for m in WORD.finditer(after[:140])]
    at = next((k for k, word in enumerate(words) if noun and singular(word) == noun), -1)
    for word in words[at + 1 : at + _MOST_ACTS]:
        act = act_of(word)
        if act and not outcome_of(word):
            return frozenset((act,))
        if word in _LINKS:
            break
    return frozenset()


def act_of(word: str) -> str:
    """Give the stem of a word in lower case that looks like a verb in the past, else nothing."""
    if word in _WEAK:
        return ""
    if word in _bases():
        return stem(_bases()[word])
    return stem(fold(word)) if len(word) > 4 and word.endswith("ed") else ""


@cache
def _bases() -> dict[str, str]:
    forms: dict[str, str] = {}
    for group in _IRREGULAR.split("|"):
        *past, base = group.split()
        forms.update(dict.fromkeys(past, base))
    return forms


def alike(first: str, second: str) -> bool:
    """Say whether two acts, given as stems, may be one act in other words (left, drove off)."""
    return related(first, second) or any(first in family and second in family for family in _families())


@cache
def _families() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(stem(fold(word)) for word in line.split()) for line in _FAMILIES.split("|"))


def participle_of(word: str) -> str:
    """Give the past participle of an irregular past (broke gives broken), else the word itself."""
    for group in _IRREGULAR.split("|"):
        forms = group.split()
        if word in forms[:-1]:
            return forms[-2]
    return word


def circumstances_told(after: str) -> frozenset[str]:
    """Give the stems of what somebody was doing: killed attempting to escape, moving in the vicinity.

    The word stands right behind what befell them, behind a comma or behind ``while``.
    """
    found = set()
    for match in _DOING.finditer(after[:200]):
        befell, word = match[1], match[2].lower()
        if word in _WEAK or outcome_of(word) or (befell[0].isalpha() and not _befalls(befell)):
            continue
        act = stem(fold(word))
        aim = _AIM.match(after, match.end()) if act in _ATTEMPT else None
        found.add(stem(fold(aim[1].lower())) if aim is not None else act)
    return frozenset(found)


def _befalls(word: str) -> bool:
    return word.lower() == "while" or outcome_of(word.lower()) is not None


def act_of_date(before: str, after: str) -> str:
    """Give the stem of what happened on a date: the verb before it, else behind it, or a noun it hangs on.

    ``after offensives last week`` dates the offensives and not what came after them.
    """
    hung = _HUNG.search(before)
    if hung is not None:
        return stem(fold(hung[1].lower()))
    back = [m[0].lower() for m in WORD.finditer(before[-200:])][::-1]
    ahead = [m[0].lower() for m in WORD.finditer(after[:120])]
    return next((act for word in (*back, *ahead) if (act := act_of(word))), "")


def vote_told(after: str) -> str:
    """Say whether the counted voted ``for`` or ``against`` somebody, else nothing."""
    found = _VOTED.search(after)
    return found[1].lower() if found is not None else ""


def is_aboard(before: str, after: str) -> bool:
    """Say whether a clause tells what something carries (not what is carried out)."""
    back = [m[0].lower() for m in WORD.finditer(before[-80:])][::-1]
    return bool(_ABOARD.search(before) or _ABOARD.search(after) or _INSIDE.search(after)) or (
        next((word for word in back if word not in _HEDGE_WORDS), "") in _CARRY
    )


def is_compound(after: str) -> bool:
    """Say whether one figure counts two nouns (400 men and women)."""
    words = after[:60].split()
    return len(words) > 2 and any(
        word in ("and", "or")
        and looks_plural(words[k - 1].lower())
        and looks_plural(words[k + 1].lower().strip(".,"))
        for k, word in enumerate(words[1:5], start=1)
        if k + 1 < len(words)
    )


def is_fresh(before: str, after: str) -> bool:
    """Say whether a figure counts more or other things than were counted before (25 more bodies)."""
    return bool(_FRESH.search(_MORE_THAN.sub(" ", before)[-12:]) or _FRESH.match(after.strip()[:12]))
