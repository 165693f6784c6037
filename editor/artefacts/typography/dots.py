"""Too many dots: « Il attend.... », « Il attend . . . », « etc... »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Text
from editor.artefacts.typography.addresses import outside_addresses
from editor.model import IssueType, Safety, Severity, Span

_DOTS = re.compile(
    r"(?<=[\w»”)!?])(?:[ ]?\.(?:[ ]\.){2}(?![ ]?\.)|\.{4,8}(?!\.)|…\.{1,6}|\.{1,3}…)(?![./\\\w])"
)
_ETC = re.compile(r"\b(?P<etc>[Ee]tc)(?P<dots>[ ]?(?:\.{2,6}|…\.?|\.…))(?!\w)")
_CONTENTS = re.compile(r"\.{3,} ?\d{1,4}$")


def _find(text: Text) -> Iterator[Match]:
    for passage in text.passages:
        if not any(sign in passage.text for sign in ("..", ". .", "…")):
            continue
        if _CONTENTS.search(passage.text):
            continue
        for found in _DOTS.finditer(passage.text):
            yield Match(passage, Span(*found.span()), ("…",), (found[0], "…"))
        for found in _ETC.finditer(passage.text):
            yield Match(passage, Span(*found.span("dots")), (".",), (found[0], "etc."))


RULE = Rule(
    issue=IssueType.TYPOGRAPHICAL,
    severity=Severity.NEUTRAL,
    safety=Safety.SAFE,
    message="« {0} » s’écrit « {1} ».",
    message_en="“{0}” is written “{1}”.",
    find=outside_addresses(_find),
    bad=(
        Example("Il attend.... Elle part.", "Il attend… Elle part."),
        Example("Il attend . . .", "Il attend…"),
        Example("Des pommes, des poires, etc... Il part.", "Des pommes, des poires, etc. Il part."),
    ),
    fine=(
        "Il attend… Elle part.",
        "Chapitre premier ........ 12",
        "Le dossier ../src et ..... sont là.",
        "Des pommes, etc. Il part.",
    ),
)
