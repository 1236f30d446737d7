"""Which story given articles belong to, and under which id and letter they join one.

Nothing here looks at the disk; a path is made whole with the working folder and the home folder alone.
"""

from __future__ import annotations

import hashlib
import os
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from convoy_tui.articles.model import Article, letter_at
from convoy_tui.store.model import Story, StoryMatch

_NO_FILE = frozenset({"", "-"})


class Member(NamedTuple):
    """What is needed to recognise a stored article."""

    id: str
    fingerprint: str
    origin: str | None


def fingerprint(article: Article) -> str:
    """Give the sha256 of the bytes that were read, else of the text (articles made of given sentences)."""
    return article.sha256 or hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()


def origin(article: Article) -> str | None:
    """Give where the article would be read again: its whole path or its address; None for pasted text.

    The path counts before ``url``, which a saved page claims for itself, rightly or not.
    """
    if article.path in _NO_FILE:
        return article.url
    if "://" in article.path:
        return article.path
    # os.path, because pathlib has nothing that takes out ".." without following links on the disk.
    return os.path.normcase(os.path.abspath(os.path.expanduser(article.path)))  # noqa: PTH100, PTH111


def match_articles(
    articles: Sequence[Article], stories: Sequence[Story], members: Mapping[int, Collection[Member]]
) -> StoryMatch:
    """Find the story that given articles belong to.

    ``stories`` stand in order of last opening, the latest first; ``members`` holds, by story id, at least
    those stored articles that share a fingerprint or an origin with a given one. The story that has the
    most of the given bytes wins, then the one that knows the most of the other paths, then the one opened
    last; one that has neither is no match.
    """
    given = [(article, fingerprint(article), origin(article)) for article in articles]
    best: tuple[tuple[int, int], Story, set[str], set[str]] | None = None
    for story in stories:
        of_story = members.get(story.id, ())
        prints = {member.fingerprint for member in of_story}
        origins = {member.origin for member in of_story if member.origin is not None}
        known = {mark for _, mark, _ in given if mark in prints}
        changed = {place for _, mark, place in given if mark not in prints and place in origins}
        rank = (len(known), len(changed))
        if rank > (0, 0) and (best is None or rank > best[0]):
            best = (rank, story, prints, origins)
    if best is None:
        return StoryMatch(None, (), tuple(articles), ())
    _, story, prints, origins = best
    sorted_out: dict[str, list[Article]] = defaultdict(list)
    for article, mark, place in given:
        kind = "known" if mark in prints else "changed" if place in origins else "new"
        sorted_out[kind].append(article)
    return StoryMatch(
        story, tuple(sorted_out["known"]), tuple(sorted_out["new"]), tuple(sorted_out["changed"])
    )


def join(articles: Iterable[Article], members: Sequence[Member]) -> tuple[Article, ...]:
    """Give the articles as they join a story of these members (in order of joining).

    An article whose bytes are there already is left out. The others get the next letters, an id that is
    free (six hex digits of the fingerprint, then a counter), and ``version_of`` where one was read from
    the same origin before: the latest of those.
    """
    there = list(members)
    joined: list[Article] = []
    for article in articles:
        mark, place = fingerprint(article), origin(article)
        if any(member.fingerprint == mark for member in there):
            continue
        earlier = [member.id for member in there if place is not None and member.origin == place]
        article_id = _free_id(article.id, mark, {member.id for member in there})
        joined.append(
            replace(
                article.with_letter(letter_at(len(there))),
                id=article_id,
                version_of=earlier[-1] if earlier else None,
            )
        )
        there.append(Member(article_id, mark, place))
    return tuple(joined)


def _free_id(wanted: str, mark: str, taken: Collection[str]) -> str:
    if wanted not in taken:
        return wanted
    marked = f"{wanted}-{mark[:6]}"
    candidate, number = marked, 1
    while candidate in taken:
        number += 1
        candidate = f"{marked}-{number}"
    return candidate
