"""A name that is gone with its link: « Selon , la ville ment », « un rapport de . »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.technical import is_technical
from editor.artefacts.text import Text
from editor.model import IssueType, Safety, Severity, Span

_SIGNS = tuple(f"{space}{mark}" for space in " \u00a0\u202f" for mark in ",.)")
_GONE = re.compile(
    r"(?P<word>\b(?:[Ss]elon|[Pp]ar|[Dd]ans|[Dd]e|[Dd]u|[Dd]es|[Aa]vec|[Ss]ur|[Cc]hez|à|À|[Aa]u"
    r"|[Aa]ux"
    r"|d[’']après|D[’']après|[Ll]e|[Ll]a|[Ll]es|un|une|et|que|[Pp]our))"
    r"(?P<gap>[ \u00a0\u202f]{1,3})(?P<mark>,(?= )|\.(?= [A-ZÀ-Ý«]|$)|\)(?=[ .,]|$))"
)
_CODE = re.compile(r"[{}|^`\\<>=\[\]]")
_NOT_GONE = re.compile(
    r"(?:[Dd]e|un|les?|la|que) [.]{2}|(?:note|option|touche|lettre|mot) (?:la|le|de|à)$"
)


def _find(text: Text) -> Iterator[Match]:
    for passage in text.passages:
        if any(sign in passage.text for sign in _SIGNS):
            for found in _GONE.finditer(passage.text):
                first = max(0, found.start() - 8)
                if _CODE.search(passage.text, first, found.end() + 2):
                    continue
                if is_technical(text):
                    # « les métacaractères ( et ) »: marks that are spoken of.
                    return
                if not _NOT_GONE.search(passage.text, first, found.end("word")):
                    where = Span(found.start("word"), found.end("mark"))
                    yield Match(passage, where, (), (found["word"],))


RULE = Rule(
    issue=IssueType.OMISSION,
    severity=Severity.MAJOR,
    safety=Safety.QUERY,
    message="« {0} » n’a plus de suite : un nom a disparu avec son lien.",
    message_en="Nothing follows “{0}”: a name has gone with its link.",
    why="Le lien a été ôté avec les mots qu’il portait.",
    find=_find,
    bad=(
        Example("Selon , la ville ment."),
        Example("La ville ment, d’après un rapport de . Le maire attend."),
    ),
    fine=(
        "Selon lui, la ville ment.",
        "Le maire, qui a voté pour, attend.",
        "Il faut faire avec, dit-il.",
        "Il a voté pour. Elle, contre.",
    ),
)
