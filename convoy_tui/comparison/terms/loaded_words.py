"""The shipped list of loaded words: words that judge what they name, with plainer ones and sources.

The list is a TOML file of ``[[word]]`` tables with ``forms``, ``plainer``, ``note``, ``source`` and, where
needed, ``never`` (longer wordings in which a form means something else).
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from convoy_tui.comparison.terms.lexicon import Lexicon, LexiconConcept, form_key
from convoy_tui.comparison.terms.lexicon_matching import FormMatcher


@dataclass(frozen=True, slots=True)
class LoadedEntry:
    """One entry of the list; the fields are the keys of the file."""

    forms: tuple[str, ...]
    plainer: tuple[str, ...]
    note: str
    source: str
    never: tuple[str, ...] = ()


@cache
def loaded_entries() -> tuple[LoadedEntry, ...]:
    """Give the shipped list, in the order of the file."""
    table = tomllib.loads(Path(__file__).with_name("loaded_words.toml").read_text(encoding="utf-8"))
    return tuple(
        LoadedEntry(
            tuple(entry["forms"]),
            tuple(entry["plainer"]),
            entry["note"],
            entry["source"],
            tuple(entry.get("never", ())),
        )
        for entry in table["word"]
    )


@cache
def loaded_matcher() -> FormMatcher:
    """Give a matcher of the list's loaded words; a match's ``concept`` is an index into the list."""
    return FormMatcher(
        Lexicon(tuple(LexiconConcept(e.forms[0], "thing", e.forms, never=e.never) for e in loaded_entries()))
    )


@cache
def plainer_matcher(index: int) -> FormMatcher:
    """Give a matcher of the plainer words of one entry of the list."""
    words = tuple({form_key(word): word for word in loaded_entries()[index].plainer}.values())
    return FormMatcher(Lexicon((LexiconConcept("plainer", "thing", words),)))
