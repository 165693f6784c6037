"""The inline tags of a text as a tree: what is inside what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from editor.language import tags
from editor.model import Span


@dataclass(slots=True)
class Node:
    """A tag of the source, a pair with what is inside it, or a lone one."""

    span: Span
    """Where it stands in the source without tags; empty for a lone tag."""
    open: str
    close: str = ""
    """Empty for a lone tag."""
    inside: list["Node"] = field(default_factory=list)
    window: Span | None = None
    """Where it goes in the draft without tags."""


def parse(tagged: str) -> Node:
    """Return the tags as a tree under a root that spans the text."""
    plain = tags.strip(tagged).text
    root = Node(Span(0, len(plain)), "")
    stack = [root]
    removed = 0
    for match in tags.TAG.finditer(tagged):
        at = match.start() - removed
        removed += len(match.group())
        closing, name, single = match.groups()
        opening = next((n for n in reversed(stack[1:]) if n.open == f"<{name}>"), None)
        if closing and opening:
            while stack[-1] is not opening:
                _let_go(stack)
            opening.span = Span(opening.span.start, at)
            opening.close = match.group()
            stack.pop()
            continue
        node = Node(Span(at, at), match.group())
        stack[-1].inside.append(node)
        if not closing and not single:
            stack.append(node)
    while len(stack) > 1:
        _let_go(stack)
    return root


def _let_go(stack: list[Node]) -> None:
    """Make the last opened tag a lone one: what was taken to be inside it is beside it."""
    node = stack.pop()
    stack[-1].inside += node.inside
    node.inside = []


def walk(nodes: Sequence[Node]) -> Iterator[Node]:
    """Yield every tag, each before what is inside it."""
    for node in nodes:
        yield node
        yield from walk(node.inside)


def write(node: Node, draft: str) -> Iterator[str]:
    """Yield the pieces of the draft in a placed tag, tags included."""
    assert node.window is not None  # noqa: S101 (only tags with a place are written)
    yield node.open
    at = node.window.start
    placed = [(child.window, child) for child in node.inside if child.window is not None]
    for window, child in sorted(placed, key=lambda each: (each[0], each[1].span)):
        if window.start < at:
            continue
        yield draft[at : window.start]
        yield from write(child, draft)
        at = window.end
    yield draft[at : node.window.end]
    yield node.close
