"""The command line: reads the arguments, calls the room that does the work, prints what comes back.

Everything but the arguments is imported where it is used, so that ``--help`` costs next to nothing and only
reading ever loads the screen.
"""

from __future__ import annotations

import os
import sys

from convoy_tui.arguments import parse
from convoy_tui.standard_error import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from convoy_tui.articles.model import Article
    from convoy_tui.comparison.model import Comparison
    from convoy_tui.comparison.terms.lexicon import Lexicon
    from convoy_tui.export.saving import ExportError

DONE = 0
FAILED = 2
INTERRUPTED = 130

_NO_STORIES = "there are no stories yet; open reports with: convoy-tui PATH ..."


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and give its exit status: 0 done, 2 bad usage or unreadable input, 130 interrupted."""
    _use_utf8()
    try:
        status = _run(sys.argv[1:] if argv is None else list(argv))
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _drop_output()
        return DONE
    return status


def _run(argv: list[str]) -> int:
    try:
        options = parse(argv)
    except SystemExit as leave:
        return leave.code if isinstance(leave.code, int) else DONE
    match options.command:
        case "sample":
            return _sample()
        case "compare":
            return _compare(options)
        case "notes":
            return _notes(options)
        case "where":
            return _where()
        case "completion":
            from convoy_tui.completion import completion_script

            return _deliver(completion_script(options.shell), None, force=False)
        case _:
            return _read(options)


def _read(options: Namespace) -> int:
    if options.add and options.new:
        return _complain("--add and --new exclude each other; see convoy-tui --help")
    if (options.add or options.new) and not options.paths:
        flag = "--add" if options.add else "--new"
        return _complain(f"{flag} is for reports; name their files or addresses")
    from convoy_tui.tui.launch import launch

    return launch(options.paths, add=options.add, new=options.new)


def _sample() -> int:
    from convoy_tui.resources import sample_paths
    from convoy_tui.tui.launch import launch

    try:
        paths = [str(path) for path in sample_paths()]
    except FileNotFoundError as error:
        return _complain(str(error))
    return launch(paths, add=False, new=False)


def _compare(options: Namespace) -> int:
    from convoy_tui.export.saving import ExportError, check_target

    try:
        if options.output and options.output != "-":
            check_target(options.output, overwrite=options.force)
    except ExportError as error:
        return _complain(_with_way_out(error))
    articles, status = _read_all(options.paths)
    if not articles:
        return FAILED
    if options.output and _is_source(options.output, articles):
        return _complain(f"{options.output}: this is one of the reports that are compared; give another name")
    lexicon, lexicon_status = _lexicon()
    from convoy_tui.comparison import compare

    text = _formatted(compare(articles, lexicon=lexicon), options)
    return max(status, lexicon_status, _deliver(text, options.output, force=options.force))


def _read_all(paths: Sequence[str]) -> tuple[tuple[Article, ...], int]:
    """Read what can be read, the same text once; say on standard error what could not, and what was alike."""
    from convoy_tui.articles import Unreadable, read_articles
    from convoy_tui.articles.copies import without_copies

    status = DONE
    articles: list[Article] = []
    for read in read_articles(paths):
        if isinstance(read, Unreadable):
            status = _complain(str(read))
        else:
            articles.append(read)
    kept, said = without_copies(articles)
    for line in said:
        say(line)
    if len(kept) == 1:
        say(f"{kept[0].path or kept[0].id}: one report alone; there is nothing to compare it with")
    return kept, status


def _is_source(output: str, articles: Sequence[Article]) -> bool:
    from pathlib import Path

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
    return lexicon, DONE if problem is None else _complain(problem)


def _formatted(comparison: Comparison, options: Namespace) -> str:
    include_text = not options.no_text
    match options.format:
        case "json":
            from convoy_tui.export.comparison_json import comparison_json

            return comparison_json(comparison, include_text=include_text)
        case "md":
            from convoy_tui.export.comparison_markdown import comparison_markdown

            return comparison_markdown(comparison, include_text=include_text)
        case "csv":
            from convoy_tui.export.tables import table_csv

            return table_csv(comparison, options.table, include_text=include_text)
        case _:
            from convoy_tui.export.comparison_text import comparison_text
            from convoy_tui.export.plain_text import WIDTH

            width = WIDTH if options.output else _columns(WIDTH)
            return comparison_text(comparison, width=width, include_text=include_text)


def _notes(options: Namespace) -> int:
    from convoy_tui.export.saving import ExportError, check_target
    from convoy_tui.store.model import StoreError
    from convoy_tui.store.paths import database_file

    try:
        if options.output and options.output != "-":
            check_target(options.output, overwrite=options.force)
        if not database_file().exists():
            return _complain(_NO_STORIES)
        return _print_notes(options)
    except ExportError as error:
        return _complain(_with_way_out(error))
    except StoreError as error:
        return _complain(str(error))


def _print_notes(options: Namespace) -> int:
    from convoy_tui.store.paths import database_file
    from convoy_tui.store.stories import Store

    with Store.open(database_file()) as store:
        story = store.story(options.story) if options.story is not None else store.last_story()
        if story is None and not store.stories():
            return _complain(_NO_STORIES)
        if story is None:
            meant = store.stories_meant(options.story)
            cause = (
                f"“{options.story}” can mean more than one story" if meant else f"no story “{options.story}”"
            )
            known = ", ".join(f"{story.id} “{story.name}”" for story in meant or store.stories())
            return _complain(f"{cause}; give the number of one of these: {known}")
        contents = store.load(story.id)
    from convoy_tui.comparison import compare
    from convoy_tui.export.notes_json import notes_json
    from convoy_tui.export.notes_markdown import notes_markdown
    from convoy_tui.store.resolving import standing_corrections

    lexicon, status = _lexicon()
    corrections = standing_corrections(contents)
    comparison = compare(contents.articles, lexicon=lexicon, corrections=corrections)
    export = notes_json if options.format == "json" else notes_markdown
    return max(status, _deliver(export(contents, comparison), options.output, force=options.force))


def _where() -> int:
    from convoy_tui.export.escaping import visible
    from convoy_tui.store import paths

    places = (
        ("stories and notes", paths.database_file()),
        ("settings", paths.config_file()),
        ("your names and terms", paths.lexicon_file()),
        ("data folder", paths.data_folder()),
        ("settings folder", paths.config_folder()),
    )
    lines = [f"{name}: {path}{'' if path.exists() else ' (not there yet)'}" for name, path in places]
    return _deliver("".join(f"{visible(line)}\n" for line in lines), None, force=False)


def _deliver(text: str, output: str | None, *, force: bool) -> int:
    """Write a result to a file, or to standard output where there is none or it is called ``-``."""
    from convoy_tui.export.saving import ExportError, write_export

    try:
        if output and output != "-":
            write_export(output, text, overwrite=force)
        else:
            sys.stdout.write(text)
            sys.stdout.flush()
    except BrokenPipeError:
        raise
    except ExportError as error:
        return _complain(_with_way_out(error))
    except OSError as error:
        _drop_output()
        return _complain(f"standard output: can't be written ({error.strerror or error}); use -o FILE")
    return DONE


def _with_way_out(error: ExportError) -> str:
    from convoy_tui.export.saving import TargetExistsError

    return f"{error} with --force" if isinstance(error, TargetExistsError) else str(error)


def _columns(most: int) -> int:
    from shutil import get_terminal_size

    return min(most, get_terminal_size((most, 24)).columns)


def _complain(line: str) -> int:
    say(line)
    return FAILED


def _use_utf8() -> None:
    """Write UTF-8 whatever the locale says; what no encoding takes is spelled out."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _drop_output() -> None:
    """Point standard output nowhere, so that the interpreter has nothing to say when it flushes it."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        return
