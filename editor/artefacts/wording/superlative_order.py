"""A superlative in English order: « l’un des plus peuplés pays »."""

from collections.abc import Iterator
from functools import lru_cache

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.noun_phrase import (
    FS,
    PLURAL,
    SINGULAR,
    adjective,
    are_words,
    determiner,
    is_adjective,
    is_predicate,
    is_verb,
    noun,
    one,
)
from editor.artefacts.wording.sentences import span
from editor.artefacts.wordlist import words
from editor.language.french import joined, match_case
from editor.language.lexicon import readings
from editor.model import IssueType, Safety, Severity

_LEMMAS = words(
    """
    riche connu recherché peuplé visité vendu regardé écouté dangereux populaire meurtrier coûteux
    pollué avancé développé attendu controversé influent compétitif corrompu répandu endetté
    touché exposé respecté détesté rentable vulnérable instable fréquenté utilisé cité lu
    productif innovant performant toxique contagieux récent massif complexe intelligent efficace
    fiable destructeur dévastateur significatif crucial critique agressif sûr sensible extrême
    emblématique stratégique lucratif urgent précis strict répressif radical extrémiste religieux
    conservateur démocratique moderne polluant instruit éduqué transparent isolé marquant avantageux
    désavantagé défavorisé chaud froid sec humide mortel létal sévère coûteux cher adapté restrictif
    """
)
_AFTER_NOUNS = words("noir noirs blanc blancs mondial militaire nucléaire stellaire politique")
"""Adjectives that are nouns as well, and belong to the noun before them all the same."""
_DEGREES = words("plus moins")
_ARTICLES = words("le la les des du au aux")


def find(text: Text) -> Iterator[Match]:
    """Yield each such superlative, the noun put before its adjective."""
    for passage in text.saying(_DEGREES):
        for at in passage.places(_DEGREES):
            if 0 < at < len(passage.words) - 2 and passage.words[at - 1] in _ARTICLES:
                match = _match(passage, at)
                if match is not None:
                    yield match


def _match(passage: Passage, at: int) -> Match | None:
    article, degree, said, name = passage.words[at - 1 : at + 3]
    if not _is_put_behind(said) or not noun(name) or is_adjective(name):
        return None
    if is_predicate(name, SINGULAR | PLURAL):
        return None
    fits = noun(name) & adjective(said)
    if not fits & determiner(article, degree) or not are_words(passage, at - 1, at + 2):
        return None
    if not passage.forms[at + 2].islower():
        return None
    again = "les" if fits & PLURAL else "la" if one(fits) == FS else "le"
    last = _past_adjectives(passage, at + 2, fits)
    phrase = span(passage, at + 2, last).of(passage.text)
    text = joined(match_case(passage.forms[at - 1], article), f"{phrase} {again} {degree} {said}")
    where = span(passage, at - 1, last)
    return Match(passage, where, (text,), (where.of(passage.text),))


def _past_adjectives(passage: Passage, at: int, fits: int) -> int:
    """Return the last of the adjectives behind the noun: « trou noir stellaire »."""
    while at + 1 < len(passage.words) and are_words(passage, at, at + 1):
        after = passage.words[at + 1]
        # « utilisés », « jamais trouvé »: a participle takes its complements along, and may stay.
        is_participle = any(r.form == "part-pas" for r in readings(after))
        if not is_adjective(after) or is_participle or is_verb(after):
            break
        if not adjective(after) & fits or (noun(after) and after not in _AFTER_NOUNS):
            break
        at += 1
    return at


@lru_cache(maxsize=4096)
def _is_put_behind(form: str) -> bool:
    return any(reading.lemma in _LEMMAS for reading in readings(form)) or (
        bool(adjective(form)) and any(reading.form == "part-pas" for reading in readings(form))
    )


RULE = Rule(
    issue=IssueType.GRAMMAR,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » : mettre le nom avant le superlatif.",
    message_en="“{0}”: put the noun before the superlative.",
    why="L’anglais met le superlatif devant le nom ; une machine garde cet ordre.",
    find=find,
    bad=(
        Example(
            "C’est l’un des plus riches hommes du pays.",
            "C’est l’un des hommes les plus riches du pays.",
        ),
        Example(
            "Elle est la plus connue actrice du pays.",
            "Elle est l’actrice la plus connue du pays.",
        ),
        Example(
            "C’est le plus massif trou noir stellaire connu.",
            "C’est le trou noir stellaire le plus massif connu.",
        ),
        Example("Voici les plus touchés villages.", "Voici les villages les plus touchés."),
    ),
    fine=(
        "L’un des hommes les plus riches du pays.",
        "Il vit dans la plus grande ville, la plus belle maison.",
        "Les plus riches paient des impôts.",
        "Les plus touchés sont partis.",
        "Le plus connu est mort.",
    ),
)
