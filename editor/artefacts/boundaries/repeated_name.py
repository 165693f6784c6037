"""A name said twice where a link was lost: « Selon Reuters Reuters, la banque »."""

from collections.abc import Iterator

from editor.artefacts.names.entries import right_words
from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.artefacts.wording.sentences import is_finite
from editor.artefacts.wordlist import words
from editor.model import IssueType, Safety, Severity, Span

_CUES = frozenset(
    {"selon", "à", "par", "de", "du", "dans", "le", "la", "au", "chez", "d’", "l’", "que", "pour"}
)
_REDOUBLED = words(
    """
    Duran Bora Sirhan Boutros Talk Wagga Walla Baden Bling Tintin Pago Phi Chan Ylang Corto
    Mata Zsa Yoyo Yum Bang Koko Humbert
    """
)


def _find(text: Text) -> Iterator[Match]:
    for passage, at in text.places_of(_is_name):
        if 0 < at < len(passage.forms) - 2 and passage.forms[at + 1] == passage.forms[at]:
            yield from _match(passage, at)


def _is_name(form: str) -> bool:
    return len(form) > 2 and form[0].isupper() and form not in _REDOUBLED


def _match(passage: Passage, at: int) -> Iterator[Match]:
    between = passage.text[passage.tokens.end(at) : passage.tokens.starts[at + 1]]
    if between != " " or passage.words[at - 1] not in _CUES:
        return
    name = passage.forms[at]
    following = passage.words[at + 2]
    where = Span(passage.tokens.starts[at], passage.tokens.end(at + 1))
    if following in {",", ".", ":", ";"}:
        safety = Safety.SUGGEST if name in right_words() else Safety.QUERY
        yield Match(passage, where, (name,), (passage.forms[at],), safety)
    elif is_finite(following) or following in {"a", "est"}:
        yield Match(passage, where, (), (name,))


RULE = Rule(
    issue=IssueType.DUPLICATION,
    severity=Severity.MAJOR,
    safety=Safety.QUERY,
    message="« {0} » est là deux fois : deux phrases recollées où un lien a disparu ?",
    message_en="“{0}” stands there twice: two sentences joined where a link was lost?",
    why="Le texte du lien a été traduit à part, puis recollé dans la phrase.",
    find=_find,
    bad=(
        Example("Il l’a déclaré à Reuters Reuters a rapporté la nouvelle hier."),
        Example("Selon Reuters Reuters, la banque ferme.", "Selon Reuters, la banque ferme."),
    ),
    fine=(
        "Il l’a déclaré à Reuters. Reuters a rapporté la nouvelle.",
        "Le groupe de Duran Duran, en tournée, a joué.",
        "Selon Reuters, Reuters est une agence.",
        "Il vit à New York, New York.",
    ),
)
