"""The subjunctive behind « après que »: « après que le résultat ait été annoncé »."""

from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.clauses import clause_end, every_tense, verb_form
from editor.artefacts.wording.sentences import is_finite
from editor.artefacts.wordlist import words
from editor.language.lexicon import readings
from editor.model import IssueType, Safety, Severity

_QUE = words("que qu’")
_STATES = words("ait aient soit soient")
_REACH = 16
_FAR = 60
_FUTURE = "ind-fut"
_STOPS = words("que qu’ qui dont où si afin pour bien")


def find(text: Text) -> Iterator[Match]:
    """Yield each such verb, with the indicative."""
    for passage in text.saying(frozenset({"après"})):
        for at in passage.places({"après"}):
            if passage.words[at + 1 : at + 2] in {("que",), ("qu’",)}:
                match = _match(passage, at)
                if match is not None:
                    yield match


def _match(passage: Passage, at: int) -> Match | None:
    end = min(clause_end(passage, at), at + _REACH)
    for verb in range(at + 3, end):
        word = passage.words[verb]
        # Where another clause opens, the subjunctive may be its own.
        found = [r for r in readings(word) if r.form.startswith("subj-pres")]
        if word in _STOPS or (is_finite(word) and word not in _STATES):
            return None
        if found and word in _STATES:
            fixed = verb_form(found[0].lemma, f"{_tense(passage, at)}-{found[0].form[-2:]}")
            return Match(passage, passage.tokens[verb].span, (fixed,), (word, fixed))
    return None


def _tense(passage: Passage, at: int) -> str:
    """Return the tense of the auxiliary: the future where the sentence is about the future."""
    sentence = next(r for r in passage.sentences if at in r)
    near = range(max(sentence.start, at - _FAR), min(sentence.stop, at + _FAR))
    outside = (passage.words[i] for i in near)
    return _FUTURE if any(_FUTURE in every_tense(word) for word in outside) else "ind-pres"


RULE = Rule(
    issue=IssueType.GRAMMAR,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="« {0} » : « après que » demande l’indicatif, « {1} ».",
    message_en="“{0}”: “après que” asks for the indicative, “{1}”.",
    why="Une machine met le subjonctif après « après que » comme après « avant que ».",
    find=find,
    bad=(
        Example(
            "Il est parti après que la banque ait fermé.",
            "Il est parti après que la banque a fermé.",
        ),
        Example(
            "Après que les négociations aient échoué, la grève a repris.",
            "Après que les négociations ont échoué, la grève a repris.",
        ),
        Example(
            "Ils voteront après qu’un rapport ait été remis.",
            "Ils voteront après qu’un rapport aura été remis.",
        ),
    ),
    fine=(
        "Il est parti après que la banque a fermé.",
        "Il est parti avant que la banque ait fermé.",
        "Après que le maire a dit qu’il fallait que tout soit prêt, il est parti.",
        "Peu après, que la banque ait fermé ou non, il est parti.",
    ),
)
