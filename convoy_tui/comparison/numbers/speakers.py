"""Say in a short name who tells a figure, and group the readings that come from one origin."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from convoy_tui.articles.model import Article
from convoy_tui.comparison.alignment.tokens import fold
from convoy_tui.comparison.model import Reading
from convoy_tui.comparison.terms.countries import known_places

MOST_WORDS = 6
"""Words of the longest name that is left as it is."""

BACK = 3
"""Sentences that a pronoun is followed back for its speaker."""

FURTHER_BACK = 8
"""Sentences that a statement without a name ("the Sunday statement") is followed back for who made it."""

_PRONOUN = re.compile(r"(?:“|\"|')?(?:it|he|she|they|the statement|the report)\b", re.IGNORECASE)
_MADE_BY = re.compile(
    r"(?:joint |written |separate |latest )?(statement|report|letter|release|communique|study|survey)\s+"
    r"(?:(?:issued|released|published|made)\s+)?(?:by|from|of)\s+(?:the\s+)?(.+)",
    re.IGNORECASE,
)
_NAMELESS = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|joint|latest|same|official|new|separate)?\s*"
    r"(statement|report|release|communique)",
    re.IGNORECASE,
)
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

    "It said" is followed back to who was named last, a nameless statement to who made one.
    """
    sentence = article.sentences[index]
    name = sentence.speaker
    if name is None:
        if sentence.voice == "own" or not _PRONOUN.match(article.sentence_text(index)):
            return None
        name = _named_before(article, index, BACK)
        return None if name is None else _short(article, index, name)
    return _short(article, index, name)


def _short(article: Article, index: int, name: str) -> str:
    if _NAMELESS.fullmatch(name.strip()):
        made = _named_before(article, index, FURTHER_BACK)
        return f"{short_name(made)}, {name.split()[-1].lower()}" if made else name
    return short_name(name)


def _named_before(article: Article, index: int, back: int) -> str | None:
    """Give the last speaker named before a sentence, statements without a name left out."""
    for earlier in range(index - 1, max(-1, index - 1 - back), -1):
        name = article.sentences[earlier].speaker
        if name is not None and not (back == FURTHER_BACK and _NAMELESS.fullmatch(name.strip())):
            return name
    return None


def short_name(name: str) -> str:
    """Give a speaker's name without what only describes it (the Britain-based, a statement issued by)."""
    name = _FILLERS.sub("", " ".join(name.split())).strip(" ,;")
    made = _MADE_BY.fullmatch(name)
    if made is not None:
        return f"{short_name(made[2])}, {made[1].lower()}"
    words = name.split()
    if len(words) <= MOST_WORDS:
        return name
    first = next((k for k, word in enumerate(words) if word[:1].isupper()), 0)
    return " ".join(words[first:])


def origins_of(readings: Sequence[Reading]) -> tuple[tuple[int, ...], ...]:
    """Group the readings that come from one origin, as indices; a reading without a source is its own.

    Two names are of one origin where the names in them, roles and descriptions aside, are the same or one
    holds the other: a US spokesperson and a statement of the US-led coalition. Nameless officials and
    witnesses may be anybody and stay apart.
    """
    origins: list[list[int]] = []
    named: list[tuple[Mapping[str, bool], list[int]]] = []
    for k, reading in enumerate(readings):
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
