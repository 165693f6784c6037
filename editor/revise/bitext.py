"""Which sentences of a text and of its translation say the same, by their lengths and words.

The likeliest way through both texts is found by dynamic programming, as in W. A. Gale and K. W.
Church, A Program for Aligning Sentences in Bilingual Corpora, Computational Linguistics 19(1),
1993, whose prior probabilities and variance are used. To what lengths say, numbers, names and the
words of a dictionary add.
"""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, reduce
from operator import or_

from editor.language import tags
from editor.language.dictionary import english_for, english_forms
from editor.language.names import name_key

# Gale and Church, table 5. What is left out or put in costs no more than that: how long it is tells
# nothing.
_PRIORS = {
    (1, 1): 0.89,
    (1, 0): 0.0099,
    (0, 1): 0.0099,
    (2, 1): 0.089,
    (1, 2): 0.089,
    (2, 2): 0.011,
}
_VARIANCE = 6.8
_USUAL, _USUAL_OF = 0.9, 2000
"""English has nine characters for ten of French; what that is worth, in characters."""
_MET, _LOST = 0.6, 0.3
"""What a word counts that is found on the other side, and one that is not."""
_LEAST_BAND = 30
_WORD = re.compile(r"\d+|[^\W\d_]+(?:-[^\W\d_]+)*")
_SHORT = 3
_OFTEN = 3
"""A word in more sentences than this, and in more than one in twelve, tells little."""
_SURE = 0.25


@dataclass(frozen=True, slots=True)
class Bead:
    """Sentences of both sides that belong together; one side may have none."""

    source: tuple[int, ...]
    target: tuple[int, ...]
    score: float
    """How many of the telling words are found on the other side: from 0 to 1."""

    @property
    def is_sure(self) -> bool:
        """Whether more than lengths speak for it, so that it need not be looked at."""
        return bool(self.source and self.target) and self.score >= _SURE


