"""The terms as a table: who calls it what, how often, in whose voice.

A cell gives each form that a source uses with its count, and behind it how many of these are not the outlet's
own words: ``“2”`` quoted, ``~1`` reported, ``[1]`` put into a quotation by an editor.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from convoy_tui.comparison.terms.differing_terms import DifferenceKind
from convoy_tui.export.term_rows import TermRow, Use, per_thousand, term_rows, uses_of
from convoy_tui.export.wording import NONE_FOUND, source_name
from convoy_tui.tui.reading.explaining.lines import Part
from convoy_tui.tui.reading.tables.table import EDGE, Cell, Column, TableRow

if TYPE_CHECKING:
    from convoy_tui.articles.model import Article
    from convoy_tui.comparison.model import Comparison, Concept, LoadedWord, Mention, MentionVoice

VOICE_SIGNS: Mapping[MentionVoice, str] = {"reported": "~{}", "quoted": "“{}”", "inserted": "[{}]"}
"""How a count in a voice other than the outlet's own is written."""

LEGEND = "“n” quoted · ~n reported · [n] inserted"
"""What these signs mean, in a line."""

MOST = 36
"""Cells that the column of a source takes at most."""

_TAKEN = 31
"""Cells that the first column, the cursor and the scroll bar take at most."""

HEADINGS: Mapping[DifferenceKind | None, str] = {
    "label": "Different words",
    "spelling": "Different spellings",
    "abbreviation": "Written out or abbreviated",
    None: "The same in every source, or in one source alone",
}
LOADED_HEADING = "Loaded words, beside the plainer words for the same"


@dataclass(frozen=True, slots=True)
class TermEntry:
    """What a row of the table is about: a concept, or a loaded word.

    Attributes:
        key: the lasting key of the row.
        title: what it is called.
        uses: for each source, in the order of the columns, the forms that it uses.
        concept: the concept; None for a loaded word.
        row: the concept's row; None for a loaded word.
        loaded: the loaded words that name the concept, or the one that the row is about.
        beside: for a loaded word and each source, the plainer forms that it uses.

    """

    key: str
    title: str
    uses: tuple[tuple[Use, ...], ...]
    concept: Concept | None = None
    row: TermRow | None = None
    loaded: tuple[LoadedWord, ...] = ()
    beside: tuple[tuple[Use, ...], ...] = ()

    @property
    def kind(self) -> DifferenceKind | None:
        """Give in what the sources differ; None where they do not, and for a loaded word."""
        return self.row.kind if self.row is not None else None

    def mentions(self, source: int | None = None) -> tuple[Mention, ...]:
        """Give every mention in one source, by its number, or in all, each in the order of its text."""
        chosen = self.uses if source is None else self.uses[source : source + 1]
        return tuple(
            mention
            for uses in chosen
            for mention in sorted((m for use in uses for m in use.mentions), key=lambda m: m.start)
        )


def term_entries(
    comparison: Comparison, order: Sequence[str], *, everything: bool = False
) -> tuple[TermEntry, ...]:
    """Give the entries of the table: what differs, with ``everything`` the rest, then the loaded words."""
    loaded: dict[str, list[LoadedWord]] = {}
    for word in comparison.loaded:
        loaded.setdefault(word.concept, []).append(word)
    entries: list[TermEntry] = []
    taken: dict[str, int] = {}
    for row in term_rows(comparison, order, everything=everything):
        concept = comparison.concepts[row.concept]
        key = f"{concept.type}:{concept.name}"
        taken[key] = taken.get(key, 0) + 1
        key = key if taken[key] == 1 else f"{key}:{taken[key]}"
        words = tuple(loaded.get(concept.name, ())) if concept.type == "label" else ()
        entries.append(TermEntry(key, concept.name, row.uses, concept, row, words))
    for word in comparison.loaded:
        entries.append(
            TermEntry(
                f"loaded:{word.word}:{word.concept}",
                word.word,
                uses_of(word.forms, order),
                loaded=(word,),
                beside=uses_of(word.beside, order),
            )
        )
    return tuple(entries)


