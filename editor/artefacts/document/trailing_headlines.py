"""Headlines of other articles after the last paragraph."""

import re
from collections.abc import Iterator

from editor.artefacts.document.residue import residue
from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.model import BlockKind, IssueType, Safety, Severity, Span

_LONGEST = 180
_LEAST_WORDS = 5
_ALONE = 7
"""Words of a line that stands alone under the article."""
_BODY = 120
"""A paragraph of the article has at least so many characters and ends like a sentence."""
_ENDS = re.compile(r"[.!?…][»”\")\]  \d]*$")
_SENTENCE = re.compile(r"^(?:[^ .]+ ){4,}[^ .]+[.?!…] [A-ZÀ-Ý]")
"""A headline has a name or a word and a full stop, « Gaza. Le plan », not a whole sentence."""
_NOTE = re.compile(
    r"(?:\[?\d+[\].)]|[*†–—•-]|\(|notes?\b|sources?\b|traduit\b|traduction\b|propos recueillis"
    r"|par\b|avec\b|texte\b|voir\b|cf\b|photo|l[’']auteur|contact\b|renseignements?\b|tarifs?\b"
    r"|infos?\b|informations\b|inscriptions?\b|réservations?\b|horaires?\b|prix\b|entrée\b"
    r"|adresse\b"
    r"|jusqu[’']au\b|rendez-vous\b|à paraître|éditions?\b|isbn\b|tél|durée\b|de et avec\b"
    r"|mise en scène"
    r"|de notre|fin d|temps de|prochaine?s?\b|exclusif|[\w’'-]+, le \d|remerciements|crédits?\b"
    r"|fait à\b|le président,|la rédaction|articles? connexes?|catégories?\b"
    r"|[A-ZÀ-Ý][\w’'-]+ [A-ZÀ-Ý][\w’'-]+ ?(?:est|a|,|\(|$))",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"(?:[A-ZÀ-Ý]\.?[\w’'-]* ){1,3}[A-ZÀ-Ý][\w’'-]*(?:,| ?\(| [–—-] ).{2,}"
    r"|[^–—]{2,40} [–—] (?:[A-ZÀ-Ý][\w’'-]* ?){2,4}.*"
)
"""A name with what its bearer is, or a paper with its reporter."""
_DIRECT = re.compile(r"\S@\S|\bwww\.|https?:|\d\d[ .]\d\d[ .]\d\d[ .]\d\d|[€:]$|\| ?\S")
"""What a headline has not: an address, a number to call, a price."""
_CATCHY = re.compile(
    r"(?:Comment|Pourquoi|Ce que|Ce qu[’']|Qui|Que|Où|Quand|Quel|Quelle|Quels|Quelles|Voici|Voilà"
    r"|Les? \d"
    r"|\d|Regardez|Découvrez|Vidéo|En (?:images|vidéo)|[^:]{3,40} : (?:[^ ]+ ){4})",
)
"""How the headline of another article begins, and hardly a caption."""
_KINDS = {BlockKind.PARAGRAPH, BlockKind.TITLE, BlockKind.HEADING}


def _find(text: Text) -> Iterator[Match]:
    page = text.learned(residue)
    tail: list[Passage] = []
    told = False
    for passage in reversed(text.passages):
        if passage.index in page:
            told = True
        elif _is_title(passage):
            tail.append(passage)
        elif _is_dateline(passage):
            continue
        else:
            if _is_body(passage):
                yield from _matches(tail[::-1], told)
            return


def _matches(
    tail: list[Passage],
    told: bool,  # noqa: FBT001
) -> Iterator[Match]:
    """Yield the lines, unless one of them is of those that people put under their texts."""
    titles = [passage for passage in tail if not _is_note(passage.text)]
    if not told and len(titles) < len(tail):
        return
    for passage in titles:
        few = passage.text.count(" ") + 1 < _ALONE
        if not told and len(titles) == 1 and few and not _CATCHY.match(passage.text):
            return
        sure = told or len(titles) > 1 or _CATCHY.match(passage.text)
        safety = Safety.SUGGEST if sure else Safety.QUERY
        yield Match(passage, Span(0, len(passage.text)), ("",), safety=safety)


def _is_title(passage: Passage) -> bool:
    text = passage.text
    return (
        passage.kind in _KINDS
        and len(text) <= _LONGEST
        and len(text.split(" ")) >= _LEAST_WORDS
        and not _ENDS.search(text.rstrip("?! \u00a0\u202f"))
        and not _SENTENCE.search(text)
        and text[-1] not in ";:,"
        and (text[0].isupper() or text[0] in '«“"0123456789')
    )


def _is_note(text: str) -> bool:
    """Say whether the line is one that people put under their own texts."""
    return (
        any(pattern.match(text) for pattern in (_NOTE, _SIGNED)) or _DIRECT.search(text) is not None
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
    compares=True,
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
        Example(
            f"{_PARAGRAPH}\n\nLire aussi\n\nLe budget de la région sera voté lundi",
            f"{_PARAGRAPH}\n\nLire aussi",
        ),
    ),
    fine=(
        f"Comment la campagne du maire avance dans la ville\n\n{_PARAGRAPH}",
        f"{_PARAGRAPH}\n\nMarie Dubois",
        f"{_PARAGRAPH}\n\nReste une question que nul ne pose. Qui paiera ?",
        f"{_PARAGRAPH}\n\nTraduit de l’anglais par Marie Dubois",
        f"{_PARAGRAPH}\n\nLe maire a signé le décret hier soir.",
        f"{_PARAGRAPH}\n\nMarie Dubois est professeure à l’université de Lille",
        f"{_PARAGRAPH}\n\nRobert Martin, abonné depuis trente ans",
        f"{_PARAGRAPH}\n\nContact : 06 00 00 00 00 ou mairie@exemple.fr",
        f"{_PARAGRAPH}\n\nLe Progrès – Anne LE GALL. Le 22 avril à 18 h",
        f"{_PARAGRAPH}\n\nRoman, traduit de l’anglais, 240 pages, 20 €",
    ),
)
