"""« 5 pour cent » and « 5 percent » where figures take « % », and « 24/7 »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Text
from editor.artefacts.typography.addresses import outside_addresses
from editor.model import IssueType, Safety, Severity, Span

_WORDS = frozenset({"cent", "percent", "pct"})
_PERCENT = re.compile(
    r"(?<=\d)[ \u00a0\u202f](?P<word>pour[ \u00a0]cent|percent|per cent"
    r"|pct\.?)(?!\w)(?![ \u00a0]mille)"
)


def _find(text: Text) -> Iterator[Match]:
    for passage in text.saying(_WORDS):
        for found in _PERCENT.finditer(passage.text):
            where = Span(*found.span())
            if any(stretch.overlaps(where) for stretch in passage.english):
                continue
            french = found["word"].startswith("pour")
            safety = Safety.QUERY if french else Safety.SUGGEST
            yield Match(passage, where, ("\u202f%",), (found["word"],), safety)


RULE = Rule(
    issue=IssueType.STYLE,
    severity=Severity.NEUTRAL,
    safety=Safety.QUERY,
    message="« {0} » : avec des chiffres, la presse met « % ».",
    message_en="“{0}”: with figures the press writes “%”.",
    why="L’anglais écrit « percent » après les chiffres.",
    find=outside_addresses(_find),
    bad=(
        Example("Une hausse de 5 pour cent en un an.", "Une hausse de 5\u202f% en un an."),
        Example("Une hausse de 5 percent en un an.", "Une hausse de 5\u202f% en un an."),
    ),
    fine=(
        "Une hausse de cinq pour cent.",
        "Une hausse de 5 % en un an.",
        "Il a 5 pour cent mille.",
        "Le pourcentage monte.",
    ),
)
