from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
MODULES = sorted(
    ".".join(path.relative_to(ROOT).with_suffix("").parts)
    for path in (ROOT / "convoy_tui" / "export").rglob("[!_]*.py")
)


def test_exports_load_neither_the_screen_nor_the_database() -> None:
    code = f"import sys\nimport {', '.join(MODULES)}\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    names = set(done.stdout.split())
    assert len(MODULES) > 10 and set(MODULES) <= names
    assert not names & {"textual", "rich", "sqlite3", "convoy_tui.config", "convoy_tui.tui"}
