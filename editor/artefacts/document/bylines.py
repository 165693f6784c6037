"""The English byline or the line on who helped: « By Robert Kessler », « a contribué »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Text
from editor.model import IssueType, Safety, Severity, Span

_LONGEST = 200
_NAME = r"[A-ZÀ-Ý][\w’'.-]*(?: (?:de|van|von|el|al|Mc)?[A-ZÀ-Ý][\w’'.-]*){1,3}"
_BYLINE = re.compile(rf"By (?P<names>{_NAME}(?:(?:, | and | & |, and ){_NAME}){{0,3}}),?")
_HELPED = re.compile(
    r"[^.!?\n]{2,140}\b(?:a|ont) (?:aussi |également )?contribué à (?:cet article|ce (?:reportage"
    r"|rapport|récit|sujet)|cette (?:histoire|enquête))\.?"
    r"|[^.!?\n]{2,140}\bcontributed (?:to this|reporting)\b[^.!?\n]{0,60}\.?"
)


def _find(text: Text) -> Iterator[Match]:
    for passage in text.passages:
        if len(passage.text) > _LONGEST:
            continue
        line = passage.text.strip("*_ \u00a0")
        whole = Span(0, len(passage.text))
        byline = _BYLINE.fullmatch(line)
        if byline is not None:
            french = f"Par {re.sub(r',? (?:and|&) ', ' et ', byline['names'])}"
            yield Match(passage, whole, ("", french), (line,))
        elif _HELPED.fullmatch(line):
            yield Match(passage, whole, ("",), (line,))


RULE = Rule(
    issue=IssueType.ADDITION,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » : signature de la page d’origine ; l’ôter, ou la mettre en français.",
    message_en="“{0}”: the byline of the page; drop it, or put it in French.",
    why="L’outil qui a copié la page a pris la signature.",
    find=_find,
    bad=(
        Example("By Robert Kessler,\n\nLe maire a répondu.", "Le maire a répondu."),
        Example(
            "Le maire a répondu.\n\nAnne Keller a contribué à cet article.", "Le maire a répondu."
        ),
        Example(
            "Le maire a répondu.\n\nLe reportage de Paul Wood a contribué à cet article.",
            "Le maire a répondu.",
        ),
    ),
    fine=(
        "Par Marie Dubois\n\nLe maire a répondu.",
        "Le maire a répondu. Anne Keller a contribué à cet article de loi.",
        "By the Sea est un film.",
        "Les impôts ont contribué à ce succès.",
    ),
)
