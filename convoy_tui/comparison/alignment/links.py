"""Cuts links from the scores, grades them, and says what each rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from convoy_tui.articles.model import Article
from convoy_tui.comparison.alignment.candidates import Cell
from convoy_tui.comparison.alignment.corrections import LinkCorrections
from convoy_tui.comparison.alignment.evidence import find_evidence
from convoy_tui.comparison.alignment.focus import have_rival_names
from convoy_tui.comparison.alignment.scores import Scores
from convoy_tui.comparison.alignment.scoring import Grounds, PairScores
from convoy_tui.comparison.alignment.story_index import reach_of
from convoy_tui.comparison.alignment.who_speaks import terms_of_speaker
from convoy_tui.comparison.model import Evidence, Grade, Link, SentenceKey

SURE_SCORE = 0.45
"""Score from which a link may be ``sure``: of all from here up about nine in ten hold."""

SURE_KINSHIP = 0.21
"""How much the articles must look like reports of one event for a link to be ``sure``."""

SURE_OWN = 0.6
"""How much the two sentences themselves must share for a ``sure`` link, the evidence around left out."""

SURE_SAID = 0.1
"""Soft cosine of what they share beside the naming of speakers: who speaks is not yet what is told."""

DOUBTFUL_SCORE = 0.15
"""Score from which a pair is a link at all: of the weakest, about one in six holds."""

MAX_RANK = 3
"""A pair is a link only where each sentence is among so many best partners of the other in that article."""

_NO_GROUNDS = Grounds(own=0.0, context=0.0)


def find_links(
    scores: Scores,
    articles: Sequence[Article],
    corrections: LinkCorrections = LinkCorrections(),  # noqa: B008 - frozen and empty
    progress: Callable[[float], None] | None = None,
) -> tuple[Link, ...]:
    """Give the links of a story in order of ``a`` and ``b``.

    Links may cross, and a sentence may have several, at most ``MAX_RANK`` in each other article. Pairs that
    the reader joined are links of origin ``reader``, whatever their score; pairs held apart are none.
    """
    by_id = {article.id: article for article in articles}
    pairs = list(combinations(sorted(by_id), 2))
    grading = _Grading(scores, by_id)
    links: list[Link] = []
    for done, pair in enumerate(pairs):
        if pair not in scores.links:
            scores.links[pair] = tuple(_found(scores, by_id, grading, *pair))
        links += _corrected(scores, by_id, pair, corrections)
        if progress is not None:
            progress((done + 1) / len(pairs))
    scores.close()
    return tuple(sorted(links, key=lambda link: (link.a, link.b)))


def _found(
    scores: Scores, articles: Mapping[str, Article], grading: _Grading, a: str, b: str
) -> Iterator[Link]:
    """Cut the links of two articles from their scores."""
    scored = scores.of(a, b)
    one_event = _of_one_event(scores, scored)
    likely = {cell: score for cell, score in scored.cells.items() if score >= DOUBTFUL_SCORE}
    for i, j in sorted(mutual_best(likely, MAX_RANK)):
        grade = grading.grade(scored, (i, j)) if one_event else "doubtful"
        evidence = _evidence(scores, articles, scored, (a, i), (b, j))
        yield Link((a, i), (b, j), scored.cells[i, j], grade, "found", evidence)


def _corrected(
    scores: Scores, articles: Mapping[str, Article], pair: tuple[str, str], corrections: LinkCorrections
) -> list[Link]:
    """Give the links of two articles as the reader would have them."""
    links = {
        (link.a, link.b): link for link in scores.links[pair] if (link.a, link.b) not in corrections.apart
    }
    for a, b in corrections.joined:
        if (a[0], b[0]) == pair:
            scored = scores.of(*pair)
            found = links.get((a, b))
            evidence = found.evidence if found else _evidence(scores, articles, scored, a, b)
            links[a, b] = Link(a, b, scored.cells.get((a[1], b[1]), 0.0), "sure", "reader", evidence)
    return [*links.values()]


def mutual_best(cells: Mapping[Cell, float], rank: int) -> list[Cell]:
    """Give the cells that are among the ``rank`` best of both their row and their column; ties count."""
    rows: dict[int, list[float]] = {}
    columns: dict[int, list[float]] = {}
    for (i, j), score in cells.items():
        rows.setdefault(i, []).append(score)
        columns.setdefault(j, []).append(score)
    row_floor = {i: _nth(scores, rank) for i, scores in rows.items()}
    column_floor = {j: _nth(scores, rank) for j, scores in columns.items()}
    return [
        (i, j)
        for (i, j), score in cells.items()
        if score >= row_floor[i] and score >= column_floor[j] and score > 0
    ]


def _nth(scores: Iterable[float], rank: int) -> float:
    """Give the score at a rank from the top, or the lowest where there are fewer."""
    best = sorted(scores, reverse=True)
    return best[min(rank, len(best)) - 1]


def _of_one_event(scores: Scores, scored: PairScores) -> bool:
    """Tell whether two articles look so much like reports of one event that their links can be ``sure``."""
    if scored.kinship < SURE_KINSHIP:
        return False
    left, right = scores.index.articles[scored.a], scores.index.articles[scored.b]
    sentences = (len(left.sentences), len(right.sentences))
    return not have_rival_names(left.names, right.names, sentences, scores.index.vocabulary)


class _Grading:
    """Grades the links of a story; who speaks in a sentence is looked up once, and only where it matters."""

    def __init__(self, scores: Scores, articles: Mapping[str, Article]) -> None:
        self._index = scores.index
        self._articles = articles
        self._speakers: dict[SentenceKey, frozenset[int]] = {}

    def grade(self, scored: PairScores, cell: Cell) -> Grade:
        """Give the grade of a pair of sentences of two articles on one event."""
        if scored.cells[cell] < SURE_SCORE:
            return "doubtful"
        if scored.grounds[cell].own < SURE_OWN:
            return "doubtful"
        told = self._told((scored.a, cell[0]), (scored.b, cell[1]))
        return "sure" if told >= SURE_SAID else "doubtful"

    def _told(self, a: SentenceKey, b: SentenceKey) -> float:
        """Give the soft cosine of two sentences without the words that only name speakers."""
        said = self._speaker(a) | self._speaker(b)
        left = self._index.articles[a[0]].sentences[a[1]]
        right = self._index.articles[b[0]].sentences[b[1]]
        reach = reach_of(left.weights, self._index.vocabulary)
        shared = (reach.keys() & right.weights.keys()) - said
        return sum(reach[term] * right.weights[term] for term in sorted(shared))

    def _speaker(self, key: SentenceKey) -> frozenset[int]:
        if key not in self._speakers:
            article = self._articles[key[0]]
            vector = self._index.articles[key[0]].sentences[key[1]]
            self._speakers[key] = (
                frozenset()
                if article.sentences[key[1]].voice == "own"
                else terms_of_speaker(vector, article.sentence_text(key[1]))
            )
        return self._speakers[key]


def _evidence(
    scores: Scores, articles: Mapping[str, Article], scored: PairScores, a: SentenceKey, b: SentenceKey
) -> tuple[Evidence, ...]:
    index = scores.index
    cell = (a[1], b[1])
    return find_evidence(
        index.vocabulary,
        index.articles[a[0]].sentences[a[1]],
        index.articles[b[0]].sentences[b[1]],
        (articles[a[0]].sentence_text(a[1]), articles[b[0]].sentence_text(b[1])),
        scored.grounds.get(cell, _NO_GROUNDS).context,
    )
