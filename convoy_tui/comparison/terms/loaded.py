"""Loaded words in the articles: who uses them, in whose voice, and whose word for the same is plainer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from convoy_tui.articles.model import Article
from convoy_tui.comparison.model import Concept, Form, Link, LoadedWord, Mention, SentenceKey
from convoy_tui.comparison.terms.lexicon import form_key
from convoy_tui.comparison.terms.loaded_words import loaded_entries, loaded_matcher, plainer_matcher
from convoy_tui.comparison.terms.mentions import MentionReader
from convoy_tui.comparison.terms.names import is_headline

_Group = tuple[int, int]
"""Index of the entry in the list, and of the concept that the word names there (-1 for none)."""


def find_loaded(
    articles: Sequence[Article], concepts: Sequence[Concept], links: Iterable[Link]
) -> tuple[LoadedWord, ...]:
    """Find the words of the shipped list in the articles.

    A plainer word stands ``beside`` a loaded one only where it surely is of the same thing: where both are
    forms of one concept, or where it stands in a sentence with a sure link to one that has the loaded word.

    Args:
        articles: in any order; the outcome does not depend on it.
        concepts: those that were found in the articles.
        links: those between their sentences.

    Returns:
        One entry for each loaded word and concept that it names, in order of word and concept; mentions by
        article id and place. Nothing is counted or weighed.
    """
    articles = sorted(articles, key=lambda article: article.id)
    readers = {article.id: MentionReader(article) for article in articles}
    by_id = {article.id: article for article in articles}
    concept_at = _concepts_at(concepts)
    forms: dict[_Group, dict[str, list[Mention]]] = {}
    sentences: dict[_Group, set[SentenceKey]] = {}
    for article in articles:
        for index, sentence in enumerate(article.sentences):
            text = article.text[sentence.start : sentence.end]
            shouted = text.isupper() and is_headline(text.split())
            headline = is_headline(text.split())
            for match in loaded_matcher().find(text, shouted=shouted):
                if match.form.islower() and match.start and text[match.start].isupper() and not headline:
                    # A capital inside a sentence makes a name of it: guard A. J. Slaughter.
                    continue
                start, end = sentence.start + match.start, sentence.start + match.end
                group = (match.concept, concept_at.get((article.id, start, end), -1))
                mention = readers[article.id].mention(sentence, start, end)
                forms.setdefault(group, {}).setdefault(match.form, []).append(mention)
                sentences.setdefault(group, set()).add((article.id, index))
    if not forms:
        return ()
    linked = _sure_neighbours(links)
    found: list[LoadedWord] = []
    for (entry, owner), of_entry in forms.items():
        word = loaded_entries()[entry]
        beside: dict[str, dict[tuple[str, int], Mention]] = {}
        if owner >= 0 and concepts[owner].grade == "sure":
            _add_forms_of_concept(beside, concepts[owner], word.plainer)
        told = {other for here in sentences[entry, owner] for other in linked.get(here, ())}
        for article_id, index in sorted(told):
            _add_words_of_sentence(beside, by_id[article_id], index, entry, readers[article_id])
        found.append(
            LoadedWord(
                word.forms[0],
                concepts[owner].name if owner >= 0 else "",
                word.plainer,
                word.note,
                word.source,
                _forms(of_entry),
                _forms({form: [*mentions.values()] for form, mentions in beside.items()}),
            )
        )
    return tuple(sorted(found, key=lambda loaded: (loaded.word.lower(), loaded.concept)))


def _concepts_at(concepts: Sequence[Concept]) -> Mapping[tuple[str, int, int], int]:
    """Map each place where a concept is named to the concept's index."""
    return {
        (mention.article, mention.start, mention.end): index
        for index, concept in enumerate(concepts)
        for form in concept.forms
        for mention in form.mentions
    }


def _add_forms_of_concept(
    beside: dict[str, dict[tuple[str, int], Mention]], concept: Concept, plainer: Sequence[str]
) -> None:
    """Add the forms of a concept that are among the plainer words."""
    keys = {form_key(word).lower() for word in plainer}
    for form in concept.forms:
        if form_key(form.form).lower() in keys:
            for mention in form.mentions:
                beside.setdefault(form.form, {})[mention.article, mention.start] = mention


def _add_words_of_sentence(
    beside: dict[str, dict[tuple[str, int], Mention]],
    article: Article,
    index: int,
    entry: int,
    reader: MentionReader,
) -> None:
    """Add the plainer words of an entry that stand in a sentence, each place once."""
    sentence = article.sentences[index]
    for match in plainer_matcher(entry).find(article.text[sentence.start : sentence.end]):
        start, end = sentence.start + match.start, sentence.start + match.end
        if not any((article.id, start) in known for known in beside.values()):
            beside.setdefault(match.form, {})[article.id, start] = reader.mention(sentence, start, end)


def _sure_neighbours(links: Iterable[Link]) -> dict[SentenceKey, set[SentenceKey]]:
    """Map each sentence to those that it surely has a link to."""
    neighbours: dict[SentenceKey, set[SentenceKey]] = {}
    for link in links:
        if link.grade == "sure":
            neighbours.setdefault(link.a, set()).add(link.b)
            neighbours.setdefault(link.b, set()).add(link.a)
    return neighbours


def _forms(forms: Mapping[str, Sequence[Mention]]) -> tuple[Form, ...]:
    """Give forms by number of mentions, most first, each with its mentions in order."""
    ordered = sorted(forms, key=lambda form: (-len(forms[form]), form))
    return tuple(
        Form(form, tuple(sorted(forms[form], key=lambda m: (m.article, m.start)))) for form in ordered
    )
