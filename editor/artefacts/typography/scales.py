"""« 1 milliards » and « 12/25/2024 »: a plural below two, an American date."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Text
from editor.artefacts.typography.addresses import outside_addresses
from editor.model import IssueType, Safety, Severity, Span

_MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
_SCALES = frozenset({"milliards", "millions", "billions"})
_S = "[ \u00a0\u202f]"
_SINGULAR = re.compile(
    rf"(?<![\w.,/-])(?<!\d{_S})(?P<number>[01](?:,\d+)?{_S})(?P<scale>milliard|million"
    rf"|billion)s(?!\w)"
)
_DATE = re.compile(
    r"(?<![\w./-])(?P<month>0?[1-9]|1[0-2])/(?P<day>1[3-9]|2\d|3[01])"
    r"/(?P<year>(?:19|20)\d\d)(?![\w/-])"
)


def _plurals(text: Text) -> Iterator[Match]:
    for passage in text.saying(_SCALES):
        for found in _SINGULAR.finditer(passage.text):
            where = Span(found.start("scale"), found.end())
            yield Match(passage, where, (found["scale"],), (found[0], found["scale"]))


_EITHER_WAY = re.compile(
    r"(?<![\w./-])(?P<month>0?[1-9]|1[0-2])/(?P<day>0?[1-9]|1[0-2])/(?P<year>(?:19"
    r"|20)\d\d)(?![\w/-])"
)


def _doubtful(text: Text) -> Iterator[Match]:
    """Yield dates that may be American where another of the document can only be so."""
    passages = list(text.with_any(frozenset("/")))
    if not any(_DATE.search(passage.text) for passage in passages):
        return
    for passage in passages:
        for found in _EITHER_WAY.finditer(passage.text):
            day, month = int(found["day"]), int(found["month"])
            if day != month:
                spelled = f"{'1er' if day == 1 else day} {_MONTHS[month - 1]} {found['year']}"
                yield Match(
                    passage, Span(*found.span()), (spelled,), (found[0], spelled), Safety.QUERY
                )


def _dates(text: Text) -> Iterator[Match]:
    yield from _doubtful(text)
    for passage in text.with_any(frozenset("/")):
        for found in _DATE.finditer(passage.text):
            day, month = found["day"], int(found["month"])
            spelled = f"{day} {_MONTHS[month - 1]} {found['year']}"
            fixes = (spelled, f"{day}/{month:02}/{found['year']}")
            yield Match(passage, Span(*found.span()), fixes, (found[0], spelled))


RULES = (
    Rule(
        id="singular_scale",
        issue=IssueType.GRAMMAR,
        severity=Severity.MINOR,
        safety=Safety.SAFE,
        message="« {0} » : le pluriel commence à deux.",
        message_en="“{0}”: in French the plural begins at two.",
        why="L’anglais met le pluriel dès qu’il y a une décimale.",
        find=outside_addresses(_plurals),
        bad=(
            Example("Un trou de 1 milliards d’euros.", "Un trou de 1 milliard d’euros."),
            Example("Près de 1,5 millions de voix.", "Près de 1,5 million de voix."),
        ),
        fine=(
            "Un trou de 1 milliard d’euros.",
            "Un trou de 2 milliards d’euros et de 21 millions.",
            "Les 2 001 millions promis.",
            "Entre 0 et 10 millions.",
        ),
    ),
    Rule(
        id="american_date",
        issue=IssueType.LOCALE_VIOLATION,
        severity=Severity.MINOR,
        safety=Safety.SAFE,
        message="« {0} » met le mois avant le jour : « {1} ».",
        message_en="“{0}” puts the month before the day: “{1}”.",
        why="L’anglais américain écrit le mois d’abord.",
        find=outside_addresses(_dates),
        compares=True,
        bad=(
            Example("Signé le 12/25/2024 à Rome.", "Signé le 25 décembre 2024 à Rome."),
            Example("Depuis le 3/14/2023, il attend.", "Depuis le 14 mars 2023, il attend."),
        ),
        fine=(
            "Signé le 25/12/2024 à Rome.",
            "Signé le 03/04/2024 à Rome.",
            "Le lot 12/25/2024/A est rappelé.",
            "La saison 2023/2024 commence.",
        ),
    ),
)
