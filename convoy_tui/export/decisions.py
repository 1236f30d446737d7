"""What the reader decided, apart from what the program found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from convoy_tui.articles.model import Article
from convoy_tui.comparison.model import Correction, CorrectionKind, Place
from convoy_tui.export.formats.blocks import Block, Heading, Item, Paragraph
from convoy_tui.export.placed_notes import ORPHAN_WORDS, refs_of_span
from convoy_tui.export.wording import CELL_WORDS, correction_words, in_quotes, source_name

if TYPE_CHECKING:
    from convoy_tui.store.model import Anchor, StoryContents


@dataclass(frozen=True, slots=True)
class Decision:
    """A correction as it is printed.

    ``passages`` hold article id, span and text; the span is None where the text is no longer there, and then
    the decision is not applied.
    """

    kind: CorrectionKind
    value: str | None
    passages: tuple[tuple[str, tuple[int, int] | None, str], ...]

    @property
    def lost(self) -> bool:
        """Tell whether a passage that it speaks of is no longer there."""
        return any(span is None for _, span, _ in self.passages)


def decisions_of(corrections: Sequence[Correction]) -> tuple[Decision, ...]:
    """Give the corrections that a comparison was made with."""

    def passage(place: Place) -> tuple[str, tuple[int, int] | None, str]:
        return place[0], place[1:3], place[3]

    return tuple(
        Decision(one.kind, one.value, tuple(passage(place) for place in (one.a, one.b) if place is not None))
        for one in corrections
    )


def decisions_in(contents: StoryContents) -> tuple[Decision, ...]:
    """Give the corrections of a story, those that lost their text among them, in the order of making."""
    if not contents.corrections:
        return ()
    from convoy_tui.store.anchors import resolve_anchor
    from convoy_tui.store.resolving import placed_corrections

    by_id = {article.id: article for article in contents.articles}

    def passage(anchor: Anchor) -> tuple[str, tuple[int, int] | None, str]:
        article = by_id.get(anchor.article)
        span = resolve_anchor(article, anchor) if article is not None else None
        if article is None or span is None:
            return anchor.article, None, anchor.exact
        return anchor.article, span, article.text[span[0] : span[1]]

    return tuple(
        Decision(
            one.stored.kind,
            one.stored.value,
            tuple(passage(anchor) for anchor in (one.stored.a, one.stored.b) if anchor is not None),
        )
        for one in placed_corrections(contents.corrections, contents.articles)
    )


def decisions_section(
    decisions: Sequence[Decision], articles: Mapping[str, Article], include_text: bool
) -> Iterator[Block]:
    """Give the section on what the reader decided; nothing where there is nothing to say."""
    if not decisions:
        return
    yield Heading(2, "What the reader decided")
    yield Paragraph("This does not come from the program; where it differs from what was found, it holds.")
    for decision in decisions:
        if decision.kind == "silent":
            yield from _silence(decision, articles, include_text)
            continue
        said = correction_words(decision.kind, decision.value, two=len(decision.passages) > 1)
        if decision.lost:
            said += f" (not applied: {ORPHAN_WORDS})"
        names = [_ref(article_id, span, articles) for article_id, span, _ in decision.passages]
        yield Item(" and ".join(names), said)
        if include_text:
            for name, (article_id, _, text) in zip(names, decision.passages, strict=True):
                source = f"{source_name(articles[article_id])}: " if article_id in articles else ""
                yield Item(name, f"{source}{in_quotes(text)}", 1)


def _silence(decision: Decision, articles: Mapping[str, Article], include_text: bool) -> Iterator[Block]:
    """Say which source is silent on a sentence; where it stands in that source is of no interest."""
    article_id, span, text = decision.passages[0]
    name = _ref(article_id, span, articles)
    said = silence_words(decision.passages[1][0], articles)
    if decision.lost:
        said += f" (not applied: {ORPHAN_WORDS})"
    yield Item(name, said)
    if include_text:
        source = f"{source_name(articles[article_id])}: " if article_id in articles else ""
        yield Item(name, f"{source}{in_quotes(text)}", 1)


def silence_words(article_id: str, articles: Mapping[str, Article]) -> str:
    """Say that the reader found a source silent."""
    article = articles.get(article_id)
    name = article_id if article is None else f"{article.letter} {source_name(article)}"
    return f"{name} is {CELL_WORDS['silent']}"


def _ref(article_id: str, span: tuple[int, int] | None, articles: Mapping[str, Article]) -> str:
    article = articles.get(article_id)
    if article is None:
        return article_id
    refs = refs_of_span(article, *span) if span is not None else ()
    return ", ".join(refs) or article.letter
