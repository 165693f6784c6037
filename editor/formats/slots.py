"""The stretches of a source that are to be translated, and how new texts are put into them."""

import itertools
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from editor.language.tags import TAG
from editor.model import BlockKind, Metadata, Span

_WHITE = " \t\r\n"
_LINE_ENDS = re.compile(r"(?:[ \t]*(?:\r\n|\r|\n))*")

Fill = Callable[[Span], str]
"""Gives what a stretch of the source has become, with the new texts in it."""


@dataclass(frozen=True, slots=True)
class Tag:
    """Where the markup stands that a numbered tag is for."""

    name: str
    """The tag's name and number: `b1`."""
    open: Span
    """The markup of `<b1>`, or of the whole of `<x1/>`."""
    close: Span | None = None
    """The markup of `</b1>`; None for an `<x1/>`."""
    after: str = ""
    """What must follow the closing markup once the text inside has changed."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A stretch of the source that is to be translated. Another may lie within one of its tags."""

    kind: BlockKind
    text: str
    """Its text, with inline markup as numbered tags."""
    span: Span
    """What a new text replaces."""
    whole: Span
    """What goes when the block is left out: its own markup too."""
    tags: tuple[Tag, ...] = ()
    around: tuple[Span, ...] = ()
    """What goes too when nothing is left in it, from the inside out: a list item, its list."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a text format found in a source."""

    slots: tuple[Slot, ...]
    metadata: Metadata = field(default_factory=Metadata)


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of the source and what writes what comes in its place."""

    span: Span
    write: Callable[[Fill], str]


def spliced(text: str, edits: Sequence[Edit]) -> str:
    """Return the text with its edits made, those inside the markup of others too."""
    ordered = sorted(edits, key=lambda edit: (edit.span.start, -edit.span.end))
    starts = [edit.span.start for edit in ordered]

    def fill(span: Span) -> str:
        pieces = []
        done = span.start
        for number in range(bisect_left(starts, span.start), len(ordered)):
            at = ordered[number].span
            if at.start > span.end:
                break
            # One that reaches out is the slot whose own markup is being filled.
            if at.end > span.end:
                continue
            # One that was passed lay in a slot already written, or overlaps what is left out.
            if at.start >= done:
                pieces += [text[done : at.start], ordered[number].write(fill)]
            done = max(done, at.end)
        return "".join([*pieces, text[done : span.end]])

    return fill(Span(0, len(text)))


def with_tags(slot: Slot, new: str, fill: Fill, escape: Callable[[str], str]) -> str:
    """Return a new tagged text with the source's markup for its tags and the rest escaped.

    Tags that the slot has not, that stand twice, or that do not nest are left away.
    """
    tags = {tag.name: tag for tag in slot.tags}
    pieces = []
    done = 0
    for match in well_nested(new, tags):
        pieces.append(escape(TAG.sub("", new[done : match.start()])))
        tag = tags[match.group(2)]
        if not match.group(1):
            pieces.append(fill(tag.open))
        elif tag.close is not None:
            pieces.append(fill(tag.close) + tag.after)
        done = match.end()
    pieces.append(escape(TAG.sub("", new[done:])))
    return "".join(pieces)


def keep_nested(slot: Slot, new: str) -> str:
    """Return a new tagged text with those of its tags that `with_tags` puts back."""
    kept = {match.span() for match in well_nested(new, {tag.name: tag for tag in slot.tags})}
    return TAG.sub(lambda tag: tag.group() if tag.span() in kept else "", new)


def well_nested(text: str, tags: Mapping[str, Tag]) -> Iterator[re.Match[str]]:
    """Yield the tags of a text that are among `tags`, once each, in pairs that nest."""
    found = [match for match in TAG.finditer(text) if match.group(2) in tags]
    kept: set[int] = set()
    open_ones: list[int] = []
    seen: set[str] = set()
    for number, match in enumerate(found):
        name = match.group(2)
        if match.group(1):
            names = [found[opened].group(2) for opened in open_ones]
            if name in names:
                # Those opened since are closed nowhere inside: they go, this pair stays.
                kept |= {open_ones[names.index(name)], number}
                del open_ones[names.index(name) :]
        elif name not in seen:
            seen.add(name)
            if bool(match.group(3)) != (tags[name].close is None):
                continue
            if match.group(3):
                kept.add(number)
            else:
                open_ones.append(number)
    return (found[number] for number in sorted(kept))


def left_out(slots: Sequence[Slot], dropped: Sequence[Slot]) -> list[Span]:
    """Return the largest stretches that hold nothing but what is dropped, in order."""
    holds = Counter(span for slot in slots for span in slot.around)
    loses = Counter(span for slot in dropped for span in slot.around)
    spans: list[Span] = []
    for slot in dropped:
        emptied = itertools.takewhile(lambda span: loses[span] == holds[span], slot.around)
        largest = [slot.whole, *emptied][-1]
        if not spans or largest.start >= spans[-1].end:
            spans.append(largest)
    return spans


def with_gaps(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """Yield stretches that are left out, each with the white space that parted it from the last.

    What stands at the beginning goes with the line ends behind it instead, so that the file keeps
    its own beginning, and its last line end.
    """
    cleared = 1 if text.startswith("\ufeff") else 0
    for span in spans:
        start, end = span.start, span.end
        while start > cleared and text[start - 1] in _WHITE:
            start -= 1
        if start <= cleared:
            gap = _LINE_ENDS.match(text, end)
            end = gap.end() if gap else end
            cleared = max(cleared, end)
        if start < end:
            yield Span(start, end)
