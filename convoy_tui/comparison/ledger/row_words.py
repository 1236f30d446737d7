"""Put into words why a row of the ledger has its verdict, and whether one figure has different acts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from convoy_tui.articles.model import Article
from convoy_tui.comparison.ledger.act_phrases import act_phrase
from convoy_tui.comparison.ledger.acts import alike
from convoy_tui.comparison.ledger.measured_things import MeasuredThing
from convoy_tui.comparison.ledger.verdicts import told
from convoy_tui.comparison.model import GRAVITY, PairVerdict, Parts, Verdict

MOST_TELLINGS = 20
"""Readings of one report that are looked at for what they tell of a figure."""


def row_reason(
    verdict: Verdict | None,
    pairs: Sequence[PairVerdict],
    parts: Sequence[Parts],
    here: Sequence[MeasuredThing],
    acts: Sequence[str],
    unweighed: Sequence[MeasuredThing] = (),
) -> str:
    """Give the sentences that say why a row has its verdict, and what was found but not weighed with it.

    Args:
        verdict: the gravest verdict of the pairs; None where one source alone tells the row.
        pairs: the verdicts of every two readings.
        parts: totals and their parts.
        here: the measured things of the row.
        acts: the different acts that one figure is told of, or nothing.
        unweighed: figures of other reports that stand in linked sentences and have the row's noun.
    """
    reason = _own_reason(verdict, pairs, parts, here, acts, alone=not unweighed)
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
    acts: Sequence[str],
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
    if acts:
        return f"{reason} The figure is the same, what is told of it differs: {'; '.join(acts)}."
    return reason


def differing_acts(
    here: Sequence[MeasuredThing], pairs: Sequence[PairVerdict], articles: Mapping[str, Article]
) -> tuple[str, ...]:
    """Give the acts of one figure told of different ones (six returned, six stranded), else nothing.

    Two reports differ where nothing that one tells of the figure may be what the other tells.
    """
    by_report: dict[str, list[MeasuredThing]] = {}
    for thing in here:
        by_report.setdefault(thing.quantity.article, []).append(thing)
    for pair in pairs:
        a, b = here[pair.a], here[pair.b]
        if pair.verdict != "agree" or not a.quantity.kind == b.quantity.kind == "count":
            continue
        reports = [
            [t for t in by_report[thing.quantity.article] if t.value == thing.value][:MOST_TELLINGS]
            for thing in (a, b)
        ]
        if _acts_differ(a, b) and all(
            _acts_differ(c, d) for c in reports[0] for d in reports[1] if _told(c, d)
        ):
            said = dict.fromkeys(f"{told(t.quantity)} {act_phrase(t, articles)}".strip() for t in (a, b))
            return tuple(said) if len(said) > 1 else ()
    return ()


def _told(a: MeasuredThing, b: MeasuredThing) -> bool:
    """Say whether both readings tell an act."""
    return bool((a.acts or a.outcome) and (b.acts or b.outcome))


def _acts_differ(a: MeasuredThing, b: MeasuredThing) -> bool:
    if a.outcome and b.outcome:
        if a.outcome != b.outcome:
            return {a.outcome, b.outcome} not in _ALIKE
        return bool(a.circumstances and b.circumstances) and not _shared(a.circumstances, b.circumstances)
    if a.outcome or b.outcome:
        return False
    return bool(a.acts and b.acts) and not _shared(a.acts, b.acts)


_ALIKE = (frozenset(("abducted", "arrested")), frozenset(("arrested", "convicted")))
"""Outcomes that one act may be called by: captured and arrested."""


def _shared(a: frozenset[str], b: frozenset[str]) -> bool:
    return any(alike(first, second) for first in a for second in b)
