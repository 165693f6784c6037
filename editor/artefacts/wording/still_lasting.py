"""A past tense for what still lasts: « Elle a travaillé à l’institut depuis 2010 »."""

import re
from collections.abc import Iterator
from functools import lru_cache

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.clauses import verb_form
from editor.artefacts.wording.sentences import is_word, span
from editor.artefacts.wordlist import words
from editor.language.calendar import MONTHS
from editor.language.lexicon import readings
from editor.model import IssueType, Safety, Severity

_STATES = frozenset(
    (
        "vivre", "travailler", "habiter", "enseigner", "diriger", "présider", "résider", "étudier",
        "siéger", "occuper", "détenir", "posséder", "couvrir", "combattre", "connaître", "souffrir",
        "gérer", "exercer", "entretenir", "appartenir", "animer", "gouverner", "régner", "exister",
        "représenter", "contrôler", "lutter", "militer", "collaborer", "côtoyer", "défendre",
        "servir", "jouer", "être", "administrer", "dominer", "exploiter", "attendre", "fréquenter",
        "superviser", "piloter", "commander", "incarner", "chanter", "participer", "utiliser",
        "soutenir", "financer", "partager",
    )
)  # fmt: skip
_REFLEXIVE = frozenset(
    (
        "occuper",
        "opposer",
        "intéresser",
        "consacrer",
        "battre",
        "spécialiser",
        "préparer",
        "plaindre",
    )
)
_RESULTS = words(
    """
    marié mariés mariée mariées fermé fermée fermés fermées emprisonné emprisonnée emprisonnés
    détenu détenue détenus interdit interdite interdits interdites bloqué bloquée bloqués bloquées
    basé basée basés basées impliqué impliquée impliqués installé installée installés occupé occupée
    occupés occupées divisé divisée divisés employé employée employés engagé engagée engagés utilisé
    utilisée utilisés utilisées incarcéré incarcérée incarcérés
    """
)
"""Participles of what lasts, behind « été »."""
_AUXILIARIES = {
    "a": "ind-pres-3s", "ont": "ind-pres-3p", "ai": "ind-pres-1s", "avons": "ind-pres-1p",
    "avait": "ind-impf-3s", "avaient": "ind-impf-3p",
}  # fmt: skip
_OF_SELF = {"est": "ind-pres-3s", "sont": "ind-pres-3p", "était": "ind-impf-3s",
            "étaient": "ind-impf-3p"}  # fmt: skip
_MONTHS = frozenset(MONTHS)
_COUNTS = words(
    """
    un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze vingt
    trente quarante cinquante soixante cent plusieurs quelques près plus presque environ au
    """
)
_UNITS = words(
    """
    an ans année années mois semaine semaines jour jours décennie décennies siècle siècles saison
    saisons heures générations génération millénaires
    """
)
_NOT_BETWEEN = words(
    """
    pas plus jamais beaucoup tant peu trop fois mieux deux trois quatre cinq six sept huit neuf dix
    plusieurs nombreux nombreuses qui que qu’ dont où , ; : ( – — jusqu’ centaines milliers
    millions dizaines première seule seulement autant moins davantage toutes tous quelques
    """
)
"""With these it is what was done that is counted, or another verb that « depuis » goes with."""
_BEFORE = words("ne n’ y")
_REACH = 12
_ARTICLES = words("des le la les")
_DONE = frozenset(
    (
        "jouer",
        "diriger",
        "étudier",
        "animer",
        "commander",
        "utiliser",
        "chanter",
        "présider",
        "couvrir",
        "enseigner",
        "servir",
    )
)
"""« Il a joué des matchs », « dirigé des films » : each was over."""
_DIGIT = re.compile(r"\d")


def find(text: Text) -> Iterator[Match]:
    """Yield each such verb, in the present or the imperfect."""
    for passage in text.saying(frozenset({"depuis"})):
        for since in passage.places({"depuis"}):
            if _is_time(passage, since):
                match = _match(passage, since)
                if match is not None:
                    yield match


