"""Straight double quotes, in pairs."""

import re
from collections.abc import Callable, Iterator

from editor.language.house import Fault, House, Kind
from editor.language.typography_rules import SPACES
from editor.model import Span


def straight_quotes(
    text: str, house: House, free: Callable[[int, int], bool], english: tuple[str, str] | None
) -> Iterator[Fault]:
    """Yield the straight double quotes of each line in pairs, if they all pair."""
    start = 0
    for line in text.split("\n"):
        if '"' in line:
            yield from _paired(text, Span(start, start + len(line)), house, free, english)
        start += len(line) + 1


def _paired(
    text: str,
    line: Span,
    house: House,
    free: Callable[[int, int], bool],
    english: tuple[str, str] | None,
) -> Iterator[Fault]:
    places = [m.start() + line.start for m in re.finditer('"', line.of(text))]
    quotes = [at for at in places if free(at, at + 1)]
    pairs = list(zip(quotes[::2], quotes[1::2], strict=False))
    if len(quotes) % 2 or not all(_pairs(text, line, left, right) for left, right in pairs):
        return
    depth, last = 0, line.start
    for left, right in pairs:
        depth += text.count("«", last, left) - text.count("»", last, left)
        last = right
        outer = (f"«{house.inside_quotes}", f"{house.inside_quotes}»")
        marks = english or (("“", "”") if depth > 0 else outer)
        for at, mark in zip((left, right), marks, strict=True):
            message = "Les guillemets français sont « et »."
            if english:
                message = "English quotation marks are “ and ”."
            yield Fault(Span(at, at + 1), mark, Kind.QUOTATION_MARKS, message)


def _pairs(text: str, line: Span, left: int, right: int) -> bool:
    """Say whether the quote at `left` opens and the one at `right` closes."""
    before = text[left - 1] if left > line.start else " "
    after = text[right + 1] if right + 1 < line.end else " "
    inside = text[left + 1 : right]
    opens = before in SPACES + "([{'’—–-/>«“\r" and inside[:1] not in SPACES
    closes = not after.isalnum() and inside[-1:] not in SPACES
    return bool(inside) and opens and closes
