"""Dates written as in English: « le Lundi 6 Août », « août 6, 2024 », « le 1 mai »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.model import IssueType, Safety, Severity, Span

_MONTHS = (
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(
        " "
    )
)
_ENGLISH = dict(
    zip(
        "January February March April May June July August September October November December".split(),
        _MONTHS,
        strict=True,
    )
)
_DAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche".split(" ")
_ENGLISH_DAYS = dict(
    zip("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(), _DAYS, strict=True)
)
_MONTH = "|".join(_MONTHS)
_CAPITAL_MONTH = "|".join(month.capitalize() for month in _MONTHS)
_CAPITAL_DAY = "|".join(day.capitalize() for day in _DAYS)
_DAY_NUMBER = r"(?:1er|[12]?\d|3[01])"

_DAY = re.compile(
    rf"(?<=[a-zà-ÿ,’] )({_CAPITAL_DAY})(?!\w)(?! (?:[Ss]aint|[Nn]oir|[Gg]ras|[Rr]ouge|[A-ZÀ-Ý]))"
)
_DAY_BEFORE_DATE = re.compile(rf"(?<=[a-zà-ÿ,’] )({_CAPITAL_DAY})(?= {_DAY_NUMBER} )")
_MONTH_AFTER_DAY = re.compile(
    rf"(?<!\w)((?:{'|'.join(_DAYS)}) {_DAY_NUMBER}|{_DAY_NUMBER}) ({_CAPITAL_MONTH})(?!\w)( \d{{4}})?",
    re.IGNORECASE,
)
_MONTH_AFTER_WORD = re.compile(
    rf"(?:(?<=\ben )|(?<=\bfin )|(?<=\bdébut )|(?<=\bmois de )|(?<=\bdès )|(?<=\bdepuis ))({'|'.join(m.capitalize() for m in _MONTHS if m != 'mars')})(?!\w)"
)
_MONTH_FIRST = re.compile(
    rf"(?<!\w)(?:le )?({_MONTH}) ([12]?\d|3[01])(?:st|nd|rd|th)?,? (\d{{4}})(?!\w)", re.IGNORECASE
)
_LE_MONTH_DAY = re.compile(
    rf"(?<=\ble )({_MONTH}) ([12]?\d|3[01])(?![\d:,])(?! (?:ans|h))", re.IGNORECASE
)
_COMMA_YEAR = re.compile(rf"(?<=\d )({_MONTH}), (?=\d{{4}}(?!\d))", re.IGNORECASE)
_FIRST = re.compile(rf"(?<![\d.,/–-] )(?<![\w.,/–-])1 (?=(?:{_MONTH})(?!\w))", re.IGNORECASE)
_ENGLISH_DATE = re.compile(
    rf"(?<!\w)(?:({'|'.join(_ENGLISH_DAYS)}),? )?({'|'.join(_ENGLISH)}) (\d{{1,2}})(?:st|nd|rd|th)?(?:,? (\d{{4}}))?(?!\w)"
)
_DAY_ENGLISH_MONTH = re.compile(
    rf"(?<!\w)(\d{{1,2}}) ({'|'.join(m for m in _ENGLISH if m != 'May')})(?!\w)"
)
_HOLIDAYS = frozenset(
    {"14 juillet", "4 juillet", "11 novembre", "8 mai", "1er mai", "11 septembre", "15 août"}
)


def find(text: Text) -> Iterator[Match]:
    """Yield each date with the way French writes it."""
    for passage in text.passages:
        yield from _capitals(passage)
        yield from _orders(passage)
        yield from _english(passage)


def _capitals(passage: Passage) -> Iterator[Match]:
    text = passage.text
    for pattern in (_DAY, _DAY_BEFORE_DATE):
        for found in pattern.finditer(text):
            yield Match(passage, Span(*found.span(1)), (found[1].lower(),))
    for found in _MONTH_AFTER_DAY.finditer(text):
        day, month, year = found[1], found[2], found[3]
        if not month[0].isupper():
            continue
        # « le 14 Juillet », without a year, is the holiday.
        if f"{day.lower()} {month.lower()}" in _HOLIDAYS and not year:
            continue
        yield Match(passage, Span(*found.span(2)), (month.lower(),))
    for found in _MONTH_AFTER_WORD.finditer(text):
        yield Match(passage, Span(*found.span(1)), (found[1].lower(),))


def _orders(passage: Passage) -> Iterator[Match]:
    text = passage.text
    for found in _MONTH_FIRST.finditer(text):
        month, day, year = found[1].lower(), _ordinal(found[2]), found[3]
        lead = "le " if found[0].lower().startswith("le ") else ""
        yield Match(passage, Span(*found.span()), (f"{lead}{day} {month} {year}",))
    for found in _LE_MONTH_DAY.finditer(text):
        if not _MONTH_FIRST.match(text, found.start()):
            fix = f"{_ordinal(found[2])} {found[1].lower()}"
            yield Match(passage, Span(*found.span()), (fix,))
    for found in _COMMA_YEAR.finditer(text):
        yield Match(
            passage, Span(*found.span()), (f"{found[1].lower()} ",), (found[0].rstrip(" "),)
        )
    for found in _FIRST.finditer(text):
        yield Match(passage, Span(found.start(), found.start() + 1), ("1er",))


def _english(passage: Passage) -> Iterator[Match]:
    for found in _ENGLISH_DATE.finditer(passage.text):
        day_name, month, day, year = found.groups()
        if int(day) > 31 or (month == "May" and not year and not day_name):
            continue
        fix = f"{_ordinal(day)} {_ENGLISH[month]}"
        fix = f"{_ENGLISH_DAYS[day_name]} {fix}" if day_name else fix
        fix = f"{fix} {year}" if year else fix
        yield Match(passage, Span(*found.span()), (fix,), safety=Safety.SUGGEST)
    for found in _DAY_ENGLISH_MONTH.finditer(passage.text):
        fix = f"{_ordinal(found[1])} {_ENGLISH[found[2]]}"
        yield Match(passage, Span(*found.span()), (fix,), safety=Safety.SUGGEST)


def _ordinal(day: str) -> str:
    return "1er" if day in {"1", "01"} else day.lstrip("0")


RULE = Rule(
    issue=IssueType.LOCALE_VIOLATION,
    severity=Severity.MINOR,
    safety=Safety.SAFE,
    message="« {0} » : la date suit l’usage anglais.",
    message_en="“{0}”: the date follows English usage.",
    why="L’anglais met la majuscule aux jours et aux mois, et le mois avant le jour.",
    find=find,
    bad=(
        Example("le Lundi 6 Août 2024.", "le lundi 6 août 2024."),
        Example("le 1 mai 2024.", "le 1er mai 2024."),
        Example("Il arrive Lundi à Paris.", "Il arrive lundi à Paris."),
        Example("Le accord du août 6, 2024 tient.", "Le accord du 6 août 2024 tient."),
        Example("Il est né en Août.", "Il est né en août."),
        Example("Réunion du 6 August à Londres.", "Réunion du 6 août à Londres."),
    ),
    fine=(
        "Lundi, il arrive à Paris.",
        "Le Vendredi saint, il jeûne.",
        "Robinson et son ami Vendredi Martin.",
        "Les robots explorent Mars.",
        "La fête du 14 Juillet est finie.",
        "Le 1er mai 2024, il pleuvait.",
        "Il a 1 mari et 2 enfants.",
        "Le 6 août 2024, il arrive.",
    ),
)
