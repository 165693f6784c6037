"""A surname that is a word, translated with the rest: « Bill Portes », « Tom Croisière »."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from editor.artefacts.datafile import read_data
from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.model import IssueType, Safety, Severity, Span


@dataclass(frozen=True, slots=True)
class _Table:
    people: Mapping[str, str]
    words: Mapping[str, str]
    first_names: frozenset[str]
    longest: int
    """Words in the longest name of `people`."""


@lru_cache(maxsize=1)
def _table() -> _Table:
    data = read_data(__file__, "translated_surname.yaml")
    first_names = frozenset(data["first_names"].split(" "))
    longest = max(len(name.split(" ")) for name in data["people"])
    return _Table(data["people"], data["words"], first_names, longest)


def _find(text: Text) -> Iterator[Match]:
    table = _table()
    starts = {name.split(" ")[0] for name in table.people} | table.first_names
    for passage, at in text.places_of(starts.__contains__):
        if at + 1 < len(passage.forms) and passage.forms[at + 1][0].isupper():
            yield from _named(passage, at, table)


def _named(passage: Passage, at: int, table: _Table) -> Iterator[Match]:
    tokens = passage.tokens
    for length in range(table.longest + 1, 1, -1):
        if at + length <= len(tokens):
            span = Span(tokens[at].span.start, tokens[at + length - 1].span.end)
            right = table.people.get(span.of(passage.text))
            if right is not None:
                yield Match(passage, span, (right,), (span.of(passage.text), right))
                return
    surname = tokens[at + 1]
    english = table.words.get(surname.form)
    joined = passage.text[tokens[at].span.end : surname.span.start] == " "
    if english is not None and joined and tokens[at].form in table.first_names:
        span = Span(tokens[at].span.start, surname.span.end)
        fixed = f"{tokens[at].form} {english}"
        yield Match(passage, span, (fixed,), (span.of(passage.text), fixed), Safety.QUERY)


RULE = Rule(
    issue=IssueType.MISTRANSLATION,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="« {0} » : un nom de famille traduit, sans doute « {1} ».",
    message_en="“{0}”: a surname translated, likely “{1}”.",
    why="Le nom de famille est aussi un mot ordinaire, que la machine a traduit.",
    find=_find,
    bad=(
        Example(
            "L’ancien patron de Microsoft, Bill Portes, a parlé.",
            "L’ancien patron de Microsoft, Bill Gates, a parlé.",
        ),
        Example("Le président Donald Atout a signé.", "Le président Donald Trump a signé."),
        Example("Le shérif Wayne Forgeron a menti.", "Le shérif Wayne Smith a menti."),
    ),
    fine=(
        "Bill Gates et Donald Trump ont parlé.",
        "Jean Renard et Pierre Boulanger ont voté.",
        "Les portes de la ville sont fermées.",
        "Georges Brun est maire.",
    ),
)
