"""The conditional or the future behind « si »: « Si le Sénat rejetterait le texte »."""

from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.clauses import (
    clause_end,
    clause_subject,
    every_tense,
    past_pronouns,
    tenses,
    verb_form,
)
from editor.artefacts.wording.subjects import Subject
from editor.artefacts.wordlist import words
from editor.language.lexicon import readings
from editor.model import IssueType, Safety, Severity

_SI = words("si s’")
_ASKING = frozenset(
    (
        "savoir", "demander", "ignorer", "dire", "préciser", "indiquer", "voir", "déterminer",
        "décider", "vérifier", "comprendre", "juger", "évaluer", "annoncer", "confirmer",
        "révéler", "apprendre", "tester", "informer", "expliquer", "examiner", "établir",
        "trancher", "interroger", "regarder", "étudier", "deviner", "estimer", "douter", "répondre",
        "question", "doute", "incertitude", "sûr", "clair", "certain", "incertain", "interrogation",
        "mystère", "inconnu",
    )
)  # fmt: skip
"""Words behind which « si » asks, and any tense is good."""
_INSTEAD = {"cond-pres": "ind-impf", "ind-fut": "ind-pres"}
_FIRST_PERSON = {"je": "1s", "j’": "1s", "nous": "1p", "vous": "2p", "tu": "2s"}
_BEFORE = words(", « : et mais ( – — que qu’ car donc")
_REACH = 20
_BACK = 9


def find(text: Text) -> Iterator[Match]:
    """Yield each such verb, in the tense that « si » asks for."""
    for passage in text.saying(_SI):
        for at in passage.places(_SI):
            match = _match(passage, at)
            if match is not None:
                yield match


def _match(passage: Passage, at: int) -> Match | None:
    end = clause_end(passage, at)
    verb, person = _verb(passage, at, end)
    if not person:
        return None
    form = passage.words[verb]
    tense = next(
        (t for t in _INSTEAD if any(r.form == f"{t}-{person}" for r in readings(form))), ""
    )
    if not tense or "ind-impf" in tenses(form) or "ind-pres" in tenses(form):
        return None
    first = next((r.start for r in passage.sentences if at in r), 0)
    if not _is_condition(passage, at, first, verb, end):
        return None
    lemma = next(r.lemma for r in readings(form) if r.form == f"{tense}-{person}")
    fixed = verb_form(lemma, f"{_INSTEAD[tense]}-{person}")
    if not fixed:
        return None
    return Match(passage, passage.tokens[verb].span, (fixed,), (form, fixed))


def _verb(passage: Passage, at: int, end: int) -> tuple[int, str]:
    """Return where the verb behind « si » stands and its person, or an empty one."""
    start = at + 1
    if start >= end:
        return 0, ""
    word = passage.words[start]
    subject: Subject | None
    if word in _FIRST_PERSON:
        verb, person = past_pronouns(passage, start + 1), _FIRST_PERSON[word]
    else:
        if passage.words[at] == "s’" and word not in {"il", "ils"}:
            return 0, ""
        subject = clause_subject(passage, start, min(end, start + _REACH))
        if subject is None:
            return 0, ""
        verb, person = past_pronouns(passage, subject.verb), f"3{subject.number}"
    return (verb, person) if verb < end else (0, "")


def _is_condition(passage: Passage, at: int, first: int, verb: int, end: int) -> bool:
    """Say whether the clause sets a condition, and is no question someone asks."""
    before = passage.words[at - 1] if at else ""
    if before == "même":
        return False
    if before in {"comme", "sauf"}:
        return True
    for place in range(max(first, at - _BACK), at):
        word = passage.words[place]
        if word in _ASKING or any(r.lemma in _ASKING for r in readings(word)):
            return False
    if at == first or before in _BEFORE:
        return _says_would(passage.words[verb + 1 : min(end, verb + 2 * _REACH)], comma=True)
    return _says_would(passage.words[max(first, at - _REACH) : at], comma=False)


def _says_would(words_: tuple[str, ...], *, comma: bool) -> bool:
    """Say whether a verb in the conditional or future stands there, behind a comma if asked."""
    if comma:
        if "," not in words_:
            return False
        words_ = words_[words_.index(",") + 1 :]
    return any(every_tense(word) & {"cond-pres", "ind-fut"} for word in words_)


RULE = Rule(
    issue=IssueType.GRAMMAR,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="« {0} » : derrière « si », on met « {1} ».",
    message_en="“{0}”: after “si” it is “{1}”.",
    why="Une machine rend « would » et « will » par le conditionnel et le futur, partout.",
    find=find,
    bad=(
        Example(
            "Si le Sénat rejetterait le texte, il faudrait tout recommencer.",
            "Si le Sénat rejetait le texte, il faudrait tout recommencer.",
        ),
        Example(
            "Il démissionnerait si le parti perdrait les élections.",
            "Il démissionnerait si le parti perdait les élections.",
        ),
        Example(
            "Si la Fed baissera ses taux, les marchés monteront.",
            "Si la Fed baisse ses taux, les marchés monteront.",
        ),
        Example(
            "S’ils auraient su, ils seraient partis.", "S’ils avaient su, ils seraient partis."
        ),
    ),
    fine=(
        "Si le Sénat rejetait le texte, il faudrait tout recommencer.",
        "On ignore si le juge refuserait, et il faudra attendre.",
        "Il viendrait même si cela lui coûterait cher.",
        "Personne ne sait si la loi passera, mais on votera.",
        "Il est si grand que nul ne le battrait.",
        "La question est de savoir si le parti perdrait, ce qui le ruinerait.",
    ),
)
