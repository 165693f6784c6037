"""Patterns read from the lines that say them; the language is described in `pattern`."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product

from editor.artefacts.pattern import Element, Pattern
from editor.artefacts.wordclasses import CLASSES, Test, has_lemma
from editor.errors import EditorError
from editor.language.lexicon import frequency
from editor.language.tokens import tokenize

_ITEM = re.compile(r"\[[^\]]*\]|!?(?:=|<[^>]*>|[^\s\[\]|])+|\|")
_SKIP = re.compile(r"\.\.\.(?:(\d+)-)?(\d+)?$")
_OPTIONAL_LETTERS = re.compile(r"\(([^()]*)\)")
_DEFAULT_SKIP = 3


def parse_pattern(source: str) -> Pattern:
    """Return the pattern a line describes, or raise `EditorError` saying what is wrong in it."""
    elements: list[Element] = []
    bars: list[int] = []
    for item in _ITEM.findall(source):
        if item == "|":
            bars.append(len(elements))
        else:
            elements += _parse_item(item)
    if len(bars) not in {0, 2}:
        raise EditorError(f'pattern "{source}": put two bars |, around the finding, or none')
    first, last = bars or (0, len(elements))
    if not any(e.consumes for e in elements[first:last]):
        raise EditorError(f'pattern "{source}": there is nothing to find; write at least one word')
    anchor = _anchor(source, elements)
    placed = dict(_beside(elements, anchor))
    beside = tuple((offset, elements[at].literal) for at, offset in placed.items())
    needed = tuple(
        element.literal
        for at, element in enumerate(elements)
        if at != anchor and at not in placed and element.literal
    )
    return Pattern(source, tuple(elements), first, last, anchor, beside, needed)


def _beside(elements: Sequence[Element], anchor: int) -> Iterator[tuple[int, int]]:
    """Yield which elements that name their words stand at a set distance from the anchor."""
    for step in (1, -1):
        offset, at = step, anchor + step
        while 0 <= at < len(elements):
            element = elements[at]
            if element.consumes:
                if element.least != 1 or element.most != 1:
                    break
                if element.literal:
                    yield at, offset
                offset += step
            at += step


# Hundreds of patterns say `de`, `DET` and `un/une`.
@lru_cache(maxsize=16384)
def _parse_item(item: str) -> tuple[Element, ...]:
    if item == "^":
        return (Element(item, is_start=True),)
    if item.startswith("["):
        inner = item[1:-1].split(" ")
        if len(inner) > 1:
            raise EditorError(f'"{item}": one word to a pair of brackets; write [a] [b]')
        return tuple(map(_optional, _parse_item(item[1:-1])))
    if item.startswith("!"):
        word = _parse_word(item[1:])
        return (_changed(word, source=item, is_ban=True),)
    skip = _SKIP.fullmatch(item)
    if skip:
        most = int(skip[2]) if skip[2] else _DEFAULT_SKIP
        return (Element(item, least=int(skip[1] or 0), most=most, is_skip=True),)
    if "/" in item or "<" in item or "(" in item or item.startswith("=") or item in CLASSES:
        return (_parse_word(item),)
    if item.isalpha():
        return (_parse_word(item),)
    # "d’opportunité", "qu’il": as the tokenizer cuts it.
    return tuple(_parse_word(token.form) for token in tokenize(item, "fr"))


def _optional(element: Element) -> Element:
    return _changed(element, least=0)


def _changed(
    element: Element, *, source: str | None = None, least: int | None = None, is_ban: bool = False
) -> Element:
    return Element(
        source or element.source,
        element.forms,
        element.lemmas,
        element.tests,
        element.exact,
        element.least if least is None else least,
        element.most,
        element.is_skip,
        is_ban,
    )


def _parse_word(item: str) -> Element:
    forms: set[str] = set()
    lemmas: set[str] = set()
    tests: list[Test] = []
    exact: set[str] = set()
    for atom in _alternatives(item):
        if atom.startswith("<"):
            words, _, kind = atom[1:-1].partition(":")
            wanted = frozenset(words.split("/"))
            lemmas |= wanted
            tests.append(has_lemma(wanted, kind))
        elif atom.startswith("="):
            tests.append(_exactly(atom[1:]))
            exact.add(atom[1:].lower().replace("'", "’"))
        elif atom in CLASSES:
            tests.append(CLASSES[atom])
        elif atom:
            forms.update(_spellings(atom))
        else:
            raise EditorError(f'"{item}": there is nothing before or after a slash')
    return Element(item, frozenset(forms), frozenset(lemmas), tuple(tests), frozenset(exact))


def _alternatives(item: str) -> list[str]:
    return re.findall(r"<[^>]*>|[^/<]+|(?<=/)(?=/|$)|^(?=/)", item)


def _exactly(form: str) -> Test:
    return lambda other: other.replace("'", "’") == form


def _spellings(atom: str) -> Iterator[str]:
    """Yield a word with and without each part in brackets, in lower case."""
    if "(" not in atom:
        return iter((atom.lower().replace("'", "’"),))
    parts = _OPTIONAL_LETTERS.split(atom.lower().replace("'", "’"))
    choices = [("", part) if i % 2 else (part,) for i, part in enumerate(parts)]
    return ("".join(choice) for choice in product(*choices))


def _anchor(source: str, elements: Sequence[Element]) -> int:
    """Return the element to index by: of those that name their words, the rarest in French."""
    named = [(_commonness(element), at) for at, element in enumerate(elements) if element.named]
    if not named:
        raise EditorError(f'pattern "{source}": name at least one word, as it is or as <word>')
    return min(named)[1]


def _commonness(element: Element) -> float:
    """Return how often one of an element's words is to be expected among a billion words."""
    alone = sum(_occurrences(word) for word in element.forms | element.exact)
    return alone + _FORMS * sum(_occurrences(word) for word in element.lemmas)


@lru_cache(maxsize=16384)
def _occurrences(word: str) -> float:
    # The list has no marks and no elided words, « l’ », which are everywhere; what else it has not
    # is rarer than all that it has.
    if word.endswith("’") or not word[0].isalpha():
        return float(10**7)
    return float(10 ** (frequency(word, "fr") or _RARE))


_FORMS = 3
"""How many times as frequent all forms of a word are as the one that names it, roughly."""
_RARE = 2.5
