"""What the inspector says of a passage, line by line, in words that a person understands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from convoy_tui.export.witness_words import copies_words
from convoy_tui.export.wording import (
    FURNITURE_WORDS,
    RULED,
    counted,
    date_words,
    figure_words,
    found_words,
    published_words,
    source_name,
    verdict_words,
)
from convoy_tui.tui.reading.explaining.lines import Line, Part

if TYPE_CHECKING:
    from convoy_tui.articles.model import Article, Unreadable
    from convoy_tui.comparison.model import Comparison, Concept, LedgerRow, MentionVoice, SentenceKey
    from convoy_tui.tui.reading.passages import PassageIndex
    from convoy_tui.tui.reading.story_view import Spot, StoryView

_MOST_DENIALS = 2
"""So many denials of a sentence are told in the inspector's first line."""


def explain(
    view: StoryView, spot: Spot, note: str = "", why: bool = False, every_term: bool = False
) -> tuple[Line, ...]:
    """Explain what stands at a spot: who says it, its figures, its terms, its counterparts in full.

    With ``why`` also the reasons: of each verdict, of each link, and the nearest misses. Of the differing
    terms those are told that an article mentions here first, with ``every_term`` all.
    """
    block, key = view.block(spot), view.key(spot)
    if block is None:
        return ()
    article = view.articles[spot.article]
    if key is None:
        kind = FURNITURE_WORDS[block.furniture[0][2]]
        text = article.text[block.start : block.end]
        return (
            Line(block.ref, (Part(kind, "strong"), Part(" · not compared; f makes it part of the article"))),
            Line("", (Part(text, "quiet"),)),
        )
    lines = [_head(view, article, key)]
    if note:
        lines.append(Line("note", (Part(note, "strong"),)))
    if view.index is None:
        lines.append(Line("", (Part(f"{view.waiting[0].upper()}{view.waiting[1:]}.", "quiet"),)))
        return tuple(lines)
    # Like all that needs a comparison, loaded with the first one: a start needs none of it.
    from convoy_tui.tui.reading.explaining.counterparts import offers_of, tellings

    lines += _figures(view, view.index, key, why)
    lines += _terms(view, view.index, key, every_term)
    lines += tellings(view, view.index, key, why)
    lines += offers_of(view, view.index, key)
    return tuple(lines)


def loading_summary(
    articles: Sequence[Article],
    unreadable: Sequence[Unreadable],
    lost: int = 0,
    witnesses: Sequence[Sequence[str]] = (),
) -> tuple[Line, ...]:
    """Say of each article what was read: source, length, whether it is cut off, date and its origin.

    ``lost`` is the number of the reader's corrections whose text is gone; ``witnesses`` are the groups of
    articles that a comparison found to be one text.
    """
    lines = [
        Line(
            article.letter,
            (
                Part(source_name(article), "strong"),
                Part(f" · {counted(article.words, 'word')}"),
                *((Part(" · "), Part("text cut off", "part")) if article.truncated else ()),
                Part(f" · {published_words(article)}", "quiet"),
            ),
        )
        for article in articles
    ]
    lines += [Line("=", (Part(said, "part"),)) for said in copies_words(articles, witnesses)]
    lines += [Line("✗", (Part(str(problem), "problem"),)) for problem in unreadable]
    if lost:
        said = f"{counted(lost, 'correction')} of yours kept, but not applied: the text is no longer there"
        lines.append(Line("✗", (Part(said, "problem"),)))
    return tuple(lines)


def _head(view: StoryView, article: Article, key: SentenceKey) -> Line:
    sentence = article.sentences[key[1]]
    said = f"{source_name(article)} · {date_words(article.published)}"
    parts = [Part(said, "strong")]
    if sentence.role == "title":
        parts.append(Part(" · headline"))
    denials = view.index.denials(key)[:_MOST_DENIALS] if view.index is not None else ()
    if denials:
        from convoy_tui.export.offer_words import denial_words

        parts += [Part(f" · denies ({denial_words(denial)})") for denial in denials]
    if sentence.voice != "own":
        how = {"reported": "reports", "quoted": "quotes", "mixed": "quotes in part"}[sentence.voice]
        parts.append(Part(f" · {how} {sentence.speaker or 'somebody; no source named'}"))
    if view.index is not None:
        parts.append(Part(f" · {_found_in(view, view.index, key)}", "quiet"))
    return Line(sentence.ref, tuple(parts))


