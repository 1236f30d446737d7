"""Packages whose names are loaded when they are first asked for (PEP 562).

A start of the program pays for every module that is imported; a package that offers many names should cost
nothing until one of them is used.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module


def lazy_names(package: str, homes: Mapping[str, Sequence[str]]) -> Callable[[str], object]:
    """Give a module ``__getattr__`` for a package.

    Args:
        package: the package's full name.
        homes: the names that each of its modules holds, by the module's name.

    """
    home_of = {name: home for home, names in homes.items() for name in names}

    def load(name: str) -> object:
        """Load a name from the module it lives in."""
        if name not in home_of:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return getattr(import_module(f"{package}.{home_of[name]}"), name)

    return load
