"""docs/keys.md says what the commands say. WRITE_GOLDEN=1 writes it anew."""

import os
from itertools import groupby
from pathlib import Path

from convoy_tui.tui.commands import ALL

PAGE = Path(__file__).parents[3] / "docs" / "keys.md"

HEAD = """\
# Keys

Every key can be changed. In the configuration file (`convoy-tui where` tells where it is) name the command
and the keys it is to have, separated by commas:

```toml
[keys]
next-passage = "J,ctrl+n"
note = "m,N"
```

A name that is not below, a key that the terminal does not know, or one that is taken twice is reported at the
start, and the command keeps its own keys.
"""


def keys_page() -> str:
    parts = [HEAD]
    for screen, commands in ALL:
        parts.append(f"\n## {screen}\n")
        for group, members in groupby(commands, key=lambda command: command.group):
            parts.append(f"\n### {group}\n\n| keys | what it does | name |\n| --- | --- | --- |\n")
            for command in members:
                keys = " ".join(f"`{key}`" for key in command.keys.split(","))
                parts.append(f"| {keys} | {command.help} | `{command.id}` |\n")
    return "".join(parts)


def test_the_page_lists_every_command_as_it_is() -> None:
    if os.environ.get("WRITE_GOLDEN"):
        PAGE.write_text(keys_page(), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == keys_page()
