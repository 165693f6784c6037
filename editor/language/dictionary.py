"""What English words a French word may become, by FreeDict's dictionary."""

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from editor.language.lexicon import english_lemma, lemmas

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
