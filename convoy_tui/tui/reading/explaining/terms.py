"""What the inspector says of a row of the terms: the concept, and every mention of it by source."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from convoy_tui.export.term_rows import per_thousand
from convoy_tui.export.term_words import KIND_WORDS, ORIGIN_WORDS, manner_words, mention_ref, places_words
from convoy_tui.export.wording import NONE_FOUND, counted, in_quotes, source_name
from convoy_tui.tui.reading.explaining.lines import Line, Part

if TYPE_CHECKING:
    from convoy_tui.articles.model import Article
    from convoy_tui.comparison.model import Concept, LoadedWord, Mention
    from convoy_tui.tui.reading.tables.terms import TermEntry

_LABEL = 13
"""Characters that the label of the first line has at most."""

_AROUND = 40
"""Characters of the text that are shown on either side of a mention."""


def explain_term(
    entry: TermEntry,
    articles: Sequence[Article],
    first: int | None = None,
    *,
    note: str = "",
    why: bool = False,
) -> tuple[Line, ...]:
    """Explain a row: what it is, where it is from, what is near, and every mention by source.

    ``first`` is the number of the source that is told first. With ``why`` each mention has a line of its own
    with the words around it.
    """
    lines = [_head(entry, articles)]
    if note:
        lines.append(Line("note", (Part(note, "strong"),)))
    order = list(range(len(articles)))
    if first is not None:
        order.remove(first)
        order.insert(0, first)
    if entry.concept is not None:
        lines += _evidence(entry.concept, articles)
    for number in order:
        lines += _source(entry, articles[number], number, why)
    return (*lines, *_about(entry))


def mention_words(mention: Mention, article: Article) -> str:
    """Give a mention in a line for a list: ref, voice, and the words around it."""
    said = [mention_ref(mention, article), *manner_words(mention)]
    return f"{' · '.join(said)} · {''.join(part.text for part in _context(mention, article))}"


def _head(entry: TermEntry, articles: Sequence[Article]) -> Line:
    naming = sum(bool(uses) for uses in entry.uses)
    found = f"named in {naming} of {counted(len(articles), 'source')}"
    concept, row = entry.concept, entry.row
    # A long label would leave the texts beside all labels too little room.
    short = len(entry.title) <= _LABEL
    label = entry.title if short else f"{entry.title[: _LABEL - 1]}…"
    parts = [] if short else [Part(f"{entry.title} · ", "strong")]
    if concept is None or row is None:
        return Line(label, (*parts, Part("loaded word", "strong"), Part(f" · {found}", "quiet")))
    parts.append(Part(KIND_WORDS[row.kind], "strong"))
    if concept.what:
        parts.append(Part(f" · {concept.what}"))
    if concept.grade == "doubtful":
        parts += [Part(" · "), Part("doubtful", "part")]
    parts.append(Part(f" · {ORIGIN_WORDS[concept.origin]} · {found}", "quiet"))
    if row.kind is not None:
        parts.append(Part(f" · {round(100 * row.disagreement)}% worded otherwise", "quiet"))
    return Line(label, tuple(parts))


def _about(entry: TermEntry) -> list[Line]:
    lines: list[Line] = []
    concept = entry.concept
    if concept is not None:
        lines += _note("lexicon", concept.note, concept.source)
        if concept.near:
            parts = (Part("; ".join(concept.near)), Part(" · nearly the same, but not it", "quiet"))
            lines.append(Line("near to it", parts))
    for word in entry.loaded:
        lines += _loaded(word, named=concept is not None)
    return lines


def _note(label: str, note: str, source: str) -> list[Line]:
    if not note and not source:
        return []
    parts = [Part(note)] if note else []
    if source:
        parts.append(Part(f"{' ' if note else ''}({source})", "quiet"))
    return [Line(label, tuple(parts))]


def _loaded(word: LoadedWord, *, named: bool) -> list[Line]:
    said = f"“{word.word}”: {word.note}" if named else word.note
    lines = _note("loaded", said, word.source)
    if word.plainer:
        lines.append(Line("plainer", (Part(", ".join(word.plainer)),)))
    return lines


def _evidence(concept: Concept, articles: Sequence[Article]) -> list[Line]:
    by_id = {article.id: article for article in articles}
    lines = []
    for places in concept.evidence:
        parts: list[Part] = []
        for place in (places.a, places.b):
            if (article := by_id.get(place[0])) is not None:
                index = article.sentence_at(place[1])
                ref = article.letter if index is None else article.sentences[index].ref
                parts += [Part("  ·  " if parts else ""), Part(in_quotes(place[3]), "term"), Part(f" {ref}")]
        lines.append(Line("learned from", tuple(parts)))
    return lines


def _source(entry: TermEntry, article: Article, number: int, why: bool) -> list[Line]:
    uses, name = entry.uses[number], source_name(article)
    beside = entry.beside[number] if entry.beside else ()
    if not uses and not beside:
        return [Line(article.letter, (Part(f"{name} ", "strong"), Part(NONE_FOUND, "quiet")))]
    lines: list[Line] = []
    for place, use in enumerate((*uses, *beside)):
        label = article.letter if place == 0 else ""
        rate = per_thousand(len(use.mentions), article.words)
        plainer = " (plainer)" if place >= len(uses) else ""
        parts = [
            Part(f"{name} " if place == 0 else "", "strong"),
            Part(use.form, "term"),
            Part(f"{plainer} {len(use.mentions)}"),
            Part(f" · {rate:g} in 1,000 words", "quiet"),
        ]
        if not why:
            parts.append(Part(f" · {places_words(use, article)}"))
        lines.append(Line(label, tuple(part for part in parts if part.text)))
        if why:
            lines += [_mention(mention, article) for mention in use.mentions]
    return lines


def _mention(mention: Mention, article: Article) -> Line:
    manner = ", ".join(manner_words(mention))
    return Line(mention_ref(mention, article), (Part(f"{manner}  ", "quiet"), *_context(mention, article)))


def _context(mention: Mention, article: Article) -> list[Part]:
    """Give a mention with the words around it, as far as its sentence goes."""
    index = article.sentence_at(mention.start)
    start, end = (
        (mention.start, mention.end)
        if index is None
        else (article.sentences[index].start, article.sentences[index].end)
    )
    before, after = article.text[start : mention.start], article.text[mention.end : end]
    if len(before) > _AROUND:
        before = "…" + before[-_AROUND:].partition(" ")[2]
    if len(after) > _AROUND:
        after = after[:_AROUND].rpartition(" ")[0] + "…"
    return [
        Part(_flat(before)),
        Part(_flat(article.text[mention.start : mention.end]), "term"),
        Part(_flat(after)),
    ]


def _flat(text: str) -> str:
    return text.replace("\n", " ").replace("\t", " ")
