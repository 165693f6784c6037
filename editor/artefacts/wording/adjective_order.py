"""An adjective before its noun, in English order: « les américaines troupes »."""

from collections.abc import Iterator
from importlib.resources import files

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.noun_phrase import (
    DETERMINERS,
    NUMBER_WORDS,
    PLURAL,
    SINGULAR,
    adjective,
    are_words,
    determiner,
    determiner_as,
    form_as,
    has_two_genders,
    is_adjective,
    is_predicate,
    noun,
)
from editor.artefacts.wording.sentences import span
from editor.artefacts.wordlist import words
from editor.language.french import joined, match_case
from editor.language.inflection import AUXILIARIES
from editor.language.lexicon import Pos, inflections
from editor.model import IssueType, Safety, Severity


def _lemmas() -> tuple[str, ...]:
    table = files(__package__).joinpath("adjectives_behind.txt").read_text(encoding="utf-8")
    lines = [line for line in table.split("\n") if not line.startswith("#")]
    return tuple(word for line in lines for word in line.split(" ") if word)


def _forms() -> frozenset[str]:
    return frozenset(
        form
        for lemma in _lemmas()
        for form, reading in inflections(lemma)
        if reading.pos is Pos.ADJECTIVE
    )


_FORMS = _forms()
_OFFICES = words(
    """
    président présidente ministre gouvernement parlement chancelier premier-ministre ambassadeur
    ambassadrice dirigeant dirigeants soldats soldat général officiels responsables troupes
    diplomate diplomates sénateur sénateurs député députés
    """
)
"""Nouns of people that are no apposition to a people: « le russe président »."""
_NOUNS = words("armée armées politique politiques centrale centrales entreprise entreprises")
_ALONE = words("politiques informatique numérique solaire nucléaire")
"""Nouns as well behind these: « le nucléaire part visible »."""
_DEFINITE = words("le l’ du au les des ces ses leurs nos")
_A_POLICY = words("la une cette sa leur l’ notre")
_BEHIND = words(". de d’ qui que qu’ dont où et est")
_TONGUES = words(
    """
    grec latin arabe hébreu sanskrit allemand anglais italien espagnol portugais néerlandais russe
    turc persan breton basque occitan provençal celtique gaulois germanique francique français
    japonais chinois hongrois tchèque polonais suédois norvégien
    """
)
_IN_FRONT = words(
    """
    nouveau nouvel nouvelle nouveaux nouvelles grand grande grands grandes autre autres premier
    première premiers premières seconde second troisième dernier dernière derniers dernières
    petit petite petits petites important importante importants importantes récent récente récents
    récentes prochain prochaine vaste vastes long longue longs longues ancien ancienne anciens
    anciennes principal principale principaux principales véritable véritables énorme énormes
    nombreux nombreuses plusieurs différents différentes fort forte forts fortes vieux vieille
    possible éventuel éventuelle actuel actuelle seul seule seuls seules
    """
)
"""Adjectives that stand before the noun, and may keep their place."""
_ALSO_PRONOUNS = words(
    """
    autre autres premier première premiers premières second seconde troisième dernier dernière
    derniers dernières seul seule seuls seules plusieurs prochain prochaine ancien ancienne
    """
)
_NEVER_ALONE = words("majeur majeure majeurs majeures critique critiques")
_TAUGHT = words("langue matière option outil mode façon genre style type espèce fois part face fin")


def find(text: Text) -> Iterator[Match]:
    """Yield each such adjective with its noun, put in French order."""
    for passage in text.saying(_FORMS):
        for at in passage.places(_FORMS):
            if 0 < at < len(passage.words) - 1:
                led = passage.words[at - 1] in DETERMINERS
                match = _match(passage, at) if led else _behind_another(passage, at)
                if match is not None:
                    yield match


