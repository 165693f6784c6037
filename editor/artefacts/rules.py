"""All rules there are: every module of the passes' folders, and every file of patterns."""

import importlib
import pkgutil
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from types import ModuleType

from editor.artefacts.rule import Pass, Rule
from editor.artefacts.rulefile import read_rules
from editor.errors import EditorError


@lru_cache(maxsize=1)
def _own_rules() -> tuple[Rule, ...]:
    return _sorted(rule for pass_ in Pass for rule in _rules_of(pass_))


def load_rules(extra: Sequence[Path] = ()) -> tuple[Rule, ...]:
    """Return every rule in the order of passes and ids, those of the pattern files `extra` too."""
    if not extra:
        return _own_rules()
    added = (
        replace(rule, id=f"{path.stem}.{rule.id}", pass_=Pass.WORDING)
        for path in extra
        for rule in read_rules(path)
    )
    return _sorted((*_own_rules(), *added))


def _sorted(rules: Iterator[Rule] | Sequence[Rule]) -> tuple[Rule, ...]:
    found = sorted(rules, key=lambda rule: (rule.pass_, rule.id))
    for one, other in pairwise(found):
        if one.id == other.id:
            raise EditorError(f"two rules are called {one.id}; give one another name")
    return tuple(found)


def _rules_of(pass_: Pass) -> Iterator[Rule]:
    folder = pass_.name.lower()
    package = f"editor.artefacts.{folder}"
    if find_spec(package) is None:
        return
    paths = importlib.import_module(package).__path__
    for info in pkgutil.iter_modules(paths):
        module = importlib.import_module(f"{package}.{info.name}")
        for rule in _rules_in(module, info.name):
            yield replace(rule, id=f"{folder}.{rule.id}", pass_=pass_)
    if pass_ is Pass.WORDING:
        for file in sorted(
            path for folder_path in paths for path in Path(folder_path).glob("*.yaml")
        ):
            for rule in read_rules(file):
                yield replace(rule, id=f"{folder}.{rule.id}", pass_=pass_)


def _rules_in(module: ModuleType, name: str) -> Iterator[Rule]:
    rule = getattr(module, "RULE", None)
    if rule is not None:
        yield replace(rule, id=name)
    yield from getattr(module, "RULES", ())
