"""Dates half in English: « le Mars 5 », « en March 2024 », « mardi, 5 mars », « de Tuesday »."""

import re
from collections.abc import Callable, Iterator
from functools import partial

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import DIGITS, Passage, Text
from editor.artefacts.typography.addresses import outside_addresses
from editor.language.calendar import DAYS, MONTHS
from editor.model import IssueType, Safety, Severity, Span

_MONTHS = dict(
    zip(
        ("January", "February", "March", "April", "May", "June", "July", "August", "September",
         "October", "November", "December"),
        MONTHS,
        strict=True,
    )
)  # fmt: skip
_DAYS = dict(
    zip(
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        DAYS,
        strict=True,
    )
)
_EITHER = f"(?:{'|'.join((*_MONTHS, *(month.capitalize() for month in MONTHS), *MONTHS))})"
_MONTH_WORDS = frozenset({*MONTHS, *map(str.lower, _MONTHS)})
_FRENCH_MONTHS = frozenset(MONTHS)
_DAY_ENDINGS = tuple(f"{day[1:]}," for day in DAYS)
_DAY_WORDS = frozenset(map(str.lower, _DAYS))
_FLIPPED = re.compile(
    rf"\b(?P<lead>(?:[Ll]e|[Dd]u|[Aa]u|[Dd]epuis le|[Jj]usqu[’']au|[Ll]e (?:{'|'.join(DAYS)}),?) )"
    rf"(?P<month>{_EITHER}) (?P<day>[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er)?(?![\w/:-]|[.,]\d| ?(?:%"
    rf"|h\b|heures))"
)
_ENGLISH_MONTH = re.compile(
    rf"\b(?P<lead>(?:[Ee]n|[Dd]e|[Dd]’|[Dd]'|[Dd]epuis|[Ff]in|[Dd]ébut|[Mm]i-|mois de|à la mi-"
    rf"|[Aa]vant|[Aa]près|et) ?)"
    rf"(?P<month>{'|'.join(_MONTHS)})(?=[ \u00a0](?:19|20)\d\d\b|[ \u00a0]dernier|[ \u00a0]prochain"
    rf"|[.,;]|$)"
)
_ENGLISH_DAY = re.compile(
    r"(?P<lead>\b(?:[Ll]e|[Dd]e|[Dd]u|ce|[Cc]haque|[Dd]epuis|jusqu[’']à|et|soir|matin|nuit"
    r"|après-midi)[ \u00a0])"
    rf"(?P<day>{'|'.join(_DAYS)})(?=[ \u00a0][a-zà-ÿ\d]|[.,;:)]|$)(?! (?:the|is|of|and|at|with)\b)"
)
_COMMA = re.compile(
    rf"\b(?P<day>(?:[{''.join(sorted({d[0] + d[0].upper() for d in DAYS}))}])(?:"
    rf"{'|'.join(d[1:] for d in DAYS)}))"
    rf"(?P<comma>,)[ \u00a0](?:le )?(?=(?:1er|[1-9]|[12]\d"
    rf"|3[01])[ \u00a0](?:{'|'.join(MONTHS)})(?!\w))"
)
_ISO = re.compile(
    r"\b(?P<lead>[Ll]e |[Dd]u |[Aa]u |[Dd]epuis le )(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]"
    r"|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])"
    r"(?![\w-])"
)
_SHORT = re.compile(
    r"(?<![\w./-])(?P<month>0?[1-9]|1[0-2])/(?P<day>1[3-9]|2\d|3[01])/(?P<year>\d\d)(?![\w/-])"
)


def _months(text: Text) -> Iterator[Match]:
    for passage in text.saying(_MONTH_WORDS):
        if not _has_flipped(passage):
            continue
        for found in _FLIPPED.finditer(passage.text):
            if not _is_english(passage, found):
                where = Span(found.start("month"), found.end())
                yield Match(passage, where, (_date(found["day"], found["month"]),))
        for found in _ENGLISH_MONTH.finditer(passage.text):
            if not _is_english(passage, found):
                where = Span(*found.span("month"))
                yield Match(passage, where, (_MONTHS[found["month"]],))


def _has_flipped(passage: Passage) -> bool:
    """Say whether some month is English or has a number behind it."""
    forms = passage.forms
    followed = any(
        at + 1 < len(forms) and forms[at + 1][0].isdecimal() for at in passage.places(_MONTH_WORDS)
    )
    return followed or any(name in passage.text for name in _MONTHS)


def _days(text: Text) -> Iterator[Match]:
    for passage in text.saying(_DAY_WORDS):
        for found in _ENGLISH_DAY.finditer(passage.text):
            if not _is_english(passage, found):
                yield Match(passage, Span(*found.span("day")), (_DAYS[found["day"]],))


