"""A decimal point before a unit, as in English: « 3.5 % », « 1.2 million »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import DIGITS, Text
from editor.artefacts.typography.addresses import outside_addresses
from editor.model import IssueType, Safety, Severity, Span

THIN = "\u202f"
_MAYBE = re.compile(r"\.\d")
_POINT = re.compile(
    r"(?<![\w.,:$€£/-])(?P<whole>\d{1,4})\.(?P<part>\d{1,3})(?=[ \u00a0\u202f]?(?:%|‰|pour cent\b|"
    r"millions?\b|milliards?\b|milliers?\b|kg\b|km\b|km²|cm\b|mm\b|m²|°|degrés?\b|kilomètres?\b|"
    r"kilogrammes?\b|mètres?\b|hectares?\b|litres?\b|tonnes?\b|euros?\b|dollars?\b|€|points? de\b|"
    r"fois\b|points?\b|secondes?\b|minutes?\b|heures?\b|ans\b|années?\b|enfants?\b|pouces?\b"
    r"|watts?\b|volts?\b|"
    r"litres\b|grammes?\b|g\b|ml\b|mg\b|billions?\b|trillions?\b|sur (?:5|10|20|100)\b|étoiles\b"
    r"|miles?\b))"
)
_MEASURED = re.compile(
    r"\b(?:magnitude|moyenne|note|taux|indice|ratio|facteur|pH|score|coefficient|température|cote)"
    r"(?: moyenne?)?(?: était| est| atteint)?(?: de| d[’']environ"
    r"| à)? (?P<whole>\d{1,3})\.(?P<part>\d{1,2})(?![\d.])"
)
_ENGLISH = re.compile(
    r"(?<![\w.,/-])(?P<whole>\d{1,3}(?:,\d{3})+)\.(?P<part>\d{1,4})(?![\w.,]\d|\w)"
)
_GROUPED = re.compile(r"(?<![\w.,/-])[1-9]\d{0,2}\.\d{3}\.\d{3}(?![\w.,]\d|\w)")
"""« 1.000.000 »: no French writes so, and no decimal has two points."""


def _find(text: Text) -> Iterator[Match]:
    for passage in text.with_any(DIGITS):
        if not _MAYBE.search(passage.text):
            continue
        for found in _POINT.finditer(passage.text):
            # « 10.000 euros » has a point between thousands, as Germans and Italians write.
            separator = "\u202f" if len(found["part"]) == 3 else ","
            safety = Safety.SUGGEST if len(found["part"]) == 3 else None
            fixed = f"{found['whole']}{separator}{found['part']}"
            yield Match(passage, Span(found.start(), found.end()), (fixed,), safety=safety)
        for found in _MEASURED.finditer(passage.text):
            where = Span(found.start("whole"), found.end())
            if not _POINT.match(passage.text, where.start):
                yield Match(passage, where, (f"{found['whole']},{found['part']}",))
        for found in _ENGLISH.finditer(passage.text):
            fixed = f"{found['whole'].replace(',', THIN)},{found['part']}"
            yield Match(passage, Span(*found.span()), (fixed,))
        for found in _GROUPED.finditer(passage.text):
            fixed = found[0].replace(".", THIN)
            yield Match(passage, Span(*found.span()), (fixed,), safety=Safety.SUGGEST)


RULE = Rule(
    issue=IssueType.NUMBERS,
    severity=Severity.MINOR,
    safety=Safety.SAFE,
    message="« {0} » : en français les décimales suivent une virgule.",
    message_en="“{0}”: in French a comma sets off the decimals.",
    why="L’anglais met un point devant les décimales.",
    find=outside_addresses(_find),
    bad=(
        Example("Une hausse de 3.5 % en un an.", "Une hausse de 3,5 % en un an."),
        Example("Environ 1.2 million d’électeurs.", "Environ 1,2 million d’électeurs."),
        Example("Un trou de 2,500.75 euros.", "Un trou de 2\u202f500,75 euros."),
        Example("Un séisme de magnitude 6.7 a eu lieu.", "Un séisme de magnitude 6,7 a eu lieu."),
    ),
    fine=(
        "La version 3.5 est sortie.",
        "Une hausse de 3,5 % en un an.",
        "Le 12.08.2024, à 10.30.",
        "Voir la section 2.1 du rapport.",
        "L’adresse 192.168.100.200 répond.",
        "La note 4.2.1 de la page.",
    ),
)
