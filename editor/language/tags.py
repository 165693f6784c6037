"""Inline markup inside a text as numbered tags: `<b1>…</b1>`, `<a2>…</a2>`, `<x3/>`.

A text's tags are found by their shape alone. A source that has such a thing as plain characters
has it turned into an `<xN/>` by its format, so that nothing is ambiguous later.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

from editor.model import Span

TAG = re.compile(r"<(/?)([a-z]{1,2}[0-9]{1,4})(/?)>")


@dataclass(frozen=True, slots=True)
class Plain:
    """A text without its tags, and the way back to the text with them."""

    text: str
    tagged: str
    _starts: tuple[int, ...]
    """Where each run of plain text begins, in the plain text."""
    _shifts: tuple[int, ...]
    """How far the tagged text is ahead of the plain one from there on."""

    def tagged_start(self, position: int) -> int:
        """Return where `position` of the plain text is in the tagged one, after any tags."""
        return position + self._shifts[bisect_right(self._starts, position) - 1]

    def tagged_end(self, position: int) -> int:
        """Return where a stretch that ends at `position` ends in the tagged text."""
        if position == 0:
            return 0
        return self.tagged_start(position - 1) + 1

    def span(self, plain: Span) -> Span:
        """Return the stretch of the tagged text that a stretch of the plain one covers."""
        if plain.start == plain.end:
            at = self.tagged_end(plain.start)
            return Span(at, at)
        return Span(self.tagged_start(plain.start), self.tagged_end(plain.end))

    def replaced(self, plain: Span, text: str) -> str:
        """Return the tagged text with the stretch replaced; tags inside it move behind `text`."""
        at = self.span(plain)
        kept = "".join(m.group() for m in TAG.finditer(at.of(self.tagged)))
        return self.tagged[: at.start] + text + kept + self.tagged[at.end :]


def strip(tagged: str) -> Plain:
    """Take the tags out of a text, remembering where they were."""
    if "<" not in tagged:
        return Plain(tagged, tagged, (0,), (0,))
    pieces: list[str] = []
    starts, shifts = [0], [0]
    plain_length = last = 0
    for match in TAG.finditer(tagged):
        piece = tagged[last : match.start()]
        pieces.append(piece)
        plain_length += len(piece)
        last = match.end()
        if starts[-1] == plain_length:
            shifts[-1] = last - plain_length
        else:
            starts.append(plain_length)
            shifts.append(last - plain_length)
    pieces.append(tagged[last:])
    return Plain("".join(pieces), tagged, tuple(starts), tuple(shifts))


def tags(text: str) -> tuple[str, ...]:
    """Return the tags of a text in order, as they are written."""
    return tuple(match.group() for match in TAG.finditer(text))
