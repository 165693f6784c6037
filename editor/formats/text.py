"""Plain text: paragraphs, with the titles that stand among them."""

import re

from editor.formats.format import Content, Slot, TextFormat, drop_with_gap
from editor.language.paragraphs import find_paragraphs
from editor.language.tags import TAG
from editor.model import BlockKind, Mark, Span

_LONGEST_TITLE = 140
_ENDS_LIKE_PROSE = re.compile(r"[.,;:…](?:\s*[»”\")\]]+)?$")
_BEGINS_LIKE_A_TITLE = re.compile(r"[\W_]*[^\W_]")
_HAS_ADDRESS = re.compile(r"https?://|www\.|\S@\S")


def find(text: str) -> Content:
    """Find the paragraphs. The first short line without a full stop is the title."""
    slots: list[Slot] = []
    titled = False
    for span in find_paragraphs(text):
        kind = BlockKind.PARAGRAPH
        if _is_title(span.of(text)):
            kind = BlockKind.HEADING if titled else BlockKind.TITLE
            titled = True
        slots.append(_slot(kind, span, text))
    return Content(tuple(slots))


def render(_text: str, slot: Slot, new: str) -> str:
    """Return the new text with what looked like a tag in the source put back."""
    stands_for = {mark.name: mark.open for mark in slot.marks}
    return TAG.sub(lambda tag: stands_for.get(tag.group(2), ""), new)


def _slot(kind: BlockKind, span: Span, text: str) -> Slot:
    marks: list[Mark] = []

    def protect(tag: re.Match[str]) -> str:
        marks.append(Mark(f"x{len(marks) + 1}", tag.group()))
        return f"<{marks[-1].name}/>"

    return Slot(kind, TAG.sub(protect, span.of(text)), span, span, tuple(marks))


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


FORMAT = TextFormat("text", (".txt", ".text"), find, render, drop_with_gap)
