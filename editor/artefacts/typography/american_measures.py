"""American measures for a person to turn over: « des centaines de miles », « 24/7 »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.typography.addresses import outside_addresses
from editor.artefacts.wordlist import words
from editor.model import IssueType, Safety, Severity, Span

_WORDS = words(
    """
    miles mile pieds acres gallons gallon yards pouces tasse tasses degrés degré ° f 24/7 7
    demi-mile demi-miles
    """
)
_COUNTLESS = re.compile(
    r"\b(?:(?:dizaines?|vingtaines?|trentaines?|centaines?|milliers?|millions?) de|plusieurs"
    r"|quelques"
    r"|demi-|quart de|des|par|un|chaque|deux|trois|quatre|cinq|six|sept|huit|dix|vingt|trente|cent"
    r"|mille)[ -]?"
    r"(?:miles?(?: carrés?)?|pieds carrés|acres|gallons?|yards)(?![\w-])"
)
_INCHES = re.compile(r"(?<![\w.,])\d{1,2}(?:,\d)? ?pouces(?!\w)")
_SCREENS = re.compile(
    r"écran|téléviseur|ordinateur|moniteur|portable|smartphone|tablette|tv\b|ipad|iphone|macbook"
    r"|dalle|vélo"
    r"|roue|jante|pneu|disque|vinyle|canon|obus|affichage|diagonale|clavier|batterie|cymbale"
    r"|enceinte",
    re.IGNORECASE,
)
_CUPS = re.compile(
    r"(?<![\w.,])(?:\d(?:/\d)?|[½¼¾⅓⅔]|\d ?[½¼¾⅓⅔]|une(?: demi-)?|deux|trois|quatre) tasses? "
    r"d(?:e |[’'])(?:farine|sucre|cassonade|beurre|lait|crème|eau|bouillon|riz|huile|avoine|flocons"
    r"|noix|fromage)\b(?! ?\()"
)
_OVEN = re.compile(
    r"\b(?:[Ff]our|[Pp]réchauff\w{1,5}|[Cc]uire|[Cc]uisson)\b[^.!?]{0,60}?(?P<degrees>(?P<number>"
    r"[3-5]\d0|[3-5]\d5)"
    r" ?(?:degrés?|°)(?! ?[CcF]|\w))"
)
_WEATHER = re.compile(
    r"\b(?:fait|températures?|chaleur|froid|thermomètre|mercure|jusqu[’']à)\b[^.!?]{0,40}?"
    r"(?P<degrees>(?P<number>\d{2,3}) ?F)(?![\w°])"
)
_ALWAYS = re.compile(r"(?<![\w/])(?P<always>24 ?(?:h(?:eures)?)? ?/ ?7)(?!\w|/)(?! ?j)")


def _find(text: Text) -> Iterator[Match]:
    for passage in text.passages:
        if "24" in passage.text:
            for found in _ALWAYS.finditer(passage.text):
                fixed = "24 heures sur 24 et 7 jours sur 7"
                yield Match(passage, Span(*found.span("always")), (fixed,), (found["always"],))
    for passage in text.saying(_WORDS):
        yield from _measures(passage)
        yield from _degrees(passage)


def _measures(passage: Passage) -> Iterator[Match]:
    for pattern in (_COUNTLESS, _CUPS):
        for found in pattern.finditer(passage.text):
            yield Match(passage, Span(*found.span()), (), (found[0],))
    for found in _INCHES.finditer(passage.text):
        around = passage.text[max(0, found.start() - 80) : found.end() + 60]
        if not _SCREENS.search(around):
            yield Match(passage, Span(*found.span()), (), (found[0],))


def _degrees(passage: Passage) -> Iterator[Match]:
    for pattern, step in ((_OVEN, 5), (_WEATHER, 1)):
        for found in pattern.finditer(passage.text):
            celsius = round((int(found["number"]) - 32) / 1.8 / step) * step
            where = Span(*found.span("degrees"))
            yield Match(passage, where, (f"{celsius}\u00a0°C",), (found["degrees"],))


RULE = Rule(
    issue=IssueType.LOCALE_SPECIFIC_CONTENT,
    severity=Severity.MINOR,
    safety=Safety.QUERY,
    message="« {0} » : mesure ou formule américaine, à mettre dans les usages d’ici.",
    message_en="“{0}”: an American measure or phrase, to be put in local terms.",
    why="Le texte anglais compte en unités anglaises.",
    find=outside_addresses(_find),
    bad=(
        Example("À des centaines de miles de là, il pleut."),
        Example("Le four est à 350 degrés.", "Le four est à 175\u00a0°C."),
        Example("Ajoutez deux tasses de farine."),
        Example(
            "Le site est ouvert 24/7.", "Le site est ouvert 24 heures sur 24 et 7 jours sur 7."
        ),
    ),
    fine=(
        "Le four est à 180 degrés.",
        "Un écran de 15 pouces et un vélo de 26 pouces.",
        "Il boit deux tasses de café et deux tasses (500 ml) de farine.",
        "Miles Davis joue 24 h/24, 7 j/7.",
    ),
)
