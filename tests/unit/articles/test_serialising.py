from __future__ import annotations

import json
from dataclasses import fields
from datetime import date

from convoy_tui.articles.model import Article, Furniture, Hyperlink, Sentence
from convoy_tui.articles.serialising import article_from_dict, article_to_dict

FULL = Article(
    id="flood",
    text="Harbour Post\nThe quay is under water, “all of it”, the mayor said.",
    sentences=(Sentence("C2", 13, 65, "body", "mixed", "the mayor"),),
    furniture=(Furniture("C1", 0, 12, "site"),),
    letter="C",
    path="news/flood.txt",
    url="https://example.org/flood",
    retrieved="2020-01-02T03:04:05Z",
    sha256="ab" * 32,
    title="Quay under water",
    outlet="Harbour Post",
    agency="AFP",
    author="A. Writer",
    dateline="PORT TOWN",
    published=date(2020, 1, 2),
    published_from="given",
    published_why="given by the reader",
    truncated=True,
    hyperlinks=(Hyperlink(17, 21, "https://example.org/quay"),),
    given=("published",),
    version_of="flood-1",
)
SCHEMA = [
    "id",
    "letter",
    "path",
    "url",
    "retrieved",
    "sha256",
    "title",
    "outlet",
    "agency",
    "author",
    "dateline",
    "published",
    "published_from",
    "published_why",
    "truncated",
    "words",
    "text",
    "furniture",
    "sentences",
    "hyperlinks",
    "given",
    "version_of",
]


def test_the_keys_stand_in_the_order_of_the_schema() -> None:
    values = article_to_dict(FULL)
    assert list(values) == SCHEMA
    assert list(values["furniture"][0]) == ["start", "end", "kind", "ref"]
    assert list(values["sentences"][0]) == ["ref", "start", "end", "role", "voice", "speaker"]
    assert values["published"] == "2020-01-02"
    assert values["words"] == 11


def test_every_field_survives_json_unchanged() -> None:
    optional = {f.name for f in fields(Article)}
    untouched = {f.name for f in fields(Article) if getattr(FULL, f.name) == f.default}
    assert optional and not untouched, "the example has to fill every field, or a lost one goes unseen"
    assert article_from_dict(json.loads(json.dumps(article_to_dict(FULL)))) == FULL


def test_a_bare_article_survives_too() -> None:
    bare = Article(id="x", text="One.", sentences=(Sentence("A1", 0, 4),))
    assert article_to_dict(bare)["published"] is None
    assert article_from_dict(json.loads(json.dumps(article_to_dict(bare)))) == bare


def test_keys_that_came_later_are_passed_over() -> None:
    values = article_to_dict(FULL) | {"mood": "calm"}
    assert article_from_dict(values) == FULL
