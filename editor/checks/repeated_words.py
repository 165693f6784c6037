"""A word or a run of words said again at once, as a machine does that is caught in a loop."""

from collections.abc import Iterator, Sequence

from editor.checks.pair import Bad, Check, Fine, Message, Pair, Suspicion
from editor.language.tokens import Token, TokenKind
from editor.model import IssueType, Severity, Span

_TWICE = Message("« {0} » est répété.", "“{0}” is repeated.")
_LOOP = Message(
    "« {0} » revient {1} fois de suite : la machine a tourné en boucle.",
    "“{0}” comes {1} times in a row: the machine was caught in a loop.",
)
# Said twice on purpose, or by the grammar of English.
_FINE = frozenset(
    [
        "had",
        "that",
        "very",
        "really",
        "so",
        "no",
        "yes",
        "bye",
        "ha",
        "long",
        "far",
        "more",
        "again",
        "now",
        "many",
        "much",
        "never",
        "ever",
        "go",
        "never",
        "out",
        "is",
        "in",
        "on",
        "over",
        "round",
        "knock",
        "there",
        "hear",
        "new",
        "duran",
        "sirhan",
        "boutros",
        "baden",
        "walla",
        "bora",
        "wagga",
        "pago",
        "less",
    ]
)
_LONGEST = 8
"""How many words a loop may have."""


def find(pair: Pair) -> Iterator[Suspicion]:
    """Yield a suspicion for each run of tokens that follows itself and does not in the source."""
    in_source = {form for form, _, times in _runs(pair.source_tokens) if times > 1}
    for form, span, times in _runs(pair.target_tokens):
        if times > 2:
            yield Suspicion(span, _LOOP, (form, str(times)), severity=Severity.MAJOR)
        elif form not in _FINE and not in_source:
            yield Suspicion(span, _TWICE, (form,), fix=_once(pair.target, span, form))


def _runs(tokens: Sequence[Token]) -> Iterator[tuple[str, Span, int]]:
    """Yield each run said again at once, from its first time to its last, and how many times."""
    forms = [token.lower for token in tokens]
    at = 0
    while at < len(tokens):
        size, times = _loop(forms, tokens, at)
        if times > 1:
            last = at + size * times - 1
            while tokens[last].kind is not TokenKind.WORD:
                last -= 1
            yield (
                " ".join(forms[at : at + size]),
                Span(tokens[at].span.start, tokens[last].span.end),
                times,
            )
        at += size * times if times > 1 else 1


def _loop(forms: Sequence[str], tokens: Sequence[Token], at: int) -> tuple[int, int]:
    for size in range(1, _LONGEST + 1):
        run = forms[at : at + size]
        if not any(token.kind is TokenKind.WORD for token in tokens[at : at + size]):
            continue
        times = 1
        while forms[at + size * times : at + size * (times + 1)] == run:
            times += 1
        # « two, two »: a longer run must be three words, or come three times.
        if times > 2 or (times == 2 and (size == 1 or _words(tokens[at : at + size]) >= 2)):
            return size, times
    return 1, 1


def _words(tokens: Sequence[Token]) -> int:
    return sum(token.kind is TokenKind.WORD for token in tokens)


def _once(text: str, span: Span, form: str) -> str | None:
    return span.of(text)[: len(form)] if " " not in form else None


CHECK = Check(
    issue=IssueType.DUPLICATION,
    severity=Severity.MINOR,
    find=find,
    bad=(
        Bad(
            "Le contexte est défavorable.",
            "The context is unfavorable unfavorable unfavorable.",
            "unfavorable unfavorable unfavorable",
        ),
        Bad("Il a salué le ministre.", "He greeted the the minister.", "the the"),
        Bad(
            "Les alliés de la Russie se taisent.",
            "Russia’s allies, Russia’s allies, Russia’s allies are silent.",
            "Russia’s allies, Russia’s allies",
        ),
        Bad("Il veut partir en mai.", "He wants to wants to leave in May.", "wants to wants to"),
    ),
    fine=(
        Fine("Il avait eu tort.", "He had had it wrong."),
        Fine("Il dit que cela suffit.", "He says that that is enough."),
        Fine("Non, non et non !", "No, no and no!"),
        Fine("Nous nous battrons, nous nous battrons.", "We shall fight, we shall fight."),
        Fine("très, très cher", "very, very expensive"),
        Fine("de plus en plus", "more and more"),
        Fine("2, 2 et 3", "2, 2 and 3"),
        Fine(
            "Il est né à New York, dans l’État de New York.", "He was born in New York, New York."
        ),
    ),
)
