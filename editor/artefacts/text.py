"""A text as the rules see it: passages of plain text, their words, what is known of the whole."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Self, TypeVar

from editor.artefacts.foreign import find_english
from editor.language.house import IMPRIMERIE, House
from editor.language.paragraphs import find_paragraphs
from editor.language.tags import Plain, strip
from editor.language.tokens import Token, TokenKind, tokenize
from editor.model import Block, BlockKind, Concept, Span

_T = TypeVar("_T")


# Not slotted: `cached_property` keeps what it computed in the instance's dictionary.
@dataclass(frozen=True, eq=False)
class Passage:
    """A paragraph-sized piece of a text, without inline tags."""

    index: int
    """Its place among all passages of the document, dropped ones counted."""
    id: str
    """Its block's id; empty in a plain text."""
    kind: BlockKind
    text: str
    start: int = 0
    """Where it begins in the plain text it was cut from; 0 for a block."""
    plain: Plain | None = None
    """The way back to the block's tagged text; None in a plain text."""

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the text."""
        return tokenize(self.text, "fr")

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The tokens' forms in lower case with curly apostrophes, one for each token."""
        return tuple(token.form.lower().replace("'", "’") for token in self.tokens)

    @cached_property
    def english(self) -> tuple[Span, ...]:
        """The sentences that stand in English; wording rules leave them alone."""
        return tuple(find_english(self.text))

    @cached_property
    def is_headline(self) -> bool:
        """Whether it looks like a headline: marked as one, or short and without a full stop."""
        if self.kind in {BlockKind.TITLE, BlockKind.HEADING}:
            return True
        return len(self.text) < 200 and self.text[-1:] not in ".!?…»”\"':;,"


@dataclass(frozen=True, eq=False)
class Text:
    """The passages still in play, in reading order, and what can be learned from them."""

    passages: tuple[Passage, ...]
    names: tuple[Concept, ...] = ()
    """The workspace's concepts, whose wrong renderings the names pass looks for."""
    house: House = IMPRIMERIE
    """How the house sets French, for the typography pass."""
    _learned: dict[Callable[["Text"], Any], Any] = field(default_factory=dict, repr=False)

    @classmethod
    def from_plain(
        cls, text: str, names: Iterable[Concept] = (), house: House = IMPRIMERIE
    ) -> Self:
        """Return a plain text cut at its paragraphs."""
        passages = (
            Passage(index, "", BlockKind.PARAGRAPH, span.of(text), span.start)
            for index, span in enumerate(find_paragraphs(text))
        )
        return cls(tuple(passages), tuple(names), house)

    @classmethod
    def from_blocks(
        cls, blocks: Sequence[Block], names: Iterable[Concept] = (), house: House = IMPRIMERIE
    ) -> Self:
        """Return the blocks of a document without their inline tags."""
        passages = []
        for index, block in enumerate(blocks):
            plain = strip(block.text, breaks=True, objects=True)
            passages.append(Passage(index, block.id, block.kind, plain.text, 0, plain))
        return cls(tuple(passages), tuple(names), house)

    def without(self, dropped: Iterable[Passage]) -> "Text":
        """Return this text less some passages; what was learned is learned anew."""
        gone = {passage.index for passage in dropped}
        if not gone:
            return self
        kept = tuple(p for p in self.passages if p.index not in gone)
        return Text(kept, self.names, self.house)

    def learned(self, learn: Callable[["Text"], _T]) -> _T:
        """Return `learn(self)`, computed once however many rules ask."""
        if learn not in self._learned:
            self._learned[learn] = learn(self)
        known: _T = self._learned[learn]
        return known


__all__ = ["Passage", "Text", "Token", "TokenKind"]
