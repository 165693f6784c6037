"""The party's convention taken for its committee, as both are DNC."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.model import IssueType, Safety, Severity, Span

_NEEDED = frozenset({"comité"})
_COMMITTEE = re.compile(
    r"(?:\b(?P<lead>au|du|le|un) )?\bComité national (?P<party>démocrate|républicain)\b"
    r"(?P<year> (?:de |en )?(?:l’année )?(?:19|20)\d\d)?",
    re.IGNORECASE,
)
_SCENE = re.compile(
    r"\b(?:discours|allocution|investiture|nomination|désignation|délégués?|scène|tribune|podium|"
    r"acclamée?s?|foule|soirée|ouverture|clôture|acceptation|Chicago|Milwaukee|Philadelphie|"
    r"Charlotte|Cleveland|Tampa|s’est tenue?|se tient|se tiendra|lors du|pendant le|durant le)\b",
    re.IGNORECASE,
)
_NEAR = 90
"""Characters around in which the scene has to be."""
_LEADS = {"au": "à la", "du": "de la", "le": "la", "un": "une"}


def _find(text: Text) -> Iterator[Match]:
    for passage in text.saying(_NEEDED):
        for found in _COMMITTEE.finditer(passage.text):
            near = passage.text[max(0, found.start() - _NEAR) : found.end() + _NEAR]
            if found["year"] or _SCENE.search(near):
                yield _match(passage, found)


def _match(passage: Passage, found: re.Match[str]) -> Match:
    party = "démocrate" if found["party"].lower() == "démocrate" else "républicaine"
    lead = _LEADS.get((found["lead"] or "").lower(), "")
    if lead and found["lead"][0].isupper():
        lead = lead.capitalize()
    year = re.sub(r"^ (?:en )?(?=\d)", " de ", found["year"] or "")
    fixed = f"{lead} convention nationale {party}{year}".lstrip(" ")
    # The preposition before counts as a part of the mistake: « au Comité » is « à la convention ».
    span = Span(found.start(), found.end())
    return Match(passage, span, (fixed,), (found[0],))


RULE = Rule(
    issue=IssueType.MISTRANSLATION,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="« {0} » : il s’agit sans doute de la convention du parti, non de son comité.",
    message_en="“{0}”: the party’s convention is likely meant, not its committee.",
    why="En anglais, DNC et RNC abrègent aussi bien la convention que le comité.",
    find=_find,
    bad=(
        Example(
            "Elle l’a dit dans son discours au Comité national démocrate de 2024.",
            "Elle l’a dit dans son discours à la convention nationale démocrate de 2024.",
        ),
        Example(
            "Les délégués du Comité national républicain ont voté.",
            "Les délégués de la convention nationale républicaine ont voté.",
        ),
        Example(
            "Le Comité national démocrate 2016 était tendu.",
            "La convention nationale démocrate de 2016 était tendu.",
        ),
    ),
    fine=(
        "Le Comité national démocrate a levé dix millions de dollars.",
        "Le président du Comité national républicain a démissionné.",
        "La convention nationale démocrate de 2024 s’est tenue à Chicago.",
        "Des pirates ont volé les courriels du Comité national démocrate.",
    ),
)
