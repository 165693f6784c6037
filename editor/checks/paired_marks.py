"""Quotation marks and brackets that open without closing, were lost, or were added."""

from collections.abc import Iterator

from editor.checks.pair import Bad, Check, Fine, Message, Pair, Suspicion
from editor.model import IssueType, Severity, Span

_ODD = Message(
    "« {0} » n’a pas son pendant ouvrant ou fermant.",
    "“{0}” lacks the mark that opens or closes it.",
)
_LOST = Message(
    "La source a {0} entre {1} ; il n’y en a pas ici.",
    "The source has {0} in {1}; there are none here.",
)
_ADDED = Message(
    "La traduction a des {0} que la source n’a pas.",
    "The translation has {0} that the source does not have.",
)
_OPENS = {"(": ")", "[": "]", "“": "”", "«": "»"}
_CLOSES = {close: open_ for open_, close in _OPENS.items()}


def find(pair: Pair) -> Iterator[Suspicion]:
    """Yield a suspicion for odd marks, and for kinds of marks only one of the texts has."""
    if not list(_odd(pair.source)):
        for span in _odd(pair.target):
            yield Suspicion(span, _ODD, (span.of(pair.target),))
    source, target = _quotations(pair.source), _quotations(pair.target)
    if source and not target and not _single(pair.target):
        yield Suspicion(pair.whole, _LOST, _QUOTED)
    elif target and not source and not _single(pair.source):
        yield Suspicion(target[0], _ADDED, ("guillemets",))
    if "(" in pair.source and ")" in pair.source and not set("()[—–,") & set(pair.target):
        yield Suspicion(pair.whole, _LOST, _BRACKETED)


_QUOTED = ("une citation", "guillemets")
_BRACKETED = ("une incise", "parenthèses")


def _odd(text: str) -> Iterator[Span]:
    """Yield the place of each mark without its other half."""
    waiting: list[tuple[str, int]] = []
    straight = [at for at, char in enumerate(text) if char == '"']
    if len(straight) == 1 and text[straight[0] - 1 : straight[0]].isdigit():
        straight = []  # 12": inches
    for at, char in enumerate(text):
        if char in _OPENS:
            waiting.append((char, at))
        elif char in _CLOSES and waiting and waiting[-1][0] == _CLOSES[char]:
            waiting.pop()
        elif char in _CLOSES and not (char == ")" and _is_list_mark(text, at)):
            yield Span(at, at + 1)
    for _, at in waiting:
        yield Span(at, at + 1)
    if len(straight) % 2:
        yield Span(straight[-1], straight[-1] + 1)


def _is_list_mark(text: str, at: int) -> bool:
    """Say whether a bracket closes `a)` or `1)`."""
    return at > 0 and text[at - 1].isalnum() and (at < 3 or not text[at - 2].isalpha())


def _quotations(text: str) -> list[Span]:
    found = []
    for opening, closing in (("«", "»"), ("“", "”"), ('"', '"')):
        start = text.find(opening)
        end = text.find(closing, start + 1)
        if start >= 0 and end > 0:
            found.append(Span(start, end + 1))
    return found


def _single(text: str) -> bool:
    """Say whether a text has single quotation marks: ‘ or ' before a word."""
    return "‘" in text or "„" in text or any(
        char == "'" and (at == 0 or text[at - 1] in " (") for at, char in enumerate(text)
    )  # fmt: skip


CHECK = Check(
    issue=IssueType.TYPOGRAPHICAL,
    severity=Severity.MINOR,
    find=find,
    bad=(
        Bad("Il parle d’un « pacte ».", "He speaks of a “pact.", "“"),
        Bad("Il parle d’un « pacte ».", 'He speaks of a "pact.', '"'),
        Bad("Le pacte (secret) tient.", "The pact (secret holds.", "("),
        Bad("Il parle d’un « pacte ».", "He speaks of a pact.", "He speaks of a pact."),
        Bad("Il parle d’un pacte.", "He speaks of a “pact.”", "“pact.”"),
    ),
    fine=(
        Fine("Il parle d’un « pacte ».", "He speaks of a “pact.”"),
        Fine("Il parle d’un « pacte ».", 'He speaks of a "pact."'),
        Fine("Il parle d’un « pacte ».", "He speaks of a ‘pact’."),
        Fine("a) le coût ; b) les délais", "a) the cost; b) the delays"),
        Fine("« Il part, dit-il.", "“He is leaving, he said."),
        Fine("un écran de 12 pouces", 'a 12" screen'),
        Fine("Le pacte (secret) tient.", "The pact, a secret one, holds."),
        Fine("l’accord", "the parties' agreement"),
    ),
)
