"""Places in a story where the lexicon's concepts are named, each given to the concept that it is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from convoy_tui.articles.model import Article
from convoy_tui.comparison.alignment.word_forms import STOP_WORDS
from convoy_tui.comparison.terms.countries import known_places
from convoy_tui.comparison.terms.lexicon import Lexicon, LexiconConcept
from convoy_tui.comparison.terms.lexicon_matching import FormMatcher
from convoy_tui.comparison.terms.names import is_headline

_WORD: Final = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-'’][^\W_]+)*")
_POSSESSIVE: Final = re.compile(r"['’][sS]?$")
_AFTER: Final = re.compile(r"\s+(?:of|in)\s+((?:[^\W\d_]\.){2,}|[^\W\d_]+(?:\s[^\W\d_]+)?)")
_RULER: Final = re.compile(
    r"\b(?:[Pp]resident|[Pp]rime [Mm]inister|[Pp]remier|[Cc]hancellor|[Ll]eader|[Dd]ictator|[Rr]uler|[Kk]ing"
    r"|[Ee]mir|[Ss]ultan|[Ss]trongman)\s+((?:(?:[a-z]{2}-)?[^\W\d_a-z][\w.’'-]*\s?){1,3})"
)
_OTHERS_BEFORE: Final = re.compile(
    r"(?:\b(?:other|another|rival|opposing|foreign|local|allied|tribal|rebel|enemy|some|any|no|most|two|three|many"
    r"|several|unidentified|unknown|masked|suspected|alleged)|(?!The\b)[A-Z][\w-]*|\w+-(?:backed|allied|linked|led))"
    r"\s+(?:[a-z]+\s+)?$",
)
_OTHERS_AFTER: Final = re.compile(
    r"\s+(?:of|who|loyal|allied|linked|affiliated|backed|aligned|belonging|jets?|planes?|aircraft"
    r"|(?:from|in|for)\s+(?:the\s+)?[A-Z]\w*\b(?!-))\b"
)
_LOOKBACK: Final = 60


@dataclass(frozen=True, slots=True)
class Term:
    """One place of a story that names a lexicon concept; offsets are into the article's text.

    ``about`` tells whose it is, for a concept that is split by country or group, else it is empty.
    """

    article: int
    sentence: int
    start: int
    end: int
    concept: int
    form: str
    about: str = ""


def find_terms(articles: Sequence[Article], lexicon: Lexicon) -> list[Term]:
    """Find the places where a story names concepts of the lexicon, in order of article and place.

    Forms that mean a concept only beside another of its forms are dropped where the story has no other. Where
    a concept is split, a bare word is given to a country if the story (else the article) names that country's
    alone; a group's people are told from another's by the name that stands before them, and else by nothing.
    """
    matcher = FormMatcher(lexicon)
    terms: list[Term] = []
    for number, article in enumerate(articles):
        for index, sentence in enumerate(article.sentences):
            text = article.text[sentence.start : sentence.end]
            shouted = text.isupper() and is_headline(text.split())
            terms.extend(
                Term(number, index, sentence.start + m.start, sentence.start + m.end, m.concept, m.form)
                for m in matcher.find(text, shouted=shouted)
            )
    terms = _only_beside(terms, lexicon)
    if any(lexicon.concepts[term.concept].split_by for term in terms):
        terms = _split(terms, articles, lexicon)
    return terms


def _only_beside(terms: Sequence[Term], lexicon: Lexicon) -> list[Term]:
    """Drop the forms that need another one of their concept in the story, where there is none."""
    vouched = {t.concept for t in terms if t.form not in lexicon.concepts[t.concept].only_beside}
    return [t for t in terms if t.concept in vouched or t.form not in lexicon.concepts[t.concept].only_beside]


def _split(terms: Sequence[Term], articles: Sequence[Article], lexicon: Lexicon) -> list[Term]:
    """Say of each term of a split concept whose it is."""
    rulers = _rulers(articles) if any(c.split_by == "country" for c in lexicon.concepts) else {}
    abouts: dict[int, str] = {}
    for position, term in enumerate(terms):
        concept = lexicon.concepts[term.concept]
        if concept.split_by == "country":
            abouts[position] = _country_of(term, articles, rulers)
        elif concept.split_by == "group":
            before = terms[position - 1] if position else None
            abouts[position] = _group_of(term, before, articles[term.article], lexicon)
    in_story: dict[int, set[str]] = {}
    in_article: dict[tuple[int, int], set[str]] = {}
    of_word: dict[tuple[int, int, str], set[str]] = {}
    for position, about in abouts.items():
        term = terms[position]
        if about:
            in_story.setdefault(term.concept, set()).add(about)
            in_article.setdefault((term.concept, term.article), set()).add(about)
            of_word.setdefault((term.concept, term.article, term.form), set()).add(about)
    result: list[Term] = []
    for position, term in enumerate(terms):
        about = abouts.get(position, "")
        split_by = lexicon.concepts[term.concept].split_by
        known: Iterable[set[str] | None] = ()
        if not about and split_by == "country":
            known = (in_story.get(term.concept), in_article.get((term.concept, term.article)))
        elif not about and split_by == "group" and not _of_others(term, articles[term.article]):
            # "Daesh militants" and later "the militants": the word is of the one group that has it there.
            known = (of_word.get((term.concept, term.article, term.form)),)
        about = about or next((next(iter(names)) for names in known if names and len(names) == 1), "")
        result.append(replace(term, about=about))
    return result


def _of_others(term: Term, article: Article) -> bool:
    """Tell whether what stands beside a word for fighters says that they may be anybody's."""
    sentence = article.sentences[term.sentence]
    before = article.text[max(sentence.start, term.start - _LOOKBACK) : term.start]
    return (
        _OTHERS_BEFORE.search(before) is not None
        or _OTHERS_AFTER.match(article.text, term.end, sentence.end) is not None
    )


