"""What speaks for and against two names being one, beside how they are spelled."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from convoy_tui.comparison.terms.kind_words import kind_of_word
from convoy_tui.comparison.terms.name_spelling import NameParts, name_similarity
from convoy_tui.comparison.terms.name_words import GENERIC_HEADS, GIVEN_NAMES, PLAIN_HEADS
from convoy_tui.comparison.terms.spelling import skeleton

SHORT_FORM_THRESHOLD: Final = 0.8
"""A family name, or the last words of a name, stand for the whole from this score on, if for one alone."""

_HOUSES: Final = (
    frozenset("center clinic hospital treatment rehab recovery medical facility infirmary".split()),
    frozenset("store shop supermarket mall market restaurant cafe".split()),
    frozenset("plant factory mill works refinery".split()),
    frozenset("prison jail penitentiary".split()),
    frozenset("club team franchise".split()),
    *(frozenset((word,)) for word in "river sea ocean mountains desert department".split()),
)


def house_of(words: Sequence[str]) -> tuple[tuple[str, ...], frozenset[str]]:
    """Part the words of a name into what it is called and what kind of house it is said to be.

    Returns:
        The words before the last that say the kind, and the words for that kind; an empty set where the name
        says none, where nothing is left before, or where the last words say two kinds.
    """
    end = len(words)
    while end and any(words[end - 1] in kind for kind in _HOUSES):
        end -= 1
    kinds = {kind for word in words[end:] for kind in _HOUSES if word in kind}
    return (tuple(words[:end]), kinds.pop()) if end and len(kinds) == 1 else (tuple(words), frozenset())


def is_person(words: Sequence[str]) -> bool:
    """Tell whether a name of two words looks like somebody's given and family name."""
    generic = GENERIC_HEADS | PLAIN_HEADS
    return words[0] in GIVEN_NAMES or not (
        set(words) & generic or any(kind_of_word(word) is not None for word in words)
    )


def block_keys(parts: NameParts) -> set[str]:
    """Give the keys under which a name is compared: its consonants, with any one of them left out."""
    bones = skeleton(parts.folded)
    keys = {bones} | {bones[:i] + bones[i + 1 :] for i in range(min(len(bones), 24))}
    if len(parts.words) > 1:
        keys.add(f"{parts.words[0][0]} {skeleton(parts.words[-1])}")
    return {key for key in keys if key}


def contradict(a: NameParts, b: NameParts) -> bool:
    """Tell whether two names can't be one: known different places, or full names with other given names."""
    if a.place and b.place:
        return a.place != b.place
    if len(a.words) > 1 and len(b.words) > 1 and a.words[-1] == b.words[-1]:
        return name_similarity(" ".join(a.words), " ".join(b.words)) < SHORT_FORM_THRESHOLD
    return False


def hangs_on_of(folded: str, words: Sequence[str]) -> bool:
    """Tell whether "of" or "for" ties a name's last words to what stands before (University of Texas)."""
    return folded.endswith(
        tuple(f" {small} {' '.join(words)}" for small in ("of", "for", "of the", "for the", "and"))
    )


def same_but_middle(a: NameParts, b: NameParts) -> bool:
    """Tell whether two names are equal but for a middle name, an initial or a short given name."""
    return (
        len(a.words) > 1 and len(b.words) > 1 and a.words[-1] == b.words[-1] and _compatible(a.words, b.words)
    )


def _compatible(a: Sequence[str], b: Sequence[str]) -> bool:
    short, long = sorted((a, b), key=len)
    return len(short) < len(long) or any(len(word) == 1 for word in (*a, *b)) or a[0][:1] == b[0][:1]
