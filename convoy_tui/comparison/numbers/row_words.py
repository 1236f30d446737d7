"""Put a row of the ledger into words.

Its subject, its reason, and whether the same figure is told of other acts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from convoy_tui.articles.model import Article
from convoy_tui.comparison.alignment.tokens import fold, stem
from convoy_tui.comparison.alignment.word_forms import STOP_WORDS
from convoy_tui.comparison.model import GRAVITY, PairVerdict, Parts, Verdict
from convoy_tui.comparison.numbers.measured_things import MeasuredThing, plural
from convoy_tui.comparison.numbers.verdicts import told

_WORD = re.compile(r"[^\W\d_]{3,}")
_NAMES = {
    "money": "money",
    "percent": "percentage",
    "measure": "measure",
    "duration": "duration",
    "age": "age",
    "date": "date",
    "clock": "time of day",
    "ordinal": "rank",
    "fraction": "share",
    "score": "score",
    "count": "number",
}
_MOST_WORDS = 3


def subject_of(here: Sequence[MeasuredThing], articles: Mapping[str, Article]) -> str:
    """Give a short plain phrase for what a row measures (``people killed``, ``duration: siege``)."""
    first = here[0].quantity
    nouns = Counter(thing.quantity.noun for thing in here if thing.quantity.noun)
    noun = min(nouns, key=lambda n: (-nouns[n], n)) if nouns else ""
    if first.kind == "count":
        outcomes = Counter(thing.outcome for thing in here if thing.outcome)
        outcome = min(outcomes, key=lambda o: (-outcomes[o], o)) if outcomes else ""
        head = plural(noun) if noun else "people" if outcome else ""
        if head and (outcome or noun not in ("other", "member", "thing")):
            act = outcome or _common_act(here, articles)
            return f"{head} {act}".strip()
        return f"{head or 'number'}: {_words(here, articles)}".rstrip(": ")
    name = _NAMES[first.kind]
    if first.unit == "magnitude":
        name = "magnitude"
    elif noun:
        return f"{name}: {noun}"
    return f"{name}: {_words(here, articles)}".rstrip(": ")


def row_reason(
    verdict: Verdict | None,
    pairs: Sequence[PairVerdict],
    parts: Sequence[Parts],
    here: Sequence[MeasuredThing],
    differ: bool,
    unweighed: Sequence[MeasuredThing] = (),
) -> str:
    """Give the sentences that say why a row has its verdict, and what was found but not weighed with it.

    ``unweighed`` are the figures of other reports that stand in linked sentences and have the row's noun.
    """
    reason = _own_reason(verdict, pairs, parts, here, differ, alone=not unweighed)
    if not unweighed:
        return reason
    figures = list(dict.fromkeys(told(thing.quantity) for thing in unweighed))
    return f"{reason} Not compared, since it is unsure whether the same is meant: {', '.join(figures)}."


def with_copies(reason: str, verdict: Verdict | None, reports: int, texts: int) -> str:
    """Say of a row's reason what it is worth where some of its reports are copies of one text."""
    if texts == reports:
        return reason
    if texts > 1:
        return f"{reason} Of these {reports} reports some are one text: they count as {texts} sources."
    if verdict is None:
        return f"{reason} The {reports} reports that give it are one text and count once."
    return f"{reason} The {reports} reports are one text, of which one was changed."


def _own_reason(
    verdict: Verdict | None,
    pairs: Sequence[PairVerdict],
    parts: Sequence[Parts],
    here: Sequence[MeasuredThing],
    differ: bool,
    *,
    alone: bool,
) -> str:
    if parts:
        p = parts[0]
        total = told(here[p.total].quantity)
        return f"A total and its parts: {total} = " + " + ".join(told(here[n].quantity) for n in p.of) + "."
    if verdict is None:
        return f"Found in one source{'; none found in the others' if alone else ''}."
    reason = next(pair.reason for pair in sorted(pairs, key=lambda p: (-GRAVITY[p.verdict], p.a, p.b)))
    return f"{reason} The figure is the same, what is told of it differs." if differ else reason


def words_differ(here: Sequence[MeasuredThing], pairs: Sequence[PairVerdict]) -> bool:
    """Say whether one figure is told of different acts (six returned, six were stranded)."""
    for pair in pairs:
        if pair.verdict != "agree":
            continue
        a, b = here[pair.a], here[pair.b]
        if a.quantity.kind != "count":
            continue
        if a.outcome and b.outcome and a.outcome != b.outcome:
            return True
        first, second = _all_acts(a), _all_acts(b)
        if first and second and not first & second:
            return True
    return False


def _all_acts(thing: MeasuredThing) -> frozenset[str]:
    return thing.acts | ({thing.outcome} if thing.outcome else frozenset())


def _common_act(here: Sequence[MeasuredThing], articles: Mapping[str, Article]) -> str:
    """Give the verb that most readings of the row tell of the counted thing, as the text spells it."""
    acts = Counter(act for thing in here for act in thing.acts)
    if not acts:
        return ""
    act = min(acts, key=lambda a: (-acts[a], a))
    if 2 * acts[act] <= len(here) and len(here) > 1:
        return ""
    for thing in here:
        if act in thing.acts:
            text = articles[thing.quantity.article].text[thing.quantity.end : thing.clause_end]
            word = next(
                (m[0] for m in _WORD.finditer(text) if m[0].endswith("ed") and stem(fold(m[0])) == act), ""
            )
            if word:
                return word.lower()
    return ""


def _words(here: Sequence[MeasuredThing], articles: Mapping[str, Article]) -> str:
    """Give the words that the readings' clauses share, else those nearest to the first figure."""
    shared = frozenset.intersection(*(thing.stems for thing in here))
    first = here[0]
    text = articles[first.quantity.article].text
    around = [
        (min(abs(m.start() - first.quantity.start), abs(m.end() - first.quantity.end)), m.start(), m[0])
        for m in _WORD.finditer(text, first.clause_start, first.clause_end)
        if not (m.start() < first.quantity.end and first.quantity.start < m.end())
    ]
    words = [
        (place, word)
        for _, place, word in sorted(around)
        if fold(word) not in STOP_WORDS and (not shared or len(here) == 1 or stem(fold(word)) in shared)
    ]
    seen: dict[str, tuple[int, str]] = {}
    for place, word in words:
        seen.setdefault(stem(fold(word)), (place, word))
    return " ".join(word for _, word in sorted(list(seen.values())[:_MOST_WORDS]))
