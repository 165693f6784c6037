"""The indicative where French asks for the subjunctive: « bien que le parti a gagné »."""

from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.sentences import is_finite
from editor.artefacts.wording.subjects import past_clitics, subject_at
from editor.artefacts.wordlist import words
from editor.language.inflection import form_of
from editor.language.lexicon import readings
from editor.model import IssueType, Safety, Severity

_LEADS = (
    ("bien",), ("avant",), ("pour",), ("afin",), ("sans",), ("jusqu’", "à", "ce"), ("à", "moins"),
    ("pourvu",), ("de", "peur"), ("de", "crainte"), ("il", "faut"), ("il", "fallait"),
    ("il", "faudra"), ("il", "faudrait"), ("à", "condition"), ("il", "suffit"),
)  # fmt: skip
"""What stands before « que »."""
_IMPERSONAL = words(
    """
    important essentiel nécessaire crucial impératif indispensable possible impossible temps rare
    regrettable dommage normal urgent vital souhaitable inacceptable étonnant surprenant juste
    """
)
"""« il est … que »."""
_NOT_BEFORE = words("si aussi ou tant tout assez non mieux")
_INDICATIVE = ("ind-pres", "ind-fut", "ind-past")
_QUE = words("que qu’")
_REACH = 16
_CLITICS = words("se s’ le la les l’ lui leur y en nous vous")


def find(text: Text) -> Iterator[Match]:
    """Yield each such verb in the subjunctive."""
    for passage in text.saying(_QUE):
        for at in passage.places(_QUE):
            if _asks(passage, at):
                yield from _match(passage, at)


def _asks(passage: Passage, que: int) -> bool:
    """Say whether what stands before « que » asks for the subjunctive."""
    words_ = passage.words
    if words_[que - 1 : que] and words_[que - 1] in _IMPERSONAL:
        led = words_[max(0, que - 4) : que - 1]
        return "il" in led and ("est" in led or "était" in led or "serait" in led)
    for lead in _LEADS:
        first = que - len(lead)
        if first >= 0 and words_[first:que] == lead:
            before = words_[first - 1] if first else ""
            # « Il sait bien que » says no concession.
            return before not in _NOT_BEFORE and not (lead == ("bien",) and is_finite(before))
    return False


def _match(passage: Passage, que: int) -> Iterator[Match]:
    subject = subject_at(passage, que + 1, min(len(passage.words), que + _REACH))
    if subject is None:
        return
    at = past_clitics(passage, subject.verb)
    if at < len(passage.words) and passage.words[at] in _CLITICS:
        at += 1
    if at >= len(passage.words) or passage.words[at - 1] == ",":
        return
    found = [r for r in readings(passage.words[at]) if r.form[-2:] in {"3s", "3p"}]
    if not found or not all(r.form.startswith(_INDICATIVE) for r in found):
        return
    fixed = form_of(found[0].lemma, f"subj-pres-{found[0].form[-2:]}", "", "")
    if fixed and fixed != passage.words[at]:
        yield Match(passage, passage.tokens[at].span, (fixed,), (passage.forms[at], fixed))


RULE = Rule(
    issue=IssueType.GRAMMAR,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="« {0} » : cette tournure demande le subjonctif, « {1} ».",
    message_en="“{0}”: this construction asks for the subjunctive, “{1}”.",
    why="L’anglais n’a guère de subjonctif ; une machine garde l’indicatif.",
    find=find,
    bad=(
        Example(
            "Bien que le parti a gagné, il ne gouvernera pas.",
            "Bien que le parti ait gagné, il ne gouvernera pas.",
        ),
        Example(
            "Avant que la guerre ne finira, ils seront partis.",
            "Avant que la guerre ne finisse, ils seront partis.",
        ),
        Example("Il faut que les otages sont libérés.", "Il faut que les otages soient libérés."),
        Example(
            "Il est important que le gouvernement agit vite.",
            "Il est important que le gouvernement agisse vite.",
        ),
    ),
    fine=(
        "Bien que le parti ait gagné, il ne gouvernera pas.",
        "Si bien que le parti a gagné.",
        "Avant que la guerre ne finisse, ils seront partis.",
        "Il est possible que le gouvernement agisse.",
        "Il est probable que le gouvernement agit.",
        "Il sait bien que le parti a gagné.",
    ),
)