def room_for(width: int, sources: int) -> int:
    """Give the cells that the text of a column has where the table has so many cells and sources."""
    return min((width - _TAKEN) // max(sources, 1) - EDGE, MOST)


def term_columns(articles: Sequence[Article]) -> tuple[Column, ...]:
    """Give the columns: what it is, and one for each source."""
    return (
        Column("what", 16, 26, fixed=True),
        *(Column(f"{article.letter} {source_name(article)}", 14, MOST) for article in articles),
    )


def term_table(
    entries: Sequence[TermEntry], articles: Sequence[Article], *, room: int = 0, noted: Iterable[str] = ()
) -> Iterator[TableRow]:
    """Give the rows one by one, a heading before each kind of difference.

    Where a form and its count leave so much of ``room`` cells, it is written beside them how often that is in
    a thousand words of the article (‰). ``noted`` are the keys of the rows that carry a note.
    """
    words = [article.words if room else 0 for article in articles]
    carrying = frozenset(noted)
    last = ""
    for entry in entries:
        heading = HEADINGS[entry.kind] if entry.concept is not None else LOADED_HEADING
        if heading != last:
            yield TableRow(f"heading:{heading}", heading=heading)
            last = heading
        everywhere = _everywhere(entry.uses)
        beside = entry.beside or ((),) * len(entry.uses)
        cells = [_head(entry, entry.key in carrying)]
        for uses, plainer, total in zip(entry.uses, beside, words, strict=True):
            cells.append(_cell(uses, plainer, everywhere, doubtful=_is_doubtful(entry), rate=(total, room)))
        yield TableRow(entry.key, tuple(cells))


def use_words(use: Use) -> str:
    """Write a form with its count, and how many of the mentions are in which other voice.

    Count and voices stay together where the row breaks.
    """
    signs = [VOICE_SIGNS[voice].format(count) for voice, count in use.voices if voice != "own"]
    counts = "\u00a0".join((str(len(use.mentions)), *signs))
    return f"{use.form} {counts}"


def _everywhere(uses: Sequence[Sequence[Use]]) -> frozenset[str]:
    """Give the forms that every source uses that names the thing: these tell nobody apart."""
    named = [frozenset(use.form for use in of_source) for of_source in uses if of_source]
    return frozenset.intersection(*named) if named else frozenset()


def _is_doubtful(entry: TermEntry) -> bool:
    return entry.concept is not None and entry.concept.grade == "doubtful"


def _head(entry: TermEntry, noted: bool) -> Cell:
    concept = entry.concept
    sign = "✎ " if noted else ""
    if _is_doubtful(entry):
        return Cell(((Part(f"{sign}? {entry.title}"),), (Part("doubtful", "quiet"),)))
    lines = [(Part(f"{sign}{entry.title}", "strong"),)]
    if concept is None and entry.loaded[0].concept.casefold() not in ("", entry.title.casefold()):
        lines.append((Part(f"for {entry.loaded[0].concept}", "quiet"),))
    elif concept is not None and concept.origin == "reader":
        lines.append((Part("by you", "quiet"),))
    return Cell(tuple(lines))


def _cell(
    uses: Sequence[Use],
    beside: Sequence[Use],
    everywhere: frozenset[str],
    *,
    doubtful: bool,
    rate: tuple[int, int],
) -> Cell:
    """Give the forms of one source; ``rate``: the words of its article, and the cells that there are."""
    if not uses and not beside:
        return Cell(((Part(NONE_FOUND, "quiet"),),))
    words, room = rate
    lines: list[tuple[Part, ...]] = []
    for use in uses:
        said = use_words(use)
        parts = [Part(use.form, "plain" if doubtful or use.form in everywhere else "term")]
        parts.append(Part(said.removeprefix(use.form)))
        often = f"  {per_thousand(len(use.mentions), words):g}‰"
        if len(said) + len(often) <= room:
            parts.append(Part(often, "quiet"))
        lines.append(tuple(parts))
    lines += [(Part(use_words(use), "quiet"),) for use in beside]
    first = min((m for use in (uses or beside) for m in use.mentions), key=lambda m: m.start)
    return Cell(tuple(lines), (first.article, first.start))
