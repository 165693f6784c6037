"""A verb and its object from one root: « défendre la défense », « planifier un plan »."""

from collections.abc import Iterator
from functools import lru_cache

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.sentences import nouns, reads, span
from editor.artefacts.wordlist import words
from editor.language.inflection import AUXILIARIES, inflected_like
from editor.language.lexicon import Pos, readings
from editor.model import IssueType, Safety, Severity

_DETERMINERS = words("le la l’ les un une des ce cet cette ces leur leurs son sa ses")
PREFERRED = {
    "défendre": ("défense", "assurer"),
    "planifier": ("plan planification", "concevoir"),
    "décider": ("décision", "prendre"),
    "discuter": ("discussion", "mener"),
    "attaquer": ("attaque", "lancer"),
    "rechercher": ("recherche", "mener"),
    "enquêter": ("enquête", "mener"),
    "répondre": ("réponse", "apporter"),
    "offrir": ("offre", "faire"),
    "investir": ("investissement", "réaliser"),
    "engager": ("engagement", "prendre"),
    "déclarer": ("déclaration", "faire"),
    "annoncer": ("annonce", "faire"),
    "analyser": ("analyse", "mener"),
    "programmer": ("programme programmation", "établir"),
    "projeter": ("projet projection", "concevoir"),
    "évaluer": ("évaluation", "mener"),
    "négocier": ("négociation", "mener"),
    "menacer": ("menace", "proférer"),
    "explorer": ("exploration", "mener"),
    "opérer": ("opération", "mener"),
    "réunir": ("réunion", "tenir"),
    "financer": ("financement", "assurer"),
    "soutenir": ("soutien", "apporter"),
    "inspecter": ("inspection", "mener"),
    "protéger": ("protection", "assurer"),
    "organiser": ("organisation", "fonder"),
    "coopérer": ("coopération", "mener"),
    "transformer": ("transformation", "opérer"),
    "changer": ("changement", "opérer"),
    "aider": ("aide", "apporter"),
    "produire": ("production", "assurer"),
    "réformer": ("réforme", "mener"),
    "élire": ("élection", "organiser"),
    "exprimer": ("expression", "employer"),
    "construire": ("construction", "ériger"),
    "achever": ("achèvement", "obtenir"),
    "réussir": ("réussite", "obtenir"),
    "combattre": ("combat", "mener"),
    "punir": ("punition", "infliger"),
    "récompenser": ("récompense", "accorder"),
    "promettre": ("promesse", "faire"),
    "proposer": ("proposition", "faire"),
    "invoquer": ("invocation", "prononcer"),
    "résister": ("résistance", "opposer"),
}
"""Nouns of a verb’s own root, and the verb the press puts before them."""


def find(text: Text) -> Iterator[Match]:
    """Yield each verb with such an object, and another verb for it."""
    for passage in text.passages:
        for i in passage.places(_DETERMINERS):
            if 0 < i < len(passage.words) - 1:
                match = _match(passage, i)
                if match is not None:
                    yield match


def _match(passage: Passage, i: int) -> Match | None:
    form = passage.words[i - 1]
    verb = _verb(form)
    if not verb:
        return None
    at = i + 1
    if not _is_object(passage, at, verb):
        at += 1
        if at >= len(passage.words) or Pos.ADJECTIVE not in reads(passage.words[at - 1]):
            return None
        if not _is_object(passage, at, verb):
            return None
    where = span(passage, i - 1, at)
    compound = any(word in AUXILIARIES for word in passage.words[max(0, i - 3) : i - 1])
    # « la recherche des chercheurs » : without an auxiliary, a form that is a noun too is a noun.
    if nouns(form) and not compound:
        return None
    other = inflected_like(form, PREFERRED[verb][1], compound=compound)
    rest = passage.text[passage.tokens[i].span.start : where.end]
    return Match(passage, where, (f"{other} {rest}",), (where.of(passage.text),))


@lru_cache(maxsize=16384)
def _verb(form: str) -> str:
    """Return the listed verb that a form is of, or nothing."""
    if Pos.PREPOSITION in reads(form):
        return ""
    found = (r.lemma for r in readings(form) if r.pos is Pos.VERB and r.lemma in PREFERRED)
    return next(found, "")


def _is_object(passage: Passage, at: int, verb: str) -> bool:
    cognates = PREFERRED[verb][0].split(" ")
    return not passage.tokens[at].is_capitalised and any(
        noun.lemma in cognates for noun in nouns(passage.words[at])
    )


RULE = Rule(
    issue=IssueType.DUPLICATION,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » : le verbe et son complément sont de la même famille.",
    message_en="“{0}”: the verb and its object are from the same root.",
    why="Une machine rend deux mots anglais différents par deux mots français de même racine.",
    find=find,
    bad=(
        Example("Ils ont planifié un plan de paix.", "Ils ont conçu un plan de paix."),
        Example(
            "L’incapacité de l’Alliance à défendre la défense collective.",
            "L’incapacité de l’Alliance à assurer la défense collective.",
        ),
    ),
    fine=(
        "Il entend vivre sa vie.",
        "Elle défend la liberté.",
        "Ils ont conçu un plan de paix.",
        "Le défenseur protège le but.",
        "Il a demandé la parole.",
    ),
)
