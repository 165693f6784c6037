"""Miles, feet, pounds and Fahrenheit, with what they are in the metric system."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import DIGITS, Text
from editor.artefacts.typography.addresses import outside_addresses
from editor.model import IssueType, Safety, Severity, Span


@dataclass(frozen=True, slots=True)
class _Measure:
    factor: float
    singular: str
    plural: str
    safety: Safety = Safety.SUGGEST


_MEASURES = {
    "mile": _Measure(1.609344, "kilomètre", "kilomètres"),
    "mile carré": _Measure(2.589988, "kilomètre carré", "kilomètres carrés"),
    "mile par heure": _Measure(1.609344, "km/h", "km/h"),
    "mph": _Measure(1.609344, "km/h", "km/h"),
    "pied": _Measure(0.3048, "mètre", "mètres", Safety.QUERY),
    "pied carré": _Measure(0.092903, "mètre carré", "mètres carrés"),
    "pouce": _Measure(2.54, "centimètre", "centimètres", Safety.QUERY),
    "yard": _Measure(0.9144, "mètre", "mètres"),
    "acre": _Measure(0.404686, "hectare", "hectares"),
    "gallon": _Measure(3.785412, "litre", "litres"),
    "livre": _Measure(0.453592, "kilogramme", "kilogrammes", Safety.QUERY),
    "once": _Measure(28.349523, "gramme", "grammes", Safety.QUERY),
    "ft": _Measure(0.3048, "mètre", "mètres"),
    "sq ft": _Measure(0.092903, "mètre carré", "mètres carrés"),
    "inch": _Measure(2.54, "centimètre", "centimètres"),
    "lb": _Measure(0.453592, "kilogramme", "kilogrammes"),
    "oz": _Measure(28.349523, "gramme", "grammes"),
    "yd": _Measure(0.9144, "mètre", "mètres"),
    "mi": _Measure(1.609344, "kilomètre", "kilomètres"),
    "baril": _Measure(158.987, "litre", "litres", Safety.QUERY),
}
_UNITS = frozenset(
    (
        "mile", "miles", "mph", "pied", "pieds", "pouce", "pouces", "yard", "yards", "acre",
        "acres", "gallon", "gallons", "fahrenheit", "f", "°", "ft", "feet", "foot", "inch",
        "inches", "lb", "lbs", "oz", "yd", "livres", "sq",
    )
)  # fmt: skip
"""Words one of which has to be there."""
_NUMBER = r"(?P<number>\d{1,3}(?:[\ \u00a0\u202f]\d{3}(?!\d))+|\d+(?:[,.]\d+)?)"
_SCALE = r"(?P<scale>[\ \u00a0\u202f](?:millions?|milliers?|milliards?)\ (?:de\ |d[’']))?"
_LENGTH = re.compile(
    rf"""
    (?<![\w.,]){_NUMBER}{_SCALE}[ \u00a0\u202f]?
    (?P<unit>miles?\ carrés?|miles?\ (?:par\ heure|à\ l[’']heure)|miles?|mph|pieds?\ carrés?
      |pieds?(?=\ (?:de\ (?:haut|long|large|profondeur|diamètre)|d[’'](?:altitude|épaisseur|eau)))
      |pouces?(?=\ (?:de\ |d[’']))|yards?|acres?|gallons?
      |(?P<english>sq\.?\ (?:ft|feet|foot)|square\ feet|ft|feet|foot|inch(?:es)?|lbs?|oz|yd)
         (?:\.(?=\ [a-zà-ÿ(]))?
      |livres?(?!\ (?:sterling|libanaise|égyptienne|syrienne|turque|soudanaise|de\ poche)))
    (?!\w)(?!\s?\()
    """,
    re.VERBOSE,
)
_FAHRENHEIT = re.compile(
    rf"(?<![\w.,])(?P<minus>[-−–])?{_NUMBER}[ \u00a0\u202f]?"
    r"(?:degrés? (?:[Ff]ahrenheit|F)|°[ ]?F)(?!\w)(?!\s?\()"
)

_FEET_AND_INCHES = re.compile(
    r"(?<![\w.,])(?P<feet>[3-8])[ \u00a0\u202f]?(?:pieds?|ft)[ \u00a0\u202f]?(?:et |,[ ])?"
    r"(?P<inches>\d|1[01])(?:[ \u00a0\u202f]?(?:pouces?|in)(?!\w)|(?=[ ]?[.,;)]|$))(?!\s?\()"
)
_HEIGHT = re.compile(
    r"(?P<lead>\b(?:mesur\w{1,5}|taille(?: de)?|haut de|fait|d[’']une taille de) )"
    r"(?P<feet>[4-7])[’'′][ ]?(?P<inches>\d|1[01])(?:[”\"″]|’’|'')?(?!\w)"
)
"""« 6'2" », with what says that it is a height."""
_WEIGHED = re.compile(
    r"\b(?:p[eè]s|poids|perd|maigri|grossi|soulev|charge|kilo|balance)\w{0,8}\b[^.!?]{0,30}$"
)
_LEAD = 40
_BOUND = re.compile(
    r"(?:\b(?:plus|moins|près|proche|autour|au-delà|au-dessus|au-dessous|à moins|à plus) d[e’']"
    r"|\b(?:environ|presque|quelque|au (?:moins|plus)|jusqu[’']à|entre|à peine"
    r"|(?:dépass|atteign|excéd|frôl|avoisin|approch)\w+|supérieure?s? à|inférieure?s? à))"
    r"[ \u00a0\u202f](?:les )?$",
    re.IGNORECASE,
)
"""What says already on which side of the number the true one lies."""


def _find(text: Text) -> Iterator[Match]:
    yield from _heights(text)
    for passage in text.saying(_UNITS):
        for found in _FAHRENHEIT.finditer(passage.text):
            fixed = _celsius(found)
            yield Match(passage, Span(*found.span()), fixed, (found[0], fixed[0]))
        for found in _FEET_AND_INCHES.finditer(passage.text):
            fixed = _height(found)
            yield Match(passage, Span(*found.span()), fixed, (found[0], fixed[0]))
        for found in _LENGTH.finditer(passage.text):
            if found["unit"].startswith("livre") and not _is_weight(passage.text, found.start()):
                continue
            if any(stretch.overlaps(Span(*found.span())) for stretch in passage.english):
                continue
            measure = _MEASURES[_unit(found["unit"])]
            fixed = _metric(found, measure)
            yield Match(passage, Span(*found.span()), fixed, (found[0], fixed[0]), measure.safety)


def _heights(text: Text) -> Iterator[Match]:
    for passage in text.with_any(DIGITS):
        if _MARKS.isdisjoint(passage.characters):
            continue
        for found in _HEIGHT.finditer(passage.text) if _FEET.search(passage.text) else ():
            where = Span(found.start("feet"), found.end())
            fixed = _height(found)
            yield Match(passage, where, fixed, (where.of(passage.text), fixed[0]))


_MARKS = frozenset("’'′")
_FEET = re.compile(r"[4-7][’'′]")


def _is_weight(text: str, at: int) -> bool:
    return _WEIGHED.search(text[max(0, at - 60) : at]) is not None


def _value(number: str) -> float:
    return float(re.sub("[ \u00a0\u202f]", "", number).replace(",", "."))


def _unit(found: str) -> str:
    if re.match(r"sq|square", found):
        return "sq ft"
    if found in {"ft", "ft.", "feet", "foot"}:
        return "ft"
    if found.startswith("inch"):
        return "inch"
    found = found.rstrip(".")
    singular = re.sub(r"s\b", "", found)
    return re.sub(r" à l[’']heure$", " par heure", singular)


def _celsius(found: re.Match[str]) -> tuple[str, ...]:
    value = (_value(found["number"]) * (-1 if found["minus"] else 1) - 32) / 1.8
    return (f"{_near(found, value, round(value))}\u00a0°C",)


def _height(found: re.Match[str]) -> tuple[str, ...]:
    inches = 12 * int(found["feet"]) + int(found["inches"] or 0)
    metres, centimetres = divmod(round(inches * 2.54), 100)
    return (f"{metres},{centimetres:02}\u00a0m",)


def _metric(found: re.Match[str], measure: _Measure) -> tuple[str, ...]:
    value = _value(found["number"]) * measure.factor
    rounded = _rounded(value)
    scale = found["scale"] or ""
    name = measure.singular if abs(rounded) < 2 and not scale else measure.plural
    return (f"{_near(found, value, rounded)}{scale or ' '}{name}",)


def _rounded(value: float) -> float:
    """Return a value as a journalist would give it: two figures, more if they are whole tens."""
    if value < 10:
        return round(value, 1)
    digits = len(str(int(value))) - 2
    return round(value, -digits) if digits > 0 else round(value)


def _near(found: re.Match[str], value: float, rounded: float) -> str:
    """Return the rounded value, and in words on which side of it the true one lies."""
    text = f"{rounded:,g}" if rounded < 1e6 else f"{int(rounded):,}"
    text = text.replace(",", "\u202f").replace(".", ",").replace("-", "−")
    if _BOUND.search(found.string, max(0, found.start() - _LEAD), found.start()):
        return text
    if abs(value - rounded) < 0.005 * max(1.0, abs(value)) and rounded == round(value, 1):
        return text
    return f"près de {text}" if value < rounded else f"environ {text}"


RULE = Rule(
    issue=IssueType.LOCALE_SPECIFIC_CONTENT,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » : le lecteur français attend {1}.",
    message_en="“{0}”: a French reader expects {1}.",
    why="Le texte anglais compte en unités anglaises.",
    find=outside_addresses(_find),
    bad=(
        Example("Il fait 100 degrés Fahrenheit.", "Il fait près de 38\u00a0°C."),
        Example("La ville est à 10 miles de là.", "La ville est à environ 16 kilomètres de là."),
        Example(
            "Les pointes dépassent 100 degrés Fahrenheit.", "Les pointes dépassent 38\u00a0°C."
        ),
        Example("Il a couru plus de 10 miles.", "Il a couru plus de 16 kilomètres."),
        Example("Le joueur mesure 6 pieds 5 pouces.", "Le joueur mesure 1,96\u00a0m."),
        Example("Le feu a brûlé 5 000 acres.", "Le feu a brûlé environ 2\u202f000 hectares."),
        Example("Le joueur mesure 6'2\".", "Le joueur mesure 1,88\u00a0m."),
        Example("Une maison de 2000 sq ft.", "Une maison de près de 190 mètres carrés."),
    ),
    fine=(
        "Il fait 38 °C à Paris.",
        "Il est à 16 kilomètres de là.",
        "Il a couru 10 miles (16 kilomètres).",
        "Un mur de 3 pieds et une table à 4 pieds, large de 20 pouces (51 cm).",
        "Il a deux pieds gauches, et Miles Davis joue.",
        "Il a lu 200 livres et payé 50 livres sterling.",
    ),
)
