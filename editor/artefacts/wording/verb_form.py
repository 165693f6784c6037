"""A form that no auxiliary goes with: « il a prit », « ils ont signer », « il va signé »."""

from collections.abc import Iterator

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.sentences import is_word, reads
from editor.artefacts.wording.subjects import past_adverbs
from editor.artefacts.wordlist import words
from editor.language.inflection import form_of
from editor.language.lexicon import Pos, readings
from editor.model import IssueType, Safety, Severity

_HAVE = words(
    """
    a ont avait avaient aura auront aurait auraient avons avez ai as ait aient avoir ayant avions
    aviez
    """
)
_GO = words("va vont allait allaient")
_DETERMINERS = words("le la l’ les un une des ce cet cette ces son sa ses leur leurs")
_NEEDED = _HAVE | _GO


def find(text: Text) -> Iterator[Match]:
    """Yield each such form, with the one that goes with the auxiliary."""
    for passage in text.saying(_NEEDED):
        for at in passage.places(_NEEDED):
            verb = past_adverbs(passage, at + 1)
            if not is_word(passage, verb) or passage.tokens[verb].is_capitalised:
                continue
            is_have = passage.words[at] in _HAVE
            fixed = _participle(passage, at, verb) if is_have else _infinitive(passage, verb)
            if fixed:
                yield Match(passage, passage.tokens[verb].span, (fixed,), (passage.forms[verb],))


def _participle(passage: Passage, auxiliary: int, verb: int) -> str:
    """Return the participle that is meant by a simple past or an infinitive, or nothing."""
    form = passage.words[verb]
    if reads(form) != {Pos.VERB} or passage.words[auxiliary - 1 : auxiliary] in {("y",), ("à",)}:
        return ""
    found = readings(form)
    kinds = {reading.form for reading in found}
    if kinds == {"inf"}:
        # « l’heure qu’il a dîner »: no; « ont signer l’accord »: what follows is its object.
        if passage.words[verb + 1 : verb + 2] == () or not _has_object(passage, verb):
            return ""
    elif not all(kind.startswith("ind-past-3") for kind in kinds):
        return ""
    return form_of(found[0].lemma, "part-pas", "m", "s")


def _infinitive(passage: Passage, verb: int) -> str:
    """Return the infinitive that is meant by a participle in « é » with an object behind it."""
    form = passage.words[verb]
    lemmas = {r.lemma for r in readings(form) if r.form == "part-pas" and r.lemma.endswith("er")}
    if not form.endswith("é") or len(lemmas) != 1 or not _has_object(passage, verb):
        return ""
    return lemmas.pop()


def _has_object(passage: Passage, verb: int) -> bool:
    return verb + 1 < len(passage.words) and passage.words[verb + 1] in _DETERMINERS


RULE = Rule(
    issue=IssueType.GRAMMAR,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="« {0} » ne va pas avec son auxiliaire.",
    message_en="“{0}” does not go with its auxiliary.",
    why="Une machine confond les formes d’un verbe qui se prononcent de même.",
    find=find,
    bad=(
        Example("Il a prit la décision seul.", "Il a pris la décision seul."),
        Example("Ils ont signer l’accord hier.", "Ils ont signé l’accord hier."),
        Example("Elle va signé le traité demain.", "Elle va signer le traité demain."),
        Example("Il est puni pour avoir mentit.", "Il est puni pour avoir menti."),
    ),
    fine=(
        "Il a pris la décision seul.",
        "Ils ont à signer l’accord.",
        "Elle va signer le traité demain.",
        "Elle allait coiffée d’un chapeau.",
        "Il n’a que faire de leurs avis.",
        "Il y a manger et manger.",
    ),
)
