"""Fits the weights of a score on hand-read articles, and says what each of them adds.

Usage: ``python -m benchmarks.fit_alignment GOLD_FOLDER``. Fitted is a logistic regression over the evidence
of likely pairs (see ``scoring``) on the three events and on the training topics of ECB+, all of ECB+ together
weighing a tenth of the three events, with an intercept for each of the two. ECB+ dev is not read here. The
evidence around a pair depends on the weights in use, so weights that move are put there and fitted again.

Printed are the weights fitted on everything; the average precision on each event with weights fitted on
the other two (and ECB+ train); what is lost on the events left out when one weight is held at 0; and how many
scores of each height hold on the events left out.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import exp
from pathlib import Path

from benchmarks.alignment import (
    Story,
    articles_of,
    average_precision,
    print_heights,
    read_ecbplus,
    read_events,
)
from convoy_tui.comparison.alignment.candidates import find_candidates
from convoy_tui.comparison.alignment.kinship import kinship
from convoy_tui.comparison.alignment.scores import Scores, similarity
from convoy_tui.comparison.alignment.scoring import score_pair, weigh
from convoy_tui.comparison.alignment.story_index import StoryIndex, open_article
from convoy_tui.comparison.alignment.weights import KINSHIP_ENOUGH, WEIGHTS, Weights

NAMES = (
    "words",
    "rare",
    "phrases",
    "clause",
    "neighbours",
    "place",
    "lead",
    "kinship",
)
OWN = ("words", "phrases", "clause")
COPY = 1.75
"""What these sum up to for two copies: the scale in which weights are given, whatever was fitted."""

HELD = {"lead": 0.2}
"""Weights that are not fitted. Each of the three events is told on one day, when all reports lead with the
same fact, and the fit gives the lead 0.47; reports of different days lead with different facts."""

CORPUS_SHARE = 0.1
"""What all of ECB+ weighs beside the whole articles, which are nearer to what readers ask."""

RIDGE = 0.2
"""Strength of the pull of the coefficients towards 0."""

Row = tuple[tuple[float, ...], int, float]
"""Evidence in the order of ``NAMES``, whether it holds, and how much the row counts."""

Evidence = Sequence[tuple[tuple[float, ...], int]]


@dataclass(frozen=True)
class Known:
    """A story with its index, and the evidence of its likely judged pairs."""

    story: Story
    index: StoryIndex
    evidence: Evidence


def main(arguments: Sequence[str]) -> int:
    """Print what is fitted; 2 where the gold is not there."""
    if len(arguments) != 1:
        print("usage: python -m benchmarks.fit_alignment GOLD_FOLDER", file=sys.stderr)
        return 2
    folder = Path(arguments[0])
    paths = [folder / name for name in ("alignment_ecbplus.json", "reports_three_events.json")]
    if missing := [path.name for path in paths if not path.is_file()]:
        print(f"{folder}: {', '.join(missing)} not there; see benchmarks/README.md", file=sys.stderr)
        return 2
    corpus = [known(story) for story in read_ecbplus(paths[0], "train")]
    events = [known(story) for story in read_events(paths[1])]
    fitted = fit(events, corpus)
    print("weight        fitted   in use")
    for name in (*NAMES, "steepness", "middle"):
        print(f"{name:12}{getattr(fitted, name):8.2f}{getattr(WEIGHTS, name):9.2f}")
    print("\naverage precision, leaving one event out")
    folds = [fit([e for e in events if e is not out], corpus) for out in events]
    left_out = print_folds("fitted", events, folds)
    print_folds("in use", events, [WEIGHTS] * len(events))
    for name in NAMES:
        without = [fit([e for e in events if e is not out], corpus, (name,)) for out in events]
        print_folds(f"without {name}", events, without)
    print("\nscores on the events left out")
    print_heights(left_out)
    return 0


def print_folds(what: str, events: Sequence[Known], folds: Sequence[Weights]) -> list[tuple[float, int]]:
    """Print the average precision of each event with its own weights, and pooled; give the scores."""
    each = [judge(event, weights) for event, weights in zip(events, folds, strict=True)]
    pooled = [item for scored in each for item in scored]
    apart = "".join(f"{average_precision(scored):8.3f}" for scored in each)
    print(f"{what:20}{average_precision(pooled):8.3f}   each{apart}", flush=True)
    return pooled


def known(story: Story) -> Known:
    """Index a story and gather its evidence, in the order of ``NAMES``, with the weights in use."""
    scores = similarity(articles_of(story.documents))
    assert isinstance(scores, Scores)
    index = scores.index
    rows = []
    for (a, b), judged in story.judged.items():
        left, right = open_article(index.articles[a], index.vocabulary), index.articles[b]
        kin = min(1.0, kinship(left.index.profile, right.profile) / KINSHIP_ENOUGH)
        likely, _ = find_candidates(left, right)
        for (i, j, *signals), _, near, distance, lead in weigh(index, left, right, likely, WEIGHTS):
            if (i, j) in judged:
                rows.append(((*signals, near, -distance, lead, kin), judged[i, j]))
    return Known(story, index, rows)


def judge(known: Known, weights: Weights) -> list[tuple[float, int]]:
    """Give the score and the truth of every judged pair of sentences."""
    scored: list[tuple[float, int]] = []
    for (a, b), judged in known.story.judged.items():
        cells = score_pair(known.index, a, b, weights).cells
        scored.extend((cells.get(cell, 0.0), truth) for cell, truth in judged.items())
    return scored


def fit(events: Sequence[Known], corpus: Sequence[Known], out: Sequence[str] = ()) -> Weights:
    """Fit the weights; those named in ``out``, and those that would be negative, are 0."""
    first = [row for event in events for row in event.evidence]
    second = [row for topic in corpus for row in topic.evidence]
    rows = [(row, truth, 1.0) for row, truth in first] + [
        (row, truth, CORPUS_SHARE * len(first) / len(second)) for row, truth in second
    ]
    return _fit_rows(rows, len(first), out)


def _fit_rows(rows: Sequence[Row], first: int, out: Sequence[str]) -> Weights:
    """Fit by Newton's method; the corpora have an intercept each, and that of the events is kept."""
    held = {name: value for name, value in HELD.items() if name not in out}
    used = [name for name in NAMES if name not in out and name not in held]
    while True:
        places = [NAMES.index(name) for name in used]
        table = [
            (
                [row[at] for at in places] + [1.0, float(n >= first)],
                truth,
                count,
                WEIGHTS.steepness * sum(value * row[NAMES.index(name)] for name, value in held.items()),
            )
            for n, (row, truth, count) in enumerate(rows)
        ]
        found = _newton(table)
        negative = [(value, name) for value, name in zip(found, used, strict=False) if value < 0]
        if not negative:
            break
        used.remove(min(negative)[1])
    values = dict(zip(used, found, strict=False))
    scale = sum(values.get(name, 0.0) for name in OWN) / COPY
    fitted = {name: held.get(name, round(values.get(name, 0.0) / scale, 2)) for name in NAMES}
    return replace(WEIGHTS, **fitted, steepness=round(scale, 2), middle=round(-found[len(used)] / scale, 2))


