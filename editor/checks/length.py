"""A translation much shorter or much longer than its source makes likely."""

import math
from collections.abc import Iterator

from editor.checks.pair import Bad, Check, Fine, Message, Pair, Suspicion
from editor.model import IssueType, Severity

_SHORT = Message(
    "La traduction est bien courte pour sa source : il manque sans doute quelque chose.",
    "The translation is very short for its source: something is probably missing.",
)
_LONG = Message(
    "La traduction est bien longue pour sa source : quelque chose y a sans doute été ajouté.",
    "The translation is very long for its source: something was probably added.",
)
# English news takes about nine characters for ten of French; the longer a text, the less its
# ratio strays. Measured on the labelled pairs of the tests.
_USUAL = math.log(0.9)
_STRAYS = 0.11
_STRAYS_SHORT = 1.35
_LIMIT = 2.6


def find(pair: Pair) -> Iterator[Suspicion]:
    """Yield a suspicion if the ratio of the lengths strays too far from the usual."""
    source, target = _length(pair.source), _length(pair.target)
    if min(source, target) == 0 or max(source, target) < 25:
        return
    stray = math.hypot(_STRAYS, _STRAYS_SHORT / math.sqrt(source))
    strayed = (math.log(target / source) - _USUAL) / stray
    if strayed < -_LIMIT:
        yield Suspicion(pair.whole, _SHORT)
    elif strayed > _LIMIT:
        yield Suspicion(pair.whole, _LONG)


def _length(text: str) -> int:
    return sum(not char.isspace() for char in text)


CHECK = Check(
    issue=IssueType.LENGTH,
    severity=Severity.MAJOR,
    find=find,
    bad=(
        Bad(
            "Le président a reçu mardi les chefs de parti, avant de s’adresser au pays.",
            "The president spoke.",
            "The president spoke.",
        ),
        Bad(
            "Le ministre part.",
            "The minister, who has held the job for years, is leaving for good.",
            "The minister, who has held the job for years, is leaving for good.",
        ),
    ),
    fine=(
        Fine("Oui.", "Yes, of course."),
        Fine("S’il vous plaît", "Please"),
        Fine(
            "Le président a reçu mardi les chefs de parti, avant de s’adresser au pays.",
            "The president met party leaders on Tuesday before addressing the nation.",
        ),
        Fine("Il est temps de partir.", "Time to go."),
    ),
)  # fmt: skip
