"""What a format is, and how the ones that are text are read and written.

A text format finds slots: the stretches of the source that are to be translated. Writing puts new
texts into these stretches and leaves every other character alone.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from editor.errors import EditorError
from editor.formats.encoding import Decoded, Encoded, decode, encode
from editor.model import Block, BlockKind, Document, Mark, Metadata, Span, identify


class Format(Protocol):
    """A kind of file that can be read into a document and written back."""

    @property
    def name(self) -> str:
        """Its name in messages and in a source's metadata: `text`, `markdown`, `html`."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The endings of its files, the usual one first: `.html`, `.htm`."""

    def sniff(self, data: bytes) -> bool:
        """Tell whether a file without a known ending looks like this format."""

    def parse(self, data: bytes, *, slug: str, lang: str) -> Document:
        """Return the document, or raise `EditorError` for what cannot be read."""

    def serialize(self, data: bytes, texts: Mapping[str, str | None], *, lang: str) -> bytes:
        """Return the source with new tagged texts by block id; None leaves the block out.

        What `texts` lacks, and all that is not text, stays as it is, byte for byte.
        """


@dataclass(frozen=True, slots=True)
class Slot:
    """A stretch of the source that is to be translated."""

    kind: BlockKind
    text: str
    """Its text, with inline markup as numbered tags."""
    span: Span
    """What a new text replaces."""
    whole: Span
    """What goes when the block is left out: its own markup too."""
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Content:
    """What a text format found in a source."""

    slots: tuple[Slot, ...]
    metadata: Metadata = field(default_factory=Metadata)


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of the source and what comes in its place."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class TextFormat:
    """A format whose files are text with marks in it."""

    name: str
    suffixes: tuple[str, ...]
    find: Callable[[str], Content]
    """Find the slots of a text, in reading order and without overlaps."""
    render: Callable[[str, Slot, str], str]
    """Write a new tagged text as the source of a slot of this text."""
    drop: Callable[[Sequence[Slot], Collection[int]], Sequence[Span]]
    """Say what goes when the slots of these numbers are left out."""
    sniff: Callable[[bytes], bool] = lambda _: False
    declared: Callable[[bytes], str] = lambda _: ""
    """Return the encoding the file says it is in, or nothing."""
    frame: Callable[[str, str], Sequence[Edit]] = lambda _text, _lang: ()
    """Say what else changes when the text is written in another language."""
    escape: Callable[[str, str], str] = lambda text, _encoding: text
    """Write what an encoding lacks in the format's own way, if it has one."""

    def parse(self, data: bytes, *, slug: str, lang: str) -> Document:
        """Return the document, or raise `EditorError` for what cannot be read."""
        decoded = self.decode(data)
        content = self.find(decoded.text)
        if not content.slots:
            raise EditorError(f"there is no text in this {self.name} file")
        return Document(
            slug, lang, _blocks(decoded.text, content), decoded.encoding, content.metadata
        )

    def serialize(self, data: bytes, texts: Mapping[str, str | None], *, lang: str) -> bytes:
        """Return the source with new tagged texts by block id; None leaves the block out."""
        return self.rewrite(data, texts, lang=lang).data

    def rewrite(self, data: bytes, texts: Mapping[str, str | None], *, lang: str) -> Encoded:
        """Return what `serialize` does with the encoding used.

        It is the source's, or UTF-8 when a new text has characters that the source's lacks.
        """
        decoded = self.decode(data)
        text = decoded.text
        slots = self.find(text).slots
        edits = list(self.frame(text, lang))
        dropped = []
        for number, identity in enumerate(identify(slot.text for slot in slots)):
            new = texts.get(identity, slots[number].text)
            if new is None:
                dropped.append(number)
            elif new != slots[number].text:
                edits.append(Edit(slots[number].span, self.render(text, slots[number], new)))
        edits += [Edit(span, "") for span in self.drop(slots, dropped)]
        return encode(self.escape(splice(text, edits), decoded.encoding), decoded.encoding)

    def decode(self, data: bytes) -> Decoded:
        """Return the text of a file in this format."""
        return decode(data, declared=self.declared(data))


def splice(text: str, edits: Sequence[Edit]) -> str:
    """Return the text with its edits made; one that lies in another's stretch is lost in it."""
    pieces = []
    done = 0
    for edit in sorted(edits, key=lambda edit: (edit.span.start, -edit.span.end)):
        if edit.span.start < done:
            # Two stretches that are left out may overlap; then both go.
            done = max(done, edit.span.end)
            continue
        pieces += [text[done : edit.span.start], edit.text]
        done = edit.span.end
    return "".join([*pieces, text[done:]])


def drop_with_gap(slots: Sequence[Slot], dropped: Collection[int]) -> list[Span]:
    """Leave out blocks that stand one below the other, each with the gap before it.

    The first one goes with the gap behind it instead, so that the file's own beginning and its
    last line end stay.
    """
    spans = []
    kept = False
    for number, slot in enumerate(slots):
        if number not in dropped:
            kept = True
        elif kept:
            spans.append(Span(slots[number - 1].whole.end, slot.whole.end))
        else:
            last = number + 1 == len(slots)
            end = slot.whole.end if last else slots[number + 1].whole.start
            spans.append(Span(slot.whole.start, end))
    return spans


def _blocks(text: str, content: Content) -> tuple[Block, ...]:
    blocks = []
    line, at = 1, 0
    identities = identify(slot.text for slot in content.slots)
    for slot, identity in zip(content.slots, identities, strict=True):
        line += text.count("\n", at, slot.span.start)
        at = slot.span.start
        blocks.append(Block(identity, slot.kind, slot.text, slot.marks, slot.span, line))
    return tuple(blocks)
