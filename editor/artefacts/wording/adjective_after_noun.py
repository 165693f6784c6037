"""An adjective that does not agree with the noun before it: « des mesures important »."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.noun_phrase import (
    DETERMINERS,
    FS,
    PLURAL,
    SINGULAR,
    adjective,
    are_words,
    determiner,
    form_as,
    gender_part,
    has_two_genders,
    is_adjective,
    is_predicate,
    is_verb,
    noun,
)
from editor.artefacts.wording.sentences import begins_sentence, is_finite, is_word, span
from editor.artefacts.wordlist import words
from editor.language.inflection import AUXILIARIES
from editor.language.lexicon import Pos, is_in_english_dictionary, readings
from editor.model import IssueType, Safety, Severity

_RELATIONAL = (
    "ain", "aine", "ais", "aise", "ois", "oise", "ien", "ienne", "al", "ale", "aux", "el", "elle",
    "éen", "éenne", "if", "ive", "ique", "aire", "and", "ande", "ol", "ole", "ger", "gère", "iste",
    "eur", "eure", "ier", "ière", "able", "ible", "ant", "ante", "ent", "ente", "in", "ine", "eux",
    "euse",
)  # fmt: skip
"""Ends of adjectives, « s » left out, that hardly ever say how someone is when he does something.

