"""A pronoun that is not of its noun’s gender: « La banque a annoncé qu’il fermerait »."""

from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.clauses import every_tense, past_pronouns
from editor.artefacts.wording.sentences import is_word
from editor.artefacts.wording.subjects import past_adverbs, subjects_of
from editor.artefacts.wordlist import words
from editor.language.lexicon import readings
from editor.model import IssueType, Safety, Severity

_BODIES = words(
    """
    banque entreprise société compagnie agence organisation association commission université ville
    fédération fondation firme start-up école chaîne marque région municipalité mairie usine
    coopérative assemblée armée police justice équipe maison direction
    groupe constructeur gouvernement parti ministère syndicat club fabricant opérateur fonds
    laboratoire conseil comité studio distributeur tribunal hôpital musée parlement institut
    constructeurs groupes banques entreprises sociétés compagnies
    """
)
_SAYING = frozenset(
    (
        "annoncer", "dire", "déclarer", "affirmer", "assurer", "indiquer", "préciser", "prévoir",
        "promettre", "estimer", "confirmer", "expliquer", "ajouter", "reconnaître", "admettre",
        "espérer", "penser", "croire", "prétendre", "jurer", "nier",
    )
)  # fmt: skip
_PRONOUNS = {"il": ("m", "s"), "elle": ("f", "s"), "ils": ("m", "p"), "elles": ("f", "p")}
_FORM = {kind: form for form, kind in _PRONOUNS.items()}
_IMPERSONAL = frozenset(
    (
        "falloir", "être", "agir", "pleuvoir", "neiger", "rester", "exister", "convenir", "suffire",
        "sembler", "manquer", "arriver", "pouvoir", "valoir", "paraître", "devoir", "faire",
    )
)  # fmt: skip
"""Verbs of which « il » may be nobody: « qu’il faudrait »."""


def find(text: Text) -> Iterator[Match]:
    """Yield each such pronoun, in the other gender."""
    for passage in text.saying(frozenset({"que", "qu’"})):
        for subject in subjects_of(text, passage):
            noun = next(
                (i for i in range(subject.start + 1, subject.verb) if passage.words[i] in _BODIES),
                None,
            )
            if noun is None or noun > subject.start + 2 or not subject.gender:
                continue
            pronoun = _pronoun(passage, subject.verb)
            if pronoun is None:
                continue
            right = _FORM[subject.gender, subject.number]
            told = _PRONOUNS[passage.words[pronoun]]
            if told[0] != subject.gender and told[1] == subject.number:
                where = passage.tokens[pronoun].span
                yield Match(passage, where, (right,), (passage.forms[pronoun], passage.words[noun]))


def _pronoun(passage: Passage, verb: int) -> int | None:
    """Return the pronoun in « a annoncé qu’il », if it is somebody."""
    words_ = passage.words
    at = past_pronouns(passage, verb)
    if at < len(words_) and any(r.lemma == "avoir" for r in readings(words_[at])):
        at = past_adverbs(passage, at + 1)
    if at + 3 >= len(words_) or not is_word(passage, at):
        return None
    if not any(r.lemma in _SAYING for r in readings(words_[at])):
        return None
    que = at + 1
    if que < len(words_) and words_[que] in {"lundi", "mardi", "mercredi", "jeudi", "vendredi",
                                             "samedi", "dimanche", "hier"}:  # fmt: skip
        que += 1
    if words_[que] not in {"que", "qu’"} or words_[que + 1] not in _PRONOUNS:
        return None
    verb = past_pronouns(passage, que + 2)
    if verb >= len(words_) or "y" in words_[que + 2 : verb] or not every_tense(words_[verb]):
        return None
    lemmas = {r.lemma for r in readings(words_[verb]) if r.form}
    impersonal = words_[que + 1] == "il" and lemmas & _IMPERSONAL
    if "avoir" in lemmas and words_[verb + 1 : verb + 2] in {("été",), ("fallu",)}:
        return None
    return None if impersonal else que + 1


RULE = Rule(
    issue=IssueType.GRAMMAR,
    severity=Severity.MAJOR,
    safety=Safety.QUERY,
    message="« {0} » ne va pas avec « {1} » : est-ce bien de cela qu’on parle ?",
    message_en="“{0}” does not go with “{1}”: is that what is meant?",
    why="L’anglais dit « it » d’une entreprise ; une machine en fait « il ».",
    find=find,
    bad=(
        Example(
            "La banque a annoncé qu’il fermerait dix agences.",
            "La banque a annoncé qu’elle fermerait dix agences.",
        ),
        Example(
            "Le constructeur dit qu’elle quittera le pays.",
            "Le constructeur dit qu’il quittera le pays.",
        ),
    ),
    fine=(
        "La banque a annoncé qu’elle fermerait dix agences.",
        "La banque a annoncé qu’il faudrait fermer dix agences.",
        "La banque a annoncé qu’il y aurait des départs.",
        "La banque dit qu’ils partiront.",
        "Le groupe, dit-elle, quittera le pays.",
    ),
)
