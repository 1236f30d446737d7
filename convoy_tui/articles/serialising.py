"""An article as plain values for JSON, and back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from convoy_tui.articles.model import Article, Furniture, Hyperlink, Sentence


def article_to_dict(article: Article) -> dict[str, Any]:
    """Give an article as values that ``json.dumps`` takes, its keys in the order of the published schema.

    ``published`` is an ISO date or None; ``words`` is counted and not read back; tuples become lists.
    """
    return {
        "id": article.id,
        "letter": article.letter,
        "path": article.path,
        "url": article.url,
        "retrieved": article.retrieved,
        "sha256": article.sha256,
        "title": article.title,
        "outlet": article.outlet,
        "agency": article.agency,
        "author": article.author,
        "dateline": article.dateline,
        "published": article.published.isoformat() if article.published else None,
        "published_from": article.published_from,
        "published_why": article.published_why,
        "truncated": article.truncated,
        "words": article.words,
        "text": article.text,
        "furniture": [
            {"start": f.start, "end": f.end, "kind": f.kind, "ref": f.ref} for f in article.furniture
        ],
        "sentences": [
            {
                "ref": s.ref,
                "start": s.start,
                "end": s.end,
                "role": s.role,
                "voice": s.voice,
                "speaker": s.speaker,
            }
            for s in article.sentences
        ],
        "hyperlinks": [{"start": h.start, "end": h.end, "url": h.url} for h in article.hyperlinks],
        "given": list(article.given),
        "version_of": article.version_of,
    }


def article_from_dict(values: Mapping[str, Any]) -> Article:
    """Give back the article that ``article_to_dict`` was given.

    Fields beyond the id, the text and the sentences may be missing; unknown ones are passed over.

    Raises:
        KeyError: the id, the text, the sentences or a part of a span is missing.
        ValueError: ``published`` is not an ISO date.
    """
    published = values.get("published")
    return Article(
        id=values["id"],
        text=values["text"],
        sentences=tuple(
            Sentence(
                ref=s["ref"],
                start=s["start"],
                end=s["end"],
                role=s.get("role", "body"),
                voice=s.get("voice", "own"),
                speaker=s.get("speaker"),
            )
            for s in values["sentences"]
        ),
        furniture=tuple(
            Furniture(ref=f.get("ref", ""), start=f["start"], end=f["end"], kind=f["kind"])
            for f in values.get("furniture", ())
        ),
        letter=values.get("letter", "A"),
        path=values.get("path", ""),
        url=values.get("url"),
        retrieved=values.get("retrieved"),
        sha256=values.get("sha256", ""),
        title=values.get("title"),
        outlet=values.get("outlet"),
        agency=values.get("agency"),
        author=values.get("author"),
        dateline=values.get("dateline"),
        published=date.fromisoformat(published) if published else None,
        published_from=values.get("published_from", "unknown"),
        published_why=values.get("published_why", ""),
        truncated=values.get("truncated", False),
        hyperlinks=tuple(
            Hyperlink(start=h["start"], end=h["end"], url=h["url"]) for h in values.get("hyperlinks", ())
        ),
        given=tuple(values.get("given", ())),
        version_of=values.get("version_of"),
    )
