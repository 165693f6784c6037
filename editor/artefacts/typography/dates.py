"""Dates with English capitals and order: « Lundi 6 Août », « Août 6, 2024 », « le 1 mai »."""

import re
from collections.abc import Callable, Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.typography.addresses import outside_addresses
from editor.language.calendar import DAYS, MONTHS
from editor.model import IssueType, Safety, Severity, Span

_DAY = f"(?:{'|'.join(day.capitalize() for day in DAYS)})"
_MONTH = f"(?:{'|'.join(month.capitalize() for month in MONTHS)})"
_DAY_WORDS = frozenset(DAYS)
_DAY_FORMS = frozenset(map(str.capitalize, DAYS))
_MONTH_WORDS = frozenset({*MONTHS, *(f"mi-{month}" for month in MONTHS)})
_ENGLISH_MONTHS = dict(
    zip(
        ("January", "February", "March", "April", "May", "June", "July", "August", "September",
         "October", "November", "December"),
        MONTHS,
        strict=True,
    )
)  # fmt: skip
_ANY_MONTH = frozenset({*MONTHS, *map(str.lower, _ENGLISH_MONTHS)})
_WEEKDAY = re.compile(
    rf"(?<![\w’'-]){_DAY}(?![\w’'-])"
    r"(?! (?:[Ss]aint|[Gg]ras|[Nn]oir|[Rr]ouge|[Ss]anglant|des "
    r"|de la |de [A-ZÀ-Ý]|[A-ZÀ-Ý]))"
)
_DATED = re.compile(
    rf"(?<![\w-])(?P<day>1er|[0-3]?\d)(?P<gap>[ \u00a0\u202f])(?P<month>{_MONTH})(?![\w-])"
    r"(?P<year>[ \u00a0\u202f](?:1[5-9]|20)\d\d)?"
)
_FEASTS = frozenset(
    {"14 juillet", "1er mai", "8 mai", "11 novembre", "11 septembre", "4 septembre", "10 août",
     "18 juin", "6 février", "22 mars", "2 décembre", "18 brumaire", "25 avril", "23 février",
     "13 mai", "20 août", "30 juin", "26 juillet", "3 juillet", "8 mars", "4 juillet"}
)  # fmt: skip
"""Days that are names, with a capital: « le 14 Juillet »."""
_PLACES = re.compile(
    r"(?:rue|place|avenue|boulevard|pont|stade|quai|station|mouvement|square|cours|révolution"
    r"|université|hôpital|école|lycée|journée|attentats?|brigades?|fête)(?: internationale)?"
    r"(?: des femmes)? (?:du|de la|le)[ \u00a0\u202f]$",
    re.IGNORECASE,
)
_IN_MONTH = re.compile(
    r"(?<![\w-])(?P<lead>(?:[Ee]n|[Ff]in|[Dd]ébut|[Mm]i-|[Dd]epuis|[Aa]vant|[Aa]près|de|[Dd]ès"
    r"|[Jj]usqu[’']en|[Dd][’']ici"
    r"|courant)[ \u00a0\u202f]?(?:le mois (?:de |d[’']))?|mois (?:de |d[’']))"
    rf"(?P<month>{_MONTH})(?![\w-])(?! [A-ZÀ-Ý])"
)
_PLANET = frozenset(
    {"planète", "planètes", "sonde", "sondes", "orbite", "comète", "étoile", "étoiles", "rover",
     "astronome", "astronomes", "astronaute", "astronautes", "jupiter", "vénus", "saturne",
     "nasa", "lune", "télescope", "martien", "martienne", "martiens", "astéroïde", "fusée"}
)  # fmt: skip
"""Words of the sky, beside which Mars is no month."""
_AMERICAN = re.compile(
    rf"(?<![\w-])(?P<lead>le )?(?P<month>{_MONTH}|{_MONTH.lower()}|{'|'.join(_ENGLISH_MONTHS)})"
    r"[ \u00a0\u202f](?P<day>[0-3]?\d)(?:st|nd|rd|th|er|,)?,?[ \u00a0\u202f]"
    r"(?P<year>(?:1[5-9]|20)\d\d)(?!\d)"
)
_ENGLISH = re.compile(
    r"(?<![\w-])(?P<day>[0-3]?\d)(?:st|nd|rd|th)?[ \u00a0\u202f]"
    rf"(?P<month>{'|'.join(_ENGLISH_MONTHS)})(?![\w-])"
)
_FIRST = re.compile(
    rf"(?<![\w.,/\u00a0\u202f:-])(?<!\d )1(?=[ \u00a0\u202f](?:{_MONTH.lower()})(?![\w-]))"
)
_COMMA = re.compile(rf"(?<=\d )(?P<month>{_MONTH.lower()}), (?=(?:19|20)\d\d(?!\d))")


def _in_sentence(passage: Passage, at: int) -> bool:
    """Say whether a capital at this place cannot be a sentence's first."""
    before = passage.text[max(0, at - 3) : at].rstrip(" \u00a0\u202f(")
    return bool(before) and (before[-1].isalnum() or before[-1] in ",’'")


