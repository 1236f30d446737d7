"""``compare``: print the comparison of reports that no story needs to know."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from convoy_tui.cli.delivering import DONE, FAILED, check_output, columns, complain, deliver
from convoy_tui.standard_error import say

if TYPE_CHECKING:
    from convoy_tui.articles.model import Article
    from convoy_tui.comparison.model import Comparison
    from convoy_tui.comparison.terms.lexicon import Lexicon
    from convoy_tui.store.model import StoryContents


def compare(options: Namespace) -> int:
    """Print the comparison of some reports in one of its shapes."""
    check_output(options.output, force=options.force)
    articles, status = read_all(options.paths)
    if not articles:
        return FAILED
    if len(articles) == 1:
        say(f"{articles[0].path or articles[0].id}: one report alone; there is nothing to compare it with")
    if options.output and _is_source(options.output, articles):
        return complain(f"{options.output}: this is one of the reports that are compared; give another name")
    lexicon, lexicon_status = _lexicon()
    from convoy_tui.comparison import compare

    text = _formatted(compare(articles, lexicon=lexicon), options)
    return max(status, lexicon_status, deliver(text, options.output, force=options.force))


def read_all(paths: Sequence[str]) -> tuple[tuple[Article, ...], int]:
    """Read what can be read, the same text once; say on standard error what could not, and what was alike."""
    from convoy_tui.articles import Unreadable, read_articles
    from convoy_tui.articles.copies import without_copies

    status = DONE
    articles: list[Article] = []
    for read in read_articles(paths):
        if isinstance(read, Unreadable):
            status = complain(str(read))
        else:
            articles.append(read)
    kept, said = without_copies(articles)
    for line in said:
        say(line)
    return kept, status


def compared(contents: StoryContents) -> tuple[Comparison, int]:
    """Compare the articles of a story with the reader's own terms and corrections."""
    from convoy_tui.comparison import compare
    from convoy_tui.store.resolving import standing_corrections

    lexicon, status = _lexicon()
    corrections = standing_corrections(contents)
    return compare(contents.articles, lexicon=lexicon, corrections=corrections), status


def _is_source(output: str, articles: Sequence[Article]) -> bool:
    def same(path: str) -> bool:
        try:
            return bool(path) and Path(path).samefile(output)
        except (OSError, ValueError):
            return False

    return any(same(article.path) for article in articles)


def _lexicon() -> tuple[Lexicon, int]:
    """Give the shipped lexicon with the reader's own, or without it where it can't be read."""
    from convoy_tui.comparison.terms.lexicon import lexicon_with
    from convoy_tui.store.paths import lexicon_file

    lexicon, problem = lexicon_with(lexicon_file() if lexicon_file().exists() else None)
    return lexicon, DONE if problem is None else complain(problem)


def _formatted(comparison: Comparison, options: Namespace) -> str:
    include_text = not options.no_text
    match options.format:
        case "json":
            from convoy_tui.export.comparison_json import comparison_json

            return comparison_json(comparison, include_text=include_text)
        case "md":
            from convoy_tui.export.comparison_markdown import comparison_markdown

            return comparison_markdown(comparison, include_text=include_text)
        case "html":
            from convoy_tui.export.comparison_html import comparison_html

            return comparison_html(comparison, include_text=include_text)
        case "csv":
            from convoy_tui.export.tables import table_csv

            return table_csv(comparison, options.table, include_text=include_text)
        case _:
            from convoy_tui.export.comparison_text import comparison_text
            from convoy_tui.export.formats.plain_text import WIDTH

            width = WIDTH if options.output else columns(WIDTH)
            return comparison_text(comparison, width=width, include_text=include_text)
