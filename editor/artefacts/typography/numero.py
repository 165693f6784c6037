"""« No. 1 », « #1 », « n. 5 » for « n° 1 »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import DIGITS, Text
from editor.artefacts.typography.addresses import outside_addresses
from editor.model import IssueType, Safety, Severity, Span

_MAYBE = re.compile(r"(?:[Nn][or]?s?\.|#)[ \u00a0]?[0-9]")
_NUMERO = re.compile(
    r"(?<![\w&/#.])(?P<sign>(?P<capital>N)os?\.|nos?\.|Nr\.|[nN]\."
    r"|#)[ \u00a0]?(?P<number>\d{1,4})(?![\w.,]\d|\w)"
)
_LEAD = re.compile(
    r"\b(?:le|la|les|au|du|un|une|de|est|était|comme|numéro|joueur|joueuse|mondiale?|et|ou|décret"
    r"|arrêté"
    r"|résolution|loi|article|numéros|devenir|devient|classée?|reste)[ \u00a0]$",
    re.IGNORECASE,
)
_DOUBLE = re.compile(r"\b[Nn]uméros?[ \u00a0]$")


def _find(text: Text) -> Iterator[Match]:
    for passage in text.with_any(DIGITS):
        if not _MAYBE.search(passage.text):
            continue
        for found in _NUMERO.finditer(passage.text):
            where = Span(*found.span())
            before = passage.text[max(0, where.start - 14) : where.start]
            english = any(stretch.overlaps(where) for stretch in passage.english)
            if english or not _LEAD.search(before):
                continue
            number = found["number"]
            fixed = number if _DOUBLE.search(before) else f"n°\u00a0{number}"
            yield Match(passage, where, (fixed,), (found[0], fixed))


RULE = Rule(
    issue=IssueType.LOCALE_VIOLATION,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » s’écrit « {1} ».",
    message_en="“{0}” is written “{1}” in French.",
    why="L’abréviation anglaise est restée.",
    find=outside_addresses(_find),
    bad=(
        Example("Elle est la No. 1 des ventes.", "Elle est la n°\u00a01 des ventes."),
        Example("Il reste #2 mondial.", "Il reste n°\u00a02 mondial."),
        Example("Le numéro #1 des ventes.", "Le numéro 1 des ventes."),
    ),
    fine=(
        "Le n° 1 des ventes.",
        "Un parfum Chanel No. 5 et le #MeToo.",
        "Il dit no. 5 personnes partent.",
        "Le code #1234567 est fermé.",
    ),
)
