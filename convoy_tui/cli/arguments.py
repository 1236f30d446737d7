"""The commands and options of the command line; loads nothing but argparse."""

from __future__ import annotations

import argparse
from functools import partial

from convoy_tui import __version__
from convoy_tui.cli import finding_arguments
from convoy_tui.standard_error import PROGRAM

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, NoReturn


EXAMPLES = """\
examples:
  convoy-tui                                     the last story, where you left it
  convoy-tui reuters.txt rudaw.html tass.txt     these reports, side by side
  convoy-tui reports/ https://news.example/a     a folder and an address
  convoy-tui ./sample                            a file that is called like a command
  convoy-tui compare *.txt                       the comparison as text
  convoy-tui compare *.txt --format md -o report.md
  convoy-tui compare *.txt --table ledger        the figures as CSV
  convoy-tui notes --format md -o notes.md       the notes of the last story
  convoy-tui question "Was it hit?" --position no A8 --position yes C11
  convoy-tui findings --format html -o page.html your findings as a page

exit status: 0 done, 2 bad usage or something that could not be read or written"""

COMPLETION_EXAMPLES = """\
examples:
  bash   convoy-tui completion bash > ~/.local/share/bash-completion/completions/convoy-tui
  zsh    convoy-tui completion zsh > a folder of your $fpath, as _convoy-tui
  fish   convoy-tui completion fish > ~/.config/fish/completions/convoy-tui.fish"""


class Parser(argparse.ArgumentParser):
    """A parser whose complaints hold no control characters and say where help is."""

    def error(self, message: str) -> NoReturn:
        """Print one line and leave with 2."""
        from convoy_tui.export.escaping import visible

        self.exit(2, f"{self.prog}: {visible(message)}; see {self.prog} --help\n")


class Command:
    """A parser and the options and arguments that were put into it, for completion."""

    def __init__(self, name: str, parser: Parser, actions: tuple[argparse.Action, ...]) -> None:
        self.name = name
        self.parser = parser
        self.actions = actions


def parse(argv: list[str]) -> argparse.Namespace:
    """Parse the command line; ``.command`` is the name of the command, "read" where none was given.

    Raises:
        SystemExit: help or version was printed (0), or the usage is wrong (2).
    """
    name = argv[0] if argv and argv[0] in SUMMARIES else "read"
    parser = command(name).parser
    options = parser.parse_args(argv[1:] if name != "read" else argv)
    if name == "compare":
        if options.table and options.format not in (None, "csv"):
            parser.error(f"--table is for --format csv, not for {options.format}")
        if options.plain and (options.table or options.format not in (None, "text")):
            parser.error("--plain is text; leave out --format and --table")
        options.format = options.format or ("csv" if options.table else "text")
        options.table = options.table or "ledger"
    if name in ("compare", "notes", "findings") and options.force and not options.output:
        parser.error("--force is for -o FILE")
    options.command = name
    return options


def command(name: str) -> Command:
    """Make the parser of a command; "read" is the program itself.

    Raises:
        KeyError: there is no command of that name.
    """
    return _MAKERS[name]()


def _command(name: str, add: Callable[[Callable[..., None]], None], **settings: Any) -> Command:
    parser = Parser(
        prog=PROGRAM if name == "read" else f"{PROGRAM} {name}",
        description=settings.pop("description", None)
        or f"{SUMMARIES[name][0].upper()}{SUMMARIES[name][1:]}.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
        add_help=False,
        **settings,
    )
    actions: list[argparse.Action] = []

    def option(*names: str, **kinds: Any) -> None:
        actions.append(parser.add_argument(*names, **kinds))

    option("-h", "--help", action="help", help="show this and leave")
    add(option)
    return Command(name, parser, tuple(actions))


