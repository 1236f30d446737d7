"""Words that stand in the same place of the same clause in two sentences that report one fact.

"Longtime lawyer Ada Marl" and "longtime attorney Ada Marl": what stands between the same words on both sides
is offered as two names of one thing. Verbs are left out, because opposites share a frame too (was married
twice, was divorced twice), and so is whatever is spelled nearly alike.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from convoy_tui.articles.model import Article
from convoy_tui.comparison.alignment.tokens import Token
from convoy_tui.comparison.alignment.word_forms import STOP_WORDS
from convoy_tui.comparison.model import Link, Place
from convoy_tui.comparison.terms.sentence_words import CALENDAR
from convoy_tui.comparison.terms.spelling import fold, spelling_similarity

TokensOf = Callable[[Article, int], Sequence[Token]]
"""Gives the tokens of a sentence of an article, each known concept as one token."""

Pair = tuple[Place, Place]

_VERB_ENDINGS: Final = ("ed", "ing", "ly", "en", "ught", "ose")
_SHORTEST: Final = 4
_ALIKE: Final = 0.8
_TELLING: Final = ("name", "concept", "number")
_SUBJECTS: Final = frozenset(
    "to he she it they we you i who which that will would can could may might must".split()
)
_DETERMINERS: Final = frozenset("the a an his her its their that this these those".split())
_NO_PARTS: Final = frozenset("outside inside confirms says near pending just".split())
_NO_THINGS: Final = frozenset(
    """
    first second third last next early late later morning evening night afternoon week month year today
    more less most least many both other another only former latter left right north south east west upper
    lower high male female won lost made held took gave said told came went kept found says calls male
    more fewer
    day days week weeks month months year years hour hours minute minutes time times
    """.split()
)


def same_slots(articles: Iterable[Article], links: Iterable[Link], tokens_of: TokensOf) -> list[Pair]:
    """Find the pairs of words that stand in one frame in surely linked sentences.

    Args:
        articles: those that the links join.
        links: only sure ones are looked at.
        tokens_of: gives the tokens of a sentence; the forms of a known concept count as the same word.

    Returns:
        Pairs of places, the one in the article whose id sorts first before the other, in order of the links.
    """
    by_id = {article.id: article for article in articles}
    found: list[Pair] = []
    for link in links:
        if link.grade != "sure":
            continue
        sides = [by_id[id_] for id_, _ in (link.a, link.b)]
        indices = (link.a[1], link.b[1])
        texts = [article.sentence_text(index) for article, index in zip(sides, indices, strict=True)]
        tokens = [
            [token for token in tokens_of(article, index) if token.kind != "function"]
            for article, index in zip(sides, indices, strict=True)
        ]
        for i, j in _slots(tokens[0], tokens[1], texts[0], texts[1]):
            a = _with_neighbour(texts[0], tokens[0], i)
            b = _with_neighbour(texts[1], tokens[1], j)
            found.append((_place(sides[0], indices[0], *a), _place(sides[1], indices[1], *b)))
    return found


def _with_neighbour(text: str, tokens: Sequence[Token], index: int) -> tuple[int, int]:
    """Give the span of a word with the common word that it makes a compound with: general strike, base."""
    start, end = tokens[index].start, tokens[index].end
    before, behind = tokens[index - 1], tokens[index + 1]
    if text[end : behind.start] in (" ", "-") and _compounds(text[behind.start : behind.end]):
        return start, behind.end
    if text[before.end : start] in (" ", "-") and _compounds(text[before.start : before.end]):
        return before.start, end
    return start, end


def _compounds(word: str) -> bool:
    """Tell whether a word may be part of a compound noun."""
    return word.islower() and not word.endswith(_VERB_ENDINGS) and word not in _NO_PARTS


def _place(article: Article, sentence: int, start: int, end: int) -> Place:
    offset = article.sentences[sentence].start
    return article.id, offset + start, offset + end, article.text[offset + start : offset + end]


def _slots(a: Sequence[Token], b: Sequence[Token], text_a: str, text_b: str) -> Iterable[tuple[int, int]]:
    """Give the indices of tokens that stand between the same neighbours."""
    keys_a, keys_b = {token.key for token in a}, {token.key for token in b}
    for i in range(1, len(a) - 1):
        if a[i].kind != "word" or a[i].key in keys_b:
            continue
        for j in range(1, len(b) - 1):
            if b[j].kind != "word" or b[j].key in keys_a:
                continue
            if a[i - 1].key != b[j - 1].key or a[i + 1].key != b[j + 1].key:
                continue
            if _firm(a, b, i, j) and _same_frame(a, b, i, j, text_a, text_b):
                yield i, j


def _firm(a: Sequence[Token], b: Sequence[Token], i: int, j: int) -> bool:
    """Tell whether the frame is more than two common words."""
    if any(token.kind in _TELLING and token.key not in CALENDAR for token in (a[i - 1], a[i + 1])):
        return True
    before = i > 1 and j > 1 and a[i - 2].key == b[j - 2].key
    behind = i + 2 < len(a) and j + 2 < len(b) and a[i + 2].key == b[j + 2].key
    return before or behind


def _same_frame(a: Sequence[Token], b: Sequence[Token], i: int, j: int, text_a: str, text_b: str) -> bool:
    """Tell whether two words are of one sort and what stands around them is letter for letter the same."""
    word_a, word_b = text_a[a[i].start : a[i].end], text_b[b[j].start : b[j].end]
    if _acts(text_a, a[i]) or _acts(text_b, b[j]):
        return False
    for word in (word_a, word_b):
        if not word.islower() or len(word) < _SHORTEST or word in _NO_THINGS or word.endswith(_VERB_ENDINGS):
            return False
    if word_a.endswith("s") != word_b.endswith("s"):
        return False
    if spelling_similarity(fold(word_a), fold(word_b)) >= _ALIKE:
        return False
    gaps_a = text_a[a[i - 1].end : a[i].start], text_a[a[i].end : a[i + 1].start]
    gaps_b = text_b[b[j - 1].end : b[j].start], text_b[b[j].end : b[j + 1].start]
    return all(_gap(x) == _gap(y) for x, y in zip(gaps_a, gaps_b, strict=True))


def _acts(text: str, token: Token) -> bool:
    """Tell by its neighbours whether a word may be a verb, or stands in an idiom (in exchange for)."""
    before = text[: token.start].split()[-1:]
    behind = text[token.end :].split()[:1]
    last, following = (before or [""])[0], (behind or [""])[0]
    if last.lower() in _SUBJECTS or (last.lower() == "in" and following.lower() in ("for", "of")):
        return True
    if not text[: token.end].endswith("s") or not last[:1].isupper() or not last[-1:].isalnum():
        return False
    # "Voss beats Marl", beside "Daesh fighters have": a plural has no object right behind it.
    return following.lower() not in STOP_WORDS or following.lower() in _DETERMINERS


def _gap(text: str) -> tuple[str, ...]:
    """Give what stands between two words, articles aside."""
    return tuple(word for word in text.lower().split() if word not in ("the", "a", "an"))
