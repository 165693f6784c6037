"""The sentences of a document's blocks."""

from collections.abc import Iterable

from editor.model import Block, Segment, Span, identify
from editor.segment.srx import segment


def segment_blocks(blocks: Iterable[Block], *, lang: str) -> tuple[Segment, ...]:
    """Return the sentences of `blocks` in reading order, with ids that are unique among them."""
    found = [(block, span) for block in blocks for span in segment(block.text, lang=lang)]
    ids = identify(span.of(block.text) for block, span in found)
    return tuple(Segment(id, block, span) for id, (block, span) in zip(ids, found, strict=True))


def segment_block(block: Block, *, lang: str) -> tuple[Segment, ...]:
    """Return the sentences of one block; their ids are unique within the block only."""
    return segment_blocks((block,), lang=lang)


def gaps(text: str, spans: Iterable[Span]) -> tuple[str, ...]:
    """Return the white space before, between and after `spans`: one piece more than there are."""
    pieces, last = [], 0
    for span in spans:
        pieces.append(text[last : span.start])
        last = span.end
    return (*pieces, text[last:])
