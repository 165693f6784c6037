"""« à les » and « de les » before a number or « mêmes »: « à les deux » is « aux deux »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wordlist import words
from editor.language.french import match_case
from editor.language.lexicon import Pos, readings
from editor.model import IssueType, Safety, Severity, Span

_PAIR = re.compile(r"\b(?P<first>[Dd]e|[AÀà]) (?P<second>les?) (?P<after>[\w’-]{1,30})")
_CONTRACTED = {"dele": "du", "deles": "des", "àle": "au", "àles": "aux", "ale": "au", "ales": "aux"}
_COUNTS = words(
    """
    deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt
    trente quarante cinquante soixante cent mille mêmes même quelque autres plus moins très
    """
)
_DEGREES = words("plus moins très")
_SIGNS = ("e les ", "e le ", "à les ", "à le ", "À les ", "À le ")


def find(text: Text) -> Iterator[Match]:
    """Yield each such pair, contracted."""
    for passage in text.passages:
        if any(sign in passage.text for sign in _SIGNS):
            yield from _pairs(passage)


def _pairs(passage: Passage) -> Iterator[Match]:
    for found in _PAIR.finditer(passage.text):
        after = found["after"].lower()
        if after not in _COUNTS and not after[0].isdigit():
            continue
        following = re.match(r" ([\w’-]{1,30})", passage.text[found.end() : found.end() + 32])
        if after in _DEGREES and not (following and _is_adjective(following[1])):
            continue
        if following and _is_infinitive(following[1]):
            # « de les mêmes voir » is no French, but « de les plus aimer » was.
            continue
        pair = found["first"].lower() + found["second"]
        fix = match_case(found["first"], _CONTRACTED[pair])
        yield Match(passage, Span(found.start(), found.end("second")), (fix,))


def _is_adjective(form: str) -> bool:
    return any(reading.pos is Pos.ADJECTIVE for reading in readings(form))


def _is_infinitive(form: str) -> bool:
    return any(reading.form == "inf" for reading in readings(form))


RULE = Rule(
    issue=IssueType.GRAMMAR,
    severity=Severity.MAJOR,
    safety=Safety.SAFE,
    message="« {0} » se contracte.",
    message_en="“{0}” is contracted in French.",
    why="Une machine qui traduit des morceaux ne voit pas le mot suivant.",
    find=find,
    bad=(
        Example("Le prix va à les deux chercheuses.", "Le prix va aux deux chercheuses."),
        Example("Il parle de les 200 salariés.", "Il parle des 200 salariés."),
        Example("C’est un de les plus grands ports.", "C’est un des plus grands ports."),
        Example("La lettre va à les mêmes adresses.", "La lettre va aux mêmes adresses."),
    ),
    fine=(
        "Le prix va aux deux chercheuses.",
        "Il est temps de les plus aimer.",
        "Il tient à les rencontrer.",
        "Il vient de le dire deux fois.",
        "L’homme a les deux bras cassés.",
    ),
)
