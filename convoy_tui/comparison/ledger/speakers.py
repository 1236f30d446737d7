"""Say in a short name who tells a figure, and group the readings that come from one origin."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from convoy_tui.articles.model import Article
from convoy_tui.comparison.alignment.tokens import fold
from convoy_tui.comparison.ledger.acts import act_of
from convoy_tui.comparison.model import Reading
from convoy_tui.comparison.terms.countries import known_places

MOST_WORDS = 6
"""Words of the longest name that is left as it is."""

BACK = 8
"""Sentences that a statement without a name ("the Sunday statement") is followed back for who made it."""

_PRONOUN = re.compile(r"(?:“|\"|')?(?:it|he|she|they|the statement|the report)\b", re.IGNORECASE)
_MADE_BY = re.compile(
    r"(?:(?:joint|written|separate|latest|recent|most recent|new) )?"
    r"(statement|report|letter|release|communique|study|survey|figures|data|estimates?|projections?)\s+"
    r"(?:(?:issued|released|published|made)\s+)?(?:by|from|of)\s+(?:the\s+)?(.+)",
    re.IGNORECASE,
)
_NAMELESS = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|joint|latest|same|official|new|separate)?\s*"
    r"(statement|communique)",
    re.IGNORECASE,
)
_HEAD_OF = re.compile(r"(?:head|director|chief|chairman|leader)\s+of\s+(?:the\s+)?(?=[A-Z])")
_NO_NAME = frozenset(("his", "their", "its", "or", "after", "that"))
_OWN_PART = re.compile(r"\b(?:but|while|although|though|whereas)\s+according\s+to\b", re.IGNORECASE)
_FILLERS = re.compile(r"\b(?:so-called|self-styled|\w+-based|\w+-born)\s+", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_VOICES = frozenset(
    """
    spokesman spokeswoman spokesperson spokespeople spokesmen statement statements command commander
    headquarters press office release communique account
    """.split()
)
_ANONYMOUS = frozenset(
    """
    official officials source sources authorities expert experts analyst analysts witness witnesses resident
    residents media report reports activist activists somebody person people man woman men women
    survivor survivors relative relatives lawyer lawyers doctor doctors
    """.split()
)
_EMPTY = frozenset(
    """
    the a an of for and by from in on led backed global joint international senior top local main chief
    anti pro mr mrs ms dr gen general lt col lieutenant colonel major brigadier army sgt capt captain sen
    senator rep representative director operations head leader deputy state department military
    """.split()
)


def speaker_of(article: Article, index: int) -> str | None:
    """Give a short name of who tells sentence ``index``, or None where no source is named.

    "It said" is followed back through sentences that open so to the one that names somebody; a nameless
    statement to who is said to have made one.
    """
    at = index
    while article.sentences[at].speaker is None:
        sentence = article.sentences[at]
        if at == 0 or sentence.voice == "own" or not _PRONOUN.match(article.sentence_text(at)):
            return None
        at -= 1
    name = article.sentences[at].speaker or ""
    return _maker_of_statement(article, at) if _NAMELESS.fullmatch(name.strip()) else short_name(name)


def told_before_source(article: Article, index: int, end: int) -> bool:
    """Say whether a figure that ends at ``end`` stands before the part of its sentence that names the source.

    In "17 buses left, but according to the police six came back" the first figure is the outlet's own.
    """
    sentence = article.sentences[index]
    return _OWN_PART.search(article.text, end, sentence.end) is not None


def _maker_of_statement(article: Article, index: int) -> str | None:
    """Give who made the statement that a sentence speaks of without naming anybody."""
    for earlier in range(index - 1, max(-1, index - 1 - BACK), -1):
        name = article.sentences[earlier].speaker
        if name and not _NAMELESS.fullmatch(name) and "statement" in article.sentence_text(earlier).lower():
            made = short_name(name)
            return made if made is None or made.endswith("statement") else f"{made}, statement"
    return article.sentences[index].speaker


def short_name(name: str) -> str | None:
    """Give a speaker's name without what only describes it, or None where the words name nobody.

    The Britain-based, head of the, a statement issued by.
    """
    name = _FILLERS.sub("", " ".join(name.split())).strip(" ,;")
    made = _MADE_BY.fullmatch(name)
    if made is not None:
        maker = short_name(made[2])
        return f"{maker}, {made[1].lower()}" if maker else None
    words = name.split()
    if any(word in _NO_NAME or (k and word.islower() and act_of(word)) for k, word in enumerate(words)):
        return None
    head = _HEAD_OF.match(name) if len(words) > MOST_WORDS else None
    return name[head.end() :] if head is not None else name


def origins_of(readings: Sequence[Reading], copied: Sequence[object] = ()) -> tuple[tuple[int, ...], ...]:
    """Group the readings that come from one origin, as indices; a reading without a source is its own.

    ``copied`` has an item for each reading: what the readings that copies of one text share have in common,
    or None. Such readings without a source are of one origin; empty where no article is a copy.

    Two names are of one origin where the names in them, roles and descriptions aside, are the same or one
    holds the other: a US spokesperson and a statement of the US-led coalition. Nameless officials and
    witnesses may be anybody and stay apart.
    """
    origins: list[list[int]] = []
    named: list[tuple[Mapping[str, bool], list[int]]] = []
    of_copies: dict[object, list[int]] = {}
    for k, reading in enumerate(readings):
        shared = copied[k] if copied else None
        if reading.speaker is None and shared is not None:
            if shared not in of_copies:
                of_copies[shared] = []
                origins.append(of_copies[shared])
            of_copies[shared].append(k)
            continue
        names = _origin_names(reading.speaker)
        home = next((members for known, members in named if names and _one_origin(known, names)), None)
        if home is not None:
            home.append(k)
            continue
        origins.append([k])
        if names:
            named.append((names, origins[-1]))
    return tuple(tuple(members) for members in origins)


def _origin_names(speaker: str | None) -> dict[str, bool]:
    """Give what names an origin, each word with whether it is a capital one; nothing for anybody."""
    words = {fold(m[0]): m[0][0].isupper() for m in _WORD.finditer((speaker or "").replace("-", " "))}
    if words.keys() & _ANONYMOUS:
        return {}
    return {word: capital for word, capital in words.items() if word not in _VOICES | _EMPTY}


def _one_origin(a: Mapping[str, bool], b: Mapping[str, bool]) -> bool:
    """Say whether one name holds the other; a country's name alone is held only by its institutions."""
    less, more = (a, b) if len(a) <= len(b) else (b, a)
    if not less or not less.keys() <= more.keys():
        return False
    if less.keys() == more.keys() or not all(word in known_places() for word in less):
        return True
    return not any(capital for word, capital in more.items() if word not in less)
