"""``note``: write a note on a passage without the screen."""

from __future__ import annotations

import sys
from argparse import Namespace

from convoy_tui.cli.commands.stories import the_story
from convoy_tui.cli.delivering import CommandError, told
from convoy_tui.cli.refs import Passage, passage_at
from convoy_tui.store.names import clean_text

_SHOWN = 60
"""Characters of a quote that are said back."""


def note(options: Namespace) -> int:
    """Write a note on a passage."""
    text = sys.stdin.read().rstrip("\n") if options.text == "-" else options.text
    if not clean_text(text).strip():
        raise CommandError("a note needs a text")
    with the_story(options.story) as (store, contents):
        passage = passage_at(options.ref, contents)
        written = store.add_note(contents.story.id, passage.anchor, clean_text(text))
        if options.tick:
            store.tick(contents.story.id, "note", written.id)
    return told(f"note on {passage.ref}, {_quoted(passage)}{'; ticked' if options.tick else ''}")


def _quoted(passage: Passage) -> str:
    from convoy_tui.export.wording import in_quotes, source_name

    words = " ".join(passage.article.text[passage.start : passage.end].split())
    short = words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1].rstrip()}…"
    return f"{source_name(passage.article)}: {in_quotes(short)}"
