"""Look for the patterns of all rules in one scan, whatever their number."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from operator import itemgetter

from editor.artefacts.pattern import Pattern
from editor.artefacts.rule import Match, Phrasing
from editor.artefacts.text import Passage, Text
from editor.language.lexicon import lemmas

_Candidate = tuple[Pattern, int]
_Ranked = tuple[int, Pattern, int]
"""A candidate behind its place in the order in which they are tried."""
_MOST_KNOWN = 200_000


class _Candidates:
    """The patterns that a word is the anchor of, by what must stand right beside it."""

    __slots__ = ("_alone", "_beside")

    def __init__(self, candidates: Sequence[_Candidate]) -> None:
        self._alone: list[_Ranked] = []
        self._beside: dict[int, dict[str, list[_Ranked]]] = {}
        for rank, (pattern, number) in enumerate(candidates):
            ranked = (rank, pattern, number)
            if not pattern.beside:
                self._alone.append(ranked)
                continue
            offset, wanted = pattern.beside[0]
            neighbours = self._beside.setdefault(offset, {})
            for word in wanted:
                neighbours.setdefault(word, []).append(ranked)

    def __bool__(self) -> bool:
        return bool(self._alone or self._beside)

    def at(self, words: Sequence[str], position: int) -> Sequence[_Ranked]:
        """Return those that may stand with the anchor at a position, in order."""
        found = self._alone
        for offset, neighbours in self._beside.items():
            at = position + offset
            if 0 <= at < len(words) and words[at] in neighbours:
                found = found + neighbours[words[at]]
        return found if len(found) < _SEVERAL else sorted(found, key=itemgetter(0))


_SEVERAL = 2
_NONE = _Candidates(())


class Scanner:
    """The patterns of some phrasings, indexed by the word each must have."""

    def __init__(self, phrasings: Sequence[Phrasing]) -> None:
        """Index every pattern by its rarest word."""
        self._phrasings = phrasings
        self._by_form: dict[str, list[_Candidate]] = defaultdict(list)
        self._by_lemma: dict[str, list[_Candidate]] = defaultdict(list)
        self._known: dict[str, _Candidates] = {}
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
            for _, pattern, number in self._candidates(words[position]).at(words, position):
                if not pattern.may_be_at(passage, position):
                    continue
                found = pattern.match_around(passage, position)
                if found is None or (number, found.start, found.end) in seen:
                    continue
                seen.add((number, found.start, found.end))
                match = self._phrasings[number].match(passage, found)
                if match is not None:
                    yield number, match

    def _candidates(self, word: str) -> _Candidates:
        known = self._known.get(word)
        if known is not None:
            return known
        found = list(self._by_form.get(word, ()))
        for lemma in sorted({word, *lemmas(word)}):
            found += (known for known in self._by_lemma.get(lemma, ()) if known not in found)
        # Nearly all words: one object for them all.
        self._known[word] = _Candidates(found) if found else _NONE
        return self._known[word]
