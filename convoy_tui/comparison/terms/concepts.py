"""What the articles name, and in which words: concepts of the lexicon, and names in their spellings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from convoy_tui.articles.model import Article
from convoy_tui.comparison.alignment.word_forms import STOP_WORDS
from convoy_tui.comparison.model import Concept, Form, Mention
from convoy_tui.comparison.terms.countries import known_places
from convoy_tui.comparison.terms.lexicon import Lexicon
from convoy_tui.comparison.terms.lexicon_terms import Term, concept_name, find_terms, near_names
from convoy_tui.comparison.terms.mentions import MentionReader
from convoy_tui.comparison.terms.name_book import NameGroup
from convoy_tui.comparison.terms.name_groups import group_names
from convoy_tui.comparison.terms.name_spelling import parts_of
from convoy_tui.comparison.terms.name_words import ADHERENTS
from convoy_tui.comparison.terms.names import NameFinder

_LOWER_WORD: Final = re.compile(r"(?<![^\W_])[^\W\d_]*[a-zß-ÿ][^\W\d_]*")
_IN_BRACKETS: Final = re.compile(r"\s*[(\[]((?:[^\W\d_]\.?){2,8})[)\]]")
_COMPOUND: Final = re.compile(r"[-‐‑][a-zß-ÿ]")
_LONGEST_ABBREVIATION: Final = 4
_SPACES: Final = re.compile(r"\s+")
_QUOTES: Final = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "‐": "-", "‑": "-"})

Occurrence = tuple[int, int, int, int]
"""Number of the article, index of the sentence, start and end in the article's text."""


def find_concepts(articles: Sequence[Article], lexicon: Lexicon) -> tuple[Concept, ...]:
    """Find what the articles name, with every form and every mention of it.

    Concepts of origin ``lexicon`` (type ``label``) come from the lexicon, those of origin ``spelling`` (type
    ``name``) from proper names, whose variants are joined by ``group_names``. Mentions lie in the articles'
    sentences only, titles included and furniture left out; each place counts once, a lexicon form before a
    name, for the longest form that covers it. A concept with one form is kept: it is what the article calls
    it.

    Returns:
        The concepts by number of articles that name them (most first), then by name; forms by number of
        mentions (most first), then as written; mentions by article id and place. The order of the articles
        makes no difference.
    """
    articles = sorted(articles, key=lambda article: article.id)
    readers = [MentionReader(article) for article in articles]
    terms = find_terms(articles, lexicon)
    names = _find_story_names(articles, terms)
    concepts = [
        *_label_concepts(terms, lexicon, articles, readers),
        *_name_concepts(names, articles, readers),
    ]
    return in_order(concepts)


def in_order(concepts: Iterable[Concept]) -> tuple[Concept, ...]:
    """Give concepts by number of articles that name them (most first), then by name."""
    return tuple(
        sorted(concepts, key=lambda concept: (-_source_count(concept), concept.name, concept.origin))
    )


def _source_count(concept: Concept) -> int:
    return len({mention.article for form in concept.forms for mention in form.mentions})


def _label_concepts(
    terms: Sequence[Term], lexicon: Lexicon, articles: Sequence[Article], readers: Sequence[MentionReader]
) -> Iterable[Concept]:
    """Make concepts of the places where the lexicon's forms stand."""
    parts: dict[tuple[int, str], dict[str, list[Mention]]] = {}
    for term in terms:
        mention = readers[term.article].mention(
            articles[term.article].sentences[term.sentence], term.start, term.end
        )
        parts.setdefault((term.concept, term.about), {}).setdefault(term.form, []).append(mention)
    present: dict[str, frozenset[str]] = {}
    for index, about in parts:
        name = lexicon.concepts[index].name
        present[name] = present.get(name, frozenset()) | {about}
    for (index, about), forms in parts.items():
        concept = lexicon.concepts[index]
        # A bare word of a split concept may be anybody's: its wordings belong together only as words do.
        grade = "doubtful" if concept.split_by and not about else "sure" if about else concept.grade
        yield Concept(
            concept_name(concept, about),
            "label",
            "lexicon",
            grade,
            near_names(concept, about, present),
            _forms(forms),
            concept.what,
            concept.note,
            concept.source,
        )


def _find_story_names(articles: Sequence[Article], terms: Sequence[Term]) -> dict[str, list[Occurrence]]:
    """Find the names of a story with their places, those of the lexicon's terms left out."""
    texts = [
        [article.text[sentence.start : sentence.end].replace("\n", " ") for sentence in article.sentences]
        for article in articles
    ]
    in_lower: Counter[str] = Counter()
    for sentences in texts:
        for text in sentences:
            in_lower.update(word for word in _LOWER_WORD.findall(text) if word[0].islower())
    common = frozenset(in_lower)
    first: Counter[str] = Counter()
    finder = NameFinder(common, frozenset())
    for sentences in texts:
        for text in sentences:
            first.update(_wording(text[start:end]) for start, end in finder.find(text))
    proper = frozenset(name.lower() for name in first if not _is_common(name, first, in_lower))
    finder = NameFinder(common, proper)
    taken: dict[tuple[int, int], list[Term]] = {}
    for term in terms:
        taken.setdefault((term.article, term.sentence), []).append(term)
    found: dict[str, list[Occurrence]] = {}
    for number, article in enumerate(articles):
        for index, sentence in enumerate(article.sentences):
            text = texts[number][index]
            blocks = [
                (t.start - sentence.start, t.end - sentence.start) for t in taken.get((number, index), ())
            ]
            for start, end in finder.find(text):
                # As Daesh counts in Daesh-held, so does the US in US-led coalition, a form of its own.
                known = text[start:end].lower().replace(".", "") in known_places()
                whole = known and _COMPOUND.match(text, end) is not None
                for from_, to in [(start, end)] if whole else _outside(text, start, end, blocks):
                    name = _wording(text[from_:to])
                    if name and not _is_common(name, first, in_lower) and not _is_people(name):
                        place = (number, index, sentence.start + from_, sentence.start + to)
                        found.setdefault(name, []).append(place)
    return found


