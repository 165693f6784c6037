"""Months and days of the week that changed or went missing."""

import re
from collections.abc import Iterator

from editor.checks.pair import Bad, Check, Fine, Message, Pair, Suspicion
from editor.language.calendar import DAYS, MONTHS
from editor.model import IssueType, Severity, Span

_CHANGED = Message(
    "« {0} » dans la source, « {1} » dans la traduction.",
    "“{0}” in the source, “{1}” in the translation.",
)
_LOST = Message("La date « {0} » manque.", "The date “{0}” is missing.")
_ADDED = Message(
    "La date « {0} » n’est pas dans la source.", "The date “{0}” is not in the source."
)
_SHORT = {
    "janv": "janvier", "févr": "février", "fév": "février", "avr": "avril", "juill": "juillet",
    "sept": "septembre", "oct": "octobre", "nov": "novembre", "déc": "décembre",
}  # fmt: skip
_FRENCH = {name: number for number, name in enumerate((*MONTHS, *DAYS))}
_ENGLISH = (
    "January|Jan February|Feb March|Mar April|Apr May June|Jun July|Jul August|Aug "
    "September|Sept|Sep October|Oct November|Nov December|Dec Monday|Mon Tuesday|Tues|Tue "
    "Wednesday|Wed Thursday|Thurs|Thu Friday|Fri Saturday|Sat Sunday|Sun"
)
# « mars », `May`, `March` and `Sun` are other words too: what stands beside them tells.
_DOUBTFUL = frozenset(
    [
        "mars",
        "mai",
        "avr",
        "oct",
        "sept",
        "nov",
        "déc",
        "may",
        "march",
        "mar",
        "jan",
        "sat",
        "sun",
        "mon",
        "wed",
        "dec",
        "jun",
    ]
)
_BEFORE = re.compile(
    r"(?:\d(?:er|st|nd|rd|th)?|(?<![^\W\d_])(?:en|de|fin|début|mi|depuis|au|dès|in|on|of|since|until|by|"
    r"late|early|mid|last|next|from|to|and|this|before|after|et|à|jusqu’en|courant))[\s-]\Z"
)
_AFTER = re.compile(r"\.?\s\d|\s(?:dernier|prochain)")
_NUMERIC = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{2}-\d{2}")


def _numbered(listed: str) -> dict[str, int]:
    return {n: i for i, names in enumerate(listed.split(" ")) for n in names.split("|")}


_NAMES = {
    "fr": _FRENCH | {short: _FRENCH[name] for short, name in _SHORT.items()},
    "en": _numbered(_ENGLISH),
}
_PATTERNS = {
    lang: re.compile(rf"(?<!\w)({'|'.join(sorted(names, key=len, reverse=True))})(?!\w)")
    for lang, names in _NAMES.items()
}


def find(pair: Pair) -> Iterator[Suspicion]:
    """Yield a suspicion for each month or day of the week that only one text has."""
    if not (pair.source_lang.startswith("fr") and pair.target_lang.startswith("en")):
        return
    source = _named(pair.source, "fr")
    target = _named(pair.target, "en")
    numeric = _NUMERIC.search(pair.source) or _NUMERIC.search(pair.target)
    lost = [n for n in source if n not in target and not (numeric and n < 12)]
    added = [n for n in target if n not in source and not (numeric and n < 12)]
    for before, after in zip(lost, added, strict=False):
        said = (source[before].of(pair.source), target[after].of(pair.target))
        yield Suspicion(target[after], _CHANGED, said)
    for day in lost[len(added) :]:
        yield Suspicion(pair.whole, _LOST, (source[day].of(pair.source),), severity=Severity.MINOR)
    for day in added[len(lost) :]:
        yield Suspicion(target[day], _ADDED, (target[day].of(pair.target),))


def _named(text: str, lang: str) -> dict[int, Span]:
    """Return the months (0 to 11) and days (12 to 18) that a text names, and where first."""
    found: dict[int, Span] = {}
    for match in _PATTERNS[lang].finditer(text):
        before = text[max(0, match.start() - 10) : match.start()]
        if match.group().lower() in _DOUBTFUL and not (
            _BEFORE.search(before) or _AFTER.match(text, match.end())
        ):
            continue
        found.setdefault(_NAMES[lang][match.group()], Span(match.start(), match.end()))
    return found


CHECK = Check(
    issue=IssueType.MISTRANSLATION,
    severity=Severity.MAJOR,
    find=find,
    bad=(
        Bad("Il arrive lundi.", "He arrives on Tuesday.", "Tuesday"),
        Bad("le 6 août 2024", "July 6, 2024", "July"),
        Bad("en mars 2022", "in May 2022", "May"),
        Bad("Elle a démissionné en juin.", "She resigned.", "She resigned."),
        Bad("Elle a démissionné.", "She resigned on Friday.", "Friday"),
    ),
    fine=(
        Fine("Il arrive lundi.", "He arrives on Monday."),
        Fine("le 6 août 2024", "August 6, 2024"),
        Fine("le 6 août 2024", "Aug. 6, 2024"),
        Fine("le 12 mars 2024", "12.03.2024"),
        Fine("La sonde tourne autour de Mars.", "The probe circles Mars."),
        Fine("Il peut partir.", "He may leave. May he rest in peace."),
        Fine("La marche de dimanche", "Sunday’s march"),
        Fine("mi-mai", "mid-May"),
    ),
)
