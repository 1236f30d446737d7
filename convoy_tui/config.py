"""The reader's settings: read from a TOML file, never written.

```toml
theme = "textual-light"   # one of the themes in the palette
marks = true              # figures and terms marked in the text
synced = true             # panes in step

[keys]                    # keys by the id of what they do; docs/keys.md and the help screen list them
next-passage = "J,ctrl+down"
```
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from convoy_tui.errors import ConvoyError


class ConfigError(ConvoyError):
    """Settings that can't be used.

    ``key`` is the setting, dotted (``keys.quit``), or None where it is about the whole file.
    """

    def __init__(self, path: str, key: str | None, cause: str, remedy: str) -> None:
        super().__init__(path, cause, remedy)
        self.key = key

    def __str__(self) -> str:
        """Give the one line that is shown: file, key, cause, remedy."""
        key = "" if self.key is None else f"{self.key} "
        return f"{self.path}: {key}{self.cause}; {self.remedy}"


@dataclass(frozen=True, slots=True)
class Config:
    """What the reader may choose in the settings file."""

    theme: str | None = None
    """The name of the colour theme; None leaves the choice to the program."""

    marks: bool = True
    """Whether figures and terms are marked in the text when a story is first opened."""

    synced: bool = True
    """Whether the panes are in step when a story is first opened."""

    keys: Mapping[str, str] = field(default_factory=dict)
    """Keys by the id of what they do, ``{"next-passage": "J,ctrl+down"}``; neither is checked here."""


def load_config(path: Path) -> tuple[Config, tuple[str, ...]]:
    """Read the settings; a file that is not there is the same as an empty one.

    The second value says in whole sentences what was passed over: settings that do not exist, each with the
    nearest that does.

    Raises:
        ConfigError: the file can't be read, is not TOML, or a setting has a value of the wrong kind.
    """
    values = _read(path)
    names = [setting.name for setting in fields(Config)]
    problems = tuple(
        f"{path}: there is no setting {name!r}{_nearest(name, names)}."
        for name in values
        if name not in names
    )
    default = Config()
    keys = values.get("keys", {})
    if not isinstance(keys, dict):
        raise _wrong(path, "keys", "a table", 'write [keys] and below it lines like quit = "q"')
    for name, key in keys.items():
        if not isinstance(key, str):
            raise _wrong(path, f"keys.{name}", "a text", f'write {name} = "key" or "key,otherkey"')
    theme = values.get("theme")
    if theme is not None and not isinstance(theme, str):
        raise _wrong(path, "theme", "a text", 'write theme = "name"')
    return (
        Config(
            theme=theme,
            marks=_switch(path, values, "marks", default.marks),
            synced=_switch(path, values, "synced", default.synced),
            keys=dict(keys),
        ),
        problems,
    )


def _read(path: Path) -> dict[str, Any]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise ConfigError(
            str(path), None, f"can't be read ({error.strerror})", "make it a file that you may read"
        ) from error
    except UnicodeDecodeError as error:
        raise ConfigError(str(path), None, "is not in UTF-8", "save it in UTF-8") from error
    # Loaded when there is a file to read: most readers have none.
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(str(path), None, f"is not TOML: {error}", "mend that line") from error


def _switch(path: Path, values: Mapping[str, Any], name: str, default: bool) -> bool:
    value = values.get(name, default)
    if not isinstance(value, bool):
        raise _wrong(path, name, "true or false", f"write {name} = true or {name} = false")
    return value


def _wrong(path: Path, key: str, wanted: str, remedy: str) -> ConfigError:
    return ConfigError(str(path), key, f"should be {wanted}", remedy)


def _nearest(name: str, names: Iterable[str]) -> str:
    """Give a clause that names the nearest setting, or an empty one where none is near."""
    from difflib import get_close_matches

    near = get_close_matches(name.lower(), list(names), n=1, cutoff=0.6)
    return f"; the nearest is {near[0]!r}" if near else ""
