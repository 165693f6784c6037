"""Centuries in Arabic figures: « le 21e siècle »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Text
from editor.artefacts.typography.addresses import outside_addresses
from editor.model import IssueType, Safety, Severity, Span

_NEEDED = frozenset({"siècle", "siècles"})
_CENTURY = re.compile(
    r"(?<![\w.,-])(?P<number>[12]?\d)(?:er|e|è|ème|ième|eme|ᵉ|th|st|nd|rd)"
    r"(?=[ \u00a0\u202f](?:siècles?|et (?:\d+(?:e|è|ème)|[XVI]+e) siècles?)(?!\w))"
)
_WORD_BEFORE = re.compile(r"\b(?:[Aa]u|[Dd]u|[Ll]e|[Dd]e)[ \u00a0]$")
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def _find(text: Text) -> Iterator[Match]:
    for passage in text.saying(_NEEDED):
        for found in _CENTURY.finditer(passage.text):
            number = int(found["number"])
            if number:
                fixed = _roman(number) + ("er" if number == 1 else "e")
                start = _with_word_before(passage.text, found.start())
                whole = passage.text[start : found.start()] + fixed
                yield Match(passage, Span(start, found.end()), (whole,), (found[0], fixed))


def _with_word_before(text: str, at: int) -> int:
    """Return where the word before begins, so that it is not elided before « Ier » or « IXe »."""
    before = _WORD_BEFORE.search(text, max(0, at - 8), at)
    return before.start() if before else at


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        text += count * letters
    return text


RULE = Rule(
    issue=IssueType.LOCALE_VIOLATION,
    severity=Severity.MINOR,
    safety=Safety.SAFE,
    message="Les siècles s’écrivent en chiffres romains : « {1} ».",
    message_en="Centuries are written in Roman numerals: “{1}”.",
    why="L’anglais écrit les siècles en chiffres arabes.",
    find=outside_addresses(_find),
    bad=(
        Example("Au 21ème siècle, tout change.", "Au XXIe siècle, tout change."),
        Example("Du 4e au 19e siècle.", "Du 4e au XIXe siècle."),
        Example("Au 1er siècle, tout change.", "Au Ier siècle, tout change."),
        Example("Aux 18e et 19e siècles.", "Aux XVIIIe et XIXe siècles."),
    ),
    fine=(
        "Au XXIe siècle, tout change.",
        "Le 21e jour du siècle.",
        "Il finit 3e.",
        "Deux siècles plus tard.",
    ),
)
