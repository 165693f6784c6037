"""A letter or an apostrophe that became � or ?: « pr�sident », « L?homme »."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.language.lexicon import is_known
from editor.model import IssueType, Safety, Severity, Span

_LOST = "\ufffd"
_SIGNS = frozenset("\ufffd?")
_APOSTROPHE = re.compile(
    rf"(?<!\w)(?:[LlDdNnSsCcJjMmTt]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu|[Aa]ujourd)(?P<mark>{_LOST}"
    rf"|\?)"
    rf"(?=[aeiouyhàâéèêîôœAEIOUYHÀÉÈÊ{_LOST}])"
)
_WORD = re.compile(
    rf"(?<![\w?])[^\W\d_]*{_LOST}(?:[^\W\d_]|{_LOST}){{0,30}}(?:-[A-Z][a-z]{{1,20}})?"
)
_ASKED = re.compile(
    r"(?<![\w?.=&/])[^\W\d_]{1,20}\?[^\W\d_]{1,20}(?:\?[^\W\d_]{1,10})?(?![\w?/=(*]|\.\w)"
)
_MAYBE = re.compile(rf"{_LOST}|\?[^\W\d_]")
_LETTERS = "éèêàâîïôûùçœë"
"""Likeliest first."""
_FREQUENT = frozenset({"très", "après", "près", "dès", "même", "être", "où", "là", "voilà", "déjà"})
_MOST = 3
"""Letters lost in one word; more cannot be told."""


def _find(text: Text) -> Iterator[Match]:
    for passage in text.with_any(_SIGNS):
        if not _MAYBE.search(passage.text):
            continue
        marks = [Span(*f.span("mark")) for f in _APOSTROPHE.finditer(passage.text)]
        yield from (Match(passage, mark, ("’",), (mark.of(passage.text),)) for mark in marks)
        taken = {mark.start for mark in marks}
        if _LOST in passage.characters:
            yield from _words(passage, taken)
        if "?" in passage.characters:
            yield from _questions(passage, taken)


def _words(passage: Passage, taken: set[int]) -> Iterator[Match]:
    told: set[int] = set()
    for found in _WORD.finditer(passage.text):
        start, form = found.start(), found[0]
        if start in taken:
            # The apostrophe was the first lost sign: the word begins behind it.
            start, form = start + 1, form[1:]
        told.update(range(start, found.end()))
        if _LOST not in form:
            continue
        readings = _readings(form)
        if form == _LOST:
            yield _alone(passage, start)
        elif readings:
            safety = Safety.SAFE if len(readings) == 1 else Safety.SUGGEST
            yield Match(passage, Span(start, start + len(form)), readings, (form,), safety)
        elif form.count(_LOST) > 0 and not _inner_apostrophe(form):
            yield Match(passage, Span(start, start + len(form)), (), (form,), Safety.QUERY)


def _alone(passage: Passage, at: int) -> Match:
    """Return « � » between two words: the preposition « à »."""
    text = passage.text
    between = text[max(0, at - 1) : at] == " " and text[at + 1 : at + 2] == " "
    where = Span(at, at + 1)
    before = text[max(0, at - 2) : at - 1] if at else ""
    if between and before.isalnum():
        return Match(passage, where, ("à",), (_LOST,), Safety.SUGGEST)
    return Match(passage, where, (), (_LOST,), Safety.QUERY)


def _inner_apostrophe(form: str) -> bool:
    return _APOSTROPHE.match(form) is not None


def _questions(passage: Passage, taken: set[int]) -> Iterator[Match]:
    addresses = passage.tokens.addresses()
    for found in _ASKED.finditer(passage.text):
        where = Span(*found.span())
        if any(span.overlaps(where) for span in addresses):
            continue
        if any(at in taken for at in range(where.start, where.end)):
            continue
        readings = _readings(found[0].replace("?", _LOST))
        if readings and found[0].islower():
            yield Match(passage, where, readings, (found[0],))


@lru_cache(maxsize=4096)
def _readings(form: str) -> tuple[str, ...]:
    """Return the words that a form may have been, likeliest first."""
    lost = [at for at, character in enumerate(form) if character == _LOST]
    if not lost or len(lost) > _MOST or form == _LOST:
        return ()
    found: dict[str, str] = {}
    for letters in product(_LETTERS, repeat=len(lost)):
        pieces = list(form)
        for at, letter in zip(lost, letters, strict=True):
            pieces[at] = letter
        word = "".join(pieces)
        for cased in (word, word[0].upper() + word[1:]):
            if is_known(cased):
                # The small letter where both are words: a name is known with its capital only.
                found.setdefault(word, cased)
    return tuple(sorted(found.values(), key=lambda word: word not in _FREQUENT))


RULE = Rule(
    issue=IssueType.CHARACTERS,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="« {0} » : une lettre accentuée ou une apostrophe s’est perdue.",
    message_en="“{0}”: a letter with an accent or an apostrophe got lost.",
    why="La page a été lue dans un encodage qui n’avait pas cette lettre.",
    find=_find,
    bad=(
        Example("L\ufffdUkraine a r\ufffdpondu.", "L’Ukraine a répondu."),
        Example("Le pr\ufffdsident part \ufffd Paris.", "Le président part à Paris."),
        Example("L?homme d?aujourd?hui part.", "L’homme d’aujourd’hui part."),
        Example("Le pr?sident part.", "Le président part."),
    ),
    fine=(
        "Qui vient ? Le président.",
        "Voir exemple.fr/?a=1 et fichier?.txt pour la suite.",
        "Est-ce lui?Oui, dit-il.",
        "Le motif colou?r est reconnu.",
    ),
)
