"""Which lines are made of the words of pages: buttons, prompts, forms."""

import re
from enum import IntEnum
from functools import lru_cache

from editor.artefacts.datafile import read_data
from editor.artefacts.wordlist import words

_WORD = re.compile(r"[^\W\d_]+(?:[-'](?=[^\W\d_])[^\W\d_]+)*")
_LINE = 8
"""Words of a line that may be a button or a label."""
_SENTENCE = 40
_LEAST = 2
_DENSE, _DENSEST = 0.6, 0.84
"""The share of a sentence's words, small ones left out, that are words of pages."""
_ADDRESSED = words("vous votre vos nous notre nos you your we our us")


class Likeness(IntEnum):
    """How much a line is like those of a page around an article."""

    NONE = 0
    SOME = 1
    """All its words are found there, but none of them only there."""
    MUCH = 2


def likeness(line: str) -> Likeness:
    """Say how much a line, in lower case and without accents, is like one of a page.

    A line of a few words must have nothing but words of pages; a sentence to the reader, most.
    """
    found = [word for part in _WORD.findall(line) for word in part.split("'") if word]
    if not 1 < len(found) <= _SENTENCE:
        return Likeness.NONE
    telling, usual, function = word_lists()
    content = [word for word in found if word not in function]
    sure = sum(word in telling for word in content)
    known = sure + sum(word in usual for word in content)
    if len(content) < 2:
        return Likeness.NONE
    if len(found) <= _LINE and known == len(content) and not line.endswith("."):
        return Likeness.MUCH if sure else Likeness.SOME
    addressed = not _ADDRESSED.isdisjoint(found) or found[0] in telling
    dense = known >= (_DENSE if sure > 1 else _DENSEST) * len(content)
    told = addressed and sure and len(content) > _LEAST
    return Likeness.MUCH if told and dense else Likeness.NONE


@lru_cache(maxsize=1)
def word_lists() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the telling words, the usual ones, and small ones that do not count."""
    data = read_data(__file__, "page_words.yaml")
    return words(data["telling"]), words(data["usual"]), words(data["function"])
