from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from io import StringIO
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from convoy_tui import __version__, cli
from convoy_tui.articles.model import Article
from convoy_tui.articles.reading import read_articles
from convoy_tui.cli import arguments, main
from convoy_tui.cli.completion import completion_script
from convoy_tui.store.anchors import make_anchor
from convoy_tui.store.paths import database_file, lexicon_file
from convoy_tui.store.stories import Store
from tests.unit.cli.ferry import REPORTS

ROOT = Path(__file__).parents[3]


@pytest.fixture
def launched(monkeypatch: pytest.MonkeyPatch) -> list[tuple[list[str], bool, bool]]:
    """Stand in for the reader, and keep what it was asked for."""
    calls: list[tuple[list[str], bool, bool]] = []

    def launch(paths: Sequence[str], add: bool, new: bool) -> int:
        calls.append((list(paths), add, new))
        return 0

    module = ModuleType("convoy_tui.tui.launch")
    module.launch = launch  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "convoy_tui.tui.launch", module)
    return calls


def run(*args: str, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *args],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env={**os.environ, **env},
        stdin=subprocess.DEVNULL,
        check=False,
    )


def loaded_after(*argv: str) -> set[str]:
    """Run the command line in a new interpreter and give the names of the packages it has loaded."""
    code = (
        "import sys; from convoy_tui.cli import main; main(sys.argv[1:]); "
        "print(*{name.partition('.')[0] for name in sys.modules}, 'end', file=sys.stderr)"
    )
    return set(run("-c", code, *argv).stderr.splitlines()[-1].split())


def test_help_loads_nothing_heavy() -> None:
    names = loaded_after("--help")
    assert "argparse" in names
    heavy = {
        "textual",
        "rich",
        "sqlite3",
        "rapidfuzz",
        "markdown_it",
        "platformdirs",
        "json",
        "csv",
        "dataclasses",
    }
    assert not names & heavy


@pytest.mark.parametrize("command", ["compare", "notes", "where", "completion"])
def test_commands_never_load_the_screen(command: str, reports: Path) -> None:
    with Store.open(database_file()) as store:
        store.create_story(read(reports))
    rest = {"compare": [str(reports)], "completion": ["bash"]}.get(command, [])
    names = loaded_after(command, *rest)
    assert "end" in names and "convoy_tui" in names
    assert not names & {"textual", "rich"}


def read(folder: Path) -> list[Article]:
    return [article for article in read_articles(sorted(folder.iterdir())) if isinstance(article, Article)]


def test_help_has_examples_and_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    out = capsys.readouterr().out
    assert "examples:" in out and "convoy-tui ./sample" in out
    for name, summary in arguments.SUMMARIES.items():
        assert f"  {name:<12}{summary}" in out
        assert main([name, "--help"]) == 0
        assert f"usage: convoy-tui {name}" in capsys.readouterr().out


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"convoy-tui {__version__}\n"


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["--nonsense"], "unrecognized arguments: --nonsense; see convoy-tui --help"),
        (["--non\x1bsense"], "--non\\x1bsense"),
        (["compare"], "required: PATH|URL; see convoy-tui compare --help"),
        (["compare", "a", "--format", "pdf"], "invalid choice"),
        (["compare", "a", "--table", "links", "--format", "md"], "--table is for --format csv, not for md"),
        (["compare", "a", "--force"], "--force is for -o FILE"),
        (["completion", "tcsh"], "invalid choice"),
        (["--add", "--new", "a"], "--add and --new exclude each other"),
        (["--add"], "--add is for reports"),
    ],
)
def test_bad_usage_is_one_line(
    argv: list[str], said: str, capsys: pytest.CaptureFixture[str], launched: list[object]
) -> None:
    assert main(argv) == 2
    captured = capsys.readouterr()
    assert said in captured.err
    assert captured.err.count("\n") == 1 and captured.err.startswith("convoy-tui")
    assert captured.out == "" and not launched


