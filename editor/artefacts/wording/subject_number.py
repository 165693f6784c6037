"""A subject in one number and its verb in the other: « Les États-Unis a imposé »."""

import re
from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.sentences import begins_sentence, is_word, reads
from editor.artefacts.wording.subjects import past_adverbs, past_clitics, subjects_of
from editor.artefacts.wordlist import words
from editor.language.lexicon import Pos, readings
from editor.model import IssueType, Safety, Severity

_PLURAL = words("les des ces plusieurs deux trois quatre cinq six sept huit neuf dix mes tes ses")
_SINGULAR = words("le la l’ ce cet cette un une")
_FORMS = (
    ("a", "ont"), ("avait", "avaient"), ("aura", "auront"), ("aurait", "auraient"),
    ("est", "sont"), ("était", "étaient"), ("sera", "seront"), ("serait", "seraient"),
    ("va", "vont"), ("peut", "peuvent"), ("doit", "doivent"), ("veut", "veulent"),
    ("pourrait", "pourraient"), ("devrait", "devraient"), ("devait", "devaient"),
)  # fmt: skip
_HAVE = words("a ont avait avaient aura auront aurait auraient")
_SINGULAR_FORMS = frozenset(singular for singular, _ in _FORMS)
_OTHER = dict(_FORMS) | {plural: singular for singular, plural in _FORMS}
_VERBS = frozenset(_OTHER)
_PEOPLES = re.compile(
    r"États-Unis|Pays-Bas|Émirats|Philippines|Maldives|Seychelles|Bahamas|Comores|Balkans|Nations"
    r"|\w+(?:ais|ains|iens|éens|ois|ands|ols)|Russes|Turcs|Belges|Suisses|Arabes|Tchèques|Slovaques"
)
_COLLECTIVE = words(
    """
    majorité plupart moitié tiers quart dizaine douzaine vingtaine trentaine quarantaine
    cinquantaine soixantaine centaine millier million milliard foule minorité nombre poignée
    partie multitude totalité ensemble série groupe couple paire
    """
)


def find(text: Text) -> Iterator[Match]:
    """Yield each such verb, with the form the subject asks for."""
    for passage in text.saying(_VERBS):
        told = set()
        for subject in subjects_of(text, passage):
            at = past_clitics(passage, subject.verb)
            is_verb = at < len(passage.words) and _goes_on(passage, at)
            if is_verb and _is_other(passage.words[at], subject.number):
                told.add(at)
                yield Match(passage, passage.tokens[at].span, (_OTHER[passage.words[at]],))
        for at in passage.places(_VERBS):
            number = _subject_before(passage, at) if at > 1 and at not in told else ""
            if number and _is_other(passage.words[at], number):
                yield Match(passage, passage.tokens[at].span, (_OTHER[passage.words[at]],))


def _goes_on(passage: Passage, verb: int) -> bool:
    """Say whether « a » has its participle behind it: not « a priori »."""
    if passage.words[verb] not in _HAVE:
        return True
    after = past_adverbs(passage, verb + 1)
    return is_word(passage, after) and _is_participle(passage.words[after])


def _is_other(verb: str, number: str) -> bool:
    return verb in _OTHER and number != ("s" if verb in _SINGULAR_FORMS else "p")


def _subject_before(passage: Passage, verb: int) -> str:
    """Return the number of the noun phrase that makes up the sentence before the verb."""
    if not (is_word(passage, verb + 1) and _is_participle(passage.words[verb + 1])):
        return ""
    at = verb - 1
    if at > 1 and reads(passage.words[at]) == {Pos.ADVERB}:
        at -= 1
    first, number = _phrase(passage, at)
    if first > 2 and passage.words[first - 1] == "et":
        # « La Chine et la Russie a signé »: two make a plural.
        first, other = _phrase(passage, first - 2)
        number = "p" if number and other else ""
    return number if number and begins_sentence(passage, first) else ""


def _phrase(passage: Passage, last: int) -> tuple[int, str]:
    """Return where the determiner and noun that end at a token begin, and their number."""
    for noun in (last, last - 1):
        if noun < 1 or not (is_word(passage, noun) and is_word(passage, noun - 1)):
            continue
        kinds = reads(passage.words[last])
        if noun < last and not (Pos.ADJECTIVE in kinds and kinds <= {Pos.ADJECTIVE, Pos.NOUN}):
            continue
        determiner = noun - 1
        if passage.words[determiner] == "deux" and passage.words[determiner - 1] in {"les", "ces"}:
            determiner -= 1
        number = _number(passage, noun, passage.words[determiner])
        if number:
            return determiner, number
    return last, ""


def _number(passage: Passage, noun: int, determiner: str) -> str:
    form, token = passage.words[noun], passage.tokens[noun]
    number = "p" if determiner in _PLURAL else "s" if determiner in _SINGULAR else ""
    if not number or form in _COLLECTIVE:
        return ""
    if token.is_capitalised:
        # « Les Échos a publié », « Les Misérables a été adapté » are good: one paper, one book.
        return number if number == "s" or _PEOPLES.fullmatch(token.form) else ""
    numbers = {r.number for r in readings(form) if r.pos is Pos.NOUN}
    return number if numbers and numbers <= {number, "i"} else ""


def _is_participle(form: str) -> bool:
    return any(reading.form == "part-pas" for reading in readings(form))


RULE = Rule(
    issue=IssueType.GRAMMAR,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="« {0} » ne s’accorde pas avec son sujet.",
    message_en="“{0}” does not agree with its subject.",
    why="Un pays, une équipe changent de nombre en anglais ; une machine garde ce nombre.",
    find=find,
    bad=(
        Example("Les États-Unis a imposé une taxe.", "Les États-Unis ont imposé une taxe."),
        Example("Les deux camps a signé.", "Les deux camps ont signé."),
        Example("La Chine et la Russie a signé.", "La Chine et la Russie ont signé."),
        Example("Le gouvernement ont annoncé une baisse.", "Le gouvernement a annoncé une baisse."),
        Example("Les élus locaux avait voté.", "Les élus locaux avaient voté."),
        Example("Le nombre de morts ont augmenté.", "Le nombre de morts a augmenté."),
        Example("Tout le monde sont venus.", "Tout le monde est venus."),
        Example(
            "Les habitants de la ville est inquiets.", "Les habitants de la ville sont inquiets."
        ),
    ),
    fine=(
        "Les États-Unis ont imposé une taxe.",
        "La majorité ont voté contre.",
        "Le maire des Deux Rives a signé.",
        "Les voisins, le maire a dû les recevoir.",
        "Ce que les élus a priori refusent, le maire l’accepte.",
        "Les Échos a publié une enquête.",
        "Les Misérables a été adapté au cinéma.",
        "Le maire et le préfet ont signé.",
        "Le bac, les élèves l’ont passé.",
    ),
)
