"""Thousands and millions in one letter: « 10k abonnés », « 1.5M d’abonnés »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import DIGITS, Text
from editor.artefacts.typography.addresses import outside_addresses
from editor.language.lexicon import Pos, readings
from editor.model import IssueType, Safety, Severity, Span

_MAYBE = re.compile(r"[0-9] ?[kKMB](?!\w)")
_THOUSANDS = re.compile(
    r"(?<![\w.,/$€£-])(?P<number>[1-9]\d{0,2})[kK] (?P<noun>[^\W\d_]{3,30})(?!\w)"
)
_MILLIONS = re.compile(
    r"(?<![\w.,/$€£-])(?P<number>\d{1,4}(?:[.,]\d{1,2})?)(?P<scale>[MB])(?=[ \u00a0]d(?:e |[’']))"
)
_SCALES = {"M": "million", "B": "milliard"}
_SHARPNESS = frozenset({"2", "4", "5", "6", "8"})
"""Thousands of pixels: « un écran 4K »."""


def _find(text: Text) -> Iterator[Match]:
    for passage in text.with_any(DIGITS):
        if not _MAYBE.search(passage.text):
            continue
        for found in _THOUSANDS.finditer(passage.text):
            if found["number"] not in _SHARPNESS and _is_counted(found["noun"]):
                where = Span(found.start(), found.start("noun") - 1)
                fixed = f"{found['number']}\u202f000"
                yield Match(passage, where, (fixed,), (where.of(passage.text), fixed))
        for found in _MILLIONS.finditer(passage.text):
            number = found["number"].replace(".", ",")
            plural = "" if re.match(r"[01](?:,|$)", number) else "s"
            fixed = f"{number} {_SCALES[found['scale']]}{plural}"
            yield Match(passage, Span(*found.span()), (fixed,), (found[0], fixed))


def _is_counted(noun: str) -> bool:
    return any(r.pos is Pos.NOUN and r.number in {"p", "i"} for r in readings(noun))


RULE = Rule(
    issue=IssueType.LOCALE_VIOLATION,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » : dans un texte français, « {1} ».",
    message_en="“{0}”: in running French, “{1}”.",
    why="L’anglais abrège milliers et millions d’une lettre.",
    find=outside_addresses(_find),
    bad=(
        Example("Elle a 10k abonnés.", "Elle a 10\u202f000 abonnés."),
        Example("Elle a 1.5M d’abonnés.", "Elle a 1,5 million d’abonnés."),
    ),
    fine=(
        "Un écran 4K neuf et des vidéos 8K nettes.",
        "Un fichier de 10K est lu.",
        "Elle a 10 000 abonnés.",
        "Un lot de 5 M et un budget de 10 M€.",
    ),
)
