"""Time and memory of a whole comparison of long stories; printed by ``alignment``."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
import time
from collections.abc import Sequence
from itertools import combinations

from rapidfuzz import fuzz, process

from convoy_tui.articles.model import Article
from convoy_tui.comparison.pipeline import compare

STORIES = ((8, 300), (50, 100))
"""How many articles, of how many sentences, are timed."""

LONG = (3, 5_000)
"""Those of which the memory is measured."""

_MEASURE = """
import json, resource, sys
from convoy_tui.articles.model import Article
from convoy_tui.comparison.pipeline import compare
compare([Article.from_sentences(part, id=str(n)) for n, part in enumerate(json.load(sys.stdin))])
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(peak / (1024 * 1024 if sys.platform == "darwin" else 1024))
"""


def print_scale(sentences: Sequence[str]) -> None:
    """Print the processor time of a whole comparison beside bare ``cdist``, and its greatest memory.

    Both are timed on one core, on the same sentences, one after the other. Where there are too few sentences
    for the longest story, halves of them are put together to new ones.
    """
    for articles, length in STORIES:
        dealt = _dealt(sentences, articles, length)
        story = [Article.from_sentences(part, id=f"{n:02}") for n, part in enumerate(dealt)]
        # Tables are loaded with the first comparison, which is not what is timed.
        compare(story[:2])
        began = time.process_time()
        compare(story)
        ours = time.process_time() - began
        line = f"{articles} articles of {length}: compare {ours:.1f} s"
        if importlib.util.find_spec("numpy") is None:
            print(line + " (no cdist: numpy is not installed)")
            continue
        began = time.process_time()
        for a, b in combinations(dealt, 2):
            process.cdist(a, b, scorer=fuzz.token_set_ratio, workers=1)
        theirs = time.process_time() - began
        print(f"{line}, cdist(token_set_ratio) {theirs:.1f} s: {ours / theirs:.2f}")
    if importlib.util.find_spec("resource") is None:
        return
    dealt = _dealt(sentences, *LONG)
    run = subprocess.run(
        [sys.executable, "-c", _MEASURE], input=json.dumps(dealt), capture_output=True, text=True, check=True
    )
    print(f"{LONG[0]} articles of {LONG[1]}: compare takes at most {float(run.stdout):.0f} MB")


def _dealt(sentences: Sequence[str], articles: int, length: int) -> list[list[str]]:
    """Deal sentences out to articles like cards."""
    given = list(sentences[: articles * length])
    for n in range(articles * length - len(given)):
        first, second = sentences[n].split(), sentences[-1 - 2 * n].split()
        given.append(" ".join(first[: len(first) // 2] + second[len(second) // 2 :]))
    return [given[n::articles] for n in range(articles)]
