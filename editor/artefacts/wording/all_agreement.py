"""« Tout » in the wrong form before a noun phrase: « toute le monde », « tout les élèves »."""

from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.noun_phrase import (
    DETERMINERS,
    PLURAL,
    SINGULAR,
    are_words,
    determiner,
    determiner_as,
    has_two_genders,
    is_predicate,
    noun,
)
from editor.artefacts.wording.sentences import begins_sentence, span
from editor.artefacts.wordlist import words
from editor.language.inflection import AUXILIARIES
from editor.language.lexicon import readings
from editor.model import IssueType, Safety, Severity

_ALL = words("tout toute tous toutes")
_NEXT = words(
    """
    le la l’ les ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs
    """
)
_BEFORE = words(
    """
    à de d’ dans par pour sur sous avec sans chez vers contre entre depuis dès pendant durant
    presque que qu’ comme et malgré selon
    """
)


def find(text: Text) -> Iterator[Match]:
    """Yield each « tout » that does not agree with what follows."""
    for passage in text.saying(_ALL):
        for at in passage.places(_ALL):
            match = _match(passage, at)
            if match is not None:
                yield match


def _match(passage: Passage, at: int) -> Match | None:
    if at + 2 >= len(passage.words) or passage.words[at + 1] not in _NEXT:
        return None
    word, article, name = passage.words[at : at + 3]
    fits = noun(name) & determiner(article, name)
    if not fits or fits & DETERMINERS[word] or not are_words(passage, at, at + 2):
        return None
    subject = PLURAL if DETERMINERS[word] & PLURAL else SINGULAR
    if (is_predicate(name, subject) and name != "monde") or not passage.forms[at + 2].islower():
        # « Tout les oppose. »
        return None
    if has_two_genders(name) and fits & PLURAL and DETERMINERS[word] & PLURAL:
        return None
    if not _goes_with_noun(passage, at, fits):
        return None
    fix = determiner_as(word, fits, article)
    where = span(passage, at, at + 2)
    safety = Safety.SAFE if name == "monde" and article == "le" else None
    return Match(passage, passage.tokens[at].span, (fix,), (where.of(passage.text),), safety)


def _goes_with_noun(passage: Passage, at: int, fits: int) -> bool:
    """Say whether « tous » is not that of a subject: « ils ont tous la main levée »."""
    word = passage.words[at]
    before = passage.words[at - 1] if at else ""
    if begins_sentence(passage, at) or before in _BEFORE:
        return True
    if word in {"tout", "toute"}:
        return bool(fits & PLURAL) or word == "toute"
    if fits & SINGULAR:
        return False
    if any(reading.form == "part-pas" for reading in readings(before)):
        before = passage.words[at - 2] if at > 1 else ""
        return before in AUXILIARIES and not is_predicate(before, PLURAL) and before != "été"
    return is_predicate(before, SINGULAR) and not is_predicate(before, PLURAL)


RULE = Rule(
    issue=IssueType.GRAMMAR,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="« {0} » : « tout » ne s’accorde pas avec le nom.",
    message_en="“{0}”: “tout” does not agree with the noun.",
    why="L’anglais « all » ne s’accorde pas ; une machine se trompe de forme.",
    find=find,
    bad=(
        Example("Toute le monde le sait.", "Tout le monde le sait."),
        Example("Tout les élèves sont là.", "Tous les élèves sont là."),
        Example("La loi vise toutes les pays.", "La loi vise tous les pays."),
        Example("Il a vu tous les femmes du village.", "Il a vu toutes les femmes du village."),
    ),
    fine=(
        "Ils ont tous les mains sales, elles ont toutes les yeux bleus.",
        "Nous avons tous la grippe, vous avez tous le droit.",
        "Tout le monde, toute la ville, tous les élèves.",
        "Tout les oppose et tout la trouble.",
        "Elles sont toutes les enfants du même père.",
        "Les garçons gardaient tous la tête froide.",
    ),
)
