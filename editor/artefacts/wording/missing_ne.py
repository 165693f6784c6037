"""A negative subject without « ne »: « Aucun des ministres a répondu », « Personne sait »."""

from collections.abc import Iterator
from functools import lru_cache

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.clauses import every_tense
from editor.artefacts.wording.sentences import begins_sentence, is_word, nouns
from editor.artefacts.wordlist import words
from editor.language.elision import starts_with_vowel_sound
from editor.language.inflection import AUXILIARIES
from editor.language.lexicon import Pos, readings
from editor.model import IssueType, Safety, Severity, Span

_SUBJECTS = words("aucun aucune personne rien nul nulle")
_LEADS = words("que qu’ et mais car où si ; :")
_NE = words("ne n’")
_ELISION = words("l’ en y a ont est était étaient avait avaient")
_CLITICS = words("se s’ le la les l’ lui leur y en me m’ te t’ nous vous")
_REACH = 9
_STOPS = words(", . ; : ! ? ( ) que qu’ qui dont où")


def find(text: Text) -> Iterator[Match]:
    """Yield each verb that lacks its « ne »."""
    for passage in text.saying(_SUBJECTS):
        for at in passage.places(_SUBJECTS):
            verb = _verb(passage, at)
            if verb is not None:
                yield _match(passage, verb)


def _verb(passage: Passage, at: int) -> int | None:
    """Return the verb, or the pronoun before it, of which the word is the subject."""
    words_ = passage.words
    if not (begins_sentence(passage, at) or words_[at - 1] in _LEADS):
        return None
    if words_[at] in {"personne", "rien", "nul"}:
        # Right behind: « Personne sait », not « Personne de confiance, il … ».
        return at + 1 if _is_verb(passage, at + 1) else None
    phrase = words_[at + 1 : at + 2]
    if not phrase or not (phrase[0] in {"des", "de", "d’"} or nouns(phrase[0])):
        return None
    for place in range(at + 2, min(len(words_), at + _REACH)):
        if words_[place] in _STOPS or words_[place] in _NE or words_[place] in {"ni", "sans"}:
            return None
        if _is_verb(passage, place):
            return place
    return None


def _is_verb(passage: Passage, at: int) -> bool:
    """Say whether a verb in the third person singular stands there, its pronouns before it."""
    start = at
    while at < len(passage.words) and passage.words[at] in _CLITICS and at - start < 2:
        at += 1
    if not is_word(passage, at) or not _is_third(passage.words[at]):
        return False
    if passage.text[max(0, passage.tokens.starts[at] - 1)] in "-_/":
        # « aucune des options -a »
        return False
    if passage.words[at] in AUXILIARIES:
        following = passage.words[at + 1] if at + 1 < len(passage.words) else ""
        return following != "" and following not in {".", ","}
    return start != at or passage.words[at] not in AUXILIARIES


@lru_cache(maxsize=16384)
def _is_third(form: str) -> bool:
    found = readings(form)
    finite = any(r.form.endswith("3s") and r.form.startswith(("ind", "cond")) for r in found)
    if form in AUXILIARIES:
        return finite
    others = {r.pos for r in found} - {Pos.VERB}
    return (
        finite
        and not others
        and bool(every_tense(form))
        and "part-pas" not in ({r.form for r in found})
    )


def _match(passage: Passage, verb: int) -> Match:
    where = passage.tokens[verb].span
    word = passage.words[verb]
    lead = "n’" if starts_with_vowel_sound(word.rstrip("’")) or word in {"y", "en"} else "ne "
    fixed = f"{lead}{passage.forms[verb]}"
    span = Span(where.start, where.end)
    return Match(passage, span, (fixed,), (passage.forms[verb],))


RULE = Rule(
    issue=IssueType.GRAMMAR,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="« {0} » : il manque « ne » devant le verbe.",
    message_en="“{0}”: “ne” is missing before the verb.",
    why="L’anglais n’a qu’une négation ; une machine oublie la seconde.",
    find=find,
    bad=(
        Example(
            "Aucun des ministres interrogés a répondu.",
            "Aucun des ministres interrogés n’a répondu.",
        ),
        Example("Personne sait où il est.", "Personne ne sait où il est."),
        Example("Rien a changé depuis.", "Rien n’a changé depuis."),
        Example("Il dit qu’aucun vaccin existe.", "Il dit qu’aucun vaccin n’existe."),
        Example("Nul peut le dire.", "Nul ne peut le dire."),
    ),
    fine=(
        "Aucun des ministres interrogés n’a répondu.",
        "Personne ne sait où il est.",
        "Personne de confiance, elle a gardé le secret.",
        "Rien que pour elle, il est venu.",
        "Aucun, dit-il, ne viendra.",
        "Aucun souci : il viendra.",
    ),
)
