"""What several detectors ask of the words of a passage."""

from functools import lru_cache

from editor.artefacts.text import Passage
from editor.language.inflection import AUXILIARIES
from editor.language.lexicon import Pos, Reading, readings
from editor.language.remembered import Remembered
from editor.language.tokens import TokenKind, kind_of
from editor.model import Span

_ENDS = frozenset({".", "!", "?", "…", "...", ";"})
_NOMINAL = frozenset({Pos.NOUN, Pos.ADJECTIVE, Pos.PREPOSITION, Pos.DETERMINER, Pos.ADVERB})


_ARE_WORDS = Remembered(lambda form: kind_of(form, "fr") is TokenKind.WORD)


def is_word(passage: Passage, at: int) -> bool:
    """Say whether there is a token at that place and it is a word."""
    forms = passage.forms
    return 0 <= at < len(forms) and _ARE_WORDS[forms[at]]


def begins_sentence(passage: Passage, at: int) -> bool:
    """Say whether a sentence, or what a quotation or a colon opens, begins at the token."""
    if at == 0:
        return True
    before = passage.words[at - 1]
    return before in _ENDS or before in {":", "«", "“", '"', "(", "–", "—", "•", "-"}


def span(passage: Passage, first: int, last: int) -> Span:
    """Return the stretch of text from token `first` to token `last`, both included."""
    return Span(passage.tokens.starts[first], passage.tokens.end(last))


@lru_cache(maxsize=16384)
def reads(form: str) -> frozenset[Pos]:
    """Return every part of speech a form may be."""
    return frozenset(reading.pos for reading in readings(form))


@lru_cache(maxsize=16384)
def nouns(form: str) -> tuple[Reading, ...]:
    """Return the readings of a form as a noun."""
    return tuple(reading for reading in readings(form) if reading.pos is Pos.NOUN)


@lru_cache(maxsize=16384)
def is_finite(form: str) -> bool:
    """Say whether a form is a conjugated verb and hardly anything else."""
    found = readings(form)
    verbs = [r for r in found if r.form.startswith(("ind-", "subj-", "cond-"))]
    if not verbs or form in {"été", "entre", "sous", "vers", "outre"}:
        return False
    return form.lower() in AUXILIARIES or not any(
        r.pos in _NOMINAL or r.form == "part-pas" for r in found
    )