Others may go with the subject: « elle quitte la réunion seule ».
"""
_MOODS = words(
    """
    content heureux malheureux furieux anxieux vivant mourant tremblant triomphant souriant
    confiant indemne impuissant silencieux victorieux prudent impatient absent présent innocent
    honteux nerveux soucieux curieux amoureux joyeux dernier premier entier seul inconscient
    méfiant hésitant perdant gagnant vainqueur lauréat titulaire majoritaire minoritaire
    """
)
_NEVER = words(
    """
    fort haut bas bon cher clair net court droit dur ferme juste faux franc gros sec vif double
    soudain seul même tout certain tel tiers plein sûr pareil grand possible nu demi mi passé
    compris inclus sauf excepté vu attendu étant ci-joint ci-inclus maximum minimum maximal minimal
    standard premier dernier second prochain nouveau ancien durant suivant courant moyennant
    pendant nonobstant concernant touchant bleu vert noir blanc rouge jaune gris brun roux rose
    violet mauve orange marron pâle foncé anglais espagnol allemand italien arabe latin chinois
    russe japonais portugais français néerlandais polonais long petit général large grand-chose
    mieux pis quitte plat rond creux léger fin direct beau vieux mauvais meilleur feu
    """
)
"""Lemmas of what also stands without agreeing, or is a colour or a language: « option anglais »."""
_LANGUAGES = words(
    """
    anglais espagnol allemand italien arabe latin chinois japonais portugais français néerlandais
    polonais général
    """
)
_TAUGHT = words(
    """
    option section épreuve licence matière spécialité filière classe agrégation traduction note
    version langue méthode leçon heures heure école cours
    """
)
_LABELLED = words(
    """
    champ champs bit bits drapeau drapeaux attribut attributs variable variables option options
    commande commandes mode modes paramètre paramètres colonne colonnes balise balises fichier
    fichiers dossier dossiers fonction fonctions étiquette étiquettes
    """
)
"""What has a name in English among computers."""
_FEW = words("chose quelque-chose personne femme femmes fille filles gens espèce sorte type fois")
_GOES_BEFORE = words(
    """
    propre propres jeune jeunes autre autres même mêmes simple simples double triple rare rares
    véritable véritables riche riches pauvre pauvres brave braves digne célèbre vaste vastes
    énorme énormes immense immenses moindre moindres large larges libre unique uniques pire pires
    grand grande grands grandes petit petite petits petites nouvelle nouvelles nouveau nouveaux
    ancien ancienne anciens anciennes premier première premiers premières dernier dernière
    derniers dernières principal principale principaux principales nombreux nombreuses
    prochain prochaine important importante importants importantes récent récente récents récentes
    noble illustre triste tristes probable éventuel éventuels éventuelle éventuelles
    """
)
"""Adjectives that may be read as nouns and are none before another."""
_ENDS = words(". ! ? … ; ) » pour") | {""}
"""What may stand behind an adjective that would else be a participle: « important du pétrole »."""
_COMPARED = ("jeur", "ineur", "rieur")
_LINKS = words("de d’ du des à au aux en par pour dans sur sous avec sans entre contre et ou ni")
_REACH = 14
_DETERMINERS = frozenset(DETERMINERS)


def find(text: Text) -> Iterator[Match]:
    """Yield each adjective that does not agree with the noun it stands behind."""
    for passage in text.passages:
        said = passage.words
        for first in passage.places(_DETERMINERS):
            phrase = said[first : first + 4]
            if len(phrase) > 2 and _clash(*phrase[:3]):
                yield from _matches(passage, first, first + 1, first + 2)
            if len(phrase) < 4 or phrase[1] in DETERMINERS:
                continue
            if _clash_of_two(*phrase):
                yield from _matches(passage, first, first + 1, first + 3)
            elif phrase[1] in _GOES_BEFORE and _clash(phrase[0], phrase[2], phrase[3]):
                yield from _matches(passage, first, first + 2, first + 3)


@lru_cache(maxsize=32768)
def _clash(before: str, name: str, said: str) -> bool:
    """Say whether determiner and noun agree, and the adjective behind them with neither."""
    wants = noun(name) & determiner(before, name)
    if not wants or name in _FEW or len(said) < 4 or wants & adjective(said):
        return False
    return _is_adjective(said)


@lru_cache(maxsize=32768)
def _clash_of_two(before: str, name: str, first: str, said: str) -> bool:
    """Say whether the noun goes with its first adjective and not with its second."""
    wants = noun(name) & determiner(before, name) & adjective(first)
    if not wants or not is_adjective(first) or is_verb(first):
        return False
    return _clash(before, name, said)


@lru_cache(maxsize=8192)
def _is_adjective(form: str) -> bool:
    """Say whether a form is an adjective that has to agree, and nothing else in this place."""
    found = readings(form)
    if not is_adjective(form) or (
        is_predicate(form, SINGULAR | PLURAL) and not form.endswith("ant")
    ):
        return False
    allowed = {Pos.ADJECTIVE, Pos.NOUN, Pos.VERB}
    if any(reading.pos not in allowed for reading in found):
        return False
    if any(reading.number == "i" and reading.gender not in {"m", "f"} for reading in found):
        # Not « français », which may still be of the wrong gender.
        return False
    if form.endswith(("eur", "eurs")) and not form.removesuffix("s").endswith(_COMPARED):
        # « une interface utilisateur » : a noun.
        return False
    return not any(reading.lemma in _NEVER - _LANGUAGES for reading in found)


def _matches(passage: Passage, first: int, name: int, at: int) -> Iterator[Match]:
    said = passage.words[at]
    if not are_words(passage, first, at) or not passage.forms[at].islower():
        return
    if passage.words[name] in _GOES_BEFORE or passage.words[name].endswith(("ième", "ièmes")):
        return
    if not passage.forms[name].islower() or has_two_genders(passage.words[name]):
        return
    fits = determiner(passage.words[first], passage.words[first + 1]) & noun(passage.words[name])
    if first == name - 1 and not _is_noun(passage, name):
        return
    if passage.words[name] in _LABELLED and is_in_english_dictionary(said):
        # « le champ contents », « le bit exclusive »: its name.
        return
    if _is_shared(passage, at, fits) or _is_elsewhere(passage, first, at):
        return
    fix = form_as(said, Pos.ADJECTIVE, fits & gender_part(adjective(said)) or fits)
    if fix and fix != said:
        where = span(passage, name, at)
        yield Match(passage, passage.tokens[at].span, (fix,), (where.of(passage.text),))


def _is_noun(passage: Passage, name: int) -> bool:
    """Say whether the noun is none that a pronoun before it makes a verb."""
    if not is_verb(passage.words[name]) or passage.words[name - 1] not in {"le", "la", "les", "l’"}:
        return True
    before = passage.words[name - 2] if name > 1 else ""
    return before in _LINKS - {"et", "ou", "ni"} or begins_sentence(passage, name - 1)


def _is_shared(passage: Passage, at: int, fits: int) -> bool:
    """Say whether the adjective is perhaps not that of the noun, by what goes on behind it."""
    said = passage.words[at]
    after = passage.words[at + 1] if at + 1 < len(passage.words) else ""
    if is_verb(said) and after not in _ENDS:
        return True
    if is_word(passage, at + 1) and noun(after) and not is_adjective(after) and not is_verb(after):
        # « les voies premier secours » : it goes with what follows.
        return True
    if not adjective(said) & PLURAL and fits & PLURAL:
        # « les langues française et anglaise ».
        return any(
            link in {"et", "ou", ","} and adjective(other)
            for link, other in pairwise(passage.words[at + 1 : at + 6])
        )
    if any(r.lemma in _LANGUAGES for r in readings(said)):
        return adjective(said) & FS == 0 and passage.words[at - 1] in _TAUGHT
    return False


def _is_elsewhere(passage: Passage, first: int, at: int) -> bool:
    """Say whether another word before it agrees with the adjective."""
    said = adjective(passage.words[at])
    if begins_sentence(passage, first):
        return False
    before = passage.words[first - 1]
    if before in {"de", "d’"} and begins_sentence(passage, first - 1):
        return False
    if not _is_relational(passage.words[at]):
        return True
    k, links = first - 1, int(_is_complement(passage, first))
    while k >= 0 and first - k < _REACH and passage.words[k] not in {".", ";", ":", "«", "»", "("}:
        word = passage.words[k]
        links += word in _LINKS or word == ","
        if links and (noun(word) | adjective(word)) & said and word not in DETERMINERS:
            return True
        if not passage.forms[k].islower() and passage.forms[k][0].isalpha() and k:
            # A name may be of any gender.
            return bool(links)
        k -= 1
    return before in {"et", "ou", ",", "ni"} and bool(said & PLURAL)


def _is_complement(passage: Passage, first: int) -> bool:
    """Say whether « du » or « des » is a preposition here: « la taille du tampon »."""
    if passage.words[first] not in {"du", "des", "au", "aux"}:
        return False
    before = passage.words[first - 1]
    has_done = adjective(before) and passage.words[first - 2] in AUXILIARIES
    return passage.words[first] in {"au", "aux"} or not (is_finite(before) or has_done)


@lru_cache(maxsize=8192)
def _is_relational(form: str) -> bool:
    if any(reading.lemma in _MOODS for reading in readings(form)):
        return False
    stem = form.removesuffix("s") if not form.endswith(("ais", "ois")) else form
    return form.endswith(_RELATIONAL) or stem.endswith(_RELATIONAL)


RULE = Rule(
    issue=IssueType.GRAMMAR,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="« {0} » : le nom et l’adjectif ne s’accordent pas.",
    message_en="“{0}”: the adjective does not agree with its noun.",
    why="L’adjectif anglais n’a ni genre ni nombre ; une machine se trompe de forme.",
    find=find,
    bad=(
        Example("Il a pris des mesures important.", "Il a pris des mesures importantes."),
        Example(
            "La politique étrangère américain a changé.",
            "La politique étrangère américaine a changé.",
        ),
        Example("Les autorités américaine enquêtent.", "Les autorités américaines enquêtent."),
        Example("La banque central a cédé.", "La banque centrale a cédé."),
    ),
    fine=(
        "Les ministres des finances européens et les langues française et anglaise.",
        "Elle quitte la réunion seule, il a fini la course content.",
        "Des entreprises important du pétrole et des robes vert clair.",
        "Le conseil active la procédure et la mesure sera prise.",
        "Les armées de terre française et allemande, une option anglais.",
        "Une tasse de thé chaude, un groupe de femmes voilé.",
        "Quelque chose d’important, quelque chose important pour lui.",
        "La femme soldat et la ministre délégué du parti.",
    ),
)
