"""Which nouns are of people, or of bodies that act like people."""

from functools import cache, lru_cache
from pathlib import Path

from editor.artefacts.wording.sentences import nouns

_TABLE = Path(__file__).with_suffix(".txt")


@cache
def _people() -> frozenset[str]:
    lines = _TABLE.read_text(encoding="utf-8").split("\n")
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@lru_cache(maxsize=16384)
def is_person(form: str) -> bool:
    """Say whether a noun is of a person or of a body of people."""
    return any(noun.lemma in _people() for noun in nouns(form))


def is_people(words: tuple[str, ...]) -> bool:
    """Say whether the head of a noun phrase, determiner first, is of people."""
    return any(is_person(word) for word in words[1:3])
