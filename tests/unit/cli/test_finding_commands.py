"""The commands by which a reader finds, decides and hands in without the screen."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from convoy_tui.cli import main
from convoy_tui.export.findings_report import findings_page
from convoy_tui.store.findings import QUESTION_VERDICTS, Question
from convoy_tui.store.paths import database_file
from convoy_tui.store.stories import Store
from tests.unit.cli.ferry import REPORTS
from tests.unit.cli.test_cli import loaded_after

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command and give its exit status, what it printed, and what it said."""

    def command(*argv: str) -> tuple[int, str, str]:
        status = main(argv)
        return status, *capsys.readouterr()

    return command


@pytest.fixture
def story(reports: Path, run: Run) -> Path:
    assert run("story", *REPORTS)[0] == 0
    return reports


def lines(run: Run, *argv: str) -> str:
    """The one line that a command printed; it said nothing else."""
    status, out, err = run(*argv)
    assert (status, err, out.count("\n")) == (0, "", 1), (status, out, err)
    return out.rstrip("\n")


def refused(run: Run, *argv: str) -> str:
    """The one sentence of a command that could not be done."""
    status, out, err = run(*argv)
    assert (status, out, err.count("\n")) == (2, "", 1), (status, out, err)
    assert err.startswith("convoy-tui: ")
    return err.removeprefix("convoy-tui: ").rstrip("\n")


@pytest.mark.parametrize(
    "argv",
    [
        ["story"],
        ["note", "A2", "x"],
        ["question", "Who?"],
        ["tick", "--off"],
        ["reject", "A2", "B2"],
        ["date", "A", "unknown"],
        ["undo"],
        ["findings"],
        ["worksheet", "-o", "-"],
    ],
)
def test_no_command_loads_the_screen(argv: list[str], story: Path) -> None:
    names = loaded_after(*argv)
    assert "convoy_tui" in names and not names & {"textual", "rich"}


def test_a_story_is_kept_and_shown_with_its_letters(reports: Path, run: Run) -> None:
    status, out, err = run("story", *REPORTS)
    assert (status, err) == (0, "")
    assert out.startswith("story 1 “Ferry burns off Norhaven”\n  A: coast.txt; undated")
    assert [line[2:4] for line in out.splitlines()[1:]] == ["A:", "B:", "C:"] and "; up to A3" in out
    assert run("story") == (0, out, "")
    assert run("story", "--story", "ferry") == (0, out, "")
    assert run("story", "isle.txt", "coast.txt") == (0, out, "")
    (reports / "more.txt").write_text("A fourth report\n\nThe ferry Alma was towed to Norhaven at night.\n")
    assert "say --add to add them to it, or --new" in refused(run, "story", "isle.txt", "more.txt")
    status, out, _ = run("story", "--add", "isle.txt", "more.txt")
    assert status == 0 and "  D: more.txt" in out


def test_a_story_says_which_files_are_one_text(reports: Path, run: Run) -> None:
    wire = " ".join(f"Boat {number} brought {number + 3} people from the ferry." for number in range(20))
    (reports / "a.txt").write_text(wire)
    (reports / "b.txt").write_text(f"Norhaven.\n\n{wire}")
    status, out, _ = run("story", "a.txt", "b.txt", "isle.txt")
    assert status == 0 and out.splitlines()[0].endswith(": 3 files, 2 texts")
    assert "A a.txt and B b.txt are one text" in out.splitlines()[-1]


def test_without_a_story(run: Run) -> None:
    for argv in (["story"], ["note", "A1", "x"], ["findings"], ["worksheet"], ["undo"]):
        assert "there are no stories yet" in refused(run, *argv)
    assert not database_file().parent.exists()


def test_note(story: Path, run: Run) -> None:
    said = lines(run, "note", "a3", "Who \x1b[2Jcounted?")
    assert said == "note on A3, coast.txt: “Three sailors were hurt in the engine room, the fire brigad…”"
    assert lines(run, "note", "C2", "check", "--tick").endswith("; ticked")
    with Store.open(database_file()) as store:
        first, second = store.notes(1)
        assert (first.text, first.target) == ("Who [2Jcounted?", "passage")
        assert [(tick.kind, tick.thing) for tick in store.ticks(1)] == [("note", second.id)]
    assert refused(run, "note", "A3", " \x1b") == "a note needs a text"


