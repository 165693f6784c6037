"""What a format is, and how the ones that are text are read and written.

A text format finds slots: the stretches of the source that are to be translated. Writing puts new
texts into these stretches and leaves every other character alone.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from editor.errors import EditorError
from editor.formats.encoding import Decoded, Encoded, decode, encode
from editor.formats.slots import Content, Edit, Fill, Slot, left_out, spliced, with_gaps
from editor.model import Block, Document, Mark, Span, identify


class Format(Protocol):
    """A kind of file that can be read into a document and written back."""

    @property
    def name(self) -> str:
        """Its name in messages and in a source's metadata: `text`, `markdown`, `html`."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The endings of its files, the usual one first: `.html`, `.htm`."""

    def looks_like(self, data: bytes) -> bool:
        """Tell whether a file without a known ending seems to be of this format."""

    def parse(self, data: bytes, *, slug: str, lang: str) -> Document:
        """Return the document, or raise `EditorError` for what cannot be read."""

    def serialize(self, data: bytes, texts: Mapping[str, str | None], *, lang: str) -> bytes:
        """Return the source with new tagged texts by block id; None leaves the block out.

        What `texts` lacks, and all that is not text, stays as it is, byte for byte.
        """


@dataclass(frozen=True, slots=True)
class TextFormat:
    """A format whose files are text with marks in it."""

    name: str
    suffixes: tuple[str, ...]
    find: Callable[[str], Content]
    """Find the slots of a text, in reading order."""
    render: Callable[[str, Slot, str, Fill], str]
    """Write a new tagged text as the source of a slot of this text."""
    sniff: Callable[[bytes], bool] = lambda _: False
    declared: Callable[[bytes], str] = lambda _: ""
    """Return the encoding the file says it is in, or nothing."""
    frame: Callable[[str, str], Iterable[tuple[Span, str]]] = lambda _text, _lang: ()
    """Say what else of a text changes when it is put into a language."""
    escape: Callable[[str, str], str] = lambda text, _encoding: text
    """Write what an encoding lacks in the format's own way, if it has one."""

    def looks_like(self, data: bytes) -> bool:
        """Tell whether a file without a known ending seems to be of this format."""
        return self.sniff(data)

    def parse(self, data: bytes, *, slug: str, lang: str) -> Document:
        """Return the document, or raise `EditorError` for what cannot be read."""
        decoded = self.decode(data)
        content = self.find(decoded.text)
        if not content.slots:
            raise EditorError(f"there is no text in this {self.name} file")
        blocks = _blocks(decoded.text, content)
        return Document(slug, lang, blocks, decoded.encoding, content.metadata)

    def serialize(self, data: bytes, texts: Mapping[str, str | None], *, lang: str) -> bytes:
        """Return the source with new tagged texts by block id; None leaves the block out."""
        return self.rewrite(data, texts, lang=lang).data

    def rewrite(self, data: bytes, texts: Mapping[str, str | None], *, lang: str) -> Encoded:
        """Return what `serialize` does with the encoding used.

        It is the source's, or UTF-8 when a new text has characters that the source's lacks.
        """
        decoded = self.decode(data)
        text = decoded.text
        dropped: list[Slot] = []
        edits: list[Edit] = []
        slots = self.find(text).slots
        for slot, identity in zip(slots, identify(slot.text for slot in slots), strict=True):
            new = texts.get(identity, slot.text)
            if new is None:
                dropped.append(slot)
            elif new != slot.text:
                edits.append(self._edit(text, slot, new))
        if not edits and not dropped:
            return Encoded(data, decoded.encoding)
        edits += [_replacement(*change) for change in self.frame(text, lang)]
        edits += [_replacement(span, "") for span in with_gaps(text, left_out(slots, dropped))]
        written = self.escape(spliced(text, edits), decoded.encoding)
        return encode(written, decoded.encoding)

    def decode(self, data: bytes) -> Decoded:
        """Return the text of a file in this format."""
        return decode(data, declared=self.declared(data))

    def _edit(self, text: str, slot: Slot, new: str) -> Edit:
        return Edit(slot.span, lambda fill: self.render(text, slot, new, fill))


def _replacement(span: Span, text: str) -> Edit:
    return Edit(span, lambda _: text)


def _blocks(text: str, content: Content) -> tuple[Block, ...]:
    blocks = []
    line, at = 1, 0
    identities = identify(slot.text for slot in content.slots)
    for slot, identity in zip(content.slots, identities, strict=True):
        line += text.count("\n", at, slot.span.start)
        at = slot.span.start
        marks = tuple(
            Mark(tag.name, tag.open.of(text), (tag.close.of(text) if tag.close else "") + tag.after)
            for tag in slot.tags
        )
        blocks.append(Block(identity, slot.kind, slot.text, marks, slot.span, line))
    return tuple(blocks)
