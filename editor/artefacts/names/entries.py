"""The names that are kept as data beside this module, ready to be looked up."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import Any

from editor.artefacts.datafile import read_data
from editor.language.french import name_key
from editor.language.tokens import tokenize
from editor.model import Concept, Safety, Term, TermStatus

_LONGEST_ACRONYM = 6
_PLAIN_WORDS = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")
_USABLE = {TermStatus.PREFERRED, TermStatus.ADMITTED, TermStatus.DO_NOT_TRANSLATE}


class Gate(IntEnum):
    """What must stand beside a rendering before it counts."""

    SURE = 0
    """Nothing: the words mean nothing else."""
    CUE = 1
    """An attribution: « selon », « un article de », « a rapporté »."""
    DOUBTFUL = 2
    """An attribution; and a French title bears these words, so that without a foreign sign
    it is only a question."""
    TITLE = 3
    """An attribution and a sign that the paper is foreign: a well-known French title."""


_GATES = {
    "sure": Gate.SURE,
    "wrong": Gate.CUE,
    "doubtful": Gate.DOUBTFUL,
    "titles": Gate.TITLE,
}


@dataclass(frozen=True, slots=True)
class Name:
    """A wrong rendering and the name meant."""

    kind: str
    """The file it is from: `outlets`, `organisations`, `people` …"""
    right: str
    wrong: str
    gate: Gate = Gate.SURE
    article: str | None = None
    """`le`, `la`, `l’`, `les`; empty for a name without one; None for a phrase, which is put in
    just where the wrong one stood."""
    short: str = ""
    """What stands behind a French article, for a name that has one in English."""
    bare: bool = False
    """Whether an article before it says that something else is meant."""
    needs_article: bool = False
    exact: bool = False
    """Whether every letter's case counts."""
    safety: Safety = Safety.SUGGEST
    unless: frozenset[str] = frozenset()
    """Folded words in the sentence that say that the French title is meant."""
    only: frozenset[str] = frozenset()
    """Folded words one of which must be in the sentence, for one original among several."""


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """Return a word in lower case without accents, for looking up."""
    word = word.lower().replace("'", "’").replace("œ", "oe")
    decomposed = unicodedata.normalize("NFD", word)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def key_of(text: str) -> tuple[str, ...]:
    """Return the folded words of a rendering."""
    if _PLAIN_WORDS.fullmatch(text):
        # What the tokenizer would say, many times as fast: there are thousands of names.
        return tuple(folded(word) for word in text.split(" "))
    return tuple(folded(token.form) for token in tokenize(text, "fr"))


@lru_cache(maxsize=1)
def load_names() -> tuple[Name, ...]:
    """Return every name of the data files."""
    return (
        *_entries("outlets", article=""),
        *_entries("organisations", article=""),
        *_entries("acronyms", article="", exact=True),
        *_entries("offices", article=None),
        *_entries("treaties", article=None),
        *_spellings("people"),
        *_spellings("places"),
    )


@lru_cache(maxsize=1)
def right_words() -> frozenset[str]:
    """Return the capitalised words of all right names: `Pravda`, `Guardian`, `Poutine`."""
    return frozenset(
        token.form
        for name in load_names()
        for token in tokenize(name.right, "fr")
        if token.is_capitalised and len(token.form) > 3
    )


def names_of(concepts: Iterable[Concept]) -> Iterator[Name]:
    """Yield the wrong and deprecated French terms of a workspace's concepts."""
    for concept in concepts:
        right = concept.preferred("fr")
        if right is None:
            continue
        for term in concept.terms:
            if term.lang != "fr" or term.status not in {TermStatus.WRONG, TermStatus.DEPRECATED}:
                continue
            is_title = term.text[:1].isupper() and " " not in term.text
            yield Name(
                "workspace",
                _counterpart(term, concept, right),
                term.text,
                gate=Gate.CUE if is_title and _is_outlet(concept) else Gate.SURE,
                exact=term.case_sensitive,
            )


def _counterpart(wrong: Term, concept: Concept, right: Term) -> str:
    """Return the French term for a wrong one: a surname for a surname, else the preferred."""
    usable = (t for t in concept.terms if t.lang == "fr" and t.status in _USABLE)
    for term in usable:
        if _is_acronym(wrong.text) and _is_acronym(term.text):
            return term.text
        if name_key(term.text) == name_key(wrong.text):
            return term.text
    return right.text


def _is_acronym(text: str) -> bool:
    return text.isupper() and text.isalpha() and len(text) <= _LONGEST_ACRONYM


def _is_outlet(concept: Concept) -> bool:
    return any(word in concept.domain.lower() for word in ("média", "media", "outlet", "presse"))


def _entries(kind: str, *, article: str | None, exact: bool = False) -> Iterator[Name]:
    for entry in read_data(__file__, f"{kind}.yaml"):
        for key, gate in _GATES.items():
            for wrong in entry.get(key, ()):
                right = entry.get("right", entry["name"])
                if wrong != right:
                    yield Name(
                        kind,
                        right,
                        wrong,
                        gate,
                        entry.get("article", article),
                        entry.get("short", ""),
                        entry.get("bare", False),
                        entry.get("needs_article", False),
                        exact,
                        Safety(entry.get("safety", "suggest")),
                        frozenset(map(folded, entry.get("unless", ()))),
                        frozenset(map(folded, entry.get("only", ()))),
                    )


def _spellings(kind: str) -> Iterator[Name]:
    data: Mapping[str, Any] = read_data(__file__, f"{kind}.yaml")
    for wrong, right in data.items():
        if isinstance(right, dict):
            yield from (Name(kind, r, w) for w, r in right.items())
        else:
            yield Name(kind, right, wrong)
