"""A text as the rules see it: passages of plain text, their words, what is known of the whole."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Any, Self, TypeVar

from editor.artefacts.passage import Passage
from editor.artefacts.telling import Telling
from editor.language.house import IMPRIMERIE, House
from editor.language.paragraphs import find_paragraphs
from editor.language.remembered import told_once
from editor.language.tags import strip
from editor.language.tokens import Token, TokenKind
from editor.model import Block, BlockKind, Concept

DIGITS = frozenset("0123456789")
_T = TypeVar("_T")
_PART = 50_000
"""Characters of a text of which all that is told is kept."""


def _union(groups: Iterable[Iterable[str]]) -> frozenset[str]:
    found: set[str] = set()
    for group in groups:
        found.update(group)
    return frozenset(found)


@dataclass(frozen=True, eq=False)
class Text:
    """The passages still in play, in reading order, and what can be learned from them."""

    passages: tuple[Passage, ...]
    names: tuple[Concept, ...] = ()
    """The workspace's concepts, whose wrong renderings the names pass looks for."""
    house: House = IMPRIMERIE
    """How the house sets French, for the typography pass."""
    whole: "Text | None" = None
    """The text that this is a part of, where it is one."""
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

    def each(self) -> Iterator[Passage]:
        """Yield the passages; of a long text, what was told of one is let go of at the next."""
        for passage in self.passages:
            yield passage
            if self._is_long:
                passage.forget()

    @told_once
    def vocabulary(self) -> frozenset[str]:
        """Every word that stands somewhere in the text, as `Passage.words` has them."""
        return _union(passage.words for passage in self.passages)

    @told_once
    def forms(self) -> frozenset[str]:
        """Every form of a token that stands somewhere in the text."""
        return _union(passage.forms for passage in self.passages)

    @told_once
    def characters(self) -> frozenset[str]:
        """Every character of the text."""
        return _union(passage.text for passage in self.passages)

    @told_once
    def _telling(self) -> Telling:
        return Telling(self.forms)

    def passing(self, test: Callable[[str], bool]) -> AbstractSet[str]:
        """Return the forms that pass a test.

        A function is asked once for each form ever seen, not for each token: it must depend on the
        form alone.
        """
        return self._telling.passing(test)

    def places_of(self, wanted: Callable[[str], bool]) -> Iterator[tuple[Passage, int]]:
        """Yield where each form that passes a test stands, in reading order."""
        return self.places_among(self.passing(wanted))

    def places_among(self, forms: AbstractSet[str]) -> Iterator[tuple[Passage, int]]:
        """Yield where each of some forms stands, in reading order."""
        forms = self.forms & forms
        for passage in self.each() if forms else ():
            if not forms.isdisjoint(passage.form_set):
                for at in passage.places_of_forms(forms):
                    yield passage, at

    def with_any(self, characters: frozenset[str]) -> Iterator[Passage]:
        """Yield the passages in which one of these characters stands."""
        if not characters.isdisjoint(self.characters):
            for passage in self.each():
                if not characters.isdisjoint(passage.characters):
                    yield passage

    def saying(self, words: frozenset[str]) -> Iterator[Passage]:
        """Yield the passages in which one of these words stands, given as `Passage.words` has them.

        Far quicker than going through the words of each: most rules have nothing to look at in
        most texts, and in most passages.
        """
        if not words.isdisjoint(self.vocabulary):
            for passage in self.each():
                if not words.isdisjoint(passage.vocabulary):
                    yield passage

    def without(self, dropped: Iterable[Passage]) -> "Text":
        """Return this text less some passages; what was learned is learned anew."""
        gone = {passage.index for passage in dropped}
        if not gone:
            return self
        kept = tuple(p for p in self.passages if p.index not in gone)
        return Text(kept, self.names, self.house)

    def learned(self, learn: Callable[["Text"], _T]) -> _T:
        """Return `learn(self)` of the whole text, computed once however many rules ask."""
        if self.whole is not None:
            return self.whole.learned(learn)
        if learn not in self._learned:
            self._learned[learn] = learn(self)
            self.forget()
        known: _T = self._learned[learn]
        return known

    def learned_here(self, learn: Callable[["Text"], _T]) -> _T:
        """Return the same of this part of the text alone."""
        if learn not in self._learned:
            self._learned[learn] = learn(self)
        known: _T = self._learned[learn]
        return known

    def parts(self) -> Iterator["Text"]:
        """Yield the passages some at a time, so that what is told of them need not all be kept."""
        if not self._is_long:
            yield self
            return
        start = size = 0
        for at, passage in enumerate(self.passages, 1):
            size += len(passage.text)
            if size >= _PART or at == len(self.passages):
                part = Text(self.passages[start:at], self.names, self.house, self)
                yield part
                for done in part.passages:
                    done.forget()
                start, size = at, 0

    def forget(self) -> None:
        """Let go of what takes much memory and is soon told again, if the text is long."""
        if self._is_long:
            for passage in self.passages:
                passage.forget()

    @told_once
    def _is_long(self) -> bool:
        is_part = self.whole is not None
        return not is_part and sum(len(passage.text) for passage in self.passages) > _PART


__all__ = ["DIGITS", "Passage", "Text", "Token", "TokenKind"]
