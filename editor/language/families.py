"""Derivational families: the lemmas that are derived from one another.

Two words are joined only if a rule makes one from the other and both are in the lexicon in the
categories that the rule names, or if `data/families.txt` says so. It is better to miss a relative
than to join two strangers (`porter`, `portion`).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

_TABLE = Path(__file__).parent / "data" / "families.txt"
_NOMINAL = frozenset(("noun", "adjective"))
_NOUN = frozenset(("noun",))
_ADJECTIVE = frozenset(("adjective",))
_ADVERB = frozenset(("adverb",))
_VERB = frozenset(("verb",))


@dataclass(frozen=True, slots=True)
class _Rule:
    base: frozenset[str]
    """The categories of the word that is derived from."""
    ending: re.Pattern[str]
    """What the base ends in, and, in its only group, what stays of it."""
    suffixes: tuple[str, ...]
    derived: frozenset[str]


def _rule(
    base: frozenset[str], ending: str, at_least: int, suffixes: str, derived: frozenset[str]
) -> _Rule:
    pattern = re.compile(rf"([^\W\d_]{{{at_least},}}){ending}")
    return _Rule(base, pattern, tuple(suffixes.split("|")), derived)


_RULES = (
    _rule(_VERB, "er", 3, "ation|ateur|ement", _NOUN),
    _rule(_VERB, "er", 4, "age|eur|é|ée|ant|ance|ent|ence|atif|able|atrice|ure", _NOMINAL),
    _rule(_VERB, "er", 5, "e", _NOUN),
    _rule(_VERB, "er", 5, "", _NOUN),
    _rule(_VERB, "cer", 4, "çage|ceur|cement|cateur", _NOUN),
    _rule(_VERB, "ger", 4, "geur|gement|geable|geant|geance|gation", _NOMINAL),
    _rule(_VERB, "quer", 3, "cation|cateur|cable|catif|quant", _NOMINAL),
    _rule(_VERB, "guer", 4, "gation|gateur|guant", _NOMINAL),
    _rule(_VERB, "fier", 3, "fication|ficateur|ficatif", _NOMINAL),
    _rule(_VERB, "ter", 4, "tion|teur|tif", _NOMINAL),
    _rule(_VERB, "uer", 4, "ution|uteur|utif", _NOMINAL),
    _rule(_VERB, "[sd]er", 4, "sion|sif", _NOMINAL),
    _rule(_VERB, "poser", 1, "position", _NOUN),
    _rule(_VERB, "ir", 3, "issement|isseur|ition|ison|issant|issage", _NOMINAL),
    _rule(_VERB, "re", 4, "eur|ement|ance|ant|able", _NOMINAL),
    _rule(_VERB, "uire", 2, "uction|ucteur|uctif|uctible", _NOMINAL),
    _rule(_NOUN, "ion", 3, "ionner|ionnement|ionnel", _VERB | _NOMINAL),
    _rule(_NOUN, "isme", 4, "iste", _NOMINAL),
    _rule(_NOUN, "logie", 3, "logique|logue|logiste", _NOMINAL),
    _rule(_NOUN, "cratie", 3, "cratique|crate", _NOMINAL),
    _rule(_NOUN, "graphie", 3, "graphique|graphe", _NOMINAL),
    _rule(_ADJECTIVE, "al", 4, "aliser|alement|alité", _VERB | _NOUN | _ADVERB),
    _rule(_ADJECTIVE, "el", 4, "ellement|aliser|alité", _VERB | _NOUN | _ADVERB),
    _rule(_ADJECTIVE, "ique", 4, "iquement|iser|icité", _VERB | _NOUN | _ADVERB),
    _rule(_ADJECTIVE, "if", 4, "ivement|ivité", _NOUN | _ADVERB),
    _rule(_ADJECTIVE, "eux", 4, "eusement|osité", _NOUN | _ADVERB),
    _rule(_ADJECTIVE, "er", 4, "èrement", _ADVERB),
    _rule(_ADJECTIVE, "ble", 3, "blement|bilité", _NOUN | _ADVERB),
    _rule(_ADJECTIVE, "ant", 3, "amment|ance", _NOUN | _ADVERB),
    _rule(_ADJECTIVE, "ent", 3, "emment|ence", _NOUN | _ADVERB),
    _rule(_ADJECTIVE, "(?<=[lrdpst])e", 4, "ement|ité", _NOUN | _ADVERB),
    _rule(_ADJECTIVE, "(?<=[nrdt])", 5, "ement|ité", _NOUN | _ADVERB),
)


def families(lemmas: Mapping[str, frozenset[str]]) -> dict[str, str]:
    """Return the family key of every lemma with relatives; `lemmas` gives each its categories.

    The key is the family's shortest word, the first in code point order among equals.
    """
    heads: dict[str, str] = {}

    def head(word: str) -> str:
        while (up := heads.setdefault(word, word)) != word:
            heads[word] = heads[up]
            word = up
        return word

    joined, parted = _table()
    for word, other in (*joined, *_derived(lemmas)):
        if word in lemmas and other in lemmas and frozenset((word, other)) not in parted:
            heads[head(other)] = head(word)
    members: dict[str, list[str]] = {}
    for word in heads:
        members.setdefault(head(word), []).append(word)
    return {
        word: min(family, key=lambda each: (len(each), each))
        for family in members.values()
        if len(family) > 1
        for word in family
    }


def _derived(lemmas: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, str]]:
    for lemma, categories in sorted(lemmas.items()):
        if not lemma.islower():
            continue
        for rule in _RULES:
            if not categories & rule.base or not (match := rule.ending.fullmatch(lemma)):
                continue
            for suffix in rule.suffixes:
                other = match[1] + suffix
                if other != lemma and lemmas.get(other, frozenset()) & rule.derived:
                    yield lemma, other


def _table() -> tuple[list[tuple[str, str]], set[frozenset[str]]]:
    """Return the pairs that the table joins and those that it parts."""
    joined: list[tuple[str, str]] = []
    parted: set[frozenset[str]] = set()
    for line in _TABLE.read_text("utf-8").split("\n"):
        first, *others = line.split(" ")
        if first == "-":
            parted.add(frozenset(others))
        elif first not in {"", "#"}:
            joined.extend((first, other) for other in others)
    return joined, parted