@pytest.mark.parametrize(
    ("argv", "call"),
    [
        ([], ([], False, False)),
        (["a.txt", "https://x.example/b"], (["a.txt", "https://x.example/b"], False, False)),
        (["./sample"], (["./sample"], False, False)),
        (["a.txt", "compare"], (["a.txt", "compare"], False, False)),
        (["a.txt", "--add"], (["a.txt"], True, False)),
        (["--new", "a.txt", "-"], (["a.txt", "-"], False, True)),
        (["--", "--odd.txt"], (["--odd.txt"], False, False)),
    ],
)
def test_reading(
    argv: list[str], call: tuple[list[str], bool, bool], launched: list[tuple[list[str], bool, bool]]
) -> None:
    assert main(argv) == 0
    assert launched == [call]


def test_sample(launched: list[tuple[list[str], bool, bool]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("convoy_tui.resources.sample_paths", lambda: (Path("/s/1.md"), Path("/s/2.md")))
    assert main(["sample"]) == 0
    assert launched == [(["/s/1.md", "/s/2.md"], False, False)]


def test_compare_prints_text(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", *REPORTS]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("Comparison of 3 reports\n") and err == ""
    assert max(map(len, out.splitlines())) <= 100


def test_compare_fits_the_terminal(
    reports: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    assert main(["compare", *REPORTS]) == 0
    assert 40 < max(map(len, capsys.readouterr().out.splitlines())) <= 50


@pytest.mark.parametrize("form", [["--format", "md"], ["--format", "json"], ["--table", "coverage"], []])
def test_the_order_of_the_files_changes_no_byte(
    form: list[str], reports: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    printed = set()
    for order in ("coast harbour isle", "isle coast harbour", "harbour isle coast"):
        assert main(["compare", *form, *(f"{name}.txt" for name in order.split())]) == 0
        printed.add(capsys.readouterr().out)
    assert len(printed) == 1
    assert "isle" in printed.pop()


def test_compare_as_json(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", *REPORTS, "--format", "json"]) == 0
    values = json.loads(capsys.readouterr().out)
    assert values["schema"] == "convoy-tui/comparison/1"
    assert [(a["letter"], a["id"]) for a in values["articles"]] == [
        ("A", "coast"),
        ("B", "harbour"),
        ("C", "isle"),
    ]


@pytest.mark.parametrize("argv", [["--table", "links"], ["--format", "csv", "--table", "links"]])
def test_a_table(argv: list[str], reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", *REPORTS, *argv]) == 0
    lines = list(csv.DictReader(StringIO(capsys.readouterr().out)))
    assert lines and set(lines[0]) >= {"ref_a", "ref_b", "score", "grade"}


def test_no_text(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for form in ("text", "md", "json", "csv"):
        assert main(["compare", *REPORTS, "--format", form, "--no-text"]) == 0
        assert "new hoses" not in capsys.readouterr().out


def test_what_can_be_read_is_compared_all_the_same(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (reports / "empty.txt").write_text("")
    assert main(["compare", "gone\x1b[2J.txt", "coast.txt", "empty.txt", "isle.txt"]) == 2
    out, err = capsys.readouterr()
    assert out.startswith("Comparison of 2 reports\n")
    first, second = err.splitlines()
    assert first.startswith("convoy-tui: gone") and "[2J.txt: " in first and "\x1b" not in first
    assert second.startswith("convoy-tui: empty.txt: ") and "; " in second


def test_nothing_readable(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", "gone.txt"]) == 2
    out, err = capsys.readouterr()
    assert out == "" and err.count("\n") == 1


def test_the_same_text_is_compared_once(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a-copy.txt", "z-copy.txt"):
        (reports / name).write_text(REPORTS["coast.txt"])
    printed = set()
    for order in (
        ["z-copy.txt", "coast.txt", "isle.txt", "a-copy.txt"],
        ["a-copy.txt", "isle.txt", "coast.txt"],
    ):
        assert main(["compare", *order, "--format", "json"]) == 0
        out, err = capsys.readouterr()
        assert [article["id"] for article in json.loads(out)["articles"]] == ["a-copy", "isle"]
        assert ": the same text as " in err and "a-copy.txt; it is read once" in err
        assert len(err.splitlines()) == len(order) - 2
        printed.add(out)
    assert len(printed) == 1


def test_one_report_alone(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", "coast.txt"]) == 0
    out, err = capsys.readouterr()
    assert "there is nothing to compare with" in out and "there is nothing to compare it with" in err


def test_output_goes_to_a_file_and_never_over_another(
    reports: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    argv = ["compare", *REPORTS, "--format", "md", "-o", "out.md"]
    assert main(argv) == 0
    assert capsys.readouterr().out == ""
    written = (reports / "out.md").read_text()
    assert written.startswith("# Comparison of 3 reports")
    (reports / "out.md").write_text("mine")
    assert main(argv) == 2
    err = capsys.readouterr().err
    assert "out.md: the file exists already; " in err and "with --force" in err
    assert (reports / "out.md").read_text() == "mine"
    assert main([*argv, "--force"]) == 0
    assert (reports / "out.md").read_text() == written


def test_a_report_is_never_the_output(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", *REPORTS, "-o", "../reports/isle.txt", "--force"]) == 2
    assert "one of the reports" in capsys.readouterr().err
    assert (reports / "isle.txt").read_text() == REPORTS["isle.txt"]


def test_a_faulty_lexicon_is_said_and_the_shipped_one_used(
    reports: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lexicon_file().parent.mkdir(parents=True)
    lexicon_file().write_text("this is = not [ toml")
    assert main(["compare", *REPORTS]) == 2
    out, err = capsys.readouterr()
    assert out.startswith("Comparison of 3 reports\n")
    assert len(err.splitlines()) == 1 and str(lexicon_file()) in err


def test_utf8_whatever_the_locale(reports: Path) -> None:
    done = run(
        "-m", "convoy_tui", "compare", str(reports), LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0"
    )
    assert done.returncode == 0, done.stderr
    assert "“none found”" in done.stdout


def test_a_reader_that_leaves_early_is_no_failure() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "convoy_tui", "--help"],
        stdout=writing,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_said() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "convoy_tui", "where"],
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.startswith(b"convoy-tui: standard output: ") and done.stderr.count(b"\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell that closes a stream")
def test_a_closed_stream_is_no_fault_of_the_program() -> None:
    def closed(stream: str) -> subprocess.CompletedProcess[bytes]:
        shell = f'"$0" -m convoy_tui completion bash {stream}'
        return subprocess.run(["sh", "-c", shell, sys.executable], capture_output=True, cwd=ROOT, check=False)

    done = closed(">&-")
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)
    assert done.stderr.startswith(b"convoy-tui: standard output: it is closed")
    done = closed("nonsense 2>&-")
    assert (done.returncode, done.stdout) == (2, b"")
    missing = 'exec "$0" -m convoy_tui compare /nowhere.txt 2>&-'
    done = subprocess.run(["sh", "-c", missing, sys.executable], capture_output=True, cwd=ROOT, check=False)
    assert (done.returncode, done.stdout) == (2, b"")


def test_interrupted(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(argv: list[str]) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "parse", interrupt)
    assert main([]) == 130


def test_where_creates_nothing(capsys: pytest.CaptureFixture[str], own_folders: Path) -> None:
    assert main(["where"]) == 0
    out = capsys.readouterr().out
    assert f"stories and notes: {database_file()} (not there yet)\n" in out
    assert str(lexicon_file()) in out
    assert list(own_folders.rglob("*")) == []


def test_notes_without_a_story(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["notes"]) == 2
    assert "there are no stories yet" in capsys.readouterr().err
    assert not database_file().parent.exists()


def test_notes(reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    articles = read(reports)
    with Store.open(database_file()) as store:
        story = store.create_story(articles, "The ferry")
        body = articles[0].sentences[-1]
        store.add_note(story.id, make_anchor(articles[0], body.start, body.end), "Who *counted*?")
    assert main(["notes"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("# The ferry\n")
    assert "Who \\*counted\\*?" in out and "\n> Three sailors were hurt" in out
    target = tmp_path / "notes.json"
    assert main(["notes", "The ferry", "--format", "json", "-o", str(target)]) == 0
    assert json.loads(target.read_text())["notes"][0]["text"] == "Who *counted*?"
    assert main(["notes", "The fairy\x1b"]) == 2
    err = capsys.readouterr().err
    assert "no story “The fairy\\x1b”" in err and "“The ferry”" in err


def test_notes_follow_the_corrections(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    articles = read(reports)
    hurt, hoses, again = (article.sentences[-1] for article in articles)
    coast, harbour, isle = (
        make_anchor(article, span.start, span.end)
        for article, span in zip(articles, (hurt, hoses, again), strict=True)
    )
    with Store.open(database_file()) as store:
        story = store.create_story(articles, "The ferry")
        store.add_note(story.id, coast, "Who counted?")
    assert main(["notes", "--format", "json"]) == 0
    before = json.loads(capsys.readouterr().out)
    assert tellings_of(before) == {"B": [], "C": ["found"]}

    with Store.open(database_file()) as store:
        store.add_correction(story.id, "not-a-match", coast, isle)
        store.add_correction(story.id, "match", coast, harbour)
    assert main(["notes", "--format", "json"]) == 0
    after = json.loads(capsys.readouterr().out)
    assert tellings_of(after) == {"B": ["reader"], "C": []}
    assert [one["kind"] for one in after["corrections"]] == ["not-a-match", "match"]
    assert main(["notes"]) == 0
    assert "What the reader decided" in capsys.readouterr().out


def tellings_of(notes: dict[str, Any]) -> dict[str, list[str]]:
    """Whose the links of the first note are, by source."""
    found = notes["notes"][0]["counterparts"]
    return {source["letter"]: [telling["origin"] for telling in source["tellings"]] for source in found}


def test_a_name_that_two_stories_have(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    articles = read(reports)
    with Store.open(database_file()) as store:
        store.create_story(articles[:2], "Ferry one")
        store.create_story(articles[1:], "Ferry two")
    assert main(["notes", "Ferry"]) == 2
    err = capsys.readouterr().err
    assert "“Ferry” can mean more than one story" in err and "“Ferry one”" in err and "“Ferry two”" in err


def test_a_damaged_database_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    database_file().parent.mkdir(parents=True)
    database_file().write_bytes(b"no database" * 200)
    assert main(["notes"]) == 2
    err = capsys.readouterr().err
    assert str(database_file()) in err and err.count("\n") == 1
    assert database_file().read_bytes() == b"no database" * 200


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_names_every_option_and_choice(shell: str) -> None:
    script = completion_script(shell)
    for name in ("read", *arguments.SUMMARIES):
        for action in arguments.command(name).actions:
            for option in action.option_strings:
                shown = (
                    option
                    if shell != "fish"
                    else f"-l {option[2:]}"
                    if option[1] == "-"
                    else f"-s {option[1:]}"
                )
                assert shown in script
            for choice in action.choices or ():
                assert str(choice) in script


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["convoy-tui", "co"], {"compare", "completion"}),
        (["convoy-tui", "--v"], {"--version"}),
        (["convoy-tui", "compare", "--format", ""], {"text", "md", "json", "csv", "html"}),
        (["convoy-tui", "compare", "--table", "l"], {"ledger", "links"}),
        (["convoy-tui", "notes", "--format", "j"], {"json"}),
        (["convoy-tui", "compare", "--n"], {"--no-text"}),
        (["convoy-tui", "completion", "z"], {"zsh"}),
        (["convoy-tui", "compare", "a"], {"a file.txt"}),
        (["convoy-tui", "compare", "-o", "a"], {"a file.txt"}),
        (["convoy-tui", "x.txt", "--"], {"--add", "--new"}),
        (["convoy-tui", "where", "x"], set()),
    ],
)
def test_completion_in_bash(words: list[str], expected: set[str], tmp_path: Path) -> None:
    (tmp_path / "a file.txt").touch()
    quoted = " ".join(f"'{word}'" for word in words)
    script = (
        f"{completion_script('bash')}\nCOMP_WORDS=({quoted}); COMP_CWORD={len(words) - 1}; _convoy_tui; "
        'printf "%s\\n" "${COMPREPLY[@]}"'
    )
    bash = subprocess.run(
        ["bash", "--norc", "-c", script], capture_output=True, text=True, cwd=tmp_path, check=False
    )
    assert bash.stderr == ""
    assert set(filter(None, bash.stdout.splitlines())) == expected
