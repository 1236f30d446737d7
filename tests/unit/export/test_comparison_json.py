from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from convoy_tui.comparison.model import Comparison, Counterparts, Form, LoadedWord, Mention
from convoy_tui.export.comparison_json import comparison_json
from convoy_tui.export.formats.json_text import json_text

KEYS = {
    "": "schema made articles links clusters quantities ledger concepts coverage corrections loaded",
    "made": "version lexicon_sha256",
    "articles": "id letter path url retrieved sha256 title outlet agency author dateline published "
    "published_from published_why truncated words text furniture sentences",
    "links": "a b score grade origin evidence",
    "clusters": "members",
    "quantities": "article sentence start end text hedge kind low high bound unit noun group",
    "ledger": "id subject kind unit verdict words_differ reason not_found_in origins readings pairs parts",
    "concepts": "name type origin grade near forms what note source evidence",
    "corrections": "kind a b value",
}


def test_names_and_order_of_the_schema(comparison: Comparison) -> None:
    values = json.loads(comparison_json(comparison))
    for where, names in KEYS.items():
        found: Any = values[where] if where else values
        first = found[0] if isinstance(found, list) else found
        assert [key for key in first if key in names.split()] == names.split(), where
    row, link, concept = values["ledger"][0], values["links"][0], values["concepts"][0]
    assert list(row["readings"][0]) == "quantity article sentence clause voice speaker as_of place".split()
    assert list(row["pairs"][0]) == "a b verdict reason".split()
    assert list(row["parts"][0]) == "total of".split()
    assert list(link["evidence"][0]) == "kind a b weight".split()
    assert list(concept["forms"][0]["mentions"][0]) == "article start end voice speaker distance".split()
    nearest = values["coverage"]["unmatched"][1]
    assert (list(nearest), list(nearest["nearest"][0])) == (
        ["article", "sentence", "nearest"],
        ["article", "sentence", "score"],
    )


def test_values(comparison: Comparison) -> None:
    values = json.loads(comparison_json(comparison))
    assert values["schema"] == "convoy-tui/comparison/1"
    assert values["links"][1]["score"] == 0.4123
    assert values["ledger"][0]["origins"] == [[0, 1], [2], [3]]
    assert values["ledger"][2]["verdict"] is None
    assert values["clusters"] == [{"members": [["alma-coast", 1], ["harbour", 0], ["isle", 0]]}]
    assert values["corrections"][0]["a"] == ["alma-coast", 0, 4, "Fire"]
    assert "“Nobody was told,”" in comparison_json(comparison)


def test_without_text(comparison: Comparison) -> None:
    text = comparison_json(comparison, include_text=False)
    values = json.loads(text)
    assert [article["text"] for article in values["articles"]] == [None, None, None]
    assert {reading["clause"] for row in values["ledger"] for reading in row["readings"]} == {None}
    assert values["corrections"][0]["a"] == ["alma-coast", 0, 4, None]
    assert "deckhand" not in text and "left Norhaven" not in text
    assert set(values["articles"][0]) == set(json.loads(comparison_json(comparison))["articles"][0])


def test_a_file_name_that_is_no_text_can_be_encoded(comparison: Comparison) -> None:
    odd = replace(comparison, articles=(replace(comparison.articles[0], path="caf\udce9.txt"),))
    text = comparison_json(Comparison(articles=odd.articles))
    assert json.loads(text.encode())["articles"][0]["path"] == "caf\udce9.txt"


def test_ends_in_a_newline_and_refuses_what_is_no_json() -> None:
    assert json_text({"ä": 1.5}) == '{\n "ä": 1.5\n}\n'
    with pytest.raises(ValueError, match="JSON"):
        json_text(float("inf"))


def test_loaded_words_and_what_a_concept_was_learned_from(comparison: Comparison) -> None:
    mention = Mention("isle", 0, 4, "quoted", "Ada Marl")
    loaded = LoadedWord("mob", "crowd", ("crowd",), "judges", "a guide", (Form("mob", (mention,)),))
    learned = replace(
        comparison.concepts[0],
        evidence=(Counterparts(("alma-coast", 0, 4, "Fire"), ("isle", 5, 9, "Wind")),),
    )
    changed = replace(comparison, loaded=(loaded,), concepts=(learned,))
    values = json.loads(comparison_json(changed))
    assert list(values["loaded"][0]) == "word concept plainer note source forms beside".split()
    assert values["loaded"][0]["forms"][0]["mentions"][0]["speaker"] == "Ada Marl"
    assert values["concepts"][0]["evidence"] == [
        {"a": ["alma-coast", 0, 4, "Fire"], "b": ["isle", 5, 9, "Wind"]}
    ]
    bare = json.loads(comparison_json(changed, include_text=False))
    assert bare["concepts"][0]["evidence"][0]["a"] == ["alma-coast", 0, 4, None]
