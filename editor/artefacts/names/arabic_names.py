"""The son's « bin » of an Arab name as English spells it: « Hamad bin Khalifa »."""

from collections.abc import Iterator

from editor.artefacts.names.cues import sentence_words
from editor.artefacts.names.matching import begins_name
from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wordlist import words
from editor.model import IssueType, Safety, Severity

_FIRST_NAMES = words(
    """
    mohammed mohamed mohammad muhammad salman salmane khalid khaled hamad tamim faisal fayçal faysal
    abdullah abdallah abdulaziz abdelaziz sultan saud turki bandar nayef haitham qaboos rashid
    rachid maktoum mansour mansur hamdan zayed khalifa issa isa talal walid alwaleed al-waleed fahd
    ahmed ahmad ali hassan hussein jassim saif tariq theyab majid badr thani nahyan sattam muqrin
    """
)
_ELSEWHERE = words(
    """
    malaisie malaisien malaisienne brunei singapour indonésie indonésien malais najib razak
    kuala johor
    """
)
_BIN = {"bin": "ben", "Bin": "Ben"}


def _find(text: Text) -> Iterator[Match]:
    for passage, at in text.places_among(_BIN.keys()):
        if _is_name(passage, at):
            form = passage.forms[at]
            span = passage.tokens[at].span
            yield Match(passage, span, (_BIN[form],), (form, _BIN[form]))


def _is_name(passage: Passage, at: int) -> bool:
    forms = passage.forms
    if at == 0 or at + 1 >= len(forms) or not forms[at + 1][:1].isupper():
        return False
    if passage.words[at - 1] not in _FIRST_NAMES or not forms[at - 1].istitle():
        return False
    # « Mohammed bin Salman » is mended as a whole.
    if begins_name(passage, at - 1) or begins_name(passage, at):
        return False
    return _ELSEWHERE.isdisjoint(sentence_words(passage, at, at + 1))


RULE = Rule(
    issue=IssueType.INCONSISTENT_ENTITIES,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » : les journaux français écrivent « {1} » dans les noms arabes.",
    message_en="“{0}”: French papers write “{1}” in Arab names.",
    why="Un traducteur automatique garde les noms arabes comme l’anglais les transcrit.",
    find=_find,
    bad=(
        Example(
            "Le sultan Haitham bin Tariq a reçu l’envoyé.",
            "Le sultan Haitham ben Tariq a reçu l’envoyé.",
        ),
        Example(
            "L’émir Hamad bin Khalifa a abdiqué.",
            "L’émir Hamad ben Khalifa a abdiqué.",
        ),
    ),
    fine=(
        "Mohammed ben Zayed est à Paris.",
        "Le Malaisien Mohamed bin Ismail a gagné.",
        "Le dossier bin contient les programmes.",
        "Ali Bin et son frère.",
    ),
)
