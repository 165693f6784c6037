"""Passages cut into words, and where something stands in them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from editor.glossary.extracting.candidate import Passage
from editor.glossary.matching import Matcher
from editor.language.tokens import TokenKind, scan
from editor.model import Concept

_STARTS = frozenset(".!?…:;«“\"'‘(—–-[•*/")


class Place(NamedTuple):
    """Words of a passage, the last one included."""

    passage: int
    first: int
    last: int


@dataclass(frozen=True)
class Sentence:
    """The words and marks of a text."""

    text: str
    forms: tuple[str, ...]
    starts: Sequence[int]
    is_word: tuple[bool, ...]

    @classmethod
    def of(cls, text: str, lang: str) -> "Sentence":
        """Return a text cut into its words and marks."""
        found = scan(text, lang)
        kinds = tuple(found.kind(at) is TokenKind.WORD for at in range(len(found)))
        return cls(text, found.forms, found.starts, kinds)

    @cached_property
    def lower(self) -> tuple[str, ...]:
        """The forms in small letters, their apostrophes all curly."""
        return tuple(form.lower().replace("'", "’") for form in self.forms)

    def quote(self, first: int, last: int) -> str:
        """Return the text from one word to another, on one line, its apostrophes curly."""
        end = self.starts[last] + len(self.forms[last])
        return " ".join(self.text[self.starts[first] : end].replace("'", "’").split())

    def opens(self, at: int) -> bool:
        """Say whether a word may have its capital for standing at a start alone."""
        return at == 0 or self.forms[at - 1][0] in _STARTS

    @cached_property
    def is_shouted(self) -> bool:
        """Whether most words have a capital, so that capitals say nothing here."""
        words = [f for f, is_word in zip(self.forms, self.is_word, strict=True) if is_word]
        capitals = sum(form[0].isupper() for form in words)
        return len(words) > 3 and capitals > 0.7 * len(words)


class Corpus:
    """Passages with their words; those of the English are cut when they are asked for."""

    def __init__(self, passages: Iterable[Passage], concepts: Sequence[Concept] = ()) -> None:
        """Take the passages in, and the concepts whose terms are known."""
        self.passages = tuple(passages)
        self.french = tuple(Sentence.of(one.french, "fr") for one in self.passages)
        self._english: dict[int, Sentence] = {}
        self._matcher = Matcher(concepts, "fr")
        self._known: dict[int, tuple[tuple[int, int], ...]] = {}

    def english(self, at: int) -> Sentence:
        """Return the English of a passage."""
        if at not in self._english:
            self._english[at] = Sentence.of(self.passages[at].english, "en")
        return self._english[at]

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the French, as it is written."""
        return frozenset(form for sentence in self.french for form in sentence.forms)

    def is_known(self, place: Place) -> bool:
        """Say whether the words are a term of the glossary there, or part of one."""
        known = self._known.get(place.passage)
        if known is None:
            found = self._matcher.find(self.passages[place.passage].french)
            known = tuple((match.span.start, match.span.end) for match in found)
            self._known[place.passage] = known
        sentence = self.french[place.passage]
        start = sentence.starts[place.first]
        end = sentence.starts[place.last] + len(sentence.forms[place.last])
        return any(one <= start and end <= other for one, other in known)

    def is_term(self, french: str) -> bool:
        """Say whether the glossary has a term, in whatever form."""
        found = self._matcher.find(french)
        return any(len(match.span) >= len(french) - 1 for match in found)

    def contexts(self, places: Sequence[Place], most: int = 3) -> tuple[Passage, ...]:
        """Return the first passages of some places; those with English come first."""
        met = dict.fromkeys(self.passages[place.passage] for place in places)
        return tuple(sorted(met, key=lambda passage: not passage.english)[:most])

    def documents(self, places: Sequence[Place]) -> tuple[str, ...]:
        """Return the documents of some places, in order."""
        return tuple(dict.fromkeys(self.passages[place.passage].document for place in places))
