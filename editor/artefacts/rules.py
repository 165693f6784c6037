"""All rules there are: every module of the passes' folders, and every file of patterns."""

import gc
import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
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
    with collecting_paused():
        return _sorted(rule for pass_ in Pass for rule in _rules_of(pass_))


@contextmanager
def collecting_paused() -> Iterator[None]:
    """Keep Python from looking for garbage while much is made that stays, and in that later on."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        if was_on:
            gc.enable()


HOUSE = "house"
"""What the ids of a workspace's own rules begin with, where those of others have their pass."""
_STEM = re.compile(r"[\w-]+")


def load_rules(extra: Sequence[Path] = ()) -> tuple[Rule, ...]:
    """Return every rule in the order of passes and ids, those of the pattern files `extra` too.

    The rule `chat` of a file `maison.yaml` is called `house.maison.chat`.
    """
    return rules_with(rule for path in extra for rule in read_house_rules(path))


def rules_with(house: Iterable[Rule]) -> tuple[Rule, ...]:
    """Return every rule in the order of passes and ids, with those of a house."""
    added = tuple(house)
    return _sorted((*_own_rules(), *added)) if added else _own_rules()


def read_house_rules(path: Path) -> tuple[Rule, ...]:
    """Return the rules of a workspace's own pattern file."""
    if not _STEM.fullmatch(path.stem):
        raise EditorError("name the file with letters, digits, - and _, as in maison.yaml", path)
    prefix = f"{HOUSE}.{path.stem}"
    return tuple(
        replace(rule, id=f"{prefix}.{rule.id}", pass_=Pass.WORDING, path=path)
        for rule in read_rules(path)
    )


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
        written = Path(module.__file__) if module.__file__ else None
        for rule in _rules_in(module, info.name):
            yield replace(rule, id=f"{folder}.{rule.id}", pass_=pass_, path=rule.path or written)
    if pass_ is Pass.WORDING:
        for file in sorted(
            path for folder_path in paths for path in Path(folder_path).glob("*.yaml")
        ):
            for rule in read_rules(file):
                yield replace(rule, id=f"{folder}.{rule.id}", pass_=pass_, path=file)


def _rules_in(module: ModuleType, name: str) -> Iterator[Rule]:
    rule = getattr(module, "RULE", None)
    if rule is not None:
        yield replace(rule, id=name)
    yield from getattr(module, "RULES", ())
