"""A rule held to its own examples: they are its tests."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from editor.artefacts.edits import edited
from editor.artefacts.engine import find, fix
from editor.artefacts.rule import Example, Rule
from editor.errors import EditorError
from editor.model import Fix, Safety


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that does not hold."""

    rule: Rule
    example: str
    """The text of the example, without what it becomes."""
    problem: str
    """What is wrong, in English, for whoever writes the rule."""

    @property
    def line(self) -> int | None:
        """The 1-based line of the rule's file on which the example stands, where it can be told."""
        return _line_of(self.rule, self.example)


def find_failures(rule: Rule) -> Iterator[Failure]:
    """Yield the examples of a rule that do not hold.

    Every wrong text must be found and become its right one, twice must be once, and every fine
    text must stay silent.
    """
    for example in rule.bad:
        try:
            problem = _problem(rule, example)
        except EditorError as fault:
            problem = fault.message
        if problem:
            yield Failure(rule, example.wrong, problem)
    for text in rule.fine:
        found = find(text, rules=[rule])
        if found:
            yield Failure(rule, text, f"finds “{found[0].quote}” in “{text}”, which is fine")


def _problem(rule: Rule, example: Example) -> str:
    """Return what is wrong with a bad example, or nothing."""
    wrong, right = example.wrong, example.right
    found = find(wrong, rules=[rule])
    if not found:
        return f"does not find anything in “{wrong}”"
    if right is None:
        fixed = [one.fixes[0].text for one in found if one.fixes]
        return f"proposes “{fixed[0]}” for “{wrong}”, which names no right side" if fixed else ""
    if not all(one.fixes for one in found):
        return f"only asks about “{found[0].quote}” in “{wrong}”, where “{right}” is wanted"
    # A paragraph that goes takes its empty line along, which its offered fix does not.
    made = edited(wrong, (Fix(one.span, one.fixes[0].text) for one in found))
    if made != right and "\n" not in wrong:
        return f"makes “{made}” of “{wrong}”, not “{right}”"
    once = fix(wrong, Safety.SUGGEST, rules=[rule])
    if once not in {right, wrong}:
        return f"makes “{once}” of “{wrong}”, not “{right}”"
    twice = fix(once, Safety.SUGGEST, rules=[rule])
    return "" if twice == once else f"makes “{once}” of “{wrong}”, and “{twice}” of that"


def _line_of(rule: Rule, text: str) -> int | None:
    if rule.path is None:
        return None
    lines = _yaml_lines if rule.path.suffix in {".yaml", ".yml"} else _python_lines
    name = rule.id.rpartition(".")[2]
    return min(lines(rule.path, name, text), default=None)


def _yaml_lines(path: Path, name: str, text: str) -> Iterator[int]:
    """Yield the lines on which an example of the rule of this name begins."""
    root = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    for entry in root.value if isinstance(root, yaml.SequenceNode) else ():
        parts = {key.value: value for key, value in entry.value}
        if parts["id"].value == name:
            for key in ("bad", "fine"):
                node = parts.get(key)
                scalars = (
                    node.value if isinstance(node, yaml.SequenceNode) else filter(None, (node,))
                )
                for scalar in scalars:
                    if scalar.value == text or scalar.value.startswith(f"{text} →"):
                        yield scalar.start_mark.line + 1


def _python_lines(path: Path, _: str, text: str) -> Iterator[int]:
    """Yield the lines on which a string of this text begins."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and node.value == text:
            yield node.lineno
