"""The language in which wording rules say what they look for.

A pattern is a line of words, read as a copy editor would say it:

    opportunité      the word itself, whatever its case; `d’opportunité` is two words
    =Politique       the word with exactly these capitals
    fenêtre(s)       with or without the letters in brackets
    un/une/des       one of several
    <délivrer>       any form of the word: délivre, délivrait, délivrés; `<initier/lancer>`: of
                     either
    <supporter:V>    any form, as a verb (V), a noun (N), an adjective (A), an infinitive (INF),
                     a past participle (PP), a present participle (PPR), or a finite verb (VF)
    NOM ADJ DET …    any word of a class, see `editor.artefacts.wordclasses`
    [très]           may be missing
    ...              up to three words, no punctuation; `...5` up to five, `...1-2` one or two
    ^                a sentence begins here
    !de/du           the next word is none of these
    avant | ici |    what stands between bars is the finding; the rest must only be there
"""

from dataclasses import dataclass

from editor.artefacts.text import Passage
from editor.artefacts.wordclasses import Test
from editor.language.tokens import TokenKind
from editor.model import Span

_QUOTES = frozenset('«»“”"')
_OPENERS = frozenset({".", "!", "?", "…", ":", "«", "“", "(", "–", "—"})


@dataclass(frozen=True, slots=True)
class Element:
    """A step of a pattern."""

    source: str
    """As it stands in the pattern, without brackets of optionality."""
    forms: frozenset[str] = frozenset()
    """Lower-case forms any of which will do."""
    lemmas: frozenset[str] = frozenset()
    """Words any form of which will do, so far as `tests` agree."""
    tests: tuple[Test, ...] = ()
    """Tests one of which a form has to pass, if it is none of `forms`."""
    exact: frozenset[str] = frozenset()
    """In lower case, the words that some of `tests` want with just their capitals."""
    least: int = 1
    most: int = 1
    """How many words: 0 to 1 if optional, 0 to 3 for a skip."""
    is_skip: bool = False
    is_ban: bool = False
    """Whether the word here must *not* match; nothing is consumed."""
    is_start: bool = False
    """Whether a sentence must begin here; nothing is consumed."""

    @property
    def is_head(self) -> bool:
        """Whether it asks for any form of a word, `<délivrer>`."""
        return bool(self.lemmas)

    @property
    def consumes(self) -> bool:
        """Whether it takes words, and does not only look at them."""
        return not self.is_ban and not self.is_start

    @property
    def named(self) -> frozenset[str]:
        """The words named, one of which must be there in some form; none if a class will do."""
        others = len(self.tests) - bool(self.lemmas) - len(self.exact)
        if not self.least or not self.consumes or others:
            return frozenset()
        return self.forms | self.lemmas | self.exact

    @property
    def literal(self) -> frozenset[str]:
        """Those named, where no other forms of them will do."""
        return frozenset() if self.lemmas else self.named

    def accepts(self, form: str, lower: str) -> bool:
        """Say whether a word fits."""
        return lower in self.forms or any(test(form) for test in self.tests)


@dataclass(frozen=True, slots=True)
class Found:
    """Where a pattern matched: token indices, half-open."""

    source: str
    """The pattern, as it is written."""
    start: int
    """The first token of the finding."""
    end: int
    whole_start: int
    """The first token of the whole pattern, context included."""
    whole_end: int
    groups: tuple[tuple[Element, int, int], ...]
    """Each element but the bans, in the pattern's order, and the tokens it took."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A parsed pattern."""

    source: str
    elements: tuple[Element, ...]
    bar_start: int
    """The element at which the finding begins."""
    bar_end: int
    anchor: int
    """The element to look for first: the rarest word that must be there."""
    beside: tuple[tuple[int, frozenset[str]], ...] = ()
    """How far from the anchor, and in what direction, one of some words must stand."""
    needed: tuple[frozenset[str], ...] = ()
    """Words elsewhere: of each set, one must be there."""

    def may_be_at(self, passage: Passage, position: int) -> bool:
        """Say whether the words that must be there are, if the anchor is at `position`."""
        words = passage.words
        for offset, wanted in self.beside:
            at = position + offset
            if at < 0 or at >= len(words) or words[at] not in wanted:
                return False
        if not self.needed:
            return True
        return all(not wanted.isdisjoint(passage.vocabulary) for wanted in self.needed)

    def match_around(self, passage: Passage, position: int) -> Found | None:
        """Return the match in which the anchor is the token at `position`, if there is one."""
        before = self.elements[: self.anchor]
        least = sum(element.least for element in before if element.consumes)
        most = sum(element.most for element in before if element.consumes)
        for start in range(max(0, position - most), position - least + 1):
            taken = self._match(passage, 0, start, position)
            if taken is not None:
                return self._found(taken, start)
        return None

    def _match(
        self, passage: Passage, index: int, at: int, anchor_at: int
    ) -> tuple[tuple[int, int], ...] | None:
        """Match the elements from `index` on at token `at`; the longest way for options wins."""
        if index == len(self.elements):
            return ()
        element = self.elements[index]
        if element.is_ban:
            banned = at < len(passage.words) and _fits(element, passage, at)
            return None if banned else self._match(passage, index + 1, at, anchor_at)
        if element.is_start:
            begins = _begins_sentence(passage, at)
            return self._match(passage, index + 1, at, anchor_at) if begins else None
        if index == self.anchor and at != anchor_at:
            return None
        reach = at
        while reach < len(passage.words) and reach - at < element.most:
            if not _fits(element, passage, reach):
                break
            reach += 1
        ends = range(at + element.least, reach + 1)
        for end in ends if element.is_skip else reversed(ends):
            rest = self._match(passage, index + 1, end, anchor_at)
            if rest is not None:
                return ((at, end), *rest)
        return None

    def _found(self, taken: tuple[tuple[int, int], ...], start: int) -> Found:
        consuming = [i for i, element in enumerate(self.elements) if element.consumes]
        places = dict(zip(consuming, taken, strict=True))
        inside = [places[i] for i in consuming if self.bar_start <= i < self.bar_end]
        full = [place for place in inside if place[0] < place[1]] or inside
        end = max(place[1] for place in taken)
        groups = tuple((self.elements[i], *places[i]) for i in consuming)
        return Found(self.source, full[0][0], full[-1][1], start, end, groups)


def span_of(passage: Passage, start: int, end: int) -> Span:
    """Return the stretch of a passage's text that tokens `start` to `end` cover."""
    return Span(passage.tokens.starts[start], passage.tokens.end(end - 1))


def _fits(element: Element, passage: Passage, at: int) -> bool:
    form = passage.forms[at]
    if element.is_skip:
        return form in _QUOTES or passage.tokens.kind(at) is not TokenKind.PUNCTUATION
    return element.accepts(form, passage.words[at])


def _begins_sentence(passage: Passage, at: int) -> bool:
    return at == 0 or passage.words[at - 1] in _OPENERS
