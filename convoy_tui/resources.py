"""Find what is shipped beside the code: the stylesheets and the sample story."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def styles_folder() -> Path:
    """Return the folder of the stylesheets (`*.tcss`, one per screen).

    Raises:
        FileNotFoundError: the installation lacks the folder.
    """
    return _shipped_folder("styles")


def seeds_folder() -> Path:
    """Return the folder of the sample story.

    Raises:
        FileNotFoundError: the installation lacks the folder.
    """
    return _shipped_folder("seeds")


def sample_paths() -> tuple[Path, ...]:
    """Return the articles of the sample story, in the order of their names.

    Raises:
        FileNotFoundError: the installation lacks the sample.
    """
    articles = [path for path in seeds_folder().glob("*.md") if path.stem.lower() != "readme"]
    return tuple(sorted(articles, key=lambda path: path.name))


def _shipped_folder(name: str) -> Path:
    """Return the shipped folder of this name: of the checkout the code runs from, else of the package.

    The checkout comes first because an editable install leaves copies in site-packages, which go stale;
    it is known by its pyproject.toml, because any other package may have put a folder of that name into
    site-packages.
    """
    checkout = _PACKAGE.parent
    if (checkout / "pyproject.toml").is_file() and (checkout / name).is_dir():
        return checkout / name
    packaged = _PACKAGE / name
    if packaged.is_dir():
        return packaged
    raise FileNotFoundError(
        f"{packaged} is missing: this installation is incomplete, install convoy-tui again"
    )
