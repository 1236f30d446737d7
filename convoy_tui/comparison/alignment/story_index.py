"""The sentences of a story as weighted vectors, ready to be compared."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from convoy_tui.articles.model import Article
from convoy_tui.comparison.alignment.focus import name_shares
from convoy_tui.comparison.alignment.grams import number_grams
from convoy_tui.comparison.alignment.kinship import build_profiles
from convoy_tui.comparison.alignment.tokens import ConceptSpan, Token, tokenize
from convoy_tui.comparison.alignment.vocabulary import KIND_WEIGHT, Vocabulary, build_vocabulary

MAX_POSTINGS = 32
"""Words in more sentences of an article than this propose no pairs, but still count in those proposed."""

ConceptSpans = Callable[[Article, int], Sequence[ConceptSpan]]
"""Gives the concepts of a sentence, by article and sentence index, as spans in the sentence's own text."""


@dataclass(frozen=True, slots=True)
class SentenceVector:
    """One sentence: its tokens, and their weights, scaled so that its soft cosine with itself is 1.

    ``terms`` holds the tokens' numbers in the vocabulary; ``weights`` maps these to weights; ``clauses`` maps
    them to the clause of their first mention where there are several; ``clause_lengths`` holds the length
    of each clause's part of the vector.
    """

    tokens: tuple[Token, ...]
    terms: tuple[int, ...]
    weights: Mapping[int, float]
    clauses: Mapping[int, int]
    clause_lengths: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class ArticleIndex:
    """The vectors of one article.

    ``postings`` gives, for each token that tells something and is not in very many sentences, the sentences
    that hold it, with its weight; ``grams`` the runs of characters of each sentence that another one shares
    and ``gram_lengths`` the length of the vector of all; ``profile`` the article as a whole (see
    ``kinship``); ``names`` the share of its sentences that each name is in (see ``focus``).
    """

    id: str
    sentences: tuple[SentenceVector, ...]
    postings: Mapping[int, tuple[tuple[int, float], ...]]
    grams: tuple[array[int], ...]
    gram_lengths: tuple[float, ...]
    profile: Mapping[int, float]
    names: Mapping[int, float]


@dataclass(frozen=True, slots=True)
class StoryIndex:
    """Everything that scores are made of: the articles by id, and the words of the story.

    ``gram_rarity`` holds the squared IDF of the runs of characters, in thousandths.
    """

    articles: Mapping[str, ArticleIndex]
    vocabulary: Vocabulary
    gram_rarity: Sequence[int]

    def tokens(self, article: Article, sentence: int) -> tuple[Token, ...]:
        """Give the tokens of a sentence of an article of the story, each known concept as one token."""
        return self.articles[article.id].sentences[sentence].tokens


@dataclass(frozen=True, slots=True)
class OpenArticle:
    """An article made ready to be compared with others, which takes several times its memory.

    ``reaches`` maps, for each sentence, its words and those that they stand for in part to weights, so that
    the sum of this times another sentence's weights is the soft cosine of the two; ``clause_reaches`` holds
    the same for each clause, and nothing for a sentence of one clause.
    """

    index: ArticleIndex
    reaches: tuple[Mapping[int, float], ...]
    clause_reaches: tuple[tuple[Mapping[int, float], ...], ...]


def open_article(article: ArticleIndex, vocabulary: Vocabulary) -> OpenArticle:
    """Make an article ready to be compared; to be kept no longer than that takes."""
    clause_reaches: list[tuple[Mapping[int, float], ...]] = []
    for sentence in article.sentences:
        parts: list[dict[int, float]] = []
        if len(sentence.clause_lengths) > 1:
            parts = [{} for _ in sentence.clause_lengths]
            for term, weight in sentence.weights.items():
                parts[sentence.clauses[term]][term] = weight
        clause_reaches.append(tuple(reach_of(part, vocabulary) for part in parts))
    return OpenArticle(
        index=article,
        reaches=tuple(reach_of(sentence.weights, vocabulary) for sentence in article.sentences),
        clause_reaches=tuple(clause_reaches),
    )


def reach_of(weights: Mapping[int, float], vocabulary: Vocabulary) -> dict[int, float]:
    """Add to the weights of words those of the words that they stand for, in part."""
    reach = dict(weights)
    alike = vocabulary.alike.get
    for term, weight in weights.items():
        for other, share in alike(term, ()):
            reach[other] = reach.get(other, 0.0) + share * weight
    return reach


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
    grams, gram_rarity = number_grams(texts)
    profiles = build_profiles(tokens, vocabulary.number)
    return StoryIndex(
        articles={
            id_: _index_article(id_, tokens[id_], grams[id_], vocabulary, profiles[id_]) for id_ in tokens
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
    grams: Sequence[tuple[array[int], float]],
    vocabulary: Vocabulary,
    profile: Mapping[int, float],
) -> ArticleIndex:
    sentences = tuple(_vector(sentence, vocabulary) for sentence in tokens)
    postings: dict[int, list[tuple[int, float]]] = {}
    for i, sentence in enumerate(sentences):
        for term, weight in sentence.weights.items():
            if vocabulary.content[term]:
                postings.setdefault(term, []).append((i, weight))
    return ArticleIndex(
        id=id_,
        sentences=sentences,
        postings={term: tuple(places) for term, places in postings.items() if len(places) <= MAX_POSTINGS},
        grams=tuple(held for held, _ in grams),
        gram_lengths=tuple(length for _, length in grams),
        profile=profile,
        names=name_shares(tokens, vocabulary),
    )


_ONE_CLAUSE: Mapping[int, int] = {}


def _vector(tokens: tuple[Token, ...], vocabulary: Vocabulary) -> SentenceVector:
    terms = tuple(vocabulary.number[token.key] for token in tokens)
    weights: dict[int, float] = {}
    clauses: dict[int, int] = {}
    for term, token in zip(terms, tokens, strict=True):
        weight = KIND_WEIGHT[token.kind] * vocabulary.rarity[term]
        if weight > weights.get(term, 0.0):
            weights[term] = weight
        clauses.setdefault(term, token.clause)
    weights = dict(sorted(weights.items()))
    reach = reach_of(weights, vocabulary)
    length = sqrt(sum(weight * reach[term] for term, weight in weights.items())) or 1.0
    weights = {term: weight / length for term, weight in weights.items()}
    if not any(clauses.values()):
        length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        return SentenceVector(tokens, terms, weights, _ONE_CLAUSE, (length,))
    squares = [0.0] * (max(clauses.values()) + 1)
    for term, weight in weights.items():
        squares[clauses[term]] += weight * weight
    return SentenceVector(tokens, terms, weights, clauses, tuple(sqrt(square) or 1.0 for square in squares))
