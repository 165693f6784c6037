"""What English words a French word may become."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path

from editor.glossary import load_starter
from editor.glossary.kept import by_identity
from editor.language.lexicon import english_lemma, lemmas
from editor.language.tokens import tokenize
from editor.model import Concept

_IDLE = frozenset({"the", "of", "and", "in", "on", "for", "to", "at", "a", "an", "s"})
_DATA = Path(__file__).parent / "data" / "fr-en.tsv"


@lru_cache(maxsize=16384)
def fold(form: str) -> str:
    """Return a form in small letters without accents, elision or possessive."""
    bare = unicodedata.normalize("NFD", form.casefold().replace("’", "'"))
    plain = "".join(c for c in bare if not unicodedata.combining(c)).replace("œ", "oe")
    return plain.removesuffix("'s").strip("'").replace(".", "").replace("-", "")


@lru_cache(maxsize=16384)
def english_for(form: str) -> frozenset[str]:
    """Return the folded English words that a French form may become, by the dictionary."""
    table = _table()
    found: set[str] = set()
    for lemma in {form.lower(), *(lemma.lower() for lemma in lemmas(form))}:
        found |= table.get(lemma, frozenset())
    return frozenset(found)


@lru_cache(maxsize=16384)
def english_forms(form: str) -> frozenset[str]:
    """Return what an English form may stand as in the dictionary: itself and its lemma, folded."""
    return frozenset({fold(form), fold(english_lemma(form)), fold(english_lemma(form.lower()))})


@cache
def _table() -> Mapping[str, frozenset[str]]:
    lines = _DATA.read_text(encoding="utf-8").split("\n")
    rows = (line.split("\t") for line in lines if line)
    return {word: frozenset(map(fold, english.split(" "))) for word, english in rows}


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
