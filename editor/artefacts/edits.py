"""Fixes put into a text, and where its stretches went."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby

from editor.artefacts.hit import Hit
from editor.artefacts.text import Passage, Text
from editor.model import Fix, Span


def edited(text: str, edits: Iterable[Fix]) -> str:
    """Return the text with the edits made; they are in reading order and none overlaps another."""
    pieces: list[str] = []
    last = 0
    for edit in edits:
        pieces += (text[last : edit.span.start], edit.text)
        last = edit.span.end
    return "".join((*pieces, text[last:]))


def moved(span: Span, edits: Sequence[Fix]) -> Span:
    """Return where a stretch is after the edits; an edge within an edit goes to its far end."""
    start = _moved(span.start, edits, at_end=False)
    return Span(start, max(start, _moved(span.end, edits, at_end=True)))


def _moved(position: int, edits: Sequence[Fix], *, at_end: bool) -> int:
    """Return where a position is after the edits; within an edit, at that one's start or end."""
    shift = 0
    for edit in edits:
        if edit.span.end <= position and (edit.span.end < position or at_end or len(edit.span)):
            shift += len(edit.text) - len(edit.span)
        elif edit.span.start < position:
            start = edit.span.start + shift
            return start + len(edit.text) if at_end else start
        else:
            break
    return position + shift


def block_edits(hits: Sequence[Hit]) -> tuple[str, tuple[Fix, ...]]:
    """Return a block's tagged text with its hits' first fixes put in, and the edits that did it."""
    edits = tuple(hit.edit(hit.fixes[0]) for hit in hits)
    passage = hits[0].passage
    return edited(passage.text if passage.plain is None else passage.plain.tagged, edits), edits


def text_edits(text: Text, hits: Sequence[Hit]) -> Iterable[Fix]:
    """Return the edits that put the hits' first fixes into the plain text `text` was cut from."""
    gone = {hit.passage.index for hit in hits if hit.match.drops}
    edits = [hit.edit(hit.fixes[0]) for hit in hits if hit.passage.index not in gone]
    edits += (Fix(span, "") for span in _emptied(text.passages, gone))
    return sorted(edits, key=lambda edit: edit.span)


def _emptied(passages: Sequence[Passage], gone: Collection[int]) -> Iterator[Span]:
    """Yield what to cut so that dropped passages leave no empty lines behind."""
    ends = [passage.start + len(passage.text) for passage in passages]
    for drops, run in groupby(range(len(passages)), key=lambda i: passages[i].index in gone):
        if not drops:
            continue
        indices = list(run)
        first, last = indices[0], indices[-1]
        if last + 1 < len(passages):
            yield Span(passages[first].start, passages[last + 1].start)
        elif first > 0:
            yield Span(ends[first - 1], ends[last])
        else:
            yield Span(passages[first].start, ends[last])
