"""A translation with nothing in it, or nothing but marks."""

from collections.abc import Iterator

from editor.checks.pair import Bad, Check, Fine, Message, Pair, Suspicion
from editor.model import IssueType, Severity

_EMPTY = Message("La traduction est vide.", "The translation is empty.")


def find(pair: Pair) -> Iterator[Suspicion]:
    """Yield a suspicion if the source says something and the target nothing."""
    said = any(char.isalnum() for char in pair.source)
    if said and not any(char.isalnum() for char in pair.target):
        yield Suspicion(pair.whole, _EMPTY)


CHECK = Check(
    issue=IssueType.OMISSION,
    severity=Severity.CRITICAL,
    find=find,
    bad=(Bad("Il part.", "", ""), Bad("Il part.", " .", " .")),
    fine=(
        Fine("…", "…"),
        Fine("Oui.", "Yes."),
        Fine("—", "—"),
        Fine("1999", "1999"),
    ),
)
