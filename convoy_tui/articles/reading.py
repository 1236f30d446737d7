"""From what a reader names (files, folders, addresses, standard input, pasted text) to articles."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from convoy_tui.articles.assembly import build_article
from convoy_tui.articles.dates import settle_dates
from convoy_tui.articles.decoding import clean, declared_in_page, text_of
from convoy_tui.articles.document import Document, with_title_line
from convoy_tui.articles.model import Article, ArticleError, Unreadable, letter_at
from convoy_tui.articles.sources import Fetch, Loaded, expand, load


def read_article(source: str | Path, *, stdin: bytes | None = None, fetch: Fetch | None = None) -> Article:
    """Read one article.

    Args:
        source: a file, an http or https address, or ``-`` for standard input.
        stdin: what stands on standard input, where it has been read already.
        fetch: what gets an address instead of the network, for tests.

    Raises:
        ArticleError: there is no article to be had; it names the file, the cause and what to do.
    """
    return _article_of(load(source, stdin=stdin, fetch=fetch))


def read_articles(
    sources: Sequence[str | Path], *, stdin: bytes | None = None, fetch: Fetch | None = None
) -> list[Article | Unreadable]:
    """Read several articles; what can't be read stands as ``Unreadable`` in its place.

    A folder stands for its articles in order of their names. Among the readable ones letters run in the order
    given, ids are made unique, and dates that can be read in two ways are settled by the other reports.
    Arguments as for ``read_article``. Two files of the same text are both read; see ``without_copies``.
    """
    results: list[Article | Unreadable] = []
    for source in expand(sources):
        try:
            if isinstance(source, ArticleError):
                raise source
            results.append(read_article(source, stdin=stdin, fetch=fetch))
        except ArticleError as error:
            results.append(Unreadable(error.path, error.cause, error.remedy))
    readable = settle_dates(with_unique_ids([item for item in results if isinstance(item, Article)]))
    lettered = iter([article.with_letter(letter_at(index)) for index, article in enumerate(readable)])
    return [item if isinstance(item, Unreadable) else next(lettered) for item in results]


def article_from_text(text: str, *, id: str = "pasted") -> Article:  # noqa: A002 - the model names it so
    """Make an article of text that was pasted; its id is ``pasted``.

    Raises:
        ArticleError: there is nothing but white space in it.
    """
    data = text.encode("utf-8", "replace")
    cleaned = clean(text)
    if not cleaned.strip():
        raise ArticleError(
            "pasted text", "there is no text in it", "copy the article's text and paste it again"
        )
    return build_article(cleaned, id=id, sha256=hashlib.sha256(data).hexdigest())


def with_unique_ids(articles: Sequence[Article]) -> list[Article]:
    """Give every article an id of its own, whatever their order.

    Where ids are equal all of them get ``-`` and six hex digits of the hash of their bytes, and where these
    are equal too, a counter in order of their paths.
    """
    ids = [article.id for article in articles]
    shared = Counter(ids)
    ids = [
        f"{id}-{article.sha256[:6]}" if shared[id] > 1 else id
        for id, article in zip(ids, articles, strict=True)  # noqa: A001
    ]
    order = sorted(range(len(ids)), key=lambda i: (ids[i], articles[i].path, articles[i].sha256, i))
    taken: set[str] = set()
    for i in order:
        plain, number = ids[i], 1
        while ids[i] in taken:
            number += 1
            ids[i] = f"{plain}-{number}"
        taken.add(ids[i])
    return [
        article if article.id == own else replace(article, id=own)
        for article, own in zip(articles, ids, strict=True)
    ]


def _article_of(loaded: Loaded) -> Article:
    """Read the bytes of one article in the way that suits them."""
    document = _document_of(loaded)
    return build_article(
        document.text,
        id=loaded.name,
        path=loaded.path,
        url=loaded.url,
        retrieved=loaded.retrieved,
        sha256=hashlib.sha256(loaded.data).hexdigest(),
        dump=document.dump,
        details=document.details,
        hyperlinks=document.hyperlinks,
    )


def _document_of(loaded: Loaded) -> Document:
    declared = loaded.declared
    if loaded.format == "page":
        declared = declared or declared_in_page(loaded.data)
    text = text_of(loaded.data, loaded.path, declared=declared)
    if loaded.format == "text":
        return Document(text)
    # Imported only when a file of their kind is there: each costs more than everything else together.
    if loaded.format == "markdown":
        from convoy_tui.articles.markdown import read_markdown

        document = read_markdown(text)
    else:
        from convoy_tui.articles.page import read_page

        document = read_page(text, url=loaded.url)
    if not document.text.strip():
        raise ArticleError(loaded.path, "no text was found in it", "save the article's text and open that")
    return with_title_line(document)
