"""The table of hedges and vague words, and that the code reads it and nothing else."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from convoy_tui.comparison.ledger.verdicts import judge, reach
from convoy_tui.comparison.model import Quantity
from convoy_tui.comparison.quantities import hedge_table as module
from convoy_tui.comparison.quantities.finding import find_quantities
from convoy_tui.comparison.quantities.hedge_table import hedge_table, table_of

TABLE = Path(module.__file__).with_name("hedges.toml")
SOURCE = tomllib.loads(TABLE.read_text(encoding="utf-8"))
SPELLED = {"approx .": "approx.", "c .": "c.", "ca .": "ca."}


def only(text: str) -> Quantity:
    found = find_quantities(text)
    assert len(found) == 1, found
    return found[0]


def test_the_table_names_its_sources() -> None:
    text = TABLE.read_text(encoding="utf-8")
    assert all(source in text for source in ("Williams and Power 2013", "Ferson 2015", "ACLED"))


@pytest.mark.parametrize(
    ("bound", "words"), [(bound, words) for bound, row in SOURCE["before"].items() for words in row]
)
def test_every_hedge_before_a_figure_gives_its_bound(bound: str, words: str) -> None:
    found = only(f"They counted {SPELLED.get(words, words)} 320 lorries there.")
    assert found.bound == bound
    assert found.hedge == SPELLED.get(words, words)
    assert (found.low, found.high) == {
        "about": (320, 320),
        "more_than": (320, None),
        "at_least": (320, None),
        "at_most": (None, 320),
        "less_than": (None, 320),
    }[bound]


@pytest.mark.parametrize(
    ("bound", "words"),
    [(bound, words) for bound, row in SOURCE["after"].items() for words in row if words[0] not in "-+"],
)
def test_every_hedge_behind_a_figure_gives_its_bound(bound: str, words: str) -> None:
    assert only(f"They counted 320 {words}.").bound == bound


@pytest.mark.parametrize(
    ("text", "bound"), [("320-odd men", "about"), ("320-plus men", "at_least"), ("320+ men", "at_least")]
)
def test_hedges_that_are_glued_to_a_figure(text: str, bound: str) -> None:
    found = only(text)
    assert (found.bound, found.text, found.noun) == (bound, "320", "man")


@pytest.mark.parametrize(("words", "ends"), list(SOURCE["vague"].items()))
def test_every_vague_word_has_its_lowest_and_highest_value(words: str, ends: list[float]) -> None:
    found = only(f"They counted {words} of lorries there.")
    assert (found.bound, found.low, found.high) == ("vague", *ends)


def test_vague_words_before_a_multiplier_are_as_many_times_it() -> None:
    low, high = SOURCE["vague"]["several"]
    found = only("They counted several hundred lorries.")
    assert (found.text, found.low, found.high) == ("several hundred", 100 * low, 100 * high)


def test_hedges_that_leave_one_side_open_reach_to_that_side_alone() -> None:
    share = SOURCE["reach"]["about"]
    for words in SOURCE["side"]["below"]:
        assert reach(only(f"They counted {words} 320 men.")) == pytest.approx((320 * (1 - share), 320))
    for words in SOURCE["side"]["above"]:
        assert reach(only(f"They counted {words} 320 men.")) == pytest.approx((320, 320 * (1 + share)))


def test_another_table_gives_other_readings(monkeypatch: pytest.MonkeyPatch) -> None:
    changed = {**SOURCE, "reach": {**SOURCE["reach"], "about": 0.01}}
    pair = only("331 men"), only("about 300 men")
    assert judge(*pair)[0] == "compatible"
    monkeypatch.setattr("convoy_tui.comparison.ledger.verdicts.hedge_table", lambda: table_of(changed))
    assert judge(*pair)[0] == "conflict"


def test_the_table_is_read_once_and_only_when_needed() -> None:
    code = (
        "import sys; import convoy_tui.comparison.quantities.finding as q; "
        "from convoy_tui.comparison.quantities.hedge_table import hedge_table; "
        "assert hedge_table.cache_info().currsize == 0; q.find_quantities('about 3 men'); "
        "assert hedge_table.cache_info().misses == 1"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
    assert hedge_table() is hedge_table()
