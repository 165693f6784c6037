"""A headline in English capitals: « Le Guide Ultime Pour Les Débutants »."""

from collections.abc import Iterator
from functools import lru_cache

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text, TokenKind
from editor.artefacts.wordlist import words
from editor.language.lexicon import Pos, readings
from editor.model import IssueType, Safety, Severity, Span

_SMALL = words(
    """
    le la les l’ un une des du de d’ au aux à en et ou pour par avec sans dans sur sous entre chez
    vers qui que qu’ dont où ce cet cette ces son sa ses leur leurs votre vos notre nos mon ma mes
    est sont a ont se s’ ne n’ pas plus selon contre depuis comme mais vous nous il elle ils elles
    """
)
_LEAST = 5
"""Words of a headline; in fewer, capitals may be a name."""
_SHARE = 0.7
_NAMES = words("apple google amazon meta orange time wired verge hill")


def _find(text: Text) -> Iterator[Match]:
    for passage in text.passages:
        if passage.is_headline and _is_title_case(passage):
            fixed = _in_sentence_case(passage)
            if fixed != passage.text:
                safety = Safety.SUGGEST if _has_small(passage) else Safety.QUERY
                yield Match(passage, Span(0, len(passage.text)), (fixed,), safety=safety)


def _words(passage: Passage) -> list[int]:
    tokens = passage.tokens
    return [at for at in range(len(tokens)) if tokens.kind(at) is TokenKind.WORD]


def _is_title_case(passage: Passage) -> bool:
    """Say whether the words of some length begin with a capital, as good as all of them."""
    at = _words(passage)
    if len(at) < _LEAST or passage.text.isupper():
        return False
    inner = [passage.forms[i] for i in at[1:] if len(passage.forms[i]) > 2]
    if sum(form.isupper() for form in inner) > len(inner) // 2:
        return False
    capital = [form for form in inner if form[0].isupper()]
    every = [passage.forms[i] for i in at[1:]]
    common = [form for form in every if form[0].isupper() and _is_common(form)]
    return len(common) > 2 and len(capital) >= _SHARE * len(inner)


def _has_small(passage: Passage) -> bool:
    """Say whether a small word within has a capital, which none of a name has."""
    return any(
        passage.words[i] in _SMALL and passage.forms[i][0].isupper()
        for i in _words(passage)[1:]
        if passage.forms[i - 1] not in {":", "–", "—", "?", "!", ".", "«", "“", "|"}
    )


@lru_cache(maxsize=16384)
def _is_common(form: str) -> bool:
    """Say whether a form is a common word, in lower case."""
    lower = form[0].lower() + form[1:]
    if lower in _NAMES or not lower.islower():
        return False
    # « Méditerranée » is an adjective too, but hardly that.
    is_name = any(reading.pos is Pos.PROPER_NOUN for reading in readings(form))
    if is_name and lower not in _SMALL:
        return False
    return any(reading.pos is not Pos.PROPER_NOUN for reading in readings(lower))


def _in_sentence_case(passage: Passage) -> str:
    pieces, last = [], 0
    for i in _words(passage)[1:]:
        form, start = passage.forms[i], passage.tokens.starts[i]
        opens = passage.forms[i - 1] in {"?", "!", ".", "«", "“", "|"}
        small = passage.words[i] in _SMALL or _is_common(form)
        if form[0].isupper() and small and not opens and not (len(form) > 1 and form.isupper()):
            pieces += [passage.text[last:start], form[0].lower() + form[1:]]
            last = start + len(form)
    return "".join((*pieces, passage.text[last:]))


RULE = Rule(
    issue=IssueType.TYPOGRAPHICAL,
    severity=Severity.MINOR,
    safety=Safety.SUGGEST,
    message="Titre à l’anglaise : en français, capitale au premier mot et aux noms propres seuls.",
    message_en="A headline in English capitals: French has them on the first word and on names.",
    why="Le titre anglais a une capitale à chaque mot, que la machine a gardée.",
    find=_find,
    bad=(
        Example("Le Guide Ultime Pour Les Débutants", "Le guide ultime pour les débutants"),
        Example(
            "Comment Elon Musk A Changé Le Monde De La Voiture",
            "Comment Elon Musk a changé le monde de la voiture",
        ),
    ),
    fine=(
        "Le guide ultime pour les débutants",
        "Emmanuel Macron, Olaf Scholz et Rishi Sunak à Paris",
        "LE GUIDE ULTIME POUR LES DÉBUTANTS",
        "Jean Moulin, Pierre Brossolette, Lucie Aubrac",
    ),
)
