"""The English dash without spaces: « Le pays—ruiné—se tait »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Text
from editor.artefacts.typography.addresses import outside_addresses
from editor.model import IssueType, Safety, Severity, Span

_TIGHT = re.compile(r"(?<=[\w»”)’%]) ?—(?=[\w«“(])|(?<=[a-zà-ÿ»”)])— (?=[\w«“(])|(?<=[\w»”)’%])— ")


def _find(text: Text) -> Iterator[Match]:
    for passage in text.with_any(frozenset("—")):
        for found in _TIGHT.finditer(passage.text):
            yield Match(passage, Span(found.start(), found.end()), (" – ",))


RULE = Rule(
    issue=IssueType.TYPOGRAPHICAL,
    severity=Severity.MINOR,
    safety=Safety.SAFE,
    message="Le tiret d’incise est entouré d’espaces.",
    message_en="The dash of an aside has spaces around it.",
    why="L’anglais colle le tiret aux mots.",
    find=outside_addresses(_find),
    bad=(
        Example("Le pays—ruiné—se tait.", "Le pays – ruiné – se tait."),
        Example("Il part —enfin.", "Il part – enfin."),
    ),
    fine=(
        "— Oui, dit-il.",
        "Le pays – ruiné – se tait.",
        "Le pays — ruiné — se tait.",
        "Un va-et-vient.",
    ),
)
