"""The sample story shows the program off and is as untidy as real reports are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from convoy_tui import Article, read_article
from convoy_tui.resources import sample_paths

SEEDS = sample_paths()


def front_matter(path: Path) -> dict[str, str]:
    _, head, _ = path.read_text(encoding="utf-8").split("---\n", 2)
    return dict(line.split(": ", 1) for line in head.splitlines())


def body(path: Path) -> str:
    return path.read_text(encoding="utf-8").split("---\n", 2)[2].strip()


def everything() -> str:
    return "\n".join(body(path) for path in SEEDS)


def read(stem: str) -> Article:
    (path,) = (path for path in SEEDS if path.stem == stem)
    return read_article(path)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_each_has_150_to_300_words_with_its_title(path: Path) -> None:
    assert len(body(path).split()) >= 150
    assert len(f"{front_matter(path)['title']} {body(path)}".split()) <= 300


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_the_front_matter_says_what_it_is(path: Path) -> None:
    keys = front_matter(path)

    assert set(keys) <= {"outlet", "agency", "title", "published", "note"}
    assert keys["title"]
    source = keys.get("outlet") or keys["agency"]
    assert keys["note"].startswith("A digest in the project's own words of a report by")
    assert source in keys["note"]


def test_one_alone_does_not_name_its_outlet() -> None:
    assert [path.stem for path in SEEDS if "outlet" not in front_matter(path)] == ["reuters"]


def test_one_alone_printed_its_date() -> None:
    dated = {
        path.stem: front_matter(path)["published"] for path in SEEDS if "published" in front_matter(path)
    }

    assert dated == {"rudaw": "2017-09-04"}


def test_one_alone_breaks_off() -> None:
    assert [path.stem for path in SEEDS if body(path).endswith("…")] == ["reuters"]


@pytest.mark.parametrize(
    "wanted",
    [
        # Figures that are the same, that fit, that are parts of each other, and one that only looks alike.
        *[
            "17 buses",
            "11",
            "six buses",
            "308 militants",
            "331 civilians",
            "300 terrorists",
            "about 300 relatives",
        ],
        *[
            "more than 300",
            "an estimated 85",
            "some 85",
            "about 40 vehicles",
            "almost ten days",
            "about two weeks",
        ],
        *["about 6 km"],
        # What the sources call the same group, the same government, the same people and the same province.
        *["Daesh", "ISIS", "Islamic State", "Takfiri", "regime", "government"],
        *["militants", "fighters", "terrorists", "resistance movement"],
        *["Deir ez-Zour", "Deir ez-Zor", "Deir al-Zor", "Deir Ezzor", "al-Bukamal", "Boukamal"],
        # Statements that oppose each other.
        *["has not attacked the convoy", "raided the convoy", "not targeting the buses"],
    ],
)
def test_the_sample_holds_what_the_program_is_for(wanted: str) -> None:
    assert re.search(rf"\b{re.escape(wanted)}\b", everything())


def test_the_reader_of_articles_finds_the_same() -> None:
    articles = [read_article(path) for path in SEEDS]

    assert [a.outlet for a in articles if a.outlet] == [
        "Arab Today",
        "Press TV",
        "Rudaw",
        "Sputnik International",
    ]
    assert [a.id for a in articles if a.published] == ["rudaw"]
    assert [a.id for a in articles if a.truncated] == ["reuters"]
    assert read("reuters").agency == "Reuters"
    assert [a.title for a in articles] == [front_matter(path)["title"] for path in SEEDS]
