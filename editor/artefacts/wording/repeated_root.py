"""A noun and a verb from one root near each other: « lancer des attaques pour attaquer »."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.technical import is_technical
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording import cognate_object, cognate_subject
from editor.artefacts.wording.sentences import is_word, nouns, span
from editor.artefacts.wordlist import words
from editor.language.inflection import AUXILIARIES, inflected_like
from editor.language.lexicon import Pos, family, readings
from editor.model import IssueType, Safety, Severity

_TABLE = Path(__file__).with_suffix(".txt")
_COMMON = frozenset(
    (
        "aller", "vivre", "jouer", "chanter", "danser", "habiter", "voter", "élire", "pêcher",
        "chasser", "cultiver", "courir", "nager", "peindre", "écrire", "lire", "voyager", "rêver",
        "aimer", "enseigner", "dormir", "boire", "manger", "compter", "servir", "appeler", "agir",
        "pouvoir", "devoir", "savoir", "penser", "marcher", "partir", "porter", "passer", "tenir",
        "mettre", "prendre", "faire", "dire", "venir", "revenir", "sortir", "entrer", "couper",
        "mourir", "naître", "parler", "croire", "donner", "sentir", "vouloir", "voir", "monter",
        "tirer", "travailler", "former", "border", "baser", "fonder", "pratiquer", "coller",
        "conter", "noter", "coûter", "valoir", "payer", "régner", "régler", "plaire", "cuire",
        "semer", "planter", "pleuvoir", "neiger", "user", "retourner", "tourner", "rire", "gagner",
        "composer", "connaître", "contenir", "regarder", "essayer", "loger", "rouler", "conduire",
        "poser", "durer", "raconter", "finir", "aboutir", "permettre", "imprimer", "situer",
        "mesurer", "suivre", "paraître", "trouver", "photographier", "filmer", "signer", "dater",
        "raisonner", "intéresser", "importer", "finir", "étudier", "entraîner", "associer", "nier",
        "lier", "armer", "ranger", "guider", "rendre", "confier", "mener", "demeurer", "rester",
    )
)  # fmt: skip
"""Verbs whose noun can hardly be said otherwise, or that mean another thing than it."""
_ENDS = words('. ; : ! ? … « » ( ) – — “ ” "')
_HAVE = words("a ont avait avaient aura auront aurait auraient avoir ayant")
_BEFORE, _BEHIND = 8, 5
"""How many words may stand between the noun and the verb, on either side."""


def _instead() -> dict[str, tuple[str, ...]]:
    lines = _TABLE.read_text(encoding="utf-8").split("\n")
    rows = [line.split(" → ") for line in lines if line and not line.startswith("#")]
    return {verb: tuple(others.split(" ; ")) for verb, others in rows}


_INSTEAD = _instead()


def find(text: Text) -> Iterator[Match]:
    """Yield each verb whose root stands in a noun of the same clause."""
    if is_technical(text):
        # A manual says « la commande », « commander » each time it means it.
        return
    families = frozenset(map(_family, text.forms))
    here: dict[int, frozenset[str]] = {}
    for passage, at in text.places_of(_is_verb):
        key = _verb(passage.forms[at])[1]
        if key not in families:
            continue
        if passage.index not in here:
            here[passage.index] = frozenset(map(_family, passage.form_set))
        match = _match(passage, at) if key in here[passage.index] else None
        if match is not None:
            yield match


@lru_cache(maxsize=32768)
def _verb(form: str) -> tuple[str, str]:
    """Return the verb that a form can only be of, and its family; empty for the rest."""
    found = readings(form)
    if any(r.pos is not Pos.VERB and r.pos is not Pos.ADJECTIVE for r in found):
        return "", ""
    is_participle = any(r.form == "part-pas" for r in found)
    if not is_participle and any(r.pos is Pos.ADJECTIVE for r in found):
        return "", ""
    lemmas = {r.lemma for r in found if r.pos is Pos.VERB}
    if len(lemmas) != 1:
        return "", ""
    lemma = lemmas.pop()
    return ("", "") if lemma in _COMMON or lemma in AUXILIARIES else (lemma, family(lemma))


def _is_verb(form: str) -> bool:
    return form.islower() and len(form) > 4 and _verb(form)[1] != ""


@lru_cache(maxsize=32768)
def _family(form: str) -> str:
    """Return the family of what is a noun and no verb, or an infinitive's look-alike."""
    found = nouns(form)
    every = readings(form)
    if not found or any(r.pos is Pos.PREPOSITION or r.form[-2:] == "3p" for r in every):
        return ""
    families = {family(r.lemma) for r in found}
    return families.pop() if len(families) == 1 else ""


