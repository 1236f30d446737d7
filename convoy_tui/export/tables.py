"""A comparison as CSV tables, for spreadsheets and statistics.

Each table has a head line and one line per thing (a reading, a mention, a sentence, a link), lines ending in
a line feed. Numbers stand as they are. A text that a spreadsheet would take for a formula (it begins with
``=``, ``+``, ``-`` or ``@``, also in full width) gets an apostrophe before it; line ends inside a text become
spaces.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from io import StringIO
from typing import Literal

from convoy_tui.articles.model import Article
from convoy_tui.comparison.model import Comparison
from convoy_tui.export.escaping import spreadsheet_cell
from convoy_tui.export.facts import CellState, Fact, facts_of
from convoy_tui.export.findings import all_counterparts, between_copies
from convoy_tui.export.ledger import all_taken_out, by_reader_words
from convoy_tui.export.wording import NONE_FOUND, VERDICT_WORDS, found_words, source_name

TableName = Literal["ledger", "terms", "coverage", "links"]
_EMPTY: tuple[CellState, ...] = ("maybe", "cut-off", "silent")
Cell = str | int | float | None

_LEDGER_HEAD = (
    "row,subject,kind,unit,verdict,verdict_words,words_differ,reason,source,ref,outlet,figure,hedge,low,high,"
    "bound,noun,voice,speaker,as_of,place,clause,none_found_in,article,ruling,ruling_words,ruling_sentence,"
    "by_reader"
).split(",")
_TERMS_HEAD = (
    "concept,type,origin,grade,form,source,ref,outlet,start,end,voice,speaker,distance,context,article_words"
).split(",")
_COVERAGE_HEAD = (
    "source,ref,outlet,role,counterparts,found_in,nearest,nearest_score,text,"
    "maybe_in,cut_off_in,silent_in,figures_differ,terms_differ"
).split(",")
_LINKS_HEAD = "ref_a,outlet_a,ref_b,outlet_b,score,grade,origin,evidence,text_a,text_b,copies".split(",")


def ledger_csv(comparison: Comparison, *, include_text: bool = True) -> str:
    """Give one line per reading of the ledger, the rows in the ledger's order.

    ``verdict`` and ``reason`` are the program's, ``ruling`` and its sentence the reader's; ``by_reader``
    says that a reading was moved to the row, or taken out of one.
    """
    articles = _by_id(comparison)
    taken_out = all_taken_out(comparison)

    def lines() -> Iterator[Sequence[Cell]]:
        for row in comparison.ledger:
            ruling = row.ruling
            ruled = (
                (ruling.verdict, VERDICT_WORDS[ruling.verdict], ruling.sentence) if ruling else (None,) * 3
            )
            missing = " ".join(articles[article_id].letter for article_id in row.not_found_in)
            for reading in row.readings:
                article = articles[reading.article]
                quantity = comparison.quantities[reading.quantity]
                yield (
                    *(row.id, row.subject, row.kind, row.unit, row.verdict),
                    *(found_words(row), _yes(row.words_differ), row.reason),
                    *(article.letter, article.sentences[reading.sentence].ref, source_name(article)),
                    *(
                        quantity.text,
                        quantity.hedge,
                        quantity.low,
                        quantity.high,
                        quantity.bound,
                        quantity.noun,
                    ),
                    *(reading.voice, reading.speaker, reading.as_of, reading.place),
                    *(reading.clause if include_text else None, missing, article.id),
                    *ruled,
                    by_reader_words(row, reading.quantity, taken_out),
                )

    return _csv(_LEDGER_HEAD, lines())


def terms_csv(comparison: Comparison, *, include_text: bool = True) -> str:
    """Give one line per mention of a form of a concept; ``ref`` is empty where it stands in no sentence.

    ``context`` is that sentence, ``article_words`` the number of words of the article, to count by.
    """
    articles = _by_id(comparison)
    words = {article.id: article.words for article in comparison.articles}

    def lines() -> Iterator[Sequence[Cell]]:
        for concept in comparison.concepts:
            for form in concept.forms:
                for mention in form.mentions:
                    article = articles[mention.article]
                    index = article.sentence_at(mention.start)
                    ref = None if index is None else article.sentences[index].ref
                    yield (
                        *(concept.name, concept.type, concept.origin, concept.grade, form.form),
                        *(article.letter, ref, source_name(article), mention.start, mention.end),
                        *(mention.voice, mention.speaker, _yes(mention.distance)),
                        article.sentence_text(index) if include_text and index is not None else None,
                        words[mention.article],
                    )

    return _csv(_TERMS_HEAD, lines())


def coverage_csv(comparison: Comparison, *, include_text: bool = True) -> str:
    """Give one line per sentence: its counterparts and their sources, or "none found" and the nearest.

    ``maybe_in`` and the columns after it speak of the fact that the sentence tells, as the matrix has it.
    """
    articles = _by_id(comparison)

    def letters(fact: Fact, home: Article, state: CellState) -> str:
        cells = [cell for cell in fact.cells if cell.state == state and cell.article != home.id]
        return " ".join(articles[cell.article].letter for cell in cells)

    linked = all_counterparts(comparison)
    nearest = {(u.article, u.sentence): u.nearest for u in comparison.coverage.unmatched}
    facts = {key: fact for fact in facts_of(comparison) for key in fact.covered}

    def lines() -> Iterator[Sequence[Cell]]:
        for article in comparison.articles:
            for index, sentence in enumerate(article.sentences):
                found = linked.get((article.id, index), ())
                near = next(iter(nearest.get((article.id, index), ())), None)
                yield (
                    *(article.letter, sentence.ref, source_name(article), sentence.role),
                    len(found) or NONE_FOUND,
                    " ".join(a.letter for a in comparison.articles if a.id in {key[0] for key in found}),
                    articles[near.article].sentences[near.sentence].ref if near else None,
                    near.score if near else None,
                    article.sentence_text(index) if include_text else None,
                    *(letters(facts[article.id, index], article, s) for s in _EMPTY),
                    *(facts[article.id, index].figures, facts[article.id, index].terms),
                )

    return _csv(_COVERAGE_HEAD, lines())


def links_csv(comparison: Comparison, *, include_text: bool = True) -> str:
    """Give one line per link, with what it rests on, heaviest first as the comparison has it.

    The last column tells whether the two sources are copies of one text.
    """
    articles, copies = _by_id(comparison), between_copies(comparison)

    def lines() -> Iterator[Sequence[Cell]]:
        for link in comparison.links:
            a, b = articles[link.a[0]], articles[link.b[0]]
            evidence = "; ".join(
                f"{e.kind}: {e.a if e.a == e.b else f'{e.a} / {e.b}'} {e.weight}" for e in link.evidence
            )
            yield (
                *(a.sentences[link.a[1]].ref, source_name(a), b.sentences[link.b[1]].ref, source_name(b)),
                *(link.score, link.grade, link.origin, evidence),
                *((a.sentence_text(link.a[1]), b.sentence_text(link.b[1])) if include_text else (None, None)),
                _yes(link in copies),
            )

    return _csv(_LINKS_HEAD, lines())


def table_csv(comparison: Comparison, table: TableName, *, include_text: bool = True) -> str:
    """Give the table of that name."""
    makers: Mapping[str, Callable[..., str]] = {
        "terms": terms_csv,
        "ledger": ledger_csv,
        "coverage": coverage_csv,
        "links": links_csv,
    }
    return makers[table](comparison, include_text=include_text)


def _by_id(comparison: Comparison) -> dict[str, Article]:
    return {article.id: article for article in comparison.articles}


def _yes(value: bool) -> str:
    return "yes" if value else "no"


def _csv(head: Sequence[str], lines: Iterable[Sequence[Cell]]) -> str:
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(head)
    writer.writerows([spreadsheet_cell(c) if isinstance(c, str) else c for c in line] for line in lines)
    return out.getvalue()
