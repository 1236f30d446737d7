"""The reader's own lexicon: begun, opened, checked."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from convoy_tui.comparison.terms.lexicon import read_lexicon
from convoy_tui.tui.own_lexicon import begin, editor_command, problem_with, stamp_of


def test_a_new_one_explains_itself_and_can_be_used(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "lexicon.toml"
    assert stamp_of(path) is None
    begin(path)
    text = path.read_text(encoding="utf-8")
    assert read_lexicon(path).concepts == ()
    uncommented = "\n".join(line.removeprefix("# ") for line in text.splitlines()[3:])
    path.write_text(uncommented, encoding="utf-8")
    (concept,) = read_lexicon(path).concepts
    assert concept.forms == ("harbour office", "port authority")


def test_one_that_is_there_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "lexicon.toml"
    path.write_text("# mine", encoding="utf-8")
    before = stamp_of(path)
    begin(path)
    assert path.read_text(encoding="utf-8") == "# mine"
    assert stamp_of(path) == before is not None


@pytest.mark.parametrize(
    ("visual", "editor", "line", "command"),
    [
        ("", "", None, None),
        ("", "nano", None, ["nano", "/l.toml"]),
        ("code --wait", "nano", None, ["code", "--wait", "/l.toml"]),
        ("", "/usr/bin/vim -n", 7, ["/usr/bin/vim", "-n", "+7", "/l.toml"]),
        ("code --wait", "", 7, ["code", "--wait", "/l.toml"]),
        ("'", "nano", None, ["nano", "/l.toml"]),
    ],
)
def test_the_editor_is_the_readers(
    visual: str,
    editor: str,
    line: int | None,
    command: list[str] | None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("VISUAL", visual)
    monkeypatch.setenv("EDITOR", editor)
    assert editor_command(Path("/l.toml"), line) == command


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", None),
        ('[[concept]]\nname = "a"\nforms = ["x", "y"]\n', None),
        ('[[concept]]\nname = "a"\nforms = ["x" "y"]\n', "line 3: "),
        (
            '[[concept]]\nname = "a"\nforms = ["x"]\n[[concept]]\nname = "b"\nforms = ["x"]\n',
            "line 4: the form 'x' is in two concepts",
        ),
        ('[[concept]]\nname = "ä"\nforms = ["x"]\nnear = ["ä"]\n', "line 1: ä is near itself"),
    ],
    ids=["empty", "good", "syntax", "two concepts", "a cycle"],
)
def test_what_is_wrong_is_said_with_its_line(text: str, problem: str | None, tmp_path: Path) -> None:
    path = tmp_path / "lexicon.toml"
    path.write_text(text, encoding="utf-8")
    said = asyncio.run(problem_with(path))
    assert said is None if problem is None else problem in str(said)


def test_one_that_is_gone_is_said(tmp_path: Path) -> None:
    assert "No such file" in str(asyncio.run(problem_with(tmp_path / "none.toml")))


def test_a_long_one_is_checked_while_keys_are_answered(tmp_path: Path) -> None:
    path = tmp_path / "lexicon.toml"
    entries = (f'[[concept]]\nname = "thing {n}"\nforms = ["word{n}", "wort{n}"]\n' for n in range(50_000))
    path.write_text("".join(entries), encoding="utf-8")

    async def check() -> tuple[str | None, int]:
        answered = 0
        checking = asyncio.create_task(problem_with(path))
        while not checking.done():
            await asyncio.sleep(0.01)
            answered += 1
        return await checking, answered

    problem, answered = asyncio.run(check())
    assert problem is None
    # Were it read in this process, nothing would be answered before it is done.
    assert answered > 10
