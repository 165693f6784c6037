"""The wrong form before a vowel, or before none: « ce homme », « ma amie », « un nouvel plan »."""

from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.noun_phrase import (
    DETERMINERS,
    FS,
    MS,
    SINGULAR,
    adjective,
    are_words,
    is_adjective,
    is_verb,
    noun,
)
from editor.artefacts.wording.sentences import span
from editor.artefacts.wordlist import words
from editor.language.elision import starts_with_vowel_sound
from editor.language.lexicon import readings
from editor.model import IssueType, Safety, Severity

_BEFORE_VOWEL = {
    "ce": "cet", "ma": "mon", "ta": "ton", "sa": "son", "nouveau": "nouvel", "beau": "bel",
    "vieux": "vieil",
}  # fmt: skip
_BEFORE_OTHER = {"cet": "ce", "nouvel": "nouveau", "bel": "beau", "vieil": "vieux"}
_ADJECTIVES = words("nouveau beau vieux nouvel bel vieil")
_FEMININE = words("ma ta sa")
_SOMEONE = {"un": "quelqu’un", "une": "quelqu’une", "uns": "quelques-uns", "unes": "quelques-unes"}
_UP_TO = words("à au aux en ici alors où hier")
_FORMS = frozenset({*_BEFORE_VOWEL, *_BEFORE_OTHER, "quelque", "jusque"})
_LOOSE = words("canto est être un une onze oui et ou air usage avant après autre autres dire")


def find(text: Text) -> Iterator[Match]:
    """Yield each such word, with the form that its neighbour asks for."""
    for passage in text.saying(_FORMS):
        for at in passage.places(_FORMS):
            if at + 1 < len(passage.words) and are_words(passage, at, at + 1):
                match = _match(passage, at)
                if match is not None:
                    yield match


def _match(passage: Passage, at: int) -> Match | None:
    word, following = passage.words[at : at + 2]
    if word == "quelque":
        fix = _SOMEONE.get(following, "")
        return _instead(passage, at, fix, 1) if fix else None
    if word == "jusque":
        return _instead(passage, at, f"jusqu’{following}", 1) if following in _UP_TO else None
    if following in _LOOSE or len(following) < 2 or passage.forms[at + 1].isupper():
        return None
    has_vowel = starts_with_vowel_sound(passage.forms[at + 1])
    fix = (_BEFORE_VOWEL if has_vowel else _BEFORE_OTHER).get(word, "")
    if not fix or not _is_one(passage, at):
        return None
    return _instead(passage, at, fix, 0)


def _is_one(passage: Passage, at: int) -> bool:
    """Say whether the two words belong to one noun phrase in the singular."""
    word, following = passage.words[at : at + 2]
    wanted = FS if word in _FEMININE else MS
    if word in _ADJECTIVES:
        if following[0] == "h" and not readings(following):
            return False
        before = passage.words[at - 1] if at else ""
        is_single = bool(DETERMINERS.get(before, 0) & SINGULAR)
        return is_single and _is_noun_of(following, wanted) and not is_verb(following)
    if is_verb(following) and not noun(following) & wanted:
        return False
    if word == "ce" and is_verb(following):
        return False
    return bool((noun(following) | adjective(following)) & wanted) and not _is_grammar(following)


def _is_noun_of(following: str, wanted: int) -> bool:
    return bool(noun(following) & wanted) and not (
        is_adjective(following) and following.endswith(("é", "eux", "ant", "ent"))
    )


def _is_grammar(following: str) -> bool:
    return not noun(following) and not is_adjective(following)


def _instead(passage: Passage, at: int, fix: str, more: int) -> Match:
    where = span(passage, at, at + 1)
    return Match(passage, span(passage, at, at + more), (fix,), (where.of(passage.text),))


RULE = Rule(
    issue=IssueType.GRAMMAR,
    severity=Severity.MAJOR,
    safety=Safety.SAFE,
    message="« {0} » : le premier mot n’a pas la forme que demande le suivant.",
    message_en="“{0}”: the first word has not the form that the next one asks for.",
    why="Une machine qui change un mot ne revoit pas celui qui le précède.",
    find=find,
    bad=(
        Example("Ce homme ment.", "Cet homme ment."),
        Example("Ma amie vit ici.", "Mon amie vit ici."),
        Example("Le nouveau hôpital ouvre.", "Le nouvel hôpital ouvre."),
        Example("Un nouvel plan est prêt.", "Un nouveau plan est prêt."),
        Example("Cet problème est vieux.", "Ce problème est vieux."),
        Example("Quelque un a frappé.", "Quelqu’un a frappé."),
        Example("Jusque à présent, rien.", "Jusqu’à présent, rien."),
    ),
    fine=(
        "Ce est un pronom, ce ayant été dit, il part.",
        "Un vieux monsieur, de vieux amis, un beau et grand chien.",
        "Il est de nouveau avocat, et le beau est là.",
        "Ce héros, cette Hongroise, sa hache et ma onzième place.",
        "Un nouvel élan, un bel homme, un vieil arbre.",
        "Quelque temps plus tard, il revint.",
        "Un bel canto, ce onze mai, ce yacht.",
    ),
)
