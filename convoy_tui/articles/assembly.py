"""From a text and what is known of it to an ``Article``: numbered spans, furniture apart, voices."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date

from convoy_tui.articles.document import Details
from convoy_tui.articles.furniture import find_layout
from convoy_tui.articles.metadata import completed
from convoy_tui.articles.model import (
    Article,
    Furniture,
    FurnitureKind,
    Hyperlink,
    Sentence,
)
from convoy_tui.articles.sentences import split_sentences
from convoy_tui.articles.titles import folded, role_at, title_span
from convoy_tui.articles.voices import voices_of


def build_article(
    text: str,
    *,
    id: str,  # noqa: A002 - the model names it so
    path: str = "",
    letter: str = "A",
    url: str | None = None,
    retrieved: str | None = None,
    sha256: str = "",
    dump: bool = True,
    details: Details | None = None,
    hyperlinks: Sequence[Hyperlink] = (),
) -> Article:
    """Make an article of clean text.

    Each span of ``split_sentences`` gets the next number, furniture counted too. A span that begins with an
    inline dateline becomes a dateline and a sentence behind it, which share the number.

    Args:
        text: the text, decoded and clean; offsets are counted in it.
        id: the article's id.
        path: the file or address as given.
        letter: the letter of its refs.
        url: where it comes from, if from the web.
        retrieved: when it was fetched, ISO 8601 in UTC.
        sha256: the hash of the bytes read, in hexadecimal; left out, that of the text in UTF-8.
        dump: whether furniture is to be looked for line by line.
        details: what the file states about itself; the rest is looked for in the text.
        hyperlinks: links in the text, offsets into it.
    """
    spans = split_sentences(text)
    layout = find_layout(text, spans, dump=dump)
    known = completed(text, layout, details or Details())
    furniture, kept = _sorted_out(text, spans, layout.furniture, letter)
    title = title_span(text, spans, known.title) or layout.title
    voices = voices_of(text, [(start, end) for _, start, end in kept])
    sentences = tuple(
        Sentence(ref, start, end, role_at(start, end, title), voice, speaker)
        for (ref, start, end), (voice, speaker) in zip(kept, voices, strict=True)
    )
    return Article(
        id=id,
        text=text,
        sentences=sentences,
        furniture=furniture,
        letter=letter,
        path=path,
        url=url or known.url,
        retrieved=retrieved,
        sha256=sha256 or _sha256(text),
        title=known.title,
        outlet=known.outlet,
        agency=known.agency,
        author=known.author,
        dateline=known.dateline,
        published=known.published,
        published_from=known.published_from,
        published_why=known.published_why,
        truncated=layout.truncated,
        hyperlinks=tuple(hyperlinks),
    )


def article_of_sentences(
    sentences: Sequence[str],
    *,
    id: str,  # noqa: A002 - the contract names it so
    title: str | None = None,
    outlet: str | None = None,
    published: date | None = None,
) -> Article:
    """Make an article of given sentences, kept exactly as given, one index each, joined by newlines.

    Nothing is split and nothing is furniture; a first sentence that is the title gets that role.
    """
    spans, at = [], 0
    for sentence in sentences:
        spans.append((at, at + len(sentence)))
        at += len(sentence) + 1
    text = "\n".join(sentences)
    return Article(
        id=id,
        text=text,
        sentences=tuple(
            Sentence(
                f"A{number}",
                start,
                end,
                "title" if number == 1 and title and folded(text[start:end]) == folded(title) else "body",
                voice,
                speaker,
            )
            for number, ((start, end), (voice, speaker)) in enumerate(
                zip(spans, voices_of(text, spans), strict=True), 1
            )
        ),
        sha256=_sha256(text),
        title=title,
        outlet=outlet,
        published=published,
        published_from="given" if published else "unknown",
        published_why="given with the sentences" if published else "",
    )


def _sorted_out(
    text: str,
    spans: Sequence[tuple[int, int]],
    furniture: Sequence[tuple[int, int, FurnitureKind]],
    letter: str,
) -> tuple[tuple[Furniture, ...], list[tuple[str, int, int]]]:
    """Part the spans into furniture and sentences (ref, start, end), each under its number."""
    pieces: list[Furniture] = []
    kept: list[tuple[str, int, int]] = []
    ordered = sorted(furniture)
    at = 0
    for number, (start, end) in enumerate(spans, 1):
        ref = f"{letter}{number}"
        while at < len(ordered) and ordered[at][1] <= start:
            at += 1
        if at == len(ordered) or ordered[at][0] > start:
            kept.append((ref, start, end))
            continue
        _, stop, kind = ordered[at]
        rest = text[stop:end].lstrip() if stop < end else ""
        if not rest:
            pieces.append(Furniture(ref, start, end, kind))
            continue
        head = start + len(text[start:stop].rstrip())
        pieces.append(Furniture(ref, start, head, kind))
        kept.append((ref, end - len(rest), end))
    return tuple(pieces), kept


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
