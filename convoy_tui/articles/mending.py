"""What a reader changes about an article: which of its spans are furniture, and what is known of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from convoy_tui.articles.model import Article, Furniture, Sentence
from convoy_tui.articles.titles import role_at, title_span

DETAILS = ("published", "outlet", "agency")
"""The fields of an article that a reader can give."""


def flip_furniture(article: Article, start: int, end: int, is_furniture: bool) -> Article:
    """Make a whole sentence furniture (of kind ``reader``), or a furniture span a sentence again.

    Refs stay. A dateline that becomes text again is joined to the sentence behind it, from which it was cut.

    Raises:
        ValueError: no sentence, or no furniture, has exactly this span.
    """
    # Loaded when it is used: whoever opens a story that was never mended needs none of the analysis.
    from convoy_tui.articles.voices import voices_of

    if is_furniture:
        sentence = next((s for s in article.sentences if (s.start, s.end) == (start, end)), None)
        if sentence is None:
            raise ValueError(f"no sentence of {article.id} has the span {start}..{end}")
        kept = [s for s in article.sentences if s is not sentence]
        furniture = [*article.furniture, Furniture(sentence.ref, start, end, "reader")]
    else:
        piece = next((f for f in article.furniture if (f.start, f.end) == (start, end)), None)
        if piece is None:
            raise ValueError(f"no furniture of {article.id} has the span {start}..{end}")
        furniture = [f for f in article.furniture if f is not piece]
        kept = [s for s in article.sentences if s.ref != piece.ref]
        cut = next((s for s in article.sentences if s.ref == piece.ref), None)
        if cut is not None:
            kept.append(replace(cut, start=min(start, cut.start), end=max(end, cut.end)))
        else:
            span = title_span(article.text, [(start, end)], article.title)
            kept.append(Sentence(piece.ref, start, end, role_at(start, end, span)))
    kept.sort(key=lambda s: s.start)
    voices = voices_of(article.text, [(s.start, s.end) for s in kept])
    return replace(
        article,
        sentences=tuple(
            replace(s, voice=voice, speaker=speaker) for s, (voice, speaker) in zip(kept, voices, strict=True)
        ),
        furniture=tuple(sorted(furniture, key=lambda f: f.start)),
    )


def with_details(
    article: Article,
    *,
    published: date | None = None,
    outlet: str | None = None,
    agency: str | None = None,
    given: tuple[str, ...],
) -> Article:
    """Give an article the details that its reader filled in or mended.

    Args:
        article: the article as read.
        published: the date, where ``given`` names it; None says that it is not known.
        outlet: the outlet, likewise.
        agency: the agency, likewise.
        given: which of ``published``, ``outlet``, ``agency`` the reader gave; the others stay as they are.

    Raises:
        ValueError: ``given`` names something else.
    """
    if unknown := [name for name in given if name not in DETAILS]:
        raise ValueError(f"a reader can't give {', '.join(unknown)}")
    if "published" in given:
        article = replace(
            article,
            published=published,
            published_from="given" if published else "unknown",
            published_why="given by the reader" if published else "said to be unknown by the reader",
        )
    if "outlet" in given:
        article = replace(article, outlet=outlet)
    if "agency" in given:
        article = replace(article, agency=agency)
    told = {*article.given, *given}
    return replace(article, given=tuple(name for name in DETAILS if name in told))
