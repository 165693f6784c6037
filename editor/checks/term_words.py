"""What English words the words of the glossary's French terms may become."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from editor.glossary import load_starter
from editor.glossary.kept import by_identity
from editor.language.dictionary import fold
from editor.language.tokens import tokenize
from editor.model import Concept

_IDLE = frozenset({"the", "of", "and", "in", "on", "for", "to", "at", "a", "an", "s"})


def renderings(concepts: Iterable[Concept]) -> Mapping[str, frozenset[str]]:
    """Return for each folded word of the French terms the folded words of the English ones."""
    known = tuple(concepts)
    return by_identity(known, ("words",), _with_starter) if known else _starter()


def _with_starter(concepts: Sequence[Concept], _: tuple[str, ...]) -> Mapping[str, frozenset[str]]:
    return {**_starter(), **_words(concepts)}


@cache
def _starter() -> Mapping[str, frozenset[str]]:
    return _words(load_starter().concepts)


def _words(concepts: Iterable[Concept]) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for concept in concepts:
        french = {fold(t.form) for term in concept.terms if term.lang.startswith("fr")
                  for t in tokenize(term.text, "fr")}  # fmt: skip
        english = {fold(t.form) for term in concept.terms if term.lang.startswith("en")
                   for t in tokenize(term.text, "en")}  # fmt: skip
        for word in french:
            if len(word) > 2:
                found.setdefault(word, set()).update(english - _IDLE)
    return {word: frozenset(english) for word, english in found.items()}
