"""The names that are kept as data beside this module, ready to be looked up."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import product
from typing import Any

from editor.artefacts.datafile import read_data
from editor.language.french import name_key
from editor.language.tokens import tokenize
from editor.model import Concept, Safety, Term, TermStatus

_LONGEST_ACRONYM = 6
_WORD = r"(?:[dlDL]’)?[^\W\d_]+(?:-[^\W\d_]+)*"
_PLAIN_WORDS = re.compile(rf"{_WORD}(?: {_WORD})*")
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
    plural: str = ""
    """What stands behind « les », if not the name itself."""
    bare: bool = False
    """Whether an article before it says that something else is meant."""
    needs_article: bool = False
    before_name: bool = False
    """Whether a person's name must follow: « le major général Smith »."""
    singular: bool = False
    """Whether « les » before it says that something else is meant: « les DNA »."""
    exact: bool = False
    """Whether every letter's case counts."""
    is_land: bool = False
    """Whether it is a country or a state: « au Liban », « en Virginie »."""
    is_first_name: bool = False
    """Whether somebody may be called so, or have it as a first name: « Virginia »."""
    safety: Safety = Safety.SUGGEST
    unless: frozenset[str] = frozenset()
    """Folded words in the sentence that say that the French title is meant."""
    only: frozenset[str] = frozenset()
    """Folded words one of which must be in the sentence, for one original among several."""


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """Return a word in lower case without accents, for looking up."""
    word = word.lower().replace("'", "’")
    if word.isascii():
        return word
    decomposed = unicodedata.normalize("NFD", word.replace("œ", "oe"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def key_of(text: str) -> tuple[str, ...]:
    """Return the folded words of a rendering."""
    return tuple(map(folded, _forms(text)))


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
    rights = {name.right for name in load_names()}
    return frozenset(
        form for right in rights for form in _forms(right) if form[0].isupper() and len(form) > 3
    )


def _forms(text: str) -> Iterable[str]:
    """Return the forms of a name's tokens."""
    # What the tokenizer would say, many times as fast: there are thousands of names.
    if _PLAIN_WORDS.fullmatch(text):
        return text.replace("’", "’ ").split(" ")
    return (token.form for token in tokenize(text, "fr"))


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
            meant = _counterpart(term, concept, right)
            known = _articles().get(meant)
            yield Name(
                "workspace",
                meant,
                term.text,
                gate=Gate.CUE if is_title and _is_outlet(concept) else Gate.SURE,
                article=known.article if known else None,
                short=known.short if known else "",
                plural=known.plural if known else "",
                exact=term.case_sensitive,
            )


@lru_cache(maxsize=1)
def _articles() -> Mapping[str, Name]:
    """Return the program's own names whose article is known, by what is right."""
    return {name.right: name for name in load_names() if name.article is not None}


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
        right = entry.get("right", entry["name"])
        unless = frozenset(folded(str(word)) for word in entry.get("unless", ()))
        only = frozenset(folded(str(word)) for word in entry.get("only", ()))
        for key, gate in _GATES.items():
            for each in entry.get(key, ()):
                for wrong, meant in _ways(each, right):
                    if wrong == meant:
                        continue
                    yield Name(
                        kind,
                        meant,
                        wrong,
                        gate,
                        entry.get("article", article),
                        entry.get("short", ""),
                        entry.get("plural", ""),
                        entry.get("bare", False),
                        entry.get("needs_article", False),
                        entry.get("before_name", False),
                        entry.get("singular", False),
                        exact,
                        safety=Safety(entry.get("safety", "suggest")),
                        unless=unless,
                        only=only,
                    )


def _ways(wrong: str, right: str) -> Iterator[tuple[str, str]]:
    """Yield the renderings that « avocat/avocate de district » stands for, each with its name.

    As many alternatives on the right go with them one by one; words that have them on the wrong
    side alone are combined with all others.
    """
    if "/" not in wrong:
        yield wrong, right
        return
    wrongs = [word.split("/") for word in wrong.split(" ")]
    rights = [word.split("/") for word in right.split(" ")]
    counts = {len(word) for word in rights} - {1}
    for count in counts or {0}:
        alone = [word if len(word) != count else [None] for word in wrongs]
        for picked in product(*alone):
            for number in range(max(count, 1)):
                chosen = (
                    wrongs[at][number] if word is None else word for at, word in enumerate(picked)
                )
                meant = (word[number] if len(word) > 1 else word[0] for word in rights)
                yield " ".join(filter(None, chosen)), " ".join(meant)


_LANDS = "lands"
"""The group of places that are countries or states, with their articles."""
_FEATURES = "features"
"""The group of those that have an article wherever they stand: « la bande de Gaza »."""
_FIRST_NAMES = "also_first_names"
_QUESTIONS = "questions"
_ARTICLES = frozenset({"le", "la", "les"})


def _spellings(kind: str) -> Iterator[Name]:
    data: Mapping[str, Any] = read_data(__file__, f"{kind}.yaml")
    for group, names in data.items():
        for wrong, right in names.items():
            article: str | None = None
            meant = right
            if group in {_LANDS, _FEATURES} or (kind == "places" and group == _FIRST_NAMES):
                article, meant = _parted(right)
            if meant == wrong:
                continue
            yield Name(
                kind,
                meant,
                wrong,
                article=article,
                is_land=article is not None and group != _FEATURES,
                is_first_name=group == _FIRST_NAMES,
                safety=Safety.QUERY if group == _QUESTIONS else Safety.SUGGEST,
            )


def _parted(name: str) -> tuple[str | None, str]:
    """Return the article, if there is one, and the name: `la`, `bande de Gaza`."""
    if name.startswith("l’"):
        return "l’", name[2:]
    article, _, rest = name.partition(" ")
    return (article, rest) if article in _ARTICLES else (None, name)
