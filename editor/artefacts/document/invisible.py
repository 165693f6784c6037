"""Characters nobody sees: zero-width spaces, soft hyphens, stray direction marks."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Text
from editor.model import IssueType, Safety, Severity, Span

_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+")
_JOINERS = re.compile(r"(?<=[a-zA-ZÀ-ÿ ’'.,])[\u200c\u200d]+(?=[a-zA-ZÀ-ÿ ’'.,]|$)")
_DIRECTIONS = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f]+")


def _find(text: Text) -> Iterator[Match]:
    for passage in text.with_any(frozenset(filter(_is_hidden, text.characters))):
        for pattern in (_INVISIBLE, _JOINERS, _CONTROLS):
            for found in pattern.finditer(passage.text):
                if not _DIRECTIONS.isdisjoint(found[0]) and _is_mixed(passage.text):
                    continue
                names = ", ".join(f"U+{ord(c):04X}" for c in sorted(set(found[0])))
                yield Match(passage, Span(found.start(), found.end()), ("",), (names,))


@lru_cache(maxsize=8192)
def _is_hidden(character: str) -> bool:
    return unicodedata.category(character) in {"Cf", "Cc"}


def _is_mixed(text: str) -> bool:
    """Say whether the text has letters written from right to left, which need such marks."""
    return any(unicodedata.bidirectional(c) in {"R", "AL"} for c in text if c > "\u0590")


RULE = Rule(
    issue=IssueType.CHARACTERS,
    severity=Severity.MINOR,
    safety=Safety.SAFE,
    message="Caractère invisible ({0}).",
    message_en="An invisible character ({0}).",
    why="La page s’en servait pour sa mise en forme.",
    find=_find,
    bad=(
        Example("Le prési\u00addent\u200b part.", "Le président part."),
        Example("\u200eLe maire\u202c répond.", "Le maire répond."),
        Example("Le pont\u2060 est\ufeff coupé.", "Le pont est coupé."),
    ),
    fine=(
        "Le président part.",
        "Le mot \u200fسلام\u200e veut dire paix.",
        "Une famille : 👨\u200d👩\u200d👧.",
        "Dix mille euros : 10\u202f000\u00a0€.",
    ),
)