def _match(passage: Passage, at: int) -> Match | None:
    lemma, key = _verb(passage.forms[at])
    words_ = passage.words
    compound = _is_participle(passage.forms[at])
    if compound and words_[at - 1 : at] and words_[at - 1] not in _HAVE:
        return None
    for step in (*range(-1, -_BEFORE - 2, -1), *range(1, _BEHIND + 2)):
        place = at + step
        if not 0 <= place < len(words_) or not _family_at(passage, place, key):
            continue
        first, last = min(at, place), max(at, place)
        if not _ENDS.isdisjoint(words_[first:last]) or _is_told(passage, at, place):
            continue
        where = span(passage, at, at)
        quote = span(passage, first, last).of(passage.text)
        return Match(passage, where, _fixes(passage, at, lemma, compound=compound), (quote,))
    return None


def _family_at(passage: Passage, place: int, key: str) -> bool:
    if not is_word(passage, place) or not passage.forms[place].islower():
        return False
    if _family(passage.forms[place]) != key:
        return False
    before = passage.words[place - 1] if place else ""
    # A noun, as something leads to it: « les attaques », « de nouvelles attaques », « d’attaque ».
    kinds = {r.pos for r in readings(before)}
    return bool(kinds & {Pos.DETERMINER, Pos.PREPOSITION, Pos.ADJECTIVE}) or before.endswith("’")


def _is_told(passage: Passage, at: int, noun: int) -> bool:
    """Say whether another rule says so, with what to put instead."""
    lemma = _verb(passage.forms[at])[0]
    if (lemma in cognate_object.PREFERRED or lemma == "utiliser") and 0 < noun - at < 4:
        return True
    first = at - 1 if _is_participle(passage.forms[at]) else at
    return cognate_subject.subject_of(passage, first, lemma) == noun


@lru_cache(maxsize=16384)
def _is_participle(form: str) -> bool:
    return any(r.form == "part-pas" for r in readings(form))


def _fixes(passage: Passage, at: int, lemma: str, *, compound: bool) -> tuple[str, ...]:
    fixes = []
    for other in _INSTEAD.get(lemma, ()):
        if other.startswith(("se ", "s’")) or passage.words[at - 1 : at] in {("se",), ("s’",)}:
            continue
        verb, _, rest = other.partition(" ")
        fixes.append(
            f"{inflected_like(passage.forms[at], verb, compound=compound)} {rest}".rstrip()
        )
    return tuple(fixes)


RULE = Rule(
    issue=IssueType.STYLE,
    severity=Severity.MINOR,
    safety=Safety.QUERY,
    message="« {0} » : deux mots de la même racine se suivent de trop près.",
    message_en="“{0}”: two words of one root stand too close together.",
    why="Une machine rend deux mots anglais différents par deux mots français de même racine.",
    find=find,
    bad=(
        Example(
            "La plupart des participants participent à distance.",
            "La plupart des participants prennent part à distance.",
        ),
        Example(
            "Ils ont lancé des attaques de drones pour attaquer le port.",
            "Ils ont lancé des attaques de drones pour frapper le port.",
        ),
        Example(
            "L’organisation organise une marche lundi.",
            "L’organisation tient une marche lundi.",
        ),
        Example("Les colonisateurs colonisent la côte."),
    ),
    fine=(
        "Il entend vivre sa vie et jouer le jeu.",
        "Les attaques ont repris. L’armée veut attaquer.",
        "« L’attaque » : ainsi parle-t-on d’attaquer.",
        "Les habitants habitent la vieille ville.",
        "Ils ont lancé des frappes pour attaquer le port.",
    ),
)
