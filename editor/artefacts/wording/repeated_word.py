"""A word said twice in a row: « le le ministre »."""

from collections.abc import Iterator
from operator import eq

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.technical import is_technical
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.sentences import is_word, reads, span
from editor.artefacts.wordlist import words
from editor.language.lexicon import Pos
from editor.model import IssueType, Safety, Severity

_SURE = words(
    """
    le les des du de au aux et ou dans par pour sur avec ce cette ces qui que dont mais comme
    son sa ses leurs il ils est a été être avoir selon entre depuis contre sans sous vers afin
    ainsi aussi
    """
)
_FIXED = words(
    """
    zéro
    nous vous en lui un une très bien trop plus si non oui ha hé ho hi hum ah oh eh là la vite
    chut tout toute tic tac ding boum bla blabla donnant pas leur faire mouais hein allez
    allons voyons tiens bye coin pan cui cou ping bon joli tant fort petit loin moins hop hip
    tra y elle elles te se me encore jamais toujours rien aïe bis cha mur couci vé miam pin toc
    ta
    """
)


def find(text: Text) -> Iterator[Match]:
    """Yield each run of one word, to be said once."""
    for passage in text.passages:
        words = passage.words
        if not any(map(eq, words, words[1:])):
            continue
        i = 0
        while i + 1 < len(words):
            if words[i] != words[i + 1]:
                i += 1
                continue
            last = i
            while last + 1 < len(words) and words[last + 1] == words[i] and _touch(passage, last):
                last += 1
            if last > i:
                match = _match(passage, i, last)
                # « Entrez info info », « le chemin chemin »: a manual's placeholders.
                if match and (match.safety is Safety.SAFE or not is_technical(text)):
                    yield match
            i = last + 1


def _touch(passage: Passage, at: int) -> bool:
    here, there = passage.tokens[at], passage.tokens[at + 1]
    if not (is_word(passage, at) and is_word(passage, at + 1)):
        return False
    return passage.text[here.span.end : there.span.start] in {" ", "\u00a0"}


def _match(passage: Passage, first: int, last: int) -> Match | None:
    word = passage.words[first]
    if (
        word in _FIXED
        or word == "zéro"
        or not word[0].isalpha()
        or passage.tokens[last].is_capitalised
    ):
        return None
    if passage.tokens[first].is_upper:
        return None
    if word == "est" and passage.words[first - 1 : first] == ("l’",):
        return None
    kinds = reads(word)
    if word in _SURE:
        safety = Safety.SAFE
    elif Pos.VERB in kinds and len(kinds) > 1:
        # « Les poules du couvent couvent » : a noun and a verb that look alike.
        return None
    else:
        safety = Safety.SUGGEST
    kept = passage.tokens[first].form
    return Match(passage, span(passage, first, last), (kept,), (word,), safety)


RULE = Rule(
    issue=IssueType.DUPLICATION,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » est répété.",
    message_en="“{0}” is repeated.",
    why="Une machine répète un mot quand un lien ou une balise coupait la phrase.",
    find=find,
    bad=(
        Example("Il a salué le le ministre.", "Il a salué le ministre."),
        Example("La fin de de la guerre guerre.", "La fin de la guerre."),
        Example("Les les les accords.", "Les accords."),
    ),
    fine=(
        "Nous nous sommes trompés.",
        "Vous vous trompez.",
        "Il le sait, en en apportant la preuve.",
        "C’est lui lui qui le dit.",
        "Les poules du couvent couvent.",
        "Il est très très tard.",
        "C’est donnant donnant.",
        "L’est est calme.",
        "Un un jour de pluie.",
        "Il faut le faire faire.",
    ),
)
