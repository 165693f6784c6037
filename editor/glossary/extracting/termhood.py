"""How much a phrase is a term.

The measure is the C-value of Frantzi, Ananiadou and Mima (2000, International Journal on Digital
Libraries 3): the logarithm of a phrase's length, times how often it stands for itself and not as a
part of longer phrases. It is weighed by how rare the words are in French at large.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from editor.language.lexicon import frequency

Key = tuple[str, ...]
"""The words of a phrase."""

_COMMONEST = 7.0
"""The Zipf value of the commonest words."""
_RAREST = 2.0
_SPREAD = 4.0
_LEAST = 0.1


def longer_times(times: Mapping[Key, int]) -> Mapping[Key, list[int]]:
    """Return for each phrase how often each longer phrase around it stands."""
    around: defaultdict[Key, list[int]] = defaultdict(list)
    for key, count in times.items():
        inner = {
            key[first:last]
            for first in range(len(key))
            for last in range(first + 2, len(key) + 1)
            if last - first < len(key)
        }
        for part in inner & times.keys():
            around[part].append(count)
    return around


def c_value(words: int, count: int, longer: Sequence[int]) -> float:
    """Return the C-value of a phrase of so many words, met so often, and within longer ones."""
    inside = sum(longer) / len(longer) if longer else 0.0
    return math.log2(words) * (count - inside)


def rarity(key: Key) -> float:
    """Return how rare the words of a phrase are in French, from 0.1 to about 1."""
    told = [max(frequency(word, "fr"), _RAREST) for word in key if len(word) > 2]
    mean = sum(told) / len(told) if told else _COMMONEST
    return max(_LEAST, (_COMMONEST - mean) / _SPREAD)
