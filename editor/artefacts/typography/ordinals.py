"""English ordinals: « la 21st édition », « le 5th mars », « le 2e mars »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import DIGITS, Passage, Text
from editor.artefacts.typography.addresses import outside_addresses
from editor.language.calendar import MONTHS
from editor.language.inflection import gender_of
from editor.model import IssueType, Safety, Severity, Span

_MAYBE = re.compile(r"\d ?(?:st|nd|rd|th|e|è|[èe]me)(?!\w)")
_ENGLISH = re.compile(
    r"(?<![\w.,/-])(?P<number>\d{1,3})(?P<end>st|nd|rd|th)(?![\w-])(?P<next> [^\W\d_]+)?"
)
_ENDS = {"1": "st", "2": "nd", "3": "rd"}
_DAY = re.compile(
    rf"(?<![\w.,/-])(?P<number>[1-9]|[12]\d|3[01])(?:i?[eè]me|e|è|th|st|nd|rd)"
    rf"(?=[ \u00a0](?:{'|'.join((*MONTHS, *map(str.capitalize, MONTHS)))})(?!\w))"
)


def _find(text: Text) -> Iterator[Match]:
    for passage in text.with_any(DIGITS):
        if not _MAYBE.search(passage.text):
            continue
        taken = set()
        for found in _DAY.finditer(passage.text):
            taken.add(found.start())
            day = "1er" if found["number"] == "1" else found["number"]
            yield _match(passage, Span(*found.span()), day)
        for found in _ENGLISH.finditer(passage.text):
            if found.start() not in taken and _is_ordinal(passage, found):
                where = Span(found.start(), found.end("end"))
                yield _match(passage, where, _french(found))


def _match(passage: Passage, where: Span, fixed: str) -> Match:
    return Match(passage, where, (fixed,), (where.of(passage.text), fixed))


def _is_ordinal(passage: Passage, found: re.Match[str]) -> bool:
    """Say whether the number is one of a French sentence, not of « 42nd Street »."""
    number, following = found["number"], found["next"] or ""
    end = "th" if number[-2:-1] == "1" else _ENDS.get(number[-1], "th")
    if found["end"] != end or following[1:2].isupper() or following[1:] in {"siècle", "siècles"}:
        return False
    where = Span(*found.span())
    return not any(stretch.overlaps(where) for stretch in passage.english)


def _french(found: re.Match[str]) -> str:
    if found["number"] != "1":
        return f"{found['number']}e"
    return "1re" if gender_of((found["next"] or " ")[1:]) == "f" else "1er"


RULE = Rule(
    issue=IssueType.LOCALE_VIOLATION,
    severity=Severity.MINOR,
    safety=Safety.SAFE,
    message="« {0} » s’écrit « {1} ».",
    message_en="“{0}” is written “{1}” in French.",
    why="L’ordinal anglais est resté, ou la date anglaise a été traduite mot à mot.",
    find=outside_addresses(_find),
    bad=(
        Example("La 21st édition et la 1st place.", "La 21e édition et la 1re place."),
        Example("Il part le 5th mars ou le 2ème avril.", "Il part le 5 mars ou le 2 avril."),
        Example("Il finit 2nd.", "Il finit 2e."),
    ),
    fine=(
        "La 21e édition part le 1er mars.",
        "Il habite 42nd Street, à New York.",
        "Un disque de 5To et la 3e fois.",
        "The 4th of July is the day when they were born.",
    ),
)
