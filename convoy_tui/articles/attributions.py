"""Who is said to have said it: "according to Hezbollah", "a spokesman said", "said Lt. Gen. Townsend"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from convoy_tui.articles.abbreviations import BEFORE_NAME

PLAIN: Final = frozenset(
    """
    said says say told tells added adds stated insisted insists argued argues claimed reported
    denied denies contended testified
    """.split()
)
"""Verbs that make indirect speech of what stands beside them."""

WITH_THAT: Final = frozenset(
    """
    alleged announced announces warned warns confirmed confirms acknowledged acknowledges noted
    declared admitted admits suggested suggests predicted predicts stressed stresses reiterated
    explained explains replied asserted assert asserts indicated indicate indicates revealed reveals
    conceded concluded cautioned emphasized emphasised maintained maintains complained recalled
    remarked wrote writes tweeted
    """.split()
)
"""Verbs that do so before ``that``, or in a clause of their own behind a comma."""

BESIDE_QUOTES: Final = frozenset(
    """
    asked asks continued read reads joked quipped shouted answered urged tweets observed described
    describes called calls branded dubbed labelled labeled termed denounced hailed slammed
    """.split()
)
"""Verbs that attribute only beside quotation marks."""

_VERB: Final = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(PLAIN | WITH_THAT | BESIDE_QUOTES))})\b")
_ACCORDING: Final = re.compile(r"\baccording\s+to\s+", re.IGNORECASE)
_BRACKETED: Final = re.compile(r"\([^()]{0,60}\)")
_PARTY: Final = re.compile(r"[DRI]-[A-Z]|(?:Democrat|Republican|Independent)\b|\d")
_BEFORE_SPEAKER: Final = frozenset(
    """said says added adds insisted argued stated explained confirmed announced noted warned wrote
    asked""".split()
)
_NEAR: Final = 60
_CHUNK: Final = re.compile(r"\s*[,;:—–―()]\s*|\s+--?\s+")
_BEHIND_THAT: Final = re.compile(
    r"(?:(?:on|late|early|in|to|a|an|the|news|written|separate|joint|statement|interview|report|letter|speech"
    r"|\w+day|[A-Z]\S*|reporters|lawmakers|journalists)\s+){0,6}that\b"
)
_WARNED_THAT: Final = re.compile(r"(?:\S+\s+){0,5}?that\b")
_PASSIVE: Final = frozenset("is are was were be been being am get gets got".split())
_RELATIVE: Final = frozenset("who which that whom whose what to".split())
_JOINING: Final = frozenset(
    "and but as where yet so or whereas however meanwhile then though although".split()
)
_SUBORDINATING: Final = frozenset(
    "when while because if after before since until once unless whether how why".split()
)
_AUXILIARY: Final = frozenset(
    """
    has have had also later then earlier previously further repeatedly once initially reportedly
    already again recently never not did do does publicly privately reportedly would could might may
    will finally first simply still just quickly often too however
    """.split()
)
_NOT_NAMED: Final = frozenset(
    """
    he she it they we i you who which that this these those there what one some many others other
    most none few several all both everyone someone nobody another his her its their neither either
    anyone people
    """.split()
)
_NOT_IN_NAME: Final = frozenset(
    """
    is are was were has had have will would can could should been be being he she they it we i you
    that who which if because when while until unless not did does do
    """.split()
)
_LEADS_NAME_OUT: Final = frozenset(
    """
    in on at during after before when while as who which whom by via with following through from
    about because since until amid that where told and if monday tuesday wednesday thursday friday
    saturday sunday yesterday today late early last earlier later this
    """.split()
)
_TIME_AT_END: Final = re.compile(
    r"(?:\s+(?:on|late|early|later|earlier|last|this))*"
    r"\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today)"
    r"(?:\s+(?:morning|afternoon|evening|night))?$",
    re.IGNORECASE,
)
_TIME_AT_START: Final = re.compile(
    r"(?:On\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Yesterday|Today|(?:Last|This)\s+\w+)"
    r"\s+(?=[A-Z]|the\b|an?\b)"
)
_ARTICLE: Final = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_MADE_BY: Final = frozenset("issued released published posted statement report study survey".split())
_CAME_FROM: Final = frozenset("report reports figures data statement sources documents".split())
_LONGEST_NAME: Final = 14
_WINDOW: Final = 320
_MOST_VERBS: Final = 12


@dataclass(frozen=True, slots=True)
class Attribution:
    """An attribution in a piece of text.

    Attributes:
        start: where the clause with the verb begins (the speaker's name, or the verb before it).
        end: where verb and name end.
        speaker: the name without its article, or None where only a pronoun or nothing sure stands there.
    """

    start: int
    end: int
    speaker: str | None


def find_attribution(
    piece: str, *, after_quotation: bool = False, before_quotation: bool = False
) -> Attribution | None:
    """Find the first attribution in a piece of text without quotations.

    Args:
        piece: a sentence, or what stands outside the quotation marks of one.
        after_quotation: whether a quotation ends where the piece begins, so that "said X" may open it.
        before_quotation: whether one begins where it ends, so that any verb of speech will do.
    """
    according = _ACCORDING.search(piece)
    if according:
        name, end = _name_after(piece, according.end())
        return Attribution(according.start(), end, name)
    for n, verb in enumerate(_VERB.finditer(piece)):
        if n >= _MOST_VERBS:
            break
        found = _at_verb(piece, verb, after_quotation, before_quotation)
        if found:
            return found
    return None


def _at_verb(
    piece: str, verb: re.Match[str], after_quotation: bool, before_quotation: bool
) -> Attribution | None:
    word = verb.group()
    before = piece[max(0, verb.start() - _WINDOW) : verb.start()]
    before = _BRACKETED.sub(lambda found: " " * len(found.group()), before)
    behind = piece[verb.end() : verb.end() + _WINDOW]
    beside = (after_quotation and verb.start() <= _NEAR) or (
        before_quotation and len(piece) - verb.end() <= _NEAR
    )
    if after_quotation and not before.strip(" \u00a0,;—–"):
        name, end = _name_after(piece, verb.end())
        return Attribution(verb.start(), end, name)
    chunks = _CHUNK.split(before)
    subject = _subject(before, chunks)
    inverse = not chunks[-1].strip() and word in _BEFORE_SPEAKER
    if inverse and (len(chunks) == 2 or subject is None or _named(subject[0]) is None):
        name, end = _name_after(piece, verb.end())
        if name is not None and not piece[end:].strip():
            return Attribution(verb.start(), end, name)
    if subject is None:
        return None
    clause, start = subject
    if word not in PLAIN and not beside:
        if word not in WITH_THAT or clause.lower() in ("it", "this", "that"):
            return None
        of_its_own = len(chunks) > 1 and not behind.strip(" \u00a0.\"'”’")
        that = _WARNED_THAT if word in ("warned", "warns", "cautioned") else _BEHIND_THAT
        if not of_its_own and not that.match(behind.lstrip()):
            return None
    if not beside and not behind.strip(" \u00a0.") and len(chunks) == 1:
        return None
    return Attribution(max(0, verb.start() - _WINDOW) + start, verb.end(), _named(clause))


def _subject(before: str, chunks: list[str]) -> tuple[str, int] | None:
    """Give the words before a verb that are its subject, and where they begin; None where it has none."""
    words = _without_auxiliaries(chunks[-1].split())
    if words is None:
        return None
    if words:
        clause = _main_clause(words)
        return (" ".join(clause), max(before.rfind(clause[0]), 0)) if clause else None
    for position in range(len(chunks) - 2, -1, -1):
        # Between a subject and its verb may stand appositions: "Bell, a spokesman for the force, said".
        clause = chunks[position].split()
        while clause and clause[0].lower() in _JOINING:
            clause = clause[1:]
        if not clause or clause[0].lower() in _RELATIVE:
            continue
        named = clause[0][:1].isupper() and clause[0].lower() not in ("a", "an", "the")
        if (named and not _PARTY.match(clause[0])) or position == 0:
            return " ".join(clause), max(before.find(clause[0]), 0)
    return None


def _main_clause(words: list[str]) -> list[str] | None:
    """Give the words behind the last conjunction; None where the clause hangs on another."""
    for n in range(len(words) - 1, -1, -1):
        low = words[n].lower()
        if low in _RELATIVE or low in _SUBORDINATING:
            return None
        if low in _JOINING and not (low == "and" and n > 0 and words[n + 1 :] and _pairs(words, n)):
            return words[n + 1 :] or None
    return words


def _pairs(words: list[str], n: int) -> bool:
    """Tell whether ``and`` joins two short parts of one name: Stars and Stripes, police and prosecutors."""
    return n <= 2 and len(words) - n <= 3


def _without_auxiliaries(words: list[str]) -> list[str] | None:
    """Take auxiliaries and adverbs from the end; None where the verb is a passive or has another subject."""
    kept = list(words)
    if len(kept) >= 3 and kept[-1] == "to" and kept[-2] == "on" and kept[-3] in ("went", "goes"):
        kept = kept[:-3]
    while kept and (kept[-1].lower() in _AUXILIARY or (kept[-1].endswith("ly") and kept[-1].islower())):
        kept.pop()
    if kept and kept[-1].lower() in _PASSIVE | {"to", "who", "which", "that", "being"}:
        return None
    return kept


def _named(phrase: str) -> str | None:
    """Give a subject as a speaker's name, or None where it names nobody."""
    lead = _TIME_AT_START.match(phrase)
    phrase = _TIME_AT_END.sub("", phrase[lead.end() :] if lead else phrase).strip(" \u00a0'\"“”‘’.,")
    words = phrase.split()
    if not words or len(words) > _LONGEST_NAME:
        return None
    if words[-1] in ("issued", "released", "published"):
        words.pop()
    low = [word.lower() for word in words]
    if not low or low[0] in _NOT_NAMED or any(word in _NOT_IN_NAME for word in low):
        return None
    if low[0] in _LEADS_NAME_OUT | _JOINING or low[0] in ("for", "of", "with", "asked"):
        return None
    name = _ARTICLE.sub("", " ".join(words), count=1)
    return name or None


def _belongs(word: str, before: str) -> bool:
    """Tell whether ``by`` or ``from`` goes on with a name: a statement issued by, a report from."""
    if word == "by":
        return before in _MADE_BY
    return word == "from" and before in _CAME_FROM


def _name_after(piece: str, at: int) -> tuple[str | None, int]:
    """Read the name that begins at ``at``; the name, or None, and where it ends."""
    words: list[str] = []
    end = at
    for token in re.finditer(r"\S+", piece[at : at + _WINDOW]):
        word = token.group()
        if (word[0] in '(—–―-"“‘[' and not word[1:2].isalnum()) or word[0] in '(“"[':
            break
        low = word.lower().strip(".,;:'\"”’")
        bare_so_far = len(words) == 1 and words[0].lower() in ("the", "a", "an")
        if low in _LEADS_NAME_OUT and words and not bare_so_far and not _belongs(low, words[-1]):
            break
        stopped = word.rstrip('"”’')[-1:]
        bare = word.rstrip(',;:."”’)')
        abbreviated = stopped == "." and (bare in BEFORE_NAME or len(bare) == 1 or "." in bare)
        words.append(bare + "." if abbreviated else bare)
        end = at + token.end()
        if (stopped in tuple(",;:.!?") and not abbreviated) or len(words) > _LONGEST_NAME:
            break
    return _named(" ".join(word for word in words if word)), end
