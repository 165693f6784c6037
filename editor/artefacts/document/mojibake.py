"""Characters read in the wrong encoding: « Ã© » for « é », « â€™ » for « ’ »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.model import IssueType, Safety, Severity, Span

_LEAD = "ÂÃÅâ"
"""What the first bytes of French letters and marks become."""
_CONTROLS = "".join(map(chr, range(0x80, 0xA0)))
_SIGNS = frozenset(f"{_LEAD}Õ{_CONTROLS}")
_HIGH = (
    "\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2022\u2026"
    "\u2030\u2039\u203a\u20ac\u2122"
)
_DAMAGED = re.compile(rf"[{_LEAD}][{_HIGH}]{{1,12}}")
_LOST_PART = (
    # The last byte was a no-break space, and is a plain one now or gone.
    (re.compile(r"Ã (?=[\w«])|(?<![^\W\d_])Ã(?=[,.;)]|$)"), "à "),
    (re.compile(r"(?<=[^\W\d_])Ã ?(?=[.,;:!?)»]|$)"), "à"),
    (re.compile(r"Â(?P<kept>[ \u00a0])(?=[:;!?»«\w])|(?<=«)Â(?=\w)"), "\u00a0"),
    # Five bytes have no character in Windows-1252, and some programs drop them.
    (re.compile(r"â€(?=[,.;:!? )\u00a0]|$)"), "”"),
    (re.compile(rf"Ã(?:Â|Ã‚)(?=[{_HIGH}])"), "Ã"),
)
_WANTED = frozenset(
    "àâäæçéèêëîïôöœùûüÿñáíóúÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸÑÁÍÓÚ«»“”‘’…–—•°²³½§©®™€£¡¿\u00a0\u202f\u2011\u00ad\u2009"
)
"""What French text is expected to have; other results are chance."""
_CONTROL = re.compile("[\u0080-\u009f]")
_MACINTOSH = re.compile(r"(?<=\b[ldnscjmtLDNSCJMT])Õ(?=[aeiouyhàâéèêîôœAEIOUYHÀÉÈÊ])")
_ROUNDS = 3
"""Text can have gone through the wrong encoding more than once."""


def _find(text: Text) -> Iterator[Match]:
    for passage in text.with_any(_SIGNS):
        taken: set[int] = set()
        for match in (*_misread(passage), *_partly(passage), *_controls(passage)):
            where = range(match.span.start, match.span.end)
            if taken.isdisjoint(where):
                taken.update(where)
                yield match


def _misread(passage: Passage) -> Iterator[Match]:
    for found in _DAMAGED.finditer(passage.text):
        start = found.start()
        # « Â« » has but one letter that was read as two; what follows may stand as it is.
        for end in range(found.end(), start + 1, -1):
            repaired = _repaired(passage.text[start:end])
            if repaired is not None:
                yield Match(passage, Span(start, end), (repaired,))
                break


def _partly(passage: Passage) -> Iterator[Match]:
    for pattern, whole in _LOST_PART:
        for found in pattern.finditer(passage.text):
            if whole != "Ã":
                yield Match(passage, Span(*found.span()), (whole,))
                continue
            repaired = _repaired("Ã" + passage.text[found.end()])
            if repaired is not None:
                yield Match(passage, Span(found.start(), found.end() + 1), (repaired,))


def _controls(passage: Passage) -> Iterator[Match]:
    """Yield bytes of Windows-1252 that were read as control characters: « L\x92Ukraine »."""
    for found in _CONTROL.finditer(passage.text):
        try:
            character = found[0].encode("latin-1").decode("cp1252")
        except UnicodeDecodeError:
            continue
        yield Match(passage, Span(*found.span()), (character,))
    for found in _MACINTOSH.finditer(passage.text):
        yield Match(passage, Span(*found.span()), ("’",))


def _repaired(damaged: str) -> str | None:
    """Return the text as it was before it was misread, or None if it wasn't."""
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
        Example("L\u0092Ukraine est lÃ .", "L’Ukraine est là."),
        Example("Il ditÂ : «Â ouiÂ ».", "Il dit\u00a0: «\u00a0oui\u00a0»."),
    ),
    fine=(
        "Le café « CAFÉ» et l’âge de pâte.",
        "Âge : vingt ans. À Noël, l’âne brait.",
        "São Paulo et Ålesund.",
        "« Ça va », dit-il – « déjà » – à l’hôte…",
    ),
)
