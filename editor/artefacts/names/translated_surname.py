"""A surname that is a word, translated with the rest: « Bill Portes », « Tom Croisière »."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from editor.artefacts.datafile import read_data
from editor.artefacts.names.articles import STARTS
from editor.artefacts.rule import Example, Match, Rule
from editor.artefacts.text import Passage, Text
from editor.language.lexicon import Pos, readings
from editor.model import IssueType, Safety, Severity, Span

_TITLES = frozenset({"m.", "mme", "mm.", "monsieur", "madame", "président", "présidente", "."})
_BEFORE = frozenset(
    (
        "selon", "avec", "par", "pour", "contre", "que", "qu’", "de", "d’", "à", "chez", "et",
        "sur", "sans", "envers", "devant", "comme", "où", "dont", "si", "quand", "lorsque", "puis",
        ",", "entre", "vers", "ou", "mais", "car", "—", "–", "»",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Table:
    people: Mapping[str, str]
    words: Mapping[str, str]
    first_names: frozenset[str]
    starts: frozenset[str]
    longest: int
    """Words in the longest name of `people`."""


@lru_cache(maxsize=1)
def _table() -> _Table:
    data = read_data(__file__, "translated_surname.yaml")
    first_names = frozenset(data["first_names"].split(" "))
    longest = max(len(name.split(" ")) for name in data["people"])
    starts = first_names | {name.split(" ")[0] for name in data["people"]}
    return _Table(data["people"], data["words"], first_names, starts, longest)


def _find(text: Text) -> Iterator[Match]:
    table = _table()
    surnames: dict[str, Match] = {}
    spans: set[tuple[int, int]] = set()
    for passage, at in text.places_among(table.starts):
        if at + 1 < len(passage.forms) and passage.forms[at + 1][0].isupper():
            match = _named(passage, at, table)
            if match is not None:
                yield match
                surnames.setdefault(match.args[0].rpartition(" ")[2], match)
                spans.add((passage.index, match.span.end))
    if surnames:
        yield from _alone(text, surnames, spans)


def _named(passage: Passage, at: int, table: _Table) -> Match | None:
    tokens = passage.tokens
    for length in range(min(table.longest + 1, len(tokens) - at), 1, -1):
        span = Span(tokens[at].span.start, tokens[at + length - 1].span.end)
        right = table.people.get(span.of(passage.text))
        if right is not None:
            return Match(passage, span, (right,), (span.of(passage.text), right))
    surname = tokens[at + 1]
    english = table.words.get(surname.form)
    joined = passage.text[tokens[at].span.end : surname.span.start] == " "
    if english is None or not joined or tokens[at].form not in table.first_names:
        return None
    span = Span(tokens[at].span.start, surname.span.end)
    fixed = f"{tokens[at].form} {english}"
    return Match(passage, span, (fixed,), (span.of(passage.text), fixed), Safety.QUERY)


def _alone(
    text: Text, surnames: Mapping[str, Match], spans: set[tuple[int, int]]
) -> Iterator[Match]:
    """Yield the surnames of those named in the text, where they stand by themselves."""
    for passage, at in text.places_among(surnames.keys()):
        span = passage.tokens[at].span
        if (passage.index, span.end) in spans or not _is_somebody(passage, at):
            continue
        whole = surnames[passage.forms[at]]
        right = whole.args[1].rpartition(" ")[2]
        yield Match(passage, span, (right,), (passage.forms[at], right), whole.safety)


def _is_somebody(passage: Passage, at: int) -> bool:
    """Say whether a capitalised word alone is a person: « selon Buisson », « Buisson a dit »."""
    words = passage.words
    before = words[at - 1] if at else ""
    if at and before not in STARTS:
        return before in _BEFORE or before in _TITLES
    following = readings(words[at + 1]) if at + 1 < len(words) else ()
    return any(reading.pos is Pos.VERB and reading.form[-2:] == "3s" for reading in following)


RULE = Rule(
    issue=IssueType.MISTRANSLATION,
    severity=Severity.MAJOR,
    safety=Safety.SUGGEST,
    message="« {0} » : un nom de famille traduit, sans doute « {1} ».",
    message_en="“{0}”: a surname translated, likely “{1}”.",
    why="Le nom de famille est aussi un mot ordinaire, que la machine a traduit.",
    find=_find,
    compares=True,
    bad=(
        Example(
            "L’ancien patron de Microsoft, Bill Portes, a parlé.",
            "L’ancien patron de Microsoft, Bill Gates, a parlé.",
        ),
        Example("Le président Donald Atout a signé.", "Le président Donald Trump a signé."),
        Example("Le shérif Wayne Forgeron a menti.", "Le shérif Wayne Smith a menti."),
        Example(
            "George Buisson a parlé. Selon Buisson, la guerre est finie. Buisson a signé.",
            "George Bush a parlé. Selon Bush, la guerre est finie. Bush a signé.",
        ),
    ),
    fine=(
        "Bill Gates et Donald Trump ont parlé.",
        "Jean Renard et Pierre Boulanger ont voté.",
        "Les portes de la ville sont fermées.",
        "Georges Brun est maire.",
        "William Boulanger et Kevin Charpentier sont élus.",
    ),
)
