"""Headlines of other articles after the last paragraph."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.model import BlockKind, IssueType, Safety, Severity, Span

_LONGEST = 180
_LEAST_WORDS = 5
_BODY = 120
"""A paragraph of the article has at least so many characters and ends like a sentence."""
_ENDS = re.compile(r"[.!?…][»”\")\]  \d]*$")
_NOTE = re.compile(
    r"(?:\[?\d+[\].)]|[*†–—•-]|\(|notes?\b|sources?\b|traduit\b|traduction\b|propos recueillis"
    r"|par\b|avec\b|texte\b|voir\b|cf\b|photo|l[’']auteur"
    r"|[A-ZÀ-Ý][\w’'-]+ [A-ZÀ-Ý][\w’'-]+ (?:est|a|,))",
    re.IGNORECASE,
)
_KINDS = {BlockKind.PARAGRAPH, BlockKind.TITLE, BlockKind.HEADING}


def _find(text: Text) -> Iterator[Match]:
    tail: list[Passage] = []
    for passage in reversed(text.passages):
        if _is_title(passage):
            tail.append(passage)
        elif _is_dateline(passage):
            continue
        else:
            if _is_body(passage):
                yield from (Match(p, Span(0, len(p.text)), ("",)) for p in reversed(tail))
            return


def _is_title(passage: Passage) -> bool:
    text = passage.text
    return (
        passage.kind in _KINDS
        and len(text) <= _LONGEST
        and len(text.split(" ")) >= _LEAST_WORDS
        and not _ENDS.search(text.rstrip("?! \u00a0\u202f"))
        and text[-1] not in ";:,"
        and (text[0].isupper() or text[0] in '«“"0123456789')
        and not _NOTE.match(text)
    )


def _is_dateline(passage: Passage) -> bool:
    """Say whether a line between headlines is but a date or a word or two."""
    return len(passage.text) <= 30 and not _ENDS.search(passage.text)


def _is_body(passage: Passage) -> bool:
    return (
        passage.kind is BlockKind.PARAGRAPH
        and len(passage.text) >= _BODY
        and _ENDS.search(passage.text) is not None
    )


_PARAGRAPH = (
    "La ville devrait accroître ses dépenses et soutenir les efforts visant à favoriser les "
    "transports publics dans les quartiers, a dit le maire."
)
RULE = Rule(
    issue=IssueType.ADDITION,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="« {0} » : sans doute le titre d’un autre article, pris avec la page.",
    message_en="“{0}”: likely the headline of another article, taken along with the page.",
    why="Sous l’article, la page en annonçait d’autres.",
    find=_find,
    bad=(
        Example(
            f"{_PARAGRAPH}\n\nComment la campagne du maire avance dans les quartiers nord",
            _PARAGRAPH,
        ),
        Example(
            f"{_PARAGRAPH}\n\nLe budget de la région sera voté lundi\n\n"
            "Pourquoi les bus électriques tombent en panne ?",
            _PARAGRAPH,
        ),
    ),
    fine=(
        f"Comment la campagne du maire avance dans la ville\n\n{_PARAGRAPH}",
        f"{_PARAGRAPH}\n\nMarie Dubois",
        f"{_PARAGRAPH}\n\nTraduit de l’anglais par Marie Dubois",
        f"{_PARAGRAPH}\n\nLe maire a signé le décret hier soir.",
        f"{_PARAGRAPH}\n\nMarie Dubois est professeure à l’université de Lille",
    ),
)
