"""The short name of a speaker: "Army Brig. Gen. Ada Marl" is Ada Marl, "a US spokesperson" stays."""

from __future__ import annotations

import re
from typing import Final

from convoy_tui.articles.abbreviations import BEFORE_NAME

_TITLES: Final = frozenset(
    """
    president premier chancellor minister secretary senator representative congressman congresswoman
    governor mayor councilman councilwoman councillor ambassador speaker leader whip chairman chairwoman
    chairperson chair director commissioner spokesman spokeswoman spokesperson general lieutenant colonel
    major captain commander admiral commodore brigadier sergeant corporal private marshal officer
    detective inspector superintendent constable sheriff judge justice attorney prosecutor professor
    doctor coach manager editor analyst ceo cfo coo chief envoy undersecretary mr mrs ms miss sir dame
    lord lady rev reverend imam rabbi archbishop bishop cardinal president-elect vice-president
    secretary-general
    """.split()
)
_NO_GENERALS: Final = frozenset("electric motors mills dynamics assembly staff council secretariat".split())
_PARTICLES: Final = frozenset(
    "al el bin ibn bint ben abu de del della di da dos du van von der den la le".split()
)
_TIES: Final = frozenset("of for at in to with from by on and".split())
_WRITINGS: Final = frozenset(
    """
    statement statements report reports study survey poll figures data estimates projections analysis
    review story article account memo letter email interview post documents sources research
    """.split()
)
_MADE: Final = re.compile(
    r"(?:\S+\s+){0,4}?(\w+)\s+(?:(?:issued|released|published|posted|made|put out|compiled|obtained)\s+)?"
    r"(?:by|from|in)\s+(?:the\s+|an?\s+)?(.+)"
)
_ROLES: Final = frozenset(
    """
    spokesman spokeswoman spokesperson official officer commander minister president lawyer attorney
    doctor resident witness activist analyst expert diplomat aide man woman victim survivor worker teacher
    soldier driver fighter policeman leader owner neighbor neighbour mother father son daughter brother
    sister wife husband
    """.split()
)
_CROWDS: Final = frozenset("police people men women children staff crew".split())
_BODIES: Final = frozenset(
    """
    ministry army navy coalition government council court committee commission agency department office
    party union group association federation company corporation university institute foundation force
    forces house senate congress parliament bank police command observatory organization organisation
    league front movement state states nations times post journal news press tribune herald guardian
    report statement study survey
    """.split()
)
_DISTANT: Final = re.compile(r"^(?:the\s+|an?\s+)?so[-\s‐‑]called\s+", re.IGNORECASE)
_ARTICLE: Final = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_BASED: Final = re.compile(r"\b[\w.]+-based\s+")
_OFFICE: Final = re.compile(
    r"^(?:\S+\s+){0,3}?(?:Secretary|Minister|Chief|Chairman|Director|Speaker|Commissioner|President|Governor|Mayor"
    r"|Ambassador)\s+(?:of|for|to)\s+(?:the\s+)?[A-Z]\S*(?:\s+and\s+[A-Z]\S*)?\s+(?=[A-Z]\S*\s+[A-Z])"
)
_PLACE_AFTER: Final = re.compile(r"\s+(?:of|from)\s+(?:[A-Z]\S*\s?)+$")
_LONGEST: Final = 10


def short_speaker(phrase: str) -> str | None:
    """Give the name by which a speaker is listed, or None where the phrase is too long to be one.

    Titles, ranks and roles before a personal name go, and so do articles, "so-called", a home state, and
    what a speaker spoke in ("a statement issued by the ministry" is the ministry's). A role without a name
    stays.

    Args:
        phrase: the subject of a verb of speech, or what follows "according to"; without brackets.
    """
    phrase = _ARTICLE.sub("", _DISTANT.sub("", phrase), count=1)
    made = _MADE.fullmatch(phrase)
    if made and made[1].lower() in _WRITINGS:
        phrase = _ARTICLE.sub("", _DISTANT.sub("", made[2]), count=1)
    phrase = _BASED.sub("", phrase)
    words = _person(phrase) or phrase.split()
    return " ".join(words) if 0 < len(words) <= _LONGEST else None


def may_stand_for(pronoun: str, speaker: str, text: str) -> bool:
    """Tell whether a pronoun that opens a sentence may mean the speaker of the sentence before.

    Args:
        pronoun: he, she, it or they.
        speaker: the speaker's short name.
        text: the article, which shows whether a single name is somebody's family name.
    """
    words = speaker.split()
    last = words[-1].lower()
    if last in _ROLES or any(_is_title(word) for word in words):
        return pronoun in ("he", "she")
    plural = last.endswith("s") and not last.endswith("ss") and words[-1].islower()
    if plural or last in _CROWDS:
        return pronoun == "they"
    if any(word.lower() in _BODIES for word in words) or words[-1].islower():
        return pronoun in ("it", "they")
    if len(words) == 1:
        given = re.search(rf"(?<![\w'’-])(?!The\b|A\b|In\b)[A-Z][\w.’'-]*\s+{re.escape(speaker)}\b", text)
        return (pronoun in ("he", "she")) == bool(given)
    return pronoun in ("he", "she")


def _person(phrase: str) -> list[str] | None:
    """Give the personal name that a phrase ends with, without its titles; None where it has none."""
    bare = _OFFICE.sub("", phrase)
    words = bare.split()
    titled = len(bare) < len(phrase)
    cut = 0
    for index, word in enumerate(words[:-1]):
        following = words[index + 1].lower()
        if _is_title(word) and following not in _TIES and following not in _NO_GENERALS:
            cut, titled = index + 1, True
    if cut and words[cut - 1].endswith(("'s", "’s")):
        return None
    if titled:
        rest = _PLACE_AFTER.sub("", " ".join(words[cut:])).split()
        return rest if rest and all(_in_name(word) for word in rest) else None
    begin = len(words)
    while begin and _in_name(words[begin - 1]):
        begin -= 1
    while begin < len(words) and words[begin].lower() in _PARTICLES and words[begin].islower():
        begin += 1
    before, name = words[:begin], words[begin:]
    if before and not {word.lower() for word in before} & _TIES and len(name) > 1:
        owner = max((i for i, word in enumerate(name) if word.endswith(("'s", "’s"))), default=-1)
        return name[owner + 1 :] if len(name) - owner > 2 else None
    return None


def _is_title(word: str) -> bool:
    """Tell whether a word is a title, rank or role before a name."""
    bare = word.rstrip(".")
    return bare.lower() in _TITLES or (bare in BEFORE_NAME and word.endswith(".") and bare[0].isupper())


def _in_name(word: str) -> bool:
    """Tell whether a word can stand in a personal name."""
    if word.lower() in _PARTICLES:
        return True
    head = word.partition("-")
    return word[:1].isupper() or (head[0].lower() in _PARTICLES and head[2][:1].isupper())
