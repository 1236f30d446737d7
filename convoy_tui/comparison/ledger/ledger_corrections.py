"""Lay the reader's corrections over the ledger: readings taken out or moved, verdicts overruled.

They are applied after the ledger is built, in the order in which they were made, so that of two about the
same thing the later one holds; verdicts last, on the rows as they are then. Rows whose readings changed are
weighed again (``row_again``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import get_args

from convoy_tui.articles.model import Article
from convoy_tui.comparison.ledger.row_again import Change, rows_again
from convoy_tui.comparison.model import (
    GRAVITY,
    Correction,
    LedgerRow,
    Place,
    Quantity,
    Ruling,
    Verdict,
)

LEDGER_KINDS = frozenset({"reading-out", "reading-to", "verdict"})

_VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


@dataclass(slots=True)
class _Row:
    """A row under correction. ``found`` is None for one that begins with a figure of the reader's choice.

    ``brought_in`` gives for each figure that the reader put here the one that it was put beside.
    """

    found: LedgerRow | None
    members: list[int]
    apart: set[frozenset[int]] = field(default_factory=set)
    brought_in: dict[int, int] = field(default_factory=dict)
    taken_out: list[int] = field(default_factory=list)
    changed: bool = False


def corrected_ledger(
    ledger: Sequence[LedgerRow],
    articles: Sequence[Article],
    quantities: Sequence[Quantity],
    corrections: Iterable[Correction],
) -> tuple[LedgerRow, ...]:
    """Give the ledger as the reader has corrected it.

    Args:
        ledger: the rows that were found; or a ledger that was corrected before, but not by the latest.
        articles: the articles compared.
        quantities: those that the rows' readings point to.
        corrections: all corrections, in the order in which they were made. Those of other kinds change
            nothing, nor does a place without a figure, or a verdict on two figures that share no row.

    Raises:
        ValueError: a correction lacks a place or a verdict that its kind needs.
    """
    wanted = [correction for correction in corrections if correction.kind in LEDGER_KINDS]
    if not wanted:
        return tuple(ledger)
    figures = _figures_by_article(quantities)
    rows = [_row_of(found) for found in ledger]
    rulings: list[tuple[int, int, Ruling]] = []
    for correction in wanted:
        _check(correction)
        a = _figure_at(correction.a, figures, quantities)
        b = _figure_at(correction.b, figures, quantities)
        if a is None or (b is None) != (correction.b is None):
            continue
        if b is None:
            _take_out(rows, a)
        elif correction.kind == "verdict":
            rulings.append((a, b, ruling_of(correction.value)))
        elif correction.kind == "reading-to":
            _move(rows, a, b)
        else:
            _hold_apart(rows, a, b)
    return _in_order([_ruled(row, rulings) for row in _made(rows, ledger, articles, quantities)])


def ruling_of(value: str | None) -> Ruling:
    """Read the value of a correction of kind ``verdict``: a verdict, perhaps with a colon and a sentence.

    Raises:
        ValueError: it begins with no verdict.
    """
    name, _, sentence = (value or "").partition(":")
    verdict = next((verdict for verdict in _VERDICTS if verdict == name.strip()), None)
    if verdict is None:
        raise ValueError(f"a correction of kind 'verdict' needs one of {', '.join(_VERDICTS)}, not {value!r}")
    return Ruling(verdict, sentence.strip())


def ruling_value(ruling: Ruling) -> str:
    """Write a ruling as the value of a correction."""
    return f"{ruling.verdict}: {ruling.sentence}" if ruling.sentence else ruling.verdict


def _check(correction: Correction) -> None:
    if correction.kind == "verdict":
        ruling_of(correction.value)
        if correction.b is None or correction.b[0] == correction.a[0]:
            raise ValueError("a correction of kind 'verdict' needs figures in two articles")
    elif correction.kind == "reading-to" and correction.b is None:
        raise ValueError("a correction of kind 'reading-to' needs a figure to move to")


def _figures_by_article(quantities: Sequence[Quantity]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number, quantity in enumerate(quantities):
        found.setdefault(quantity.article, []).append(number)
    return found


def _figure_at(
    place: Place | None, figures: Mapping[str, Sequence[int]], quantities: Sequence[Quantity]
) -> int | None:
    """Give the figure that shares most with a place, or None where none shares anything."""
    if place is None:
        return None
    article, start, end, _ = place
    best, most = None, 0
    for number in figures.get(article, ()):
        shared = min(end, quantities[number].end) - max(start, quantities[number].start)
        if shared > most:
            best, most = number, shared
    return best


def _row_of(found: LedgerRow) -> _Row:
    members = [reading.quantity for reading in found.readings]
    return _Row(found, members, brought_in={n: n for n in found.brought_in}, taken_out=[*found.taken_out])


def _take_out(rows: list[_Row], a: int) -> None:
    """Set a figure against nothing: it gets a row of its own, unless it has one."""
    before = [row for row in rows if a in row.members]
    if before and [row.members for row in before] != [[a]]:
        _remove(rows, a)
        rows.append(_Row(None, [a], changed=True))


def _move(rows: list[_Row], a: int, b: int) -> None:
    """Put a figure into the row of another; a row that is no sum is preferred."""
    homes = [row for row in rows if b in row.members]
    home = next((row for row in homes if row.found is None or not row.found.parts), None)
    home = home or next(iter(homes), None)
    if home is None:
        home = _Row(None, [b])
        rows.append(home)
    home.apart = {pair for pair in home.apart if a not in pair}
    home.changed = True
    if a in home.members:
        if a in home.brought_in:
            home.brought_in[a] = b
        return
    _remove(rows, a)
    home.members.append(a)
    if a in home.taken_out:
        home.taken_out.remove(a)
    home.brought_in[a] = b


def _hold_apart(rows: list[_Row], a: int, b: int) -> None:
    """Set two figures against each other no more."""
    for row in rows:
        if a in row.members and b in row.members:
            row.apart.add(frozenset((a, b)))
            row.changed = True


def _remove(rows: list[_Row], a: int) -> None:
    for row in rows:
        if a in row.members:
            row.members.remove(a)
            row.changed = True
            if row.brought_in.pop(a, None) is None and row.found is not None:
                row.taken_out.append(a)
    rows[:] = [row for row in rows if row.members]


def _made(
    rows: Sequence[_Row],
    ledger: Sequence[LedgerRow],
    articles: Sequence[Article],
    quantities: Sequence[Quantity],
) -> list[LedgerRow]:
    known = {reading.quantity: reading for found in reversed(ledger) for reading in found.readings}
    changes = [
        Change(
            row.found,
            tuple(row.members),
            frozenset(row.apart),
            tuple(sorted(row.brought_in.items())),
            tuple(sorted(row.taken_out)),
        )
        for row in rows
        if row.changed
    ]
    again = iter(rows_again(changes, articles, quantities, known))
    made: list[LedgerRow] = []
    for row in rows:
        if row.changed:
            made += _without_leftovers(next(again), row, rows)
        elif row.found is not None:
            made.append(row.found)
    return made


def _without_leftovers(made: Sequence[LedgerRow], row: _Row, rows: Sequence[_Row]) -> list[LedgerRow]:
    """Drop what is left of a sum that no longer adds up: its figures stand in rows of their own."""
    if row.found is None or not row.found.parts:
        return list(made)
    elsewhere = {number for other in rows if other is not row for number in other.members}
    return [
        one
        for one in made
        if one.verdict is not None or one.parts or not {r.quantity for r in one.readings} <= elsewhere
    ]


def _ruled(row: LedgerRow, rulings: Sequence[tuple[int, int, Ruling]]) -> LedgerRow:
    """Give a row with the last ruling on two of its figures; without a verdict nothing is overruled."""
    here = {reading.quantity for reading in row.readings}
    said = [ruling for a, b, ruling in rulings if {a, b} <= here]
    ruling = said[-1] if said and row.verdict is not None else None
    return row if ruling == row.ruling else replace(row, ruling=ruling)


def _in_order(rows: list[LedgerRow]) -> tuple[LedgerRow, ...]:
    """Put the rows that matter most first, as in a ledger that was not corrected; equals stay in order."""

    def lightness(row: LedgerRow) -> tuple[int, bool, int]:
        return -GRAVITY[row.standing], not row.words_differ, -len({r.article for r in row.readings})

    return tuple(sorted(rows, key=lightness))
