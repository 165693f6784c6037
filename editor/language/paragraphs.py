"""The paragraphs of a plain text, as spans."""

import re

from editor.model import Span

_LINE = re.compile(r"[^\r\n]+")


def find_paragraphs(text: str) -> tuple[Span, ...]:
    """Return the span of every paragraph: its text without the white space around it."""
    spans = []
    for line in _LINE.finditer(text):
        stripped = line.group().strip(" \t\ufeff\u00a0\u202f\f\v")
        if stripped:
            start = line.start() + line.group().index(stripped)
            spans.append(Span(start, start + len(stripped)))
    return tuple(spans)
