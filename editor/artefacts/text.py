"""A text as the rules see it: passages of plain text, their words, what is known of the whole."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from sys import intern
from typing import Any, Self, TypeVar

from editor.artefacts.foreign import ENGLISH, find_english
from editor.artefacts.telling import Telling
from editor.language.house import IMPRIMERIE, House
from editor.language.paragraphs import find_paragraphs
from editor.language.remembered import Remembered
from editor.language.tags import Plain, strip
from editor.language.tokens import Token, TokenKind, Tokens, scan
from editor.model import Block, BlockKind, Concept, Span

DIGITS = frozenset("0123456789")
_T = TypeVar("_T")
_ENDS = frozenset({".", "!", "?", "…", "...", ";"})
_RUN = re.compile(r"\w+")


_PART = 50_000
"""Characters of a text of which all that is told is kept."""
_SOON_TOLD = ("form_set", "where", "again", "vocabulary", "characters", "bare_words", "sentences")
"""What is told of a passage that takes more room than its words."""
_LOWER = Remembered(lambda form: intern(form.lower().replace("'", "’")))
_BARE = Remembered(lambda piece: tuple(map(intern, _RUN.findall(piece.lower()))))


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

    def forget(self) -> None:
        """Let go of what takes much memory and is soon told again."""
        for name in _SOON_TOLD:
            self.__dict__.pop(name, None)

    @cached_property
    def form_set(self) -> frozenset[str]:
        """Every one of `forms`."""
        return frozenset(self.forms)

    @cached_property
    def tokens(self) -> Tokens:
        """The tokens of the text; each is made when it is looked at."""
        return scan(self.text, "fr")

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """The tokens' forms; many times quicker to go through than the tokens."""
        return self.tokens.forms

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The tokens' forms in lower case with curly apostrophes, one for each token."""
        return tuple(map(_LOWER.__getitem__, self.forms))

    @cached_property
    def where(self) -> Mapping[str, int]:
        """Where each of `words` stands first."""
        words = self.words
        return dict(zip(reversed(words), range(len(words) - 1, -1, -1), strict=True))

    @cached_property
    def again(self) -> Mapping[str, list[int]]:
        """Where those of `words` that stand several times do, in reading order."""
        places: dict[str, list[int]] = {}
        where = self.where
        if len(where) < len(self.words):
            for at, word in enumerate(self.words):
                if where[word] != at:
                    places.setdefault(word, [where[word]]).append(at)
        return places

    @cached_property
    def sentences(self) -> tuple[range, ...]:
        """The tokens of each sentence, its end mark included."""
        found, start = [], 0
        for at in self.places(_ENDS):
            if not (self.words[at] == "." and self._is_abbreviated(at)):
                found.append(range(start, at + 1))
                start = at + 1
        if start < len(self.words):
            found.append(range(start, len(self.words)))
        return tuple(found)

    def _is_abbreviated(self, at: int) -> bool:
        """Say whether the full stop at a token belongs to an initial."""
        before = self.forms[at - 1] if at else ""
        return len(before) == 1 and before.isupper()

    @cached_property
    def bare_words(self) -> tuple[str, ...]:
        """The runs of letters and digits in lower case, whatever marks stand between them."""
        return tuple(chain.from_iterable(map(_BARE.__getitem__, self.text.split(" "))))

    def places(self, wanted: AbstractSet[str]) -> Sequence[int]:
        """Return where one of some words stands, given as `words` has them, in reading order."""
        said = self.vocabulary & wanted
        if not said:
            return ()
        if said.isdisjoint(self.again):
            return sorted(map(self.where.__getitem__, said))
        return sorted(at for word in said for at in self.again.get(word) or (self.where[word],))

    def places_of_forms(self, wanted: AbstractSet[str]) -> Sequence[int]:
        """Return where one of some forms stands, in reading order."""
        said = self.form_set & wanted
        if not said:
            return ()
        places = self.places({_LOWER[form] for form in said})
        forms = self.forms
        return [at for at in places if forms[at] in said]

    @cached_property
    def characters(self) -> frozenset[str]:
        """Every character of the text."""
        return frozenset(self.text)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every one of `words`."""
        return frozenset(self.words)

    @cached_property
    def english(self) -> tuple[Span, ...]:
        """The sentences that stand in English; wording rules leave them alone."""
        return () if ENGLISH.isdisjoint(self.bare_words) else tuple(find_english(self.text))

    @cached_property
    def is_headline(self) -> bool:
        """Whether it looks like a headline: marked as one, or short and without a full stop."""
        if self.kind in {BlockKind.TITLE, BlockKind.HEADING}:
            return True
        return len(self.text) < 200 and self.text[-1:] not in ".!?…»”\"':;,"


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

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word that stands somewhere in the text, as `Passage.words` has them."""
        return _union(passage.words for passage in self.passages)

    @cached_property
    def forms(self) -> frozenset[str]:
        """Every form of a token that stands somewhere in the text."""
        return _union(passage.forms for passage in self.passages)

    @cached_property
    def characters(self) -> frozenset[str]:
        """Every character of the text."""
        return _union(passage.text for passage in self.passages)

    @cached_property
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

    @cached_property
    def _is_long(self) -> bool:
        is_part = self.whole is not None
        return not is_part and sum(len(passage.text) for passage in self.passages) > _PART


__all__ = ["DIGITS", "Passage", "Text", "Token", "TokenKind"]