def _country_of(term: Term, articles: Sequence[Article], rulers: Mapping[str, str]) -> str:
    """Give the country that is named right before or after a term, or whose ruler is named there."""
    article = articles[term.article]
    sentence = article.sentences[term.sentence]
    before = article.text[max(sentence.start, term.start - _LOOKBACK) : term.start]
    words = [_POSSESSIVE.sub("", word) for word in _WORD.findall(before)]
    places = known_places()
    for size in (2, 1):
        place = places.get(" ".join(words[-size:]).lower().replace(".", "")) if len(words) >= size else None
        if place and words[-size][:1].isupper():
            return place.country
    after = _AFTER.match(article.text, term.end, sentence.end)
    if after:
        for name in (after[1], after[1].split()[0]):
            place = places.get(name.lower().replace(".", ""))
            if place and name[:1].isupper():
                return place.country
    if words and before[-1:].isspace() and words[-1][:1].isupper() and words[-1].lower() not in STOP_WORDS:
        name = words[-1]
        return rulers.get(_family(name)) or f"under {name}"
    return ""


def _rulers(articles: Sequence[Article]) -> dict[str, str]:
    """Map the words of rulers' names to the one country that a story says they rule (Syrian President)."""
    found: dict[str, set[str]] = {}
    for article in articles:
        for match in _RULER.finditer(article.text):
            before = _WORD.findall(article.text, max(0, match.start() - _LOOKBACK), match.start())
            place = known_places().get(_POSSESSIVE.sub("", before[-1]).lower()) if before else None
            if place:
                for word in match[1].split():
                    found.setdefault(_family(_POSSESSIVE.sub("", word)), set()).add(place.country)
    return {name: next(iter(countries)) for name, countries in found.items() if len(countries) == 1}


def _family(name: str) -> str:
    """Give a family name without the article that hangs before it (al-Assad)."""
    return name.rpartition("-")[2] if name[:1].islower() else name


def _group_of(term: Term, before: Term | None, article: Article, lexicon: Lexicon) -> str:
    """Give the name of the group that stands right before a term: a concept of the lexicon or a bare name.

    A word that opens the sentence has its capital from there and is no name.
    """
    text = article.text
    if before and before.article == term.article and text[before.end : term.start].isspace():
        concept = lexicon.concepts[before.concept]
        return concept.name if concept.what == "group" and not concept.split_by else ""
    words = list(_WORD.finditer(text, max(0, term.start - _LOOKBACK), term.start))
    if not words or not text[words[-1].end() : term.start].isspace():
        return ""
    word = words[-1].group()
    head = word.split("-")[0]
    opens = words[-1].start() <= article.sentences[term.sentence].start
    if opens or not head[:1].isupper() or word.lower() in STOP_WORDS:
        return ""
    place = known_places().get(_POSSESSIVE.sub("", word).lower().replace(".", ""))
    return place.country if place else word


def concept_name(concept: LexiconConcept, about: str) -> str:
    """Give the name of a concept, or of the part of a split one that is about one country or group."""
    if not about:
        return concept.name
    return f"{concept.name} {about}" if about.startswith("under ") else f"{concept.name} of {about}"


def near_names(concept: LexiconConcept, about: str, present: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    """Give the names of a story's concepts that are near one: as the lexicon says, and a split one's parts.

    Args:
        concept: the concept, and ``about`` the part of it.
        about: whose it is.
        present: for each concept that the story has, by name, whose it is there.
    """
    near = {name for name in concept.near if name in present}
    if concept.split_by:
        others = present.get(concept.name, frozenset()) - {about}
        # The bare word is near every part; the parts of different countries or groups are not near each
        # other.
        near |= {concept_name(concept, other) for other in others if not about or not other}
    return tuple(sorted(near))
