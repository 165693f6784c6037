"""Hours in the English manner: « 6 p.m. », « 10:30 AM »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import DIGITS, Text
from editor.artefacts.typography.addresses import outside_addresses
from editor.model import IssueType, Safety, Severity, Span

_S = "[ \u00a0\u202f]"
_MAYBE = re.compile(rf"[aApP]\.?{_S}?[mM](?!\w)")
_HOUR = re.compile(
    rf"""
    (?<![\w:.,])(?P<hour>1[0-2]|0?[1-9])
    (?:(?::|{_S}?h{_S}?)(?P<minute>[0-5]\d)|{_S}?h(?:eures?)?)?
    {_S}?(?P<half>[aApP])(?:\.{_S}?[mM]\.|[mM])(?!\w)
    (?P<zone>{_S}(?=heure\ (?:locale|de|d’|du)))?
    """,
    re.VERBOSE,
)


def _find(text: Text) -> Iterator[Match]:
    for passage in text.with_any(DIGITS):
        if not _MAYBE.search(passage.text):
            continue
        for found in _HOUR.finditer(passage.text):
            end = found.end()
            if passage.text.startswith("at ", found.start() - 3):
                continue
            stop = _closes(passage.text, found)
            yield Match(passage, Span(found.start(), end), (_in_french(found) + stop,))


def _closes(text: str, found: re.Match[str]) -> str:
    """Return the full stop that « p.m. » shared with the sentence it ended."""
    if found["zone"]:
        return ", "
    rest = text[found.end() : found.end() + 3]
    ends = found[0].endswith(".") and (not rest or re.match(r" [A-ZÀ-Ý«]", rest))
    return "." if ends else ""


def _in_french(found: re.Match[str]) -> str:
    hour = int(found["hour"]) % 12 + (12 if found["half"] in "pP" else 0)
    minute = found["minute"]
    if minute and minute != "00":
        return f"{hour}\u00a0h\u00a0{minute}"
    if hour == 0:
        return "minuit"
    return f"{hour}\u00a0heure{'s' if hour > 1 else ''}"


RULE = Rule(
    issue=IssueType.LOCALE_VIOLATION,
    severity=Severity.MINOR,
    safety=Safety.SAFE,
    message="« {0} » : le français compte les heures jusqu’à vingt-quatre.",
    message_en="“{0}”: French counts the hours to twenty-four.",
    why="L’heure anglaise est restée telle quelle.",
    find=outside_addresses(_find),
    bad=(
        Example("Il parle à 6 p.m. heure locale.", "Il parle à 18\u00a0heures, heure locale."),
        Example(
            "Le vote a lieu à 10:30 AM ce jour.", "Le vote a lieu à 10\u00a0h\u00a030 ce jour."
        ),
        Example("Il part à 7:15 p.m. Elle reste.", "Il part à 19\u00a0h\u00a015. Elle reste."),
    ),
    fine=(
        "Il parle à 18 heures.",
        "Le train de 10 h 30 est parti.",
        "Une distance de 5 m est requise.",
        "L’émission passe sur 3 FM.",
    ),
)
