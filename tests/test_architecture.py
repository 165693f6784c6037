"""The layers of the package: imports point down, libraries have one owner, start-up stays light."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "editor"

LAYERS = (
    {"cli", "__main__"},
    {"review"},
    {"workflow", "report"},
    {"formats", "store", "engines", "workspace"},
    {"artefacts", "checks", "segment", "glossary", "revise", "language"},
    {"model", "errors", "__init__"},
)
OWNERS = {
    "argostranslate": {"engines"},
    "click": {"cli"},
    "ctranslate2": {"engines"},
    "markdown_it": {"formats"},
    "marisa_trie": {"language"},
    "numpy": {"store"},
    "polib": {"store"},
    "rapidfuzz": {"revise"},
    "rich": {"cli", "report"},
    "sentencepiece": {"engines"},
    "simplemma": {"language"},
    "trafilatura": {"formats"},
    "unidiff": {"revise"},
}
VAGUE = {"utils", "helpers", "common", "manager", "misc", "base", "core"}


def modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        yield ".".join(parts), ast.parse(path.read_text(encoding="utf-8"))


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def layer_of(module: str) -> int:
    part = (*module.split("."), "__init__")[1]
    return next(i for i, names in enumerate(LAYERS) if part in names)


def test_every_module_has_a_layer() -> None:
    for name, _ in modules():
        layer_of(name)


def test_imports_point_down_and_never_up() -> None:
    upward = [
        f"{name} imports {target}"
        for name, tree in modules()
        for target in imported(tree)
        if target.startswith("editor.") and layer_of(target) < layer_of(name)
    ]
    assert upward == []


def test_packages_do_not_import_each_other_in_a_circle() -> None:
    needs: dict[str, set[str]] = {}
    for name, tree in modules():
        own = name.split(".")[1] if "." in name else "__init__"
        targets = {t.split(".")[1] for t in imported(tree) if t.startswith("editor.")}
        needs.setdefault(own, set()).update(targets - {own})
    while needs:
        free = {part for part, others in needs.items() if not others & set(needs)}
        assert free, f"a circle among {sorted(needs)}"
        for part in free:
            del needs[part]


def test_each_library_has_one_owner() -> None:
    strangers = [
        f"{name} imports {target}"
        for name, tree in modules()
        for target in imported(tree)
        for library, owners in OWNERS.items()
        if target.split(".")[0] == library and name.split(".")[1] not in owners
    ]
    assert strangers == []


def test_names_say_what_is_inside() -> None:
    assert [name for name, _ in modules() if VAGUE & set(name.split("."))] == []


def test_the_top_level_holds_what_was_agreed() -> None:
    tracked = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if tracked.returncode:
        pytest.skip("not a git checkout")
    folders = {line.split("/")[0] for line in tracked.stdout.split("\n") if "/" in line}
    assert folders == {
        ".ci",
        "benchmarks",
        "docs",
        "editor",
        "glossary",
        "sources",
        "tests",
        "translations",
    }


def test_starting_loads_nothing_heavy() -> None:
    heavy = (
        "argostranslate",
        "ctranslate2",
        "editor.artefacts",
        "editor.review.sitting",
        "lxml",
        "numpy",
        "polib",
        "rich",
        "sentencepiece",
        "trafilatura",
        "unidiff",
        "yaml",
    )
    script = f"import sys, editor.cli; print([m for m in {heavy!r} if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip("\n") == "[]"
