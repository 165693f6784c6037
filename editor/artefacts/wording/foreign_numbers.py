"""Numbers, sums and hours written as in English: « 1,500 soldats », « $5 milliards », « 6 p.m. »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.model import IssueType, Safety, Severity, Span

_THIN = "\u202f"
_NUMBER = r"\d{1,3}(?:,\d{3})++(?:\.\d+)?|\d+(?:[.,]\d+)?"
_SCALES = {
    "million": "million",
    "millions": "millions",
    "milliard": "milliard",
    "milliards": "milliards",
    "billion": "milliards",
    "billions": "milliards",
    "trillion": "000 milliards",
    "trillions": "000 milliards",
    "bn": "milliards",
    "m": "millions",
    "mille": "mille",
}
_CURRENCIES = {
    "$": "dollars",
    "US$": "dollars",
    "A$": "dollars australiens",
    "C$": "dollars canadiens",
    "€": "euros",
    "£": "livres sterling",
}
_MONEY = re.compile(
    rf"(?<![\w$])(US\$|A\$|C\$|[$€£]) ?({_NUMBER})(?:[ \u00a0\u202f]?"
    r"(millions?|milliards?|billions?|trillions?|mille|bn|m)(?!\w))?(?![\w,.]\d)"
)
_DECIMAL_SCALE = re.compile(
    r"(?<![\w.,])(\d+)\.(\d+)(?=[ \u00a0\u202f]?(?:%|(?:millions?|milliards?|degrés?|points?|km|kilomètres?"
    r"|mètres?|kg|tonnes?|hectares?|litres?|pour cent)(?!\w)))"
)
_THOUSANDS = re.compile(
    r"(?<![\w.,])([1-9]\d{0,2}(?:,\d{3})+)(?![\w,]|\.\d)(?=[ \u00a0\u202f](?:[a-zà-ÿ]+ )?([a-zà-ÿ’]+))?"
)
_COUNTED = re.compile(
    r"(?:soldats|militaires|personnes|hommes|femmes|enfants|morts|blessés|victimes|civils|habitants"
    r"|réfugiés|migrants|déplacés|électeurs|employés|salariés|travailleurs|étudiants|élèves|manifestants"
    r"|combattants|troupes|policiers|médecins|patients|cas|voix|votes|emplois|entreprises|maisons|véhicules"
    r"|chars|drones|missiles|obus|munitions|dollars|euros|livres|roubles|yuans|exemplaires|pages|visiteurs"
    r"|spectateurs|abonnés|utilisateurs|clients|passagers|vols|logements|bâtiments|écoles|villages|ans"
    r"|années|signatures|arrestations|prisonniers|otages|membres|participants|touristes|animaux|espèces"
    r"|arbres|kilomètres|miles|sites|documents|articles|livres|objets|pièces|fois)$"
)
_HOUR = re.compile(
    r"(?<![\w:.,])(?<!\bat )(\d{1,2})(?:[:.h]([0-5]\d))? ?([aApP])\.? ?[mM](?:\.|(?!\w))(?P<local> heure)?"
)

_CUE = re.compile(r"(?:à|vers|avant|après|dès|entre|et|de|jusqu’à|midi) $")


def find(text: Text) -> Iterator[Match]:
    """Yield each number, sum or hour with the way French writes it."""
    evidence = any(_MONEY.search(p.text) or _MANY.search(p.text) for p in text.passages)
    for passage in text.passages:
        if any(letter.isdecimal() for letter in passage.text):
            yield from _money(passage)
            yield from _hours(passage)
            yield from _decimals(passage)
            yield from _thousands(passage, evidence=evidence)


_MANY = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3}){2,}(?![\w,])")


def _money(passage: Passage) -> Iterator[Match]:
    for found in _MONEY.finditer(passage.text):
        sign, number, scale = found.groups()
        amount = _french(number)
        unit = _CURRENCIES[sign]
        if scale:
            word = _SCALES[scale]
            of = "d’" if unit.startswith("e") else "de "
            unit = unit if word == "mille" else f"{of}{unit}"
            gap = _THIN if word.startswith("000") else " "
            text = f"{amount}{gap}{word} {unit}"
            if word.startswith("000") and "," in amount:
                continue
        else:
            text = f"{amount} {unit if amount not in {'0', '1'} else unit.removesuffix('s')}"
        if not scale and amount == "0":
            continue
        doubtful = {"billion", "billions", "trillion", "trillions"}
        # « $1 » alone may be a variable or a place to fill in.
        unsure = scale in doubtful or (not scale and len(amount) == 1)
        safety = Safety.SUGGEST if unsure else None
        yield Match(passage, Span(*found.span()), (text,), safety=safety)


def _french(number: str) -> str:
    """Return an English number with a decimal comma and thin spaces."""
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", number):
        whole, _, decimals = number.replace(",", _THIN).partition(".")
        return f"{whole},{decimals}" if decimals else whole
    return number.replace(".", ",")


def _hours(passage: Passage) -> Iterator[Match]:
    for found in _HOUR.finditer(passage.text):
        hour, minutes, half = int(found[1]), found[2], found[3].lower()
        if not 1 <= hour <= 12:
            continue
        hour = hour % 12 + (12 if half == "p" else 0)
        minutes_text = "" if minutes in {None, "00"} else f" {minutes}"
        text = f"{hour} {'h' if minutes_text else 'heures' if hour > 1 else 'heure'}{minutes_text}"
        end = found.end()
        if found["local"]:
            end = found.start("local")
            text += ","
        elif passage.text[end - 1] == "." and _ends_sentence(passage.text, end):
            text += "."
        dotted = "." in found[0]
        cue = dotted or _CUE.search(passage.text, max(0, found.start() - 9), found.start())
        safety = None if cue else Safety.SUGGEST
        yield Match(passage, Span(found.start(), end), (text,), safety=safety)


def _ends_sentence(text: str, at: int) -> bool:
    rest = text[at : at + 2].lstrip(" ")
    return not rest or rest[0].isupper() or rest[0] in "»\n"


def _decimals(passage: Passage) -> Iterator[Match]:
    for found in _DECIMAL_SCALE.finditer(passage.text):
        if len(found[2]) == 3:
            continue
        yield Match(passage, Span(*found.span()), (f"{found[1]},{found[2]}",))


def _thousands(passage: Passage, *, evidence: bool) -> Iterator[Match]:
    for found in _THOUSANDS.finditer(passage.text):
        before = passage.text[max(0, found.start() - 4) : found.start()]
        if any(sign in before for sign in "$€£"):
            continue
        counted = found[2] is not None and _COUNTED.match(_next_word(passage.text, found.end()))
        if counted or found[1].count(",") > 1:
            safety = Safety.SAFE
        elif evidence:
            safety = Safety.SUGGEST
        else:
            continue
        yield Match(passage, Span(*found.span(1)), (found[1].replace(",", _THIN),), safety=safety)


def _next_word(text: str, at: int) -> str:
    found = re.compile(r"[ \u00a0\u202f](?:nouveaux |jeunes |autres |anciens )?([a-zà-ÿ’]+)").match(
        text, at
    )
    return found[1] if found else ""


RULE = Rule(
    issue=IssueType.LOCALE_VIOLATION,
    severity=Severity.MINOR,
    safety=Safety.SAFE,
    message="« {0} » est écrit à l’anglaise.",
    message_en="“{0}” is written as in English.",
    why="Une machine garde souvent les chiffres tels que l’anglais les écrit.",
    find=find,
    bad=(
        Example("Moscou a redéployé 1,500 soldats.", "Moscou a redéployé 1\u202f500 soldats."),
        Example("une aide de $5 milliards.", "une aide de 5 milliards de dollars."),
        Example("à 6 p.m. heure locale.", "à 18 heures, heure locale."),
        Example("Le coût est de €2.5 millions.", "Le coût est de 2,5 millions d’euros."),
        Example("Il s’est levé à 6:30 a.m.", "Il s’est levé à 6 h 30."),
        Example("Une hausse de 3.2 %.", "Une hausse de 3,2 %."),
        Example("Il a reçu $1,200.", "Il a reçu 1\u202f200 dollars."),
    ),
    fine=(
        "Le colis pèse 558,800 kg.",
        "Il a vendu 1 500 livres.",
        "Une aide de 5 milliards de dollars.",
        "La version 3.2 est sortie.",
        "Le total est de 12,50 €.",
        "À 18 h 30, il pleuvait.",
    ),
)
