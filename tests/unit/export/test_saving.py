from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from convoy_tui.export import saving
from convoy_tui.export.saving import ExportError, TargetExistsError, check_target, default_name, write_export


def test_writes_the_text_as_it_is(tmp_path: Path) -> None:
    write_export(tmp_path / "a.md", "line\r\nätext\n")
    assert (tmp_path / "a.md").read_bytes() == "line\r\nätext\n".encode()
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


def test_never_overwrites_unasked(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("mine")
    with pytest.raises(ExportError) as caught:
        write_export(path, "new")
    assert str(caught.value).startswith(f"{path}: the file exists already; ")
    assert path.read_text() == "mine"
    write_export(path, "new", overwrite=True)
    assert path.read_text() == "new"


def test_a_file_that_appears_meanwhile_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.md"
    path.write_text("mine")
    monkeypatch.setattr(saving, "check_target", lambda path, overwrite: None)
    with pytest.raises(ExportError):
        write_export(path, "new")
    assert path.read_text() == "mine"


def test_without_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, target: Path) -> None:
        raise OSError("no links here")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    write_export(tmp_path / "a.md", "new")
    assert (tmp_path / "a.md").read_text() == "new"
    monkeypatch.setattr(saving, "check_target", lambda path, overwrite: None)
    with pytest.raises(ExportError):
        write_export(tmp_path / "a.md", "newer")
    assert [path.read_text() for path in tmp_path.iterdir()] == ["new"]


def test_a_failed_write_leaves_the_old_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.md"
    path.write_text("old")

    def fail(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(ExportError, match="No space left on device"):
        write_export(path, "new", overwrite=True)
    assert [(p.name, p.read_text()) for p in tmp_path.iterdir()] == [("a.md", "old")]


def test_a_link_is_followed_and_the_mode_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "real.md"
    path.write_text("old")
    path.chmod(0o640)
    (tmp_path / "link.md").symlink_to(path)
    write_export(tmp_path / "link.md", "new", overwrite=True)
    assert (tmp_path / "link.md").is_symlink()
    assert path.read_text() == "new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_device_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    write_export(os.devnull, "text", overwrite=True)
    assert not Path(os.devnull).is_file()


def test_a_pipe_is_written_to_by_any_of_its_names() -> None:
    reading, writing = os.pipe()
    try:
        write_export(f"/dev/fd/{writing}", "text")
        assert os.read(reading, 10) == b"text"
    finally:
        os.close(reading)
        os.close(writing)


def test_a_target_that_exists_is_said_before_the_work(tmp_path: Path) -> None:
    (tmp_path / "a.md").touch()
    with pytest.raises(TargetExistsError):
        check_target(tmp_path / "a.md")
    check_target(tmp_path / "a.md", overwrite=True)
    check_target(tmp_path / "b.md")
    check_target(os.devnull)


def test_folders(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="this is a folder"):
        check_target(tmp_path)
    with pytest.raises(ExportError, match="there is no folder"):
        check_target(tmp_path / "nowhere" / "a.md")


def test_broken_text_can_be_written(tmp_path: Path) -> None:
    write_export(tmp_path / "a.md", "a\udce9")
    assert (tmp_path / "a.md").read_bytes() == b"a\\udce9"


@pytest.mark.parametrize(
    ("story", "name"),
    [
        ("Evacuation convoy 2031", "Evacuation-convoy-2031-notes.md"),
        ("../../etc/passwd", "etc-passwd-notes.md"),
        ("C:\\x|y?*<z>\"'", "C-x-y-z-'-notes.md"),
        ("\x1b[2J\u202e", "[2J-notes.md"),
        ("", "story-notes.md"),
        ("...", "story-notes.md"),
        ("-rf", "rf-notes.md"),
        ("Ärger in Łódź", "Ärger-in-Łódź-notes.md"),
    ],
)
def test_default_name(story: str, name: str) -> None:
    assert default_name(story) == name


def test_default_name_is_short_enough_for_every_system(tmp_path: Path) -> None:
    name = default_name("文" * 500, "comparison", "json")
    assert name.endswith("-comparison.json")
    (tmp_path / name).write_text("fits")
