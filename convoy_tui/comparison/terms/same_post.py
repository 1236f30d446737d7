"""Posts that are named more and less fully of one person: House leader, House minority leader."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from convoy_tui.articles.model import Article
from convoy_tui.comparison.alignment.word_forms import STOP_WORDS
from convoy_tui.comparison.model import Link, Place, SentenceKey
from convoy_tui.comparison.terms.countries import known_places
from convoy_tui.comparison.terms.name_words import ADHERENTS

_POSTS: Final = {
    "leader": "leader", "whip": "whip", "speaker": "speaker", "chief": "chief", "director": "director",
    "minister": "minister", "secretary": "secretary", "commander": "commander", "governor": "governor",
    "mayor": "mayor", "ambassador": "ambassador", "adviser": "adviser", "advisor": "adviser",
    "chairman": "chair", "chairwoman": "chair", "chairperson": "chair", "chair": "chair",
    "spokesman": "spokes", "spokeswoman": "spokes", "spokesperson": "spokes",
    "prosecutor": "prosecutor", "attorney": "attorney", "president": "president", "manager": "manager",
}  # fmt: skip
_MAY_STAND_BARE: Final = frozenset("whip speaker mayor governor".split())
_WORD: Final = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*\.?")
_MOST_MODIFIERS: Final = 3
_NO_MODIFIERS: Final = frozenset(
    """
    former new acting interim then current longtime late top senior fellow outgoing incoming ex next first
    second rep sen representative senator mr mrs ms dr gov president-elect
    """.split()
)


_CONTRASTS: Final = frozenset(
    """
    assistant deputy vice executive associate junior senior regional district national state under shadow
    """.split()
)
_BODIES: Final = frozenset("caucus house senate committee party conference council cabinet".split())


@dataclass(frozen=True, slots=True)
class _Post:
    """A post as a sentence names it: where, its sort, its noun and the words before that."""

    place: Place
    sort: str
    noun: str
    modifiers: tuple[str, ...]


def same_posts(
    articles: Iterable[Article], links: Iterable[Link], persons: Mapping[SentenceKey, frozenset[str]]
) -> list[tuple[Place, Place]]:
    """Find the pairs of wordings of one post in surely linked sentences that name the same person.

    The one wording must hold all words of the other and add some, or another ending for man or woman. What
    tells another post (assistant, deputy) or only whose it is (the Angels' manager) joins nothing.

    Args:
        articles: those that the links join.
        links: only sure ones are looked at.
        persons: for each sentence the names of the concepts that may be persons.
    """
    by_id = {article.id: article for article in articles}
    found: list[tuple[Place, Place]] = []
    for link in links:
        if link.grade != "sure" or not persons.get(link.a, frozenset()) & persons.get(link.b, frozenset()):
            continue
        a, b = (_posts_of(by_id[key[0]], key[1]) for key in (link.a, link.b))
        pairs = {
            (one.place[3].lower(), other.place[3].lower()): (one.place, other.place)
            for one in a
            for other in b
            if _are_one(one, other)
        }
        # Two leaders in one sentence: whose post is meant is settled only where one pair alone fits.
        for sort in sorted({one.sort for one in a}):
            fitting = [pair for pair in pairs.values() if _sort_of(pair[0]) == sort]
            if len(fitting) == 1:
                found.append(fitting[0])
    return found


def _sort_of(place: Place) -> str:
    return _POSTS[place[3].split()[-1].lower()]


def _posts_of(article: Article, index: int) -> list[_Post]:
    """Give the posts that a sentence names."""
    sentence = article.sentences[index]
    text = article.text[sentence.start : sentence.end]
    words = [(m.start(), m.end(), m.group()) for m in _WORD.finditer(text)]
    posts: list[_Post] = []
    for position, (_, end, word) in enumerate(words):
        word = word.rstrip(".")
        sort = _POSTS.get(word.lower())
        if sort is None:
            continue
        end = words[position][0] + len(word)
        begin = position
        while begin and position - begin < _MOST_MODIFIERS and _modifies(text, words, begin):
            begin -= 1
        start = words[begin][0]
        place = (article.id, sentence.start + start, sentence.start + end, text[start:end])
        posts.append(_Post(place, sort, word, tuple(w for _, _, w in words[begin:position])))
    return posts


def _modifies(text: str, words: list[tuple[int, int, str]], position: int) -> bool:
    """Tell whether the word before a position belongs to the name of the post."""
    _, end, word = words[position - 1]
    if (
        text[end : words[position][0]] != " "
        or word.lower() in _NO_MODIFIERS
        or word.endswith((".", "'s", "’s"))
    ):
        return False
    return word.lower() not in STOP_WORDS and not word.endswith(("ed", "ing", "ly"))


def _are_one(a: _Post, b: _Post) -> bool:
    """Tell whether two wordings are of one post and not the same."""
    of_a, of_b = ({word.lower() for word in post.modifiers} for post in (a, b))
    if a.sort != b.sort or (of_a == of_b and a.noun.lower() == b.noun.lower()):
        return False
    if not (of_a <= of_b or of_b <= of_a):
        return False
    longer = a if of_a > of_b else b
    for word in longer.modifiers:
        if word.lower() in of_a & of_b:
            continue
        owned = word[0].isupper() and longer.noun.islower() and word.lower() not in ADHERENTS | _BODIES
        if word.lower() in _CONTRASTS or word.lower() in known_places() or owned:
            return False
    return bool(of_a and of_b) or (a.sort in _MAY_STAND_BARE and a.noun.lower() == b.noun.lower())
