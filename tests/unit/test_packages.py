"""Packages that give their names lazily: the list, the type checker and the interpreter agree on them."""

from __future__ import annotations

import ast
from importlib import import_module
from pathlib import Path

import pytest

import convoy_tui

ROOT = Path(convoy_tui.__file__).parent
LAZY = sorted(path for path in ROOT.rglob("__init__.py") if "lazy_names(" in path.read_text(encoding="utf-8"))


def package_of(path: Path) -> str:
    return ".".join(path.parent.relative_to(ROOT.parent).parts)


def listed(tree: ast.Module) -> list[str]:
    """Give what ``__all__`` lists, without the names that the file itself assigns."""
    values = {
        target.id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    return [name for name in ast.literal_eval(values["__all__"]) if name not in values]


def typed(tree: ast.Module, package: str) -> dict[str, str]:
    """Give the home of each name that is imported for the type checker, without the package's name."""
    return {
        name.name: str(node.module).removeprefix(f"{package}.")
        for block in tree.body
        if isinstance(block, ast.If) and ast.unparse(block.test) == "TYPE_CHECKING"
        for node in block.body
        if isinstance(node, ast.ImportFrom)
        for name in node.names
    }


def lazy(tree: ast.Module) -> dict[str, str]:
    """Give the home from which each name is loaded when it is asked for."""
    (call,) = (
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "lazy_names"
    )
    return {name: home for home, names in ast.literal_eval(call.args[1]).items() for name in names}


def test_the_packages_are_found() -> None:
    assert {package_of(path) for path in LAZY} >= {
        "convoy_tui",
        "convoy_tui.articles",
        "convoy_tui.comparison",
        "convoy_tui.store",
    }


@pytest.mark.parametrize("path", LAZY, ids=package_of)
def test_a_name_is_the_same_for_readers_type_checker_and_interpreter(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    package = package_of(path)

    homes = lazy(tree)
    assert typed(tree, package) == homes
    assert sorted(listed(tree)) == sorted(homes)
    for name in homes:
        assert getattr(import_module(package), name).__name__ == name
