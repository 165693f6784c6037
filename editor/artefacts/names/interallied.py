"""Treaties of alliance made "interallied": « traité sur les relations interalliées »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Text
from editor.model import IssueType, Safety, Severity, Span

_NEEDED = frozenset({"interallié", "interalliée", "interalliés", "interalliées"})
_TITLE = re.compile(
    r"\b(?P<kind>[Tt]raité|[Aa]ccord|[Pp]acte|[Dd]éclaration|[Cc]onvention)"
    r"(?P<middle>(?: (?:sur|de|des|relatif|relative|aux?|les?|la|du)){1,3} \w{4,20})"
    r" [Ii]nteralliée?s?\b"
)


def _find(text: Text) -> Iterator[Match]:
    for passage in text.saying(_NEEDED):
        for found in _TITLE.finditer(passage.text):
            kind = found["kind"]
            if found.start() and passage.text[found.start() - 1] in " '’":
                kind = kind.lower()
            span = Span(found.start(), found.end())
            yield Match(passage, span, (f"{kind}{found['middle'].lower()} d’alliance",))


RULE = Rule(
    issue=IssueType.MISTRANSLATION,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="« {0} » : il s’agit sans doute de relations d’alliance ; vérifier l’intitulé.",
    message_en="“{0}”: relations of alliance are likely meant; check the title.",
    why="« Allied » dans le titre anglais dit que les signataires sont alliés.",
    find=_find,
    bad=(
        Example(
            "Ils ont signé le Traité sur les relations interalliées.",
            "Ils ont signé le traité sur les relations d’alliance.",
        ),
        Example(
            "Un accord de coopération interalliée les lie.",
            "Un accord de coopération d’alliance les lie.",
        ),
    ),
    fine=(
        "La conférence interalliée de 1917 s’est tenue à Paris.",
        "Le traité d’alliance entre les deux pays est signé.",
        "Les relations interalliées se tendent.",
        "Le commandement interallié est à Mons.",
    ),
)