@pytest.mark.parametrize(
    ("ref", "said"),
    [
        (
            "Z3",
            "there is no source Z in “Ferry burns off Norhaven”; it has A coast.txt, B harbour.txt",
        ),
        ("A99", "there is no A99 in “Ferry burns off Norhaven”; the sentences of coast.txt are A1 to A3"),
        ("A0", "there is no A0"),
        ("3A", "“3A” is no ref; a ref is a source's letter and a number, such as C11"),
        ("\x1b", "“\\x1b” is no ref"),
        ("A3:nine", "“nine” does not stand in A3: “Three sailors were hurt"),
        ("row:A3", "“row:A3” does not say which row; write row:A3: and its words behind"),
    ],
)
def test_an_unknown_ref_is_one_sentence(ref: str, said: str, story: Path, run: Run) -> None:
    assert refused(run, "question", "Who?", "--position", "no", ref).startswith(said)
    if ":" not in ref:
        assert refused(run, "note", ref, "x").startswith(said)
        assert refused(run, "reject", ref, "B2").startswith(said)
    with Store.open(database_file()) as store:
        assert store.questions(1) == () and store.notes(1) == () and store.corrections(1) == ()


def test_question(story: Path, run: Run) -> None:
    said = lines(run, "question", "Were sailors hurt?", "--position", "three", "A3", "c3:three", "--tick")
    assert (
        said
        == "question “Were sailors hurt?”: new; A3 (coast.txt), C3:three (isle.txt) under “three”; ticked"
    )
    said = lines(run, "question", "were SAILORS hurt?", "--position", "nobody says", "B2", "row:B2:120")
    assert said == "question “Were sailors hurt?”: B2 (harbour.txt), B2:120 (harbour.txt) under “nobody says”"
    said = lines(run, "question", "Were", "--verdict", "fits", "--sentence", "B is silent.", "--remove", "A3")
    assert said == "question “Were sailors hurt?”: A3 (coast.txt) taken out; verdict: fits; sentence kept"
    with Store.open(database_file()) as store:
        (question,) = store.questions(1)
    assert (question.verdict, question.sentence) == ("fits", "B is silent.")
    assert [(one.name, [(p.target, p.anchor.exact) for p in one.pins]) for one in question.positions] == [
        ("three", [("figure", "three")]),
        ("nobody says", [("passage", "Some 120 passengers were aboard when the ferry Alma caught fire off"
                                     " Norhaven."), ("row", "120")]),
    ]  # fmt: skip
    assert lines(run, "question", "Were", "--rename", "Any hurt?") == (
        "question “Any hurt?”: was “Were sailors hurt?”"
    )
    said = lines(run, "question", "Who paid?", "--position", "the harbour", "B3", "--move", "-1")
    assert said == "question “Who paid?”: new; B3 (harbour.txt) under “the harbour”; now number 1"
    assert lines(run, "question", "Who", "--move", "1") == "question “Who paid?”: now number 2"
    said = lines(run, "question", "Who", "--merge-into", "Any")
    assert said == "question “Any hurt?”: holds “Who paid?” too"
    assert lines(run, "question", "Any", "--untick") == "question “Any hurt?”: no longer ticked"
    assert lines(run, "question", "Any", "--delete").endswith("taken away; convoy-tui undo brings it back")
    assert lines(run, "undo") == "taken back: question “Any hurt?”"
    with Store.open(database_file()) as store:
        assert [one.title for one in store.questions(1)] == ["Any hurt?"] and store.ticks(1) == ()


def test_a_question_that_can_not_be_changed(story: Path, run: Run) -> None:
    lines(run, "question", "Who paid?", "--position", "no", "A3")
    lines(run, "question", "Who knew?")
    assert "“Who” can mean more than one question" in refused(run, "question", "Who", "--delete")
    assert "“Why” is no question" in refused(run, "question", "Why", "--verdict", "same")
    assert "there is a question “Who knew?” already" in refused(
        run, "question", "Who paid?", "--rename", "who knew?"
    )
    assert "that does not stand under" in refused(run, "question", "Who paid?", "--remove", "A2")
    assert "name the passages under it" in refused(run, "question", "Who paid?", "--position", "yes")
    assert "a question needs a title" in refused(run, "question", " ")
    assert lines(run, "question", "Who paid?") == "question “Who paid?”: it is there already"
    with Store.open(database_file()) as store:
        assert [len(one.pins) for one in store.questions(1)] == [1, 0]


