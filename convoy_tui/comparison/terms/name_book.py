"""Wordings on their way into groups: who is joined with whom, and how surely."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from convoy_tui.comparison.terms.name_spelling import NameParts, parts_of


@dataclass(slots=True)
class NameGroup:
    """The wordings of one name.

    Attributes:
        forms: the wordings, in order, each with the articles in which it stands for this name.
        sure: whether every join is.
        near: wordings of other names that come close.
    """

    forms: dict[str, set[int]]
    sure: bool = True
    near: set[str] = field(default_factory=set)

    @property
    def articles(self) -> set[int]:
        """Give the articles that have any of the wordings."""
        return set().union(*self.forms.values())


class GroupBook:
    """Groups of wordings that can be joined; those that are equal after folding begin in one."""

    def __init__(self, articles_of: Mapping[str, frozenset[int]]) -> None:
        """Begin with a group for each wording, those that are equal after folding in one."""
        self._groups: list[NameGroup] = []
        self._home: dict[str, int] = {}
        by_key: dict[tuple[object, ...], int] = {}
        for form in sorted(articles_of):
            parts = parts_of(form)
            key: tuple[object, ...] = (parts.place,) if parts.place else (parts.words, parts.generation)
            if key not in by_key:
                by_key[key] = len(self._groups)
                self._groups.append(NameGroup({}))
            self._groups[by_key[key]].forms[form] = set(articles_of[form])
            self._home[form] = by_key[key]
        self._joined_to = list(range(len(self._groups)))
        # Capitals throughout hide whether a word is an abbreviation, so another wording speaks for the group.
        self._names = [min(group.forms, key=lambda f: (f.isupper(), f)) for group in self._groups]
        self._parts: list[NameParts] = [parts_of(name) for name in self._names]
        self._single = frozenset(" ".join(parts.words) for parts in self._parts)

    def _root(self, index: int) -> int:
        while self._joined_to[index] != index:
            index = self._joined_to[index]
        return index

    def _join(self, a: int, b: int, *, sure: bool) -> None:
        a, b = sorted((self._root(a), self._root(b)))
        if a == b:
            return
        one, other = self._groups[a], self._groups[b]
        for form, articles in other.forms.items():
            one.forms.setdefault(form, set()).update(articles)
        one.sure = one.sure and other.sure and sure
        self._joined_to[b] = a

    def _roots(self) -> list[int]:
        return [index for index in range(len(self._groups)) if self._joined_to[index] == index]

    def _note_near(self, a: int, b: int) -> None:
        if self._root(a) != self._root(b):
            self._groups[a].near.add(self._names[b])
            self._groups[b].near.add(self._names[a])

    def result(self) -> list[NameGroup]:
        """Give the groups, their wordings in order."""
        roots = self._roots()
        for index in range(len(self._groups)):
            root = self._root(index)
            if root != index:
                self._groups[root].near |= self._groups[index].near
        groups = [self._groups[root] for root in roots if self._groups[root].forms]
        for group in groups:
            group.forms = dict(sorted(group.forms.items()))
            group.near -= set(group.forms)
        return sorted(groups, key=lambda group: [*group.forms])
