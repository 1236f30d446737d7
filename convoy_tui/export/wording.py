"""The words in which the program speaks of what it found, on the screen and in print.

One table for everybody: the reader, the exports and the documentation use the same word for the same thing.
Nothing here says more than the comparison knows: the same figure is not agreement, and what was found in one
source is not what one source tells.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from convoy_tui.articles.model import Article, FurnitureKind, PublishedFrom
    from convoy_tui.comparison.model import (
        Comparison,
        Concept,
        CorrectionKind,
        EvidenceKind,
        Grade,
        LedgerRow,
        MentionVoice,
        Quantity,
        Verdict,
    )
    from convoy_tui.export.facts import CellState
    from convoy_tui.store.findings import QuestionVerdict

VERDICT_WORDS: Mapping[Verdict, str] = {
    "agree": "same figure",
    "compatible": "fits",
    "scope": "other part or later",
    "conflict": "contradicts",
}
"""What is shown for each verdict of two readings."""

WORDS_DIFFER = "words differ"
"""Said beside a verdict where the figure is told of different acts."""

NONE_FOUND = "none found"
"""Said where no counterpart was found; whether a source is silent is for a reader to say."""

CELL_WORDS: Mapping[CellState, str] = {
    "told": "told",
    "maybe": "maybe",
    "silent": "silent, checked by the reader",
    "cut-off": "cut off",
    "none": NONE_FOUND,
}
"""What a cell of the coverage says; why it is empty where it is."""

ONLY = "only in {}, as far as the reader checked"
"""Said where the reader found every other source silent, and nowhere else."""

UNDATED = "undated"
"""Said where the date of a report is unknown."""

VOICE_WORDS: Mapping[MentionVoice | str, str] = {
    "own": "in the outlet's own words",
    "reported": "reported",
    "quoted": "quoted",
    "inserted": "put into a quotation by an editor",
    "mixed": "partly quoted",
}
"""In whose words a sentence or a mention stands."""

PUBLISHED_FROM_WORDS: Mapping[PublishedFrom, str] = {
    "printed": "printed in the text",
    "front-matter": "from the file's front matter",
    "page": "from the page's own data",
    "given": "given by the reader",
    "inferred": "worked out",
    "unknown": "date unknown",
}
"""Where the date of a report comes from."""

FURNITURE_WORDS: Mapping[FurnitureKind, str] = {
    "site": "site line",
    "navigation": "navigation",
    "caption": "caption",
    "teaser": "teaser of another story",
    "share": "share links",
    "subscribe": "subscription line",
    "comments": "comment rules",
    "read-more": "link to the full article",
    "dateline": "dateline",
    "date": "date line",
    "tags": "tags",
    "reader": "taken out by the reader",
}
"""What a span of the file is that is not the article."""

EVIDENCE_WORDS: Mapping[EvidenceKind, str] = {
    "word": "word",
    "name": "name",
    "number": "figure",
    "concept": "same thing, other name",
    "context": "neighbouring passages",
}
"""What kind of reason a link rests on."""

CORRECTION_WORDS: Mapping[CorrectionKind, str] = {
    "match": "linked by hand",
    "not-a-match": "not a match",
    "same-concept": "the same thing",
    "other-concept": "another thing",
    "reading-out": "left out of the figures",
    "reading-to": "counted with another figure",
    "verdict": "another verdict",
    "silent": "silent on this",
}
"""What a reader has decided."""

QUESTION_WORDS: Mapping[QuestionVerdict, str] = {
    "open": "open",
    "same": "same",
    "fits": "fits",
    "changed-later": "changed later",
    "contradict": "contradict",
    "not-comparable": "not comparable",
}
"""The reader's verdict on a question, in a word or two."""

QUESTION_SENTENCES: Mapping[QuestionVerdict, str] = {
    "open": "not decided yet",
    "same": "the sources say the same",
    "fits": "what the sources say fits together",
    "changed-later": "the situation changed between the reports",
    "contradict": "the sources contradict each other",
    "not-comparable": "what the sources say can't be compared",
}
"""The same verdict in print."""

FIGURE_CORRECTIONS = frozenset({"reading-out", "reading-to", "verdict"})
"""The kinds of correction that speak of figures, not of passages."""

NEEDS_DATE = "needs a date"
"""Said behind the verdict of a row that a report's date would settle."""

RULED = "says the reader"
"""Said behind a verdict that is the reader's own."""

BY_READER = "linked by the reader"
"""Said of a link that the reader made or confirmed."""

_BESIDE = 16
"""White space between a figure and its hedge that is looked through."""

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def verdict_words(verdict: Verdict | None, words_differ: bool = False) -> str:
    """Say a verdict, with "words differ" beside it; a row with one source has no verdict and says so."""
    said = VERDICT_WORDS[verdict] if verdict is not None else "compared with none"
    return f"{said}, {WORDS_DIFFER}" if words_differ else said


