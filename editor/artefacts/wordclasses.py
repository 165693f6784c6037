"""The classes of words that patterns can ask for by a name in capitals."""

import re
from collections.abc import Callable
from functools import lru_cache

from editor.artefacts.wordlist import words
from editor.errors import EditorError
from editor.language.calendar import DAYS, MONTHS
from editor.language.lexicon import Pos, Reading, readings

Test = Callable[[str], bool]

DETERMINERS = words(
    """
    un une des le la l’ les du ce cet cette ces mon ma mes ton ta tes son sa ses notre nos
    votre vos leur leurs aucun aucune quelque quelques plusieurs chaque tout toute tous toutes
    certains certaines quel quelle quels quelles nul nulle d’ de
    """
)
_PREPOSITIONS = words(
    """
    à de d’ du des au aux en dans par pour sur sous avec sans chez vers contre entre depuis dès
    pendant durant avant après devant derrière selon malgré parmi envers hors outre via jusqu’
    jusque
    """
)
_NUMERALS = words(
    """
    deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt
    trente quarante cinquante soixante cent cents mille
    """
)
_SUBJECTS = words("je j’ tu il elle on nous vous ils elles ce c’ qui cela ça")
_NUMBER = re.compile(r"\d[\d \u00a0\u202f.,]*")
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")

_KINDS: dict[str, Callable[[Reading], bool]] = {
    "": lambda _: True,
    "V": lambda reading: reading.pos is Pos.VERB,
    "N": lambda reading: reading.pos is Pos.NOUN,
    "A": lambda reading: reading.pos is Pos.ADJECTIVE,
    "INF": lambda reading: reading.form == "inf",
    "PP": lambda reading: reading.form == "part-pas",
    "PPR": lambda reading: reading.form == "part-pres",
    "VF": lambda reading: reading.form.startswith(("ind-", "subj-", "cond-")),
}


def has_lemma(lemmas: frozenset[str], kind: str) -> Test:
    """Return a test for any form of some words, as a part of speech or a form of the verb."""
    if kind not in _KINDS:
        known = ", ".join(filter(None, _KINDS))
        raise EditorError(f'":{kind}" is no kind of word; say one of {known}')
    is_kind = _KINDS[kind]

    def test(form: str) -> bool:
        lower = form.lower()
        if lower in lemmas and (not kind or not readings(lower)):
            return True
        return any(reading.lemma in lemmas and is_kind(reading) for reading in readings(form))

    return test


def _reads_as(*wanted: Pos) -> Test:
    @lru_cache(maxsize=4096)
    def test(form: str) -> bool:
        return any(reading.pos in wanted for reading in readings(form))

    return test


def _verb_form(kind: str) -> Test:
    is_kind = _KINDS[kind]

    @lru_cache(maxsize=4096)
    def test(form: str) -> bool:
        return any(is_kind(reading) for reading in readings(form))

    return test


def _one_of(forms: frozenset[str]) -> Test:
    return lambda form: form.lower().replace("'", "’") in forms


def _is_name(form: str) -> bool:
    return form[0].isupper() and form[-1].isalpha()


def _is_number(form: str) -> bool:
    return _NUMBER.fullmatch(form) is not None or form.lower() in _NUMERALS


def _is_noun(form: str) -> bool:
    return form.lower() not in DETERMINERS and _noun(form)


_noun = _reads_as(Pos.NOUN)

CLASSES: dict[str, Test] = {
    "MOT": lambda form: form[0].isalpha(),
    "NOM": _is_noun,
    "ADJ": _reads_as(Pos.ADJECTIVE),
    "ADV": _reads_as(Pos.ADVERB),
    "VERBE": _verb_form("V"),
    "INF": _verb_form("INF"),
    "PP": _verb_form("PP"),
    "PPR": _verb_form("PPR"),
    "CONJUGUÉ": _verb_form("VF"),
    "DET": _one_of(DETERMINERS),
    "PREP": _one_of(_PREPOSITIONS),
    "SUJET": _one_of(_SUBJECTS),
    "PROPRE": _is_name,
    "NOMBRE": _is_number,
    "ANNÉE": lambda form: _YEAR.fullmatch(form) is not None,
    "MOIS": _one_of(frozenset(MONTHS)),
    "JOUR": _one_of(frozenset(DAYS)),
}
"""What each class accepts. NOM, ADJ, ADV and VERBE are generous: any reading of a word counts."""
