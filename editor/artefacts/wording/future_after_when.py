"""The present where French has the future: « Quand il arrive demain, il rencontrera »."""

from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.technical import is_technical
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.clauses import (
    clause_subject,
    every_tense,
    lemma_in,
    past_pronouns,
    tenses,
    verb_form,
)
from editor.artefacts.wording.sentences import is_finite
from editor.artefacts.wordlist import words
from editor.language.lexicon import readings
from editor.model import IssueType, Safety, Severity

_WHEN = words("quand lorsque lorsqu’")
_THAT = {"que", "qu’"}
_LEADS = (("dès",), ("aussitôt",), ("sitôt",), ("une", "fois"), ("tant",), ("le", "jour", "où"))
"""What makes a time of « que »."""
_OPEN = words("quand lorsque lorsqu’ que qu’")
_ASKING = frozenset(
    (
        "savoir", "dire", "demander", "ignorer", "décider", "préciser", "annoncer", "indiquer",
        "déterminer", "voir", "révéler", "apprendre", "comprendre", "choisir", "expliquer",
        "connaître", "fixer", "dépendre", "prévoir", "montrer",
    )
)  # fmt: skip
"""Verbs behind which « quand » asks for a date."""
_GENERAL = frozenset(("savoir", "voir", "vouloir", "falloir", "penser", "connaître", "parler"))
"""« Quand on sait que … »: what holds at all times."""
_CLAUSE = 24
_BREAKS = words("que qu’ qui dont où quand lorsque lorsqu’ si s’ : ; « » ( )")


def find(text: Text) -> Iterator[Match]:
    """Yield each such verb, in the future."""
    for passage in text.saying(_OPEN):
        for at in passage.places(_OPEN):
            start = _start(passage, at)
            if start is not None:
                match = _match(passage, start, at + 1)
                if match is not None and not is_technical(text):
                    yield match


def _start(passage: Passage, at: int) -> int | None:
    """Return where the conjunction begins."""
    words_ = passage.words
    if words_[at] in _WHEN:
        return at
    for lead in _LEADS[:-1]:
        first = at - len(lead)
        if first >= 0 and words_[first:at] == lead:
            return first
    return None


def _match(passage: Passage, start: int, clause: int) -> Match | None:
    sentence = next((r for r in passage.sentences if start in r), None)
    if sentence is None or clause + 2 >= sentence.stop:
        return None
    subject = clause_subject(passage, clause, min(sentence.stop, clause + _CLAUSE))
    if subject is None:
        return None
    verb = past_pronouns(passage, subject.verb)
    if verb >= sentence.stop or "ind-pres" not in tenses(passage.words[verb]):
        return None
    lemma = lemma_in(passage.words[verb], "ind-pres")
    if lemma in _GENERAL or not _agrees(passage.words[verb], subject.number):
        return None
    if "on" in passage.words[clause : clause + 2]:
        # « Quand on part, on verra » : what holds at all times.
        return None
    led = start == sentence.start or passage.words[start - 1] in {"«", ":", "mais", "et", ","}
    will = (
        _main_behind(passage, verb, sentence.stop)
        if led
        else _main_before(passage, start, sentence.start)
    )
    fixed = verb_form(lemma, f"ind-fut-3{subject.number}")
    if not will or not fixed:
        return None
    return Match(passage, passage.tokens[verb].span, (fixed,), (passage.forms[verb], fixed))


def _agrees(form: str, number: str) -> bool:
    return any(r.form == f"ind-pres-3{number}" for r in readings(form))


def _main_behind(passage: Passage, verb: int, stop: int) -> bool:
    """Say whether the first verb behind the clause's comma is in the future."""
    words_ = passage.words
    comma = next((i for i in range(verb + 1, min(stop, verb + _CLAUSE)) if words_[i] == ","), 0)
    if not comma or not _BREAKS.isdisjoint(words_[verb + 1 : comma]):
        return False
    for word in words_[comma + 1 : min(stop, comma + _CLAUSE // 2)]:
        if word in _BREAKS:
            return False
        if "ind-fut" in every_tense(word):
            return True
        if is_finite(word):
            return False
    return False


def _main_before(passage: Passage, start: int, first: int) -> bool:
    """Say whether the verb before the clause is in the future and does not ask for a date."""
    for at in range(start - 1, max(first, start - 10) - 1, -1):
        word = passage.words[at]
        if word in _BREAKS or word == ",":
            return False
        asks = any(r.lemma in _ASKING and r.form for r in readings(word))
        if asks and passage.words[at + 1] not in {"plus", "davantage"}:
            return False
        if "ind-fut" in every_tense(word):
            return True
        if is_finite(word):
            return False
    return False


RULE = Rule(
    issue=IssueType.GRAMMAR,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="« {0} » : le français met ici le futur, « {1} ».",
    message_en="“{0}”: French has the future here, “{1}”.",
    why="Derrière « when » l’anglais dit l’avenir au présent ; une machine garde ce présent.",
    find=find,
    bad=(
        Example(
            "Quand il arrive demain, il rencontrera le maire.",
            "Quand il arrivera demain, il rencontrera le maire.",
        ),
        Example(
            "Dès que le vaccin est disponible, la campagne commencera.",
            "Dès que le vaccin sera disponible, la campagne commencera.",
        ),
        Example(
            "La loi s’appliquera quand le président la signe.",
            "La loi s’appliquera quand le président la signera.",
        ),
    ),
    fine=(
        "Quand il arrivera demain, il rencontrera le maire.",
        "Quand on sait ce que vaut l’eau, on la gardera.",
        "Nous saurons demain quand le procès commence.",
        "Quand il pleut, la route est fermée.",
        "Il dit que, quand il part, la ville dort.",
        "Il faudra dire dès que possible quand le train part.",
    ),
)
