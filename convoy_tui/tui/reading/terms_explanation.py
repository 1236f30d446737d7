"""What the inspector says of a row of the terms: the concept, and every mention of it by source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from convoy_tui.export.term_rows import Use, per_thousand
from convoy_tui.export.wording import NONE_FOUND, VOICE_WORDS, counted, in_quotes, source_name
from convoy_tui.tui.reading.explanation import Line, Part

if TYPE_CHECKING:
    from convoy_tui.articles.model import Article
    from convoy_tui.comparison.model import Concept, ConceptOrigin, LoadedWord, Mention
    from convoy_tui.comparison.terms.differing_terms import DifferenceKind
    from convoy_tui.tui.reading.terms_table import TermEntry

ORIGIN_WORDS: Mapping[ConceptOrigin, str] = {
    "lexicon": "from the lexicon",
    "spelling": "joined by spelling",
    "learned": "learned from these reports",
    "reader": "joined or parted by you",
}
"""Whence it is known that the forms of a concept belong together."""

KIND_WORDS: Mapping[DifferenceKind | None, str] = {
    "label": "different words",
    "spelling": "different spellings",
    "abbreviation": "written out or abbreviated",
    None: "no difference",
}

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
    said = [_ref(mention, article), *_manner(mention)]
    return f"{' · '.join(said)} · {''.join(part.text for part in _context(mention, article))}"


def _head(entry: TermEntry, articles: Sequence[Article]) -> Line:
    naming = sum(bool(uses) for uses in entry.uses)
    found = f"named in {naming} of {counted(len(articles), 'source')}"
    concept, row = entry.concept, entry.row
    if concept is None or row is None:
        return Line(entry.title, (Part("loaded word", "strong"), Part(f" · {found}", "quiet")))
    parts = [Part(KIND_WORDS[row.kind], "strong")]
    if concept.what:
        parts.append(Part(f" · {concept.what}"))
    if concept.grade == "doubtful":
        parts += [Part(" · "), Part("doubtful", "part")]
    parts.append(Part(f" · {ORIGIN_WORDS[concept.origin]} · {found}", "quiet"))
    if row.kind is not None:
        parts.append(Part(f" · {round(100 * row.disagreement)}% worded otherwise", "quiet"))
    return Line(entry.title, tuple(parts))


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
            parts.append(Part(f" · {_places(use, article)}"))
        lines.append(Line(label, tuple(part for part in parts if part.text)))
        if why:
            lines += [_mention(mention, article) for mention in use.mentions]
    return lines


def _places(use: Use, article: Article) -> str:
    """Give the refs of a form's mentions, those in one manner together."""
    told: dict[tuple[str, ...], list[str]] = {}
    for mention in use.mentions:
        told.setdefault(tuple(_manner(mention)), []).append(_ref(mention, article))
    return " · ".join(
        f"{', '.join(manner)}: {' '.join(dict.fromkeys(refs))}" for manner, refs in told.items()
    )


def _manner(mention: Mention) -> list[str]:
    """Say in whose voice a mention stands, who speaks where that is known, and whether at a distance."""
    said = ["own words" if mention.voice == "own" else VOICE_WORDS[mention.voice]]
    if mention.speaker:
        said[0] += f" ({mention.speaker})"
    if mention.distance:
        said.append("held at a distance")
    return said


def _mention(mention: Mention, article: Article) -> Line:
    manner = ", ".join(_manner(mention))
    return Line(_ref(mention, article), (Part(f"{manner}  ", "quiet"), *_context(mention, article)))


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


def _ref(mention: Mention, article: Article) -> str:
    index = article.sentence_at(mention.start)
    return article.letter if index is None else article.sentences[index].ref
