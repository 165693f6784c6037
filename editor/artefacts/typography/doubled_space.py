"""Two spaces where one is meant."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Text
from editor.artefacts.typography.addresses import outside_addresses
from editor.model import IssueType, Safety, Severity, Span

_DOUBLED = re.compile(r"(?<=[\w»”),;:.!?…%]) {2,}(?=[\w«“(–—])")
_TABLE = re.compile(" {3,}")


def _find(text: Text) -> Iterator[Match]:
    for passage in (p for p in text.passages if "  " in p.text):
        if not _TABLE.search(passage.text):
            for found in _DOUBLED.finditer(passage.text):
                yield Match(passage, Span(*found.span()), (" ",))


RULE = Rule(
    issue=IssueType.WHITESPACE,
    severity=Severity.NEUTRAL,
    safety=Safety.SAFE,
    message="Deux espaces au lieu d’une.",
    message_en="Two spaces instead of one.",
    find=outside_addresses(_find),
    bad=(
        Example("Le pays  attend.", "Le pays attend."),
        Example("Le pays attend.  Il souffre.", "Le pays attend. Il souffre."),
    ),
    fine=(
        "Le pays attend.",
        "Nom     Âge     Ville",
        "Le pays attend. Il souffre.",
        "« Le pays » attend.",
    ),
)