def test_what_is_said_of_an_unnamed_position_and_of_long_titles(story: Path, run: Run) -> None:
    assert "A3 (coast.txt) under no position" in lines(run, "question", "Who knew?", "--position", "", "A3")
    lines(run, "question", "Long " * 100)
    assert len(refused(run, "question", "Why " * 100, "--verdict", "same")) < 300


def test_the_verdicts_of_the_command_line_are_those_of_the_store() -> None:
    from convoy_tui.cli.finding_arguments import VERDICTS

    assert VERDICTS == QUESTION_VERDICTS


def test_reject_link_and_undo(story: Path, run: Run) -> None:
    assert lines(run, "link", "B3", "a3") == "B3 (harbour.txt) and A3 (coast.txt): linked by hand"
    assert lines(run, "reject", "A3", "C3") == "A3 (coast.txt) and C3 (isle.txt): not a match"
    with Store.open(database_file()) as store:
        kept = [(one.kind, one.a.article, one.b.article if one.b else "") for one in store.corrections(1)]
    assert kept == [("match", "coast", "harbour"), ("not-a-match", "coast", "isle")]
    notes = json.loads(run("notes", "--format", "json")[1])
    assert [one["kind"] for one in notes["corrections"]] == ["match", "not-a-match"]
    assert refused(run, "link", "A2", "A3") == "A2 and A3 stand in one report; only two reports can be linked"
    assert lines(run, "undo") == "taken back: A3 and C3: not a match"
    lines(run, "question", "Who?")
    assert lines(run, "undo") == "taken back: question “Who?”"
    assert lines(run, "undo") == "taken back: A3 and B3: linked by hand"
    assert lines(run, "undo") == "nothing to undo"


def test_date(story: Path, run: Run) -> None:
    assert lines(run, "date", "b", "2031-09-08") == "B, harbour.txt: 8 Sep 2031, given by the reader"
    assert "B, harbour.txt; undated" not in run("findings", "--all")[1]
    assert lines(run, "date", "B", "unknown") == "B, harbour.txt: undated (said to be unknown by the reader)"
    assert lines(run, "date", "B", "as-read").startswith("B, harbour.txt: undated (no date")
    assert refused(run, "date", "B", "8 Sept").startswith("“8 Sept” is no date; write it as in 2017-09-08")
    assert refused(run, "date", "X", "2031-09-08").startswith("there is no source X")


def test_tick(story: Path, run: Run) -> None:
    lines(run, "note", "A3", "count them")
    lines(run, "question", "Who paid?", "--position", "no", "A3")
    assert lines(run, "tick", "--question", "who", "--note", "A3") == (
        "ticked: question “Who paid?”; note on A3 (2 in all)"
    )
    said = lines(run, "tick", "--figure", "B2:120", "--term", "Alma")
    assert said.startswith("ticked: figures of “passengers on the ferry”; term “Alma” (4 in all)"), said
    lines(run, "tick", "--figure", "A2", "--question", "Who paid?")
    with Store.open(database_file()) as store:
        assert [tick.kind for tick in store.ticks(1)] == ["question", "note", "figure", "term"]
    page = run("findings")[1]
    assert "## Who paid?" in page and "count them" in page and "### passengers on the ferry: " in page
    assert lines(run, "tick", "--off", "--note", "A3") == "no longer ticked: note on A3 (3 in all)"
    assert "count them" not in run("findings")[1] and "count them" in run("findings", "--all")[1]
    assert lines(run, "tick", "--off").startswith("nothing is ticked any more")
    assert "there is no note on B2" in refused(run, "tick", "--note", "B2")
    assert "none of the terms" in refused(run, "tick", "--term", "Nautilus")
    assert "no figure of B3 is compared" in refused(run, "tick", "--figure", "B3")
    assert "say what to tick" in refused(run, "tick")


