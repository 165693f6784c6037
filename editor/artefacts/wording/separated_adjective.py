"""An adjective cut off from its noun: « stations de guerre mobiles anti-drones »."""

from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.sentences import is_word, nouns, span
from editor.language.lexicon import Pos, readings
from editor.model import IssueType, Safety, Severity


def find(text: Text) -> Iterator[Match]:
    """Yield each plural noun, its complement, its adjective and « anti-… »."""
    for passage, i in text.places_of(_is_against):
        match = _match(passage, i) if i >= 4 else None
        if match is not None:
            yield match


def _is_against(form: str) -> bool:
    return form[:5].lower() == "anti-"


def _match(passage: Passage, i: int) -> Match | None:
    head, of, complement, adjective = passage.words[i - 4 : i]
    if of not in {"de", "d’"} or not all(is_word(passage, k) for k in range(i - 4, i + 1)):
        return None
    plural = any(noun.number == "p" for noun in nouns(head))
    singular = any(noun.number == "s" for noun in nouns(complement))
    agrees = any(r.pos is Pos.ADJECTIVE and r.number == "p" for r in readings(adjective))
    if not (plural and singular and agrees):
        return None
    gap = "" if of == "d’" else " "
    text = f"{head} {adjective} {of}{gap}{complement} {passage.words[i]}"
    return Match(passage, span(passage, i - 4, i), (text,))


RULE = Rule(
    issue=IssueType.GRAMMAR,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » : rapprocher l’adjectif du nom qu’il qualifie.",
    message_en="“{0}”: put the adjective next to its noun.",
    why="Une suite de noms anglais se rend mal mot à mot.",
    find=find,
    bad=(
        Example(
            "Il achète des stations de guerre mobiles anti-drones.",
            "Il achète des stations mobiles de guerre anti-drones.",
        ),
        Example(
            "L’armée reçoit des missiles de défense guidés anti-chars.",
            "L’armée reçoit des missiles guidés de défense anti-chars.",
        ),
    ),
    fine=(
        "Il achète des stations mobiles de guerre électronique.",
        "Des manifestants anti-guerre défilent.",
        "Il achète des systèmes de défense antidrones.",
        "La loi anti-casseurs est votée.",
    ),
)
