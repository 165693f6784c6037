"""The paragraphs of a plain text, as spans."""

import re
from collections.abc import Iterator
from itertools import pairwise

from editor.model import Span

_LINE = re.compile(r"[^\r\n]*(\r\n|\r|\n|$)")
_SPACES = " \t\ufeff\u00a0\u202f\f\v"
_LIST_ITEM = re.compile(r"(?:[-*+•–—▪◦·]|\(?[0-9]{1,3}[.)]|\(?[a-z]\))[ \t\u00a0\u202f]")
_UNDERLINE = re.compile(r"([=~*_-])\1{2,}")

# A text counts as wrapped by hand if this many of its lines leave no room for the next word.
_LEAST_FULL = 0.7
_LEAST_LINES = 3
_NARROWEST, _WIDEST = 40, 100
_RAGGED = 10
"""How much shorter than the usual width a line may be and still go on in the next one."""


def find_paragraphs(text: str) -> tuple[Span, ...]:
    """Return the span of every paragraph: its text without the white space around it.

    A line is a paragraph, unless the text shows that its lines were wrapped at a fixed width, as in
    mail: then the lines between two blank ones are one, list items and headings apart.
    """
    groups = list(_groups(text))
    width = _width(text, groups)
    if width == 0:
        return tuple(line for group in groups for line in group)
    return tuple(span for group in groups for span in _wrapped(text, group, width))


def _groups(text: str) -> Iterator[list[Span]]:
    """Yield the lines between two blank ones, without the white space around each."""
    group: list[Span] = []
    for match in _LINE.finditer(text):
        line = match.group().rstrip("\r\n")
        stripped = line.strip(_SPACES)
        if stripped:
            start = match.start() + len(line) - len(line.lstrip(_SPACES))
            group.append(Span(start, start + len(stripped)))
        elif group:
            yield group
            group = []
    if group:
        yield group


def _width(text: str, groups: list[list[Span]]) -> int:
    """Return the width at which the lines were wrapped, or 0 if they were not."""
    # Where a sentence ends or a list goes on, a line may be short and the text still wrapped.
    pairs = [
        (line, following)
        for group in groups
        for line, following in pairwise(group)
        if text[line.end - 1] not in ".:;!?…»" and not _LIST_ITEM.match(text, following.start)
    ]
    lengths = sorted(len(line) for line, _ in pairs)
    if len(lengths) < _LEAST_LINES:
        return 0
    width = lengths[len(lengths) * 4 // 5]
    full = sum(_is_full(text, line, following, width) for line, following in pairs)
    fits = _NARROWEST <= width <= _WIDEST and full >= _LEAST_FULL * len(pairs)
    return width if fits else 0


def _is_full(text: str, line: Span, following: Span, width: int) -> bool:
    """Say whether the next line's first word would not have fitted on the line."""
    word = re.compile(r"\S{1,100}").match(text, following.start)
    room = 0 if word is None else 1 + len(word.group())
    return len(line) + room > width - _RAGGED


def _wrapped(text: str, group: list[Span], width: int) -> Iterator[Span]:
    """Yield the paragraphs of a group of wrapped lines."""
    start = group[0].start
    for line, following in pairwise(group):
        if _parts(text, line, following, width):
            yield Span(start, line.end)
            start = following.start
    yield Span(start, group[-1].end)


def _parts(text: str, line: Span, following: Span, width: int) -> bool:
    """Say whether a paragraph ends with the line."""
    marks = (_UNDERLINE.fullmatch(text, part.start, part.end) for part in (line, following))
    return (
        any(marks)
        or _LIST_ITEM.match(text, following.start) is not None
        or not _is_full(text, line, following, width)
    )
