"""The lexicon: words that news uses for one and the same person, group, place, act or thing.

A lexicon is a TOML file of ``[[concept]]`` tables::

    [[concept]]
    name = "airstrike"
    what = "act"                      # person, group, place, act, thing
    forms = ["airstrike", "air strike", "air raid"]
    note = "why these belong together"
    source = "AP Stylebook, airstrike"

Optional keys: ``only_beside`` (forms that mean this only in a story that has one of the others), ``never``
(longer wordings that hold a form and mean something else), ``near`` (names of concepts that are nearly, but
not, the same), ``grade`` ("doubtful" where the words are not always exchanged), ``split_by`` ("country" or
"group": the government of one country is not that of another).
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, cast, get_args

from convoy_tui.comparison.model import Grade
from convoy_tui.comparison.terms.lexicon_lines import plain_table
from convoy_tui.errors import ConvoyError

What = Literal["person", "group", "place", "act", "thing"]
SplitBy = Literal["", "country", "group"]

LONGEST_FORM = 200
"""A form has at most this many characters."""

LARGEST_FILE = 16 * 1024 * 1024
"""A lexicon has at most this many bytes."""

_KEYS = frozenset(
    {"name", "what", "forms", "only_beside", "never", "near", "note", "source", "grade", "split_by"}
)
_TEXT_KEYS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("name", "", ()),
    ("what", "thing", get_args(What)),
    ("note", "", ()),
    ("source", "", ()),
    ("grade", "sure", get_args(Grade)),
    ("split_by", "", get_args(SplitBy)),
)
_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")
_HEADER = re.compile(r"\s*\[\[\s*concept\s*\]\]")


class LexiconError(ConvoyError):
    """A lexicon that can't be used.

    ``line`` is the line the fault is on or the concept begins on, counted from 1; None where there is none.
    """

    def __init__(self, path: str, line: int | None, cause: str, remedy: str) -> None:
        super().__init__(path, cause, remedy)
        self.line = line

    def __str__(self) -> str:
        """Give the one line that is shown: file, line, cause, remedy."""
        place = self.path if self.line is None else f"{self.path}, line {self.line}"
        return f"{place}: {self.cause}; {self.remedy}"


@dataclass(frozen=True, slots=True)
class LexiconConcept:
    """One thing and the words for it; the fields are the keys of the file."""

    name: str
    what: What
    forms: tuple[str, ...]
    only_beside: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    note: str = ""
    source: str = ""
    grade: Grade = "sure"
    split_by: SplitBy = ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Concepts, and the SHA-256 of each file they came from. ``Lexicon()`` is empty."""

    concepts: tuple[LexiconConcept, ...] = ()
    sha256s: tuple[str, ...] = ()


@cache
def shipped_lexicon() -> Lexicon:
    """Return the lexicon that comes with the program: general news and conflict reporting."""
    return read_lexicon(Path(__file__).with_name("lexicon.toml"))


def read_lexicon(path: str | Path) -> Lexicon:
    """Read a lexicon from a TOML file (UTF-8).

    Raises:
        LexiconError: the file can't be read, is no TOML, has an unknown key or a wrong value, names a concept
            twice, has one form in two concepts, or a concept that is near itself.
    """
    name = str(path)
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        cause = error.strerror or "it can't be read"
        raise LexiconError(name, None, cause, "check the path and its permissions") from error
    if len(data) > LARGEST_FILE:
        raise LexiconError(name, None, "it is larger than 16 MiB", "keep to the words that your stories need")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise LexiconError(name, line, "it is not UTF-8", "save the file as UTF-8") from error
    table: Mapping[str, object] = plain_table(text) or _parsed(text, name)
    lines = [n for n, line in enumerate(text.split("\n"), 1) if _HEADER.match(line)]
    entries = table.get("concept")
    if not isinstance(entries, list) or len(entries) != len(lines):
        lines = []
    concepts = _concepts_of(table, name, lines)
    _refuse_shared_forms(concepts, name, lines)
    return Lexicon(concepts, (hashlib.sha256(data).hexdigest(),))


def _parsed(text: str, name: str) -> Mapping[str, object]:
    """Parse TOML, or raise where it is none, with the line."""
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        at = _PLACE.search(str(error))
        cause = _PLACE.sub("", str(error)).strip() or "it is nested too deeply"
        if at:
            cause = f"{cause[:1].lower()}{cause[1:]}, at column {at[2]}"
        remedy = "mend this line; a form stands in double quotes, forms are parted by commas"
        raise LexiconError(name, int(at[1]) if at else None, cause, remedy) from error


def lexicon_with(path: Path | None) -> tuple[Lexicon, str | None]:
    """Give the shipped lexicon with the reader's own at ``path`` laid over it, where there is one.

    Where it can't be read this is the shipped one alone, and the second value says why, for the reader.
    """
    shipped = shipped_lexicon()
    if path is None:
        return shipped, None
    try:
        return merged(shipped, read_lexicon(path)), None
    except LexiconError as error:
        return shipped, str(error)


