"""Rules held to their own examples."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from editor.artefacts.examples import find_failures
from editor.artefacts.rule import Rule


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that does not hold, and where it is written."""

    rule: str
    path: str
    """The file, from the folder one stands in if it is there."""
    line: int | None
    example: str
    problem: str


def prove(rules: Iterable[Rule]) -> tuple[Failure, ...]:
    """Return the examples of some rules that do not hold, in the order of the rules."""
    return tuple(
        Failure(rule.id, _shown(rule.path), one.line, one.example, one.problem)
        for rule in rules
        for one in find_failures(rule)
    )


def _shown(path: Path | None) -> str:
    if path is None:
        return ""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()
