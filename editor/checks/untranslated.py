"""The source left as it was."""

from collections.abc import Iterator

from editor.checks.pair import Bad, Check, Fine, Message, Pair, Suspicion, words
from editor.language.lexicon import is_known
from editor.model import IssueType, Severity

_SAME = Message(
    "La phrase n’est pas traduite : elle est la même dans les deux langues.",
    "The sentence is not translated: it is the same in both languages.",
)


def find(pair: Pair) -> Iterator[Suspicion]:
    """Yield a suspicion if source and target are alike and hold more than names."""
    if _bare(pair.source) != _bare(pair.target):
        return
    french = [w for w in words(pair.source_tokens) if w.form.islower() and is_known(w.form)]
    if len(french) >= 2 or any(len(w.form) > 1 and not w.form.isascii() for w in french):
        yield Suspicion(pair.whole, _SAME)


def _bare(text: str) -> str:
    return "".join(text.split()).casefold().replace("’", "'")


CHECK = Check(
    issue=IssueType.UNTRANSLATED,
    severity=Severity.CRITICAL,
    find=find,
    bad=(
        Bad(
            "Le ministre a démissionné.", "Le ministre a démissionné.", "Le ministre a démissionné."
        ),
        Bad("l’été dernier", "l'été dernier", "l'été dernier"),
    ),
    fine=(
        Fine("Vladimir Poutine", "Vladimir Poutine"),
        Fine("Reuters", "Reuters"),
        Fine("12 000 €", "12 000 €"),
        Fine("Table 1", "Table 1"),
        Fine("Le Monde, 12.03.2024", "Le Monde, 12.03.2024"),
    ),
)
