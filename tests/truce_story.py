"""Three made-up reports of a truce that broke, which name things differently: for terms and coverage."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Literal, cast

from convoy_tui.articles.model import Article
from convoy_tui.comparison.model import (
    Cluster,
    Comparison,
    Concept,
    ConceptOrigin,
    Coverage,
    Form,
    Grade,
    Link,
    LoadedWord,
    Mention,
    MentionVoice,
    Nearest,
    Unmatched,
)

GAZETTE = (
    "AIR RAID ENDS TRUCE AT QARA MERJ",
    "An air raid hit the mill of Qara Merj on Tuesday, hours after the truce began.",
    "The regime sent 40 soldiers to the river, a clerk of the town said.",
    "“The terrorists broke the ceasefire,” said Colonel Idris Halm.",
    "Bakers gave bread to the families who slept in the school.",
)
HERALD = (
    "Airstrike on mill breaks ceasefire",
    "The airstrike hit the mill of Kara Merj on Tuesday, hours after the ceasefire had begun.",
    "The government sent 40 soldiers to the river.",
    "Some 25 militants had left the mill &amp; the granary before the airstrike.",
    "A blackout followed in the night.",
)
POST = (
    "Mill of Qara-Merj hit from the air",
    "An aerial strike hit the mill of Qara-Merj on Tuesday, hours after the ceasefire.",
    "The so-called “truce” had held for half a day, the mayor said.",
    "The power cut lasted until noon.",
)


def truce_story() -> tuple[Article, ...]:
    """Give the reports in the order in which they join: the Gazette (A), the Herald (B), the Post (C)."""
    gazette = Article.from_sentences(GAZETTE, id="gazette", title=GAZETTE[0], outlet="Gazette")
    herald = Article.from_sentences(
        HERALD, id="herald", title=HERALD[0], outlet="Harbour Herald", published=date(2031, 5, 6)
    )
    post = Article.from_sentences(POST, id="post", title=POST[0], outlet="Morning Post")
    plain = [
        replace(one, sentences=tuple(replace(s, voice="own", speaker=None) for s in one.sentences))
        for one in (gazette, herald, post)
    ]
    gazette, herald, post = plain
    first, second, third, fourth, fifth = gazette.sentences
    third = replace(third, voice="reported", speaker="a clerk of the town")
    fourth = replace(fourth, voice="quoted", speaker="Colonel Idris Halm")
    gazette = replace(gazette, sentences=(first, second, third, fourth, fifth))
    post = replace(post, truncated=True)
    return tuple(one.with_letter(letter) for one, letter in zip((gazette, herald, post), "ABC", strict=True))


def truce_comparison() -> Comparison:
    """Give what a comparison might find in them, whatever the engine finds today."""
    gazette, herald, post = truce_story()
    told = (
        Cluster((("gazette", 1), ("herald", 1), ("post", 1))),
        Cluster((("gazette", 2), ("herald", 2))),
    )
    return Comparison(
        articles=(gazette, herald, post),
        links=(
            Link(("gazette", 1), ("herald", 1), 0.82, "sure"),
            Link(("gazette", 1), ("post", 1), 0.74, "sure"),
            Link(("gazette", 2), ("herald", 2), 0.71, "sure"),
            Link(("gazette", 3), ("post", 2), 0.31, "doubtful"),
            Link(("herald", 1), ("post", 1), 0.7, "sure"),
        ),
        clusters=told,
        concepts=(
            _concept(
                "airstrike",
                "label",
                ("air raid", "airstrike", "aerial strike"),
                what="act",
                note="A raid is carried out by people, a strike by weapons.",
                source="A style guide, raid",
            ),
            _concept("ceasefire", "label", ("ceasefire", "truce"), near=("peace",)),
            _concept("government", "label", ("regime", "government")),
            _concept("fighters", "label", ("terrorists", "militants"), grade="doubtful"),
            _concept("Qara Merj", "name", ("Qara Merj", "Kara Merj", "Qara-Merj"), origin="spelling"),
            _concept("Idris Halm", "name", ("Idris Halm",), origin="spelling"),
        ),
        coverage=Coverage(
            (
                Unmatched("gazette", 0, ()),
                Unmatched("gazette", 4, (Nearest("herald", 3, 0.09),)),
                Unmatched("herald", 0, ()),
                Unmatched("herald", 3, (Nearest("gazette", 4, 0.09),)),
                Unmatched("herald", 4, (Nearest("post", 3, 0.12),)),
                Unmatched("post", 0, ()),
                Unmatched("post", 3, (Nearest("herald", 4, 0.12),)),
            )
        ),
        loaded=(
            LoadedWord(
                *("regime", "government", ("government",), "Says that a government is not seen as rightful."),
                source="A style guide, regime",
                forms=_forms(("regime",)),
                beside=_forms(("government",)),
            ),
        ),
    )


def _concept(
    name: str,
    type_: Literal["label", "name"],
    forms: Sequence[str],
    *,
    origin: ConceptOrigin = "lexicon",
    grade: Grade = "sure",
    **details: Any,
) -> Concept:
    near = details.pop("near", ())
    return Concept(name, type_, origin, grade, near, _forms(forms), **details)


def _forms(words: Sequence[str]) -> tuple[Form, ...]:
    forms = []
    for word in words:
        mentions = []
        for article in truce_story():
            for found in re.finditer(rf"\b{word}\b", article.text, re.IGNORECASE):
                sentence = article.sentences[article.sentence_at(found.start()) or 0]
                scare = article.text[found.start() - 1] == "“"
                voice = "quoted" if scare or sentence.voice == "quoted" else sentence.voice
                mentions.append(
                    Mention(
                        *(article.id, found.start(), found.end(), cast("MentionVoice", voice)),
                        None if voice == "own" else sentence.speaker,
                        distance=scare,
                    )
                )
        forms.append(Form(word, tuple(mentions)))
    return tuple(forms)
