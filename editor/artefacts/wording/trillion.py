"""An English trillion: « 1,5 trillion de dollars » is 1 500 milliards."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Text
from editor.model import IssueType, Safety, Severity, Span

_NEEDED = frozenset({"trillion", "trillions"})
_S = "[ \u00a0\u202f]"
_TRILLION = re.compile(
    rf"(?:(?<![\w.,])(?P<number>\d{{1,3}}(?:[.,]\d{{1,3}})?){_S})?"
    rf"(?P<word>trillions?){_S}(?:de{_S}|d[’'])(?:dollars?|euros?|livres?|yuans?|roubles?|yens?|roupies?)(?!\w)",
    re.IGNORECASE,
)


def find(text: Text) -> Iterator[Match]:
    """Yield each trillion of money, in milliards where its number stands before it."""
    for passage in text.saying(_NEEDED):
        for found in _TRILLION.finditer(passage.text):
            if found["number"] is None:
                yield Match(passage, Span(*found.span()), safety=Safety.QUERY)
                continue
            thousands = round(float(found["number"].replace(",", ".")) * 1000)
            number = f"{thousands:,}".replace(",", "\u202f")
            where = Span(found.start(), found.end("word"))
            yield Match(passage, where, (f"{number} milliards",), (where.of(passage.text),))


RULE = Rule(
    issue=IssueType.MISTRANSLATION,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="« {0} » est un faux ami : le « trillion » anglais est mille milliards.",
    message_en="“{0}” is a false friend: an English trillion is “mille milliards”.",
    why="Le trillion français vaut un milliard de milliards.",
    find=find,
    bad=(
        Example(
            "La dette atteint 1,5 trillion de dollars.",
            "La dette atteint 1\u202f500 milliards de dollars.",
        ),
        Example(
            "Ils valent 30 trillions d’euros.",
            "Ils valent 30\u202f000 milliards d’euros.",
        ),
        Example("Des trillions de dollars sont en jeu."),
    ),
    fine=(
        "La dette atteint 30 000 milliards de dollars.",
        "Un trillion vaut un milliard de milliards.",
        "Le cerveau compte des trillions de connexions.",
        "Le plan coûte 5 milliards de dollars.",
    ),
)
