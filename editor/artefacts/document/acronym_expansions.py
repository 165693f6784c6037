"""One acronym spelled out in two ways in one document."""

import re
from collections.abc import Iterator

from editor.artefacts.document.knowledge import acronyms
from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Text
from editor.model import IssueType, Safety, Severity


def _find(text: Text) -> Iterator[Match]:
    for acronym, expansions in text.learned(acronyms).items():
        first = expansions[0][0]
        for words, place in expansions[1:]:
            if _key(words) != _key(first):
                yield Match(place.passage, place.span, args=(acronym, first, words))


def _key(words: str) -> tuple[str, ...]:
    return tuple(word.rstrip("s") for word in re.findall(r"[^\W\d_]{4,}", words.lower()))


RULE = Rule(
    issue=IssueType.INCONSISTENT_ENTITIES,
    severity=Severity.MINOR,
    safety=Safety.QUERY,
    message="« {0} » est ici « {2} », plus haut « {1} ».",
    message_en="“{0}” is “{2}” here and “{1}” further up.",
    why="La machine traduit le nom chaque fois à neuf.",
    find=_find,
    compares=True,
    bad=(
        Example(
            "L’Organisation du traité de sécurité collective (OTSC) se tait.\n\n"
            "L’Organisation du traité de sûreté collective (OTSC) se tait."
        ),
        Example(
            "Le Fonds monétaire international (FMI) prête. "
            "Ce que le Fonds mondial international (FMI) en dit."
        ),
    ),
    fine=(
        "L’Organisation mondiale de la santé (OMS) alerte. L’OMS insiste.",
        "L’Union européenne (UE) hésite. L’Union européenne (UE) vote.",
        "Le premier ministre (PM) et les membres du parti (MP) s’opposent.",
        "Le plan (A) et le plan (B).",
    ),
)
