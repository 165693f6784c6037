"""The opposite of what the source says: up for down, adopted for rejected, north for south."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from editor.checks.pair import Bad, Check, Fine, Message, Pair, Suspicion
from editor.model import IssueType, Severity, Span

_DATA = Path(__file__).parent / "data" / "opposites.tsv"
_OPPOSITE = Message(
    "« {0} » dans la source, et « {1} » dans la traduction : le sens est retourné.",
    "“{0}” in the source and “{1}” in the translation: the meaning is turned round.",
)


@dataclass(frozen=True, slots=True)
class _Pole:
    """One of two opposites, in both languages."""

    french: re.Pattern[str]
    english: re.Pattern[str]


@cache
def load_poles() -> tuple[tuple[_Pole, _Pole], ...]:
    """Return the pairs of opposites in `data/opposites.tsv`: French, English, French, English."""
    rows = (line.split("\t") for line in _DATA.read_text(encoding="utf-8").split("\n") if line)
    return tuple(
        (_Pole(_any_of(one), _any_of(one_en)), _Pole(_any_of(other), _any_of(other_en)))
        for one, one_en, other, other_en in rows
    )


def _any_of(listed: str) -> re.Pattern[str]:
    """Return a pattern for a list in which « hauss* » is any word that begins so."""
    ways = (
        re.escape(way).replace(r"\*", r"\w*").replace("_", r"\s").replace("’", "[’']")
        for way in listed.split(" ")
    )
    return re.compile(rf"(?<![\w-])(?:{'|'.join(ways)})(?![\w-])", re.IGNORECASE)


def find(pair: Pair) -> Iterator[Suspicion]:
    """Yield a suspicion where the source has only one of two opposites and the target the other."""
    if not (pair.source_lang.startswith("fr") and pair.target_lang.startswith("en")):
        return
    for poles in load_poles():
        for here, there in (poles, poles[::-1]):
            said = here.french.search(pair.source)
            turned = there.english.search(pair.target)
            if not (said and turned):
                continue
            if here.english.search(pair.target) or there.french.search(pair.source):
                continue
            span = Span(turned.start(), turned.end())
            yield Suspicion(span, _OPPOSITE, (said.group(), turned.group()))


CHECK = Check(
    issue=IssueType.MISTRANSLATION,
    severity=Severity.MAJOR,
    find=find,
    bad=(
        Bad("Les prix ont augmenté.", "Prices fell.", "fell"),
        Bad("Le Sénat a rejeté le texte.", "The Senate adopted the bill.", "adopted"),
        Bad("Ils ont fui vers le sud.", "They fled north.", "north"),
    ),
    fine=(
        Fine("Les prix ont augmenté.", "Prices went up."),
        Fine("La hausse ralentit.", "The rise is slowing."),
        Fine("Le Sénat a rejeté le texte.", "The Senate voted down the bill."),
        Fine("Le Premier ministre est mort.", "The prime minister has died."),
        Fine("Le nord et le sud", "The south and the north"),
        Fine("C’est la dernière fois.", "It is the last time."),
        Fine("Il est parti.", "He went west."),
    ),
)
