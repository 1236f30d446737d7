"""Who is said to have said it: "according to Hezbollah", "a spokesman said", "said Lt. Gen. Townsend"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from convoy_tui.articles.abbreviations import BEFORE_NAME
from convoy_tui.articles.attribution_words import (
    AUXILIARY,
    BEFORE_SPEAKER,
    BESIDE_QUOTES,
    CAME_FROM,
    DONE_ACCORDING,
    JOINING,
    LEADS_NAME_OUT,
    MADE_BY,
    NO_SPEECH,
    NOT_IN_NAME,
    NOT_NAMED,
    PASSIVE,
    PLAIN,
    PRONOUNS,
    RELATIVE,
    SUBORDINATING,
    WITH_THAT,
)
from convoy_tui.articles.speaker_names import short_speaker

_VERB: Final = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(PLAIN | WITH_THAT | BESIDE_QUOTES))})\b")
_ACCORDING: Final = re.compile(r"\baccording\s+to\s+", re.IGNORECASE)


_NAMED_SO: Final = re.compile(
    r"\s+(?:the|it|him|her|them|this|that|his|their|its|[A-Z]\S*)(?:\s+[^\s,;]+){0,4}?"
    r"\s+(an?\s+(?!day|week|month|year|hour|few|vote|halt|meeting|press|strike|special|second|time)\w)"
)
"""Behind "called": what something is called without quotation marks ("called the bill a power grab")."""


_FAR: Final = 200
_BRACKETED: Final = re.compile(r"\([^()]{0,60}\)")
_OWNED: Final = re.compile(r"['’]s?\b")
_PARTY: Final = re.compile(r"[DRI]-[A-Z]|(?:Democrat|Republican|Independent)\b|\d")
_NEAR: Final = 60
_CHUNK: Final = re.compile(r"\s*[,;:—–―()]\s*|\s+--?\s+")
_BEHIND_THAT: Final = re.compile(
    r"(?:(?:on|late|early|in|to|a|an|the|news|written|separate|joint|statement|interview|report|letter|speech"
    r"|\w+day|[A-Z]\S*|reporters|lawmakers|journalists)\s+){0,6}that\b"
)
_WARNED_THAT: Final = re.compile(r"(?:\S+\s+){0,5}?that\b")
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
_LONGEST_NAME: Final = 14
_SHORTEST_CLAUSE: Final = 3
_WINDOW: Final = 320
_MOST_VERBS: Final = 12


@dataclass(frozen=True, slots=True)
class Attribution:
    """An attribution in a piece of text.

    Attributes:
        start: where the clause with the verb begins (the speaker's name, or the verb before it).
        end: where verb and name end.
        speaker: the speaker's short name, or None where only a pronoun or nothing sure stands there.
        pronoun: the pronoun, in lower case, where one stands for the speaker.
    """

    start: int
    end: int
    speaker: str | None
    pronoun: str = ""


def find_attribution(
    piece: str, *, after_quotation: bool = False, before_quotation: bool = False
) -> Attribution | None:
    """Find the first attribution in a piece of text without quotations.

    Args:
        piece: a sentence, or what stands outside the quotation marks of one.
        after_quotation: whether a quotation ends where the piece begins, so that "said X" may open it.
        before_quotation: whether one begins where it ends, so that any verb of speech will do.
    """
    for according in _ACCORDING.finditer(piece):
        before = piece[: according.start()].split()
        if not before or before[-1].lower() not in DONE_ACCORDING:
            name, end = _name_after(piece, according.end())
            return Attribution(according.start(), end, name)
    for n, verb in enumerate(_VERB.finditer(piece)):
        if n >= _MOST_VERBS:
            break
        found = _at_verb(piece, verb, after_quotation, before_quotation)
        if found:
            return found
    return None


def named_so(piece: str, at: int) -> int | None:
    """Give where the name begins that is given without quotation marks by "called", which ends at ``at``."""
    match = _NAMED_SO.match(piece, at)
    return match.start(1) if match else None


def _at_verb(
    piece: str, verb: re.Match[str], after_quotation: bool, before_quotation: bool
) -> Attribution | None:
    word = verb.group()
    if word in NO_SPEECH and NO_SPEECH[word].match(piece, verb.end()):
        return None
    before = piece[max(0, verb.start() - _WINDOW) : verb.start()]
    before = _BRACKETED.sub(lambda found: " " * len(found.group()), before)
    behind = piece[verb.end() : verb.end() + _WINDOW]
    near = _FAR if word in ("described", "describes") else _NEAR
    beside = (after_quotation and verb.start() <= _NEAR) or (
        before_quotation and len(piece) - verb.end() <= near
    )
    if after_quotation and not before.strip(" \u00a0,;—–"):
        name, end = _name_after(piece, verb.end())
        follows = behind.split()[:1]
        pronoun = follows[0].strip(".,").lower() if follows else ""
        return Attribution(verb.start(), end, name, pronoun if pronoun in PRONOUNS else "")
    chunks = _CHUNK.split(before)
    subject = _subject(before, chunks)
    inverse = not chunks[-1].strip() and word in BEFORE_SPEAKER
    if inverse and (len(chunks) == 2 or subject is None or _named(subject[0]) is None):
        name, end = _name_after(piece, verb.end())
        if name is not None and not piece[end:].strip():
            return Attribution(verb.start(), end, name)
    if subject is None:
        return None
    clause, start = subject
    if word in ("called", "calls") and not beside and named_so(piece, verb.end()) is not None:
        return Attribution(max(0, verb.start() - _WINDOW) + start, verb.end(), _named(clause))
    if word not in PLAIN and not beside:
        if word not in WITH_THAT or clause.lower() in ("it", "this", "that"):
            return None
        of_its_own = len(chunks) > 1 and not behind.strip(" \u00a0.\"'”’")
        that = _WARNED_THAT if word in ("warned", "warns", "cautioned") else _BEHIND_THAT
        if not of_its_own and not that.match(behind.lstrip()):
            return None
    if not beside and not behind.strip(" \u00a0.") and len(chunks) == 1:
        return None
    pronoun = clause.lower() if clause.lower() in PRONOUNS else ""
    return Attribution(max(0, verb.start() - _WINDOW) + start, verb.end(), _named(clause), pronoun)


def _subject(before: str, chunks: list[str]) -> tuple[str, int] | None:
    """Give the words before a verb that are its subject, and where they begin; None where it has none."""
    words = _without_auxiliaries(chunks[-1].split())
    if words is None:
        return None
    if words:
        clause = _main_clause(words)
        return (" ".join(clause), _place_of(clause, before)) if clause else None
    candidates: list[str] = []
    for position in range(len(chunks) - 2, -1, -1):
        # Between a subject and its verb may stand appositions: "Bell, a spokesman for the force, said".
        clause = chunks[position].split()
        while clause and clause[0].lower() in JOINING:
            clause = clause[1:]
        if not clause or clause[0].lower() in RELATIVE:
            continue
        if candidates and clause[0].lower() in LEADS_NAME_OUT:
            break
        if candidates and not all(word[:1].isupper() for word in clause):
            break
        named = clause[0][:1].isupper() and clause[0].lower() not in ("a", "an", "the")
        if (named and not _PARTY.match(clause[0])) or position == 0:
            candidates.append(" ".join(clause))
            if all(word[:1].isupper() for word in clause) and not _OWNED.search(candidates[-1]):
                break
    if not candidates:
        return None
    # "Ola Brandt, the yard's manager": the name before its apposition.
    return candidates[-1], _place_of(candidates[-1].split(), before)


def _place_of(clause: Sequence[str], before: str) -> int:
    """Give where the last run of some words begins in a text."""
    pattern = r"\s+".join(re.escape(word) for word in clause)
    return max((match.start() for match in re.finditer(pattern, before)), default=0)


def _main_clause(words: list[str]) -> list[str] | None:
    """Give the words behind the last conjunction; None where the clause hangs on another."""
    who = max((n for n, word in enumerate(words) if word.lower() == "who"), default=0)
    if who and len(words) - who > _SHORTEST_CLAUSE:
        # "an official who asked not to be named said": the clause between is closed by the verb.
        return _main_clause(words[:who])
    for n in range(len(words) - 1, -1, -1):
        low = words[n].lower()
        if low in RELATIVE or low in SUBORDINATING:
            return None
        if low in JOINING and not (low == "and" and n > 0 and words[n + 1 :] and _pairs(words, n)):
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
    while kept and (kept[-1].lower() in AUXILIARY or (kept[-1].endswith("ly") and kept[-1].islower())):
        kept.pop()
    if kept and kept[-1].lower() in PASSIVE | {"to", "who", "which", "that", "being"}:
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
    if words[0].lower() in ("one", "another") and words[1:] and words[1].lower() not in ("of", "more"):
        words = words[1:]
    low = [word.lower() for word in words]
    if not low or low[0] in NOT_NAMED or any(word in NOT_IN_NAME for word in low):
        return None
    if low[0] in LEADS_NAME_OUT | JOINING or low[0] in ("for", "of", "with", "asked"):
        return None
    return short_speaker(" ".join(words))


def _belongs(word: str, before: str) -> bool:
    """Tell whether ``by`` or ``from`` goes on with a name: a statement issued by, a report from."""
    if word == "by":
        return before in MADE_BY
    return word == "from" and before in CAME_FROM


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
        if low in LEADS_NAME_OUT and words and not bare_so_far and not _belongs(low, words[-1]):
            break
        stopped = word.rstrip('"”’')[-1:]
        bare = word.rstrip(',;:."”’)')
        abbreviated = stopped == "." and (bare in BEFORE_NAME or len(bare) == 1 or "." in bare)
        words.append(bare + "." if abbreviated else bare)
        end = at + token.end()
        if (stopped in tuple(",;:.!?") and not abbreviated) or len(words) > _LONGEST_NAME:
            break
    return _named(" ".join(word for word in words if word)), end
