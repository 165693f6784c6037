"""« entre eux » with nobody in the sentence that it could stand for."""

from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.sentences import nouns, reads, span
from editor.language.lexicon import Pos
from editor.model import IssueType, Safety, Severity

_PLURALS = frozenset(
    {"ils", "eux", "ceux", "tous", "certains", "plusieurs", "les-uns", "deux", "trois"}
)
_WHOLES = frozenset({"asie", "europe", "afrique", "amérique", "région", "union", "continent"})

_THEM = frozenset({"eux"})
_REACH = 80
"""How many words back it may stand for."""


def find(text: Text) -> Iterator[Match]:
    """Yield each « entre eux » without an antecedent."""
    for passage in text.saying(_THEM):
        for sentence in passage.sentences:
            for i in sentence:
                if passage.words[i] == "eux" and i > 0 and passage.words[i - 1] == "entre":
                    # « bon nombre d’entre eux » names a part of those spoken of.
                    is_part = i > 1 and passage.words[i - 2] == "d’"
                    match = None if is_part else _match(passage, sentence, i)
                    if match is not None:
                        yield match


def _match(passage: Passage, sentence: range, i: int) -> Match | None:
    before = passage.words[max(sentence.start, i - _REACH) : i - 1]
    if len(before) < 5 or any(_may_be_meant(word) for word in before):
        return None
    whole = bool(_WHOLES & set(before))
    return Match(
        passage,
        span(passage, i - 1, i),
        ("entre ses États",) if whole else (),
        safety=Safety.SUGGEST if whole else Safety.QUERY,
    )


def _may_be_meant(word: str) -> bool:
    if word in _PLURALS or word.endswith("aux") or word == "nos":
        return True
    if word[-1:] not in {"s", "x"} or reads(word) & {Pos.PREPOSITION, Pos.ADVERB}:
        return False
    return any(noun.number in {"p", "i"} and noun.gender in {"m", "e"} for noun in nouns(word))


RULE = Rule(
    issue=IssueType.GRAMMAR,
    severity=Severity.MINOR,
    safety=Safety.QUERY,
    message="« {0} » : qui sont-ils ? La phrase ne les nomme pas.",
    message_en="“{0}”: who are they? The sentence does not name them.",
    why="« them » peut renvoyer en anglais à un pays ou à une région ; « eux », non.",
    find=find,
    bad=(
        Example(
            "C’est une chance pour l’Asie centrale de renforcer la coopération entre eux.",
            "C’est une chance pour l’Asie centrale de renforcer la coopération entre ses États.",
        ),
        Example(
            "La région de la mer Noire veut relancer la coopération navale entre eux.",
            "La région de la mer Noire veut relancer la coopération navale entre ses États.",
        ),
    ),
    fine=(
        "Les États de la région renforcent la coopération entre eux.",
        "Ils en parlent entre eux.",
        "Les cinq pays renforcent la coopération entre eux.",
        "Les dirigeants de l’Asie centrale se réunissent entre eux.",
    ),
)