def _commas(text: Text) -> Iterator[Match]:
    for passage in text.saying(_FRENCH_MONTHS):
        if not any(ending in passage.text for ending in _DAY_ENDINGS):
            continue
        for found in _COMMA.finditer(passage.text):
            where = Span(found.start("comma"), found.end())
            yield Match(passage, where, (" ",), (found[0],))


def _figures(text: Text) -> Iterator[Match]:
    for passage in text.with_any(DIGITS):
        if "-" in passage.text:
            for found in _ISO.finditer(passage.text):
                where = Span(found.start("year"), found.end())
                fixed = f"{_date(found['day'], MONTHS[int(found['month']) - 1])} {found['year']}"
                yield Match(passage, where, (fixed,))
        if "/" in passage.text:
            for found in _SHORT.finditer(passage.text):
                year = ("20" if int(found["year"]) < 50 else "19") + found["year"]
                fixed = f"{_date(found['day'], MONTHS[int(found['month']) - 1])} {year}"
                yield Match(passage, Span(*found.span()), (fixed,))


def _is_english(passage: Passage, found: re.Match[str]) -> bool:
    where = Span(*found.span())
    return any(stretch.overlaps(where) for stretch in passage.english)


def _date(day: str, month: str) -> str:
    number = "1er" if int(day) == 1 else str(int(day))
    return f"{number} {_MONTHS.get(month, month.lower())}"


_RULE = partial(
    Rule,
    issue=IssueType.LOCALE_VIOLATION,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    why="La date anglaise a été traduite mot à mot, ou pas du tout.",
)


def _rule(
    name: str,
    find: Callable[[Text], Iterator[Match]],
    messages: tuple[str, str],
    bad: tuple[Example, ...],
    fine: tuple[str, ...],
) -> Rule:
    return _RULE(
        id=name,
        find=outside_addresses(find),
        message=messages[0],
        message_en=messages[1],
        bad=bad,
        fine=fine,
    )


RULES = (
    _rule(
        "flipped_date",
        _months,
        (
            "« {0} » : le mois anglais, ou placé avant le jour.",
            "“{0}”: an English month, or a month before its day.",
        ),
        (
            Example("Le vote a lieu le Mars 5.", "Le vote a lieu le 5 mars."),
            Example("Élu en March 2024, il part.", "Élu en mars 2024, il part."),
        ),
        (
            "Le vote a lieu le 5 mars.",
            "La planète Mars 5 fois moins lourde.",
            "Le livre de August Strindberg et le groupe May 1968.",
            "En mai 2024, il part avec April.",
        ),
    ),
    _rule(
        "english_day",
        _days,
        (
            "« {0} » : jour de la semaine resté en anglais.",
            "“{0}”: a day of the week left in English.",
        ),
        (
            Example("Il arrive le Tuesday suivant.", "Il arrive le mardi suivant."),
            Example("Le vote de Friday, dit-il.", "Le vote de vendredi, dit-il."),
        ),
        (
            "Il arrive le mardi suivant.",
            "Le Sunday Times et le Black Friday attirent.",
            "Le film Friday, en 1995.",
            "Good Friday et Bloody Sunday sont des noms.",
        ),
    ),
    _rule(
        "weekday_comma",
        _commas,
        (
            "« {0} » : pas de virgule entre le jour et la date.",
            "“{0}”: no comma between the day and the date.",
        ),
        (
            Example("Le vote du mardi, 5 mars est clos.", "Le vote du mardi 5 mars est clos."),
            Example("Lundi, le 3 juin, il part.", "Lundi 3 juin, il part."),
        ),
        (
            "Le vote du mardi 5 mars est clos.",
            "Le mardi, 5 personnes partent.",
            "Mardi, 12 marins sont morts.",
            "Un lundi, en mai, il part.",
        ),
    ),
    _rule(
        "date_in_figures",
        _figures,
        (
            "« {0} » : date écrite comme dans un fichier ou à l’américaine.",
            "“{0}”: a date written as in a file, or the American way.",
        ),
        (
            Example("Signé le 2024-08-06 à Rome.", "Signé le 6 août 2024 à Rome."),
            Example("Signé le 12/25/24 à Rome.", "Signé le 25 décembre 2024 à Rome."),
        ),
        (
            "Signé le 06/08/24 à Rome.",
            "Le fichier 2024-08-06.txt est lu.",
            "Le lot 12/25/24/7 est rappelé.",
            "De 2024-08-06T10:00 à midi.",
        ),
    ),
)
