"""A participle in front that cannot go with the subject: « Fondée en 2004, Mark Zuckerberg »."""

from collections.abc import Iterator
from functools import lru_cache

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.sentences import is_word, nouns, span
from editor.artefacts.wording.title_gender import gender_of_first_name
from editor.artefacts.wordlist import words
from editor.language.lexicon import Reading, readings
from editor.model import IssueType, Safety, Severity

_NEXT = words(
    """
    en par à au aux dans sur pour il depuis après avant sous selon lors pendant entre vers dès
    le la l’ hier de du d’ par comme contre avec
    """
)
_INVARIABLE = words(
    """
    dit fait mise prise vu excepté passé compris hormis étant été supposé attendu entendu mis
    ôté
    """
)
_NUMBERS = {
    "le": "s", "la": "s", "un": "s", "une": "s", "ce": "s", "cet": "s", "cette": "s", "son": "s",
    "sa": "s", "leur": "s", "les": "p", "des": "p", "ces": "p", "ses": "p", "leurs": "p",
}  # fmt: skip
_FEMININE = words("la une cette sa")
_ASIDES = frozenset("–—(:«")
"""What opens something else, so that the next comma need not close the clause."""
_LONGEST = 25
_SHORTEST = 3
"""Letters of a participle that is hardly another word: not « vu », « dû »."""


def find(text: Text) -> Iterator[Match]:
    """Yield the participle and the subject that it does not agree with."""
    for passage in text.passages:
        for sentence in passage.sentences:
            match = _match(passage, sentence)
            if match is not None:
                yield match


def _match(passage: Passage, sentence: range) -> Match | None:
    first = sentence.start
    if len(sentence) < 7 or not passage.forms[first][0].isupper():
        return None
    form = passage.words[first]
    participles = _participles(form)
    if not participles:
        return None
    if passage.words[first + 1] not in _NEXT:
        return None
    window = range(first + 1, min(sentence.stop - 2, first + _LONGEST))
    comma = next((i for i in window if passage.words[i] == ","), 0)
    if not comma or not is_word(passage, comma + 2):
        return None
    if not _ASIDES.isdisjoint(passage.words[first:comma]):
        return None
    subject = _subject(passage, comma + 1)
    if subject is None or any(_may_agree(r, subject[1], subject[2]) for r in participles):
        return None
    if any(word.endswith("ant") for word in passage.words[subject[0] + 1 : subject[0] + 4]):
        # « une balle lui ayant effleuré la main, il »: the subject is still to come.
        return None
    return Match(passage, span(passage, first, subject[0]), args=(passage.tokens[first].form,))


@lru_cache(maxsize=16384)
def _participles(form: str) -> tuple[Reading, ...]:
    if len(form) < _SHORTEST or form in _INVARIABLE:
        return ()
    return tuple(r for r in readings(form) if r.form == "part-pas")


def _subject(passage: Passage, at: int) -> tuple[int, str, str] | None:
    """Return where the subject ends, its gender, empty if unknown, and its number."""
    word = passage.words[at]
    gender = gender_of_first_name(passage.forms[at])
    if gender and passage.tokens[at + 1].is_capitalised:
        # « Fondée en 2004, Mark Zuckerberg »; a second name may follow: « Anne et Paul ».
        follows = passage.words[at + 2 : at + 3]
        return None if follows in {("et",), (",",)} else (at + 1, gender, "s")
    number = _NUMBERS.get(word, "")
    noun = at + 1
    if not number or passage.tokens[noun].is_capitalised:
        return None
    found = nouns(passage.words[noun])
    if not found or not any(r.number in {number, "i"} for r in found):
        return None
    genders = {r.gender for r in found}
    gender = "f" if word in _FEMININE else genders.pop() if len(genders) == 1 else ""
    following = passage.words[noun + 1] if noun + 1 < len(passage.words) else ""
    # « Élue en mai, le soir même, elle »: the noun has to be the subject.
    if following in {",", "même"} or passage.words[noun] in _TIMES:
        return None
    return noun, gender, number


_TIMES = words(
    """
    soir jour matin lendemain veille nuit mois semaine année fois an heure heures jours après-midi
    moment fois plupart reste tout
    """
)


def _may_agree(participle: Reading, gender: str, number: str) -> bool:
    same_gender = not gender or gender == "e" or participle.gender in {gender, "e", ""}
    return same_gender and participle.number in {number, "i", ""}


RULE = Rule(
    issue=IssueType.GRAMMAR,
    severity=Severity.MAJOR,
    safety=Safety.QUERY,
    message="« {0} » ne s’accorde pas avec le sujet de la phrase : de qui parle-t-on ?",
    message_en="“{0}” does not agree with the subject of the sentence: who is meant?",
    why="L’anglais laisse plus souvent un participe sans attache ; une machine le garde.",
    find=find,
    bad=(
        Example("Découverte par un grimpeur, les chercheurs ont daté la grotte."),
        Example("Fondée en 2004, le réseau compte trois milliards de membres."),
        Example("Fondée en 2004, Mark Zuckerberg dirige toujours l’entreprise."),
        Example("Élus en mai dernier, la nouvelle mairie a tenu parole."),
    ),
    fine=(
        "Découverte par un grimpeur, la grotte a été datée.",
        "Fondée en 2004, cette entreprise compte mille salariés.",
        "Née en 1970, Anna Keller dirige l’entreprise.",
        "Nés en 1970, Anna Keller et son mari dirigent l’entreprise.",
        "Arrivés à midi, les députés ont voté.",
        "Élue en mai, le soir même, elle a démissionné.",
        "Interrogé par la presse, le maire a nié.",
        "Vu par un enfant, la guerre est un jeu.",
        "Tourné avec peu de moyens – six jours, une caméra –, le film a plu.",
    ),
)
