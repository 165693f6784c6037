"""French typography left in an English text."""

import re
from collections.abc import Iterator

from editor.checks.pair import Bad, Check, Fine, Message, Pair, Suspicion
from editor.model import IssueType, Severity, Span

_GUILLEMETS = Message(
    "L’anglais n’a pas de guillemets français.", "English has no French quotation marks."
)
_SPACE = Message(
    "L’anglais ne met pas d’espace avant « {0} ».", "English has no space before “{0}”."
)
_DECIMAL = Message("« {0} » : l’anglais a un point décimal.", "“{0}”: English has a decimal point.")
_GROUP = Message(
    "« {0} » : l’anglais groupe les milliers par une virgule.",
    "“{0}”: English groups thousands with a comma.",
)
_PERCENT = Message("L’anglais colle le signe « % ».", "English has no space before “%”.")
_PATTERNS = (
    (re.compile(r"[«»]"), _GUILLEMETS),
    (
        re.compile(r"(?<=[\w”\"’%)\]])[ \u00a0\u202f]+([,;:!?]|\.(?!\.)(?!\w))(?![)(DPp\w/])"),
        _SPACE,
    ),
    (re.compile(r"(?<=\d)[ \u00a0\u202f]+%"), _PERCENT),
    (
        re.compile(r"(?<![\d.,])\d{1,3},\d{1,2}(?![\d,])(?=\s?(?:%|per ?cent|[mb]illion|bn))"),
        _DECIMAL,
    ),
    (
        re.compile(
            r"(?<![\d.,])\d{1,3}(?:[\u00a0\u202f]\d{3})+(?!\d)"
            r"|(?<![\d.,] )(?<![\d.,])\b[1-9]\d{0,2} \d{3}\b(?! ?\d)"
        ),
        _GROUP,
    ),
)


def find(pair: Pair) -> Iterator[Suspicion]:
    """Yield a suspicion for each piece of French typography in an English target."""
    if not pair.target_lang.lower().startswith("en"):
        return
    for pattern, message in _PATTERNS:
        for match in pattern.finditer(pair.target):
            span = Span(match.start(), match.end())
            if message is _GROUP and _is_list(pair.source, match.group()):
                continue
            yield Suspicion(span, message, (match.group(1) if match.groups() else match.group(),),
                            fix=_fix(match, message))  # fmt: skip


def _is_list(source: str, number: str) -> bool:
    """Say whether two numbers stand side by side in the source, apart from any grouping."""
    return " ".join(number.split()) not in " ".join(source.split())


def _fix(match: re.Match[str], message: Message) -> str | None:
    text = match.group()
    if message is _SPACE:
        return match.group(1)
    if message is _PERCENT:
        return "%"
    if message is _DECIMAL:
        return text.replace(",", ".")
    if message is _GROUP:
        return re.sub(r"\s", ",", text)
    return "“" if text == "«" else "”"


CHECK = Check(
    issue=IssueType.LOCALE_VIOLATION,
    severity=Severity.MINOR,
    find=find,
    bad=(
        Bad("Il dit « oui ».", "He says «yes”.", "«"),
        Bad("Qui paiera ?", "Who will pay ?", " ?"),
        Bad("Une hausse de 3,5 %", "A rise of 3,5%", "3,5"),
        Bad("1 500 soldats", "1 500 soldiers", "1 500"),
        Bad("Une hausse de 5 %", "A rise of 5 %", " %"),
        Bad("Un « pacte » : rien", "A “pact” : nothing", " :"),
    ),
    fine=(
        Fine("Qui paiera ?", "Who will pay?"),
        Fine("Une hausse de 3,5 %", "A rise of 3.5%"),
        Fine("1 500 soldats", "1,500 soldiers"),
        Fine("Un smiley :)", "A smiley :)"),
        Fine("Et puis…", "And then ..."),
        Fine("en 2022, 500 soldats", "in 2022 500 soldiers"),
        Fine("Le fichier .po", "The .po file"),
        Fine("le 3, 4 et 5 mai", "on May 3, 4 and 5"),
    ),
)
