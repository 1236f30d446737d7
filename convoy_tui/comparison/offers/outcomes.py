"""Families of words for one act, and of words for its outcomes that exclude each other.

A small table of general news English, written by hand: antonyms and outcomes in the way of WordNet (Fellbaum
1998), one of the signs by which contradictions are found in news (de Marneffe, Rafferty and Manning 2008,
"Finding contradictions in text"). The words of each side count as one act, those of two sides of a line as
outcomes of one matter. The groups of related words (``alignment.related_words``) add acts without another
outcome.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from convoy_tui.comparison.alignment.related_words import related_groups
from convoy_tui.comparison.alignment.tokens import stem

_OUTCOMES = """
    ! strike hit attack target bomb bombard shell raid airstrike bombing strafe | spare
    ! arrive reach enter cross | strand stick trap | return
    ! die kill perish | survive rescue
    ! release liberate | detain arrest jail imprison
    ! convict guilty | acquit exonerate innocent
    ! find locate recover | miss vanish disappear
    ! pass approve enact adopt | reject veto
    ! reopen | close shut
    leave depart withdraw flee escape evacuate | stay remain
    agree accept approve back endorse support embrace | refuse reject oppose resist rebuff opposition
    win victory prevail | lose loss
    begin start launch resume | end stop halt suspend cease
    confirm acknowledge admit concede | deny dispute refute
    allow permit let | ban bar block forbid prohibit prevent
    join | quit leave
    obey comply respect observe | violate breach break
    deliver supply provide | withhold
    advance gain seize capture | retreat withdraw lose
    resign quit | stay remain
    sign ratify | scrap
    pay repay | owe default
    change shift alter waver soften reverse reversal drop
    rise increase grow climb jump raise
    fall decline decrease cut reduce shrink slash
    blame fault responsible responsibility accountable
    monitor watch surveillance shadow track
    warn caution alert
    negotiate broker arrange mediate
    meet meeting talk summit
    know aware
    promise pledge vow
    leak spill
    hurt injure wound harm
    damage wreck
    destroy demolish raze
    dismiss sack oust
    affect impact
"""
"""Lines marked ``!`` tell what became of somebody or something: these outcomes are set beside each other also
where neither is denied."""

_THINGS = """
    convoy motorcade column bus coach vehicle truck lorry car van
    ship vessel boat tanker freighter ferry fleet
    plane aircraft airplane jet airliner warplane helicopter
    position stance policy
    civilian woman child family relative resident villager passenger noncombatant
    militant fighter rebel insurgent extremist terrorist jihadist
    soldier troop army
    worker employee staff
    hostage captive prisoner detainee
    refugee migrant
    aid food water medicine supply assistance
    deal agreement accord pact treaty truce ceasefire
    bill law legislation measure
    report article story
    house home building
    hospital clinic
    town city village
    road highway street bridge
    region area province territory
    border frontier
    crash accident collision
    vote ballot election
    toll casualty death victim
    quake earthquake tremor
"""
"""Words of each line name things of one kind, or a thing and what it is made of."""

Families = Mapping[str, tuple[tuple[int, int], ...]]
"""Maps a stem to its families: number of the line, number of the side."""


@cache
def act_families() -> Families:
    """Map each stem to the lines and sides of acts that it stands in.

    A group of related words counts as a line of one side where it holds one of the acts.
    """
    acts = own_acts()
    groups = [[list(group)] for group in related_groups() if any(stem(word) in acts for word in group)]
    table: dict[str, list[tuple[int, int]]] = {}
    for number, sides in enumerate([*_lines(_OUTCOMES), *groups]):
        for side, words in enumerate(sides):
            for key in sorted({stem(word) for word in words}):
                table.setdefault(key, []).append((number, side))
    return {key: tuple(places) for key, places in table.items()}


@cache
def own_acts() -> frozenset[str]:
    """Give the stems of the acts of this table; a word of related words alone may be no act."""
    return frozenset(stem(word) for sides in _lines(_OUTCOMES) for words in sides for word in words)


@cache
def fate_lines() -> frozenset[int]:
    """Give the numbers of the lines whose outcomes are set beside each other also where none is denied."""
    marked = enumerate(_OUTCOMES.strip().splitlines())
    return frozenset(number for number, line in marked if line.split()[0] == "!")


@cache
def thing_families() -> Mapping[str, tuple[int, ...]]:
    """Map each stem to the families of things that it stands in."""
    table: dict[str, list[int]] = {}
    for number, (words,) in enumerate(_lines(_THINGS)):
        for key in sorted({stem(word) for word in words}):
            table.setdefault(key, []).append(number)
    return {key: tuple(numbers) for key, numbers in table.items()}


def _lines(table: str) -> list[list[list[str]]]:
    lines = (line.replace("!", " ") for line in table.strip().splitlines())
    return [[side.split() for side in line.split("|")] for line in lines]
