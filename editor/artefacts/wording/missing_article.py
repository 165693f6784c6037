"""A subject without its article, as a headline has it: « Gouvernement a annoncé »."""

from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.sentences import begins_sentence, is_finite, is_word, span
from editor.artefacts.wordlist import words
from editor.language.elision import starts_with_vowel_sound
from editor.language.inflection import AUXILIARIES
from editor.language.lexicon import readings
from editor.model import IssueType, Safety, Severity

_ARTICLES = {
    "le": words(
        "gouvernement président ministre ministère parlement tribunal porte-parole rapport"
    ),
    "la": words("police présidente junte"),
    "l’": words("armée opposition enquête étude"),
    "les": words(
        """
        autorités forces responsables chercheurs scientifiques experts manifestants médias
        ministres électeurs députés sénateurs policiers soldats pompiers secouristes enquêteurs
        procureurs analystes économistes observateurs rebelles insurgés séparatistes
        """
    ),
}
_BY_NOUN = {noun: article for article, nouns in _ARTICLES.items() for noun in nouns}
_FORMS = frozenset(_BY_NOUN)
_BEHIND = words("n’ ne s’ se")


def find(text: Text) -> Iterator[Match]:
    """Yield each sentence that begins with one of these nouns and a verb."""
    for passage in text.saying(_FORMS):
        for at in passage.places(_FORMS):
            if passage.forms[at].istitle() and _is_subject(passage, at):
                article = _BY_NOUN[passage.words[at]]
                gap = "" if starts_with_vowel_sound(passage.words[at]) and article != "les" else " "
                text_ = f"{article[0].upper()}{article[1:]}{gap}{passage.words[at]}"
                yield Match(passage, span(passage, at, at), (text_,))


def _is_subject(passage: Passage, at: int) -> bool:
    if not (begins_sentence(passage, at) and is_word(passage, at + 1)):
        return False
    verb = passage.words[at + 1]
    if at and passage.words[at - 1] not in {".", "!", "?", "…"}:
        # « Médias : police a… » : whatever was meant, more than an article is missing.
        return False
    if verb in _BEHIND:
        return True
    if verb in AUXILIARIES:
        after = passage.words[at + 2] if is_word(passage, at + 2) else ""
        return any(reading.form == "part-pas" for reading in readings(after))
    return is_finite(verb)


RULE = Rule(
    issue=IssueType.GRAMMAR,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="« {0} » : il manque l’article.",
    message_en="“{0}”: the article is missing.",
    why="Les titres anglais se passent d’article ; une machine les suit mot à mot.",
    find=find,
    bad=(
        Example("Gouvernement a annoncé un plan.", "Le gouvernement a annoncé un plan."),
        Example("Autorités ont fermé la route.", "Les autorités ont fermé la route."),
        Example("Il pleut. Armée a tiré.", "Il pleut. L’armée a tiré."),
    ),
    fine=(
        "Le gouvernement a annoncé un plan.",
        "Ministre de 2010 à 2012, il a démissionné.",
        "Police et armée ont tiré.",
        "Président élu, il a juré.",
        "Rapport : la dette a doublé.",
    ),
)