def _match(passage: Passage, at: int) -> Match | None:
    before, said, name = passage.words[at - 1 : at + 2]
    fits = noun(name) & determiner(before, said)
    if not fits or not fits & adjective(said) or before in NUMBER_WORDS:
        return None
    if (said in _ALONE and before in _DEFINITE) or (said == "politique" and before in _A_POLICY):
        return None
    if before == "du" and said in _TONGUES and name not in _OFFICES | _NOUNS:
        # « du grec organon », « du latin rosa »: where a word comes from.
        return None
    if name in _TAUGHT or (is_adjective(name) and name not in _NOUNS):
        return None
    if is_predicate(name, SINGULAR if fits & SINGULAR else PLURAL) and not _is_subject(passage, at):
        return None
    if not passage.forms[at].islower() or not passage.forms[at + 1].islower():
        return None
    if not are_words(passage, at - 1, at + 1):
        return None
    is_person = name in _OFFICES or has_two_genders(name)
    if is_person and name not in _OFFICES:
        # « un Belge vainqueur », « les catholiques électeurs » : which is the noun?
        return None
    agreed = fits & adjective(said)
    article = determiner_as(before, agreed, name)
    form = form_as(said, Pos.ADJECTIVE, agreed) or said
    text = joined(match_case(passage.forms[at - 1], article), f"{name} {form}")
    where = span(passage, at - 1, at + 1)
    return Match(passage, where, (text,), (where.of(passage.text),))


def _behind_another(passage: Passage, at: int) -> Match | None:
    """Return « une nouvelle majeure crise », where another adjective may stay in front."""
    if at < 2 or passage.words[at - 1] not in _IN_FRONT or not are_words(passage, at - 2, at + 1):
        return None
    before, first, said, name = passage.words[at - 2 : at + 2]
    fits = noun(name) & adjective(first) & adjective(said)
    if before in DETERMINERS:
        fits &= determiner(before, first)
    elif before not in _IN_FRONT | {"de", "d’"}:
        return None
    if not fits or name in _TAUGHT or is_adjective(name) or not passage.forms[at + 1].islower():
        return None
    if (noun(said) or first in _ALSO_PRONOUNS) and said not in _NEVER_ALONE:
        # « une nouvelle scientifique femme », « le seul arabe »: which is the noun?
        number = SINGULAR if fits & SINGULAR else PLURAL
        if has_two_genders(name) or (is_predicate(name, number) and not _is_subject(passage, at)):
            return None
    where = span(passage, at, at + 1)
    quote = span(passage, at - 1, at + 1).of(passage.text)
    return Match(passage, where, (f"{name} {said}",), (quote,))


def _is_subject(passage: Passage, at: int) -> bool:
    """Say whether what may be a verb is none, as its own verb or a preposition follows."""
    after = passage.words[at + 2] if at + 2 < len(passage.words) else ""
    return after in _BEHIND or after in AUXILIARIES


RULE = Rule(
    issue=IssueType.GRAMMAR,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="« {0} » : cet adjectif se met derrière le nom.",
    message_en="“{0}”: this adjective goes behind its noun.",
    why="L’anglais met l’adjectif devant le nom ; une machine garde cet ordre.",
    find=find,
    bad=(
        Example("Le russe président a parlé.", "Le président russe a parlé."),
        Example("Les américaines troupes partent.", "Les troupes américaines partent."),
        Example("Ils ont une militaire base.", "Ils ont une base militaire."),
        Example("L’américaine armée recrute.", "L’armée américaine recrute."),
        Example("Une nouvelle majeure crise menace.", "Une nouvelle crise majeure menace."),
        Example("Cet européen projet échoue.", "Ce projet européen échoue."),
    ),
    fine=(
        "Le récemment élu président a parlé.",
        "Les Américaines gagnent, les russes blancs aussi.",
        "Le français langue étrangère, le russe matière à option.",
        "Les militaires visitent la base, un scientifique part.",
        "Une nouvelle politique voit le jour, une autre américaine gagne la course.",
        "Les politiques publiques, les numériques.",
        "Organe vient du grec organon, et rose du latin rosa ; table, du latin planche.",
        "Les catholiques électeurs de ce parti, un belge vainqueur.",
    ),
)