def align_texts(source: Sequence[str], target: Sequence[str]) -> tuple[Bead, ...]:
    """Return French sentences with the English ones that say the same, in order, every one once.

    One or two of a side belong to one or two of the other, or to none.
    """
    ratio = _ratio(source, target)
    features = _Features(source, target)
    drift = abs(len(source) - len(target)) // 4
    band = max(_LEAST_BAND, (len(source) + len(target)) // 60) + drift
    best: list[dict[int, tuple[float, tuple[int, int]]]] = [{} for _ in range(len(source) + 1)]
    best[0][0] = (0.0, (0, 0))
    slope = len(target) / max(len(source), 1)
    for at in range(len(source) + 1):
        middle = round(at * slope)
        for there in range(max(0, middle - band), min(len(target), middle + band) + 1):
            found = _cheapest(best, at, there, features, ratio)
            if found is not None:
                best[at][there] = found
    return tuple(_walk_back(best, len(source), len(target), features))


def _cheapest(
    best: list[dict[int, tuple[float, tuple[int, int]]]],
    at: int,
    there: int,
    features: "_Features",
    ratio: float,
) -> tuple[float, tuple[int, int]] | None:
    if not at and not there:
        return 0.0, (0, 0)
    found = []
    for step, prior in _PRIORS.items():
        if at < step[0] or there < step[1]:
            continue
        before = best[at - step[0]].get(there - step[1])
        if before is not None:
            cost = -math.log(prior)
            if step[0] and step[1]:
                cost += _length_cost(features, at, there, step, ratio)
                ours, theirs = range(at - step[0], at), range(there - step[1], there)
                met, lost = features.words(tuple(ours), tuple(theirs))
                cost += _LOST * lost - _MET * met
            found.append((before[0] + cost, step))
    return min(found) if found else None


def _walk_back(
    best: list[dict[int, tuple[float, tuple[int, int]]]],
    at: int,
    there: int,
    features: "_Features",
) -> list[Bead]:
    beads = []
    while at or there:
        step = best[at][there][1]
        ours = tuple(range(at - step[0], at))
        theirs = tuple(range(there - step[1], there))
        met, lost = features.words(ours, theirs)
        beads.append(Bead(ours, theirs, round(met / (met + lost), 4) if met else 0.0))
        at, there = at - step[0], there - step[1]
    return beads[::-1]


def _ratio(source: Sequence[str], target: Sequence[str]) -> float:
    """Return how many characters of the target there are for one of the source.

    Of short texts, one of which may lack half, the usual ratio tells more than they do.
    """
    ours = sum(map(len, source)) + _USUAL_OF
    theirs = sum(map(len, target)) + _USUAL * _USUAL_OF
    return min(1.5, max(0.6, theirs / ours))


def _length_cost(
    features: "_Features", at: int, there: int, step: tuple[int, int], ratio: float
) -> float:
    ours = sum(features.source_lengths[at - step[0] : at])
    theirs = sum(features.target_lengths[there - step[1] : there])
    mean = (ours + theirs / ratio) / 2
    if not mean:
        return 0.0
    distance = abs((theirs - ours * ratio) / math.sqrt(mean * _VARIANCE))
    # Twice the tail of the normal distribution; far out it is 0, and its logarithm by the series.
    tail = math.erfc(distance / math.sqrt(2))
    return -math.log(tail) if tail > 0 else distance * distance / 2 + math.log(distance + 1)


class _Features:
    """What of each sentence can be found in its translation."""

    def __init__(self, source: Sequence[str], target: Sequence[str]) -> None:
        plain = [[tags.strip(text).text for text in side] for side in (source, target)]
        self.source_lengths, self.target_lengths = ([len(t) for t in side] for side in plain)
        self._source = [[_french_keys(w) for w in words] for words in _telling_words(plain[0])]
        self._target = [[_english_keys(w) for w in words] for words in _telling_words(plain[1])]
        self._source_forms = [frozenset[str]().union(*keys) for keys in self._source]
        self._target_forms = [frozenset[str]().union(*keys) for keys in self._target]
        self._known: dict[tuple[int, int], tuple[int, int]] = {}

    def words(self, ours: tuple[int, ...], theirs: tuple[int, ...]) -> tuple[int, int]:
        """Return how many telling words are found on the other side, of both, and how many not."""
        total = sum(len(self._source[at]) for at in ours)
        total += sum(len(self._target[at]) for at in theirs)
        met = 0
        for at in ours:
            met += reduce(or_, (self._met(at, there)[0] for there in theirs), 0).bit_count()
        for there in theirs:
            met += reduce(or_, (self._met(at, there)[1] for at in ours), 0).bit_count()
        return met, total - met

    def _met(self, at: int, there: int) -> tuple[int, int]:
        """Return which words of either sentence are found in the other, a bit for each."""
        known = self._known.get((at, there))
        if known is None:
            known = self._known[at, there] = (
                _bits(self._source[at], self._target_forms[there]),
                _bits(self._target[there], self._source_forms[at]),
            )
        return known


def _bits(words: Sequence[frozenset[str]], forms: frozenset[str]) -> int:
    return sum(1 << at for at, keys in enumerate(words) if not forms.isdisjoint(keys))


def _telling_words(texts: Sequence[str]) -> list[list[str]]:
    """Return the words of each text that are not in too many of them to tell one from another."""
    words = [list(dict.fromkeys(_telling(text))) for text in texts]
    counts = Counter(word for found in words for word in found)
    most = max(_OFTEN, len(texts) // 12)
    return [[word for word in found if counts[word] <= most] for found in words]


def _telling(text: str) -> Iterator[str]:
    for word in _WORD.findall(text):
        if word[0].isdigit() or len(word) > _SHORT:
            yield word


@lru_cache(maxsize=1 << 15)
def _french_keys(word: str) -> frozenset[str]:
    return english_for(word) | _shared_keys(word)


@lru_cache(maxsize=1 << 15)
def _english_keys(word: str) -> frozenset[str]:
    return english_forms(word) | _shared_keys(word)


def _shared_keys(word: str) -> frozenset[str]:
    """Return what a word is in both languages: a number, a name, a word of one root."""
    if word[0].isdigit():
        return frozenset({word.lstrip("0") or "0"})
    split = unicodedata.normalize("NFKD", word.casefold())
    bare = "".join(c for c in split if not unicodedata.combining(c))
    keys = {f"={bare[:5]}"} if len(bare) > _SHORT + 1 else {f"={bare}"}
    if word[0].isupper():
        keys.add(f"~{name_key(word)}")
    return frozenset(keys)
