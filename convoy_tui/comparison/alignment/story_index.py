"""The sentences of a story as weighted vectors, ready to be compared."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from convoy_tui.articles.model import Article
from convoy_tui.comparison.alignment.focus import name_shares
from convoy_tui.comparison.alignment.kinship import build_profiles
from convoy_tui.comparison.alignment.tokens import ConceptSpan, Token, fold, tokenize
from convoy_tui.comparison.alignment.vocabulary import KIND_WEIGHT, Vocabulary, build_vocabulary, rarity

GRAM = 5
"""Length of the runs of characters that are compared beside words; they cross the gaps between words, so that
a shared phrase counts for more than the same words scattered."""

MAX_GRAM_CHARACTERS = 2_000
"""Only so much of a sentence is cut into runs of characters; longer ones are broken text or lists."""

MAX_POSTINGS = 32
"""Words in more sentences of an article than this propose no pairs, but still count in those proposed."""

ConceptSpans = Callable[[Article, int], Sequence[ConceptSpan]]
"""Gives the concepts of a sentence, by article and sentence index, as spans in the sentence's own text."""


@dataclass(frozen=True, slots=True)
class SentenceVector:
    """One sentence: its tokens, its weights scaled to length 1, and what each of its words also stands for.

    ``terms`` holds the tokens' numbers in the vocabulary; ``weights`` maps these to weights; ``reach`` holds
    the same and, in part, the words that stand for them, so that the sum of one's weights times the other's
    reach is the soft cosine of two sentences. ``telling`` holds the weights of the tokens that say something
    of their own. ``clauses`` maps token numbers to the clause of their first mention; ``clause_lengths``
    holds the length of each clause's part of the vector; ``figures`` maps each figure to the words that
    follow it, which tell of what it is.
    """

    tokens: tuple[Token, ...]
    terms: tuple[int, ...]
    weights: Mapping[int, float]
    reach: Mapping[int, float]
    telling: tuple[tuple[int, float], ...]
    clauses: Mapping[int, int]
    clause_lengths: tuple[float, ...]
    figures: Mapping[int, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class ArticleIndex:
    """The vectors of one article.

    ``postings`` gives, for each token that tells something and is not in very many sentences, the sentences
    whose reach holds it, with how much; ``grams`` the runs of characters of each sentence and
    ``gram_lengths`` the length of their vector; ``profile`` the article as a whole (see ``kinship``);
    ``names`` the share of its sentences that each name is in (see ``focus``).
    """

    id: str
    sentences: tuple[SentenceVector, ...]
    postings: Mapping[int, tuple[tuple[int, float], ...]]
    grams: tuple[frozenset[int], ...]
    gram_lengths: tuple[float, ...]
    profile: Mapping[int, float]
    names: Mapping[int, float]


@dataclass(frozen=True, slots=True)
class StoryIndex:
    """All articles of a story over one vocabulary.

    ``gram_rarity`` holds the squared IDF of the runs of characters, in thousandths.
    """

    articles: Mapping[str, ArticleIndex]
    vocabulary: Vocabulary
    gram_rarity: Sequence[int]


def build_index(articles: Sequence[Article], concept_spans: ConceptSpans | None = None) -> StoryIndex:
    """Index the articles of a story.

    The order of the articles changes nothing in the outcome.

    Raises:
        ValueError: two articles have the same id.
    """
    check_ids(articles)
    ordered = sorted(articles, key=lambda article: article.id)
    texts = {a.id: [a.sentence_text(i) for i in range(len(a.sentences))] for a in ordered}
    tokens = {
        article.id: [
            tokenize(text, concept_spans(article, i) if concept_spans else ())
            for i, text in enumerate(texts[article.id])
        ]
        for article in ordered
    }
    vocabulary = build_vocabulary(sentence for article in ordered for sentence in tokens[article.id])
    grams, gram_rarity = _grams(texts)
    profiles = build_profiles(tokens, vocabulary.number)
    return StoryIndex(
        articles={
            id_: _index_article(id_, tokens[id_], grams[id_], gram_rarity, vocabulary, profiles[id_])
            for id_ in tokens
        },
        vocabulary=vocabulary,
        gram_rarity=gram_rarity,
    )


def check_ids(articles: Sequence[Article]) -> None:
    """Raise ValueError where two articles have the same id, naming it."""
    seen: set[str] = set()
    for article in articles:
        if article.id in seen:
            raise ValueError(f"two articles have the id {article.id!r}; give each article an id of its own")
        seen.add(article.id)


def _index_article(
    id_: str,
    tokens: Sequence[tuple[Token, ...]],
    grams: Sequence[frozenset[int]],
    gram_rarity: Sequence[int],
    vocabulary: Vocabulary,
    profile: Mapping[int, float],
) -> ArticleIndex:
    sentences = tuple(_vector(sentence, vocabulary) for sentence in tokens)
    postings: dict[int, list[tuple[int, float]]] = {}
    for i, sentence in enumerate(sentences):
        for term, weight in sentence.reach.items():
            if vocabulary.content[term]:
                postings.setdefault(term, []).append((i, weight))
    return ArticleIndex(
        id=id_,
        sentences=sentences,
        postings={term: tuple(places) for term, places in postings.items() if len(places) <= MAX_POSTINGS},
        grams=tuple(grams),
        gram_lengths=tuple(sqrt(sum(map(gram_rarity.__getitem__, sorted(held)))) or 1.0 for held in grams),
        profile=profile,
        names=name_shares(tokens, vocabulary),
    )


def _vector(tokens: tuple[Token, ...], vocabulary: Vocabulary) -> SentenceVector:
    weights: dict[int, float] = {}
    clauses: dict[int, int] = {}
    for token in tokens:
        term = vocabulary.number[token.key]
        weight = KIND_WEIGHT[token.kind] * vocabulary.rarity[term]
        weights[term] = max(weights.get(term, 0.0), weight)
        clauses.setdefault(term, token.clause)
    weights = dict(sorted(weights.items()))
    reach = dict(weights)
    for term, weight in weights.items():
        for other, share in vocabulary.alike.get(term, ()):
            reach[other] = reach.get(other, 0.0) + share * weight
    length = sqrt(sum(weight * reach[term] for term, weight in weights.items())) or 1.0
    squares = [0.0] * (max(clauses.values(), default=0) + 1)
    for term, weight in weights.items():
        squares[clauses[term]] += (weight / length) ** 2
    return SentenceVector(
        tokens=tokens,
        terms=tuple(vocabulary.number[token.key] for token in tokens),
        weights={term: weight / length for term, weight in weights.items()},
        reach={term: weight / length for term, weight in sorted(reach.items())},
        telling=tuple(
            (term, weight / length) for term, weight in weights.items() if vocabulary.content[term]
        ),
        clauses=clauses,
        clause_lengths=tuple(sqrt(square) or 1.0 for square in squares),
        figures=_figures(tokens, vocabulary),
    )


def _figures(tokens: Sequence[Token], vocabulary: Vocabulary) -> dict[int, tuple[int, ...]]:
    """Map each figure to the telling words right after it, at most ``_MEASURED`` of them."""
    figures: dict[int, tuple[int, ...]] = {}
    for at, token in enumerate(tokens):
        if token.kind == "number":
            after = tokens[at + 1 : at + 1 + _MEASURED]
            things = tuple(vocabulary.number[t.key] for t in after if t.kind not in ("number", "function"))
            figure = vocabulary.number[token.key]
            figures[figure] = (*figures.get(figure, ()), *things)
    return figures


_MEASURED = 2
_GRAM_SCALE = 1_000
_SPACES = re.compile(r"\s+")


def _grams(texts: Mapping[str, Sequence[str]]) -> tuple[dict[str, list[frozenset[int]]], list[int]]:
    """Give each sentence's set of numbered runs of characters, and the squared IDF of each run.

    The squares are whole numbers (thousandths), because sums of those do not depend on the order of a set.
    """
    number: dict[str, int] = {}
    holding: list[int] = []
    sets: dict[str, list[frozenset[int]]] = {}
    total = 0
    for id_, sentences in texts.items():
        rows = sets.setdefault(id_, [])
        for text in sentences:
            total += 1
            folded = f" {_SPACES.sub(' ', fold(text[:MAX_GRAM_CHARACTERS])).strip()} "
            held: set[int] = set()
            for gram in {folded[i : i + GRAM] for i in range(max(1, len(folded) - GRAM + 1))}:
                known = number.setdefault(gram, len(holding))
                if known == len(holding):
                    holding.append(0)
                holding[known] += 1
                held.add(known)
            rows.append(frozenset(held))
    return sets, [round(_GRAM_SCALE * rarity(total, count) ** 2) for count in holding]
