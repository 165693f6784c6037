"""Characters read in the wrong encoding: « Ã© » for « é », « â€™ » for « ’ »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Text
from editor.model import IssueType, Safety, Severity, Span

_LEAD = "ÂÃÅâ"
"""What the first bytes of French letters and marks become."""
_SIGNS = frozenset(f"{_LEAD}\ufffd")
_HIGH = (
    "\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2022\u2026"
    "\u2030\u2039\u203a\u20ac\u2122"
)
_DAMAGED = re.compile(rf"[{_LEAD}][{_HIGH}]{{1,12}}|Ã (?=[\w«])")
_WANTED = frozenset(
    "àâäæçéèêëîïôöœùûüÿñáíóúÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸÑÁÍÓÚ«»“”‘’…–—•°²³½§©®™€£¡¿\u00a0\u202f\u2011\u00ad\u2009"
)
"""What French text is expected to have; other results are chance."""
_LOST = re.compile(r"(?<=\b[ldnscjmtLDNSCJMT])\ufffd(?=[aeiouyhàâéèêîôœAEIOUYHÀÉÈÊ])")
_ROUNDS = 3
"""Text can have gone through the wrong encoding more than once."""


def _find(text: Text) -> Iterator[Match]:
    for passage in text.with_any(_SIGNS):
        for found in _DAMAGED.finditer(passage.text):
            repaired = _repaired(found[0])
            if repaired is not None:
                yield Match(passage, Span(found.start(), found.end()), (repaired,))
        for lost in _LOST.finditer(passage.text):
            yield Match(passage, Span(lost.start(), lost.end()), ("’",))


def _repaired(damaged: str) -> str | None:
    """Return the text as it was before it was misread, or None if it wasn't."""
    if damaged == "Ã ":
        return "à "
    text = damaged
    for _ in range(_ROUNDS):
        pieces = _decoded(text)
        if pieces is None:
            break
        text = pieces
    return text if text != damaged and all(c in _WANTED or c in damaged for c in text) else None


def _decoded(text: str) -> str | None:
    try:
        decoded = b"".join(map(_byte, text)).decode("utf-8")
    except (UnicodeDecodeError, UnicodeEncodeError):
        return None
    return decoded if len(decoded) < len(text) else None


def _byte(character: str) -> bytes:
    # Five bytes have no character in Windows-1252; what misread them kept them as they were.
    if "\x80" <= character <= "\x9f":
        return character.encode("latin-1")
    return character.encode("cp1252")


RULE = Rule(
    issue=IssueType.CHARACTERS,
    severity=Severity.MAJOR,
    safety=Safety.SAFE,
    message="« {0} » : caractères lus dans le mauvais encodage.",
    message_en="“{0}”: characters read in the wrong encoding.",
    why="La page était en UTF-8 et a été lue comme du Windows-1252.",
    find=_find,
    bad=(
        Example("Le prÃ©sident a dÃ©missionnÃ©.", "Le président a démissionné."),
        Example("Lâ€™Ukraine a rÃ©pondu.", "L’Ukraine a répondu."),
        Example("Il va Ã\u00a0 Paris et Ã Rome.", "Il va à Paris et à Rome."),
        Example("Le cÅ“ur et lâ€™Ã‰tat.", "Le cœur et l’État."),
        Example("L\ufffdUkraine a répondu.", "L’Ukraine a répondu."),
    ),
    fine=(
        "Le café « CAFÉ» et l’âge de pâte.",
        "Âge : vingt ans. À Noël, l’âne brait.",
        "São Paulo et Ålesund.",
        "« Ça va », dit-il – « déjà » – à l’hôte…",
    ),
)
