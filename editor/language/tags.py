"""Inline markup inside a text as numbered tags: `<b1>…</b1>`, `<a2>…</a2>`, `<x3/>`, `<br4/>`.

A text's tags are found by their shape alone. A source that has such a thing as plain characters
has it turned into an `<xN/>` by its format, so that nothing is ambiguous later.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

from editor.model import Span

TAG = re.compile(r"<(/?)([a-z]{1,2}[0-9]{1,4})(/?)>")

_OBJECT = "\ufffc"
"""Unicode's own stand-in for something that is not text, as a picture in a line."""
_OPENING = frozenset(' \t\r\n\u00a0\u202f([{«“‘"—–-')


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
        at = self.tagged_start(position - 1)
        line_break = TAG.match(self.tagged, at)
        return line_break.end() if line_break else at + 1

    def span(self, plain: Span) -> Span:
        """Return the stretch of the tagged text that a stretch of the plain one covers."""
        if plain.start == plain.end:
            at = self.tagged_end(plain.start)
            return Span(at, at)
        return Span(self.tagged_start(plain.start), self.tagged_end(plain.end))

    def replaced(self, plain: Span, text: str) -> str:
        """Return the tagged text with the stretch replaced; tags inside it move behind `text`."""
        at = self.span(plain)
        text = text.replace(_OBJECT, "")
        kept = "".join(m.group() for m in TAG.finditer(at.of(self.tagged)))
        return self.tagged[: at.start] + text + kept + self.tagged[at.end :]


def strip(tagged: str, *, breaks: bool = False, objects: bool = False) -> Plain:
    """Take the tags out of a text, remembering where they were.

    With `breaks`, each line break `<brN/>` leaves a line feed, so that words beside it stay apart.
    With `objects`, a single tag that stands where a word would, as code or a picture does, leaves
    a character, so that the spaces around it are not taken for one too many.
    """
    if "<" not in tagged:
        return Plain(tagged, tagged, (0,), (0,))
    pieces: list[str] = []
    starts, shifts = [0], [0]
    plain_length = last = 0
    for match in TAG.finditer(tagged):
        piece = tagged[last : match.start()]
        if piece:
            pieces.append(piece)
        plain_length += len(piece)
        last = match.end()
        sign = ""
        if match[2].startswith("br"):
            sign = "\n" if breaks else ""
        elif objects:
            sign = _sign(match, pieces[-1] if pieces else "")
        if sign:
            pieces.append(sign)
            _jump(starts, shifts, plain_length, match.start() - plain_length)
            plain_length += 1
        _jump(starts, shifts, plain_length, last - plain_length)
    pieces.append(tagged[last:])
    return Plain("".join(pieces), tagged, tuple(starts), tuple(shifts))


def _sign(tag: re.Match[str], before: str) -> str:
    """Return the character that stands for a tag in a plain text, if any does."""
    stands_alone = not before or before[-1] in _OPENING
    return _OBJECT if tag[3] and stands_alone else ""


def _jump(starts: list[int], shifts: list[int], at: int, shift: int) -> None:
    """Note that from `at` on the tagged text is ahead by `shift`."""
    if starts[-1] == at:
        shifts[-1] = shift
    else:
        starts.append(at)
        shifts.append(shift)


def tags(text: str) -> tuple[str, ...]:
    """Return the tags of a text in order, as they are written."""
    return tuple(match.group() for match in TAG.finditer(text))
