"""An adjective that does not agree with the noun behind it: « une grand partie »."""

from collections.abc import Iterator
from dataclasses import dataclass

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.noun_phrase import (
    ANY,
    DETERMINERS,
    MASCULINE,
    NUMBER_WORDS,
    PLURAL,
    SINGULAR,
    adjective,
    are_words,
    change,
    determiner,
    determiner_as,
    form_as,
    gender_part,
    has_two_genders,
    is_predicate,
    is_verb,
    noun,
    number_part,
)
from editor.artefacts.wording.sentences import is_finite, span
from editor.artefacts.wordlist import word_list, words
from editor.language.inflection import AUXILIARIES
from editor.language.lexicon import Pos, inflections
from editor.model import IssueType, Safety, Severity

_OF_ONE_FORM = word_list(
    """
    autre même jeune vaste énorme immense large véritable célèbre moindre deuxième troisième
    quatrième cinquième sixième septième huitième neuvième dixième vingtième centième énième
    """
)
_LEMMAS = word_list(
    """
    grand petit gros nouveau ancien vieux beau bon mauvais long premier second dernier prochain
    meilleur vrai faux nombreux principal important haut bas fort lourd léger puissant
    différent divers excellent futur récent actuel prétendu seul gentil
    """
)
"""Adjectives that go before their noun."""


def _forms() -> frozenset[str]:
    return frozenset(
        form
        for lemma in (*_LEMMAS, *_OF_ONE_FORM)
        for form, reading in inflections(lemma)
        if reading.pos is Pos.ADJECTIVE
    )


_FORMS = _forms()
_DEGREES = words("plus moins très si trop assez aussi bien")
_BETWEEN = _DEGREES | NUMBER_WORDS | _FORMS
_LOOSE = words("haut bas long fort faux bon plein gros vrai nouveau seul premier second dernier")
"""What is often no adjective where no determiner goes before: « en haut », « de nouveau »."""
_AFTER = words("de d’ en par avec sans à dans comme pour sur")
_PAIRED = words(
    """
    mère mères père pères tante oncle messe place rue chose peine peur faim soif croix voile
    route chambre garde vergue duc angle ligne classe main couteau année an latte rôle
    demi demie nu ordre instance
    """
)
"""Nouns that make one word with an adjective, whatever its gender: « grand mère »."""
_INSTEAD = words("que de d’ à et ou")


@dataclass(frozen=True, slots=True)
class _Phrase:
    """The words from the determiner, or the first adjective, to the noun."""

    passage: Passage
    first: int
    noun: int
    determiner: str
    """Empty if there is none."""


def find(text: Text) -> Iterator[Match]:
    """Yield each phrase whose adjective and noun, or determiner, clash."""
    for passage in text.saying(_FORMS):
        for at in passage.places(_FORMS):
            match = _match(passage, at)
            if match is not None:
                yield match


def _match(passage: Passage, at: int) -> Match | None:
    following = passage.words[at + 1] if at + 1 < len(passage.words) else ""
    if following in _PAIRED and passage.words[at] not in {"autre", "même", "jeune"}:
        return None
    if len(following) < 3 or not passage.forms[at + 1].islower():
        return None
    wants = noun(following)
    if not wants:
        return None
    phrase = _phrase(passage, at)
    if phrase is None or not are_words(passage, phrase.first, phrase.noun):
        return None
    said = adjective(passage.words[at])
    fits = determiner(phrase.determiner, passage.words[at]) if phrase.determiner else ANY
    if (wants | adjective(following)) & said & fits:
        return None
    shared = gender_part(wants) & gender_part(said) & gender_part(fits)
    if has_two_genders(following) and not shared:
        # « la nouveau présidente » : who is meant? « Les ancien combattants » only lacks an « s ».
        return None
    may_be_verb = is_predicate(following, said & fits) and not _is_subject(passage, at + 1)
    if may_be_verb and (said & fits or not phrase.determiner):
        # « Le premier visite la ville » : the noun may be a verb.
        return None
    new = _agreed(phrase, wants)
    if new is None:
        return None
    first, last, text = change(passage, phrase.first, new)
    if first > last:
        return None
    where = span(passage, phrase.first, phrase.noun)
    safety = Safety.SUGGEST if is_verb(following) else None
    return Match(passage, span(passage, first, last), (text,), (where.of(passage.text),), safety)


