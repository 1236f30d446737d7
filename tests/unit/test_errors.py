"""Errors for people: one line, and the same after a way between processes."""

from __future__ import annotations

import pickle

import pytest

from convoy_tui.articles.model import ArticleError
from convoy_tui.comparison.terms.lexicon import LexiconError
from convoy_tui.config import ConfigError
from convoy_tui.errors import ConvoyError
from convoy_tui.export.saving import ExportError, TargetExistsError
from convoy_tui.store.model import StoreError


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (ArticleError("a.txt", "it is empty", "open another"), "a.txt: it is empty; open another"),
        (StoreError("s.db", "the disk is full", "make room"), "s.db: the disk is full; make room"),
        (ExportError("n.md", "this is a folder", "name a file"), "n.md: this is a folder; name a file"),
        (
            TargetExistsError("n.md"),
            "n.md: the file exists already; give another name, or have it replaced",
        ),
        (ConfigError("c.toml", None, "is not TOML", "mend it"), "c.toml: is not TOML; mend it"),
        (
            ConfigError("c.toml", "marks", "should be true or false", "mend it"),
            "c.toml: marks should be true or false; mend it",
        ),
        (LexiconError("l.toml", None, "it is too large", "cut it"), "l.toml: it is too large; cut it"),
        (
            LexiconError("l.toml", 7, "a concept has no name", "name it"),
            "l.toml, line 7: a concept has no name; name it",
        ),
    ],
)
def test_it_is_told_in_one_line_in_every_process(error: ConvoyError, line: str) -> None:
    again = pickle.loads(pickle.dumps(error))

    assert str(error) == str(again) == line
    assert type(again) is type(error)
    assert vars(again) == vars(error)
