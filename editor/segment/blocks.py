"""The sentences of a document's blocks."""

from collections.abc import Iterable

from editor.language import tags
from editor.model import Block, Segment, identify
from editor.segment.srx import segment


def segment_blocks(blocks: Iterable[Block], *, lang: str) -> tuple[Segment, ...]:
    """Return the sentences of `blocks` in reading order, with ids that are unique among them.

    What holds nothing but tags and white space is no sentence.
    """
    found = [(block, span) for block in blocks for span in segment(block.text, lang=lang)]
    found = [one for one in found if _has_text(one[1].of(one[0].text))]
    ids = identify(span.of(block.text) for block, span in found)
    return tuple(Segment(id, block, span) for id, (block, span) in zip(ids, found, strict=True))


def _has_text(tagged: str) -> bool:
    plain = tags.strip(tagged).text
    return bool(plain) and not plain.isspace()