def found_words(row: LedgerRow) -> str:
    """Say what the program found of a row: its verdict, whether words differ or a date would settle it."""
    said = verdict_words(row.verdict, row.words_differ)
    return f"{said}, {NEEDS_DATE}" if row.needs_date and row.verdict is not None else said


def standing_words(row: LedgerRow) -> str:
    """Say the verdict of a row that holds; the reader's with their sentence and the program's own."""
    own = found_words(row)
    if row.ruling is None:
        return own
    sentence = f": {row.ruling.sentence}" if row.ruling.sentence else ""
    return f"{VERDICT_WORDS[row.ruling.verdict]}, {RULED}{sentence} (the program: {own})"


def correction_words(kind: CorrectionKind, value: str | None, *, two: bool = True) -> str:
    """Say what a reader has decided; ``two`` tells whether it speaks of two places."""
    if kind == "reading-out" and two:
        return "not set against each other"
    said = CORRECTION_WORDS[kind]
    if value is None:
        return said
    verdict, _, sentence = value.partition(":")
    words = next((words for name, words in VERDICT_WORDS.items() if name == verdict.strip()), None)
    if kind == "verdict" and words is not None:
        return f"{said}: {words}" + (f", {sentence.strip()}" if sentence.strip() else "")
    return f"{said}: {value}"


def figures_summary(comparison: Comparison) -> str:
    """Say how many rows of the ledger contradict, and that this judges figures, not statements."""
    return f"{figures_count(comparison)}; statements are yours to judge"


def figures_count(comparison: Comparison) -> str:
    """Say how many rows of the ledger contradict, the reader's verdicts holding."""
    count = sum(row.standing == "conflict" for row in comparison.ledger)
    return f"figures: {count} {'contradicts' if count == 1 else 'contradict'}"


def date_words(day: date | None) -> str:
    """Write a date as "4 Sep 2017" whatever the locale, or "undated"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}" if day is not None else UNDATED


def published_words(article: Article) -> str:
    """Say when a report was published, where that is known from, and why it is believed."""
    said = date_words(article.published)
    if article.published is not None:
        known_from = PUBLISHED_FROM_WORDS[article.published_from]
        if article.published_why.startswith(known_from):
            return f"{said}, {article.published_why}"
        said = f"{said}, {known_from}"
    why = article.published_why
    return f"{said} ({why})" if why and not said.endswith(why) else said


def source_name(article: Article) -> str:
    """Name a source: its outlet, else the site it was read from, its agency, its file's name, its id.

    What was read later from the same place with other text says so.
    """
    name = _plain_name(article)
    return f"{name}, later version" if article.version_of else name


def _plain_name(article: Article) -> str:
    if article.outlet:
        return article.outlet
    if article.url:
        from urllib.parse import urlsplit

        return urlsplit(article.url).hostname or article.url
    if article.agency:
        return f"{article.agency} (agency)"
    return article.path.replace("\\", "/").rpartition("/")[2] or article.id


def figure_words(quantity: Quantity, text: str) -> str:
    """Give a figure with its hedge on the side where ``text``, its article's text, has it."""
    if not quantity.hedge:
        return quantity.text
    near = len(quantity.hedge) + _BESIDE
    follows = text[quantity.end : quantity.end + near].lstrip()[: len(quantity.hedge)]
    before = text[max(quantity.start - near, 0) : quantity.start].rstrip()[-len(quantity.hedge) :]
    if follows.casefold() == quantity.hedge.casefold() != before.casefold():
        return f"{quantity.text} {quantity.hedge}"
    return f"{quantity.hedge} {quantity.text}"


def doubt_words(grade: Grade | None, *, by_reader: bool = False) -> str:
    """Say what a telling rests on, for the end of its line, unless the program is sure of it.

    A grade of None says that it is joined through others alone.
    """
    if by_reader:
        return f" ({BY_READER})"
    if grade is None:
        return " (matched through another source)"
    return " (doubtful)" if grade == "doubtful" else ""


def concept_doubt_words(concept: Concept) -> str:
    """Say for the end of a concept's name that it is doubtful, or what the reader made of it."""
    if concept.origin == "reader":
        return " (by the reader)"
    return " (doubtful)" if concept.grade == "doubtful" else ""


def in_quotes(text: str) -> str:
    """Put a passage into quotation marks that it does not use itself, so that it is clear where it ends."""
    marks = next((pair for pair in ("“”", '""', "«»") if pair[0] not in text and pair[1] not in text), "“”")
    return f"{marks[0]}{text}{marks[1]}"


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """Write a number with its noun: "1 source", "5 sources"."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"