def _found_in(view: StoryView, index: PassageIndex, key: SentenceKey) -> str:
    """Say in how many sources the passage was found, the doubtful ones apart; copies are one source."""
    counterparts = [c for c in index.counterparts(key) if not c.copy]
    sure = {index.witness[c.key[0]] for c in counterparts if c.grade == "sure"}
    doubtful = {index.witness[c.key[0]] for c in counterparts} - sure
    if not counterparts:
        copied = "found in a copy of this text alone"
        return copied if index.counterparts(key) else f"no counterpart found{view.so_far}"
    perhaps = (
        f"perhaps in {len(doubtful)} more" if sure else f"perhaps in {counted(len(doubtful), 'other source')}"
    )
    if not sure:
        return perhaps
    sources = counted(index.sources(view.order), "source")
    told = f"found{view.so_far} in {len(sure) + 1} of {sources}"
    return f"{told}, {perhaps}" if doubtful else told


def _figures(view: StoryView, index: PassageIndex, key: SentenceKey, why: bool) -> list[Line]:
    from convoy_tui.tui.reading.marks import KIND_OF_VERDICT

    comparison = index.comparison
    lines = []
    for number in index.ledger_rows(key):
        row = comparison.ledger[number]
        if row.verdict is None:
            continue
        parts: list[Part] = []
        for place, told in enumerate(_readings(view, comparison, row, why)):
            parts.append(Part(("  ·  " if place else "") + told))
        words = found_words(row) if row.ruling is None else verdict_words(row.ruling.verdict)
        found = index.sources(reading.article for reading in row.readings)
        parts.append(Part("   "))
        parts.append(Part(words, KIND_OF_VERDICT[row.standing or row.verdict]))
        if row.ruling is not None:
            sentence = f": {row.ruling.sentence}" if row.ruling.sentence else ""
            own = found_words(row)
            parts.append(Part(f", {RULED}{sentence}; the program: {own}"))
        parts.append(Part(f", {found} of {index.sources(view.order)}", "quiet"))
        lines.append(Line(row.subject or row.kind, tuple(parts)))
        if why and row.reason:
            lines.append(Line("", (Part(row.reason, "quiet"),)))
    return lines


def _readings(view: StoryView, comparison: Comparison, row: LedgerRow, why: bool) -> list[str]:
    """Give the figures of a row with the refs that tell them; with ``why`` also source and speaker."""
    told: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for reading in row.readings:
        article = view.articles.get(reading.article)
        if article is None:
            continue
        figure = figure_words(comparison.quantities[reading.quantity], article.text)
        source = source_name(article) if why else ""
        speaker = f", says {reading.speaker}" if why and reading.speaker else ""
        told[figure, source, speaker].append(article.sentences[reading.sentence].ref)
    return [
        f"{figure} ({' '.join(filter(None, (source, *dict.fromkeys(refs))))}{speaker})"
        for (figure, source, speaker), refs in told.items()
    ]


def _terms(view: StoryView, index: PassageIndex, key: SentenceKey, every: bool) -> list[Line]:
    lines = []
    terms = index.all_terms(key) if every else index.terms(key)
    for number in dict.fromkeys(term.concept for term in terms):
        concept = index.comparison.concepts[number]
        parts: list[Part] = []
        for place, (form, sources) in enumerate(_forms(view, concept)):
            parts.append(Part("  ·  " if place else ""))
            parts.append(Part(form, "term"))
            parts.append(Part(f" ({', '.join(sources)})"))
        lines.append(Line("named", tuple(parts)))
    return lines


def _forms(view: StoryView, concept: Concept) -> list[tuple[str, list[str]]]:
    """Give each form of a concept with the sources that use it, in the order of the panes.

    Where it stands in quotations that is said: the word is then the speaker's.
    """
    forms: list[tuple[str, list[str]]] = []
    for form in concept.forms:
        voices: dict[str, list[MentionVoice]] = defaultdict(list)
        for mention in form.mentions:
            voices[mention.article].append(mention.voice)
        names = [
            source_name(view.articles[article]) + _quoted(voices[article])
            for article in view.order
            if article in voices
        ]
        if names:
            forms.append((form.form, names))
    return forms


def _quoted(voices: Sequence[MentionVoice]) -> str:
    """Say how many of the mentions stand in quotations; nothing where none does."""
    quoted = sum(voice == "quoted" for voice in voices)
    if not quoted:
        return ""
    return " quoting" if quoted == len(voices) else f" {quoted} of {len(voices)} quoting"