def _weekdays(text: Text) -> Iterator[Match]:
    for passage in text.saying(_DAY_WORDS):
        if _DAY_FORMS.isdisjoint(passage.form_set):
            continue
        for found in _WEEKDAY.finditer(passage.text):
            if _in_sentence(passage, found.start()):
                yield Match(passage, Span(*found.span()), (found[0].lower(),))


def _months(text: Text) -> Iterator[Match]:
    for passage in text.saying(_MONTH_WORDS):
        for found in _DATED.finditer(passage.text):
            lower = found["month"].lower()
            feast = f"{found['day']} {lower}" in _FEASTS and not found["year"]
            named = _PLACES.search(passage.text[max(0, found.start() - 40) : found.start()])
            if not feast and not named:
                yield Match(passage, Span(*found.span("month")), (lower,))
        for found in _IN_MONTH.finditer(passage.text):
            if found["month"] == "Mars" and not _PLANET.isdisjoint(passage.vocabulary):
                continue
            yield Match(passage, Span(*found.span("month")), (found["month"].lower(),))


def _order(text: Text) -> Iterator[Match]:
    for passage in text.saying(_ANY_MONTH):
        for found in _AMERICAN.finditer(passage.text):
            if any(stretch.overlaps(Span(*found.span())) for stretch in passage.english):
                continue
            month = _ENGLISH_MONTHS.get(found["month"], found["month"].lower())
            date = f"{_day(found['day'])} {month} {found['year']}"
            yield Match(passage, Span(*found.span()), (f"{found['lead'] or ''}{date}",))
        for found in _ENGLISH.finditer(passage.text):
            date = f"{_day(found['day'])} {_ENGLISH_MONTHS[found['month']]}"
            yield Match(passage, Span(*found.span()), (date,))
        for found in _COMMA.finditer(passage.text):
            yield Match(passage, Span(*found.span()), (f"{found['month']} ",))


def _first(text: Text) -> Iterator[Match]:
    for passage in text.saying(_MONTH_WORDS):
        for found in _FIRST.finditer(passage.text):
            yield Match(passage, Span(*found.span()), ("1er",))


def _day(number: str) -> str:
    return "1er" if int(number) == 1 else str(int(number))


def _rule(
    name: str,
    find: Callable[[Text], Iterator[Match]],
    message: str,
    message_en: str,
    bad: tuple[Example, ...],
    fine: tuple[str, ...],
) -> Rule:
    return Rule(
        id=name,
        issue=IssueType.LOCALE_VIOLATION,
        severity=Severity.MINOR,
        safety=Safety.SAFE,
        message=message,
        message_en=message_en,
        why="La date anglaise a été traduite mot à mot.",
        find=outside_addresses(find),
        bad=bad,
        fine=fine,
    )


RULES = (
    _rule(
        "weekday_capital",
        _weekdays,
        "« {0} » : les jours s’écrivent sans majuscule.",
        "“{0}”: days are written without a capital.",
        (
            Example("Il arrive Lundi à Paris.", "Il arrive lundi à Paris."),
            Example("Le vote du Dimanche 6 juin est clos.", "Le vote du dimanche 6 juin est clos."),
        ),
        (
            "Lundi, il arrive. Mardi, il part.",
            "La série sur Mercredi Addams plaît.",
            "Le Vendredi saint est férié.",
            "Il a dit : « Lundi, on verra. »",
        ),
    ),
    _rule(
        "month_capital",
        _months,
        "« {0} » : les mois s’écrivent sans majuscule.",
        "“{0}”: months are written without a capital.",
        (
            Example("Il est né le 6 Août 2024.", "Il est né le 6 août 2024."),
            Example(
                "La guerre a éclaté en Février dernier.", "La guerre a éclaté en février dernier."
            ),
        ),
        (
            "Le 14 Juillet est férié.",
            "Il habite rue du 4 Septembre.",
            "Avril Lavigne chante avec Mars et Vénus.",
            "La comète se tiendra à 1° de Mars.",
            "Il est né le 6 août 2024.",
        ),
    ),
    _rule(
        "date_order",
        _order,
        "« {0} » : en français, le jour précède le mois, sans virgule.",
        "“{0}”: in French the day comes before the month, without a comma.",
        (
            Example("Il est né le Août 6, 2024 à Paris.", "Il est né le 6 août 2024 à Paris."),
            Example("Le 6 August, il est parti.", "Le 6 août, il est parti."),
            Example("Signé le 3 mai, 2021 à Rome.", "Signé le 3 mai 2021 à Rome."),
        ),
        (
            "Il est né le 6 août 2024.",
            "En mai 2024, il est parti.",
            "Depuis août, 2024 personnes sont mortes.",
            "Elle a lu August Strindberg.",
        ),
    ),
    _rule(
        "first_of_month",
        _first,
        "Le premier du mois s’écrit « 1er ».",
        "The first of the month is written “1er”.",
        (
            Example("Il part le 1 mai 2024.", "Il part le 1er mai 2024."),
            Example("Du 1 au 3 juin, et le 1 juillet.", "Du 1 au 3 juin, et le 1er juillet."),
        ),
        (
            "Il part le 1er mai.",
            "Il part le 21 mai et le 11 juin.",
            "Le chapitre 1 maintenant.",
            "Un délai de 1 mois.",
        ),
    ),
)
