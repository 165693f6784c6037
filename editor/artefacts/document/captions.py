"""Captions of pictures that are gone: « Image caption, … », « 1 sur 5 | … », « 1/12 … »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.model import IssueType, Safety, Severity, Span

_LONGEST = 400
_LABELLED = re.compile(
    r"(?:(?:Légende de l[’']image|Légende(?: de la)? (?:photo|vidéo)|Image caption|Photo caption"
    r"|Caption|Media caption|Video caption|Légende du média|Figure caption"
    r"|Source de l[’']image|Image source|Crédit de l[’']image)\s?[,:] ?)(?P<rest>.{2,300})"
)
_NUMBERED = re.compile(
    r"(?:(?:Photo|Image|Diapositive|Slide|PHOTO) )?(?P<at>\d{1,3}) ?(?P<of>/|sur|of"
    r"|de) ?(?P<all>\d{1,3})"
    r"(?P<mark> ?[|:–—·•-] ?| ?)(?P<rest>[A-ZÀ-Ý].{2,300})"
)
_SOURCE = re.compile(r"(?:Source|Image source|Crédit)")
_MOST = 150
"""Pictures in a gallery."""


def _find(text: Text) -> Iterator[Match]:
    for passage in text.passages:
        if len(passage.text) <= _LONGEST:
            yield from _match(passage)


def _match(passage: Passage) -> Iterator[Match]:
    text = passage.text
    whole = Span(0, len(text))
    label = _LABELLED.fullmatch(text)
    if label is not None:
        fixes = ("",) if _SOURCE.match(text) else ("", label["rest"])
        yield Match(passage, whole, fixes, (text,))
        return
    number = _NUMBERED.fullmatch(text)
    if number is not None and 1 <= int(number["at"]) <= int(number["all"]) <= _MOST:
        # « 1/3 Les faits » may be a part of a series.
        sure = number["mark"].strip(" ") or number["of"] == "of"
        safety = Safety.SUGGEST if sure and "|" in number["mark"] else Safety.QUERY
        yield Match(passage, whole, ("", number["rest"]), (text,), safety)


RULE = Rule(
    issue=IssueType.ADDITION,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » : légende d’une image qui n’est plus là.",
    message_en="“{0}”: the caption of a picture that is gone.",
    why="L’outil qui a copié la page a pris la légende sans l’image.",
    find=_find,
    bad=(
        Example(
            "Le maire a répondu.\n\nLégende de l’image, Le maire à sa table", "Le maire a répondu."
        ),
        Example(
            "Image source, Getty Images\n\nLe maire a répondu.",
            "Le maire a répondu.",
        ),
        Example(
            "1 sur 5 | Le maire arrive à la gare.\n\nLe maire a répondu.", "Le maire a répondu."
        ),
    ),
    fine=(
        "Légende : en rouge, les zones inondées.",
        "La légende de l’image est fausse.",
        "Légende d’automne",
        "1 sur 5 habitants a voté.",
        "Deux sur trois ont voté.",
        "Source : ministère de l’intérieur.",
    ),
)
