"""A passage as a citation, alone or with what the other sources have for it."""

from __future__ import annotations

from collections.abc import Sequence

from convoy_tui.articles.model import Article
from convoy_tui.comparison.model import Comparison
from convoy_tui.export.counterparts import sentences_in, tellings_of_sentence
from convoy_tui.export.escaping import one_line, visible
from convoy_tui.export.witness_words import copies_words
from convoy_tui.export.wording import NONE_FOUND, date_words, doubt_words, in_quotes, source_name


def citation(article: Article, sentence: int) -> str:
    """Give one line: “quote” — outlet, title, date or "undated", ref, and the address where there is one."""
    parts = [source_name(article)]
    if article.title and article.sentences[sentence].role != "title":
        parts.append(in_quotes(article.title))
    parts += [date_words(article.published), article.sentences[sentence].ref]
    if article.url:
        parts.append(article.url)
    quote = one_line(article.sentence_text(sentence))
    return f"{in_quotes(quote)} — {', '.join(one_line(part) for part in parts)}"


def citation_at(article: Article, start: int, end: int) -> str | None:
    """Give the citation of the first sentence that a place touches; None where it touches none."""
    touched = sentences_in(article, start, end)
    return citation(article, touched[0]) if touched else None


def citation_set(
    article_id: str, sentence: int, comparison: Comparison, articles: Sequence[Article] = ()
) -> str:
    """Give the citation of a sentence and below it those of its counterparts, each on its line.

    ``articles`` are those of the story, whose letters and order are used; without them those of the
    comparison. Doubtful links say so; sources without a counterpart are named with "none found", and those
    that are copies of one text as such.
    """
    shown = {article.id: article for article in articles or comparison.articles}
    found = {
        source.article: source.tellings for source in tellings_of_sentence(article_id, sentence, comparison)
    }
    lines = [citation(shown[article_id], sentence)]
    missing = []
    for article in shown.values():
        for telling in found.get(article.id, ()):
            lines.append(
                citation(article, telling.sentence) + doubt_words(telling.grade, by_reader=telling.by_reader)
            )
        if article.id in found and not found[article.id]:
            missing.append(f"{article.letter} {visible(source_name(article))}")
    if missing:
        lines.append(f"{NONE_FOUND} in: {', '.join(missing)}")
    cited = {article_id, *(source for source, tellings in found.items() if tellings)}
    copies = copies_words(
        [article for article in shown.values() if article.id in cited], comparison.witnesses
    )
    lines += map(visible, copies)
    return "\n".join(lines) + "\n"
