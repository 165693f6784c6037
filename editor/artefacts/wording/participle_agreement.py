"""A participle after « être » that does not agree: « La décision a été pris »."""

from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.sentences import is_word
from editor.artefacts.wording.subjects import Subject, past_adverbs, past_clitics, subjects_of
from editor.artefacts.wordlist import words
from editor.language.inflection import form_of
from editor.language.lexicon import Reading, readings
from editor.model import IssueType, Safety, Severity

_BE = words("est sont était étaient sera seront serait seraient fut furent soit soient")
_HAVE = words("a ont avait avaient aura auront aurait auraient ait aient eut eurent")
_OF_THEMSELVES = words(
    """
    poursuivre dérouler terminer achever tenir produire développer améliorer aggraver multiplier
    réunir retirer effondrer engager arrêter ouvrir transformer dégrader stabiliser intensifier
    rapprocher éloigner installer propager étendre répandre réfugier enfuir échapper révéler montrer
    avérer révolter mobiliser opposer contracter accélérer ralentir détériorer renforcer affaiblir
    apaiser calmer étaler creuser réduire maintenir généraliser imposer suicider rendre rebeller
    """
)
"""Verbs whose participle agrees with the subject after « se »."""
_INVARIABLE = words("été dit plu mis compris")
_NEEDED = _BE | {"été"}


def find(text: Text) -> Iterator[Match]:
    """Yield each such participle, with the form the subject asks for."""
    for passage in text.saying(_NEEDED):
        for subject in subjects_of(text, passage):
            at = _participle(passage, subject)
            if at is None:
                continue
            found = [r for r in readings(passage.words[at]) if r.form == "part-pas"]
            if found and not any(_agrees(reading, subject) for reading in found):
                fixed = _agreeing(found[0], subject)
                if fixed:
                    form = passage.forms[at]
                    yield Match(passage, passage.tokens[at].span, (fixed,), (form, fixed))


def _participle(passage: Passage, subject: Subject) -> int | None:
    """Return the participle behind « est », « n’a pas été »."""
    at = past_clitics(passage, subject.verb)
    words_ = passage.words
    if at >= len(words_):
        return None
    if words_[at] in {"se", "s’"}:
        return _after_reflexive(passage, at + 1)
    if words_[at] in _HAVE:
        at = past_adverbs(passage, at + 1)
        if at >= len(words_) or words_[at] != "été":
            return None
    elif words_[at] not in _BE:
        return None
    at = past_adverbs(passage, at + 1)
    fits = is_word(passage, at) and words_[at] not in _INVARIABLE
    return at if fits and words_[at] != "en" else None


def _after_reflexive(passage: Passage, at: int) -> int | None:
    """Return the participle behind « se sont » where it agrees with the subject."""
    if at >= len(passage.words) or passage.words[at] not in _BE:
        return None
    at = past_adverbs(passage, at + 1)
    if not is_word(passage, at):
        return None
    lemmas = {reading.lemma for reading in readings(passage.words[at])}
    # « Elle s’est rendu compte » : what follows is the object.
    is_free = passage.words[at + 1 : at + 2] not in {("compte",), ("service",)}
    return at if is_free and lemmas & _OF_THEMSELVES else None


def _agrees(reading: Reading, subject: Subject) -> bool:
    same_gender = not subject.gender or reading.gender in {subject.gender, "e", ""}
    return same_gender and reading.number in {subject.number, "i", ""}


def _agreeing(reading: Reading, subject: Subject) -> str:
    gender = subject.gender or reading.gender
    return form_of(reading.lemma, "part-pas", gender, subject.number)


RULE = Rule(
    issue=IssueType.GRAMMAR,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="« {0} » ne s’accorde pas avec son sujet : « {1} ».",
    message_en="“{0}” does not agree with its subject: “{1}”.",
    why="Le participe anglais ne s’accorde pas ; une machine laisse parfois le masculin.",
    find=find,
    bad=(
        Example("La décision a été pris lundi.", "La décision a été prise lundi."),
        Example("Les otages ont été libéré hier.", "Les otages ont été libérés hier."),
        Example("Elle n’a pas été élu en mai.", "Elle n’a pas été élue en mai."),
        Example(
            "Les négociations se sont poursuivis hier.",
            "Les négociations se sont poursuivies hier.",
        ),
        Example(
            "Les nouvelles mesures du gouvernement seront annoncé demain.",
            "Les nouvelles mesures du gouvernement seront annoncées demain.",
        ),
    ),
    fine=(
        "La décision a été prise lundi.",
        "La victime est décédée, et les témoins sont partis.",
        "Les lignes plus longues que la largeur de la colonne seront tronquées.",
        "La sortie standard est reliée à un terminal.",
        "Elle s’est rendu compte de son erreur.",
        "Elles se sont parlé, puis se sont succédé à la tribune.",
        "La plupart des otages ont été libérés.",
        "Les élèves ont mangé les pommes, et les professeurs les ont regardés.",
        "Une foule de curieux sont venus.",
        "Ils ont été les premiers à partir.",
    ),
)
