"""The words for denials and offers: what a passage denies, and why another may be about the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from convoy_tui.comparison.model import Denial, Offer

OFFERED = "about the same act and object, but not linked; how they fit is yours to judge"
"""Said above what is offered: it is no finding."""


def offer_words(offer: Offer) -> str:
    """Say why a sentence is offered: "same act (struck / strikes), same object (convoy)"."""
    kind = "other outcome" if offer.outcome else "same act"
    things = ", ".join(_pair(*pair) for pair in offer.things)
    said = f"{kind} ({_pair(*offer.act)}), same object ({things})"
    mine, theirs = offer.denied
    if mine and theirs:
        return f"{said}, denied here too"
    return f"{said}, denied there" if theirs else said


def denial_words(denial: Denial) -> str:
    """Give a denial in its own words: the cue and the act, where one was found ("did not strike")."""
    own = denial.act.casefold() in denial.cue.casefold()
    return denial.cue if own or not denial.act else f"{denial.cue} {denial.act}"


def _pair(mine: str, theirs: str) -> str:
    return mine if mine.casefold() == theirs.casefold() else f"{mine} / {theirs}"