def _phrase(passage: Passage, at: int) -> _Phrase | None:
    """Return the phrase around an adjective, or None where it is no adjective of the noun."""
    first = at
    while first > max(0, at - 4) and passage.words[first - 1] in _BETWEEN:
        first -= 1
    before = passage.words[first - 1] if first else ""
    if before in DETERMINERS and before not in {"tout", "tous", "toute", "toutes"}:
        first -= 1
        if first and passage.words[first - 1] in {"d’", "l’"} and before in {"un", "une"}:
            before_that = passage.words[first - 2] if first > 1 else ""
            if passage.words[first - 1] == "l’" or before_that == "plus":
                return None
        return _Phrase(passage, first, at + 1, before)
    if passage.words[first] in NUMBER_WORDS:
        return _Phrase(passage, first, at + 1, passage.words[first])
    word = passage.words[at]
    if first < at or before not in _AFTER:
        return None
    if word in _LOOSE and not (
        word == "nouveau" and before == "de" and _is_subject(passage, at + 1)
    ):
        return None
    return _Phrase(passage, at, at + 1, "")


def _is_subject(passage: Passage, at: int) -> bool:
    """Say whether a verb follows the noun, so that it is none itself."""
    after = passage.words[at + 1] if at + 1 < len(passage.words) else ""
    return after in AUXILIARIES or is_finite(after)


def _agreed(phrase: _Phrase, wants: int) -> list[str] | None:
    """Return the phrase's words all in the gender of the noun and the number most of them have."""
    said = phrase.passage.words[phrase.first : phrase.noun + 1]
    votes = [number_part(wants)]
    if phrase.determiner:
        votes.append(number_part(determiner(phrase.determiner, said[1])))
    votes += [number_part(adjective(word)) for word in said if word in _FORMS]
    plural = sum(vote == PLURAL for vote in votes)
    singular = sum(vote == SINGULAR for vote in votes)
    if not phrase.determiner or plural == singular:
        number = number_part(wants)
        if phrase.determiner and number not in {SINGULAR, PLURAL}:
            # « un autres processus ».
            number = number_part(determiner(phrase.determiner, said[1]))
        number = number if number in {SINGULAR, PLURAL} else PLURAL if plural else SINGULAR
    else:
        number = PLURAL if plural > singular else SINGULAR
    gender = gender_part(wants)
    if gender not in {MASCULINE, ANY ^ MASCULINE}:
        gender = gender_part(adjective(said[-2]))
    wanted = gender & number
    return _formed(said, wanted, phrase.determiner)


def _formed(said: tuple[str, ...], wanted: int, first: str) -> list[str] | None:
    noun_form = said[-1] if noun(said[-1]) & wanted else form_as(said[-1], Pos.NOUN, wanted)
    new = [noun_form]
    for word in reversed(said[:-1]):
        if word in _FORMS:
            form = word if adjective(word) & wanted else ""
            euphonic = wanted == 1 and word in {"nouvel", "bel", "vieil"}
            if not form or euphonic:
                form = form_as(word, Pos.ADJECTIVE, wanted, new[0])
            new.insert(0, form)
        elif word == first and word in DETERMINERS and len(new) == len(said) - 1:
            new.insert(0, determiner_as(word, wanted, new[0]))
        else:
            new.insert(0, word)
    return new if all(new) and new != list(said) else None


RULE = Rule(
    issue=IssueType.GRAMMAR,
    severity=Severity.MAJOR,
    safety=Safety.SAFE,
    message="« {0} » : l’adjectif et le nom ne s’accordent pas.",
    message_en="“{0}”: the adjective does not agree with its noun.",
    why="L’adjectif anglais n’a ni genre ni nombre ; une machine se trompe de forme.",
    find=find,
    bad=(
        Example("Une grand partie du pays dort.", "Une grande partie du pays dort."),
        Example("Il a une nouvel plan.", "Il a un nouveau plan."),
        Example("Ils forment un nouveau alliance.", "Ils forment une nouvelle alliance."),
        Example("C’est le première femme élue.", "C’est la première femme élue."),
        Example("Les deux dernier mois sont durs.", "Les deux derniers mois sont durs."),
        Example("De nombreux études le disent.", "De nombreuses études le disent."),
        Example("C’est la plus grand banque.", "C’est la plus grande banque."),
        Example("Il veut un autre décision.", "Il veut une autre décision."),
    ),
    fine=(
        "La grand messe, la grand rue et la grand mère.",
        "Un première ligne et un seconde classe.",
        "Le premier visite la ville, la seconde garde l’entrée.",
        "Il a pris de nouveau mesure de la chose.",
        "Une bonne partie des vieux amis, le bel été.",
        "Vus d’en haut murs et toits se ressemblent.",
        "Les trois premières années du nouvel an.",
        "Une nouvelle ministre, un grand élève.",
    ),
)
