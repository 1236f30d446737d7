"""Joins the wordings of a name that a story uses, and leaves apart what only looks alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Final

from convoy_tui.comparison.alignment.word_forms import STOP_WORDS
from convoy_tui.comparison.terms.countries import known_places
from convoy_tui.comparison.terms.name_book import GroupBook, NameGroup
from convoy_tui.comparison.terms.name_relations import (
    SHORT_FORM_THRESHOLD,
    block_keys,
    contradict,
    hangs_on_of,
    house_of,
    is_person,
    same_but_middle,
)
from convoy_tui.comparison.terms.name_spelling import name_similarity, parts_of
from convoy_tui.comparison.terms.name_words import (
    ADHERENTS,
    CONTRASTS,
    FAMILY_NAMES_FIRST,
    FAMILY_PREFIXES,
    GENERIC_HEADS,
    NEWSPAPERS,
    PARTICLES,
    PLAIN_HEADS,
)

SPELLING_THRESHOLD: Final = 0.88
"""Two wordings spell one name from this score of ``name_similarity`` on."""

SURE_THRESHOLD: Final = 0.93
"""Below this score a join of spellings is doubtful."""

SLIP_THRESHOLD: Final = 0.96
"""Wordings of several words spell one name even inside one article from here on: a slip of the pen."""

NEAR_THRESHOLD: Final = 0.85
"""Wordings that are not joined are shown as near each other from this score on."""

_LONGEST_SHORT_FORM: Final = 2
_LARGEST_BLOCK: Final = 60


def group_names(
    articles_of: Mapping[str, frozenset[int]],
    defined: Mapping[str, str],
    placed: Set[str] = frozenset(),
) -> list[NameGroup]:
    """Join the wordings that name one person, place or group.

    Two spellings that stand in one article are no variants of each other, for an article spells a name in one
    way; equal ones after folding, a name with and without its middle name, abbreviations and a family name
    after the full name are. A family name that could stand for two of a story's names is joined to neither.

    Args:
        articles_of: each wording with the numbers of the articles that have it.
        defined: abbreviations that a text explains ("Syrian Democratic Forces (SDF)"), with the full name.
        placed: wordings that stand after "in" somewhere, so that they name a place.

    Returns:
        The groups in order of their first wording. Every wording of an article lies in exactly one; a family
        name may lie in two groups, for different articles.
    """
    groups = _Groups(articles_of)
    groups.join_definitions(defined)
    groups.join_spellings()
    groups.join_short_forms()
    groups.join_given_names(placed)
    groups.join_houses(placed)
    return groups.result()


class _Groups(GroupBook):
    """The steps by which wordings are joined."""

    def join_definitions(self, defined: Mapping[str, str]) -> None:
        """Join abbreviations with what a text says they stand for, or with the one name of their letters."""
        for short, full in sorted(defined.items()):
            if short in self._home and full in self._home:
                self._join(self._home[short], self._home[full], sure=True)
        by_letters: dict[str, list[int]] = {}
        for index, parts in enumerate(self._parts):
            if len(parts.words) > 1:
                by_letters.setdefault("".join(word[0] for word in parts.words), []).append(index)
        for index, parts in enumerate(self._parts):
            letters = parts.abbreviation
            full_names = [i for i in by_letters.get(letters, []) if i != index]
            if (
                len(letters) < 2
                or parts.place
                or letters in STOP_WORDS
                or len({self._root(i) for i in full_names}) != 1
            ):
                continue
            together = self._groups[index].articles & self._groups[full_names[0]].articles
            if len(letters) > 2 or together:
                self._join(index, full_names[0], sure=bool(together))

    def join_spellings(self) -> None:
        """Join spellings that score high, best first, unless something in their groups speaks against it."""
        scored: list[tuple[float, int, int]] = []
        for a, b in self._candidates():
            score = name_similarity(self._names[a], self._names[b])
            if score >= NEAR_THRESHOLD:
                scored.append((-score, a, b))
        for negative, a, b in sorted(scored):
            if -negative >= SPELLING_THRESHOLD and self._may_join(a, b, -negative):
                self._join(a, b, sure=-negative >= SURE_THRESHOLD)
            elif not (self._parts[a].place or self._parts[b].place):
                self._note_near(a, b)

    def _candidates(self) -> Iterable[tuple[int, int]]:
        """Give the pairs of groups that share a reduced spelling, so that not all pairs are compared."""
        blocks: dict[str, list[int]] = {}
        for index, parts in enumerate(self._parts):
            for key in block_keys(parts):
                blocks.setdefault(key, []).append(index)
        pairs = {
            (a, b)
            for members in blocks.values()
            if len(members) <= _LARGEST_BLOCK
            for i, a in enumerate(members)
            for b in members[i + 1 :]
        }
        return sorted(pairs)

    def _may_join(self, a: int, b: int, score: float) -> bool:
        """Tell whether nothing speaks against joining the groups of two wordings."""
        one, other = self._groups[self._root(a)], self._groups[self._root(b)]
        if one is other:
            return False
        for form in one.forms:
            for rival in other.forms:
                if contradict(parts_of(form), parts_of(rival)):
                    return False
        if not one.articles & other.articles:
            return True
        if score >= SLIP_THRESHOLD and len(self._parts[a].words) > 1:
            return True
        return same_but_middle(self._parts[a], self._parts[b])

    def join_short_forms(self) -> None:
        """Join a family name, or the last words of a name, with the longer name that it can stand for.

        Longer short forms come first, so that what two names share at their end is one name before the
        family name alone is looked for.
        """
        by_last: dict[tuple[str, ...], list[int]] = {}
        for index, parts in enumerate(self._parts):
            words = parts.words
            for size in range(1, min(_LONGEST_SHORT_FORM, len(words) - 1) + 1):
                by_last.setdefault(words[-size:], []).append(index)
            if len(words) == 3 and words[0] in FAMILY_NAMES_FIRST:
                by_last.setdefault(words[:1], []).append(index)
        shorts = [i for i, parts in enumerate(self._parts) if parts.words in by_last and not parts.place]
        for index in sorted(shorts, key=lambda i: -len(self._parts[i].words)):
            full = [i for i in by_last[self._parts[index].words] if i != index and self._stands_for(index, i)]
            if full:
                self._join_short_form(index, full)

    def join_given_names(self, placed: Set[str]) -> None:
        """Join a given name alone with the one full name that begins with it, as of a child or a singer."""
        by_first: dict[str, list[int]] = {}
        for index, parts in enumerate(self._parts):
            if len(parts.words) == 2 and is_person(parts.words) and not parts.place:
                by_first.setdefault(parts.words[0], []).append(index)
        for index, parts in enumerate(self._parts):
            full = by_first.get(parts.words[0], ()) if len(parts.words) == 1 and not parts.place else ()
            if len(full) != 1 or self._names[index] in placed or self._root(index) != index:
                continue
            alone, whole = self._groups[index], self._groups[full[0]]
            # What is named alone in more reports than in full is more likely a prize or a town.
            if (
                len(alone.forms) == 1
                and alone.articles & whole.articles
                and len(alone.articles) <= len(whole.articles)
            ):
                self._join(index, full[0], sure=True)

    def _join_short_form(self, index: int, full: Sequence[int]) -> None:
        """Join a short form, article by article where its story has several names that it could stand for."""
        roots = sorted({self._root(i) for i in full} - {self._root(index)})
        if not roots:
            return
        short = self._groups[self._root(index)]
        words = self._parts[index].words
        if len(words) > 1 and words[-1] not in GENERIC_HEADS:
            # A full name in itself: what stands before it in a rarer wording is no part of it.
            rarer = [i for i in full if len(self._groups[i].articles) <= len(short.articles)]
            for i in rarer:
                self._join(index, i, sure=True)
            roots = [root for root in roots if self._root(root) == root and root != self._root(index)]
            if rarer or not roots:
                return
        if len(roots) == 1:
            self._join(index, roots[0], sure=bool(short.articles & self._groups[roots[0]].articles))
            return
        for form in sorted(short.forms):
            for article in sorted(short.forms[form]):
                here = [root for root in roots if article in self._groups[root].articles]
                if len(here) == 1 and self._root(index) not in roots:
                    self._groups[here[0]].forms.setdefault(form, set()).add(article)
                    short.forms[form].discard(article)
            if not short.forms[form]:
                del short.forms[form]
        for i in full:
            self._note_near(index, i)

    def join_houses(self, placed: Set[str]) -> None:
        """Join the wordings of a clinic, shop or plant that differ in what kind of house it is said to be.

        "Voss Center" and "Voss Clinic" are one where no other house has that name, and so is a bare "Voss"
        that is no place; "Oslo Voss Clinic" is one of them where Oslo is a town of the story.
        """
        by_core: dict[tuple[tuple[str, ...], frozenset[str]], list[int]] = {}
        bare: dict[tuple[str, ...], int] = {}
        houses = {index: house_of(parts.words) for index, parts in enumerate(self._parts)}
        cores = {core for core, kind in houses.values() if kind}
        towns = {parts_of(name).words for name in placed}
        for index, (core, kind) in houses.items():
            if kind:
                while core[1:] in cores and core[:1] in towns:
                    core = core[1:]
                by_core.setdefault((core, kind), []).append(index)
            elif not self._parts[index].place:
                bare[core] = index
        kinds_of = Counter(core for core, _ in by_core)
        for (core, _), members in sorted(by_core.items(), key=lambda item: (item[0][0], item[1])):
            for other in members[1:]:
                self._join(members[0], other, sure=False)
            alone = bare.get(core)
            if alone is not None and kinds_of[core] == 1 and self._names[alone] not in placed:
                rarer = len(self._groups[self._root(alone)].articles) <= len(
                    self._groups[self._root(members[0])].articles
                )
                if rarer or len(core) == 1:
                    self._join(members[0], alone, sure=False)

    def _stands_for(self, short: int, full: int) -> bool:
        """Tell whether a short wording may stand for a longer one."""
        words, longer = self._parts[short].words, self._parts[full].words
        if self._parts[short].abbreviation or hangs_on_of(self._parts[full].folded, words):
            return False
        if len(words) == 1 and words[0] in NEWSPAPERS:
            # "The Journal" is the Courier Journal that the same report has named.
            return self._groups[short].articles <= self._groups[full].articles
        generic = GENERIC_HEADS | PLAIN_HEADS
        if words[-1] in ADHERENTS or (len(words) == 1 and {words[0], words[0].removesuffix("s")} & generic):
            return False
        if len(words) > 1 and not self._is_full_name(words, longer):
            return False
        if words[-1] in CONTRASTS or (len(words[-1]) < 3 and words[-1] not in FAMILY_NAMES_FIRST):
            return False
        return name_similarity(self._names[short], self._names[full]) >= SHORT_FORM_THRESHOLD or (
            len(words) > 1 and longer[-len(words) - 1] not in CONTRASTS and longer[-len(words) :] == words
        )

    def _is_full_name(self, words: Sequence[str], longer: Sequence[str]) -> bool:
        """Tell whether the story shows that what stands before some words is no part of their name.

        It does when the last of them stands alone elsewhere (Reggie Bush, Bush), or when what stands before
        them is a name of its own (Boston Red Sox) or a mere initial.
        """
        before = longer[: -len(words)]
        if words[0] in PARTICLES or words[0] in FAMILY_PREFIXES:
            return True
        if words[-1] in self._single or " ".join(before) in self._single:
            return True
        return all(len(word) == 1 or word in known_places() for word in before)
