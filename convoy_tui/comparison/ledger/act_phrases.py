"""Put into a few words of the texts what is told of a figure: returned to their starting points."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from convoy_tui.articles.model import Article
from convoy_tui.comparison.alignment.tokens import fold, stem
from convoy_tui.comparison.ledger.acts import act_of, participle_of
from convoy_tui.comparison.ledger.measured_things import MeasuredThing

WORD = re.compile(r"[^\W\d_]{2,}(?:['’][^\W\d_]+)*")
LINKS = frozenset(
    "of in on at to for from by with into over after before as and or but that who which".split()
)
"""Words that end a phrase."""

CARRIED_IN = (
    "convoy", "bus", "train", "plane", "aircraft", "flight", "boat", "ship", "ferry", "vessel", "coach",
)  # fmt: skip
"""What carries people and goods, and stands still."""

_DENIALS = frozenset(("not", "never", "hasn't", "hasn’t", "haven't", "haven’t"))
_ARTICLES = frozenset("the a an its their his her".split())
_AIM = re.compile(r"\s+to\s+([^\W\d_]+)")
_RUN = re.compile(r"[\w\s'’-]*")


def acts_in_words(here: Sequence[MeasuredThing], articles: Mapping[str, Article]) -> list[str]:
    """Give the acts that are told of the figure, each as a text spells it, in order of the readings."""
    found: dict[str, str] = {}
    for thing in here:
        act = act_phrase(thing, articles).split(" ")[0]
        if act:
            found.setdefault(stem(fold(act)), act)
    return list(found.values())


def act_phrase(thing: MeasuredThing, articles: Mapping[str, Article]) -> str:
    """Give what is told of a counted thing in a few words of its text: returned to their starting points.

    Where an outcome is told it is named with what the counted were doing; nothing where no act is told.
    """
    article = articles[thing.quantity.article]
    end = min(article.sentences[thing.quantity.sentence].end, thing.quantity.end + 220)
    for match in WORD.finditer(article.text, thing.quantity.end, end):
        word = match[0].lower()
        if thing.outcome:
            if thing.circumstances and word.endswith("ing") and _leads_to(article.text, match, thing):
                return f"{thing.outcome} {_few_words(article.text, match.start(), end)}"
        elif act_of(word) in thing.acts:
            rest = _few_words(article.text, match.end(), end)
            return f"{participle_of(word)} {rest}".strip()
    return thing.outcome or ""


def _leads_to(text: str, match: re.Match[str], thing: MeasuredThing) -> bool:
    """Say whether a word in -ing is a circumstance, or an attempt at one (attempting to escape)."""
    if stem(fold(match[0])) in thing.circumstances:
        return True
    aim = _AIM.match(text, match.end())
    return aim is not None and stem(fold(aim[1])) in thing.circumstances


def _few_words(text: str, start: int, end: int) -> str:
    """Give up to five words from ``start`` on, as far as no sign parts them."""
    run = _RUN.match(text, start, end)
    words = run[0].split()[:5] if run is not None else []
    words = words[: next((k for k, word in enumerate(words) if k and word.endswith("ed")), len(words))]
    while words and words[-1].lower() in LINKS | _ARTICLES:
        words.pop()
    return " ".join(words)


def states_in_words(here: Sequence[MeasuredThing], articles: Mapping[str, Article]) -> str:
    """Give the state that lasts, in the words of the readings, and what is in it."""
    carrier = next((c for c in CARRIED_IN if all(stem(c) in t.sentence_stems for t in here)), "")
    states: dict[str, None] = {}
    for thing in here:
        text = articles[thing.quantity.article].text
        before = WORD.findall(text[max(thing.clause_start, thing.quantity.start - 60) : thing.quantity.start])
        at = next(
            (
                k
                for k in range(len(before) - 1, -1, -1)
                if act_of(before[k].lower()) or before[k].endswith("ary")
            ),
            None,
        )
        if at is not None:
            denied = "not " if {w.lower() for w in before[max(0, at - 2) : at]} & _DENIALS else ""
            states.setdefault(denied + participle_of(before[at].lower()))
    if not thing_lasts(here) or not states:
        return ""
    return f"{carrier} {' / '.join(list(states)[:2])}".strip()


def thing_lasts(here: Sequence[MeasuredThing]) -> bool:
    """Say whether all durations run up to the day of telling."""
    return all(thing.lasting for thing in here)
