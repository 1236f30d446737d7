"""``notes``, ``findings`` and ``worksheet``: what a story holds, printed or in files."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from convoy_tui.cli.commands.comparing import compared
from convoy_tui.cli.commands.stories import story_contents
from convoy_tui.cli.delivering import check_output, deliver, told


def notes(options: Namespace) -> int:
    """Print the reading notes of a story."""
    from convoy_tui.export.notes_json import notes_json
    from convoy_tui.export.notes_markdown import notes_markdown

    check_output(options.output, force=options.force)
    contents = story_contents(options.story)
    comparison, status = compared(contents)
    export = notes_json if options.format == "json" else notes_markdown
    return max(status, deliver(export(contents, comparison), options.output, force=options.force))


def findings(options: Namespace) -> int:
    """Print what is ticked, or all notes and questions."""
    from convoy_tui.export.findings_report import findings_page

    check_output(options.output, force=options.force)
    contents = story_contents(options.story)
    comparison, status = compared(contents)
    text = findings_page(
        contents, comparison, options.format, include_text=not options.no_text, everything=options.all
    )
    return max(status, deliver(text, options.output, force=options.force))


def worksheet(options: Namespace) -> int:
    """Write the sheet for a class and, as a second file, the key to it."""
    from convoy_tui.export.findings_report import in_shape
    from convoy_tui.export.saving import default_name
    from convoy_tui.export.worksheet import worksheet, worksheet_key

    contents = story_contents(options.story)
    name = contents.story.name
    if options.output == "-":
        return deliver(in_shape(worksheet(contents), options.format, name), None, force=False)
    sheet = options.output or f"./{default_name(name, 'worksheet', options.format)}"
    path = Path(sheet)
    key = str(path.with_name(f"{path.stem}-key{path.suffix}"))
    for target in (sheet, key):
        check_output(target, force=options.force)
    comparison, status = compared(contents)
    written = max(
        deliver(in_shape(worksheet(contents), options.format, name), sheet, force=options.force),
        deliver(
            in_shape(worksheet_key(contents, comparison), options.format, f"Key: {name}"),
            key,
            force=options.force,
        ),
    )
    return max(status, written or told(f"worksheet written to {sheet}, its key to {key}"))