def _is_time(passage: Passage, since: int) -> bool:
    """Say whether « depuis 2010 », « depuis dix ans », « depuis longtemps » stands there."""
    after = passage.words[since + 1 : since + 6]
    if len(after) < 2 or "jusqu’" in passage.words[since : since + 8]:
        return False
    if after[0] in {"longtemps", "toujours"} or after[0] in _MONTHS:
        return True
    if after[0][:1].isdigit() and len(after[0]) == 4:
        return True
    if after[0] in _COUNTS or after[0][:1].isdigit() or after[0] in _ARTICLES:
        return not _UNITS.isdisjoint(after[1:]) or (after[0] == "le" and after[1][:1].isdigit())
    return False


def _match(passage: Passage, since: int) -> Match | None:
    """Return the match of the nearest past tense before « depuis »."""
    words_ = passage.words
    for verb in range(since - 1, max(0, since - _REACH), -1):
        lemma = _state(words_[verb])
        if words_[verb] in _NOT_BETWEEN or _DIGIT.search(words_[verb]):
            return None
        person = _person(passage, verb, lemma) if lemma else ""
        if person:
            return _present(passage, verb, since, lemma, person)
        if words_[verb] in _AUXILIARIES or words_[verb] in _OF_SELF:
            return None
    return None


@lru_cache(maxsize=4096)
def _state(form: str) -> str:
    """Return the verb of which a form is the participle, if it says what lasts."""
    found = (r.lemma for r in readings(form) if r.form == "part-pas")
    return next((lemma for lemma in found if lemma in _STATES | _REFLEXIVE), "")


def _person(passage: Passage, verb: int, lemma: str) -> str:
    """Return tense and person of the auxiliary before a participle, or nothing."""
    words_ = passage.words
    before = words_[verb - 1]
    lead = words_[verb - 2] if verb > 1 else ""
    if before in _AUXILIARIES and lemma in _STATES and lead not in _BEFORE:
        return _AUXILIARIES[before]
    if before in _OF_SELF and lemma in _REFLEXIVE and lead in {"se", "s’"}:
        return _OF_SELF[before]
    return ""


def _present(passage: Passage, verb: int, since: int, lemma: str, person: str) -> Match | None:
    after = passage.words[verb + 1]
    if lemma == "être" and not _lasts(passage, verb + 1):
        return None
    if lemma != "être" and after == "depuis" and lemma in {"étudier", "utiliser", "servir"}:
        return None
    if after == "des" and lemma in _DONE:
        return None
    fixed = verb_form(lemma, person)
    if not fixed:
        return None
    where = span(passage, verb - 1, verb)
    whole = span(passage, verb - 1, since)
    return Match(passage, where, (fixed,), (whole.of(passage.text), fixed))


def _lasts(passage: Passage, at: int) -> bool:
    """Say whether « été » is followed by what lasts: « maire », « en vigueur », « marié »."""
    if not is_word(passage, at):
        return False
    found = readings(passage.words[at])
    is_event = any(r.form == "part-pas" for r in found)
    return passage.words[at] in _RESULTS if is_event else passage.words[at] not in {"depuis"}


RULE = Rule(
    issue=IssueType.GRAMMAR,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="« {0} » : ce qui dure encore se dit au présent, « {1} ».",
    message_en="“{0}”: what still lasts is in the present in French, “{1}”.",
    why="L’anglais dit « has worked since » ; une machine en fait un passé composé.",
    find=find,
    bad=(
        Example(
            "Elle a travaillé à l’institut depuis 2010.", "Elle travaille à l’institut depuis 2010."
        ),
        Example(
            "La famille a vécu dans ce quartier depuis vingt ans.",
            "La famille vit dans ce quartier depuis vingt ans.",
        ),
        Example("Il a été maire de la ville depuis 2008.", "Il est maire de la ville depuis 2008."),
        Example("Ils avaient habité Rome depuis dix ans.", "Ils habitaient Rome depuis dix ans."),
        Example(
            "Le maire s’est opposé au projet depuis 2019.",
            "Le maire s’oppose au projet depuis 2019.",
        ),
    ),
    fine=(
        "Elle travaille à l’institut depuis 2010.",
        "Elle n’a plus travaillé à l’institut depuis 2010.",
        "Il a dirigé trois films depuis 2012.",
        "Il a dirigé une usine, fermée depuis 2012.",
        "Elle a travaillé au journal, racheté depuis.",
        "Il a été élu maire depuis 2008.",
        "La loi a été votée depuis dix ans.",
        "Elle a beaucoup travaillé depuis deux mois.",
    ),
)
