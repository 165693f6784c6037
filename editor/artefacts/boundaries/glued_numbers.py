"""A number run together with the word beside it: « 500emplois », « en2023 », « 5%en »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import DIGITS, Passage, Text
from editor.language.calendar import MONTHS
from editor.language.lexicon import Pos, readings
from editor.model import IssueType, Safety, Severity, Span

_NUMBER_WORD = re.compile(r"\d{1,4}(?P<at>)(?P<word>[a-zà-ÿœ]{3,20})(?![\w’'-]|\.\w)")
_YEAR = re.compile(
    r"\b(?P<word>[EeÀà]n|[Dd]epuis|[Dd]e|[Aa]vant|[Aa]près|[Ff]in|[Dd]ébut|[Vv]ers|[Dd]ès|et|à"
    rf"|{'|'.join(MONTHS)})(?P<at>)(?:19|20)\d\d(?![\w/-])"
)
_PERCENT = re.compile(r"\d ?%(?P<at>)(?P<word>[a-zà-ÿ]{2,12})(?![\w-])")
_NUMBER_FIRST = re.compile(r"[0-9%][a-zà-ÿ]{2}")
_YEAR_LAST = re.compile(r"(?:19|20)(?<=[^\W\d_]..)\d\d")
_BEFORE = re.compile(r"[\w.,/@#_=+:-]")
_UNITS = frozenset({"bits", "dpi", "ndes", "èmes", "iemes", "ièmes"})
"""Words that stand behind a number as units or endings."""


def _find(text: Text) -> Iterator[Match]:
    for passage in text.with_any(DIGITS):
        if not (_NUMBER_FIRST.search(passage.text) or _YEAR_LAST.search(passage.text)):
            continue
        yield from _numbers(passage)
        for pattern in (_YEAR, _PERCENT):
            for found in pattern.finditer(passage.text):
                if pattern is _YEAR or _is_french(found["word"]):
                    yield _match(passage, found)


def _numbers(passage: Passage) -> Iterator[Match]:
    for found in _NUMBER_WORD.finditer(passage.text):
        before = passage.text[max(0, found.start() - 1) : found.start()]
        if not _BEFORE.match(before) and _is_counted(found["word"]):
            yield _match(passage, found)


def _is_counted(word: str) -> bool:
    """Say whether the word is a month or a plural noun, and no unit."""
    if word in MONTHS:
        return True
    return (
        len(word) > 3
        and word not in _UNITS
        and any(r.pos is Pos.NOUN and r.number in {"p", "i"} for r in readings(word))
    )


def _is_french(word: str) -> bool:
    return any(r.pos in {Pos.PREPOSITION, Pos.DETERMINER, Pos.CONJUNCTION} for r in readings(word))


def _match(passage: Passage, found: re.Match[str]) -> Match:
    at = found.start("at")
    whole = Span(found.start(), found.end())
    fixed = passage.text[whole.start : at] + " " + passage.text[at : whole.end]
    return Match(passage, whole, (fixed,), (found[0], fixed))


RULE = Rule(
    issue=IssueType.WHITESPACE,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » : le nombre est collé au mot ; « {1} ».",
    message_en="“{0}”: the number is run together with the word; “{1}”.",
    why="Un lien ou de l’italique a disparu avec l’espace qui le suivait.",
    find=_find,
    bad=(
        Example("Ils ont supprimé 500emplois hier.", "Ils ont supprimé 500 emplois hier."),
        Example("Il est parti le 12mars dernier.", "Il est parti le 12 mars dernier."),
        Example(
            "La ville a perdu des habitants en2023.", "La ville a perdu des habitants en 2023."
        ),
        Example("Le prix monte de 5%en un an.", "Le prix monte de 5% en un an."),
    ),
    fine=(
        "Ils ont supprimé 500 emplois le 12 mars 2023.",
        "La 2e fois, le 5ème tour dure 10min.",
        "Un processeur 64bits et 3fichiers.txt sont là.",
        "Le modèle Y2023 et la version 5rc sont sortis.",
    ),
)
