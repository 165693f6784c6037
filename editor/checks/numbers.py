"""Numbers that changed, went missing or came out of nowhere."""

import re
from collections.abc import Iterator, Sequence

from editor.checks.numerals import Quantity, find_quantities
from editor.checks.pair import Bad, Check, Fine, Message, Pair, Suspicion
from editor.model import IssueType, Severity

_CHANGED = Message(
    "« {0} » dans la source, « {1} » dans la traduction.",
    "“{0}” in the source, “{1}” in the translation.",
)
_LOST = Message("Le nombre « {0} » manque.", "The number “{0}” is missing.")
_ADDED = Message(
    "Le nombre « {0} » n’est pas dans la source.", "The number “{0}” is not in the source."
)
_METRIC = re.compile(
    r"(?<![^\W\d_])(?:km|kilomètres?|mètres?|m|cm|centimètres?|kg|kilos?|hectares?|litres?)(?!\w)|°\s?C"
)
_HALF = re.compile(r"\b(?:half|quarter|dozen|score|fortnight)\b", re.IGNORECASE)
_IMPERIAL = re.compile(
    r"\b(?:miles?|feet|foot|inch(?:es)?|pounds?|lbs?|acres?|gallons?|yards?)\b|°\s?F|Fahrenheit"
)


def find(pair: Pair) -> Iterator[Suspicion]:
    """Yield a suspicion for each number that one text has and the other does not."""
    source = list(find_quantities(pair.source, pair.source_lang))
    target = list(find_quantities(pair.target, pair.target_lang))
    lost, added = _unmatched(source, target)
    if _METRIC.search(pair.source) and _IMPERIAL.search(pair.target):
        return
    if _HALF.search(pair.target):
        lost = [q for q in lost if q.written]  # « dix-huit mois » is a year and a half
    lost = [q for q in lost if _tells(q)]
    added = [q for q in added if _tells(q)]
    for before, after in zip(lost, added, strict=False):
        said = (before.span.of(pair.source), after.span.of(pair.target))
        yield Suspicion(after.span, _CHANGED, said)
    for quantity in lost[len(added) :]:
        yield Suspicion(pair.whole, _LOST, (quantity.span.of(pair.source),))
    for quantity in added[len(lost) :]:
        yield Suspicion(quantity.span, _ADDED, (quantity.span.of(pair.target),))


def _unmatched(
    source: Sequence[Quantity], target: Sequence[Quantity]
) -> tuple[list[Quantity], list[Quantity]]:
    """Return what is left of both when equal numbers have been paired off.

    A number said twice may be said once in the other language, so each side is asked on its own.
    """
    in_source = {value for quantity in source for value in quantity.values}
    in_target = {value for quantity in target for value in quantity.values}
    lost = [q for q in source if not q.values & in_target]
    added = [q for q in target if not q.values & in_source]
    return lost, added


def _tells(quantity: Quantity) -> bool:
    """Say whether a number in words is more than « un », « deux », which come and go."""
    if quantity.written:
        return quantity.values.isdisjoint({("n", 1.0), ("n", 0.0)})
    numbers = [value for kind, value in quantity.values if kind == "n"]
    return len(numbers) == 1 and numbers[0] >= 3


CHECK = Check(
    issue=IssueType.NUMBERS,
    severity=Severity.MAJOR,
    find=find,
    bad=(
        Bad("1 500 soldats sont partis.", "15,000 soldiers left.", "15,000"),
        Bad("Il a perdu 3,5 % en 2022.", "It lost 5.3% in 2022.", "5.3"),
        Bad("Il a coûté 3 milliards.", "It cost 3 million.", "3 million"),
        Bad("Il compte trois alliés.", "He has five allies.", "five"),
        Bad("Elle est née en 1952.", "She was born in 1925.", "1925"),
        Bad("Le vote est prévu à 18 heures.", "The vote is set for 8 p.m.", "8"),
        Bad("Il a 40 ans.", "He is young.", "He is young."),
        Bad("Des F-16 seront livrés.", "F-15s will be delivered.", "F-15s"),
    ),
    fine=(
        Fine("1 500 soldats sont partis.", "Fifteen hundred soldiers left."),
        Fine("Il a perdu 3,5 % en 2022.", "It lost 3.5 percent in 2022."),
        Fine("Il a coûté 3,4 milliards.", "It cost 3,400 million."),
        Fine("quatre-vingt-dix-sept alliés", "97 allies"),
        Fine("soixante et onze voix", "seventy-one votes"),
        Fine("Les deux pays ont signé.", "Both countries signed."),
        Fine("Le vote est prévu à 18 h 30.", "The vote is set for 6:30 p.m."),
        Fine("à six heures du soir", "at 6 p.m."),
        Fine("au XIXe siècle", "in the 19th century"),
        Fine("dans les années 90", "in the 1990s"),
        Fine("la saison 2024-2025", "the 2024–25 season"),
        Fine("Une dizaine de morts", "Ten or so dead"),
        Fine("deux cent mille personnes", "200,000 people"),
        Fine("le 1er mai", "on May 1"),
        Fine("à 30 km de là", "20 miles away"),
        Fine("Le G7 se réunit.", "The G-7 is meeting."),
        Fine("4.500 euros", "4,500 euros"),
    ),
)
