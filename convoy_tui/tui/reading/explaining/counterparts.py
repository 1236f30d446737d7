"""What the inspector says of the counterparts of a passage: in full, why each is linked, what is offered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from convoy_tui.export.offer_words import OFFERED, offer_words
from convoy_tui.export.wording import BY_READER, EVIDENCE_WORDS, NONE_FOUND, source_name
from convoy_tui.tui.reading.explaining.lines import Line, Part

if TYPE_CHECKING:
    from convoy_tui.articles.model import Article
    from convoy_tui.comparison.model import SentenceKey
    from convoy_tui.tui.reading.passages import Counterpart, PassageIndex
    from convoy_tui.tui.reading.story_view import StoryView

_MOST_REASONS = 5
"""So many words of the evidence are told one by one; the rest only by their number and share."""


def tellings(view: StoryView, index: PassageIndex, key: SentenceKey, why: bool) -> list[Line]:
    """Give each telling of a passage in the other sources, and which of them tell nothing of it.

    With ``why`` also what each link rests on, what the reader rejected, and the nearest misses.
    """
    counterparts = index.counterparts(key)
    lines: list[Line] = []
    for counterpart in counterparts:
        article = view.articles.get(counterpart.key[0])
        if article is None:
            continue
        sentence = article.sentences[counterpart.key[1]]
        parts = [
            Part(f"{source_name(article)} ", "strong"),
            Part(f"{_strength(counterpart)} ", "quiet"),
            *_quote(article, counterpart, why),
        ]
        if counterpart.copy and _alike(view, key, counterpart.key):
            parts = [parts[0], Part("a copy of this text, here word for word", "quiet")]
        lines.append(Line(sentence.ref, tuple(parts)))
        if why and counterpart.link is not None:
            lines.append(Line("", (Part(_evidence(counterpart, key), "quiet"),)))
    told = {index.witness[key[0]], *(index.witness[counterpart.key[0]] for counterpart in counterparts)}
    silent = [view.name_of(article) for article in view.order if index.witness[article] not in told]
    if silent:
        lines.append(Line(NONE_FOUND, (Part(f"in {', '.join(silent)}{view.so_far}", "quiet"),)))
    for other in index.rejected(key) if why else ():
        article = view.articles[other[0]]
        parts = [
            Part(f"{source_name(article)} ", "strong"),
            Part(f"not a match, says the reader {article.sentence_text(other[1])}", "quiet"),
        ]
        lines.append(Line(article.sentences[other[1]].ref, tuple(parts)))
    if why and all(counterpart.copy for counterpart in counterparts):
        for near, score in index.nearest(key):
            article = view.articles[near[0]]
            nearest = f"{score:.2f} {article.sentence_text(near[1])}"
            lines.append(
                Line(article.sentences[near[1]].ref, (Part("nearest miss ", "quiet"), Part(nearest, "quiet")))
            )
    return lines


def offers_of(view: StoryView, index: PassageIndex, key: SentenceKey) -> list[Line]:
    """Give what is offered for a passage, clearly apart from its counterparts."""
    offers = [offer for offer in index.offers(key) if offer.b[0] in view.articles]
    lines = [Line("offered", (Part(OFFERED, "quiet"),))] if offers else []
    for offer in offers:
        article = view.articles[offer.b[0]]
        sentence = article.sentences[offer.b[1]]
        parts = (
            Part(f"{source_name(article)} "),
            Part(f"offered: {offer_words(offer)} ", "quiet"),
            Part(article.sentence_text(offer.b[1])),
        )
        lines.append(Line(f"? {sentence.ref}", parts))
    return lines


def _alike(view: StoryView, a: SentenceKey, b: SentenceKey) -> bool:
    """Tell whether two sentences are the same word for word, white space aside."""
    texts = (view.articles[key[0]].sentence_text(key[1]).split() for key in (a, b))
    return next(texts) == next(texts)


def _strength(counterpart: Counterpart) -> str:
    if counterpart.copy:
        return "a copy of this text"
    if counterpart.link is None:
        return "by way of another source"
    if counterpart.link.origin == "reader":
        return BY_READER
    return f"{counterpart.grade} {counterpart.score:.2f}"


def _quote(article: Article, counterpart: Counterpart, why: bool) -> list[Part]:
    """Give a counterpart in full; with ``why`` the words that the link rests on stand out."""
    from convoy_tui.tui.reading.reasons import reason_words, spans_of

    text = article.sentence_text(counterpart.key[1])
    if not why or counterpart.link is None:
        return [Part(text)]
    parts: list[Part] = []
    at = 0
    for start, end in spans_of(reason_words(counterpart.link, counterpart.key), text, 0, len(text)):
        parts += [Part(text[at:start]), Part(text[start:end], "evidence")]
        at = end
    return [part for part in (*parts, Part(text[at:])) if part.text]


def _evidence(counterpart: Counterpart, key: SentenceKey) -> str:
    """Say why a link was made, from the side of the passage that is explained, with each reason's share."""
    link = counterpart.link
    by_reader = link is not None and link.origin == "reader"
    if link is None or not link.evidence:
        return "no words in common" if by_reader else "no single reason stands out"
    said, around = [], []
    for evidence in link.evidence:
        mine, theirs = (evidence.a, evidence.b) if link.a == key else (evidence.b, evidence.a)
        if evidence.kind == "context":
            around.append(f"{mine} {_percent(evidence.weight)}")
            continue
        alike = mine.casefold() == theirs.casefold()
        tells = not alike if evidence.kind == "concept" else evidence.kind == "number"
        kind = f" ({EVIDENCE_WORDS[evidence.kind]})" if tells else ""
        words = mine if alike else f"{mine} / {theirs}".strip(" /")
        said.append((f"{words}{kind} {_percent(evidence.weight)}", evidence.weight))
    told = [words for words, _ in said[:_MOST_REASONS]]
    if rest := said[_MOST_REASONS:]:
        told.append(f"{len(rest)} more {_percent(sum(weight for _, weight in rest))}")
    return ("both have " if by_reader else "linked by ") + " · ".join(told + around)


def _percent(share: float) -> str:
    return f"{max(round(100 * share), 1)}%"
