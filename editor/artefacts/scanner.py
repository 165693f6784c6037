"""Look for the patterns of all rules in one scan, whatever their number."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from editor.artefacts.pattern import Pattern
from editor.artefacts.rule import Match, Phrasing
from editor.artefacts.text import Passage, Text
from editor.language.lexicon import lemmas

_Candidate = tuple[Pattern, int]
_MOST_KNOWN = 200_000


class Scanner:
    """The patterns of some phrasings, indexed by the word each must have."""

    def __init__(self, phrasings: Sequence[Phrasing]) -> None:
        """Index every pattern by its rarest word."""
        self._phrasings = phrasings
        self._by_form: dict[str, list[_Candidate]] = defaultdict(list)
        self._by_lemma: dict[str, list[_Candidate]] = defaultdict(list)
        self._known: dict[str, Sequence[_Candidate]] = {}
        self._anchors: set[str] = set()
        """Those of the words known that some pattern has."""
        for number, phrasing in enumerate(phrasings):
            for pattern in phrasing.patterns:
                anchor = pattern.elements[pattern.anchor]
                for form in anchor.forms | anchor.exact:
                    self._by_form[form].append((pattern, number))
                for lemma in anchor.lemmas:
                    self._by_lemma[lemma].append((pattern, number))

    def find(self, text: Text) -> Iterator[tuple[int, Match]]:
        """Yield every match, and the number of the phrasing that found it."""
        # A hostile text has no end of words: what is kept of them stays bounded.
        if len(self._known) > _MOST_KNOWN:
            self._known.clear()
            self._anchors.clear()
        new = text.vocabulary.difference(self._known)
        self._anchors.update(word for word in new if self._candidates(word))
        anchors = text.vocabulary & self._anchors
        for passage in text.passages:
            if not anchors.isdisjoint(passage.vocabulary):
                yield from self._find_in(passage, anchors)

    def _find_in(self, passage: Passage, anchors: frozenset[str]) -> Iterator[tuple[int, Match]]:
        seen: set[tuple[int, int, int]] = set()
        words = passage.words
        for position in passage.places(anchors):
            for pattern, number in self._candidates(words[position]):
                if not pattern.may_be_at(passage, position):
                    continue
                found = pattern.match_around(passage, position)
                if found is None or (number, found.start, found.end) in seen:
                    continue
                seen.add((number, found.start, found.end))
                match = self._phrasings[number].match(passage, found)
                if match is not None:
                    yield number, match

    def _candidates(self, word: str) -> Sequence[_Candidate]:
        known = self._known.get(word)
        if known is not None:
            return known
        found = list(self._by_form.get(word, ()))
        for lemma in sorted({word, *lemmas(word)}):
            found += (known for known in self._by_lemma.get(lemma, ()) if known not in found)
        self._known[word] = tuple(found)
        return self._known[word]
