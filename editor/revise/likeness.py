"""How alike two texts are, and which of many belong together. The owner of rapidfuzz."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

_WORD = re.compile(r"\w+")
# In the same place of the document half the text will do; elsewhere it takes three quarters.
_ENOUGH_NEAR = 0.5
_ENOUGH_FAR = 0.75
# A gap of this many texts on either side is compared in full, without looking for shared words.
_SMALL_GAP = 12
# So many texts, those with most words in common, are measured for each.
_CANDIDATES = 12
# A word in more texts than this says little about any of them.
_COMMON = 50


@dataclass(frozen=True, slots=True)
class Loose:
    """A text without a counterpart yet."""

    text: str
    gap: int
    """Which stretch between two matched neighbours it lies in: the same number on both sides."""


def likeness(one: str, other: str) -> float:
    """Return 1.0 for equal texts, 0.0 for texts with nothing in common, in order."""
    return fuzz.ratio(one, other) / 100


def find_alike(text: str, texts: Sequence[str], *, minimum: float) -> list[tuple[float, int]]:
    """Return the likeness and the place of every one of `texts` that is at least so like `text`.

    The most alike come first, then those that stand first.
    """
    found = process.extract(
        text, texts, scorer=fuzz.ratio, limit=None, score_cutoff=minimum * 100, processor=None
    )
    return sorted(((score / 100, at) for _, score, at in found), key=lambda f: (-f[0], f[1]))


def pair_alike(before: Sequence[Loose], after: Sequence[Loose]) -> tuple[tuple[int, int], ...]:
    """Return pairs of places in both lists whose texts are alike, each place once, in order.

    The best pair is made first, the nearer one if two are as good. Time grows with the length of
    the lists, not with its square.
    """
    scored = []
    for old_at, new_at in _candidates(before, after):
        old, new = before[old_at], after[new_at]
        enough = _ENOUGH_NEAR if old.gap == new.gap else _ENOUGH_FAR
        score = likeness(old.text, new.text)
        if score >= enough:
            scored.append((-score, abs(old.gap - new.gap), abs(old_at - new_at), old_at, new_at))
    taken_before: set[int] = set()
    taken_after: set[int] = set()
    pairs = []
    for *_, old_at, new_at in sorted(scored):
        if old_at not in taken_before and new_at not in taken_after:
            taken_before.add(old_at)
            taken_after.add(new_at)
            pairs.append((old_at, new_at))
    return tuple(sorted(pairs))


def _candidates(before: Sequence[Loose], after: Sequence[Loose]) -> Iterator[tuple[int, int]]:
    """Yield the pairs worth measuring: in the same small gap, or with rare words in common."""
    gaps: dict[int, list[int]] = defaultdict(list)
    words: dict[str, list[int]] = defaultdict(list)
    for old_at, old in enumerate(before):
        gaps[old.gap].append(old_at)
        for word in _words(old.text):
            words[word].append(old_at)
    crowds = Counter(item.gap for item in after)
    for new_at, new in enumerate(after):
        shared = Counter(
            old_at
            for word in _words(new.text)
            if len(words.get(word, ())) <= _COMMON
            for old_at in words.get(word, ())
        )
        chosen = {old_at for old_at, _ in shared.most_common(_CANDIDATES)}
        near = gaps.get(new.gap, [])
        if len(near) <= _SMALL_GAP and crowds[new.gap] <= _SMALL_GAP:
            chosen.update(near)
        for old_at in sorted(chosen):
            yield old_at, new_at


def _words(text: str) -> list[str]:
    """Return the different words of a text in their order."""
    return list(dict.fromkeys(_WORD.findall(text.casefold())))
