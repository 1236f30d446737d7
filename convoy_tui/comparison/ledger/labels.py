"""Name what a row of the ledger measures, in plain words: ``fighters killed``, ``siege broken: date``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from convoy_tui.articles.model import Article
from convoy_tui.comparison.alignment.tokens import fold, stem
from convoy_tui.comparison.alignment.word_forms import STOP_WORDS
from convoy_tui.comparison.ledger.act_phrases import CARRIED_IN, LINKS, WORD, acts_in_words, states_in_words
from convoy_tui.comparison.ledger.acts import act_of, participle_of
from convoy_tui.comparison.ledger.measured_things import MeasuredThing
from convoy_tui.comparison.quantities.calendar_days import MONTHS, WEEKDAYS
from convoy_tui.comparison.quantities.nouns import plural

KIND_WORDS = {
    "money": "amount",
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
"""What is measured, by the kind of the figures."""

MEASURE_WORDS = {
    "m": "length",
    "m2": "area",
    "m3": "volume",
    "kg": "weight",
    "m/s": "speed",
    "K": "temperature",
    "W": "power",
    "J": "energy",
    "magnitude": "magnitude",
}
"""What a measure measures, by its base unit."""

_MANY = frozenset(("bus", "coach"))
_VAGUE_NOUNS = frozenset(("other", "member", "thing", "official", "force", "unit", "group"))
_AUXILIARY = frozenset("was were is are be been being has have had will would to become became".split())
_OBJECT_LINKS = frozenset(("to", "on", "with"))
_AWAY = re.compile(
    r"\s+(?:away\s+)?(?:from|to|off|outside|inside|into|north|south|east|west|\w+east|\w+west)\b(?:\s+[\w'’-]+){1,5}"
)
_REMAINING = re.compile(r"\b(?:remain\w*|dwindled|(?:are|is|were|was) left)\b", re.IGNORECASE)
_MOST_WORDS = 3


def subject_of(
    here: Sequence[MeasuredThing],
    articles: Mapping[str, Article],
    *,
    differ: bool = False,
    parts: bool = False,
) -> str:
    """Give a short plain phrase for what a row measures.

    Args:
        here: the measured things of the row.
        articles: the articles by id.
        differ: the same figure is told of different acts, which are then all named.
        parts: the row holds totals with their parts.
    """
    first = here[0].quantity
    if parts:
        noun = _most(thing.quantity.noun for thing in here if thing.quantity.noun)
        return f"{plural(noun) if noun else 'number'}: total and parts"
    if any(thing.quantity.kind == "score" for thing in here):
        return _with_kind(_shared_words(here, articles), "score")
    if first.kind == "count":
        return _counted(here, articles, differ)
    if first.kind == "date":
        return _with_kind(_dated(here, articles) or _shared_words(here, articles), "date")
    if first.kind == "age":
        return _with_kind(_person(here, articles), "age")
    name = KIND_WORDS[first.kind]
    if first.kind == "measure":
        name = MEASURE_WORDS.get(first.unit, name)
        if name == "magnitude":
            return name
        away = _AWAY.match(articles[first.article].text, first.end) if first.unit == "m" else None
        if away is not None:
            return _with_kind(" ".join(away[0].split()), "distance")
    noun = _most(thing.quantity.noun for thing in here if thing.quantity.noun)
    if first.kind == "duration" and not noun:
        state = states_in_words(here, articles)
        return _with_kind(state or _shared_words(here, articles), name)
    return _with_kind(noun or _shared_words(here, articles), name)


def _with_kind(what: str, kind: str) -> str:
    return f"{what}: {kind}" if what else kind


def _most(words: Iterable[str]) -> str:
    counted = Counter(words)
    return min(counted, key=lambda word: (-counted[word], word)) if counted else ""


def _counted(here: Sequence[MeasuredThing], articles: Mapping[str, Article], differ: bool) -> str:
    noun = _most(thing.quantity.noun for thing in here if thing.quantity.noun)
    outcome = _most(thing.outcome for thing in here if thing.outcome)
    head = plural(noun) if noun else "people" if outcome else ""
    if noun in _VAGUE_NOUNS:
        last = (t.modifiers[-1] for t in here if t.quantity.noun == noun and t.modifiers)
        kind = _most(word for word in last if word.islower())
        head = f"{kind} {head}" if kind and kind not in ("other", "more") and kind.isalpha() else head
    if differ and len({thing.outcome for thing in here if thing.outcome}) != 1:
        acts = acts_in_words(here, articles)
        if len(acts) > 1:
            return f"{head or 'number'} {' / '.join(acts[:2])}"
    if not head or (noun in _VAGUE_NOUNS and not outcome and head == plural(noun)):
        return f"{head or 'number'}: {_shared_words(here, articles)}".rstrip(": ")
    act = outcome or _common_act(here, articles)
    if act:
        return f"{head} {act}"
    if 2 * sum(_says_remaining(thing, articles) for thing in here) >= len(here):
        return f"{head} remaining"
    carrier = next(
        (
            c
            for c in CARRIED_IN
            if c != noun and 2 * sum(stem(c) in t.sentence_stems for t in here) > len(here)
        ),
        "",
    )
    if carrier:
        inside = "in" if carrier in ("convoy", "bus", "coach") else "on"
        return f"{head} {inside} the {plural(carrier) if carrier in _MANY else carrier}"
    return head


def _says_remaining(thing: MeasuredThing, articles: Mapping[str, Article]) -> bool:
    text = articles[thing.quantity.article].text
    return _REMAINING.search(text, thing.clause_start, thing.clause_end) is not None


def _common_act(here: Sequence[MeasuredThing], articles: Mapping[str, Article]) -> str:
    """Give the verb that most readings of the row tell of the counted thing, as the text spells it."""
    act = _most(act for thing in here for act in thing.acts)
    if not act or (2 * sum(act in thing.acts for thing in here) <= len(here) and len(here) > 1):
        return ""
    for thing in here:
        if act in thing.acts:
            text = articles[thing.quantity.article].text
            for match in WORD.finditer(text, thing.quantity.end, thing.clause_end):
                if act_of(match[0].lower()) == act:
                    return participle_of(match[0].lower())
    return ""


def _dated(here: Sequence[MeasuredThing], articles: Mapping[str, Article]) -> str:
    """Give what happened on a date, noun and participle: siege broken, trust fund exhausted."""
    act = _most(act for thing in here for act in thing.acts)
    for thing in here:
        if act not in thing.acts:
            continue
        sentence = articles[thing.quantity.article].sentence_text(thing.quantity.sentence)
        words = list(WORD.finditer(sentence))
        at = next((k for k, m in enumerate(words) if act_of(m[0].lower()) == act), None)
        if at is None:
            continue
        behind = _phrase([m[0] for m in words[at + 1 : at + 8]], skip=_OBJECT_LINKS)
        before = _phrase([m[0] for m in words[max(0, at - 6) : at]][::-1], skip=_AUXILIARY)
        passive = at > 0 and words[at - 1][0].lower() in _AUXILIARY
        noun = " ".join(before[:2][::-1]) if passive or not behind else behind[-1]
        if noun:
            return f"{noun} {participle_of(words[at][0].lower())}"
    return ""


def _phrase(words: Sequence[str], skip: frozenset[str] = frozenset()) -> list[str]:
    """Give the content words that follow one another up to a preposition or another link."""
    found: list[str] = []
    for word in words:
        low = word.lower()
        if low in skip and not found:
            continue
        if low in WEEKDAYS or low in MONTHS:
            continue
        if low in LINKS or (found and (low in STOP_WORDS or act_of(low))):
            break
        if low in STOP_WORDS or act_of(low):
            continue
        found.append(word)
    return found


def _person(here: Sequence[MeasuredThing], articles: Mapping[str, Article]) -> str:
    """Give the name of the person whose age is told, as the fullest reading spells it."""
    named = [thing for thing in here if thing.person]
    if not named:
        return _shared_words(here, articles)
    fullest = max(named, key=lambda thing: (len(thing.person), -thing.index))
    text = articles[fullest.quantity.article].sentence_text(fullest.quantity.sentence)
    words = [m[0] for m in WORD.finditer(text) if fold(m[0]) in fullest.person]
    return " ".join(dict.fromkeys(words))


def _shared_words(here: Sequence[MeasuredThing], articles: Mapping[str, Article]) -> str:
    """Give the words that the readings share, else those nearest to the first figure."""
    shared = frozenset.intersection(*(thing.stems for thing in here))
    if not shared and len(here) > 1:
        shared = frozenset.intersection(*(thing.sentence_stems for thing in here))
    first = here[0]
    article = articles[first.quantity.article]
    sentence = article.sentences[first.quantity.sentence]
    start, end = (first.clause_start, first.clause_end)
    if len(here) > 1 and shared and not shared <= first.stems:
        start, end = sentence.start, sentence.end
    around = [
        (min(abs(m.start() - first.quantity.start), abs(m.end() - first.quantity.end)), m.start(), m[0])
        for m in WORD.finditer(article.text, start, end)
        if not (m.start() < first.quantity.end and first.quantity.start < m.end())
    ]
    words = [
        (place, word)
        for _, place, word in sorted(around)
        if len(word) > 2
        and fold(word) not in STOP_WORDS
        and (not shared or len(here) == 1 or stem(fold(word)) in shared)
    ]
    seen: dict[str, tuple[int, str]] = {}
    for place, word in words:
        seen.setdefault(stem(fold(word)), (place, word))
    return " ".join(word for _, word in sorted(list(seen.values())[:_MOST_WORDS]))
