"""A paragraph as the rules see it: its plain text, its words and where they stand."""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain
from sys import intern

from editor.artefacts.code import find_code
from editor.artefacts.foreign import ENGLISH, find_english
from editor.language.remembered import Remembered, told_once
from editor.language.tags import Plain
from editor.language.tokens import Tokens, scan
from editor.model import BlockKind, Span

_ENDS = frozenset({".", "!", "?", "…", "...", ";"})
_RUN = re.compile(r"\w+")
_SOON_TOLD = ("form_set", "where", "again", "vocabulary", "characters", "bare_words", "sentences")
"""What is told of a passage that takes more room than its words."""
_LOWER = Remembered(lambda form: intern(form.lower().replace("'", "’")))
_BARE = Remembered(lambda piece: tuple(map(intern, _RUN.findall(piece.lower()))))


# Not slotted: `told_once` keeps what it computed in the instance's dictionary.
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

    @told_once
    def form_set(self) -> frozenset[str]:
        """Every one of `forms`."""
        return frozenset(self.forms)

    @told_once
    def tokens(self) -> Tokens:
        """The tokens of the text; each is made when it is looked at."""
        return scan(self.text, "fr")

    @told_once
    def forms(self) -> tuple[str, ...]:
        """The tokens' forms; many times quicker to go through than the tokens."""
        return self.tokens.forms

    @told_once
    def words(self) -> tuple[str, ...]:
        """The tokens' forms in lower case with curly apostrophes, one for each token."""
        return tuple(map(_LOWER.__getitem__, self.forms))

    @told_once
    def where(self) -> Mapping[str, int]:
        """Where each of `words` stands first."""
        words = self.words
        return dict(zip(reversed(words), range(len(words) - 1, -1, -1), strict=True))

    @told_once
    def again(self) -> Mapping[str, list[int]]:
        """Where those of `words` that stand several times do, in reading order."""
        places: dict[str, list[int]] = {}
        where = self.where
        if len(where) < len(self.words):
            for at, word in enumerate(self.words):
                if where[word] != at:
                    places.setdefault(word, [where[word]]).append(at)
        return places

    @told_once
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

    @told_once
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

    @told_once
    def characters(self) -> frozenset[str]:
        """Every character of the text."""
        return frozenset(self.text)

    @told_once
    def vocabulary(self) -> frozenset[str]:
        """Every one of `words`."""
        return frozenset(self.words)

    @told_once
    def english(self) -> tuple[Span, ...]:
        """The sentences that stand in English; wording rules leave them alone."""
        return () if ENGLISH.isdisjoint(self.bare_words) else tuple(find_english(self.text))

    @told_once
    def code(self) -> tuple[Span, ...]:
        """The stretches that are code; rules of French leave them alone."""
        return tuple(find_code(self.text))

    @told_once
    def is_headline(self) -> bool:
        """Whether it looks like a headline: marked as one, or short and without a full stop."""
        if self.kind in {BlockKind.TITLE, BlockKind.HEADING}:
            return True
        return len(self.text) < 200 and self.text[-1:] not in ".!?…»”\"':;,"
