"""A range with a hyphen in running text: « entre 2010-2015 », « âgés de 18-24 ans »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import DIGITS, Text
from editor.artefacts.typography.addresses import outside_addresses
from editor.model import IssueType, Safety, Severity, Span

_MAYBE = re.compile(r"\d ?[-–—] ?\d")
_N = r"\d{1,4}(?:[.,]\d)?"
_YEARS = re.compile(
    r"\b(?P<lead>[Ee]ntre|De|[Dd]epuis) (?P<one>(?:1[5-9]|20)\d\d) ?[-–—] ?(?P<other>(?:1[5-9]"
    r"|20)\d\d)"
    r"(?![\w/.-])"
)
_COUNTED = re.compile(
    r"\b(?P<lead>(?:[âÂ]gée?s? (?:de|entre)|[Ee]nviron|[Ee]ntre|[Qq]uelque|[Pp]endant"
    r"|[Pp]endant environ"
    r"|[Dd]ure|[Dd]urer|[Cc]ompte|[Pp]rendre|[Pp]rend|[Ff]aut|[Aa]près|[Dd]ans|[Ii]l y a))"
    rf" (?P<one>{_N}) ?[-–—] ?(?P<other>{_N})"
    r"(?=[ \u00a0](?:ans|années|jours|mois|semaines|heures|minutes|secondes|siècles|fois|personnes"
    r"|hommes"
    r"|femmes|enfants|soldats|habitants|morts|blessés|kilomètres|mètres|km|kg|euros|dollars"
    r"|pour cent|%"
    r"|millions|milliards|points|degrés|pages|mots|tonnes|litres|étages|élèves|étudiants|employés"
    r"|cm)\b)"
)


def _find(text: Text) -> Iterator[Match]:
    for passage in text.with_any(DIGITS):
        if not _MAYBE.search(passage.text):
            continue
        for pattern in (_YEARS, _COUNTED):
            for found in pattern.finditer(passage.text):
                one, other = (float(found[n].replace(",", ".")) for n in ("one", "other"))
                if one < other:
                    joint = "et" if found["lead"].lower().endswith("entre") else "à"
                    where = Span(found.start("one"), found.end())
                    fixed = f"{found['one']} {joint} {found['other']}"
                    yield Match(passage, where, (fixed,), (found[0], fixed))


RULE = Rule(
    issue=IssueType.LOCALE_VIOLATION,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » : dans une phrase, « {1} » en toutes lettres.",
    message_en="“{0}”: in a sentence, “{1}” in words.",
    why="L’anglais met un tiret entre les deux nombres.",
    find=outside_addresses(_find),
    bad=(
        Example("Entre 2010-2015, il vit à Rome.", "Entre 2010 et 2015, il vit à Rome."),
        Example("Des élèves âgés de 18-24 ans.", "Des élèves âgés de 18 à 24 ans."),
        Example("Il y avait environ 5-10 personnes.", "Il y avait environ 5 à 10 personnes."),
    ),
    fine=(
        "Les 18-24 ans votent peu.",
        "La saison 2010-2015 et les pages 12-15.",
        "Il gagne 3-1 après 2-1.",
        "Le vol de 2015-2010 personnes.",
    ),
)