def _outside(text: str, start: int, end: int, blocks: Sequence[tuple[int, int]]) -> Iterable[tuple[int, int]]:
    """Give what the lexicon's terms leave of a name, if it is nothing small."""
    rest = [(start, end)]
    for block_start, block_end in blocks:
        rest = [
            piece
            for from_, to in rest
            for piece in ((from_, min(to, block_start)), (max(from_, block_end), to))
            if piece[0] < piece[1]
        ]
    for from_, to in dict.fromkeys(rest):
        piece = text[from_:to]
        left = len(piece) - len(piece.lstrip(" \u00a0-'’&"))
        right = len(piece.rstrip(" \u00a0-'’&"))
        bare = piece[left:right]
        if bare[:1].isupper() or (bare == text[start:end] and bare):
            yield from_ + left, from_ + right


def _wording(surface: str) -> str:
    """Give a name as it is counted: one space between words, straight signs, no hanging stop."""
    name = _SPACES.sub(" ", surface.replace("\u00a0", " ")).translate(_QUOTES).strip()
    return (
        name[:-1]
        if name.endswith(".") and name.count(".") == 1 and not name[:-1].endswith(("Jr", "Sr"))
        else name
    )


def _is_common(name: str, seen: Mapping[str, int], in_lower: Mapping[str, int]) -> bool:
    """Tell whether a single word with a capital stands at least as often in lower case: the Coalition."""
    if " " in name or (name.isupper() and len(name) > 1):
        return name.lower() in STOP_WORDS and name.lower() not in ("us", "it", "who")
    return in_lower.get(name.lower(), 0) >= seen.get(name, 0) > 0


def _is_people(name: str) -> bool:
    """Tell whether a name is nothing but a word for a people or party (Syrian, Democrats)."""
    if name.lower() in ADHERENTS:
        return True
    place = known_places().get(name.lower())
    return place is not None and place.kind == "people"


def _name_concepts(
    names: Mapping[str, Sequence[Occurrence]], articles: Sequence[Article], readers: Sequence[MentionReader]
) -> Iterable[Concept]:
    """Make concepts of the names of a story, spelling variants joined."""
    articles_of = {name: frozenset(place[0] for place in places) for name, places in names.items()}
    groups = group_names(articles_of, _definitions(names, articles), _placed(names, articles))
    heads = {form: _head(group, names) for group in groups for form in group.forms}
    for group in groups:
        head = _head(group, names)
        forms: dict[str, list[Mention]] = {}
        for form, where in group.forms.items():
            for number, index, start, end in names[form]:
                if number in where:
                    mention = readers[number].mention(articles[number].sentences[index], start, end)
                    forms.setdefault(form, []).append(mention)
        near = tuple(sorted({heads[form] for form in group.near} - {head}))
        yield Concept(
            head, "name", "spelling", "sure" if group.sure else "doubtful", near,
            _forms(_without_case_variants(forms)),
        )  # fmt: skip


def _head(group: NameGroup, names: Mapping[str, Sequence[Occurrence]]) -> str:
    """Give the wording that names a group: that of most articles, one with several words if there is one."""

    def rank(form: str) -> tuple[bool, bool, int, int, str]:
        shouted = form.isupper() and len(form) > _LONGEST_ABBREVIATION
        return (len(parts_of(form).words) < 2, shouted, -len(group.forms[form]), -len(names[form]), form)

    return min(group.forms, key=rank)


def _without_case_variants(forms: Mapping[str, list[Mention]]) -> dict[str, list[Mention]]:
    """Lay forms together that differ in capitals alone: a headline or a dateline is no other spelling."""
    best: dict[str, str] = {}
    for form in sorted(forms, key=lambda form: (form.isupper(), -len(forms[form]), form)):
        best.setdefault(form.lower(), form)
    merged: dict[str, list[Mention]] = {}
    for form, mentions in forms.items():
        merged.setdefault(best[form.lower()], []).extend(mentions)
    return merged


def _definitions(names: Mapping[str, Sequence[Occurrence]], articles: Sequence[Article]) -> dict[str, str]:
    """Find the abbreviations that a text explains, in brackets right after a name or the other way round."""
    defined: dict[str, str] = {}
    for name in sorted(names):
        if len(parts_of(name).words) < 2:
            continue
        for number, _, _, end in names[name]:
            match = _IN_BRACKETS.match(articles[number].text, end)
            letters = match[1].replace(".", "") if match else ""
            if match and letters.isupper() and letters[0].lower() == parts_of(name).words[0][0]:
                defined.setdefault(match[1], name)
    return defined


def _placed(names: Mapping[str, Sequence[Occurrence]], articles: Sequence[Article]) -> frozenset[str]:
    """Give the names that stand after "in" somewhere."""
    return frozenset(
        name
        for name, places in names.items()
        if any(
            articles[number].text[max(start - 4, 0) : start].lower() == " in "
            for number, _, start, _ in places
        )
    )


def _forms(forms: Mapping[str, list[Mention]]) -> tuple[Form, ...]:
    """Give forms in their order, each with its mentions in order."""
    ordered = sorted(forms, key=lambda form: (-len(forms[form]), form))
    return tuple(
        Form(form, tuple(sorted(forms[form], key=lambda m: (m.article, m.start)))) for form in ordered
    )