def _newton(rows: Sequence[tuple[list[float], int, float, float]], steps: int = 8) -> list[float]:
    """Give the coefficients of a ridge logistic regression; the last of a row is what is held in its sum."""
    size = len(rows[0][0])
    found = [0.0] * size
    for _ in range(steps):
        slope = [-RIDGE * value for value in found[:-2]] + [0.0, 0.0]
        curve = [[RIDGE * (i == j and i < size - 2) for j in range(size)] for i in range(size)]
        for row, truth, count, given in rows:
            share = 1.0 / (1.0 + exp(-given - sum(map(float.__mul__, found, row))))
            error, width = count * (truth - share), count * share * (1.0 - share)
            for i, x in enumerate(row):
                if x:
                    slope[i] += error * x
                    line, part = curve[i], width * x
                    for j in range(i + 1):
                        line[j] += part * row[j]
        for i in range(size):
            for j in range(i):
                curve[j][i] = curve[i][j]
        found = [value + step for value, step in zip(found, _solve(curve, slope), strict=True)]
    return found


def _solve(matrix: list[list[float]], right: Sequence[float]) -> list[float]:
    """Solve a small system of linear equations by Gauss's method."""
    rows = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for at in range(size):
        best = max(range(at, size), key=lambda n: abs(rows[n][at]))
        rows[at], rows[best] = rows[best], rows[at]
        for below in range(at + 1, size):
            factor = rows[below][at] / rows[at][at]
            rows[below] = [x - factor * y for x, y in zip(rows[below], rows[at], strict=True)]
    solved = [0.0] * size
    for at in reversed(range(size)):
        known = sum(rows[at][n] * solved[n] for n in range(at + 1, size))
        solved[at] = (rows[at][size] - known) / rows[at][at]
    return solved


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
