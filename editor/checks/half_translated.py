"""French words left in the English."""

from collections.abc import Iterator, Sequence

from editor.checks.english import is_english
from editor.checks.pair import Bad, Check, Fine, Message, Pair, Suspicion
from editor.language.lexicon import is_known
from editor.language.tokens import Token, TokenKind
from editor.model import IssueType, Severity, Span

_LEFT = Message("« {0} » est resté en français.", "“{0}” was left in French.")
# Words no English sentence has outside a name or a quotation. « la », « de », « des », « on »,
# « or », « car » and the like are English words or parts of names too.
_FRENCH = frozenset(
    [
        "les",
        "une",
        "du",
        "et",
        "est",
        "dans",
        "avec",
        "sur",
        "qui",
        "que",
        "sont",
        "pas",
        "ont",
        "été",
        "cette",
        "ces",
        "leur",
        "leurs",
        "nous",
        "vous",
        "ils",
        "elle",
        "elles",
        "mais",
        "donc",
        "aux",
        "ainsi",
        "très",
        "aussi",
        "depuis",
        "selon",
        "être",
        "avoir",
        "même",
        "où",
        "dont",
        "ne",
        "ce",
        "il",
        "le",
        "au",
        "après",
        "avant",
        "sans",
        "sous",
        "entre",
        "contre",
        "tout",
        "tous",
        "toutes",
        "lors",
        "afin",
        "cependant",
        "toutefois",
        "notamment",
        "d’un",
        "d’une",
        "l’on",
        "qu’il",
        "qu’elle",
        "n’est",
        "c’est",
        "qu’un",
        "qu’une",
        "s’est",
        "n’a",
        "l’",
    ]
)


def find(pair: Pair) -> Iterator[Suspicion]:
    """Yield a suspicion for each run of French words of the source that stand in the target."""
    if not (pair.source_lang.startswith("fr") and pair.target_lang.startswith("en")):
        return
    source = {token.lower for token in pair.source_tokens}
    run: list[Token] = []
    for token in (*pair.target_tokens, None):
        if token is not None and token.kind is TokenKind.WORD and _is_french(token, source):
            run.append(token)
            continue
        if run and _tells(run, source) and not _is_cited(pair, run):
            span = Span(run[0].span.start, run[-1].span.end)
            yield Suspicion(span, _LEFT, (span.of(pair.target),))
        run = []


def _is_french(token: Token, source: set[str]) -> bool:
    form = token.lower
    if token.form[0].isupper():
        return False
    return form in _FRENCH or (form in source and is_known(form) and not is_english(form))


def _tells(run: Sequence[Token], source: set[str]) -> bool:
    """Say whether a run is French beyond doubt: a word of the source, or two French ones."""
    long = [t for t in run if t.lower in source and len(t.form) > 3 and t.lower not in _FRENCH]
    return bool(long) or len(run) > 1 or (run[0].lower in source and run[0].lower in _ALONE)


_ALONE = frozenset(
    [
        "les",
        "une",
        "dans",
        "avec",
        "sont",
        "cette",
        "leurs",
        "nous",
        "vous",
        "mais",
        "depuis",
        "selon",
        "être",
        "très",
    ]
)


def _is_cited(pair: Pair, run: Sequence[Token]) -> bool:
    """Say whether a run is quoted, or a part of a name in French (« Le Monde diplomatique »)."""
    start, end = run[0].span.start, run[-1].span.end
    before, after = pair.target[max(0, start - 40) : start].rstrip(), pair.target[end : end + 9]
    if before[-1:] in set("“\"‘'«(") or after.lstrip()[:1] in set('”"»)'):
        return True
    last = before.rpartition(" ")[2]
    return last[:1].isupper() and f"{last} {pair.target[start:end]}" in pair.source


CHECK = Check(
    issue=IssueType.UNTRANSLATED,
    severity=Severity.MAJOR,
    find=find,
    bad=(
        Bad(
            "Le ministre a démissionné hier.",
            "The minister a démissionné yesterday.",
            "démissionné",
        ),
        Bad(
            "Ils sont partis avec leurs enfants.",
            "They left avec leurs enfants.",
            "avec leurs enfants",
        ),
        Bad("Selon lui, rien ne change.", "selon him, nothing changes.", "selon"),
    ),
    fine=(
        Fine("Le coup d’État a échoué.", "The coup d’état failed."),
        Fine("Un tête-à-tête avec le président.", "A tête-à-tête with the president."),
        Fine("Il lit Le Monde diplomatique.", "He reads Le Monde diplomatique."),
        Fine("Le café est fermé.", "The café is closed."),
        Fine("La phrase « rien ne va plus » est connue.", "The phrase “rien ne va plus” is known."),
        Fine("Le mot laïcité n’a pas d’équivalent.", "The word “laïcité” has no equivalent."),
        Fine("Une force majeure.", "A case of force majeure."),
    ),
)
