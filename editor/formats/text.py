"""Plain text: paragraphs, with the titles that stand among them."""

import re

from editor.formats.format import TextFormat
from editor.formats.slots import Content, Fill, Slot, Tag, with_tags
from editor.language.paragraphs import find_paragraphs
from editor.language.tags import TAG
from editor.model import BlockKind, Metadata, Span

_LONGEST_TITLE = 140
_ENDS_LIKE_PROSE = re.compile(r"[.,;:…](?:\s*[»”\")\]]+)?$")
_BEGINS_LIKE_A_TITLE = re.compile(r"[\W_]*[^\W_]")
_HAS_ADDRESS = re.compile(r"https?://|www\.|\S@\S")


def find(text: str) -> Content:
    """Find the paragraphs. The first short line without a full stop is the title."""
    slots: list[Slot] = []
    title = ""
    for span in find_paragraphs(text):
        kind = BlockKind.PARAGRAPH
        if _is_title(span.of(text)):
            kind = BlockKind.HEADING if title else BlockKind.TITLE
            title = title or span.of(text)
        slots.append(_slot(kind, span, text))
    return Content(tuple(slots), Metadata(title=title))


def render(_text: str, slot: Slot, new: str, fill: Fill) -> str:
    """Return the new text with what looked like a tag in the source put back."""
    return with_tags(slot, new, fill, str)


def _slot(kind: BlockKind, span: Span, text: str) -> Slot:
    tags: list[Tag] = []

    def protect(tag: re.Match[str]) -> str:
        at = Span(span.start + tag.start(), span.start + tag.end())
        tags.append(Tag(f"x{len(tags) + 1}", at))
        return f"<{tags[-1].name}/>"

    protected = TAG.sub(protect, span.of(text))
    return Slot(kind, protected, span, span, tuple(tags))


def _is_title(paragraph: str) -> bool:
    begins = _BEGINS_LIKE_A_TITLE.match(paragraph)
    return (
        len(paragraph) <= _LONGEST_TITLE
        and "\n" not in paragraph
        and begins is not None
        and not begins.group()[-1].islower()
        and not _ENDS_LIKE_PROSE.search(paragraph)
        and not _HAS_ADDRESS.search(paragraph)
    )


FORMAT = TextFormat("text", (".txt", ".text"), find, render)
