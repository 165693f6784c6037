"""A comma between thousands, as in English: « 1,500 soldats »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import DIGITS, Passage, Text
from editor.artefacts.typography.addresses import outside_addresses
from editor.model import IssueType, Safety, Severity, Span

_GROUPED = re.compile(r"(?<![\w.,$€£/-])[1-9]\d{0,2}(?:,\d{3})+(?![\w/]|[.,]\d)")
_COUNTED = re.compile(
    r"[ \u00a0\u202f](?:de |d[’'])?(?:nouveaux |nouvelles |autres |jeunes |anciens )?(?:"
    "soldats?|hommes|femmes|personnes|habitants|morts|blessés|manifestants|migrants|réfugiés|"
    "électeurs|voix|emplois|entreprises|avions|chars|missiles|drones|maisons|victimes|cas|"
    "exemplaires|pages|étudiants|enfants|employés|salariés|policiers|militaires|combattants|"
    "civils|prisonniers|otages|membres|participants|candidats|députés|patients|médecins|écoles|"
    "villages|villes|véhicules|navires|logements|familles|visiteurs|spectateurs|abonnés|"
    "utilisateurs|clients|travailleurs|ouvriers|agriculteurs|fonctionnaires|élèves|enseignants|"
    "professeurs|bénévoles|volontaires|détenus|armes|obus|roquettes|bombes|mines|munitions|"
    "bâtiments|appartements|passagers|vols|voitures|camions|arbres|espèces|animaux|signatures|"
    "courriels|documents|photos|articles|livres|films|jours|nuits|années|ans|fois|dollars|euros|"
    "roubles|yens|roupies|francs|postes|magasins|restaurants|usines|fermes|hôpitaux|lits|tests|"
    "décès|naissances|mariages|demandeurs|déplacés|disparus|Ukrainiens|Russes|Américains|"
    "Palestiniens|Israéliens|Français|gens|musulmans|chrétiens|juifs|chercheurs|scientifiques|"
    r"ingénieurs|scrutins|bulletins|suffrages|ménages|foyers|actionnaires|sites|comptes|pièces)\b"
)
_UNIT = re.compile(
    r"[ \u00a0\u202f]?(?:%|‰|°|kg|g\b|mg|km|cm|mm|m\b|m²|m³|ha\b|l\b|litres?|tonnes?|t\b|kilos?|"
    "kilogrammes?|grammes?|mètres?|kilomètres?|degrés?|points?|pour cent|millions?|milliards?|"
    "secondes?|s\\b|volts?|watts?|MW|GW|kW|euros? le|Hz)"
)
_MAYBE = re.compile(r"[0-9](?:,\d{3}|\.\d{1,2} ?%)")
_EVIDENCE = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3}){2,}(?!\d)|(?<![\w.,])\d+\.\d{1,2}(?= ?%)")


def _find(text: Text) -> Iterator[Match]:
    foreign = text.learned(_is_english_style)
    for passage in text.learned_here(_with_groups):
        for found in _GROUPED.finditer(passage.text):
            counted = found[0].count(",") > 1 or _COUNTED.match(passage.text, found.end())
            if not counted and not foreign and _UNIT.match(passage.text, found.end()):
                continue
            fixed = found[0].replace(",", "\u202f")
            safety = Safety.SAFE if counted or foreign else Safety.SUGGEST
            yield Match(passage, Span(found.start(), found.end()), (fixed,), safety=safety)


def _with_groups(text: Text) -> list[Passage]:
    return [passage for passage in text.with_any(DIGITS) if _MAYBE.search(passage.text)]


def _is_english_style(text: Text) -> bool:
    """Say whether some number of the document can only be written as in English."""
    return any(_EVIDENCE.search(passage.text) for passage in text.learned_here(_with_groups))


RULE = Rule(
    issue=IssueType.NUMBERS,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="« {0} » : en français la virgule sépare les décimales, non les milliers.",
    message_en="“{0}”: in French a comma sets off decimals, not thousands.",
    why="L’anglais met une virgule entre les milliers.",
    find=outside_addresses(_find),
    bad=(
        Example("Moscou a redéployé 1,500 soldats.", "Moscou a redéployé 1\u202f500 soldats."),
        Example("Il y a 25,000 nouveaux cas.", "Il y a 25\u202f000 nouveaux cas."),
        Example("La ville compte 1,234,567 âmes.", "La ville compte 1\u202f234\u202f567 âmes."),
    ),
    fine=(
        "Le navire pèse 558,800 kg.",
        "La hausse est de 1,125 %.",
        "Il a couru 3,500 km en un an.",
        "Ils sont 1\u202f500 soldats et 3,5 millions d’habitants.",
    ),
)
