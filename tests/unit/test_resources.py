from __future__ import annotations

from pathlib import Path

import pytest

from convoy_tui import resources

ROOT = Path(__file__).resolve().parents[2]


def test_in_a_checkout_the_folders_are_those_at_the_root() -> None:
    assert resources.styles_folder() == ROOT / "styles"
    assert resources.seeds_folder() == ROOT / "seeds"


def test_the_sample_has_five_articles_in_order_of_name() -> None:
    names = [path.name for path in resources.sample_paths()]

    assert len(names) == 5
    assert names == sorted(names)


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package folder in an otherwise empty place, which the module believes to be its own."""
    folder = tmp_path / "convoy_tui"
    folder.mkdir()
    monkeypatch.setattr(resources, "_PACKAGE", folder)
    return folder


def test_an_installed_package_uses_its_own_folders(package: Path) -> None:
    for name in ("styles", "seeds"):
        (package / name).mkdir()

    assert resources.styles_folder() == package / "styles"
    assert resources.seeds_folder() == package / "seeds"


def test_a_folder_of_the_same_name_in_site_packages_is_not_ours(package: Path) -> None:
    (package / "seeds").mkdir()
    (package.parent / "seeds").mkdir()

    assert resources.seeds_folder() == package / "seeds"


def test_a_checkout_goes_before_stale_copies(package: Path) -> None:
    (package / "seeds").mkdir()
    (package.parent / "seeds").mkdir()
    (package.parent / "pyproject.toml").touch()

    assert resources.seeds_folder() == package.parent / "seeds"


def test_a_missing_folder_says_what_to_do(package: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"styles is missing.*install convoy-tui again"):
        resources.styles_folder()


def test_a_readme_and_other_files_are_no_articles(package: Path) -> None:
    seeds = package / "seeds"
    seeds.mkdir()
    for name in ("b.md", "README.md", "a.md", "picture.png"):
        (seeds / name).touch()

    assert resources.sample_paths() == (seeds / "a.md", seeds / "b.md")