def _read() -> Command:
    listing = "\n".join(f"  {name:<12}{summary}" for name, summary in SUMMARIES.items())

    def add(option: Callable[..., None]) -> None:
        option(
            "--version",
            action="version",
            version=f"{PROGRAM} {__version__}",
            help="show the version and leave",
        )
        option("--add", action="store_true", help="add reports that the story does not know to it")
        option("--new", action="store_true", help="make a new story of the reports")
        option(
            "paths",
            nargs="*",
            metavar="PATH|URL",
            help="a file, a folder, an address, or - for standard input",
        )

    return _command(
        "read",
        add,
        usage=f"{PROGRAM} [PATH|URL ...] [--add | --new]\n       {PROGRAM} COMMAND ...",
        description="Read several news reports of one event side by side, and compare what they say.\n\n"
        f"commands ({PROGRAM} COMMAND --help says more):\n{listing}",
        epilog=EXAMPLES,
    )


def _sample() -> Command:
    return _command("sample", lambda option: None)


def _compare() -> Command:
    def add(option: Callable[..., None]) -> None:
        option(
            "--format",
            choices=("text", "md", "json", "csv", "html"),
            help="how to print it; text unless said otherwise",
        )
        option(
            "--plain",
            action="store_true",
            help="as text, without tables and glyphs; the same as --format text",
        )
        option(
            "--table",
            choices=("ledger", "terms", "coverage", "links"),
            help="which table as CSV, ledger unless said otherwise; text like a formula gets an apostrophe",
        )
        _output(option)
        option(
            "--no-text", action="store_true", help="leave the text of the reports out: figures and refs alone"
        )
        option(
            "paths",
            nargs="+",
            metavar="PATH|URL",
            help="a file, a folder, an address, or - for standard input",
        )

    return _command("compare", add)


def _notes() -> Command:
    def add(option: Callable[..., None]) -> None:
        option(
            "--format",
            choices=("md", "json"),
            default="md",
            help="how to print them; md unless said otherwise",
        )
        _output(option)
        option(
            "story", nargs="?", metavar="STORY", help="the story's name or number; the last one unless said"
        )

    return _command("notes", add)


def _where() -> Command:
    return _command("where", lambda option: None)


def _completion() -> Command:
    def add(option: Callable[..., None]) -> None:
        option("shell", choices=("bash", "zsh", "fish"), help="the shell that you use")

    return _command("completion", add, epilog=COMPLETION_EXAMPLES)


def _output(option: Callable[..., None]) -> None:
    option("-o", "--output", metavar="FILE", help="write to this file, not to standard output")
    option("--force", action="store_true", help="replace the file where it exists")


SUMMARIES = {
    "sample": "read the sample story",
    "compare": "print the comparison of reports",
    "notes": "print the reading notes of a story",
    "story": "keep reports as a story, or show its sources",
    "note": "write a note on a passage",
    "question": "ask a question and put passages under its positions",
    "tick": "choose what is handed in",
    "reject": "say that two sentences are no match",
    "link": "say that two sentences tell the same",
    "date": "give a report its date",
    "undo": "take back the last change of a question, link or reject",
    "findings": "print your questions and notes as a page",
    "worksheet": "write a sheet for a class, and its key",
    "where": "show the folders and files that are used",
    "completion": "print a completion script for a shell",
}
"""The commands, each with what it does."""

_MAKERS: dict[str, Callable[[], Command]] = {
    "read": _read,
    "sample": _sample,
    "compare": _compare,
    "notes": _notes,
    "story": partial(_command, "story", finding_arguments.story),
    "note": partial(_command, "note", finding_arguments.note, epilog=finding_arguments.REFS_EPILOG),
    "question": partial(
        _command, "question", finding_arguments.question, epilog=finding_arguments.QUESTION_EXAMPLES
    ),
    "tick": partial(_command, "tick", finding_arguments.tick),
    "reject": partial(_command, "reject", finding_arguments.pair),
    "link": partial(_command, "link", finding_arguments.pair),
    "date": partial(_command, "date", finding_arguments.date),
    "undo": partial(_command, "undo", finding_arguments.undo),
    "findings": partial(_command, "findings", finding_arguments.findings),
    "worksheet": partial(_command, "worksheet", finding_arguments.worksheet),
    "where": _where,
    "completion": _completion,
}
