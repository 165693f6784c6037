"""An English comma before « et » between two things: « du cuivre, et du zinc »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Text
from editor.artefacts.typography.addresses import outside_addresses
from editor.model import IssueType, Safety, Severity, Span

_S = "[ \u00a0]"
_SOME = rf"(?:du{_S}|de{_S}la{_S}|de{_S}l[’'])"
_COMMA = re.compile(
    rf"(?<![\w’']){_SOME}[^\W\d_]+(?P<comma>,){_S}et{_S}{_SOME}[^\W\d_]+(?=[.;])", re.IGNORECASE
)


def _find(text: Text) -> Iterator[Match]:
    for passage in text.with_any(frozenset(",")):
        for found in _COMMA.finditer(passage.text):
            if "," not in _before(passage.text, found.start()):
                yield Match(passage, Span(*found.span("comma")), ("",), (found[0],))


def _before(text: str, at: int) -> str:
    """Return what the sentence says before, so far as it counts."""
    return re.split(r"[.!?;:]", text[max(0, at - 60) : at])[-1]


RULE = Rule(
    issue=IssueType.TYPOGRAPHICAL,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » : pas de virgule devant « et » entre deux compléments.",
    message_en="“{0}”: no comma before “et” between two things.",
    why="L’anglais met une virgule devant le dernier terme.",
    find=outside_addresses(_find),
    bad=(
        Example("La mine livre du cuivre, et du zinc.", "La mine livre du cuivre et du zinc."),
        Example("Il faut de la patience, et du temps.", "Il faut de la patience et du temps."),
    ),
    fine=(
        "La mine livre du cuivre et du zinc.",
        "Il parle du maire, et du préfet il ne dit rien.",
        "Il a, en plus du cuivre, et du zinc.",
        "Il livre du cuivre, et il attend.",
    ),
)