def test_a_total_with_its_parts_is_ticked_apart_from_the_rows_of_these(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("An estimated 17 buses left. Six vehicles have gone back, which leaves 11.")
    Path("b.txt").write_text("Six of the 17 buses have gone back, and police watch the 11 in the desert.")
    assert run("story", "a.txt", "b.txt")[0] == 0
    parts, others = "buses: total and parts", set()
    for figure in ("A1:17", "A2:Six", "row:B1:11"):
        others.add(lines(run, "tick", "--figure", figure))
    assert len(others) == 3
    assert parts not in str(others)
    assert parts not in run("findings")[1]
    assert lines(run, "tick", "--figure", f" {parts.upper()}") == f"ticked: figures of “{parts}” (4 in all)"
    assert run("findings")[1].count(parts) == 1
    lines(run, "tick", "--figure", parts, "--off")
    assert parts not in run("findings")[1]
    assert parts in refused(run, "tick", "--figure", "B1")
    assert "neither a ref nor the name" in refused(run, "tick", "--figure", "boats")


def test_findings_go_to_a_file_in_each_shape(story: Path, run: Run) -> None:
    lines(run, "question", "Who paid?", "--position", "no", "A3")
    for shape, begins in (("md", "# Ferry"), ("html", "<!DOCTYPE html>"), ("text", "Ferry burns")):
        assert run("findings", "--format", shape, "-o", f"page.{shape}") == (0, "", "")
        assert (story / f"page.{shape}").read_text().startswith(begins)
        assert run("findings", "Ferry", "--format", shape)[1] == (story / f"page.{shape}").read_text()
    assert "with --force" in refused(run, "findings", "-o", "page.md")
    assert "fire brigade said" not in run("findings", "--no-text")[1].replace("fire brigade said.”", "")


def test_a_worksheet_and_its_key_are_two_files(story: Path, run: Run) -> None:
    lines(run, "question", "Who paid?", "--position", "nobody", "A3", "--verdict", "contradict")
    said = lines(run, "worksheet")
    stem = "Ferry-burns-off-Norhaven-worksheet"
    assert said == f"worksheet written to ./{stem}.html, its key to {stem}-key.html"
    sheet, key = (story / f"{stem}.html").read_text(), (story / f"{stem}-key.html").read_text()
    assert "nobody" not in sheet and "Who paid?" in sheet and "nobody (A3)" in key
    assert "the file exists already" in refused(run, "worksheet")
    assert run("worksheet", "-o", "-", "--format", "md")[1].startswith("# Ferry burns off Norhaven\n")
    lines(run, "worksheet", "--format", "md", "-o", "class.md")
    assert (story / "class.md").exists() and (story / "class-key.md").exists()


def test_compare_as_html_and_plain(reports: Path, run: Run) -> None:
    status, html, err = run("compare", *REPORTS, "--format", "html")
    assert (status, err) == (0, "") and html.startswith("<!DOCTYPE html>") and "<h2>Figures</h2>" in html
    plain = run("compare", *REPORTS, "--plain")
    assert plain == run("compare", *REPORTS) and plain[0] == 0
    for other in (["--format", "md"], ["--table", "links"]):
        assert run("compare", *REPORTS, "--plain", *other)[0] == 2


def test_other_order_and_more_files_keep_the_findings(story: Path, run: Run) -> None:
    lines(run, "question", "Were sailors hurt?", "--position", "three", "A3", "C3")
    before = run("findings")[1]
    assert run("story", "isle.txt", "harbour.txt", "coast.txt")[0] == 0
    assert run("findings")[1] == before
    (story / "more.txt").write_text("A fourth report\n\nThe ferry Alma was towed to Norhaven at night.\n")
    assert run("story", "--add", "more.txt", "isle.txt")[0] == 0
    assert run("findings")[1] == before


def add(questions: tuple[Question, ...], one: Question) -> tuple[Question, ...]:
    return (*questions, one)


def test_a_page_is_the_same_whenever_it_was_made(story: Path, run: Run, tmp_path: Path) -> None:
    def made(now: str) -> str:
        with Store.open(tmp_path / f"{now[:4]}.sqlite3", now=lambda: now) as other:
            articles = store.load(1).articles
            number = other.create_story(articles).id
            for question in store.questions(1):
                other.change_questions(number, partial(add, one=question), "x")
            for note in store.notes(1):
                other.add_note(number, note.anchor, note.text)
            return findings_page(other.load(number), None, "md")

    lines(run, "question", "Were sailors hurt?", "--position", "three", "A3", "C3")
    lines(run, "note", "A3", "count them")
    with Store.open(database_file()) as store:
        assert made("2031-01-01T00:00:00Z") == made("2040-01-01T00:00:00Z")