def merged(shipped: Lexicon, users: Lexicon) -> Lexicon:
    """Lay the user's lexicon over the shipped one.

    A concept of the user's takes the place of the shipped one of the same name; a form of the user's is taken
    out of every shipped concept that has it, and a shipped concept with no form left goes.
    """
    names = {concept.name for concept in users.concepts}
    taken = {key for concept in users.concepts for form in _all_forms(concept) for key in (form_key(form),)}
    kept: list[LexiconConcept] = []
    for concept in shipped.concepts:
        if concept.name in names:
            continue
        if any(form_key(form) in taken for form in _all_forms(concept)):
            forms = tuple(form for form in concept.forms if form_key(form) not in taken)
            beside = tuple(form for form in concept.only_beside if form_key(form) not in taken)
            if not forms:
                continue
            concept = LexiconConcept(
                concept.name, concept.what, forms, beside, concept.never, concept.near,
                concept.note, concept.source, concept.grade, concept.split_by,
            )  # fmt: skip
        kept.append(concept)
    return Lexicon((*kept, *users.concepts), (*shipped.sha256s, *users.sha256s))


def form_key(form: str) -> str:
    """Give what makes two forms one: stops, hyphens and spaces make no difference, case does."""
    return " ".join(form.replace(".", "").replace("-", " ").replace("’", "'").split())


def _all_forms(concept: LexiconConcept) -> tuple[str, ...]:
    return (*concept.forms, *concept.only_beside)


def _concepts_of(table: Mapping[str, object], path: str, lines: list[int]) -> tuple[LexiconConcept, ...]:
    """Check the tables of a file and make them concepts."""
    for key in table:
        if key != "concept":
            raise LexiconError(path, None, f"it has a table {key!r}", "write each entry under [[concept]]")
    entries = table.get("concept", [])
    if not isinstance(entries, list):
        raise LexiconError(path, None, "concept is no list of tables", "write each entry under [[concept]]")
    concepts: list[LexiconConcept] = []
    for index, entry in enumerate(entries):
        line = lines[index] if index < len(lines) else None
        if not isinstance(entry, dict):
            raise LexiconError(path, line, "an entry is no table", "write each entry under [[concept]]")
        concepts.append(_concept_of(entry, path, line))
    return tuple(concepts)


def _concept_of(entry: Mapping[str, object], path: str, line: int | None) -> LexiconConcept:
    """Check one table and make it a concept."""
    unknown = sorted(set(entry) - _KEYS)
    if unknown:
        remedy = f"known keys are {', '.join(sorted(_KEYS))}"
        raise LexiconError(path, line, f"unknown key {unknown[0]!r}", remedy)
    text: dict[str, str] = {}
    for key, default, choices in _TEXT_KEYS:
        if key not in entry:
            text[key] = default
            continue
        value = entry[key]
        if not isinstance(value, str) or (choices and value not in choices):
            known = (
                f"write one of {', '.join(repr(c) for c in choices if c)}"
                if choices
                else "write a text in quotes"
            )
            raise LexiconError(path, line, f"{key} is {value!r}", known)
        text[key] = " ".join(value.split())
    lists = {
        key: _texts(entry[key], key, path, line) if key in entry else ()
        for key in ("forms", "only_beside", "never", "near")
    }
    if not text["name"]:
        raise LexiconError(path, line, "a concept has no name", 'add name = "..."')
    if not lists["forms"]:
        raise LexiconError(path, line, f"{text['name']} has no forms", 'add forms = ["...", "..."]')
    denied = {form_key(form) for form in lists["never"]}
    for form in (*lists["forms"], *lists["only_beside"]) if denied else ():
        if form_key(form) in denied:
            remedy = "take it out of one of them; never holds longer wordings that mean something else"
            raise LexiconError(path, line, f"{form!r} is both a form and under never", remedy)
    if text["name"] in lists["near"]:
        raise LexiconError(path, line, f"{text['name']} is near itself", "take its name out of near")
    return LexiconConcept(
        text["name"], cast(What, text["what"]),
        lists["forms"], lists["only_beside"], lists["never"], lists["near"],
        text["note"], text["source"], cast(Grade, text["grade"]), cast(SplitBy, text["split_by"]),
    )  # fmt: skip


def _texts(value: object, key: str, path: str, line: int | None) -> tuple[str, ...]:
    """Check a list of texts, each with a letter or figure in it."""
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise LexiconError(path, line, f"{key} is no list of texts", f'write {key} = ["...", "..."]')
    items = tuple(" ".join(str(item).split()) for item in value)
    for item in items:
        if len(item) > LONGEST_FORM or not any(c.isalnum() for c in item):
            raise LexiconError(
                path, line, f"{key} holds {item[:40]!r}", f"a form has 1 to {LONGEST_FORM} characters"
            )
    return tuple(dict.fromkeys(items))


def _refuse_shared_forms(concepts: Iterable[LexiconConcept], path: str, lines: list[int]) -> None:
    """Raise where a name is given twice or a form stands in two concepts."""
    names: set[str] = set()
    owners: dict[str, str] = {}
    for index, concept in enumerate(concepts):
        line = lines[index] if index < len(lines) else None
        if concept.name in names:
            raise LexiconError(path, line, f"{concept.name} is there twice", "make one entry of the two")
        names.add(concept.name)
        for form in _all_forms(concept):
            owner = owners.setdefault(form_key(form), concept.name)
            if owner != concept.name:
                cause = f"the form {form!r} is in two concepts, {owner!r} and {concept.name!r}"
                raise LexiconError(path, line, cause, "leave it in one of them")
