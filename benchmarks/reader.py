"""How soon the reader shows its first sentence, and how soon it answers a key, beside bare Textual apps.

``python -m benchmarks.reader REPORT ... [--runs 7]``: the reports to open. The programs are run in turn, each
in a pseudo-terminal, so that the ratios hold whatever the machine is doing; the times themselves mean nothing
elsewhere. Needs a Unix.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import pty
import random
import re
import select
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from pathlib import Path

COLUMNS, ROWS = 120, 36
BARE = str(Path(__file__).with_name("bare_apps.py"))
_ESCAPES = re.compile(rb"\x1b(?:\[[0-9;?<>=]*[ -/]*[@-~]|[()][A-Z0-9]|[=>78])")
_QUERIES = (
    (b"\x1b[?2026$p", b"\x1b[?2026;2$y"),
    (b"\x1b[?2048$p", b"\x1b[?2048;0$y"),
    (b"\x1b[6n", b"\x1b[1;1R"),
)


class Terminal:
    """A program in a pseudo-terminal."""

    def __init__(self, argv: list[str], home: Path) -> None:
        environment = {
            **os.environ,
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "XDG_DATA_HOME": str(home),
            "XDG_CONFIG_HOME": str(home),
        }
        self.begun = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.execvpe(argv[0], argv, environment)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self.seen = b""

    def read(self, timeout: float) -> bytes:
        """Give what comes within a time; nothing where nothing comes."""
        ready, _, _ = select.select([self.fd], [], [], timeout)
        if not ready:
            return b""
        try:
            data = os.read(self.fd, 1 << 16)
        except OSError:
            return b""
        for query, answer in _QUERIES:
            if query in data:
                os.write(self.fd, answer)
        self.seen += data
        return data

    def wait_for(self, text: str, limit: float = 60.0) -> float:
        """Give the seconds from the start until a text is drawn."""
        wanted = text.encode()
        while time.perf_counter() - self.begun < limit:
            self.read(0.02)
            if wanted in _ESCAPES.sub(b"", self.seen):
                return time.perf_counter() - self.begun
        raise SystemExit(f"{text!r} was not drawn within {limit:.0f} s")

    def settle(self, quiet: float = 0.4, limit: float = 120.0) -> None:
        """Read until nothing has come for a while."""
        end = time.perf_counter() + limit
        while time.perf_counter() < end and self.read(quiet):
            pass

    def press(self, key: str) -> float | None:
        """Give the seconds from a key to the last byte of what it drew, or None where it drew nothing."""
        os.write(self.fd, key.encode())
        sent, last = time.perf_counter(), None
        while self.read(0.06):
            last = time.perf_counter()
            if last - sent > 2:
                break
        return last - sent if last is not None else None

    def close(self) -> None:
        """End the program."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.fd)


def first_text(argv: list[str], text: str) -> float:
    """Give the seconds until a program that was never run before draws a text."""
    with tempfile.TemporaryDirectory() as home:
        terminal = Terminal(argv, Path(home))
        try:
            return terminal.wait_for(text)
        finally:
            terminal.close()


def key_times(argv: list[str], text: str, *, settled: str, presses: int) -> list[float]:
    """Give the seconds that each of some key presses took, after it drew ``settled``, or at once."""
    with tempfile.TemporaryDirectory() as home:
        terminal = Terminal(argv, Path(home))
        try:
            terminal.wait_for(text)
            if settled:
                terminal.wait_for(settled, 180.0)
                terminal.settle()
            times = [terminal.press("j" if n % 40 < 30 else "k") for n in range(presses)]
            return [taken for taken in times if taken is not None]
        finally:
            terminal.close()


def p95(times: list[float]) -> float:
    """Give the time that 95 of 100 stay under."""
    return sorted(times)[int(0.95 * (len(times) - 1))]


def made_up_articles(folder: Path, words: int) -> list[str]:
    """Write three long articles of made-up sentences and give their paths."""
    chance = random.Random(7)
    vocabulary = [
        "".join(chance.choice("bcdfglmnprst") + chance.choice("aeiou") for _ in range(3)) for _ in range(4000)
    ]
    paths = []
    for number in range(3):
        lines, count = [f"Long report number {number}"], 0
        while count < words:
            length = chance.randrange(8, 30)
            lines.append(" ".join(chance.choice(vocabulary) for _ in range(length)).capitalize() + ".")
            count += length
        path = folder / f"long{number}.txt"
        path.write_text("\n\n".join(lines), encoding="utf-8")
        paths.append(str(path))
    return paths


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports", nargs="+")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--first", default=None, help="the text to wait for; else the first report's title")
    args = parser.parse_args()
    from convoy_tui import Article, read_articles

    read = [article for article in read_articles(args.reports) if isinstance(article, Article)]
    if not read:
        raise SystemExit("none of these could be read")
    text = args.first or " ".join(read[0].sentence_text(0).split()[:3])
    reader = [sys.executable, "-m", "convoy_tui", *args.reports]

    bare, ours = [], []
    for run in range(args.runs + 1):
        taken = first_text([sys.executable, BARE, "first"], "bare text"), first_text(reader, text)
        if run:
            bare.append(taken[0])
            ours.append(taken[1])
    ratio = statistics.median(b / a for a, b in zip(bare, ours, strict=True))
    print(f"first text: bare {statistics.median(bare):.3f} s, reader {statistics.median(ours):.3f} s")
    print(f"first text: ratio of each pair, median {ratio:.2f}")

    scroll = p95(key_times([sys.executable, BARE, "scroll"], "bare line 1", settled="", presses=120))
    rested = p95(key_times(reader, text, settled=" difference", presses=120))
    busy = p95(key_times(reader, text, settled="", presses=40))
    with tempfile.TemporaryDirectory() as folder:
        long = [sys.executable, "-m", "convoy_tui", *made_up_articles(Path(folder), 100_000)]
        long_busy = p95(key_times(long, "Long report number 0", settled="", presses=80))
        long_rested = p95(key_times(long, "Long report number 0", settled=" difference", presses=120))
    again = p95(key_times([sys.executable, BARE, "scroll"], "bare line 1", settled="", presses=120))
    bare_key = (scroll + again) / 2
    for name, p95_taken in (
        ("bare ScrollView", bare_key),
        ("reader, compared", rested),
        ("reader, comparing", busy),
        ("3 x 100,000 words, comparing", long_busy),
        ("3 x 100,000 words, compared", long_rested),
    ):
        print(f"key to frame p95: {name}: {p95_taken * 1e3:.1f} ms, ratio {p95_taken / bare_key:.2f}")
    print(f"long over short: comparing {long_busy / busy:.2f}, compared {long_rested / rested:.2f}")


if __name__ == "__main__":
    main()
