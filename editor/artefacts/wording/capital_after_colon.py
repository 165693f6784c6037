"""A capital after a colon, as in English titles: « Un seul but : La paix »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Text
from editor.model import IssueType, Safety, Severity, Span

_CAPITAL = re.compile(
    r"(?<=[a-zà-ÿ»)])[ \u00a0\u202f]?: (Le|La|Les|Un|Une|Des|Il|Elle|Ils|Elles|On|Ce|Cette|Ces|Pour|Comment|Pourquoi"
    r"|Dans|Avec|Sans|Son|Sa|Ses|Leur|Leurs|Nous|Vous|Quand|Que|Qui|De|Du|En|Mais|Au|Aux)"
    r"(?= [a-zà-ÿ])"
)

_LABEL = re.compile(
    r"(?:Note|Notes|NB|N\.B\.|Remarque|Attention|Exemple|Important|Astuce|Conseil|Question|Réponse|[A-ZÀ-Ý]\S*)(?: de \w+)?$"
)


def find(text: Text) -> Iterator[Match]:
    """Yield each one, in lower case."""
    for passage in text.passages:
        for found in _CAPITAL.finditer(passage.text):
            label = passage.text[: found.start()].rpartition(". ")[2]
            if _LABEL.match(label):
                continue
            # Several sentences may follow: then the capital is a matter of taste.
            if passage.text.find(". ", found.end()) < 0:
                yield Match(passage, Span(*found.span(1)), (found[1].lower(),))


RULE = Rule(
    issue=IssueType.LOCALE_VIOLATION,
    severity=Severity.MINOR,
    safety=Safety.SAFE,
    message="Pas de majuscule après deux-points : « {0} ».",
    message_en="No capital after a colon in French: “{0}”.",
    why="L’anglais met une majuscule après deux-points.",
    find=find,
    bad=(Example("Un seul but : La paix.", "Un seul but : la paix."),),
    fine=(
        "Un seul but : la paix.",
        "Il a dit : « La paix. »",
        "Son journal : Le Monde.",
        "La ville : Le Caire.",
    ),
)
