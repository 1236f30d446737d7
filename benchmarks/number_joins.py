"""Score the ledger: figures of two headlines, and readings of whole articles, that it sets side by side."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations
from typing import Any

from convoy_tui import compare
from convoy_tui.articles.model import Article
from convoy_tui.comparison.ledger.building import build_ledger
from convoy_tui.comparison.model import Cluster, Comparison, Link
from convoy_tui.comparison.quantities.finding import article_quantities

FITS = ("agree", "compatible")
DIFFERS = ("conflict", "scope")


@dataclass(slots=True)
class Tally:
    """What the ledger made of the headline pairs; ``faults`` says which went wrong."""

    wanted: int = 0
    joined: int = 0
    judged: int = 0
    right: int = 0
    others: int = 0
    quiet: int = 0
    faults: list[str] = field(default_factory=list)
    conflicts: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        """Give the figures in one line."""
        return (
            f"joined {self.joined} of {self.wanted} ({share(self.joined, self.wanted)}), "
            f"verdict right {self.right} of {self.judged} ({share(self.right, self.judged)}), "
            f"silent on {self.quiet} of {self.others} others ({share(self.quiet, self.others)})"
        )


def share(part: int, whole: int) -> str:
    """Give a share in percent."""
    return f"{100 * part / max(1, whole):.0f} %"


def linked_comparison(articles: Sequence[Article]) -> Comparison:
    """Give the comparison of two headlines taken as surely linked, which measures the ledger alone."""
    quantities = tuple(q for article in articles for q in article_quantities(article))
    link = Link((articles[0].id, 0), (articles[1].id, 0), 1.0, "sure")
    ledger = build_ledger(articles, quantities, (link,), (Cluster((link.a, link.b)),))
    return Comparison(tuple(articles), (link,), (), quantities, ledger)


def half_of(pair: Mapping[str, Any]) -> str:
    """Say in which half a pair lies, by its number: ``a`` was looked at while rules were written."""
    return "a" if int(re.sub(r"\D", "", pair["id"])) % 2 else "b"


def score_headlines(
    pairs: Sequence[Mapping[str, Any]], comparing: Callable[[Sequence[Article]], Comparison] = compare
) -> Tally:
    """Count what is joined, what verdict it gets, and where there is a row though the events differ."""
    tally = Tally()
    for pair in pairs:
        first = Article.from_sentences([pair["s1"]], id="a")
        second = Article.from_sentences([pair["s2"]], id="b")
        found = comparing([first, second])
        both = f"{pair['s1']} | {pair['s2']}"
        tally.conflicts += [
            f"{pair['same_event']}: {both}: {row.reason}" for row in found.ledger if row.verdict == "conflict"
        ]
        if pair["same_event"] is False:
            tally.others += 1
            told = any(row.verdict for row in found.ledger)
            tally.quiet += not told
            if told:
                tally.faults.append(f"two events: {both}")
        if pair["same_event"] is not True:
            continue
        tally.wanted += 1
        verdict = verdict_of(found, place_of(pair["s1"], pair["t1"]), place_of(pair["s2"], pair["t2"]))
        tally.joined += verdict is not None
        if verdict is None:
            tally.faults.append(f"not joined: {both} || {pair['t1']} | {pair['t2']}")
        elif pair["conflict"] is not None:
            tally.judged += 1
            right = (verdict in DIFFERS) == pair["conflict"]
            tally.right += right
            if not right:
                tally.faults.append(f"{verdict}: {both} || {pair['t1']} | {pair['t2']}")
    return tally


def place_of(text: str, words: str) -> tuple[int, int]:
    """Give the span of some words of a text, which may be spaced otherwise there; (-1, -1) if not found."""
    pattern = r"\s*".join(re.escape(sign) for sign in words if not sign.isspace())
    match = re.search(pattern, text)
    return match.span() if match else (-1, -1)


def verdict_of(found: Comparison, first: tuple[int, int], second: tuple[int, int]) -> str | None:
    """Give the verdict of the row that holds a quantity of each span, of articles a and b, or None."""
    return _pair_verdict(found, ("a", *first), ("b", *second))


def _pair_verdict(found: Comparison, a: tuple[str, int, int], b: tuple[str, int, int]) -> str | None:
    for row in found.ledger:
        inside: list[list[int]] = [[], []]
        for k, reading in enumerate(row.readings):
            quantity = found.quantities[reading.quantity]
            for side, (article, start, end) in enumerate((a, b)):
                if quantity.article == article and quantity.start < end and start < quantity.end:
                    inside[side].append(k)
        for pair in row.pairs:
            if (pair.a in inside[0] and pair.b in inside[1]) or (pair.b in inside[0] and pair.a in inside[1]):
                return pair.verdict
    return None


@dataclass(slots=True)
class Readings:
    """What the ledger made of the pairs of readings of whole articles, and every conflict it claims."""

    wanted: int = 0
    joined: int = 0
    right: int = 0
    missed: list[str] = field(default_factory=list)
    conflicts: list[str] = field(default_factory=list)
    rows: list[str] = field(default_factory=list)


def score_events(events: Sequence[Mapping[str, Any]]) -> Readings:
    """Count the pairs of readings of different outlets that share a row with a verdict that fits."""
    score = Readings()
    for event in events:
        articles = [
            Article.from_sentences(
                given["sentences"], id=outlet, outlet=outlet, published=date.fromisoformat(given["date"])
            )
            for outlet, given in event["articles"].items()
        ]
        found = compare(articles)
        by_id = {article.id: article for article in found.articles}
        for row in found.ledger:
            if row.verdict is None:
                continue
            told = "; ".join(
                f"{r.article} {r.sentence}: {found.quantities[r.quantity].text}" for r in row.readings
            )
            score.rows.append(f"{row.verdict}: {row.subject}: {told}: {row.reason}")
            if row.verdict == "conflict":
                score.conflicts.append(score.rows[-1])
        for number in event["numbers"]:
            for first, second in combinations(number["readings"], 2):
                if first["outlet"] == second["outlet"]:
                    continue
                score.wanted += 1
                verdict = _pair_verdict(found, _place(by_id, first), _place(by_id, second))
                right = verdict is not None and (verdict in FITS) == (number["verdict"] in FITS)
                score.joined += verdict is not None
                score.right += right
                if not right:
                    score.missed.append(
                        f"{number['what']} ({number['verdict']}, here {verdict}): "
                        f"{first['outlet']} {first['sentence']} {first['quote']} | "
                        f"{second['outlet']} {second['sentence']} {second['quote']}"
                    )
    return score


def _place(articles: Mapping[str, Article], reading: Mapping[str, Any]) -> tuple[str, int, int]:
    article = articles[reading["outlet"]]
    start = article.sentences[reading["sentence"]].start
    span = place_of(article.sentence_text(reading["sentence"]), reading["quote"])
    return article.id, start + span[0], start + span[1]
