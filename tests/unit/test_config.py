from __future__ import annotations

import re
from pathlib import Path

import pytest

from convoy_tui import config
from convoy_tui.config import Config, ConfigError, load_config


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "config.toml"
    path.write_bytes(text.encode())
    return path


def test_no_file_gives_what_an_empty_file_gives(tmp_path: Path) -> None:
    nothing = load_config(tmp_path / "none" / "config.toml")
    assert nothing == load_config(written(tmp_path, "")) == (Config(None, True, True, {}), ())


def test_every_setting_is_read(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        '\ufefftheme = "dusk"\r\nmarks = false\r\nsynced = false\r\n'
        '[keys]\r\nquit = "Q,ctrl+q"\r\n"jump" = "f2"\r\n',
    )
    assert load_config(path) == (Config("dusk", False, False, {"quit": "Q,ctrl+q", "jump": "f2"}), ())


def test_the_example_in_the_documentation_is_understood(tmp_path: Path) -> None:
    example = re.search(r"```toml\n(.*?)```", config.__doc__ or "", re.DOTALL)
    assert example is not None
    settings, problems = load_config(written(tmp_path, example[1]))
    assert settings == Config("textual-light", True, True, {"next-passage": "J,ctrl+down"})
    assert problems == ()


def test_a_setting_that_does_not_exist_is_named_with_the_nearest_and_the_rest_is_kept(tmp_path: Path) -> None:
    path = written(tmp_path, 'Thema = "dusk"\nzzzzz = 1\nmarks = false\n')
    settings, problems = load_config(path)
    assert settings == Config(marks=False)
    assert problems == (
        f"{path}: there is no setting 'Thema'; the nearest is 'theme'.",
        f"{path}: there is no setting 'zzzzz'.",
    )


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("theme = 3", "theme"),
        ('marks = "yes"', "marks"),
        ("synced = 1", "synced"),
        ('keys = "q"', "keys"),
        ("[keys]\nquit = 3", "keys.quit"),
        ('[keys]\nquit = ["q"]', "keys.quit"),
        ("theme = = 3", None),
    ],
)
def test_a_wrong_value_is_an_error_that_names_file_and_setting(
    tmp_path: Path, text: str, key: str | None
) -> None:
    path = written(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        load_config(path)
    assert (caught.value.path, caught.value.key) == (str(path), key)
    assert str(path) in str(caught.value)
    assert (key or "TOML") in str(caught.value)
    assert caught.value.remedy


def test_a_file_that_is_not_utf_8_says_so(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes('theme = "größer"'.encode("latin-1"))
    with pytest.raises(ConfigError, match="not in UTF-8; save it in UTF-8"):
        load_config(path)


def test_a_folder_in_place_of_the_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="can't be read"):
        load_config(tmp_path)
