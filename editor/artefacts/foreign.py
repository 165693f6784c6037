"""Which sentences of a passage stand in English."""

import re
from collections.abc import Iterator

from editor.artefacts.wordlist import words
from editor.model import Span

ENGLISH = words(
    """
    the of and to is that for with was were are be by from this have has had not it at an will
    would which its their they he she his her who when where what there been into about after
    before than then these those can could should may might must but if we you your our how why
    all any some more most only other over under between while because through during said says
    """
)
_FRENCH = words(
    """
    le la les de des du un une et est que qui dans en au aux pour par sur ce cette il elle ils
    elles ne pas avec se son sa ses ou à sont été plus leur leurs mais nous vous
    """
)
_SENTENCE = re.compile(r"[^.!?…«»\n]+(?:[.!?…]+(?!\s)[^.!?…«»\n]*)*[.!?…]*")
_WORD = re.compile(r"[^\W\d_]+")
_LEAST = 2


def find_english(text: str) -> Iterator[Span]:
    """Yield the span of every sentence, or part of one in quotation marks, that is English."""
    for found in _SENTENCE.finditer(text):
        words = [word.lower() for word in _WORD.findall(found[0])]
        english = sum(word in ENGLISH for word in words)
        if english < _LEAST or len(words) < 4:
            continue
        if english > 2 * sum(word in _FRENCH for word in words):
            lead = len(found[0]) - len(found[0].lstrip())
            tail = len(found[0]) - len(found[0].rstrip())
            yield Span(found.start() + lead, found.end() - tail)
