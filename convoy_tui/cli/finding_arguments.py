"""The options of the commands by which a reader finds, decides and hands in; loads nothing but argparse."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    Option = Callable[..., None]

VERDICTS = ("open", "same", "fits", "changed-later", "contradict", "not-comparable")
"""What a reader can make of a question; the same as the store knows, without loading it."""

REFS_EPILOG = """\
a passage is named by its ref, such as C11; C11:17 is the 17 in it, C11:"the words" these words in it,
row:C11:17 the whole row of figures that this 17 is in. `convoy-tui worksheet -o -` prints all refs.
letters are those of the story, which `convoy-tui story` shows; `compare` gives its own to the files."""

QUESTION_EXAMPLES = f"""\
examples:
  convoy-tui question "Was the convoy itself hit?" --position no A8 D7 --position yes C10
  convoy-tui question "Was the convoy" --verdict contradict --sentence "Two of them deny it."
  convoy-tui question "Was the convoy" --remove A8 --rename "Was it hit?" --tick

{REFS_EPILOG}"""


def story(option: Option) -> None:
    """Add the options of ``story``."""
    option("--add", action="store_true", help="add reports that the story does not know to it")
    option("--new", action="store_true", help="make a new story of the reports")
    _story(option)
    option(
        "paths",
        nargs="*",
        metavar="PATH|URL",
        help="a file, a folder, an address, or - for standard input; left out, the story is shown",
    )


def note(option: Option) -> None:
    """Add the options of ``note``."""
    option("--tick", action="store_true", help="tick it, so that it is handed in")
    _story(option)
    option("ref", metavar="REF", help="the passage, such as C11")
    option("text", metavar="TEXT", help="what to write; - reads it from standard input")


def question(option: Option) -> None:
    """Add the options of ``question``."""
    option(
        "--position",
        nargs="+",
        action="append",
        default=[],
        metavar=("NAME", "REF"),
        help="put passages under a position; can be given several times",
    )
    option("--remove", nargs="+", default=[], metavar="REF", help="take passages out of the question")
    option("--verdict", choices=VERDICTS, help="what you make of it")
    option("--sentence", metavar="TEXT", help="your sentence on it; an empty one takes it away")
    option("--rename", metavar="TITLE", help="give it another title")
    option("--merge-into", metavar="TITLE", help="put all it holds into another question")
    option("--move", type=int, metavar="BY", help="move it up (-1) or down (1) among the questions")
    option("--delete", action="store_true", help="take it away")
    option("--tick", action="store_true", help="tick it, so that it is handed in")
    option("--untick", action="store_true", help="take its tick away")
    _story(option)
    option("title", metavar="TITLE", help="its title; the beginning will do where nothing is put under it")


def tick(option: Option) -> None:
    """Add the options of ``tick``."""
    for name, metavar, said in (
        ("question", "TITLE", "a question, by its title or the beginning of it"),
        ("note", "REF", "the notes on a passage"),
        (
            "figure",
            "REF|NAME",
            "the row of figures that a passage (C11) or a figure of it (C11:17) is in, or its name",
        ),
        ("term", "NAME", "a term, by one of its names"),
    ):
        option(f"--{name}", action="append", default=[], metavar=metavar, help=said)
    option("--off", action="store_true", help="take ticks away; with nothing else, all of them")
    _story(option)


def pair(option: Option) -> None:
    """Add the options of ``reject`` and ``link``."""
    _story(option)
    option("a", metavar="REF", help="a sentence, such as A7")
    option("b", metavar="REF", help="a sentence of another report, such as E10")


def date(option: Option) -> None:
    """Add the options of ``date``."""
    _story(option)
    option("source", metavar="SOURCE", help="the letter of a source, such as A")
    option("date", metavar="DATE", help="2017-09-08; unknown; or as-read to take back what was given")


def undo(option: Option) -> None:
    """Add the options of ``undo``."""
    _story(option)


def findings(option: Option) -> None:
    """Add the options of ``findings``."""
    option(
        "--format", choices=("md", "html", "text"), default="md", help="its shape; md unless said otherwise"
    )
    option("-o", "--output", metavar="FILE", help="write to this file, not to standard output")
    option("--force", action="store_true", help="replace the file where it exists")
    option("--no-text", action="store_true", help="cut quotes to the length of a citation")
    option("--all", action="store_true", help="all notes and questions, whatever is ticked")
    _story(option, positional=True)


def worksheet(option: Option) -> None:
    """Add the options of ``worksheet``."""
    option("--format", choices=("html", "md"), default="html", help="its shape; html unless said otherwise")
    option(
        "-o",
        "--output",
        metavar="FILE",
        help="where to write the sheet; the key goes beside it; - prints the sheet alone",
    )
    option("--force", action="store_true", help="replace files that exist")
    _story(option, positional=True)


def _story(option: Option, *, positional: bool = False) -> None:
    said = "the story's name or number; the last one unless said"
    if positional:
        option("story", nargs="?", metavar="STORY", help=said)
    else:
        option("--story", metavar="NAME", help=said)
