"""A phrase joined to itself: « les buts et les buts du programme »."""

from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.sentences import is_word, nouns, reads, span
from editor.artefacts.wordlist import words
from editor.language.lexicon import Pos
from editor.model import IssueType, Safety, Severity

_JOINS = words("et ou")
_ARTICLES = words("le la l’ les des un une ses leurs ces nos son sa leur notre d’ de du au aux à")
_PLURAL = words("les des ses leurs ces nos aux de d’")
_DEFINITE = words("les ses leurs ces nos aux")
_SAME = words("toutes tous chacun chacune certains certaines plusieurs chaque aucun aucune")
"""Determiners and pronouns that « et » never joins to themselves."""
_LOOSE = words(
    """
    heures jours mois années semaines ans siècles kilomètres milliers centaines millions fois hommes
    femmes gens mots voix nuits pages mètres livres pas
    """
)
"""« des heures et des heures » is emphasis."""
_BEHIND = words("de d’ du des à au aux pour en sur que qu’ qui dont où")
_BEFORE_EMPHASIS = words("y entre ni avec après depuis pendant durant")
_MANNER = ("ainsi", "que")


def find(text: Text) -> Iterator[Match]:
    """Yield each such pair, the second one to be taken off."""
    for passage in text.passages:
        said = passage.words
        for at in passage.places(_JOINS):
            if at < 1 or at + 2 >= len(said):
                continue
            match = _word(passage, at) or (_phrase(passage, at) if at > 1 else None)
            if match is not None:
                yield match
    for passage in text.saying(frozenset({"ainsi"})):
        yield from _as_well_as(passage)


def _word(passage: Passage, at: int) -> Match | None:
    """Return « toutes et toutes », « d’abord et d’abord »."""
    said = passage.words
    if said[at - 1] == said[at + 1] and said[at - 1] in _SAME - {"chaque"}:
        return _cut(passage, at, at + 1)
    twice = at > 1 and at + 3 < len(said) and said[at - 2 : at] == said[at + 1 : at + 3]
    return _cut(passage, at, at + 2) if twice and said[at - 2 : at] == ("d’", "abord") else None


def _phrase(passage: Passage, at: int) -> Match | None:
    said = passage.words
    article, word = said[at - 2], said[at - 1]
    if said[at + 1] != article or said[at + 2] != word or article not in _ARTICLES:
        return None
    if not (is_word(passage, at + 2) and passage.forms[at + 2].islower()) or word in _LOOSE:
        return None
    lead = said[at - 3] if at > 2 else ""
    if lead in _BEFORE_EMPHASIS or said[max(0, at - 4) : at - 2] == ("y", "a"):
        return None
    kinds = reads(word)
    after = said[at + 3] if at + 3 < len(said) else ""
    if article in {"de", "d’", "à"} and Pos.VERB in kinds and not nouns(word):
        return _cut(passage, at, at + 2)
    if not nouns(word) or Pos.ADJECTIVE in reads(after):
        return None
    if article in _PLURAL and (after in _BEHIND or article in _DEFINITE):
        # « des toits et des toits » is emphasis; « les buts et les buts » is none.
        return _cut(passage, at, at + 2)
    if after in {"de", "d’", "du", "des"} and article in {"la", "le", "l’", "sa", "son", "leur"}:
        return _cut(passage, at, at + 2)
    return None


def _as_well_as(passage: Passage) -> Iterator[Match]:
    """Yield « sûr ainsi que sûr »."""
    said = passage.words
    for at in passage.places({"ainsi"}):
        inside = 0 < at < len(said) - 2 and said[at : at + 2] == _MANNER
        if inside and said[at - 1] == said[at + 2] and len(said[at - 1]) > 2:
            yield _cut(passage, at, at + 2)


def _cut(passage: Passage, join: int, last: int, safety: Safety | None = None) -> Match:
    """Return the match of what stands before the join and behind it, said once."""
    size = last - join if passage.words[join] in _JOINS else 1
    first = join - size
    where = span(passage, first, last)
    kept = span(passage, first, join - 1).of(passage.text)
    return Match(passage, where, (kept,), (where.of(passage.text),), safety)


RULE = Rule(
    issue=IssueType.DUPLICATION,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » dit deux fois la même chose.",
    message_en="“{0}” says the same thing twice.",
    why="L’anglais aime les doublets ; une machine en rend souvent les deux mots par le même.",
    find=find,
    bad=(
        Example(
            "Il rappelle les buts et les buts du programme.", "Il rappelle les buts du programme."
        ),
        Example(
            "Il a promis de protéger et de protéger les frontières.",
            "Il a promis de protéger les frontières.",
        ),
        Example("Toutes et toutes les mesures sont prises.", "Toutes les mesures sont prises."),
        Example("Un lieu sûr ainsi que sûr.", "Un lieu sûr."),
        Example("La sécurité et la sécurité des passagers.", "La sécurité des passagers."),
    ),
    fine=(
        "Il rappelle les buts et les moyens du programme.",
        "Elle a parlé des heures et des heures de la guerre.",
        "On a bâché des toits et des toits.",
        "Il y a les règles et les règles du jeu.",
        "Tous et toutes sont venus.",
        "Il a promis de protéger et de servir.",
        "Il faut des objectifs et des moyens.",
        "Le maire ainsi que la maire adjointe sont venus.",
    ),
)
