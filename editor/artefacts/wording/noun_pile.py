"""Two nouns in English order: « le climat changement », « des paix pourparlers »."""

from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.noun_phrase import (
    DETERMINERS,
    SINGULAR,
    are_words,
    determiner,
    determiner_as,
    noun,
    one,
)
from editor.artefacts.wording.sentences import span
from editor.artefacts.wordlist import words
from editor.language.french import joined, match_case
from editor.model import IssueType, Safety, Severity

_LINKS = {
    "de": words(
        """
        paix guerre énergie sécurité santé travail éducation défense drogue drogues pétrole
        gaz immigration transport retraite retraites cessez-le-feu vaccin vaccins
        armes logement emploi renseignement information
        """
    ),
    "du": words("climat commerce budget carbone blé carburant"),
    "de la": words("population"),
}
_BY_NOUN = {name: link for link, names in _LINKS.items() for name in names}
_HEADS = words(
    """
    changement changements pourparlers accord accords crise crises programme programmes réunion
    sommet système systèmes prix industrie secteur ministre ministère loi lois taux marché marchés
    trafiquant trafiquants politique politiques conférence conférences négociations négociateur
    négociateurs assurance fourniture production croissance pénurie pénuries agence agences
    """
)
"""What English puts behind another noun, and French in front of it."""


def find(text: Text) -> Iterator[Match]:
    """Yield each pair behind a determiner, or behind none in the plural."""
    for passage in text.saying(_HEADS):
        for at in passage.places(_HEADS):
            if at > 1 and passage.words[at - 1] in _BY_NOUN:
                match = _match(passage, at)
                if match is not None:
                    yield match


def _match(passage: Passage, at: int) -> Match | None:
    article, first, head = passage.words[at - 2 : at + 1]
    if article not in DETERMINERS or not are_words(passage, at - 2, at):
        return None
    if not (passage.forms[at - 1].islower() and passage.forms[at].islower()):
        return None
    fits = determiner(article, first)
    wanted = noun(head) & (fits if noun(head) & fits else noun(head))
    if article == "l’" and wanted & SINGULAR == 0:
        return None
    link = _BY_NOUN[first]
    new = determiner_as(article, one(wanted), head)
    complement = joined(link, first) if link == "de" else f"{link} {first}"
    text = joined(match_case(passage.forms[at - 2], new), f"{head} {complement}")
    where = span(passage, at - 2, at)
    return Match(passage, where, (text,), (where.of(passage.text),))


RULE = Rule(
    issue=IssueType.GRAMMAR,
    severity=Severity.MAJOR,
    safety=Safety.QUERY,
    message="« {0} » : deux noms dans l’ordre de l’anglais.",
    message_en="“{0}”: two nouns in English order.",
    why="L’anglais met le complément devant le nom ; une machine garde cet ordre.",
    find=find,
    bad=(
        Example("Il craint le climat changement.", "Il craint le changement du climat."),
        Example("Les paix pourparlers reprennent.", "Les pourparlers de paix reprennent."),
        Example("Le logement marché s’effondre.", "Le marché de logement s’effondre."),
    ),
    fine=(
        "Il craint le changement climatique.",
        "Les pourparlers de paix reprennent.",
        "Le climat change, la paix est loin.",
        "La santé au travail et le plan climat.",
        "En temps de guerre, pénuries et crises.",
    ),
)
