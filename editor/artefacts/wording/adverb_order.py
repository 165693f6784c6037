"""An adverb where English puts it: « pour pleinement comprendre », « il souvent dit »."""

from collections.abc import Iterator
from functools import lru_cache

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.noun_phrase import are_words
from editor.artefacts.wording.sentences import is_finite, span
from editor.artefacts.wordlist import words
from editor.language.lexicon import Pos, readings
from editor.model import IssueType, Safety, Severity

_HAVE = words(
    """
    a ai avons avez ont avait avaient avions aura auront aurait auraient ait aient ayant avoir
    est sommes sont était étaient sera seront serait seraient soit soient étant
    """
)
_BEFORE_INFINITIVE = words("pour de d’ à")
_PRONOUNS = words("il elle ils elles on")
_MANNER = words(
    """
    pleinement efficacement rapidement correctement précisément facilement immédiatement
    directement soigneusement adéquatement activement clairement continuellement
    systématiquement automatiquement régulièrement ouvertement publiquement officiellement
    fermement agressivement progressivement constamment radicalement significativement
    considérablement sensiblement durablement définitivement secrètement attentivement
    délibérément discrètement brièvement fréquemment formellement explicitement
    sérieusement prudemment pacifiquement collectivement conjointement librement illégalement
    légalement intentionnellement pleinement stratégiquement équitablement fidèlement
    """
)
"""What tells how or when something is done, and stands behind an infinitive."""
_DEGREES = words(
    """
    largement complètement totalement entièrement pleinement fortement considérablement
    profondément partiellement vraiment réellement tellement parfaitement grandement
    suffisamment extrêmement relativement particulièrement véritablement légèrement
    nettement gravement
    """
)
"""What keeps to the participle: « a également profondément changé »."""
_OFTEN = words("souvent toujours récemment déjà rarement finalement rapidement seulement également")
_NO_ADVERBS = words("comment moment document élément monument argument vêtement segment")


def find(text: Text) -> Iterator[Match]:
    """Yield each such adverb with its verb, put in French order."""
    for passage, at in text.places_of(_is_placed):
        match = _of_two(passage, at) or _split(passage, at) or _before_verb(passage, at)
        if match is not None:
            yield match


@lru_cache(maxsize=16384)
def _is_placed(form: str) -> bool:
    if not form.islower() or form in _NO_ADVERBS:
        return False
    if form in _OFTEN:
        return True
    return form.endswith("ment") and any(r.pos is Pos.ADVERB for r in readings(form))


def _of_two(passage: Passage, at: int) -> Match | None:
    """Return « a également récemment annoncé », its second adverb put behind."""
    words_ = passage.words
    if words_[at] in _DEGREES or words_[at] in _OFTEN - _MANNER - {"récemment"}:
        return None
    if at < 2 or at + 1 >= len(words_) or not are_words(passage, at - 2, at + 1):
        return None
    first = words_[at - 1]
    if words_[at - 2] not in _HAVE or not (first == "aussi" or _is_placed(first)):
        return None
    if first in {"toujours", "déjà", "souvent", "rarement"} or not _has(words_[at + 1], "part-pas"):
        return None
    if words_[at + 1] in {"été", "eu"}:
        return None
    text = f"{passage.forms[at + 1]} {passage.forms[at]}"
    where = span(passage, at, at + 1)
    args = (span(passage, at - 1, at + 1).of(passage.text),)
    return Match(passage, where, (text,), args)


def _split(passage: Passage, at: int) -> Match | None:
    """Return « pour pleinement comprendre », the adverb put behind."""
    words_ = passage.words
    if words_[at] not in _MANNER or at < 1 or at + 1 >= len(words_):
        return None
    if words_[at - 1] not in _BEFORE_INFINITIVE or not _has(words_[at + 1], "inf"):
        return None
    if not are_words(passage, at - 1, at + 1) or words_[at + 1] in {"être", "avoir"}:
        return None
    text = f"{passage.forms[at + 1]} {passage.forms[at]}"
    where = span(passage, at, at + 1)
    return Match(passage, where, (text,), (where.of(passage.text),))


def _before_verb(passage: Passage, at: int) -> Match | None:
    """Return « il souvent dit », the adverb put behind the verb."""
    words_ = passage.words
    if at < 1 or at + 2 >= len(words_) or words_[at - 1] not in _PRONOUNS:
        return None
    if at > 1 and words_[at - 2] in {"pour", "de", "d’", "avec", "chez", "sans", "à", "que", "qu’"}:
        return None
    if not are_words(passage, at - 1, at + 1) or not is_finite(words_[at + 1]):
        return None
    text = f"{passage.forms[at + 1]} {passage.forms[at]}"
    where = span(passage, at, at + 1)
    return Match(passage, where, (text,), (where.of(passage.text),))


@lru_cache(maxsize=8192)
def _has(form: str, kind: str) -> bool:
    return any(reading.form == kind for reading in readings(form))


RULE = Rule(
    issue=IssueType.GRAMMAR,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » : en français, l’adverbe se met derrière le verbe.",
    message_en="“{0}”: in French the adverb goes behind the verb.",
    why="L’anglais met l’adverbe devant le verbe ; une machine garde cet ordre.",
    find=find,
    bad=(
        Example(
            "Il faut du temps pour pleinement comprendre la crise.",
            "Il faut du temps pour comprendre pleinement la crise.",
        ),
        Example(
            "Le groupe a également récemment annoncé un plan.",
            "Le groupe a également annoncé récemment un plan.",
        ),
        Example(
            "Elle a aussi publiquement critiqué le texte.",
            "Elle a aussi critiqué publiquement le texte.",
        ),
        Example(
            "Fatigué, il souvent arrive en retard.",
            "Fatigué, il arrive souvent en retard.",
        ),
    ),
    fine=(
        "Le groupe a récemment annoncé un plan.",
        "Il faut du temps pour bien comprendre la crise.",
        "La crise a également profondément changé le pays.",
        "Il n’a pas encore officiellement annoncé sa candidature.",
        "Il a toujours fermement condamné ces actes.",
        "Avec lui, elle souvent absente, rien n’avance.",
    ),
)
