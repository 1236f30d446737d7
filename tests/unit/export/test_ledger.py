"""The ledger in print: a row as one line, the ledger alone, the reader's word in every export."""

from __future__ import annotations

import json
from dataclasses import replace

from markdown_it import MarkdownIt

from convoy_tui.comparison.model import Comparison, LedgerRow, PairVerdict, Ruling
from convoy_tui.export.comparison_json import comparison_json
from convoy_tui.export.findings import rows_by_gravity
from convoy_tui.export.ledger import ledger_markdown, row_line
from convoy_tui.export.wording import (
    correction_words,
    figures_count,
    figures_summary,
    found_words,
    standing_words,
)


def line(row: LedgerRow, comparison: Comparison) -> str:
    return row_line(row, comparison, {article.id: article for article in comparison.articles})


def test_a_row_is_one_line_with_figure_source_ref_speaker_and_verdict(comparison: Comparison) -> None:
    aboard, hurt, stayed = comparison.ledger

    assert line(hurt, comparison) == (
        "people hurt: Three (Coast Wire A4, says the fire brigade);"
        " Five (Harbour_Post B3, says the hospital); none found in [bold].txt — contradicts"
    )
    assert line(aboard, comparison) == (
        "people aboard: 120 (Coast Wire A3); Some 120 (Harbour_Post B2); 95 ([bold].txt C2);"
        " 25 ([bold].txt C2) — other part or later, words differ"
    )
    assert line(stayed, comparison).endswith(
        "25 ([bold].txt C2); none found in Coast Wire, Harbour_Post — compared with none"
    )


def test_a_line_tells_the_reader_s_verdict_and_the_program_s(ruled: Comparison) -> None:
    assert line(ruled.ledger[0], ruled).endswith(
        "— other part or later, says the reader: =the hospital | counted a *day* later"
        " (the program: contradicts)"
    )


def test_a_line_stays_one_line_whatever_stands_in_it(comparison: Comparison) -> None:
    hurt = replace(comparison.ledger[1], subject="people\nhurt\x1b[1m")

    assert "\n" not in line(hurt, comparison)
    assert "\x1b" not in line(hurt, comparison)


def test_the_ledger_alone_is_markdown_that_holds_a_table(comparison: Comparison) -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(ledger_markdown(comparison))
    kinds = [token.type for token in tokens]

    assert kinds.count("table_open") == 1
    assert kinds.count("tr_open") == 1 + 2
    assert not any(token.type == "html_block" for token in tokens)


def test_without_text_no_clause_is_told(comparison: Comparison) -> None:
    assert "left Norhaven with" in ledger_markdown(comparison)
    assert "left Norhaven with" not in ledger_markdown(comparison, include_text=False)


def test_without_shared_figures_it_says_so(comparison: Comparison) -> None:
    alone = ledger_markdown(replace(comparison, ledger=comparison.ledger[2:]))

    assert "No figure was found in more than one source." in alone
    assert "## Figures found in one source" in alone


def test_json_keeps_the_program_s_verdict_beside_the_ruling(ruled: Comparison) -> None:
    row = json.loads(comparison_json(ruled))["ledger"][0]

    assert row["verdict"] == "conflict"
    assert row["ruling"] == {"verdict": "scope", "sentence": "=the hospital | counted a *day* later"}
    assert (row["taken_out"], row["brought_in"]) == ([], [3])


def test_json_has_null_where_nothing_was_ruled(comparison: Comparison) -> None:
    assert {row["ruling"] for row in json.loads(comparison_json(comparison))["ledger"]} == {None}


def test_the_reader_s_verdict_is_counted_and_orders_the_rows(comparison: Comparison) -> None:
    aboard, hurt, stayed = comparison.ledger
    fits = replace(comparison, ledger=(aboard, replace(hurt, ruling=Ruling("compatible")), stayed))

    assert figures_summary(comparison) == "figures: 1 contradicts; statements are yours to judge"
    assert figures_count(fits) == "figures: 0 contradict"
    assert [row.id for row in rows_by_gravity(fits)] == ["aboard", "hurt"]
    assert standing_words(fits.ledger[1]) == "fits, says the reader (the program: contradicts)"


def test_a_correction_is_told_in_the_words_of_the_screen() -> None:
    assert correction_words("verdict", "scope: a day later") == (
        "another verdict: other part or later, a day later"
    )
    assert correction_words("verdict", "agree") == "another verdict: same figure"
    assert correction_words("verdict", "nonsense") == "another verdict: nonsense"
    assert correction_words("reading-out", None) == "not set against each other"
    assert correction_words("reading-out", None, two=False) == "left out of the figures"
    assert correction_words("reading-to", None) == "counted with another figure"


def test_a_row_that_a_date_would_settle_says_so_behind_its_verdict(comparison: Comparison) -> None:
    row = comparison.ledger[1]
    assert found_words(row) == "contradicts"
    assert found_words(replace(row, needs_date=("harbour",))) == "contradicts, needs a date"


def test_figures_of_one_report_are_told_as_a_sum_and_not_set_against_each_other(
    comparison: Comparison,
) -> None:
    row = comparison.ledger[0]
    within = replace(row, pairs=(*row.pairs, PairVerdict(2, 3, "scope", "two parts of one report")))
    told = ledger_markdown(replace(comparison, ledger=(within,)))
    assert "a part of those aboard" in told and "is the sum of" in told
    assert "two parts of one report" not in told
