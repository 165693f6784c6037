"""A sentence that ends otherwise than its source."""

import re
from collections.abc import Iterator

from editor.checks.pair import Bad, Check, Fine, Message, Pair, Suspicion
from editor.model import IssueType, Severity, Span

_LOST = Message("La ponctuation finale « {0} » manque.", "The final “{0}” is missing.")
_ADDED = Message(
    "La phrase se termine par « {0} », la source non.",
    "The sentence ends in “{0}”, its source not.",
)
_OTHER = Message(
    "La source se termine par « {0} », la traduction par « {1} ».",
    "The source ends in “{0}”, the translation in “{1}”.",
)
_CLOSING = frozenset("»›”’\"')]¹²³⁰⁴⁵⁶⁷⁸⁹")
# English drops an exclamation or suspension mark where French has it, and may put a full stop
# where French has a semicolon or a colon.
_MAY_BECOME = {"!": ".!", "…": ".…", ":": ":", ";": ";.", "?": "?", ".": ".", ",": ","}


def find(pair: Pair) -> Iterator[Suspicion]:
    """Yield a suspicion if the last marks of the texts differ in kind."""
    source, _ = _ending(pair.source)
    target, span = _ending(pair.target)
    if target and not source:
        yield Suspicion(span, _ADDED, (target,))
    elif source and not target:
        yield Suspicion(pair.whole, _LOST, (source,))
    elif source and not _fits(source, target):
        yield Suspicion(span, _OTHER, (source, target))


def _fits(source: str, target: str) -> bool:
    kinds = {kind for char in source for kind in _MAY_BECOME[char]}
    return any(char in kinds for char in target)


def _ending(text: str) -> tuple[str, Span]:
    """Return the marks a text ends with, `...` as `…`, and where they stand."""
    end = len(text)
    while end > 0 and (text[end - 1] in _CLOSING or text[end - 1].isspace()):
        end -= 1
    begin = end
    while begin > 0 and text[begin - 1] in ".!?…:;,":
        begin -= 1
    return re.sub(r"\.{2,}", "…", text[begin:end]), Span(begin, end)


CHECK = Check(
    issue=IssueType.TYPOGRAPHICAL,
    severity=Severity.MINOR,
    find=find,
    bad=(
        Bad("Qui paiera ?", "Who will pay.", "."),
        Bad("Il part.", "He is leaving", "He is leaving"),
        Bad("Il part.", "He is leaving?", "?"),
        Bad("Le plan", "The plan.", "."),
        Bad("Il part.", "He is leaving,", ","),
    ),
    fine=(
        Fine("Il a dit : « Je pars. »", "He said, “I’m leaving.”"),
        Fine("Il a dit « oui ».", "He said “yes.”"),
        Fine("Quelle soirée !", "What an evening."),
        Fine("On verra…", "We’ll see..."),
        Fine("« Qui paiera ? »", "“Who will pay?”"),
        Fine("Ils sont venus en train, en bus, etc.", "They came by train, by bus and so on."),
        Fine("Le plan", "The plan"),
        Fine("Il part (demain).", "He is leaving (tomorrow)."),
    ),
)
